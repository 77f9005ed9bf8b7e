/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole and its parts: none is more than it, nor are all together; shares of one whole are a hundred. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-import-words.h"

#include "ur-questions-private.h"
#include "ur-quote.h"

#define OF_WHICH "其中"

/* What a figure is a part of is not further back, in numbers; the rows of a table are. */
#define MAX_BACK 40
#define MAX_BACK_IN_TABLE 400

static gboolean
begins (const char *text, gsize from, gsize to, const char *word)
{
  return to >= from + strlen (word) && memcmp (text + from, word, strlen (word)) == 0;
}

/* Where the figure before @i ends; the numbers of 五星级 and 一线 are none. */
static gsize
get_end_before (const UrQuestions *questions, guint i, guint first)
{
  guint last = ur_questions_get_last (questions, i, first);

  return last != UR_NO_FINDING ? ur_findings_get (questions->findings, last)->number.end : 0;
}

/* ，省级: the levels of one list are parted by commas too. */
static gboolean
is_level (const char *text, gsize from, gsize to)
{
  return begins (text, from, to, "，") && to - from >= strlen ("，省级") &&
         to - from <= strlen ("，全国级") && memcmp (text + to - strlen ("级"), "级", strlen ("级")) == 0;
}

/* 、 or 和, then a name, between two figures. */
static gboolean
is_next_of_list (const UrQuestions *questions, guint last, guint next)
{
  const char *text = ur_questions_get_text (questions, last);
  gsize from = ur_findings_get (questions->findings, last)->number.end;
  gsize to = ur_findings_get (questions->findings, next)->number.start;

  return ur_findings_get (questions->findings, next)->n_group == 0 &&
         (is_level (text, from, to) || ((begins (text, from, to, "、") || begins (text, from, to, "和")) &&
                                        !ur_questions_holds (text, from, to, "，")));
}

/* How many findings from @i on make up a list of figures of one unit: it is told in order, or has nothing but
 * 、 between its items. */
static guint
count_list (const UrQuestions *questions, guint i, guint end)
{
  const UrFinding *head = ur_findings_get (questions->findings, i);
  guint n = 1;

  if (head->n_group > 0)
    n = head->group == 1 && i + head->n_group <= end ? head->n_group : 1;
  else
    for (guint last = i, next; (next = ur_questions_get_next (questions, last, end)) != UR_NO_FINDING &&
                               is_next_of_list (questions, last, next);
         last = next)
      n = next - i + 1;
  for (guint j = i; j < i + n; j++)
    if (ur_findings_get (questions->findings, j)->reason == UR_REASON_NONE &&
        !ur_questions_have_same_unit (ur_findings_get (questions->findings, j), head))
      return 1;
  return n;
}

static void
ask_part (UrQuestions *questions, guint whole, guint part)
{
  const guint both[] = { whole, part };
  g_autofree char *all = ur_questions_dup_printed (questions, whole);
  g_autofree char *some = ur_questions_dup_printed (questions, part);

  ur_questions_take (questions, both, G_N_ELEMENTS (both),
                     ur_quote_printf (_ ("“%s” is said to be a part of “%s”, but is more."), some, all));
}

static void
ask_sum (UrQuestions *questions, guint whole, guint part, guint n, const UrDecimal *sum)
{
  g_autofree char *all = ur_questions_dup_printed (questions, whole);
  g_autofree char *some = ur_questions_dup_list (questions, part, n);
  g_autofree char *reckoned = ur_questions_dup_like (ur_findings_get (questions->findings, whole), sum);
  g_autoptr (GArray) about = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (about, whole);
  for (guint i = part; i < part + n; i++)
    g_array_append_val (about, i);
  ur_questions_take (questions, (const guint *) (gpointer) about->data, about->len,
                     ur_quote_printf (_ ("%s is %s; the text says “%s”."), some, reckoned, all));
}

