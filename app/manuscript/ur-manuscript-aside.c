/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is around a report and no part of it: page numbers, running heads, a web page's furniture. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"

/* So long is a line of furniture, in characters. */
#define LONGEST_FURNITURE 60
#define LONGEST_SITE 24
#define LONGEST_BAR 160 /* with several of its words */
#define LONGEST_WORD_LINE 12
#define LONGEST_HEAD 30
#define LONGEST_NUMBERED_HEAD 40
#define SHORTEST_CODE 16
#define OPENING_LINES 12

/* The name of who reports is no shorter, in bytes. */
#define SHORTEST_NAME 15

/* A line without its spaces and brackets, to be compared with words. */
static GString *
squeeze (const UrManuscriptLine *line)
{
  GString *text = g_string_new (NULL);

  for (const char *p = line->clean->text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !(text->len == 0 && g_utf8_strchr ("（([【〖<▲●■◆★", -1, c) != NULL))
        g_string_append_unichar (text, c == ':' ? 0xFF1A : c);
    }
  return text;
}

/* What a line looks like. */
typedef enum
{
  PAGE,
  PAGE_OF_ALL,
  ENGLISH_PAGE,
  HEAD_WITH_PAGE,
  WAY,
  STAMP,
  STAMP_WITHIN,
  CREDITS,
  PICTURE,
  DATE,
  CODE,
  LEADER_DOTS,
  DATED_LINK,
  FILE_LINK,
  N_LOOKS,
} Look;

/* To make an expression takes longer than to match a line, and all lines are matched after each decision. */
static struct
{
  const char *pattern;
  gsize regex;
} looks[N_LOOKS] = {
  [PAGE] = { "^[—\\-–─·.\\s]*\\d{1,4}[—\\-–─·.\\s]*$", 0 },
  [PAGE_OF_ALL] = { "^第?\\d{1,4}页?[，,/|]?(共|of)?\\d{0,4}页?$", 0 },
  [ENGLISH_PAGE] = { "^[Pp](age)?\\.?\\d{1,4}(of|/)?\\d{0,4}$", 0 },
  [HEAD_WITH_PAGE] = { "(第\\d{1,4}页([，,/|]?共\\d{1,4}页)?|[(（]\\d{1,4}/\\d{1,4}[)）])$", 0 },
  [WAY] = { "^[^，。]{0,8}(首页|主页)[>＞»›/|·→-]", 0 },
  [STAMP] = { "^(发布)?(时间|日期)?[：:]?(19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\d{0,2}[:：]\\d\\d",
              0 },
  [STAMP_WITHIN] = { "(19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\d{2}[:：]\\d\\d", 0 },
  [CREDITS] = { "(文字|图片|摄影|编辑|审核|校对|排版|责编|监制|制图|来源|值班)[｜|丨/"
                "：].+(图片|摄影|编辑|审核|校对|"
                "排版|责编|监制|制图|复审|终审)[｜|丨/：]",
                0 },
  [PICTURE] = { "^[\\s　]*([（(](图|表|图表)?略[)）]$|图\\s?\\d{1,2}[\\s　：:])", 0 }, /* 图1　会员人数 */
  [DATE] = { "^(19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}$", 0 },
  [CODE] = { "^[0-9a-f]+[:：]?$", 0 },
  [DATED_LINK] = { "[\\[(（【](19|20)?\\d\\d[-/.]\\d{1,2}([-/.]\\d{1,2})?[\\])）】]$", 0 },
  [FILE_LINK] = { "\\.(docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|jpe?g|png|mp4)[\\s　]*([(（][\\d.]+ "
                  "?[KkMm][Bb]?[)）])?$",
                  0 },
  [LEADER_DOTS] = { "(…{2,}|\\.{3,}|·{3,}|．{2,}|\t)[\\s…·.．]*[（(]?\\d{1,3}[）)]?$", 0 },
};

