/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart may say that it shows, and when it must not; charts of parts of one period. */
#include <string.h>

#include "chart-fixture.h"
#include "sample-report.h"
#include "ur-chart-builder.h"
#include "ur-chart-looks.h"
#include "ur-chart-table.h"

static void
assert_finding (const UrReport *report, const char *id, const char *expected)
{
  g_autofree char *finding = ur_chart_dup_finding (ur_report_find_chart (report, id), TRUE);

  g_assert_cmpstr (finding, ==, expected);
}

/* Money of different kinds in two periods, two units, a single percentage: nothing to say. */
static void
test_bundled (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  assert_finding (report, "shares", "三项高于20%，两项低于20% †");
  assert_finding (report, "funds", NULL);
  assert_finding (report, "services", NULL);
  assert_finding (report, "coverage", NULL);
}

static void
test_years (void)
{
  g_autoptr (UrReport) report = load_sample ("donghu-2023.json");

  assert_finding (report, "years-dots", "比2022年：一项增加，一项持平，一项减少");
  assert_finding (report, "years-bars", "比2022年：一项增加，一项持平，一项减少");
  assert_finding (report, "people", "接待职工最多，812人");
  /* a target and a range; two that are equal */
  assert_finding (report, "plans", NULL);
  assert_finding (report, "zeros", NULL);
}

/* Bounds, decreases and targets are no amounts that one could be the most of. */
static void
test_doubtful (void)
{
  g_autoptr (UrReport) report = load_sample ("linshan-2023.json");

  assert_finding (report, "safety", NULL);
  assert_finding (report, "help", NULL);
  assert_finding (report, "targets", NULL);
  assert_finding (report, "ranges", NULL);
  assert_finding (report, "stars", NULL);
}

/* That a whole is more than its parts is no finding, and of two things neither is the most. */
static void
test_whole_and_pair (void)
{
  g_autoptr (UrReport) report = load_sample ("lanjiang-2024.json");

  assert_finding (report, "members-kinds", NULL);
  assert_finding (report, "rooms-levels", NULL);
  assert_finding (report, "std-years", "比2023年：一项增加");
}

/* What a year added and what there was at its end are both of that year: one colour.  Half of it is another
 * period. */
static void
test_year_and_its_end (void)
{
  g_autoptr (UrReport) report = load_sample ("lanjiang-2024.json");
  const UrChart *people = ur_report_find_chart (report, "two-b"),
                *wages = ur_report_find_chart (report, "wages-changes");

  g_assert_cmpint (ur_chart_get_look (people, ur_report_find_indicator (report, "skilled")).color, ==,
                   UR_COLOR_RED);
  g_assert_cmpint (ur_chart_get_look (people, ur_report_find_indicator (report, "heard")).color, ==,
                   UR_COLOR_RED);
  g_assert_cmpint (ur_chart_get_look (wages, ur_report_find_indicator (report, "wages")).color, ==,
                   UR_COLOR_RED);
  g_assert_cmpint (ur_chart_get_look (wages, ur_report_find_indicator (report, "wages-h")).color, !=,
                   UR_COLOR_RED);
}

static UrIndicator parts[3], wholes[3];
static UrChartItem items[3];

static UrChart
create_shares (const char *const *numbers)
{
  static UrPeriod year = { "y", "2020年", "2020年", "2020年", UR_PERIOD_YEAR, 1 };
  static UrPeriod span = { "s", "五年", "五年", "五年", UR_PERIOD_SPAN, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      parts[i] = (UrIndicator){ .digits = numbers[i], .number = numbers[i], .magnitude = "", .unit = "个" };
      parts[i].period = &year;
      g_assert_true (ur_decimal_parse (numbers[i], &parts[i].value));
      wholes[i] = (UrIndicator){ .digits = "10000", .number = "10000", .magnitude = "", .unit = "个" };
      wholes[i].period = &span;
      wholes[i].value = (UrDecimal){ 10000, 0 };
      items[i] = (UrChartItem){ .indicator = &parts[i], .whole = &wholes[i], .label = "某项" };
    }
  return (
      UrChart){ .kind = UR_CHART_SHARE, .title = "份额", .items = items, .n_items = 3, .reference = "均分" };
}

static void
assert_shares (const char *a, const char *b, const char *c, const char *expected)
{
  const char *const numbers[] = { a, b, c };
  UrChart chart = create_shares (numbers);
  g_autofree char *finding = ur_chart_dup_finding (&chart, FALSE);

  g_assert_cmpstr (finding, ==, expected);
}

/* What is printed as 20.0% is on neither side, whatever its further digits. */
static void
test_shares (void)
{
  assert_shares ("3000", "2500", "2100", "三项都高于20%");
  assert_shares ("100", "200", "1900", "三项都低于20%");
  assert_shares ("3000", "2001", "1000", "一项高于20%，一项约为20%，一项低于20%");
  assert_shares ("3000", "2006", "1994", "两项高于20%，一项低于20%");
}

/* The finding is on the picture, with the sign of its note, and in its words with the note itself. */
static void
test_on_picture (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  const UrChart *chart = ur_report_find_chart (report, "shares");
  UrChartSpec spec = { .form = UR_CHART_FORM_PICTURE, .width = 574, .with_title = TRUE };
  g_autoptr (UrChartLayout) without = ur_chart_layout_new (report, chart, &spec);
  g_autoptr (UrChartLayout) with = NULL;
  g_autofree char *plain = ur_chart_dup_full_text (report, chart, FALSE);
  g_autofree char *full = ur_chart_dup_full_text (report, chart, TRUE);

  spec.with_finding = TRUE;
  with = ur_chart_layout_new (report, chart, &spec);
  g_assert_false (fixture_has_text (without, "三项高于20%，两项低于20% †"));
  g_assert_true (fixture_has_text (with, "三项高于20%，两项低于20% †"));
  g_assert_nonnull (strstr (full, "。三项高于20%，两项低于20%。职工暖心驿站、12351服务项目：2020年为"));
  g_assert_true (g_str_has_suffix (full, "口径略有不同。"));
  g_assert_true (g_str_has_suffix (plain, "口径略有不同。"));
  g_assert_null (strstr (plain, "三项高于"));
}

/* 12家 of 96家 of the same year: period and whole are on the picture. */
static void
test_part_of_one_period (void)
{
  g_autoptr (UrReport) report = load_sample ("linshan-2023.json");
  const UrChart *chart = ur_report_find_chart (report, "stars");
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "stars", UR_CHART_FORM_PICTURE, 574);
  g_autofree char *text = ur_chart_dup_alt_text (report, chart);

  g_assert_true (fixture_has_text (layout, "2023年；整条为新增书屋９６家"));
  g_assert_true (fixture_has_text (layout, "计算得出"));
  g_assert_true (g_str_has_prefix (text, "横条图：星级书屋占新增书屋的份额，"));
  g_assert_nonnull (strstr (text, "。2023年：新增星级书屋"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-finding/bundled", test_bundled);
  g_test_add_func ("/chart-finding/years", test_years);
  g_test_add_func ("/chart-finding/doubtful", test_doubtful);
  g_test_add_func ("/chart-finding/whole-and-pair", test_whole_and_pair);
  g_test_add_func ("/chart-finding/year-and-its-end", test_year_and_its_end);
  g_test_add_func ("/chart-finding/shares", test_shares);
  g_test_add_func ("/chart-finding/on-picture", test_on_picture);
  g_test_add_func ("/chart-finding/part-of-one-period", test_part_of_one_period);
  return g_test_run ();
}
