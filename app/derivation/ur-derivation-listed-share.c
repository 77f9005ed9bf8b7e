/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares of a sum that was told before: 三项合计11.72亿元，其中防控占40.4%. */
#include "ur-derivation-private.h"

#include <string.h>

/* So many figures back the sum is at most. */
#define FARTHEST 10
/* How much of the words has to be in the name of a part, and how much less in the next one's. */
#define TOLD 0.5
#define LESS 0.85
/* A wrong share is so many times the right one at most. */
#define MOST_TIMES 3
/* Letters beside the words for a sum. */
#define MOST_OTHERS 3

/* What the words between 占 and the figure are: 三项合计的. */
static gboolean
is_of_sum (const UrDraftFigure *own, gsize from)
{
  /* the first four name it */
  enum
  {
    N_NAMING = 4
  };
  static const UrProofWords lists[] = { UR_PROOF_SUM, UR_PROOF_SEVERAL, UR_PROOF_COUNTED,
                                        UR_PROOF_TWO, UR_PROOF_FILLING, UR_PROOF_SHARE };
  gsize end = own->finding->number.number_start;
  guint others;

  if (from >= end)
    return TRUE;
  others = ur_proof_words_count_others (lists, G_N_ELEMENTS (lists), own->text, from, end);
  if (others == 0 || others > MOST_OTHERS)
    return others == 0;
  for (guint i = 0; i < N_NAMING; i++)
    if (ur_proof_words_hold (lists[i], own->text, from, end))
      return TRUE;
  return FALSE;
}

/* The sum that a figure was found to be, as its words list it. */
static gboolean
find_sum (const UrDerivation *derivation, UrDraftFigure *figure, UrListedSum *found)
{
  UrDerivation of_sum = { .judge = derivation->judge, .figure = figure };
  const UrReference *result =
      figure->results != NULL ? g_ptr_array_index (figure->results, 0) : figure->chosen;
  g_autoptr (GArray) sums = NULL;

  if (result == NULL || figure->finding->number.kind != UR_NUMBER_PLAIN)
    return FALSE;
  sums = ur_derivation_list_sums (&of_sum);
  for (guint i = 0; i < sums->len; i++)
    {
      *found = g_array_index (sums, UrListedSum, i);
      if (ur_decimal_compare (&found->sum, &result->indicator->value) == 0)
        return TRUE;
    }
  return FALSE;
}

static const UrReference *
find_of_year (const UrListedSum *sum, guint year)
{
  const UrReference *found = NULL;

  for (guint i = 0; i < sum->n; i++)
    if (sum->summands[i]->indicator->period->year == year)
      {
        if (found != NULL)
          return NULL;
        found = sum->summands[i];
      }
  return found;
}

/* The part that the words before 占 call. */
static const UrReference *
find_part (const UrDerivation *derivation, const UrListedSum *sum, gsize end)
{
  const UrDraftFigure *own = derivation->figure;
  gsize from = own->from;
  g_autoptr (GArray) grams = NULL;
  const UrReference *found = NULL;
  double best = 0, next = 0;
  guint year = ur_draft_figure_get_own_year (own);

  if (year != 0)
    return find_of_year (sum, year);
  for (gsize at = from; at < end; at = (gsize) (g_utf8_next_char (own->text + at) - own->text))
    if (g_utf8_strchr ("，,；;。、：", -1, g_utf8_get_char (own->text + at)) != NULL)
      from = (gsize) (g_utf8_next_char (own->text + at) - own->text);
  if (g_str_has_prefix (own->text + from, "其中"))
    from += strlen ("其中");
  if (from >= end)
    return NULL;
  grams = ur_references_dup_grams (derivation->judge->references, own->text + from, end - from);
  for (guint i = 0; i < sum->n; i++)
    {
      UrMention mention = ur_reference_weigh (sum->summands[i], grams);

      if (mention.told > best)
        {
          next = best;
          best = mention.told;
          found = sum->summands[i];
        }
      else
        next = MAX (next, mention.told);
    }
  return best >= TOLD && next <= LESS * best ? found : NULL;
}

/* 防控资金4.73亿元，占三项合计的40.4%: the part is told right before. */
static const UrReference *
find_told_part (const UrDerivation *derivation, const UrListedSum *sum, guint last)
{
  const UrDraftFigure *own = derivation->figure,
                      *before = g_ptr_array_index (derivation->judge->figures, last);

  for (guint i = 0; i < sum->n; i++)
    if (last + 1 == own->index && before->sentence == own->sentence && before->chosen == sum->summands[i])
      return sum->summands[i];
  return NULL;
}

/* Whether it is no farther than so many times what is right. */
static gboolean
is_meant (const UrDerivation *derivation, const UrDecimal *share)
{
  double told = ur_decimal_to_double (&derivation->figure->finding->number.value);
  double right = ur_decimal_to_double (share);

  return told < MOST_TIMES * right && right < MOST_TIMES * told;
}

static gboolean
judge_of (UrDerivation *derivation, const UrReference *part, UrDraftFigure *figure)
{
  const UrReference *whole =
      figure->results != NULL ? g_ptr_array_index (figure->results, 0) : figure->chosen;
  UrDecimal share;

  if (part == NULL ||
      !ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) ||
      !(ur_finding_rounds (derivation->figure->finding, &share) ||
        derivation->figure->finding->number.kind == UR_NUMBER_FRACTION || is_meant (derivation, &share)))
    return FALSE;
  return ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/**
 * ur_derivation_judge_listed_share:
 *
 * Judges the share of one part in a sum that its passage told before.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_listed_share (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  gsize length = 0, start = own->finding->number.start;
  gssize of = ur_proof_words_find_last (UR_PROOF_SHARE, own->text, start, &length);
  guint told = G_MAXUINT;

  if (!(ur_derivation_is_percent (derivation) || own->finding->number.kind == UR_NUMBER_FRACTION) ||
      own->finding->column != 0 || of < (gssize) own->from ||
      ur_derivation_tells (derivation, UR_PROOF_GROWTH, own->from) ||
      ur_derivation_tells (derivation, UR_PROOF_EARLIER, own->from) ||
      ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end) ||
      !is_of_sum (own, (gsize) of + length))
    return FALSE;
  for (guint i = own->index; i-- > own->passage_first && own->index - i <= FARTHEST;)
    {
      UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);
      const UrReference *part;
      UrListedSum sum;

      if (other->finding->number.kind != UR_NUMBER_PLAIN)
        continue;
      if (!find_sum (derivation, other, &sum))
        {
          if (told != G_MAXUINT && i + 1 != told)
            return FALSE;
          told = told == G_MAXUINT ? i : told;
          continue;
        }
      derivation->judge->reach = MAX (derivation->judge->reach, own->index - i + UR_MAX_SUMMANDS);
      part = told != G_MAXUINT ? find_told_part (derivation, &sum, told)
                               : find_part (derivation, &sum, (gsize) of);
      return judge_of (derivation, part, other);
    }
  return FALSE;
}
