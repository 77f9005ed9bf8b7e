/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a table: the head of a column tells the year, the row's other cells what is counted. */
#include "ur-proof-derivation.h"

#include <string.h>

static const char *
get_text (const UrManuscript *manuscript, guint passage)
{
  return ur_manuscript_get_passage (manuscript, passage)->traced->text->str;
}

/* Where the cell after @n bars begins. */
static const char *
find_cell (const char *text, guint n)
{
  for (text += *text == '|'; n > 0 && *text != '\0'; n--)
    {
      text += strcspn (text, "\t|");
      text += *text != '\0';
    }
  return text;
}

/**
 * ur_finding_dup_head:
 *
 * Returns: (transfer full) (nullable): what is printed over the column of a number in a table, also where
 * that is in what was set aside
 */
char *
ur_finding_dup_head (const UrFinding *finding, const UrManuscript *manuscript)
{
  const char *text = get_text (manuscript, finding->passage), *cell;
  guint first = finding->passage, n = 0;

  if (finding->head != NULL)
    return g_strdup (finding->head);
  while (find_cell (text, n + 1) <= text + finding->number.start && *find_cell (text, n + 1) != '\0')
    n++;
  while (n > 0 && first > 0 && strpbrk (get_text (manuscript, first - 1), "\t|") != NULL)
    first--;
  if (first == finding->passage)
    return NULL;
  cell = find_cell (get_text (manuscript, first), n);
  return g_strndup (cell, strcspn (cell, "\t|"));
}

/* Where the words of a head end: what they are counted in, 增减（%）, is none of them. */
static gsize
find_words_end (const char *head, gsize end)
{
  while (end > 0)
    {
      const char *last = g_utf8_prev_char (head + end);
      const char *wide = g_strrstr_len (head, (gssize) end, "（");
      const char *open = wide != NULL ? wide : g_strrstr_len (head, (gssize) end, "(");
      gboolean is_closed = *last == ')' || g_str_has_prefix (last, "）");

      if (is_closed && open != NULL)
        end = (gsize) (open - head);
      else if (!is_closed && g_utf8_strchr (" 　%％‰±：:", -1, g_utf8_get_char (last)) != NULL)
        end = (gsize) (last - head);
      else
        break;
    }
  return end;
}

/**
 * ur_draft_figure_is_change_cell:
 *
 * Returns: whether it is in a table, and the head of its column or its row says that it tells by how much
 * something has changed: 增减, 2024年比2023年增长
 */
gboolean
ur_draft_figure_is_change_cell (const UrDraftFigure *figure)
{
  const char *head = figure->head, *row = figure->text + strspn (figure->text, "| ");
  gsize len;

  if (head == NULL)
    return FALSE;
  if (ur_proof_words_end (UR_PROOF_CHANGE_HEAD, head, find_words_end (head, strlen (head))))
    return TRUE;
  len = find_words_end (row, strcspn (row, "\t|"));
  return len > 0 && ur_proof_words_match (UR_PROOF_CHANGE_HEAD, row) == len;
}

/**
 * ur_draft_figure_get_column_year:
 *
 * Returns: the one year that the head of its column tells, or 0
 */
guint
ur_draft_figure_get_column_year (const UrDraftFigure *figure)
{
  const char *head = figure->finding->head;
  UrNumber number;

  if (figure->finding->column == 0 || head == NULL ||
      !ur_number_read (head, (gssize) strlen (head), 0, &number) || number.kind != UR_NUMBER_YEAR ||
      number.is_range || ur_draft_figure_is_change_cell (figure) ||
      ur_proof_words_hold (UR_PROOF_GROWTH, head, 0, strlen (head)) ||
      ur_proof_words_hold (UR_PROOF_MORE, head, 0, strlen (head)))
    return 0;
  return (guint) ur_decimal_to_double (&number.value);
}

/* What a cell of the same row was found to be, of the year of its own column. */
static const UrReference *
get_of_row (const UrJudge *judge, const UrDraftFigure *figure, guint i)
{
  const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
  guint year = ur_draft_figure_get_column_year (other);

  return i != figure->index && year != 0 && other->chosen != NULL && other->chosen->base == NULL &&
                 other->chosen->indicator->period->year == year &&
                 other->chosen->indicator->change == UR_CHANGE_NONE
             ? other->chosen
             : NULL;
}

/* What the row has for the year. */
static const UrReference *
find_of_year (const UrJudge *judge, const UrDraftFigure *figure, guint year)
{
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrReference *one = get_of_row (judge, figure, i);

      if (one != NULL && one->indicator->period->year == year && one->indicator->aim == UR_AIM_RESULT)
        return one;
    }
  return NULL;
}

/* The last year that a column of the row is of. */
static guint
find_last_year (const UrJudge *judge, const UrDraftFigure *figure)
{
  guint last = 0;

  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (i != figure->index && other->finding->aim != UR_AIM_TARGET)
        last = MAX (last, ur_draft_figure_get_column_year (other));
    }
  return last;
}

