/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict on a figure that has the value of one of a report, or nearly. */
#include "ur-verdict-private.h"

#include <string.h>

/* How well a name has to fit, 0 to 1. */
#define FITS 0.45
#define FITS_LOOSELY 0.3
#define FITS_WELL 0.55
#define FAR_BETTER 0.3
/* So much of a name has to be told: 惠及5.9万人次 says nothing, where many names have 惠及. */
#define NAMED_WHOLE 0.4

/* 1 for over, −1 for under, 0 for none or about. */
static int
get_side (UrBound bound)
{
  switch (bound)
    {
    case UR_BOUND_ABOVE:
    case UR_BOUND_AT_LEAST:
    case UR_BOUND_SLIGHTLY_ABOVE:
      return 1;
    case UR_BOUND_JUST_BELOW:
    case UR_BOUND_AT_MOST:
      return -1;
    case UR_BOUND_NONE:
    case UR_BOUND_ABOUT:
    default:
      return 0;
    }
}

/* 约 before what is exact says less than the report, and nothing false. */
static UrDifference
compare_bounds (UrBound draft, UrBound report)
{
  if (report == UR_BOUND_NONE)
    return draft == UR_BOUND_NONE || draft == UR_BOUND_ABOUT ? UR_DIFFERENCE_NONE : UR_DIFFERENCE_BOUND_ADDED;
  if (draft == UR_BOUND_NONE)
    return UR_DIFFERENCE_BOUND_DROPPED;
  return get_side (draft) == get_side (report) ? UR_DIFFERENCE_NONE : UR_DIFFERENCE_BOUND;
}

/* 从54.1万人起步 is where a way began; 超出5500家的目标 and 未达到10%以上的要求 are said of what came of it.
 */
static UrBound
get_bound (const UrDraftFigure *figure, const UrIndicator *right)
{
  const UrNumber *number = &figure->finding->number;

  if (number->bound == UR_BOUND_AT_LEAST && g_str_has_prefix (figure->text + number->bound_start, "起") &&
      ur_proof_words_hold (UR_PROOF_FROM, figure->text, figure->from, number->start))
    return UR_BOUND_NONE;
  if (right->aim == UR_AIM_TARGET && number->bound_start < number->number_start &&
      number->bound_end > number->bound_start && ur_draft_figure_is_said_to_be_planned (figure))
    return right->bound;
  return number->bound;
}

/* 低于上年的1.4个百分点: what the number is, and not which way it went. */
static gboolean
is_held_against (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;

  return start >= strlen ("的") && g_str_has_prefix (figure->text + start - strlen ("的"), "的") &&
         ur_proof_words_end (UR_PROOF_EARLIER, figure->text, start - strlen ("的")) > 0;
}

/* Growth for a fall. */
static gboolean
is_other_way (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  const UrFinding *finding = figure->finding;

  return !is_held_against (figure) && finding->change != UR_CHANGE_NONE &&
         indicator->change != UR_CHANGE_NONE && finding->change != indicator->change;
}

/* What the period that is told has of it, where the report tells that; then there are two ways to mend it. */
static void
settle_period (const UrJudge *judge, UrDraftFigure *figure, const UrReference *same)
{
  const GPtrArray *series = ur_references_get_series (judge->references, same->indicator->series);
  UrPeriodRole own = same->indicator->period->role;
  UrPeriodRole role = own != UR_PERIOD_YEAR                           ? UR_PERIOD_YEAR
                      : ur_draft_figure_holds (figure, UR_PROOF_HALF) ? UR_PERIOD_HALF_YEAR
                                                                      : UR_PERIOD_SPAN;
  const UrReference *told = NULL;

  /* 下半年 of what is of 上半年: no other is told */
  if (own != UR_PERIOD_YEAR && ur_draft_figure_holds (figure, UR_PROOF_HALF))
    series = NULL;
  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *other = g_ptr_array_index (series, i);

      if (other->report == same->report && other->indicator->period->role == role &&
          other->indicator->aim == same->indicator->aim && !other->indicator->period->is_earlier)
        told = other;
    }
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_PERIOD, told != NULL ? told : same);
  figure->item->elsewhere = same->indicator;
}

/* Whether what stands between @from and @end ends with @name. */
static gboolean
ends_with (const char *text, gsize from, gsize end, const char *name)
{
  gsize len = strlen (name);

  return len > 0 && end >= from + len && strncmp (text + end - len, name, len) == 0;
}

