/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of lists, as ECMA-376 (part 1, 17.18.59, ST_NumberFormat) shows them. */
#include "ur-list-number.h"

static void
test_formats (void)
{
  static const struct
  {
    const char *format;
    guint number;
    const char *printed;
  } cases[] = {
    { "decimal", 12, "12" },
    { "decimalZero", 9, "09" },
    { "decimalZero", 10, "10" },
    { "ordinal", 1, "1st" },
    { "ordinal", 11, "11th" },
    { "ordinal", 22, "22nd" },
    { "ordinal", 113, "113th" },
    { "upperRoman", 44, "XLIV" },
    { "lowerRoman", 1999, "mcmxcix" },
    { "upperLetter", 26, "Z" },
    { "upperLetter", 27, "AA" },
    { "lowerLetter", 54, "bbb" },
    { "chineseCounting", 11, "十一" },
    { "chineseCountingThousand", 105, "一百零五" },
    { "ideographDigital", 2031, "二〇三一" },
    { "decimalFullWidth", 10, "１０" },
    { "chineseLegalSimplified", 12, "壹拾贰" },
    { "decimalEnclosedCircle", 20, "⑳" },
    { "decimalEnclosedCircle", 21, "㉑" },
    { "decimalEnclosedCircleChinese", 50, "㊿" },
    { "decimalEnclosedParen", 20, "⒇" },
    { "decimalEnclosedFullstop", 1, "⒈" },
    { "ideographEnclosedCircle", 10, "㊉" },
    { "ideographTraditional", 10, "癸" },
    { "ideographZodiac", 12, "亥" },
    { "bullet", 3, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed = ur_list_number (cases[i].format, cases[i].number);

      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
}

/* A list goes on after the last sign that there is, and a file may ask for what nobody knows. */
static void
test_digits_otherwise (void)
{
  static const char *const formats[] = { "decimalEnclosedCircle", "decimalEnclosedParen",
                                         "ideographTraditional",  "upperRoman",
                                         "no such format",        NULL };
  static const guint numbers[] = { 0, 4000, G_MAXUINT };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint k = 0; k < G_N_ELEMENTS (numbers); k++)
      {
        g_autofree char *printed = ur_list_number (formats[i], numbers[k]);
        g_autofree char *digits = g_strdup_printf ("%u", numbers[k]);

        g_assert_cmpstr (printed, ==, digits);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-number/formats", test_formats);
  g_test_add_func ("/list-number/digits-otherwise", test_digits_otherwise);
  return g_test_run ();
}
