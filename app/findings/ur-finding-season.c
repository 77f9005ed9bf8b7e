/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Half a year or a quarter of which a figure is, or the day or month at whose end it was so. */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

/* So long is the number of a month, in bytes: 十二. */
#define LONGEST_MONTH 6

/* What is further before the sentence of a figure does not say when it was, in bytes. */
#define FURTHEST 900

/* No word is longer, in bytes; the text goes on for much longer. */
#define LONGEST_WORD 30

/* What was said last of the time within the year, before a figure. */
typedef struct
{
  const char *season; /* 上半年, "" for the whole year, or NULL */
  char *moment;       /* 6月末, or NULL */
  gboolean is_bare;   /* the moment is told of its own clause only */
} Told;

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

static gsize
begins (UrWords list, const char *p)
{
  return ur_words_begin (list, p, strnlen (p, LONGEST_WORD));
}

/* 前三季度 is no quarter, 比上半年 only compares, 上半年和下半年 are two. */
static gboolean
stands_alone (const char *text, const char *p, const char *after)
{
  static const char no_head[] = "前至到比较每、和与及—-", no_tail[] = "、和与及至到—-";

  return (p == text || g_utf8_strchr (no_head, -1, g_utf8_get_char (g_utf8_prev_char (p))) == NULL) &&
         (*after == '\0' || g_utf8_strchr (no_tail, -1, g_utf8_get_char (after)) == NULL);
}

/* The number of the season with which @p begins, from 1, or 0. */
static guint
match_season (const char *p)
{
  /* All but those with 第 go on so after their first character. */
  if (*p == '\0' || (!g_str_has_prefix (p, "第") && !g_str_has_prefix (g_utf8_next_char (p), "半年") &&
                     !g_str_has_prefix (g_utf8_next_char (p), "季度")))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_has_prefix (p, seasons[i].word))
      return i + 1;
  return 0;
}

/**
 * ur_season_get_name:
 *
 * Returns: (nullable): the name of the season that @words are, and nothing more
 */
const char *
ur_season_get_name (const char *words)
{
  guint i = match_season (words);

  return i > 0 && strcmp (seasons[i - 1].word, words) == 0 ? seasons[i - 1].name : NULL;
}

/* Reads a season or months of a sentence: the length of the words, and the name where a season stands alone.
 */
static gsize
read_season (const char *text, const char *p, const char **season)
{
  guint i = match_season (p);
  gsize len = i > 0 ? strlen (seasons[i - 1].word) : ur_finding_read_months (text, p, season);

  if (i > 0)
    *season = stands_alone (text, p, p + len) ? seasons[i - 1].name : NULL;
  return len;
}

/* 6 of 截至6月末: the number that ends before @p, or 0. */
static guint
read_month (const char *text, const char *p)
{
  const char *start = p;
  UrNumber number;

  while (start > text && p - start < LONGEST_MONTH &&
         (g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (start))) ||
          g_utf8_strchr ("一二三四五六七八九十", -1, g_utf8_get_char (g_utf8_prev_char (start))) != NULL))
    start = g_utf8_prev_char (start);
  if (start == p || !ur_number_read (start, p - start, 0, &number) || number.value.scale != 0 ||
      number.value.mantissa < 1 || number.value.mantissa > 12)
    return 0;
  return (guint) number.value.mantissa;
}

/* 上年末 is another year's, 比年末 only compares, and what was so 由年初 is told of the figure after it
 * alone. */
static gboolean
is_other (const UrSurroundings *around, const char *p)
{
  const char *before = p > around->text ? g_utf8_prev_char (p) : p;

  if (p == around->text)
    return FALSE;
  if (g_utf8_strchr ("上去前比较隔跨", -1, g_utf8_get_char (before)) != NULL)
    return TRUE;
  if ((gsize) (p - around->text) >= around->last)
    return FALSE;
  while (p > around->text && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p); /* 从2022年底的1900人 */
  return ur_words_end (UR_WORDS_FROM, around->text, (gsize) (p - around->text)) > 0;
}

/* 2029年初 and 由年初的 are a moment; what was done since 年初 was done in the year. */
static gboolean
is_beginning (const UrSurroundings *around, const char *p)
{
  const char *before = p > around->text ? g_utf8_prev_char (p) : p;

  if (!g_str_has_prefix (p, "年初") || g_str_has_prefix (p, "年初以来") || is_other (around, p))
    return FALSE;
  return g_unichar_isdigit (g_utf8_get_char (before)) ||
         ur_words_end (UR_WORDS_FROM, around->text, (gsize) (p - around->text)) > 0;
}

/* 6月底前完成摸底120家，走访300户 and 签约率年底达到90%，办结率97%: a moment is told of its clause alone,
 * unless a comma or 截至 says that it is of more, or the clause begins with it: 年底前，;
 * 年末会员7316人，入会率98%. */
