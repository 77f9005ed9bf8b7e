/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are no figures, and why. */
#include "ur-finding-judge.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-list-names.h"
#include "ur-phrase.h"

/* 小微 of 25人以下小微企业 is no longer, in characters. */
#define LONGEST_ADJECTIVE 6

/* A list has no more figures without a unit. */
#define MAX_BARE 8

/* No name counts more than so many enterprises, households or people. */
#define LARGEST_NAME 12

/* So far before a level is what it is of, and so long what leads to the next one, in bytes. */
#define LONGEST_LEVEL 60
#define LONGEST_LEAD 12

static gboolean
begins (const char *text, gsize len, gsize at, const char *word)
{
  return at + strlen (word) <= len && memcmp (text + at, word, strlen (word)) == 0;
}

/* 12351热线, “十四五”, 5G */
static UrReason
judge_name (const char *text, gsize len, const UrNumber *number)
{
  gsize digits = 0;

  for (gsize at = number->start; at < number->end && g_ascii_isdigit (text[at]); at++)
    digits++;
  if (digits >= 5 || ur_words_begin (UR_WORDS_HOTLINES, text + number->end, len - number->end) > 0 ||
      ur_words_end (UR_WORDS_HOTLINES, text + number->start, number->end - number->start) > 0)
    return UR_REASON_HOTLINE;
  if (g_strstr_len (text + number->start, (gssize) (number->end - number->start), "五") != NULL &&
      g_strstr_len (text + number->start, (gssize) (number->end - number->start), "十") != NULL)
    return UR_REASON_PLAN;
  return UR_REASON_NAME;
}

/* A word of @list in the clause before the number, no further than @furthest bytes. */
static gboolean
is_after (UrWords list, const char *text, const UrNumber *number, gsize furthest)
{
  gsize from = number->start > furthest ? number->start - furthest : 0;

  while (from < number->start && ((guchar) text[from] & 0xC0) == 0x80)
    from++;
  for (gsize at = from; at < number->start; at++)
    if (begins (text, number->start, at, "，") || begins (text, number->start, at, "。") ||
        begins (text, number->start, at, "“"))
      from = at + strlen ("，");
  return ur_words_find (list, text + from, number->end - from, NULL) != NULL;
}

static gboolean
is_one (const char *text, const UrNumber *number)
{
  return ur_words_is (UR_WORDS_ARTICLES, text + number->number_start,
                      number->number_end - number->number_start);
}

/* 一个, 一批, 一次: an article more than a number, unless it is one of several figures. */
static gboolean
is_article (const char *text, const UrNumber *number)
{
  return number->kind == UR_NUMBER_PLAIN && *number->magnitude == '\0' && !number->is_range &&
         is_one (text, number);
}

/* 工龄30年以上老职工: so many years tell who is counted. */
static gboolean
limits_who (const char *text, const UrNumber *number)
{
  gunichar after = g_utf8_get_char (text + number->end);

  return (number->bound == UR_BOUND_AT_LEAST || number->bound == UR_BOUND_AT_MOST) &&
         number->bound_start >= number->number_end && after >= 0x4E00 && after <= 0x9FFF &&
         g_utf8_strchr ("和与及至到", -1, after) == NULL;
}

/* 节约工期326天 and 误工天数同比减少1130天, but 连续16年 and 6小时之余 */
static gboolean
is_measured_span (const char *text, const UrNumber *number)
{
  if (number->start >= strlen ("平均") &&
      begins (text, number->start, number->start - strlen ("平均"), "平均") && is_one (text, number))
    return FALSE; /* 平均一天570人次 */
  if (begins (text, number->unit_end, number->unit_start, "岁"))
    return is_after (UR_WORDS_AGES, text, number, 60);
  if (begins (text, number->unit_end, number->unit_start, "年"))
    return is_after (UR_WORDS_SPAN_NAMES, text, number, 24) && /* 平均任职年限不到3年 */
           !limits_who (text, number);
  return ur_words_is (UR_WORDS_SPAN_UNITS, text + number->unit_start,
                      number->unit_end - number->unit_start) &&
         (is_after (UR_WORDS_SPANS, text, number, 24) || is_after (UR_WORDS_SPAN_NAMES, text, number, 90)) &&
         !(begins (text, number->unit_end, number->unit_start, "个月") && limits_who (text, number));
}

