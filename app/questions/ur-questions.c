/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text says twice, or says in parts, is reckoned with; what does not fit is asked, never corrected.
 *
 * Nothing is asked that a bound, a range or the rounding of the last printed digit explains, and a target is
 * never measured against a result, except where the text does so itself. */
#include "ur-config.h"

#include "ur-questions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-import-words.h"
#include "ur-quote.h"
#include "ur-report-limits.h"

/* A value that is so many times another of the same thing has lost its 万, or has one too many: the least, as
 * both may have changed meanwhile. */
#define FAR_OFF 50

static void
free_question (gpointer data)
{
  UrQuestion *question = data;

  g_array_unref (question->findings);
  g_free (question->sentence);
  g_free (question);
}

/**
 * ur_questions_take:
 * @findings: numbers among the findings; the last is asked for
 * @n: how many there are
 * @sentence: (transfer full): translated
 *
 * Adds a question.
 */
void
ur_questions_take (UrQuestions *questions, const guint *findings, guint n, char *sentence)
{
  UrQuestion *question = g_new0 (UrQuestion, 1);

  question->findings = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (question->findings, findings, n);
  question->sentence = sentence;
  g_ptr_array_add (questions->list, question);
}

/**
 * ur_questions_get_text:
 *
 * Returns: (transfer none): the text of the passage of finding @i
 */
const char *
ur_questions_get_text (const UrQuestions *questions, guint i)
{
  const UrFindings *findings = questions->findings;

  return ur_manuscript_get_passage (findings->manuscript, ur_findings_get (findings, i)->passage)
      ->traced->text->str;
}

/**
 * ur_questions_dup_printed:
 *
 * Returns: (transfer full): finding @i as it is printed, with its bound and unit; a cell of a table with the
 * unit from the head of its row
 */
char *
ur_questions_dup_printed (const UrQuestions *questions, guint i)
{
  const UrFinding *finding = ur_findings_get (questions->findings, i);
  const UrNumber *number = &finding->number;
  const char *text = ur_questions_get_text (questions, i);
  g_autofree char *printed = g_strndup (text + number->start, number->end - number->start);

  if (finding->column == 0 || number->unit_end > number->unit_start)
    return g_steal_pointer (&printed);
  return g_strconcat (printed, number->magnitude_end > number->magnitude_start ? "" : number->magnitude,
                      finding->unit, NULL);
}

/**
 * ur_questions_dup_list:
 *
 * Returns: (transfer full): the figures from @from on as they are printed, with + between them
 */
