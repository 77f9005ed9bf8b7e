/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a figure of a draft is said to be. */
#include "ur-draft-year.h"

#include <string.h>

/**
 * ur_draft_figure_holds:
 *
 * Returns: whether its own words have one of @list
 */
gboolean
ur_draft_figure_holds (const UrDraftFigure *figure, UrProofWords list)
{
  return ur_proof_words_hold (list, figure->text, figure->from, figure->to);
}

/* Where a word of the list was last told before the figure, in bytes, or −1. */
static gssize
find_last_word (const UrDraftFigure *figure, UrProofWords list, gsize *length)
{
  gssize last = (gssize) figure->finding->number.start;

  do
    last = ur_proof_words_find_last (list, figure->text, (gsize) last, length);
  while (last > 0 && ur_proof_is_held_against (figure->text, last));
  return last;
}

static gssize
find_last (const UrDraftFigure *figure, UrProofWords list)
{
  gsize length;

  return find_last_word (figure, list, &length);
}

/* 2.59万个，这还是一年建的: the sentence begins with the figure and tells no other; then the time comes
 * after. */
static gboolean
is_told_after (const UrDraftFigure *figure, UrProofWords list, UrProofWords other)
{
  const char *text = figure->text;
  gsize at = figure->finding->number.end;
  UrNumber number;

  for (gsize from = figure->sentence; from < figure->finding->number.start;
       from = (gsize) (g_utf8_next_char (text + from) - text))
    if (g_unichar_isalpha (g_utf8_get_char (text + from)))
      return FALSE;
  for (gsize from = at; ur_number_find (text, (gssize) figure->end, from, &number); from = number.end)
    if (ur_number_is_figure (&number) && number.kind != UR_NUMBER_DURATION)
      return FALSE;
  return ur_proof_words_hold (list, text, at, figure->end) &&
         !ur_proof_words_hold (other, text, at, figure->end);
}

/* The last year that was told as such before the figure, or −1: 2023年, and not 2023年末. */
static gssize
find_last_year (const UrDraftFigure *figure)
{
  gssize last = find_last (figure, UR_PROOF_YEAR);
  const UrToldYear *told;

  for (guint i = 0;
       (told = ur_draft_figure_next_year (figure, &i, 0, figure->finding->number.start)) != NULL;)
    if (!told->is_span && !ur_proof_is_right_after_against (figure->text, (gssize) told->start) &&
        !ur_proof_words_hold (UR_PROOF_HELD, figure->text, told->end,
                              MIN (told->end + strlen ("年底"), strlen (figure->text))))
      last = MAX (last, (gssize) told->start);
  return last;
}

/* Where several years were last told before the figure, or −1. */
static gssize
find_last_span (const UrDraftFigure *figure)
{
  gssize last = find_last (figure, UR_PROOF_SPAN);
  const UrToldYear *told;

  for (guint i = 0;
       (told = ur_draft_figure_next_year (figure, &i, 0, figure->finding->number.start)) != NULL;)
    if (told->is_span)
      last = MAX (last, (gssize) told->start);
  return last;
}

static gboolean
clause_tells_year (const UrDraftFigure *figure)
{
  UrNumber number;

  for (gsize from = figure->finding->number.end;
       ur_number_find (figure->text, (gssize) figure->to, from, &number); from = number.end)
    if (number.kind == UR_NUMBER_YEAR)
      return TRUE;
  return ur_draft_figure_holds (figure, UR_PROOF_YEAR);
}

/* 2023年建成驿站120个，新建书屋90个, where so many are planned for the year after. */
static gboolean
is_told_as_done (const UrDraftFigure *figure, const UrIndicator *target)
{
  guint year = ur_draft_figure_get_sentence_year (figure);

  return year != 0 && year < target->period->year && figure->finding->aim != UR_AIM_TARGET &&
         (target->digits_to != NULL ||
          ur_proof_words_hold (UR_PROOF_CAME, figure->text, figure->from, figure->finding->number.start)) &&
         !ur_proof_words_hold (UR_PROOF_AHEAD, figure->text, figure->sentence, figure->to) &&
         !ur_draft_figure_holds (figure, UR_PROOF_MORE);
}

