/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is called by the very words of a report: then it is meant to be that report's figure, however
 * far its number is. */
#include "ur-verdict-private.h"

#include <string.h>

/* A number that is meant to be another is no more than so many times it, or as small a part. */
#define FAR 4
/* Characters of a name. */
#define LONG_NAME 5
#define LONG_ENOUGH 4
#define SHORTEST_RATE 3u
/* So little of a name is none, 0 to 1. */
#define UNNAMED 0.1

static gboolean
is_stop (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_isdigit (c) ||
         g_utf8_strchr ("，。；：、（）()|｜:年", -1, c) != NULL;
}

/* What stands right before the number, where the scanner tells no name: in a heading, before a colon. */
static char *
dup_words_before (const UrDraftFigure *figure)
{
  const char *text = figure->text;
  gsize from = figure->finding->number.start, end = from, first = figure->sentence;

  while (end > first && is_stop (g_utf8_get_char (g_utf8_prev_char (text + end))))
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  for (from = end; from > first && !is_stop (g_utf8_get_char (g_utf8_prev_char (text + from)));)
    from = (gsize) (g_utf8_prev_char (text + from) - text);
  return g_strndup (text + from, end - from);
}

static const GPtrArray *
look_up (const UrJudge *judge, const char *words)
{
  static const UrProofWords leads[] = { UR_PROOF_TOTAL, UR_PROOF_NAME_LEAD };
  g_autofree char *name = ur_proof_name_fold (words);
  const GPtrArray *named = g_hash_table_lookup (judge->references->names, name);

  for (guint i = 0; named == NULL && *name != '\0' && i < G_N_ELEMENTS (leads); i++)
    named = g_hash_table_lookup (judge->references->names, name + ur_proof_words_match (leads[i], name));
  return named;
}

/* By the scanner's name, or by what stands right before the number: 图⑤　2022年办结法律援助案件. */
static const GPtrArray *
find_named (const UrJudge *judge, const UrDraftFigure *figure)
{
  const char *label = figure->finding->label;
  gboolean has_name = label != NULL && *label != '\0' && !g_str_has_prefix (label, "（") &&
                      !ur_draft_figure_has_other_name (figure);
  g_autofree char *words = dup_words_before (figure);
  const GPtrArray *named = has_name ? look_up (judge, label) : NULL;

  /* 两年配书, where the scanner calls it 配书 */
  if (named != NULL && g_str_has_suffix (words, label) && strlen (words) > strlen (label) &&
      look_up (judge, words) != NULL)
    return look_up (judge, words);
  if (named != NULL || (has_name && !g_str_has_suffix (label, words)))
    return named;
  return look_up (judge, words);
}

static gboolean
counts_the_same (const UrFinding *finding, const UrIndicator *indicator)
{
  gboolean is_rate = finding->number.kind == UR_NUMBER_PERCENT || finding->number.kind == UR_NUMBER_TENTHS;
  gboolean has_rate = indicator->quantity == UR_QUANTITY_PERCENT ||
                      indicator->quantity == UR_QUANTITY_GROWTH ||
                      indicator->quantity == UR_QUANTITY_COMPLETION;

  return finding->number.is_range == (indicator->digits_to != NULL) &&
         finding->number.denominator.mantissa == 1 && is_rate == has_rate &&
         (finding->number.kind == UR_NUMBER_POINTS) == (indicator->quantity == UR_QUANTITY_POINTS) &&
         finding->change == indicator->change && ur_proof_counts (finding->unit, indicator);
}

/* 发展会员4万至5万人，培训骨干2万至5万人: no year is told, and the figure before is planned too. */
static gboolean
is_among_plans (const UrDraftFigure *figure, const UrDraftFigure *before, const UrReference *plan)
{
  return ur_draft_figure_get_told_year (figure) == 0 && before != NULL && before->chosen != NULL &&
         before->sentence == figure->sentence && before->item->verdict == UR_VERDICT_MATCH &&
         before->chosen->report == plan->report && before->chosen->indicator->aim == UR_AIM_TARGET &&
         before->chosen->indicator->period->year == plan->indicator->period->year;
}

