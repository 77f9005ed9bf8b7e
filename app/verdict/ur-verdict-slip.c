/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict on a figure that has nearly the value of one of a report: with a slip in it, or named and told
 * wrongly. */
#include "ur-verdict-private.h"

#include <string.h>

/* How well a name has to fit, 0 to 1. */
#define LEAST_NAMED 0.06
#define NAMED_ENOUGH 0.45
#define FITS_COPIED 0.3
/* One end of a range is right, and that hardly by chance. */
#define LEAST_RANGE 0.3
#define FITS_SURELY 0.75

/* By its digits alone, where there are many of them, and the very unit. */
static gboolean
is_in_its_unit (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  return figure->finding->number.kind != UR_NUMBER_PERCENT && figure->finding->unit != NULL &&
         *figure->finding->unit != '\0' && strcmp (figure->finding->unit, indicator->unit) == 0;
}

/* What each kind of slip is called, and how well the name has to fit a number of few, of three and of more
 * digits: the same digits are hardly there by chance, one wrong digit may be. */
static const struct
{
  UrRelation relation;
  UrDifference difference;
  double few, three, more;
} slips[] = {
  { UR_RELATION_POINTS, UR_DIFFERENCE_POINTS, 0.3, 0.15, 0 },
  { UR_RELATION_MAGNITUDE, UR_DIFFERENCE_MAGNITUDE, 0.5, 0.25, 0.12 },
  { UR_RELATION_TRANSPOSED, UR_DIFFERENCE_TRANSPOSED, 0.5, 0.3, 0 },
  { UR_RELATION_UNIT, UR_DIFFERENCE_UNIT, 0.4, 0.25, 0.15 },
  { UR_RELATION_TYPO, UR_DIFFERENCE_VALUE, 2.0, 0.5, 0.3 },
  { UR_RELATION_BARE_ROUNDED, UR_DIFFERENCE_ROUNDED, 0.6, 0.6, 0.6 },
};

/* 三样加在一块，430个: what is put together is told in the clause before. */
static gboolean
is_after_several (const UrDraftFigure *figure)
{
  gsize end = figure->finding->number.start;

  return end > figure->sentence + strlen ("，") &&
         g_str_has_prefix (figure->text + end - strlen ("，"), "，") &&
         ur_proof_words_end (UR_PROOF_SEVERAL, figure->text, end - strlen ("，"));
}

/* 两项合计, 比后者多: it is no report's figure, if not surely named, and hardly one with another digit; nor
 * is what was worked out: 按办结率算，办结了约13.5万件. */
static gboolean
can_slip (const UrDraftFigure *figure, UrRelation relation, double score)
{
  if (relation == UR_RELATION_TYPO && ur_proof_words_hold (UR_PROOF_WORKED_OUT, figure->text,
                                                           figure->sentence, figure->finding->number.start))
    return FALSE;
  return (!ur_draft_figure_holds (figure, UR_PROOF_SEVERAL) && !is_after_several (figure)) ||
         (score >= NAMED_ENOUGH && (relation == UR_RELATION_UNIT || relation == UR_RELATION_POINTS));
}

/* Whether @name is told within the words of the figure, around byte @at of the passage. */
static gboolean
is_within (const UrDraftFigure *figure, gsize at, const char *name)
{
  gsize len = name != NULL ? strlen (name) : 0;

  for (gsize from = figure->from; len > 0 && from <= at && from + len <= figure->to; from++)
    if (from + len > at && memcmp (figure->text + from, name, len) == 0)
      return TRUE;
  return FALSE;
}

/* Whether its words ask for so much for each, elsewhere than in the name of @indicator or of what that is
 * held against: 人均补助, 低于全省平均. */
static gboolean
is_average (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  for (gsize at = figure->from; at < figure->to;
       at = (gsize) (g_utf8_next_char (figure->text + at) - figure->text))
    {
      gsize len = ur_proof_words_match (UR_PROOF_EACH, figure->text + at);

      if (len > 0 && at + len <= figure->to && !is_within (figure, at, indicator->label) &&
          memmem (indicator->label, strlen (indicator->label), figure->text + at, len) == NULL &&
          !is_within (figure, at, indicator->short_label) && !is_within (figure, at, indicator->than))
        return TRUE;
    }
  return FALSE;
}

