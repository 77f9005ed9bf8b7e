/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 由32.8%提高到31.1%, and 为3580名农民工追回欠薪2410万元: two numbers that follow each other in the wrong
 * order.
 */
#include "ur-verdict-private.h"

#include <string.h>

static void
take (UrDraftFigure *figure, const UrReference *right, UrDifference difference, const UrIndicator *original)
{
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, difference, right);
  figure->item->elsewhere = original;
}

static gboolean
is_right (const UrDraftFigure *figure)
{
  return figure->chosen != NULL && figure->item->verdict == UR_VERDICT_MATCH &&
         figure->chosen->indicator->aim == UR_AIM_RESULT && ur_draft_figure_get_own_year (figure) == 0;
}

/* 由 before the one, 到 before the other. */
static gboolean
are_ends_of_way (const UrDraftFigure *first, const UrDraftFigure *second)
{
  const char *text = first->text;
  gsize start = second->finding->number.start;
  gsize way = ur_proof_words_end (UR_PROOF_WAY, text, start);

  return ur_proof_words_end (UR_PROOF_FROM, text, first->finding->number.start) > 0 && way > 0 &&
         g_utf8_strchr ("到至为", -1, g_utf8_get_char (text + start - way)) != NULL;
}

/* What was there in the end is told as what was there before. */
static gboolean
is_turned_round (const UrReference *first, const UrReference *second)
{
  const UrPeriod *now = first->indicator->period, *then = second->indicator->period;

  return now->year > then->year && then->year != 0 &&
         (first->earlier == second || second->later == first ||
          ur_references_are_one_series (first, second)) &&
         first->indicator->change == UR_CHANGE_NONE && second->indicator->change == UR_CHANGE_NONE;
}

static void
judge_way (UrDraftFigure *a, UrDraftFigure *b)
{
  const UrReference *first = a->chosen, *second = b->chosen;

  if (!is_right (a) || !is_right (b) || !are_ends_of_way (a, b) || !is_turned_round (first, second))
    return;
  take (a, second, UR_DIFFERENCE_PERIOD, first->indicator);
  take (b, first, UR_DIFFERENCE_PERIOD, second->indicator);
}

/* Those that have its digits as they are printed, whatever the magnitude and the unit. */
static const GPtrArray *
find_printed_so (const UrJudge *judge, const UrDraftFigure *figure)
{
  g_autofree char *key = ur_decimal_dup_key (&figure->finding->number.value);

  return g_hash_table_lookup (judge->references->digits, key);
}

static gboolean
is_printed_so (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  UrDecimal printed;

  return indicator->digits != NULL && indicator->digits_to == NULL &&
         ur_decimal_parse (indicator->digits, &printed) &&
         ur_decimal_compare (&printed, &figure->finding->number.number) == 0;
}

/* The number would be the other's with the unit that it has. */
static gboolean
has_unit_of (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  return strcmp (figure->finding->number.magnitude, indicator->magnitude) == 0 &&
         figure->finding->unit != NULL && *figure->finding->unit != '\0' &&
         ur_proof_counts (figure->finding->unit, indicator);
}

static gboolean
can_be_exchanged (const UrDraftFigure *figure)
{
  return figure->chosen == NULL && figure->finding->number.kind == UR_NUMBER_PLAIN &&
         !figure->finding->number.is_range && ur_finding_count_digits (figure->finding) >= UR_MANY_DIGITS;
}

static void
judge_units (const UrJudge *judge, UrDraftFigure *a, UrDraftFigure *b)
{
  const GPtrArray *of_a = can_be_exchanged (a) && can_be_exchanged (b) ? find_printed_so (judge, a) : NULL;
  const GPtrArray *of_b = of_a != NULL ? find_printed_so (judge, b) : NULL;

  for (guint i = 0; of_b != NULL && i < of_a->len; i++)
    for (guint k = 0; k < of_b->len; k++)
      {
        const UrReference *one = g_ptr_array_index (of_a, i), *other = g_ptr_array_index (of_b, k);

        if (one->report != other->report || one->indicator->paragraph != other->indicator->paragraph ||
            one->indicator->paragraph == NULL || !is_printed_so (a, one->indicator) ||
            !is_printed_so (b, other->indicator) || !has_unit_of (a, other->indicator) ||
            !has_unit_of (b, one->indicator))
          continue;
        take (a, other, UR_DIFFERENCE_LABEL, one->indicator);
        take (b, one, UR_DIFFERENCE_LABEL, other->indicator);
        return;
      }
}

/**
 * ur_judge_exchanged:
 * @judge: what the draft is judged with
 *
 * Looks again at figures that follow each other in a sentence: both ends of a way in the wrong order, or two
 * numbers each of which has the other's unit.
 */
void
ur_judge_exchanged (UrJudge *judge)
{
  for (guint i = 0; i + 1 < judge->figures->len; i++)
    {
      UrDraftFigure *a = g_ptr_array_index (judge->figures, i);
      UrDraftFigure *b = g_ptr_array_index (judge->figures, i + 1);

      if (a->text != b->text || a->sentence != b->sentence)
        continue;
      judge_way (a, b);
      judge_units (judge, a, b);
    }
}
