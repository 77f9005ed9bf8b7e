/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number with its magnitude and its unit, and the kinds that words before it make: 百分之, 第, 翻, ￥. */
#include "ur-number-parts.h"
#include "ur-number-words.h"

#include <string.h>

static void
negate (UrNumberCore *core)
{
  core->value.mantissa = -core->value.mantissa;
  core->numeral.value_to.mantissa = -core->numeral.value_to.mantissa;
  core->numeral.number.mantissa = -core->numeral.number.mantissa;
}

/* 分之, with the spaces that a copy out of a PDF has. */
static gsize
skip_parts_of (const UrGlyphs *glyphs, gsize at)
{
  gsize next = ur_glyph_skip_spaces (glyphs, at);
  gsize n = ur_glyph_match (glyphs, next, "分");
  gsize after;

  if (n == 0)
    return at;
  after = ur_glyph_skip_spaces (glyphs, next + n);
  n = ur_glyph_match (glyphs, after, "之");
  return n > 0 ? ur_glyph_skip_spaces (glyphs, after + n) : at;
}

static gboolean
read_magnitude_k (const UrGlyphs *glyphs, UrNumeral *numeral)
{
  gsize at = ur_glyph_skip_spaces (glyphs, numeral->end);

  if (ur_glyph_at (glyphs, at, NULL) != 'k' ||
      g_unichar_isalnum (ur_glyph_at (glyphs, at + 1, NULL)) != FALSE)
    if (ur_glyph_at (glyphs, at, NULL) != 'k' || !ur_glyph_is_han (ur_glyph_at (glyphs, at + 1, NULL)))
      return FALSE;
  if (numeral->zeros > 0 || numeral->is_han || !ur_decimal_shift (&numeral->value, 3))
    return FALSE;
  numeral->zeros = 3;
  numeral->magnitude_start = at;
  numeral->end = at + 1;
  numeral->value_to = numeral->value;
  return TRUE;
}

static gboolean
read_numeral (const UrGlyphs *glyphs, gsize at, UrNumeral *numeral)
{
  if (!ur_numeral_read (glyphs, at, numeral))
    return FALSE;
  read_magnitude_k (glyphs, numeral);
  return TRUE;
}

static void
take_numeral (UrNumberCore *core, const UrNumeral *numeral)
{
  core->numeral = *numeral;
  core->value = numeral->value;
  core->end = core->unit_start = core->unit_end = numeral->end;
}

/* 百分之 is a percentage, 千分之 per mille; 三分之二 is a fraction. */
static gboolean
take_parts (const UrGlyphs *glyphs, UrNumberCore *core)
{
  UrNumeral below = core->numeral;
  UrNumeral above;
  gboolean minus;
  gsize at = skip_parts_of (glyphs, core->end);
  gsize start = core->start;

  if (at == core->end)
    return FALSE;
  at = ur_number_read_sign (glyphs, at, &minus);
  if (!read_numeral (glyphs, at, &above))
    return FALSE;
  take_numeral (core, &above);
  core->start = start;
  core->is_percent = below.is_bare && (below.value.mantissa == 100 || below.value.mantissa == 1000);
  core->kind = below.value.mantissa == 100 ? UR_NUMBER_PERCENT : UR_NUMBER_PERMILLE;
  if (core->is_percent)
    {
      core->unit_start = below.start;
      core->unit_end = at;
    }
  else
    {
      core->kind = UR_NUMBER_FRACTION;
      core->denominator = below.value;
      core->has_denominator = TRUE;
      core->numeral.overflow |= below.overflow;
      core->numeral.start = below.start;
    }
  if (minus)
    negate (core);
  return TRUE;
}