/* 经费收缴增速2.8%, where it is −2.8%: what it is called says nothing of a fall, only the sign did. */
static gboolean
is_without_sign (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  static const char *const signs[] = { "-", "−", "－", "–" };
  const char *printed = indicator->printed;
  gsize end = figure->finding->number.start;
  gboolean is_signed = FALSE;

  for (guint i = 0; printed != NULL && i < G_N_ELEMENTS (signs); i++)
    is_signed |= g_str_has_prefix (printed, signs[i]);
  if (!is_signed || indicator->change != UR_CHANGE_DOWN || figure->finding->change != UR_CHANGE_NONE ||
      figure->finding->number.kind != UR_NUMBER_PERCENT)
    return FALSE;
  while (end > figure->sentence &&
         g_utf8_strchr ("为是达了：: \t", -1, g_utf8_get_char (g_utf8_prev_char (figure->text + end))))
    end = (gsize) (g_utf8_prev_char (figure->text + end) - figure->text);
  return ends_with (figure->text, figure->sentence, end, indicator->label) ||
         ends_with (figure->text, figure->sentence, end, indicator->short_label);
}

static void
judge_same (const UrJudge *judge, UrDraftFigure *figure, const UrReference *same)
{
  UrDifference difference = UR_DIFFERENCE_NONE;
  const UrReference *meant = ur_judge_find_meant (judge, figure, same, &difference);

  if (meant != NULL)
    {
      ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, difference, meant);
      figure->item->elsewhere = same->indicator;
      return;
    }
  difference = compare_bounds (get_bound (figure, same->indicator), same->indicator->bound);
  if (is_other_way (figure, same->indicator) || is_without_sign (figure, same->indicator))
    ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_DIRECTION, same);
  else if (ur_draft_figure_is_of_other_period (figure, same->indicator))
    settle_period (judge, figure, same);
  else if (difference != UR_DIFFERENCE_NONE)
    ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, difference, same);
  else
    ur_draft_figure_settle (figure, UR_VERDICT_MATCH, UR_DIFFERENCE_NONE, same);
}

/* “十四五”以来累计5860个: it is of years, and what is called so is of one. */
static gboolean
is_of_years_not_one (const UrDraftFigure *figure, const UrIndicator *same, const UrIndicator *exact)
{
  gsize start = figure->finding->number.start;

  return same->period->role != UR_PERIOD_YEAR && exact->period->role == UR_PERIOD_YEAR &&
         (ur_proof_words_hold (UR_PROOF_HELD, figure->text, figure->from, start) ||
          (same->period->role == UR_PERIOD_SPAN && ur_draft_figure_get_sentence_year (figure) == 0 &&
           ur_proof_words_hold (UR_PROOF_SPAN, figure->text, figure->sentence, start)));
}

/* 2024年新建户外劳动者驿站1536个，2023年1498个, which a table calls 新建驿站: it is of the year that its own
 * words tell, and what is called so is of another. */
static gboolean
is_of_own_year (const UrDraftFigure *figure, const UrIndicator *own, const UrIndicator *right)
{
  guint year = ur_draft_figure_get_own_year (figure);

  return year != 0 && own->period->year == year && right->period->year != year;
}

/**
 * ur_draft_figure_is_sum_of_names:
 *
 * Returns: whether its words add up names and say that it is what comes of it, which has none of them:
 * 调解成功加移送仲裁，等于417件
 */
gboolean
ur_draft_figure_is_sum_of_names (const UrDraftFigure *figure)
{
  gsize length, start = figure->finding->number.start;
  gssize equals = ur_proof_words_find_last (UR_PROOF_EQUALS, figure->text, start, &length);

  return equals >= (gssize) figure->from &&
         ur_proof_words_hold (UR_PROOF_PLUS, figure->text, figure->from, (gsize) equals);
}

/* The number is one thing's, and the words say another's. */
static gboolean
is_of_another (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *same, const UrFit *named)
{
  const UrIndicator *right = ur_references_get (judge->references, named->index)->indicator;
  const UrIndicator *own = ur_references_get (judge->references, same->index)->indicator;
  double score = ur_judge_score (judge, figure, same);

  return ur_reports_are_of_one_issuer (ur_references_get (judge->references, named->index)->report,
                                       ur_references_get (judge->references, same->index)->report) &&
         !ur_draft_figure_holds (figure, UR_PROOF_OWN) && !ur_draft_figure_is_sum_of_names (figure) &&
         named->score >= FITS_WELL && named->whole >= NAMED_WHOLE &&
         !ur_draft_figure_is_change_of_level (figure, right) && right->aim == own->aim &&
         !is_of_own_year (figure, own, right) && !is_of_years_not_one (figure, own, right) &&
         MAX (named->score, ur_judge_score (judge, figure, named)) > score + FAR_BETTER && score < FITS &&
         ur_proof_counts (figure->finding->unit, right);
}

/* 1779家单位发布用工岗位11万个: what is named is told with its own number right after. */
static gboolean
is_told_next (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *named)
{
  const UrDraftFigure *next =
      figure->index + 1 < figure->passage_last ? g_ptr_array_index (judge->figures, figure->index + 1) : NULL;

  const UrFit *fit = next != NULL && next->sentence == figure->sentence
                         ? ur_draft_figure_get_fit (next, named->index)
                         : NULL;

  return fit != NULL && fit->relation == UR_RELATION_SAME && fit->score >= FITS;
}

