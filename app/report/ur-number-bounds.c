/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that say how a figure lies to the number that is printed, and signs of ranges. */
#include "ur-number-parts.h"

/* （含200人）, in characters. */
#define LONGEST_INCLUSION 8

/* Where a word says it.  Most say it anywhere, the others are part of too many other words. */
typedef enum
{
  ANYWHERE,
  DIGITS_FOLLOW, /* or 百, 千, 万, 亿: 过200件, 过万人, 过三百人, but 过一遍 */
  HAN_FOLLOWS,   /* numeral and size: 小一千五, but 小5个 */
  BARE_FOLLOWS,  /* 上千人, but 上20级台阶 */
  CLAUSE_ENDS,   /* 200件起，but 200件起诉 */
  NO_SUM,        /* 500+家, but 12个 + 5个 */
} Where;

typedef struct
{
  const char *word;
  UrBound bound;
  const char *not_after;  /* characters with which it is another word: 签约 */
  const char *not_before; /* and after it: 多样 */
  Where where;
} BoundWord;

#define AGREED "合条节预签公特契制违邀履相"
#define NEARBY "附最临靠邻远走就亲毗"
#define DONE "超通经不越路胜错难度渡透掠走去见听看做开办搞来用到闪躲熬挺度" /* 通过, 办过 */
#define SMALL "大中微最较缩减弱从老幼娇矮狭窄细短"                          /* 中小 */
#define BROKEN "打侦识勘告攻踏说爆残撞突闯查冲"                             /* 侦破 */
#define ON_TOP "以之线网会路马早晚身世台加向船车海地天楼街赶"               /* 以上, 网上 */