/* The year that is told, or else the one that its report is about. */
static gboolean
is_of_time (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference)
{
  const UrDraftFigure *before =
      figure->index > figure->passage_first ? g_ptr_array_index (judge->figures, figure->index - 1) : NULL;
  const UrPeriod *period = reference->indicator->period;
  guint told = ur_draft_figure_get_told_year (figure);

  if (period->role != UR_PERIOD_YEAR && period->role != UR_PERIOD_POINT && period->role != UR_PERIOD_SPAN &&
      period->role != UR_PERIOD_SPAN_END)
    return FALSE;
  if (reference->indicator->aim == UR_AIM_TARGET)
    return (told == period->year && told > reference->report->year) ||
           is_among_plans (figure, before, reference);
  return !ur_draft_figure_is_of_other_period (figure, reference->indicator) &&
         (period->year == 0 || period->years > 1 ||
          (told != 0 ? told == period->year : period->year == reference->report->year));
}

/* 办结率 of 诉求办结率, 缺勤天数下降17% of 工伤缺勤天数: the only one of its report's rates that ends so. */
static const UrReference *
find_ending (const UrJudge *judge, const UrDraftFigure *figure)
{
  const char *label = figure->finding->label;
  gboolean is_growth =
      label != NULL && figure->finding->change != UR_CHANGE_NONE &&
      (figure->finding->number.kind == UR_NUMBER_PERCENT || figure->finding->number.kind == UR_NUMBER_POINTS);
  g_autofree char *name = is_growth ? g_strdup (label) : dup_words_before (figure);
  const UrReference *found = NULL;

  if (!(is_growth || g_str_has_suffix (name, "率")) ||
      g_utf8_strlen (name, -1) < (g_str_has_suffix (name, "率") ? SHORTEST_RATE : LONG_ENOUGH) ||
      ur_draft_figure_has_other_name (figure))
    return NULL;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrReference *one =
          ur_references_get (judge->references, g_array_index (figure->fits, UrFit, i).index);

      if (!(g_str_has_suffix (one->indicator->label, name) ||
            g_str_has_suffix (one->indicator->name, name)) ||
          !counts_the_same (figure->finding, one->indicator))
        continue;
      if (ur_draft_figure_relate (figure, one->indicator) == UR_RELATION_SAME)
        return NULL;
      if (!is_of_time (judge, figure, one))
        continue;
      if (found != NULL && strcmp (found->indicator->label, one->indicator->label) != 0)
        return NULL;
      found = found == NULL || one->report->year > found->report->year ? one : found;
    }
  return found;
}

/* How many characters more @name has than @words, all of which it has in their order; -1 where it has not. */
static int
count_left_out (const char *name, const char *words)
{
  int n = 0;

  for (; *name != '\0'; name = g_utf8_next_char (name))
    if (*words != '\0' && g_utf8_get_char (name) == g_utf8_get_char (words))
      words = g_utf8_next_char (words);
    else
      n++;
  return *words == '\0' ? n : -1;
}

/* 新建驿站73座、书屋63家: of a list, the verb before the first name is said of all. */
static char *
dup_with_verb (const UrDraftFigure *figure, const char *name)
{
  gsize at = figure->finding->number.start, length = 0;
  gssize verb;

  while (at > figure->sentence && is_stop (g_utf8_get_char (g_utf8_prev_char (figure->text + at))))
    at = (gsize) (g_utf8_prev_char (figure->text + at) - figure->text);
  at -= MIN (at, strlen (name));
  verb = ur_proof_words_find_last (UR_PROOF_CAME, figure->text, at, &length);
  if (ur_proof_words_match (UR_PROOF_CAME, name) > 0 ||
      ur_proof_words_end (UR_PROOF_AND, figure->text, at) == 0 || verb < (gssize) figure->sentence ||
      ur_proof_words_hold (UR_PROOF_HELD, figure->text, (gsize) verb, at))
    return g_strdup (name);
  for (gsize from = (gsize) verb; from < at;
       from = (gsize) (g_utf8_next_char (figure->text + from) - figure->text))
    if (g_utf8_strchr ("，；：", -1, g_utf8_get_char (figure->text + from)) != NULL)
      return g_strdup (name);
  return g_strdup_printf ("%.*s%s", (int) length, figure->text + verb, name);
}