static gboolean
match (Look look, const char *text)
{
  gsize *made = &looks[look].regex;

  if (g_once_init_enter (made))
    g_once_init_leave (made, (gsize) g_regex_new (looks[look].pattern, G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match ((const GRegex *) *made, text, 0, NULL);
}

static gboolean
is_page_number (const GString *text)
{
  return text->len < 60 &&
         (match (PAGE, text->str) || match (PAGE_OF_ALL, text->str) || match (ENGLISH_PAGE, text->str));
}

/* 桐岭市总工会工作报告　第2页: the head of a page with its number. */
static gboolean
is_numbered_head (const UrManuscriptLine *line, const GString *text)
{
  return line->n_chars <= LONGEST_NUMBERED_HEAD && !line->has_stop && strstr (text->str, "，") == NULL &&
         match (HEAD_WITH_PAGE, text->str);
}

/* 首页 - 工作动态 - 行业工会: the way to a page. */
static gboolean
is_way (const GString *text)
{
  return match (WAY, text->str);
}

/* A file to be fetched, a date with a time of day, or an identifier that the page's program made. */
static gboolean
is_stamp (const GString *text)
{
  return match (FILE_LINK, text->str) || match (STAMP, text->str) || match (DATE, text->str) ||
         (text->len >= SHORTEST_CODE && match (CODE, text->str));
}

/* 一、2031年工作回顾 …… 1: a line of a table of contents. */
static gboolean
is_contents (const UrManuscriptLine *line)
{
  const char *text = line->clean->text->str;

  return (strstr (text, "……") != NULL || strstr (text, "...") != NULL || strstr (text, "···") != NULL ||
          strstr (text, "．．") != NULL) &&
         match (LEADER_DOTS, text) && !line->has_stop && g_utf8_strlen (text, -1) <= LONGEST_FURNITURE;
}

static gboolean
is_contents_head (const GString *text)
{
  return g_str_equal (text->str, "目录") || g_str_equal (text->str, "目次");
}

static gboolean
is_caption (const UrManuscriptLine *line, const GString *text)
{
  return line->n_chars <= LONGEST_FURNITURE &&
         (ur_words_begin (UR_WORDS_CAPTION_BEGIN, text->str, text->len) > 0 ||
          (!line->has_stop && match (PICTURE, line->source)) ||
          (!line->has_stop && ur_words_end (UR_WORDS_CAPTION_END, text->str, text->len) > 0 &&
           strstr (text->str, "拍摄") == NULL));
}

static guint
count_furniture (const GString *text)
{
  guint n = 0;

  for (gsize at = 0; at < text->len; at += (gsize) g_utf8_skip[(guchar) text->str[at]])
    n += ur_words_begin (UR_WORDS_FURNITURE_BEGIN, text->str + at, text->len - at) > 0;
  return n;
}

/* A word of a page's furniture with a colon is enough, a bare one only where the line has no more. */
static gboolean
is_furniture (const UrManuscriptLine *line, const GString *text)
{
  gsize word = ur_words_begin (UR_WORDS_FURNITURE_BEGIN, text->str, text->len);
  gboolean is_label = word > 0 && (g_str_has_prefix (text->str + word, "：") || text->str[word] == ':' ||
                                   g_str_has_suffix (text->str + word - 3, "："));

  if (line->n_chars > LONGEST_BAR || (line->has_stop && line->n_chars > LONGEST_FURNITURE))
    return FALSE;
  if (!line->has_stop && (match (CREDITS, text->str) || match (STAMP_WITHIN, text->str)))
    return TRUE; /* 文字｜小岚　编辑｜阿溪, 原创　岚溪工会　2032-01-06 18:20 */
  if (ur_words_find (UR_WORDS_FURNITURE_WITHIN, text->str, text->len, NULL) != NULL || is_stamp (text) ||
      is_way (text))
    return TRUE;
  if (!line->has_stop && line->n_chars <= LONGEST_SITE && strstr (text->str, "，") == NULL &&
      ur_words_end (UR_WORDS_FURNITURE_END, text->str, text->len) > 0)
    return TRUE;
  if ((!line->has_stop || g_str_has_suffix (text->str, "：")) && count_furniture (text) >= 3)
    return TRUE;
  if (line->n_chars > LONGEST_FURNITURE)
    return FALSE;
  if (word == 0 || line->has_stop)
    return FALSE;
  return is_label || word > 6 || line->n_chars <= LONGEST_WORD_LINE;
}

static UrSetAside
get_aside (const UrManuscriptLine *line)
{
  g_autoptr (GString) text = squeeze (line);

  if (is_page_number (text))
    return UR_ASIDE_PAGE_NUMBER;
  if (is_contents_head (text) || (line->clean->text->len < 240 && is_contents (line)))
    return UR_ASIDE_CONTENTS;
  if (line->mark.form != UR_MARK_NONE && line->mark.form != UR_MARK_BULLET)
    return UR_ASIDE_NONE;
  if (is_numbered_head (line, text))
    return UR_ASIDE_RUNNING_HEAD;
  if (is_caption (line, text))
    return UR_ASIDE_CAPTION;
  return is_furniture (line, text) ? UR_ASIDE_FURNITURE : UR_ASIDE_NONE;
}

/**
 * ur_manuscript_get_neighbour:
 * @step: 1 or −1
 *
 * Returns: (transfer none) (nullable): the next line after or before line @i that is not blank
 */
const UrManuscriptLine *
ur_manuscript_get_neighbour (const UrManuscript *manuscript, guint i, int step)
{
  for (gint64 j = (gint64) i + step; j >= 0 && j < manuscript->lines->len; j += step)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, (guint) j);

      if (line->level != UR_LEVEL_BLANK)
        return line;
    }
  return NULL;
}

