/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures too large to be held whole: painted and written a band at a time. */
#include "ur-config.h"

#include "ur-png-bands.h"

#include <math.h>
#include <setjmp.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <png.h>

#include "ur-error.h"
#include "ur-memory.h"
#include "ur-png-memory.h"

#define BAND_ROWS 512

/* A picture that takes no more is packed in one go: measured on the bundled report, an eighth smaller than
 * band by band, and as fast. */
#define MAX_HELD ((gsize) 32 << 20)
#define LEVEL 5 /* of libdeflate */

/* Everything that must survive a longjmp out of libpng lives here and not in local variables. */
typedef struct
{
  png_structp png;
  png_infop info;
  GByteArray *out;
  cairo_surface_t *band;
  guint8 *row;    /* of a picture that is written band by band, else NULL */
  guint8 *rows;   /* of one that is held, each after the number of its filter, which is none */
  guint8 *packed; /* the same */
  gsize n_packed;
  UrPngDigest *digest;
  guint width, height;
  UrPngBandFunc paint;
  gpointer data;
  GCancellable *cancellable;
  GError *error; /* the painter's */
} Writer;

static void
write_head (Writer *writer, double dpi, const UrPngText *texts, gsize n_texts)
{
  png_uint_32 per_metre = (png_uint_32) lround (dpi / 0.0254);

  png_set_IHDR (writer->png, writer->info, writer->width, writer->height, 8, PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (writer->png, writer->info, per_metre, per_metre, PNG_RESOLUTION_METER);
  png_set_filter (writer->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level (writer->png, 1);
  ur_png_memory_set_texts (writer->png, writer->info, texts, n_texts);
  png_write_info (writer->png, writer->info);
}

/* The row is written through a pointer of its own: bytes may be anything, so that a member would be read
 * again for each of them. */
static void
unpack_row (const guint32 *pixels, guint width, guint8 *row)
{
  for (guint x = 0; x < width; x++, row += 3)
    {
      row[0] = (guint8) (pixels[x] >> 16);
      row[1] = (guint8) (pixels[x] >> 8);
      row[2] = (guint8) pixels[x];
    }
}

static gsize
get_row_length (const Writer *writer)
{
  return 1 + 3 * (gsize) writer->width;
}

static void
take_band (Writer *writer, guint first)
{
  const guint8 *data = cairo_image_surface_get_data (writer->band);
  gsize stride = (gsize) cairo_image_surface_get_stride (writer->band);

  for (guint y = 0; y < MIN (BAND_ROWS, writer->height - first); y++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + y * stride);

      guint8 *row =
          writer->rows == NULL ? writer->row : writer->rows + (first + y) * get_row_length (writer) + 1;

      unpack_row (pixels, writer->width, row);
      if (y > 0 && memcmp (pixels, data + (y - 1) * stride, sizeof *pixels * writer->width) == 0)
        ur_png_digest_repeat (writer->digest);
      else
        ur_png_digest_add_rgb (writer->digest, row);
      if (writer->rows == NULL)
        png_write_row (writer->png, row);
    }
}

static gboolean
paint_bands (Writer *writer)
{
  for (guint y = 0; y < writer->height; y += BAND_ROWS)
    {
      if (g_cancellable_is_cancelled (writer->cancellable) ||
          !writer->paint (writer->band, y, writer->data, &writer->error))
        return FALSE;
      cairo_surface_flush (writer->band);
      take_band (writer, y);
    }
  return TRUE;
}

/* Before libpng comes into play, which leaves by longjmp. */
static gboolean
hold_picture (Writer *writer)
{
  gsize length = get_row_length (writer);

  writer->rows = ur_memory_alloc (length, writer->height, &writer->error);
  for (guint y = 0; writer->rows != NULL && y < writer->height; y++)
    writer->rows[y * length] = 0;
  if (writer->rows == NULL || !paint_bands (writer))
    return FALSE;
  writer->packed =
      ur_png_memory_pack (writer->rows, length * writer->height, LEVEL, &writer->n_packed, &writer->error);
  g_clear_pointer (&writer->rows, g_free);
  return writer->packed != NULL;
}

/* Returns FALSE when libpng, the painter or the user gave up. */
static gboolean
write_picture (Writer *writer, double dpi, const UrPngText *texts, gsize n_texts)
{
  if (setjmp (png_jmpbuf (writer->png)) != 0)
    return FALSE;
  write_head (writer, dpi, texts, n_texts);
  if (writer->packed != NULL)
    ur_png_memory_write_packed (writer->png, writer->packed, writer->n_packed, writer->digest);
  else if (!paint_bands (writer))
    return FALSE;
  else
    {
      ur_png_digest_write (writer->digest, writer->png);
      png_write_end (writer->png, NULL);
    }
  return TRUE;
}

static gboolean
run (Writer *writer, double dpi, const UrPngText *texts, gsize n_texts)
{
  gboolean written = FALSE;

  if (get_row_length (writer) * writer->height <= MAX_HELD && !hold_picture (writer))
    return FALSE;
  writer->png = ur_png_memory_new (writer->out);
  if (writer->png != NULL)
    writer->info = png_create_info_struct (writer->png);
  if (writer->info != NULL)
    written = write_picture (writer, dpi, texts, n_texts);
  png_destroy_write_struct (&writer->png, &writer->info);
  return written;
}

/**
 * ur_png_encode_bands:
 * @width: px
 * @height: px, as many as it takes
 * @dpi: pixels an inch, for pHYs
 * @texts: (array length=n_texts): what to say about the picture
 * @n_texts: how many
 * @paint: (scope call): paints a band on a surface of @width px
 * @data: for @paint
 * @cancellable: (nullable): stops between bands
 * @error: return location for an error
 *
 * As ur_png_encode(), for pictures that are too large to be held in memory: in true colour, painted a band at
 * a time.
 *
 * Returns: (transfer full): the file, or %NULL with @error that of @paint, %G_IO_ERROR_CANCELLED,
 * %UR_ERROR_DRAW or %UR_ERROR_MEMORY
 */
GBytes *
ur_png_encode_bands (guint width,
                     guint height,
                     double dpi,
                     const UrPngText *texts,
                     gsize n_texts,
                     UrPngBandFunc paint,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  Writer writer = {
    .width = width, .height = height, .paint = paint, .data = data, .cancellable = cancellable
  };
  gboolean written;

  writer.out = g_byte_array_new ();
  writer.digest = ur_png_digest_new (width, height);
  writer.row = g_malloc (3 * (gsize) width);
  writer.band = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, BAND_ROWS);
  written = run (&writer, dpi, texts, n_texts);
  cairo_surface_destroy (writer.band);
  g_free (writer.row);
  g_free (writer.rows);
  g_free (writer.packed);
  ur_png_digest_free (writer.digest);
  if (written && ur_memory_check_past (error))
    return g_byte_array_free_to_bytes (writer.out);
  g_byte_array_unref (writer.out);
  if (writer.error != NULL)
    g_propagate_error (error, g_steal_pointer (&writer.error));
  else if (!written && !g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, UR_ERROR, UR_ERROR_DRAW,
                         _ ("The picture could not be written as PNG. Choose a smaller one."));
  return NULL;
}
