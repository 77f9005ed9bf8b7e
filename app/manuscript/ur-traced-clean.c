/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What copying puts into a line and does not belong to it: spaces around and within numbers, invisible
 * characters, pinyin and pictures in brackets, asterisks of bold type. */
#include "ur-traced-private.h"

#include <string.h>

#include "ur-cursor.h"
#include "ur-import-words.h"
#include "ur-list-mark.h"

/* So long are pinyin and a picture in brackets, in characters. */
#define LONGEST_READING 10
#define LONGEST_BOLD 12
#define LONGEST_OPENING 40 /* in bold type */

#define MAX_MARKS 8

#define LONGEST_FRAME 12 /* 结束语, in bytes */

/* A line that is being cleaned. */
typedef struct
{
  const char *start, *end, *p;
  const char *mark_end, *annex_end; /* the list mark and 附表; the space after them is no damage */
  const UrTracedPlace *place;
  guint at;           /* the character at p */
  gboolean is_row;    /* its spaces part cells */
  gboolean is_spread; /* 引　言: its spaces only spread a word over the line */
  guint n_marks;      /* that combine, one after the other */
  UrTraced *out;
} Cleaning;

static gboolean
is_digit (gunichar c)
{
  return g_unichar_isdigit (c) && (c < 0x80 || (c >= 0xFF10 && c <= 0xFF19));
}