static gboolean
is_beside_page_number (const UrManuscript *manuscript, guint i)
{
  const UrManuscriptLine *before = ur_manuscript_get_neighbour (manuscript, i, -1);
  const UrManuscriptLine *after = ur_manuscript_get_neighbour (manuscript, i, 1);

  return (before != NULL && before->aside == UR_ASIDE_PAGE_NUMBER) ||
         (after != NULL && after->aside == UR_ASIDE_PAGE_NUMBER);
}

/* After the number of a page that parts a sentence. */
static gboolean
is_within_sentence (const UrManuscript *manuscript, guint i)
{
  const UrManuscriptLine *before = ur_manuscript_get_neighbour (manuscript, i, -1);

  if (before == NULL || before->aside != UR_ASIDE_PAGE_NUMBER)
    return FALSE;
  for (guint j = i; j-- > 0;)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, j);

      if (line->level == UR_LEVEL_PARAGRAPH)
        return !line->has_stop && !ur_line_is_full (manuscript, ur_manuscript_get_line (manuscript, i));
    }
  return FALSE;
}

/**
 * ur_line_can_be_head:
 *
 * Returns: whether it is short enough, and bare enough, to be the head of pages
 */
gboolean
ur_line_can_be_head (const UrManuscriptLine *line)
{
  return line->level == UR_LEVEL_PARAGRAPH && !line->has_stop && line->n_chars <= LONGEST_HEAD &&
         line->mark.form == UR_MARK_NONE && !line->hint.is_row;
}

/* The same short line on three pages, or on two and beside a page's number, is the head of the pages; a
 * single one beside it, too, where a sentence goes on after it. */
static void
set_heads_aside (UrManuscript *manuscript)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const char *text = line->clean->text->str;
      guint n;

      if (!ur_line_can_be_head (line))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) + 1;
      if (is_beside_page_number (manuscript, i))
        n += is_within_sentence (manuscript, i) ? 2 : 1;
      g_hash_table_insert (counts, (char *) text, GUINT_TO_POINTER (n));
    }
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (ur_line_can_be_head (line) &&
          GPOINTER_TO_UINT (g_hash_table_lookup (counts, line->clean->text->str)) >= 3)
        ur_line_set_aside (line, UR_ASIDE_RUNNING_HEAD);
    }
}

static gboolean
comes_again (const UrManuscript *manuscript, guint i)
{
  const char *text = ur_manuscript_get_line (manuscript, i)->clean->text->str;

  for (guint j = i + 1; j < manuscript->lines->len; j++)
    if (strcmp (ur_manuscript_get_line (manuscript, j)->clean->text->str, text) == 0)
      return TRUE;
  return FALSE;
}

