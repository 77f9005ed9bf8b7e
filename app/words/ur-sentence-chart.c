/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences about a chart as a whole. */
#include "ur-sentence-private.h"

#include <string.h>

#define MAX_LISTED 8 /* more make no sentence */
#define N_TOP 3

/* Items of a chart, put in order. */
typedef struct
{
  const UrChartItem *item;
  UrDecimal value; /* a figure or a share */
  guint position;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;
  int order = ur_decimal_compare (&y->value, &x->value);

  return order != 0 ? order : (x->position > y->position) - (x->position < y->position);
}

static void
append_part (GString *list, const char *separator, const char *part)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? separator : "", part);
}

/* Shares */

static const UrPeriod *
get_common_period (const UrChart *chart, gboolean of_wholes)
{
  const UrPeriod *period = NULL;

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *indicator = of_wholes ? chart->items[i].whole : chart->items[i].indicator;

      if (period != NULL && indicator->period != period)
        return NULL;
      period = indicator->period;
    }
  return period;
}

/* The shares, largest first; none when one of them is no share by the rules. */
static GArray *
list_shares (const UrChart *chart)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < chart->n_items; i++)
    {
      Entry entry = { &chart->items[i], { 0, 0 }, i };

      if (!ur_indicator_is_share_of (entry.item->indicator, entry.item->whole) ||
          !ur_indicator_get_share (entry.item->indicator, entry.item->whole, 6, &entry.value))
        return NULL;
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries->len <= MAX_LISTED ? g_steal_pointer (&entries) : NULL;
}

/* Both figures of a share are sources, though only the share is said. */
static void
add_share_arithmetic (UrSentenceBuilder *builder, const UrChartItem *item)
{
  g_autofree char *arithmetic = ur_indicator_dup_arithmetic (item->indicator, item->whole);

  g_ptr_array_add (builder->indicators, (gpointer) item->indicator);
  g_ptr_array_add (builder->indicators, (gpointer) item->whole);
  ur_sentence_builder_add_arithmetic (builder, "%s %s", item->label, arithmetic);
}

static void
add_shares (UrSentenceBuilder *builder, const UrChart *chart, const UrPeriod *whole, GArray *entries)
{
  const UrPeriod *period = get_common_period (chart, FALSE);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const UrChartItem *item = g_array_index (entries, Entry, i).item;
      g_autofree char *part = NULL;
      UrDerived share;

      ur_indicator_derive_share (item->indicator, item->whole, &share);
      part = ur_sentence_builder_dup_share_item (builder, item->label, &share, item->note != NULL);
      append_part (list, "，", part);
      add_share_arithmetic (builder, item);
    }
  if (period != NULL)
    ur_sentence_builder_set (builder, "period", period->label);
  ur_sentence_builder_set (builder, "whole-period", whole->label);
  ur_sentence_builder_set (builder, "list", list->str);
  ur_sentence_builder_set_notes (builder, chart->items, chart->n_items);
  ur_sentence_builder_add (builder,
                           period != NULL ? UR_STATEMENT_CHART_SHARES : UR_STATEMENT_CHART_SHARES_MIXED);
}

/* The labels of the items whose share is larger, or smaller, than that of one year of several. */
static char *
dup_side (UrSentenceBuilder *builder, GArray *entries, guint years, int side)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const UrChartItem *item = g_array_index (entries, Entry, i).item;
      UrDecimal all = item->indicator->value;
      g_autofree char *label = NULL;

      all.mantissa *= years;
      if (ur_decimal_compare (&all, &item->whole->value) * side <= 0)
        continue;
      label = ur_sentence_builder_dup_words (builder, item->label);
      append_part (labels, "、", label);
    }
  return g_string_free (labels, FALSE);
}

/* On which side of an even share each is. */
static void
add_even (UrSentenceBuilder *builder, const UrChart *chart, const UrPeriod *whole, GArray *entries)
{
  g_autofree char *above = dup_side (builder, entries, whole->years, 1);
  g_autofree char *below = dup_side (builder, entries, whole->years, -1);
  g_autofree char *even_text = NULL;
  UrDerived even;

  if (*above == '\0' || *below == '\0' || chart->reference == NULL ||
      !ur_derived_set_even (&even, whole->years))
    return;
  even_text = ur_decimal_to_string (&even.value);
  ur_sentence_builder_add_arithmetic (builder, "%s 1 ÷ %u %s %s%%", chart->reference, whole->years,
                                      even.exact ? "=" : "≈", even_text);
  for (guint i = 0; i < entries->len; i++)
    add_share_arithmetic (builder, g_array_index (entries, Entry, i).item);
  ur_sentence_builder_set (builder, "reference", chart->reference);
  ur_sentence_builder_take (builder, "even", ur_sentence_builder_dup_derived (builder, &even, "%"));
  ur_sentence_builder_take (builder, "above", g_steal_pointer (&above));
  ur_sentence_builder_take (builder, "below", g_steal_pointer (&below));
  ur_sentence_builder_set_notes (builder, chart->items, chart->n_items);
  ur_sentence_builder_add (builder, UR_STATEMENT_CHART_EVEN);
}

