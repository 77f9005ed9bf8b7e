/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-decimal.h"

#include <string.h>

static UrDecimal
parse (const char *digits, const char *magnitude)
{
  UrDecimal value = { 0, 0 };

  g_assert_true (ur_decimal_parse (digits, &value));
  g_assert_true (ur_decimal_apply_magnitude (&value, magnitude));
  return value;
}

static void
assert_string (const UrDecimal *value, const char *expected)
{
  g_autofree char *found = ur_decimal_to_string (value);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_round_trip (void)
{
  static const char *const digits[] = {
    "0",   "7",   "151",  "347.5",           "92.39",  "2.590",         "0.05",
    "0.0", "1.0", "3000", "999999999999999", "100.00", "0.000000000001"
  };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      UrDecimal value = parse (digits[i], "");

      assert_string (&value, digits[i]);
    }
}

static void
test_refused (void)
{
  static const char *const digits[] = { "",
                                        ".",
                                        "2.5.9",
                                        ".5",
                                        "5.",
                                        "-1",
                                        "+1",
                                        " 1",
                                        "1 ",
                                        "1,779",
                                        "1e3",
                                        "０",
                                        "2．5",
                                        "007",
                                        "00.5",
                                        "0x1F",
                                        "九十六",
                                        "inf",
                                        "nan",
                                        "1_000",
                                        "1'000",
                                        "1000000000000000",
                                        "0.0000000000001" };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      UrDecimal value = { 42, 1 };

      if (ur_decimal_parse (digits[i], &value))
        g_error ("“%s” was taken for a number", digits[i]);
      g_assert_true (value.mantissa == 42 && value.scale == 1);
    }
}

static void
test_magnitudes (void)
{
  static const struct
  {
    const char *digits, *magnitude, *expected;
  } cases[] = {
    { "2.59", "万", "25900" },
    { "4.73", "亿", "473000000" },
    { "151", "万", "1510000" },
    { "92.39", "", "92.39" },
    { "1.23456", "万", "12345.6" },
    { "0.000000000001", "万亿", "1" },
    { "999999999999999", "万亿", "999999999999999000000000000" },
    { "0", "亿", "0" },
    { "3", "千", "3000" },
    { "1.5", "百万", "1500000" },
    { "2", "千万", "20000000" },
  };
  UrDecimal value;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      value = parse (cases[i].digits, cases[i].magnitude);
      assert_string (&value, cases[i].expected);
    }
  value = parse ("1", "");
  g_assert_false (ur_decimal_apply_magnitude (&value, "百"));
  g_assert_false (ur_decimal_apply_magnitude (&value, "万万"));
  assert_string (&value, "1");
}

