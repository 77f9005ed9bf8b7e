/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page itself says of a comparison, in the words of the locale; documents say the same in Chinese.
 */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-quote.h"

static char *
dup_name (const UrComparison *comparison, gboolean then)
{
  const UrReport *report = then ? comparison->then : comparison->now;

  switch (comparison->names)
    {
    case UR_NAMES_IN_A_ROW:
      return g_strdup (then ? _ ("Last year") : _ ("This year"));
    case UR_NAMES_OF_YEARS:
      return g_strdup_printf (C_ ("a year of figures", "%u"), report->year);
    case UR_NAMES_OF_LETTERS:
      return g_strdup (then ? C_ ("one of two reports", "A") : C_ ("one of two reports", "B"));
    case UR_NAMES_OF_ISSUERS:
    default:
      return g_strdup (report->issuer);
    }
}

/**
 * ur_compare_dup_then_name:
 * @comparison: a comparison
 *
 * Returns: (transfer full): what the earlier report is called: last year, 2021, A, or its issuer
 */
char *
ur_compare_dup_then_name (const UrComparison *comparison)
{
  return dup_name (comparison, TRUE);
}

/**
 * ur_compare_dup_now_name:
 * @comparison: a comparison
 *
 * Returns: (transfer full): the same of the later one
 */
char *
ur_compare_dup_now_name (const UrComparison *comparison)
{
  return dup_name (comparison, FALSE);
}

static gboolean
is_points (const UrIndicator *figure)
{
  return figure->quantity == UR_QUANTITY_PERCENT || figure->quantity == UR_QUANTITY_PERMILLE ||
         figure->quantity == UR_QUANTITY_COMPLETION;
}

/**
 * ur_compare_get_unit:
 * @figure: a figure that another one is subtracted from
 * @unit: the unit of the difference, as documents say it
 *
 * Returns: (transfer none): the report's own unit, or what the difference of two shares is in
 */
const char *
ur_compare_get_unit (const UrIndicator *figure, const char *unit)
{
  if (!is_points (figure))
    return unit;
  return figure->quantity == UR_QUANTITY_PERMILLE ? _ ("per mille points") : _ ("points");
}

/* Reasons */

static char *
dup_plain_reason (UrNoChange why)
{
  static const char *const words[] = {
    [UR_NO_CHANGE_REDEFINED] = N_ ("counted in another way: not computed"),
    [UR_NO_CHANGE_UNITS] = N_ ("other units: not computed"),
    [UR_NO_CHANGE_RANK] = N_ ("ranks: not computed"),
    [UR_NO_CHANGE_OF_CHANGE] = N_ ("a change itself: not computed"),
    [UR_NO_CHANGE_KIND] = N_ ("not computed for such figures"),
    [UR_NO_CHANGE_EQUAL] = N_ ("no change"),
    [UR_NO_CHANGE_LAST_PLACE] = N_ ("too near to tell: within the last digit"),
    [UR_NO_CHANGE_FROM_ZERO] = N_ ("was 0: no rate"),
    [UR_NO_CHANGE_FEW_DIGITS] = N_ ("too few digits for a rate"),
  };

  return why != UR_NO_CHANGE_NONE ? g_strdup (_ (words[why])) : NULL;
}

/**
 * ur_compare_dup_reason:
 * @comparison: a comparison
 * @row: one of its rows
 *
 * Returns: (transfer full) (nullable): why it has no change or no rate
 */