/* 返还工会经费3.57亿元，报销3.42亿元: what it would be is told right before, and the words after that name it
 * no more.
 */
static gboolean
is_told_before (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *named)
{
  const char *own = figure->text + figure->from,
             *names[] = { named->indicator->label, named->indicator->short_label };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strstr_len (own, (gssize) (MAX (figure->to, figure->finding->number.start) - figure->from),
                      names[i]) != NULL)
      return FALSE;
  for (guint i = figure->passage_first; i < figure->index; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other->sentence == figure->sentence && other->chosen == named &&
          other->item->verdict == UR_VERDICT_MATCH)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_one_thing (const UrIndicator *a, const UrIndicator *b)
{
  return (a->series != NULL && g_strcmp0 (a->series, b->series) == 0) || strcmp (a->label, b->label) == 0 ||
         strcmp (a->short_label, b->short_label) == 0 || a->change != b->change || a->aim != b->aim;
}

/* What comes after a number that is named before it is the next one's. */
static gboolean
is_told_whole (const UrDraftFigure *figure, const char *name)
{
  const UrFinding *finding = figure->finding;
  gsize end = finding->number.start > figure->from + strlen ("人") ? finding->number.start : figure->to;
  const char *found = g_strstr_len (figure->text + figure->from, (gssize) (end - figure->from), name);

  return found != NULL && (finding->label == NULL || strlen (name) > strlen (finding->label));
}

/* The one that it is called by the report's very words, where its number is another's. */
static const UrReference *
find_exact_other (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrFinding *finding = figure->finding;
  const UrReference *exact;

  if ((finding->number.kind != UR_NUMBER_PERCENT && ur_finding_count_digits (finding) < UR_MANY_DIGITS) ||
      ur_proof_words_hold (UR_PROOF_OWN, figure->text, figure->sentence, figure->end) ||
      ur_proof_words_end (UR_PROOF_CHANGED, figure->text, finding->number.start) ||
      ur_draft_figure_is_sum_of_names (figure))
    return NULL;
  if (is_told_whole (figure, same->indicator->label) || is_told_whole (figure, same->indicator->short_label))
    return NULL;
  exact = ur_judge_find_exact (judge, figure);
  return exact != NULL && ur_reports_are_of_one_issuer (exact->report, same->report) &&
                 !is_one_thing (exact->indicator, same->indicator) &&
                 !is_of_years_not_one (figure, same->indicator, exact->indicator)
             ? exact
             : NULL;
}

/* Of a number of three digits there is hardly another by chance; of one digit there are many. */
static gboolean
is_enough (const UrDraftFigure *figure, double score)
{
  guint n = ur_finding_count_digits (figure->finding);

  if (ur_draft_figure_holds (figure, UR_PROOF_OWN))
    return score >= FITS;
  if (figure->finding->number.kind == UR_NUMBER_PERCENT)
    return score >= FITS_LOOSELY / 2;
  return n >= UR_MANY_DIGITS || score >= (n > 1 ? FITS_LOOSELY / 2 : FITS_LOOSELY);
}

static double
get_named_score (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrFit *fit = ur_draft_figure_get_fit (figure, figure->chosen->index);

  return fit != NULL ? ur_judge_score (judge, figure, fit) : 0;
}

/**
 * ur_judge_is_hardly_named:
 *
 * Returns: whether the words do not say that the figure is the one that it was found to be
 */
gboolean
ur_judge_is_hardly_named (const UrJudge *judge, const UrDraftFigure *figure)
{
  return get_named_score (judge, figure) < FITS_LOOSELY;
}

/* 按上限就占5%, where 下降5%以上 is planned: a share is none of those that have its number with a bound. */
static gboolean
is_share_for_other (const UrDraftFigure *figure)
{
  return (figure->item->difference == UR_DIFFERENCE_BOUND_DROPPED ||
          figure->item->difference == UR_DIFFERENCE_BOUND_ADDED ||
          figure->item->difference == UR_DIFFERENCE_BOUND) &&
         figure->finding->number.kind == UR_NUMBER_PERCENT && ur_draft_figure_holds (figure, UR_PROOF_SHARE);
}

