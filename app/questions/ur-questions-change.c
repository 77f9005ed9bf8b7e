/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A level, what it was before, by how much it changed and by how many per cent: two of them tell the third.
 * So do a result, its target and how much of the target it is. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-import-words.h"
#include "ur-questions-private.h"
#include "ur-quote.h"

/* How a figure goes on with the one before it. */
typedef enum
{
  GOES_ON_NOT,
  GOES_ON_PLAINLY, /* ，增长 */
  GOES_ON_YEARLY,  /* ，比上年增长 */
} GoesOn;

static gsize
skip_word (const char *const *words, const char *text, gsize len)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) <= len && memcmp (text, words[i], strlen (words[i])) == 0)
      return strlen (words[i]);
  return 0;
}

/* 增长, 净增, 新增 before a number, 降幅达 before a rate. */
static gboolean
is_change (const char *text, gsize len, gboolean is_amount)
{
  gsize word = ur_words_begin (UR_WORDS_NEW_CHANGES, text, len);

  if (ur_words_is (UR_WORDS_CHANGES, text, len))
    return TRUE;
  if (word > 0)
    return word < len ? ur_words_is (UR_WORDS_CHANGES, text + word, len - word) : is_amount;
  word = ur_words_begin (UR_WORDS_GROWTH_NAMES, text, len);
  return word > 0 && !is_amount && word + ur_words_begin (UR_WORDS_IS, text + word, len - word) == len;
}

/* Nothing but a comma, what it is compared with and the word of a change between two figures; 年均增长 and
 * 其中女会员增长 tell of something else. */
static GoesOn
go_on (const char *text, gsize from, gsize to, gboolean is_amount)
{
  static const char *const commas[] = { "，", ",", "、", NULL };
  gsize comma, word, at = from;

  if (to <= from)
    return GOES_ON_NOT;
  comma = skip_word (commas, text + at, to - at);
  at += comma;
  word = ur_words_begin (UR_WORDS_SINCE_LAST_YEAR, text + at, to - at);
  at += word;
  if (comma == 0 && word == 0)
    return GOES_ON_NOT;
  if (!is_change (text + at, to - at, is_amount))
    return GOES_ON_NOT;
  return word > 0 ? GOES_ON_YEARLY : GOES_ON_PLAINLY;
}

/* What comes after a level that changed. */
typedef struct
{
  guint increment, growth; /* or UR_NO_FINDING */
  GoesOn first;            /* how the first of them goes on */
} Change;

static gboolean
is_increment (const UrFinding *finding, const UrFinding *level)
{
  if (finding->number.kind == UR_NUMBER_POINTS)
    return level->number.kind == UR_NUMBER_PERCENT;
  return ur_questions_is_amount (finding) && ur_questions_is_amount (level) &&
         ur_questions_have_same_unit (finding, level);
}

static void
read_change (const UrQuestions *questions, guint level, guint end, Change *out)
{
  const char *text = ur_questions_get_text (questions, level);
  const UrFinding *before = ur_findings_get (questions->findings, level);
  const UrFinding *told = before;

  *out = (Change){ UR_NO_FINDING, UR_NO_FINDING, GOES_ON_NOT };
  for (guint i = ur_questions_get_next (questions, level, end), n = 0; i != UR_NO_FINDING && n < 2;
       i = ur_questions_get_next (questions, i, end), n++)
    {
      const UrFinding *next = ur_findings_get (questions->findings, i);
      GoesOn how = go_on (text, before->number.end, next->number.start, ur_questions_is_amount (next));

      if (how == GOES_ON_NOT || (n > 0 && how == GOES_ON_YEARLY && out->first != how) || next->n_group > 0)
        return;
      if (is_increment (next, told) && out->increment == UR_NO_FINDING)
        out->increment = i;
      else if (ur_questions_is_percent (next) && ur_questions_is_amount (told) &&
               out->growth == UR_NO_FINDING)
        out->growth = i;
      else
        return;
      if (n == 0)
        out->first = how;
      before = next;
    }
}

static UrDecimal
get_difference (const UrFinding *a, const UrFinding *b)
{
  UrDecimal difference = { 0, 0 };

  ur_decimal_subtract (&a->number.value, &b->number.value, &difference);
  if (difference.mantissa < 0)
    difference.mantissa = -difference.mantissa;
  return difference;
}