/* Rounded, and said so: that much of the name is enough. */
static double
get_least (guint n, double few, double three, double more)
{
  return n > UR_MANY_DIGITS ? more : n == UR_MANY_DIGITS ? three : few;
}

/**
 * ur_draft_figure_is_plain:
 * @right: what it would be
 *
 * Returns: whether nothing in its words says that it is another's, of another time, or a part
 */
gboolean
ur_draft_figure_is_plain (const UrDraftFigure *figure, const UrIndicator *right)
{
  const char *text = figure->text;

  return (right->period->years > 1 || !ur_draft_figure_holds (figure, UR_PROOF_YEARS)) &&
         !ur_proof_words_hold (UR_PROOF_BEFORE, text, figure->from, figure->finding->number.end) &&
         (right->aim == UR_AIM_TARGET ||
          !ur_proof_words_hold (UR_PROOF_AHEAD, text, figure->sentence, figure->end)) &&
         !ur_draft_figure_holds (figure, UR_PROOF_WITHIN_YEAR) && !is_average (figure, right) &&
         !ur_draft_figure_holds (figure, UR_PROOF_REST) && !ur_draft_figure_holds (figure, UR_PROOF_OWN);
}

/* 截至2025年2月底, which is read as one number: the year of the last day that its sentence tells, or 0. */
static guint
get_year_of_day (const UrDraftFigure *figure)
{
  UrNumber number;
  guint year = 0;

  for (gsize from = figure->sentence;
       ur_number_find (figure->text, (gssize) figure->finding->number.start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_YEAR)
      year = 0;
    else if (number.kind == UR_NUMBER_DATE &&
             strspn (figure->text + number.start, "0123456789") == strlen ("2024"))
      year = (guint) g_ascii_strtoull (figure->text + number.start, NULL, 10);
  return year;
}

/* The year that is told is not the report's. */
static gboolean
is_of_other_year (const UrDraftFigure *figure, const UrReference *reference)
{
  guint day = get_year_of_day (figure);
  guint year = day != 0 ? day : ur_draft_figure_get_told_year (figure);

  return year != 0 && reference->indicator->period->year != 0 && year != reference->indicator->period->year;
}

/* One other digit is no slip where the value is told of a time that no report has. */
static gboolean
is_of_other_time (const UrDraftFigure *figure, const UrReference *reference)
{
  /* 是2019年的1.6倍 is not of 2019 */
  return ur_draft_figure_is_of_other_period (figure, reference->indicator) ||
         (figure->finding->number.kind != UR_NUMBER_TIMES && is_of_other_year (figure, reference));
}

/* Less than a quarter parts them. */
static gboolean
is_by_a_quarter (const UrDecimal *value, const UrDecimal *right)
{
  UrDecimal apart;

  if (value->mantissa <= 0 || right->mantissa <= 0 || !ur_decimal_subtract (value, right, &apart))
    return FALSE;
  apart.mantissa = ABS (apart.mantissa) * 4;
  return ur_decimal_compare (&apart, right) < 0;
}

/* What its own words name, and nothing else: the name is told whole, and the value is near. */
static void
judge_named (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrFit *named = ur_draft_figure_find_named (figure);
  const UrReference *right = named != NULL ? ur_references_get (judge->references, named->index) : NULL;
  const UrFinding *finding = figure->finding;

  if (named == NULL || named->score < FITS_SURELY || finding->number.is_range ||
      finding->number.denominator.mantissa != 1 || named->relation == UR_RELATION_SAME ||
      right->indicator->digits_to != NULL || right->indicator->aim != UR_AIM_RESULT ||
      !ur_proof_units_agree (finding->unit, right->indicator->unit) ||
      (finding->number.kind == UR_NUMBER_POINTS) != (right->indicator->quantity == UR_QUANTITY_POINTS) ||
      ur_draft_figure_is_of_other_period (figure, right->indicator) || is_of_other_year (figure, right) ||
      !ur_draft_figure_is_plain (figure, right->indicator) ||
      !is_by_a_quarter (&finding->number.value, &right->indicator->value))
    return;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_VALUE, right);
}

