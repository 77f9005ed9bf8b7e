/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

gboolean ur_font_watch_see (PangoFont *font, const PangoGlyphString *glyphs);
gboolean ur_font_watch_check (GError **error);
char *ur_font_watch_dup_note (void);

G_END_DECLS
