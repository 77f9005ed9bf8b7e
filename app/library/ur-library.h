/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reports that a person has opened or is importing, as they are listed in a file of the person's own. */
#pragma once

#include "ur-library-entry.h"

G_BEGIN_DECLS

/**
 * UrLibrary:
 * @entries: (element-type UrLibraryEntry): opened last first; the report that comes with the program is
 *   always one of them
 * @problem: (nullable): a full sentence: what was wrong with the list, or why it cannot be had
 *
 * The list as it was when it was read.
 */
typedef struct
{
  GPtrArray *entries;
  char *problem;
} UrLibrary;

char *ur_library_dup_path (void);
UrLibrary *ur_library_read (const char *path);
void ur_library_free (UrLibrary *library);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrLibrary, ur_library_free)

gboolean ur_library_record (const char *path, const UrLibraryEntry *entry, GError **error);
gboolean ur_library_remove (const char *path, const char *const *uris, GError **error);
gboolean ur_library_restore (const char *path, GPtrArray *entries, GError **error);
gboolean ur_library_replace (const char *path, const char *uri, const UrLibraryEntry *entry, GError **error);
gboolean ur_library_forget_problem (const char *path, GError **error);

G_END_DECLS