/* 新建驿站 of 新建暖心驿站: the name that has fewest characters more, and no more than are told. */
static const UrReference *
find_shortened (const UrJudge *judge, const UrDraftFigure *figure)
{
  g_autofree char *before = dup_words_before (figure);
  g_autofree char *whole = dup_with_verb (figure, before);
  const char *words = whole + ur_proof_words_match (UR_PROOF_NAME_START, whole);
  int fewest = (int) g_utf8_strlen (words, -1);
  const UrReference *found = NULL;

  if (fewest < LONG_ENOUGH)
    return NULL;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrReference *one =
          ur_references_get (judge->references, g_array_index (figure->fits, UrFit, i).index);
      const char *names[] = { one->indicator->label, one->indicator->short_label, one->indicator->name };
      int left_out = -1;

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          g_autofree char *name = ur_proof_name_fold (names[k]);
          int n = count_left_out (name, words);

          left_out = n >= 0 && (left_out < 0 || n < left_out) ? n : left_out;
        }
      if (left_out < 0 || left_out > fewest || !counts_the_same (figure->finding, one->indicator) ||
          !is_of_time (judge, figure, one))
        continue;
      if (ur_draft_figure_relate (figure, one->indicator) == UR_RELATION_SAME)
        return NULL;
      found = left_out < fewest || found == NULL || one->report->year > found->report->year ? one : found;
      fewest = left_out;
    }
  return found;
}

/**
 * ur_judge_find_exact:
 *
 * Returns: (nullable): the figure of a report that the figure is called, at the time that is told; %NULL also
 * where one that is called so has its number
 */
const UrReference *
ur_judge_find_exact (const UrJudge *judge, const UrDraftFigure *figure)
{
  const GPtrArray *named = find_named (judge, figure);
  const UrReference *found = NULL;

  if (named == NULL)
    return find_ending (judge, figure);
  for (guint i = 0; i < named->len; i++)
    {
      const UrReference *one = g_ptr_array_index (named, i);

      if (!ur_draft_figure_can_be_of (figure, one))
        continue;
      if (ur_draft_figure_relate (figure, one->indicator) == UR_RELATION_SAME)
        return NULL;
      if (counts_the_same (figure->finding, one->indicator) && is_of_time (judge, figure, one) &&
          (found == NULL || one->report->year > found->report->year))
        found = one;
    }
  return found;
}

static gboolean
is_settled (const UrJudge *judge, const UrDraftFigure *figure, int step)
{
  int i = (int) figure->index + step;
  const UrDraftFigure *other;

  if (i < (int) figure->passage_first || i >= (int) figure->passage_last)
    return FALSE;
  other = g_ptr_array_index (judge->figures, (guint) i);
  return other->sentence == figure->sentence && other->chosen != NULL && other->chosen->base == NULL &&
         other->item->verdict == UR_VERDICT_MATCH;
}

/**
 * ur_judge_is_comparable:
 * @times: how many times one may be the other
 *
 * Returns: whether @value is not so far from the right one that another one's figure is meant
 */
gboolean
ur_judge_is_comparable (const UrDecimal *value, const UrDecimal *right, double times)
{
  double a = ur_decimal_to_double (value), b = ur_decimal_to_double (right);

  return a > 0 && b > 0 && a <= times * b && b <= times * a;
}

