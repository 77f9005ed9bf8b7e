/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wording of numbers: how a figure becomes text.  Words here go into Chinese pictures and pages and are
 * the same in every locale. */
#include "ur-report.h"

#include <string.h>

/**
 * ur_indicator_dup_unit:
 *
 * Returns: (transfer full): what is printed after the number, as one word: magnitude and unit, 万人次, 亿元,
 * %
 */
char *
ur_indicator_dup_unit (const UrIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, NULL);

  if (indicator->after != NULL)
    return g_strdup (indicator->after);
  return g_strconcat (indicator->magnitude, indicator->unit, NULL);
}

/**
 * ur_indicator_dup_base_unit:
 *
 * Returns: (transfer full): magnitude and unit alone, without words that the report prints among them: 万人次
 * for 20多万人次
 */
char *
ur_indicator_dup_base_unit (const UrIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, NULL);

  return g_strconcat (indicator->magnitude, indicator->unit, NULL);
}

/**
 * ur_indicator_is_plain:
 *
 * Returns: whether magnitude and unit are all that follows the number, so that they can be told once for
 * several figures
 */
gboolean
ur_indicator_is_plain (const UrIndicator *indicator)
{
  g_autofree char *unit = NULL;

  g_return_val_if_fail (indicator != NULL, TRUE);

  unit = ur_indicator_dup_base_unit (indicator);
  return indicator->after == NULL || strcmp (indicator->after, unit) == 0;
}

/**
 * ur_indicator_dup_figure:
 *
 * Returns: (transfer full): number, magnitude and unit as the report prints them, 3.57亿元; — when the number
 *   could not be read
 */
char *
ur_indicator_dup_figure (const UrIndicator *indicator)
{
  g_autofree char *unit = NULL;

  g_return_val_if_fail (indicator != NULL, NULL);

  if (indicator->number == NULL)
    return g_strdup ("—");
  unit = ur_indicator_dup_unit (indicator);
  return g_strconcat (indicator->number, unit, NULL);
}

/* Whether the part that a figure is in says already of when it is. */
static gboolean
is_of_part (const UrIndicator *indicator)
{
  const UrPart *part = indicator->paragraph->section->part;

  if (part->period == NULL)
    return part->kind != UR_PART_TASKS && ur_period_get_tone (indicator->period) != UR_TONE_EARLIER;
  return part->period == indicator->period || (ur_period_get_tone (part->period) == UR_TONE_SPAN &&
                                               ur_period_get_tone (indicator->period) == UR_TONE_SPAN);
}

/**
 * ur_indicator_dup_dated_label:
 * @indicator: an indicator
 *
 * Returns: (transfer full): its short label, with its period before it where the part it is in is of another
 *   one: 2023年新建工会 among the tasks of 2024
 */
char *
ur_indicator_dup_dated_label (const UrIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, NULL);

  if (is_of_part (indicator) || strstr (indicator->short_label, indicator->period->short_label) != NULL)
    return g_strdup (indicator->short_label);
  return g_strconcat (indicator->period->short_label, indicator->short_label, NULL);
}

/**
 * ur_indicator_dup_context:
 * @indicator: an indicator
 *
 * Returns: (transfer full) (nullable): the line under its number, like 2020年 3553 家, or %NULL if it has
 * none
 */
char *
ur_indicator_dup_context (const UrIndicator *indicator)
{
  GString *words;
  g_autofree char *unit = NULL;

  if (indicator->context == NULL || indicator->context_template == NULL)
    return NULL;
  words = g_string_new (indicator->context_template);
  unit = ur_indicator_dup_unit (indicator->context);
  g_string_replace (words, "{number}", indicator->context->number != NULL ? indicator->context->number : "—",
                    0);
  g_string_replace (words, "{unit}", unit, 0);
  return g_string_free (words, FALSE);
}

static guint
count_digits (const char *digits)
{
  guint n = 0;

  for (; *digits != '\0'; digits++)
    n += g_ascii_isdigit (*digits) && (n > 0 || *digits != '0');
  return n;
}

/**
 * ur_indicator_count_digits:
 * @indicator: an indicator with a number
 *
 * Returns: how many digits of its number say something, those before the first that is not 0 left out: a
 *   number computed from it has no more
 */
