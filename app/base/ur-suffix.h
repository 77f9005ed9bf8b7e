/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ur_suffix_is (const char *path, const char *suffix);
gboolean ur_suffix_is_of_file (const char *path);
char *ur_suffix_dup_path (const char *path, const char *suffix);

G_END_DECLS