/* 三又五分之一: the whole part goes into the numerator. */
static gboolean
take_mixed (const UrGlyphs *glyphs, UrNumberCore *core)
{
  UrDecimal whole = core->value;
  UrNumberCore part = { 0 };
  gsize at = ur_glyph_skip_spaces (glyphs, core->end);
  gsize n = ur_glyph_match (glyphs, at, "又");
  __int128 product;

  if (n == 0 || whole.scale > 0)
    return FALSE;
  part.start = ur_glyph_skip_spaces (glyphs, at + n);
  if (!read_numeral (glyphs, part.start, &part.numeral))
    return FALSE;
  take_numeral (&part, &part.numeral);
  if (!take_parts (glyphs, &part) || part.kind != UR_NUMBER_FRACTION || part.denominator.scale > 0 ||
      part.value.scale > 0)
    return FALSE;
  if (__builtin_mul_overflow (whole.mantissa, part.denominator.mantissa, &product) ||
      __builtin_add_overflow (product, part.value.mantissa, &part.value.mantissa))
    part.numeral.overflow = TRUE;
  part.start = core->start;
  part.numeral.start = core->start;
  *core = part;
  return TRUE;
}

/* 3/8, 2.31∶1, 3比1 */
static gboolean
take_second (const UrGlyphs *glyphs, UrNumberCore *core)
{
  static const char *const strokes[] = { "/", "／", NULL };
  static const char *const colons[] = { "∶", "：", ":", "比", NULL };
  gsize n = ur_glyph_match_any (glyphs, core->end, strokes);
  UrNumberKind kind = n > 0 ? UR_NUMBER_FRACTION : UR_NUMBER_RATIO;
  UrDigits digits;

  if (n == 0)
    n = ur_glyph_match_any (glyphs, core->end, colons);
  if (n == 0 || core->numeral.is_han || core->numeral.zeros > 0 ||
      !ur_digits_read (glyphs, core->end + n, &digits) || digits.value.mantissa == 0 || digits.leading_zero)
    return FALSE;
  core->kind = kind;
  core->denominator = digits.value;
  core->has_denominator = TRUE;
  core->numeral.overflow |= digits.overflow;
  if (kind == UR_NUMBER_FRACTION)
    core->numeral.number_end = digits.end;
  core->unit_start = kind == UR_NUMBER_RATIO ? core->end : digits.end;
  core->end = core->unit_end = digits.end;
  return TRUE;
}

/* 三斤半, 一个半 */
static void
take_half (const UrGlyphs *glyphs, UrNumberCore *core)
{
  const UrDecimal half = { 5, 1 };
  gsize n = ur_glyph_match (glyphs, core->end, "半");
  UrNumberKind kind;
  gsize end;

  if (n == 0 || core->numeral.value.scale > 0 || core->numeral.zeros > 0 ||
      (core->kind != UR_NUMBER_PLAIN && core->kind != UR_NUMBER_DURATION) ||
      !ur_decimal_increase (&core->value, &half))
    return;
  core->numeral.number = core->value;
  core->numeral.n_significant++;
  core->end = core->unit_end = core->end + n;
  end = ur_number_unit (glyphs, core->end, &kind);
  if (kind == UR_NUMBER_DURATION || ur_glyph_match (glyphs, core->end, "月") > 0)
    {
      core->kind = UR_NUMBER_DURATION;
      core->end = core->unit_end = MAX (end, core->end + ur_glyph_match (glyphs, core->end, "月"));
    }
}

/* There are ten tenths: 12351成为品牌 has none; nor has 职工队伍成为. */
static gboolean
has_no_tenths (const UrGlyphs *glyphs, const UrNumberCore *core)
{
  UrDecimal ten = { 10, 0 };

  return ur_decimal_compare (&core->value, &ten) > 0 ||
         ur_glyph_is_one_of (ur_glyph_at (glyphs, core->numeral.start, NULL), "壹贰叁肆伍陆柒捌玖拾");
}

/* 七成半 is 75%, but 七成半数 would be 70%. */
static gboolean
take_half_tenth (const UrGlyphs *glyphs, UrNumberCore *core)
{
  gsize n = ur_glyph_match (glyphs, core->end, "半");

  if (core->kind != UR_NUMBER_TENTHS || core->value.scale > 0 || n == 0 ||
      ur_glyph_is_one_of (ur_glyph_at (glyphs, core->end + n, NULL), "数年月天个日"))
    return FALSE;
  core->value.mantissa += 5;
  core->numeral.n_significant++;
  core->end = core->unit_end = core->end + n;
  return TRUE;
}