char *
ur_compare_dup_reason (const UrComparison *comparison, const UrComparedRow *row)
{
  const UrIndicator *base = ur_compared_row_get_base (row);
  g_autofree char *then = dup_name (comparison, TRUE);
  g_autofree char *now = dup_name (comparison, FALSE);

  switch (row->why)
    {
    case UR_NO_CHANGE_NEW:
      return g_strdup_printf (_ ("%s: none"), then);
    case UR_NO_CHANGE_UNTOLD:
      return g_strdup_printf (_ ("%s: not told"), now);
    case UR_NO_CHANGE_UNREAD_THEN:
    case UR_NO_CHANGE_UNREAD_NOW:
      return g_strdup_printf (_ ("%s: the number was not read, not computed"),
                              row->why == UR_NO_CHANGE_UNREAD_THEN ? then : now);
    case UR_NO_CHANGE_RANGE_THEN:
    case UR_NO_CHANGE_RANGE_NOW:
      return g_strdup_printf (_ ("%s: a range, not computed"),
                              row->why == UR_NO_CHANGE_RANGE_THEN ? then : now);
    case UR_NO_CHANGE_LIMITS_ALIKE:
      return ur_quote_printf (_ ("both “%s”: not computed"), base->bound_words);
    case UR_NO_CHANGE_LIMITS:
      return ur_quote_printf (_ ("%s: “%s”, %s: “%s”, not computed"), then, base->bound_words, now,
                              row->now->bound_words);
    case UR_NO_CHANGE_LIMIT_THEN:
      return ur_quote_printf (_ ("%s: “%s”, not computed"), then, base->bound_words);
    case UR_NO_CHANGE_LIMIT_NOW:
      return ur_quote_printf (_ ("%s: “%s”, not computed"), now, row->now->bound_words);
    case UR_NO_CHANGE_NONE:
    case UR_NO_CHANGE_REDEFINED:
    case UR_NO_CHANGE_UNITS:
    case UR_NO_CHANGE_RANK:
    case UR_NO_CHANGE_OF_CHANGE:
    case UR_NO_CHANGE_KIND:
    case UR_NO_CHANGE_EQUAL:
    case UR_NO_CHANGE_LAST_PLACE:
    case UR_NO_CHANGE_FROM_ZERO:
    case UR_NO_CHANGE_FEW_DIGITS:
    default:
      return dup_plain_reason (row->why);
    }
}

/* A row to be heard */

/* A word more; takes it. */
static void
append (GString *line, char *words)
{
  g_autofree char *more = words;
  g_autofree char *all = line->len > 0 ? g_strdup_printf (_ ("%s, %s"), line->str, more) : g_strdup (more);

  g_string_assign (line, all);
}

static char *
dup_difference (const UrComparedRow *row)
{
  const char *number = g_utf8_next_char (row->difference); /* the words have its sign */
  const char *unit = ur_compare_get_unit (row->now, row->unit);

  if (is_points (row->now))
    return g_strdup_printf (row->is_up ? _ ("%s %s higher") : _ ("%s %s lower"), number, unit);
  return g_strdup_printf (row->is_up ? _ ("%s %s more") : _ ("%s %s less"), number, unit);
}

static char *
dup_rate (const UrComparison *comparison, const UrComparedRow *row)
{
  g_autofree char *then = dup_name (comparison, TRUE);
  const char *number = g_utf8_next_char (row->rate);

  if (row->times == NULL)
    return g_strdup_printf (row->is_up ? _ ("growth of %s") : _ ("decline of %s"), number);
  if (comparison->names == UR_NAMES_IN_A_ROW)
    return g_strdup_printf (_ ("%s times that of the year before"), row->times);
  return g_strdup_printf (_ ("%s times that of %s"), row->times, then);
}

static char *
dup_definition (const UrIndicator *figure, const char *words)
{
  if (strcmp (words, ur_measure_get_words (figure->measure)) != 0)
    return g_strdup (words);
  switch (figure->measure)
    {
    case UR_MEASURE_INCREMENT:
      return g_strdup (_ ("what the period added"));
    case UR_MEASURE_CUMULATIVE:
      return g_strdup (_ ("the sum of several years"));
    case UR_MEASURE_SHARE:
      return g_strdup (_ ("a ratio"));
    case UR_MEASURE_LEVEL:
    default:
      return g_strdup (_ ("what there was at one time"));
    }
}

/**
 * ur_compare_dup_definition:
 * @comparison: a comparison
 * @row: one of its rows, whose figures were counted in different ways
 * @then: whether that of the earlier report is asked for
 *
 * Returns: (transfer full): which report counted it how
 */
char *
ur_compare_dup_definition (const UrComparison *comparison, const UrComparedRow *row, gboolean then)
{
  g_autofree char *name = dup_name (comparison, then);
  g_autofree char *definition =
      dup_definition (then ? row->then : row->now, then ? row->definition_then : row->definition_now);

  return g_strdup_printf (_ ("%s: %s"), name, definition);
}

