/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How figures become text, and what their digits say. */
#include "ur-report.h"

static UrIndicator
make (const char *digits, const char *magnitude, const char *unit, const char *series)
{
  UrIndicator indicator = {
    .digits = digits, .number = digits, .magnitude = magnitude, .unit = unit, .series = series
  };

  if (digits != NULL)
    {
      g_assert_true (ur_decimal_parse (digits, &indicator.value));
      g_assert_true (ur_decimal_apply_magnitude (&indicator.value, magnitude));
    }
  return indicator;
}

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *found = text;

  g_assert_cmpstr (found, ==, expected);
}

static void
test_figure (void)
{
  UrIndicator money = make ("3.57", "亿", "元", NULL);
  UrIndicator share = make ("92.39", "", "%", NULL);
  UrIndicator lost = make (NULL, "万", "人", NULL);
  UrIndicator printed = make ("92", "", "%", NULL);

  assert_text (ur_indicator_dup_figure (&money), "3.57亿元");
  assert_text (ur_indicator_dup_unit (&money), "亿元");
  assert_text (ur_indicator_dup_figure (&share), "92.39%");
  assert_text (ur_indicator_dup_figure (&lost), "—");
  printed.number = "百分之九十二";
  printed.after = "";
  assert_text (ur_indicator_dup_figure (&printed), "百分之九十二");
}

static void
test_context (void)
{
  UrIndicator year = make ("7481", "", "个", NULL);
  UrIndicator total = make ("2.59", "万", "个", NULL);
  UrIndicator lost = make (NULL, "", "个", NULL);

  total.context = &year;
  assert_text (ur_indicator_dup_context (&total), NULL);
  total.context_template = "2020年 {number} {unit}";
  assert_text (ur_indicator_dup_context (&total), "2020年 7481 个");
  total.context = &lost;
  assert_text (ur_indicator_dup_context (&total), "2020年 — 个");
  total.context = NULL;
  assert_text (ur_indicator_dup_context (&total), NULL);
}

/* How many digits say something, and the place of the last one as a power of ten. */
static void
test_digits (void)
{
  static const struct
  {
    const char *digits, *magnitude;
    guint n;
    int place;
  } cases[] = {
    { "2.59", "万", 3, 2 },   { "3000", "", 4, 0 },    { "3000", "万", 4, 4 }, { "92.39", "", 4, -2 },
    { "4.73", "亿", 3, 6 },   { "347.5", "万", 4, 3 }, { "0.05", "", 1, -2 },  { "0.050", "", 2, -3 },
    { "1.5", "万亿", 2, 11 }, { "7", "万亿", 1, 12 },  { "0", "", 0, 0 },      { "100", "", 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrIndicator indicator = make (cases[i].digits, cases[i].magnitude, "个", NULL);

      g_assert_cmpuint (ur_indicator_count_digits (&indicator), ==, cases[i].n);
      g_assert_cmpint (ur_indicator_get_last_place (&indicator), ==, cases[i].place);
    }
}

static void
assert_agree (
    const char *unit, const char *series, const char *other, const char *other_series, gboolean agree)
{
  UrIndicator a = make ("1", "", unit, series);
  UrIndicator b = make ("2", "", other, other_series);

  g_assert_cmpint (ur_indicator_units_agree (&a, &b), ==, agree);
  g_assert_cmpint (ur_indicator_units_agree (&b, &a), ==, agree);
}

/* 家 and 个 are one thing only where the report says so by one series. */
static void
test_units (void)
{
  assert_agree ("个", NULL, "个", NULL, TRUE);
  assert_agree ("个", "a", "个", "b", TRUE);
  assert_agree ("家", "unions", "个", "unions", TRUE);
  assert_agree ("家", "unions", "个", "stations", FALSE);
  assert_agree ("家", "unions", "个", NULL, FALSE);
  assert_agree ("家", NULL, "个", NULL, FALSE);
  assert_agree ("家", "unions", "人", "unions", FALSE);
  assert_agree ("元", "money", "人", "money", FALSE);
}

static void
test_share (void)
{
  UrIndicator part = make ("7481", "", "个", "stations");
  UrIndicator whole = make ("2.59", "万", "个", "stations");
  UrIndicator unions = make ("3553", "", "家", "unions");
  UrIndicator all_unions = make ("1.47", "万", "个", "unions");
  UrIndicator people = make ("151", "万", "人", "stations");
  UrIndicator nothing = make ("0", "", "个", "stations");
  UrIndicator lost = make (NULL, "", "个", "stations");
  UrDecimal percent;

  assert_text (ur_indicator_dup_arithmetic (&part, &whole), "7481 ÷ 25900 ≈ 28.9%");
  assert_text (ur_indicator_dup_arithmetic (&unions, &all_unions), "3553 ÷ 14700 ≈ 24.2%");
  g_assert_true (ur_indicator_get_share (&part, &whole, 1, &percent));
  assert_text (ur_decimal_to_string (&percent), "28.9");
  assert_text (ur_indicator_dup_arithmetic (&part, &people), NULL);
  assert_text (ur_indicator_dup_arithmetic (&part, &unions), NULL);
  assert_text (ur_indicator_dup_arithmetic (&part, &nothing), NULL);
  assert_text (ur_indicator_dup_arithmetic (&nothing, &whole), "0 ÷ 25900 = 0%");
  assert_text (ur_indicator_dup_arithmetic (&part, &lost), NULL);
  assert_text (ur_indicator_dup_arithmetic (&lost, &whole), NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/figure", test_figure);
  g_test_add_func ("/wording/context", test_context);
  g_test_add_func ("/wording/digits", test_digits);
  g_test_add_func ("/wording/units", test_units);
  g_test_add_func ("/wording/share", test_share);
  return g_test_run ();
}
