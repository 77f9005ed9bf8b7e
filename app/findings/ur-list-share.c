/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names of a list share and only one of them says: 新增 of 新增会员、建会企业, 达标率 of
 * 供暖、供水达标率, 工会经费 of 工会经费收入、支出.
 *
 * A word at the end is shared where the others can have no figure without it: they only narrow a thing
 * (市级、县级工会), or the last one alone tells what is measured (住院、门诊补助标准). */
#include "ur-list-names.h"

#include <string.h>

#include "ur-import-words.h"

/* A rate with a longer name needs no other word before it, in characters. */
#define LONGEST_BARE 3

static const char *
get_name (const GPtrArray *names, guint i)
{
  return g_ptr_array_index (names, i);
}

static void
take_name (GPtrArray *names, guint i, char *name)
{
  g_free (g_ptr_array_index (names, i));
  g_ptr_array_index (names, i) = name;
}

/* 新增 of 新增会员、建会企业, or 0: it goes with all. */
static gsize
find_shared_verb (const char *first)
{
  gsize verb = ur_words_begin (UR_WORDS_VERBS, first, strlen (first));

  if (verb <= strlen ("评") || verb == strlen (first) ||
      g_utf8_strchr ("率数量额", -1, g_utf8_get_char (first + verb)) != NULL ||
      ur_words_is (UR_WORDS_VERBS, first + verb, strlen (first + verb)))
    return 0; /* 签订率, 督查检查 */
  return verb;
}

/* Takes the verb off the first name, so that what the names share is seen: 评选全国、全省、全市奖章. */
static char *
steal_verb (GPtrArray *names)
{
  const char *first = get_name (names, 0);
  gsize verb = find_shared_verb (first);
  char *stolen = verb > 0 ? g_strndup (first, verb) : NULL;

  if (stolen != NULL)
    take_name (names, 0, g_strdup (first + verb));
  return stolen;
}

static void
share_verb (GPtrArray *names, const char *verb)
{
  for (guint i = 0; verb != NULL && i < names->len; i++)
    if (i == 0 ||
        ur_words_begin (UR_WORDS_VERBS, get_name (names, i), strlen (get_name (names, i))) <= strlen ("评"))
      take_name (names, i, g_strconcat (verb, get_name (names, i), NULL));
}

/* 县 of 市、县、企业三级竞赛 is 县级, A of A、B、C三类职工 A类, 春 of 春、夏、秋、冬四季
 * 春季. */
static char *
dup_counted (const char *own, gsize len, const char *tail, const char *unit)
{
  gboolean has = len >= strlen (unit) && memcmp (own + len - strlen (unit), unit, strlen (unit)) == 0;
  gboolean goes = g_str_equal (unit, "级") || ((g_str_equal (unit, "类") || g_str_equal (unit, "季")) &&
                                               g_utf8_strlen (own, (gssize) len) == 1);

  return g_strdup_printf ("%.*s%s%s", (int) len, own, goes && !has ? unit : "", tail);
}

static gunichar
get_last_char (const char *name)
{
  return *name == '\0' ? 0 : g_utf8_get_char (g_utf8_prev_char (name + strlen (name)));
}

static gboolean
is_measure (const char *name)
{
  return ur_words_end (UR_WORDS_MEASURES, name, strlen (name)) > 0;
}

static gsize
find_verb (const char *name)
{
  for (const char *p = g_utf8_next_char (name); *p != '\0'; p = g_utf8_next_char (p))
    if (ur_words_begin (UR_WORDS_VERBS, p, strlen (p)) > strlen ("评"))
      return (gsize) (p - name);
  return 0;
}

/* What is counted of 工序开展对标竞赛, without what it did. */
static char *
dup_thing (const char *words)
{
  gsize verb = *words != '\0' && !is_measure (words) ? find_verb (words) : 0;

  return verb > 0 ? g_strndup (words, verb) : g_strdup (words);
}

/* 三项 or 3项 after the last of @n names. */
static const char *
find_count (const char *last, guint n, gsize *len)
{
  const char *found = ur_words_find (UR_WORDS_ALL_OF, last, strlen (last), len);
  g_autofree char *digits = g_strdup_printf ("%u", n);
  const char *count = found == NULL ? strstr (last, digits) : NULL;
  const char *unit = count != NULL ? count + strlen (digits) : NULL;

  if (count == NULL || count == last || g_ascii_isdigit (count[-1]) || *unit == '\0' ||
      g_utf8_strchr ("项类个级道种大支家条批层地县市区所", -1, g_utf8_get_char (unit)) == NULL)
    return found;
  *len = (gsize) (g_utf8_next_char (unit) - count);
  return count;
}

/* 供暖、供水、供网三项达标率: what comes after 三项 is of all, and 三项 of none. */
static gboolean
share_counted (GPtrArray *names)
{
  guint n = names->len - 1;
  g_autofree char *last = g_strdup (get_name (names, n));
  gsize len;
  const char *found = find_count (last, names->len, &len);
  g_autofree char *tail = NULL;
  g_autofree char *unit = NULL;

  if (found == NULL || found == last)
    return FALSE;
  unit = g_strndup (found + len - strlen ("级"), strlen ("级"));
  tail = g_str_equal (found + len, "指标") ? g_strdup ("") : dup_thing (found + len);
  for (guint i = 0; i < n; i++)
    take_name (names, i, dup_counted (get_name (names, i), strlen (get_name (names, i)), tail, unit));
  take_name (names, n, dup_counted (last, (gsize) (found - last), tail, unit));
  return TRUE;
}

