/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which years a draft tells, and which of them a figure is of. */
#include "ur-draft-year.h"

#include <string.h>

/**
 * ur_draft_figure_has_year:
 *
 * Returns: whether its sentence or its period has the year
 */
gboolean
ur_draft_figure_has_year (const UrDraftFigure *figure, guint year)
{
  g_autofree char *digits = g_strdup_printf ("%u", year);
  const char *period = figure->finding->period;

  return g_strstr_len (figure->text + figure->sentence, (gssize) (figure->end - figure->sentence), digits) !=
             NULL ||
         (period != NULL && strstr (period, digits) != NULL);
}

/* At most @n characters before @from, in the same clause. */
static const char *
go_back (const char *text, const char *from, guint n)
{
  for (; n > 0 && from > text; n--)
    {
      const char *before = g_utf8_prev_char (from);

      if (g_utf8_strchr ("，。；：、", -1, g_utf8_get_char (before)) != NULL)
        break;
      from = before;
    }
  return from;
}

/**
 * ur_proof_is_right_after_against:
 * @text: UTF-8
 * @at: where a time is told in it, in bytes
 *
 * Returns: whether a word right before says that something is held against it: 比2018年翻一番
 */
gboolean
ur_proof_is_right_after_against (const char *text, gssize at)
{
  return ur_proof_words_hold (UR_PROOF_AGAINST, text, (gsize) (go_back (text, text + at, 3) - text),
                              (gsize) at);
}

/**
 * ur_proof_is_held_against:
 * @text: UTF-8
 * @at: where a time is told in it, in bytes
 *
 * Returns: whether it is one that something is only held against: 占五年的三成, 比五年平均
 */
gboolean
ur_proof_is_held_against (const char *text, gssize at)
{
  const char *from = go_back (text, text + at, 9);

  if (ur_proof_is_right_after_against (text, at))
    return TRUE;
  /* 占“十三五”五年: of a word with another before it, the first is what is held against */
  return ur_proof_words_hold (UR_PROOF_SHARE, text, (gsize) (from - text), (gsize) at);
}

/* 4.2024年 begins the fourth line of a list, and is read as one number: only the year is left of it. */
static void
leave_year_after_mark (const char *text, UrNumber *number)
{
  const char *start = text + number->start;
  gsize mark = strspn (start, "0123456789");
  gsize at = number->start + mark + strlen (".");
  UrNumber year;

  if (mark == 0 || mark > 2 || start[mark] != '.' || strspn (text + at, "0123456789") != strlen ("2024") ||
      !ur_number_read (text + at, -1, 0, &year) || year.kind != UR_NUMBER_YEAR || year.is_range)
    return;
  number->kind = UR_NUMBER_YEAR;
  number->value = year.value;
  number->start = at;
}

/**
 * ur_proof_years_new:
 * @text: a passage
 *
 * Returns: (transfer full) (element-type UrToldYear): the years that it tells, in order: 2021至2023年 and
 * 从2021年到2023年 are one of several
 */
GArray *
ur_proof_years_new (const char *text)
{
  static const char *const to[] = { "至", "到", "—", "－", "-", "–", "~", "～" };
  GArray *years = g_array_new (FALSE, FALSE, sizeof (UrToldYear));
  UrNumber number;

  for (gsize from = 0; ur_number_find (text, -1, from, &number); from = number.end)
    {
      UrToldYear year = { 0 };

      leave_year_after_mark (text, &number);
      if (number.kind != UR_NUMBER_YEAR)
        continue;
      year = (UrToldYear){ number.start, number.end, 0, number.is_range };
      year.year = (guint) ur_decimal_to_double (&number.value);
      for (guint i = 0; i < G_N_ELEMENTS (to) && !year.is_span; i++)
        year.is_span = g_str_has_prefix (text + number.end, to[i]) &&
                       g_ascii_isdigit (text[number.end + strlen (to[i])]);
      if (year.is_span && !number.is_range && ur_number_find (text, -1, number.end, &number))
        year.end = number.end;
      g_array_append_val (years, year);
    }
  return years;
}

