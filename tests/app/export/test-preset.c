/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exporting.h"
#include "ur-error.h"
#include "ur-preset.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "{ \"format\": \"union-report-presets\", \"version\": 1, \"presets\": [\n"

static void
test_bundled (void)
{
  static const char *const names[] = { "wechat-inline", "wechat-cover", "slide-16-9",
                                       "slide-4-3",     "a4-half",      UR_PRESET_FREE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) presets = ur_presets_load (NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (presets->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < presets->len; i++)
    g_assert_cmpstr (((const UrPreset *) g_ptr_array_index (presets, i))->name, ==, names[i]);
}

/* The sizes that the channels ask for, in every theme, with every text large enough to be read there. */
static void
check_size (const char *name, guint expected_width, guint expected_height, gsize max_bytes)
{
  UrExportOptions options;

  ur_export_options_init (&options);
  ur_preset_apply (ur_presets_find (name), &options);
  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = NULL;
      guint width, height;
      double smallest, size, floor;

      g_assert_true (
          ur_export_measure (report, &report->charts[i], &options, &width, &height, &smallest, &error));
      g_assert_cmpuint (width, ==, expected_width);
      if (expected_height > 0)
        g_assert_cmpuint (height, ==, expected_height);
      g_assert_true (ur_export_is_legible (&options, smallest, &size, &floor));
      options.theme = (UrTheme) (i % 3);
      file = ur_export_chart (report, &report->charts[i], &options, NULL, &error);
      g_assert_no_error (error);
      if (max_bytes > 0)
        g_assert_cmpuint (g_bytes_get_size (file), <, max_bytes);
    }
}

static void
test_sizes (void)
{
  check_size ("wechat-inline", 2160, 0, 1000000);
  check_size ("wechat-cover", 900, 383, 1000000);
  check_size ("slide-16-9", 1920, 1080, 0);
  check_size ("slide-4-3", 1440, 1080, 0);
  check_size ("a4-half", 1890, 0, 0); /* 160 mm at 300 dpi */
}

/* Another width keeps shape and type: half the paper, half the layout; half the pixels, the same layout. */
static void
test_resize (void)
{
  const UrPreset *paper = ur_presets_find ("a4-half");
  const UrPreset *cover = ur_presets_find ("wechat-cover");
  UrExportOptions options;

  ur_export_options_init (&options);
  ur_preset_apply (paper, &options);
  ur_preset_resize (paper, &options, 80, TRUE);
  g_assert_cmpfloat_with_epsilon (options.layout_width, paper->options.layout_width / 2, 0.001);
  ur_preset_apply (cover, &options);
  ur_preset_resize (cover, &options, 1800, FALSE);
  g_assert_cmpuint (options.height, ==, 766);
  g_assert_cmpfloat_with_epsilon (options.layout_width, cover->options.layout_width, 0.001);
  ur_preset_resize (cover, &options, 100, TRUE);
  g_assert_cmpuint (options.height, ==, 0);
  g_assert_cmpfloat_with_epsilon (ur_export_options_get_dpi (&options), options.dpi, 0.001);
}

static void
check_mistake (const char *document, const char *sentence)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;

  g_assert_null (ur_presets_read (bytes, "/some/where/presets.json", &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, sentence));
}

/* Every sentence names the line. */
static void
test_mistakes (void)
{
  check_mistake ("", "Line 1 of the presets in “presets.json”");
  check_mistake ("{\n  \"format\": \"x\", \"version\": 1, \"presets\": [] }", "Line 2 of");
  check_mistake (HEAD "\n { \"name\": \"a\", \"label\": \"a\" } ] }", "Line 3 of");
  check_mistake (HEAD " { \"name\": \"A B\", \"label\": \"a\", \"width\": 900 } ] }", "small Latin letters");
  check_mistake (HEAD " { \"name\": \"a\", \"label\": \"a\", \"width\": 5 } ] }", "320 to 8000");
  check_mistake (HEAD " { \"name\": \"a\", \"label\": \"a\", \"width\": \"900\" } ] }", "found “\"900\"”");
  check_mistake (HEAD " { \"name\": \"a\", \"label\": \"a\", \"width\": 900, \"scale\": 3 } ] }",
                 "1, 2 or 4");
  check_mistake (HEAD " { \"name\": \"a\", \"label\": \"a\", \"width\": 900, \"hight\": 3 } ] }", "“hight”");
  check_mistake (HEAD " { \"name\": \"a\", \"label\": \"a\", \"width\": 900, \"layout\": \"slide\" } ] }",
                 "needs a height");
  check_mistake (HEAD " 7 ] }", "in braces");
  check_mistake (HEAD "", "Line 2 of");
  check_mistake (HEAD " { \"name\": \"a\", \"label\": \"a\",\n \"name\": \"b\", \"width\": 900 } ] }",
                 "Line 3 of the presets in “presets.json”: “name” is there twice");
  check_mistake (HEAD " { \"name\": \"a\", \"label\": \"a\", \"width\": 900 },\n"
                      " { \"name\": \"a\", \"label\": \"b\", \"width\": 900 } ] }",
                 "Line 3 of the presets in “presets.json”: There is a preset “a” already");
}