/* Of 评出一 the verb is no part of the numeral. */
static const char *
skip_numeral (const char *name)
{
  gsize verb = ur_words_begin (UR_WORDS_VERBS, name, strlen (name));

  name += verb < strlen (name) ? verb : 0;
  if (g_str_has_prefix (name, "第"))
    name += strlen ("第");
  while (*name != '\0' && (g_ascii_isdigit (*name) ||
                           g_utf8_strchr ("一二三四五六七八九十", -1, g_utf8_get_char (name)) != NULL))
    name = g_utf8_next_char (name);
  return name;
}

/* Whether a name is nothing but a numeral, 二, or begins with one, 三等奖. */
static gboolean
is_numeral (const char *name, gboolean whole)
{
  const char *end = skip_numeral (name);

  return end > name && (*end == '\0') == whole &&
         end > name + ur_words_begin (UR_WORDS_VERBS, name, strlen (name));
}

/* 职工“五小”成果评出一、二、三等奖: what was done begins the first name. */
static void
begin_with_verb (GPtrArray *names)
{
  const char *name = get_name (names, 0);
  gsize len = strlen (name), verb;

  if (len <= strlen ("一") || !is_numeral (name + len - strlen ("一"), TRUE))
    return;
  verb = ur_words_end (UR_WORDS_VERBS, name, len - strlen ("一"));
  if (verb > 0)
    take_name (names, 0, g_strdup (name + len - strlen ("一") - verb));
}

/* 优秀成果 of 优秀成果一、二、三等奖: what the first numeral has before it, where the next one counts on. */
static char *
dup_head (const GPtrArray *names)
{
  static const char numerals[] = "一二三四五六七八九十";
  const char *first = get_name (names, 0), *second = get_name (names, 1);
  gsize one = strlen ("一"), len = strlen (first);
  const char *numeral = len > one ? g_utf8_strchr (numerals, -1, get_last_char (first)) : NULL;

  return numeral != NULL && !is_numeral (first, TRUE) && numeral[one] != '\0' &&
                 strncmp (second, numeral + one, one) == 0 &&
                 g_utf8_strchr ("第十百千万之统唯专单归", -1,
                                g_utf8_get_char (g_utf8_prev_char (first + len - one))) == NULL
             ? g_strndup (first, len - one)
             : g_strdup ("");
}

/* 第一、二、三产业 and 一、二、三等奖和优秀奖: numerals have the word after the last of them. */
static gboolean
share_ordinal (GPtrArray *names)
{
  gboolean is_ordinal = g_str_has_prefix (get_name (names, 0), "第");
  g_autofree char *tail = NULL;
  g_autofree char *front = NULL;
  guint n;

  begin_with_verb (names);
  front = dup_head (names);
  n = *front != '\0' ? 1 : 0;
  while (n < names->len && is_numeral (get_name (names, n), TRUE))
    n++;
  if (n == 0 || n == names->len || !is_numeral (get_name (names, n), FALSE))
    return FALSE;
  tail = g_strdup (skip_numeral (get_name (names, n)));
  for (guint i = 0; i <= n; i++)
    {
      const char *name = get_name (names, i), *head = i > 0 && *front != '\0'                        ? front
                                                      : is_ordinal && !g_str_has_prefix (name, "第") ? "第"
                                                                                                     : "";

      take_name (names, i, g_strconcat (head, name, i < n ? tail : NULL, NULL));
    }
  return TRUE;
}

static glong
count_chars (const char *name)
{
  return g_utf8_strlen (name, -1);
}

/* The characters of each name but the last, or 0 where they differ. */
static glong
get_length (const GPtrArray *names)
{
  for (guint i = 1; i + 1 < names->len; i++)
    if (count_chars (get_name (names, i)) != count_chars (get_name (names, 0)))
      return 0;
  return count_chars (get_name (names, 0));
}

/**
 * ur_list_is_modifier:
 *
 * Returns: whether a name only narrows what is counted: 城区 of 城区、乡镇依次新建36家、48家 is no thing that
 * was made
 */
gboolean
ur_list_is_modifier (const char *name)
{
  return ur_words_is (UR_WORDS_MODIFIERS, name, strlen (name)) ||
         ur_words_end (UR_WORDS_KINDS, name, strlen (name)) > 0;
}

/* 制造业、建筑业、服务业企业建会率: the names end alike, and so does the own word of the last one. */
static const char *
find_alike (const GPtrArray *names)
{
  const char *first = get_name (names, 0), *last = get_name (names, names->len - 1);
  gunichar c = get_last_char (first);
  const char *found = c != 0 ? g_utf8_strchr (last, -1, c) : NULL;

  for (guint i = 1; i + 1 < names->len; i++)
    if (get_last_char (get_name (names, i)) != c)
      return NULL;
  if (found == NULL || found == last || g_utf8_pointer_to_offset (last, found) > count_chars (first) + 1)
    return NULL;
  return g_utf8_next_char (found);
}

