/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are names: 5G, 12351热线, 三方机制, “十四五”, 一切. */
#include "ur-number-parts.h"

#include <string.h>

/* So long is a name in quotes, in characters. */
#define LONGEST_QUOTED 8

/* Words that begin like a number. */
static const char *const words[] = {
  "一二·九",  "十一五",   "十二五",   "十三五",   "十四五", "十五五",   "十六五",   "一切",     "一些",
  "一般",     "一起",     "一样",     "一道",     "一面",   "一度",     "一把手",   "一手",     "一环",
  "一线",     "一方",     "一向",     "一同",     "一旦",   "一体",     "一致",     "一定",     "一直",
  "一贯",     "一律",     "一流",     "一心",     "一系列", "一条龙",   "一站式",   "一口气",   "一件事",
  "一部分",   "一家人",   "一口",     "一举",     "一支",   "一点一滴", "一带一路", "一步到位", "一对一",
  "一步一",   "一级",     "二级",     "三级",     "四级",   "五级",     "两级",     "一期工程", "二期工程",
  "一代",     "三位一体", "四位一体", "五位一体", "百分比", "百姓",     "百年",     "百日",     "百强",
  "千方百计", "千家万户", "千百",     "千秋",     "千古",   "万众",     "万一",     "万事",     "万物",
  "万水",     "万里",     "两岸",     "两翼",     "两会",   "两两",     "两面",     "三农",     "四川",
  "四面八方", "五湖四海", "五一",     "七一",     "八一",   "六一",     "三八",     "五四",     "十足",
  "零工",     "零距离",   "零售",     "零件",     "零部件", "零散",     "零星",     "零容忍",   "零时差",
  "零碳",     "零门槛",   "零下",     "拾起",     "拾取",   "拾得",     "拾金",     "五角大楼", "四方会",
  "三方机",   "三方协",   "陆地",     "陆军",     "陆续",   "陆空",     "亿万",     "千万不",   "千万别",
  "万家",     "万户",     "一路",     "一组",     "一分",   "一门心思", "一段时间", "一段时期", "一时",
  "一阵",     "一年一度", "一年四季", "一年来",   "一处",   "两句",     "三句半",   "八段锦",   "五禽戏",
  "六字诀",   "二人转",   NULL,
};

/* What is before a numeral and makes another word of it. */
static const char glue_before[] = "进统唯单专逐惟归合之其万如某有统同周期拜初星岛大拾收退入队海肆";

static gboolean
is_letter (gunichar glyph)
{
  return (glyph < 0x80 && g_ascii_isalpha ((char) glyph)) || (glyph >= 0xFF21 && glyph <= 0xFF5A);
}

static gsize
skip_letters (const UrGlyphs *glyphs, gsize at)
{
  gsize next;

  for (;; at = next)
    {
      gunichar glyph = ur_glyph_at (glyphs, at, &next);

      if (!is_letter (glyph) && ur_glyph_get_digit (glyph) < 0 &&
          !(ur_glyph_is_one_of (glyph, "._-") && is_letter (ur_glyph_at (glyphs, next, NULL))) &&
          !(ur_glyph_is_one_of (glyph, ".-") && ur_glyph_get_digit (ur_glyph_at (glyphs, next, NULL)) >= 0))
        return at;
    }
}

/* 127.0.0.1 and 19.07.2033: two points, and no number. */
static gsize
skip_dotted (const UrGlyphs *glyphs, gsize at)
{
  UrDigits digits;
  guint n_points = 0;
  gsize next;

  if (!ur_digits_read (glyphs, at, &digits) || !digits.has_point)
    return 0;
  for (gsize end = digits.end;; end = digits.end)
    {
      if (ur_glyph_at (glyphs, end, &next) != '.' ||
          ur_glyph_get_digit (ur_glyph_at (glyphs, next, NULL)) < 0 ||
          !ur_digits_read (glyphs, next, &digits))
        return n_points > 0 ? end : 0;
      n_points++;
    }
}

/* 010-12345678 and 888-000-9999: a telephone number begins with a zero or has three groups. */
static gsize
skip_telephone (const UrGlyphs *glyphs, gsize at)
{
  UrDigits digits;
  guint n_groups = 1;
  gsize next;
  gboolean leading_zero;

  if (!ur_digits_read (glyphs, at, &digits) || digits.has_point || digits.n_digits < 3)
    return 0;
  leading_zero = digits.leading_zero;
  for (gsize end = digits.end;; end = digits.end, n_groups++)
    {
      if (ur_glyph_at (glyphs, end, &next) != '-' || !ur_digits_read (glyphs, next, &digits) ||
          digits.has_point || digits.n_digits < 3)
        return n_groups > 2 || (n_groups == 2 && leading_zero) ? end : 0;
    }
}

