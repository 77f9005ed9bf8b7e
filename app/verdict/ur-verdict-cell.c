/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a table: the head of a column tells the year, the row's other cells what is counted. */
#include "ur-verdict-private.h"

#include <string.h>

#include "ur-derivation.h"
#include "ur-import-words.h"

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

/* A cell of the row, of the year of its own column: as a report has it, or else as the draft does. */
typedef struct
{
  guint year, index;
  UrDecimal value;
  const UrReference *reference; /* NULL where no report has it */
} YearCell;

static gboolean
get_year_cell (const UrJudge *judge, const UrDraftFigure *figure, guint i, YearCell *cell)
{
  const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
  const UrReference *reference = get_of_row (judge, figure, i);
  guint year = ur_draft_figure_get_column_year (other);

  if (i == figure->index || year == 0 || other->finding->aim == UR_AIM_TARGET ||
      (reference != NULL ? reference->indicator->aim != UR_AIM_RESULT
                         : other->item->verdict != UR_VERDICT_UNKNOWN))
    return FALSE;
  *cell = (YearCell){ year, i, reference != NULL ? reference->indicator->value : other->finding->number.value,
                      reference };
  return TRUE;
}

static GArray *
list_year_cells (const UrJudge *judge, const UrDraftFigure *figure)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (YearCell));
  YearCell cell;

  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    if (get_year_cell (judge, figure, i, &cell))
      g_array_append_val (cells, cell);
  return cells;
}

static const YearCell *
get_cell (const GArray *cells, guint i)
{
  return &g_array_index (cells, YearCell, i);
}

static const YearCell *
find_of_year (const GArray *cells, guint year)
{
  for (guint i = 0; i < cells->len; i++)
    if (get_cell (cells, i)->year == year)
      return get_cell (cells, i);
  return NULL;
}

/* The last one of a year before @year. */
static const YearCell *
find_before (const GArray *cells, guint year)
{
  const YearCell *found = NULL;

  for (guint i = 0; i < cells->len; i++)
    if (get_cell (cells, i)->year < year && (found == NULL || get_cell (cells, i)->year > found->year))
      found = get_cell (cells, i);
  return found;
}

/* The two years that a head names nothing of: those of the nearest columns at its left, else the last two. */
static gboolean
find_nearest (const GArray *cells, guint index, const YearCell **now, const YearCell **then)
{
  guint n = 0;

  while (n < cells->len && get_cell (cells, n)->index < index)
    n++;
  *now = *then = NULL;
  if (n >= 2)
    {
      const YearCell *a = get_cell (cells, n - 2), *b = get_cell (cells, n - 1);

      *now = a->year > b->year ? a : b;
      *then = a->year > b->year ? b : a;
      return (*now)->year != (*then)->year;
    }
  *now = find_before (cells, G_MAXUINT);
  *then = *now != NULL ? find_before (cells, (*now)->year) : NULL;
  return *then != NULL;
}

/* 两年增加, of the last year and the one two years before; 三年增加 of three columns, of the last and the
 * first.
 */
static gboolean
find_years_apart (const GArray *cells, const char *head, const YearCell **now, const YearCell **then)
{
  UrNumber number;
  guint years = 0;

  for (gsize at = 0; years == 0 && ur_number_find (head, -1, at, &number); at = number.end)
    if (number.kind == UR_NUMBER_DURATION && g_str_has_prefix (head + number.unit_start, "年"))
      years = (guint) ur_decimal_to_double (&number.value);
  *now = find_before (cells, G_MAXUINT);
  *then = years > 0 && years < (*now)->year ? find_of_year (cells, (*now)->year - years) : NULL;
  if (*then == NULL && years == cells->len)
    *then = find_of_year (cells, (*now)->year + 1 - years);
  return *then != NULL && *then != *now;
}

/* Which years a change is told of: those of its head, 比2022年增长, or else those of the columns beside it.
 */
