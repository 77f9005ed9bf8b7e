/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is taken for wrong and comes out of two right figures beside it: 8940家 and 9310家, 多370家.  A number
 * of two digits and more hardly does so by chance, so that nobody is accused of it. */
#include "ur-derivation.h"

#include <math.h>

/* How many figures before and after are looked at. */
#define BEFORE 6
#define AFTER 2

/* A figure beside, as it is printed and found right. */
typedef struct
{
  const UrDraftFigure *figure;
  double value;
  UrNumberKind kind;
} Operand;

static gboolean
is_right (const UrDraftFigure *figure)
{
  return figure->item->verdict == UR_VERDICT_MATCH || figure->item->verdict == UR_VERDICT_DERIVED;
}

static guint
list_operands (const UrJudge *judge, const UrDraftFigure *figure, Operand *operands)
{
  guint first = MAX (figure->passage_first + BEFORE, figure->index) - BEFORE;
  guint last = MIN (figure->passage_last, figure->index + AFTER + 1), n = 0;

  for (guint i = first; i < last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other != figure && is_right (other) && !other->finding->number.is_range)
        operands[n++] = (Operand){ other, ur_decimal_to_double (&other->finding->number.value),
                                   other->finding->number.kind };
    }
  return n;
}

/* The unit of its last digit. */
static double
get_step (const UrFinding *finding, double value)
{
  double digits = floor (log10 (fabs (value))) + 1;

  return pow (10, digits - finding->number.significant_digits);
}

static gboolean
is_near (const UrDraftFigure *figure, double exact)
{
  double value = ur_decimal_to_double (&figure->finding->number.value);

  return value != 0 && fabs (fabs (exact) - fabs (value)) <= get_step (figure->finding, value) * .5000001;
}

static gboolean
are_alike (const Operand *a, const UrFinding *finding)
{
  return a->kind == UR_NUMBER_PLAIN && ur_proof_units_agree (a->figure->finding->unit, finding->unit);
}

static gboolean
is_rate (const Operand *a)
{
  return a->kind == UR_NUMBER_PERCENT || a->kind == UR_NUMBER_TENTHS;
}

/* The sign of what makes the figure of two others, or %NULL. */
static const char *
find_sign (const UrDraftFigure *figure, const Operand *a, const Operand *b)
{
  const UrFinding *finding = figure->finding;
  gboolean grows = ur_draft_figure_holds (figure, UR_PROOF_GROWTH);
  gboolean both = a->kind == UR_NUMBER_PLAIN && are_alike (b, a->figure->finding);

  switch ((int) finding->number.kind)
    {
    case UR_NUMBER_PLAIN:
      if (are_alike (a, finding) && are_alike (b, finding))
        return is_near (figure, a->value - b->value)   ? "−"
               : is_near (figure, a->value + b->value) ? "+"
                                                       : NULL;
      return are_alike (a, finding) && is_rate (b) && is_near (figure, a->value * b->value / 100) ? "×"
                                                                                                  : NULL;
    case UR_NUMBER_PERCENT:
      if (!both)
        return NULL;
      /* What there was before is the base, of a rise as of a fall. */
      if ((a->value < b->value) == (finding->change == UR_CHANGE_DOWN) &&
          is_near (figure, (a->value / b->value - 1) * 100))
        return "÷";
      return !grows && is_near (figure, a->value / b->value * 100) ? "÷" : NULL;
    case UR_NUMBER_POINTS:
      return is_rate (a) && is_rate (b) && is_near (figure, a->value - b->value) ? "−" : NULL;
    case UR_NUMBER_TIMES:
      /* 增加了1.6倍 is 2.6 times as much */
      return both && is_near (figure, a->value / b->value - (finding->change != UR_CHANGE_NONE)) ? "÷" : NULL;
    default:
      return NULL;
    }
}

static void
take (UrDraftFigure *figure, const Operand *a, const char *sign, const Operand *b)
{
  const UrProofItem *from = a->figure->item;

  ur_draft_figure_forget (figure);
  figure->item->verdict = UR_VERDICT_DERIVED;
  figure->item->report = from->report;
  figure->item->indicator = from->indicator;
  figure->item->arithmetic = g_strconcat (from->printed, sign, b->figure->item->printed, NULL);
}

static void
excuse (const UrJudge *judge, UrDraftFigure *figure)
{
  Operand operands[BEFORE + AFTER + 1];
  guint n = list_operands (judge, figure, operands);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      {
        const char *sign =
            i != k && operands[k].value != 0 ? find_sign (figure, &operands[i], &operands[k]) : NULL;

        if (sign != NULL)
          {
            take (figure, &operands[i], sign, &operands[k]);
            return;
          }
      }
}

/* A number that the report has, only not there or not so, is no result. */
static gboolean
is_wrong_number (const UrDraftFigure *figure)
{
  UrDifference difference = figure->item->difference;

  return figure->item->verdict == UR_VERDICT_DIFFERS &&
         (difference == UR_DIFFERENCE_VALUE || difference == UR_DIFFERENCE_TRANSPOSED ||
          difference == UR_DIFFERENCE_MAGNITUDE || difference == UR_DIFFERENCE_UNIT ||
          difference == UR_DIFFERENCE_ARITHMETIC);
}

/**
 * ur_judge_excuse:
 * @judge: a draft that has been judged
 *
 * Takes figures that were found wrong for worked out, where they are so from others beside them.
 */
void
ur_judge_excuse (const UrJudge *judge)
{
  for (guint i = 0; i < judge->figures->len; i++)
    {
      UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);

      if (is_wrong_number (figure) && ur_finding_count_digits (figure->finding) > 1 &&
          !figure->finding->number.is_range)
        excuse (judge, figure);
    }
}
