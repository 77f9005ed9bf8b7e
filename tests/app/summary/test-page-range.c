/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "ur-error.h"
#include "ur-page-range.h"
#include "ur-pages.h"
#include "ur-report-reader.h"

static void
check (const char *text, guint n_pages, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) pages = ur_page_range_parse (text, n_pages, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", g_array_index (pages, guint, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
check_refused (const char *text, guint n_pages, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) pages = ur_page_range_parse (text, n_pages, &error);

  g_assert_null (pages);
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_parse (void)
{
  check ("", 3, "0 1 2");
  check ("  ", 2, "0 1");
  check ("2", 8, "1");
  check ("1-3, 5", 8, "0 1 2 4");
  check ("5,1-3", 8, "0 1 2 4");
  check ("2-2,2", 8, "1");
  check ("7-", 8, "6 7");
  check ("-2", 8, "0 1");
  check ("1—2，４", 8, "0 1 3");
  check ("1～2、8", 8, "0 1 7");
  check ("odd", 5, "0 2 4");
  check ("EVEN", 5, "1 3");
  check (" Odd, 2", 5, "0 1 2 4");
  check ("奇数页", 4, "0 2");
  check ("双数", 4, "1 3");
  check ("偶数、1", 4, "0 1 3");
  check ("even,odd", 3, "0 1 2");
  check ("odd", 1, "0");
}

static void
test_refused (void)
{
  static const char *const wrong[] = {
    "a", "0", "3-1", "1--2", "-", "1 to 3", "1-2-3", ",", "1.5", "12345678"
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    check_refused (wrong[i], 8, "Write pages like this: 1-3, 5, 8-, odd or even");
  check_refused ("9", 8, "There are only 8 pages");
  check_refused ("2-900", 8, "There are only 8 pages");
}

/* A program of others counts them: the objects of the file are packed. */
static guint
count_pages (GBytes *pdf)
{
  g_autofree char *folder = g_dir_make_tmp ("ur-range-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "range.pdf", NULL);
  g_autofree char *out = NULL;
  const char *const words[] = { "qpdf", "--show-npages", path, NULL };
  int status;

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  g_assert_true (
      g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_remove (path);
  g_rmdir (folder);
  return (guint) g_ascii_strtoull (out, NULL, 10);
}

static gsize
measure (const UrPages *pages, const guint *which, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ur_pages_write_some_pdf (pages, which, n, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_pages (pdf), ==, n);
  return g_bytes_get_size (pdf);
}

/* The job of a page range holds these pages and no others. */
static void
test_written (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load_bundled (&error);
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (GBytes) all = NULL;
  UrSummaryOptions options;
  const guint some[] = { 1, 3 };

  g_assert_no_error (error);
  ur_summary_options_init (&options);
  pages = ur_summary_layout (report, &options, NULL, &error);
  g_assert_no_error (error);
  all = ur_pages_write_pdf (pages, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (measure (pages, some, 2), <, g_bytes_get_size (all));
  g_assert_cmpuint (measure (pages, some, 1), <, measure (pages, some, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-range/parse", test_parse);
  g_test_add_func ("/page-range/refused", test_refused);
  g_test_add_func ("/page-range/written", test_written);
  return g_test_run ();
}
