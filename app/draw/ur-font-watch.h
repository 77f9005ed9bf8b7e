/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Called on any thread, after a character was set that no font has. */
typedef void (*UrFontWatchFunc) (void);

gboolean ur_font_watch_see (PangoFont *font, const PangoGlyphString *glyphs);
guint ur_font_watch_get_n_failed (void);
gboolean ur_font_watch_check (guint since, GError **error);
char *ur_font_watch_dup_note (guint since);
guint ur_font_watch_get_count (void);
void ur_font_watch_set_func (UrFontWatchFunc func);

G_END_DECLS
