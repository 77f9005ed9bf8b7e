/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each template of a sentence may hold.  The wording of changes follows the rules of Chinese statistics:
 * 增加 and 减少 go with an absolute number, 增长 and 下降 with a rate, shares change by 百分点, nothing falls
 * by 倍, and 翻番 is no word for a fall.  Numbers come from the placeholders alone. */
#include "ur-config.h"

#include "ur-sentence-book.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_CHANGE "增长 增加 减少 下降 提高 倍 番 百分点 同比"
#define CHANGE "period clause base-period note"
#define MORE "source base"

const UrTemplateRule ur_statement_rules[UR_N_STATEMENTS] = {
  [UR_STATEMENT_FIGURE] = { "figure", "period clause", "source", "", NO_CHANGE },
  [UR_STATEMENT_FIGURE_CUMULATIVE] = { "figure-cumulative", "period clause", "source years", "", NO_CHANGE },
  [UR_STATEMENT_FIGURE_END] = { "figure-end", "period clause", "source", "", NO_CHANGE " 新增 累计" },
  [UR_STATEMENT_FIGURE_TARGET] = { "figure-target", "period clause", "source", "目标", NO_CHANGE },
  [UR_STATEMENT_TARGET_MET] = { "target-met", "period clause target", "source", "达到",
                                NO_CHANGE " 超 没 未" },
  [UR_STATEMENT_TARGET_EXCEEDED] = { "target-exceeded", "period clause target", "source", "超过",
                                     NO_CHANGE " 没 未" },
  [UR_STATEMENT_TARGET_MISSED] = { "target-missed", "period clause target", "source", "没有达到 未达到",
                                   NO_CHANGE " 超" },
  [UR_STATEMENT_CONTEXT] = { "context", "period clause other-period other-clause note", "source", "",
                             NO_CHANGE },
  [UR_STATEMENT_SHARE] = { "share", "period clause whole-period whole about share", "source", "占",
                           NO_CHANGE " 相当于" },
  [UR_STATEMENT_LIKE] = { "like", "period clause whole-period whole about share note", "source", "相当于",
                          NO_CHANGE " 占" },
  [UR_STATEMENT_PART] = { "part", "period clause about share", "source whole-label whole whole-clause", "占",
                          NO_CHANGE " 相当于" },
  [UR_STATEMENT_PART_LIKE] = { "part-like", "period clause whole-label about share note",
                               "source whole whole-clause", "相当于", NO_CHANGE " 占 其中" },
  [UR_STATEMENT_AVERAGE] = { "average", "period clause average note", "source years", "年均 平均",
                             NO_CHANGE },
  [UR_STATEMENT_RISE] = { "rise", CHANGE " difference", MORE, "增加{difference} 多了{difference}",
                          "增长 倍 番 百分点 减少 下降" },
  [UR_STATEMENT_RISE_RATE] = { "rise-rate", CHANGE " difference rate", MORE, "增长{rate} 增长了{rate}",
                               "增加{rate} 增长{difference} 倍 番 百分点 减少 下降" },
  [UR_STATEMENT_FALL] = { "fall", CHANGE " difference", MORE, "减少{difference} 少了{difference}",
                          "增 倍 番 百分点 下降 多了" },
  [UR_STATEMENT_FALL_RATE] = { "fall-rate", CHANGE " difference rate", MORE, "下降{rate} 下降了{rate}",
                               "增 减少{rate} 下降{difference} 倍 番 百分点 多了" },
  [UR_STATEMENT_SAME] = { "same", CHANGE, MORE, "持平 相同", NO_CHANGE },
  [UR_STATEMENT_POINTS_UP] = { "points-up", CHANGE " points", MORE, "提高 上升", "增 降 减 倍 番" },
  [UR_STATEMENT_POINTS_DOWN] = { "points-down", CHANGE " points", MORE, "下降 降低", "增 提高 倍 番" },
  [UR_STATEMENT_TIMES] = { "times", CHANGE " about times", MORE, "是", "增 多 降 减 提高 番" },
  [UR_STATEMENT_DOUBLED] = { "doubled", CHANGE " doubled", MORE, "", "增 降 减 倍" },
  [UR_STATEMENT_CHART_SHARES] = { "chart-shares", "period whole-period list note", "source",
                                  "计算 照原文的数字算", NO_CHANGE },
  [UR_STATEMENT_CHART_SHARES_MIXED] = { "chart-shares-mixed", "whole-period list note", "source",
                                        "计算 照原文的数字算", NO_CHANGE },
  [UR_STATEMENT_CHART_EVEN] = { "chart-even", "reference even above below note", "source", "高于",
                                NO_CHANGE },
  [UR_STATEMENT_CHART_REST] = { "chart-rest", "period clause rest-label rest note", "source", "", NO_CHANGE },
  [UR_STATEMENT_CHART_LIST] = { "chart-list", "period list note", "source", "", NO_CHANGE " 合计 共" },
  [UR_STATEMENT_CHART_MONEY] = { "chart-money", "period list note", "source",
                                 "不作合计 不相加 不可相加 不能加", NO_CHANGE },
  [UR_STATEMENT_CHART_RANGE] = { "chart-range", "period top bottom note", "source", "", NO_CHANGE },
  [UR_STATEMENT_CHART_SERIES] = { "chart-series", "label list note", "source", "", NO_CHANGE },
};

