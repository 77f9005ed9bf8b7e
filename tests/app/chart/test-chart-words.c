/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "chart-fixture.h"
#include "ur-chart-table.h"

static const UrChart *
find (const UrReport *report, const char *id)
{
  const UrChart *chart = ur_report_find_chart (report, id);

  g_assert_nonnull (chart);
  return chart;
}

static void
assert_alt_text (const UrReport *report, const UrChart *chart, const char *expected)
{
  g_autofree char *text = ur_chart_dup_alt_text (report, chart);

  g_assert_cmpstr (text, ==, expected);
}

/* The example of the style guide, word for word. */
static void
test_alt_text_of_shares (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  UrChart chart = *find (report, "shares");

  chart.title = "2020年一年占“十三五”累计的份额";
  assert_alt_text (
      report, &chart,
      "横条图：2020年一年占“十三五”累计的份额，按原文数字计算。职工暖心驿站约28.9%，服务职工约24.5%，"
      "新增工会组织约24.2%，新发展会员约16.9%，12351服务项目约12.1%；五年均分为20%。"
      "职工暖心驿站、12351服务项目：2020年为“新增”，五年为“累计建成”“运行”，口径略有不同。");
}

static void
test_alt_text_of_others (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  assert_alt_text (
      report, find (report, "funds"),
      "横条图：投入、返还、“报销”与挽回的金额，亿元。“十三五”累计：挽回经济损失10.68亿元，帮扶资金3."
      "87亿元；2020年：防控资金4.73亿元，"
      "返还工会经费3.57亿元，“报销”医药费3.42亿元。");
  assert_alt_text (
      report, find (report, "services"),
      "横条图：服务、竞赛人次与阵地、项目数，“十三五”时期。服务职工3000万人次，参与竞赛687万人次，"
      "暖心驿站2.59万个，服务项目1.66万个，职工之家1.46万个。");
  assert_alt_text (report, find (report, "coverage"),
                   "格子图：工会组织覆盖率，%，“十三五”期末。工会组织覆盖率92.39%；其余7.61%（计算得出）。");
}

/* Every label and value up to eight; never more than 200 characters, without what notes say. */
static void
test_alt_text_holds_all (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  const UrReport *hostile = fixture_get_hostile ();

  for (guint c = 0; c < report->n_charts; c++)
    {
      g_autofree char *text = ur_chart_dup_outline (report, &report->charts[c]);
      g_autoptr (GPtrArray) rows = ur_chart_dup_rows (&report->charts[c]);

      g_assert_cmpint (g_utf8_strlen (text, -1), <=, 200);
      for (guint i = 0; i < rows->len; i++)
        {
          const UrChartRow *row = g_ptr_array_index (rows, i);

          g_assert_nonnull (strstr (text, row->item->label));
          g_assert_nonnull (strstr (text, row->share != NULL ? row->share : row->number));
        }
    }
  for (guint c = 0; c < hostile->n_charts; c++)
    {
      g_autofree char *text = ur_chart_dup_outline (hostile, &hostile->charts[c]);
      g_autofree char *whole = ur_chart_dup_alt_text (hostile, &hostile->charts[c]);

      g_assert_cmpint (g_utf8_strlen (text, -1), <=, 200);
      g_assert_true (g_str_has_prefix (whole, text));
    }
}

/* More than eight: the largest three, the smallest, the count. */
static void
test_alt_text_of_many (void)
{
  static const char *const numbers[] = { "5", "9", "1", "3", "7", "2", "8", "4", "6" };
  UrPeriod year = { "y", "2020年", "2020年", "2020年", UR_PERIOD_YEAR, 1 };
  UrReport report = { .ref_count = 1 };
  UrIndicator indicators[9] = { 0 };
  UrChartItem items[9] = { 0 };
  UrChart chart = { .kind = UR_CHART_BARS, .title = "九项", .items = items, .n_items = 9 };

  for (guint i = 0; i < 9; i++)
    {
      indicators[i] = (UrIndicator){
        .digits = numbers[i], .number = numbers[i], .magnitude = "万", .unit = "人", .period = &year
      };
      g_assert_true (ur_decimal_parse (numbers[i], &indicators[i].value));
      items[i] = (UrChartItem){ .indicator = &indicators[i], .label = "某区" };
    }
  assert_alt_text (&report, &chart,
                   "横条图：九项，万人，2020年。最大的是某区9万人，某区8万人，某区7万人；最小的是某区1万人；"
                   "共9项，详见数字表。");
}

