/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Which of several like faces a glyph is painted with, so that each is embedded small. */
typedef struct _UrGlyphFaces UrGlyphFaces;

void ur_glyph_faces_remember (cairo_font_face_t *face, PangoFont *font);

UrGlyphFaces *ur_glyph_faces_new (void);
void ur_glyph_faces_free (UrGlyphFaces *faces);
cairo_font_face_t *ur_glyph_faces_choose (UrGlyphFaces *faces, cairo_font_face_t *face, gulong glyph);

G_END_DECLS
