/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define UR_PNG_MAX_COLORS 256

/* A picture of few colours: a colour table and one byte a pixel, row after row without gaps. */
typedef struct
{
  guint32 colors[UR_PNG_MAX_COLORS]; /* premultiplied, as in the surface */
  guint n_colors;
  guint8 *indices;
} UrPngPalette;

gboolean ur_png_palette_build (UrPngPalette *palette, cairo_surface_t *surface);
void ur_png_palette_clear (UrPngPalette *palette);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrPngPalette, ur_png_palette_clear)

G_END_DECLS