/* 七成六; 85 of 八五折 is 85, 8 is 80. */
static void
scale_tenths (const UrGlyphs *glyphs, UrNumberCore *core)
{
  gsize next = ur_glyph_skip_spaces (glyphs, core->end);
  gsize after;
  int digit = ur_glyph_get_numeral (ur_glyph_at (glyphs, next, &after));
  UrDecimal ten = { 10, 0 };

  if (core->kind == UR_NUMBER_DISCOUNT && ur_decimal_compare (&core->value, &ten) > 0)
    return;
  if (!ur_decimal_shift (&core->value, 1) || !ur_decimal_shift (&core->numeral.value_to, 1))
    core->numeral.overflow = TRUE;
  if (take_half_tenth (glyphs, core))
    return;
  if (core->kind != UR_NUMBER_TENTHS || digit < 1 || digit > 9 || core->value.scale > 0 ||
      ur_number_unit (glyphs, after, &core->kind) > after)
    {
      core->kind = core->kind == UR_NUMBER_DISCOUNT ? UR_NUMBER_DISCOUNT : UR_NUMBER_TENTHS;
      return;
    }
  core->kind = UR_NUMBER_TENTHS;
  core->value.mantissa += digit;
  core->numeral.n_significant++;
  core->end = core->unit_end = after;
}

/* 三元五角八分: tenths and hundredths of what comes before. */
static void
take_coins (const UrGlyphs *glyphs, UrNumberCore *core)
{
  static const char *const yuan[] = { "元", "圆", "块", "圓", NULL };
  static const char *const coins[] = { "角", "毛", "分", NULL };

  if (ur_glyph_match_any (glyphs, core->unit_start, yuan) == 0)
    return;
  for (guint i = 0; i < 2; i++)
    {
      UrNumeral coin;
      gsize n;

      if (!ur_numeral_read (glyphs, core->end, &coin) || coin.n_glyphs != 1 || coin.value.mantissa > 9 ||
          coin.value.scale > 0 || (n = ur_glyph_match_any (glyphs, coin.end, coins)) == 0)
        return;
      coin.value.scale = ur_glyph_match (glyphs, coin.end, "分") > 0 ? 2 : 1;
      if (!ur_decimal_increase (&core->value, &coin.value))
        core->numeral.overflow = TRUE;
      core->numeral.n_significant++;
      core->end = core->unit_end = coin.end + n;
      core->end += ur_glyph_match (glyphs, core->end, "钱");
    }
}

/* 3000余场, 200+件; the plus of 2+X adds. */
static gboolean
is_between (const UrGlyphs *glyphs, gsize start, gsize end)
{
  gunichar word = ur_glyph_at (glyphs, start, NULL);
  gsize unit = ur_glyph_skip_spaces (glyphs, end);
  UrNumberKind kind;

  if (ur_glyph_is_one_of (word, "+＋"))
    return ur_number_unit (glyphs, unit, &kind) > unit;
  return ur_glyph_is_one_of (word, "多余餘来來许");
}

static void
take_word_between (const UrGlyphs *glyphs, UrNumberCore *core)
{
  UrNumeral *numeral = &core->numeral;
  UrBound bound;
  gsize start = core->end;
  gsize end = ur_number_bound_after (glyphs, core->end, &bound, &start);

  if (end == 0 && (end = ur_number_bound_more (glyphs, core->end)) > 0)
    {
      bound = UR_BOUND_SLIGHTLY_ABOVE;
      start = core->end;
    }
  if (numeral->bound != UR_BOUND_NONE || end == 0 || !is_between (glyphs, start, end))
    return;
  numeral->bound = bound;
  numeral->bound_start = start;
  numeral->bound_end = core->end = core->unit_start = core->unit_end = end;
}

