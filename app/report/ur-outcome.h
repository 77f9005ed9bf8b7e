/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* What became of a target. */
typedef enum
{
  UR_OUTCOME_OPEN, /* the two figures do not tell */
  UR_OUTCOME_MET,
  UR_OUTCOME_EXCEEDED,
  UR_OUTCOME_MISSED,
} UrOutcome;

UrOutcome ur_indicator_judge_target (const UrIndicator *result, const UrIndicator *target);
const UrIndicator *ur_report_find_target (const UrReport *report, const UrIndicator *result);

G_END_DECLS
