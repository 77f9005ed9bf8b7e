/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines are the headings of parts, sections and sub-sections.
 *
 * Reports number them in many ways: bare lines and 1., 一、 and （一）, 第一部分 and 一、, one within the
 * other. What a form means is told by the forms that are there: the outermost that is not a part's is a
 * section's. */
#include "ur-manuscript.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"

/* In characters. */
#define LONGEST_HEADING 70
#define LONGEST_SENTENCE 44
#define LONGEST_BARE 24

/* What the forms of a text mean. */
typedef struct
{
  UrManuscript *manuscript;
  UrMarkForm part_form; /* %UR_MARK_NONE: parts have no numbers */
  gboolean bare_parts;
} Forms;

/* （一）聚焦思想引领，凝聚奋进力量。 with nothing after it is a heading that ends with a full stop. */
static gboolean
is_sentence_alone (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  const char *stop = strstr (text->str, "。");

  return line->mark.form <= UR_MARK_BRACKET && line->n_chars <= LONGEST_SENTENCE && stop != NULL &&
         (gsize) (stop - text->str) + strlen ("。") == text->len &&
         !ur_manuscript_has_figure (text->str, line->mark.end, text->len);
}

static gboolean
ends_with_comma (const GString *text)
{
  return g_str_has_suffix (text->str, "，") || g_str_has_suffix (text->str, "、");
}

static UrHeads
get_heads (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  if (line->level != UR_LEVEL_PARAGRAPH || ur_line_is_row (line))
    return UR_HEADS_NOTHING;
  if (line->mark.form == UR_MARK_NONE)
    return line->hint.is_heading && line->n_chars <= LONGEST_HEADING ? UR_HEADS_LINE : UR_HEADS_NOTHING;
  if (line->mark.end >= text->len)
    return UR_HEADS_NOTHING;
  if (ur_manuscript_get_lead_end (text->str, line->mark.end, text->len) > 0)
    return UR_HEADS_WORDS;
  if (line->n_chars <= LONGEST_HEADING && !line->has_stop && strstr (text->str, "。") == NULL &&
      !(ends_with_comma (text) && ur_manuscript_has_figure (text->str, line->mark.end, text->len)))
    return UR_HEADS_LINE;
  return is_sentence_alone (line) ? UR_HEADS_LINE : UR_HEADS_NOTHING;
}

static const char *
get_words (const UrManuscriptLine *line, gsize *len)
{
  *len = line->clean->text->len - line->mark.end;
  return line->clean->text->str + line->mark.end;
}

static gboolean
is_bare_part (const UrManuscriptLine *line)
{
  gsize len;
  const char *words = get_words (line, &len);

  return line->level == UR_LEVEL_PARAGRAPH && !line->has_stop && !ur_line_is_row (line) &&
         line->mark.form == UR_MARK_NONE && ur_heading_is_part (words, len) && strchr (words, '\t') == NULL;
}

static gboolean
is_annex (const UrManuscriptLine *line)
{
  gsize len;
  const char *words = get_words (line, &len);

  return line->level == UR_LEVEL_PARAGRAPH && !line->has_stop && line->n_chars <= LONGEST_HEADING &&
         !ur_line_is_row (line) && ur_heading_get_kind (words, len) == UR_PART_ANNEX;
}

/* 引言 and 结语 are before the first and after the last part, and parts themselves. */
static gboolean
is_frame (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return line->level == UR_LEVEL_PARAGRAPH && ur_words_is (UR_WORDS_FRAMES, text->str, text->len);
}

static void
make_part (UrManuscriptLine *line)
{
  gsize len;
  const char *words = get_words (line, &len);

  line->level = UR_LEVEL_PART;
  line->heads = UR_HEADS_LINE;
  line->kind = ur_heading_get_kind (words, len);
}

/* Whether one of the lines with marks of this form says what was done or will be. */
static gboolean
names_parts (const Forms *forms, UrMarkForm form, guint *n)
{
  gboolean found = FALSE;

  *n = 0;
  for (guint i = 0; i < forms->manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);
      gsize len;
      const char *words = get_words (line, &len);

      if (line->mark.form != form || line->heads != UR_HEADS_LINE)
        continue;
      ++*n;
      found = found || ur_heading_is_part (words, len) ||
              (ur_heading_get_kind (words, len) != UR_PART_OVERVIEW && len < 60);
    }
  return found;
}

