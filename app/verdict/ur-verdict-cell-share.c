/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a table that tell a share, 占比 of the two amounts of the row, 占会员比重 of what the head
 * names; or a sum, 三年合计 of the years of the row. */
#include "ur-verdict-private.h"

#include <string.h>

#include "ur-derivation.h"

/**
 * ur_draft_figure_is_share_cell:
 *
 * Returns: whether it is in a table, and the head of its column says that it tells a share: 占五年比重（%）
 */
gboolean
ur_draft_figure_is_share_cell (const UrDraftFigure *figure)
{
  return ur_draft_figure_head_ends (figure, UR_PROOF_SHARE_HEAD);
}

/* The two amounts of its row, and no other; @n: how many there are. */
static guint
collect_amounts (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *amounts[2])
{
  guint n = 0;

  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other == figure || other->chosen == NULL || other->chosen->base != NULL ||
          other->item->verdict == UR_VERDICT_DERIVED || ur_draft_figure_is_share_cell (other) ||
          ur_draft_figure_is_change_cell (other) || !ur_indicator_is_amount (other->chosen->indicator))
        continue;
      if (n < 2)
        amounts[n] = other->chosen;
      n++;
    }
  return n;
}

/* 会员 of 占会员比重. */
static const UrReference *
find_named (const UrDerivation *derivation)
{
  const char *head = derivation->figure->head;
  gsize end = ur_proof_head_find_end (head, strlen (head));
  const char *of = g_strstr_len (head, (gssize) end, "占");

  end -= ur_proof_words_end (UR_PROOF_SHARE_HEAD, head, end);
  if (of == NULL || of + strlen ("占") >= head + end)
    return NULL;
  of += strlen ("占");
  return ur_derivation_find_of_name (derivation, of, (gsize) (head + end - of));
}

/* 5860个 of 占“十四五”以来比重: what the same thing has in all years, where that is not in the row. */
static const UrReference *
find_of_years (const UrDerivation *derivation, const UrReference *part)
{
  const char *head = derivation->figure->head;
  const GPtrArray *series = ur_references_get_series (derivation->judge->references, part->indicator->series);

  for (guint i = 0;
       series != NULL && ur_proof_words_hold (UR_PROOF_SPAN, head, 0, strlen (head)) && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report == part->report && one->indicator->period->role == UR_PERIOD_SPAN &&
          one->indicator->aim == UR_AIM_RESULT)
        return one;
    }
  return NULL;
}

static gboolean
find_two (const UrDerivation *derivation, const UrReference **part, const UrReference **whole)
{
  const UrReference *amounts[2] = { NULL };
  guint n = collect_amounts (derivation->judge, derivation->figure, amounts);

  *part = amounts[0];
  *whole = n == 2 ? amounts[1] : n == 1 ? find_named (derivation) : NULL;
  if (n == 1 && *whole == NULL)
    *whole = find_of_years (derivation, *part);
  if (*whole == NULL || *whole == *part || !ur_references_agree (*part, *whole))
    return FALSE;
  if (ur_decimal_compare (&(*part)->indicator->value, &(*whole)->indicator->value) > 0)
    {
      *part = *whole;
      *whole = amounts[0];
    }
  return TRUE;
}

/**
 * ur_judge_share_cell:
 *
 * Judges a cell that tells a share of an amount of its row.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_share_cell (UrJudge *judge, UrDraftFigure *figure)
{
  UrFinding rate = *figure->finding;
  UrDraftFigure as_rate = *figure;
  UrDerivation derivation = { .judge = judge, .figure = figure }, nearly = derivation;
  const UrReference *part, *whole;
  UrDecimal percent;
  char *arithmetic;

  /* 16.9 is no 16.9万人, whatever its row counts */
  rate.number.kind = UR_NUMBER_PERCENT;
  rate.number.magnitude = "";
  rate.number.value = rate.number.value_to = rate.number.number;
  as_rate.finding = &rate;
  nearly.figure = &as_rate;
  if (!find_two (&derivation, &part, &whole) ||
      !ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &percent))
    return FALSE;
  arithmetic = ur_derivation_dup_two (&derivation, part, "÷", whole);
  if (ur_finding_rounds (&rate, &percent) || ur_derivation_is_cut_off (&nearly, &percent))
    ur_derivation_take (&derivation, arithmetic, part, &percent);
  else if (part->indicator->bound == UR_BOUND_NONE && whole->indicator->bound == UR_BOUND_NONE &&
           ur_derivation_is_off (&nearly, &percent))
    ur_derivation_take_wrong (&derivation, arithmetic, part, &percent);
  else
    {
      g_free (arithmetic);
      return FALSE;
    }
  return TRUE;
}

/**
 * ur_judge_add_cell:
 * @one: a figure of a report that a cell has
 * @sum: (inout): of those before
 * @arithmetic: their printed words, with signs between
 * @n: (inout): how many they are
 *
 * Returns: whether the sum can be told
 */
gboolean
ur_judge_add_cell (const UrReference *one, UrDecimal *sum, GString *arithmetic, guint *n)
{
  UrDecimal minus = one->indicator->value;
  g_autofree char *told = ur_indicator_dup_figure (one->indicator);

  minus.mantissa = -minus.mantissa;
  g_string_append_printf (arithmetic, "%s%s", *n > 0 ? "+" : "", told);
  (*n)++;
  return ur_decimal_subtract (sum, &minus, sum);
}

/**
 * ur_judge_add_years:
 * @sum: (out): what the years of the row of @figure have together
 * @arithmetic: what is added to it
 * @n: (out): how many years they are
 *
 * Returns: (nullable): the first of them, or %NULL where one is no report's
 */
const UrReference *
ur_judge_add_years (
    const UrJudge *judge, const UrDraftFigure *figure, UrDecimal *sum, GString *arithmetic, guint *n)
{
  const UrReference *first = NULL;

  *n = 0;
  *sum = (UrDecimal){ 0, 0 };
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
      const UrReference *one = other->chosen;
      guint year = ur_draft_figure_get_column_year (other);

      if (other == figure || year == 0)
        continue;
      if (one == NULL || one->base != NULL || one->indicator->period->role != UR_PERIOD_YEAR ||
          one->indicator->period->year != year || one->indicator->bound != UR_BOUND_NONE ||
          !ur_indicator_is_amount (one->indicator))
        return NULL;
      first = first != NULL ? first : one;
      if (!ur_judge_add_cell (one, sum, arithmetic, n))
        return NULL;
    }
  return first;
}

/**
 * ur_judge_sum_cell:
 *
 * Judges a cell under 三年合计 that has no number of a report, where all other cells of its row are of one
 * year.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_sum_cell (UrJudge *judge, UrDraftFigure *figure)
{
  g_autoptr (GString) arithmetic = g_string_new (NULL);
  UrDerivation derivation = { .judge = judge, .figure = figure };
  const UrReference *first;
  UrDecimal sum;
  guint n;

  if (figure->item->verdict == UR_VERDICT_MATCH || !ur_draft_figure_head_ends (figure, UR_PROOF_SUM_HEAD) ||
      (first = ur_judge_add_years (judge, figure, &sum, arithmetic, &n)) == NULL || n < 2)
    return FALSE;
  return ur_judge_take_cell (&derivation, figure->finding, g_strdup (arithmetic->str), first, &sum, TRUE);
}
