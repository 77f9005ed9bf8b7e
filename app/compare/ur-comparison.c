/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-comparison-private.h"

#include <string.h>

static void
row_free (gpointer data)
{
  UrComparedRow *row = data;

  g_free (row->group);
  g_free (row->definition_then);
  g_free (row->definition_now);
  g_free (row->difference);
  g_free (row->unit);
  g_free (row->rate);
  g_free (row->times);
  g_free (row->reason);
  g_free (row->arithmetic);
  g_free (row->check_words);
  g_free (row);
}

/* Without an issuer nothing speaks against it. */
static gboolean
have_one_issuer (const UrReport *then, const UrReport *now)
{
  return *then->issuer == '\0' || *now->issuer == '\0' || ur_reports_are_of_one_issuer (then, now);
}

static void
choose_names (UrComparison *comparison)
{
  const UrReport *then = comparison->then;
  const UrReport *now = comparison->now;

  if (!comparison->same_issuer)
    comparison->names = UR_NAMES_OF_ISSUERS;
  else if (then->year == now->year || then->year == 0 || now->year == 0)
    comparison->names = UR_NAMES_OF_LETTERS;
  else if (then->year + 1 == now->year)
    comparison->names = UR_NAMES_IN_A_ROW;
  else
    comparison->names = UR_NAMES_OF_YEARS;
  comparison->then_name = ur_comparison_dup_name (comparison, TRUE, UR_TONGUE_DOCUMENT);
  comparison->now_name = ur_comparison_dup_name (comparison, FALSE, UR_TONGUE_DOCUMENT);
}

static void
count (UrComparison *comparison)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      UrComparedRow *row = comparison->rows->pdata[i];
      const UrComparedRow *before = i > 0 ? comparison->rows->pdata[i - 1] : NULL;

      comparison->n_both += row->then != NULL && row->now != NULL;
      comparison->n_new += row->then == NULL;
      comparison->n_dropped += row->now == NULL;
      row->begins_group = before == NULL || strcmp (row->group, before->group) != 0;
    }
}

/**
 * ur_comparison_new:
 * @then: the earlier report, or the first of two
 * @now: the later one
 * @pairings: (nullable): what a person has decided of any reports
 *
 * Finds what both tell and what has changed.  Two figures are the same thing when a person says so; when they
 * are of one series of one federation; or when label, unit and way of counting are the same.  Where a report
 * has several of one name, none is taken.  Nothing is computed from limits, ranges, ranks, changes or numbers
 * that were counted in different ways.
 *
 * Returns: (transfer full): the comparison
 */
UrComparison *
ur_comparison_new (UrReport *then, UrReport *now, const UrPairings *pairings)
{
  UrComparison *comparison = g_new0 (UrComparison, 1);

  comparison->then = ur_report_ref (then);
  comparison->now = ur_report_ref (now);
  comparison->same_issuer = have_one_issuer (then, now);
  choose_names (comparison);
  comparison->rows = ur_compared_rows_new (then, now, pairings);
  g_ptr_array_set_free_func (comparison->rows, row_free);
  count (comparison);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      UrComparedRow *row = comparison->rows->pdata[i];

      ur_compared_row_define (row, comparison);
      ur_compared_row_compute (row, comparison);
      if (row->now != NULL && row->then != NULL)
        row->own_rate = ur_indicator_find_own_rate (now, row->now);
      ur_compared_row_check (row);
    }
  return comparison;
}

/**
 * ur_comparison_free:
 * @comparison: (transfer full): a comparison
 */
void
ur_comparison_free (UrComparison *comparison)
{
  g_ptr_array_unref (comparison->rows);
  ur_report_unref (comparison->then);
  ur_report_unref (comparison->now);
  g_free (comparison->then_name);
  g_free (comparison->now_name);
  g_free (comparison);
}

/**
 * ur_compared_row_get_label:
 * @row: a row
 *
 * Returns: (transfer none): what it is about, as the later report calls it
 */
const char *
ur_compared_row_get_label (const UrComparedRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return (row->now != NULL ? row->now : row->then)->label;
}

/**
 * ur_compared_row_get_base:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): what the later figure is compared with: the earlier one as the later
 *   report tells it anew, else as it was printed
 */
const UrIndicator *
ur_compared_row_get_base (const UrComparedRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return row->restated != NULL ? row->restated : row->then;
}
