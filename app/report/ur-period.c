/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a figure is of: what its label or its dates say, and whether that is now, before, or several years. */
#include "ur-report.h"

#include <string.h>

/**
 * ur_period_read_label:
 * @label: what a report calls a period
 *
 * Returns: the last year that a label names: 2021 for 2021年, 2020 for 2016—2020年; 0 for none
 */
guint
ur_period_read_label (const char *label)
{
  guint year = 0;

  g_return_val_if_fail (label != NULL, 0);

  for (const char *p = label; *p != '\0'; p++)
    {
      gsize n = strspn (p, "0123456789");

      if (n == 4)
        year = (guint) g_ascii_strtoull (p, NULL, 10);
      p += n > 0 ? n - 1 : 0;
    }
  return year;
}

static gboolean
read_number (const char *text, guint n_digits, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint) (text[i] - '0');
    }
  return TRUE;
}

/**
 * ur_period_read_date:
 * @text: 2021, 2021-06 or 2021-06-30
 * @end: whether the last day is meant where the text names more than one
 * @day: (out): the day as a number, 20210630
 *
 * Returns: whether there is such a day
 */
gboolean
ur_period_read_date (const char *text, gboolean end, guint *day)
{
  guint year, month = end ? 12 : 1, number = end ? 31 : 1;
  gsize length;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  length = strlen (text);
  if ((length != 4 && length != 7 && length != 10) || !read_number (text, 4, &year) || year == 0)
    return FALSE;
  if (length >= 7 && (text[4] != '-' || !read_number (text + 5, 2, &month) || month < 1 || month > 12))
    return FALSE;
  if (length == 10 && (text[7] != '-' || !read_number (text + 8, 2, &number)))
    return FALSE;
  if (length < 10 && end)
    number = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  if (!g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  *day = (year * 100 + month) * 100 + number;
  return TRUE;
}

/**
 * ur_period_get_tone:
 * @period: a period
 *
 * Returns: what a figure of it is told apart by: the year under report, a year before it, or several years
 */
UrTone
ur_period_get_tone (const UrPeriod *period)
{
  g_return_val_if_fail (period != NULL, UR_TONE_NOW);

  if (period->role == UR_PERIOD_SPAN || period->role == UR_PERIOD_SPAN_END)
    return UR_TONE_SPAN;
  return period->is_earlier ? UR_TONE_EARLIER : UR_TONE_NOW;
}

/**
 * ur_period_is_year_or_end:
 * @period: a period
 *
 * Returns: whether it is a year as a whole, or the moment at which one ends
 */
gboolean
ur_period_is_year_or_end (const UrPeriod *period)
{
  g_return_val_if_fail (period != NULL, FALSE);

  if (period->role != UR_PERIOD_POINT)
    return period->role == UR_PERIOD_YEAR;
  if (period->last_day > 0)
    return period->last_day % 10000 == 1231;
  return strstr (period->label, "年末") != NULL || strstr (period->label, "年底") != NULL;
}

/**
 * ur_period_is_same_year:
 * @a: a period
 * @b: another
 *
 * What a year added and what there was at its end are figures of one year, whatever each is called.
 *
 * Returns: whether each of the two is the same calendar year or its end
 */
gboolean
ur_period_is_same_year (const UrPeriod *a, const UrPeriod *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->year > 0 && a->year == b->year && ur_period_is_year_or_end (a) && ur_period_is_year_or_end (b);
}