/* 近四成职工参加培训 for 近三成, 超过四分之一 for 三分之一: parts that are told in words, of what is named.
 */
static void
judge_part (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrNumber *number = &figure->finding->number;
  const UrFit *named = ur_draft_figure_find_named (figure);
  const UrReference *right = named != NULL ? ur_references_get (judge->references, named->index) : NULL;

  if (named == NULL || named->score < NAMED_ENOUGH || named->relation == UR_RELATION_SAME ||
      right->indicator->aim != UR_AIM_RESULT || !ur_draft_figure_is_plain (figure, right->indicator) ||
      is_of_other_year (figure, right))
    return;
  if (number->kind == UR_NUMBER_FRACTION
          ? *right->indicator->unit == '/'
          : number->kind == UR_NUMBER_TENTHS && right->indicator->quantity == UR_QUANTITY_PERCENT &&
                right->indicator->printed != NULL && strstr (right->indicator->printed, "成") != NULL)
    ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_VALUE, right);
}

/* The number is another thing's that is told beside it, or that is counted in something else. */
static const UrIndicator *
find_original (const UrJudge *judge, const UrDraftFigure *figure)
{
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);

      if (fit->relation == UR_RELATION_UNIT)
        return ur_references_get (judge->references, fit->index)->indicator;
    }
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other->sentence == figure->sentence && other->chosen != NULL &&
          ur_decimals_differ_in_magnitude (&other->finding->number.value, &figure->finding->number.value))
        return other->chosen->indicator;
    }
  return NULL;
}

/* 受理案件10.68万件，挽回损失10.68亿元: its words name one thing, and the digits are another's. */
static void
judge_copied (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrFit *named = ur_draft_figure_find_named (figure);
  const UrFinding *finding = figure->finding;
  const UrReference *right = named != NULL ? ur_references_get (judge->references, named->index) : NULL;
  const UrIndicator *original;

  if (named == NULL || named->score < FITS_COPIED || ur_finding_count_digits (finding) <= UR_MANY_DIGITS ||
      strcmp (finding->number.magnitude, right->indicator->magnitude) != 0 ||
      !ur_proof_units_agree (finding->unit, right->indicator->unit) || is_of_other_year (figure, right) ||
      !ur_draft_figure_is_plain (figure, right->indicator))
    return;
  original = find_original (judge, figure);
  if (original == NULL || original == right->indicator)
    return;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL, right);
  figure->item->elsewhere = original;
}

/* 办理法律援助326件, where 326场 are held: it is called as another thing is that is counted so. */
static void
judge_called (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrReference *exact = ur_judge_find_exact (judge, figure);
  const UrIndicator *original = figure->chosen->indicator;

  if (exact == NULL || strcmp (exact->indicator->label, original->label) == 0 ||
      (exact->indicator->series != NULL && g_strcmp0 (exact->indicator->series, original->series) == 0))
    return;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL, exact);
  figure->item->elsewhere = original;
}

/* （+2.2万人）; in 1.46万个+2.59万个 it adds. */
static gboolean
has_sign (const UrDraftFigure *figure)
{
  const char *sign = figure->text + figure->finding->number.start;

  if (sign > figure->text && *sign != '+' && *sign != '-')
    sign = g_utf8_prev_char (sign);
  return (*sign == '+' || *sign == '-') &&
         (sign == figure->text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (sign))));
}

/**
 * ur_draft_figure_is_change_of_level:
 *
 * Returns: whether @indicator is a level, and the figure tells by how much one has changed: 净增2.7万人
 */
gboolean
ur_draft_figure_is_change_of_level (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  gboolean is_level =
      indicator->period->role == UR_PERIOD_POINT || indicator->period->role == UR_PERIOD_SPAN_END;

  return indicator->change == UR_CHANGE_NONE &&
         (ur_indicator_is_amount (indicator) || indicator->quantity == UR_QUANTITY_RATE) &&
         (has_sign (figure) || ur_proof_words_end (is_level ? UR_PROOF_CHANGED : UR_PROOF_MORE_BY,
                                                   figure->text, figure->finding->number.start));
}

