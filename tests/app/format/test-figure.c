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
  /* a place that ends in 点 is no decimal point */
  assert_found ("新建服务点12个。", "新建服务点12个", "12", "个", "新建服务点");
  assert_found ("网点1.5万个。", "网点1.5万个", "1.5", "万个", "网点");
  assert_found ("点12个", "点12个", "12", "个", "点");
}

static void
assert_fault (UrFigureFault fault, const char *text, const char *quote, const char *number, const char *said)
{
  const UrReport report = { .n_parts = 0 };
  UrIndicator indicator;
  g_autofree char *sentence = NULL;

  g_assert_cmpint (find (&indicator, text, quote, number, "家"), ==, fault);
  sentence = ur_figure_describe (&report, &indicator, fault);
  g_assert_cmpstr (sentence, ==, said);
}

static void
test_faults (void)
{
  assert_fault (UR_FIGURE_NO_QUOTE, "新增3家。", "新增4家", "4",
                "The paragraph that “at” names does not contain “新增4家”. The text there reads “新增3家”.");
  assert_fault (UR_FIGURE_MANY_QUOTES, "新增3家，又新增3家。", "新增3家", "3",
                "The paragraph contains “新增3家” more than once; quote more of the sentence.");
  /* also where the second begins within the first */
  assert_fault (UR_FIGURE_MANY_QUOTES, "好好好3家", "好好", "3",
                "The paragraph contains “好好” more than once; quote more of the sentence.");
  assert_fault (UR_FIGURE_MANY_QUOTES, "WWW3家", "WW", "3",
                "The paragraph contains “WW” more than once; quote more of the sentence.");
  assert_fault (UR_FIGURE_ABSENT, "新增3家。", "新增", "3",
                "The quotation “新增” does not contain the figure 3家.");
  assert_fault (
      UR_FIGURE_ABSENT, "新增32家和0.2家。", "新增32家和0.2家", "2",
      "The quotation “新增32家和0.2家” does not contain the figure 2家. The text there reads “32家”.");
  assert_fault (
      UR_FIGURE_ABSENT, "新增三点2家。", "新增三点2家", "2",
      "The quotation “新增三点2家” does not contain the figure 2家. The text there reads “三点2家”.");
  assert_fault (UR_FIGURE_ABSENT, "新增三家。", "新增三家", NULL,
                "The quotation “新增三家” does not contain the figure —. The text there reads “三家”.");
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

/* Words that bound nothing, though they end or begin like those that do. */
static void
test_nothing_unsaid (void)
{
  static const struct
  {
    const char *text;
    const char *number;
  } cases[] = {
    { "新增3553家。", "3553" },       { "年内签约1200家。", "1200" },
    { "预约500家。", "500" },         { "附近32家。", "32" },
    { "赶超300家。", "300" },         { "下降到12家。", "12" },
    { "下降至12家。", "12" },         { "2016—2020年新增3家。", "3" },
    { "新增5家、6家。", "6" },        { "第3批新增6家。", "6" },
    { "超过10人的企业有6家。", "6" }, { "覆盖率达95%，新增6家以及其他。", "6" },
    { "减少了环节，新增6家。", "6" }, { "以上6家。", "6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrIndicator indicator;
      g_autofree char *figure = g_strconcat (cases[i].number, "家", NULL);
      g_autofree char *sentence = NULL;

      g_assert_cmpint (find (&indicator, cases[i].text, figure, cases[i].number, "家"), ==, UR_FIGURE_FOUND);
      sentence = ur_figure_dup_unsaid (&indicator);
      g_assert_cmpstr (sentence, ==, NULL);
    }
}

/* Words that make another figure of it, wherever they stand. */
static void
test_unsaid (void)
{
  static const struct
  {
    const char *text;
    const char *number;
    const char *word;
  } cases[] = {
    { "新增超过1200家。", "1200", "超过" }, { "新增近90家。", "90", "近" },
    { "新增90家以上。", "90", "以上" },     { "约90家。", "90", "约" },
    { "不少于90家。", "90", "不少于" },     { "控制在90家以内。", "90", "以内" },
    { "90家左右。", "90", "左右" },         { "新增5至6家。", "6", "5至6家" },
    { "比上年减少90家。", "90", "减少" },   { "同比下降90家。", "90", "下降" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrIndicator indicator;
      g_autofree char *figure = g_strconcat (cases[i].number, "家", NULL);
      g_autofree char *word = g_strdup_printf ("“%s”", cases[i].word);
      g_autofree char *sentence = NULL;

      g_assert_cmpint (find (&indicator, cases[i].text, figure, cases[i].number, "家"), ==, UR_FIGURE_FOUND);
      sentence = ur_figure_dup_unsaid (&indicator);
      g_assert_nonnull (sentence);
      g_assert_nonnull (strstr (sentence, word));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/found", test_found);
  g_test_add_func ("/figure/faults", test_faults);
  g_test_add_func ("/figure/no-figure", test_no_figure);
  g_test_add_func ("/figure/hints", test_hints);
  g_test_add_func ("/figure/nothing-unsaid", test_nothing_unsaid);
  g_test_add_func ("/figure/unsaid", test_unsaid);
  return g_test_run ();
}
