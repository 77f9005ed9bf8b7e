/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the program that reads documents, while it runs. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The second thing it reads. */
#define UR_EXTRACTOR_MORE 3

GSubprocess *ur_extractor_start (int input, int more, const char *const *arguments, GError **error);
gssize ur_extractor_read (
    int fd, void *buffer, gsize length, guint patience, GCancellable *cancellable, GError **error);
GBytes *ur_extractor_run (
    int input, int more, const char *const *arguments, GCancellable *cancellable, GError **error);
int ur_extractor_open_file (GFile *file, GError **error);
int ur_extractor_open_bytes (GBytes *bytes, GError **error);

G_END_DECLS