/**
 * ur_draft_figure_next_year:
 * @i: (inout): which of the years of its passage to begin with; then the one after that which was found
 * @from: where it may begin, in bytes of the passage
 * @end: where it has to end
 *
 * Returns: (nullable) (transfer none): the next year that is told there
 */
const UrToldYear *
ur_draft_figure_next_year (const UrDraftFigure *figure, guint *i, gsize from, gsize end)
{
  for (; *i < figure->years->len; (*i)++)
    {
      const UrToldYear *year = &g_array_index (figure->years, UrToldYear, *i);

      if (year->start < from)
        continue;
      if (year->end > end)
        return NULL;
      (*i)++;
      return year;
    }
  return NULL;
}

/* Whether a line begins as an answer does. */
static gboolean
begins_answer (const char *text)
{
  return ur_proof_words_match (UR_PROOF_ANSWER, text + strspn (text, " ")) > 0;
}

/**
 * ur_draft_figure_get_question:
 *
 * Returns: (nullable) (transfer none): the question in the line over it, where its own line is the answer and
 * tells no year before the figure
 */
const char *
ur_draft_figure_get_question (const UrDraftFigure *figure)
{
  const char *question = figure->heading;
  guint first = 0;

  return question != NULL && (g_str_has_suffix (question, "？") || g_str_has_suffix (question, "?")) &&
                 begins_answer (figure->text) &&
                 ur_draft_figure_next_year (figure, &first, 0, figure->finding->number.start) == NULL
             ? question
             : NULL;
}

/* The one year that the question is about, or 0. */
static guint
get_asked_year (const UrDraftFigure *figure)
{
  const char *question = ur_draft_figure_get_question (figure);
  g_autoptr (GArray) years = question != NULL ? ur_proof_years_new (question) : NULL;
  const UrToldYear *told = years != NULL && years->len == 1 ? &g_array_index (years, UrToldYear, 0) : NULL;

  return told != NULL && !told->is_span &&
                 !ur_proof_is_right_after_against (question, (gssize) told->start) &&
                 !ur_proof_words_hold (UR_PROOF_SPAN, question, 0, strlen (question)) &&
                 !ur_proof_words_hold (UR_PROOF_HELD, question, 0, strlen (question)) &&
                 !ur_proof_words_hold (UR_PROOF_EARLIER, figure->text, 0, figure->end)
             ? told->year
             : 0;
}

/**
 * ur_draft_figure_is_asked_of_one_year:
 *
 * Returns: whether the question that it answers is about one year
 */
gboolean
ur_draft_figure_is_asked_of_one_year (const UrDraftFigure *figure)
{
  return get_asked_year (figure) != 0;
}

/* 2022至2024年: the first of several years. */
static guint
get_first_year (const char *text, const UrToldYear *years)
{
  return (guint) g_ascii_strtoull (text + years->start, NULL, 10);
}

/* 2021年、2022年、2023年分别为100万元、200万元、260万元, 2022年到2024年分别为: the year that has its place in
 * the list, or 0. */
static guint
get_listed_year (const UrDraftFigure *figure)
{
  gsize length, start = figure->finding->number.start;
  gssize apart = ur_proof_words_find_last (UR_PROOF_IN_TURN, figure->text, start, &length);
  const UrToldYear *told, *first = NULL, *last = NULL;
  UrNumber number;
  guint n_years = 0, place = 0;

  if (apart < (gssize) figure->sentence)
    return 0;
  for (guint i = 0; (told = ur_draft_figure_next_year (figure, &i, figure->sentence, (gsize) apart)) != NULL;)
    {
      first = first != NULL ? first : told;
      last = told;
      n_years++;
    }
  if (n_years == 0 || ur_proof_words_hold (UR_PROOF_AGAINST, figure->text, figure->sentence, (gsize) apart))
    return 0;
  for (gsize at = (gsize) apart; ur_number_find (figure->text, (gssize) start, at, &number); at = number.end)
    {
      if (!ur_number_is_figure (&number) ||
          g_utf8_strchr ("、和及", -1, g_utf8_get_char (figure->text + number.end)) == NULL)
        return 0;
      place++;
    }
  if (n_years == 1)
    return last->is_span && get_first_year (figure->text, last) + place <= last->year
               ? get_first_year (figure->text, last) + place
               : 0;
  for (guint i = 0, k = 0;
       (told = ur_draft_figure_next_year (figure, &i, figure->sentence, (gsize) apart)) != NULL; k++)
    if (k == place)
      return told->is_span ? 0 : told->year;
  return 0;
}

