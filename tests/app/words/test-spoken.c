/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in words. */
#include "ur-spoken.h"

#include <string.h>

static char *
say (const char *number, const char *magnitude, const char *unit)
{
  UrDecimal value;

  g_assert_true (ur_decimal_parse (number, &value));
  g_assert_true (ur_decimal_apply_magnitude (&value, magnitude));
  return ur_spoken_dup_figure (&value, unit);
}

static void
test_table (void)
{
  static const struct
  {
    const char *number;
    const char *magnitude;
    const char *unit;
    const char *spoken;
  } cases[] = {
    /* the figures of the bundled report */
    { "4.73", "亿", "元", "四亿七千三百万元" },
    { "1779", "", "家", "一千七百七十九家" },
    { "11", "万", "个", "十一万个" },
    { "2.23", "万", "家", "两万二千三百家" },
    { "3.57", "亿", "元", "三亿五千七百万元" },
    { "7481", "", "个", "七千四百八十一个" },
    { "96", "", "家", "九十六家" },
    { "32", "", "家", "三十二家" },
    { "2001", "", "个", "两千零一个" },
    { "131", "", "个", "一百三十一个" },
    { "734", "万", "人次", "七百三十四万人次" },
    { "120.8", "万", "名", "一百二十万八千名" },
    { "3.42", "亿", "元", "三亿四千二百万元" },
    { "3553", "", "家", "三千五百五十三家" },
    { "3.92", "万", "家", "三万九千二百家" },
    { "25.56", "万", "人", "二十五万五千六百人" },
    { "1.47", "万", "个", "一万四千七百个" },
    { "151", "万", "人", "一百五十一万人" },
    { "92.39", "", "%", "百分之九十二点三九" },
    { "1.46", "万", "个", "一万四千六百个" },
    { "2.59", "万", "个", "两万五千九百个" },
    { "1.66", "万", "个", "一万六千六百个" },
    { "3000", "万", "人次", "三千万人次" },
    { "687", "万", "人次", "六百八十七万人次" },
    { "347.5", "万", "人", "三百四十七万五千人" },
    { "3.87", "亿", "元", "三亿八千七百万元" },
    { "12.9", "万", "件", "十二万九千件" },
    { "10.68", "亿", "元", "十亿六千八百万元" },
    /* zeros */
    { "0", "", "个", "零个" },
    { "0.46", "", "%", "百分之零点四六" },
    { "10", "", "个", "十个" },
    { "15", "", "个", "十五个" },
    { "20", "", "个", "二十个" },
    { "101", "", "个", "一百零一个" },
    { "110", "", "个", "一百一十个" },
    { "1010", "", "个", "一千零一十个" },
    { "1001", "", "个", "一千零一个" },
    { "10001", "", "个", "一万零一个" },
    { "100010", "", "个", "十万零一十个" },
    { "100500", "", "个", "十万零五百个" },
    { "105000", "", "个", "十万五千个" },
    { "10200005", "", "个", "一千零二十万零五个" },
    { "100000001", "", "个", "一亿零一个" },
    { "100005000", "", "个", "一亿零五千个" },
    { "100010000", "", "个", "一亿零一万个" },
    { "120000000", "", "个", "一亿二千万个" },
    { "1000000010", "", "个", "十亿零一十个" },
    { "100.10", "", "元", "一百点一元" },
    { "3.005", "", "元", "三点零零五元" },
    { "5.00", "", "元", "五元" },
    /* 两 and 二 */
    { "2", "", "家", "两家" },
    { "2", "万", "人", "两万人" },
    { "1", "亿", "元", "一亿元" },
    { "1", "万", "元", "一万元" },
    { "2", "亿", "元", "两亿元" },
    { "10", "亿", "元", "十亿元" },
    { "2", "", "%", "百分之二" },
    { "2", "", "个百分点", "两个百分点" },
    { "2", "", "", "二" },
    { "2.0", "", "倍", "两倍" },
    { "2.5", "", "倍", "二点五倍" },
    { "200", "", "个", "二百个" },
    { "200", "亿", "元", "二百亿元" },
    { "2222", "", "个", "两千二百二十二个" },
    { "22000", "", "个", "两万二千个" },
    { "122000", "", "个", "十二万二千个" },
    { "12", "", "个", "十二个" },
    /* large and small */
    { "100", "", "%", "百分之百" },
    { "200", "", "%", "百分之二百" },
    { "1.5", "万亿", "元", "一万五千亿元" },
    { "2", "万亿", "元", "两万亿元" },
    { "1.00005", "万亿", "元", "一万亿五千万元" },
    { "1.000000005", "万亿", "元", "一万亿零五千元" },
    { "123456789012", "", "元", "一千二百三十四亿五千六百七十八万九千零一十二元" },
    { "999999999999999", "万亿", "元", "九百九十九亿九千九百九十九万九千九百九十九亿九千九百九十九万亿元" },
    { "0.000000000001", "", "元", "零点零零零零零零零零零零零一元" },
    { "1.23456", "万", "元", "一万二千三百四十五点六元" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spoken = say (cases[i].number, cases[i].magnitude, cases[i].unit);

      g_assert_cmpstr (spoken, ==, cases[i].spoken);
    }
}

/* Listens: an understanding of whole numbers in words that shares nothing with the speaking. */
static guint64
listen (const char *words)
{
  static const char *const digits = "零一二三四五六七八九";
  guint64 total = 0, section = 0, digit = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *found = g_utf8_strchr (digits, -1, c);
      guint64 size = c == 0x5341 ? 10 : c == 0x767e ? 100 : c == 0x5343 ? 1000 : 0;

      if (found != NULL || c == 0x4e24)
        digit = c == 0x4e24 ? 2 : (guint64) g_utf8_pointer_to_offset (digits, found);
      else if (size > 0)
        {
          section += (digit == 0 ? 1 : digit) * size;
          digit = 0;
        }
      else if (c == 0x4e07)
        {
          total += (section + digit) * 10000;
          section = digit = 0;
        }
      else
        {
          g_assert_cmpuint (c, ==, 0x4ebf);
          total = (total + section + digit) * 100000000;
          section = digit = 0;
        }
    }
  return total + section + digit;
}

