/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-png-bands.h"
#include "ur-png-palette.h"

#include "ur-error.h"

#include <png.h>
#include <string.h>

/* A file read back by libpng itself. */
typedef struct
{
  png_structp png;
  png_infop info;
  GBytes *bytes;
  gsize offset;
} Reader;

static void
read_cb (png_structp png, png_bytep out, png_size_t length)
{
  Reader *reader = png_get_io_ptr (png);
  gsize size;
  const guint8 *data = g_bytes_get_data (reader->bytes, &size);

  g_assert_cmpuint (reader->offset + length, <=, size);
  memcpy (out, data + reader->offset, length);
  reader->offset += length;
}

static void
error_cb (png_structp png, png_const_charp message)
{
  g_error ("libpng: %s", message);
}

static void
reader_open (Reader *reader, GBytes *bytes)
{
  *reader = (Reader){ .bytes = bytes };
  reader->png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, error_cb);
  reader->info = png_create_info_struct (reader->png);
  png_set_read_fn (reader->png, reader, read_cb);
  png_read_png (reader->png, reader->info, PNG_TRANSFORM_EXPAND, NULL);
}

static void
reader_close (Reader *reader)
{
  png_destroy_read_struct (&reader->png, &reader->info, NULL);
}

static guint8
get_type (GBytes *bytes)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  return data[25]; /* IHDR: width, height, depth, colour type */
}

/* @n_colors greys and reds in stripes; @alpha makes every other pixel half transparent. */
static cairo_surface_t *
create_picture (int width, int height, guint n_colors, gboolean alpha)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (void *) (data + y * stride);

      for (int x = 0; x < width; x++)
        {
          guint number = (guint) (y * width + x) % n_colors;
          guint32 color = number & 0xff;
          guint32 red = (number >> 8) & 0xff;

          row[x] = alpha && x % 2 == 0 ? 0x80000000u | (color / 2) << 8 : 0xff000000u | red << 16 | color;
        }
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* The largest difference in any channel, the file's colours multiplied by their opacity again. */
static int
get_largest_difference (cairo_surface_t *surface, GBytes *bytes)
{
  int largest = 0;
  gboolean alpha = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32;
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint n_channels = alpha ? 4 : 3;
  Reader reader;
  png_bytepp rows;

  reader_open (&reader, bytes);
  g_assert_cmpuint (png_get_channels (reader.png, reader.info), ==, n_channels);
  g_assert_cmpuint (png_get_image_width (reader.png, reader.info), ==,
                    (guint) cairo_image_surface_get_width (surface));
  rows = png_get_rows (reader.png, reader.info);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + y * stride);

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          const guint8 *pixel = rows[y] + (guint) x * n_channels;
          guint opacity = alpha ? pixel[3] : 255;

          if (alpha)
            largest = MAX (largest, ABS ((int) opacity - (int) (row[x] >> 24)));
          for (guint i = 0; i < 3; i++)
            largest = MAX (largest, ABS ((int) ((pixel[i] * opacity + 127) / 255) -
                                         (int) ((row[x] >> (16 - 8 * i)) & 0xff)));
        }
    }
  reader_close (&reader);
  return largest;
}

static GBytes *
encode (cairo_surface_t *surface)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ur_png_encode (surface, 96, NULL, 0, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
check_surface (cairo_surface_t *surface, guint8 type, int least, int most)
{
  g_autoptr (GBytes) bytes = encode (surface);
  g_autoptr (GBytes) again = encode (surface);

  g_assert_cmpuint (get_type (bytes), ==, type);
  g_assert_cmpint (get_largest_difference (surface, bytes), >=, least);
  g_assert_cmpint (get_largest_difference (surface, bytes), <=, most);
  g_assert_true (g_bytes_equal (bytes, again));
  cairo_surface_destroy (surface);
}

static void
check_picture (guint n_colors, gboolean alpha, guint8 type)
{
  check_surface (create_picture (67, 31, n_colors, alpha), type, 0, 0);
}

/* Colours all over the cube: none can stand for another. */
static cairo_surface_t *
create_colourful (gboolean alpha)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, 64, 32);
  guint32 *pixels = (guint32 *) (void *) cairo_image_surface_get_data (surface);

  for (guint i = 0; i < 64 * 32; i++)
    pixels[i] = 0xff000000u | ((i * 2654435761u) >> 8);
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
test_palette (void)
{
  check_picture (1, FALSE, PNG_COLOR_TYPE_PALETTE);
  check_picture (200, FALSE, PNG_COLOR_TYPE_PALETTE);
  check_picture (256, FALSE, PNG_COLOR_TYPE_PALETTE);
}

