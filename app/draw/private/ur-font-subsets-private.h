/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <hb.h>
#include <pango/pangocairo.h>

#include "ur-canvas.h"

G_BEGIN_DECLS

void ur_font_subsets_remember (cairo_font_face_t *face, hb_face_t *font, const char *key, gboolean embolden);
void ur_font_subsets_remember_pango (cairo_font_face_t *face, PangoFont *font);

void ur_font_subsets_add (UrFontSubsets *subsets, const UrGlyphRun *run);
gboolean ur_font_subsets_can_narrow (UrFontSubsets *subsets, cairo_font_face_t *face);
cairo_font_face_t *ur_font_subsets_map_narrow (UrFontSubsets *subsets,
                                               cairo_font_face_t *face,
                                               cairo_glyph_t *glyphs,
                                               int n_glyphs);
cairo_font_face_t *ur_font_subsets_map (UrFontSubsets *subsets,
                                        cairo_font_face_t *face,
                                        cairo_glyph_t *glyphs,
                                        int n_glyphs);

G_END_DECLS
