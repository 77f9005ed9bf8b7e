/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof.h"

G_BEGIN_DECLS

gboolean ur_proof_difference_find (const UrProofItem *item, char **right, char **wrong);
const char *ur_proof_difference_get_bound (const UrProofItem *item);
const UrPeriod *ur_proof_difference_get_period (const UrProofItem *item);
const UrPeriod *ur_proof_difference_get_own_period (const UrProofItem *item);

G_END_DECLS