static gboolean
is_han (gunichar c)
{
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

/* Tabs part cells; no other control is part of a text. */
static gboolean
is_invisible (gunichar c)
{
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xAD || c == 0xFE0F ||
         (c != '\t' && ur_cursor_is_forbidden (c));
}

static gboolean
is_wide_mark (gunichar c)
{
  return c != 0 && g_utf8_strchr ("，。、；：！？“”‘’（）《》【】", -1, c) != NULL;
}

static gunichar
get_last (const Cleaning *cleaning)
{
  const GString *text = cleaning->out->text;

  return text->len == 0 ? 0 : g_utf8_get_char (g_utf8_prev_char (text->str + text->len));
}

static gunichar
get_before_last (const Cleaning *cleaning)
{
  const GString *text = cleaning->out->text;
  const char *last;

  if (text->len == 0)
    return 0;
  last = g_utf8_prev_char (text->str + text->len);
  return last == text->str ? 0 : g_utf8_get_char (g_utf8_prev_char (last));
}

static gunichar
char_at (const Cleaning *cleaning, const char *p)
{
  return p < cleaning->end ? g_utf8_get_char (p) : 0;
}

static void
keep (Cleaning *cleaning)
{
  const char *next = g_utf8_next_char (cleaning->p);

  ur_traced_add (cleaning->out, cleaning->p, (gsize) (next - cleaning->p), cleaning->place->line,
                 cleaning->at);
  cleaning->at++;
  cleaning->p = next;
}

static const UrToldMark *
find_told (const Cleaning *cleaning, UrToldKind kind)
{
  const UrTracedPlace *place = cleaning->place;

  return place->told == NULL ? NULL
                             : ur_told_find (place->told, kind, place->block, place->offset + cleaning->at);
}

static void
keep_until (Cleaning *cleaning, const char *to)
{
  while (cleaning->p < to)
    keep (cleaning);
}

/* Takes out what is before @to, unless a person said that it is right. */
static void
drop (Cleaning *cleaning, const char *to, UrRepairKind kind)
{
  const UrOrigin origin = { cleaning->place->line, cleaning->at };
  UrRepair *repair = ur_traced_repair (cleaning->out, kind, &origin, cleaning->p, (gsize) (to - cleaning->p));

  if (find_told (cleaning, UR_TOLD_KEEP) != NULL)
    {
      repair->is_undone = TRUE;
      keep_until (cleaning, to);
      return;
    }
  cleaning->at += (guint) g_utf8_pointer_to_offset (cleaning->p, to);
  cleaning->p = to;
}

static guint
count_digits (const Cleaning *cleaning, const char *p)
{
  guint n = 0;

  for (; is_digit (char_at (cleaning, p)); p = g_utf8_next_char (p))
    n++;
  return n;
}

static guint
count_last_digits (const Cleaning *cleaning)
{
  const GString *text = cleaning->out->text;
  const char *p = text->str + text->len;
  guint n = 0;

  while (p > text->str && is_digit (g_utf8_get_char (g_utf8_prev_char (p))))
    {
      p = g_utf8_prev_char (p);
      n++;
    }
  return n;
}

/* 52.6 55 are two: what has a point before it does not go on. */
static gboolean
is_after_point (const Cleaning *cleaning)
{
  const GString *text = cleaning->out->text;
  const char *p = text->str + text->len;

  while (p > text->str && is_digit (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  return p > text->str && p[-1] == '.';
}

/* 为 9 8.2%: a single digit before a percentage with one digit before its point; both are one, or the first
 * would count nothing. */
static gboolean
is_torn_percentage (const Cleaning *cleaning, const char *next)
{
  const char *p = g_utf8_next_char (next);

  if (count_last_digits (cleaning) != 1 || count_digits (cleaning, next) != 1 ||
      char_at (cleaning, p) != '.' || is_after_point (cleaning))
    return FALSE;
  for (p++; p < cleaning->end && is_digit (char_at (cleaning, p)); p = g_utf8_next_char (p))
    continue;
  return p < cleaning->end && g_utf8_strchr ("%％", -1, char_at (cleaning, p)) != NULL;
}

/* Wide spaces part cells: 64　71　97 are three numbers. 1 152 is one, 21. 7 and 21 .7 too; 2023 2024 not. */
static gboolean
is_within_number (const Cleaning *cleaning, const char *next)
{
  gunichar last = get_last (cleaning), first = char_at (cleaning, next);

  if (is_digit (last) && is_digit (first))
    {
      guint n = count_digits (cleaning, next);

      return count_last_digits (cleaning) <= 3 && !is_after_point (cleaning) &&
             (n == 3 || (n < 3 && next + n == cleaning->end) || is_torn_percentage (cleaning, next));
    }
  if (last == '.' && is_digit (first))
    return is_digit (get_before_last (cleaning)) && cleaning->p != cleaning->mark_end;
  return first == '.' && is_digit (last) && is_digit (char_at (cleaning, g_utf8_next_char (next)));
}

/* 2023 年, 建会率 95.2, and spaces beside a wide mark. */
static gboolean
is_beside_number (gunichar last, gunichar first)
{
  return (is_digit (last) && (is_han (first) || g_utf8_strchr ("%％‰℃", -1, first) != NULL)) ||
         (is_han (last) && is_digit (first)) || (is_wide_mark (last) && first != 0x2014) ||
         is_wide_mark (first);
}

static void
clean_space (Cleaning *cleaning)
{
  const char *next = cleaning->p;

  while (is_space (char_at (cleaning, next)))
    next = g_utf8_next_char (next);
  if (next == cleaning->end || cleaning->out->text->len == 0)
    {
      cleaning->at += (guint) g_utf8_pointer_to_offset (cleaning->p, next);
      cleaning->p = next; /* around the line: no damage */
    }
  else if (!cleaning->is_row && next == g_utf8_next_char (cleaning->p) && is_within_number (cleaning, next))
    drop (cleaning, next, UR_REPAIR_DIGITS);
  else if (cleaning->is_spread)
    drop (cleaning, next, UR_REPAIR_SPACE);
  else if (!cleaning->is_row && cleaning->p != cleaning->annex_end &&
           is_beside_number (get_last (cleaning), char_at (cleaning, next)))
    drop (cleaning, next, UR_REPAIR_SPACE);
  else
    keep_until (cleaning, next);
}

/* (yì), （fàng） and (💪): letters with a tone, or no letter, sign or figure at all. */
static const char *
find_reading_end (const Cleaning *cleaning)
{
  const char *p = g_utf8_next_char (cleaning->p);
  gboolean has_tone = FALSE, has_letter = FALSE, has_symbol = FALSE;

  for (guint n = 0; n < LONGEST_READING && p < cleaning->end; n++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ')' || c == 0xFF09)
        return (has_letter ? has_tone : has_symbol) ? g_utf8_next_char (p) : NULL;
      if (c < 0x80 ? g_ascii_isalpha ((char) c) : c < 0x250)
        has_letter = TRUE;
      else if (c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF))
        has_symbol = TRUE;
      else if (c != ' ' && !is_invisible (c))
        return NULL;
      has_tone = has_tone || (c >= 0xC0 && c < 0x250) || (c >= 0x1CD && c <= 0x1DC);
    }
  return NULL;
}

static const char *
skip_spaces (const Cleaning *cleaning, const char *p)
{
  while (is_space (char_at (cleaning, p)))
    p = g_utf8_next_char (p);
  return p;
}

/* The end of 第 5 页 or 共 9 页, or NULL. */
static const char *
find_page_end (const Cleaning *cleaning, const char *p, const char *first)
{
  guint n = 0;

  if (!g_str_has_prefix (p, first))
    return NULL;
  for (p = skip_spaces (cleaning, p + strlen (first)); is_digit (char_at (cleaning, p)) && n < 4; n++)
    p = g_utf8_next_char (p);
  p = skip_spaces (cleaning, p);
  return n > 0 && g_str_has_prefix (p, "页") ? p + strlen ("页") : NULL;
}

/* 第 5 页 共 9 页: both, and the space around them. */
static const char *
find_pages_end (const Cleaning *cleaning)
{
  const char *p = find_page_end (cleaning, cleaning->p, "第");

  p = p != NULL ? find_page_end (cleaning, skip_spaces (cleaning, p), "共") : NULL;
  return p != NULL ? skip_spaces (cleaning, p) : NULL;
}

/* **1.47**万: asterisks on both sides of a number. */
static gboolean
is_bold (const Cleaning *cleaning, const char *p)
{
  guint n = 0;

  if (!g_str_has_prefix (p, "**"))
    return FALSE;
  p += 2;
  if (!is_digit (char_at (cleaning, p)))
    return FALSE;
  for (; n < LONGEST_BOLD && (is_digit (char_at (cleaning, p)) || strchr (".,%", (int) (guchar) *p) != NULL);
       p = g_utf8_next_char (p))
    {
      if (*p == '\0')
        return FALSE;
      n++;
    }
  return g_str_has_prefix (p, "**");
}

/* **组织建设更实。**全年…: asterisks around the words with which a line begins. */
static gboolean
is_bold_opening (const Cleaning *cleaning)
{
  const char *p = cleaning->p + strlen ("**");

  if (cleaning->out->text->len > 0 || !g_str_has_prefix (cleaning->p, "**"))
    return FALSE;
  for (guint n = 0; n <= LONGEST_OPENING && p < cleaning->end && *p != '*'; n++)
    p = g_utf8_next_char (p);
  return p > cleaning->p + strlen ("**") && g_str_has_prefix (p, "**") && p[strlen ("**")] != '*';
}

static void
clean_bold (Cleaning *cleaning)
{
  drop (cleaning, cleaning->p + 2, UR_REPAIR_BOLD);
  while (*cleaning->p != '*')
    keep (cleaning);
  drop (cleaning, cleaning->p + 2, UR_REPAIR_BOLD);
}

/* Marks that combine with those before them, more than any script has. */
static gboolean
is_pile (Cleaning *cleaning, gunichar c)
{
  cleaning->n_marks =
      g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT ? cleaning->n_marks + 1 : 0;
  return cleaning->n_marks > MAX_MARKS;
}

/* Words that a person corrected: those that are new are where the old ones were. */
static gboolean
correct (Cleaning *cleaning)
{
  const UrToldMark *mark = find_told (cleaning, UR_TOLD_WORDS);
  const UrOrigin origin = { cleaning->place->line, cleaning->at };
  gsize len = mark != NULL ? strlen (mark->old) : 0;
  guint n, i = 0;

  if (len == 0 || !g_str_has_prefix (cleaning->p, mark->old))
    return FALSE;
  n = (guint) g_utf8_strlen (mark->old, -1);
  ur_traced_repair (cleaning->out, UR_REPAIR_WORDS, &origin, cleaning->p, len);
  for (const char *p = mark->words; *p != '\0'; p = g_utf8_next_char (p), i++)
    ur_traced_add (cleaning->out, p, (gsize) (g_utf8_next_char (p) - p), cleaning->place->line,
                   cleaning->at + MIN (i, n - 1));
  cleaning->at += n;
  cleaning->p += len;
  return TRUE;
}

static gboolean
is_in_quote (const Cleaning *cleaning)
{
  const char *text = cleaning->out->text->str;
  const char *open = g_strrstr (text, "“"), *close = g_strrstr (text, "”");

  return open != NULL && (close == NULL || close < open);
}

/* 工作稳中有进.上半年: a point after the words of a sentence and before others ends it, as 。 would. */
static gboolean
is_full_stop (const Cleaning *cleaning)
{
  gunichar last = get_last (cleaning), before = get_before_last (cleaning);
  gunichar next = char_at (cleaning, cleaning->p + 1);

  if (cleaning->is_row || cleaning->p < cleaning->mark_end ||
      (!is_han (last) && g_utf8_strchr ("”’）)》】%％‰", -1, last) == NULL) || last == 0)
    return FALSE;
  if (g_utf8_strchr ("一二三四五六七八九十", -1, last) != NULL && !is_han (before))
    return FALSE; /* 一.加强 */
  return (next == 0 || is_han (next) || is_space (next) || g_utf8_strchr ("“‘《（(【", -1, next) != NULL ||
          (is_digit (next) && is_han (last))) &&
         !is_in_quote (cleaning);
}

/* The stop takes the place of the point. */
static void
clean_stop (Cleaning *cleaning)
{
  gboolean is_kept = find_told (cleaning, UR_TOLD_KEEP) != NULL;
  guint at = cleaning->at;

  drop (cleaning, cleaning->p + 1, UR_REPAIR_STOP);
  if (!is_kept)
    ur_traced_add (cleaning->out, "。", strlen ("。"), cleaning->place->line, at);
}

/* ## before the words of a heading */
static gboolean
is_hash (const Cleaning *cleaning)
{
  return cleaning->out->text->len == 0 && *cleaning->p == '#' && !cleaning->is_row &&
         cleaning->p[strspn (cleaning->p, "#")] == ' ';
}

static void
clean_next (Cleaning *cleaning)
{
  gunichar c = g_utf8_get_char (cleaning->p);
  const char *end = NULL, *pages = NULL;

  if (correct (cleaning))
    return;
  if (c == '(' || c == 0xFF08)
    end = find_reading_end (cleaning);
  else if (!cleaning->is_row && cleaning->out->text->len > 0)
    pages = find_pages_end (cleaning);
  if (is_space (c))
    clean_space (cleaning);
  else if (is_invisible (c) || is_pile (cleaning, c) || is_hash (cleaning))
    drop (cleaning, g_utf8_next_char (cleaning->p), UR_REPAIR_INVISIBLE);
  else if (end != NULL)
    drop (cleaning, end, UR_REPAIR_READING);
  else if (pages != NULL && pages < cleaning->end)
    drop (cleaning, pages, UR_REPAIR_PAGE);
  else if (is_bold (cleaning, cleaning->p) || is_bold_opening (cleaning))
    clean_bold (cleaning);
  else if (c == '.' && is_full_stop (cleaning))
    clean_stop (cleaning);
  else
    keep (cleaning);
}

/* Cells are parted by tabs, bars or wide gaps. */
static gboolean
is_row (const char *source)
{
  guint n_gaps = 0;

  if (strchr (source, '\t') != NULL)
    return TRUE;
  for (const char *p = source; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '|' || g_str_has_prefix (p, "｜"))
      n_gaps++;
    else if (p > source && g_str_has_prefix (p, "  ") && p[-1] != ' ')
      n_gaps++;
  return n_gaps >= 2;
}

/* 引　言, 结  语 */
static gboolean
is_spread (const char *source)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = source; *p != '\0' && word->len <= LONGEST_FRAME; p = g_utf8_next_char (p))
    if (!is_space (g_utf8_get_char (p)))
      g_string_append_unichar (word, g_utf8_get_char (p));
  return ur_words_is (UR_WORDS_FRAMES, word->str, word->len);
}

/**
 * ur_traced_clean:
 * @source: a line as it came
 * @place: where it is
 *
 * Returns: (transfer full): the line without what copying put into it
 */
UrTraced *
ur_traced_clean (const char *source, const UrTracedPlace *place)
{
  Cleaning cleaning = { .start = source, .end = source + strlen (source), .p = source, .place = place };
  UrListMark mark;

  cleaning.out = ur_traced_new ();
  if (place->told != NULL && place->told->is_whole)
    {
      keep_until (&cleaning, cleaning.end);
      return cleaning.out;
    }
  cleaning.is_row = is_row (source);
  cleaning.is_spread = is_spread (source);
  cleaning.annex_end = source + ur_words_begin (UR_WORDS_ANNEX, source, (gsize) (cleaning.end - source));
  if (ur_list_mark_read (source, (gsize) (cleaning.end - source), &mark))
    {
      cleaning.mark_end = source + mark.end;
      while (cleaning.mark_end > source && is_space (g_utf8_get_char (g_utf8_prev_char (cleaning.mark_end))))
        cleaning.mark_end = g_utf8_prev_char (cleaning.mark_end);
    }
  while (cleaning.p < cleaning.end)
    clean_next (&cleaning);
  return cleaning.out;
}
