/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Half a year or a quarter of which a figure is. */
#include "ur-finding.h"

#include <string.h>

/* Longer words first. */
static const struct
{
  const char *word;
  const char *name;
} seasons[] = {
  { "上半年", "上半年" },     { "下半年", "下半年" },     { "第一季度", "第一季度" },
  { "第二季度", "第二季度" }, { "第三季度", "第三季度" }, { "第四季度", "第四季度" },
  { "一季度", "第一季度" },   { "二季度", "第二季度" },   { "三季度", "第三季度" },
  { "四季度", "第四季度" },
};

/* 全年 after 上半年: what follows is of the whole year again. */
static gboolean
is_whole_year (const char *p)
{
  static const char *const words[] = { "全年", "年末", "年底", "年内", "年初" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]))
      return TRUE;
  return FALSE;
}

/* 前三季度 is no quarter, 比上半年 only compares, 上半年和下半年 are two. */
static gboolean
stands_alone (const char *text, const char *p, const char *after)
{
  static const char no_head[] = "前至到比较每、和与及—-", no_tail[] = "、和与及至到—-";

  return (p == text || g_utf8_strchr (no_head, -1, g_utf8_get_char (g_utf8_prev_char (p))) == NULL) &&
         (*after == '\0' || g_utf8_strchr (no_tail, -1, g_utf8_get_char (after)) == NULL);
}

/**
 * ur_finding_get_season:
 * @around: the sentence of a figure
 * @at: where the figure begins
 *
 * Returns: (nullable): 上半年 or 第四季度, when the words before the figure say that it is of no longer time
 */
const char *
ur_finding_get_season (const UrSurroundings *around, gsize at)
{
  const char *found = NULL;

  for (const char *p = around->text + around->sentence_start; p < around->text + at; p = g_utf8_next_char (p))
    {
      if (is_whole_year (p))
        found = NULL;
      for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
        if (g_str_has_prefix (p, seasons[i].word))
          {
            const char *after = p + strlen (seasons[i].word);

            found = stands_alone (around->text, p, after) ? seasons[i].name : NULL;
            p = g_utf8_prev_char (after);
            break;
          }
    }
  return found;
}
