/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a printed number means, by the rules of the language, in one line each. */
#include "ur-number.h"
#include "ur-number-parts.h"

#include <string.h>

static char *
describe (const char *text)
{
  UrNumber number;
  g_autofree char *value = NULL;
  g_autofree char *to = NULL;
  g_autofree char *unit = NULL;
  static const char *const bounds[] = { "",          " about",          " above",
                                        " at-least", " slightly-above", " just-below",
                                        " at-most" };
  static const char *const kinds[] = { "",           " percent", " permille", " points", " tenths",
                                       " fraction",  " ratio",   " times",    " rank",   " duration",
                                       " doublings", " ordinal", " discount", " year",   " date",
                                       " name",      " vague",   " refused" };

  if (!ur_number_read (text, -1, 0, &number))
    return g_strdup ("none");
  if (number.kind == UR_NUMBER_REFUSED)
    return g_strdup ("refused");
  value = ur_decimal_to_string (&number.value);
  to = ur_decimal_to_string (&number.value_to);
  unit = g_strndup (text + number.unit_start, number.unit_end - number.unit_start);
  return g_strdup_printf ("%s%s%s|%s|%s%s%s", value, number.is_range ? ".." : "", number.is_range ? to : "",
                          unit, kinds[number.kind], bounds[number.bound],
                          text[number.end] != '\0' ? " +" : "");
}

typedef struct
{
  const char *printed;
  const char *meaning; /* value|unit| kind bound, and + when something is left over */
} Case;

static void
check_all (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *found = describe (cases[i].printed);
      g_autofree char *told = g_strdup_printf ("%s: %s", cases[i].printed, found);
      g_autofree char *expected = g_strdup_printf ("%s: %s", cases[i].printed, cases[i].meaning);

      g_assert_cmpstr (told, ==, expected);
    }
}

