/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface calls a section, in the words of the locale where the report has none. */
#include "ur-config.h"

#include "ur-report.h"

#include <glib/gi18n-lib.h>

/**
 * ur_section_is_plain:
 * @section: a section
 *
 * Returns: whether @section has a number and neither a sign of its own nor a section around it, so that “item
 * 5” names it
 */
gboolean
ur_section_is_plain (const UrSection *section)
{
  g_return_val_if_fail (section != NULL, FALSE);

  return section->number > 0 && section->numeral == NULL && section->parent == NULL;
}

/**
 * ur_section_dup_name:
 * @section: a section of a part that is no scorecard
 *
 * Returns: (transfer full): its name: item 5, the report's own （二）一是, its headline, or what text without
 * a heading is
 */
char *
ur_section_dup_name (const UrSection *section)
{
  g_return_val_if_fail (section != NULL, NULL);

  switch (section->kind)
    {
    case UR_SECTION_ADDRESS:
      return g_strdup (_ ("Opening words"));
    case UR_SECTION_INTRO:
      return g_strdup (_ ("Introduction"));
    case UR_SECTION_CLOSING:
      return g_strdup (_ ("Closing words"));
    case UR_SECTION_ITEM:
    default:
      return ur_section_is_plain (section) ? g_strdup_printf (_ ("Item %u"), section->number)
                                           : ur_section_dup_place (section);
    }
}

/**
 * ur_section_dup_label:
 * @section: a section of a part that is no scorecard
 * @between: what is between a number and the headline
 *
 * Returns: (transfer full): a line for a list: the report's own sign, or the number, and the headline
 */
char *
ur_section_dup_label (const UrSection *section, const char *between)
{
  g_autofree char *numeral = NULL;

  g_return_val_if_fail (section != NULL, NULL);

  if (section->kind != UR_SECTION_ITEM)
    return ur_section_dup_name (section);
  numeral = ur_section_dup_numeral (section, "", between);
  return g_strconcat (numeral, section->headline, NULL);
}

/**
 * ur_section_count_figures:
 * @section: a section
 *
 * Returns: how many figures are in it and in the sections inside it
 */
guint
ur_section_count_figures (const UrSection *section)
{
  guint n = 0;

  g_return_val_if_fail (section != NULL, 0);

  for (guint i = 0; i <= section->n_sections; i++)
    n += section[i].n_indicators;
  return n;
}
