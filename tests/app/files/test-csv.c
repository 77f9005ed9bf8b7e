/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-csv.h"
#include "ur-workbook.h"

static void
assert_table (UrCsv *csv, const char *expected)
{
  g_autoptr (GBytes) bytes = ur_csv_finish (csv);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_cells (void)
{
  UrCsv csv;

  ur_csv_init (&csv);
  ur_csv_add_text (&csv, "指标");
  ur_csv_add_text (&csv, NULL);
  ur_csv_add_number (&csv, "92.39");
  ur_csv_add_number (&csv, NULL);
  ur_csv_end_row (&csv);
  ur_csv_add_text (&csv, "");
  ur_csv_add_text (&csv, "二");
  ur_csv_end_row (&csv);
  g_assert_cmpuint (csv.n_rows, ==, 2);
  assert_table (&csv, "\xef\xbb\xbf指标,,92.39,\r\n,二\r\n");
}

static void
test_quotes (void)
{
  UrCsv csv;

  ur_csv_init (&csv);
  ur_csv_add_text (&csv, "一,二");
  ur_csv_add_text (&csv, "说\"好\"");
  ur_csv_add_text (&csv, "两\n行");
  ur_csv_add_text (&csv, "，“”；");
  ur_csv_end_row (&csv);
  assert_table (&csv, "\xef\xbb\xbf\"一,二\",\"说\"\"好\"\"\",\"两\n行\",，“”；\r\n");
}

/* What an office program would run as a formula; a number below zero stays one. */
static void
test_formulas (void)
{
  UrCsv csv;

  ur_csv_init (&csv);
  ur_csv_add_text (&csv, "=1+1");
  ur_csv_add_text (&csv, "+86");
  ur_csv_add_text (&csv, "-x");
  ur_csv_add_text (&csv, "@SUM");
  ur_csv_add_text (&csv, "\tx");
  ur_csv_add_text (&csv, "\rx");
  ur_csv_add_text (&csv, "=\"a\",b");
  ur_csv_add_text (&csv, "1=1");
  ur_csv_add_number (&csv, "-5");
  ur_csv_end_row (&csv);
  assert_table (&csv, "\xef\xbb\xbf'=1+1,'+86,'-x,'@SUM,'\tx,\"'\rx\",\"'=\"\"a\"\",b\",1=1,-5\r\n");
}

/* A Chinese keyboard types the signs as wide as ideographs, and office programs read them as the same. */
static void
test_wide_formulas (void)
{
  static const char *const guarded[] = { "＝1+1",     "＋86",     "－x",      "＠SUM(1,1)", " =1+1",
                                         "\u3000＝1", "\u00a0@x", "\u200b=1", "\n=1",       "\ufeff-1",
                                         "﹦1+1",     "﹢1",      "﹣x",      "﹫A0" };
  static const char *const plain[] = { "", " ", "——", "—", "−5", "3-5", "1＝1", "　前有空格", "a=b", "'=1" };

  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    g_assert_cmpstr (ur_csv_get_guard (guarded[i]), ==, "'");
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    g_assert_cmpstr (ur_csv_get_guard (plain[i]), ==, "");
}

/* A cell of a workbook is a binary number, which holds 15 digits of any decimal. */
static void
test_workbook_digits (void)
{
  static const char *const held[] = {
    "0", "3.50", "-8.7", "123456789012345", "0.00123456789012345", "1234567890123450000"
  };
  static const char *const not_held[] = {
    "", "-", "1.", ".5", "1,000", "一", "3.57亿", "1e5", "1.2.3", "1234567890123456", "1.000000000000001"
  };

  g_assert_false (ur_workbook_can_hold (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    g_assert_true (ur_workbook_can_hold (held[i]));
  for (guint i = 0; i < G_N_ELEMENTS (not_held); i++)
    g_assert_false (ur_workbook_can_hold (not_held[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/cells", test_cells);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/formulas", test_formulas);
  g_test_add_func ("/csv/wide-formulas", test_wide_formulas);
  g_test_add_func ("/workbook/digits", test_workbook_digits);
  return g_test_run ();
}
