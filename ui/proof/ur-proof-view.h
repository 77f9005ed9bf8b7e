/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-document.h"
#include "ur-page.h"

G_BEGIN_DECLS

#define UR_TYPE_PROOF_VIEW (ur_proof_view_get_type ())
G_DECLARE_FINAL_TYPE (UrProofView, ur_proof_view, UR, PROOF_VIEW, GtkWidget)

GtkWidget *ur_proof_view_new (void);
void ur_proof_view_add_documents (UrProofView *view, GPtrArray *documents);
void ur_proof_view_open (UrProofView *view, GFile *file, const char *encoding);

G_END_DECLS
