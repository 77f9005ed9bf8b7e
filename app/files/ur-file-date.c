/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-file-date.h"

/**
 * ur_file_dup_date:
 *
 * The date a file carries must not be the time of the day, or the same report would give other bytes every
 * time: it is `SOURCE_DATE_EPOCH` from the environment (seconds since 1970, see reproducible-builds.org),
 * else there is none.
 *
 * Returns: (transfer full) (nullable): ISO 8601, UTC
 */
char *
ur_file_dup_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date = NULL;
  guint64 seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    date = g_date_time_new_from_unix_utc ((gint64) seconds);
  return date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}