/* Digits that letters hold: 5G, WS3.6, M2000, but not 12 km. */
static gsize
read_with_letters (const UrGlyphs *glyphs, gsize at)
{
  UrDigits digits;
  UrNumberKind kind;
  gunichar before = ur_glyph_before (glyphs, at, NULL);
  gunichar next;

  if (!ur_digits_read (glyphs, at, &digits))
    return 0;
  if (is_letter (before) || (before == '-' && is_letter (ur_glyph_before (glyphs, at - 1, NULL))))
    return skip_letters (glyphs, at);
  /* 203*年 is masked; **640** is bold */
  if (ur_glyph_match (glyphs, digits.end, "*") > 0 && ur_glyph_match (glyphs, digits.end, "**") == 0 &&
      before != '*')
    return digits.end + 1;
  next = ur_glyph_at (glyphs, digits.end, NULL);
  if (!is_letter (next) || ur_number_unit (glyphs, digits.end, &kind) > digits.end ||
      (next == 'k' && !is_letter (ur_glyph_at (glyphs, digits.end + 1, NULL))))
    return 0;
  return skip_letters (glyphs, digits.end);
}

/**
 * ur_number_read_name:
 *
 * Returns: where a name ends that begins at @at like a number, or 0 when there is none
 */
gsize
ur_number_read_name (const UrGlyphs *glyphs, gsize at)
{
  gsize n =
      ur_glyph_get_digit (ur_glyph_at (glyphs, at, NULL)) < 0 ? ur_glyph_match_any (glyphs, at, words) : 0;
  gsize end;

  if (n == 0 && ur_glyph_match (glyphs, at, "十分") > 0)
    {
      n = strlen ("十分");
      if (ur_glyph_match (glyphs, at + n, "之") > 0)
        return 0;
    }
  if (n > 0)
    return at + n;
  end = read_with_letters (glyphs, at);
  if (end == 0)
    end = skip_telephone (glyphs, at);
  return end > 0 ? end : skip_dotted (glyphs, at);
}

/* “36条”, “5个200”: in quotes that hold hardly more than the number; “一” alone is a number that is spoken
 * of.
 */
static gboolean
is_quoted (const UrGlyphs *glyphs, const UrNumber *number)
{
  gsize start = number->start;
  gsize end = number->end;
  gunichar glyph = 0;
  guint n = 0;

  while (n++ < LONGEST_QUOTED && (glyph = ur_glyph_before (glyphs, start, &start)) != 0 &&
         !ur_glyph_is_one_of (glyph, "“”‘’《》「」。，；"))
    ;
  if (!ur_glyph_is_one_of (glyph, "“‘《「"))
    return FALSE;
  start += strlen ("“");
  for (glyph = 0; n++ < LONGEST_QUOTED + 2 && (glyph = ur_glyph_at (glyphs, end, &end)) != 0 &&
                  !ur_glyph_is_one_of (glyph, "“”‘’《》「」。，；");)
    ;
  if (!ur_glyph_is_one_of (glyph, "”’》」"))
    return FALSE;
  return start != number->start || end - strlen ("”") != number->end ||
         (number->unit_end > number->unit_start && *number->magnitude == '\0');
}

/* 12351 and others of its kind, where they count nothing. */
static gboolean
is_hotline (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  static const char *const services[] = { "热线", "平台", "电话", "服务", "急救",
                                          "报警", "接警", "火警", "指挥", NULL };
  __int128 value = number->value.mantissa;
  gsize at = ur_glyph_skip_spaces (glyphs, numeral->end);

  if (numeral->is_han || number->value.scale > 0 || number->unit_end > number->unit_start ||
      numeral->zeros > 0)
    return FALSE;
  return ur_glyph_match_any (glyphs, at, services) > 0 ||
         (value / 100 == 123 && ur_glyph_is_han (ur_glyph_at (glyphs, at, NULL)));
}

/* Nothing touches it but a word after which a number comes: 这是五。 */
static gboolean
is_free (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  gunichar before = ur_glyph_before (glyphs, number->start, NULL);
  gunichar next = ur_glyph_at (glyphs, numeral->end, NULL);

  return (!ur_glyph_is_han (before) || ur_glyph_is_one_of (before, "是为即达至")) &&
         !ur_glyph_is_han (next) && !is_letter (next);
}

