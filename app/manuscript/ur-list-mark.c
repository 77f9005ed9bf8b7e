/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks that number headings and items: 第一部分, 一、, （一）, 1., ①, 一是, ——, ●. */
#include "ur-list-mark-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"

/* Larger numbers before a point are no marks. */
#define LARGEST 99

/* After a numeral without 、, in characters. */
#define LONGEST_HEADING 24

static const char numerals[] = "一二三四五六七八九十";
static const char bullets[] = "●■◆▲★☆◇□○•·▪►▶✦※▍▌▎▏┃◎◉▷△☑✔✅➤❖◈";

/**
 * ur_mark_is_one_of:
 *
 * Returns: whether the text from @p to @end begins with one of the characters of @set
 */
gboolean
ur_mark_is_one_of (const char *set, const char *p, const char *end)
{
  return p < end && g_utf8_strchr (set, -1, g_utf8_get_char (p)) != NULL;
}

/**
 * ur_mark_skip_spaces:
 *
 * Returns: where, from @p to @end, the spaces of any width end
 */
const char *
ur_mark_skip_spaces (const char *p, const char *end)
{
  while (p < end && (g_unichar_isspace (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0xA0))
    p = g_utf8_next_char (p);
  return p;
}

/**
 * ur_mark_read_number:
 * @p: where it begins
 * @end: where the text ends
 * @digits: whether it is written in digits
 * @number: (out): the number, 一 to 九十九
 *
 * Returns: (nullable): where it ends; %NULL when there is none
 */
const char *
ur_mark_read_number (const char *p, const char *end, gboolean digits, guint *number)
{
  UrNumber read;
  const char *q = p;

  *number = 0;
  if (digits)
    while (q < end && g_unichar_isdigit (g_utf8_get_char (q)) && *number <= LARGEST)
      {
        *number = *number * 10 + (guint) g_unichar_digit_value (g_utf8_get_char (q));
        q = g_utf8_next_char (q);
      }
  else
    while (ur_mark_is_one_of (numerals, q, end) && q - p < 9)
      q = g_utf8_next_char (q);
  if (q == p || *number > LARGEST)
    return NULL;
  if (!digits)
    {
      if (!ur_number_read (p, q - p, 0, &read) || read.value.scale != 0 || read.value.mantissa > LARGEST)
        return NULL;
      *number = (guint) read.value.mantissa;
    }
  return q;
}

/**
 * ur_mark_finish:
 * @out: (out): the mark
 * @text: the text that it is in
 * @p: where it ends
 * @end: where the text ends
 *
 * Notes a mark that was read, up to the words after it.
 *
 * Returns: %TRUE
 */
gboolean
ur_mark_finish (
    UrListMark *out, UrMarkForm form, guint number, const char *text, const char *p, const char *end)
{
  *out = (UrListMark){ form, number, (gsize) (ur_mark_skip_spaces (p, end) - text) };
  return TRUE;
}

/* 第一部分, 第二章, 第三个方面 */
static gboolean
read_chapter (const char *text, const char *p, const char *end, UrListMark *out)
{
  const char *q;
  guint number;
  gsize word;

  if (!g_str_has_prefix (p, "第"))
    return FALSE;
  q = ur_mark_read_number (p + strlen ("第"), end, FALSE, &number);
  if (q == NULL)
    q = ur_mark_read_number (p + strlen ("第"), end, TRUE, &number);
  word = q != NULL ? ur_words_begin (UR_WORDS_CHAPTERS, q, (gsize) (end - q)) : 0;
  if (word == 0)
    return FALSE;
  q = ur_mark_skip_spaces (q + word, end);
  if (ur_mark_is_one_of ("：:，、", q, end))
    q = g_utf8_next_char (q);
  return ur_mark_finish (out, UR_MARK_CHAPTER, number, text, q, end);
}

/* 第一节 is within 第一章. */
static gboolean
read_part_section (const char *text, const char *p, const char *end, UrListMark *out)
{
  guint number;
  const char *q =
      g_str_has_prefix (p, "第") ? ur_mark_read_number (p + strlen ("第"), end, FALSE, &number) : NULL;
  const char *words;

  if (q == NULL || !ur_mark_is_one_of ("节", q, end))
    return FALSE;
  q = g_utf8_next_char (q);
  words = ur_mark_skip_spaces (q, end);
  return words > q && ur_mark_finish (out, UR_MARK_NUMERAL, number, text, words, end);
}

/* 01, or ONE */
static const char *
read_english (const char *p, const char *end, guint *number)
{
  static const char *const words[] = { "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (end - p) > strlen (words[i]) && g_ascii_strncasecmp (p, words[i], strlen (words[i])) == 0 &&
        !g_ascii_isalpha (p[strlen (words[i])]))
      {
        *number = i + 1;
        return p + strlen (words[i]);
      }
  return ur_mark_read_number (p, end, TRUE, number);
}

/* No.1 and NO.1 before the words of a heading */
static gboolean
read_no (const char *text, const char *p, const char *end, UrListMark *out)
{
  guint number;
  const char *q;

  if (end - p <= 3 || g_ascii_strncasecmp (p, "no.", 3) != 0)
    return FALSE;
  q = ur_mark_read_number (ur_mark_skip_spaces (p + 3, end), end, TRUE, &number);
  return q != NULL && number > 0 && ur_mark_finish (out, UR_MARK_DIGIT, number, text, q, end);
}

/* PART 01 */
static gboolean
read_part (const char *text, const char *p, const char *end, UrListMark *out)
{
  guint number;
  const char *q = p + strlen ("PART");

  if (end - p <= (gssize) strlen ("PART") || g_ascii_strncasecmp (p, "PART", strlen ("PART")) != 0)
    return FALSE;
  q = ur_mark_skip_spaces (ur_mark_is_one_of (".．", q, end) ? g_utf8_next_char (q) : q, end);
  q = read_english (q, end, &number);
  if (q == NULL || number == 0)
    return FALSE;
  q = ur_mark_skip_spaces (q, end);
  if (ur_mark_is_one_of ("：:，、.．", q, end))
    q = g_utf8_next_char (q);
  return ur_mark_finish (out, UR_MARK_CHAPTER, number, text, q, end);
}

/* 壹、 is outside of 一、. */
static gboolean
read_formal (const char *text, const char *p, const char *end, UrListMark *out)
{
  static const char formal[] = "壹贰叁肆伍陆柒捌玖拾";
  const char *found = p < end ? g_utf8_strchr (formal, -1, g_utf8_get_char (p)) : NULL;

  if (found == NULL || !ur_mark_is_one_of ("、．.", g_utf8_next_char (p), end))
    return FALSE;
  return ur_mark_finish (out, UR_MARK_CHAPTER, (guint) g_utf8_strlen (formal, found - formal) + 1, text,
                         g_utf8_next_char (g_utf8_next_char (p)), end);
}

/* 01｜ before the words of a heading */
static gboolean
read_barred (const char *text, const char *p, const char *end, UrListMark *out)
{
  guint number;
  const char *q = ur_mark_read_number (p, end, TRUE, &number);

  q = q != NULL && number > 0 ? ur_mark_skip_spaces (q, end) : NULL;
  if (q == NULL || !ur_mark_is_one_of ("｜|丨", q, end))
    return FALSE;
  q = ur_mark_skip_spaces (g_utf8_next_char (q), end);
  return q < end && ur_mark_finish (out, UR_MARK_DIGIT, number, text, q, end);
}

/* 01 and the words: no figure begins with a zero and another digit. */
static gboolean
read_padded (const char *text, const char *p, const char *end, UrListMark *out)
{
  gunichar after;

  if (end - p <= 2 || p[0] != '0' || !g_ascii_isdigit (p[1]) || p[1] == '0')
    return FALSE;
  after = g_utf8_get_char (ur_mark_skip_spaces (p + 2, end));
  if (after < 0x4E00 || after > 0x9FFF || g_utf8_strchr ("年月日时分秒号", -1, after) != NULL)
    return FALSE;
  return ur_mark_finish (out, UR_MARK_DIGIT, (guint) (p[1] - '0'), text, p + 2, end);
}

/* 上篇, 中篇 and 下篇 have an order and no number. */
static gboolean
read_volume (const char *text, const char *p, const char *end, UrListMark *out)
{
  gsize word = ur_words_begin (UR_WORDS_VOLUMES, p, (gsize) (end - p));
  const char *q = ur_mark_skip_spaces (p + word, end);

  if (word == 0 || (gsize) (end - p) == word)
    return FALSE;
  if (ur_mark_is_one_of ("：:，、", q, end))
    q = g_utf8_next_char (q);
  return ur_mark_finish (out, UR_MARK_CHAPTER, 0, text, q, end);
}

/* The words of a heading and no sentence. */
static gboolean
is_short (const char *p, const char *end)
{
  for (const char *q = p; q < end; q = g_utf8_next_char (q))
    if (g_utf8_strchr ("，。；！？,;", -1, g_utf8_get_char (q)) != NULL)
      return FALSE;
  return end > p && g_utf8_strlen (p, end - p) <= LONGEST_HEADING;
}

/* 一、, and before a short heading 一 with a gap or a comma */
static gboolean
read_numeral (const char *text, const char *p, const char *end, UrListMark *out)
{
  guint number;
  const char *q = ur_mark_read_number (p, end, FALSE, &number);

  if (q == NULL)
    return FALSE;
  if (ur_mark_is_one_of ("\u3000", q, end) && is_short (q, end))
    return ur_mark_finish (out, UR_MARK_NUMERAL, number, text, q, end);
  q = ur_mark_skip_spaces (q, end);
  if (ur_mark_is_one_of ("）)", q, end)) /* 一） */
    return ur_mark_finish (out, UR_MARK_BRACKET, number, text, g_utf8_next_char (q), end);
  if (!ur_mark_is_one_of ("、．.", q, end) &&
      !(ur_mark_is_one_of ("，,", q, end) && is_short (g_utf8_next_char (q), end)))
    return FALSE;
  return ur_mark_finish (out, UR_MARK_NUMERAL, number, text, g_utf8_next_char (q), end);
}

/* 亮点一： */
static gboolean
read_item (const char *text, const char *p, const char *end, UrListMark *out)
{
  gsize word = ur_words_begin (UR_WORDS_ITEMS, p, (gsize) (end - p));
  guint number;
  const char *q = word > 0 ? ur_mark_read_number (p + word, end, FALSE, &number) : NULL;

  if (q == NULL || !ur_mark_is_one_of ("：:", q, end))
    return FALSE;
  return ur_mark_finish (out, UR_MARK_NUMERAL, number, text, g_utf8_next_char (q), end);
}

/* （一） and （1）, with brackets of any kind */
static gboolean
read_bracket (const char *text, const char *p, const char *end, UrListMark *out)
{
  gboolean digits = FALSE;
  const char *q;
  guint number;

  if (!ur_mark_is_one_of ("（(【［〔〈", p, end))
    return FALSE;
  p = ur_mark_skip_spaces (g_utf8_next_char (p), end);
  q = ur_mark_read_number (p, end, FALSE, &number);
  if (q == NULL)
    {
      q = ur_mark_read_number (p, end, TRUE, &number);
      digits = TRUE;
    }
  if (q == NULL)
    return FALSE;
  q = ur_mark_skip_spaces (q, end);
  if (!ur_mark_is_one_of ("）)】］〕〉", q, end))
    return FALSE;
  q = g_utf8_next_char (q);
  if (ur_mark_is_one_of ("、", q, end))
    q = g_utf8_next_char (q);
  return ur_mark_finish (out, digits ? UR_MARK_PAREN : UR_MARK_BRACKET, number, text, q, end);
}

/* 2031年 after 1. */
static gboolean
is_year (const char *p, const char *end)
{
  for (guint i = 0; i < 4; i++, p = g_utf8_next_char (p))
    if (p >= end || !g_unichar_isdigit (g_utf8_get_char (p)))
      return FALSE;
  return ur_mark_is_one_of ("年", p, end);
}

/* 1. 1． 1、 1） and 1 in a key cap, but not 1.5 */
static gboolean
read_digit (const char *text, const char *p, const char *end, UrListMark *out)
{
  guint number;
  const char *q = ur_mark_read_number (p, end, TRUE, &number);
  UrMarkForm form = UR_MARK_DIGIT;

  if (q != NULL && number > 0 && (g_str_has_prefix (q, "\u20E3") || g_str_has_prefix (q, "\uFE0F\u20E3")))
    return ur_mark_finish (out, UR_MARK_CIRCLE, number, text, strstr (q, "\u20E3") + strlen ("\u20E3"), end);
  if (q == NULL || number == 0 || number > 60 || !ur_mark_is_one_of (".．、）)", q, end))
    return FALSE;
  if (ur_mark_is_one_of ("）)", q, end))
    form = UR_MARK_PAREN;
  q = g_utf8_next_char (q);
  if (q < end && g_unichar_isdigit (g_utf8_get_char (q)) && !is_year (q, end))
    return FALSE;
  return ur_mark_finish (out, form, number, text, q, end);
}

/* ① ⑴ ㈠ ❶ ➀ ➊ */
static gboolean
read_circle (const char *text, const char *p, const char *end, UrListMark *out)
{
  static const struct
  {
    gunichar first, last;
    UrMarkForm form;
  } ranges[] = { { 0x2460, 0x2473, UR_MARK_CIRCLE }, { 0x2474, 0x2487, UR_MARK_PAREN },
                 { 0x2488, 0x249B, UR_MARK_DIGIT },  { 0x3220, 0x3229, UR_MARK_BRACKET },
                 { 0x2776, 0x277F, UR_MARK_CIRCLE }, { 0x3280, 0x3289, UR_MARK_CIRCLE },
                 { 0x2780, 0x2789, UR_MARK_CIRCLE }, { 0x278A, 0x2793, UR_MARK_CIRCLE } };
  gunichar c = p < end ? g_utf8_get_char (p) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (c >= ranges[i].first && c <= ranges[i].last)
      return ur_mark_finish (out, ranges[i].form, c - ranges[i].first + 1, text, g_utf8_next_char (p), end);
  return FALSE;
}

/* A. of A.突出思想引领, but not of A.B and A类 */
static gboolean
read_letter (const char *text, const char *p, const char *end, UrListMark *out)
{
  gunichar c = p < end ? g_utf8_get_char (p) : 0;
  guint letter = c >= 0xFF21 && c <= 0xFF3A ? c - 0xFF21 : c - 'A';
  const char *q;

  if (letter >= 26 || !ur_mark_is_one_of (".．、)）", g_utf8_next_char (p), end))
    return FALSE;
  q = g_utf8_next_char (g_utf8_next_char (p));
  if (q >= end || (g_utf8_get_char (q) < 0x250 && g_unichar_isalnum (g_utf8_get_char (q))))
    return FALSE;
  return ur_mark_finish (out, UR_MARK_LETTER, 0, text, q, end); /* no number is printed */
}

/* Ⅱ. is outside of A. */
static gboolean
read_roman (const char *text, const char *p, const char *end, UrListMark *out)
{
  gunichar c = p < end ? g_utf8_get_char (p) : 0;

  if (c < 0x2160 || c > 0x216B || !ur_mark_is_one_of ("、．. 　", g_utf8_next_char (p), end))
    return FALSE;
  return ur_mark_finish (out, UR_MARK_CHAPTER, c - 0x2160 + 1, text, g_utf8_next_char (g_utf8_next_char (p)),
                         end);
}

static gboolean
read_sign (const char *text, const char *p, const char *end, UrListMark *out)
{
  static const char *const dashes[] = { "——", "--", "──", "―― ", "――", "—— " };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (p, dashes[i]))
      return ur_mark_finish (out, UR_MARK_DASH, 0, text, p + strlen (dashes[i]), end);
  if (ur_mark_is_one_of (bullets, p, end))
    return ur_mark_finish (out, UR_MARK_BULLET, 0, text, g_utf8_next_char (p), end);
  return FALSE;
}

