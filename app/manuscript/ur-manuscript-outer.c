/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bare lines beside those that surely head parts: 全省概览, 短板弱项 next to 重点工作 and 2033年目标, where
 * only numbers head the sections within these. */
#include "ur-manuscript-private.h"

#include <string.h>

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
 * ur_manuscript_find_outer:
 * @manuscript: a text in which bare lines head parts
 *
 * Finds other bare lines that head parts like those.
 */
void
ur_manuscript_find_outer (UrManuscript *manuscript)
{
  UrMarkForm form = UR_MARK_NUMERAL;

  while (form <= UR_MARK_DIGIT && !are_inner (manuscript, form))
    form++;
  if (form > UR_MARK_DIGIT)
    return;
  for (guint i = 0; i < manuscript->lines->len; i++)
    if (!is_sure (ur_manuscript_get_line (manuscript, i)))
      ur_manuscript_get_line (manuscript, i)->is_outer = can_be_outer (manuscript, i);
}
