/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The long picture: its facts, that nothing overlaps whatever the report, and that its slices are the whole.
 */
#include "ur-poster.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ur-error.h"
#include "ur-report-reader.h"

#define LEFT 72.0
#define RIGHT 1008.0

static UrReport *bundled;

/* A line of text on the picture. */
typedef struct
{
  char *role;
  double x, y, width, height, size;
  char *text;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->role);
  g_free (line->text);
  g_free (line);
}

/* What every dump gives for text: role, x, y, width, height, size, words. */
static GPtrArray *
list_lines (const UrPoster *poster)
{
  g_autofree char *dump = ur_poster_dump (poster);
  g_auto (GStrv) rows = g_strsplit (dump, "\n", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;
      Line *line;

      if (!g_str_has_prefix (rows[i], "  "))
        continue;
      words = g_strsplit (g_strchug (rows[i]), " ", 7);
      if (g_strv_length (words) < 7 || !(g_ascii_isdigit (words[5][0])))
        continue;
      line = g_new0 (Line, 1);
      line->role = g_strdup (words[0]);
      line->x = g_ascii_strtod (words[1], NULL);
      line->y = g_ascii_strtod (words[2], NULL);
      line->width = g_ascii_strtod (words[3], NULL);
      line->height = g_ascii_strtod (words[4], NULL);
      line->size = g_ascii_strtod (words[5], NULL);
      line->text = g_strdup (words[6]);
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static UrPoster *
layout (UrReport *report, const UrPosterOptions *options)
{
  g_autoptr (GError) error = NULL;
  UrPoster *poster = ur_poster_layout (report, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (poster);
  return poster;
}

static UrPoster *
layout_default (UrReport *report)
{
  UrPosterOptions options;

  ur_poster_options_init (&options);
  return layout (report, &options);
}

/* Every block that a report can have. */
static UrPoster *
layout_all (UrReport *report)
{
  g_autoptr (GPtrArray) blocks = ur_poster_list_blocks (report);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  UrPosterOptions options;

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (ids, ((UrPosterBlock *) g_ptr_array_index (blocks, i))->id);
  g_ptr_array_add (ids, NULL);
  ur_poster_options_init (&options);
  options.blocks = (const char *const *) ids->pdata;
  return layout (report, &options);
}

static gboolean
has_line (const GPtrArray *lines, const char *role, const char *text)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->role, role) && g_str_equal (line->text, text))
        return TRUE;
    }
  return FALSE;
}

static void
test_facts (void)
{
  g_autoptr (UrPoster) poster = layout_default (bundled);
  g_autoptr (GPtrArray) lines = list_lines (poster);
  static const char *const titles[] = { "2020年，六个数字", "2020年，七项工作", "2020年，三笔资金",
                                        "2021年，五项任务", "“十三五”成绩单",   "2020年占五年累计的份额" };
  static const char *const shares[] = { "约 28.9%", "约 24.5%", "约 24.2%", "约 16.9%", "约 12.1%" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_true (has_line (lines, "title", titles[i]));
  for (guint i = 0; i < bundled->n_indicators; i++)
    g_assert_true (has_line (lines, "value", bundled->indicators[i].number));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    g_assert_true (has_line (lines, "chart-text", shares[i]));
  g_assert_true (has_line (lines, "banner-title", "开局十四五"));
  g_assert_true (has_line (lines, "banner-title", "启航新征程"));
  g_assert_true (has_line (lines, "note", "十二个要点"));
  g_assert_true (has_line (lines, "note", "十二项指标"));
  g_assert_true (has_line (lines, "lead", "高水平推进“互联网+”普惠性服务"));
  g_assert_true (has_line (lines, "result", "在档困难职工全部实现解困脱困"));
  g_assert_true (has_line (lines, "note", "三笔资金性质不同，不可相加。"));
}

static gboolean
overlap (const Line *a, const Line *b)
{
  /* The ink of a line, about its middle. */
  double a_top = a->y + a->height / 2 - 0.45 * a->size, a_bottom = a_top + 0.9 * a->size;
  double b_top = b->y + b->height / 2 - 0.45 * b->size, b_bottom = b_top + 0.9 * b->size;

  return a->x + a->width > b->x + 1 && b->x + b->width > a->x + 1 && a_bottom > b_top + 1 &&
         b_bottom > a_top + 1;
}

static void
check_lines (const UrPoster *poster)
{
  g_autoptr (GPtrArray) lines = list_lines (poster);
  guint height = 0;

  for (guint i = 0; i < ur_poster_get_n_slices (poster); i++)
    {
      guint h;

      ur_poster_get_size (poster, i, NULL, &h);
      height += h;
    }
  g_assert_cmpuint (lines->len, >, 10);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);

      g_assert_cmpfloat (line->size, >=, 22.95);
      if (line->x < LEFT - line->size / 2 - 0.5 || line->x + line->width > RIGHT + line->size / 2 + 0.5 ||
          line->y < 0 || line->y + line->height > height)
        g_error ("“%s” leaves the picture: %g %g %g", line->text, line->x, line->y, line->width);
      for (guint k = i + 1; k < lines->len; k++)
        if (overlap (line, g_ptr_array_index (lines, k)))
          g_error ("“%s” at %g %g lies over “%s”", line->text, line->x, line->y,
                   ((const Line *) g_ptr_array_index (lines, k))->text);
    }
}

