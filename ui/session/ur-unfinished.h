/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work that is not finished, kept until it is. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _UrUnfinished UrUnfinished;

UrUnfinished *ur_unfinished_new (GFile *document, GBytes *content, const char *name);
UrUnfinished *ur_unfinished_new_for_file (GFile *file);
UrUnfinished *ur_unfinished_new_latest (void);
UrUnfinished *ur_unfinished_ref (UrUnfinished *unfinished);
void ur_unfinished_unref (UrUnfinished *unfinished);

const char *ur_unfinished_get_name (const UrUnfinished *unfinished);
GFile *ur_unfinished_get_document (const UrUnfinished *unfinished);
char *ur_unfinished_dup_uri (const UrUnfinished *unfinished);

gboolean ur_unfinished_exists (const UrUnfinished *unfinished);
GBytes *ur_unfinished_load (UrUnfinished *unfinished, GError **error);
guint ur_unfinished_begin (UrUnfinished *unfinished);
gboolean ur_unfinished_keep (UrUnfinished *unfinished, guint version, GBytes *content, GError **error);
void ur_unfinished_throw_away (UrUnfinished *unfinished);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrUnfinished, ur_unfinished_unref)

G_END_DECLS
