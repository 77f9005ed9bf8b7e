/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-png-palette.h"

#define N_SLOTS 1024 /* a power of two, four times the colours: hardly any collisions */

typedef struct
{
  guint32 color[N_SLOTS];
  gint16 index[N_SLOTS]; /* -1: empty */
} Slots;

/* The colour's number in the table, entering it if it is new; -1 when the table is full. */
static int
find_color (UrPngPalette *palette, Slots *slots, guint32 color)
{
  guint slot = (color * 2654435769u) >> 22;

  while (slots->index[slot] >= 0 && slots->color[slot] != color)
    slot = (slot + 1) % N_SLOTS;
  if (slots->index[slot] < 0)
    {
      if (palette->n_colors == UR_PNG_MAX_COLORS)
        return -1;
      slots->color[slot] = color;
      slots->index[slot] = (gint16) palette->n_colors;
      palette->colors[palette->n_colors++] = color;
    }
  return slots->index[slot];
}

/* Most pixels are like their left neighbour: only a change is looked up. */
static gboolean
index_row (UrPngPalette *palette, Slots *slots, const guint32 *pixels, int width, guint32 opaque, guint8 *out)
{
  guint32 last = pixels[0] | opaque;
  int index = find_color (palette, slots, last);

  for (int x = 0; x < width && index >= 0; x++)
    {
      guint32 color = pixels[x] | opaque;

      if (color != last)
        {
          index = find_color (palette, slots, color);
          last = color;
        }
      out[x] = (guint8) index;
    }
  return index >= 0;
}

/**
 * ur_png_palette_build:
 * @palette: (out caller-allocates): free with ur_png_palette_clear()
 * @surface: an image surface, ARGB32 or RGB24, at least one pixel
 *
 * Counts the colours of a picture and numbers its pixels by them.  Nothing is rounded: a picture of more than
 * 256 colours has no palette.
 *
 * Returns: whether there are at most 256 colours
 */
gboolean
ur_png_palette_build (UrPngPalette *palette, cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 opaque = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24 ? 0xff000000u : 0;
  Slots slots;

  for (guint i = 0; i < N_SLOTS; i++)
    slots.index[i] = -1;
  palette->n_colors = 0;
  palette->indices = g_malloc ((gsize) width * (gsize) height);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * (gsize) stride);

      if (!index_row (palette, &slots, row, width, opaque, palette->indices + (gsize) y * (gsize) width))
        {
          ur_png_palette_clear (palette);
          return FALSE;
        }
    }
  return TRUE;
}

void
ur_png_palette_clear (UrPngPalette *palette)
{
  g_clear_pointer (&palette->indices, g_free);
}
