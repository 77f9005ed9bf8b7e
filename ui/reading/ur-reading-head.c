/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-head.h"

/* Whether an introduction is all that its part has, such as the words of an annex. */
static gboolean
is_all (const UrSection *section)
{
  const UrPart *part = section->part;

  for (guint i = 0; i < part->n_sections; i++)
    if (ur_section_is_item (&part->sections[i]))
      return FALSE;
  return section->kind == UR_SECTION_INTRO;
}

/**
 * ur_reading_dup_kicker:
 * @section: a section
 *
 * Returns: (transfer full): what is over its title: its number, or what text without a heading is; empty
 * where the headline says all
 */
char *
ur_reading_dup_kicker (const UrSection *section)
{
  if (is_all (section) || (ur_section_is_item (section) && section->number == 0))
    return g_strdup ("");
  return section->numeral != NULL ? g_strdup (section->numeral) : ur_section_dup_name (section);
}

/**
 * ur_reading_get_kicker_tag:
 * @section: a section
 *
 * Returns: (transfer none): how what is over its title is set; a section inside another one is nearer to what
 * is before it
 */
const char *
ur_reading_get_kicker_tag (const UrSection *section)
{
  if (section->index == 0)
    return "kicker-first";
  return section->depth > 0 ? "kicker-inner" : "kicker";
}

/**
 * ur_reading_get_title_tag:
 * @section: a section with a title
 *
 * Returns: (transfer none): how its headline is set
 */
const char *
ur_reading_get_title_tag (const UrSection *section)
{
  if (section->depth > 0)
    return section->rest != NULL ? "title-inner" : "title-inner-alone";
  return section->rest != NULL ? "title" : "title-alone";
}