static void
test_rows (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (find (report, "shares"));
  const UrChartRow *row = g_ptr_array_index (rows, 0);

  g_assert_cmpuint (rows->len, ==, 5);
  g_assert_cmpstr (row->label, ==, "职工暖心驿站 †");
  g_assert_cmpstr (row->number, ==, "7481");
  g_assert_cmpstr (row->unit, ==, "个");
  g_assert_cmpstr (row->period, ==, "2020年");
  g_assert_cmpstr (row->whole, ==, "2.59万个");
  g_assert_cmpstr (row->share, ==, "约28.9%");
}

/* Units and periods as first named, the largest value first. */
static void
test_order (void)
{
  static const char *const numbers[] = { "1", "2", "30", "4", "5", "5" };
  static const guint expected[] = { 1, 0, 4, 5, 2, 3 };
  UrPeriod periods[] = { { .id = "a", .label = "甲" }, { .id = "b", .label = "乙" } };
  UrIndicator indicators[6] = { 0 };
  UrChartItem items[6] = { 0 };
  UrChart chart = { .kind = UR_CHART_BARS, .items = items, .n_items = 6 };
  g_autofree const UrChartItem **sorted = NULL;

  for (guint i = 0; i < 6; i++)
    {
      indicators[i] = (UrIndicator){ .digits = numbers[i],
                                     .number = numbers[i],
                                     .magnitude = "",
                                     .unit = i == 2 || i == 3 ? "个" : "人",
                                     .period = &periods[i >= 4] };
      g_assert_true (ur_decimal_parse (numbers[i], &indicators[i].value));
      items[i].indicator = &indicators[i];
    }
  sorted = ur_chart_sort_items (&chart);
  for (guint i = 0; i < 6; i++)
    g_assert_true (sorted[i] == &items[expected[i]]);
  g_assert_null (sorted[6]);
}

static void
test_notes (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (GPtrArray) shares = ur_chart_dup_notes (find (report, "shares"));
  g_autoptr (GPtrArray) coverage = ur_chart_dup_notes (find (report, "coverage"));
  g_autoptr (GPtrArray) services = ur_chart_dup_notes (find (report, "services"));

  g_assert_cmpuint (shares->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (shares, 0), ==,
                   "† 2020年为“新增”，五年为“累计建成”“运行”，口径略有不同。");
  g_assert_cmpuint (ur_chart_count_mark_notes (find (report, "shares")), ==, 1);
  g_assert_cmpuint (coverage->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (coverage, 0), ==, "“工会组织覆盖率达92.39%”");
  g_assert_cmpuint (ur_chart_count_mark_notes (find (report, "coverage")), ==, 0);
  g_assert_cmpuint (services->len, ==, 0);
}

static void
test_source (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autofree char *shares = ur_chart_dup_source_line (report, find (report, "shares"));
  g_autofree char *funds = ur_chart_dup_source_line (report, find (report, "funds"));

  g_assert_cmpstr (shares, ==,
                   "来源：北京市总工会第十四届委员会第四次全体会议工作报告解读。份额由原文数字计算得出。");
  g_assert_cmpstr (funds, ==, "来源：北京市总工会第十四届委员会第四次全体会议工作报告解读");
}

static void
test_unit (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autofree char *shares = ur_chart_dup_unit (find (report, "shares"));
  g_autofree char *funds = ur_chart_dup_unit (find (report, "funds"));
  g_autofree char *services = ur_chart_dup_unit (find (report, "services"));

  g_assert_cmpstr (shares, ==, "%");
  g_assert_cmpstr (funds, ==, "亿元");
  g_assert_null (services);
}

static void
test_derived (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  g_assert_true (ur_chart_is_derived (find (report, "shares")));
  g_assert_false (ur_chart_is_derived (find (report, "funds")));
  g_assert_false (ur_chart_is_derived (find (report, "coverage")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/words/alt/shares", test_alt_text_of_shares);
  g_test_add_func ("/chart/words/alt/others", test_alt_text_of_others);
  g_test_add_func ("/chart/words/alt/all", test_alt_text_holds_all);
  g_test_add_func ("/chart/words/alt/many", test_alt_text_of_many);
  g_test_add_func ("/chart/words/rows", test_rows);
  g_test_add_func ("/chart/words/order", test_order);
  g_test_add_func ("/chart/words/notes", test_notes);
  g_test_add_func ("/chart/words/source", test_source);
  g_test_add_func ("/chart/words/unit", test_unit);
  g_test_add_func ("/chart/words/derived", test_derived);
  return g_test_run ();
}
