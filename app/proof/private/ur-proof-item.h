/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the items of a proof. */
#pragma once

#include "ur-proof.h"

G_BEGIN_DECLS

void ur_proof_item_free (UrProofItem *item);
void ur_proof_mend_free (UrProofMend *mend);
void ur_proof_item_set_mend (UrProofItem *item);

G_END_DECLS