/* 零发生: a result without a unit. */
static gboolean
is_nothing (const UrGlyphs *glyphs, const UrNumeral *numeral)
{
  static const char *const mishaps[] = { "发生", "事故", "死亡", "伤亡", "投诉", "差错", "失误", "欠薪",
                                         "拖欠", "上访", "违规", "违纪", "案件", "增长", "感染", NULL };

  return numeral->n_glyphs == 1 && numeral->value.mantissa == 0 &&
         ur_glyph_match_any (glyphs, numeral->end, mishaps) > 0;
}

/* Chinese numerals are in many words.  One counts when a unit, a magnitude or a bound is beside it, when
 * it is too long to be anything else, or when nothing touches it. */
static gboolean
is_word (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  gunichar before = ur_glyph_before (glyphs, numeral->start, NULL);
  gunichar next = ur_glyph_at (glyphs, numeral->end, NULL);
  gboolean has_unit = number->unit_end > number->unit_start;

  if (ur_glyph_is_one_of (next, "大中") && !has_unit && number->bound == UR_BOUND_NONE)
    return TRUE;
  if (numeral->n_glyphs == 1 && !numeral->is_bare && ur_glyph_is_one_of (before, glue_before))
    return TRUE;
  /* 百人以上企业 are enterprises of a size */
  if (numeral->is_bare && numeral->n_glyphs == 1 && number->bound_start >= numeral->end)
    return number->bound != UR_BOUND_SLIGHTLY_ABOVE; /* 千余名 */
  if (numeral->is_bare)
    return number->bound == UR_BOUND_NONE && (!has_unit || numeral->n_glyphs == 1) &&
           !(numeral->n_glyphs > 1 && is_free (glyphs, number, numeral) &&
             numeral->value.mantissa % 10000 != 0);
  if (has_unit || number->bound != UR_BOUND_NONE || numeral->zeros > 0 || is_nothing (glyphs, numeral))
    return FALSE;
  if (numeral->n_glyphs > 2 || (numeral->n_glyphs == 2 && !numeral->is_string))
    return FALSE;
  return !is_free (glyphs, number, numeral);
}

/* 1. and 一、 at the head of a line, and （一） anywhere. */
static gboolean
is_list_numeral (const UrGlyphs *glyphs, const UrNumber *number)
{
  gunichar before = ur_glyph_before (glyphs, number->start, NULL);
  gunichar next = ur_glyph_at (glyphs, number->end, NULL);

  if (number->unit_end > number->unit_start || number->bound != UR_BOUND_NONE || number->value.scale > 0 ||
      number->value.mantissa > 99)
    return FALSE;
  if (ur_glyph_is_one_of (before, "（("))
    return ur_glyph_is_one_of (next, "）)");
  return (before == 0 || ur_glyph_is_one_of (before, "\n\r\t 　")) && ur_glyph_is_one_of (next, ".．、") &&
         (before == 0 || before == '\n' || next != 0x3001);
}

/**
 * ur_number_is_ordinal:
 *
 * Returns: whether @number numbers something without saying 第: 1. at the head of a line, 27号
 */
gboolean
ur_number_is_ordinal (const UrGlyphs *glyphs, const UrNumber *number)
{
  return is_list_numeral (glyphs, number) || ur_glyph_match (glyphs, number->unit_start, "号") > 0;
}

/**
 * ur_number_is_in_address:
 *
 * Returns: whether @number is part of an address of the web: q=30%25
 */
gboolean
ur_number_is_in_address (const UrGlyphs *glyphs, const UrNumber *number)
{
  gunichar next = ur_glyph_at (glyphs, number->end, NULL);

  return ur_glyph_is_one_of (ur_glyph_before (glyphs, number->start, NULL), "=&?%#@_") ||
         (number->kind == UR_NUMBER_PERCENT && next < 0x80 && g_ascii_isalnum ((char) next));
}

/**
 * ur_number_is_name:
 * @number: a token
 * @numeral: its number
 *
 * Returns: whether the number is part of a name or another word
 */
gboolean
ur_number_is_name (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  return (numeral->is_han && is_word (glyphs, number, numeral)) || is_hotline (glyphs, number, numeral) ||
         is_quoted (glyphs, number);
}