/* Another figure of its sentence has it by right. */
static gboolean
is_told_beside (const UrJudge *judge, const UrDraftFigure *figure, const UrIndicator *indicator)
{
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other != figure && other->sentence == figure->sentence && other->chosen != NULL &&
          other->chosen->indicator == indicator && other->item->verdict == UR_VERDICT_MATCH)
        return TRUE;
    }
  return FALSE;
}

/* 合一间三百册: so much for each is no slip of so many of those. */
static gboolean
is_for_each_of (const UrDraftFigure *figure, const char *unit)
{
  gsize len = strlen (unit), start = figure->finding->number.start;

  return len > 0 && start >= figure->sentence + strlen ("一") + len &&
         memcmp (figure->text + start - len, unit, len) == 0 &&
         (g_str_has_prefix (figure->text + start - len - strlen ("一"), "一") ||
          g_str_has_prefix (figure->text + start - len - strlen ("每"), "每"));
}

/* A change of a level, 超出13.1% of what was completed to 113.1%, an average, or told for another time; or
 * what is told beside it: 运行150个，示范点15个. */
static gboolean
is_no_slip_of (const UrJudge *judge,
               const UrDraftFigure *figure,
               UrRelation relation,
               const UrReference *best)
{
  const UrIndicator *indicator = best->indicator;

  return ur_draft_figure_is_change_of_level (figure, indicator) ||
         (relation == UR_RELATION_UNIT && is_for_each_of (figure, indicator->unit)) ||
         (ur_draft_figure_get_column_year (figure) != 0 && indicator->change != UR_CHANGE_NONE) ||
         (relation == UR_RELATION_MAGNITUDE && is_told_beside (judge, figure, indicator)) ||
         (relation == UR_RELATION_TYPO &&
          (is_average (figure, indicator) || is_of_other_time (figure, best))) ||
         (indicator->quantity == UR_QUANTITY_COMPLETION && ur_draft_figure_holds (figure, UR_PROOF_PASSED));
}

/* 2024年的目标是36万人以上, where that is to be 38万人以上 and 36.2万人 were reached: what is planned is told
 * as it is.  The plan of that year, where it is another. */
static const UrReference *
find_other_plan (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *right)
{
  const UrNumber *number = &figure->finding->number;
  guint year = ur_draft_figure_get_told_year (figure);

  if (right->indicator->aim != UR_AIM_RESULT || number->bound == UR_BOUND_NONE || year == 0 ||
      year == right->indicator->period->year)
    return NULL;
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *plan = ur_references_get (judge->references, i);

      if (plan->report == right->report && plan->indicator->aim == UR_AIM_TARGET &&
          plan->indicator->period->year == year && plan->indicator->bound == number->bound &&
          strcmp (plan->indicator->name, right->indicator->name) == 0 &&
          ur_proof_units_agree (plan->indicator->unit, right->indicator->unit) &&
          ur_decimal_compare (&plan->indicator->value, &number->value) != 0)
        return plan;
    }
  return NULL;
}

/* 会员五十多万人, where there were 56.3万人 two years before and 61.3万人 now: rounded, of another year. */
static void
settle_rounded (const UrJudge *judge, UrDraftFigure *figure, const UrReference *right)
{
  UrDifference difference = UR_DIFFERENCE_NONE;
  const UrReference *meant = ur_judge_find_meant (judge, figure, right, &difference);
  const UrReference *plan = find_other_plan (judge, figure, right);

  if (plan != NULL)
    {
      ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_VALUE, plan);
      return;
    }
  if (meant == NULL || difference != UR_DIFFERENCE_LAST_YEAR ||
      (ur_finding_rounds (figure->finding, &meant->indicator->value) &&
       !(meant->indicator->aim == UR_AIM_TARGET && figure->finding->number.bound == meant->indicator->bound)))
    {
      ur_draft_figure_settle (figure, UR_VERDICT_DERIVED, UR_DIFFERENCE_NONE, right);
      return;
    }
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, difference, meant);
  figure->item->elsewhere = right->indicator;
}

