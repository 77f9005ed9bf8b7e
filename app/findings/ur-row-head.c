/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a row or column: what is counted, in what unit, when, and whether it is a target. */
#include "ur-row-head.h"

#include <string.h>

#include "ur-import-words.h"

static const char *const magnitudes[] = { "万亿", "亿", "百万", "千万", "万", "千", NULL };

/**
 * ur_row_head_read_unit:
 * @words: 万人
 *
 * Gives the head this unit with its magnitude.
 */
void
ur_row_head_read_unit (UrRowHead *head, const char *words)
{
  head->magnitude = "";
  while (g_str_has_prefix (words, "±") || g_str_has_prefix (words, "+/-"))
    words += *words == '+' ? strlen ("+/-") : strlen ("±");
  for (guint i = 0; magnitudes[i] != NULL; i++)
    if (g_str_has_prefix (words, magnitudes[i]))
      {
        head->magnitude = magnitudes[i];
        words += strlen (magnitudes[i]);
        break;
      }
  g_free (head->unit);
  head->unit = g_strdup (g_str_equal (words, "％") ? "%" : words);
}

static gboolean
is_goal_name (const char *words)
{
  gsize len = strlen (words);

  return g_str_equal (words, "计划") || g_str_equal (words, "预期") ||
         (ur_words_end (UR_WORDS_GOAL_NAMES, words, len) > 0 &&
          ur_words_find (UR_WORDS_TOWARD, words, len, NULL) == NULL);
}

/* 2024年 and 2024年末, and no more: 2024年价 is a unit. */
static gboolean
is_year_alone (const char *words)
{
  return strspn (words, "0123456789") == 4 &&
         (g_str_equal (words + 4, "年") || g_str_equal (words + 4, "年末") ||
          g_str_equal (words + 4, "年底"));
}

/* What is told between brackets: that it is a target, when, or in what. */
static void
read_brackets (UrRowHead *head, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "）（", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (is_goal_name (parts[i]))
      head->is_target = TRUE;
    else if (is_year_alone (parts[i]))
      {
        g_free (head->period);
        head->period = g_strdup (parts[i]);
      }
    else
      ur_row_head_read_unit (head, parts[i]);
}

/* 增幅% and 比上年±%: the unit without brackets, and the words before it. */
static void
read_sign (UrRowHead *head, char *words)
{
  static const char *const signs[] = { "%", "％", "‰", NULL };

  for (guint i = 0; signs[i] != NULL; i++)
    if (g_str_has_suffix (words, signs[i]) && strlen (words) > strlen (signs[i]))
      {
        ur_row_head_read_unit (head, signs[i]);
        words[strlen (words) - strlen (signs[i])] = '\0';
        return;
      }
}

/**
 * ur_row_head_read:
 * @head: (out caller-allocates): with nothing in it
 * @words: #女会员（万人）
 */
void
ur_row_head_read (UrRowHead *head, const char *words)
{
  g_autofree char *copy = g_strdup (words);
  char *p = copy;
  char *open;

  head->is_part = *p == '#' || g_str_has_prefix (p, "其中") || g_str_has_prefix (p, "＃");
  if (head->is_part)
    p += *p == '#' ? 1 : g_str_has_prefix (p, "＃") ? strlen ("＃") : strlen ("其中");
  while (g_str_has_prefix (p, "：") || *p == ':' || *p == ' ')
    p = g_utf8_next_char (p);
  ur_row_head_read_unit (head, "");
  open = strstr (p, "（") != NULL ? strstr (p, "（") : strchr (p, '(');
  if (open != NULL && (g_str_has_suffix (p, "）") || g_str_has_suffix (p, ")")))
    {
      char *close = g_utf8_prev_char (p + strlen (p));

      *close = '\0';
      read_brackets (head, g_utf8_next_char (open));
      *open = '\0';
    }
  else if (*head->unit == '\0')
    read_sign (head, p);
  while (g_str_has_suffix (p, "±"))
    p[strlen (p) - strlen ("±")] = '\0';
  head->label = g_strdup (p);
}

/**
 * ur_row_head_clear:
 *
 * Frees what is in @head.
 */
void
ur_row_head_clear (UrRowHead *head)
{
  g_free (head->label);
  g_free (head->unit);
  g_free (head->period);
}

/**
 * ur_row_head_free:
 * @head: (nullable): the head of a column
 *
 * Frees it.
 */
void
ur_row_head_free (UrRowHead *head)
{
  if (head == NULL)
    return;
  ur_row_head_clear (head);
  g_free (head);
}

/* 比上年 over a column makes 会员比上年增减 of its cells. */
static void
read_change (UrRowHead *head)
{
  gsize len = strlen (head->label);
  char *label;

  head->is_change = ur_words_end (UR_WORDS_CHANGE_HEADS, head->label, len) > 0;
  if (!head->is_change && ur_words_begin (UR_WORDS_AGAINST, head->label, len) > 0) /* 比2031年 */
    {
      label = g_strconcat (head->label, "增减", NULL);
      g_free (head->label);
      head->label = label;
      head->is_change = TRUE;
      return;
    }
  head->is_rate = head->is_change && ur_words_end (UR_WORDS_CHANGE_RATES, head->label, len) > 0;
  if (!head->is_change || ur_words_end (UR_WORDS_CHANGE_BASES, head->label, len) == 0)
    return;
  label = g_strconcat (head->label, "增减", NULL);
  g_free (head->label);
  head->label = label;
}

/**
 * ur_row_head_new_column:
 * @words: over a column
 * @always: whether they name what is counted even where nothing in them says so
 *
 * Returns: (transfer full) (nullable): what is counted in a column that has a unit of its own, as
 * 新建工会（家） says, or that is one of shares, goals, of what became of them or of changes; %NULL for any
 * other
 */
UrRowHead *
ur_row_head_new_column (const char *words, gboolean always)
{
  UrRowHead *head = g_new0 (UrRowHead, 1);
  gboolean is_percent; /* 占比, or what is of each: 人均 */
  gsize len;

  ur_row_head_read (head, words);
  len = strlen (head->label);
  is_percent = ur_words_end (UR_WORDS_PERCENT_NAMES, head->label, len) > 0;
  head->is_outcome =
      !g_str_equal (head->unit, "%") && !is_percent && ur_words_is (UR_WORDS_OUTCOMES, head->label, len);
  head->is_goal = is_goal_name (head->label);
  read_change (head);
  if (always || is_percent || ur_words_begin (UR_WORDS_EACH, head->label, len) > 0 || head->is_change ||
      *head->unit != '\0' || head->is_goal || head->is_outcome || head->is_target || head->period != NULL)
    return head;
  ur_row_head_free (head);
  return NULL;
}
