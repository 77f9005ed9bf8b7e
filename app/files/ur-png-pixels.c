/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unpacks the pixels of a PNG file that anyone may have made. */
#include "ur-config.h"

#include "ur-png-pixels.h"

#include <setjmp.h>

#include <glib/gi18n-lib.h>
#include <png.h>

#include "ur-error.h"
#include "ur-memory.h"
#include "ur-png-digest.h"
#include "ur-png-faults.h"

#define N_CHANNELS 4
#define BUFFER 65536

/* Everything that must survive a longjmp out of libpng lives here and not in local variables. */
typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  GError *error; /* why libpng gave up, if not for what is in the file */
  png_structp png;
  png_infop info;
  guint width, height;
  guint8 *rows; /* of an interlaced picture all, else one */
  UrPngDigest *digest;
} Reader;

static void
read_cb (png_structp png, png_bytep out, png_size_t length)
{
  Reader *reader = png_get_io_ptr (png);
  gsize n_read;

  /* Not every stream looks at it. */
  if (g_cancellable_set_error_if_cancelled (reader->cancellable, &reader->error) ||
      !g_input_stream_read_all (reader->stream, out, length, &n_read, reader->cancellable, &reader->error) ||
      n_read < length)
    png_error (png, "no more bytes");
}

/* Only what the pixels need is kept: other chunks may be large, and none of them changes a pixel. */
static void
read_head (Reader *reader)
{
  png_set_user_limits (reader->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_keep_unknown_chunks (reader->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_read_info (reader->png, reader->info);
  reader->width = png_get_image_width (reader->png, reader->info);
  reader->height = png_get_image_height (reader->png, reader->info);
}

static gboolean
check_size (Reader *reader)
{
  if (MAX (reader->width, reader->height) <= UR_PNG_MAX_SIDE &&
      (guint64) reader->width * reader->height <= UR_PNG_MAX_PIXELS)
    return TRUE;
  g_set_error_literal (&reader->error, UR_ERROR, UR_ERROR_LIMIT,
                       _ ("The picture is larger than any of this program."));
  return FALSE;
}

/* Whatever the file has, bytes of red, green, blue and opacity come out. */
static int
set_form (Reader *reader)
{
  int n_passes = png_set_interlace_handling (reader->png);

  png_set_expand (reader->png);
  png_set_scale_16 (reader->png);
  png_set_gray_to_rgb (reader->png);
  png_set_add_alpha (reader->png, 0xff, PNG_FILLER_AFTER);
  png_read_update_info (reader->png, reader->info);
  return n_passes;
}

static gboolean
read_in_passes (Reader *reader, gsize stride, int n_passes)
{
  reader->rows = ur_memory_alloc (stride, reader->height, &reader->error);
  if (reader->rows == NULL)
    return FALSE;
  while (n_passes-- > 0)
    for (guint y = 0; y < reader->height; y++)
      png_read_row (reader->png, reader->rows + stride * y, NULL);
  for (guint y = 0; y < reader->height; y++)
    ur_png_digest_add_rgba (reader->digest, reader->rows + stride * y);
  return TRUE;
}

static gboolean
read_rows (Reader *reader)
{
  int n_passes = set_form (reader);
  gsize stride = png_get_rowbytes (reader->png, reader->info);

  if (stride != (gsize) reader->width * N_CHANNELS)
    png_error (reader->png, "of no known form");
  reader->digest = ur_png_digest_new (reader->width, reader->height);
  if (n_passes > 1)
    return read_in_passes (reader, stride, n_passes);
  reader->rows = g_malloc (stride);
  for (guint y = 0; y < reader->height; y++)
    {
      png_read_row (reader->png, reader->rows, NULL);
      ur_png_digest_add_rgba (reader->digest, reader->rows);
    }
  return TRUE;
}

/* Returns FALSE when libpng gave up, or the caller did. */
static gboolean
read_picture (Reader *reader)
{
  if (setjmp (png_jmpbuf (reader->png)) != 0)
    return FALSE;
  read_head (reader);
  return check_size (reader) && read_rows (reader);
}

static gboolean
read_file (Reader *reader)
{
  gboolean read = FALSE;

  reader->png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, ur_png_fail_cb, ur_png_warn_cb);
  if (reader->png != NULL)
    reader->info = png_create_info_struct (reader->png);
  if (reader->info != NULL)
    {
      png_set_read_fn (reader->png, reader, read_cb);
      read = read_picture (reader);
    }
  png_destroy_read_struct (&reader->png, &reader->info, NULL);
  return read;
}

/**
 * ur_png_read_digest:
 * @stream: a PNG file from its beginning
 * @cancellable: (nullable): stops the reading
 * @error: return location for an error
 *
 * Unpacks a picture and computes what it would say of its pixels, had this program written it: 16 hexadecimal
 * digits that depend on the pixels as 8 bits of red, green, blue and opacity, and on nothing else of the
 * file. An interlaced picture is held whole, any other a row at a time.
 *
 * Returns: (transfer full): the digest; or %NULL with @error %UR_ERROR_LIMIT where the picture is larger than
 * any of this program, %UR_ERROR_FORMAT where it can not be unpacked, %UR_ERROR_MEMORY or an error of @stream
 */
char *
ur_png_read_digest (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) buffered = NULL;
  Reader reader = { .cancellable = cancellable };
  char *digest = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  buffered = g_buffered_input_stream_new_sized (stream, BUFFER);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);
  reader.stream = buffered;
  if (read_file (&reader))
    digest = ur_png_digest_dup_string (reader.digest);
  else if (reader.error != NULL)
    g_propagate_error (error, g_steal_pointer (&reader.error));
  else
    g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT,
                         _ ("The picture is damaged: its pixels cannot be unpacked."));
  ur_png_digest_free (reader.digest);
  g_free (reader.rows);
  return digest;
}
