/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export.h"

#include <string.h>

static void
assert_name (const char *title, UrFormat format, guint scale, const char *expected)
{
  UrChart chart = { .id = "coverage", .title = title };
  UrExportOptions options = { .format = format, .width = 1080, .scale = scale };
  g_autofree char *name = ur_export_dup_file_name (&chart, &options);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_formats (void)
{
  assert_name ("工会组织覆盖率", UR_FORMAT_PNG, 2, "工会组织覆盖率-1080px@2x.png");
  assert_name ("工会组织覆盖率", UR_FORMAT_PNG, 1, "工会组织覆盖率-1080px.png");
  assert_name ("工会组织覆盖率", UR_FORMAT_SVG, 2, "工会组织覆盖率-1080px.svg");
  assert_name ("工会组织覆盖率", UR_FORMAT_PDF, 2, "工会组织覆盖率-1080px.pdf");
  assert_name ("工会组织覆盖率", UR_FORMAT_CSV, 2, "工会组织覆盖率.csv");
}

static void
test_characters (void)
{
  assert_name ("2020年一年，占“十三五”累计的多少", UR_FORMAT_CSV, 1, "2020年一年，占“十三五”累计的多少.csv");
  assert_name ("a b　c\td", UR_FORMAT_CSV, 1, "a-b-c-d.csv");
  assert_name ("../../etc/passwd", UR_FORMAT_CSV, 1, "etc-passwd.csv");
  assert_name ("服务/阵地\\项目: *?\"<>|", UR_FORMAT_CSV, 1, "服务-阵地-项目.csv");
  assert_name ("\xe2\x80\xae反\x01转\xe2\x81\xa6", UR_FORMAT_CSV, 1, "反转.csv");
  assert_name (" ", UR_FORMAT_CSV, 1, "coverage.csv");
  assert_name (".-", UR_FORMAT_CSV, 1, "coverage.csv");
}

static void
test_length (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  UrExportOptions options = { .format = UR_FORMAT_PNG, .width = 8000, .scale = 4 };
  UrChart chart = { .id = "coverage" };
  g_autofree char *name = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (title, "工");
  chart.title = title->str;
  name = ur_export_dup_file_name (&chart, &options);
  g_assert_cmpuint (strlen (name) + strlen (".abcdef"), <=, 143);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_true (g_str_has_suffix (name, "工-8000px@4x.png"));
}

/* Names a report's charts and compares; @charts and @expected end with NULL. */
static void
assert_names (UrChart *charts, UrFormat format, const char *const *expected)
{
  UrReport report = { .charts = charts };
  UrExportOptions options = { .format = format, .width = 1080, .scale = 1 };
  g_autoptr (GPtrArray) names = NULL;

  while (charts[report.n_charts].id != NULL)
    report.n_charts++;
  names = ur_export_list_chart_names (&report, &options);
  g_assert_cmpuint (names->len, ==, report.n_charts);
  for (guint i = 0; i < names->len; i++)
    g_assert_cmpstr (g_ptr_array_index (names, i), ==, expected[i]);
}

/* Two charts of one title, and one that is called like the table of all figures. */
static void
test_unique (void)
{
  UrChart charts[] = {
    { .id = "a", .title = "份额" },         { .id = "b", .title = "份额" },
    { .id = "c", .title = "资金" },         { .id = "d", .title = "indicators" },
    { .id = "e", .title = "indicators-d" }, { .id = NULL },
  };
  const char *const expected[] = { "份额-a.csv", "份额-b.csv", "资金.csv", "indicators-d-2.csv",
                                   "indicators-d.csv" };

  assert_names (charts, UR_FORMAT_CSV, expected);
}

/* What differs only in what a name cannot hold, in case or in how an accent is written is one file on some
 * disk or other. */
static void
test_alike (void)
{
  UrChart charts[] = {
    { .id = "a-b", .title = "T" },
    { .id = "a--b", .title = "T" },
    { .id = "c", .title = "T-a-b" },
    { .id = "d", .title = "WiFi" },
    { .id = "e", .title = "WIFI." },
    { .id = "f", .title = "caf\xc3\xa9" },
    { .id = "g", .title = "cafe\xcc\x81" },
    { .id = "h", .title = "x-h" },
    { .id = "i", .title = "ma\xc3\x9f" },
    { .id = "i.", .title = "x" },
    { .id = "h", .title = "x" },
    { .id = NULL },
  };
  const char *const expected[] = { "T-a-b-2.csv",    "T-a-b-3.csv",       "T-a-b.csv",          "WiFi-d.csv",
                                   "WIFI-e.csv",     "caf\xc3\xa9-f.csv", "cafe\xcc\x81-g.csv", "x-h.csv",
                                   "ma\xc3\x9f.csv", "x-i.csv",           "x-h-2.csv" };

  assert_names (charts, UR_FORMAT_CSV, expected);
}

/* Names that Windows keeps for devices, whatever stands behind the first point. */
static void
test_reserved (void)
{
  UrChart charts[] = {
    { .id = "a", .title = "CON" },   { .id = "b", .title = "CON_" },        { .id = "c", .title = "nul.x.y" },
    { .id = "d", .title = "COM1" },  { .id = "e", .title = "lpt\xc2\xb9" }, { .id = "f", .title = "CONIN$" },
    { .id = "g", .title = "COM10" }, { .id = "h", .title = "console" },     { .id = NULL },
  };
  const char *const tables[] = { "CON-a.csv",        "CON_-b.csv",  "nul_.x.y.csv", "COM1_.csv",
                                 "lpt\xc2\xb9_.csv", "CONIN$_.csv", "COM10.csv",    "console.csv" };
  const char *const pictures[] = { "CON-1080px.png",   "CON_-1080px.png",        "nul_.x.y-1080px.png",
                                   "COM1-1080px.png",  "lpt\xc2\xb9-1080px.png", "CONIN$-1080px.png",
                                   "COM10-1080px.png", "console-1080px.png" };
  UrReport report = { .id = "aux" };
  g_autofree char *folder = ur_export_dup_folder_name (&report);
  g_autofree char *summary = ur_export_dup_summary_name (&report);

  assert_names (charts, UR_FORMAT_CSV, tables);
  assert_names (charts, UR_FORMAT_PNG, pictures);
  g_assert_cmpstr (folder, ==, "aux_");
  g_assert_cmpstr (summary, ==, "aux-summary.pdf");
}

/* What is of the whole report is called by the first line of its title, cut between characters. */
static void
test_report_title (void)
{
  const char *lines[] = { "开局十四五 启航新征程", "团结动员广大职工", NULL };
  const char *odd[] = { "/..", NULL };
  g_autofree char *long_line = g_strnfill (300, 'x');
  const char *longest[] = { long_line, NULL };
  UrReport report = { .id = "beijing-2020", .title_lines = lines };
  g_autofree char *folder = ur_export_dup_folder_name (&report);
  g_autofree char *summary = ur_export_dup_summary_name (&report);
  g_autofree char *slides = ur_export_dup_slides_name (&report);
  g_autofree char *poster = ur_export_dup_poster_name (&report, 1080);
  g_autofree char *fallback = NULL;
  g_autofree char *cut = NULL;

  g_assert_cmpstr (folder, ==, "开局十四五-启航新征程");
  g_assert_cmpstr (summary, ==, "开局十四五-启航新征程-summary.pdf");
  g_assert_cmpstr (slides, ==, "开局十四五-启航新征程-slides.pdf");
  g_assert_cmpstr (poster, ==, "开局十四五-启航新征程-poster-1080px.png");
  report.title_lines = odd;
  fallback = ur_export_dup_summary_name (&report);
  g_assert_cmpstr (fallback, ==, "beijing-2020-summary.pdf");
  report.title_lines = longest;
  cut = ur_export_dup_poster_name (&report, 32767);
  g_assert_cmpuint (strlen (cut), <=, 143);
}

/* A name that was chosen as long as names can be still has room for the number of a slice. */
static void
test_slices (void)
{
  g_autofree char *one = ur_export_dup_slice_name ("a.b/长图.png", 0, 1);
  g_autofree char *second = ur_export_dup_slice_name ("a.b/长图.png", 1, 3);
  g_autofree char *plain = ur_export_dup_slice_name ("a.b/长图", 9, 10);
  g_autofree char *of_ten = ur_export_dup_slice_name ("长图.png", 0, 10);
  g_autofree char *of_hundred = ur_export_dup_slice_name ("长图.png", 8, 100);
  g_autofree char *letters = g_strnfill (251, 'x');
  g_autofree char *longest = g_strconcat ("folder/", letters, ".png", NULL);
  g_autofree char *shortened = ur_export_dup_slice_name (longest, 9, 10);
  g_autoptr (GString) chinese = g_string_new (NULL);
  g_autofree char *whole = NULL;

  g_assert_cmpstr (one, ==, "a.b/长图.png");
  g_assert_cmpstr (second, ==, "a.b/长图-2.png");
  g_assert_cmpstr (plain, ==, "a.b/长图-10");
  g_assert_cmpstr (of_ten, ==, "长图-01.png"); /* names sort as the slices do */
  g_assert_cmpstr (of_hundred, ==, "长图-009.png");
  g_assert_cmpuint (strlen (shortened), ==, strlen ("folder/") + 255);
  g_assert_true (g_str_has_suffix (shortened, "x-10.png"));
  for (guint i = 0; i < 83; i++)
    g_string_append (chinese, "长");
  g_string_append (chinese, ".png");
  whole = ur_export_dup_slice_name (chinese->str, 0, 2);
  g_assert_cmpuint (strlen (whole), <=, 255);
  g_assert_true (g_utf8_validate (whole, -1, NULL));
  g_assert_true (g_str_has_suffix (whole, "长-1.png"));
}

#define N_HOSTILE 10000

/* Titles that a file system, a careless cut or a careless number could take for one another. */
static char *
dup_hostile (GRand *random, guint i)
{
  static const char *const parts[] = { "a",   "A",   "-",        "--",        ".",          " ",       "/",
                                       "CON", "nul", "\xc3\xa9", "e\xcc\x81", "\xc3\x89",   "工会",    "2",
                                       "3",   ":",   "ss",       "_",         "indicators", "\xc5\xbf" };
  GString *title = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (random, 0, 5);

  if (i % 10 == 0) /* these are cut, with another letter in the part that goes or stays */
    for (guint k = 0; k < 38; k++)
      g_string_append (title, k == (guint) g_rand_int_range (random, 30, 38) ? "会" : "工");
  for (guint k = 0; k < n; k++)
    g_string_append (title, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
  return g_string_free (title, FALSE);
}

static char *
dup_hostile_id (GRand *random, guint i)
{
  static const char *const ends[] = { "", "-", ".", "--2", "_", "-2", ".-3" };

  return g_strdup_printf ("%c%u%s", g_rand_boolean (random) ? 'a' : 'A', i / 7, ends[i % 7]);
}

/* What the most careless of file systems makes of a name. */
static char *
dup_careless (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}

static void
assert_fit (const char *name)
{
  static const char *const devices[] = { "con", "nul", "aux", "prn" };
  g_autofree char *base = g_strndup (name, strcspn (name, "."));

  g_assert_cmpuint (strlen (name), <=, 143);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_null (strpbrk (name, "/\\:*?\"<>| \t\n"));
  g_assert_cmpuint (strlen (base), >, 0);
  g_assert_cmpint (name[0], !=, '-');
  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    g_assert_cmpint (g_ascii_strcasecmp (base, devices[i]), !=, 0);
}

static void
assert_all_differ (const UrReport *report, UrFormat format)
{
  UrExportOptions options = { .format = format, .width = 1080, .scale = 2 };
  g_autoptr (GPtrArray) names = ur_export_list_chart_names (report, &options);
  g_autoptr (GPtrArray) again = ur_export_list_chart_names (report, &options);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (seen, g_strdup ("indicators.csv"));
  g_assert_cmpuint (names->len, ==, report->n_charts);
  for (guint i = 0; i < names->len; i++)
    {
      assert_fit (g_ptr_array_index (names, i));
      g_assert_cmpstr (g_ptr_array_index (names, i), ==, g_ptr_array_index (again, i));
      g_assert_true (g_hash_table_add (seen, dup_careless (g_ptr_array_index (names, i))));
    }
}

static void
test_hostile (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2021);
  g_autofree UrChart *charts = g_new0 (UrChart, N_HOSTILE);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  UrReport report = { .charts = charts, .n_charts = N_HOSTILE };

  for (guint i = 0; i < N_HOSTILE; i++)
    {
      charts[i].title = dup_hostile (random, i);
      charts[i].id = dup_hostile_id (random, i);
      g_ptr_array_add (texts, (gpointer) charts[i].title);
      g_ptr_array_add (texts, (gpointer) charts[i].id);
    }
  assert_all_differ (&report, UR_FORMAT_CSV);
  assert_all_differ (&report, UR_FORMAT_PNG);
  for (guint i = 0; i < N_HOSTILE; i++) /* the worst: nothing but the number differs */
    charts[i] = (UrChart){ .title = texts->pdata[0], .id = "a" };
  assert_all_differ (&report, UR_FORMAT_CSV);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-name/formats", test_formats);
  g_test_add_func ("/file-name/characters", test_characters);
  g_test_add_func ("/file-name/length", test_length);
  g_test_add_func ("/file-name/unique", test_unique);
  g_test_add_func ("/file-name/alike", test_alike);
  g_test_add_func ("/file-name/reserved", test_reserved);
  g_test_add_func ("/file-name/report-title", test_report_title);
  g_test_add_func ("/file-name/slices", test_slices);
  g_test_add_func ("/file-name/hostile", test_hostile);
  return g_test_run ();
}
