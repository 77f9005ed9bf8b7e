/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize ur_list_match_and (const char *text, const char *p);
const char *ur_list_names_find_each (const char *text, gsize from, gsize to, gsize *len);
GPtrArray *ur_list_names_split (const char *text, gsize start, gsize end, guint n);
gboolean ur_list_is_modifier (const char *name);
void ur_list_names_share (GPtrArray *names, gboolean alike);
gsize ur_list_names_match_held (const char *text, gsize start, gsize end);

G_END_DECLS