const UrTemplateRule ur_frame_rules[UR_N_FRAMES] = {
  [UR_FRAME_ABOUT] = { "about", "number", "", "约", "" },
  [UR_FRAME_ABOUT_WORD] = { "about-word", "", "", "约", "" },
  [UR_FRAME_SHARE_ITEM] = { "share-item", "label about share", "", "占", NO_CHANGE " 相当于" },
  [UR_FRAME_LIKE_ITEM] = { "like-item", "label about share", "", "相当于", NO_CHANGE " 占" },
  [UR_FRAME_IS] = { "is", "label figure", "", "", NO_CHANGE },
  [UR_FRAME_ITEM] = { "item", "label figure", "", "", NO_CHANGE },
  [UR_FRAME_OF_PLAN] = { "of-plan", "label figure", "", "", NO_CHANGE },
  [UR_FRAME_OF_TARGET] = { "of-target", "label figure", "", "完成目标", NO_CHANGE },
  [UR_FRAME_AGAINST] = { "against", "than figure", "", "比", "" },
  [UR_FRAME_TIMES_OF] = { "times-of", "than figure", "", "是", "" },
  [UR_FRAME_TARGET] = { "target", "period", "", "目标", NO_CHANGE },
  [UR_FRAME_DOUBLED] = { "doubled", "about number", "", "翻", "倍" },
  [UR_FRAME_SOURCE] = { "source", "issuer document", "", "", NO_CHANGE },
  [UR_FRAME_SOURCE_UNNAMED] = { "source-unnamed", "document", "", "", NO_CHANGE },
  [UR_FRAME_NOTE] = { "note", "text", "", "", NO_CHANGE },
  [UR_FRAME_NOTE_OF] = { "note-of", "names text", "", "", NO_CHANGE },
  [UR_FRAME_READING] = { "reading", "figure words", "", "", "" },
  [UR_FRAME_DERIVED] = { "derived", "arithmetic", "", "计算", "" },
};

static gboolean
is_listed (const char *list, const char *word, gsize length)
{
  for (const char *p = list; *p != '\0'; p += strspn (p, " "))
    {
      gsize n = strcspn (p, " ");

      if (n == length && strncmp (p, word, n) == 0)
        return TRUE;
      p += n;
    }
  return FALSE;
}

/* The first word of a list that is in the text. */
static char *
find_word (const char *list, const char *text)
{
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (text, words[i]) != NULL)
      return g_strdup (words[i]);
  return NULL;
}

static char *
check_placeholders (const UrTemplateRule *rule, const char *template)
{
  g_auto (GStrv) required = g_strsplit (rule->required, " ", -1);

  for (const char *p = strpbrk (template, "{}"); p != NULL; p = strpbrk (p, "{}"))
    {
      gsize length = strcspn (p + 1, "{}");
      g_autofree char *name = g_strndup (p + 1, length);
      g_autofree char *whole = g_strndup (p, length + 2);

      if (*p == '}' || p[length + 1] != '}')
        return g_strdup (_ ("The braces of this template do not pair."));
      p += length + 2;
      if (!is_listed (rule->required, name, length) && !is_listed (rule->allowed, name, length))
        return ur_quote_printf (_ ("The template “%s” knows no {%s}."), rule->name, name);
      if (strstr (p, whole) != NULL)
        return g_strdup_printf (_ ("{%s} is twice in this template."), name);
    }
  for (guint i = 0; required[i] != NULL; i++)
    {
      g_autofree char *placeholder = g_strdup_printf ("{%s}", required[i]);

      if (*required[i] != '\0' && strstr (template, placeholder) == NULL)
        return ur_quote_printf (_ ("The template “%s” must contain %s."), rule->name, placeholder);
    }
  return NULL;
}

/* A number in a template would be one that no report prints. */
static gboolean
has_number (const char *template)
{
  for (const char *p = template; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) || c == '%' || c == 0xff05)
        return TRUE;
    }
  return strstr (template, "百分之") != NULL;
}

/**
 * ur_template_check:
 * @rule: what the template may hold
 * @template: the template
 * @sentence: whether it makes a whole sentence
 *
 * Returns: (transfer full) (nullable): a sentence about what is wrong with it, or %NULL
 */
char *
ur_template_check (const UrTemplateRule *rule, const char *template, gboolean sentence)
{
  g_autofree char *wanted = find_word (rule->wanted, template);
  g_autofree char *forbidden = find_word (rule->forbidden, template);
  char *problem = check_placeholders (rule, template);

  if (problem != NULL)
    return problem;
  if (has_number (template))
    return g_strdup (_ ("A template has no numbers of its own."));
  if (forbidden != NULL)
    return ur_quote_printf (_ ("The template “%s” may not contain “%s”."), rule->name, forbidden);
  if (*rule->wanted != '\0' && wanted == NULL)
    return ur_quote_printf (_ ("The template “%s” must contain one of these: %s."), rule->name, rule->wanted);
  if (sentence && !g_str_has_suffix (template, "。") && !g_str_has_suffix (template, "。{note}"))
    return g_strdup (_ ("A sentence ends with “。”."));
  return NULL;
}

/**
 * ur_template_fill:
 * @template: a template that has been checked
 * @values: (element-type utf8 utf8): what its placeholders stand for; those that are absent stand for nothing
 *
 * Returns: (transfer full): the text
 */
char *
ur_template_fill (const char *template, GHashTable *values)
{
  GString *text = g_string_new (NULL);

  while (*template != '\0')
    {
      gsize plain = strcspn (template, "{");
      gsize length = template[plain] == '{' ? strcspn (template + plain, "}") - 1 : 0;
      g_autofree char *name = g_strndup (template + plain + 1, length);
      const char *value = length > 0 ? g_hash_table_lookup (values, name) : NULL;

      g_string_append_len (text, template, (gssize) plain);
      g_string_append (text, value != NULL ? value : "");
      template += plain + (length > 0 ? length + 2 : 0);
    }
  return g_string_free (text, FALSE);
}
