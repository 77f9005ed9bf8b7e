/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-png.h"

#include <math.h>
#include <setjmp.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <png.h>

#include "ur-error.h"
#include "ur-memory.h"
#include "ur-png-digest.h"
#include "ur-png-memory.h"
#include "ur-png-palette.h"

/* How hard it is tried to make a file small: how far colours may move, and libdeflate's level. */
typedef struct
{
  guint least, most;
  int level;
} Effort;

/* The first is what every picture gets.  The others follow only where a file has to be smaller: the same
 * picture packed with more patience, then fewer shades at the edges of letters. */
static const Effort efforts[] = {
  { 0, UR_PNG_TOLERANCE, 5 }, { 0, UR_PNG_TOLERANCE, 10 }, { 8, 8, 10 }, { 16, 16, 10 }, { 32, 32, 10 },
};

/* A picture on its way into a file.  Everything that must survive a longjmp out of libpng lives here and not
 * in local variables. */
typedef struct
{
  png_structp png;
  png_infop info;
  GByteArray *out;
  cairo_surface_t *surface;
  UrPngPalette palette;
  gboolean has_palette;
  guint8 *rows; /* of a picture without palette, as in one with it */
  guint8 *packed;
  gsize n_packed;
  UrPngDigest *digest;
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
unpack_palette (const Encoder *encoder, guint8 (*colors)[4])
{
  for (guint i = 0; i < encoder->palette.n_colors; i++)
    unpack_color (encoder->palette.colors[i], has_alpha (encoder), colors[i]);
}

static void
write_palette (Encoder *encoder)
{
  guint8 unpacked[UR_PNG_MAX_COLORS][4];
  png_color colors[UR_PNG_MAX_COLORS];
  png_byte alphas[UR_PNG_MAX_COLORS];
  guint n = encoder->palette.n_colors;

  unpack_palette (encoder, unpacked);
  for (guint i = 0; i < n; i++)
    {
      colors[i] = (png_color){ unpacked[i][0], unpacked[i][1], unpacked[i][2] };
      alphas[i] = unpacked[i][3];
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
}

static void
unpack_row (const Encoder *encoder, int y, guint8 *out)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (encoder->surface);
  const guint8 *data = cairo_image_surface_get_data (encoder->surface) + (gsize) y * stride;
  const guint32 *pixels = (const guint32 *) (const void *) data;
  const gboolean alpha = has_alpha (encoder);

  for (int x = 0; x < cairo_image_surface_get_width (encoder->surface); x++)
    {
      guint8 rgba[4];

      unpack_color (pixels[x], alpha, rgba);
      for (guint i = 0; i < (alpha ? 4u : 3u); i++)
        *out++ = rgba[i];
    }
}

static gsize
get_row_length (const Encoder *encoder)
{
  gsize n_channels = encoder->has_palette ? 1 : has_alpha (encoder) ? 4 : 3;

  return 1 + n_channels * (gsize) cairo_image_surface_get_width (encoder->surface);
}

/* The filter is none: on flat areas and text filters gain nothing. */
static gboolean
unpack_rows (Encoder *encoder, GError **error)
{
  int height = cairo_image_surface_get_height (encoder->surface);
  gsize length = get_row_length (encoder);

  encoder->rows = ur_memory_alloc (length, (gsize) height, error);
  for (int y = 0; encoder->rows && y < height; y++)
    {
      guint8 *row = encoder->rows + length * (gsize) y;

      row[0] = 0;
      unpack_row (encoder, y, row + 1);
    }
  return encoder->rows != NULL;
}

static void
digest_row (Encoder *encoder, const guint8 *row, const guint8 (*colors)[4])
{
  if (encoder->has_palette)
    ur_png_digest_add_indices (encoder->digest, row, colors);
  else if (has_alpha (encoder))
    ur_png_digest_add_rgba (encoder->digest, row);
  else
    ur_png_digest_add_rgb (encoder->digest, row);
}

/* Of the picture as it is written: a palette may have moved its colours. */
static void
digest_rows (Encoder *encoder)
{
  guint width = (guint) cairo_image_surface_get_width (encoder->surface);
  guint height = (guint) cairo_image_surface_get_height (encoder->surface);
  gsize length = get_row_length (encoder);
  const guint8 *row = encoder->has_palette ? encoder->palette.rows : encoder->rows;
  guint8 colors[UR_PNG_MAX_COLORS][4];

  encoder->digest = ur_png_digest_new (width, height);
  if (encoder->has_palette)
    unpack_palette (encoder, colors);
  for (guint y = 0; y < height; y++, row += length)
    if (y > 0 && memcmp (row, row - length, length) == 0)
      ur_png_digest_repeat (encoder->digest);
    else
      digest_row (encoder, row + 1, colors);
}

static gboolean
pack (Encoder *encoder, int level, GError **error)
{
  const guint8 *rows = encoder->has_palette ? encoder->palette.rows : encoder->rows;
  gsize size = get_row_length (encoder) * (gsize) cairo_image_surface_get_height (encoder->surface);

  encoder->packed = ur_png_memory_pack (rows, size, level, &encoder->n_packed, error);
  return encoder->packed != NULL;
}

/* Returns FALSE when there is not enough memory or the user gave up.  A picture that has a palette has it
 * whatever the memory: the same picture is the same file, or none. */
static gboolean
prepare (Encoder *encoder, const Effort *effort, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) shortage = NULL;

  encoder->has_palette =
      ur_png_palette_build (&encoder->palette, encoder->surface, effort->least, effort->most, &shortage);
  if (shortage != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&shortage));
      return FALSE;
    }
  if (!encoder->has_palette && !unpack_rows (encoder, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !pack (encoder, effort->level, error))
    return FALSE;
  digest_rows (encoder);
  return TRUE;
}

