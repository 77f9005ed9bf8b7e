/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-report.h"

G_BEGIN_DECLS

/* What the report that comes with the program has for a URI. */
#define UR_LIBRARY_BUNDLED "bundled:report"

/**
 * UrLibraryEntry:
 * @uri: where the file is; what tells entries apart
 * @title: what the report is called, on one line
 * @issuer: who gave it; "" when unknown
 * @year: the year under report; 0 when unknown
 * @n_works: how many items its reviews have
 * @n_tasks: how many items its plans have
 * @n_figures: how many figures
 * @opened: when it was opened last, in seconds since 1970; 0 for never
 * @digest: (nullable): SHA-256 of the file as it was read
 * @stamp: (nullable): size and time of the file as it was read, see ur_library_dup_stamp()
 * @is_draft: whether the file is no report yet, but an import that waits for its reader
 * @n_questions: of a draft: how many of its questions are open
 *
 * What is known of a report without opening it.
 */
typedef struct
{
  char *uri;
  char *title;
  char *issuer;
  guint year;
  guint n_works, n_tasks, n_figures;
  gint64 opened;
  char *digest;
  char *stamp;
  gboolean is_draft;
  guint n_questions;
} UrLibraryEntry;

/**
 * UrLibraryState:
 * @UR_LIBRARY_UNKNOWN: nobody has looked yet
 * @UR_LIBRARY_PRESENT: the file is what it was
 * @UR_LIBRARY_CHANGED: it holds something else than when it was opened last
 * @UR_LIBRARY_MISSING: it is not there
 * @UR_LIBRARY_UNREADABLE: it is there and cannot be read
 *
 * What became of the file of an entry.
 */
typedef enum
{
  UR_LIBRARY_UNKNOWN,
  UR_LIBRARY_PRESENT,
  UR_LIBRARY_CHANGED,
  UR_LIBRARY_MISSING,
  UR_LIBRARY_UNREADABLE,
} UrLibraryState;

UrLibraryEntry *ur_library_entry_new (
    GFile *file, const UrReport *report, GBytes *content, const char *stamp, gint64 opened);
UrLibraryEntry *ur_library_entry_new_bundled (void);
UrLibraryEntry *ur_library_entry_new_draft (const char *uri, const char *title, guint n_questions);
UrLibraryEntry *ur_library_entry_copy (const UrLibraryEntry *entry);
void ur_library_entry_free (UrLibraryEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrLibraryEntry, ur_library_entry_free)

gboolean ur_library_entry_is_bundled (const UrLibraryEntry *entry);
char *ur_library_dup_stamp (GFile *file, GCancellable *cancellable);
UrLibraryState ur_library_entry_look (const UrLibraryEntry *entry, GCancellable *cancellable);

G_END_DECLS
