/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures compared with reports: what the program wrote, what others made of it, and what never was one. */
#include "exporting.h"
#include "png-parts.h"
#include "ur-png-text.h"
#include "ur-provenance.h"
#include "ur-verify.h"

static UrVerification *
verify_with (GBytes *picture, const UrReport *with)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (picture);
  g_autoptr (GError) error = NULL;
  UrVerification *result = ur_verify_stream (stream, with, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result->sentence);
  g_assert_true ((result->verdict <= UR_VERDICT_UNCHECKED) ==
                 (result->verdict != UR_VERDICT_NOTHING && result->differences->len == 0 &&
                  strstr (result->sentence, "another report") == NULL));
  return result;
}

static GBytes *
export_png (const char *id)
{
  UrExportOptions options = create_options (UR_FORMAT_PNG, 574, 1);

  return export_chart (id, &options);
}

static GPtrArray *
create_provenance (const char *id)
{
  UrChartSpec spec = { .form = UR_CHART_FORM_PICTURE, .width = 574, .with_title = TRUE };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, find_chart (id), &spec);

  return ur_provenance_for_chart (report, layout);
}

static GBytes *
export_cover (const char *id)
{
  UrExportOptions options = create_options (UR_FORMAT_PNG, 900, 1);

  options.height = 383;
  options.cover = TRUE;
  options.layout_width = 375;
  return export_chart (id, &options);
}

/* The bundled report with one text replaced everywhere, as a later edition would have it. */
static UrReport *
read_changed (const char *from, const char *to)
{
  g_autoptr (GBytes) document =
      g_resources_lookup_data ("/org/unionreport/UnionReport/reports/beijing-2020.json", 0, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  UrReport *read;

  g_assert_nonnull (document);
  text = g_strndup (g_bytes_get_data (document, NULL), g_bytes_get_size (document));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, from, to, 0), >, 0);
  bytes = g_bytes_new (changed->str, changed->len);
  read = ur_report_read (bytes, "changed.json", &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  return read;
}

/* Every chart as it is exported matches the report it came from, figure by figure. */
static void
test_untouched (void)
{
  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autoptr (GBytes) picture = export_png (report->charts[i].id);
      g_autoptr (UrVerification) result = verify_with (picture, report);
      g_autoptr (GArray) figures = ur_provenance_list_chart (&report->charts[i]);

      g_assert_cmpint (result->verdict, ==, UR_VERDICT_MATCHES);
      g_assert_cmpuint (result->n_figures, ==, figures->len);
      g_assert_cmpstr (result->title, ==, report->charts[i].title);
    }
}

/* A cover claims the figures that it shows, and verify says how many these are. */
static void
test_cover (void)
{
  for (guint i = 0; i < report->n_charts; i++)
    {
      const UrChart *chart = &report->charts[i];
      g_autoptr (GBytes) picture = export_cover (chart->id);
      g_autoptr (UrVerification) result = verify_with (picture, report);
      gboolean derived = chart->kind == UR_CHART_SHARE;

      g_assert_cmpint (result->verdict, ==, UR_VERDICT_MATCHES);
      g_assert_cmpuint (result->n_figures, <=, derived ? 4 : 2);
      g_assert_cmpuint (result->n_shown, <=, 2);
      g_assert_cmpint (result->n_shown > 0, ==, result->n_figures < (derived ? 2 : 1) * chart->n_items);
      if (result->n_shown == 0)
        continue;
      g_assert_cmpuint (result->n_all, ==, chart->n_items);
      g_assert_nonnull (strstr (result->sentence, "It shows "));
    }
}