static void
take_unit (const UrGlyphs *glyphs, UrNumberCore *core)
{
  UrNumberKind kind = UR_NUMBER_PLAIN;
  gsize at, end;

  take_word_between (glyphs, core);
  at = ur_glyph_skip_spaces (glyphs, core->end);
  end = ur_number_unit (glyphs, at, &kind);
  if (end == at || (kind == UR_NUMBER_TENTHS && has_no_tenths (glyphs, core)))
    return;
  core->unit_start = at;
  core->unit_end = core->end = end;
  core->kind = kind;
  if (kind == UR_NUMBER_POINTS && ur_glyph_match (glyphs, at, "个多") > 0 &&
      core->numeral.bound == UR_BOUND_NONE)
    { /* 5个多百分点 */
      core->numeral.bound = UR_BOUND_SLIGHTLY_ABOVE;
      core->numeral.bound_start = at + strlen ("个");
      core->numeral.bound_end = core->numeral.bound_start + strlen ("多");
    }
  if ((ur_glyph_match (glyphs, at, "届") > 0 && ur_glyph_match (glyphs, at, "届次") == 0) ||
      (ur_glyph_match (glyphs, at, "次") > 0 &&
       ur_glyph_match_any (glyphs, end, ur_number_words_get (UR_NUMBER_WORDS_SESSIONS)) > 0))
    core->kind = UR_NUMBER_ORDINAL;
  if (kind == UR_NUMBER_TENTHS || kind == UR_NUMBER_DISCOUNT)
    scale_tenths (glyphs, core);
  if (kind == UR_NUMBER_PLAIN)
    take_coins (glyphs, core);
  take_half (glyphs, core);
}

/* 半年, 半个 */
static gboolean
read_half (const UrGlyphs *glyphs, gsize at, UrNumberCore *core)
{
  gsize n = ur_glyph_match (glyphs, at, "半");
  gsize end;
  UrNumberKind kind;

  if (n == 0)
    return FALSE;
  end = ur_number_unit (glyphs, at + n, &kind);
  if (end == at + n || (kind != UR_NUMBER_DURATION && kind != UR_NUMBER_TENTHS && kind != UR_NUMBER_PLAIN) ||
      ur_glyph_is_han (ur_glyph_before (glyphs, at, NULL)))
    return FALSE;
  core->numeral = (UrNumeral){ .start = at, .end = at + n, .number_end = at + n, .magnitude_start = at + n };
  core->numeral.value = core->numeral.value_to = core->numeral.number = (UrDecimal){ 5, 1 };
  core->numeral.n_significant = 1;
  take_numeral (core, &core->numeral);
  take_unit (glyphs, core);
  return TRUE;
}

/* 几十, 数百: nobody knows how many. */
static gboolean
read_vague (const UrGlyphs *glyphs, gsize at, UrNumberCore *core)
{
  gsize next;
  gunichar first = ur_glyph_at (glyphs, at, &next);
  gunichar glyph = ur_glyph_at (glyphs, next, NULL);

  if (!ur_glyph_is_one_of (first, "几幾数數") ||
      (ur_glyph_get_small (glyph) < 0 && ur_glyph_get_big (glyph) < 0) ||
      !ur_numeral_read (glyphs, next, &core->numeral))
    return FALSE;
  core->numeral.start = at;
  take_numeral (core, &core->numeral);
  take_unit (glyphs, core);
  core->vague = TRUE;
  return TRUE;
}

/* 十几块 */
static void
take_vague_ones (const UrGlyphs *glyphs, UrNumberCore *core)
{
  static const char *const some[] = { "几", "幾", NULL };
  gsize n = ur_glyph_match_any (glyphs, core->end, some);

  if (n == 0 || !core->numeral.is_han)
    return;
  core->vague = TRUE;
  core->end = core->unit_start = core->unit_end = core->end + n;
}

/**
 * ur_number_core_read:
 * @core: (out): number, magnitude and unit
 *
 * Returns: whether there is a number at @at
 */
