/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines are the headings of parts, sections and sub-sections.
 *
 * Reports number them in many ways: bare lines and 1., 一、 and （一）, 第一部分 and 一、, one within the
 * other. What a form means is told by the forms that are there: the outermost that is not a part's is a
 * section's. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"

/* In characters. */
#define LONGEST_HEADING 70
#define LONGEST_SENTENCE 44
#define LONGEST_COUNTED 24
#define LONGEST_PIECE 8
#define SHORTEST_PIECE 3

/* So many headings without a word of time are topics of one part, and no parts. */
#define FEWEST_TOPICS 4

/* What the forms of a text mean. */
typedef struct
{
  UrManuscript *manuscript;
  UrMarkForm part_form; /* %UR_MARK_NONE: parts have no numbers */
  gboolean bare_parts;
  gboolean enclosed; /* some are in 【】 */
  gboolean pieces;   /* they are called 强基篇, 匠心篇 */
  gboolean by_times; /* 去年干了什么 and 今年要干什么 head them */
} Forms;

/* （一）聚焦思想引领，凝聚奋进力量。 with nothing after it is a heading that ends with a full stop. */
static gboolean
is_sentence_alone (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  const char *stop = strstr (text->str, "。");

  return line->mark.form <= UR_MARK_BRACKET && line->n_chars <= LONGEST_SENTENCE && stop != NULL &&
         (gsize) (stop - text->str) + strlen ("。") == text->len &&
         !ur_heading_tells_figure (text->str + line->mark.end);
}

static gboolean
ends_with_comma (const GString *text)
{
  return g_str_has_suffix (text->str, "，") || g_str_has_suffix (text->str, "、");
}

/* （一）聚焦思想引领： is a heading too, as long as no sentence has begun. */
static gboolean
ends_with_colon (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return (g_str_has_suffix (text->str, "：") || g_str_has_suffix (text->str, ":")) &&
         line->n_chars <= LONGEST_SENTENCE &&
         !(strstr (text->str + line->mark.end, "，") != NULL &&
           ur_manuscript_has_figure (text->str, line->mark.end, text->len));
}

/* 1.安全竞赛参赛率达到95%以上，隐患整改率保持在99%以: what a line's end tore. */
static gboolean
is_told_figure (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  const char *comma = strstr (text->str + line->mark.end, "，");

  return (ends_with_comma (text) || (comma != NULL && (line->n_chars > LONGEST_COUNTED ||
                                                       strstr (comma + strlen ("，"), "，") != NULL))) &&
         ur_heading_tells_figure (text->str + line->mark.end);
}

/* A heading by its style; where the type alone makes it one, as in a PDF, its words must not speak against
 * it. */
static gboolean
is_styled (const UrManuscriptLine *line)
{
  return line->hint.is_heading && line->n_chars <= LONGEST_HEADING &&
         (line->hint.is_block || (!line->has_stop && !ur_heading_tells_figure (line->clean->text->str)));
}

static UrHeads
get_heads (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  if (line->level != UR_LEVEL_PARAGRAPH || ur_line_is_row (line))
    return UR_HEADS_NOTHING;
  if (line->mark.form == UR_MARK_NONE)
    return is_styled (line) ? UR_HEADS_LINE : UR_HEADS_NOTHING;
  if (line->mark.end >= text->len)
    return UR_HEADS_NOTHING;
  if (line->lead_end > 0)
    return UR_HEADS_WORDS;
  if (line->mark.form == UR_MARK_BULLET && ur_heading_tells_figure (text->str + line->mark.end))
    return UR_HEADS_NOTHING; /* ▶ 单身联谊促成佳偶127对 */
  if (line->n_chars <= LONGEST_HEADING && (!line->has_stop || ends_with_colon (line)) &&
      strstr (text->str, "。") == NULL && !is_told_figure (line))
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

/* 去年干了什么, 今年要干什么 */
static UrPartKind
get_time (const UrManuscriptLine *line)
{
  gsize len;
  const char *words = get_words (line, &len);

  if (line->level != UR_LEVEL_PARAGRAPH || line->has_stop || line->mark.form != UR_MARK_NONE ||
      ur_line_is_row (line))
    return UR_PART_OVERVIEW;
  return ur_heading_get_time (words, len);
}

/* A line that begins with a time past, and after it one that begins with a time to come. */
static gboolean
has_times (const UrManuscript *manuscript)
{
  gboolean is_past = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrPartKind kind = get_time (ur_manuscript_get_line (manuscript, i));

      if (is_past && kind == UR_PART_TASKS)
        return TRUE;
      is_past = is_past || kind == UR_PART_WORK;
    }
  return FALSE;
}

