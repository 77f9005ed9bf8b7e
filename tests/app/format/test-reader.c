/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader makes of a file: positions, what is kept of one with mistakes, and which files it does not
 * touch. */
#include "ur-report-reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define PLACE "/org/unionreport/UnionReport/reports/beijing-2020.json"

static char *
load_text (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static char *
replace (const char *text, const char *from, const char *to)
{
  const char *found = strstr (text, from);
  GString *result = g_string_new (NULL);

  g_assert_nonnull (found);
  g_string_append_len (result, text, found - text);
  g_string_append (result, to);
  g_string_append (result, found + strlen (from));
  return g_string_free (result, FALSE);
}

static UrReport *
read_text (const char *text, GPtrArray **problems, GError **error)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));

  return ur_report_read (document, "test.json", problems, error);
}

/* A report of other years, units, ids and a gap in its numbers needs no change of the program. */
static void
test_other_report (void)
{
  g_autofree char *text = load_text ("jiangcheng-2023.json");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = read_text (text, &problems, &error);
  const UrIndicator *rooms;
  g_autofree char *figure = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (report->n_parts, ==, 3);
  g_assert_cmpint (report->parts[1].kind, ==, UR_PART_WORK);
  g_assert_cmpstr (report->parts[0].short_title, ==, "2022年工作回顾");
  g_assert_cmpstr (report->parts[1].short_title, ==, "2023年");
  g_assert_cmpstr (report->subtitle, ==, "江城市总工会两年工作报告");
  g_assert_cmpstr (report->meeting, ==, "");
  g_assert_cmpuint (report->parts[0].sections[1].number, ==, 3);
  g_assert_null (report->parts[0].sections[1].rest);
  g_assert_cmpstr (report->parts[0].sections[1].title, ==, "做好法律援助");
  g_assert_cmpuint (report->parts[0].n_leads, ==, 1);
  rooms = ur_report_find_indicator (report, "rooms-two");
  figure = ur_indicator_dup_figure (rooms);
  g_assert_cmpstr (figure, ==, "300间");
  g_assert_true (ur_report_find_partner (report, rooms) == ur_report_find_indicator (report, "rooms-22"));
  g_assert_cmpuint (rooms->period->years, ==, 2);
  g_assert_true (report->charts[1].section == &report->parts[1].sections[0]);
  g_assert_cmpint (report->charts[2].kind, ==, UR_CHART_DOTS);
}

/* The mistake of picture 10b: 2.5.9 where 2.59 was meant. */
static void
test_partial (void)
{
  g_autoptr (GBytes) bundled = NULL;
  g_autofree char *text = NULL;
  g_autofree char *broken = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = NULL;
  const UrProblem *problem;
  const UrIndicator *stations;

  report = ur_report_load_bundled (&error);
  g_assert_no_error (error);
  g_clear_pointer (&report, ur_report_unref);
  bundled = g_resources_lookup_data (PLACE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bundled, NULL), g_bytes_get_size (bundled));
  broken = replace (text, "\"2.59\"", "\"2.5.9\"");

  report = read_text (broken, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpint (problem->severity, ==, UR_PROBLEM_ERROR);
  g_assert_cmpstr (problem->message, ==, "Expected a number such as 2.59; found “2.5.9”.");
  g_assert_cmpstr (problem->hint, ==, "one decimal point too many");
  g_assert_cmpstr (problem->subject, ==, "累计建成职工暖心驿站, number");
  g_assert_cmpstr (problem->path, ==, "indicators[20].number");
  g_assert_cmpuint (problem->end_column, ==, problem->column + strlen ("2.5.9"));
  g_assert_cmpuint (problem->lost_with->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (problem->lost_with, 0), ==, "2020年占五年累计的份额");
  g_assert_cmpstr (g_ptr_array_index (problem->lost_with, 1), ==, "服务、竞赛人次与阵地、项目数");

  stations = ur_report_find_indicator (report, "stations-13fyp");
  g_assert_null (stations->number);
  g_assert_cmpstr (stations->missing, ==, problem->message);
  g_assert_cmpstr (stations->label, ==, "累计建成职工暖心驿站");
  g_assert_null (ur_report_find_partner (report, ur_report_find_indicator (report, "stations-2020")));
  g_assert_cmpuint (report->n_indicators, ==, 28);
  g_assert_cmpuint (report->n_charts, ==, 6);
  g_assert_cmpuint (ur_report_find_chart (report, "shares")->n_items, ==, 4);
  g_assert_cmpuint (ur_report_find_chart (report, "shares")->n_missing, ==, 1);
  g_assert_cmpuint (ur_report_find_chart (report, "services")->n_items, ==, 4);
  g_assert_cmpuint (ur_report_find_chart (report, "funds")->n_missing, ==, 0);
}

/* A chart of which nothing is left is left out, and its loss is told. */
static void
test_lost_chart (void)
{
  g_autofree char *text = load_text ("jiangcheng-2023.json");
  g_autofree char *broken = replace (text, "\"96.5\"", "\"96.5%\"");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = read_text (broken, &problems, NULL);
  const UrProblem *problem;

  g_assert_nonnull (report);
  g_assert_null (ur_report_find_chart (report, "satisfied"));
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpuint (problem->lost_with->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (problem->lost_with, 0), ==, "职工满意率");
  g_assert_cmpuint (report->n_key_figures, ==, 1);
}

static void
assert_place (const char *text, guint line, guint column, guint end_column)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = read_text (text, &problems, NULL);
  const UrProblem *problem;

  g_assert_null (report);
  g_assert_cmpuint (problems->len, >, 0);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpuint (problem->column, ==, column);
  g_assert_cmpuint (problem->end_column, ==, end_column);
}