/* What a cover does not show may change; what it shows may not. */
static void
test_cover_of_changed_report (void)
{
  g_autoptr (GBytes) picture = export_cover ("funds");
  g_autoptr (UrReport) elsewhere = read_changed ("10.68", "10.86");
  g_autoptr (UrReport) here = read_changed ("4.73", "4.37");
  g_autoptr (UrReport) title = read_changed (find_chart ("funds")->title, "另一个标题");
  g_autoptr (UrVerification) same = verify_with (picture, elsewhere);
  g_autoptr (UrVerification) other = verify_with (picture, here);
  g_autoptr (UrVerification) renamed = verify_with (picture, title);
  const UrPictureDifference *difference = g_ptr_array_index (other->differences, 0);

  g_assert_cmpint (same->verdict, ==, UR_VERDICT_MATCHES);
  g_assert_cmpint (other->verdict, ==, UR_VERDICT_DIFFERS);
  g_assert_cmpstr (difference->pictured, ==, "4.73亿元");
  g_assert_cmpstr (difference->reported, ==, "4.37亿元");
  g_assert_cmpint (renamed->verdict, ==, UR_VERDICT_DIFFERS);
}

static const UrPictureDifference *
get_difference (const UrVerification *result, guint i)
{
  g_assert_cmpint (result->verdict, ==, UR_VERDICT_DIFFERS);
  g_assert_cmpuint (result->differences->len, >, i);
  return g_ptr_array_index (result->differences, i);
}

/* A number that was corrected in the report is named, with both figures; the others are not. */
static void
test_changed_figure (void)
{
  g_autoptr (UrReport) later = NULL;
  g_autoptr (GBytes) picture = export_png ("coverage");
  g_autoptr (UrVerification) result = NULL;
  const UrPictureDifference *difference;

  later = read_changed ("92.39", "92.41");
  result = verify_with (picture, later);
  difference = get_difference (result, 0);
  g_assert_cmpuint (result->differences->len, ==, 1);
  g_assert_cmpstr (difference->what, ==, "工会组织覆盖率（“十三五”期末）");
  g_assert_cmpstr (difference->pictured, ==, "92.39%");
  g_assert_cmpstr (difference->reported, ==, "92.41%");
}

/* Words around a figure that were changed are named when the figures are the same. */
static void
test_changed_words (void)
{
  g_autoptr (UrReport) later = read_changed ("工会组织覆盖率达92.39%", "工会组织的覆盖率达92.39%");
  g_autoptr (GBytes) picture = export_png ("coverage");
  g_autoptr (UrVerification) result = verify_with (picture, later);
  const UrPictureDifference *difference = get_difference (result, 0);

  g_assert_cmpstr (difference->what, ==, "Sentence");
  g_assert_cmpstr (difference->pictured, ==, "工会组织覆盖率达92.39%");
  g_assert_cmpstr (difference->reported, ==, "工会组织的覆盖率达92.39%");
}

/* An indicator that the report no longer has is said to be nowhere. */
static void
test_vanished_figure (void)
{
  g_autoptr (UrReport) later = read_changed ("\"coverage-13fyp\"", "\"coverage-new\"");
  g_autoptr (GBytes) picture = export_png ("coverage");
  g_autoptr (UrVerification) result = verify_with (picture, later);
  const UrPictureDifference *difference = get_difference (result, 0);

  g_assert_cmpstr (difference->pictured, ==, "92.39%");
  g_assert_null (difference->reported);
}

static void
test_other_report (void)
{
  g_autoptr (UrReport) other = read_changed ("\"beijing-2020\"", "\"beijing-2021\"");
  g_autoptr (GBytes) picture = export_png ("coverage");
  g_autoptr (UrVerification) result = verify_with (picture, other);

  g_assert_cmpint (result->verdict, ==, UR_VERDICT_DIFFERS);
  g_assert_cmpstr (result->sentence, ==,
                   "The picture belongs to another report, “beijing-2020”, and not to “beijing-2021”.");
}

/* Pictures of more than a chart: their digest is that of their figures. */
static GBytes *
encode (const GPtrArray *provenance)
{
  gsize n_texts;
  g_autofree UrPngText *texts = ur_provenance_list (provenance, &n_texts);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 4, 4);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ur_png_encode (surface, 96, texts, n_texts, NULL, &error);

  g_assert_no_error (error);
  cairo_surface_destroy (surface);
  return bytes;
}

