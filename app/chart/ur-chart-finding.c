/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, in a clause: counted from its figures alone, and only where they allow it.  Painted
 * into Chinese pictures, so not translated. */
#include "ur-chart-table.h"

#include "ur-chart-builder.h"

#include <string.h>

/* How many of the figures are on which side. */
typedef struct
{
  guint above, level, below;
  GPtrArray *notes; /* (element-type UrNote): of those counted, each once */
} Tally;

/* 一项, 两项, 十一项 */
static void
append_count (GString *words, guint n)
{
  static const char *const numerals[] = { "一", "两", "三", "四", "五", "六", "七", "八", "九", "十" };

  if (words->len > 0)
    g_string_append (words, "，");
  if (n <= G_N_ELEMENTS (numerals))
    g_string_append_printf (words, "%s项", numerals[n - 1]);
  else
    g_string_append_printf (words, "%u项", n);
}

static void
append_side (GString *words, guint n, guint all, const char *before, const char *clause)
{
  if (n == 0)
    return;
  append_count (words, n);
  g_string_append_printf (words, "%s%s%s", n == all && all > 1 ? "都" : "", before, clause);
}

static void
count_note (Tally *tally, const UrChartItem *item)
{
  if (item->note != NULL && !g_ptr_array_find (tally->notes, item->note, NULL))
    g_ptr_array_add (tally->notes, (gpointer) item->note);
}

/* What rounds to the even share as it is printed is neither above nor below it. */
static gboolean
tally_share (Tally *tally, const UrChartItem *item, const UrDecimal *even)
{
  UrDecimal shown, exact;
  int order;

  if (item->whole == NULL || !ur_indicator_get_share (item->indicator, item->whole, 1, &shown) ||
      !ur_indicator_get_share (item->indicator, item->whole, 6, &exact))
    return FALSE;
  order = ur_decimal_compare (&shown, even) == 0 ? 0 : ur_decimal_compare (&exact, even);
  *(order > 0 ? &tally->above : order < 0 ? &tally->below : &tally->level) += 1;
  count_note (tally, item);
  return TRUE;
}

/* The digits of 20% or 约33.3%. */
static gboolean
parse_percent (const char *percent, UrDecimal *value)
{
  const char *start = strpbrk (percent, "0123456789");
  g_autofree char *digits = start != NULL ? g_strndup (start, strspn (start, "0123456789.")) : NULL;

  return digits != NULL && ur_decimal_parse (digits, value);
}

/* 三项高于20%，两项低于20% */
static char *
find_shares (const UrChart *chart, Tally *tally)
{
  g_autofree char *percent = ur_chart_dup_even_share (chart, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  UrDecimal even;

  if (percent == NULL || chart->reference == NULL || !parse_percent (percent, &even))
    return NULL;
  for (guint i = 0; i < chart->n_items; i++)
    if (!tally_share (tally, &chart->items[i], &even))
      return NULL;
  append_side (words, tally->above, chart->n_items, "高于", percent);
  append_side (words, tally->level, chart->n_items, "约为", percent);
  append_side (words, tally->below, chart->n_items, "低于", percent);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_comparable (const UrIndicator *indicator)
{
  return indicator->number != NULL && indicator->bound == UR_BOUND_NONE &&
         !ur_indicator_is_open (indicator) && indicator->digits_to == NULL &&
         indicator->aim == UR_AIM_RESULT && indicator->change == UR_CHANGE_NONE;
}

/* The same thing a year before, or NULL. */
static const UrChartItem *
find_year_before (const UrChart *chart, const UrIndicator *indicator)
{
  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *other = chart->items[i].indicator;

      if (other->series != NULL && g_strcmp0 (other->series, indicator->series) == 0 &&
          other->period->role == UR_PERIOD_YEAR && other->period->year + 1 == indicator->period->year &&
          ur_indicator_scales_agree (other, indicator))
        return &chart->items[i];
    }
  return NULL;
}

static gboolean
tally_years (Tally *tally, const UrChartItem *now, const UrChartItem *before)
{
  int order;

  if (!is_comparable (now->indicator) || !is_comparable (before->indicator))
    return FALSE;
  order = ur_decimal_compare (&now->indicator->value, &before->indicator->value);
  *(order > 0 ? &tally->above : order < 0 ? &tally->below : &tally->level) += 1;
  count_note (tally, now);
  count_note (tally, before);
  return TRUE;
}

/* 比2022年：一项增加，一项持平.  Every figure has to be one of a pair. */
static char *
find_years (const UrChart *chart, Tally *tally)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const UrPeriod *last = NULL;

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *indicator = chart->items[i].indicator;
      const UrChartItem *before;

      if (indicator->series == NULL || indicator->period->role != UR_PERIOD_YEAR)
        return NULL;
      if (ur_period_get_tone (indicator->period) != UR_TONE_NOW)
        continue;
      before = find_year_before (chart, indicator);
      if (before == NULL || !tally_years (tally, &chart->items[i], before))
        return NULL;
      last = before->indicator->period;
    }
  if (last == NULL || 2 * (tally->above + tally->level + tally->below) != chart->n_items)
    return NULL;
  append_side (words, tally->above, chart->n_items / 2, "增加", "");
  append_side (words, tally->level, chart->n_items / 2, "持平", "");
  append_side (words, tally->below, chart->n_items / 2, "减少", "");
  return g_strdup_printf ("比%s：%s", last->short_label, words->str);
}

