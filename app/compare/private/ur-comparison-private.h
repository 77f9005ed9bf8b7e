/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-comparison.h"

G_BEGIN_DECLS

/* Which indicators are the same thing. */
GPtrArray *ur_compared_rows_new (const UrReport *then, const UrReport *now, const UrPairings *pairings);
const UrIndicator *ur_indicator_find_own_rate (const UrReport *report, const UrIndicator *indicator);

/* What changed. */
char *ur_indicator_dup_difference (const UrIndicator *figure,
                                   const UrIndicator *base,
                                   gboolean exact,
                                   gboolean *is_up);
void ur_compared_row_compute (UrComparedRow *row, const UrComparison *comparison);
void ur_compared_row_check (UrComparedRow *row);
void ur_compared_row_define (UrComparedRow *row, const UrComparison *comparison);

G_END_DECLS
