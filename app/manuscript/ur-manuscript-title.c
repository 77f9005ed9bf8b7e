/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a report, the words to its meeting before it and after it. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"

#define MAX_TITLE_LINES 5
#define LONGEST_TITLE 60
#define LONGEST_ADDRESS 40
#define LONGEST_CLOSING 160
#define LONGEST_OPENING 80
#define LONGEST_ANNEX 90 /* bytes of its heading */
#define CLOSING_LINES 6
#define OPENING_LINES 16
#define LETTER_LINES 30
#define TORN_LINES 3 /* so many may have the title */

/* 上半年工作, 先向大家报报去年的账 */
static gboolean
is_spoken_part (const GString *text)
{
  return ur_heading_get_time (text->str, text->len) != UR_PART_OVERVIEW &&
         (g_str_has_prefix (text->str, "上半年") || g_str_has_prefix (text->str, "下半年") ||
          ur_words_begin (UR_WORDS_TURNS, text->str, text->len) > 0);
}

static gboolean
can_be_title (const UrManuscript *manuscript,
              const UrManuscriptLine *line,
              guint n_before,
              gboolean is_below_issuer)
{
  const GString *text = line->clean->text;

  if (n_before > 0 && ur_line_is_full (manuscript, line) &&
      (strchr (text->str, ',') != NULL || strstr (text->str, "，") != NULL))
    return FALSE; /* the first line of a paragraph that a width tore */
  if (line->level != UR_LEVEL_PARAGRAPH || ur_line_is_row (line) || line->n_chars > LONGEST_TITLE)
    return FALSE;
  if (line->mark.form == UR_MARK_DASH)
    return n_before > 0;
  if (ur_words_is (UR_WORDS_FRAMES, text->str, text->len))
    return FALSE;
  if (line->mark.form != UR_MARK_NONE || ur_words_begin (UR_WORDS_ANNEX, text->str, text->len) > 0)
    return FALSE;
  if (n_before > 0 && !is_below_issuer && !ur_heading_is_of_two (text->str, text->len) &&
      (ur_heading_is_part (text->str, text->len) || is_spoken_part (text) ||
       ur_heading_is_made_of (text, UR_WORDS_REVIEW) || ur_heading_is_made_of (text, UR_WORDS_WANTING)))
    return FALSE;
  if (g_str_has_prefix (text->str, "（") || g_str_has_prefix (text->str, "("))
    return n_before > 0 && !g_str_has_suffix (text->str, "。");
  return !line->has_stop && strchr (text->str, '\t') == NULL && !g_ascii_isdigit (text->str[text->len - 1]);
}

/* 2023年工作情况 at the very top is the heading of a part, unless the whole report is called so. */
static gboolean
is_lone_part (const UrManuscript *manuscript, guint i)
{
  const GString *text = ur_manuscript_get_line (manuscript, i)->clean->text;

  if (!ur_heading_is_part (text->str, text->len))
    return FALSE;
  for (i++; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const char *words = line->clean->text->str + line->mark.end;

      if (line->level == UR_LEVEL_PARAGRAPH && !line->has_stop && line->mark.form <= UR_MARK_NUMERAL &&
          ur_heading_is_part (words, strlen (words)))
        return line->mark.form == UR_MARK_NONE;
    }
  return TRUE;
}

/* Whether two lines have the same characters, whatever spaces are between them. */
static gboolean
is_same (const char *a, const char *b)
{
  while (*a != '\0' || *b != '\0')
    {
      if (g_unichar_isspace (g_utf8_get_char (a)))
        a = g_utf8_next_char (a);
      else if (g_unichar_isspace (g_utf8_get_char (b)))
        b = g_utf8_next_char (b);
      else if (g_utf8_get_char (a) != g_utf8_get_char (b))
        return FALSE;
      else
        {
          a = g_utf8_next_char (a);
          b = g_utf8_next_char (b);
        }
    }
  return TRUE;
}

/* A line that says the title again; the spaces between its words may be others. */
static void
set_same_aside (UrManuscript *manuscript, guint from, const char *title)
{
  for (guint i = from; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level != UR_LEVEL_PARAGRAPH || !is_same (line->clean->text->str, title))
        continue;
      line->level = UR_LEVEL_ASIDE;
      line->aside = UR_ASIDE_SAME_TITLE;
    }
}

