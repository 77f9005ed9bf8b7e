/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures of reports are of one kind, and which are the same thing at two times. */
#include "ur-proof-lexicon.h"
#include "ur-reference.h"

/**
 * ur_references_are_alike:
 *
 * Returns: whether both are amounts in one unit, also a result and a target: 多筹了140万元
 */
gboolean
ur_references_are_alike (const UrReference *a, const UrReference *b)
{
  return ur_proof_units_agree (a->indicator->unit, b->indicator->unit) &&
         ur_indicator_is_amount (a->indicator) && ur_indicator_is_amount (b->indicator);
}

/**
 * ur_references_agree:
 *
 * Returns: whether both are amounts in one unit, and both results or both targets
 */
gboolean
ur_references_agree (const UrReference *a, const UrReference *b)
{
  return a->indicator->aim == b->indicator->aim && ur_references_are_alike (a, b);
}

/**
 * ur_references_are_one_series:
 *
 * Returns: whether both are the same thing at two times
 */
gboolean
ur_references_are_one_series (const UrReference *a, const UrReference *b)
{
  return a->later == b || b->later == a ||
         (ur_reports_are_of_one_issuer (a->report, b->report) && a->indicator->series != NULL &&
          g_strcmp0 (a->indicator->series, b->indicator->series) == 0);
}

/**
 * ur_references_find_year:
 *
 * Returns: (nullable): the same thing as @now in @year, of the same federation
 */
const UrReference *
ur_references_find_year (const UrReferences *references, const UrReference *now, guint year)
{
  const GPtrArray *series = ur_references_get_series (references, now->indicator->series);

  if (now->earlier != NULL && now->earlier->indicator->period->year == year)
    return now->earlier;
  if (now->later != NULL && now->later->indicator->period->year == year)
    return now->later;
  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *other = g_ptr_array_index (series, i);

      if (other->indicator->period->year == year && other->indicator->aim == now->indicator->aim &&
          other->indicator->period->role == now->indicator->period->role &&
          other->indicator->change == now->indicator->change &&
          ur_proof_units_agree (other->indicator->unit, now->indicator->unit) &&
          ur_references_are_one_series (other, now))
        return other;
    }
  return NULL;
}
