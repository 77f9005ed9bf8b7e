/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The years of schools: 2035—2036学年度. */
#include "ur-findings-private.h"

#include <string.h>

/* What is told at once of the time that a report is about stands among its first passages. */
#define FIRST_PASSAGES 8

/* The first year of such years in a text, and the word after them. */
static char *
find_in (const char *text, char **word)
{
  static gsize made;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&made))
    g_once_init_leave (&made, (gsize) g_regex_new ("((?:19|20)\\d\\d)年? ?(?:—{1,2}|-|–|~|～|至) ?"
                                                   "(?:(?:19|20)?\\d\\d)(学年度?)",
                                                   G_REGEX_OPTIMIZE, 0, NULL));
  if (strstr (text, "学年") == NULL || !g_regex_match ((const GRegex *) made, text, 0, &match))
    return NULL;
  *word = g_match_info_fetch (match, 2);
  return g_match_info_fetch (match, 1);
}

/**
 * ur_findings_find_school:
 * @findings: findings whose year was found
 *
 * Where a title, the heading of a part or, in a text without another year, its first paragraphs tell school
 * years, the report is about the first of them.
 */
void
ur_findings_find_school (UrFindings *findings)
{
  const GPtrArray *passages = findings->manuscript->passages;

  for (guint i = 0; i < passages->len && findings->school == NULL; i++)
    {
      const UrPassage *passage = g_ptr_array_index (passages, i);
      gboolean is_heading = passage->level == UR_LEVEL_TITLE || passage->level == UR_LEVEL_PART;
      g_autofree char *year = NULL;

      if (!is_heading && (findings->year != NULL || i >= FIRST_PASSAGES))
        continue;
      year = find_in (passage->traced->text->str, &findings->school);
      if (year == NULL || findings->manuscript->year > 0)
        continue;
      g_free (findings->year);
      findings->year = g_steal_pointer (&year);
    }
}

/**
 * ur_findings_dup_year_words:
 * @year: the digits of a year that no word near a figure names
 *
 * Returns: (transfer full): 2035年, or 2035—2036学年度 where the years are those of schools
 */
char *
ur_findings_dup_year_words (const UrFindings *findings, const char *year)
{
  if (findings->school == NULL)
    return g_strconcat (year, "年", NULL);
  return g_strdup_printf ("%s—%" G_GINT64_FORMAT "%s", year, g_ascii_strtoll (year, NULL, 10) + 1,
                          findings->school);
}