/* Where a running head is all the title there is. */
static guint
find_head_title (UrManuscript *manuscript)
{
  for (guint i = 0; i < MIN (manuscript->lines->len, OPENING_LINES); i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->aside != UR_ASIDE_RUNNING_HEAD)
        continue;
      line->aside = UR_ASIDE_NONE;
      line->level = UR_LEVEL_TITLE;
      return i + 1;
    }
  return 0;
}

/* 岚溪县总工会, alone on the first line of a title: what it issues is on the next. */
static gboolean
is_issuer (const GString *text)
{
  return ur_words_end (UR_WORDS_SIGNERS, text->str, text->len) > 0;
}

/* 临港新区总工会2036年工作要点 of 关于印发《临港新区总工会2036年工作要点》的通知, also where lines tear it.
 */
static char *
dup_named_title (const UrManuscript *manuscript, guint *after)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *open, *close;

  for (guint i = 0; i < MIN (manuscript->lines->len, OPENING_LINES); i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_BLANK || line->level == UR_LEVEL_ASIDE || line->n_chars > LONGEST_TITLE)
        continue;
      g_string_append (words, line->clean->text->str);
      open = strstr (words->str, "《");
      close = open != NULL ? strstr (open, "》") : NULL;
      if (close == NULL || ur_words_begin (UR_WORDS_LETTERS, close, strlen (close)) == 0)
        continue;
      *after = i + 1;
      return g_strndup (open + strlen ("《"), (gsize) (close - open) - strlen ("《"));
    }
  return NULL;
}

/* Sets the letter aside with which a document is sent round, up to where its title is said again: that is the
 * title. Returns the line of it, or 0, and the line after it. */
static guint
set_letter_aside (UrManuscript *manuscript, guint *end)
{
  guint after = 0;
  g_autofree char *title = dup_named_title (manuscript, &after);

  for (guint i = after; title != NULL && i < MIN (manuscript->lines->len, after + LETTER_LINES); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint j = i; j < MIN (manuscript->lines->len, i + TORN_LINES); j++)
        {
          g_string_append (words, ur_manuscript_get_line (manuscript, j)->clean->text->str);
          if (!is_same (words->str, title))
            continue;
          for (guint k = 0; k < i; k++)
            if (ur_manuscript_get_line (manuscript, k)->level == UR_LEVEL_PARAGRAPH)
              ur_line_set_aside (ur_manuscript_get_line (manuscript, k), UR_ASIDE_FURNITURE);
          *end = j + 1;
          return i;
        }
    }
  return 0;
}

static guint
find_title (UrManuscript *manuscript)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  guint n = 0, end = 0, known = 0;

  for (guint i = set_letter_aside (manuscript, &known); i < manuscript->lines->len && n < MAX_TITLE_LINES;
       i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_BLANK || (line->level == UR_LEVEL_ASIDE && n == 0))
        continue;
      if (i >= known && (!can_be_title (manuscript, line, n, n == 1 && is_issuer (whole)) ||
                         (n == 0 && is_lone_part (manuscript, i))))
        break;
      if (n > 0 && strcmp (ur_manuscript_get_line (manuscript, end - 1)->clean->text->str,
                           line->clean->text->str) == 0)
        break;
      line->level = UR_LEVEL_TITLE;
      end = i + 1;
      n++;
      set_same_aside (manuscript, end, line->clean->text->str);
      g_string_append (whole, line->clean->text->str);
      if (n > 1)
        set_same_aside (manuscript, end, whole->str);
    }
  return n > 0 ? end : find_head_title (manuscript);
}

static gboolean
is_address (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  gboolean has_colon = g_str_has_suffix (text->str, "：") || g_str_has_suffix (text->str, ":");

  if (line->n_chars > LONGEST_ADDRESS)
    return FALSE;
  if (has_colon && g_str_has_prefix (text->str, "各位"))
    return TRUE;
  return ur_words_begin (UR_WORDS_ADDRESS, text->str, text->len) > 0 &&
         (has_colon || g_str_has_suffix (text->str, "！") || g_str_has_suffix (text->str, "!"));
}

/* The paragraph that begins with line @i, where wide lines go on over their ends, and the line after its
 * last.
 */