char *
ur_questions_dup_list (const UrQuestions *questions, guint from, guint n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = from; i < from + n; i++)
    {
      g_autofree char *printed = NULL;

      if (ur_findings_get (questions->findings, i)->reason != UR_REASON_NONE)
        continue;
      printed = ur_questions_dup_printed (questions, i);
      g_string_append (list, i > from ? " + " : "");
      g_string_append (list, printed);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * ur_questions_dup_like:
 * @like: a figure
 * @value: not negative
 *
 * Returns: (transfer full): @value with the magnitude and unit of @like
 */
char *
ur_questions_dup_like (const UrFinding *like, const UrDecimal *value)
{
  const char *magnitude = like->number.magnitude != NULL ? like->number.magnitude : "";
  UrDecimal one = { 1, 0 };
  UrDecimal shown = *value;
  g_autofree char *digits = NULL;

  ur_decimal_apply_magnitude (&one, magnitude);
  for (; one.mantissa >= 10; one.mantissa /= 10)
    shown.scale++;
  ur_decimal_round (&shown, -12);
  digits = ur_decimal_to_string (&shown);
  return g_strconcat (digits, magnitude, like->unit, NULL);
}

/**
 * ur_questions_dup_percent:
 * @like: a percentage; the result has as many digits after the point
 *
 * Returns: (transfer full) (nullable): @part as a percentage of @whole, or %NULL when there is none
 */
char *
ur_questions_dup_percent (const UrFinding *like, const UrDecimal *part, const UrDecimal *whole)
{
  UrDecimal percent;
  g_autofree char *digits = NULL;

  if (part->mantissa < 0 || whole->mantissa <= 0 ||
      !ur_decimal_percent (part, whole, MIN (like->number.number.scale, 6), &percent))
    return NULL;
  digits = ur_decimal_to_string (&percent);
  return g_strconcat (digits, "%", NULL);
}

/**
 * ur_questions_get_next:
 *
 * Returns: the next figure of the passage after @i, before @end, or %UR_NO_FINDING
 */
guint
ur_questions_get_next (const UrQuestions *questions, guint i, guint end)
{
  for (guint j = i + 1; i != UR_NO_FINDING && j < end; j++)
    if (ur_findings_get (questions->findings, j)->reason == UR_REASON_NONE)
      return j;
  return UR_NO_FINDING;
}

/**
 * ur_questions_get_last:
 *
 * Returns: the figure of the passage before @i, not before @first, or %UR_NO_FINDING
 */
guint
ur_questions_get_last (const UrQuestions *questions, guint i, guint first)
{
  for (guint j = i; i != UR_NO_FINDING && j-- > first;)
    if (ur_findings_get (questions->findings, j)->reason == UR_REASON_NONE)
      return j;
  return UR_NO_FINDING;
}

/**
 * ur_questions_is_amount:
 *
 * Returns: whether it is a number of persons, things or yuan, not a share
 */
gboolean
ur_questions_is_amount (const UrFinding *finding)
{
  return finding->reason == UR_REASON_NONE && finding->number.kind == UR_NUMBER_PLAIN &&
         *finding->unit != '\0';
}

/**
 * ur_questions_is_percent:
 *
 * Returns: whether it is a number of hundredths, also as a change
 */
gboolean
ur_questions_is_percent (const UrFinding *finding)
{
  return finding->reason == UR_REASON_NONE && finding->number.kind == UR_NUMBER_PERCENT;
}

/**
 * ur_questions_have_same_unit:
 *
 * Returns: whether their units are the same; 人, 名 and 位 are, and 公里 and 千米
 */
gboolean
ur_questions_have_same_unit (const UrFinding *a, const UrFinding *b)
{
  return ur_number_is_same_unit (a->unit, strlen (a->unit), b->unit, strlen (b->unit)) ||
         (a->quantity == UR_QUANTITY_PERSONS && b->quantity == UR_QUANTITY_PERSONS);
}

/**
 * ur_questions_sum_up:
 * @from: a figure
 * @n: how many findings, one after the other; those that are no figures are left out
 * @out: (out): what they may be together
 *
 * Returns: whether they can be added
 */
gboolean
ur_questions_sum_up (const UrQuestions *questions, guint from, guint n, UrInterval *out)
{
  ur_interval_set (out, 0);
  for (guint i = from; i < from + n; i++)
    {
      const UrFinding *finding = ur_findings_get (questions->findings, i);
      UrInterval next;

      if (finding->reason == UR_REASON_NONE &&
          (!ur_interval_read (finding, &next) || !ur_interval_add (out, &next, out)))
        return FALSE;
    }
  return TRUE;
}

/**
 * ur_questions_add_values:
 * @from: a figure
 * @n: how many findings, one after the other; those that are no figures are left out
 * @sum: (out): their numbers as printed, added
 *
 * Returns: %FALSE when the sum has too many digits
 */
gboolean
ur_questions_add_values (const UrQuestions *questions, guint from, guint n, UrDecimal *sum)
{
  *sum = (UrDecimal){ 0, 0 };
  for (guint i = from; i < from + n; i++)
    {
      const UrFinding *finding = ur_findings_get (questions->findings, i);
      UrDecimal minus = { -finding->number.value.mantissa, finding->number.value.scale };

      if (finding->reason == UR_REASON_NONE && !ur_decimal_subtract (sum, &minus, sum))
        return FALSE;
    }
  return TRUE;
}

/**
 * ur_questions_holds:
 *
 * Returns: whether @word is between the bytes @from and @to of @text
 */
gboolean
ur_questions_holds (const char *text, gsize from, gsize to, const char *word)
{
  return to > from && g_strstr_len (text + from, (gssize) (to - from), word) != NULL;
}

static gboolean
has_both_sexes (const char *text, gsize from, gsize to)
{
  return ur_questions_holds (text, from, to, "男") && ur_questions_holds (text, from, to, "女");
}

/**
 * ur_questions_can_overlap:
 *
 * Returns: whether somebody can be in two of the parts that are named from @from to @to: 女会员 and
 * 农民工会员
 */
gboolean
ur_questions_can_overlap (const char *text, gsize from, gsize to)
{
  return to > from && ur_words_find (UR_WORDS_CROSSING, text + from, to - from, NULL) != NULL &&
         !has_both_sexes (text, from, to);
}

/**
 * ur_questions_is_said_to_be_all:
 *
 * Returns: whether the parts that are named from @from to @to are all there are: 男会员 and 女会员, or 其余
 */
gboolean
ur_questions_is_said_to_be_all (const char *text, gsize from, gsize to)
{
  return has_both_sexes (text, from, to) || ur_questions_holds (text, from, to, "其余") ||
         ur_questions_holds (text, from, to, "其他") || ur_questions_holds (text, from, to, "其它");
}

static gboolean
is_far_above (const UrInterval *a, const UrInterval *b)
{
  UrInterval times, most;

  ur_interval_set (&times, FAR_OFF);
  return b->low.mantissa > 0 && ur_interval_multiply (b, &times, &most) && ur_interval_is_above (a, &most);
}

/**
 * ur_questions_is_far_off:
 *
 * Returns: whether one of two values of the same thing is so many times the other that its 万 must be missing
 */
gboolean
ur_questions_is_far_off (const UrFinding *a, const UrFinding *b)
{
  UrInterval x, y;

  return ur_interval_read (a, &x) && ur_interval_read (b, &y) &&
         (is_far_above (&x, &y) || is_far_above (&y, &x));
}

/**
 * ur_questions_ask_far_off:
 *
 * Asks whether the magnitude of one of two figures is right.
 */
void
ur_questions_ask_far_off (UrQuestions *questions, guint a, guint b)
{
  const guint both[] = { a, b };
  const UrFinding *x = ur_findings_get (questions->findings, a);
  const UrFinding *y = ur_findings_get (questions->findings, b);
  gboolean is_more = ur_decimal_compare (&x->number.value, &y->number.value) > 0;
  const UrDecimal *more = is_more ? &x->number.value : &y->number.value;
  const UrDecimal *less = is_more ? &y->number.value : &x->number.value;
  g_autofree char *first = ur_questions_dup_printed (questions, a);
  g_autofree char *second = ur_questions_dup_printed (questions, b);
  g_autofree char *times = NULL;
  UrDecimal quotient;

  if (!ur_decimal_divide (more, less, 0, &quotient))
    return;
  times = ur_decimal_to_string (&quotient);
  ur_questions_take (
      questions, both, G_N_ELEMENTS (both),
      /* Translators: the two figures as printed, what they count, how many times one is the other */
      ur_quote_printf (_ ("“%s” and “%s” both count “%s”, but one is about %s times the other. Is a "
                          "magnitude missing, or one too many?"),
                       first, second, y->label, times));
}

/**
 * ur_question_get_line:
 * @i: a finding
 *
 * Returns: the line of the document where it is, from 1
 */
guint
ur_question_get_line (const UrFindings *findings, guint i)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  const UrTraced *traced = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced;
  guint line = g_array_index (traced->origins, UrOrigin, finding->number.start).line;

  return ur_manuscript_get_line (findings->manuscript, line)->hint.source_line;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const UrQuestion *x = *(const UrQuestion *const *) a, *y = *(const UrQuestion *const *) b;
  guint i = g_array_index (x->findings, guint, x->findings->len - 1);
  guint j = g_array_index (y->findings, guint, y->findings->len - 1);

  return (i > j) - (i < j);
}

