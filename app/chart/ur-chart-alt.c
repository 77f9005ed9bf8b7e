/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says to somebody who does not see it: its description on screen and in files.  Chinese, as the
 * report is. */
#include "ur-chart-table.h"

#include "ur-chart-builder.h"

#include <string.h>

#include "ur-note.h"

#define MAX_CHARS 200
#define MAX_VALUES 8

static const char *
kind_name (UrChartKind kind)
{
  switch (kind)
    {
    case UR_CHART_GRID:
      return "格子图";
    case UR_CHART_DOTS:
      return "点图";
    case UR_CHART_DUMBBELL:
      return "对照图";
    case UR_CHART_BARS:
    case UR_CHART_SHARE:
      return "横条图";
    default:
      g_return_val_if_reached ("图");
    }
}

static void
append_label (GString *text, const char *label, glong max_chars)
{
  const char *end;

  if (g_utf8_strlen (label, -1) <= max_chars)
    {
      g_string_append (text, label);
      return;
    }
  end = g_utf8_offset_to_pointer (label, max_chars - 1);
  /* Never inside a number. */
  while (end > label && g_ascii_isdigit (*end) && g_ascii_isdigit (end[-1]))
    end--;
  g_string_append_len (text, label, end - label);
  g_string_append (text, "…");
}

static void
append_value (GString *text, const UrChart *chart, const UrChartItem *item, glong max_label)
{
  g_autofree char *number = ur_chart_dup_number (item->indicator);
  g_autofree char *share = NULL;

  append_label (text, item->label, max_label);
  if (chart->kind == UR_CHART_DUMBBELL)
    {
      ur_chart_append_pair (text, chart, item);
      return;
    }
  if (chart->kind == UR_CHART_SHARE)
    {
      share = ur_chart_dup_share (item, FALSE);
      g_string_append (text, share);
    }
  else
    {
      g_autofree char *unit = ur_indicator_dup_unit (item->indicator);

      g_string_append_printf (text, "%s%s", number, unit);
    }
}

static gboolean
has_notes (const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    if (chart->items[i].note != NULL)
      return TRUE;
  return FALSE;
}

/* A year's share of a span: both are told, unless the title tells them.  What was not counted alike is no
 * part of the other. */
static void
append_span (GString *text, const UrChart *chart)
{
  const UrPeriod *part = ur_chart_find_period (chart);
  const UrPeriod *whole =
      chart->n_items > 0 && chart->items->whole != NULL ? chart->items->whole->period : NULL;

  if (part != NULL && whole != NULL && part != whole &&
      !(ur_chart_words_name_period (chart->title, part) && ur_chart_words_name_period (chart->title, whole)))
    g_string_append_printf (text, has_notes (chart) ? "，%s与%s相比" : "，%s占%s的份额", part->label,
                            whole->heading);
  g_string_append (text, "，按原文数字计算");
}

/* Whether a title says of when its figures are, word for word: 2024年末 does not say 2024年. */
static gboolean
says_period (const char *title, const UrPeriod *period)
{
  static const char *const longer[] = { "末", "底", "初", "上", "下", "第", "以" };
  const char *rest = strstr (title, period->label);

  if (rest == NULL)
    return FALSE;
  rest += strlen (period->label);
  for (gsize i = 0; i < G_N_ELEMENTS (longer); i++)
    if (g_str_has_prefix (rest, longer[i]))
      return FALSE;
  return TRUE;
}

static void
append_head (GString *text, const UrChart *chart)
{
  g_autofree char *unit = ur_chart_dup_unit (chart);
  const UrPeriod *period = ur_chart_find_period (chart);

  g_string_append_printf (text, "%s：%s", kind_name (chart->kind), chart->title);
  if (chart->kind == UR_CHART_SHARE)
    append_span (text, chart);
  else
    {
      if (unit != NULL)
        g_string_append_printf (text, "，%s", unit);
      if (chart->kind != UR_CHART_DUMBBELL && period != NULL && !says_period (chart->title, period))
        g_string_append_printf (text, "，%s", period->label);
    }
  g_string_append (text, "。");
}

/* All values; where there are several periods, each is named before its own. */
static void
append_all (GString *text, const UrChart *chart, const UrChartItem **items, glong max_label)
{
  gboolean many_periods = chart->kind != UR_CHART_SHARE && chart->kind != UR_CHART_DUMBBELL &&
                          ur_chart_find_period (chart) == NULL;

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrPeriod *period = items[i]->indicator->period;
      gboolean starts = many_periods && (i == 0 || period != items[i - 1]->indicator->period);

      if (i > 0)
        g_string_append (text, starts || chart->kind == UR_CHART_DUMBBELL ? "；" : "，");
      if (starts)
        g_string_append_printf (text, "%s：", period->heading);
      append_value (text, chart, items[i], max_label);
    }
}

static int
compare_values_cb (const void *a, const void *b, gpointer chart)
{
  double x = ur_chart_item_value (chart, *(const UrChartItem *const *) a);
  double y = ur_chart_item_value (chart, *(const UrChartItem *const *) b);

  return (x < y) - (x > y);
}

/* Too many for one sentence: the three largest, the smallest, and how many there are.  Where units differ,
 * sizes do not compare, and the first ones stand for all. */