static gboolean
is_annex (const UrManuscriptLine *line)
{
  gsize len;
  const char *words = get_words (line, &len);

  if (line->level != UR_LEVEL_PARAGRAPH || line->n_chars > LONGEST_HEADING || ur_line_is_row (line))
    return FALSE;
  if (g_str_has_suffix (words, "：") && len > strlen ("：")) /* 注释： on a line of its own */
    return ur_words_is (UR_WORDS_ANNEX, words, len - strlen ("："));
  return !line->has_stop && ur_heading_get_kind (words, len) == UR_PART_ANNEX;
}

/* 【存在的差距】 beside 【2032年主要工作】 */
static gboolean
is_enclosed (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  gsize start, end;

  return line->level == UR_LEVEL_PARAGRAPH && line->n_chars <= LONGEST_COUNTED &&
         ur_heading_find_enclosed (text->str, &start, &end) && *g_utf8_next_char (text->str + end) == '\0';
}

/* 强基篇 */
static gboolean
is_piece (const UrManuscriptLine *line)
{
  return line->level == UR_LEVEL_PARAGRAPH && line->n_chars <= LONGEST_PIECE &&
         line->n_chars >= SHORTEST_PIECE && g_str_has_suffix (line->clean->text->str, "篇");
}

/* Beside parts that have no number either. */
static gboolean
is_like_parts (const Forms *forms, const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return forms->bare_parts && (line->is_outer || (forms->enclosed && is_enclosed (line)) ||
                               (line->level == UR_LEVEL_PARAGRAPH && line->mark.form == UR_MARK_NONE &&
                                ur_words_is (UR_WORDS_OTHER, text->str, text->len)));
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

/* How many lines with marks of this form there are, and of them, those that say what was done or will be. */
typedef struct
{
  guint n;
  guint n_named; /* surely the heading of a part */
  guint n_first; /* with the number 1 */
  guint n_kinds; /* the words are those of one */
} Naming;

static Naming
count_names (const Forms *forms, UrMarkForm form)
{
  Naming naming = { 0 };

  for (guint i = 0; i < forms->manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);
      gsize len;
      const char *words = get_words (line, &len);

      if (line->mark.form != form || line->heads != UR_HEADS_LINE)
        continue;
      naming.n++;
      naming.n_first += line->mark.number == 1;
      naming.n_named += ur_heading_is_part (words, len);
      naming.n_kinds += ur_heading_get_kind (words, len) != UR_PART_OVERVIEW && len < 60;
    }
  return naming;
}

/* （一） and 1. number parts only where at least two of them are surely parts. */
static UrMarkForm
find_inner_part_form (const Forms *forms)
{
  for (UrMarkForm form = UR_MARK_BRACKET; form <= UR_MARK_DIGIT; form++)
    if (count_names (forms, form).n_named >= 2)
      return form;
  return UR_MARK_NONE;
}

/* Words of time, or of what else a part can be about: 今年怎么干, 存在的问题, 2032年. */
static gboolean
tells_part (const UrManuscriptLine *line)
{
  static const UrWords lists[] = { UR_WORDS_TIMES, UR_WORDS_AHEAD, UR_WORDS_FRAMES };
  static const UrWords anywhere[] = { UR_WORDS_REFLECTIONS, UR_WORDS_LAST_YEAR, UR_WORDS_THIS_YEAR,
                                      UR_WORDS_NEXT_YEAR, UR_WORDS_NEXT_STEP };
  UrNumber number;
  gsize len;
  const char *words = get_words (line, &len);

  if (ur_heading_is_part (words, len) || ur_heading_get_kind (words, len) != UR_PART_OVERVIEW)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (ur_words_begin (lists[i], words, len) > 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (anywhere); i++)
    if (ur_words_find (anywhere[i], words, len, NULL) != NULL)
      return TRUE;
  for (gsize at = 0; ur_number_find (words, (gssize) len, at, &number); at = number.end)
    if (number.kind == UR_NUMBER_YEAR)
      return TRUE;
  return FALSE;
}

