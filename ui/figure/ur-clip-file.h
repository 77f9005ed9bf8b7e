/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *ur_clip_file_write (const char *name, GBytes *bytes, GError **error);
void ur_clip_file_clean_left (void);
void ur_clip_file_clean_own (void);

G_END_DECLS
