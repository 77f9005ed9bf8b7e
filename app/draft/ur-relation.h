/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a number of a draft lies to a number of a report. */
#pragma once

#include "ur-finding.h"

G_BEGIN_DECLS

/* How a draft's number lies to a report's. */
typedef enum
{
  UR_RELATION_NONE,
  UR_RELATION_SAME,
  UR_RELATION_UNIT, /* the same number of something else */
  UR_RELATION_POINTS,
  UR_RELATION_MAGNITUDE,
  UR_RELATION_TRANSPOSED,
  UR_RELATION_TYPO,
  UR_RELATION_ROUNDED,      /* and said so */
  UR_RELATION_BARE_ROUNDED, /* and not said so */
} UrRelation;

char *ur_decimal_dup_key (const UrDecimal *value);
UrRelation ur_relation_find (const UrFinding *finding, const UrIndicator *indicator);
guint ur_finding_count_digits (const UrFinding *finding);
int ur_finding_get_last_place (const UrFinding *finding);
gboolean ur_decimals_are_transposed (const UrDecimal *a, const UrDecimal *b);
gboolean ur_decimals_are_slips (const UrDecimal *a, const UrDecimal *b);
gboolean ur_decimals_differ_in_magnitude (const UrDecimal *a, const UrDecimal *b);
gboolean ur_finding_rounds (const UrFinding *finding, const UrDecimal *exact);
gboolean ur_finding_rounds_in_magnitude (const UrFinding *finding, const UrDecimal *exact);

G_END_DECLS