/* A whole is more than each of its parts, which says nothing. */
static gboolean
has_whole (const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    for (guint k = 0; k < chart->n_items; k++)
      if (chart->items[i].indicator->part_of == chart->items[k].indicator)
        return TRUE;
  return FALSE;
}

/* 防控资金最多，4.73亿元: of three or more things of one unit and one period, of which one is the most. */
static char *
find_most (const UrChart *chart, Tally *tally)
{
  const UrChartItem *most = &chart->items[0];
  g_autofree char *figure = NULL;

  if (chart->n_items < 3 || has_whole (chart))
    return NULL;
  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *indicator = chart->items[i].indicator;

      if (!is_comparable (indicator) || !ur_indicator_is_amount (indicator) ||
          !ur_indicator_is_beside (indicator, most->indicator) ||
          !ur_indicator_scales_agree (indicator, most->indicator))
        return NULL;
      if (ur_decimal_compare (&indicator->value, &most->indicator->value) > 0)
        most = &chart->items[i];
      count_note (tally, &chart->items[i]);
    }
  for (guint i = 0; i < chart->n_items; i++)
    if (&chart->items[i] != most &&
        ur_decimal_compare (&chart->items[i].indicator->value, &most->indicator->value) == 0)
      return NULL;
  figure = ur_indicator_dup_figure (most->indicator);
  return g_strdup_printf ("%s最多，%s", most->label, figure);
}

/**
 * ur_chart_dup_finding:
 * @chart: a chart
 * @with_signs: whether the signs of its figures' notes follow, as where the notes are below
 *
 * What a chart shows, for a subtitle: how many shares are above the even one and how many below; how many
 * figures grew since the year before; or which is the most.  Everything is counted from the figures as they
 * are printed; where a bound, a range, a target, another unit or an equal figure makes it doubtful, there is
 * nothing to say.
 *
 * Returns: (transfer full) (nullable): a clause without a full stop
 */
char *
ur_chart_dup_finding (const UrChart *chart, gboolean with_signs)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  Tally tally = { .notes = notes };
  g_autofree char *words = NULL;
  GString *finding;

  if (chart->n_items < 2)
    return NULL;
  if (chart->kind == UR_CHART_SHARE)
    words = find_shares (chart, &tally);
  else if (chart->kind == UR_CHART_BARS || chart->kind == UR_CHART_DOTS)
    {
      words = find_years (chart, &tally);
      if (words == NULL)
        {
          g_ptr_array_set_size (notes, 0);
          words = find_most (chart, &tally);
        }
    }
  if (words == NULL)
    return NULL;
  finding = g_string_new (words);
  for (guint i = 0; with_signs && i < notes->len; i++)
    g_string_append_printf (finding, " %s", ((const UrNote *) g_ptr_array_index (notes, i))->sign);
  return g_string_free (finding, FALSE);
}