/* Returns FALSE when libpng gave up, as it does without memory. */
static gboolean
write_picture (Encoder *encoder, double dpi, const UrPngText *texts, gsize n_texts)
{
  if (setjmp (png_jmpbuf (encoder->png)) != 0)
    return FALSE;
  write_head (encoder, dpi);
  ur_png_memory_set_texts (encoder->png, encoder->info, texts, n_texts);
  png_write_info (encoder->png, encoder->info);
  ur_png_memory_write_packed (encoder->png, encoder->packed, encoder->n_packed, encoder->digest);
  return TRUE;
}

static gboolean
write_file (Encoder *encoder, double dpi, const UrPngText *texts, gsize n_texts, GError **error)
{
  gboolean written = FALSE;

  encoder->out = g_byte_array_new ();
  encoder->png = ur_png_memory_new (encoder->out);
  if (encoder->png != NULL)
    encoder->info = png_create_info_struct (encoder->png);
  if (encoder->info != NULL)
    written = write_picture (encoder, dpi, texts, n_texts);
  png_destroy_write_struct (&encoder->png, &encoder->info);
  if (!written)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_DRAW,
                         _ ("The picture could not be written as PNG. Choose a smaller one."));
  return written;
}

static void
encoder_clear (Encoder *encoder)
{
  g_clear_pointer (&encoder->out, g_byte_array_unref);
  ur_png_palette_clear (&encoder->palette);
  g_free (encoder->rows);
  g_free (encoder->packed);
  ur_png_digest_free (encoder->digest);
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
  Encoder encoder = { .surface = surface };
  GBytes *bytes = NULL;

  if (prepare (&encoder, effort, cancellable, error) && write_file (&encoder, dpi, texts, n_texts, error) &&
      ur_memory_check_past (error))
    bytes = g_byte_array_free_to_bytes (g_steal_pointer (&encoder.out));
  encoder_clear (&encoder);
  return bytes;
}

/**
 * ur_png_encode:
 * @surface: a flushed image surface, ARGB32 or RGB24, at least one pixel
 * @dpi: pixels an inch, for pHYs
 * @texts: (array length=n_texts): what to say about the picture
 * @n_texts: how many
 * @cancellable: (nullable): stops the work before the picture is packed
 * @error: return location for an error
 *
 * Writes a picture as PNG.  One of at most 256 colours has a palette and is exact.  One of more has a palette
 * too, where that moves no channel of a pixel by more than %UR_PNG_TOLERANCE of 255; else it is written in
 * true colour and is exact again.  With opacity for ARGB32.  The same picture gives the same bytes, because
 * no time is written.
 *
 * The texts become iTXt chunks before the picture, in the order given, in UTF-8 and uncompressed, so that
 * they can be read from the head of the file.  After it follows what its pixels are, see
 * ur_png_read_digest().
 *
 * Returns: (transfer full): the file, or %NULL with @error %G_IO_ERROR_CANCELLED, %UR_ERROR_DRAW or
 * %UR_ERROR_MEMORY
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