static gboolean
is_of_clause (const UrSurroundings *around, const char *p, const char *end)
{
  gsize start = (gsize) (p - around->text), deadline = begins (UR_WORDS_DEADLINES, end);
  gunichar before;

  while (start > around->sentence_start &&
         g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (around->text + start))))
    start = (gsize) (g_utf8_prev_char (around->text + start) - around->text);
  if (ur_words_end (UR_WORDS_BINDING, around->text, start) > 0 ||
      g_utf8_strchr ("，,", -1, g_utf8_get_char (end + deadline)) != NULL)
    return FALSE;
  before = start > 0 ? g_utf8_get_char (g_utf8_prev_char (around->text + start)) : 0;
  return deadline > 0 || (start > around->sentence_start && before != g_utf8_get_char ("年") &&
                          g_utf8_strchr ("，。；：、,;:（(", -1, before) == NULL);
}

/* 截至12月31日 is the end of the year, 截至6月30日 that of the month. */
static gsize
read_last_day (const UrSurroundings *around, const char *p, Told *told)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  guint month = g_str_has_prefix (p, "月") && !is_other (around, p) ? read_month (around->text, p) : 0;
  const char *start = p;
  char *end;

  if (month == 0 || g_ascii_strtoull (p + strlen ("月"), &end, 10) < days[month - 1] ||
      !g_str_has_prefix (end, "日"))
    return 0;
  while (start > around->text + around->sentence_start &&
         (g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (start))) ||
          g_str_has_prefix (g_utf8_prev_char (start), "年")))
    start = g_utf8_prev_char (start);
  if (ur_words_end (UR_WORDS_BINDING, around->text, (gsize) (start - around->text)) == 0)
    return 0;
  g_free (told->moment);
  told->moment = month == 12 ? g_strdup ("末") : g_strdup_printf ("%u月末", month);
  told->is_bare = FALSE;
  return (gsize) (end - p);
}

/* 年末, 6月底 */
static gsize
read_moment (const UrSurroundings *around, const char *p, Told *told)
{
  gsize len = read_last_day (around, p, told);
  guint month;

  if (len > 0)
    return len;
  len = is_beginning (around, p) ? strlen ("年初") : begins (UR_WORDS_ENDS, p);
  if (len == 0 || is_other (around, p))
    return len;
  if (g_str_has_prefix (p, "年"))
    {
      g_free (told->moment);
      told->moment = g_strndup (p + strlen ("年"), len - strlen ("年"));
      told->is_bare = is_of_clause (around, p, p + len);
      return len;
    }
  month = read_month (around->text, p);
  if (month == 0)
    return len;
  g_free (told->moment);
  told->moment = g_strdup_printf ("%u%.*s", month, (int) len, p);
  told->is_bare = is_of_clause (around, p, p + len);
  return len;
}

/* 全年 after 上半年: what follows is of the whole year again, but not after 完成全年任务的60%. */
static gboolean
is_whole_year (const UrSurroundings *around, const char *p)
{
  gsize len = begins (UR_WORDS_WHOLE_YEAR, p);

  return len > 0 && !is_beginning (around, p) && !is_other (around, p) &&
         !g_str_has_prefix (p + len, "以来") &&
         (g_str_has_prefix (p, "今年") || begins (UR_WORDS_YEAR_GOALS, p + len) == 0);
}

/* 今年新建7家 in a report of half a year is of that half, as long as it is no plan. */
static gboolean
is_so_far (const char *p, gboolean plan)
{
  return !plan && begins (UR_WORDS_SO_FAR, p) > 0;
}

/* What is told after ； goes on with what was told before it. */
static gsize
find_start (const UrSurroundings *around)
{
  gsize from = around->sentence_start > FURTHEST ? around->sentence_start - FURTHEST : 0;

  while (from > 0 && ((guchar) around->text[from] & 0xC0) == 0x80)
    from++;
  for (gsize end = around->sentence_start;;)
    {
      gsize start = from + ur_phrase_find_start (around->text + from, end - from, "。！？");

      if (start <= from + strlen ("。") || !g_str_has_prefix (around->text + start, "其中"))
        return start;
      end = start - strlen ("。"); /* 其中 is of what was told before it */
    }
}

