/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-png.h"

#include <math.h>
#include <setjmp.h>

#include <glib/gi18n-lib.h>
#include <png.h>

#include "ur-error.h"
#include "ur-png-memory.h"
#include "ur-png-palette.h"

#define ROWS_PER_CHECK 64

/* How hard it is tried to make a file small: how far colours may move, and zlib's level. */
typedef struct
{
  guint least, most;
  int level;
} Effort;

/* The first is what every picture gets.  The others follow only where a file has to be smaller: the same
 * picture packed with more patience, then fewer shades at the edges of letters. */
static const Effort efforts[] = {
  { 0, UR_PNG_TOLERANCE, 3 }, { 0, UR_PNG_TOLERANCE, 9 }, { 8, 8, 9 }, { 16, 16, 9 }, { 32, 32, 9 },
};

/* Everything that must survive a longjmp out of libpng lives here and not in local variables. */
typedef struct
{
  png_structp png;
  png_infop info;
  GByteArray *out;
  guint8 *row; /* of a picture without palette */
  cairo_surface_t *surface;
  UrPngPalette palette;
  gboolean has_palette;
  int level;
  GCancellable *cancellable;
} Encoder;

/* cairo keeps colours multiplied by their opacity, PNG does not. */
static void
unpack_color (guint32 pixel, gboolean has_alpha, guint8 out[4])
{
  guint alpha = has_alpha ? pixel >> 24 : 255;

  for (guint i = 0; i < 3; i++)
    {
      guint channel = (pixel >> (16 - 8 * i)) & 0xff;

      out[i] = (guint8) (alpha == 255 ? channel
                         : alpha == 0 ? 0
                                      : MIN ((channel * 255 + alpha / 2) / alpha, 255));
    }
  out[3] = (guint8) alpha;
}

static gboolean
has_alpha (const Encoder *encoder)
{
  return cairo_image_surface_get_format (encoder->surface) == CAIRO_FORMAT_ARGB32;
}

static void
write_palette (Encoder *encoder)
{
  png_color colors[UR_PNG_MAX_COLORS];
  png_byte alphas[UR_PNG_MAX_COLORS];
  guint n = encoder->palette.n_colors;

  for (guint i = 0; i < n; i++)
    {
      guint8 rgba[4];

      unpack_color (encoder->palette.colors[i], has_alpha (encoder), rgba);
      colors[i] = (png_color){ rgba[0], rgba[1], rgba[2] };
      alphas[i] = rgba[3];
    }
  png_set_PLTE (encoder->png, encoder->info, colors, (int) n);
  if (has_alpha (encoder))
    png_set_tRNS (encoder->png, encoder->info, alphas, (int) n, NULL);
}