/**
 * ur_list_mark_read_decimal:
 * @text: UTF-8 that a zero byte ends
 * @out: (out): the mark, whose number is that after the last point
 * @outer: (out): the number before it: 2 of 1.2.3
 *
 * Reads 1.1 and 1.1.1, which may as well be a number with which a line begins: what is around it tells.
 *
 * Returns: whether @text begins with one
 */
gboolean
ur_list_mark_read_decimal (const char *text, UrListMark *out, guint *outer)
{
  const char *end = text + strlen (text), *p = ur_mark_skip_spaces (text, end);
  guint numbers[3] = { 0 }, n = 0;

  for (const char *q; n < G_N_ELEMENTS (numbers); p = g_utf8_next_char (q))
    {
      q = ur_mark_read_number (p, end, TRUE, &numbers[n]);
      if (q == NULL || numbers[n] == 0)
        break;
      n++;
      p = q;
      if (n == G_N_ELEMENTS (numbers) || !ur_mark_is_one_of (".．", q, end))
        break;
    }
  if (n < 2 || p == end || g_unichar_isdigit (g_utf8_get_char (p)) ||
      ur_mark_is_one_of ("%％‰万亿千百倍个-—~～:：", p, end))
    return FALSE;
  if (ur_mark_is_one_of ("、）)", p, end))
    p = g_utf8_next_char (p);
  *outer = numbers[n - 2];
  return ur_mark_finish (out, n == 3 ? UR_MARK_TRIPLE : UR_MARK_DECIMAL, numbers[n - 1], text, p, end);
}