gboolean
ur_number_core_read (const UrGlyphs *glyphs, gsize at, UrNumberCore *core)
{
  gboolean minus;

  *core = (UrNumberCore){ .start = at };
  if (read_vague (glyphs, at, core) || read_half (glyphs, at, core))
    return TRUE;
  at = ur_number_read_sign (glyphs, at, &minus);
  if (!read_numeral (glyphs, at, &core->numeral))
    return FALSE;
  take_numeral (core, &core->numeral);
  take_vague_ones (glyphs, core);
  if (!take_parts (glyphs, core) && !take_mixed (glyphs, core) && !take_second (glyphs, core))
    take_unit (glyphs, core);
  if (minus)
    negate (core);
  return TRUE;
}

/* 第4位 is a rank, 第三届 is none. */
static gboolean
read_ordinal (const UrGlyphs *glyphs, gsize at, UrNumberCore *core)
{
  static const char *const ranks[] = { "位", "名", NULL };
  gsize n = ur_glyph_match (glyphs, at, "第");
  gsize number = ur_glyph_skip_spaces (glyphs, at + n);

  if (n == 0 || !ur_numeral_read (glyphs, number, &core->numeral))
    return FALSE;
  take_numeral (core, &core->numeral);
  take_unit (glyphs, core);
  core->start = at;
  core->value = core->numeral.value;
  core->kind = ur_glyph_match_any (glyphs, core->unit_start, ranks) > 0 ? UR_NUMBER_RANK : UR_NUMBER_ORDINAL;
  return TRUE;
}

/* 翻一番, 翻了两番 */
static gboolean
read_doublings (const UrGlyphs *glyphs, gsize at, UrNumberCore *core)
{
  gsize n = ur_glyph_match (glyphs, at, "翻");
  gsize number;

  if (n == 0)
    return FALSE;
  number = at + n;
  number += ur_glyph_match (glyphs, number, "了");
  if (!ur_numeral_read (glyphs, number, &core->numeral) ||
      ur_glyph_match (glyphs, core->numeral.end, "番") == 0)
    return FALSE;
  take_numeral (core, &core->numeral);
  core->start = at;
  core->unit_end = core->end = core->end + strlen ("番");
  core->kind = UR_NUMBER_DOUBLINGS;
  return TRUE;
}

/* ￥300: the sign is the unit. */
static gsize
read_currency (const UrGlyphs *glyphs, gsize at)
{
  static const char *const signs[] = { "US$", "HK$", "￥", "¥", "$", "＄", "€", "£", NULL };
  gsize n = ur_glyph_match_any (glyphs, at, signs);

  return n > 0 ? ur_glyph_skip_spaces (glyphs, at + n) : 0;
}

/* $20，300美圆 is two amounts: one with a sign before it needs no unit after it, so that is another's. */
static void
part_amounts (const UrGlyphs *glyphs, gsize number, UrNumeral *numeral)
{
  const char *comma = g_strstr_len (glyphs->text + number, (gssize) (numeral->end - number), "，");
  UrGlyphs first = { glyphs->text, comma != NULL ? (gsize) (comma - glyphs->text) : 0 };
  UrNumberKind kind;

  if (comma != NULL && ur_number_unit (glyphs, numeral->end, &kind) > numeral->end)
    ur_numeral_read (&first, number, numeral);
}

static gboolean
read_currency_core (const UrGlyphs *glyphs, gsize at, UrNumberCore *core)
{
  gsize number = read_currency (glyphs, at);

  if (number == 0 || ur_glyph_get_digit (ur_glyph_at (glyphs, number, NULL)) < 0 ||
      !read_numeral (glyphs, number, &core->numeral))
    return FALSE;
  part_amounts (glyphs, number, &core->numeral);
  take_numeral (core, &core->numeral);
  core->unit_start = core->start = at;
  core->unit_end = number;
  return TRUE;
}

/**
 * ur_number_core_read_prefixed:
 * @core: (out): number, magnitude and unit
 *
 * Returns: whether there is a number at @at that a word or a sign before it makes a kind of its own
 */
gboolean
ur_number_core_read_prefixed (const UrGlyphs *glyphs, gsize at, UrNumberCore *core)
{
  *core = (UrNumberCore){ .start = at };
  return read_ordinal (glyphs, at, core) || read_doublings (glyphs, at, core) ||
         read_currency_core (glyphs, at, core);
}