static void
test_figures (void)
{
  g_autoptr (UrReport) later = read_changed ("92.39", "92.41");
  g_autofree const UrIndicator **all = g_new (const UrIndicator *, report->n_indicators + 1);
  g_autoptr (GPtrArray) provenance = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (UrVerification) same = NULL;
  g_autoptr (UrVerification) changed = NULL;

  for (guint i = 0; i < report->n_indicators; i++)
    all[i] = &report->indicators[i];
  all[report->n_indicators] = all[0];
  provenance = ur_provenance_for_figures (report, "一图读懂", "x", all, report->n_indicators + 1);
  picture = encode (provenance);
  same = verify_with (picture, report);
  changed = verify_with (picture, later);
  g_assert_cmpint (same->verdict, ==, UR_VERDICT_MATCHES);
  g_assert_cmpuint (same->n_figures, ==, report->n_indicators);
  g_assert_cmpstr (get_difference (changed, 0)->reported, ==, "92.41%");
}

/* A slide without figures belongs to its report all the same; a line that is no figure is noticed. */
static void
test_no_figures (void)
{
  g_autoptr (GPtrArray) none = ur_provenance_for_figures (report, "来源", "x", NULL, 0);
  g_autoptr (GBytes) picture = encode (none);
  g_autoptr (UrVerification) result = verify_with (picture, report);
  g_autoptr (GPtrArray) odd = ur_provenance_for_figures (report, "来源", "x", NULL, 0);
  g_autoptr (GBytes) forged = NULL;
  g_autoptr (UrVerification) noticed = NULL;

  g_assert_cmpint (result->verdict, ==, UR_VERDICT_MATCHES);
  g_assert_nonnull (strstr (result->sentence, "no figures"));
  for (guint i = 0; i < odd->len; i += 2)
    if (g_str_equal (g_ptr_array_index (odd, i), "ur-figures"))
      {
        g_free (odd->pdata[i + 1]);
        odd->pdata[i + 1] = g_strdup ("99%");
      }
  forged = encode (odd);
  noticed = verify_with (forged, report);
  g_assert_cmpstr (get_difference (noticed, 0)->pictured, ==, "99%");
}

/* A picture whose words were forged does not match: its figures are compared, whatever its digest says. */
static void
test_forged (void)
{
  g_autoptr (GPtrArray) provenance = create_provenance ("coverage");
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (UrVerification) result = NULL;

  for (guint i = 0; i < provenance->len; i += 2)
    if (g_str_equal (g_ptr_array_index (provenance, i), "ur-figures"))
      {
        g_free (provenance->pdata[i + 1]);
        provenance->pdata[i + 1] = g_strdup ("coverage-13fyp\t覆\x1b[2J率\t99.99%\t期末");
      }
  picture = encode (provenance);
  result = verify_with (picture, report);
  g_assert_cmpstr (get_difference (result, 0)->pictured, ==, "99.99%");
  g_assert_cmpstr (get_difference (result, 0)->what, ==, "覆 [2J率（期末）");
}

/* Files made by hand */

static void
assert_nothing (GBytes *picture, const char *words)
{
  g_autoptr (UrVerification) result = verify_with (picture, report);

  g_assert_cmpint (result->verdict, ==, UR_VERDICT_NOTHING);
  if (strstr (result->sentence, words) == NULL)
    g_error ("“%s” does not say “%s”", result->sentence, words);
}

/* Cut anywhere, the file is never taken for a whole one. */
static void
test_cut (void)
{
  g_autoptr (GBytes) picture = export_png ("coverage");
  gsize size = g_bytes_get_size (picture);

  for (gsize length = 0; length < size; length += length < 2000 ? 1 : 997)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (picture, 0, length);

      assert_nothing (cut, length < 8 ? "not a PNG" : "cut off");
    }
}

