/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"

G_BEGIN_DECLS

/* Which reports a draft is held against: open ones, and those of the library. */
#define UR_TYPE_PROOF_SOURCES (ur_proof_sources_get_type ())
G_DECLARE_FINAL_TYPE (UrProofSources, ur_proof_sources, UR, PROOF_SOURCES, GtkWidget)

GtkWidget *ur_proof_sources_new (void);
void ur_proof_sources_add_documents (UrProofSources *sources, GPtrArray *documents);
GPtrArray *ur_proof_sources_dup_reports (UrProofSources *sources);
void ur_proof_sources_show_scope (UrProofSources *sources, GPtrArray *scope);
UrDocument *ur_proof_sources_find (UrProofSources *sources, const UrReport *report);

G_END_DECLS