/* Parts must not be more than their whole, and must be as much when nothing else is in it. */
static void
check_sum (UrQuestions *questions, guint whole, guint part, guint n, gboolean is_all)
{
  UrInterval all, some;
  UrDecimal sum;

  if (!ur_interval_read (ur_findings_get (questions->findings, whole), &all) ||
      !ur_questions_sum_up (questions, part, n, &some) || !ur_questions_add_values (questions, part, n, &sum))
    return;
  if (ur_interval_is_above (&some, &all) || (is_all && !ur_interval_meets (&some, &all)))
    ask_sum (questions, whole, part, n, &sum);
}

/* What can have parts: no change, and no part itself. */
static gboolean
is_whole (const UrFinding *finding, const UrFinding *part)
{
  return ur_questions_is_amount (finding) && finding->part_of == NULL &&
         ur_questions_have_same_unit (finding, part) && finding->change == UR_CHANGE_NONE &&
         finding->aim == part->aim && g_strcmp0 (finding->period, "before") != 0;
}

/* The nearest figure that can have the part @i: in its sentence, or in the one before where 其中 begins one.
 */
static guint
find_nearest_whole (const UrQuestions *questions, guint i, guint first)
{
  const UrFinding *part = ur_findings_get (questions->findings, i);
  const char *text = ur_questions_get_text (questions, i);

  for (guint j = i; j-- > first && i - j <= MAX_BACK;)
    {
      const UrFinding *whole = ur_findings_get (questions->findings, j);

      if (whole->reason == UR_REASON_VAGUE)
        return UR_NO_FINDING;
      if (!is_whole (whole, part))
        continue;
      return ur_questions_holds (text, whole->number.end, part->number.start, "。") &&
                     !ur_questions_holds (text, whole->number.end, part->number.start, "。" OF_WHICH)
                 ? UR_NO_FINDING
                 : j;
    }
  return UR_NO_FINDING;
}

/* Parts, and what is said of them. */
typedef struct
{
  const UrQuestions *questions;
  guint first, part, nearest;
  UrInterval some;    /* the parts together */
  UrInterval percent; /* that they are said to be */
  gboolean is_all;    /* nothing else is in the whole */
  gboolean is_share;
} Parts;

static gboolean
fits (const Parts *parts, const UrInterval *whole)
{
  if (parts->is_share)
    return ur_interval_fits_percent (&parts->some, whole, &parts->percent);
  return parts->is_all ? ur_interval_meets (&parts->some, whole)
                       : !ur_interval_is_above (&parts->some, whole);
}

/* Whether some whole in the sentence has the parts: the nearest figure, one before it, or several together:
 * 劳模12名、 工匠8名，其中女性15名. */
static gboolean
fits_any (const Parts *parts)
{
  const UrFindings *findings = parts->questions->findings;
  const UrFinding *part = ur_findings_get (findings, parts->part);
  const UrFinding *nearest = ur_findings_get (findings, parts->nearest);
  const char *text = ur_questions_get_text (parts->questions, parts->part);
  UrInterval together, whole;

  ur_interval_set (&together, 0);
  for (guint j = parts->nearest + 1; j-- > parts->first && parts->part - j <= MAX_BACK;)
    {
      const UrFinding *finding = ur_findings_get (findings, j);

      if (ur_questions_holds (text, finding->number.end, nearest->number.start, "。"))
        return FALSE;
      if (!is_whole (finding, part))
        continue;
      if (!ur_interval_read (finding, &whole) || !ur_interval_add (&together, &whole, &together) ||
          fits (parts, &whole) || fits (parts, &together))
        return TRUE;
    }
  return FALSE;
}

static void
ask_share_of (UrQuestions *questions, guint whole, guint part, guint share)
{
  const guint all[] = { whole, part, share };
  g_autofree char *reckoned =
      ur_questions_dup_percent (ur_findings_get (questions->findings, share),
                                &ur_findings_get (questions->findings, part)->number.value,
                                &ur_findings_get (questions->findings, whole)->number.value);
  g_autofree char *from = ur_questions_dup_printed (questions, part);
  g_autofree char *to = ur_questions_dup_printed (questions, whole);
  g_autofree char *printed = ur_questions_dup_printed (questions, share);

  if (reckoned != NULL)
    ur_questions_take (
        questions, all, G_N_ELEMENTS (all),
        ur_quote_printf (_ ("“%s” of “%s” is %s; the text says “%s”."), from, to, reckoned, printed));
}

