/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What parts are about where their headings do not say it: by their years, their order and their first words.
 */
#include "ur-import-words.h"
#include "ur-manuscript-private.h"
#include "ur-number.h"

#include <string.h>

/* What a heading says after its mark. */
static const char *
get_words (const UrManuscriptLine *line, gsize *len)
{
  const GString *text = line->clean->text;

  *len = text->len - line->mark.end;
  return text->str + line->mark.end;
}

/* 今年 of 后说今年，一件一件兑现: what it says after the words with which a speaker turns to it. */
static const char *
get_turned_words (const UrManuscriptLine *line, gsize *len)
{
  const char *words = get_words (line, len);
  gsize turn = ur_words_begin (UR_WORDS_TURNS, words, *len);

  *len -= turn;
  return words + turn;
}

static guint
get_year (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  UrNumber number;

  for (gsize at = 0; ur_number_find (text->str, (gssize) text->len, at, &number); at = number.end)
    if (number.kind == UR_NUMBER_YEAR && number.value.mantissa > 1000)
      return (guint) number.value.mantissa;
  return 0;
}

/**
 * ur_line_get_ruled_kind:
 *
 * Returns: what the words of a part's heading say that it is about, whatever a person said
 */
UrPartKind
ur_line_get_ruled_kind (const UrManuscriptLine *line)
{
  gsize len;
  const char *words = get_words (line, &len);

  if (line->by_year)
    return UR_PART_TASKS;
  return line->is_told ? ur_heading_get_kind (words, len) : line->kind;
}

/* A part about a later year than the one before it, or than the title, is about what is to come, whatever it
 * is called. */
static void
tell_by_years (UrManuscript *manuscript)
{
  guint last = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      guint year = line->level == UR_LEVEL_PART || line->level == UR_LEVEL_TITLE ? get_year (line) : 0;

      if (line->level == UR_LEVEL_PART && ur_line_get_ruled_kind (line) == UR_PART_OVERVIEW && last > 0 &&
          year > last)
        {
          line->by_year = TRUE;
          if (!line->is_told)
            line->kind = UR_PART_TASKS;
        }
      last = MAX (last, year);
    }
}

/* Whether a plan comes after line @i: 下半年工作 before 下一年工作思路 tells what was done. */
static gboolean
has_later_plan (const UrManuscript *manuscript, guint i)
{
  for (i++; i < manuscript->lines->len; i++)
    if (ur_manuscript_get_line (manuscript, i)->level == UR_LEVEL_PART &&
        ur_manuscript_get_line (manuscript, i)->kind == UR_PART_TASKS)
      return TRUE;
  return FALSE;
}

/* Whether the first words of the part that line @i heads are about the year to come: 新的一年，街道要…. */
static gboolean
opens_ahead (const UrManuscript *manuscript, guint i)
{
  for (i++; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      gsize len;
      const char *words = get_words (line, &len);

      if (line->level == UR_LEVEL_BLANK || line->level == UR_LEVEL_ASIDE)
        continue;
      return line->level == UR_LEVEL_PARAGRAPH &&
             (ur_words_begin (UR_WORDS_NEXT_YEAR, words, len) > 0 ||
              ur_words_begin (UR_WORDS_NEXT_STEP, words, len) > 0 || g_str_has_prefix (words, "新的一年"));
    }
  return FALSE;
}

static gboolean
begins_ahead (const UrManuscriptLine *line)
{
  gsize len;
  const char *words = get_turned_words (line, &len);

  return line->kind == UR_PART_TASKS ||
         (line->kind == UR_PART_OVERVIEW && ur_words_begin (UR_WORDS_AHEAD, words, len) > 0);
}

/* 二〇三三年的账 and 去年的事 before 今年的事: a time is named, and one that is to come after it. */
static gboolean
looks_back (const UrManuscript *manuscript, guint i)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
  gsize len;
  const char *words = get_turned_words (line, &len);
  guint year = get_year (line);

  if (year == 0 && ur_words_begin (UR_WORDS_LAST_YEAR, words, len) == 0)
    return FALSE;
  for (i++; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *later = ur_manuscript_get_line (manuscript, i);

      if (later->level == UR_LEVEL_PART && begins_ahead (later))
        return get_year (later) == 0 || get_year (later) > year;
    }
  return FALSE;
}

