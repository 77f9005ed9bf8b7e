/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of the long picture: together they are the whole, pixel for pixel, and keep their limits. */
#include "poster-fixture.h"

#include <math.h>

typedef struct
{
  const guint8 *data;
  gsize left;
} Stream;

static cairo_status_t
read_cb (void *closure, unsigned char *out, unsigned int length)
{
  Stream *stream = closure;

  if (length > stream->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (out, stream->data, length);
  stream->data += length;
  stream->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* Read back by a program that is not ours: cairo's. */
static cairo_surface_t *
decode (GBytes *png)
{
  Stream stream = { g_bytes_get_data (png, NULL), g_bytes_get_size (png) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &stream);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* The rows of a slice are those of the whole picture; returns the row behind it. */
static int
compare_rows (cairo_surface_t *whole, cairo_surface_t *slice, int y)
{
  int width = cairo_image_surface_get_width (whole);
  int height = cairo_image_surface_get_height (slice);
  gsize whole_stride = (gsize) cairo_image_surface_get_stride (whole);
  gsize slice_stride = (gsize) cairo_image_surface_get_stride (slice);

  g_assert_cmpint (cairo_image_surface_get_width (slice), ==, width);
  g_assert_cmpint (y + height, <=, cairo_image_surface_get_height (whole));
  for (int row = 0; row < height; row++)
    g_assert_cmpmem (cairo_image_surface_get_data (slice) + (gsize) row * slice_stride, 4 * (gsize) width,
                     cairo_image_surface_get_data (whole) + (gsize) (y + row) * whole_stride,
                     4 * (gsize) width);
  return y + height;
}

static void
check_slices (UrReport *report, const UrPosterOptions *options, guint least)
{
  UrPosterOptions whole_options = *options;
  g_autoptr (UrPoster) sliced = layout (report, options);
  g_autoptr (UrPoster) whole = NULL;
  g_autoptr (GBytes) png = NULL;
  cairo_surface_t *picture;
  int y = 0;

  whole_options.slice_height = 0;
  whole_options.max_bytes = 0;
  whole = layout (report, &whole_options);
  g_assert_cmpuint (ur_poster_get_n_slices (whole), ==, 1);
  png = encode (whole, 0);
  picture = decode (png);
  g_assert_cmpuint (ur_poster_get_n_slices (sliced), >=, least);
  for (guint i = 0; i < ur_poster_get_n_slices (sliced); i++)
    {
      g_autoptr (GBytes) part = encode (sliced, i);
      cairo_surface_t *slice = decode (part);
      guint height;

      ur_poster_get_size (sliced, i, NULL, &height);
      g_assert_cmpint (cairo_image_surface_get_height (slice), ==, height);
      if (options->slice_height != 0)
        g_assert_cmpuint (height, <=, options->slice_height);
      if (options->max_bytes != 0)
        g_assert_cmpuint (g_bytes_get_size (part), <=, options->max_bytes);
      y = compare_rows (picture, slice, y);
      cairo_surface_destroy (slice);
    }
  g_assert_cmpint (y, ==, cairo_image_surface_get_height (picture));
  cairo_surface_destroy (picture);
}

static void
test_slices (void)
{
  static const guint widths[] = { 1080, 750 };
  UrPosterOptions options;

  ur_poster_options_init (&options);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      options.width = widths[i];
      options.slice_height = 3000;
      check_slices (bundled, &options, 2);
      options.slice_height = 700;
      check_slices (bundled, &options, 7);
    }
}

static void
test_bytes (void)
{
  UrPosterOptions options;

  ur_poster_options_init (&options);
  options.max_bytes = 200000;
  check_slices (bundled, &options, 4);
}

/* No slice parts a line of text. */
static void
test_cuts (void)
{
  UrPosterOptions options;
  g_autoptr (UrPoster) poster = NULL;
  g_autoptr (GArray) lines = NULL;
  double y = 0;

  ur_poster_options_init (&options);
  options.slice_height = 700;
  poster = layout (bundled, &options);
  lines = list_lines (poster);
  for (guint i = 0; i + 1 < ur_poster_get_n_slices (poster); i++)
    {
      guint height;

      ur_poster_get_size (poster, i, NULL, &height);
      y += height;
      for (guint k = 0; k < lines->len; k++)
        {
          const SceneText *line = &g_array_index (lines, SceneText, k);
          double middle = line->y + line->height / 2;

          g_assert_false (fabs (middle - y) < 0.4 * line->size);
        }
    }
}

static void
test_bands (void)
{
  UrReport *stress = make_stress ();
  g_autoptr (UrPoster) poster = layout_default (stress);
  g_autoptr (GBytes) png = NULL;
  g_autofree char *note = NULL;
  g_autofree char *sentence = NULL;
  const guint8 *data;
  guint width, height;

  ur_poster_get_size (poster, 0, &width, &height);
  g_assert_cmpuint (height, >, 32767);
  note = ur_poster_dup_note (poster); /* it is made, but not without saying so */
  sentence =
      g_strdup_printf ("The long picture is %u pixels high, and many programs open none of more than 32767: "
                       "cut it into files, or make it narrower.",
                       height);
  g_assert_cmpstr (note, ==, sentence);
  png = encode (poster, 0);
  data = g_bytes_get_data (png, NULL);
  g_assert_cmpuint ((guint) data[20] << 24 | (guint) data[21] << 16 | (guint) data[22] << 8 | data[23], ==,
                    height);
  ur_report_unref (stress);
}

/* Hardly a program shows what is higher than 100,000 rows: beyond that the picture is cut without being asked
 * to. */
static void
test_too_high (void)
{
  UrReport *report = make_long (400);
  UrPosterOptions options;
  g_autoptr (UrPoster) poster = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autofree char *note = NULL;
  guint n, width, height, total = 0;

  ur_poster_options_init (&options);
  options.width = UR_POSTER_MAX_WIDTH;
  poster = layout (report, &options);
  n = ur_poster_get_n_slices (poster);
  for (guint i = 0; i < n; i++)
    {
      ur_poster_get_size (poster, i, &width, &height);
      g_assert_cmpuint (width, ==, UR_POSTER_MAX_WIDTH);
      g_assert_cmpuint (height, <=, 32767);
      total += height;
    }
  g_assert_cmpuint (total, >, 100000);
  note = ur_poster_dup_note (poster);
  g_assert_null (note); /* no file of it is too high */
  png = encode (poster, n - 1);
  g_assert_cmpuint (g_bytes_get_size (png), >, 0);
  ur_report_unref (report);
}

int
main (int argc, char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  load_bundled ();
  g_test_add_func ("/poster-slices/slices", test_slices);
  g_test_add_func ("/poster-slices/bytes", test_bytes);
  g_test_add_func ("/poster-slices/cuts", test_cuts);
  g_test_add_func ("/poster-slices/bands", test_bands);
  g_test_add_func ("/poster-slices/too-high", test_too_high);
  failed = g_test_run ();
  ur_report_unref (bundled);
  return failed;
}
