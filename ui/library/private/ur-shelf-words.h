/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How entries of the library are told in words. */
#pragma once

#include "ur-library-entry.h"

G_BEGIN_DECLS

const char *ur_shelf_get_issuer (const UrLibraryEntry *entry);
char *ur_shelf_dup_year (guint year);
char *ur_shelf_dup_counts (const UrLibraryEntry *entry);
char *ur_shelf_dup_state (const UrLibraryEntry *entry, UrLibraryState state);
char *ur_shelf_dup_spoken (const UrLibraryEntry *entry, UrLibraryState state, gboolean is_checked);

G_END_DECLS
