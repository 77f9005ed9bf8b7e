/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-report.h"

#include <string.h>

#include "ur-hash.h"

/**
 * ur_report_new:
 *
 * An empty report for a reader to fill.  After that it is never changed again, which is what makes it safe to
 * share between threads.
 *
 * Returns: (transfer full): the report
 */
UrReport *
ur_report_new (void)
{
  UrReport *report = g_new0 (UrReport, 1);

  report->ref_count = 1;
  report->blocks = g_ptr_array_new_with_free_func (g_free);
  report->part_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  report->indicator_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  report->chart_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  report->table_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  report->subtitle = report->issuer = report->meeting = report->source = "";
  return report;
}

/**
 * ur_report_alloc:
 *
 * Memory, cleared, that lives as long as @report.
 *
 * Returns: (transfer none): room for @n things of @size bytes; never %NULL
 */
gpointer
ur_report_alloc (UrReport *report, gsize n, gsize size)
{
  gpointer block = g_malloc0_n (MAX (n, 1), size);

  g_ptr_array_add (report->blocks, block);
  return block;
}

/**
 * ur_report_ref:
 * @report: a report
 *
 * Returns: @report, with one more owner; any thread may
 */
UrReport *
ur_report_ref (UrReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  g_atomic_int_inc (&report->ref_count);
  return report;
}

/**
 * ur_report_unref:
 * @report: a report
 *
 * Gives a reference back; the last one frees the report and all that points into it.
 */
void
ur_report_unref (UrReport *report)
{
  g_return_if_fail (report != NULL);

  if (!g_atomic_int_dec_and_test (&report->ref_count))
    return;
  g_hash_table_unref (report->part_ids);
  g_hash_table_unref (report->indicator_ids);
  g_hash_table_unref (report->chart_ids);
  g_hash_table_unref (report->table_ids);
  g_ptr_array_unref (report->blocks);
  g_clear_pointer (&report->origins, g_ptr_array_unref);
  g_clear_pointer (&report->strings, g_string_chunk_free);
  g_free (report);
}

/**
 * ur_report_find_part:
 *
 * Returns: (nullable): the part with that id
 */
const UrPart *
ur_report_find_part (const UrReport *report, const char *id)
{
  g_return_val_if_fail (report != NULL && id != NULL, NULL);

  return g_hash_table_lookup (report->part_ids, id);
}

/**
 * ur_report_find_indicator:
 *
 * Returns: (nullable): the indicator with that id
 */
const UrIndicator *
ur_report_find_indicator (const UrReport *report, const char *id)
{
  g_return_val_if_fail (report != NULL && id != NULL, NULL);

  return g_hash_table_lookup (report->indicator_ids, id);
}

/**
 * ur_report_find_chart:
 *
 * Returns: (nullable): the chart with that id
 */
const UrChart *
ur_report_find_chart (const UrReport *report, const char *id)
{
  g_return_val_if_fail (report != NULL && id != NULL, NULL);

  return g_hash_table_lookup (report->chart_ids, id);
}

/**
 * ur_report_find_section_chart:
 *
 * Returns: (nullable): the first chart that belongs to @section itself; the charts of its part do not count
 */
const UrChart *
ur_report_find_section_chart (const UrReport *report, const UrSection *section)
{
  g_return_val_if_fail (report != NULL && section != NULL, NULL);

  return section->chart;
}

static gboolean
shows (const UrChart *chart, const UrIndicator *indicator)
{
  for (guint i = 0; i < chart->n_items; i++)
    if (chart->items[i].indicator == indicator || chart->items[i].whole == indicator)
      return TRUE;
  return FALSE;
}

/**
 * ur_report_find_chart_of:
 * @report: a report
 * @indicator: an indicator of it
 *
 * The chart of the indicator's own section comes before those of whole parts.
 *
 * Returns: (transfer none) (nullable): a chart that shows @indicator, as a value or as a whole
 */
const UrChart *
ur_report_find_chart_of (const UrReport *report, const UrIndicator *indicator)
{
  const UrChart *own = ur_report_find_section_chart (report, indicator->paragraph->section);

  if (own != NULL && shows (own, indicator))
    return own;
  for (guint i = 0; i < report->n_charts; i++)
    if (report->charts[i].section == NULL && shows (&report->charts[i], indicator))
      return &report->charts[i];
  return NULL;
}

/**
 * ur_report_find_partner:
 *
 * What the same series says over the other kind of period: the five-year total of a year's increment, and the
 * other way round.
 *
 * Returns: (nullable): the partner, which has a number
 */
const UrIndicator *
ur_report_find_partner (const UrReport *report, const UrIndicator *indicator)
{
  g_return_val_if_fail (report != NULL && indicator != NULL, NULL);

  return indicator->partner;
}

/**
 * ur_report_dup_title:
 *
 * Returns: (transfer full): the title on one line, its printed lines joined by a space
 */
char *
ur_report_dup_title (const UrReport *report)
{
  g_return_val_if_fail (report != NULL && report->title_lines != NULL, NULL);

  return g_strjoinv (" ", (char **) report->title_lines);
}

/**
 * ur_report_is_chinese:
 * @report: a report
 *
 * Returns: whether its title has a Chinese character, so that what a page says around its text is Chinese and
 *   set as Chinese is
 */
gboolean
ur_report_is_chinese (const UrReport *report)
{
  g_autofree char *title = ur_report_dup_title (report);

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

/**
 * ur_report_has_subtitle:
 * @report: a report
 *
 * Without one the title takes its place in source lines.  Under the title that says the same twice; for files
 * of version 1 it was printed so, and stays.
 *
 * Returns: whether the subtitle is to be printed under the title
 */
gboolean
ur_report_has_subtitle (const UrReport *report)
{
  g_autofree char *title = ur_report_dup_title (report);

  return report->version < 2 || strcmp (report->subtitle, title) != 0;
}

/**
 * ur_reports_are_of_one_issuer:
 * @a: a report
 * @b: the same one, or another
 *
 * Returns: whether one federation has issued both, as far as they tell: two that name none count as one's
 */
gboolean
ur_reports_are_of_one_issuer (const UrReport *a, const UrReport *b)
{
  return strcmp (a->issuer, b->issuer) == 0;
}

/**
 * ur_report_dup_source:
 *
 * Returns: (transfer full): what a source line names (without 来源：)
 */
char *
ur_report_dup_source (const UrReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return g_strdup (report->source);
}
