/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-same.h"

/**
 * ur_indicator_dup_key:
 * @indicator: an indicator
 *
 * What is counted, in which unit and how: two figures of equal keys are about the same thing.  Spaces in a
 * label are the typesetter's.
 *
 * Returns: (transfer full): the key
 */
char *
ur_indicator_dup_key (const UrIndicator *indicator)
{
  GString *key = g_string_new (NULL);

  for (const char *p = indicator->name; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));
  g_string_append_printf (key, "\n%s\n%u", indicator->unit, (guint) indicator->measure);
  return g_string_free (key, FALSE);
}

/**
 * ur_indicator_tells_same:
 * @a: an indicator with a number
 * @b: another one of the same thing
 *
 * 58.6万 and 586,214 are one number: they agree as far as the rounder one tells.  With a bound nothing can
 * be held against them.
 *
 * Returns: whether the two say one number
 */
gboolean
ur_indicator_tells_same (const UrIndicator *a, const UrIndicator *b)
{
  int place;
  UrDecimal x, y;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->bound != UR_BOUND_NONE || b->bound != UR_BOUND_NONE)
    return TRUE;
  place = MAX (ur_indicator_get_last_place (a), ur_indicator_get_last_place (b));
  x = a->value;
  y = b->value;
  if (x.mantissa >= 0 && y.mantissa >= 0)
    {
      ur_decimal_round (&x, place);
      ur_decimal_round (&y, place);
    }
  return ur_decimal_compare (&x, &y) == 0;
}