static UrReason
judge_kind (const char *text, gsize len, const UrNumber *number)
{
  if (number->kind == UR_NUMBER_YEAR)
    return UR_REASON_YEAR;
  if (number->kind == UR_NUMBER_DATE)
    return UR_REASON_DATE;
  if (number->kind == UR_NUMBER_ORDINAL)
    return UR_REASON_ORDINAL;
  if (number->kind == UR_NUMBER_NAME)
    return judge_name (text, len, number);
  if (number->kind == UR_NUMBER_DURATION)
    return is_measured_span (text, number)                  ? UR_REASON_NONE
           : begins (text, len, number->unit_start, "周年") ? UR_REASON_ANNIVERSARY
                                                            : UR_REASON_DURATION;
  if (number->kind == UR_NUMBER_REFUSED)
    return UR_REASON_TOO_LONG;
  return ur_number_is_figure (number) ? UR_REASON_NONE : UR_REASON_VAGUE;
}

/* 25人以下小微企业, 30人以上的非公单位: soon after a number of people comes what has so many. */
static gboolean
limits_enterprise (const char *text, gsize len, gsize at, const UrNumber *number)
{
  gsize end = at;

  if (*number->magnitude != '\0' || !begins (text, len, number->unit_start, "人") ||
      number->unit_end != number->unit_start + strlen ("人"))
    return FALSE;
  for (guint i = 0; i < LONGEST_ADJECTIVE && end < len; i++)
    {
      if (ur_words_begin (UR_WORDS_SCOPES, text + end, len - end) > 0)
        return TRUE;
      if (g_utf8_get_char (text + end) < 0x4E00 || g_utf8_get_char (text + end) > 0x9FFF ||
          g_utf8_strchr ("的和与", -1, g_utf8_get_char (text + end)) != NULL)
        return FALSE;
      end += (gsize) g_utf8_skip[(guchar) text[end]];
    }
  return FALSE;
}

/* 220千伏及以下变电站: a class of things. */
static gboolean
is_class (const char *text, gsize len, const UrNumber *number, gsize at)
{
  gunichar after = at < len ? g_utf8_get_char (text + at) : 0;

  return ur_words_is (UR_WORDS_MEASURED, text + number->unit_start, number->unit_end - number->unit_start) &&
         after >= 0x4E00 && after <= 0x9FFF;
}

/* 百人以上企业, 50人以下的单位 */
static gboolean
is_scope (const char *text, gsize len, const UrNumber *number)
{
  gsize at = number->end;

  if (number->bound != UR_BOUND_AT_LEAST && number->bound != UR_BOUND_AT_MOST &&
      !begins (text, len, at, "以上") && !begins (text, len, at, "以下") && !begins (text, len, at, "及以上"))
    return FALSE;
  if (ur_words_is (UR_WORDS_ENTERPRISES, text + number->unit_start, number->unit_end - number->unit_start))
    return FALSE;
  if (begins (text, len, at, "及"))
    at += strlen ("及");
  if (begins (text, len, at, "以上") || begins (text, len, at, "以下"))
    at += strlen ("以上");
  if (begins (text, len, at, "的"))
    at += strlen ("的");
  if (g_strstr_len (text + number->unit_end, (gssize) (at - number->unit_end), "及以") != NULL &&
      is_class (text, len, number, at))
    return TRUE;
  return ur_words_begin (UR_WORDS_SCOPES, text + at, len - at) > 0 ||
         limits_enterprise (text, len, at, number);
}

/* 每万人, 围绕5个园区, 每季度至少下沉2次 */
static gboolean
is_denominator (const char *text, const UrNumber *number)
{
  gsize from = number->start > 60 ? number->start - 60 : 0;

  if (ur_words_end (UR_WORDS_PER, text, number->start) > 0 ||
      ur_words_end (UR_WORDS_ABOUT, text, number->start) > 0)
    return TRUE;
  while (from < number->start && ((guchar) text[from] & 0xC0) == 0x80)
    from++;
  if (!begins (text, number->unit_end, number->unit_start, "次"))
    return FALSE;
  for (gsize len; from < number->start; from += len)
    {
      const char *found = ur_words_find (UR_WORDS_OFTEN, text + from, number->start - from, &len);

      if (found == NULL)
        return FALSE;
      if (g_strstr_len (found, text + number->start - found, "，") == NULL)
        return TRUE;
      from = (gsize) (found - text);
    }
  return FALSE;
}

