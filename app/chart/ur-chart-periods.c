/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a picture has to say of when its figures are.  That of the year under report goes without saying;
 * any other has to be told, by the title, the subtitle or the picture itself. */
#include "ur-chart-builder.h"

#include "ur-chart-table.h"

#include <string.h>

/**
 * ur_chart_words_name_period:
 * @words: (nullable): a title
 * @period: a period
 *
 * Returns: whether @words tell of when figures of @period are
 */
gboolean
ur_chart_words_name_period (const char *words, const UrPeriod *period)
{
  return words != NULL &&
         (strstr (words, period->label) != NULL || strstr (words, period->short_label) != NULL ||
          strstr (words, period->heading) != NULL);
}

/* The year under report, as far as is known. */
static gboolean
is_own (const UrReport *report, const UrPeriod *period)
{
  return period->role == UR_PERIOD_YEAR && !period->is_earlier &&
         (period->year == 0 || period->year == report->year);
}

/* On paper and in the long picture a chart is below the title of its part; in the window in its tab. */
static gboolean
is_told_around (const UrChartBuilder *builder, const UrPeriod *period)
{
  const UrChart *chart = builder->whole;
  UrChartForm form = builder->spec.form;

  if (form == UR_CHART_FORM_PICTURE && !builder->spec.with_title)
    return FALSE;
  if (form == UR_CHART_FORM_PICTURE || form == UR_CHART_FORM_SLIDE)
    return ur_chart_words_name_period (form == UR_CHART_FORM_PICTURE || builder->spec.full_title ||
                                               !builder->spec.with_title
                                           ? chart->title
                                           : chart->short_title,
                                       period) ||
           ur_chart_words_name_period (chart->subtitle, period);
  return ur_chart_words_name_period (chart->short_title, period) ||
         ur_chart_words_name_period (chart->short_subtitle, period) ||
         (form != UR_CHART_FORM_POSTER && ur_chart_words_name_period (chart->subtitle, period)) ||
         (chart->part != NULL && (ur_chart_words_name_period (chart->part->title, period) ||
                                  ur_chart_words_name_period (chart->part->short_title, period)));
}

/**
 * ur_chart_builder_names_periods:
 * @builder: a builder
 *
 * Returns: whether the figures of the chart are to be headed by their periods, of which there are several, or
 *   one that is not the year under report and that nothing around the figures tells
 */
gboolean
ur_chart_builder_names_periods (const UrChartBuilder *builder)
{
  const UrPeriod *period = ur_chart_find_period (builder->whole);

  if (builder->whole->n_items == 0)
    return FALSE;
  return period == NULL || (!is_own (builder->report, period) && !is_told_around (builder, period));
}
