/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-proof.h"

G_BEGIN_DECLS

/* A row of the findings: a figure or a quotation, what the report says of it, and what can be done. */
#define UR_TYPE_PROOF_ROW (ur_proof_row_get_type ())
G_DECLARE_FINAL_TYPE (UrProofRow, ur_proof_row, UR, PROOF_ROW, GtkListBoxRow)

GtkWidget *ur_proof_row_new (const UrProofItem *item, guint i, guint paragraph, const char *reason);
void ur_proof_row_set_place (UrProofRow *row, guint i, guint paragraph);
guint ur_proof_row_get_item (UrProofRow *row);
void ur_proof_row_set_chosen (UrProofRow *row, gboolean chosen);

G_END_DECLS