static void
test_compare (void)
{
  static const struct
  {
    const char *a, *a_magnitude, *b, *b_magnitude;
    int order;
  } cases[] = {
    { "7481", "", "2.59", "万", -1 },   { "2.590", "万", "25900", "", 0 },
    { "10.68", "亿", "3.87", "亿", 1 }, { "0.000000000001", "", "999999999999999", "万亿", -1 },
    { "3.5", "", "3.49", "", 1 },       { "1.0", "", "1", "", 0 },
    { "0.5", "", "0.49", "", 1 },       { "0.5", "", "0.51", "", -1 },
    { "10", "", "9.9", "", 1 },         { "0", "", "0.000", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrDecimal a = parse (cases[i].a, cases[i].a_magnitude);
      UrDecimal b = parse (cases[i].b, cases[i].b_magnitude);
      int order = ur_decimal_compare (&a, &b);
      int reverse = ur_decimal_compare (&b, &a);

      g_assert_cmpint ((order > 0) - (order < 0), ==, cases[i].order);
      g_assert_cmpint ((reverse > 0) - (reverse < 0), ==, -cases[i].order);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    const char *part, *part_magnitude, *whole, *whole_magnitude;
    guint places;
    const char *expected;
  } cases[] = {
    { "7481", "", "2.59", "万", 1, "28.9" },
    { "7481", "", "2.59", "万", 2, "28.88" },
    { "3553", "", "1.47", "万", 1, "24.2" },
    { "25.56", "万", "151", "万", 1, "16.9" },
    { "2001", "", "1.66", "万", 1, "12.1" },
    { "1", "", "8", "", 2, "12.50" },
    { "1", "", "8", "", 0, "13" },
    { "1249", "", "10000", "", 1, "12.5" },
    { "12449", "", "100000", "", 1, "12.4" },
    { "0", "", "5", "", 1, "0.0" },
    { "5", "", "5", "", 1, "100.0" },
    { "1", "", "3", "", 6, "33.333333" },
    { "0.05", "", "1", "", 0, "5" },
    { "1", "", "2000", "", 1, "0.1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrDecimal part = parse (cases[i].part, cases[i].part_magnitude);
      UrDecimal whole = parse (cases[i].whole, cases[i].whole_magnitude);
      UrDecimal percent;

      g_assert_true (ur_decimal_percent (&part, &whole, cases[i].places, &percent));
      assert_string (&percent, cases[i].expected);
    }
}

static void
test_no_percent (void)
{
  UrDecimal zero = parse ("0.00", "亿");
  UrDecimal one = parse ("1", "");
  UrDecimal huge = parse ("999999999999999", "万亿");
  UrDecimal tiny = parse ("0.000000000001", "");
  UrDecimal negative = { -1, 0 };
  UrDecimal percent;

  g_assert_false (ur_decimal_percent (&one, &zero, 1, &percent));
  g_assert_false (ur_decimal_percent (&negative, &one, 1, &percent));
  g_assert_false (ur_decimal_percent (&one, &negative, 1, &percent));
  g_assert_false (ur_decimal_percent (&huge, &tiny, 1, &percent));
}

static void
test_subtract (void)
{
  UrDecimal hundred = parse ("100", "");
  UrDecimal coverage = parse ("92.39", "");
  UrDecimal rest;

  g_assert_true (ur_decimal_subtract (&hundred, &coverage, &rest));
  assert_string (&rest, "7.61");
  g_assert_true (ur_decimal_subtract (&coverage, &hundred, &rest));
  assert_string (&rest, "\u22127.61");
}

/* Results that need more than 128 bits are none, and nothing is changed. */
static void
test_overflow (void)
{
  const __int128 most = ((((__int128) 1 << 126) - 1) << 1) + 1;
  UrDecimal huge = { most, 0 };
  UrDecimal negative = { -most, 0 };
  UrDecimal tiny = { 1, 12 };
  UrDecimal one = { 1, 0 };
  UrDecimal rest = { 42, 1 };

  g_assert_false (ur_decimal_subtract (&huge, &tiny, &rest));
  g_assert_false (ur_decimal_subtract (&tiny, &huge, &rest));
  g_assert_false (ur_decimal_subtract (&huge, &negative, &rest));
  g_assert_true (rest.mantissa == 42 && rest.scale == 1);
  g_assert_true (ur_decimal_subtract (&huge, &one, &rest));
  g_assert_true (rest.mantissa == most - 1 && rest.scale == 0);
}

static void
test_divide (void)
{
  static const struct
  {
    const char *a, *b;
    guint places;
    const char *expected;
  } cases[] = {
    { "10", "4", 0, "3" },        { "10", "4", 1, "2.5" },     { "10", "4", 2, "2.50" },
    { "1", "3", 4, "0.3333" },    { "2", "3", 2, "0.67" },     { "0", "5", 1, "0.0" },
    { "0.1", "0.3", 3, "0.333" }, { "7.5", "2.5", 0, "3" },    { "1", "8", 2, "0.13" },
    { "1249", "100", 1, "12.5" }, { "1", "0.001", 0, "1000" }, { "100.0", "3.00", 1, "33.3" },
  };
  UrDecimal zero = parse ("0", ""), one = parse ("1", ""), negative = { -1, 0 }, quotient;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrDecimal a = parse (cases[i].a, "");
      UrDecimal b = parse (cases[i].b, "");

      g_assert_true (ur_decimal_divide (&a, &b, cases[i].places, &quotient));
      assert_string (&quotient, cases[i].expected);
    }
  g_assert_false (ur_decimal_divide (&one, &zero, 1, &quotient));
  g_assert_false (ur_decimal_divide (&negative, &one, 1, &quotient));
  g_assert_false (ur_decimal_divide (&one, &negative, 1, &quotient));
}

static void
test_round (void)
{
  static const struct
  {
    const char *digits, *magnitude;
    int place;
    const char *expected;
    gboolean changed;
  } cases[] = {
    { "347.5", "万", 4, "3480000", TRUE },
    { "347.4", "万", 4, "3470000", TRUE },
    { "92.39", "", -1, "92.4", TRUE },
    { "92.35", "", -1, "92.4", TRUE },
    { "92.34", "", -1, "92.3", TRUE },
    { "92.39", "", 0, "92", TRUE },
    { "92.39", "", 1, "90", TRUE },
    { "92.39", "", 2, "100", TRUE },
    { "92.39", "", 3, "0", TRUE },
    { "50", "", 2, "100", TRUE },
    { "49.99", "", 2, "0", TRUE },
    { "45", "", 1, "50", TRUE },
    { "44", "", 1, "40", TRUE },
    { "100", "", 2, "100", FALSE },
    { "92.39", "", -2, "92.39", FALSE },
    { "92.39", "", -12, "92.39", FALSE },
    { "2.50", "", -2, "2.5", FALSE },
    { "3.00", "", 0, "3", FALSE },
    { "0", "", 5, "0", FALSE },
    { "999.9", "", 0, "1000", TRUE },
    { "0.05", "", -1, "0.1", TRUE },
    { "10.50", "", -1, "10.5", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrDecimal value = parse (cases[i].digits, cases[i].magnitude);

      g_assert_cmpint (ur_decimal_round (&value, cases[i].place), ==, cases[i].changed);
      assert_string (&value, cases[i].expected);
    }
}

/* A number below nothing, and one whose digits are all behind the point. */
static void
test_string (void)
{
  static const struct
  {
    UrDecimal value;
    const char *expected;
  } cases[] = {
    { { -5, 1 }, "\u22120.5" }, { { -100, 2 }, "\u22121.00" }, { { 5, 3 }, "0.005" },
    { { 0, 2 }, "0.00" },       { { 10, 0 }, "10" },           { { -7, 0 }, "\u22127" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_string (&cases[i].value, cases[i].expected);
}

static void
test_double (void)
{
  UrDecimal value = parse ("347.5", "万");

  g_assert_cmpfloat (ur_decimal_to_double (&value), ==, 3475000.0);
  value = parse ("92.39", "");
  g_assert_cmpfloat (ur_decimal_to_double (&value), ==, 92.39);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/round-trip", test_round_trip);
  g_test_add_func ("/decimal/refused", test_refused);
  g_test_add_func ("/decimal/magnitudes", test_magnitudes);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/percent", test_percent);
  g_test_add_func ("/decimal/no-percent", test_no_percent);
  g_test_add_func ("/decimal/subtract", test_subtract);
  g_test_add_func ("/decimal/overflow", test_overflow);
  g_test_add_func ("/decimal/divide", test_divide);
  g_test_add_func ("/decimal/round", test_round);
  g_test_add_func ("/decimal/string", test_string);
  g_test_add_func ("/decimal/double", test_double);
  return g_test_run ();
}