/* A target is for the year that is told beside it. */
static gboolean
is_for_other_year (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  gboolean is_intended = ur_draft_figure_is_intended (figure);
  const UrToldYear *told;

  for (guint i = 0;
       (told = ur_draft_figure_next_year (figure, &i, figure->from, figure->finding->number.start)) != NULL;)
    if (!told->is_span && indicator->period->year != 0 && told->year != indicator->period->year &&
        (told->year > indicator->period->year || !is_intended))
      return TRUE;
  return !is_intended && is_told_as_done (figure, indicator);
}

/* 2025年要培训800—1000人次, where that is to be done in half of it. */
static gboolean
is_half_for_whole (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  UrPeriodRole role = indicator->period->role;
  const char *heading = figure->heading != NULL ? figure->heading : "";

  return (role == UR_PERIOD_HALF_YEAR || role == UR_PERIOD_QUARTER || role == UR_PERIOD_MONTH) &&
         find_last_year (figure) >= (gssize) figure->sentence &&
         !ur_proof_words_hold (UR_PROOF_WITHIN_YEAR, figure->text, figure->sentence, figure->end) &&
         !ur_proof_words_hold (UR_PROOF_WITHIN_YEAR, heading, 0, strlen (heading));
}

static gboolean
tells_part (const UrDraftFigure *figure, UrProofWords list)
{
  return ur_proof_words_hold (list, figure->text, figure->from, figure->finding->number.start);
}

/* 下半年 of what is of 上半年, where its sentence does not tell that too: 与第三季度相比，第四季度. */
static gboolean
tells_other_part (const UrDraftFigure *figure, const char *period)
{
  gsize length = 0;
  gssize at = find_last_word (figure, UR_PROOF_HALF, &length);

  if (at < (gssize) figure->from || !ur_proof_words_hold (UR_PROOF_HALF, period, 0, strlen (period)))
    return FALSE;
  for (const char *p = figure->text + figure->from; p < figure->text + MIN (figure->to, figure->end);
       p = g_utf8_next_char (p))
    {
      length = ur_proof_words_match (UR_PROOF_HALF, p);
      if (length > 0 && memmem (period, strlen (period), p, length) != NULL)
        return FALSE;
    }
  return TRUE;
}

/* 上半年 of what the report tells of the year or of its other half, or 全年 of what it tells of half of it.
 */
static gboolean
is_of_other_part (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  UrPeriodRole role = indicator->period->role;

  if (role == UR_PERIOD_YEAR)
    return tells_part (figure, UR_PROOF_HALF) && !ur_draft_figure_holds (figure, UR_PROOF_EACH);
  if ((role == UR_PERIOD_HALF_YEAR || role == UR_PERIOD_QUARTER) && indicator->change == UR_CHANGE_NONE &&
      tells_other_part (figure, indicator->period->label))
    return TRUE;
  return (role == UR_PERIOD_HALF_YEAR || role == UR_PERIOD_QUARTER || role == UR_PERIOD_MONTH) &&
         tells_part (figure, UR_PROOF_WHOLE_YEAR) && !ur_draft_figure_holds (figure, UR_PROOF_HALF);
}

/* 2023年20间，三年80间: its own words tell several years, and nothing is held against them but the number:
 * 是三年80间的四分之一. */