static gboolean
find_pair (const GArray *cells,
           const UrDraftFigure *figure,
           const YearCell **now,
           const YearCell **then,
           gboolean *is_told)
{
  static const UrProofWords others[] = { UR_PROOF_EACH, UR_PROOF_SPAN, UR_PROOF_WITHIN_YEAR };
  const char *head = figure->head;
  gsize len = strlen (head);
  guint told[2], n = 0;
  UrNumber number;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (ur_proof_words_hold (others[i], head, 0, len))
      return FALSE;
  for (gsize at = 0; ur_number_find (head, (gssize) len, at, &number); at = number.end)
    {
      if (number.kind == UR_NUMBER_DURATION)
        continue;
      if (number.kind != UR_NUMBER_YEAR || number.is_range || n == G_N_ELEMENTS (told))
        return FALSE;
      told[n++] = (guint) ur_decimal_to_double (&number.value);
    }
  *is_told = n > 0 || ur_proof_words_hold (UR_PROOF_YEARS, head, 0, len);
  if (cells->len < 2 || strstr (head, "环比") != NULL)
    return FALSE;
  if (n == 0)
    return *is_told ? find_years_apart (cells, head, now, then)
                    : find_nearest (cells, figure->index, now, then);
  *now = n == 2 ? find_of_year (cells, MAX (told[0], told[1])) : find_before (cells, G_MAXUINT);
  if (n == 1 && told[0] >= (*now)->year)
    *now = find_of_year (cells, told[0]);
  *then = n == 2                   ? find_of_year (cells, MIN (told[0], told[1]))
          : *now == NULL           ? NULL
          : told[0] < (*now)->year ? find_of_year (cells, told[0])
                                   : find_before (cells, told[0]);
  return *now != NULL && *then != NULL && (*now)->year != (*then)->year;
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

/* 1 for +2.7, −1 for −2.7, 0 where there is no sign. */
static int
get_sign (const UrDraftFigure *figure)
{
  const UrNumber *number = &figure->finding->number;

  return number->value.mantissa < 0 || figure->finding->change == UR_CHANGE_DOWN ? -1
         : figure->text[number->start] == '+'                                    ? 1
                                                                                 : 0;
}

/* A change of the row, from one year to another. */
typedef struct
{
  const YearCell *now, *then;
  const UrReference *reference; /* of one of them */
  UrDecimal apart, percent;     /* without sign */
  int sign;
} RowChange;

static gboolean
work_out (const YearCell *now, const YearCell *then, RowChange *change)
{
  UrDecimal apart;

  *change = (RowChange){ now, then, now->reference != NULL ? now->reference : then->reference };
  if (change->reference == NULL || !ur_decimal_subtract (&now->value, &then->value, &apart))
    return FALSE;
  change->sign = apart.mantissa < 0 ? -1 : 1;
  apart.mantissa = ABS (apart.mantissa);
  change->apart = apart;
  return ur_decimal_percent (&apart, &then->value, UR_QUOTIENT_PLACES, &change->percent);
}

static char *
dup_cell (const UrJudge *judge, const YearCell *cell)
{
  const UrDraftFigure *figure = g_ptr_array_index (judge->figures, cell->index);
  g_autofree char *digits = NULL;

  if (cell->reference != NULL)
    return ur_indicator_dup_figure (cell->reference->indicator);
  digits = ur_decimal_to_string (&figure->finding->number.number);
  return g_strconcat (digits, figure->finding->number.magnitude, figure->finding->unit, NULL);
}

static char *
dup_arithmetic (const UrJudge *judge, const RowChange *change, const char *sign)
{
  g_autofree char *now = dup_cell (judge, change->now);
  g_autofree char *then = dup_cell (judge, change->then);

  return g_strconcat (now, sign, then, NULL);
}

static gboolean
is_rate_cell (const UrDraftFigure *figure)
{
  return figure->finding->number.kind == UR_NUMBER_PERCENT || g_strcmp0 (figure->finding->unit, "%") == 0;
}

/* Its number without the sign, which is looked at by itself. */
static UrFinding
get_unsigned (const UrDraftFigure *figure)
{
  UrFinding finding = *figure->finding;

  finding.number.value.mantissa = ABS (finding.number.value.mantissa);
  finding.number.value_to.mantissa = ABS (finding.number.value_to.mantissa);
  finding.number.number.mantissa = ABS (finding.number.number.mantissa);
  return finding;
}

/* Whether the cell tells the change, with the way that it goes or without; and as an amount or a rate. */
static gboolean
is_change (const UrDraftFigure *figure, const RowChange *change, gboolean *as_amount)
{
  UrFinding finding = get_unsigned (figure);

  *as_amount = (!is_rate_cell (figure) || is_share (change->reference->indicator)) &&
               ur_finding_rounds (&finding, &change->apart);
  return *as_amount || rounds_rate (&finding, &change->percent);
}

static void
take_change (UrDerivation *derivation, const RowChange *change, gboolean as_amount)
{
  char *arithmetic = dup_arithmetic (derivation->judge, change, as_amount ? "−" : "÷");
  const UrDecimal *exact = as_amount ? &change->apart : &change->percent;

  if (get_sign (derivation->figure) * change->sign >= 0)
    {
      ur_derivation_take (derivation, arithmetic, change->reference, exact);
      return;
    }
  ur_derivation_take_wrong (derivation, arithmetic, change->reference, exact);
  derivation->figure->item->difference = UR_DIFFERENCE_DIRECTION;
}

/* Any other two years of the row. */
static gboolean
find_other (const GArray *cells, const UrDraftFigure *figure, RowChange *change, gboolean *as_amount)
{
  for (guint i = 0; i < cells->len; i++)
    for (guint k = 0; k < cells->len; k++)
      if (get_cell (cells, i)->year > get_cell (cells, k)->year &&
          work_out (get_cell (cells, i), get_cell (cells, k), change) &&
          is_change (figure, change, as_amount) && get_sign (figure) * change->sign >= 0)
        return TRUE;
  return FALSE;
}

static gboolean
is_exact (const YearCell *cell)
{
  return cell->reference == NULL || cell->reference->indicator->bound == UR_BOUND_NONE;
}

/* What it should be, where it is surely meant to be that: any rate, and an amount that is nearly the right
 * one.
 */
static gboolean
judge_wrong_change (UrDerivation *derivation, const RowChange *change)
{
  UrFinding finding = get_unsigned (derivation->figure);
  UrDraftFigure unsigned_figure = *derivation->figure;
  UrDerivation nearly = *derivation;
  gboolean is_rate = is_rate_cell (derivation->figure);

  unsigned_figure.finding = &finding;
  nearly.figure = &unsigned_figure;
  if (is_share (change->reference->indicator) || !is_exact (change->now) || !is_exact (change->then) ||
      (is_rate ? ur_derivation_is_cut_off (&nearly, &change->percent)
               : !ur_derivation_is_off (&nearly, &change->apart)))
    return FALSE;
  ur_derivation_take_wrong (derivation, dup_arithmetic (derivation->judge, change, is_rate ? "÷" : "−"),
                            change->reference, is_rate ? &change->percent : &change->apart);
  return TRUE;
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
  g_autoptr (GArray) cells = list_year_cells (judge, figure);
  UrDerivation derivation = { .judge = judge, .figure = figure };
  const YearCell *now, *then;
  RowChange change, other;
  gboolean is_told, as_amount;

  if (!find_pair (cells, figure, &now, &then, &is_told) || !work_out (now, then, &change))
    return FALSE;
  if (is_change (figure, &change, &as_amount))
    take_change (&derivation, &change, as_amount);
  else if (!is_told && find_other (cells, figure, &other, &as_amount))
    take_change (&derivation, &other, as_amount);
  else
    return judge_wrong_change (&derivation, &change);
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
      /* 驿站 86座→73座: the name is too short to tell by itself */
      if (ur_draft_figure_relate (figure, right->indicator) == UR_RELATION_SAME)
        {
          ur_draft_figure_settle (figure, UR_VERDICT_MATCH, UR_DIFFERENCE_NONE, right);
          return;
        }
      ur_draft_figure_settle (
          figure, UR_VERDICT_DIFFERS,
          ur_decimals_are_transposed (&figure->finding->number.value, &right->indicator->value)
              ? UR_DIFFERENCE_TRANSPOSED
              : UR_DIFFERENCE_VALUE,
          right);
      return;
    }
}