static void
ask_difference (UrQuestions *questions, guint a, guint b, guint increment)
{
  const guint all[] = { a, b, increment };
  const UrFinding *told = ur_findings_get (questions->findings, increment);
  UrDecimal difference =
      get_difference (ur_findings_get (questions->findings, a), ur_findings_get (questions->findings, b));
  g_autofree char *from = ur_questions_dup_printed (questions, a);
  g_autofree char *to = ur_questions_dup_printed (questions, b);
  g_autofree char *printed = ur_questions_dup_printed (questions, increment);
  g_autofree char *reckoned = ur_questions_dup_like (told, &difference);

  ur_questions_take (questions, all, G_N_ELEMENTS (all),
                     ur_quote_printf (_ ("from “%s” to “%s” is a difference of %s; the text says “%s”."),
                                      from, to, reckoned, printed));
}

static void
ask_growth (UrQuestions *questions, guint a, guint b, guint growth)
{
  const guint all[] = { a, b, growth };
  const UrFinding *before = ur_findings_get (questions->findings, a);
  UrDecimal difference = get_difference (before, ur_findings_get (questions->findings, b));
  g_autofree char *from = ur_questions_dup_printed (questions, a);
  g_autofree char *to = ur_questions_dup_printed (questions, b);
  g_autofree char *printed = ur_questions_dup_printed (questions, growth);
  g_autofree char *reckoned = ur_questions_dup_percent (ur_findings_get (questions->findings, growth),
                                                        &difference, &before->number.value);

  if (reckoned != NULL)
    ur_questions_take (questions, all, G_N_ELEMENTS (all),
                       ur_quote_printf (_ ("from “%s” to “%s” is a change of %s; the text says “%s”."), from,
                                        to, reckoned, printed));
}

static void
ask_direction (UrQuestions *questions, guint a, guint b, UrChange told)
{
  const guint both[] = { a, b };
  g_autofree char *from = ur_questions_dup_printed (questions, a);
  g_autofree char *to = ur_questions_dup_printed (questions, b);

  ur_questions_take (questions, both, G_N_ELEMENTS (both),
                     told == UR_CHANGE_UP
                         ? ur_quote_printf (_ ("“%s” is to be more than “%s”, but is less."), to, from)
                         : ur_quote_printf (_ ("“%s” is to be less than “%s”, but is more."), to, from));
}

/* What two levels differ by. */
static gboolean
read_difference (const UrInterval *a, const UrInterval *b, UrInterval *out)
{
  return ur_interval_subtract (b, a, out) ||
         (ur_interval_is_above (a, b) && ur_interval_subtract (a, b, out));
}

/* 由五年前的100万人增加到120万人，同比增长5%: what it is compared with is another level. */
static gboolean
is_from_last_year (const UrQuestions *questions, guint a)
{
  const UrFinding *before = ur_findings_get (questions->findings, a);
  const char *text = ur_questions_get_text (questions, a);
  gsize start = before->number.start > 30 ? before->number.start - 30 : 0;

  return ur_words_find (UR_WORDS_YEARS_BEFORE, text + start, before->number.start - start, NULL) != NULL;
}

/* Whether two levels differ the other way round than is told. */
static gboolean
goes_the_other_way (const UrInterval *from, const UrInterval *to, UrChange told)
{
  return (told == UR_CHANGE_UP && ur_interval_is_above (from, to)) ||
         (told == UR_CHANGE_DOWN && ur_interval_is_above (to, from));
}

/* What is told of the change from one level to the other. */
static void
check_change (UrQuestions *questions, guint a, guint b, const Change *change)
{
  const UrFindings *findings = questions->findings;
  UrInterval from, to, difference, told;

  if (!ur_interval_read (ur_findings_get (findings, a), &from) ||
      !ur_interval_read (ur_findings_get (findings, b), &to) || !read_difference (&from, &to, &difference))
    return;
  if (change->increment != UR_NO_FINDING &&
      ur_interval_read (ur_findings_get (findings, change->increment), &told) &&
      !ur_interval_meets (&difference, &told))
    ask_difference (questions, a, b, change->increment);
  if (change->growth != UR_NO_FINDING &&
      ur_interval_read (ur_findings_get (findings, change->growth), &told) &&
      !ur_interval_fits_percent (&difference, &from, &told))
    ask_growth (questions, a, b, change->growth);
}

static void
check_two_levels (UrQuestions *questions, guint a, guint b, guint end)
{
  const UrFinding *before = ur_findings_get (questions->findings, a);
  const UrFinding *after = ur_findings_get (questions->findings, b);
  Change change;
  UrInterval from, to;

  if (!ur_questions_have_same_unit (before, after) || !ur_interval_read (before, &from) ||
      !ur_interval_read (after, &to))
    return;
  if (ur_questions_is_amount (after) && ur_questions_is_far_off (before, after))
    {
      ur_questions_ask_far_off (questions, a, b);
      return;
    }
  if (goes_the_other_way (&from, &to, after->trend))
    {
      ask_direction (questions, a, b, after->trend);
      return;
    }
  read_change (questions, b, end, &change);
  if (change.first != GOES_ON_YEARLY || is_from_last_year (questions, a))
    check_change (questions, a, b, &change);
}

