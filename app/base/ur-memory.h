/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ur_memory_set_stacks (void);
const char *ur_memory_get_stack_sentence (void);
const char *ur_memory_get_sentence (void);
gboolean ur_memory_check_room (gsize bytes, GError **error);
gboolean ur_memory_check_past (GError **error);
gpointer ur_memory_alloc (gsize n, gsize size, GError **error);
gboolean ur_memory_append (GByteArray *out, gconstpointer data, gsize length);

G_END_DECLS
