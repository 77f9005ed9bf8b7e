/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a figure stands in its sentence, and what is said when it does not stand there once. */
#include "ur-figure.h"

#include <string.h>

static UrFigureFault
find (UrIndicator *indicator, const char *text, const char *quote, const char *number, const char *unit)
{
  static UrParagraph paragraph;

  paragraph = (UrParagraph){ .text = text };
  *indicator = (UrIndicator){
    .paragraph = &paragraph, .quote = quote, .digits = number, .number = number, .magnitude = "", .unit = unit
  };
  return ur_figure_find (indicator);
}

/* Finds it, and it is the part of the text that is meant. */
static void
assert_found (const char *text, const char *quote, const char *number, const char *unit, const char *before)
{
  UrIndicator indicator;
  g_autofree char *figure = g_strconcat (number, unit, NULL);

  g_assert_cmpint (find (&indicator, text, quote, number, unit), ==, UR_FIGURE_FOUND);
  g_assert_true (strncmp (text + indicator.quote_start, quote, strlen (quote)) == 0);
  g_assert_true (strncmp (text + indicator.figure_start, figure, strlen (figure)) == 0);
  g_assert_cmpuint (indicator.figure_start, ==, strlen (before));
  g_assert_cmpuint (indicator.figure_end, ==, strlen (before) + strlen (figure));
}

static void
test_found (void)
{
  assert_found ("全年新增工会3553家，会员25.56万人。", "新增工会3553家", "3553", "家", "全年新增工会");
  assert_found ("3553家", "3553家", "3553", "家", "");
  /* the tail of a larger number is another number */
  assert_found ("先有32家，后有2家。", "先有32家，后有2家", "2", "家", "先有32家，后有");
  assert_found ("先有2.59万个，后有59万个。", "2.59万个，后有59万个", "59", "万个", "先有2.59万个，后有");
  /* nor is that of one with the same digits in another unit */
  assert_found ("3家3个", "3家3个", "3", "个", "3家");
}

static void
assert_fault (UrFigureFault fault, const char *text, const char *quote, const char *number, const char *said)
{
  UrIndicator indicator;
  g_autofree char *sentence = NULL;

  g_assert_cmpint (find (&indicator, text, quote, number, "家"), ==, fault);
  sentence = ur_figure_describe (&indicator, fault);
  g_assert_cmpstr (sentence, ==, said);
}

static void
test_faults (void)
{
  assert_fault (UR_FIGURE_NO_QUOTE, "新增3家。", "新增4家", "4",
                "The paragraph that “at” names does not contain “新增4家”.");
  assert_fault (UR_FIGURE_MANY_QUOTES, "新增3家，又新增3家。", "新增3家", "3",
                "The paragraph contains “新增3家” more than once; quote more of the sentence.");
  /* also where the second begins within the first */
  assert_fault (UR_FIGURE_MANY_QUOTES, "好好好3家", "好好", "3",
                "The paragraph contains “好好” more than once; quote more of the sentence.");
  assert_fault (UR_FIGURE_MANY_QUOTES, "WWW3家", "WW", "3",
                "The paragraph contains “WW” more than once; quote more of the sentence.");
  assert_fault (UR_FIGURE_ABSENT, "新增3家。", "新增", "3",
                "The quotation “新增” does not contain the figure 3家.");
  assert_fault (UR_FIGURE_ABSENT, "新增32家和0.2家。", "新增32家和0.2家", "2",
                "The quotation “新增32家和0.2家” does not contain the figure 2家.");
  assert_fault (UR_FIGURE_ABSENT, "新增三家。", "新增三家", NULL,
                "The quotation “新增三家” does not contain the figure —.");
  assert_fault (UR_FIGURE_MANY, "新增3家，减少3家。", "新增3家，减少3家", "3",
                "The quotation “新增3家，减少3家” contains the figure 3家 more than once; quote less.");
}

/* Without a figure the place is that of the quotation, and empty. */
static void
test_no_figure (void)
{
  UrIndicator indicator;

  g_assert_cmpint (find (&indicator, "全年新增三家。", "新增三家", NULL, "家"), ==, UR_FIGURE_ABSENT);
  g_assert_cmpuint (indicator.quote_start, ==, strlen ("全年"));
  g_assert_cmpuint (indicator.figure_start, ==, indicator.quote_start);
  g_assert_cmpuint (indicator.figure_end, ==, indicator.quote_start);
}

static void
test_hints (void)
{
  static const struct
  {
    const char *number, *hint;
  } cases[] = {
    { "2.5.9", "one decimal point too many" },
    { "2.5.9.1", "too many decimal points" },
    { "...", "too many decimal points" },
    { ".5", "a digit is missing beside the point" },
    { "5.", "a digit is missing beside the point" },
    { "007", "a leading zero" },
    { "00.5", "a leading zero" },
    { "0.0000000000001", "too many digits" },
    { "1000000000000000", "too many digits" },
    { "1,779", "no commas between digits" },
    { "1，779", "no commas between digits" },
    { "２５", "full-width digits" },
    { "2．5", "full-width digits" },
    { "5０", "full-width digits" },
    { "-1", "no sign" },
    { "+1.5", "no sign" },
    { "九十六", NULL },
    { "1e3", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ur_figure_get_hint (cases[i].number), ==, cases[i].hint);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/found", test_found);
  g_test_add_func ("/figure/faults", test_faults);
  g_test_add_func ("/figure/no-figure", test_no_figure);
  g_test_add_func ("/figure/hints", test_hints);
  return g_test_run ();
}