/* Whether the passage tells another year of the same series. */
static gboolean
has_other_year (const UrJudge *judge, const UrDraftFigure *old)
{
  for (guint i = old->passage_first; i < old->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other != old && other->chosen == old->chosen)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_judge_figure:
 * @judge: what the draft is judged with
 * @figure: one of its figures
 *
 * Judges a figure that has the very value of one of a report.  Any other is left as it is.
 */
void
ur_judge_figure (UrJudge *judge, UrDraftFigure *figure)
{
  const UrFit *same = ur_judge_find_best (judge, figure, UR_RELATION_SAME), *named;
  const UrReference *exact, *otherwise;

  if (same == NULL)
    return;
  same = ur_judge_prefer (judge, figure, same);
  if (ur_judge_body (judge, figure, ur_references_get (judge->references, same->index)))
    return;
  named = ur_judge_find_best (judge, figure, UR_RELATION_NONE);
  exact = find_exact_other (judge, figure, ur_references_get (judge->references, same->index));
  otherwise =
      ur_judge_find_counted_otherwise (judge, figure, ur_references_get (judge->references, same->index));
  if (otherwise != NULL)
    ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_UNIT, otherwise);
  else if (exact != NULL && !is_told_next (judge, figure, exact))
    {
      ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL, exact);
      figure->item->elsewhere = ur_references_get (judge->references, same->index)->indicator;
    }
  else if (is_of_another (judge, figure, same, named) &&
           !is_told_next (judge, figure, ur_references_get (judge->references, named->index)) &&
           !is_told_before (judge, figure, ur_references_get (judge->references, named->index)))
    {
      ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL,
                              ur_references_get (judge->references, named->index));
      figure->item->elsewhere = ur_references_get (judge->references, same->index)->indicator;
    }
  else if (is_enough (figure, ur_judge_score (judge, figure, same)))
    judge_same (judge, figure, ur_references_get (judge->references, same->index));
  if (figure->item->verdict == UR_VERDICT_DIFFERS &&
      (ur_proof_words_hold (UR_PROOF_WORKED_OUT, figure->text, figure->sentence, figure->end) ||
       ((figure->item->difference == UR_DIFFERENCE_DIRECTION || is_share_for_other (figure)) &&
        ur_judge_is_hardly_named (judge, figure))))
    ur_draft_figure_forget (figure);
}

/* 由100万元增加到200万元: a way from one year to another, neither of which need be the last one. */
static gboolean
is_end_of_way (const UrJudge *judge, const UrDraftFigure *old)
{
  const UrDraftFigure *before =
      old->index > old->passage_first ? g_ptr_array_index (judge->figures, old->index - 1) : NULL;
  const UrIndicator *from =
      before != NULL && before->sentence == old->sentence ? before->item->indicator : NULL;
  const UrIndicator *to = old->item->elsewhere;

  return from != NULL && to != NULL && before->item->verdict == UR_VERDICT_MATCH &&
         ur_proof_words_end (UR_PROOF_WAY, old->text, old->finding->number.start) && from->series != NULL &&
         g_strcmp0 (from->series, to->series) == 0 && from->period->year < to->period->year;
}

/* 三年依次为56.3万人、58.6万人、61.3万人: each is of a year of its own. */
static gboolean
is_in_list_of_years (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;

  return ur_proof_words_hold (UR_PROOF_YEARS, figure->text, figure->sentence, start) &&
         ur_proof_words_hold (UR_PROOF_IN_TURN, figure->text, figure->sentence, start);
}

/* Its own words tell the later year. */
static gboolean
is_told_of_later (const UrDraftFigure *old)
{
  return ur_draft_figure_get_own_year (old) == old->item->indicator->period->year;
}

/**
 * ur_judge_series:
 * @judge: what the draft is judged with
 *
 * Looks again at values of earlier years: where the same passage has this year's too, or another one, the
 * years are told side by side; and where the words hardly fit, it is not sure whose value it is.
 */
void
ur_judge_series (UrJudge *judge)
{
  for (guint i = 0; i < judge->figures->len; i++)
    {
      UrDraftFigure *old = g_ptr_array_index (judge->figures, i);

      if (old->item->difference != UR_DIFFERENCE_LAST_YEAR || is_told_of_later (old) ||
          (!has_other_year (judge, old) && !is_in_list_of_years (old) && !is_end_of_way (judge, old) &&
           (get_named_score (judge, old) >= FITS || ur_judge_is_beside (judge, old, old->chosen) ||
            ur_draft_figure_get_told_year (old) == old->item->indicator->period->year)))
        continue;
      old->item->verdict = UR_VERDICT_MATCH;
      old->item->difference = UR_DIFFERENCE_NONE;
      old->item->indicator = old->item->elsewhere;
      old->item->elsewhere = NULL;
      g_free (old->item->right);
      old->item->right = ur_indicator_dup_figure (old->item->indicator);
    }
  for (guint i = 0; i < judge->figures->len; i++)
    {
      UrDraftFigure *old = g_ptr_array_index (judge->figures, i);

      if (old->item->verdict == UR_VERDICT_MATCH && old->chosen->indicator != old->item->indicator)
        old->chosen = ur_references_find (judge->references, old->item->indicator);
    }
}