/* 一、强化思想引领 to 七、抓好自身建设, and no word of what was done or will be: seven topics of one part. */
static gboolean
are_topics (const Forms *forms)
{
  guint n = 0;

  for (guint i = 0; i < forms->manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);

      if (line->mark.form != UR_MARK_NUMERAL || line->heads != UR_HEADS_LINE)
        continue;
      if (tells_part (line))
        return FALSE;
      n++;
    }
  return n >= FEWEST_TOPICS;
}

/* “十三五”成绩单 without a number heads a part, unless 一、 numbers those: it is a section of one then. */
static gboolean
tells_of_bare_parts (const UrManuscriptLine *line, const Naming *numerals)
{
  return is_bare_part (line) &&
         (numerals->n_named < 2 ||
          ur_heading_get_kind (line->clean->text->str, line->clean->text->len) != UR_PART_SCORECARD);
}

static void
find_part_form (Forms *forms)
{
  const Naming numerals = count_names (forms, UR_MARK_NUMERAL);
  guint n_pieces = 0;
  gboolean has_review = FALSE;

  for (guint i = 0; i < forms->manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (forms->manuscript, i);

      forms->bare_parts = forms->bare_parts || tells_of_bare_parts (line, &numerals);
      has_review = has_review ||
                   (is_bare_part (line) &&
                    ur_heading_get_kind (line->clean->text->str, line->clean->text->len) != UR_PART_TASKS);
      n_pieces += is_piece (line);
      forms->enclosed = forms->enclosed || (is_bare_part (line) && is_enclosed (line));
    }
  forms->pieces = n_pieces >= 2;
  if (count_names (forms, UR_MARK_CHAPTER).n > 0)
    forms->part_form = UR_MARK_CHAPTER;
  else if (forms->bare_parts)
    forms->part_form = UR_MARK_NONE;
  else if (are_topics (forms) || (numerals.n_first >= 2 && numerals.n_named + numerals.n_kinds == 0 &&
                                  has_times (forms->manuscript)))
    forms->part_form = UR_MARK_NONE;
  else if (numerals.n >= 2 || (numerals.n > 0 && (numerals.n_named + numerals.n_kinds > 0 ||
                                                  count_names (forms, UR_MARK_BRACKET).n > 0)))
    forms->part_form = UR_MARK_NUMERAL;
  else
    forms->part_form = find_inner_part_form (forms);
  forms->by_times = forms->part_form == UR_MARK_NONE && !has_review && has_times (forms->manuscript);
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
      else if (is_frame (line) || (forms->pieces && is_piece (line)) ||
               (forms->part_form == UR_MARK_NONE && (is_bare_part (line) || is_like_parts (forms, line))))
        make_part (line);
      else if (forms->by_times && get_time (line) != UR_PART_OVERVIEW)
        {
          UrPartKind kind = get_time (line);

          make_part (line);
          line->kind = kind;
        }
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

      if (line->level == UR_LEVEL_PARAGRAPH && line->mark.form != UR_MARK_NONE)
        line->lead_end =
            ur_manuscript_get_lead_end (line->clean->text->str, line->mark.end, line->clean->text->len);
      line->heads = get_heads (line);
    }
  ur_manuscript_find_siblings (manuscript);
  find_part_form (&forms);
  if (forms.bare_parts && forms.part_form == UR_MARK_NONE)
    ur_manuscript_find_outer (manuscript);
  find_parts (&forms);
  ur_manuscript_tell_kinds (manuscript);
  for (guint i = 0; i <= manuscript->lines->len; i++)
    {
      if (i < manuscript->lines->len && ur_manuscript_get_line (manuscript, i)->level != UR_LEVEL_PART &&
          ur_manuscript_get_line (manuscript, i)->level != UR_LEVEL_ANNEX)
        continue;
      if (!is_annex_or_card (manuscript, from))
        ur_manuscript_find_sections (manuscript, from, i);
      from = i + 1;
    }
  move_headings (manuscript);
}