/**
 * ur_list_mark_read_alone:
 * @text: UTF-8 that a zero byte ends
 * @out: (out): the mark, up to the end of @text
 *
 * Reads 1, 01, 一 or （一）, which is all that a line holds: it numbers the words on the next one, or a page.
 *
 * Returns: whether @text is one
 */
gboolean
ur_list_mark_read_alone (const char *text, UrListMark *out)
{
  const char *end = text + strlen (text), *p = ur_mark_skip_spaces (text, end);
  gboolean bracket = ur_mark_is_one_of ("（(", p, end), digits;
  const char *start = bracket ? g_utf8_next_char (p) : p, *q;
  guint number;

  digits = start < end && g_unichar_isdigit (g_utf8_get_char (start));
  q = ur_mark_read_number (start, end, digits, &number);
  if (q == NULL || number == 0)
    return FALSE;
  if (ur_mark_is_one_of (bracket ? "）)" : "、．.", q, end))
    q = g_utf8_next_char (q);
  else if (bracket)
    return FALSE;
  if (ur_mark_skip_spaces (q, end) != end)
    return FALSE;
  return ur_mark_finish (
      out, digits ? (bracket ? UR_MARK_PAREN : UR_MARK_DIGIT) : (bracket ? UR_MARK_BRACKET : UR_MARK_NUMERAL),
      number, text, q, end);
}