/* A few shades too many: they draw together, none farther than the tolerance. */
static void
test_near_colours (void)
{
  check_surface (create_picture (67, 31, 257, FALSE), PNG_COLOR_TYPE_PALETTE, 1, 1);
  check_surface (create_picture (67, 31, 1000, FALSE), PNG_COLOR_TYPE_PALETTE, 1, UR_PNG_TOLERANCE);
}

static void
test_true_colour (void)
{
  check_surface (create_colourful (FALSE), PNG_COLOR_TYPE_RGB, 0, 0);
}

static void
test_transparent (void)
{
  check_picture (100, TRUE, PNG_COLOR_TYPE_PALETTE);
  check_surface (create_colourful (TRUE), PNG_COLOR_TYPE_RGB_ALPHA, 0, 0);
}

/* What most pixels have stays exactly; what is near it follows; what is not stays too. */
static void
test_merge (void)
{
  const guint32 colors[] = { 0xff101010, 0xff141414, 0xff151515, 0xffffffff };
  const guint counts[] = { 5, 1, 2, 900 };
  guint32 merged[UR_PNG_MAX_COLORS];
  guint8 places[G_N_ELEMENTS (colors)];

  g_assert_cmpuint (ur_png_merge_colors (colors, counts, 4, 0, merged, places), ==, 4);
  g_assert_cmpuint (ur_png_merge_colors (colors, counts, 4, 4, merged, places), ==, 3);
  g_assert_cmphex (merged[0], ==, 0xffffffff);
  g_assert_cmphex (merged[places[0]], ==, 0xff101010);
  g_assert_cmphex (merged[places[1]], ==, 0xff151515);
  g_assert_cmphex (merged[places[2]], ==, 0xff151515);
}