static void
test_bounds (void)
{
  static const Case cases[] = {
    { "1200个", "1200|个|" },
    { "超过1200个", "1200|个| above" },
    { "1200+个", "1200|个| at-least" },
    { "1.2万+", "12000|| at-least" },
    { "1200个+", "1200|个| at-least" },
    { "1200个 + 驿站300个", "1200|个| +" },
    { "1200个＋驿站300个", "1200|个| +" },
    { "1200 + 300", "1200|| +" },
    { "突破50万人", "500000|人| above" },
    { "逾3亿元", "300000000|元| above" },
    { "近7万名", "70000|名| just-below" },
    { "不到2%", "2|%| percent just-below" },
    { "3000余场", "3000|场| slightly-above" },
    { "20多万人次", "200000|人次| slightly-above" },
    { "65余万名", "650000|名| slightly-above" },
    { "46.1万余人", "461000|人| slightly-above" },
    { "7万多家", "70000|家| slightly-above" },
    { "85%以上", "85|%| percent at-least" },
    { "不少于9000户", "9000|户| at-least" },
    { "不低于3000万元", "30000000|元| at-least" },
    { "1.1万户以内", "11000|户| at-most" },
    { "不超过12人", "12|人| at-most" },
    { "约2460万元", "24600000|元| about" },
    { "2700元左右", "2700|元| about" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_forms (void)
{
  static const Case cases[] = {
    { "３．５７亿元", "357000000|元|" },
    { "９８．５％", "98.5|％| percent" },
    { "12,345家", "12345|家|" },
    { "1,234,567.8元", "1234567.8|元|" },
    { "2023，345家", "2023||"
                     " +" },
    { "57 万人", "570000|人|" },
    { "1.6万亿元", "1600000000000|元|" },
    { "3千万元", "30000000|元|" },
    { "5百万吨", "5000000|吨|" },
    { "-3.2%", "−3.2|%| percent" },
    { "－3.2％", "−3.2|％| percent" },
    { "0.8‰", "0.8|‰| permille" },
    { "2.1个百分点", "2.1|个百分点| points" },
    { "1200元/人", "1200|元/人|" },
    { "15毫克/升", "15|毫克/升|" },
    { "3千米", "3|千米|" },
    { "2.31∶1", "2.31|∶1| ratio" },
    { "第4位", "4|位| rank" },
    { "1.6倍", "1.6|倍| times" },
    { "近2亿", "200000000|| just-below" },
    { "1200美元", "1200|美元|" },
    { "￥12，300", "12300|￥|" },
    { "82，225元", "82225|元|" },
    { "$20,300美元", "20300|$| +" },
    { "$20，300美元", "20|$| +" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_ranges (void)
{
  static const Case cases[] = {
    { "5万至6万人", "50000..60000|人|" },
    { "5—6万人", "50000..60000|人|" },
    { "1—2个百分点", "1..2|个百分点| points" },
    { "8.5%-9%", "8.5..9|%| percent" },
    { "8.5%—9%", "8.5..9|%| percent" },
    { "3到5个", "3..5|个|" },
    { "三到五个", "3..5|个|" },
    { "20～30家", "20..30|家|" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_numerals (void)
{
  static const Case cases[] = {
    { "三千二百个", "3200|个|" },
    { "十五个", "15|个|" },
    { "二十个", "20|个|" },
    { "一百零五家", "105|家|" },
    { "两千六百万元", "26000000|元|" },
    { "两万多件", "20000|件| slightly-above" },
    { "两千四百五", "2450||" },
    { "一万二", "12000||" },
    { "一万零二", "10002||" },
    { "四亿零二百六十万件", "402600000|件|" },
    { "一亿两千三百人", "100002300|人|" },
    { "二〇二三年", "2023|年| year" },
    { "二点五万元", "25000|元|" },
    { "肆佰陸拾元", "460|元|" },
    { "壹佰伍拾元", "150|元|" },
    { "三千千家", "3000|| +" },
    { "十余万人", "100000|人| slightly-above" },
    { "百万户", "1000000|户|" },
    { "百分之九十二", "92|百分之| percent" },
    { "百分之三点四", "3.4|百分之| percent" },
    { "千分之五", "5|千分之| permille" },
    { "近三成", "30|成| tenths just-below" },
    { "12351成为品牌", "0|| name +" },
    { "超五成", "50|成| tenths above" },
    { "七成六", "76|成六| tenths" },
    { "七成以上", "70|成| tenths at-least" },
    { "不能低于98%", "98|%| percent at-least" },
    { "不得少于20件", "20|件| at-least" },
    { "不得超过1.2%", "1.2|%| percent at-most" },
    { "三分之二", "2|| fraction" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* What cannot be held exactly, or is none, is never guessed. */
static void
test_none (void)
{
  static const Case cases[] = {
    { "", "none" },
    { "超过", "none" },
    { "个", "none" },
    { "1234567890123456个", "refused" },
    { "0.1234567890123个", "refused" },
    { "约以上", "none" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* Written in digits and read again: the same number. */
static void
test_back (void)
{
  static const char *const magnitudes[] = { "", "万", "亿", "万亿", "千万", "百万" };
  GRand *random = g_rand_new_with_seed (20201123);

  for (guint i = 0; i < 20000; i++)
    {
      const char *magnitude = magnitudes[g_rand_int_range (random, 0, G_N_ELEMENTS (magnitudes))];
      guint places = (guint) g_rand_int_range (random, 0, 4);
      g_autofree char *digits = places > 0 ? g_strdup_printf ("%d.%0*d", g_rand_int_range (random, 0, 99999),
                                                              (int) places, g_rand_int_range (random, 1, 10))
                                           : g_strdup_printf ("%d", g_rand_int_range (random, 0, G_MAXINT32));
      g_autofree char *printed = g_strconcat (digits, magnitude, "个", NULL);
      UrDecimal expected;
      UrNumber number;

      g_assert_true (ur_decimal_parse (digits, &expected));
      g_assert_true (ur_decimal_apply_magnitude (&expected, magnitude));
      g_assert_true (ur_number_read (printed, -1, 0, &number));
      g_assert_cmpint (ur_decimal_compare (&number.value, &expected), ==, 0);
      g_assert_cmpuint (number.end, ==, strlen (printed));
      g_assert_cmpuint (number.number_end, ==, strlen (digits));
    }
  g_rand_free (random);
}

/* Hundreds of thousands of characters that look like a number are read or refused, and soon. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "9", "九", "万", "第", "超过", "1,234", "分之", "余", "—" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      UrNumber number;

      for (guint n = 0; n < 200000; n++)
        g_string_append (text, pieces[i]);
      if (ur_number_read (text->str, -1, 0, &number))
        g_assert_cmpuint (number.end, <=, text->len);
      g_string_free (text, TRUE);
    }
}

/* Whoever looks past the end of a text stays there. */
static void
test_end (void)
{
  UrGlyphs glyphs = { .text = "五", .len = strlen ("五") };
  gsize next = 99;

  g_assert_cmpuint (ur_glyph_at (&glyphs, 0, &next), ==, 0x4E94);
  g_assert_cmpuint (next, ==, glyphs.len);
  next = 99;
  g_assert_cmpuint (ur_glyph_at (&glyphs, glyphs.len, &next), ==, 0);
  g_assert_cmpuint (next, ==, glyphs.len);
}

static void
test_spellings (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean same;
  } cases[] = {
    { "平方米", "㎡", TRUE },   { "m²", "平米", TRUE },  { "千米", "公里", TRUE },  { "㎏", "公斤", TRUE },
    { "元", "元人民币", TRUE }, { "公里", "里", FALSE }, { "平方米", "米", FALSE }, { "人", "名", FALSE },
    { "公斤", "斤", FALSE },    { "公里", "km", TRUE },  { "人", "人", TRUE },      { "家", "", FALSE },
    { "吨", "千克", FALSE },    { "元", "美元", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        ur_number_is_same_unit (cases[i].a, strlen (cases[i].a), cases[i].b, strlen (cases[i].b)), ==,
        cases[i].same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/bounds", test_bounds);
  g_test_add_func ("/number/forms", test_forms);
  g_test_add_func ("/number/ranges", test_ranges);
  g_test_add_func ("/number/numerals", test_numerals);
  g_test_add_func ("/number/none", test_none);
  g_test_add_func ("/number/back", test_back);
  g_test_add_func ("/number/hostile", test_hostile);
  g_test_add_func ("/number/end", test_end);
  g_test_add_func ("/number/spellings", test_spellings);
  return g_test_run ();
}
