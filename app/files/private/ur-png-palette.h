/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define UR_PNG_MAX_COLORS 256

/* How far a channel of a pixel may be from the picture's own value, of 255.  Not to be seen: the eye needs
 * about twice as much between two areas that touch, and only the soft edges of letters are moved. */
#define UR_PNG_TOLERANCE 4

/* A picture of few colours: a colour table and one byte a pixel, each row after one byte for PNG's filter. */
typedef struct
{
  guint32 colors[UR_PNG_MAX_COLORS]; /* premultiplied, as in the surface */
  guint n_colors;
  guint8 *rows;
} UrPngPalette;

gboolean ur_png_palette_build (
    UrPngPalette *palette, cairo_surface_t *surface, guint least, guint most, GError **error);
void ur_png_palette_clear (UrPngPalette *palette);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrPngPalette, ur_png_palette_clear)

guint ur_png_merge_colors (const guint32 *colors,
                           const guint *counts,
                           guint n_colors,
                           guint tolerance,
                           guint32 *merged,
                           guint8 *places);

G_END_DECLS