static void
add_share_chart (UrSentenceBuilder *builder, const UrChart *chart)
{
  const UrPeriod *whole = get_common_period (chart, TRUE);
  g_autoptr (GArray) entries = list_shares (chart);

  for (guint i = 0; i < chart->n_items; i++)
    if (chart->items[i].indicator->part_of == chart->items[i].whole)
      ur_sentence_builder_add_part (builder, chart->items[i].indicator);
  if (whole == NULL || entries == NULL)
    return;
  add_shares (builder, chart, whole, entries);
  add_even (builder, chart, whole, entries);
}

/* One percentage */

static void
add_grid (UrSentenceBuilder *builder, const UrChart *chart)
{
  const UrIndicator *indicator = chart->items[0].indicator;
  g_autofree char *left = NULL;
  UrDecimal rest;

  ur_sentence_builder_add_figure (builder, indicator);
  if (chart->rest_label == NULL || !ur_indicator_get_rest (indicator, &rest) || rest.mantissa == 0)
    return;
  left = ur_decimal_to_string (&rest);
  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_take (builder, "rest-label",
                            ur_sentence_builder_dup_words (builder, chart->rest_label));
  ur_sentence_builder_take (builder, "rest",
                            ur_sentence_builder_dup_derived (builder, &(UrDerived){ rest, TRUE, NULL }, "%"));
  ur_sentence_builder_add_arithmetic (builder, "100%% − %s%% = %s%%", indicator->digits, left);
  ur_sentence_builder_set_notes (builder, chart->items, chart->n_items);
  ur_sentence_builder_add (builder, UR_STATEMENT_CHART_REST);
}

/* Figures side by side */

static void
set_entry_notes (UrSentenceBuilder *builder, const GArray *entries)
{
  g_autofree UrChartItem *items = g_new (UrChartItem, entries->len);

  for (guint i = 0; i < entries->len; i++)
    items[i] = *g_array_index (entries, Entry, i).item;
  ur_sentence_builder_set_notes (builder, items, entries->len);
}

/* The figures of one period: different kinds of money, or of anything, are beside each other and are never
 * added up. */
static void
add_list (UrSentenceBuilder *builder, const UrPeriod *period, GArray *entries)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) list = g_string_new (NULL);
  const char *separator = "，";
  guint n_money = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const UrIndicator *indicator = g_array_index (entries, Entry, i).item->indicator;
      char *clause = ur_sentence_builder_dup_clause (builder, indicator);

      n_money += indicator->quantity == UR_QUANTITY_MONEY;
      separator = strstr (clause, "，") != NULL ? "；" : separator;
      g_ptr_array_add (clauses, clause);
    }
  for (guint i = 0; i < clauses->len; i++)
    append_part (list, separator,
                 ur_sentence_builder_skip_subject (builder, g_ptr_array_index (clauses, i),
                                                   i > 0 ? g_ptr_array_index (clauses, i - 1) : NULL));
  ur_sentence_builder_set (builder, "period", period->label);
  if (g_array_index (entries, Entry, 0).item->indicator->aim == UR_AIM_TARGET)
    {
      ur_sentence_builder_set (builder, "clause", list->str);
      ur_sentence_builder_add (builder, UR_STATEMENT_FIGURE_TARGET);
      return;
    }
  ur_sentence_builder_set (builder, "list", list->str);
  set_entry_notes (builder, entries);
  ur_sentence_builder_add (builder, n_money > 1 ? UR_STATEMENT_CHART_MONEY : UR_STATEMENT_CHART_LIST);
}

static char *
dup_item (UrSentenceBuilder *builder, const Entry *entry)
{
  g_autofree char *figure = ur_sentence_builder_dup_figure (builder, entry->item->indicator);
  g_autofree char *label = ur_sentence_builder_dup_words (builder, entry->item->label);

  return ur_sentence_builder_dup_frame (builder, UR_FRAME_ITEM, "label", label, "figure", figure);
}

/* Too many to be told: the largest and the smallest, where one unit makes them comparable. */
static void
add_range (UrSentenceBuilder *builder, const UrPeriod *period, GArray *entries)
{
  g_autoptr (GString) top = g_string_new (NULL);

  for (guint i = 1; i < entries->len; i++)
    if (strcmp (g_array_index (entries, Entry, i).item->indicator->unit,
                g_array_index (entries, Entry, 0).item->indicator->unit) != 0)
      return;
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < N_TOP; i++)
    {
      g_autofree char *part = dup_item (builder, &g_array_index (entries, Entry, i));

      append_part (top, "、", part);
    }
  ur_sentence_builder_set (builder, "period", period->label);
  ur_sentence_builder_set (builder, "top", top->str);
  ur_sentence_builder_take (builder, "bottom",
                            dup_item (builder, &g_array_index (entries, Entry, entries->len - 1)));
  set_entry_notes (builder, entries);
  ur_sentence_builder_add (builder, UR_STATEMENT_CHART_RANGE);
}

