/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-png-palette.h"

#include <string.h>

#include "ur-memory.h"

/* More than any chart has: six colours of text and six of marks, each running into four grounds. */
#define MAX_COUNTED 8192
#define N_SLOTS 32768 /* a power of two, four times the colours: hardly any collisions */

/* Pixels side by side of one colour. */
typedef struct
{
  guint16 number, length;
} Run;

/* The colours of a picture, and which pixels have which: most are like their neighbours, so that runs take
 * far less memory and time than pixels. */
typedef struct
{
  guint32 colors[MAX_COUNTED];
  guint counts[MAX_COUNTED];
  guint n_colors;
  gint16 slots[N_SLOTS]; /* -1: empty */
  GArray *runs;          /* of all rows; none reaches into the next */
} Census;

/* The colour's number, entering it if it is new; -1 when there are too many. */
static int
find_color (Census *census, guint32 color)
{
  guint slot = (color * 2654435769u) >> 17;

  while (census->slots[slot] >= 0 && census->colors[census->slots[slot]] != color)
    slot = (slot + 1) % N_SLOTS;
  if (census->slots[slot] < 0)
    {
      if (census->n_colors == MAX_COUNTED)
        return -1;
      census->slots[slot] = (gint16) census->n_colors;
      census->colors[census->n_colors++] = color;
    }
  return census->slots[slot];
}

/* Only where the colour changes is one looked up. */
static gboolean
count_row (Census *census, const guint32 *pixels, int width, guint32 opaque)
{
  for (int x = 0, end; x < width; x = end)
    {
      int number = find_color (census, pixels[x] | opaque);
      Run run;

      if (number < 0)
        return FALSE;
      for (end = x + 1; end < width && pixels[end] == pixels[x];)
        end++;
      run = (Run){ (guint16) number, (guint16) (end - x) };
      census->counts[number] += run.length;
      g_array_append_val (census->runs, run);
    }
  return TRUE;
}

/* Cairo's surfaces are at most 32,767 pixels wide, which a run's length holds. */
static gboolean
take_census (Census *census, cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guint32 opaque = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24 ? 0xff000000u : 0;

  for (guint i = 0; i < N_SLOTS; i++)
    census->slots[i] = -1;
  for (int y = 0; y < height; y++)
    if (!count_row (census, (const guint32 *) (const void *) (data + (gsize) y * stride), width, opaque))
      return FALSE;
  return TRUE;
}

/* The smallest tolerance that does is taken. */
static gboolean
choose_colors (UrPngPalette *palette, const Census *census, guint least, guint most, guint8 *places)
{
  palette->n_colors = 0;
  for (guint tolerance = least; tolerance <= most && palette->n_colors == 0; tolerance++)
    palette->n_colors = ur_png_merge_colors (census->colors, census->counts, census->n_colors, tolerance,
                                             palette->colors, places);
  return palette->n_colors > 0;
}

/* Rows as PNG wants them packed: the number of a filter, 0 for none, and the pixels. */
static guint8 *
number_pixels (const Census *census, const guint8 *places, int width, int height, GError **error)
{
  guint8 *rows = ur_memory_alloc ((gsize) width + 1, (gsize) height, error), *out = rows;
  const Run *run = (const Run *) (const void *) census->runs->data;

  for (int y = 0; rows && y < height; y++)
    {
      *out++ = 0;
      for (int x = 0; x < width; out += run->length, x += run->length, run++)
        memset (out, places[run->number], run->length);
    }
  return rows;
}

/**
 * ur_png_palette_build:
 * @palette: (out caller-allocates): free with ur_png_palette_clear()
 * @surface: an image surface, ARGB32 or RGB24, at least one pixel
 * @least: how far each channel of a colour may at least move, of 255; 0 where nothing has to
 * @most: how far at most
 * @error: return location for an error
 *
 * Counts the colours of a picture and numbers its pixels by them.  A picture of more than 256 has those
 * together that are no farther apart than a tolerance, the smallest that does: see ur_png_merge_colors().
 * Letters run into their ground over two hundred shades that nobody tells apart; the grounds, bars and
 * insides of letters keep their colours.
 *
 * Returns: whether 256 colours are enough; %FALSE with @error %UR_ERROR_MEMORY when that was not found out
 */
gboolean
ur_png_palette_build (
    UrPngPalette *palette, cairo_surface_t *surface, guint least, guint most, GError **error)
{
  g_autofree Census *census = g_new0 (Census, 1);
  guint8 places[MAX_COUNTED];
  const int width = cairo_image_surface_get_width (surface),
            height = cairo_image_surface_get_height (surface);

  palette->rows = NULL;
  census->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  if (take_census (census, surface) && choose_colors (palette, census, least, most, places))
    palette->rows = number_pixels (census, places, width, height, error);
  g_array_unref (census->runs);
  return palette->rows != NULL;
}

/**
 * ur_png_palette_clear:
 *
 * Frees the indices, not the struct.
 */
void
ur_png_palette_clear (UrPngPalette *palette)
{
  g_clear_pointer (&palette->rows, g_free);
}