/* A report that a program in the tests makes. */
static UrReport *
make_report (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("poster-XXXXXX.json", &stream, &error);
  g_autofree char *tests = g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "tests", NULL);
  g_autofree char *out = NULL;
  UrReport *report;
  int status;

  g_assert_no_error (error);
  g_spawn_sync (tests, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_file_replace_contents (file, out, strlen (out), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  report = ur_report_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return report;
}

static UrReport *
make_stress (void)
{
  static const char *const words[] = { "python3", "stress_report.py",
                                       "../resources/reports/beijing-2020.json", NULL };

  return make_report (words);
}

static UrReport *
make_next_year (void)
{
  static const char *const words[] = {
    "python3", "-c", "import json, sys, next_year; json.dump(next_year.document(), sys.stdout)", NULL
  };

  return make_report (words);
}

static void
test_overlaps (void)
{
  UrReport *reports[] = { ur_report_ref (bundled), make_next_year (), make_stress () };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (UrPoster) usual = layout_default (reports[i]);
      g_autoptr (UrPoster) all = layout_all (reports[i]);

      check_lines (usual);
      check_lines (all);
      ur_report_unref (reports[i]);
    }
}

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

static GBytes *
encode (UrPoster *poster, guint slice)
{
  g_autoptr (GError) error = NULL;
  GBytes *png = ur_poster_encode (poster, slice, NULL, &error);

  g_assert_no_error (error);
  return png;
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
  g_autoptr (GPtrArray) lines = NULL;
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
          const Line *line = g_ptr_array_index (lines, k);
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
  const guint8 *data;
  guint width, height;

  ur_poster_get_size (poster, 0, &width, &height);
  g_assert_cmpuint (height, >, 32767);
  png = encode (poster, 0);
  data = g_bytes_get_data (png, NULL);
  g_assert_cmpuint ((guint) data[20] << 24 | (guint) data[21] << 16 | (guint) data[22] << 8 | data[23], ==,
                    height);
  ur_report_unref (stress);
}

static void
test_stable (void)
{
  g_autoptr (UrPoster) a = layout_default (bundled);
  g_autoptr (UrPoster) b = layout_default (bundled);
  g_autoptr (GBytes) first = encode (a, 0);
  g_autoptr (GBytes) second = encode (b, 0);

  g_assert_true (g_bytes_equal (first, second));
}

static void
collect_numbers (GHashTable *numbers, const char *text)
{
  while (text != NULL && *text != '\0')
    {
      gsize n = strspn (text, "0123456789.");

      if (n > 0)
        g_hash_table_add (numbers, g_strndup (text, n));
      text += n > 0 ? n : 1;
    }
}