static void
append_figures (GString *line, const UrComparison *comparison, const UrComparedRow *row)
{
  g_autofree char *then_name = dup_name (comparison, TRUE);
  g_autofree char *now_name = dup_name (comparison, FALSE);
  g_autofree char *then = row->then != NULL ? ur_indicator_dup_figure (row->then) : NULL;
  g_autofree char *restated = row->restated != NULL ? ur_indicator_dup_figure (row->restated) : NULL;
  g_autofree char *now = row->now != NULL ? ur_indicator_dup_figure (row->now) : NULL;

  if (then != NULL)
    append (line, g_strdup_printf (_ ("%s %s: report %s"), row->then->period->short_label, then_name, then));
  if (restated != NULL)
    append (line, g_strdup_printf (_ ("%s: restated %s"), now_name, restated));
  if (now != NULL)
    append (line, g_strconcat (row->now->period->short_label, now, NULL));
}

/**
 * ur_compare_dup_line:
 * @comparison: a comparison
 * @row: one of its rows
 *
 * Returns: (transfer full): all that the row shows, to be heard: 服务职工，2021年 去年报告216.5万人次，
 *   今年重述214.8万人次，2022年241.3万人次，增加26.5万人次，增长12.3%
 */
char *
ur_compare_dup_line (const UrComparison *comparison, const UrComparedRow *row)
{
  GString *line = g_string_new (ur_compared_row_get_label (row));

  append_figures (line, comparison, row);
  if (row->difference != NULL)
    append (line, dup_difference (row));
  if (row->rate != NULL)
    append (line, dup_rate (comparison, row));
  if (row->why != UR_NO_CHANGE_NONE)
    append (line, ur_compare_dup_reason (comparison, row));
  if (row->redefined)
    {
      append (line, ur_compare_dup_definition (comparison, row, TRUE));
      append (line, ur_compare_dup_definition (comparison, row, FALSE));
    }
  return g_string_free (line, FALSE);
}

/* A report's own rate */

/**
 * ur_compare_dup_check:
 * @row: a row
 *
 * Returns: (transfer full) (nullable): whether the later report's own rate is the one that its figures give
 */
char *
ur_compare_dup_check (const UrComparedRow *row)
{
  g_autofree char *own = NULL;
  g_autofree char *computed = NULL;

  if (row->check == UR_RATE_UNSAID)
    return NULL;
  own = ur_indicator_dup_figure (row->own_rate);
  computed = row->own_rate->quantity == UR_QUANTITY_POINTS
                 ? g_strdup_printf (_ ("%s percentage points"), row->arithmetic)
                 : g_strdup (row->arithmetic);
  if (row->check == UR_RATE_AGREES)
    return g_strdup_printf (_ ("%s, which agrees with the report: %s"), computed, own);
  if (row->check == UR_RATE_POSSIBLE)
    return g_strdup_printf (_ ("%s, the report says %s: apart by no more than rounding"), computed, own);
  return g_strdup_printf (_ ("Does not agree: %s, the report says %s"), computed, own);
}

/* Target and result */

/**
 * ur_compare_dup_gap:
 * @task: a task
 *
 * Returns: (transfer full) (nullable): how far target and result are apart, or why that is not computed
 */
char *
ur_compare_dup_gap (const UrComparedTask *task)
{
  const char *unit = task->difference != NULL ? ur_compare_get_unit (task->result, task->unit) : NULL;

  switch (task->gap)
    {
    case UR_GAP_MORE:
      return g_strdup_printf (C_ ("than the target", "%s %s more"), task->difference, unit);
    case UR_GAP_LESS:
      return g_strdup_printf (C_ ("than the target", "%s %s less"), task->difference, unit);
    case UR_GAP_EQUAL:
      return g_strdup (_ ("equal"));
    case UR_GAP_OF_CHANGES:
      return g_strdup (_ ("both are changes: not computed"));
    case UR_GAP_TARGET_RANGE:
      return g_strdup (_ ("the target is a range: not computed"));
    case UR_GAP_RESULT_RANGE:
      return g_strdup (_ ("the result is a range: not computed"));
    case UR_GAP_TARGET_LIMIT:
      return ur_quote_printf (_ ("the target is “%s”: not computed"), task->target->bound_words);
    case UR_GAP_RESULT_LIMIT:
      return ur_quote_printf (_ ("the result is “%s”: not computed"), task->result->bound_words);
    case UR_GAP_LIMITS_ALIKE:
      return ur_quote_printf (_ ("both are “%s”: not computed"), task->target->bound_words);
    case UR_GAP_LIMITS:
      return ur_quote_printf (_ ("the target is “%s”, the result “%s”: not computed"),
                              task->target->bound_words, task->result->bound_words);
    case UR_GAP_NONE:
    default:
      return NULL;
    }
}