static GString *
join_lines (const UrManuscript *manuscript, guint i, guint *end)
{
  GString *text = g_string_new (NULL);

  for (*end = i; *end < manuscript->lines->len; ++*end)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, *end);

      if (*end > i && line->level == UR_LEVEL_ASIDE)
        continue; /* the number of a page */
      if (*end > i &&
          (line->level != UR_LEVEL_PARAGRAPH || line->mark.form != UR_MARK_NONE || ur_line_is_row (line)))
        return text;
      g_string_append (text, line->clean->text->str);
      if (line->has_stop || !ur_line_is_full (manuscript, line))
        {
          ++*end;
          return text;
        }
    }
  return text;
}

static void
set_lines_aside (UrManuscript *manuscript, guint from, guint end, UrSetAside aside)
{
  for (guint i = from; i < end; i++)
    if (ur_manuscript_get_line (manuscript, i)->level == UR_LEVEL_PARAGRAPH)
      ur_line_set_aside (ur_manuscript_get_line (manuscript, i), aside);
}

static gboolean
is_opening (const GString *text)
{
  return g_utf8_strlen (text->str, -1) <= LONGEST_OPENING &&
         !ur_manuscript_has_figure (text->str, 0, text->len) && strstr (text->str, "报告") != NULL &&
         (ur_words_find (UR_WORDS_OPENING, text->str, text->len, NULL) != NULL) &&
         (strstr (text->str, "代表") != NULL || strstr (text->str, "受") != NULL ||
          ur_words_begin (UR_WORDS_LAYING, text->str, text->len) > 0) &&
         (strstr (text->str, "审") != NULL || g_str_has_suffix (text->str, "：") ||
          strstr (text->str, "报告工作") != NULL || strstr (text->str, "工作报告") != NULL);
}

/* 各位厂长、各位姐妹，大家上午好！ */
static gboolean
is_greeting (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return line->n_chars <= LONGEST_ADDRESS && g_str_has_prefix (text->str, "各位") &&
         (g_str_has_suffix (text->str, "好！") || g_str_has_suffix (text->str, "好!"));
}

/* 县总工会：, and nothing more */
static gboolean
ends_with_issuer (const GString *text)
{
  gsize colon = g_str_has_suffix (text->str, ":") ? 1 : strlen ("：");

  return ur_words_end (UR_WORDS_SIGNERS, text->str, text->len - colon) > 0;
}

/* 集团工会各分会、各科室工会小组： below the title */
static gboolean
is_addressee (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return line->n_chars <= LONGEST_ADDRESS && line->mark.form == UR_MARK_NONE &&
         strstr (text->str, "，") == NULL &&
         (g_str_has_suffix (text->str, "：") || g_str_has_suffix (text->str, ":")) &&
         (strstr (text->str, "各") != NULL || ends_with_issuer (text)) && strstr (text->str, "如下") == NULL;
}

static void
find_opening (UrManuscript *manuscript)
{
  guint n = 0;
  gboolean is_first, had_paragraph = FALSE;

  for (guint i = 0; i < manuscript->lines->len && n < OPENING_LINES; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      g_autoptr (GString) text = NULL;
      guint end;

      n += line->level != UR_LEVEL_BLANK;
      if (line->level != UR_LEVEL_PARAGRAPH)
        continue;
      is_first = !had_paragraph;
      had_paragraph = TRUE;
      text = join_lines (manuscript, i, &end);
      if (is_address (line) || is_greeting (line) || (is_first && is_addressee (line)))
        ur_line_set_aside (line, UR_ASIDE_ADDRESS);
      else if (is_opening (text))
        set_lines_aside (manuscript, i, end, UR_ASIDE_OPENING);
    }
}

static gboolean
is_closing (const UrManuscriptLine *line, const GString *text)
{
  glong n_chars = g_utf8_strlen (text->str, -1);

  if (n_chars > LONGEST_CLOSING || line->mark.form != UR_MARK_NONE)
    return FALSE;
  if (ur_words_begin (UR_WORDS_CLOSING, text->str, text->len) > 0 && n_chars < LONGEST_ADDRESS &&
      strstr (text->str, "让我们") == NULL)
    return TRUE;
  return is_address (line) || (ur_words_begin (UR_WORDS_ADDRESS, text->str, text->len) > 0 &&
                               strstr (text->str, "让我们") != NULL);
}

