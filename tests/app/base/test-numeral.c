/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of sections and parts as official documents write them. */
#include "ur-numeral.h"

static void
test_table (void)
{
  static const struct
  {
    guint number;
    const char *words;
  } cases[] = {
    { 1, "一" },
    { 9, "九" },
    { 10, "十" },
    { 12, "十二" },
    { 19, "十九" },
    { 20, "二十" },
    { 21, "二十一" },
    { 99, "九十九" },
    { 100, "一百" },
    { 101, "一百零一" },
    { 105, "一百零五" },
    { 110, "一百一十" },
    { 112, "一百一十二" },
    { 120, "一百二十" },
    { 222, "二百二十二" },
    { 1000, "一千" },
    { 1001, "一千零一" },
    { 1010, "一千零一十" },
    { 1011, "一千零一十一" },
    { 1100, "一千一百" },
    { 1101, "一千一百零一" },
    { 2021, "二千零二十一" },
    { 9999, "九千九百九十九" },
    /* no document has so many, nor none */
    { 0, "0" },
    { 10000, "10000" },
    { G_MAXUINT, "4294967295" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = ur_chinese_numeral (cases[i].number);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The value of a character, 0 for 零. */
static guint
get_value (gunichar c)
{
  static const char digits[] = "零一二三四五六七八九";
  const char *found = g_utf8_strchr (digits, -1, c);

  g_assert_nonnull (found);
  return (guint) g_utf8_pointer_to_offset (digits, found);
}

/* Reads without writing: all numbers are told apart and mean themselves. */
static void
test_read_back (void)
{
  for (guint number = 1; number <= 9999; number++)
    {
      g_autofree char *words = ur_chinese_numeral (number);
      guint sum = 0, digit = 0;

      for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);
          guint size = c == 0x5341 ? 10 : c == 0x767e ? 100 : c == 0x5343 ? 1000 : 0;

          if (size > 0)
            sum += (digit == 0 ? 1 : digit) * size;
          digit = size > 0 ? 0 : get_value (c);
        }
      g_assert_cmpuint (sum + digit, ==, number);
      g_assert_false (g_str_has_suffix (words, "零"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numeral/table", test_table);
  g_test_add_func ("/numeral/read-back", test_read_back);
  return g_test_run ();
}
