/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written reads as what was read. */
#include "ur-report-reader.h"
#include "ur-report-writer.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

static UrReport *
read_text (const char *text, gboolean with_notes)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_read (document, "test.json", &problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);

      if (!with_notes || problem->severity == UR_PROBLEM_ERROR)
        g_error ("%u:%u: %s", problem->line, problem->column, problem->message);
    }
  return report;
}

static char *
dup_written (const char *text)
{
  g_autoptr (UrReport) report = read_text (text, TRUE);
  g_autoptr (GBytes) bytes = ur_report_write (report);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Files in our own layout come back byte for byte. */
static void
test_bytes (gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;

  g_assert_true (g_file_get_contents (data, &text, NULL, NULL));
  written = dup_written (text);
  g_assert_cmpstr (written, ==, text);
}

/* Others come back with the same content, and the second time byte for byte. */
static void
test_content (gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;

  g_assert_true (g_file_get_contents (data, &text, NULL, NULL));
  first = dup_written (text);
  second = dup_written (first);
  before = json_from_string (text, NULL);
  after = json_from_string (first, NULL);
  g_assert_true (json_node_equal (before, after));
  g_assert_cmpstr (second, ==, first);
}

#define HEAD                                                                                                 \
  "\"id\":\"x\",\"title\":[\"报告\"],\"year\":2023,"                                                       \
  "\"periods\":[{\"id\":\"y\",\"label\":\"2023年\",\"role\":\"year\"}],"
#define PART(more)                                                                                           \
  "\"parts\":[{\"id\":\"w\",\"kind\":\"work\",\"title\":\"工作\",\"sections\":[{\"number\":1,"             \
  "\"headline\":\"驿站\",\"paragraphs\":[{\"text\":\"建成驿站超过1200个，新建12个。\"" more "}]}]}]"

/* Members that the format does not know stay word for word, at the end of their object. */
static void
test_extras (void)
{
  g_autofree char *written = dup_written (
      "{\"format\":\"union-report\",\"colour\":[1.50, \"\\u7ea2\" ,{}],\"version\":1," HEAD PART (
          ",\"x-page\":1e2") "}");

  g_assert_nonnull (strstr (written, ",\n       \"x-page\": 1e2\n      }"));
  g_assert_true (g_str_has_suffix (written, " ],\n \"colour\": [\n  1.50,\n  \"\\u7ea2\",\n  {}\n ]\n}\n"));
}

/* Quotation marks and backslashes are the only things that are written otherwise than they are. */
static void
test_escapes (void)
{
  g_autofree char *written =
      dup_written ("{\"format\":\"union-report\",\"version\":1,\"id\":\"x\",\"title\":[\"\\"
                   "u62a5\\\"告\\\\\\/\"],\"year\":2023," PART ("") "}");

  g_assert_nonnull (strstr (written, "\"title\": [\n  \"报\\\"告\\\\/\"\n ],"));
}

#define INDICATOR(more)                                                                                        \
  ",\"indicators\":[{\"id\":\"a\",\"label\":\"驿站\",\"number\":\"12\",\"unit\":\"个\",\"kind\":\"count\"," \
  "\"measure\":\"increment\",\"period\":\"y\",\"at\":{\"part\":\"w\",\"section\":1,\"paragraph\":1},"          \
  "\"quote\":\"新建12个\"" more "}]"

/* A file says 2 only when it has to. */
static void
test_version (void)
{
  g_autofree char *plain =
      dup_written ("{\"format\":\"union-report\",\"version\":2," HEAD PART ("") INDICATOR ("") "}");
  g_autofree char *aim = dup_written ("{\"format\":\"union-report\",\"version\":2," HEAD PART ("")
                                          INDICATOR (",\"role\":\"result\"") "}");

  g_assert_nonnull (strstr (plain, "\n \"version\": 1,\n"));
  g_assert_nonnull (strstr (aim, "\n \"version\": 2,\n"));
  g_assert_nonnull (strstr (aim, "\"role\": \"result\""));
}

/* What the reader puts in place of what is left out is not written, what a file says is. */
static void
test_fallbacks (void)
{
  static const char *const absent[] = { "subtitle", "short", "heading", "years", "short_label", "magnitude",
                                        "change",   "bound", "lead",    "rest",  "notes",       "charts" };
  g_autofree char *written =
      dup_written ("{\"format\":\"union-report\",\"version\":1," HEAD PART ("") INDICATOR ("") "}");
  g_autofree char *target = dup_written ("{\"format\":\"union-report\",\"version\":2," HEAD PART ("")
                                             INDICATOR (",\"role\":\"target\",\"magnitude\":\"\"") "}");

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    {
      g_autofree char *name = g_strdup_printf ("\"%s\":", absent[i]);

      g_assert_null (strstr (written, name));
    }
  g_assert_nonnull (strstr (target, "\"label\": \"驿站\",\n"));
  g_assert_nonnull (strstr (target, "\"magnitude\": \"\",\n"));
}

static void
add_file (const char *folder, const char *name, GTestDataFunc test)
{
  g_autofree char *path = g_strconcat ("/report-writer/", name, NULL);

  g_test_add_data_func_full (path, g_build_filename (g_test_get_dir (G_TEST_DIST), folder, name, NULL), test,
                             g_free);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_file ("../resources/reports", "beijing-2020.json", test_bytes);
  add_file ("data", "jiangcheng-2023.json", test_bytes);
  add_file ("data", "donghu-2023.json", test_bytes);
  add_file ("data", "linshan-2023.json", test_bytes);
  add_file ("data", "yunjiang-2023.json", test_bytes);
  add_file ("data", "yunjiang-table-2023.json", test_bytes);
  add_file ("data", "xishan-2023.json", test_bytes);
  add_file ("data", "lanjiang-2024.json", test_bytes);
  add_file ("fuzz/seeds", "whole.json", test_content);
  add_file ("fuzz/seeds", "dense.json", test_content);
  add_file ("fuzz/seeds", "members.json", test_content);
  add_file ("fuzz/seeds", "least.json", test_content);
  add_file ("fuzz/seeds", "one.json", test_content);
  g_test_add_func ("/report-writer/extras", test_extras);
  g_test_add_func ("/report-writer/escapes", test_escapes);
  g_test_add_func ("/report-writer/version", test_version);
  g_test_add_func ("/report-writer/fallbacks", test_fallbacks);
  return g_test_run ();
}