/* Columns count characters, whatever their bytes; a byte order mark is none; \r\n is one line end. */
static void
test_places (void)
{
  assert_place ("42", 1, 1, 3);
  assert_place ("\xef\xbb\xbf"
                "42",
                1, 1, 3);
  assert_place ("{\"中文\": \"报告\", \"version\": 1x}", 1, 25, 27);
  assert_place ("\r\n\r\n  [", 3, 4, 5);
  assert_place ("\n\t\t\"\xf0\x9f\x98\x80\" 5", 2, 7, 8);
  assert_place ("{\"format\": \"union-report\",\n \"version\": 3}", 2, 13, 14);
}

/* A place far down one endless line is still right. */
static void
test_long_line (void)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < 9000; i++)
    g_string_append (text, "\"中\",");
  g_string_append (text, "]");
  assert_place (text->str, 1, 36002, 36003);
  g_string_free (text, TRUE);
}

static void
test_extras (void)
{
  g_autofree char *text = load_text ("jiangcheng-2023.json");
  g_autofree char *one =
      replace (text, "\"label\": \"2022年\"", "\"label\": \"2022年\", \"colour\": {\"a\": [1, \"红\"]}");
  g_autofree char *two = replace (one, "\"issuer\"", "\"x\": null, \"issuer\"");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = read_text (two, &problems, NULL);

  g_assert_cmpuint (problems->len, ==, 2);
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpint (((UrProblem *) g_ptr_array_index (problems, i))->severity, ==, UR_PROBLEM_NOTE);
  g_assert_cmpuint (report->n_extras, ==, 2);
  g_assert_cmpstr (report->extras[0].path, ==, "x");
  g_assert_cmpstr (report->extras[0].json, ==, "null");
  g_assert_cmpstr (report->extras[1].path, ==, "periods[0].colour");
  g_assert_cmpstr (report->extras[1].json, ==, "{\"a\": [1, \"红\"]}");
}

/* A list of mistakes that was cut short says so. */
static void
test_many_mistakes (void)
{
  g_autofree char *text = load_text ("jiangcheng-2023.json");
  g_autoptr (GString) list = g_string_new ("\"indicators\": [");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = NULL;
  g_autofree char *many = NULL;
  const UrProblem *last;

  for (guint i = 0; i < 1500; i++)
    g_string_append (list, "0, ");
  many = replace (text, "\"indicators\": [", list->str);
  report = read_text (many, &problems, NULL);
  g_assert_nonnull (report);
  g_assert_cmpuint (problems->len, ==, 1001);
  last = g_ptr_array_index (problems, 1000);
  g_assert_cmpstr (last->message, ==, "500 more mistakes are not listed.");
}

static void
assert_refused (const char *path, GQuark domain, int code, const char *sentence)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_load (file, &problems, NULL, &error);

  g_assert_null (report);
  g_assert_null (problems);
  g_assert_error (error, domain, code);
  if (sentence != NULL)
    g_assert_cmpstr (error->message, ==, sentence);
}

/* A file that is not of this machine's own file system. */
static void
test_elsewhere (void)
{
  g_autoptr (GFile) file =
      g_file_new_for_uri ("resource:///org/unionreport/UnionReport/reports/beijing-2020.json");
  g_autoptr (GFile) missing = g_file_new_for_uri ("resource:///org/unionreport/UnionReport/nothing.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = NULL;
  g_autoptr (UrReport) nothing = NULL;

  report = ur_report_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (report->id, ==, "beijing-2020");
  nothing = ur_report_load (missing, NULL, NULL, &error);
  g_assert_null (nothing);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Reading these would block, never end, or need more memory than there is. */
static void
test_no_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ur-reader-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *large = g_build_filename (folder, "large", NULL);
  g_autofree char *nothing = g_build_filename (folder, "nothing", NULL);
  g_autofree char *missing = g_strdup_printf ("The file “%s” is not there.", nothing);
  FILE *stream;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, UR_ERROR, UR_ERROR_FORMAT, "This is a device or a pipe, not a report file.");
  assert_refused ("/dev/zero", UR_ERROR, UR_ERROR_FORMAT, "This is a device or a pipe, not a report file.");
  assert_refused (folder, UR_ERROR, UR_ERROR_FORMAT, "This is a folder, not a report file.");
  assert_refused (nothing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, missing);
  stream = g_fopen (large, "w");
  g_assert_cmpint (fseek (stream, UR_REPORT_MAX_BYTES, SEEK_SET), ==, 0);
  fputc ('x', stream);
  fclose (stream);
  assert_refused (large, UR_ERROR, UR_ERROR_LIMIT,
                  "The file is larger than 16 MB, the most that is allowed. Make several files of it.");
  g_unlink (pipe);
  g_unlink (large);
  g_rmdir (folder);
}

static UrReport *
load (const char *name, GPtrArray **problems, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ur_report_load (file, problems, cancellable, error);
}

static void
test_load (void)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = load ("jiangcheng-2023.json", &none, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (report->id, ==, "jiangcheng-2023");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (load ("bad/syntax-comment.json", &problems, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_FORMAT);
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (load ("jiangcheng-2023.json", NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/other-report", test_other_report);
  g_test_add_func ("/reader/partial", test_partial);
  g_test_add_func ("/reader/lost-chart", test_lost_chart);
  g_test_add_func ("/reader/places", test_places);
  g_test_add_func ("/reader/long-line", test_long_line);
  g_test_add_func ("/reader/extras", test_extras);
  g_test_add_func ("/reader/many-mistakes", test_many_mistakes);
  g_test_add_func ("/reader/elsewhere", test_elsewhere);
  g_test_add_func ("/reader/no-files", test_no_files);
  g_test_add_func ("/reader/load", test_load);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  return g_test_run ();
}
