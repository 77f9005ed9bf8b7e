/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several months of a year of which a figure is: 1—9月, 前9个月, 前三季度. */
#include "ur-findings-private.h"

#include <string.h>

/* The number of a month at @p, and where it ends; 0 for none.  It is asked of every character of a text. */
static guint
read_month (const char **p)
{
  static const char *const numerals[] = { "十二", "十一", "十", "九", "八", "七",
                                          "六",   "五",   "四", "三", "二", "一" };
  guint number = 0;

  if (g_ascii_isdigit (**p))
    {
      for (; g_ascii_isdigit (**p) && number <= 12; (*p)++)
        number = number * 10 + (guint) (**p - '0');
      return number <= 12 ? number : 0;
    }
  if ((guchar) * *p < 0xe4 || (guchar) * *p > 0xe5) /* no numeral begins so */
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (g_str_has_prefix (*p, numerals[i]))
      {
        *p += strlen (numerals[i]);
        return 12 - i;
      }
  return 0;
}

/* 1—6月 is 上半年: what is the same time has one name. */
static const char *
name_months (guint first, guint last)
{
  static const struct
  {
    guint first, last;
    const char *name;
  } seasons[] = {
    { 1, 3, "第一季度" }, { 4, 6, "第二季度" }, { 7, 9, "第三季度" }, { 10, 12, "第四季度" },
    { 1, 6, "上半年" },   { 7, 12, "下半年" },  { 1, 9, "前三季度" }, { 1, 12, "" },
  };
  char name[32];

  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (seasons[i].first == first && seasons[i].last == last)
      return seasons[i].name;
  g_snprintf (name, sizeof name, "%u—%u月", first, last);
  return g_intern_string (name);
}

/* 前9个月 */
static gsize
read_first_months (const char *p, const char **name)
{
  const char *at = p + strlen ("前");
  guint last = read_month (&at);

  if (last < 2 || last > 11 || !g_str_has_prefix (at, "个月"))
    return 0;
  *name = name_months (1, last);
  return (gsize) (at - p) + strlen ("个月");
}

/* 1—9月, 1月至9月 */
static gsize
read_span (const char *p, const char **name)
{
  const char *at = p;
  guint first = read_month (&at), last;

  if (first == 0)
    return 0;
  if (g_str_has_prefix (at, "月"))
    at += strlen ("月");
  if (*at == '\0' || g_utf8_strchr ("—-–－~～至到", -1, g_utf8_get_char (at)) == NULL)
    return 0;
  at = g_utf8_next_char (at);
  last = read_month (&at);
  if (last <= first || !g_str_has_prefix (at, "月"))
    return 0;
  *name = name_months (first, last);
  return (gsize) (at - p) + strlen ("月");
}

/**
 * ur_finding_read_months:
 * @text: a text
 * @p: a place in it
 * @name: (out): the months, 前三季度, 1—10月 or empty for all; not to be freed
 *
 * Returns: the bytes of the words at @p that say of which months of a year something is, or 0 where there are
 * none or they are only compared with
 */
gsize
ur_finding_read_months (const char *text, const char *p, const char **name)
{
  static const char *const quarters[] = { "前三季度", "前三个季度" };
  const char *found = NULL;
  gsize len = g_str_has_prefix (p, "前") ? read_first_months (p, &found) : read_span (p, &found);
  gunichar before;

  for (guint i = 0; len == 0 && i < G_N_ELEMENTS (quarters); i++)
    if (g_str_has_prefix (p, quarters[i]))
      {
        found = quarters[0];
        len = strlen (quarters[i]);
      }
  if (len == 0)
    return 0;
  before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
  if (before == '.' || g_unichar_isdigit (before) ||
      (before != 0 && g_utf8_strchr ("比较十提", -1, before) != NULL))
    return 0;
  *name = found;
  return len;
}
