/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the list of files that are published: its name, and its size once it is written. */
#define UR_TYPE_PUBLISH_FILE (ur_publish_file_get_type ())
G_DECLARE_FINAL_TYPE (UrPublishFile, ur_publish_file, UR, PUBLISH_FILE, GObject)

UrPublishFile *ur_publish_file_new (const char *name);
void ur_publish_file_set_size (UrPublishFile *file, gsize size);

GtkListItemFactory *ur_publish_file_create_factory (void);

G_END_DECLS