/* 为建设富美清溪再立新功。 */
static gboolean
calls_on (const GString *text)
{
  gsize stop = g_utf8_strchr ("。！!", -1, g_utf8_get_char (g_utf8_prev_char (text->str + text->len))) != NULL
                   ? strlen (g_utf8_prev_char (text->str + text->len))
                   : 0;

  return stop > 0 && ur_words_end (UR_WORDS_PLEDGES, text->str, text->len - stop) > 0 &&
         !ur_manuscript_has_figure (text->str, 0, text->len);
}

/* Whether a sentence ends before line @i, or before the number of a page that is. */
static gboolean
is_after_stop (const UrManuscript *manuscript, guint i)
{
  while (i-- > 0)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level != UR_LEVEL_BLANK && line->aside != UR_ASIDE_PAGE_NUMBER)
        return line->has_stop;
    }
  return FALSE;
}

/* 事情一件一件做，拜托大家了！: the last paragraph of all, to those who listen, unless it has a heading. */
static gboolean
is_farewell (const UrManuscript *manuscript, guint i, const GString *text)
{
  if (ur_manuscript_get_line (manuscript, i)->mark.form != UR_MARK_NONE || !is_after_stop (manuscript, i) ||
      g_utf8_strlen (text->str, -1) > LONGEST_CLOSING)
    return FALSE;
  return calls_on (text) || ((g_str_has_suffix (text->str, "！") || g_str_has_suffix (text->str, "!")) &&
                             ur_words_find (UR_WORDS_FAREWELL, text->str, text->len, NULL) != NULL &&
                             !ur_manuscript_has_figure (text->str, 0, text->len));
}

/* 2032年7月5日 */
static gboolean
is_date (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  UrNumber number;

  return ur_number_read (text->str, (gssize) text->len, 0, &number) && number.kind == UR_NUMBER_DATE &&
         number.end == text->len;
}

/* 棠溪县总工会 */
static gboolean
is_signer (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return line->n_chars <= LONGEST_ADDRESS && !line->has_stop && line->mark.form == UR_MARK_NONE &&
         !ur_line_is_row (line) && strstr (text->str, "，") == NULL &&
         ur_words_end (UR_WORDS_SIGNERS, text->str, text->len) > 0;
}

/* Who signs the report, and when: the last two lines before @last. */
static void
find_signature (UrManuscript *manuscript, guint last)
{
  gboolean has_date = FALSE;

  for (guint i = last; i-- > 0;)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_BLANK || line->level == UR_LEVEL_ASIDE)
        continue;
      if (line->level != UR_LEVEL_PARAGRAPH || !(has_date ? is_signer (line) : is_date (line)))
        return;
      ur_line_set_aside (line, UR_ASIDE_CLOSING);
      if (has_date)
        return;
      has_date = TRUE;
    }
}

/* Whether no paragraph comes from line @i on, up to @last. */
static gboolean
is_last (const UrManuscript *manuscript, guint i, guint last)
{
  for (; i < last; i++)
    if (ur_manuscript_get_line (manuscript, i)->level == UR_LEVEL_PARAGRAPH)
      return FALSE;
  return TRUE;
}

/* The last words are the last, but for what comes after the report. */
static void
find_closing (UrManuscript *manuscript)
{
  guint last = manuscript->lines->len, n = 0;
  gboolean had_farewell = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const GString *text = line->clean->text;

      if (i > 0 && line->level == UR_LEVEL_PARAGRAPH &&
          ur_words_begin (UR_WORDS_ANNEX, text->str, text->len) > 0 && text->len < LONGEST_ANNEX)
        {
          last = i;
          break;
        }
    }
  find_signature (manuscript, last);
  for (guint i = last; i-- > 0 && n < CLOSING_LINES;)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      g_autoptr (GString) text = NULL;
      guint end;

      if (line->level != UR_LEVEL_PARAGRAPH)
        continue;
      n++;
      text = join_lines (manuscript, i, &end);
      if (is_closing (line, text))
        set_lines_aside (manuscript, i, end, UR_ASIDE_CLOSING);
      else if (!had_farewell && is_last (manuscript, end, last) && is_farewell (manuscript, i, text))
        {
          set_lines_aside (manuscript, i, end, UR_ASIDE_CLOSING);
          had_farewell = TRUE;
        }
    }
}

/**
 * ur_manuscript_find_titles:
 *
 * Finds the lines of the title, and the words to the meeting before and after the report.
 */
void
ur_manuscript_find_titles (UrManuscript *manuscript)
{
  find_title (manuscript);
  find_opening (manuscript);
  find_closing (manuscript);
}
