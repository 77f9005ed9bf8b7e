/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words round a number: what bounds it, what multiplies it, what it counts. */
#include "ur-number-private.h"

#include <string.h>

typedef struct
{
  const char *word;
  UrBound bound;
} Bound;

/* Of words that begin alike the longer one comes first. */
static const Bound before[] = {
  { "超过", UR_BOUND_ABOVE },      { "超出", UR_BOUND_ABOVE },      { "突破", UR_BOUND_ABOVE },
  { "超", UR_BOUND_ABOVE },        { "逾", UR_BOUND_ABOVE },        { "大约", UR_BOUND_ABOUT },
  { "约", UR_BOUND_ABOUT },        { "将近", UR_BOUND_JUST_BELOW }, { "接近", UR_BOUND_JUST_BELOW },
  { "近", UR_BOUND_JUST_BELOW },   { "不到", UR_BOUND_JUST_BELOW }, { "不足", UR_BOUND_JUST_BELOW },
  { "不少于", UR_BOUND_AT_LEAST }, { "不低于", UR_BOUND_AT_LEAST }, { "不小于", UR_BOUND_AT_LEAST },
  { "至少", UR_BOUND_AT_LEAST },   { "不超过", UR_BOUND_AT_MOST },  { "不高于", UR_BOUND_AT_MOST },
  { "不多于", UR_BOUND_AT_MOST },  { "不大于", UR_BOUND_AT_MOST },  { "至多", UR_BOUND_AT_MOST },
};

static const Bound inside[] = {
  { "余", UR_BOUND_SLIGHTLY_ABOVE },
  { "多", UR_BOUND_SLIGHTLY_ABOVE },
};

static const Bound after[] = {
  { "以上", UR_BOUND_AT_LEAST }, { "及以上", UR_BOUND_AT_LEAST }, { "以内", UR_BOUND_AT_MOST },
  { "之内", UR_BOUND_AT_MOST },  { "以下", UR_BOUND_AT_MOST },    { "左右", UR_BOUND_ABOUT },
  { "上下", UR_BOUND_ABOUT },
};

static const char *
skip_bound (const char *text, const Bound *bounds, gsize n, UrBound *bound)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (text, bounds[i].word))
      {
        *bound = bounds[i].bound;
        return text + strlen (bounds[i].word);
      }
  return text;
}

/**
 * ur_number_skip_bound_before:
 * @bound: (inout): left alone when there is none
 *
 * Returns: what follows a word of a bound that stands before a number; @text for none
 */
const char *
ur_number_skip_bound_before (const char *text, UrBound *bound)
{
  return skip_bound (text, before, G_N_ELEMENTS (before), bound);
}

/**
 * ur_number_skip_bound_inside:
 * @bound: (inout): left alone when there is none
 *
 * Returns: what follows a word of a bound between digits, magnitude and unit (3000余场, 20多万人次); @text
 * for none
 */
const char *
ur_number_skip_bound_inside (const char *text, UrBound *bound)
{
  return skip_bound (text, inside, G_N_ELEMENTS (inside), bound);
}

/**
 * ur_number_skip_bound_after:
 * @bound: (inout): left alone when there is none
 *
 * Returns: what follows a word of a bound after the unit (85%以上); @text for none
 */
const char *
ur_number_skip_bound_after (const char *text, UrBound *bound)
{
  return skip_bound (text, after, G_N_ELEMENTS (after), bound);
}

/**
 * ur_number_skip_any:
 * @words: (array zero-terminated=1): of those that begin alike the longer one first
 *
 * Returns: what follows the word of the list that @text begins with; @text for none
 */
const char *
ur_number_skip_any (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (text, words[i]))
      return text + strlen (words[i]);
  return text;
}

/**
 * ur_number_skip_magnitude:
 * @value: (inout): multiplied by it
 *
 * Returns: what follows the magnitude that @text begins with; @text for none
 */
const char *
ur_number_skip_magnitude (const char *text, UrDecimal *value)
{
  static const char *const words[] = { "万亿", "千万", "百万", "亿", "万", "千", NULL };
  const char *end = ur_number_skip_any (text, words);
  g_autofree char *magnitude = g_strndup (text, (gsize) (end - text));

  /* 千米 and 千瓦 are units */
  if (strcmp (magnitude, "千") == 0 && ur_number_skip_unit (text) != text)
    return text;
  ur_decimal_apply_magnitude (value, magnitude);
  return end;
}

/**
 * ur_number_skip_joint:
 *
 * Returns: what follows the sign or word between the ends of a range; @text for none
 */
const char *
ur_number_skip_joint (const char *text)
{
  static const char *const joints[] = { "——", "—", "–", "－", "-", "～", "〜", "~", "至", "到", NULL };

  return ur_number_skip_any (text, joints);
}

/* Those with two and more characters first, then by their characters. */
static const char *const units[] = {
  "个百分点", "百分点", "平方公里", "平方千米", "平方米", "立方米", "千瓦时", "万千瓦", "人民币元", "亩次",
  "人次",     "场次",   "件次",     "架次",     "班次",   "户次",   "家次",   "公里",   "千米",     "毫米",
  "厘米",     "公斤",   "千克",     "毫克",     "公顷",   "千瓦",   "兆瓦",   "美元",   "港元",     "欧元",
  "日元",     "英镑",   "小时",     "分钟",     "课时",   "学时",   "个月",   "年度",   "岗位",     "单位",
  "企业",     "职工",   "人",       "个",       "家",     "名",     "元",     "户",     "件",       "场",
  "次",       "项",     "条",       "台",       "套",     "所",     "座",     "份",     "位",       "期",
  "支",       "款",     "部",       "棵",       "辆",     "张",     "岁",     "倍",     "番",       "亩",
  "米",       "吨",     "斤",       "克",       "升",     "度",     "届",     "批",     "对",       "处",
  "间",       "篇",     "册",       "本",       "幅",     "首",     "类",     "种",     "级",       "轮",
  "天",       "日",     "月",       "年",       "周",     "季",     "站",     "点",     "片",       "组",
  "队",       "班",     "笔",       "桩",       "起",     "宗",     "只",     "头",     "枚",       "门",
  "节",       "课",     "人均",     NULL
};

/**
 * ur_number_skip_unit:
 *
 * Returns: what follows the unit that @text begins with, with what it is divided by (元/人); @text for none
 */
const char *
ur_number_skip_unit (const char *text)
{
  const char *end = ur_number_skip_any (text, units);
  const char *below;

  if (end == text || (*end != '/' && !g_str_has_prefix (end, "／")))
    return end;
  below = *end == '/' ? end + 1 : end + strlen ("／");
  below = ur_number_skip_magnitude (below, &(UrDecimal){ 1, 0 });
  return ur_number_skip_any (below, units) != below ? ur_number_skip_any (below, units) : end;
}
