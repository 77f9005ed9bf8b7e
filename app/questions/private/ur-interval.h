/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a printed number may be: 84.6万 is from 845,500 to 846,500, 2300多 from 2300 to 2400. */
#pragma once

#include "ur-finding.h"

G_BEGIN_DECLS

/**
 * UrInterval:
 * @low: the least that it may be, not negative
 * @high: the most that it may be; of no meaning when there is none
 * @is_open: whether it may be any more: 超过300
 *
 * All values that a number may have, both ends included.
 */
typedef struct
{
  UrDecimal low, high;
  gboolean is_open;
} UrInterval;

gboolean ur_interval_read (const UrFinding *finding, UrInterval *out);
void ur_interval_set (UrInterval *interval, guint value);
gboolean ur_interval_add (const UrInterval *a, const UrInterval *b, UrInterval *out);
gboolean ur_interval_subtract (const UrInterval *a, const UrInterval *b, UrInterval *out);
gboolean ur_interval_multiply (const UrInterval *a, const UrInterval *b, UrInterval *out);
gboolean ur_interval_meets (const UrInterval *a, const UrInterval *b);
gboolean ur_interval_fits_percent (const UrInterval *part,
                                   const UrInterval *whole,
                                   const UrInterval *percent);
gboolean ur_interval_is_above (const UrInterval *a, const UrInterval *b);

G_END_DECLS
