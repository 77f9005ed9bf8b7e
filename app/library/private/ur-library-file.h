/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-library-entry.h"

G_BEGIN_DECLS

/* Of the file, so that no list can make the program slow: what was opened longest ago leaves. */
#define UR_LIBRARY_MAX_ENTRIES 500u
#define UR_LIBRARY_MAX_BYTES (4u * 1024 * 1024)

/* What is in the file: @set_aside is the name of a damaged list that it took the place of, or NULL. */
typedef struct
{
  GPtrArray *entries; /* (element-type UrLibraryEntry) */
  char *set_aside;
} UrLibraryContent;

void ur_library_content_init (UrLibraryContent *content);
void ur_library_content_clear (UrLibraryContent *content);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrLibraryContent, ur_library_content_clear)

gboolean ur_library_content_parse (UrLibraryContent *content, GBytes *bytes, GError **error);
GBytes *ur_library_content_write (const UrLibraryContent *content, GError **error);

G_END_DECLS
