/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a list of figures, parted as they are written: 会员、企业和小家, 男女职工, 省市县三级.
 */
#include "ur-list-names.h"

#include <string.h>

#include "ur-import-words.h"

/* No word is longer, in bytes; the text goes on for much longer. */
#define LONGEST_WORD 30

/* 涉及, 参与, 和谐 and 及时 hold no word for and. */
static gboolean
is_within_word (const char *text, const char *p)
{
  gsize first = p > text ? (gsize) (p - g_utf8_prev_char (p)) : 0;

  return ur_words_begin (UR_WORDS_HOLDS_AND, p, strnlen (p, LONGEST_WORD)) > 0 ||
         (first > 0 &&
          ur_words_begin (UR_WORDS_HOLDS_AND, p - first, strnlen (p - first, LONGEST_WORD)) > first);
}

/**
 * ur_list_match_and:
 * @text: a passage
 * @p: a place in it
 *
 * Returns: the bytes of the mark or word that parts two things of a list at @p, or 0
 */
gsize
ur_list_match_and (const char *text, const char *p)
{
  const char *start = p + strspn (p, " ");
  gsize len = ur_words_begin (UR_WORDS_AND, start, strnlen (start, LONGEST_WORD));

  if (len == 0 || (!g_str_has_prefix (start, "以及") && is_within_word (text, start)))
    return 0;
  return (gsize) (start + len - p) + strspn (start + len, " ");
}

/* The end of the brackets or quotes that open at @at, 县（市、区）总工会 is one name, and where their words
 * begin; or @at. */
static gsize
skip_enclosed (const char *text, gsize at, gsize end, gsize *within)
{
  static const char *const pairs[][2] = {
    { "（", "）" }, { "(", ")" }, { "“", "”" }, { "《", "》" }, { "「", "」" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_has_prefix (text + at, pairs[i][0]))
      {
        const char *close = g_strstr_len (text + at, (gssize) (end - at), pairs[i][1]);

        *within = at + strlen (pairs[i][0]);
        return close != NULL ? (gsize) (close - text) : at;
      }
  return at;
}

/* Parts at each 、 that is in no brackets or quotes and, with @words, at each word for and. */
static GPtrArray *
split (const char *text, gsize start, gsize end, gboolean words)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  gsize from = start, within;

  for (gsize at = start; at < end;)
    {
      gsize word = words || g_str_has_prefix (text + at, "、") ? ur_list_match_and (text, text + at) : 0;

      if (word == 0 && at > from && g_str_has_prefix (text + at, "“") &&
          memcmp (text + at - strlen ("”"), "”", strlen ("”")) == 0)
        { /* “满意”“基本满意” */
          g_ptr_array_add (names, g_strndup (text + from, at - from));
          from = at;
        }
      if (word == 0)
        {
          at = skip_enclosed (text, at, end, &within);
          at += (gsize) g_utf8_skip[(guchar) text[at]];
          continue;
        }
      if (at > from)
        g_ptr_array_add (names, g_strndup (text + from, at - from));
      from = at = at + word;
    }
  if (end > from)
    g_ptr_array_add (names, g_strndup (text + from, end - from));
  return names;
}

/* “三送”（送岗位、送培训、送法律）: what brackets or quotes list are @n names. */
static GPtrArray *
split_enclosed (const char *text, gsize start, gsize end, guint n)
{
  for (gsize at = start; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      gsize within = at, close = skip_enclosed (text, at, end, &within);
      GPtrArray *names = close > at ? split (text, within, close, TRUE) : NULL;

      if (names != NULL && names->len == n)
        return names;
      g_clear_pointer (&names, g_ptr_array_unref);
      at = close;
    }
  return NULL;
}

/* The word of one character that is parted off a compact name: 男 of 男女职工. */
static void
add_compact (GPtrArray *names, const char *p, const char *tail, gboolean grade)
{
  gsize n = (gsize) g_utf8_skip[(guchar) *p];

  g_ptr_array_add (names, g_strdup_printf ("%.*s%s%s", (int) n, p, grade ? "级" : "", tail));
}