static void
write_head (Encoder *encoder, double dpi)
{
  png_uint_32 width = (png_uint_32) cairo_image_surface_get_width (encoder->surface);
  png_uint_32 height = (png_uint_32) cairo_image_surface_get_height (encoder->surface);
  png_uint_32 per_metre = (png_uint_32) lround (dpi / 0.0254);
  int type = encoder->has_palette  ? PNG_COLOR_TYPE_PALETTE
             : has_alpha (encoder) ? PNG_COLOR_TYPE_RGB_ALPHA
                                   : PNG_COLOR_TYPE_RGB;

  png_set_IHDR (encoder->png, encoder->info, width, height, 8, type, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (encoder->png, encoder->info, per_metre, per_metre, PNG_RESOLUTION_METER);
  if (encoder->has_palette)
    write_palette (encoder);
  /* On flat areas and text filters gain nothing: measured on our charts, this takes a seventh of the time of
   * cairo's writer (adaptive filters, level 6) for files of the same size. */
  png_set_filter (encoder->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level (encoder->png, encoder->level);
  png_set_compression_buffer_size (encoder->png, 65536);
}

static void
unpack_opaque_row (const guint32 *pixels, int width, guint8 *out)
{
  for (int x = 0; x < width; x++, out += 3)
    {
      guint32 pixel = pixels[x];

      out[0] = (guint8) (pixel >> 16);
      out[1] = (guint8) (pixel >> 8);
      out[2] = (guint8) pixel;
    }
}

static const guint8 *
get_row (Encoder *encoder, int y)
{
  int width = cairo_image_surface_get_width (encoder->surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (encoder->surface);
  const guint8 *data = cairo_image_surface_get_data (encoder->surface) + (gsize) y * stride;
  const guint32 *pixels = (const guint32 *) (const void *) data;

  if (encoder->has_palette)
    return encoder->palette.indices + (gsize) y * (gsize) width;
  if (!has_alpha (encoder))
    unpack_opaque_row (pixels, width, encoder->row);
  for (int x = 0; x < width && has_alpha (encoder); x++)
    unpack_color (pixels[x], TRUE, encoder->row + 4 * (gsize) x);
  return encoder->row;
}

/* Returns FALSE when libpng gave up or the user did. */
static gboolean
write_picture (Encoder *encoder, double dpi, const UrPngText *texts, gsize n_texts)
{
  int height = cairo_image_surface_get_height (encoder->surface);

  if (setjmp (png_jmpbuf (encoder->png)) != 0)
    return FALSE;
  write_head (encoder, dpi);
  ur_png_memory_set_texts (encoder->png, encoder->info, texts, n_texts);
  png_write_info (encoder->png, encoder->info);
  for (int y = 0; y < height; y++)
    {
      if (y % ROWS_PER_CHECK == 0 && g_cancellable_is_cancelled (encoder->cancellable))
        return FALSE;
      png_write_row (encoder->png, get_row (encoder, y));
    }
  png_write_end (encoder->png, NULL);
  return TRUE;
}

static gboolean
run_encoder (Encoder *encoder, double dpi, const UrPngText *texts, gsize n_texts)
{
  gboolean written = FALSE;

  encoder->png = ur_png_memory_new (encoder->out);
  if (encoder->png != NULL)
    encoder->info = png_create_info_struct (encoder->png);
  if (encoder->info != NULL)
    written = write_picture (encoder, dpi, texts, n_texts);
  png_destroy_write_struct (&encoder->png, &encoder->info);
  return written;
}

static GBytes *
encode (cairo_surface_t *surface,
        const Effort *effort,
        double dpi,
        const UrPngText *texts,
        gsize n_texts,
        GCancellable *cancellable,
        GError **error)
{
  Encoder encoder = { .surface = surface, .cancellable = cancellable, .level = effort->level };
  gboolean written;

  encoder.out = g_byte_array_sized_new (128 * 1024);
  encoder.has_palette = ur_png_palette_build (&encoder.palette, surface, effort->least, effort->most);
  if (!encoder.has_palette)
    encoder.row = g_malloc (4 * (gsize) cairo_image_surface_get_width (surface));
  written = run_encoder (&encoder, dpi, texts, n_texts);
  ur_png_palette_clear (&encoder.palette);
  g_free (encoder.row);

  if (written)
    return g_byte_array_free_to_bytes (encoder.out);
  g_byte_array_unref (encoder.out);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, UR_ERROR, UR_ERROR_DRAW,
                         _ ("The picture could not be written as PNG. Choose a smaller one."));
  return NULL;
}

/**
 * ur_png_encode:
 * @surface: a flushed image surface, ARGB32 or RGB24, at least one pixel
 * @dpi: pixels an inch, for pHYs
 * @texts: (array length=n_texts): what to say about the picture
 * @n_texts: how many
 * @cancellable: (nullable): stops between rows
 * @error: return location for an error
 *
 * Writes a picture as PNG.  One of at most 256 colours has a palette and is exact.  One of more has a palette
 * too, where that moves no channel of a pixel by more than %UR_PNG_TOLERANCE of 255; else it is written in
 * true colour and is exact again.  With opacity for ARGB32.  The same picture gives the same bytes, because
 * no time is written.
 *
 * The texts become iTXt chunks before the picture, in the order given, in UTF-8 and uncompressed, so that
 * they can be read from the head of the file.
 *
 * Returns: (transfer full): the file, or %NULL with @error %G_IO_ERROR_CANCELLED or %UR_ERROR_DRAW
 */
GBytes *
ur_png_encode (cairo_surface_t *surface,
               double dpi,
               const UrPngText *texts,
               gsize n_texts,
               GCancellable *cancellable,
               GError **error)
{
  return encode (surface, &efforts[0], dpi, texts, n_texts, cancellable, error);
}

/**
 * ur_png_encode_within:
 * @surface: as in ur_png_encode()
 * @max_bytes: how large the file may be
 * @dpi: as in ur_png_encode()
 * @texts: as in ur_png_encode()
 * @n_texts: as in ur_png_encode()
 * @cancellable: as in ur_png_encode()
 * @error: return location for an error
 *
 * As ur_png_encode(), for places that take only small files.  The picture keeps its pixels: first it is
 * packed with more patience, then the shades at the edges of letters become fewer, moving no channel by more
 * than 32 of 255.
 *
 * Returns: (transfer full): the file, or %NULL with the errors of ur_png_encode(), or %UR_ERROR_LIMIT when
 * the picture can not be made so small without losing pixels
 */
GBytes *
ur_png_encode_within (cairo_surface_t *surface,
                      gsize max_bytes,
                      double dpi,
                      const UrPngText *texts,
                      gsize n_texts,
                      GCancellable *cancellable,
                      GError **error)
{
  gsize size = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (efforts); i++)
    {
      g_autoptr (GBytes) png = encode (surface, &efforts[i], dpi, texts, n_texts, cancellable, error);

      if (png == NULL)
        return NULL;
      size = g_bytes_get_size (png);
      if (size <= max_bytes)
        return g_steal_pointer (&png);
    }
  g_set_error (
      error, UR_ERROR, UR_ERROR_LIMIT,
      _ ("The picture takes %.0f kB with as few colours as can be; %.0f kB are allowed here. Choose a "
         "smaller scale or width."),
      (double) size / 1000, (double) max_bytes / 1000);
  return NULL;
}
