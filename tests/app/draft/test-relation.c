/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the number of a draft lies to another, by their digits alone. */
#include "ur-relation.h"

static UrDecimal
decimal (const char *digits)
{
  UrDecimal value;

  g_assert_true (ur_decimal_parse (digits, &value));
  return value;
}

static gboolean
are (gboolean (*compare) (const UrDecimal *a, const UrDecimal *b), const char *a, const char *b)
{
  UrDecimal first = decimal (a), second = decimal (b);

  g_assert_cmpint (compare (&first, &second), ==, compare (&second, &first));
  return compare (&first, &second);
}

static void
test_transposed (void)
{
  g_assert_true (are (ur_decimals_are_transposed, "3.57", "3.75"));
  g_assert_true (are (ur_decimals_are_transposed, "7481", "7418"));
  g_assert_true (are (ur_decimals_are_transposed, "35700", "37.5"));
  g_assert_false (are (ur_decimals_are_transposed, "3.57", "3.57"));
  g_assert_false (are (ur_decimals_are_transposed, "3.57", "7.35"));
  g_assert_false (are (ur_decimals_are_transposed, "3.57", "3.56"));
}

static void
test_slips (void)
{
  g_assert_true (are (ur_decimals_are_slips, "7481", "7418"));
  g_assert_true (are (ur_decimals_are_slips, "7481", "7431"));
  g_assert_false (are (ur_decimals_are_slips, "7481", "7481"));
  g_assert_false (are (ur_decimals_are_slips, "7481", "7336"));
}

static void
test_magnitude (void)
{
  g_assert_true (are (ur_decimals_differ_in_magnitude, "357000000", "35700"));
  g_assert_false (are (ur_decimals_differ_in_magnitude, "35700", "35700"));
  g_assert_false (are (ur_decimals_differ_in_magnitude, "357000000", "35800"));
  /* one digit says too little: 3 and 30 */
  g_assert_false (are (ur_decimals_differ_in_magnitude, "3", "30"));
}

/* Whether the first number of @text is @exact, rounded as it is printed. */
static gboolean
rounds (const char *text, const char *exact)
{
  UrDecimal value = decimal (exact);
  UrFinding finding = { 0 };

  g_assert_true (ur_number_find (text, -1, 0, &finding.number));
  return ur_finding_rounds (&finding, &value);
}

static void
test_rounded (void)
{
  g_assert_true (rounds ("占16.9%", "16.927"));
  g_assert_false (rounds ("占16.8%", "16.927"));
  g_assert_false (rounds ("占17.0%", "16.927"));
  g_assert_true (rounds ("近3.6亿元", "357000000"));
  g_assert_true (rounds ("3500多家", "3553"));
  g_assert_false (rounds ("3600多家", "3553"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relation/transposed", test_transposed);
  g_test_add_func ("/relation/slips", test_slips);
  g_test_add_func ("/relation/magnitude", test_magnitude);
  g_test_add_func ("/relation/rounded", test_rounded);
  return g_test_run ();
}