static void
append_some (GString *text, const UrChart *chart, const UrChartItem **items, glong max_label)
{
  g_autofree char *unit = ur_chart_dup_unit (chart);
  guint n = chart->n_items;

  if (unit != NULL)
    g_qsort_with_data (items, (int) n, sizeof *items, compare_values_cb, (gpointer) chart);
  for (guint i = 0; i < MIN (n, 3); i++)
    {
      g_string_append (text, i > 0 ? "，" : unit != NULL ? "最大的是" : "有");
      append_value (text, chart, items[i], max_label);
    }
  if (unit != NULL && n > 3)
    {
      g_string_append (text, "；最小的是");
      append_value (text, chart, items[n - 1], max_label);
    }
  g_string_append_printf (text, "；共%u项，详见数字表", n);
}

static void
append_rest (GString *text, const UrChart *chart)
{
  UrDecimal rest;
  g_autofree char *digits = NULL;

  if (chart->kind != UR_CHART_GRID || chart->n_items == 0 || chart->rest_label == NULL ||
      !ur_indicator_get_rest (chart->items->indicator, &rest))
    return;
  digits = ur_decimal_to_string (&rest);
  g_string_append_printf (text, "；%s%s%%（计算得出）", chart->rest_label, digits);
}

static char *
compose (const UrChart *chart, gboolean all, glong max_label)
{
  GString *text = g_string_new (NULL);
  g_autofree const UrChartItem **items = ur_chart_sort_items (chart);
  g_autofree char *even = chart->kind == UR_CHART_SHARE ? ur_chart_dup_even_share (chart, NULL) : NULL;

  append_head (text, chart);
  if (chart->n_items == 0)
    return g_string_free (text, FALSE);
  if (ur_chart_get_part_period (chart) != NULL)
    g_string_append_printf (text, "%s：", ur_chart_get_part_period (chart)->label);
  if (all)
    append_all (text, chart, items, max_label);
  else
    append_some (text, chart, items, max_label);
  append_rest (text, chart);
  if (even != NULL && chart->reference != NULL)
    g_string_append_printf (text, "；%s为%s", chart->reference, even);
  g_string_append (text, "。");
  return g_string_free (text, FALSE);
}

/**
 * ur_chart_dup_outline:
 * @report: the report that holds @chart
 * @chart: a chart
 *
 * The chart in one or two sentences, at most 200 characters: kind, title, unit, period, each label with its
 * value, the reference.  With more than eight values, or too long ones, the largest three, the smallest and
 * the count; the table has the rest.
 *
 * Returns: (transfer full): the text
 */
char *
ur_chart_dup_outline (const UrReport *report, const UrChart *chart)
{
  static const glong label_lengths[] = { G_MAXLONG, 24, 12, 6 };
  char *text = NULL;

  if (chart->n_items <= MAX_VALUES)
    {
      text = compose (chart, TRUE, G_MAXLONG);
      if (g_utf8_strlen (text, -1) <= MAX_CHARS)
        return text;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (label_lengths); i++)
    {
      g_free (text);
      text = compose (chart, FALSE, label_lengths[i]);
      if (g_utf8_strlen (text, -1) <= MAX_CHARS)
        return text;
    }
  /* Only a title without end comes here. */
  g_autofree char *whole = text;
  g_autofree char *head = g_utf8_substring (whole, 0, MAX_CHARS - 1);

  return g_strconcat (head, "…", NULL);
}

/**
 * ur_chart_dup_note_words:
 * @chart: a chart
 *
 * Returns: (transfer full): what its notes say of its figures, with their labels where they are about some of
 *   them only; empty where there are none
 */
char *
ur_chart_dup_note_words (const UrChart *chart)
{
  g_autoptr (GPtrArray) notes = ur_notes_list (chart->items, chart->n_items);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *text =
          ur_note_dup_named_text (g_ptr_array_index (notes, i), chart->items, chart->n_items);

      g_string_append_printf (words, "%s%s", text, g_str_has_suffix (text, "。") ? "" : "。");
    }
  return g_string_free (words, FALSE);
}

/**
 * ur_chart_dup_alt_text:
 * @report: the report that holds @chart
 * @chart: a chart
 *
 * As ur_chart_dup_outline(), with what the notes say of the figures at the end.  That may go beyond the 200
 * characters: what the eye is told is told.
 *
 * Returns: (transfer full): the text
 */
char *
ur_chart_dup_alt_text (const UrReport *report, const UrChart *chart)
{
  return ur_chart_dup_full_text (report, chart, FALSE);
}

/**
 * ur_chart_dup_full_text:
 * @report: the report that holds @chart
 * @chart: a chart
 * @with_finding: whether the picture says what it shows
 *
 * As ur_chart_dup_alt_text(), with the finding before the notes where the picture has it.
 *
 * Returns: (transfer full): the text
 */
char *
ur_chart_dup_full_text (const UrReport *report, const UrChart *chart, gboolean with_finding)
{
  g_autofree char *outline = ur_chart_dup_outline (report, chart);
  g_autofree char *finding = with_finding ? ur_chart_dup_finding (chart, FALSE) : NULL;
  g_autofree char *notes = ur_chart_dup_note_words (chart);

  return g_strconcat (outline, finding != NULL ? finding : "", finding != NULL ? "。" : "", notes, NULL);
}
