/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a target was met: what the printed words tell, and no more. */
#include "ur-outcome.h"

static UrIndicator
make (const char *digits, UrBound bound, UrAim aim)
{
  UrIndicator indicator = { .digits = digits,
                            .number = digits,
                            .magnitude = "",
                            .unit = "家",
                            .bound = bound,
                            .aim = aim,
                            .measure = UR_MEASURE_INCREMENT };

  g_assert_true (ur_decimal_parse (digits, &indicator.value));
  indicator.value_to = indicator.value;
  return indicator;
}

typedef struct
{
  const char *result;
  UrBound result_bound;
  const char *target;
  UrBound target_bound;
  UrOutcome outcome;
} Case;

static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      UrIndicator result = make (cases[i].result, cases[i].result_bound, UR_AIM_RESULT);
      UrIndicator target = make (cases[i].target, cases[i].target_bound, UR_AIM_TARGET);

      g_test_message ("%s (%d) of %s (%d)", cases[i].result, cases[i].result_bound, cases[i].target,
                      cases[i].target_bound);
      g_assert_cmpint (ur_indicator_judge_target (&result, &target), ==, cases[i].outcome);
    }
}

static void
test_exact (void)
{
  static const Case cases[] = {
    { "1200", UR_BOUND_NONE, "1000", UR_BOUND_NONE, UR_OUTCOME_EXCEEDED },
    { "1000", UR_BOUND_NONE, "1000", UR_BOUND_NONE, UR_OUTCOME_MET },
    { "1000.0", UR_BOUND_NONE, "1000", UR_BOUND_NONE, UR_OUTCOME_MET },
    { "999", UR_BOUND_NONE, "1000", UR_BOUND_NONE, UR_OUTCOME_MISSED },
    /* 以上 asks for more, so that more is no excess */
    { "1200", UR_BOUND_NONE, "1000", UR_BOUND_AT_LEAST, UR_OUTCOME_MET },
    { "1000", UR_BOUND_NONE, "1000", UR_BOUND_AT_LEAST, UR_OUTCOME_MET },
    { "999", UR_BOUND_NONE, "1000", UR_BOUND_AT_LEAST, UR_OUTCOME_MISSED },
    /* 超过 has to be passed */
    { "1001", UR_BOUND_NONE, "1000", UR_BOUND_ABOVE, UR_OUTCOME_MET },
    { "1000", UR_BOUND_NONE, "1000", UR_BOUND_ABOVE, UR_OUTCOME_MISSED },
    /* 以内 may not be passed */
    { "1000", UR_BOUND_NONE, "1000", UR_BOUND_AT_MOST, UR_OUTCOME_MET },
    { "1001", UR_BOUND_NONE, "1000", UR_BOUND_AT_MOST, UR_OUTCOME_MISSED },
    /* nobody can say of 左右, 余 and 近 */
    { "1000", UR_BOUND_NONE, "1000", UR_BOUND_ABOUT, UR_OUTCOME_OPEN },
    { "1000", UR_BOUND_NONE, "1000", UR_BOUND_SLIGHTLY_ABOVE, UR_OUTCOME_OPEN },
    { "1000", UR_BOUND_NONE, "1000", UR_BOUND_JUST_BELOW, UR_OUTCOME_OPEN },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_bounds (void)
{
  static const Case cases[] = {
    { "1200", UR_BOUND_ABOVE, "1000", UR_BOUND_NONE, UR_OUTCOME_EXCEEDED },
    { "1000", UR_BOUND_ABOVE, "1000", UR_BOUND_NONE, UR_OUTCOME_EXCEEDED },
    { "1000", UR_BOUND_SLIGHTLY_ABOVE, "1000", UR_BOUND_ABOVE, UR_OUTCOME_MET },
    { "1000", UR_BOUND_AT_LEAST, "1000", UR_BOUND_NONE, UR_OUTCOME_MET },
    { "1000", UR_BOUND_AT_LEAST, "1000", UR_BOUND_ABOVE, UR_OUTCOME_OPEN },
    { "900", UR_BOUND_ABOVE, "1000", UR_BOUND_NONE, UR_OUTCOME_OPEN },
    { "1000", UR_BOUND_JUST_BELOW, "1000", UR_BOUND_NONE, UR_OUTCOME_MISSED },
    { "1200", UR_BOUND_JUST_BELOW, "1000", UR_BOUND_NONE, UR_OUTCOME_OPEN },
    { "1000", UR_BOUND_AT_MOST, "1000", UR_BOUND_NONE, UR_OUTCOME_OPEN },
    { "900", UR_BOUND_AT_MOST, "1000", UR_BOUND_AT_LEAST, UR_OUTCOME_MISSED },
    { "2000", UR_BOUND_ABOUT, "1000", UR_BOUND_NONE, UR_OUTCOME_OPEN },
    { "1000", UR_BOUND_JUST_BELOW, "1000", UR_BOUND_AT_MOST, UR_OUTCOME_MET },
    { "1000", UR_BOUND_ABOVE, "1000", UR_BOUND_AT_MOST, UR_OUTCOME_MISSED },
    { "900", UR_BOUND_ABOVE, "1000", UR_BOUND_AT_MOST, UR_OUTCOME_OPEN },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_ranges (void)
{
  UrIndicator result = make ("4", UR_BOUND_NONE, UR_AIM_RESULT);
  UrIndicator target = make ("4", UR_BOUND_NONE, UR_AIM_TARGET);

  result.digits_to = "6";
  result.value_to = (UrDecimal){ 6, 0 };
  g_assert_cmpint (ur_indicator_judge_target (&result, &target), ==, UR_OUTCOME_MET);
  target.value = target.value_to = (UrDecimal){ 5, 0 };
  g_assert_cmpint (ur_indicator_judge_target (&result, &target), ==, UR_OUTCOME_OPEN);
  target.value = target.value_to = (UrDecimal){ 7, 0 };
  g_assert_cmpint (ur_indicator_judge_target (&result, &target), ==, UR_OUTCOME_MISSED);
  /* whether 4万至5万人 is met by 6万人 is not for us to say */
  target.digits_to = "9";
  g_assert_cmpint (ur_indicator_judge_target (&result, &target), ==, UR_OUTCOME_OPEN);
}

/* What cannot be compared is not: two results, a rank, a decrease, another measure, another unit. */
static void
test_unlike (void)
{
  UrIndicator target = make ("1000", UR_BOUND_NONE, UR_AIM_TARGET);
  UrIndicator result = make ("1200", UR_BOUND_NONE, UR_AIM_RESULT);
  UrIndicator changed;

  changed = make ("1200", UR_BOUND_NONE, UR_AIM_TARGET);
  g_assert_cmpint (ur_indicator_judge_target (&changed, &target), ==, UR_OUTCOME_OPEN);
  g_assert_cmpint (ur_indicator_judge_target (&result, &result), ==, UR_OUTCOME_OPEN);
  changed = result;
  changed.unit = "人";
  g_assert_cmpint (ur_indicator_judge_target (&changed, &target), ==, UR_OUTCOME_OPEN);
  changed = result;
  changed.measure = UR_MEASURE_LEVEL;
  g_assert_cmpint (ur_indicator_judge_target (&changed, &target), ==, UR_OUTCOME_OPEN);
  changed = result;
  changed.number = NULL;
  g_assert_cmpint (ur_indicator_judge_target (&changed, &target), ==, UR_OUTCOME_OPEN);
  changed = result;
  changed.change = UR_CHANGE_DOWN;
  g_assert_cmpint (ur_indicator_judge_target (&changed, &target), ==, UR_OUTCOME_OPEN);
  changed = result;
  changed.quantity = target.quantity = UR_QUANTITY_RANK;
  g_assert_cmpint (ur_indicator_judge_target (&changed, &target), ==, UR_OUTCOME_OPEN);
  changed.quantity = target.quantity = UR_QUANTITY_PERCENT;
  g_assert_cmpint (ur_indicator_judge_target (&changed, &target), ==, UR_OUTCOME_EXCEEDED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome/exact", test_exact);
  g_test_add_func ("/outcome/bounds", test_bounds);
  g_test_add_func ("/outcome/ranges", test_ranges);
  g_test_add_func ("/outcome/unlike", test_unlike);
  return g_test_run ();
}
