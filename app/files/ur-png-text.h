/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a PNG file may cost: a text longer than this is passed over, more pieces are refused. */
#define UR_PNG_MAX_TEXT (1024u * 1024)
#define UR_PNG_MAX_CHUNKS 1000000u

GHashTable *ur_png_read_texts (GInputStream *stream,
                               const char *const *keys,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