/* 2022年办结法律援助案件120件: the very year is told, and a name that no other thing has by chance. */
static gboolean
is_surely_named (const UrDraftFigure *figure, const UrReference *exact)
{
  return ur_draft_figure_get_sentence_year (figure) == exact->indicator->period->year &&
         g_utf8_strlen (exact->indicator->label, -1) >= LONG_NAME;
}

/* Whether its own words have the whole of a name that is no word of every day. */
static gboolean
tells_whole (const UrDraftFigure *figure, const char *name)
{
  return name != NULL && g_utf8_strlen (name, -1) >= LONG_ENOUGH &&
         g_strstr_len (figure->text + figure->from, (gssize) (figure->finding->number.start - figure->from),
                       name) != NULL;
}

/* 举办宣讲417场, where 417件 are another thing: the number was copied from there.  One of two digits is only
 * where both are told together. */
static gboolean
has_number_of_other (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *exact)
{
  gboolean is_long = ur_finding_count_digits (figure->finding) >= UR_MANY_DIGITS;

  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *other = ur_references_get (judge->references, fit->index);

      if (fit->relation == UR_RELATION_UNIT &&
          (is_long ||
           (other->report == exact->report && other->indicator->paragraph == exact->indicator->paragraph &&
            tells_whole (figure, exact->indicator->label))))
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_judge_find_counted_otherwise:
 * @same: another figure of a report, which has its number and its unit
 *
 * Returns: (nullable): what its own words call whole, where that has its number in another unit and they have
 *   nothing of the name of @same: “两癌”筛查2.3万余人, where so many members came and 2.3万余人次 were
 * screened
 */
const UrReference *
ur_judge_find_counted_otherwise (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrFit *own = ur_draft_figure_get_fit (figure, same->index);
  const UrFit *best = ur_judge_find_best (judge, figure, UR_RELATION_UNIT);
  const UrReference *right = best != NULL ? ur_references_get (judge->references, best->index) : NULL;

  return right != NULL && right != same && own != NULL && MAX (own->score, own->loose) < UNNAMED &&
                 ur_reports_are_of_one_issuer (right->report, same->report) &&
                 tells_whole (figure, right->indicator->label) &&
                 right->indicator->change == UR_CHANGE_NONE && right->indicator->aim == UR_AIM_RESULT &&
                 ur_draft_figure_is_plain (figure, right->indicator) && is_of_time (judge, figure, right) &&
                 !ur_draft_figure_holds (figure, UR_PROOF_SEVERAL)
             ? right
             : NULL;
}

/* 服务场所46个, where it has 36: one digit, and the whole of a name, or one that was shortened. */
static gboolean
is_typo_of (const UrDraftFigure *figure, const UrIndicator *exact, gboolean is_shortened)
{
  return ur_draft_figure_relate (figure, exact) == UR_RELATION_TYPO &&
         (is_shortened || tells_whole (figure, exact->label) || tells_whole (figure, exact->name));
}

/**
 * ur_judge_named_exactly:
 *
 * Judges a figure that has no number of a report, is called as one of it is, and stands beside another that
 * is right, or is told for the very year.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_named_exactly (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrReference *exact = ur_judge_find_exact (judge, figure);
  gboolean is_shortened = exact == NULL;

  if (is_shortened)
    exact = find_shortened (judge, figure);
  if (exact == NULL || !ur_draft_figure_is_plain (figure, exact->indicator) ||
      ur_proof_words_hold (UR_PROOF_OWN, figure->text, figure->sentence, figure->end) ||
      ur_proof_words_end (UR_PROOF_CHANGED, figure->text, figure->finding->number.start) ||
      !(is_settled (judge, figure, -1) || is_settled (judge, figure, 1) ||
        has_number_of_other (judge, figure, exact) || is_typo_of (figure, exact->indicator, is_shortened)) ||
      !(ur_judge_is_comparable (&figure->finding->number.value, &exact->indicator->value, FAR) ||
        is_surely_named (figure, exact)))
    return FALSE;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_VALUE, exact);
  return TRUE;
}
