/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-library-entry.h"
#include "ur-notes.h"
#include "ur-report-reader.h"
#include "ur-search.h"

G_BEGIN_DECLS

#define UR_TYPE_DOCUMENT (ur_document_get_type ())
G_DECLARE_FINAL_TYPE (UrDocument, ur_document, UR, DOCUMENT, GObject)

UrDocument *ur_document_load (GFile *file, GCancellable *cancellable, GError **error);
UrDocument *ur_document_load_bundled (GError **error);
UrDocument *ur_document_load_help (GError **error);
UrDocument *ur_document_new_for_report (UrReport *report);

UrReport *ur_document_get_report (UrDocument *document);
GFile *ur_document_get_file (UrDocument *document);
const char *ur_document_get_name (UrDocument *document);
char *ur_document_dup_title (UrDocument *document);
GBytes *ur_document_get_content (UrDocument *document);
const UrLibraryEntry *ur_document_get_entry (UrDocument *document);
GPtrArray *ur_document_get_problems (UrDocument *document);
guint ur_document_get_n_errors (UrDocument *document);
const GError *ur_document_get_error (UrDocument *document);
char *ur_document_dup_mistakes (UrDocument *document);
const UrSearchIndex *ur_document_get_search_index (UrDocument *document);
UrNotes *ur_document_get_notes (UrDocument *document);

void ur_document_watch (UrDocument *document);
gboolean ur_document_is_stale (UrDocument *document);

G_END_DECLS
