/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year that a report is about, and the one in which it was given. */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-import-words.h"

/* What is told at once of the time that a report is about stands among its first paragraphs. */
#define FIRST_PASSAGES 4

/* What a web page has above an article is no more. */
#define OPENING_PASSAGES 8

/* ... and at their beginning, in bytes. */
#define FURTHEST 240

/* A report that is dated by the day is about the year before. */
static char *
dup_year_before (const char *date)
{
  return date == NULL ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (date, NULL, 10) - 1);
}

static char *
find_year_in (const UrPassage *passage, UrNumberKind kind)
{
  const GString *text = passage->traced->text;
  UrNumber number;

  for (gsize at = 0; ur_number_find (text->str, (gssize) text->len, at, &number); at = number.end)
    if (number.kind == kind)
      return ur_finding_dup_year (text->str, &number);
  return NULL;
}

/* At the beginning of a paragraph, or after the words with which the report is laid before its readers. */
static gboolean
tells_of_year (const char *text, gsize len, const UrNumber *year)
{
  gsize after = year->end;

  if (g_str_has_prefix (text + after, "年"))
    after += strlen ("年");
  if (year->start > 0)
    return ur_words_end (UR_WORDS_LAYING, text, year->start) > 0;
  return after < len && g_utf8_strchr ("，,是全以来", -1, g_utf8_get_char (text + after)) != NULL;
}

/* 二、2032年工作任务: what was done before was done in the year before. */
static gboolean
is_plan (const UrManuscript *manuscript, const UrPassage *passage)
{
  return passage->level == UR_LEVEL_PART && passage->part > 0 &&
         g_array_index (manuscript->parts, UrManuscriptPart, passage->part).kind == UR_PART_TASKS;
}

/* The year that the report is about: of its first part about what was done, of its title, of any part, or
 * before its date. */
static char *
find_year (const UrManuscript *manuscript)
{
  static const struct
  {
    UrLevel level;
    UrNumberKind kind;
  } places[] = { { UR_LEVEL_PART, UR_NUMBER_YEAR },
                 { UR_LEVEL_TITLE, UR_NUMBER_YEAR },
                 { UR_LEVEL_PART, UR_NUMBER_YEAR },
                 { UR_LEVEL_TITLE, UR_NUMBER_DATE } };

  for (guint p = 0; p < G_N_ELEMENTS (places); p++)
    for (guint i = 0; i < manuscript->passages->len; i++)
      {
        const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
        g_autofree char *year = NULL;

        if (passage->level != places[p].level ||
            (p == 0 &&
             g_array_index (manuscript->parts, UrManuscriptPart, passage->part).kind != UR_PART_WORK))
          continue;
        year = find_year_in (passage, places[p].kind);
        if (year != NULL)
          return places[p].kind == UR_NUMBER_DATE || manuscript->is_plan || is_plan (manuscript, passage)
                     ? dup_year_before (year)
                     : g_steal_pointer (&year);
      }
  return NULL;
}

/* 2026年，是…的一年 and 现将2026年工作汇报如下: the year of which the first paragraphs speak. */
static char *
find_preface_year (const UrManuscript *manuscript)
{
  for (guint i = 0, n = 0; i < manuscript->passages->len && n < FIRST_PASSAGES; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      const char *text = passage->traced->text->str;
      gsize len = MIN (passage->traced->text->len, FURTHEST);
      UrNumber number;

      n += passage->level != UR_LEVEL_ASIDE && passage->level != UR_LEVEL_TITLE;
      for (gsize at = 0; ur_number_find (text, (gssize) len, at, &number); at = number.end)
        if (number.kind == UR_NUMBER_YEAR && number.value.mantissa > 1000 &&
            tells_of_year (text, len, &number))
          return ur_finding_dup_year (text, &number);
    }
  return NULL;
}

/* 时间：2035-01-18 09:20 among what a web page has above its article. */
static char *
find_stamp_year (const UrManuscript *manuscript)
{
  for (guint i = 0; i < MIN (manuscript->passages->len, OPENING_PASSAGES); i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      const char *text = passage->traced->text->str;

      if (passage->aside != UR_ASIDE_FURNITURE)
        continue;
      for (const char *p = strstr (text, "20"); p != NULL; p = strstr (p + 1, "20"))
        if ((p == text || !g_ascii_isdigit (p[-1])) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) &&
            strchr ("-/.", p[4]) != NULL && g_ascii_isdigit (p[5]))
          return g_strndup (p, 4);
    }
  return NULL;
}

/* The year of the date under the title, or of the page on which it is. */
static char *
find_told_year (const UrManuscript *manuscript)
{
  char *year = NULL;

  for (guint i = 0; year == NULL && i < manuscript->passages->len; i++)
    if (ur_manuscript_get_passage (manuscript, i)->level == UR_LEVEL_TITLE)
      year = find_year_in (ur_manuscript_get_passage (manuscript, i), UR_NUMBER_DATE);
  return year != NULL ? year : find_stamp_year (manuscript);
}

/* 三、今年这几件事: who heads the part of what is to come so, speaks in that year. */
static gboolean
speaks_in_next_year (const UrManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      const GString *text = passage->traced->text;
      gsize start = passage->level == UR_LEVEL_PART && passage->headings->len > 0
                        ? g_array_index (passage->headings, UrHeading, 0).start
                        : text->len;

      if (ur_manuscript_get_kind (manuscript, passage) == UR_PART_TASKS &&
          ur_words_begin (UR_WORDS_THIS_YEAR, text->str + start, text->len - start) > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_findings_find_years:
 * @findings: of a text that was put in order
 *
 * Finds the year that the report is about, which a person may have said, and that of the date under its
 * title.  A plan is made in the year before the one that it is about.
 */
void
ur_findings_find_years (UrFindings *findings)
{
  findings->told_year = find_told_year (findings->manuscript);
  findings->year = findings->manuscript->year > 0
                       ? g_strdup_printf ("%u", findings->manuscript->year - findings->manuscript->is_plan)
                       : find_year (findings->manuscript);
  if (findings->year == NULL)
    findings->year = find_preface_year (findings->manuscript);
  else if (findings->told_year == NULL && speaks_in_next_year (findings->manuscript))
    findings->told_year =
        g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (findings->year, NULL, 10) + 1);
}
