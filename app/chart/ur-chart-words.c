/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and values of single items, the same in pictures, tables and alternative texts.  They go into Chinese
 * pictures, so they are not translated. */
#include "ur-chart-builder.h"

#include "ur-chart-table.h"
#include "ur-derived.h"

#include <string.h>

/* Words end at these, and a unit among them is one of its own.  Not at 、 or a space: 人、财、物 tells no
 * unit.
 */
static const char *const breaks[] = { "；", "，", "。", "（", "）", "：", ";", ",", "(", ")", ":" };

static gboolean
ends_word (const char *p)
{
  if (*p == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (breaks); i++)
    if (g_str_has_prefix (p, breaks[i]))
      return TRUE;
  return FALSE;
}

static gboolean
starts_with_word (const char *words, const char *word)
{
  return g_str_has_prefix (words, word) && ends_word (words + strlen (word));
}

/**
 * ur_chart_words_tell_unit:
 * @words: (nullable): a subtitle
 * @unit: a unit with its magnitude: 亿元
 *
 * Whether words say in what the numbers under them are: the unit comes first (亿元；性质不同，不可相加), or
 * after 单位 (单位：亿元).  That its characters are somewhere in another word (人 in 工人本人) is chance.
 *
 * Returns: whether the unit need not be said again
 */
gboolean
ur_chart_words_tell_unit (const char *words, const char *unit)
{
  static const char *const leads[] = { "单位：", "单位:", "单位为", "单位" };

  if (words == NULL || *unit == '\0')
    return FALSE;
  if (starts_with_word (words, unit))
    return TRUE;
  for (const char *p = strstr (words, leads[3]); p != NULL; p = strstr (p + 1, leads[3]))
    for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
      if (g_str_has_prefix (p, leads[i]) && starts_with_word (p + strlen (leads[i]), unit))
        return TRUE;
  return FALSE;
}

/**
 * ur_chart_dup_label:
 * @item: an item
 *
 * Returns: (transfer full): its label, with the sign of its note: 职工暖心驿站 †
 */
char *
ur_chart_dup_label (const UrChartItem *item)
{
  if (item->note == NULL)
    return g_strdup (item->label);
  return g_strconcat (item->label, " ", item->note->sign, NULL);
}

/**
 * ur_chart_dup_number:
 * @indicator: an indicator
 *
 * Returns: (transfer full): its digits as printed, with a typographic minus sign
 */
char *
ur_chart_dup_number (const UrIndicator *indicator)
{
  if (indicator->number == NULL)
    return g_strdup ("—");
  if (indicator->number[0] == '-')
    return g_strconcat ("−", indicator->number + 1, NULL);
  return g_strdup (indicator->number);
}

/**
 * ur_chart_dup_count:
 * @indicator: an indicator
 *
 * Returns: (transfer full): number and unit set apart, as under a bar: 2.59 万个
 */
char *
ur_chart_dup_count (const UrIndicator *indicator)
{
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = ur_indicator_dup_unit (indicator);

  return g_strconcat (number, g_str_has_prefix (unit, "%") ? "" : " ", unit, NULL);
}

/**
 * ur_chart_dup_share:
 * @item: an item of a chart of shares
 * @spaced: as in a picture (约 28.9%), else as in running text (约28.9%)
 *
 * See ur_indicator_derive_share(): as many digits as the two figures have, with 约 unless it is exact.
 *
 * Returns: (transfer full): the share, or — when the two numbers can not be compared
 */
char *
ur_chart_dup_share (const UrChartItem *item, gboolean spaced)
{
  char *share = item->whole != NULL ? ur_indicator_dup_share (item->indicator, item->whole, spaced) : NULL;

  return share != NULL ? share : g_strdup ("—");
}

/**
 * ur_chart_find_period:
 * @chart: a chart
 *
 * Returns: (nullable): the period of all its figures, of a chart of shares that of the parts; %NULL when they
 * have several, and each has to be told with its own
 */
const UrPeriod *
ur_chart_find_period (const UrChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  for (guint i = 1; i < chart->n_items; i++)
    if (chart->items[i].indicator->period != chart->items[0].indicator->period)
      return NULL;
  return chart->n_items > 0 ? chart->items[0].indicator->period : NULL;
}

/**
 * ur_chart_dup_share_label:
 * @item: an item of a chart of shares
 * @exact: whether its share is
 *
 * Names a share in a table, where the number has no words beside it: 服务职工占“十三五”累计的份额（约）. What
 * was not counted alike is no part of the other.
 *
 * Returns: (transfer full): the label
 */
char *
ur_chart_dup_share_label (const UrChartItem *item, gboolean exact)
{
  g_return_val_if_fail (item != NULL && item->whole != NULL, NULL);

  return g_strdup_printf ("%s%s%s的份额%s", item->label, item->note != NULL ? "相当于" : "占",
                          item->whole->period->heading, exact ? "" : "（约）");
}

/**
 * ur_chart_dup_share_of:
 * @item: an item of a chart of shares
 *
 * Returns: (transfer full): its share in running text, 约占3000万人次的24.5%, or 约相当于2.59万个的28.9% for
 * what was not counted alike; — when there is none
 */
char *
ur_chart_dup_share_of (const UrChartItem *item)
{
  g_autofree char *whole = NULL;
  g_autofree char *digits = NULL;
  UrDerived share;

  g_return_val_if_fail (item != NULL && item->whole != NULL, NULL);

  if (!ur_indicator_derive_share (item->indicator, item->whole, &share))
    return g_strdup ("—");
  whole = ur_indicator_dup_figure (item->whole);
  digits = ur_decimal_to_string (&share.value);
  return g_strdup_printf ("%s%s%s的%s%%", share.exact ? "" : "约", item->note != NULL ? "相当于" : "占",
                          whole, digits);
}