/* 其中农民工会员45.9万人，占40.8%: nothing but 占 between the part and its share. */
static gboolean
is_bare_share (const char *text, gsize from, gsize to)
{
  gsize comma = g_str_has_prefix (text + from, "，") ? strlen ("，") : text[from] == ',' ? 1 : 0;

  return comma > 0 && to > from + comma &&
         ur_words_is (UR_WORDS_SHARE_VERBS, text + from + comma, to - from - comma);
}

/* Whether the parts are one list that nobody can be in twice. */
static gboolean
is_sum_wrong (Parts *parts, guint n, gsize from)
{
  const UrQuestions *questions = parts->questions;
  const char *text = ur_questions_get_text (questions, parts->part);
  gsize to = ur_findings_get (questions->findings, parts->part + n - 1)->number.start;

  parts->is_all = ur_questions_is_said_to_be_all (text, from, to);
  return !ur_questions_can_overlap (text, from, to) &&
         ur_questions_sum_up (questions, parts->part, n, &parts->some) && !fits_any (parts);
}

/* 其中农民工会员45.9万人，占40.8% */
static void
check_share_after (UrQuestions *questions, Parts *parts, guint end)
{
  guint share = ur_questions_get_next (questions, parts->part, end);
  const UrFinding *part = ur_findings_get (questions->findings, parts->part);
  const UrFinding *percent;

  if (share == UR_NO_FINDING)
    return;
  percent = ur_findings_get (questions->findings, share);
  parts->is_share = TRUE;
  if (ur_questions_is_percent (percent) &&
      is_bare_share (ur_questions_get_text (questions, share), part->number.end, percent->number.start) &&
      ur_interval_read (percent, &parts->percent) && !fits_any (parts))
    ask_share_of (questions, parts->nearest, parts->part, share);
}

/* 其中星级驿站52个 */
static void
check_part (UrQuestions *questions, guint i, guint first, guint end)
{
  const UrFinding *part = ur_findings_get (questions->findings, i);
  const char *text = ur_questions_get_text (questions, i);
  gsize from = get_end_before (questions, i, first);
  Parts parts = { .questions = questions, .first = first, .part = i };
  UrDecimal sum;
  guint n;

  if (!ur_questions_is_amount (part) || part->change != UR_CHANGE_NONE ||
      !ur_questions_holds (text, from, part->number.start, OF_WHICH) || !ur_interval_read (part, &parts.some))
    return;
  parts.nearest = find_nearest_whole (questions, i, first);
  if (parts.nearest == UR_NO_FINDING)
    return;
  if (!fits_any (&parts))
    {
      ask_part (questions, parts.nearest, i);
      return;
    }
  check_share_after (questions, &parts, end);
  parts.is_share = FALSE;
  n = count_list (questions, i, end);
  if (n > 1 && ur_questions_add_values (questions, i, n, &sum) && is_sum_wrong (&parts, n, from))
    ask_sum (questions, parts.nearest, i, n, &sum);
}

/* 男会员33.7万人、女会员25.2万人，合计58.9万人 */
static void
check_total (UrQuestions *questions, guint i, guint first)
{
  const UrFinding *total = ur_findings_get (questions->findings, i);
  const char *text = ur_questions_get_text (questions, i);
  guint last = ur_questions_get_last (questions, i, first), n;
  gsize from;

  if (!ur_questions_is_amount (total) || last == UR_NO_FINDING)
    return;
  from = ur_findings_get (questions->findings, last)->number.end;
  if (!begins (text, from, total->number.start, "，") && !begins (text, from, total->number.start, ","))
    return;
  from += begins (text, from, total->number.start, "，") ? strlen ("，") : 1;
  if (!ur_words_is (UR_WORDS_TOLD_TOGETHER, text + from, total->number.start - from))
    return;
  for (guint j = MAX (first + MAX_BACK, last) - MAX_BACK; j < last; j++)
    {
      n = count_list (questions, j, i);
      if (n < 2 || j + n != last + 1 || !ur_questions_is_amount (ur_findings_get (questions->findings, j)) ||
          !ur_questions_have_same_unit (ur_findings_get (questions->findings, j), total))
        continue;
      check_sum (questions, i, j, n, TRUE);
      return;
    }
}