static void
find_part_form (Forms *forms)
{
  guint n_chapters, n_numerals, n_brackets;
  gboolean numerals_name;

  names_parts (forms, UR_MARK_CHAPTER, &n_chapters);
  numerals_name = names_parts (forms, UR_MARK_NUMERAL, &n_numerals);
  names_parts (forms, UR_MARK_BRACKET, &n_brackets);
  for (guint i = 0; i < forms->manuscript->lines->len; i++)
    forms->bare_parts = forms->bare_parts || is_bare_part (ur_manuscript_get_line (forms->manuscript, i));
  if (n_chapters > 0)
    forms->part_form = UR_MARK_CHAPTER;
  else if (n_numerals > 0 && !forms->bare_parts && (numerals_name || n_brackets > 0))
    forms->part_form = UR_MARK_NUMERAL;
}

/* 一、 within 二、 begins again with 1: a point of that part, until the part's own number goes on. */
static gboolean
is_next_part (const UrManuscriptLine *line, guint last, guint last_point)
{
  gsize len;
  const char *words = get_words (line, &len);

  if (last == 0 || line->mark.number == 0)
    return TRUE;
  if (line->mark.number == 1)
    return ur_heading_is_part (words, len);
  if (line->mark.number != last + 1)
    return last_point == 0;
  return last_point == 0 || last_point + 1 != line->mark.number || ur_heading_is_part (words, len);
}

static void
find_parts (Forms *forms)
{
  guint last = 0, last_point = 0;

  for (guint i = 0; i < forms->manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);

      if (is_annex (line))
        {
          make_part (line);
          line->level = UR_LEVEL_ANNEX;
        }
      else if (is_frame (line) || (is_bare_part (line) && forms->part_form == UR_MARK_NONE))
        make_part (line);
      else if (forms->part_form != UR_MARK_NONE && line->mark.form == forms->part_form &&
               line->heads == UR_HEADS_LINE)
        {
          if (!is_next_part (line, last, last_point))
            {
              last_point = line->mark.number;
              continue;
            }
          make_part (line);
          last = line->mark.number;
          last_point = 0;
        }
    }
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

/* A part about a later year than the one before it is about what is to come, whatever it is called. */
static void
tell_by_years (UrManuscript *manuscript)
{
  guint last = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      guint year = line->level == UR_LEVEL_PART ? get_year (line) : 0;

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

/* After a part about what was done, one that begins with 今年 or 下半年 is about what is to come. */
static void
tell_by_order (UrManuscript *manuscript)
{
  gboolean done = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      gsize len;
      const char *words = get_words (line, &len);

      if (line->level != UR_LEVEL_PART)
        continue;
      if (done && line->kind == UR_PART_OVERVIEW && ur_words_begin (UR_WORDS_AHEAD, words, len) > 0)
        line->kind = UR_PART_TASKS;
      done = done || line->kind == UR_PART_WORK;
    }
}

/* The forms that head something between two parts, the outermost first. */
static UrMarkForm
find_outer_form (const Forms *forms, guint from, guint to, UrMarkForm after)
{
  for (UrMarkForm form = after + 1; form <= UR_MARK_ORDINAL; form++)
    for (guint i = from; i < to; i++)
      {
        const UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);

        if (line->mark.form == form && line->heads != UR_HEADS_NOTHING && line->level == UR_LEVEL_PARAGRAPH)
          return form;
      }
  return UR_MARK_NONE;
}

static guint
count_heads (const Forms *forms, guint from, guint to, UrMarkForm form, gboolean lines)
{
  guint n = 0;

  for (guint i = from; i < to; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);

      n +=
          line->mark.form == form && (lines ? line->heads == UR_HEADS_LINE : line->heads != UR_HEADS_NOTHING);
    }
  return n;
}

/* 一是, —— and ● number the sections of a part that has no others: those with a line of their own before
 * those that open a paragraph. */
static UrMarkForm
find_point_form (const Forms *forms, guint from, guint to)
{
  for (guint lines = 2; lines-- > 0;)
    for (UrMarkForm form = UR_MARK_POINT; form <= UR_MARK_BULLET; form++)
      if (count_heads (forms, from, to, form, lines == 1) >= 2)
        return form;
  return UR_MARK_NONE;
}

static void
find_sections (const Forms *forms, guint from, guint to)
{
  UrMarkForm outer = find_outer_form (forms, from, to, UR_MARK_NONE);
  UrMarkForm inner = outer == UR_MARK_NONE ? UR_MARK_NONE : find_outer_form (forms, from, to, outer);

  if (outer == UR_MARK_NONE)
    outer = find_point_form (forms, from, to);
  for (guint i = from; i < to; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);

      if (line->level != UR_LEVEL_PARAGRAPH || line->heads == UR_HEADS_NOTHING)
        continue;
      if (line->mark.form == UR_MARK_NONE)
        line->level = outer == UR_MARK_NONE ? UR_LEVEL_SECTION : UR_LEVEL_SUBSECTION;
      else if (line->mark.form == outer)
        line->level = UR_LEVEL_SECTION;
      else if (line->mark.form == inner && line->heads == UR_HEADS_LINE)
        line->level = UR_LEVEL_SUBSECTION;
    }
}

