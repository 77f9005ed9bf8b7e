/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is of another one, in words. */
#include "ur-config.h"

#include "ur-figure-share.h"

#include <glib/gi18n-lib.h>

#include "ur-derived.h"

/* In words, by the period (“十三五”累计), its total (2.59万个) and the share in percent (28.9). */
static char *
dup_share_words (const char *period, const char *total, const char *percent, gboolean is_exact)
{
  if (is_exact)
    /* Translators: the period (“十三五”累计), its total (300个), the share in percent (25). */
    return g_strdup_printf (_ ("%3$s%% of %1$s %2$s"), period, total, percent);
  /* Translators: the period (“十三五”累计), its total (2.59万个), the share in percent (28.9). */
  return g_strdup_printf (_ ("About %3$s%% of %1$s %2$s"), period, total, percent);
}

/* The same of what was not counted alike: it is no part of the other. */
static char *
dup_ratio_words (const char *period, const char *total, const char *percent, gboolean is_exact)
{
  if (is_exact)
    /* Translators: as above, but the two were not counted alike: 相当于, never 占. */
    return g_strdup_printf (_ ("As much as %3$s%% of %1$s %2$s"), period, total, percent);
  /* Translators: as above, but the two were not counted alike: 相当于, never 占. */
  return g_strdup_printf (_ ("As much as about %3$s%% of %1$s %2$s"), period, total, percent);
}

/**
 * ur_figure_dup_share:
 * @part: a figure
 * @whole: (nullable): the total of several years that it is compared with
 * @note: (nullable): how the two were counted, where not alike
 *
 * Returns: (transfer full) (nullable): the computed share of @part in @whole, to be shown with its tag, or
 * %NULL when there is none
 */
char *
ur_figure_dup_share (const UrIndicator *part, const UrIndicator *whole, const UrNote *note)
{
  g_autofree char *number = NULL;
  g_autofree char *figure = NULL;
  UrDerived share;

  if (whole == NULL || !ur_indicator_derive_share (part, whole, &share))
    return NULL;
  number = ur_decimal_to_string (&share.value);
  figure = ur_indicator_dup_figure (whole);
  return note != NULL ? dup_ratio_words (whole->period->heading, figure, number, share.exact)
                      : dup_share_words (whole->period->heading, figure, number, share.exact);
}