guint
ur_indicator_count_digits (const UrIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL && indicator->digits != NULL, 0);

  if (indicator->significant > 0)
    return indicator->significant;
  return count_digits (indicator->digits);
}

/**
 * ur_indicator_get_last_place:
 * @indicator: an indicator with a number
 *
 * Returns: the place of the last digit that says something as a power of ten, magnitude included: 2
 * for 2.59万, which is known to the hundred; 7 for 3000万 where the file says that one digit counts
 */
int
ur_indicator_get_last_place (const UrIndicator *indicator)
{
  UrDecimal one = { 1, 0 };
  const char *point;
  int place;

  g_return_val_if_fail (indicator != NULL && indicator->digits != NULL, 0);

  point = strchr (indicator->digits, '.');
  place = point != NULL ? -(int) strlen (point + 1) : 0;
  ur_decimal_apply_magnitude (&one, indicator->magnitude);
  for (; one.mantissa > 1; one.mantissa /= 10)
    place++;
  if (indicator->significant > 0)
    place += (int) count_digits (indicator->digits) - (int) indicator->significant;
  return place;
}

/**
 * ur_indicator_is_amount:
 *
 * Returns: whether the figure says how much there is of something, so that it can be a part of a whole: no
 *   growth, no rank, no rate, no percentage
 */
gboolean
ur_indicator_is_amount (const UrIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, FALSE);

  switch (indicator->quantity)
    {
    case UR_QUANTITY_COUNT:
    case UR_QUANTITY_MONEY:
    case UR_QUANTITY_PERSONS:
    case UR_QUANTITY_PERSON_TIMES:
    case UR_QUANTITY_MEASURED:
      return indicator->change == UR_CHANGE_NONE;
    case UR_QUANTITY_PERCENT:
    case UR_QUANTITY_GROWTH:
    case UR_QUANTITY_POINTS:
    case UR_QUANTITY_PERMILLE:
    case UR_QUANTITY_RATIO:
    case UR_QUANTITY_TIMES:
    case UR_QUANTITY_RANK:
    case UR_QUANTITY_COMPLETION:
    case UR_QUANTITY_RATE:
    case UR_QUANTITY_DATE:
    default:
      return FALSE;
    }
}

/**
 * ur_indicator_is_beside:
 *
 * Returns: whether the two are of one period and both results or both targets, so that one heading is
 * over both
 */
gboolean
ur_indicator_is_beside (const UrIndicator *a, const UrIndicator *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->period == b->period && a->aim == b->aim;
}

/**
 * ur_indicator_scales_agree:
 *
 * Returns: whether the two may be on one scale: one unit, and either both amounts or both the same kind of
 *   change or rate, since 8.5% growth is no part of 92.4% coverage
 */
gboolean
ur_indicator_scales_agree (const UrIndicator *a, const UrIndicator *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strcmp (a->unit, b->unit) == 0 &&
         ((ur_indicator_is_amount (a) && ur_indicator_is_amount (b)) ||
          (a->quantity == b->quantity && (a->change != UR_CHANGE_NONE) == (b->change != UR_CHANGE_NONE)));
}

/**
 * ur_indicator_is_open:
 *
 * Returns: whether the figure names a limit (超过1200个, 85%以上) or a range, from which nothing can be
 * computed, not even about
 */
gboolean
ur_indicator_is_open (const UrIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, FALSE);

  return indicator->digits_to != NULL || indicator->bound == UR_BOUND_ABOVE ||
         indicator->bound == UR_BOUND_AT_LEAST || indicator->bound == UR_BOUND_AT_MOST;
}

/**
 * ur_indicator_units_agree:
 *
 * 家 and 个 count different things in general, but the same thing where the series says so; 公里 and 千米 are
 * one unit.
 *
 * Returns: whether the two numbers can be compared
 */
gboolean
ur_indicator_units_agree (const UrIndicator *a, const UrIndicator *b)
{
  static const char *const counters[] = { "家", "个", NULL };

  if (ur_number_is_same_unit (a->unit, strlen (a->unit), b->unit, strlen (b->unit)))
    return TRUE;
  return a->series != NULL && g_strcmp0 (a->series, b->series) == 0 && g_strv_contains (counters, a->unit) &&
         g_strv_contains (counters, b->unit);
}