static GArray *
list_period (const UrChart *chart, const UrIndicator *first)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < chart->n_items; i++)
    {
      Entry entry = { &chart->items[i], chart->items[i].indicator->value, i };

      if (ur_indicator_is_beside (entry.item->indicator, first))
        g_array_append_val (entries, entry);
    }
  return entries;
}

static gboolean
is_first_of_period (const UrChart *chart, guint item)
{
  for (guint i = 0; i < item; i++)
    if (ur_indicator_is_beside (chart->items[i].indicator, chart->items[item].indicator))
      return FALSE;
  return TRUE;
}

static void
add_periods (UrSentenceBuilder *builder, const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrPeriod *period = chart->items[i].indicator->period;
      g_autoptr (GArray) entries = NULL;

      if (!is_first_of_period (chart, i))
        continue;
      entries = list_period (chart, chart->items[i].indicator);
      if (entries->len <= MAX_LISTED || chart->items[i].indicator->aim == UR_AIM_TARGET)
        add_list (builder, period, entries);
      else
        add_range (builder, period, entries);
    }
}

/* One thing at several times */

static gboolean
is_series (const UrChart *chart)
{
  const char *series = chart->items[0].indicator->series;

  for (guint i = 0; i < chart->n_items; i++)
    if (series == NULL || g_strcmp0 (chart->items[i].indicator->series, series) != 0)
      return FALSE;
  return chart->n_items > 1 && chart->n_items <= MAX_LISTED;
}

/* 2024年目标 is not 2024年. */
static char *
dup_period (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  if (indicator->aim != UR_AIM_TARGET)
    return g_strdup (indicator->period->label);
  return ur_sentence_builder_dup_frame (builder, UR_FRAME_TARGET, "period", indicator->period->label, NULL,
                                        NULL);
}

/* The figures of a series are told apart by their periods. */
static void
set_series_notes (UrSentenceBuilder *builder, const UrChart *chart)
{
  g_autofree UrChartItem *items = g_new (UrChartItem, chart->n_items);

  for (guint i = 0; i < chart->n_items; i++)
    {
      items[i] = chart->items[i];
      items[i].label = items[i].indicator->period->short_label;
    }
  ur_sentence_builder_set_notes (builder, items, chart->n_items);
}

static void
add_series (UrSentenceBuilder *builder, const UrChart *chart)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *indicator = chart->items[i].indicator;
      g_autofree char *figure = ur_sentence_builder_dup_figure (builder, indicator);
      g_autofree char *period = dup_period (builder, indicator);
      g_autofree char *part =
          ur_sentence_builder_dup_frame (builder, UR_FRAME_ITEM, "label", period, "figure", figure);

      append_part (list, "，", part);
    }
  ur_sentence_builder_take (builder, "label",
                            ur_sentence_builder_dup_words (builder, chart->items[0].indicator->name));
  ur_sentence_builder_set (builder, "list", list->str);
  set_series_notes (builder, chart);
  ur_sentence_builder_add (builder, UR_STATEMENT_CHART_SERIES);
  for (guint i = 0; i < chart->n_items; i++)
    ur_sentence_builder_add_changes (builder, chart->items[i].indicator);
}

/**
 * ur_sentences_for_chart:
 * @report: the report of @chart
 * @chart: a chart
 * @reg: for whom they are worded
 *
 * Makes ready Chinese sentences about a chart as a whole, by the rules of ur_sentences_for_indicator().
 * Figures of one period are beside each other; they are never added up.
 *
 * Returns: (transfer full) (element-type UrSentence): the sentences
 */
GPtrArray *
ur_sentences_for_chart (const UrReport *report, const UrChart *chart, UrRegister reg)
{
  UrSentenceBuilder builder;

  g_return_val_if_fail (report != NULL && chart != NULL && reg < UR_N_REGISTERS, NULL);

  ur_sentence_builder_init (&builder, report, reg);
  if (chart->n_items > 0 && chart->kind == UR_CHART_SHARE)
    add_share_chart (&builder, chart);
  else if (chart->n_items > 0 && chart->kind == UR_CHART_GRID)
    add_grid (&builder, chart);
  else if (chart->n_items > 0 && is_series (chart))
    add_series (&builder, chart);
  else
    add_periods (&builder, chart);
  return ur_sentence_builder_finish (&builder);
}