/* 技能培训、岗位练兵、技术比武参与职工: names of one length, and after as much of the last one what is
 * measured, or what they did. */
static const char *
find_even (const GPtrArray *names, gboolean alike)
{
  const char *last = get_name (names, names->len - 1), *tail;
  glong length = get_length (names);
  gboolean modify = TRUE;

  if (length == 0 || count_chars (last) <= length || ur_list_is_modifier (last)) /* 共和镇、和平街道 */
    return NULL;
  for (guint i = 0; i + 1 < names->len; i++)
    modify = modify && ur_list_is_modifier (get_name (names, i));
  tail = g_utf8_offset_to_pointer (last, length);
  if (modify)
    return tail;
  return alike && (is_measure (tail) || ur_words_begin (UR_WORDS_VERBS, tail, strlen (tail)) > strlen ("评"))
             ? tail
             : NULL;
}

/* 产业工人、农民工参加培训人数: after the last name what all did; 帮扶救助、送温暖资金: what is measured. */
static const char *
find_measure (const GPtrArray *names, gboolean alike)
{
  const char *last = get_name (names, names->len - 1);
  gsize verb = find_verb (last), word = ur_words_end (UR_WORDS_MEASURES, last, strlen (last));

  if (!alike || word == 0 || word == strlen (last))
    return NULL;
  if (verb > 0)
    return last + verb;
  for (guint i = 0; i < 2 && g_str_has_suffix (last, "率") && word < strlen ("建制率"); i++)
    word += strlen ("率"); /* 建制率 */
  return word < strlen (last) ? last + strlen (last) - word : NULL;
}

/* 市级、县级职工服务中心: the others only narrow what the last one names. */
static const char *
find_modified (const GPtrArray *names)
{
  const char *last = get_name (names, names->len - 1);
  gsize own = ur_words_begin (UR_WORDS_MODIFIERS, last, strlen (last));

  for (guint i = 0; i + 1 < names->len; i++)
    if (!ur_list_is_modifier (get_name (names, i)))
      return NULL;
  if (own > strlen ("级") && count_chars (get_name (names, 0)) == 1 &&
      memcmp (last + own - strlen ("级"), "级", strlen ("级")) == 0)
    own -= strlen ("级"); /* 初、中、高级工 */
  return own > 0 && !ur_words_is (UR_WORDS_KINDS, last + own, strlen (last + own)) ? last + own : NULL;
}

/* What the last name has after its own word goes with all. */
static void
share_tail (GPtrArray *names, gboolean alike)
{
  g_autofree char *tail = NULL;
  const char *found;

  for (guint i = 0; i + 1 < names->len; i++)
    if (is_measure (get_name (names, i)))
      return;
  found = alike ? find_alike (names) : NULL;
  if (found == NULL)
    found = find_modified (names);
  if (found == NULL)
    found = find_even (names, alike);
  if (found == NULL)
    found = find_measure (names, alike);
  if (found != NULL && (g_str_has_prefix (found, "（") || *found == '('))
    return; /* 本级、县（市、区） */
  tail = g_strdup (found);
  for (guint i = 0; tail != NULL && i + 1 < names->len; i++)
    if (!g_str_has_suffix (get_name (names, i), tail))
      take_name (names, i, g_strconcat (get_name (names, i), tail, NULL));
}

/* Whether a name says what is measured but not of what: 支出, 履约率. */
static gboolean
is_bare (const char *name)
{
  return ur_words_is (UR_WORDS_MEASURES, name, strlen (name)) ||
         (is_measure (name) && count_chars (name) <= LONGEST_BARE &&
          g_utf8_strchr ("率数额量", -1, get_last_char (name)) != NULL);
}

/* 工会经费收入、支出 and 集体合同签订率、履约率: the first name says of what. */
static void
share_head (GPtrArray *names)
{
  g_autofree char *first = g_strdup (get_name (names, 0));
  glong length = 0, own;

  for (guint i = 1; i < names->len; i++)
    {
      if (!is_bare (get_name (names, i)))
        return;
      length = MAX (length, count_chars (get_name (names, i)));
    }
  own = count_chars (first) - length;
  if (own < 2 || !is_bare (g_utf8_offset_to_pointer (first, own)))
    return;
  *g_utf8_offset_to_pointer (first, own) = '\0';
  for (guint i = 1; i < names->len; i++)
    take_name (names, i, g_strconcat (first, get_name (names, i), NULL));
}

/**
 * ur_list_names_share:
 * @names: (element-type utf8): at least two names, as they are written
 * @alike: whether their figures have one unit
 *
 * Gives each name the words that only the first or the last one has.
 */
void
ur_list_names_share (GPtrArray *names, gboolean alike)
{
  g_autofree char *verb = steal_verb (names);

  if (!share_counted (names) && !share_ordinal (names))
    share_tail (names, alike);
  share_verb (names, verb);
  share_head (names);
}