static GHashTable *
list_report_numbers (const UrReport *report)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; report->title_lines[i] != NULL; i++)
    collect_numbers (numbers, report->title_lines[i]);
  collect_numbers (numbers, report->subtitle);
  for (guint i = 0; i < report->n_parts; i++)
    for (guint k = 0; k < report->parts[i].n_sections; k++)
      {
        const UrSection *section = &report->parts[i].sections[k];
        g_autofree char *number = g_strdup_printf ("%u.", section->number);

        collect_numbers (numbers, report->parts[i].title);
        collect_numbers (numbers, number);
        for (guint m = 0; m < section->n_paragraphs; m++)
          collect_numbers (numbers, section->paragraphs[m].text);
      }
  return numbers;
}

/* Every number of the twin stands in the report, or is a share that says 约. */
static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) known = list_report_numbers (bundled);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  UrPosterOptions options;
  g_autofree char *text = NULL;
  GHashTableIter iter;
  gpointer number;

  ur_poster_options_init (&options);
  text = ur_poster_dup_text (bundled, &options, &error);
  g_assert_no_error (error);
  collect_numbers (said, text);
  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    {
      g_autofree char *share = g_strdup_printf ("约%s%%", (char *) number);

      if (!g_hash_table_contains (known, number) && strstr (text, share) == NULL)
        g_error ("%s is not in the report", (char *) number);
    }
  for (guint i = 0; i < bundled->n_indicators; i++)
    {
      g_autofree char *figure = ur_indicator_dup_figure (&bundled->indicators[i]);

      g_assert_nonnull (strstr (text, figure));
    }
}

static void
check_refused (const UrPosterOptions *options, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ur_poster_layout (bundled, options, NULL, &error));
  g_assert_error (error, UR_ERROR, code);
}

static void
test_refused (void)
{
  static const char *const unknown[] = { "banner", "nothing", NULL };
  static const char *const twice[] = { "foot", "foot", NULL };
  static const char *const none[] = { NULL };
  const char *const *const wrong[] = { unknown, twice, none };
  UrPosterOptions options;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      ur_poster_options_init (&options);
      options.blocks = wrong[i];
      check_refused (&options, UR_ERROR_ARGUMENT);
    }
  ur_poster_options_init (&options);
  options.width = 100;
  check_refused (&options, UR_ERROR_ARGUMENT);
  options.width = 1080;
  options.slice_height = 50;
  check_refused (&options, UR_ERROR_ARGUMENT);
}

/* Blocks stand in the order asked for; without the key figures a section shows all of its own. */
static void
test_order (void)
{
  static const char *const ids[] = { "scorecard", "work", "banner", NULL };
  UrPosterOptions options;
  g_autoptr (UrPoster) poster = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  double scorecard, work, banner, height;

  ur_poster_options_init (&options);
  options.blocks = ids;
  poster = layout (bundled, &options);
  g_assert_true (ur_poster_find_block (poster, "scorecard", &scorecard, &height));
  g_assert_true (ur_poster_find_block (poster, "work", &work, &height));
  g_assert_true (ur_poster_find_block (poster, "banner", &banner, &height));
  g_assert_false (ur_poster_find_block (poster, "foot", &height, &height));
  g_assert_cmpfloat (scorecard, <, work);
  g_assert_cmpfloat (work, <, banner);
  lines = list_lines (poster);
  g_assert_true (has_line (lines, "value", "7481"));
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  UrPosterOptions options;

  g_cancellable_cancel (cancellable);
  ur_poster_options_init (&options);
  g_assert_null (ur_poster_layout (bundled, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int failed;

  g_test_init (&argc, &argv, NULL);
  bundled = ur_report_load_bundled (&error);
  g_assert_no_error (error);
  g_test_add_func ("/poster/facts", test_facts);
  g_test_add_func ("/poster/overlaps", test_overlaps);
  g_test_add_func ("/poster/slices", test_slices);
  g_test_add_func ("/poster/bytes", test_bytes);
  g_test_add_func ("/poster/cuts", test_cuts);
  g_test_add_func ("/poster/bands", test_bands);
  g_test_add_func ("/poster/stable", test_stable);
  g_test_add_func ("/poster/text", test_text);
  g_test_add_func ("/poster/order", test_order);
  g_test_add_func ("/poster/refused", test_refused);
  g_test_add_func ("/poster/cancelled", test_cancelled);
  failed = g_test_run ();
  ur_report_unref (bundled);
  return failed;
}