/* Longer ones before those that they begin with. */
static const BoundWord before[] = {
  { "不能低于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不得低于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不应低于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不可低于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不会低于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不能少于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不得少于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不应少于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不可少于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不会少于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不低于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不少于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不小于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不下于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不亚于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "不下", UR_BOUND_AT_LEAST, "居", "", ANYWHERE },
  { "大于或者等于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "大于等于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "大于或等于", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "至少", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "最少", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "少则", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "少说也有", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "少说也得", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "少说", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "起码达到", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "起码到", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "起码有", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "起码", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "最低", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "≥", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "≧", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "≮", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { ">=", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "上", UR_BOUND_AT_LEAST, ON_TOP, "", BARE_FOLLOWS },
  { "不能超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不得超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不应超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不可超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不会超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不能高于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不得高于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不应高于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不得突破", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不能突破", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不得多于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不能多于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不超出", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不突破", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不高于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不大于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不多于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "小于或者等于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "小于等于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "小于或等于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "没有超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "没有突破", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "没超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "未超过", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "未突破", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "未超出", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "未超", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不超", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "至多", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "最多达", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "最多", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "顶多", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "撑死也就", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "撑死", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "多则", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "充其量", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "最高可达", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "最高达", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "最高", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "跌破", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "低于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "少于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "小于", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "≤", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "≦", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "≯", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "<=", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "<", UR_BOUND_AT_MOST, "", "", DIGITS_FOLLOW },
  { "＜", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不到", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "不足", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "不满", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "未满", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "未达到", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "不达", UR_BOUND_JUST_BELOW, "", "", DIGITS_FOLLOW },
  { "未达", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "未到", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "未及", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "没有达到", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "没达到", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "没到", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "达不到", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "接近于", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "接近", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "将近", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "逼近", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "直逼", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "几乎", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "几近", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "近乎", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "不及", UR_BOUND_JUST_BELOW, "", "", ANYWHERE },
  { "近", UR_BOUND_JUST_BELOW, NEARBY, "", ANYWHERE },
  { "小", UR_BOUND_JUST_BELOW, SMALL, "", HAN_FOLLOWS },
  { "不止", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "不只", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "超过", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "超出", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "突破", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "冲破", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "跨过", UR_BOUND_ABOVE, "", "", DIGITS_FOLLOW },
  { "迈过", UR_BOUND_ABOVE, "", "", DIGITS_FOLLOW },
  { "越过", UR_BOUND_ABOVE, "", "", DIGITS_FOLLOW },
  { "高于", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "大于", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "多于", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "超", UR_BOUND_ABOVE, "赶高", "", ANYWHERE },
  { "逾", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "破", UR_BOUND_ABOVE, BROKEN, "", DIGITS_FOLLOW },
  { "刚过", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "过了", UR_BOUND_ABOVE, DONE, "", DIGITS_FOLLOW },
  { "过", UR_BOUND_ABOVE, DONE, "", DIGITS_FOLLOW },
  { ">", UR_BOUND_ABOVE, "=-", "", ANYWHERE },
  { "＞", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "多达", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "大约", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "大概", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "大致", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "大体", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "估计", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "估算", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "差不多", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "≈", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "约为", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
  { "约占", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
  { "约达", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
  { "约合", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
  { "约计", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
  { "约需", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
  { "约在", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
  { "约", UR_BOUND_ABOUT, AGREED, "", ANYWHERE },
};

#define LEFT_OVER "额热粮震温款" /* 余额 */

static const BoundWord after[] = {
  { "及以上", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "或以上", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "或者以上", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "以上", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "之上", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "往上", UR_BOUND_AT_LEAST, "", "", ANYWHERE },
  { "起步", UR_BOUND_AT_LEAST, "", "", CLAUSE_ENDS },
  { "打底", UR_BOUND_AT_LEAST, "", "", CLAUSE_ENDS },
  { "起", UR_BOUND_AT_LEAST, "", "", CLAUSE_ENDS },
  { "及以下", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "或以下", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "以下", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "之下", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "以内", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "之内", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "封顶", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "为限", UR_BOUND_AT_MOST, "", "", ANYWHERE },
  { "不到", UR_BOUND_JUST_BELOW, "", "位", CLAUSE_ENDS },
  { "弱", UR_BOUND_JUST_BELOW, "", "", CLAUSE_ENDS },
  { "有余", UR_BOUND_SLIGHTLY_ABOVE, "", LEFT_OVER, ANYWHERE },
  { "开外", UR_BOUND_SLIGHTLY_ABOVE, "", "", ANYWHERE },
  { "出头", UR_BOUND_SLIGHTLY_ABOVE, "", "", ANYWHERE },
  { "挂零", UR_BOUND_SLIGHTLY_ABOVE, "", "", ANYWHERE },
  { "还多", UR_BOUND_SLIGHTLY_ABOVE, "", "", CLAUSE_ENDS },
  { "强", UR_BOUND_SLIGHTLY_ABOVE, "", "", CLAUSE_ENDS },
  { "不止", UR_BOUND_ABOVE, "", "", ANYWHERE },
  { "左右", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "上下", UR_BOUND_ABOUT, "", "游级", ANYWHERE },
  { "差不多", UR_BOUND_ABOUT, "", "", CLAUSE_ENDS },
  { "光景", UR_BOUND_ABOUT, "", "", CLAUSE_ENDS },
  { "余", UR_BOUND_SLIGHTLY_ABOVE, "", LEFT_OVER, ANYWHERE },
  { "餘", UR_BOUND_SLIGHTLY_ABOVE, "", "", ANYWHERE },
  { "多", UR_BOUND_SLIGHTLY_ABOVE, "", "元样边方层次", ANYWHERE },
  { "来", UR_BOUND_ABOUT, "", "自源到临", ANYWHERE },
  { "來", UR_BOUND_ABOUT, "", "", ANYWHERE },
  { "许", UR_BOUND_ABOUT, "", "多可诺久昌愿", ANYWHERE },
  { "+", UR_BOUND_AT_LEAST, "", "", NO_SUM },
  { "＋", UR_BOUND_AT_LEAST, "", "", NO_SUM },
};

/* Of a limit: 200件（含）以上, 200人（含200人）以上. */
static gsize
skip_inclusion (const UrGlyphs *glyphs, gsize at)
{
  static const char *const words[] = { "（含", "(含", NULL };
  gsize end = at + ur_glyph_match_any (glyphs, at, words);

  for (guint i = 0; end > at && i < LONGEST_INCLUSION; i++)
    {
      gunichar glyph = ur_glyph_at (glyphs, end, &end);

      if (ur_glyph_is_one_of (glyph, "）)"))
        return end;
      if (glyph == 0)
        break;
    }
  return at;
}

static gboolean
is_size (gunichar glyph)
{
  return ur_glyph_get_small (glyph) >= 0 || ur_glyph_get_big (glyph) >= 0;
}

/* Between a unit and what is added to it, or before more digits, + is the sign of a sum. */
static gboolean
is_sum (const UrGlyphs *glyphs, gsize at, gsize end)
{
  gunichar last = ur_glyph_before (glyphs, at, NULL);
  gunichar next = ur_glyph_at (glyphs, ur_glyph_skip_spaces (glyphs, end), NULL);

  if (ur_glyph_get_digit (next) >= 0)
    return TRUE;
  return ur_glyph_get_digit (last) < 0 && ur_glyph_get_numeral (last) < 0 && !is_size (last) &&
         g_unichar_isalpha (next);
}

static gboolean
is_where (const UrGlyphs *glyphs, gsize at, gsize end, Where where)
{
  gsize after_first;
  gunichar first = ur_glyph_at (glyphs, ur_glyph_skip_spaces (glyphs, end), &after_first);

  switch (where)
    {
    case DIGITS_FOLLOW:
      return ur_glyph_get_digit (first) >= 0 || is_size (first) ||
             (ur_glyph_get_numeral (first) >= 0 && is_size (ur_glyph_at (glyphs, after_first, NULL)));
    case HAN_FOLLOWS:
      return ur_glyph_get_numeral (first) >= 0 && is_size (ur_glyph_at (glyphs, after_first, NULL));
    case BARE_FOLLOWS:
      return is_size (first) && ur_glyph_get_small (first) != 1;
    case CLAUSE_ENDS:
      return ur_glyph_ends_clause (glyphs, end);
    case NO_SUM:
      return !is_sum (glyphs, at, end);
    case ANYWHERE:
    default:
      return TRUE;
    }
}

static gboolean
fits (const UrGlyphs *glyphs, gsize at, gsize end, const BoundWord *word)
{
  return !ur_glyph_is_one_of (ur_glyph_before (glyphs, at, NULL), word->not_after) &&
         !ur_glyph_is_one_of (ur_glyph_at (glyphs, end, NULL), word->not_before) &&
         is_where (glyphs, at, end, word->where);
}

/* The characters with which words begin, by their lowest bits: what is at most places begins none of them. */
typedef struct
{
  gsize is_filled;
  guint8 begins[1024];
} Firsts;

static gboolean
may_begin (Firsts *firsts, const BoundWord *words, gsize n_words, gunichar glyph)
{
  if (g_once_init_enter (&firsts->is_filled))
    {
      for (gsize i = 0; i < n_words; i++)
        firsts->begins[g_utf8_get_char (words[i].word) % sizeof firsts->begins] = 1;
      g_once_init_leave (&firsts->is_filled, 1);
    }
  return firsts->begins[glyph % sizeof firsts->begins] != 0;
}

/**
 * ur_number_bound_before:
 * @bound: (out): what the word at @at says
 * @word_end: (out): where it ends
 *
 * Returns: where the number is that it belongs to, or 0 when there is no such word
 */
gsize
ur_number_bound_before (const UrGlyphs *glyphs, gsize at, UrBound *bound, gsize *word_end)
{
  /* 超过了一千, 至少有10个; a sign is before the number itself: the one of </b>为100个 ends something else */
  static const char *const fillers[] = { "了", "有", "是", "为", "过", NULL };
  static Firsts firsts;

  if (!may_begin (&firsts, before, G_N_ELEMENTS (before), ur_glyph_at (glyphs, at, NULL)))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      gsize n = ur_glyph_match (glyphs, at, before[i].word);
      gsize next;

      if (n == 0)
        continue;
      if (!fits (glyphs, at, at + n, &before[i]))
        return 0;
      *bound = before[i].bound;
      *word_end = at + n;
      next = ur_glyph_skip_spaces (glyphs, at + n);
      if (ur_glyph_is_han (ur_glyph_before (glyphs, at + n, NULL)))
        next += ur_glyph_match_any (glyphs, next, fillers);
      return ur_glyph_skip_spaces (glyphs, next);
    }
  return 0;
}

/**
 * ur_number_bound_after:
 * @bound: (out): what the word at @at says
 * @word_start: (out): where it begins, behind spaces
 *
 * Returns: where the word ends, or 0 when there is none
 */
gsize
ur_number_bound_after (const UrGlyphs *glyphs, gsize at, UrBound *bound, gsize *word_start)
{
  static Firsts firsts;
  gsize word;

  at = ur_glyph_skip_spaces (glyphs, at);
  word = skip_inclusion (glyphs, at);
  if (!may_begin (&firsts, after, G_N_ELEMENTS (after), ur_glyph_at (glyphs, word, NULL)))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    {
      gsize n = ur_glyph_match (glyphs, word, after[i].word);

      if (n == 0)
        continue;
      if (!fits (glyphs, word, word + n, &after[i]))
        return 0;
      *bound = after[i].bound;
      *word_start = at;
      return word + n;
    }
  return 0;
}

/**
 * ur_number_bound_more:
 * @at: the end of a number
 *
 * Reads the 多 of 3600多元 and 20多次: right after a number 多元 is no word of its own.
 *
 * Returns: where it ends, or 0
 */
gsize
ur_number_bound_more (const UrGlyphs *glyphs, gsize at)
{
  gsize n = ur_glyph_match (glyphs, at, "多");
  UrNumberKind kind;

  return n > 0 && ur_glyph_is_one_of (ur_glyph_at (glyphs, at + n, NULL), "元次层") &&
                 ur_number_unit (glyphs, at + n, &kind) > at + n
             ? at + n
             : 0;
}

/**
 * ur_number_range_sign:
 * @is_pair: (out): whether 之间 must follow the second number
 *
 * Returns: where the second number may begin, or 0 when there is no sign of a range at @at
 */
gsize
ur_number_range_sign (const UrGlyphs *glyphs, gsize at, gboolean *is_pair)
{
  static const char *const signs[] = { "——", "--", "—", "–", "－", "-", "~", "～", "〜", "至", "到", NULL };
  static const char *const pairs[] = { "和", "与", NULL };
  gsize n;

  at = ur_glyph_skip_spaces (glyphs, at);
  n = ur_glyph_match_any (glyphs, at, signs);
  *is_pair = FALSE;
  if (n == 0)
    {
      n = ur_glyph_match_any (glyphs, at, pairs);
      *is_pair = n > 0;
    }
  return n > 0 ? ur_glyph_skip_spaces (glyphs, at + n) : 0;
}