/* The year of its column, or the last that is told from @from on before the figure, or the one that it is
 * asked of; 0 when that is of several, or one that it is held against or only the beginning of one where such
 * do not count.  What a sentence before holds something against never counts. */
static guint
get_year (const UrDraftFigure *figure, gsize from, gboolean held_against, gboolean beginning)
{
  guint year = ur_draft_figure_get_column_year (figure);
  const UrToldYear *told;

  year = year != 0 ? year : get_listed_year (figure);
  if (year != 0)
    return year;
  for (guint i = 0;
       (told = ur_draft_figure_next_year (figure, &i, from, figure->finding->number.start)) != NULL;)
    if (told->start >= figure->sentence ||
        !ur_proof_is_right_after_against (figure->text, (gssize) told->start))
      year = told->is_span ||
                     (!held_against && ur_proof_is_held_against (figure->text, (gssize) told->start)) ||
                     (!beginning && g_str_has_prefix (figure->text + told->end, "初"))
                 ? 0
                 : told->year;
  return year != 0 ? year : get_asked_year (figure);
}

/**
 * ur_draft_figure_get_told_year:
 *
 * Returns: the last year that was told before the figure as a number, or 0
 */
guint
ur_draft_figure_get_told_year (const UrDraftFigure *figure)
{
  return get_year (figure, 0, TRUE, TRUE);
}

/**
 * ur_draft_figure_get_own_year:
 *
 * Returns: the year that its own words tell it for, or 0: not one that it is held against, and not the
 * beginning of one
 */
guint
ur_draft_figure_get_own_year (const UrDraftFigure *figure)
{
  return get_year (figure, figure->from, FALSE, FALSE);
}

/**
 * ur_draft_figure_get_sentence_year:
 *
 * Returns: the last year that its sentence tells before it, or 0: not one that something is held against
 */
guint
ur_draft_figure_get_sentence_year (const UrDraftFigure *figure)
{
  return get_year (figure, figure->sentence, FALSE, TRUE);
}

/**
 * ur_draft_figure_get_attached_year:
 *
 * Returns: the year that stands right before it, as that of the number and of nothing else:
 * 比2023年末的1521.8万人; or 0
 */
guint
ur_draft_figure_get_attached_year (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;
  const UrToldYear *told;

  for (guint i = 0; (told = ur_draft_figure_next_year (figure, &i, figure->from, start)) != NULL;)
    if (!told->is_span &&
        (told->end == start ||
         told->end + ur_proof_words_match (UR_PROOF_OF_YEAR, figure->text + told->end) == start))
      return told->year;
  return 0;
}

/* 2023年和2024年共: the years before it that are joined. */
static guint
count_joined_years (const UrDraftFigure *figure)
{
  const UrToldYear *told, *before = NULL;
  guint n = 0;

  for (guint i = 0;
       (told = ur_draft_figure_next_year (figure, &i, figure->from, figure->finding->number.start)) != NULL;)
    {
      gsize joint = before != NULL ? ur_proof_words_match (UR_PROOF_AND, figure->text + before->end) : 0;
      gboolean joined = joint > 0 && before->end + joint == told->start;

      n = told->is_span ? 0 : joined ? MAX (n, 1) + 1 : 0;
      before = told;
    }
  return n;
}

/**
 * ur_draft_figure_count_years:
 *
 * Returns: of how many years its own words tell it, or 0: 三年合计
 */
guint
ur_draft_figure_count_years (const UrDraftFigure *figure)
{
  UrNumber number;
  guint years = 0;

  for (gsize from = figure->from;
       ur_number_find (figure->text, (gssize) figure->finding->number.start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_DURATION && !number.is_range &&
        strncmp (figure->text + number.unit_start, "年", strlen ("年")) == 0)
      years = (guint) ur_decimal_to_double (&number.value);
  return years != 0 ? years : count_joined_years (figure);
}