/* Under 目录, the headings that come again, without the numbers of their pages. */
static void
set_contents_aside (UrManuscript *manuscript)
{
  gboolean is_within = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_BLANK)
        continue;
      if (line->aside == UR_ASIDE_CONTENTS)
        is_within = TRUE;
      else if (is_within && line->level == UR_LEVEL_PARAGRAPH && !line->has_stop && !ur_line_is_row (line) &&
               comes_again (manuscript, i))
        ur_line_set_aside (line, UR_ASIDE_CONTENTS);
      else
        is_within = FALSE;
    }
}

/* ·宁州市总工会2027年工作报告 [2028-01-19], and the lines of a list below 相关链接. */
static void
set_links_aside (UrManuscript *manuscript)
{
  gboolean is_list = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const GString *text = line->clean->text;
      gsize head = ur_words_begin (UR_WORDS_WEB_LINKS, text->str, text->len);

      if (line->level == UR_LEVEL_ASIDE && head > 0 && head + strlen ("：") >= text->len)
        is_list = TRUE;
      else if (line->level == UR_LEVEL_PARAGRAPH && !line->has_stop && !ur_line_is_row (line) &&
               ((is_list && line->n_chars <= LONGEST_FURNITURE) || match (DATED_LINK, text->str)))
        ur_line_set_aside (line, UR_ASIDE_FURNITURE);
      else
        is_list = is_list && line->level != UR_LEVEL_PARAGRAPH;
    }
}

/* 宁州市总工会2028年工作报告_宁州工会网: the name of a page, whose beginning comes again. */
static void
set_page_title_aside (UrManuscript *manuscript)
{
  for (guint i = 0; i < MIN (manuscript->lines->len, OPENING_LINES); i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const char *bar = strchr (line->clean->text->str, '_');

      for (guint j = i + 1; bar != NULL && line->level == UR_LEVEL_PARAGRAPH && j < manuscript->lines->len;
           j++)
        {
          const GString *other = ur_manuscript_get_line (manuscript, j)->clean->text;

          if (other->len > 0 && other->len == (gsize) (bar - line->clean->text->str) &&
              memcmp (other->str, line->clean->text->str, other->len) == 0)
            ur_line_set_aside (line, UR_ASIDE_FURNITURE);
        }
    }
}

/* How many bytes two lines begin with in common. */
static gsize
count_common (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  return n;
}

/* 东陵省农林水利气象工会文件 within a sentence: the head of a page, which begins as the title does. */
static void
set_torn_heads_aside (UrManuscript *manuscript)
{
  const UrManuscriptLine *title = NULL, *before = NULL;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const char *text = line->clean->text->str;

      if (line->level != UR_LEVEL_PARAGRAPH)
        continue;
      if (title == NULL)
        title = line;
      else if (ur_line_can_be_head (line) && !before->has_stop && before->n_chars > LONGEST_HEAD &&
               (g_str_has_suffix (text, "文件") || g_str_has_suffix (text, "报告") ||
                g_str_has_suffix (text, "总结") || g_str_has_suffix (text, "工会")) &&
               count_common (text, title->clean->text->str) >= SHORTEST_NAME)
        {
          ur_line_set_aside (line, UR_ASIDE_RUNNING_HEAD);
          continue;
        }
      before = line;
    }
}

/**
 * ur_manuscript_set_aside:
 *
 * Sets aside the lines that are around the report: nothing of them is lost.
 */
void
ur_manuscript_set_aside (UrManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      UrSetAside aside =
          line->level == UR_LEVEL_BLANK || line->hint.is_row ? UR_ASIDE_NONE : get_aside (line);

      if (aside != UR_ASIDE_NONE)
        ur_line_set_aside (line, aside);
    }
  ur_manuscript_set_masthead_aside (manuscript);
  set_links_aside (manuscript);
  set_page_title_aside (manuscript);
  set_contents_aside (manuscript);
  set_heads_aside (manuscript);
  set_torn_heads_aside (manuscript);
}
