/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-canvas.h"

G_BEGIN_DECLS

/* Where text goes that is to be embedded in a small font. */
typedef struct
{
  cairo_t *cr;
  UrFontSubsets *fonts; /* NULL: every font is used as it is */
  gboolean collects;    /* only notes glyphs in fonts */
} UrTextTarget;

void ur_canvas_show_glyphs (const UrTextTarget *target, const UrGlyphRun *run);

G_END_DECLS
