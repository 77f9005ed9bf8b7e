/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ur_char_is_unprintable (gunichar c);
char *ur_excerpt_new (const char *text, gsize length);

G_END_DECLS