/* 推算上年为91.1%, or a clause after such a one. */
static gboolean
is_worked_out (const UrDraftFigure *figure)
{
  return ur_proof_words_hold (UR_PROOF_WORKED_OUT, figure->text, figure->sentence,
                              figure->finding->number.end);
}

/* 推算上年为91.1%，高于全省平均0.6%: its own words have all that the report holds it against. */
static gboolean
is_in_per_cent_for_points (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrFit *best = ur_judge_find_best (judge, figure, UR_RELATION_POINTS);
  const UrIndicator *right =
      best != NULL ? ur_references_get (judge->references, best->index)->indicator : NULL;
  gsize start = figure->finding->number.start;

  return right != NULL && right->than != NULL && right->verb != NULL &&
         !ur_draft_figure_holds (figure, UR_PROOF_WORKED_OUT) &&
         g_strstr_len (figure->text + figure->from, (gssize) (start - figure->from), right->than) != NULL &&
         g_strstr_len (figure->text + figure->from, (gssize) (start - figure->from), right->verb) != NULL;
}

/* By what it is called, and by what stands beside it. */
static void
judge_rest (const UrJudge *judge, UrDraftFigure *figure)
{
  if (figure->chosen == NULL)
    judge_copied (judge, figure);
  if (figure->chosen == NULL)
    judge_part (judge, figure);
  if (figure->chosen == NULL)
    ur_judge_rough (judge, figure);
  if (figure->chosen == NULL)
    ur_judge_in_order (judge, figure);
}

/**
 * ur_judge_slip:
 * @judge: what the draft is judged with
 * @figure: one of its figures, which has no report's value
 *
 * Judges a figure that has nearly the value of one of a report: rounded, or with a slip in it.
 */
void
ur_judge_slip (UrJudge *judge, UrDraftFigure *figure)
{
  const UrFit *best = ur_judge_find_best (judge, figure, UR_RELATION_ROUNDED);
  guint n = ur_finding_count_digits (figure->finding);
  double reached = -1;

  if (best != NULL && ur_judge_score (judge, figure, best) >= get_least (n, 0.3, 0.15, 0.1))
    {
      settle_rounded (judge, figure, ur_references_get (judge->references, best->index));
      return;
    }
  if (ur_draft_figure_holds (figure, UR_PROOF_OWN) || figure->is_elsewhere ||
      (is_worked_out (figure) && !is_in_per_cent_for_points (judge, figure)) ||
      ur_proof_words_hold (UR_PROOF_AGO, figure->text, figure->from, figure->finding->number.start))
    return;
  if (ur_judge_of_year (judge, figure))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      double score;

      best = ur_judge_find_best (judge, figure, slips[i].relation);
      if (best != NULL && is_no_slip_of (judge, figure, slips[i].relation,
                                         ur_references_get (judge->references, best->index)))
        continue;
      score = best != NULL ? ur_judge_score (judge, figure, best) : 0;
      if (best == NULL || score <= reached || !can_slip (figure, slips[i].relation, score) ||
          score < (figure->finding->number.is_range
                       ? LEAST_RANGE
                       : get_least (n, slips[i].few, slips[i].three, slips[i].more)) ||
          (score < LEAST_NAMED && slips[i].relation == UR_RELATION_TRANSPOSED &&
           !is_in_its_unit (figure, ur_references_get (judge->references, best->index)->indicator)))
        continue;
      reached = score;
      ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, slips[i].difference,
                              ur_references_get (judge->references, best->index));
    }
  if (figure->chosen != NULL && figure->chosen->indicator->digits_to != NULL &&
      !figure->finding->number.is_range)
    figure->item->difference = UR_DIFFERENCE_BOUND;
  if (figure->chosen != NULL && figure->item->difference == UR_DIFFERENCE_UNIT)
    judge_called (judge, figure);
  if (figure->chosen == NULL && !ur_judge_named_exactly (judge, figure))
    judge_named (judge, figure);
  judge_rest (judge, figure);
}
