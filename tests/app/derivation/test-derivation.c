/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worked out from two figures, and what a word for more or less says of a result. */
#include "ur-derivation-private.h"

static UrDecimal
decimal (const char *digits)
{
  UrDecimal value;

  g_assert_true (ur_decimal_parse (digits, &value));
  return value;
}

/* To one place, as a draft prints it. */
static void
assert_rounds (UrDecimal result, const char *expected)
{
  UrDecimal value = decimal (expected);

  ur_decimal_round (&result, -1);
  g_assert_cmpint (ur_decimal_compare (&result, &value), ==, 0);
}

/* 案件1260件，比上年减少140件: of 1400, a tenth. */
static void
test_rate (void)
{
  UrIndicator cases = { .digits = "1260", .magnitude = "", .unit = "件", .value = { 1260, 0 } };
  UrIndicator fewer = { .digits = "140", .magnitude = "", .unit = "件", .value = { 140, 0 } };
  UrReference a = { .indicator = &cases }, b = { .indicator = &fewer };
  UrDecimal rate;

  g_assert_false (ur_derivation_work_out_rate (&a, &b, &rate));
  fewer.change = UR_CHANGE_DOWN;
  g_assert_true (ur_derivation_work_out_rate (&a, &b, &rate));
  assert_rounds (rate, "10");
  /* and 140 more than 1120 */
  fewer.change = UR_CHANGE_UP;
  g_assert_true (ur_derivation_work_out_rate (&a, &b, &rate));
  assert_rounds (rate, "12.5");
  fewer.unit = "人";
  g_assert_false (ur_derivation_work_out_rate (&a, &b, &rate));
}

/* 2020年新增工会组织3553家，五年1.47万家: 2940 a year. */
static void
test_average (void)
{
  UrReport report = { .issuer = "江州市总工会" };
  UrPeriod year = { .role = UR_PERIOD_YEAR, .year = 2020 }, five = { .role = UR_PERIOD_SPAN, .year = 2020 };
  UrIndicator one = {
    .digits = "3553", .magnitude = "", .unit = "家", .value = { 3553, 0 }, .period = &year, .series = "new"
  };
  UrIndicator all = {
    .digits = "1.47", .magnitude = "万", .unit = "家", .value = { 14700, 0 }, .period = &five, .series = "new"
  };
  UrReference a = { .report = &report, .indicator = &one, .years = 1 };
  UrReference b = { .report = &report, .indicator = &all, .years = 5 };
  UrDecimal result;

  g_assert_true (ur_derivation_work_out_more_than_average (&a, &b, &result));
  assert_rounds (result, "613");
  g_assert_true (ur_derivation_work_out_above_average (&a, &b, &result));
  assert_rounds (result, "20.9");
  /* what is of one year has no average */
  b.years = 1;
  g_assert_false (ur_derivation_work_out_more_than_average (&a, &b, &result));
  b.years = 5;
  all.series = "other";
  g_assert_false (ur_derivation_work_out_above_average (&a, &b, &result));
}

static gboolean
is_true_of (const char *text, const char *exact)
{
  UrDecimal value = decimal (exact);
  UrFinding finding = { 0 };

  g_assert_true (ur_number_find (text, -1, 0, &finding.number));
  return ur_finding_is_on_its_side (&finding, &value);
}

static void
test_bounds (void)
{
  g_assert_true (is_true_of ("超过110万人", "1250000"));
  g_assert_false (is_true_of ("超过110万人", "1050000"));
  g_assert_true (is_true_of ("近四成", "38.5"));
  g_assert_false (is_true_of ("近四成", "29"));
  g_assert_false (is_true_of ("近四成", "41"));
  g_assert_false (is_true_of ("110万人", "1100000"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/derivation/rate", test_rate);
  g_test_add_func ("/derivation/average", test_average);
  g_test_add_func ("/derivation/bounds", test_bounds);
  return g_test_run ();
}
