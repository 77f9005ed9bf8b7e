/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes, limits, and the other files of charts: PDF and CSV. */
#include <string.h>

#include "exporting.h"

static void
test_limits (void)
{
  UrExportOptions options = create_options (UR_FORMAT_PNG, 8000, 4);
  const UrChart *chart = find_chart ("coverage");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ur_export_chart (report, chart, &options, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "32000"));
  g_clear_error (&error);

  options.width = 319;
  g_assert_false (ur_export_measure (report, chart, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_clear_error (&error);

  options.width = 320;
  options.scale = 3;
  g_assert_false (ur_export_measure (report, chart, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_clear_error (&error);

  options.scale = 1;
  g_cancellable_cancel (cancellable);
  g_assert_null (ur_export_chart (report, chart, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_measure (void)
{
  UrExportOptions options = create_options (UR_FORMAT_SVG, 1148, 4);
  guint width, height;
  double smallest;

  /* twice the layout's width; 11 px is the smallest text of a picture; vectors have no scale */
  g_assert_true (
      ur_export_measure (report, find_chart ("funds"), &options, &width, &height, &smallest, NULL));
  g_assert_cmpuint (width, ==, 1148);
  g_assert_cmpuint (height, >, 574);
  g_assert_cmpfloat_with_epsilon (smallest, 22, 0.01);

  options.format = UR_FORMAT_CSV;
  g_assert_true (
      ur_export_measure (report, find_chart ("funds"), &options, &width, &height, &smallest, NULL));
  g_assert_cmpuint (width, ==, 9);
  g_assert_cmpuint (height, ==, 5);
  g_assert_cmpfloat (smallest, ==, 0);
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
test_pdf (void)
{
  UrExportOptions options = create_options (UR_FORMAT_PDF, 1080, 2);
  g_autoptr (GBytes) bytes = export_chart ("coverage", &options);
  g_autoptr (GBytes) dated = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (size > 1000 && memcmp (data, "%PDF-1.", 7) == 0);
  g_assert_cmpmem (data + size - 6, 6, "%%EOF\n", 6);
  g_assert_false (
      holds (bytes, "Date>")); /* in the metadata; what else is in it test-pdf-structure.py reads */

  g_setenv ("SOURCE_DATE_EPOCH", "86400", TRUE);
  dated = export_chart ("coverage", &options);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_true (holds (dated, "<xmp:CreateDate>1970-01-02T00:00:00Z</xmp:CreateDate>"));
}

#define NAMES "\xef\xbb\xbf栏目,项,指标,数值,数量级,单位,时期,来源原句,是否计算"
#define HEADINGS NAMES "\r\n"
#define NOTED_HEADINGS NAMES ",附注\r\n"
#define CARD "“十三五”时期北京工会工作成绩单"
#define NOTE ",2020年为“新增”，五年为“累计建成”，口径略有不同。"

static void
test_csv (void)
{
  UrExportOptions options = create_options (UR_FORMAT_CSV, 1080, 1);
  g_autofree char *coverage = export_text ("coverage", &options);
  g_autofree char *shares = export_text ("shares", &options);

  g_assert_cmpstr (coverage, ==,
                   HEADINGS CARD
                   ",组织,工会组织覆盖率,92.39,,%,“十三五”期末,工会组织覆盖率达92.39%,否\r\n" CARD
                   ",组织,其余,7.61,,%,“十三五”期末,100 − 92.39 = 7.61,是\r\n");
  g_assert_true (g_str_has_prefix (
      shares, NOTED_HEADINGS
      "2020年工作情况,第5项,新增职工暖心驿站,7481,,个,2020年,新增职工暖心驿站7481个,否,\r\n" CARD
      ",阵地,累计建成职工暖心驿站,2.59,万,个,“十三五”时期,职工暖心驿站2.59万个,否,\r\n"
      "2020年工作情况,第5项,职工暖心驿站相当于“十三五”累计的份额（约）,28.9,,%,2020年,"
      "7481 ÷ 25900 ≈ 28.9%,是" NOTE "\r\n"
      "2020年工作情况,第5项,服务职工人次,734,万,人次,2020年,服务职工734万人次,否,\r\n"));
  g_assert_true (g_str_has_suffix (shares, "\r\n" CARD ",,五年均分,20,,%,“十三五”时期,1 ÷ 5 = 20%,是,\r\n"));
}

static void
test_indicators (void)
{
  g_autoptr (GBytes) bytes = ur_export_indicators_csv (report);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 28 + 1);
  g_assert_cmpstr (lines[1], ==,
                   "2020年工作情况,第2项,疫情防控投入资金,4.73,亿,元,2020年,投入防控资金4.73亿元,否");
  g_assert_cmpstr (lines[25], ==,
                   CARD ",技能,全市技能人才人数,347.5,万,人,“十三五”期末,全市技能人才达到347.5万人,否");
  for (guint i = 1; i <= 28; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 9);
      g_assert_cmpstr (cells[3], ==, report->indicators[i - 1].number);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_report ();
  g_test_add_func ("/export/limits", test_limits);
  g_test_add_func ("/export/measure", test_measure);
  g_test_add_func ("/export/pdf", test_pdf);
  g_test_add_func ("/export/csv/charts", test_csv);
  g_test_add_func ("/export/csv/indicators", test_indicators);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
