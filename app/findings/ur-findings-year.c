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

/* A report that is given until then is about the year before. */
#define LAST_EARLY_MONTH 4

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

/* Where the words of a passage's heading begin, after its number. */
static const char *
get_heading (const UrPassage *passage, gsize *len)
{
  const GString *text = passage->traced->text;
  gsize start =
      passage->headings->len > 0 ? g_array_index (passage->headings, UrHeading, 0).start : passage->mark_end;

  *len = text->len - MIN (start, text->len);
  return text->str + text->len - *len;
}

/* The title with the digits of @year: 2024年 of 市总工会2024年工作报告; NULL where it tells a part of a year.
 */
static const GString *
find_title_of (const UrManuscript *manuscript, const char *year)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      g_autofree char *named = NULL;

      if (passage->level != UR_LEVEL_TITLE)
        continue;
      named = find_year_in (passage, UR_NUMBER_YEAR);
      if (named != NULL)
        return strcmp (named, year) == 0 && !ur_season_is_named (passage->traced->text)
                   ? passage->traced->text
                   : NULL;
    }
  return NULL;
}

/* 2024年1月18日 under the title: a report of 2024 is not given so early in that year. */
static gboolean
is_given_early (const UrManuscript *manuscript, const char *year)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      g_autofree char *date =
          passage->level == UR_LEVEL_TITLE ? find_year_in (passage, UR_NUMBER_DATE) : NULL;
      const char *month = date != NULL ? strstr (passage->traced->text->str, date) : NULL;

      if (month == NULL || strcmp (date, year) != 0 || !g_str_has_prefix (month + strlen (year), "年"))
        continue;
      month += strlen (year) + strlen ("年");
      return g_ascii_isdigit (*month) && strtoul (month, NULL, 10) <= LAST_EARLY_MONTH;
    }
  return FALSE;
}

/* Whether a heading of a part of @kind names @year, or begins with a word of @list. */
static gboolean
has_heading (const UrManuscript *manuscript, UrPartKind kind, const char *year, UrWords list)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      g_autofree char *named = NULL;
      const char *heading;
      gsize len;

      if (passage->level != UR_LEVEL_PART || ur_manuscript_get_kind (manuscript, passage) != kind)
        continue;
      heading = get_heading (passage, &len);
      named = year != NULL ? find_year_in (passage, UR_NUMBER_YEAR) : NULL;
      if (year != NULL ? g_strcmp0 (named, year) == 0 && !ur_season_is_named (passage->traced->text)
                       : ur_words_begin (list, heading, len) > 0)
        return TRUE;
    }
  return FALSE;
}

/* 2024年工作报告 that tells of the year before and plans for 2024: by the heading of its plans, by its date,
 * by 2023年 at its beginning, or by 过去一年 and 今年 in its headings. */
static gboolean
is_speech_of (const UrManuscript *manuscript, const char *year)
{
  const GString *title = find_title_of (manuscript, year);
  g_autofree char *preface = NULL;
  g_autofree char *before = dup_year_before (year);

  if (title == NULL || manuscript->is_plan || strstr (title->str, "总结") != NULL ||
      strstr (title->str, "年度") != NULL)
    return FALSE;
  preface = find_preface_year (manuscript);
  return has_heading (manuscript, UR_PART_TASKS, year, UR_N_WORDS) || is_given_early (manuscript, year) ||
         g_strcmp0 (preface, before) == 0 ||
         ((has_heading (manuscript, UR_PART_WORK, NULL, UR_WORDS_PAST_YEAR) ||
           has_heading (manuscript, UR_PART_WORK, NULL, UR_WORDS_LAST_YEAR)) &&
          has_heading (manuscript, UR_PART_TASKS, NULL, UR_WORDS_THIS_YEAR));
}

/* Whether the title has the year after @year, in which what it tells was told. */
static gboolean
is_told_in_title (const UrManuscript *manuscript, const char *year)
{
  g_autofree char *next = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (year, NULL, 10) + 1);

  return !manuscript->is_plan && find_title_of (manuscript, next) != NULL;
}

/* 三、今年这几件事: who heads the part of what is to come so, speaks in that year. */
static gboolean
speaks_in_next_year (const UrManuscript *manuscript)
{
  return has_heading (manuscript, UR_PART_TASKS, NULL, UR_WORDS_THIS_YEAR);
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
  const UrManuscript *manuscript = findings->manuscript;

  findings->told_year = find_told_year (manuscript);
  findings->year = manuscript->year > 0 ? g_strdup_printf ("%u", manuscript->year - manuscript->is_plan)
                                        : find_year (manuscript);
  if (findings->year == NULL)
    {
      findings->year = find_preface_year (manuscript);
      return;
    }
  if (manuscript->year == 0 && is_speech_of (manuscript, findings->year))
    {
      g_autofree char *title_year = findings->year;

      findings->year = dup_year_before (title_year);
    }
  if (findings->told_year == NULL &&
      (speaks_in_next_year (manuscript) || is_told_in_title (manuscript, findings->year)))
    findings->told_year =
        g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (findings->year, NULL, 10) + 1);
}
