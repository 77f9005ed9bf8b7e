/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a table that tell an average: 三年平均 of the years of the row, 年均 of what it has for
 * several years, 月均 of what it has for one. */
#include "ur-verdict-private.h"

#include <string.h>

static double
get_distance (const UrFinding *finding, const UrDecimal *exact)
{
  double told = ur_decimal_to_double (&finding->number.value), right = ur_decimal_to_double (exact);

  return told <= 0 || right <= 0 ? G_MAXDOUBLE : MAX (told / right, right / told);
}

/* 30.2 under 年均, where the row counts 万人: with that, if it is nearer then. */
static UrFinding
get_in_magnitude (const UrFinding *finding, const UrReference *reference, const UrDecimal *exact)
{
  UrFinding same = *finding;

  if (*finding->number.magnitude != '\0')
    return same;
  same.number.magnitude = reference->indicator->magnitude;
  ur_decimal_apply_magnitude (&same.number.value, same.number.magnitude);
  same.number.value_to = same.number.value;
  return get_distance (&same, exact) < get_distance (finding, exact) ? same : *finding;
}

/**
 * ur_judge_take_cell:
 * @derivation: of a cell
 * @finding: its number, as it is read
 * @arithmetic: (transfer full): how it is worked out
 * @first: the figure that comes first in that
 * @exact: the right result
 * @is_sure: whether it is meant to be that and nothing else
 *
 * Judges a cell by what the head of its column asks for.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_take_cell (UrDerivation *derivation,
                    const UrFinding *finding,
                    char *arithmetic,
                    const UrReference *first,
                    const UrDecimal *exact,
                    gboolean is_sure)
{
  UrDraftFigure as_read = *derivation->figure;
  UrDerivation nearly = *derivation;

  as_read.finding = finding;
  nearly.figure = &as_read;
  if (ur_finding_rounds (finding, exact))
    ur_derivation_take (derivation, arithmetic, first, exact);
  else if (is_sure && ur_derivation_is_off (&nearly, exact))
    ur_derivation_take_wrong (derivation, arithmetic, first, exact);
  else
    {
      g_free (arithmetic);
      return FALSE;
    }
  return TRUE;
}

/* The only figure of the row that is of several years. */
static const UrReference *
find_span (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrReference *found = NULL;

  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other == figure || other->chosen == NULL || other->chosen->base != NULL ||
          other->chosen->years < 2 || !ur_indicator_is_amount (other->chosen->indicator))
        continue;
      if (found != NULL)
        return NULL;
      found = other->chosen;
    }
  return found;
}

/* 3 of 三年平均, or 0. */
static guint
count_told (const char *head)
{
  UrNumber number;

  for (gsize at = 0; ur_number_find (head, -1, at, &number); at = number.end)
    if (number.kind == UR_NUMBER_DURATION && number.value.scale == 0 &&
        g_str_has_prefix (head + number.unit_start, "年"))
      return (guint) number.value.mantissa;
  return 0;
}

/* By how much more a year is parted: into months or quarters. */
static guint
count_parts (const char *head)
{
  return strstr (head, "月") != NULL ? 12 : strstr (head, "季") != NULL ? 4 : 1;
}

/**
 * ur_judge_average_cell:
 *
 * Judges a cell under 三年平均, 年均 or 月均 that has no number of a report.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_average_cell (UrJudge *judge, UrDraftFigure *figure)
{
  g_autoptr (GString) arithmetic = g_string_new (NULL);
  UrDerivation derivation = { .judge = judge, .figure = figure };
  const UrReference *first, *span;
  UrDecimal sum, each, count;
  UrFinding finding;
  guint n, told;

  if (figure->item->verdict == UR_VERDICT_MATCH ||
      !ur_draft_figure_head_ends (figure, UR_PROOF_AVERAGE_HEAD) ||
      figure->finding->number.kind != UR_NUMBER_PLAIN)
    return FALSE;
  told = count_told (figure->head);
  first = ur_judge_add_years (judge, figure, &sum, arithmetic, &n);
  span = find_span (judge, figure);
  if (span != NULL && (told == span->years || (told == 0 && n < 2)))
    {
      g_autofree char *whole = ur_indicator_dup_figure (span->indicator);

      first = span;
      sum = span->indicator->value;
      n = span->years;
      g_string_assign (arithmetic, whole);
    }
  else if (first == NULL || (told != 0 && told != n))
    return FALSE;
  else if (n > 1)
    {
      g_string_prepend_c (arithmetic, '(');
      g_string_append_c (arithmetic, ')');
    }
  n *= count_parts (figure->head);
  count = (UrDecimal){ n, 0 };
  if (n < 2 || !ur_decimal_divide (&sum, &count, UR_QUOTIENT_PLACES, &each))
    return FALSE;
  g_string_append_printf (arithmetic, "÷%u", n);
  finding = get_in_magnitude (figure->finding, first, &each);
  return ur_judge_take_cell (&derivation, &finding, g_strdup (arithmetic->str), first, &each,
                             first->indicator->bound == UR_BOUND_NONE);
}
