/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 2023年，我们一起走过: the year that a draft begins with, and that all of it is of where no other is told.
 */
#include "ur-draft-figure.h"

/* Of a passage that tells a year, whether it may be the only one of the draft. */
static gboolean
is_alone (const UrFinding *finding, guint year)
{
  return !finding->number.is_range && (year == 0 || ur_decimal_to_double (&finding->number.value) == year);
}

/**
 * ur_findings_list_standing_years:
 * @findings: the numbers of a draft
 *
 * Returns: (transfer full): of each of them the one year that the passages before its own tell, or 0 where
 * they tell none or several
 */
guint *
ur_findings_list_standing_years (const UrFindings *findings)
{
  guint *years = g_new0 (guint, findings->list->len + 1), year = 0, first = 0;
  gboolean is_one = TRUE;

  for (guint i = 0; i < findings->list->len; i++)
    {
      guint passage = ur_findings_get (findings, i)->passage;

      for (; ur_findings_get (findings, first)->passage < passage; first++)
        {
          const UrFinding *told = ur_findings_get (findings, first);

          if (told->number.kind != UR_NUMBER_YEAR)
            continue;
          is_one = is_one && is_alone (told, year);
          year = (guint) ur_decimal_to_double (&told->number.value);
        }
      years[i] = is_one ? year : 0;
    }
  return years;
}