/* One byte changed anywhere is noticed. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) picture = export_png ("coverage");
  gsize size = g_bytes_get_size (picture);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (picture, NULL), size);

  for (gsize i = 0; i < size; i += i < 2000 ? 1 : 499)
    {
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (UrVerification) result = NULL;

      data[i] ^= 0x20;
      damaged = g_bytes_new (data, size);
      result = verify_with (damaged, report);
      g_assert_cmpint (result->verdict, ==, UR_VERDICT_NOTHING);
      data[i] ^= 0x20;
    }
}

static void
test_foreign (void)
{
  g_autoptr (GBytes) empty = g_bytes_new ("", 0);
  g_autoptr (GBytes) jpeg = g_bytes_new ("\xff\xd8\xff\xe0 JFIF", 10);
  g_autoptr (GBytes) plain = end_file (start_file ());
  GByteArray *file = start_file ();
  g_autoptr (GBytes) animated = NULL;
  g_autoptr (GBytes) pixelless = NULL;

  append_chunk (file, "acTL", "\0\0\0\1\0\0\0\0", 8);
  animated = end_file (file);
  file = start_file ();
  append_chunk (file, "IEND", "", 0);
  pixelless = g_byte_array_free_to_bytes (file);
  assert_nothing (empty, "not a PNG");
  assert_nothing (jpeg, "not a PNG");
  assert_nothing (plain, "does not say which figures");
  assert_nothing (animated, "animated");
  assert_nothing (pixelless, "damaged");
}

/* 64 MiB of nothing in 64 KiB. */
static void
test_bomb (void)
{
  gsize size = 64 * 1024 * 1024;
  g_autofree char *nothing = g_malloc0 (size);
  g_autoptr (GBytes) packed = NULL;
  GByteArray *file = start_file ();
  g_autoptr (GBytes) international = NULL;
  g_autoptr (GBytes) latin = NULL;

  memset (nothing, 'a', size);
  packed = pack (nothing, size);
  append_text (file, "iTXt", "ur-figures\0\1\0\0\0", 15, g_bytes_get_data (packed, NULL),
               g_bytes_get_size (packed));
  international = end_file (file);
  file = start_file ();
  append_text (file, "zTXt", "ur-report\0\0", 11, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  latin = end_file (file);
  assert_nothing (international, "far too long");
  assert_nothing (latin, "far too long");
}

/* What other programs make of our texts when they write the picture again: packed, or in the older chunks. */
static void
test_rewritten (void)
{
  g_autoptr (GPtrArray) provenance = create_provenance ("coverage");
  GByteArray *file = start_file ();
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (UrVerification) result = NULL;

  for (guint i = 0; i < provenance->len; i += 2)
    {
      const char *key = g_ptr_array_index (provenance, i);
      const char *text = g_ptr_array_index (provenance, i + 1);
      g_autoptr (GBytes) packed = pack (text, strlen (text));
      g_autoptr (GByteArray) head = g_byte_array_new ();

      g_byte_array_append (head, (const guint8 *) key, (guint) strlen (key) + 1);
      if (i % 4 == 0)
        append_text (file, "tEXt", (const char *) head->data, head->len, text, strlen (text));
      else
        {
          g_byte_array_append (head, (const guint8 *) "\1\0zh\0\0", 6);
          append_text (file, "iTXt", (const char *) head->data, head->len, g_bytes_get_data (packed, NULL),
                       g_bytes_get_size (packed));
        }
    }
  picture = end_file (file);
  result = verify_with (picture, report);
  g_assert_cmpint (result->verdict, ==, UR_VERDICT_UNCHECKED);
}

static void
test_malformed (void)
{
  static const struct
  {
    const char *type;
    const char *data;
    gsize length;
    const char *words;
  } texts[] = {
    { "iTXt", "ur-report", 9, "damaged" },                    /* no end of the key */
    { "iTXt", "\0x", 2, "damaged" },                          /* no key */
    { "iTXt", "ur-report\0\0\0", 12, "damaged" },             /* nothing behind it */
    { "iTXt", "ur-report\0\0\0zhzhzhzh", 20, "damaged" },     /* no end of the language */
    { "iTXt", "ur-report\0\2\0\0\0x", 15, "damaged" },        /* a packing that does not exist */
    { "iTXt", "ur-report\0\1\0\0\0xyz", 17, "damaged" },      /* not packed */
    { "iTXt", "ur-report\0\0\0\0\0\xff\xfe", 16, "damaged" }, /* not UTF-8 */
    { "zTXt", "ur-report\0\1x", 12, "damaged" },
    { "IHDR", "\0\0\0\1\0\0\0\1\10\2\0\0\0", 13, "damaged" },
    { "IEND", "x", 1, "damaged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GByteArray *file = start_file ();
      g_autoptr (GBytes) picture = NULL;

      append_chunk (file, texts[i].type, texts[i].data, texts[i].length);
      picture = end_file (file);
      assert_nothing (picture, texts[i].words);
    }
}

static void
test_twice (void)
{
  GByteArray *file = start_file ();
  g_autoptr (GBytes) picture = NULL;

  append_chunk (file, "tEXt", "ur-report\0a", 11);
  append_chunk (file, "tEXt", "ur-report\0b", 11);
  picture = end_file (file);
  assert_nothing (picture, "twice");
}

/* A length that the file does not have is not believed, and nothing is set aside for it. */
static void
test_huge (void)
{
  GByteArray *file = start_file ();
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GBytes) impossible = NULL;

  append_number (file, 0x7fffffff);
  g_byte_array_append (file, (const guint8 *) "iTXtur-report", 13);
  picture = g_byte_array_free_to_bytes (file);
  assert_nothing (picture, "cut off");
  file = start_file ();
  append_number (file, 0xffffffff);
  g_byte_array_append (file, (const guint8 *) "iTXtur-report", 13);
  impossible = g_byte_array_free_to_bytes (file);
  assert_nothing (impossible, "damaged");
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) picture = export_png ("coverage");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (picture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ur_verify_stream (stream, report, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_files (void)
{
  static const char *const paths[] = { "/", "/dev/zero", "/does/not/exist" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (UrVerification) result = ur_verify_file (file, report, NULL, NULL);

      g_assert_cmpint (result->verdict, ==, UR_VERDICT_NOTHING);
      g_assert_nonnull (result->sentence);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_report ();
  g_test_add_func ("/verify/untouched", test_untouched);
  g_test_add_func ("/verify/cover", test_cover);
  g_test_add_func ("/verify/cover-of-changed-report", test_cover_of_changed_report);
  g_test_add_func ("/verify/changed-figure", test_changed_figure);
  g_test_add_func ("/verify/changed-words", test_changed_words);
  g_test_add_func ("/verify/vanished-figure", test_vanished_figure);
  g_test_add_func ("/verify/other-report", test_other_report);
  g_test_add_func ("/verify/figures", test_figures);
  g_test_add_func ("/verify/no-figures", test_no_figures);
  g_test_add_func ("/verify/forged", test_forged);
  g_test_add_func ("/verify/cut", test_cut);
  g_test_add_func ("/verify/damaged", test_damaged);
  g_test_add_func ("/verify/foreign", test_foreign);
  g_test_add_func ("/verify/bomb", test_bomb);
  g_test_add_func ("/verify/rewritten", test_rewritten);
  g_test_add_func ("/verify/malformed", test_malformed);
  g_test_add_func ("/verify/twice", test_twice);
  g_test_add_func ("/verify/huge", test_huge);
  g_test_add_func ("/verify/cancelled", test_cancelled);
  g_test_add_func ("/verify/files", test_files);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