/* 翻一番，达到2.4亿元 */
static gboolean
is_led_on (const char *text, gsize len, const UrNumber *number)
{
  gsize at = number->end, word;

  if (number->kind != UR_NUMBER_DOUBLINGS)
    return FALSE;
  while (at < len && g_utf8_strchr ("，, 、", -1, g_utf8_get_char (text + at)) != NULL)
    at += (gsize) g_utf8_skip[(guchar) text[at]];
  word = MAX (ur_words_begin (UR_WORDS_TO, text + at, len - at),
              ur_words_begin (UR_WORDS_REACHED, text + at, len - at));
  return word > strlen ("到") || begins (text, len, at, "达") || begins (text, len, at, "为");
}

static gboolean
has_han_digits (const char *text, const UrNumber *number)
{
  return !g_ascii_isdigit (text[number->number_start]) &&
         !g_unichar_isdigit (g_utf8_get_char (text + number->number_start));
}

/* Nothing but units: 百, 百万, 千亿. */
static gboolean
has_value_word (const char *text, const UrNumber *number)
{
  for (const char *p = text + number->number_start; p < text + number->unit_start; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("百千万亿", -1, g_utf8_get_char (p)) == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
ends_phrase (const char *p)
{
  return g_utf8_strchr ("，。；：、！？,;:从由为达降升", -1, g_utf8_get_char (p)) != NULL ||
         g_unichar_isdigit (g_utf8_get_char (p));
}

static gboolean
is_phrase_start (const char *text, gsize at)
{
  return at == 0 ||
         g_utf8_strchr ("，。；：、！？,;:”）", -1, g_utf8_get_char (g_utf8_prev_char (text + at))) != NULL;
}

/* A bare number in quotes is a name: “36条”. */
static gboolean
is_quoted (const char *text, gsize len, const UrNumber *number)
{
  return number->start >= strlen ("“") && begins (text, len, number->start - strlen ("“"), "“") &&
         *number->magnitude == '\0' && number->kind == UR_NUMBER_PLAIN && len > number->end;
}

/* 三个片区的满意度分别为: so many things have a figure each. */
static gboolean
is_told_each (const char *text, gsize len, const UrNumber *number)
{
  gsize end;

  if (number->kind != UR_NUMBER_PLAIN || !has_han_digits (text, number) || *number->magnitude != '\0' ||
      number->bound != UR_BOUND_NONE || number->is_range || number->value.mantissa > 12 ||
      ur_words_begin (UR_WORDS_RESPECTIVELY, text + number->end, len - number->end) > 0)
    return FALSE;
  end = ur_phrase_find_stop (text, number->end, "，。；、,;");
  return ur_words_find (UR_WORDS_RESPECTIVELY, text + number->end, end - number->end, NULL) != NULL;
}

/* 二十四家工会: so many are no name. */
static gboolean
counts_many (const char *text, const UrNumber *number)
{
  return number->value.mantissa > LARGEST_NAME &&
         ur_words_is (UR_WORDS_COUNTED, text + number->unit_start, number->unit_end - number->unit_start);
}

/* 八项规定, 六项禁令, 九大行业: a small number in characters with a thing right after it, and no verb before
 * it, is a name; 建成两座展馆 counts. */
static gboolean
is_counted_name (const char *text, gsize len, const UrNumber *number)
{
  static const char stops[] = "，。；：、！？“”（）,;:";
  gunichar before, after;

  if (number->kind != UR_NUMBER_PLAIN || *number->magnitude != '\0' || number->bound != UR_BOUND_NONE ||
      number->is_range || !has_han_digits (text, number) || number->start == 0 || number->end >= len ||
      number->value.mantissa >= 100)
    return FALSE;
  before = g_utf8_get_char (g_utf8_prev_char (text + number->start));
  after = g_utf8_get_char (text + number->end);
  if (g_utf8_strchr (stops, -1, before) != NULL || g_utf8_strchr (stops, -1, after) != NULL ||
      g_utf8_strchr ("和与及", -1, after) != NULL || counts_many (text, number))
    return FALSE;
  return ur_words_end (UR_WORDS_VERBS, text, number->start) <= strlen ("评") &&
         ur_words_end (UR_WORDS_LINKS, text, number->start) == 0;
}

/* How many numbers without a unit go before one that has one, with nothing but 、 or 和 between: 2 of
 * 312、146.8和 79万元; 0 where the last has none either. */
static guint
count_bare (const char *text, gsize len, const UrNumber *number, UrNumber *last)
{
  guint n = 0;

  *last = *number;
  while (last->unit_end == last->unit_start)
    {
      gsize and = last->end < len ? ur_list_match_and (text, text + last->end) : 0;

      if (and == 0 || ++n > MAX_BARE || !ur_number_read (text, (gssize) len, last->end + and, last))
        return 0;
    }
  return n;
}

/* 提高2.1和3.4个百分点, 分别为120、86和340家, 工匠26、18和90名: the last of a list tells the unit of all. */
static gboolean
is_of_list (const char *text, gsize len, const UrNumber *number)
{
  static const UrWords leads[] = { UR_WORDS_RESPECTIVELY, UR_WORDS_CHANGES, UR_WORDS_TO, UR_WORDS_LINKS };
  UrNumber last;
  guint n = count_bare (text, len, number, &last);

  if (n == 0)
    return FALSE;
  if (n >= 2 || last.kind == UR_NUMBER_POINTS || last.kind == UR_NUMBER_PERCENT ||
      last.kind == UR_NUMBER_TIMES)
    return TRUE;
  for (guint i = 0; last.kind == UR_NUMBER_PLAIN && i < G_N_ELEMENTS (leads); i++)
    if (ur_words_end (leads[i], text, number->start) > 0)
      return TRUE;
  return last.kind == UR_NUMBER_PLAIN && number->start > strlen ("、") + 1 &&
         begins (text, len, number->start - strlen ("、"), "、") &&
         g_ascii_isdigit (text[number->start - strlen ("、") - 1]);
}

/* 死亡率由0.031降到0.018: a level has no unit where it is one of a rate. */
static gboolean
is_level (const char *text, gsize len, const UrNumber *number)
{
  gsize from = number->start > LONGEST_LEVEL ? number->start - LONGEST_LEVEL : 0;

  while (from < number->start && ((guchar) text[from] & 0xC0) == 0x80)
    from++;
  if (ur_finding_label_match_to (text, from, number->start) > strlen ("到"))
    return ur_words_find (UR_WORDS_MEASURES, text + from, number->start - from, NULL) != NULL;
  if (ur_words_end (UR_WORDS_FROM, text, number->start) == 0)
    return FALSE;
  for (gsize at = number->end; at < len && at < number->end + LONGEST_LEAD;
       at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (ur_words_begin (UR_WORDS_TO, text + at, len - at) > strlen ("到"))
      return at == number->end;
  return FALSE;
}

/* A number without unit, magnitude or a word that bounds it counts nothing, 12351 and 省道906, unless a list
 * or a clause ends with it. */
static UrReason
judge_bare (const char *text, gsize len, const UrNumber *number)
{
  static const char stops[] = "、，。；！";
  gsize n = number->number_end - number->number_start;
  gunichar before = number->start > 0 ? g_utf8_get_char (g_utf8_prev_char (text + number->start)) : 0;
  gunichar after = number->end < len ? g_utf8_get_char (text + number->end) : 0x3002;

  if (number->kind != UR_NUMBER_PLAIN || number->unit_end > number->unit_start ||
      *number->magnitude != '\0' || number->bound != UR_BOUND_NONE)
    return UR_REASON_NONE;
  if (is_of_list (text, len, number) || is_level (text, len, number))
    return UR_REASON_NONE;
  if (ur_words_end (UR_WORDS_HOTLINES, text, number->start) > 0)
    return UR_REASON_HOTLINE;
  if (n == 5 && number->value.scale == 0 && text[number->number_start] == '1' &&
      g_ascii_isdigit (text[number->number_start + 4]))
    return UR_REASON_HOTLINE;
  if (ur_number_is_told_bare (text, len, number))
    return UR_REASON_NONE;
  if (before >= 0x4E00 && before <= 0x9FFF && n >= 3 && g_utf8_strchr (stops, -1, after) != NULL &&
      ur_words_end (UR_WORDS_NUMBERED, text, number->start) == 0)
    return UR_REASON_NONE; /* 基层工会6218、会员84.6万人 */
  return UR_REASON_NAME;
}

/* 百亿项目, 百万公里责任事故率: 百 or 百万 alone is a size or what a rate is of, where no word bounds it. */
static gboolean
is_size (const char *text, gsize len, const UrNumber *number)
{
  const char *end;

  if (number->kind != UR_NUMBER_PLAIN || number->bound != UR_BOUND_NONE || has_value_word (text, number) ||
      !has_han_digits (text, number))
    return FALSE;
  if (begins (text, len, number->unit_start, "项目"))
    return TRUE;
  end = text + len;
  for (const char *p = text + number->end; p < end && !ends_phrase (p); p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "率"))
      return is_phrase_start (text, number->start);
  return FALSE;
}

/* 摆在第一位 is a way of speaking. */
static gboolean
is_saying (const char *text, gsize len, const UrNumber *number)
{
  if (number->kind == UR_NUMBER_RANK)
    return ur_words_end (UR_WORDS_PUT, text, number->start) > 0;
  return number->kind == UR_NUMBER_PLAIN && *number->magnitude == '\0' &&
         (ur_words_begin (UR_WORDS_TALK, text + number->end, len - number->end) > 0 ||
          ur_words_begin (UR_WORDS_COUNTED_OFF, text + number->end, len - number->end) > 0);
}

/* 一来靠上门，二来靠手机: a single numeral before 来 counts reasons; 十来家 is about ten. */
static gboolean
is_turn (const char *text, gsize len, const UrNumber *number)
{
  gsize at = number->number_end;

  return number->kind == UR_NUMBER_PLAIN && has_han_digits (text, number) && *number->magnitude == '\0' &&
         number->value.scale == 0 && number->value.mantissa < 10 && begins (text, len, at, "来") &&
         is_phrase_start (text, number->number_start);
}

/**
 * ur_finding_judge:
 * @text: a passage
 * @len: its bytes
 * @number: a token of it
 *
 * Returns: why it is no figure, or %UR_REASON_NONE
 */
UrReason
ur_finding_judge (const char *text, gsize len, const UrNumber *number)
{
  UrReason reason = judge_kind (text, len, number);

  if (reason != UR_REASON_NONE)
    return reason;
  if (is_scope (text, len, number) || is_denominator (text, number) ||
      ur_number_limits_things (text, len, number))
    return UR_REASON_SCOPE;
  if (number->kind == UR_NUMBER_PLAIN && ur_words_end (UR_WORDS_NUMBERED, text, number->start) > 0 &&
      !begins (text, len, number->unit_start, "条")) /* 专线13条 */
    return UR_REASON_NAME;                           /* 公交17路 */
  if (ur_number_is_of_long_ratio (text, len, number) || ur_number_is_of_plant (text, len, number) ||
      ur_number_is_of_name (text, len, number))
    return UR_REASON_NAME;
  if (ur_number_is_likened (text, len, number))
    return UR_REASON_VAGUE;
  if (ur_number_is_grade_in_row (text, len, number) || ur_number_is_phase (text, len, number) ||
      ur_number_is_class (text, len, number))
    return UR_REASON_ORDINAL;
  if (ur_number_is_among_first (text, number) || is_turn (text, len, number))
    return UR_REASON_ORDINAL;
  if (begins (text, len, number->unit_start, "层") && number->start >= strlen ("楼") &&
      (begins (text, len, number->start - strlen ("楼"), "楼") ||
       begins (text, len, number->start - strlen ("楼"), "厦")))
    return UR_REASON_NAME; /* 7号楼21层 */
  if (is_article (text, number))
    return UR_REASON_ONE;
  if (is_led_on (text, len, number))
    return UR_REASON_CHANGE;
  if (number->kind == UR_NUMBER_PLAIN && begins (text, len, number->number_start, "零"))
    return ur_words_begin (UR_WORDS_NONE_OF, text + number->end, len - number->end) > 0 ||
                   ur_words_end (UR_WORDS_LINKS, text, number->start) > 0
               ? UR_REASON_NONE /* 零发生, 为零 */
               : UR_REASON_NAME;
  if (is_size (text, len, number))
    return UR_REASON_SCOPE;
  if (is_saying (text, len, number) ||
      (number->kind == UR_NUMBER_PLAIN && ur_words_end (UR_WORDS_THESE, text, number->start) > 0))
    return UR_REASON_NAME;
  if (ur_number_is_letter_grade (text, len, number) || is_quoted (text, len, number) ||
      ur_number_is_of_motto (text, len, number) || is_counted_name (text, len, number) ||
      is_told_each (text, len, number))
    return UR_REASON_NAME;
  return judge_bare (text, len, number);
}