/* The direction that is told after a level. */
static UrChange
get_told (const UrQuestions *questions, const Change *change)
{
  guint i = change->increment != UR_NO_FINDING ? change->increment : change->growth;

  return i == UR_NO_FINDING ? UR_CHANGE_NONE : ur_findings_get (questions->findings, i)->change;
}

/**
 * ur_questions_check_year:
 * @before: a figure of the year before, anywhere
 * @level: the same of this year
 * @end: after the last finding of the passage of @level
 *
 * Asks for what is told after @level of its change since the year before, when it does not fit both:
 * 会员52.6万人，比上年增长4.8%.
 */
void
ur_questions_check_year (UrQuestions *questions, guint before, guint level, guint end)
{
  const UrFinding *then = ur_findings_get (questions->findings, before);
  Change change;
  UrInterval from, to;

  read_change (questions, level, end, &change);
  if (change.first != GOES_ON_YEARLY || !ur_interval_read (then, &from) ||
      !ur_interval_read (ur_findings_get (questions->findings, level), &to))
    return;
  if (goes_the_other_way (&from, &to, get_told (questions, &change)))
    ask_direction (questions, before, level, get_told (questions, &change));
  else
    check_change (questions, before, level, &change);
}

static void
ask_level (UrQuestions *questions, guint level, const Change *change)
{
  const guint all[] = { level, change->increment, change->growth };
  const UrFinding *increment = ur_findings_get (questions->findings, change->increment);
  const UrFinding *now = ur_findings_get (questions->findings, level);
  UrDecimal minus = { -increment->number.value.mantissa, increment->number.value.scale };
  UrDecimal before;
  g_autofree char *to = ur_questions_dup_printed (questions, level);
  g_autofree char *by = ur_questions_dup_printed (questions, change->increment);
  g_autofree char *printed = ur_questions_dup_printed (questions, change->growth);
  g_autofree char *reckoned = NULL;

  if (!ur_decimal_subtract (&now->number.value,
                            increment->change == UR_CHANGE_DOWN ? &minus : &increment->number.value, &before))
    return;
  reckoned = ur_questions_dup_percent (ur_findings_get (questions->findings, change->growth),
                                       &increment->number.value, &before);
  if (reckoned != NULL)
    ur_questions_take (
        questions, all, G_N_ELEMENTS (all),
        ur_quote_printf (_ ("“%s” after a change by “%s” is a change of %s; the text says “%s”."), to, by,
                         reckoned, printed));
}

/* 会员112.4万人，比上年增加6.8万人，增长6.4% */
static void
check_level (UrQuestions *questions, guint level, guint end)
{
  const UrFinding *now = ur_findings_get (questions->findings, level);
  const UrFinding *increment, *growth;
  Change change;
  UrInterval to, by, percent, before;
  gboolean down;

  if (!ur_questions_is_amount (now) || now->change != UR_CHANGE_NONE)
    return;
  read_change (questions, level, end, &change);
  if (change.increment == UR_NO_FINDING || change.growth == UR_NO_FINDING)
    return;
  increment = ur_findings_get (questions->findings, change.increment);
  growth = ur_findings_get (questions->findings, change.growth);
  down = increment->change == UR_CHANGE_DOWN;
  if (increment->change == UR_CHANGE_NONE || increment->change != growth->change ||
      !ur_interval_read (now, &to) || !ur_interval_read (increment, &by) ||
      !ur_interval_read (growth, &percent))
    return;
  if (!(down ? ur_interval_add (&to, &by, &before) : ur_interval_subtract (&to, &by, &before)))
    return;
  if (!ur_interval_fits_percent (&by, &before, &percent))
    ask_level (questions, level, &change);
}

/**
 * ur_questions_check_changes:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Asks for increments and rates that do not fit the levels beside them.
 */
void
ur_questions_check_changes (UrQuestions *questions, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const UrFinding *finding = ur_findings_get (questions->findings, i);
      guint last = ur_questions_get_last (questions, i, first);

      if (finding->reason != UR_REASON_NONE || finding->column > 0)
        continue;
      if (finding->quantity == UR_QUANTITY_COMPLETION)
        ur_questions_check_completion (questions, i, first);
      else if (finding->series > 0 && last != UR_NO_FINDING &&
               ur_findings_get (questions->findings, last)->series == finding->series)
        check_two_levels (questions, last, i, end);
      else if (finding->series == 0)
        check_level (questions, i, end);
    }
}
