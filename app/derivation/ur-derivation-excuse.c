/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is taken for wrong and comes out of two right figures beside it: 8940家 and 9310家, 多370家.  A number
 * of two digits and more hardly does so by chance, so that nobody is accused of it. */
#include "ur-derivation.h"

#include <math.h>

/* How many figures before and after are looked at. */
#define BEFORE 6
#define AFTER 2
/* With both ends of ranges, and the other years and the plans of what is told. */
#define MOST 40

/* A figure beside, as it is printed and found right; or another of its series, which nobody has printed
 * there. */
typedef struct
{
  double value;
  UrNumberKind kind;
  const char *unit;
  const UrDraftFigure *figure;  /* the one beside */
  const UrIndicator *indicator; /* of the other one of its series, or %NULL */
} Operand;

typedef struct
{
  Operand list[MOST];
  guint n;
} Operands;

static void
add (Operands *operands, Operand operand)
{
  if (operands->n < MOST)
    operands->list[operands->n++] = operand;
}

static gboolean
is_right (const UrDraftFigure *figure)
{
  return figure->item->verdict == UR_VERDICT_MATCH || figure->item->verdict == UR_VERDICT_DERIVED;
}

/* 2024年筹集2140万元，超出140万元: what was to be reached is in the report alone. */
static void
add_series (Operands *operands, const UrJudge *judge, const UrDraftFigure *figure)
{
  const char *series = figure->chosen != NULL ? figure->chosen->indicator->series : NULL;
  const GPtrArray *same = series != NULL ? ur_references_get_series (judge->references, series) : NULL;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const UrReference *other = g_ptr_array_index (same, i);

      if (other != figure->chosen)
        add (operands,
             (Operand){ ur_decimal_to_double (&other->indicator->value), figure->finding->number.kind,
                        other->indicator->unit, figure, other->indicator });
    }
}

/* 超出, 多, 比: it is held against something; and not against two that are printed, by which it is wrong. */
static gboolean
may_exceed_others (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.number_start;

  return figure->item->difference != UR_DIFFERENCE_ARITHMETIC &&
         (ur_proof_words_hold (UR_PROOF_MORE, figure->text, figure->from, start) ||
          ur_proof_words_hold (UR_PROOF_PASSED, figure->text, figure->from, start));
}

static void
list_operands (const UrJudge *judge, const UrDraftFigure *figure, Operands *operands)
{
  guint first = MAX (figure->passage_first + BEFORE, figure->index) - BEFORE;
  guint last = MIN (figure->passage_last, figure->index + AFTER + 1);

  for (guint i = first; i < last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
      const UrNumber *number = &other->finding->number;
      Operand operand = { ur_decimal_to_double (&number->value), number->kind, other->finding->unit, other,
                          NULL };

      if (other == figure || !is_right (other))
        continue;
      add (operands, operand);
      operand.value = ur_decimal_to_double (&number->value_to);
      if (number->is_range)
        add (operands, operand);
      if (may_exceed_others (figure))
        add_series (operands, judge, other);
    }
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
are_alike (const Operand *a, const char *unit)
{
  return a->kind == UR_NUMBER_PLAIN && ur_proof_units_agree (a->unit, unit);
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
  gboolean both = a->kind == UR_NUMBER_PLAIN && are_alike (b, a->unit);

  switch ((int) finding->number.kind)
    {
    case UR_NUMBER_PLAIN:
      if (are_alike (a, finding->unit) && are_alike (b, finding->unit))
        return is_near (figure, a->value - b->value)   ? "−"
               : is_near (figure, a->value + b->value) ? "+"
                                                       : NULL;
      return are_alike (a, finding->unit) && is_rate (b) && is_near (figure, a->value * b->value / 100)
                 ? "×"
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

static char *
dup_printed (const Operand *operand)
{
  return operand->indicator != NULL ? ur_indicator_dup_figure (operand->indicator)
                                    : g_strdup (operand->figure->item->printed);
}

static void
take (UrDraftFigure *figure, const Operand *a, const char *sign, const Operand *b)
{
  const UrProofItem *from = a->figure->item;
  g_autofree char *first = dup_printed (a);
  g_autofree char *second = dup_printed (b);

  ur_draft_figure_forget (figure);
  figure->item->verdict = UR_VERDICT_DERIVED;
  figure->item->report = from->report;
  figure->item->indicator = from->indicator;
  figure->item->arithmetic = g_strconcat (first, sign, second, NULL);
}

/* Of two one is printed, and the other is too, or of the same series. */
static gboolean
may_be_pair (const Operand *a, const Operand *b)
{
  return a != b && b->value != 0 &&
         ((a->indicator == NULL && b->indicator == NULL) ||
          (a->figure == b->figure && (a->indicator == NULL) != (b->indicator == NULL)));
}

static void
excuse (const UrJudge *judge, UrDraftFigure *figure)
{
  Operands operands = { .n = 0 };

  list_operands (judge, figure, &operands);
  for (guint i = 0; i < operands.n; i++)
    for (guint k = 0; k < operands.n; k++)
      {
        const Operand *a = &operands.list[i], *b = &operands.list[k];
        const char *sign = may_be_pair (a, b) ? find_sign (figure, a, b) : NULL;

        if (sign != NULL)
          {
            take (figure, a, sign, b);
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