static void
read_told (const UrSurroundings *around, gsize at, gboolean plan, Told *told)
{
  const char *p = around->text + find_start (around);

  while (p < around->text + at)
    {
      gsize len = read_season (around->text, p, &told->season);

      if (g_utf8_strchr ("：:", -1, g_utf8_get_char (p)) != NULL)
        told->is_bare = FALSE; /* 6月底前完成全部任务：: it leads to all of a list */
      if (len > 0 || (told->is_bare && g_utf8_strchr ("，；,;。", -1, g_utf8_get_char (p)) != NULL))
        g_clear_pointer (&told->moment, g_free);
      else if (is_whole_year (around, p))
        {
          told->season = is_so_far (p, plan) ? NULL : "";
          g_clear_pointer (&told->moment, g_free);
        }
      else
        len = read_moment (around, p, told);
      p = len > 0 ? p + len : g_utf8_next_char (p);
    }
}

/**
 * ur_finding_find_month:
 * @around: what is around a figure
 * @end: where it begins
 *
 * Returns: the last month that is named before it in its sentence, 1月份 or 截至1月15日, or 0
 */
guint
ur_finding_find_month (const UrSurroundings *around, gsize end)
{
  guint month = 0;

  for (const char *p = around->text + around->sentence_start; p < around->text + end;
       p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "月") && read_month (around->text, p) > 0)
      month = read_month (around->text, p);
  return month;
}

/* 上半年 in a heading; of a title that names two, 上半年工作总结和下半年打算, the one of the part. */
static const char *
find_season_in (const GString *text, gboolean last)
{
  const char *found = NULL;

  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint i = match_season (p);

      if (i == 0 && (found == NULL || last) && ur_finding_read_months (text->str, p, &found) > 0)
        return found;
      if (i == 0)
        continue;
      if ((found == NULL || last) && (p == text->str || !g_str_has_prefix (g_utf8_prev_char (p), "前")))
        found = seasons[i - 1].name;
      p += strlen (seasons[i - 1].word) - strlen ("度");
    }
  return found;
}

/**
 * ur_season_is_named:
 * @text: a heading or title
 *
 * Returns: whether it names half a year, a quarter or months
 */
gboolean
ur_season_is_named (const GString *text)
{
  return find_season_in (text, FALSE) != NULL;
}

/* What the heading of its part or the title says of the time of a figure. */
static const char *
find_far_season (const UrManuscript *manuscript, guint number)
{
  const UrPassage *passage = ur_manuscript_get_passage (manuscript, number);
  const char *season = NULL;

  if (passage->part >= 0)
    {
      const UrManuscriptPart *part = &g_array_index (manuscript->parts, UrManuscriptPart, passage->part);

      season = find_season_in (ur_manuscript_get_passage (manuscript, part->passage)->traced->text, FALSE);
    }
  for (guint i = 0; season == NULL && i < MIN (manuscript->passages->len, number); i++)
    if (ur_manuscript_get_passage (manuscript, i)->level == UR_LEVEL_TITLE)
      season = find_season_in (ur_manuscript_get_passage (manuscript, i)->traced->text,
                               ur_manuscript_get_kind (manuscript, passage) == UR_PART_TASKS);
  return season;
}

static const char *
get_far_season (UrFindings *findings, const UrFinding *finding)
{
  if (findings->season_passage != finding->passage)
    {
      findings->far_season = find_far_season (findings->manuscript, finding->passage);
      findings->season_passage = finding->passage;
    }
  return findings->far_season;
}

/* 目标值100家 in a report of half a year is what is to be reached in all of it. */
static gboolean
is_goal_of_year (const UrFindings *findings, const UrFinding *finding)
{
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);

  return finding->aim == UR_AIM_TARGET &&
         ur_manuscript_get_kind (findings->manuscript, passage) == UR_PART_WORK;
}

/**
 * ur_finding_dup_season:
 * @findings: where it was found
 * @finding: a figure
 * @around: its sentence
 * @alone: whether its sentence names a year that is not that of the report: 去年 in a report of half a year
 *
 * Returns: (transfer full): 上半年, 第四季度 or 6月末, when the words before the figure, the heading of its
 *   part or the title say that it is of no longer time than that; else an empty string
 */
char *
ur_finding_dup_season (UrFindings *findings,
                       const UrFinding *finding,
                       const UrSurroundings *around,
                       gboolean alone)
{
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);
  gboolean plan = ur_manuscript_get_kind (findings->manuscript, passage) == UR_PART_TASKS;
  Told told = { NULL, NULL, FALSE };

  read_told (around, finding->number.start, plan, &told);
  if (told.moment != NULL && finding->change == UR_CHANGE_NONE)
    return told.moment;
  g_free (told.moment);
  if (told.season == NULL && !alone && !is_goal_of_year (findings, finding))
    told.season = get_far_season (findings, finding);
  return g_strdup (told.season != NULL ? told.season : "");
}

/**
 * ur_finding_is_within_year:
 *
 * Returns: whether the heading of its part or the title says that @finding is of no whole year
 */
gboolean
ur_finding_is_within_year (UrFindings *findings, const UrFinding *finding)
{
  return get_far_season (findings, finding) != NULL;
}
