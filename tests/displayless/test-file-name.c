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

/* Two charts of one title, and one that is called like the table of all figures. */
static void
test_unique (void)
{
  UrChart charts[] = {
    { .id = "a", .title = "份额" },
    { .id = "b", .title = "份额" },
    { .id = "c", .title = "资金" },
    { .id = "d", .title = "indicators" },
  };
  const char *const expected[] = { "份额-a.csv", "份额-b.csv", "资金.csv", "indicators-d.csv" };
  UrReport report = { .charts = charts, .n_charts = G_N_ELEMENTS (charts) };
  UrExportOptions options = { .format = UR_FORMAT_CSV };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *name = ur_export_dup_unique_file_name (&report, &charts[i], &options);

      g_assert_cmpstr (name, ==, expected[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-name/formats", test_formats);
  g_test_add_func ("/file-name/characters", test_characters);
  g_test_add_func ("/file-name/length", test_length);
  g_test_add_func ("/file-name/unique", test_unique);
  return g_test_run ();
}