/* Which years a change is told of: those of its head, 比2022年增长, or else the last and the one before. */
static gboolean
find_years (const UrJudge *judge, const UrDraftFigure *figure, guint *now, guint *then)
{
  static const UrProofWords others[] = { UR_PROOF_EACH, UR_PROOF_YEARS, UR_PROOF_SPAN, UR_PROOF_WITHIN_YEAR };
  const char *head = figure->head;
  gsize len = strlen (head);
  guint told[2], n = 0, last = find_last_year (judge, figure);
  UrNumber number;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (ur_proof_words_hold (others[i], head, 0, len))
      return FALSE;
  for (gsize at = 0; ur_number_find (head, (gssize) len, at, &number); at = number.end)
    {
      if (number.kind != UR_NUMBER_YEAR || number.is_range || n == G_N_ELEMENTS (told))
        return FALSE;
      told[n++] = (guint) ur_decimal_to_double (&number.value);
    }
  *now = n == 2 ? MAX (told[0], told[1]) : n == 1 ? MAX (told[0], last) : last;
  *then = n == 2 ? MIN (told[0], told[1]) : n == 1 && told[0] < last ? told[0] : *now - 1;
  return last != 0 && strstr (head, "环比") == NULL;
}

/* 4.6 under 增长 is a rate, whatever its row counts. */
static gboolean
rounds_rate (const UrFinding *finding, const UrDecimal *percent)
{
  UrFinding rate = *finding;

  rate.number.magnitude = "";
  rate.number.value = finding->number.number;
  return ur_finding_rounds (&rate, percent);
}

/* 建会率 93.8, 95.2: by how many points. */
static gboolean
is_share (const UrIndicator *indicator)
{
  return indicator->quantity == UR_QUANTITY_PERCENT || indicator->quantity == UR_QUANTITY_PERMILLE ||
         indicator->quantity == UR_QUANTITY_GROWTH;
}

/**
 * ur_judge_change_cell:
 *
 * Judges a cell that tells by how much, or by how many per cent, one year of its row is more than another.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_change_cell (UrJudge *judge, UrDraftFigure *figure)
{
  const UrFinding *finding = figure->finding;
  const UrReference *now, *then;
  UrDerivation derivation = { .judge = judge, .figure = figure };
  UrDecimal apart, percent;
  gboolean is_rate = finding->number.kind == UR_NUMBER_PERCENT || g_strcmp0 (finding->unit, "%") == 0;
  guint year, base;

  if (!find_years (judge, figure, &year, &base) || (now = find_of_year (judge, figure, year)) == NULL ||
      (then = find_of_year (judge, figure, base)) == NULL ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &apart))
    return FALSE;
  apart.mantissa = ABS (apart.mantissa);
  if (!ur_decimal_percent (&apart, &then->indicator->value, UR_QUOTIENT_PLACES, &percent))
    return FALSE;
  if ((!is_rate || is_share (now->indicator)) && ur_finding_rounds (finding, &apart))
    ur_derivation_take (&derivation, ur_derivation_dup_two (&derivation, now, "−", then), now, &apart);
  else if (rounds_rate (finding, &percent))
    ur_derivation_take (&derivation, ur_derivation_dup_two (&derivation, now, "÷", then), now, &percent);
  else if (is_share (now->indicator) || now->indicator->bound != UR_BOUND_NONE ||
           then->indicator->bound != UR_BOUND_NONE)
    return FALSE;
  else if (is_rate && !ur_derivation_is_cut_off (&derivation, &percent))
    ur_derivation_take_wrong (&derivation, ur_derivation_dup_two (&derivation, now, "÷", then), now,
                              &percent);
  else if (!is_rate && ur_derivation_is_slip (&derivation, &apart))
    ur_derivation_take_wrong (&derivation, ur_derivation_dup_two (&derivation, now, "−", then), now, &apart);
  else
    return FALSE;
  return TRUE;
}

/**
 * ur_judge_cell:
 *
 * Judges a cell that has no number of a report: where another cell of its row is a report's for the year of
 * its column, this one is meant to be the same thing's for its own.
 */
void
ur_judge_cell (const UrJudge *judge, UrDraftFigure *figure)
{
  guint year = ur_draft_figure_get_column_year (figure);

  if (year == 0 || figure->item->verdict != UR_VERDICT_UNKNOWN || figure->finding->aim == UR_AIM_TARGET)
    return;
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrReference *beside = get_of_row (judge, figure, i);
      const UrReference *right =
          beside != NULL ? ur_references_find_year (judge->references, beside, year) : NULL;

      if (right == NULL || right == beside || right->indicator->digits_to != NULL)
        continue;
      ur_draft_figure_settle (
          figure, UR_VERDICT_DIFFERS,
          ur_decimals_are_transposed (&figure->finding->number.value, &right->indicator->value)
              ? UR_DIFFERENCE_TRANSPOSED
              : UR_DIFFERENCE_VALUE,
          right);
      return;
    }
}