/* A limit is kept by fewer shades; the pixels stay as many, and what can not be kept is said. */
static void
test_within (void)
{
  cairo_surface_t *surface = create_picture (600, 400, 5000, FALSE);
  g_autoptr (GBytes) usual = encode (surface);
  g_autoptr (GError) error = NULL;
  gsize limit = g_bytes_get_size (usual) * 3 / 4;
  g_autoptr (GBytes) small = ur_png_encode_within (surface, limit, 96, NULL, 0, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (small), <=, limit);
  g_assert_cmpint (get_largest_difference (surface, small), <=, 32);
  g_assert_null (ur_png_encode_within (surface, 200, 96, NULL, 0, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_LIMIT);
  cairo_surface_destroy (surface);
}

static void
test_one_pixel (void)
{
  cairo_surface_t *surface = create_picture (1, 1, 1, FALSE);
  g_autoptr (GBytes) bytes = encode (surface);

  g_assert_cmpint (get_largest_difference (surface, bytes), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_texts (void)
{
  const UrPngText texts[] = { { "Title", "工会组织覆盖率" },
                              { "Description", NULL },
                              { "ur-quote", "一\n二" } };
  cairo_surface_t *surface = create_picture (4, 4, 4, FALSE);
  g_autoptr (GBytes) bytes = ur_png_encode (surface, 192, texts, G_N_ELEMENTS (texts), NULL, NULL);
  png_uint_32 x, y;
  png_textp found;
  int unit, n_found;
  Reader reader;

  reader_open (&reader, bytes);
  png_get_text (reader.png, reader.info, &found, &n_found);
  g_assert_cmpint (n_found, ==, 3);
  g_assert_cmpstr (found[0].key, ==, "Title");
  g_assert_cmpstr (found[0].text, ==, "工会组织覆盖率");
  g_assert_cmpint (found[0].compression, ==, PNG_ITXT_COMPRESSION_NONE);
  g_assert_cmpstr (found[1].key, ==, "ur-quote");
  g_assert_cmpstr (found[1].text, ==, "一\n二");
  g_assert_cmpstr (found[2].key, ==, "ur-pixels");
  g_assert_cmpuint (strlen (found[2].text), ==, 16);

  /* 192 pixels an inch are 7559 a metre */
  g_assert_cmpuint (png_get_pHYs (reader.png, reader.info, &x, &y, &unit), !=, 0);
  g_assert_cmpuint (x, ==, 7559);
  g_assert_cmpuint (y, ==, 7559);
  g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
  g_assert_cmpuint (png_get_valid (reader.png, reader.info, PNG_INFO_tIME), ==, 0);
  reader_close (&reader);
  cairo_surface_destroy (surface);
}

static void
test_cancelled (void)
{
  cairo_surface_t *surface = create_picture (4, 400, 300, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ur_png_encode (surface, 96, NULL, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cairo_surface_destroy (surface);
}

#define BAND_WIDTH 1000

/* Every row has a colour of its own that tells where it is; the last pixel is white. */
static guint32
get_band_pixel (guint x, guint y)
{
  return x == BAND_WIDTH - 1 ? 0xffffff : (y & 0xffff) << 8 | (x & 0x7f);
}

static gboolean
paint_band_cb (cairo_surface_t *band, guint first, gpointer data, GError **error)
{
  guint8 *rows = cairo_image_surface_get_data (band);
  const guint *last = data;

  for (guint y = 0; y < (guint) cairo_image_surface_get_height (band); y++)
    for (guint x = 0; x < BAND_WIDTH; x++)
      ((guint32 *) (gpointer) (rows + y * (guint) cairo_image_surface_get_stride (band)))[x] =
          get_band_pixel (x, first + y);
  cairo_surface_mark_dirty (band);
  if (first < *last)
    return TRUE;
  g_set_error_literal (error, UR_ERROR, UR_ERROR_DRAW, "No more of it.");
  return FALSE;
}

/* One that is held whole, and one that is written as it is painted, show the same. */
static void
test_bands (gconstpointer data)
{
  guint height = GPOINTER_TO_UINT (data), never = G_MAXUINT;
  const UrPngText text = { "Title", "长图" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      ur_png_encode_bands (BAND_WIDTH, height, 96, &text, 1, paint_band_cb, &never, NULL, &error);
  png_bytepp rows;
  Reader reader;

  g_assert_no_error (error);
  reader_open (&reader, bytes);
  g_assert_cmpuint (png_get_image_width (reader.png, reader.info), ==, BAND_WIDTH);
  g_assert_cmpuint (png_get_image_height (reader.png, reader.info), ==, height);
  rows = png_get_rows (reader.png, reader.info);
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < BAND_WIDTH; x += x == 0 ? 1 : BAND_WIDTH - 2)
      {
        const guint8 *pixel = rows[y] + 3 * x;

        g_assert_cmphex ((guint32) (pixel[0] << 16 | pixel[1] << 8 | pixel[2]), ==, get_band_pixel (x, y));
      }
  reader_close (&reader);
}

/* What the painter says is what is told, however tall the picture. */
static void
test_bands_fail (gconstpointer data)
{
  guint last = 512;
  g_autoptr (GError) error = NULL;

  g_assert_null (ur_png_encode_bands (BAND_WIDTH, GPOINTER_TO_UINT (data), 96, NULL, 0, paint_band_cb, &last,
                                      NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_DRAW);
  g_assert_cmpstr (error->message, ==, "No more of it.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/palette", test_palette);
  g_test_add_func ("/png/near-colours", test_near_colours);
  g_test_add_func ("/png/merge", test_merge);
  g_test_add_func ("/png/within", test_within);
  g_test_add_func ("/png/true-colour", test_true_colour);
  g_test_add_func ("/png/transparent", test_transparent);
  g_test_add_func ("/png/one-pixel", test_one_pixel);
  g_test_add_func ("/png/texts", test_texts);
  g_test_add_func ("/png/cancelled", test_cancelled);
  g_test_add_data_func ("/png/bands/one-row", GUINT_TO_POINTER (1), test_bands);
  g_test_add_data_func ("/png/bands/held", GUINT_TO_POINTER (1100), test_bands);
  g_test_add_data_func ("/png/bands/too-large-to-hold", GUINT_TO_POINTER (11300), test_bands);
  g_test_add_data_func ("/png/bands/held-fails", GUINT_TO_POINTER (1100), test_bands_fail);
  g_test_add_data_func ("/png/bands/too-large-to-hold-fails", GUINT_TO_POINTER (11300), test_bands_fail);
  return g_test_run ();
}