/* 男女职工 are two, 省市县三级 three. */
static GPtrArray *
split_compact (const char *text, gsize start, gsize end, guint n)
{
  gsize word = ur_words_begin (UR_WORDS_COMPACT, text + start, end - start), all;
  const char *rest = text + start + word;
  g_autofree char *tail = NULL;
  gboolean grade;
  GPtrArray *names;

  if (word == 0 || (guint) g_utf8_strlen (text + start, (gssize) word) != n)
    return NULL;
  all = ur_words_begin (UR_WORDS_ALL_OF, rest, (gsize) (text + end - rest));
  grade = all > 0 && g_str_has_prefix (rest + all - strlen ("级"), "级");
  tail = g_strndup (rest + all, (gsize) (text + end - rest) - all);
  names = g_ptr_array_new_with_free_func (g_free);
  for (const char *p = text + start; p < text + start + word; p = g_utf8_next_char (p))
    add_compact (names, p, tail, grade);
  return names;
}

/* 全国 of 全国劳模、省部级劳模 opens no clause: it tells the first name from another. */
static void
give_back_opener (GPtrArray *names, const char *text, gsize start)
{
  const char *first = names->len >= 2 ? g_ptr_array_index (names, 0) : NULL;
  gsize opener = first != NULL ? ur_words_end (UR_WORDS_MODIFIERS, text, start) : 0;

  for (guint j = 1; opener > 0 && j < names->len; j++)
    if (g_str_has_suffix (g_ptr_array_index (names, j), first) &&
        strcmp (g_ptr_array_index (names, j), first) != 0)
      {
        char *whole = g_strdup_printf ("%.*s%s", (int) opener, text + start - opener, first);

        g_free (g_ptr_array_index (names, 0));
        g_ptr_array_index (names, 0) = whole;
        return;
      }
}

/**
 * ur_list_names_split:
 * @text: a passage
 * @start: where the names begin
 * @end: where they end
 * @n: how many figures there are
 *
 * Returns: (transfer full): the names as they are written, of which there may be more or fewer than @n
 */
GPtrArray *
ur_list_names_split (const char *text, gsize start, gsize end, guint n)
{
  GPtrArray *names = split (text, start, end, TRUE), *other = NULL;

  if (names->len == n)
    {
      give_back_opener (names, text, start);
      return names;
    }
  if (names->len == 1)
    other = split_compact (text, start, end, n);
  else if (names->len > n)
    other = split (text, start, end, FALSE); /* 制造业和建筑业、服务业 */
  if (other == NULL && names->len < n)
    other = split_enclosed (text, start, end, n);
  if (other == NULL || other->len != n)
    {
      g_clear_pointer (&other, g_ptr_array_unref);
      return names;
    }
  g_ptr_array_unref (names);
  return other;
}

/**
 * ur_list_names_find_each:
 * @text: a passage
 * @from: where the names of a list begin
 * @to: where its figures begin
 *
 * @len: (out): the bytes of what was found
 *
 * Returns: (nullable): 各 where it tells something of each of several things, before its verb or right before
 *   the figures: 困难职工、劳模各发放慰问金1000元、2000元
 */
const char *
ur_list_names_find_each (const char *text, gsize from, gsize to, gsize *len)
{
  const gsize own = strlen ("各");
  const char *mark = g_strstr_len (text + from, (gssize) (to - from), "、");
  gsize at = mark != NULL ? (gsize) (mark - text) : to;

  for (; at < to; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (g_str_has_prefix (text + at, "各") &&
        (at + own == to || ur_words_begin (UR_WORDS_VERBS, text + at + own, to - at - own) > 0 ||
         ur_words_begin (UR_WORDS_HELD, text + at + own, to - at - own) > 0 ||
         ur_words_is (UR_WORDS_LINKS, text + at + own, to - at - own)))
      {
        *len = own;
        return text + at;
      }
  return NULL;
}

/**
 * ur_list_names_match_held:
 * @text: a passage
 * @start: where the names of a list begin
 * @end: where they end
 *
 * Returns: the bytes of the verb by which they have their number: 设 of
 * 设茶叶加工、乡村导游2个赛项，参赛选手分别为, but not of 设备
 */
gsize
ur_list_names_match_held (const char *text, gsize start, gsize end)
{
  gsize verb = start < end ? ur_words_begin (UR_WORDS_HELD, text + start, end - start) : 0;
  gunichar after = g_utf8_get_char (text + start + verb);

  return verb > strlen ("设") || (verb > 0 && g_str_has_prefix (text + start, "设") &&
                                  g_utf8_strchr ("备施计区市", -1, after) == NULL)
             ? verb
             : 0;
}