static gboolean
tells_years (const UrDraftFigure *figure)
{
  UrNumber number;
  gboolean several = FALSE;

  for (gsize from = figure->from;
       ur_number_find (figure->text, (gssize) figure->finding->number.start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_DURATION && !number.is_range &&
        g_str_has_prefix (figure->text + number.unit_start, "年") &&
        !g_str_has_prefix (figure->text + number.end, "前") &&
        (number.end == figure->finding->number.start ||
         !ur_proof_is_held_against (figure->text, (gssize) number.start)))
      several = ur_decimal_to_double (&number.value) > 1;
    else if (number.kind == UR_NUMBER_YEAR)
      several = FALSE;
  return several;
}

/* 2022年到2024年，从12.10万个增加到12.86万个: of a way, each end is of one year, and so is each of a list. */
static gboolean
is_end_of_way (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;

  return ur_proof_words_end (UR_PROOF_WAY, figure->text, start) > 0 ||
         ur_proof_words_hold (UR_PROOF_FROM, figure->text, figure->from, start);
}

/* 两年新建书屋180间: right after the years. */
static gboolean
is_what_came_in_years (const UrDraftFigure *figure)
{
  gsize length = 0, start = figure->finding->number.start;
  gssize at = ur_proof_words_find_last (UR_PROOF_YEARS, figure->text, start, &length);

  return at >= (gssize) figure->from &&
         ur_proof_words_match (UR_PROOF_CAME, figure->text + at + (gssize) length) > 0 &&
         !ur_proof_words_hold (UR_PROOF_IN_TURN, figure->text, figure->from, start);
}

/* 三年累计建成60个, where so many were built in one of them. */
static gboolean
is_held_of_years (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;

  return tells_years (figure) &&
         (ur_proof_words_hold (UR_PROOF_HELD, figure->text, figure->from, start) ||
          is_what_came_in_years (figure)) &&
         !ur_draft_figure_holds (figure, UR_PROOF_EACH) && !ur_draft_figure_holds (figure, UR_PROOF_MORE) &&
         !ur_draft_figure_holds (figure, UR_PROOF_GROWTH) && !clause_tells_year (figure) &&
         !is_end_of_way (figure);
}

/* 2020年一年, 全年: that year, and no other. */
static gboolean
is_one_year (const char *text, gssize at)
{
  UrNumber year;

  if (ur_number_read (text + at, -1, 0, &year) && year.kind == UR_NUMBER_YEAR)
    at += (gssize) year.end;
  return ur_proof_words_match (UR_PROOF_ONE_YEAR, text + at) > 0;
}

/* Whether words between @from and @end tell that it is of more than a year. */
static gboolean
is_held (const UrDraftFigure *figure, gsize from, gsize end, gboolean one_year)
{
  return ur_proof_words_hold (UR_PROOF_HELD, figure->text, from, end) ||
         (!one_year && ur_proof_words_hold (UR_PROOF_BUILT, figure->text, from, end));
}

/* 2022年3.6万册，2023年5.4万册，合起来9万册: the year is the one's before. */
static gboolean
is_sum_of_years (const UrDraftFigure *figure, gssize year)
{
  return year < (gssize) figure->from && ur_draft_figure_holds (figure, UR_PROOF_SUM);
}

/* 问：五年累计呢？答：7481个: an answer that is a number and no more. */
static gboolean
is_asked_of_years (const UrDraftFigure *figure)
{
  const char *question = ur_draft_figure_get_question (figure);
  gsize len = question != NULL ? strlen (question) : 0;
  guint n = 0;

  for (gsize at = 0; at < figure->finding->number.start;
       at = (gsize) (g_utf8_next_char (figure->text + at) - figure->text))
    n += g_unichar_isalpha (g_utf8_get_char (figure->text + at));
  return len > 0 && n <= 1 &&
         (ur_proof_words_hold (UR_PROOF_SPAN, question, 0, len) ||
          ur_proof_words_hold (UR_PROOF_YEARS, question, 0, len)) &&
         !ur_proof_words_hold (UR_PROOF_YEAR, question, 0, len);
}

/* 2024年新建1536个，“十四五”以来累计5860个。发放“暖心卡”60万张: the years were told of one thing, and after
 * its sentence the year that was told before is again that of all. */
static gboolean
is_of_year_again (const UrDraftFigure *figure, const UrIndicator *indicator, gssize span)
{
  const UrToldYear *told;

  if (span < 0 || span >= (gssize) figure->sentence)
    return FALSE;
  for (guint i = 0; (told = ur_draft_figure_next_year (figure, &i, 0, (gsize) span)) != NULL;)
    if (!told->is_span && told->year == indicator->period->year)
      return TRUE;
  return FALSE;
}

/**
 * ur_draft_figure_is_of_other_period:
 * @figure: a figure of the draft
 * @indicator: the report's
 *
 * The last time that was told before a figure is its own, unless it says 累计 or 年末.
 *
 * Returns: whether the draft tells the figure for another period
 */
gboolean
ur_draft_figure_is_of_other_period (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  gssize span = find_last_span (figure);
  gssize year = find_last_year (figure);

  if (is_of_other_part (figure, indicator))
    return TRUE;
  if (indicator->aim == UR_AIM_TARGET)
    return is_for_other_year (figure, indicator) || is_half_for_whole (figure, indicator);
  switch (indicator->period->role)
    {
    case UR_PERIOD_SPAN:
      if (span < 0 && year < 0 && ur_draft_figure_is_asked_of_one_year (figure))
        return !is_held (figure, figure->sentence, figure->end, FALSE) && !tells_years (figure) &&
               !ur_proof_words_hold (UR_PROOF_SPAN, figure->text, figure->sentence,
                                     figure->finding->number.start);
      if (is_told_after (figure, UR_PROOF_YEAR, UR_PROOF_SPAN))
        return !is_held (figure, figure->sentence, figure->end, FALSE);
      return year > span && year >= (gssize) figure->sentence && !tells_years (figure) &&
             !is_sum_of_years (figure, year) && !ur_draft_figure_holds (figure, UR_PROOF_SPAN) &&
             !is_held (figure, figure->from, figure->to, is_one_year (figure->text, year)) &&
             !is_held (figure, (gsize) year, figure->finding->number.start, is_one_year (figure->text, year));
    case UR_PERIOD_YEAR:
      if (is_asked_of_years (figure) || is_held_of_years (figure))
        return !indicator->period->is_earlier;
      if (is_told_after (figure, UR_PROOF_SPAN, UR_PROOF_YEAR))
        return !indicator->period->is_earlier;
      return span > year && !indicator->period->is_earlier && !clause_tells_year (figure) &&
             !is_end_of_way (figure) && !ur_draft_figure_holds (figure, UR_PROOF_EARLIER) &&
             !is_of_year_again (figure, indicator, span);
    case UR_PERIOD_HALF_YEAR:
    case UR_PERIOD_QUARTER:
    case UR_PERIOD_MONTH:
      return find_last_year (figure) > find_last (figure, UR_PROOF_WITHIN_YEAR) &&
             !ur_draft_figure_holds (figure, UR_PROOF_WITHIN_YEAR);
    case UR_PERIOD_SPAN_END:
    case UR_PERIOD_POINT:
    default:
      return FALSE;
    }
}

/* The last year before the figure that is told as a number, with 年 after it. */
static gssize
find_last_number (const UrDraftFigure *figure, gsize *length)
{
  gssize last = -1;
  UrNumber number;

  for (gsize from = 0; ur_number_find (figure->text, (gssize) figure->finding->number.start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_YEAR)
      {
        last = (gssize) number.start;
        *length = number.end - number.start;
      }
  return last;
}

/* “十三五”期间, 五年来, 2020年度: what belongs to the word for a time. */
static gsize
find_time_end (const char *text, gsize end)
{
  return end + ur_proof_words_match (UR_PROOF_TIME_END, text + end);
}

/**
 * ur_draft_figure_find_time:
 * @start: (out): where the word begins, in bytes of the passage
 * @end: (out): where it ends
 *
 * Returns: whether a time is told that the figure is of: the last one before it in its passage, or one that
 *   comes after it in its sentence
 */
gboolean
ur_draft_figure_find_time (const UrDraftFigure *figure, gsize *start, gsize *end)
{
  static const UrProofWords lists[] = { UR_PROOF_SPAN, UR_PROOF_YEAR };
  const char *text = figure->text;
  gsize length = 0, after = figure->finding->number.end;
  gssize last = find_last_number (figure, &length);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      gsize own = 0;
      gssize at = find_last_word (figure, lists[i], &own);

      if (at > last)
        {
          last = at;
          length = own;
        }
    }
  for (guint i = 0; last < 0 && i < G_N_ELEMENTS (lists); i++)
    {
      last = ur_proof_words_find_last (lists[i], text + after, figure->end - after, &length);
      last = last >= 0 ? last + (gssize) after : last;
    }
  if (last < 0)
    return FALSE;
  *start = (gsize) last;
  *end = find_time_end (text, *start + length);
  return TRUE;
}