/* Labels are printed on terminals and in menus: nothing in them may colour, turn or break a line. */
static void
test_labels (void)
{
  static const char *const marks[] = { "\\u001b[31m", "\\u202e", "\xe2\x80\xae", "\xe2\x81\xa6", "\\n",
                                       "\\u009b",     "\\u200e", "\\u200f",      "\\u061c",      "\\u200b" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (guint english = 0; english < 2; english++)
      {
        g_autofree char *document = g_strdup_printf (
            HEAD " { \"name\": \"a\", \"label\": \"%s\", \"label_en\": \"%s\", \"width\": 900 } ] }",
            english ? "甲" : marks[i], english ? marks[i] : "a");

        check_mistake (document, "A text is one line of plain characters; U+");
      }
}

/* A label that nobody sees names nothing. */
static void
test_blank_labels (void)
{
  static const char *const blanks[] = { "", " ", "\xe3\x80\x80\xe3\x80\x80", "\\u00a0 " };

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autofree char *document =
          g_strdup_printf (HEAD " { \"name\": \"a\", \"label\": \"%s\", \"width\": 900 } ] }", blanks[i]);

      check_mistake (document, "This text may not be empty.");
    }
}

/* One of the same name is replaced, another one added; a file with a mistake changes nothing. */
static void
test_own_file (void)
{
  static const char own[] =
      HEAD "{ \"name\": \"free\", \"label\": \"甲\", \"width\": 640 },\n"
           "{ \"name\": \"wall\", \"label\": \"\\u4e59\", \"unit\": \"mm\", \"width\": 300 } ] }";
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "ur-test-presets.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) presets = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  const UrPreset *preset;

  g_assert_true (g_file_set_contents (path, own, -1, NULL));
  presets = ur_presets_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (presets->len, ==, 7);
  preset = g_ptr_array_index (presets, 5);
  g_assert_cmpuint (preset->options.width, ==, 640);
  preset = g_ptr_array_index (presets, 6);
  g_assert_cmpstr (ur_preset_get_label (preset), ==, "乙");
  g_assert_cmpint (preset->options.seen_on, ==, UR_SEEN_ON_PAPER);
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  kept = ur_presets_load (path, &error);
  g_assert_error (error, UR_ERROR, UR_ERROR_FORMAT);
  g_assert_cmpuint (kept->len, ==, 6);
  g_remove (path);
}

/* Outlines: no letters left, the words still said, and the same bytes again. */
static void
test_outlines (void)
{
  UrExportOptions options = create_options (UR_FORMAT_SVG, 1080, 1);
  g_autofree char *svg = NULL;

  options.outlines = TRUE;
  svg = export_text (report->charts[0].id, &options);
  g_assert_null (strstr (svg, "<text"));
  g_assert_null (strstr (svg, "id=\"surface"));
  g_assert_nonnull (strstr (svg, "<title>"));
  g_assert_nonnull (strstr (svg, "<desc>"));
  /* Coordinates eight times as fine as the pixels, or letters would be rounded out of shape. */
  g_assert_nonnull (strstr (svg, "width=\"1080\" "));
  g_assert_nonnull (strstr (svg, "viewBox=\"0 0 8640 "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  load_report ();
  g_test_add_func ("/preset/bundled", test_bundled);
  g_test_add_func ("/preset/sizes", test_sizes);
  g_test_add_func ("/preset/resize", test_resize);
  g_test_add_func ("/preset/mistakes", test_mistakes);
  g_test_add_func ("/preset/labels", test_labels);
  g_test_add_func ("/preset/blank-labels", test_blank_labels);
  g_test_add_func ("/preset/own-file", test_own_file);
  g_test_add_func ("/preset/outlines", test_outlines);
  return g_test_run ();
}
