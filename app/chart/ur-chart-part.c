/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some of a chart's figures as a chart of their own: what a picture claims that shows only these. */
#include "ur-chart-table.h"

#include <string.h>

/**
 * ur_chart_new_part:
 * @chart: a chart
 * @shown: (array): for each of its items, whether it is shown
 *
 * A chart with only the items that are shown.  What is said of all of them is not said of these: subtitle,
 * reference and the rest of a percentage are left out; the title and the note stay.
 *
 * Returns: (transfer full): the part; good as long as the report of @chart; free with ur_chart_part_free()
 */
UrChart *
ur_chart_new_part (const UrChart *chart, const gboolean *shown)
{
  UrChart *part = g_new (UrChart, 1);

  *part = *chart;
  part->subtitle = part->short_subtitle = part->reference = part->rest_label = NULL;
  part->items = g_new0 (UrChartItem, chart->n_items + 1);
  part->n_items = 0;
  for (guint i = 0; i < chart->n_items; i++)
    if (shown[i])
      part->items[part->n_items++] = chart->items[i];
  return part;
}

/**
 * ur_chart_part_free:
 * @part: (transfer full) (nullable): a part of a chart
 */
void
ur_chart_part_free (UrChart *part)
{
  if (part == NULL)
    return;
  g_free (part->items);
  g_free (part);
}

/**
 * ur_chart_dup_shown_words:
 * @chart: a chart
 * @shown: what is shown of it: a part of it, or @chart itself
 *
 * What a picture says of how much it leaves out.  Painted into a Chinese picture, so not translated.
 *
 * Returns: (transfer full) (nullable): 其中2项，共5项; %NULL where nothing is left out
 */
char *
ur_chart_dup_shown_words (const UrChart *chart, const UrChart *shown)
{
  return shown->n_items < chart->n_items
             ? g_strdup_printf ("其中%u项，共%u项", shown->n_items, chart->n_items)
             : NULL;
}

/**
 * ur_chart_dup_shown_title:
 * @chart: a chart
 * @shown: what is shown of it
 *
 * Returns: (transfer full): what a picture that shows so much of @chart calls itself
 */
char *
ur_chart_dup_shown_title (const UrChart *chart, const UrChart *shown)
{
  g_autofree char *words = ur_chart_dup_shown_words (chart, shown);

  return words != NULL ? g_strdup_printf ("%s" UR_CHART_PART_OPENING "%s）", chart->title, words)
                       : g_strdup (chart->title);
}

/**
 * ur_chart_dup_shown_alt_text:
 * @report: the report that holds @chart
 * @chart: a chart
 * @shown: the part of it that a cover shows
 *
 * As ur_chart_dup_alt_text(), of what is shown alone.
 *
 * Returns: (transfer full): the text
 */
char *
ur_chart_dup_shown_alt_text (const UrReport *report, const UrChart *chart, const UrChart *shown)
{
  g_autofree char *text = ur_chart_dup_outline (report, shown);
  g_autofree char *words = ur_chart_dup_shown_words (chart, shown);
  g_autofree char *notes = ur_chart_dup_note_words (shown);
  const char *rest = strstr (text, "：");

  return words != NULL ? g_strconcat ("封面图", rest != NULL ? rest : "", "图中为", words, "。", notes, NULL)
                       : g_strconcat ("封面图", rest != NULL ? rest : "", notes, NULL);
}
