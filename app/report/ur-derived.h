/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/**
 * UrDerived:
 * @value: the number, with no more digits than those it comes from have
 * @exact: whether it follows without rounding from figures that are not rounded themselves: it is said
 *   without 约 then
 * @magnitude: (nullable): the magnitude to write it in, "" for none; %NULL for the one that suits it
 *
 * A number that the report does not print.
 */
typedef struct
{
  UrDecimal value;
  gboolean exact;
  const char *magnitude;
} UrDerived;

gboolean ur_indicator_derive_share (const UrIndicator *part, const UrIndicator *whole, UrDerived *share);
gboolean ur_indicator_derive_difference (const UrIndicator *a, const UrIndicator *b, UrDerived *difference);
gboolean ur_indicator_derive_rate (const UrIndicator *indicator, const UrIndicator *base, UrDerived *rate);
gboolean ur_indicator_derive_times (const UrIndicator *indicator, const UrIndicator *base, UrDerived *times);
gboolean ur_indicator_derive_average (const UrIndicator *total, UrDerived *average);
gboolean ur_derived_set_even (UrDerived *derived, guint years);
gboolean ur_derived_is_quotient (const UrDecimal *above, const UrDecimal *below, const UrDecimal *quotient);

char *ur_derived_dup_percent (const UrDerived *derived, gboolean spaced);
char *ur_indicator_dup_share (const UrIndicator *part, const UrIndicator *whole, gboolean spaced);

G_END_DECLS
