/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares of one whole: together they are no more than a hundred, and no less where nothing else is in it. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-questions-private.h"
#include "ur-import-words.h"
#include "ur-quote.h"

#define SHARE "占"

static gboolean
is_share (const UrFinding *finding)
{
  return ur_questions_is_percent (finding) && finding->change == UR_CHANGE_NONE &&
         finding->quantity == UR_QUANTITY_PERCENT && finding->column == 0;
}

/* 占 or 占比 and no more before a number: it goes on with the whole of the one before. */
static gboolean
is_bare (const char *text, gsize from, gsize to)
{
  return to > from && ur_words_end (UR_WORDS_SHARE_VERBS, text + from, to - from) > 0;
}

/* 分别占52.5%、28.8%、18.7%: nothing but 、 or 和 before a number. */
static gboolean
is_next_in_turn (const char *text, gsize from, gsize to)
{
  return to - from == strlen ("、") &&
         (memcmp (text + from, "、", to - from) == 0 || memcmp (text + from, "和", to - from) == 0);
}

/* The shares from @i on that are of one whole; @from is where the words before the first begin. */
static guint
count_shares (const UrQuestions *questions, guint i, gsize from, guint end)
{
  const UrFinding *head = ur_findings_get (questions->findings, i);
  const char *text = ur_questions_get_text (questions, i);
  gboolean in_turn = ur_questions_holds (text, from, head->number.start, "分别" SHARE);
  guint n = 1;

  if (!is_share (head) || !ur_questions_holds (text, from, head->number.start, SHARE))
    return 1;
  if (head->group == 1 && i + head->n_group <= end)
    return head->n_group;
  for (; i + n < end; n++)
    {
      const UrFinding *last = ur_findings_get (questions->findings, i + n - 1);
      const UrFinding *next = ur_findings_get (questions->findings, i + n);

      if (!is_share (next) || next->n_group > 0 ||
          !(in_turn ? is_next_in_turn (text, last->number.end, next->number.start)
                    : is_bare (text, last->number.end, next->number.start)) ||
          ur_questions_holds (text, last->number.end, next->number.start, "。") ||
          ur_questions_holds (text, last->number.end, next->number.start, "；") ||
          ur_questions_holds (text, last->number.end, next->number.start, "其中"))
        break;
    }
  return n;
}

static void
ask (UrQuestions *questions, guint i, guint n)
{
  g_autoptr (GArray) about = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *list = ur_questions_dup_list (questions, i, n);
  g_autofree char *reckoned = NULL;
  UrDecimal sum;

  if (!ur_questions_add_values (questions, i, n, &sum))
    return;
  for (guint j = i; j < i + n; j++)
    g_array_append_val (about, j);
  reckoned = ur_decimal_to_string (&sum);
  ur_questions_take (questions, (const guint *) (gpointer) about->data, about->len,
                     ur_quote_printf (_ ("the shares %s are %s%% together, not 100%%."), list, reckoned));
}

/* 三类分别占43%、29%和18% */
static void
check (UrQuestions *questions, guint i, guint n, gsize from)
{
  const char *text = ur_questions_get_text (questions, i);
  gsize to = ur_findings_get (questions->findings, i + n - 1)->number.start;
  UrInterval sum, hundred;

  if (ur_questions_can_overlap (text, from, to))
    return;
  for (guint j = i; j < i + n; j++)
    if (!is_share (ur_findings_get (questions->findings, j)))
      return;
  ur_interval_set (&hundred, 100);
  if (!ur_questions_sum_up (questions, i, n, &sum))
    return;
  if (ur_interval_is_above (&sum, &hundred) ||
      (ur_questions_is_said_to_be_all (text, from, to) && !ur_interval_meets (&sum, &hundred)))
    ask (questions, i, n);
}

/* Where the sentence begins that names what the shares are of, before a comma. */
static gsize
find_sentence (const char *text, gsize at)
{
  const char *stop = g_strrstr_len (text, (gssize) at, "。");

  return stop != NULL ? (gsize) (stop - text) : 0;
}

/* So many things were counted right before a share. */
static gboolean
were_counted (const UrQuestions *questions, guint i, guint n, guint first, gsize from)
{
  while (n > 0 && i-- > first)
    {
      const UrFinding *one = ur_findings_get (questions->findings, i);

      if (!ur_number_is_figure (&one->number))
        continue;
      if (one->number.start < from || ur_questions_is_percent (one))
        return FALSE;
      n--;
    }
  return n == 0;
}

/* 劳模20名、先进生产者150名，一线职工分别占75%和82%: one thing's shares of several, which were counted
 * before; 两类人员分别占 are shares of one. */
static gboolean
are_of_several (const UrQuestions *questions, guint i, guint n, guint first)
{
  const char *text = ur_questions_get_text (questions, i);
  const UrFinding *head = ur_findings_get (questions->findings, i);
  gsize from = find_sentence (text, head->number.start);
  const char *turn = g_strrstr_len (text + from, (gssize) (head->number.start - from), "分别" SHARE);
  const char *comma = turn != NULL ? g_strrstr_len (text + from, turn - text - (gssize) from, "，") : NULL;
  UrNumber number;

  if (comma == NULL || comma + strlen ("，") == turn || head->n_group != n)
    return FALSE;
  for (const char *p = comma + strlen ("，"); p < turn; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("、和及与", -1, g_utf8_get_char (p)) != NULL)
      return FALSE;
  return !(ur_number_find (text, turn - text, (gsize) (comma - text), &number) &&
           number.unit_end > number.unit_start) &&
         were_counted (questions, i, n, first, from);
}

/**
 * ur_questions_check_shares:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Asks for lists of shares that are no hundred.
 */
void
ur_questions_check_shares (UrQuestions *questions, guint first, guint end)
{
  for (guint i = first, n; i < end; i += n)
    {
      gsize at = ur_findings_get (questions->findings, i)->number.start;
      const char *text = ur_questions_get_text (questions, i);
      gsize from = i > first ? ur_findings_get (questions->findings, i - 1)->number.end : 0;
      const char *stop = at > from ? g_strrstr_len (text + from, (gssize) (at - from), "。") : NULL;

      from = stop != NULL ? (gsize) (stop - text) : MIN (from, at);
      n = count_shares (questions, i, from, end);
      if (n > 1 && !are_of_several (questions, i, n, first))
        check (questions, i, n,
               ur_questions_holds (text, from, at, "，分别" SHARE) ? find_sentence (text, at) : from);
    }
}