/**
 * ur_chart_dup_even_share:
 * @chart: a chart of shares
 * @percent: (out) (optional): the same as a number
 *
 * What each year would have if a span were divided evenly: 20% for five years, 约33.3% for three.
 *
 * Returns: (transfer full) (nullable): the percentage with its sign, or %NULL when the wholes span different
 * numbers of years
 */
char *
ur_chart_dup_even_share (const UrChart *chart, double *percent)
{
  guint years = 0;
  UrDerived even;

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *whole = chart->items[i].whole;

      if (whole == NULL || whole->period->years < 2 || (years != 0 && whole->period->years != years))
        return NULL;
      years = whole->period->years;
    }
  if (years == 0)
    return NULL;
  if (percent != NULL)
    *percent = 100.0 / years;
  return ur_derived_set_even (&even, years) ? ur_derived_dup_percent (&even, FALSE) : NULL;
}

/**
 * ur_chart_item_end:
 * @chart: the chart of @item
 * @item: an item
 *
 * Returns: where its mark ends, for geometry only: the upper end of a range, else what ur_chart_item_value()
 * says
 */
double
ur_chart_item_end (const UrChart *chart, const UrChartItem *item)
{
  if (chart->kind != UR_CHART_SHARE && item->indicator->digits_to != NULL)
    return ur_decimal_to_double (&item->indicator->value_to);
  return ur_chart_item_value (chart, item);
}

/**
 * ur_chart_item_value:
 * @chart: the chart of @item
 * @item: an item
 *
 * Returns: what its mark shows, for geometry only: the value, or for shares the percentage
 */
double
ur_chart_item_value (const UrChart *chart, const UrChartItem *item)
{
  UrDecimal percent;

  if (chart->kind != UR_CHART_SHARE)
    return item->indicator->number != NULL ? ur_decimal_to_double (&item->indicator->value) : 0;
  if (item->whole == NULL || !ur_indicator_get_share (item->indicator, item->whole, 4, &percent))
    return 0;
  return ur_decimal_to_double (&percent);
}

/**
 * ur_chart_get_part_period:
 * @chart: a chart
 *
 * Returns: (nullable): the one period of a chart of shares whose wholes are of that period too (其中), or
 * %NULL
 */
const UrPeriod *
ur_chart_get_part_period (const UrChart *chart)
{
  const UrPeriod *period = chart->n_items > 0 ? chart->items->indicator->period : NULL;

  if (chart->kind != UR_CHART_SHARE)
    return NULL;
  for (guint i = 0; i < chart->n_items; i++)
    if (chart->items[i].whole == NULL || chart->items[i].indicator->period != period ||
        chart->items[i].whole->period != period)
      return NULL;
  return period;
}

/* The one period of the wholes of a chart of shares, or NULL. */
static const UrPeriod *
find_whole_period (const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    if (chart->items[i].whole == NULL || chart->items[i].whole->period != chart->items[0].whole->period)
      return NULL;
  return chart->n_items > 0 ? chart->items[0].whole->period : NULL;
}

static gboolean
titles_name (const UrChart *chart, const UrPeriod *period)
{
  return ur_chart_words_name_period (chart->title, period) &&
         ur_chart_words_name_period (chart->short_title, period);
}

/**
 * ur_chart_dup_span_words:
 * @chart: a chart of shares
 *
 * Returns: (transfer full) (nullable): what year it shows of what span: 2020年；整条为“十三五”累计; %NULL
 * where the spans differ
 */
char *
ur_chart_dup_span_words (const UrChart *chart)
{
  const UrPeriod *part = ur_chart_find_period (chart), *whole = find_whole_period (chart);

  if (whole == NULL)
    return NULL;
  return part != NULL ? g_strdup_printf ("%s；整条为%s", part->label, whole->heading)
                      : g_strdup_printf ("整条为%s", whole->heading);
}

/* Where the titles do not say both. */
static char *
dup_span_subtitle (const UrChart *chart)
{
  const UrPeriod *part = ur_chart_find_period (chart), *whole = find_whole_period (chart);

  if (whole != NULL && titles_name (chart, whole) && (part == NULL || titles_name (chart, part)))
    return NULL;
  return ur_chart_dup_span_words (chart);
}

/**
 * ur_chart_dup_own_subtitle:
 * @chart: a chart
 *
 * What a chart of shares says under its title when the report gives it no subtitle: the period, and what its
 * whole bars are.  Painted into a Chinese picture, so not translated.
 *
 * Returns: (transfer full) (nullable): 2023年；整条为新增书屋96家
 */
char *
ur_chart_dup_own_subtitle (const UrChart *chart)
{
  const UrPeriod *period = ur_chart_get_part_period (chart);
  g_autofree char *figure = NULL;

  if (chart->kind != UR_CHART_SHARE || chart->n_items == 0 || chart->subtitle != NULL ||
      chart->short_subtitle != NULL)
    return NULL;
  if (period == NULL)
    return dup_span_subtitle (chart);
  for (guint i = 1; i < chart->n_items; i++)
    if (chart->items[i].whole != chart->items[0].whole)
      return g_strdup_printf ("%s；整条为各自的总数", period->label);
  figure = ur_indicator_dup_figure (chart->items[0].whole);
  return g_strdup_printf ("%s；整条为%s%s", period->label, chart->items[0].whole->label, figure);
}
