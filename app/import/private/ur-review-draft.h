/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the file of an unfinished review. */
#pragma once

#include "ur-review-private.h"

G_BEGIN_DECLS

#define UR_DRAFT_FORMAT "union-report-review"

/* It is another one whenever the rules number something otherwise that decisions name by its number. */
#define UR_DRAFT_VERSION 1

/* So many blocks are in one list. */
#define UR_DRAFT_LIST 1000

extern const char *const ur_decision_names[]; /* by #UrDecisionKind */

G_END_DECLS