/* The bytes of the thing in the label of a total: 会员 in 会员总数; 0 when it is none. */
static gsize
get_counted (const UrFinding *finding, const char *text)
{
  gsize len = strlen (finding->label), name = ur_words_end (UR_WORDS_TOTAL_NAMES, finding->label, len);

  if (name > 0)
    return len - name;
  return ur_words_end (UR_WORDS_TOTAL_WORDS, text, finding->number.start) > 0 ? len : 0;
}

/* 男会员 and 女会员 are 会员: the last two characters of what is counted are in each name. */
static gboolean
are_of_total (const UrQuestions *questions, const UrFinding *total, const char *text, guint i, guint n)
{
  gsize end = get_counted (total, text);
  gsize start = end > 2 * strlen ("会") ? end - 2 * strlen ("会") : 0;
  g_autofree char *thing = g_strndup (total->label + start, end - start);

  if (!g_utf8_validate (thing, -1, NULL) || g_utf8_strlen (thing, -1) < 2)
    return FALSE;
  for (guint j = i; j < i + n; j++)
    if (strstr (ur_findings_get (questions->findings, j)->label, thing) == NULL)
      return FALSE;
  return TRUE;
}

/* 会员总数58.9万人，男会员、女会员分别为33.7万人和25.2万人 */
static void
check_list_after_total (UrQuestions *questions, guint i, guint first)
{
  const UrFinding *head = ur_findings_get (questions->findings, i);
  const char *text = ur_questions_get_text (questions, i);
  guint whole = ur_questions_get_last (questions, i, first);
  const UrFinding *total;
  gsize to;

  if (head->group != 1 || head->n_group < 2 || whole == UR_NO_FINDING)
    return;
  total = ur_findings_get (questions->findings, whole);
  if (!is_whole (total, head) || !are_of_total (questions, total, text, i, head->n_group) ||
      count_list (questions, i, i + head->n_group) < 2 ||
      ur_questions_holds (text, total->number.end, head->number.start, OF_WHICH) ||
      ur_questions_holds (text, total->number.end, head->number.start, "。"))
    return;
  to = ur_findings_get (questions->findings, i + head->n_group - 1)->number.start;
  if (!ur_questions_can_overlap (text, total->number.end, to))
    check_sum (questions, whole, i, head->n_group,
               ur_questions_is_said_to_be_all (text, total->number.end, to));
}

/* A row of a table that is a part of the one above it. */
static void
check_row (UrQuestions *questions, guint i)
{
  const UrFinding *part = ur_findings_get (questions->findings, i);
  UrInterval all, some;

  for (guint j = i; j-- > 0 && i - j <= MAX_BACK_IN_TABLE && part->part_of != NULL;)
    {
      const UrFinding *whole = ur_findings_get (questions->findings, j);

      if (whole->column != part->column || g_strcmp0 (whole->label, part->part_of) != 0)
        continue;
      if (strcmp (whole->unit, part->unit) == 0 && ur_interval_read (whole, &all) &&
          ur_interval_read (part, &some) && ur_interval_is_above (&some, &all))
        ask_part (questions, j, i);
      return;
    }
}

/**
 * ur_questions_check_parts:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Asks for parts that are more than what they are parts of.
 */
void
ur_questions_check_parts (UrQuestions *questions, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const UrFinding *finding = ur_findings_get (questions->findings, i);

      if (!ur_questions_is_amount (finding))
        continue;
      if (finding->column > 0)
        check_row (questions, i);
      else
        {
          check_part (questions, i, first, end);
          check_total (questions, i, first);
          check_list_after_total (questions, i, first);
        }
    }
}
