/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that say how a figure lies to the number that is printed, and signs of ranges. */
#include "ur-number-parts.h"

typedef struct
{
  const char *word;
  UrBound bound;
  const char *not_after;  /* characters with which it is another word: 签约 */
  const char *not_before; /* and after it: 多样 */
} BoundWord;

/* Longer ones before those that they begin with. */
static const BoundWord before[] = {
  { "不低于", UR_BOUND_AT_LEAST, "", "" },
  { "不少于", UR_BOUND_AT_LEAST, "", "" },
  { "不小于", UR_BOUND_AT_LEAST, "", "" },
  { "不下于", UR_BOUND_AT_LEAST, "", "" },
  { "不下", UR_BOUND_AT_LEAST, "居", "" },
  { "大于或者等于", UR_BOUND_AT_LEAST, "", "" },
  { "大于等于", UR_BOUND_AT_LEAST, "", "" },
  { "大于或等于", UR_BOUND_AT_LEAST, "", "" },
  { "至少", UR_BOUND_AT_LEAST, "", "" },
  { "最少", UR_BOUND_AT_LEAST, "", "" },
  { "起码", UR_BOUND_AT_LEAST, "", "" },
  { "最低", UR_BOUND_AT_LEAST, "", "" },
  { "≥", UR_BOUND_AT_LEAST, "", "" },
  { "不超过", UR_BOUND_AT_MOST, "", "" },
  { "不突破", UR_BOUND_AT_MOST, "", "" },
  { "不高于", UR_BOUND_AT_MOST, "", "" },
  { "不大于", UR_BOUND_AT_MOST, "", "" },
  { "不多于", UR_BOUND_AT_MOST, "", "" },
  { "小于或者等于", UR_BOUND_AT_MOST, "", "" },
  { "小于等于", UR_BOUND_AT_MOST, "", "" },
  { "小于或等于", UR_BOUND_AT_MOST, "", "" },
  { "未超过", UR_BOUND_AT_MOST, "", "" },
  { "不超", UR_BOUND_AT_MOST, "", "" },
  { "至多", UR_BOUND_AT_MOST, "", "" },
  { "最多", UR_BOUND_AT_MOST, "", "" },
  { "最高可达", UR_BOUND_AT_MOST, "", "" },
  { "最高达", UR_BOUND_AT_MOST, "", "" },
  { "最高", UR_BOUND_AT_MOST, "", "" },
  { "跌破", UR_BOUND_AT_MOST, "", "" },
  { "低于", UR_BOUND_AT_MOST, "", "" },
  { "少于", UR_BOUND_AT_MOST, "", "" },
  { "小于", UR_BOUND_AT_MOST, "", "" },
  { "≤", UR_BOUND_AT_MOST, "", "" },
  { "不到", UR_BOUND_JUST_BELOW, "", "" },
  { "不足", UR_BOUND_JUST_BELOW, "", "" },
  { "不满", UR_BOUND_JUST_BELOW, "", "" },
  { "接近", UR_BOUND_JUST_BELOW, "", "" },
  { "将近", UR_BOUND_JUST_BELOW, "", "" },
  { "几乎", UR_BOUND_JUST_BELOW, "", "" },
  { "不及", UR_BOUND_JUST_BELOW, "", "" },
  { "近", UR_BOUND_JUST_BELOW, "附最临靠邻远", "" },
  { "不止", UR_BOUND_ABOVE, "", "" },
  { "不只", UR_BOUND_ABOVE, "", "" },
  { "超过", UR_BOUND_ABOVE, "", "" },
  { "超出", UR_BOUND_ABOVE, "", "" },
  { "突破", UR_BOUND_ABOVE, "", "" },
  { "高于", UR_BOUND_ABOVE, "", "" },
  { "大于", UR_BOUND_ABOVE, "", "" },
  { "多于", UR_BOUND_ABOVE, "", "" },
  { "超", UR_BOUND_ABOVE, "赶高", "" },
  { "逾", UR_BOUND_ABOVE, "", "" },
  { ">", UR_BOUND_ABOVE, "=-", "" },
  { "＞", UR_BOUND_ABOVE, "", "" },
  { "大约", UR_BOUND_ABOUT, "", "" },
  { "大概", UR_BOUND_ABOUT, "", "" },
  { "差不多", UR_BOUND_ABOUT, "", "" },
  { "≈", UR_BOUND_ABOUT, "", "" },
  { "约为", UR_BOUND_ABOUT, "合条节预签公特契制违邀履相", "" },
  { "约", UR_BOUND_ABOUT, "合条节预签公特契制违邀履相", "" },
};

static const BoundWord after[] = {
  { "（含）以上", UR_BOUND_AT_LEAST, "", "" },
  { "(含)以上", UR_BOUND_AT_LEAST, "", "" },
  { "及以上", UR_BOUND_AT_LEAST, "", "" },
  { "或以上", UR_BOUND_AT_LEAST, "", "" },
  { "或者以上", UR_BOUND_AT_LEAST, "", "" },
  { "以上", UR_BOUND_AT_LEAST, "", "" },
  { "（含）以下", UR_BOUND_AT_MOST, "", "" },
  { "(含)以下", UR_BOUND_AT_MOST, "", "" },
  { "及以下", UR_BOUND_AT_MOST, "", "" },
  { "或以下", UR_BOUND_AT_MOST, "", "" },
  { "以下", UR_BOUND_AT_MOST, "", "" },
  { "之下", UR_BOUND_AT_MOST, "", "" },
  { "以内", UR_BOUND_AT_MOST, "", "" },
  { "之内", UR_BOUND_AT_MOST, "", "" },
  { "有余", UR_BOUND_SLIGHTLY_ABOVE, "", "额热粮震温款" },
  { "开外", UR_BOUND_SLIGHTLY_ABOVE, "", "" },
  { "不止", UR_BOUND_ABOVE, "", "" },
  { "左右", UR_BOUND_ABOUT, "", "" },
  { "上下", UR_BOUND_ABOUT, "", "游级" },
  { "余", UR_BOUND_SLIGHTLY_ABOVE, "", "额热粮震温款" },
  { "餘", UR_BOUND_SLIGHTLY_ABOVE, "", "" },
  { "多", UR_BOUND_SLIGHTLY_ABOVE, "", "元样边方层次" },
  { "来", UR_BOUND_ABOUT, "", "自源到临" },
  { "來", UR_BOUND_ABOUT, "", "" },
  { "许", UR_BOUND_ABOUT, "", "多可诺久昌愿" },
};

static gboolean
fits (const UrGlyphs *glyphs, gsize at, gsize end, const BoundWord *word)
{
  return !ur_glyph_is_one_of (ur_glyph_before (glyphs, at, NULL), word->not_after) &&
         !ur_glyph_is_one_of (ur_glyph_at (glyphs, end, NULL), word->not_before);
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
  at = ur_glyph_skip_spaces (glyphs, at);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    {
      gsize n = ur_glyph_match (glyphs, at, after[i].word);

      if (n == 0)
        continue;
      if (!fits (glyphs, at, at + n, &after[i]))
        return 0;
      *bound = after[i].bound;
      *word_start = at;
      return at + n;
    }
  return 0;
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