static void
assert_understood (guint64 number)
{
  const UrDecimal value = { number, 0 };
  g_autofree char *words = ur_spoken_dup_number (&value);

  g_assert_cmpuint (listen (words), ==, number);
  g_assert_null (strstr (words, "零零"));
  g_assert_null (strstr (words, "零万"));
  g_assert_null (strstr (words, "零亿"));
  g_assert_false (number > 0 && g_str_has_suffix (words, "零"));
}

static void
test_understood (void)
{
  guint64 random = 2020;

  for (guint64 i = 0; i < 20200; i++)
    assert_understood (i);
  for (guint i = 0; i < 20000; i++)
    {
      guint64 size = 1;

      random = random * 6364136223846793005u + 1442695040888963407u;
      for (guint zeros = random % 12; zeros > 0; zeros--)
        size *= 10;
      /* numbers with runs of zeros in them, below a thousand 亿 */
      assert_understood ((random >> 40) % 1000 * size % 100000000000 + (random >> 20) % 100);
    }
}

static void
test_negative (void)
{
  const UrDecimal value = { -255, 1 };
  g_autofree char *words = ur_spoken_dup_number (&value);

  g_assert_cmpstr (words, ==, "负二十五点五");
}

/* What a report prints round its digits is said as it is; signs are said where they belong. */
static void
test_printed (void)
{
  static const struct
  {
    const char *printed;
    const char *spoken;
  } cases[] = {
    { "超过1200个", "超过一千二百个" },
    { "近7万名", "近七万名" },
    { "3000余场", "三千余场" },
    { "20多万人次", "二十多万人次" },
    { "85%以上", "百分之八十五以上" },
    { "约2460万元", "约两千四百六十万元" },
    { "1.1万户以内", "一点一万户以内" },
    { "2700元左右", "两千七百元左右" },
    { "下降26.1%", "下降百分之二十六点一" },
    { "-3.2%", "负百分之三点二" },
    { "５万至６万人", "五万至六万人" },
    { "1—2个百分点", "一到两个百分点" },
    { "2.31∶1", "二点三一比一" },
    { "第4位", "第四位" },
    { "第2位", "第二位" },
    { "2家", "两家" },
    { "９８．５％", "百分之九十八点五" },
    { "0.8‰", "千分之零点八" },
    { "1,234.5吨", "一千二百三十四点五吨" },
    { "三千二百个", "三千二百个" },
    { "近三成", "近三成" },
    { "1200元/人", "每人一千二百元" },
    { "超过850元/人", "每人超过八百五十元" },
    { "1200元/人左右", "每人一千二百元左右" },
    { "800至850元/人", "每人八百至八百五十元" },
    { "三分之二", "三分之二" },
    { "翻一番", "翻一番" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spoken = ur_spoken_dup_printed (cases[i].printed);

      g_assert_cmpstr (spoken, ==, cases[i].spoken);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spoken/table", test_table);
  g_test_add_func ("/spoken/understood", test_understood);
  g_test_add_func ("/spoken/negative", test_negative);
  g_test_add_func ("/spoken/printed", test_printed);
  return g_test_run ();
}
