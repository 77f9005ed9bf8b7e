/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrFontSubsets:
 *
 * The fonts of one document, cut down to the glyphs it shows.  A document is painted twice: first on the
 * canvas of ur_canvas_collect_new(), which only notes glyphs, then on that of ur_canvas_pdf_new(), where
 * cairo sees nothing but the small fonts.  For one thread.
 */
typedef struct _UrFontSubsets UrFontSubsets;

UrFontSubsets *ur_font_subsets_new (void);
void ur_font_subsets_free (UrFontSubsets *subsets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrFontSubsets, ur_font_subsets_free)

G_END_DECLS
