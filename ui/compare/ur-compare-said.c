/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a comparison as one hears it. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* A row to be heard */

/* A word more; takes it. */
static void
append (GString *line, char *words)
{
  g_autofree char *more = words;
  g_autofree char *all = line->len > 0 ? g_strdup_printf (_ ("%s, %s"), line->str, more) : g_strdup (more);

  g_string_assign (line, all);
}

static char *
dup_difference (const UrComparedRow *row)
{
  const char *number = g_utf8_next_char (row->difference); /* the words have its sign */
  g_autofree char *unit = ur_indicator_dup_difference_unit (row->now, UR_TONGUE_LOCALE);

  if (ur_indicator_is_share (row->now))
    return g_strdup_printf (row->is_up ? _ ("%s %s higher") : _ ("%s %s lower"), number, unit);
  return g_strdup_printf (row->is_up ? _ ("%s %s more") : _ ("%s %s less"), number, unit);
}

static char *
dup_rate (const UrComparison *comparison, const UrComparedRow *row)
{
  g_autofree char *then = ur_comparison_dup_name (comparison, TRUE, UR_TONGUE_LOCALE);
  const char *number = g_utf8_next_char (row->rate);

  if (row->times == NULL)
    return g_strdup_printf (row->is_up ? _ ("growth of %s") : _ ("decline of %s"), number);
  if (comparison->names == UR_NAMES_IN_A_ROW)
    return g_strdup_printf (_ ("%s times that of the year before"), row->times);
  return g_strdup_printf (_ ("%s times that of %s"), row->times, then);
}

static const char *
get_definition (const UrIndicator *figure, const char *words)
{
  gboolean is_measure = strcmp (words, ur_measure_get_words (figure->measure, UR_TONGUE_DOCUMENT)) == 0;

  return is_measure ? ur_measure_get_words (figure->measure, UR_TONGUE_LOCALE) : words;
}

/**
 * ur_compare_dup_definition:
 * @comparison: a comparison
 * @row: one of its rows, whose figures were counted in different ways
 * @then: whether that of the earlier report is asked for
 *
 * Returns: (transfer full): which report counted it how
 */
char *
ur_compare_dup_definition (const UrComparison *comparison, const UrComparedRow *row, gboolean then)
{
  g_autofree char *name = ur_comparison_dup_name (comparison, then, UR_TONGUE_LOCALE);
  const char *definition = then ? get_definition (row->then, row->definition_then)
                                : get_definition (row->now, row->definition_now);

  return g_strdup_printf (_ ("%s: %s"), name, definition);
}

static void
append_figures (GString *line, const UrComparison *comparison, const UrComparedRow *row)
{
  g_autofree char *then_name = ur_comparison_dup_name (comparison, TRUE, UR_TONGUE_LOCALE);
  g_autofree char *now_name = ur_comparison_dup_name (comparison, FALSE, UR_TONGUE_LOCALE);
  g_autofree char *then = row->then != NULL ? ur_indicator_dup_figure (row->then) : NULL;
  g_autofree char *restated = row->restated != NULL ? ur_indicator_dup_figure (row->restated) : NULL;
  g_autofree char *now = row->now != NULL ? ur_indicator_dup_figure (row->now) : NULL;

  if (then != NULL)
    append (line, g_strdup_printf (_ ("%s %s: report %s"), row->then->period->short_label, then_name, then));
  if (restated != NULL)
    append (line, g_strdup_printf (_ ("%s: restated %s"), now_name, restated));
  if (now != NULL)
    append (line, g_strconcat (row->now->period->short_label, now, NULL));
}

/**
 * ur_compare_dup_line:
 * @comparison: a comparison
 * @row: one of its rows
 *
 * Returns: (transfer full): all that the row shows, to be heard: 服务职工，2021年 去年报告216.5万人次，
 *   今年重述214.8万人次，2022年241.3万人次，增加26.5万人次，增长12.3%
 */
char *
ur_compare_dup_line (const UrComparison *comparison, const UrComparedRow *row)
{
  GString *line = g_string_new (ur_compared_row_get_label (row));

  append_figures (line, comparison, row);
  if (row->difference != NULL)
    append (line, dup_difference (row));
  if (row->rate != NULL)
    append (line, dup_rate (comparison, row));
  if (row->why != UR_NO_CHANGE_NONE)
    append (line, ur_compared_row_dup_reason (comparison, row, UR_TONGUE_LOCALE));
  if (row->redefined)
    {
      append (line, ur_compare_dup_definition (comparison, row, TRUE));
      append (line, ur_compare_dup_definition (comparison, row, FALSE));
    }
  return g_string_free (line, FALSE);
}