/* A short line without a number or a stop before a paragraph is a heading where nothing else is one. */
static gboolean
is_bare_section (const UrManuscript *manuscript, guint i, guint to)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
  UrNumber number;

  if (line->level != UR_LEVEL_PARAGRAPH || line->has_stop || line->n_chars > LONGEST_BARE ||
      line->n_chars < 4 || line->mark.form != UR_MARK_NONE || ur_line_is_row (line) ||
      strpbrk (line->source, "\t|") != NULL || ur_number_find (line->clean->text->str, -1, 0, &number))
    return FALSE;
  for (i++; i < to; i++)
    {
      const UrManuscriptLine *next = ur_manuscript_get_line (manuscript, i);

      if (next->level == UR_LEVEL_PARAGRAPH)
        return next->n_chars >= 30 && next->mark.form == UR_MARK_NONE && !next->hint.is_row;
    }
  return FALSE;
}

/* Whether the line before is whole: a short line after an open one is its end. */
static gboolean
is_after_whole (const UrManuscript *manuscript, guint i)
{
  while (i-- > 0)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level != UR_LEVEL_BLANK && line->level != UR_LEVEL_ASIDE)
        return line->has_stop || line->level != UR_LEVEL_PARAGRAPH;
    }
  return TRUE;
}

static void
find_bare_sections (const Forms *forms, guint from, guint to)
{
  gboolean has_sections = find_outer_form (forms, from, to, UR_MARK_NONE) != UR_MARK_NONE;

  for (guint i = from; i < to; i++)
    has_sections = has_sections || ur_manuscript_get_line (forms->manuscript, i)->level == UR_LEVEL_SECTION;
  for (guint i = from; i < to; i++)
    if (is_bare_section (forms->manuscript, i, to) && is_after_whole (forms->manuscript, i))
      {
        UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);

        line->level = has_sections ? UR_LEVEL_SUBSECTION : UR_LEVEL_SECTION;
        line->heads = UR_HEADS_LINE;
      }
}

static gboolean
is_annex_or_card (const UrManuscript *manuscript, guint from)
{
  const UrManuscriptLine *line;

  if (from == 0)
    return FALSE;
  line = ur_manuscript_get_line (manuscript, from - 1);
  return line->level == UR_LEVEL_ANNEX || (line->level == UR_LEVEL_PART && line->kind == UR_PART_SCORECARD);
}

/* A part's heading that is found among its own sections belongs before the first of them. */
static void
move_headings (UrManuscript *manuscript)
{
  guint last = 0, restart = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_SECTION && line->mark.number > 0)
        {
          if (line->mark.number == 1 && last > 1)
            restart = i;
          last = line->mark.number;
        }
      else if (line->level == UR_LEVEL_PART || line->level == UR_LEVEL_ANNEX)
        {
          guint next = 0;

          for (guint j = i + 1; restart > 0 && j < manuscript->lines->len && next == 0; j++)
            if (ur_manuscript_get_line (manuscript, j)->level == UR_LEVEL_SECTION)
              next = ur_manuscript_get_line (manuscript, j)->mark.number;
          if (restart > 0 && next == last + 1 && line->level == UR_LEVEL_PART)
            line->moved = restart;
          else
            last = 0;
          restart = 0;
        }
    }
}

/**
 * ur_manuscript_find_headings:
 *
 * Finds the headings of parts, sections and sub-sections.
 */
void
ur_manuscript_find_headings (UrManuscript *manuscript)
{
  Forms forms = { .manuscript = manuscript };
  guint from = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      line->heads = get_heads (line);
    }
  find_part_form (&forms);
  find_parts (&forms);
  tell_by_years (manuscript);
  tell_by_order (manuscript);
  for (guint i = 0; i <= manuscript->lines->len; i++)
    {
      if (i < manuscript->lines->len && ur_manuscript_get_line (manuscript, i)->level != UR_LEVEL_PART &&
          ur_manuscript_get_line (manuscript, i)->level != UR_LEVEL_ANNEX)
        continue;
      if (!is_annex_or_card (manuscript, from))
        {
          find_sections (&forms, from, i);
          find_bare_sections (&forms, from, i);
        }
      from = i + 1;
    }
  move_headings (manuscript);
}