/* Its text compares with the year before, and strives for nothing. */
static gboolean
tells_results (const UrManuscript *manuscript, guint i)
{
  gboolean compares = FALSE;

  for (i++; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const GString *text = line->clean->text;

      if (line->level == UR_LEVEL_PART)
        break;
      if (ur_words_find (UR_WORDS_STRIVING, text->str, text->len, NULL) != NULL)
        return FALSE;
      compares = compares || ur_words_find (UR_WORDS_SINCE_LAST_YEAR, text->str, text->len, NULL) != NULL;
    }
  return compares;
}

/* 重点工作 before 2033年目标: no time is told, one part after it is about what is to come, and none before it
 * about what was done, unless its own text tells that. */
static gboolean
is_done_before (const UrManuscript *manuscript, guint i, gboolean done)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
  gsize len;
  const char *words = get_words (line, &len);

  return line->kind == UR_PART_TASKS && ur_words_is (UR_WORDS_EITHER, words, len) &&
         has_later_plan (manuscript, i) && (!done || tells_results (manuscript, i));
}

/* After a part about what was done, one that begins with 今年 or 下半年 is about what is to come; after any,
 * one whose first words are. */
static void
tell_by_order (UrManuscript *manuscript)
{
  gboolean done = FALSE, is_later = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      gsize len;
      const char *words = get_turned_words (line, &len);

      if (line->level != UR_LEVEL_PART)
        continue;
      if (g_str_has_prefix (words, "下半年") && ur_heading_get_kind (words, len) == UR_PART_OVERVIEW &&
          has_later_plan (manuscript, i))
        line->kind = UR_PART_WORK;
      else if (!line->is_told && is_done_before (manuscript, i, done))
        line->kind = UR_PART_WORK;
      else if (!is_later && line->kind == UR_PART_OVERVIEW && looks_back (manuscript, i))
        line->kind = UR_PART_WORK;
      else if (done && line->kind == UR_PART_OVERVIEW && ur_words_begin (UR_WORDS_AHEAD, words, len) > 0)
        line->kind = UR_PART_TASKS;
      else if (is_later && line->kind == UR_PART_OVERVIEW && opens_ahead (manuscript, i) &&
               ur_words_find (UR_WORDS_OTHER, words, len, NULL) == NULL)
        line->kind = UR_PART_TASKS;
      done = done || line->kind == UR_PART_WORK;
      is_later = TRUE;
    }
}

/* 临港新区总工会2036年工作要点, and no 2035年工作总结 beside it. */
static gboolean
is_plan_title (const GString *title)
{
  gsize len = title->len;
  const char *bracket;

  bracket = g_str_has_suffix (title->str, "）")  ? g_strrstr (title->str, "（")
            : g_str_has_suffix (title->str, ")") ? strrchr (title->str, '(')
                                                 : NULL;
  if (bracket != NULL) /* （讨论稿） */
    len = (gsize) (bracket - title->str);
  return ur_words_end (UR_WORDS_PLAN_TITLES, title->str, len) > 0 &&
         ur_words_find (UR_WORDS_REVIEW, title->str, len, NULL) == NULL;
}

/* Where the title names a plan and no part tells what was done, all that says nothing else is of the plan. */
static void
tell_by_title (UrManuscript *manuscript)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  gboolean is_plan = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_PART && line->kind == UR_PART_WORK)
        return;
      if (line->level != UR_LEVEL_TITLE)
        continue;
      g_string_append (whole, line->clean->text->str);
      is_plan = is_plan || is_plan_title (whole) || is_plan_title (line->clean->text);
    }
  manuscript->is_plan = is_plan && ur_words_find (UR_WORDS_REVIEW, whole->str, whole->len, NULL) == NULL;
  for (guint i = 0; manuscript->is_plan && i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_PART && line->kind == UR_PART_OVERVIEW && !line->is_told)
        line->kind = UR_PART_TASKS;
    }
}

/**
 * ur_manuscript_tell_kinds:
 *
 * Says of each part that was found what it is about, where its heading leaves that open.
 */
void
ur_manuscript_tell_kinds (UrManuscript *manuscript)
{
  tell_by_years (manuscript);
  tell_by_order (manuscript);
  tell_by_title (manuscript);
}
