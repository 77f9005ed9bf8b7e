/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time that the head of a table's column names, beside what else it says: 2032年, and 比上年增减（%）. */
#include "ur-row-head.h"

#include <string.h>

#include "ur-import-words.h"

/* 2032, 2032年, 2032年末, 2032年上半年, 2032年1—6月, 2032年第一季度; not the first of 2030—2032年 */
#define TIME                                                                                                 \
  "^((?:19|20)\\d\\d)年?(度|年?[末底初]|上半年|下半年|第?[一二三四]季度|前三季度|"    \
  "\\d{1,2}(?:[—\\-–~至]{1,2}\\d{1,2})?月份?[末底初]?)?(?![\\d—\\-–~至.])"

static char *
dup_without_spaces (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t", -1);

  return g_strjoinv ("", parts);
}

/* 上年同期 and 去年: of the year before @year; 本年 and 今年: of that. */
static char *
dup_relative (const char *words, const char *year)
{
  gsize last = ur_words_begin (UR_WORDS_LAST_YEAR, words, strlen (words));
  gsize now = last > 0 ? 0 : ur_words_begin (UR_WORDS_THIS_YEAR, words, strlen (words));
  const char *rest = words + last + now;
  gint64 number = year != NULL ? g_ascii_strtoll (year, NULL, 10) - (last > 0) : 0;

  if (last + now == 0 || number == 0)
    return NULL;
  if (g_str_equal (rest, "同期"))
    return g_strdup_printf ("%" G_GINT64_FORMAT "年同期", number);
  if (*rest == '\0' || g_str_equal (rest, "度") || g_str_equal (rest, "累计") || g_str_equal (rest, "数"))
    return g_strdup_printf ("%" G_GINT64_FORMAT "年", number);
  return g_str_equal (rest, "末") || g_str_equal (rest, "底")
             ? g_strdup_printf ("%" G_GINT64_FORMAT "年%s", number, rest)
             : NULL;
}

/**
 * ur_column_head_dup_time:
 * @words: what is printed over a column
 * @year: (nullable): the year that the report is about
 * @rest: (out) (transfer full) (nullable): what the head says beside it
 *
 * Returns: (transfer full) (nullable): the time with which @words begin: 2032年, 2031年末
 */
char *
ur_column_head_dup_time (const char *words, const char *year, char **rest)
{
  static GRegex *regex;
  g_autofree char *plain = dup_without_spaces (words);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *digits = NULL, *part = NULL;
  int end;
  char *relative = dup_relative (plain, year);

  *rest = NULL;
  if (relative != NULL)
    {
      *rest = g_strdup ("");
      return relative;
    }
  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (TIME, G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match (regex, plain, 0, &match))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  digits = g_match_info_fetch (match, 1);
  part = g_match_info_fetch (match, 2);
  *rest = g_strdup (plain + end);
  return g_strconcat (digits, "年", g_str_has_prefix (part, "年") ? part + strlen ("年") : part, NULL);
}
