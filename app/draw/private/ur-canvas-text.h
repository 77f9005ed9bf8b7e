/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-canvas.h"
#include "ur-glyph-faces.h"

G_BEGIN_DECLS

void ur_canvas_show_glyphs (cairo_t *cr, UrGlyphFaces *faces, const UrGlyphRun *run);
void ur_canvas_show_layout_line (
    cairo_t *cr, UrGlyphFaces *faces, PangoLayoutLine *line, double x, double baseline);

G_END_DECLS
