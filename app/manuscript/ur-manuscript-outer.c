/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bare lines beside those that surely head parts: 全省概览, 短板弱项 next to 重点工作 and 2033年目标, where
 * only numbers head the sections within these; and 工作成效, 存在不足, whatever is within them. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"

/* In characters. */
#define LONGEST_OUTER 10
#define SHORTEST_OUTER 3

/* So many numbered headings must be within a part. */
#define FEWEST_NUMBERED 2

static gboolean
is_sure (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return line->level == UR_LEVEL_PARAGRAPH && line->mark.form == UR_MARK_NONE && !line->has_stop &&
         !ur_line_is_row (line) && ur_heading_is_part (text->str, text->len);
}

/* A short line of nothing but words, after a whole line. */
static gboolean
can_be_outer (const UrManuscript *manuscript, guint i)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
  const UrManuscriptLine *before = ur_manuscript_get_neighbour (manuscript, i, -1);
  const UrManuscriptLine *after = ur_manuscript_get_neighbour (manuscript, i, 1);

  if (line->level != UR_LEVEL_PARAGRAPH || line->mark.form != UR_MARK_NONE || line->has_stop ||
      ur_line_is_row (line) || line->n_chars < SHORTEST_OUTER || line->n_chars > LONGEST_OUTER ||
      after == NULL)
    return FALSE;
  for (const char *p = line->clean->text->str; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) < 0x4E00 || g_utf8_get_char (p) > 0x9FFF)
      return FALSE;
  return before == NULL || before->has_stop || before->level != UR_LEVEL_PARAGRAPH ||
         ur_line_is_row (before) || before->heads == UR_HEADS_LINE;
}

static gboolean
is_numbered (const UrManuscriptLine *line, UrMarkForm form)
{
  return line->level == UR_LEVEL_PARAGRAPH && line->mark.form == form && line->heads == UR_HEADS_LINE;
}

/* Whether the headings of this form are right within sure parts, with no bare line between: neither before
 * the first nor before one that counts on. */
static gboolean
are_inner (const UrManuscript *manuscript, UrMarkForm form)
{
  gboolean in_sure = FALSE, is_parted = FALSE;
  guint n = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (is_sure (line))
        {
          in_sure = TRUE;
          is_parted = FALSE;
        }
      else if (is_numbered (line, form))
        {
          if (!in_sure || is_parted)
            return FALSE;
          n++;
        }
      else if (can_be_outer (manuscript, i))
        is_parted = TRUE;
    }
  return n >= FEWEST_NUMBERED;
}

/**
 * ur_heading_is_made_of:
 * @text: a line without a list mark
 * @list: what was done, or what was wanting
 *
 * Returns: whether there is nothing in it but words of @list and what joins them, and one of them last:
 * 短板不足, 存在的突出问题, 工作成效
 */
gboolean
ur_heading_is_made_of (const GString *text, UrWords list)
{
  gsize noun = 0;

  for (gsize at = 0, word; at < text->len; at += word)
    {
      noun = ur_words_begin (list, text->str + at, text->len - at);
      word = noun > 0 ? noun : ur_words_begin (UR_WORDS_HEAD_JOINTS, text->str + at, text->len - at);
      if (word == 0)
        return FALSE;
    }
  return noun > 0;
}

/* 主要做法 that comes again heads no part. */
static gboolean
is_single (const UrManuscript *manuscript, guint i)
{
  const char *text = ur_manuscript_get_line (manuscript, i)->clean->text->str;

  for (guint j = 0; j < manuscript->lines->len; j++)
    if (j != i && strcmp (ur_manuscript_get_line (manuscript, j)->clean->text->str, text) == 0)
      return FALSE;
  return TRUE;
}

/* What was wanting is a part of its own beside the others; what was done is one where no other is about it.
 */
static void
find_named (UrManuscript *manuscript)
{
  gboolean has_review = FALSE;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      has_review = has_review ||
                   (is_sure (line) &&
                    ur_heading_get_kind (line->clean->text->str, line->clean->text->len) == UR_PART_WORK);
    }
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      line->is_outer = !is_sure (line) && can_be_outer (manuscript, i) &&
                       (ur_heading_is_made_of (line->clean->text, UR_WORDS_WANTING) ||
                        (!has_review && ur_heading_is_made_of (line->clean->text, UR_WORDS_REVIEW))) &&
                       is_single (manuscript, i);
    }
}

/**
 * ur_manuscript_find_outer:
 * @manuscript: a text in which bare lines head parts
 *
 * Finds other bare lines that head parts like those.
 */
void
ur_manuscript_find_outer (UrManuscript *manuscript)
{
  UrMarkForm form = UR_MARK_NUMERAL;

  find_named (manuscript);
  while (form <= UR_MARK_DIGIT && !are_inner (manuscript, form))
    form++;
  if (form > UR_MARK_DIGIT)
    return;
  for (guint i = 0; i < manuscript->lines->len; i++)
    if (!is_sure (ur_manuscript_get_line (manuscript, i)) && can_be_outer (manuscript, i))
      ur_manuscript_get_line (manuscript, i)->is_outer = TRUE;
}