/* A text with more figures than a report can hold becomes none, and is not reckoned with for long. */
static gboolean
is_too_long (const UrFindings *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->list->len; i++)
    n += ur_findings_get (findings, i)->reason == UR_REASON_NONE;
  return n > ur_report_get_limit (UR_LIMIT_INDICATORS);
}

/**
 * ur_questions_new:
 * @findings: the figures of a text
 *
 * Returns: (transfer full) (element-type UrQuestion): what does not fit in it, in the order of the text;
 * nothing for a text that is no report
 */
GPtrArray *
ur_questions_new (const UrFindings *findings)
{
  UrQuestions questions = { findings, g_ptr_array_new_with_free_func (free_question) };
  guint n = is_too_long (findings) ? 0 : findings->list->len;

  for (guint first = 0, end; first < n; first = end)
    {
      guint passage = ur_findings_get (findings, first)->passage;

      for (end = first; end < n && ur_findings_get (findings, end)->passage == passage; end++)
        ;
      ur_questions_check_changes (&questions, first, end);
      ur_questions_check_parts (&questions, first, end);
      ur_questions_check_shares (&questions, first, end);
    }
  if (n > 0)
    ur_questions_check_repeats (&questions);
  g_ptr_array_sort (questions.list, compare);
  return questions.list;
}
