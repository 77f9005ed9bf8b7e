/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of speakers: 第一，, 首先，, 头一件事，, 一是, 二要. */
#include "ur-list-mark-private.h"

#include <string.h>

#include "ur-import-words.h"

/* The things of which speakers count the first and the next: 头一件事. */
static const char *
skip_thing (const char *p, const char *end)
{
  return p + ur_words_begin (UR_WORDS_POINTS, p, (gsize) (end - p));
}

/* After the word that counts: ， or 是. */
static gboolean
ends_order (const char *p, const char *end)
{
  return ur_mark_is_one_of ("，,：:", p, end) ||
         (ur_mark_is_one_of ("是", p, end) && !ur_mark_is_one_of ("，,：:", g_utf8_next_char (p), end));
}

/**
 * ur_mark_read_order:
 * @text: the text of a line
 * @p: where its words begin
 * @end: where it ends
 * @out: (out): the mark
 *
 * Reads 首先，其次，再次，最后， and 头一条，再一条，: those without a number go on from the one before.
 *
 * Returns: whether there is one
 */
gboolean
ur_mark_read_order (const char *text, const char *p, const char *end, UrListMark *out)
{
  static const struct
  {
    const char *word;
    guint number;
    gboolean has_thing;
  } words[] = { { "最后一", 0, TRUE }, { "最后", 0, FALSE }, { "首先", 1, FALSE },  { "其次", 2, FALSE },
                { "再次", 3, FALSE },  { "头一", 1, TRUE },  { "再一", 0, TRUE },   { "还有一", 0, TRUE },
                { "另一", 0, TRUE },   { "再有", 0, FALSE }, { "再其次", 0, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *after = p + strlen (words[i].word), *q;

      if ((gsize) (end - p) <= strlen (words[i].word) || !g_str_has_prefix (p, words[i].word))
        continue;
      q = words[i].has_thing ? skip_thing (after, end) : after;
      if ((q > after) != words[i].has_thing || !ends_order (q, end))
        continue;
      q = g_utf8_next_char (q);
      return ur_mark_finish (out, UR_MARK_ORDINAL, words[i].number, text,
                             ur_mark_is_one_of ("是", q, end) ? g_utf8_next_char (q) : q, end);
    }
  return FALSE;
}

/* Before the words of 第一　突出思想引领, but not in 第一 季度. */
static gboolean
is_gap (const char *p, const char *end)
{
  const char *words = ur_mark_skip_spaces (p, end);

  return words > p && words < end && !ur_mark_is_one_of ("季产批届名位步次时线", words, end);
}

/**
 * ur_mark_read_ordinal:
 * @text: the text of a line
 * @p: where its words begin
 * @end: where it ends
 * @out: (out): the mark
 *
 * Reads 第一，, 其一，, 第一是, 第一件事， and 第一 before a gap, as the beginning of a paragraph.
 *
 * Returns: whether there is one
 */
gboolean
ur_mark_read_ordinal (const char *text, const char *p, const char *end, UrListMark *out)
{
  const char *q, *after;
  guint number;

  if (!ur_mark_is_one_of ("第其", p, end))
    return FALSE;
  q = ur_mark_read_number (p + strlen ("第"), end, FALSE, &number);
  if (q == NULL)
    return FALSE;
  if (ur_mark_is_one_of ("是", q, end))
    return ends_order (q, end) &&
           ur_mark_finish (out, UR_MARK_ORDINAL, number, text, g_utf8_next_char (q), end);
  if (g_str_has_prefix (p, "其") && !ur_mark_is_one_of ("，,：:", q, end))
    return FALSE;
  after = skip_thing (q, end);
  if (after == q && is_gap (q, end))
    return ur_mark_finish (out, UR_MARK_ORDINAL, number, text, q, end);
  if (!ur_mark_is_one_of ("，,、", q, end) && (after == q || !ends_order (after, end)))
    return FALSE;
  return ur_mark_finish (out, UR_MARK_ORDINAL, number, text, g_utf8_next_char (after), end);
}

/* 一要抓学习, but not 三要素 */
static gboolean
is_must (const char *p, const char *end)
{
  return ur_mark_is_one_of ("要", p, end) && !ur_mark_is_one_of ("素点件闻务略害", g_utf8_next_char (p), end);
}

/* 一来，二来， */
static gboolean
is_turn (const char *p, const char *end)
{
  return ur_mark_is_one_of ("来", p, end) && ur_mark_is_one_of ("，,", g_utf8_next_char (p), end);
}

/* 一抓组织覆盖, but not 三抓三促: the verb belongs to the words. */
static gboolean
is_effort (const char *p, const char *end)
{
  return ur_mark_is_one_of ("抓", p, end) &&
         !ur_mark_is_one_of ("一二三四五六七八九十", g_utf8_next_char (p), end) &&
         !ur_mark_is_one_of ("手住紧", g_utf8_next_char (p), end);
}

/**
 * ur_list_mark_read_point:
 * @text: UTF-8, not necessarily ended
 * @len: its bytes
 * @out: (out): the mark
 *
 * Reads 一是, 二要, 三则, 四来， and 五抓, which also number the sentences of a paragraph.
 *
 * Returns: whether @text begins with one
 */
gboolean
ur_list_mark_read_point (const char *text, gsize len, UrListMark *out)
{
  const char *end = text + len;
  const char *p = ur_mark_skip_spaces (text, end);
  guint number;
  const char *q = ur_mark_read_number (p, end, FALSE, &number);

  if (q != NULL && is_effort (q, end))
    return ur_mark_finish (out, UR_MARK_POINT, number, text, q, end);
  if (q == NULL || !(ur_mark_is_one_of ("是则", q, end) || is_must (q, end) || is_turn (q, end)))
    return FALSE;
  return ur_mark_finish (out, UR_MARK_POINT, number, text,
                         is_turn (q, end) ? g_utf8_next_char (g_utf8_next_char (q)) : g_utf8_next_char (q),
                         end);
}
