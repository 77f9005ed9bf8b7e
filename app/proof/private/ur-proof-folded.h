/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: words as quotations are compared. */
#pragma once

#include "ur-proof-private.h"

G_BEGIN_DECLS

/* A passage of a report without spaces, marks in one width. */
typedef struct
{
  const UrReport *report;
  const char *text;
  const UrParagraph *paragraph; /* or NULL: a title */
  gunichar *chars;
  guint n;
  guint *places; /* bytes in the paragraph's text */
} UrProofFolded;

void ur_proof_folded_read (UrProofFolded *folded, const char *text, gsize len);
void ur_proof_folded_clear (gpointer data);
GArray *ur_proof_folded_new_all (const GPtrArray *reports);
guint ur_proof_folded_count_letters (const UrProofFolded *quote);

G_END_DECLS