/**
 * ur_list_mark_read:
 * @text: UTF-8 that a zero byte ends, at or after @len
 * @len: its bytes
 * @out: (out): the mark; of the form %UR_MARK_NONE when there is none
 *
 * Reads the mark with which a line begins.  1.5万 and 一些 are none.
 *
 * Returns: whether there is one
 */
gboolean
ur_list_mark_read (const char *text, gsize len, UrListMark *out)
{
  const char *end = text + len;
  const char *p = ur_mark_skip_spaces (text, end);

  *out = (UrListMark){ 0 };
  if (p == end)
    return FALSE;
  return read_chapter (text, p, end, out) || read_volume (text, p, end, out) ||
         read_part_section (text, p, end, out) || read_part (text, p, end, out) ||
         read_no (text, p, end, out) || read_formal (text, p, end, out) || read_padded (text, p, end, out) ||
         read_barred (text, p, end, out) || read_numeral (text, p, end, out) ||
         read_item (text, p, end, out) || read_bracket (text, p, end, out) ||
         read_digit (text, p, end, out) || read_circle (text, p, end, out) ||
         read_letter (text, p, end, out) || read_roman (text, p, end, out) ||
         ur_mark_read_ordinal (text, p, end, out) || ur_mark_read_order (text, p, end, out) ||
         ur_list_mark_read_point (text, len, out) || read_sign (text, p, end, out);
}
