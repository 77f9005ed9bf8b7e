/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines below each other that end with a figure each: a list without marks, and no paragraph that a width
 * tore. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-number.h"
#include "ur-told-unit.h"

#define FEWEST 4
#define LONGEST_ITEM 40 /* characters */

static gboolean
can_be_item (const UrManuscriptLine *line)
{
  return line->level == UR_LEVEL_PARAGRAPH && line->mark.form == UR_MARK_NONE && !ur_line_is_row (line) &&
         !line->hint.is_block && line->n_chars <= LONGEST_ITEM &&
         strstr (line->clean->text->str, "。") == NULL;
}

/* 机台、班组劳动竞赛412场: nothing comes after the last number, which may be @bare. */
static gboolean
ends_with_figure (const UrManuscriptLine *line, gboolean bare)
{
  const GString *text = line->clean->text;
  UrNumber number;
  gsize at = 0;

  while (at < text->len && ur_number_find (text->str, (gssize) text->len, at, &number))
    {
      if (number.end == text->len)
        return number.start > 0 && (bare || number.unit_end > number.unit_start) &&
               ur_number_is_figure (&number);
      at = number.end;
    }
  return FALSE;
}

/* A paragraph that was torn at a width has lines of about that width, but for its last. */
static gboolean
is_ragged (const UrManuscript *manuscript, guint first, guint last)
{
  gsize widest = 0;
  guint n = 0, n_narrow = 0;

  for (guint i = first; i < last; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      widest = line->level == UR_LEVEL_BLANK ? widest : MAX (widest, line->n_chars);
    }
  for (guint i = first; i < last; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      n += line->level != UR_LEVEL_BLANK;
      n_narrow += line->level != UR_LEVEL_BLANK && line->n_chars * 5 < widest * 4;
    }
  return n_narrow * 3 >= n;
}

/* The lines from @first to before @end are items where most end with a figure. */
static void
set_items (UrManuscript *manuscript, guint first, guint end)
{
  guint n = 0, n_ends = 0, last = first;

  for (guint i = first; i < end; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_BLANK)
        continue;
      n++;
      n_ends += ends_with_figure (line, FALSE);
      last = i;
    }
  if (n < FEWEST || n_ends * 4 < n * 3 || !is_ragged (manuscript, first, last))
    return;
  for (guint i = first; i < end; i++)
    ur_manuscript_get_line (manuscript, i)->is_item = TRUE;
}

/* Below 支出（单位：万元）, alone on its line, each line with a number is one of a list. */
static void
set_told_items (UrManuscript *manuscript, guint lead)
{
  UrManuscriptLine *line = ur_manuscript_get_line (manuscript, lead);
  UrToldUnit told;

  if (line->level != UR_LEVEL_PARAGRAPH || line->has_stop || line->hint.is_block || ur_line_is_row (line) ||
      !ur_told_unit_read_lead (line->clean->text->str, line->clean->text->len, &told))
    return;
  for (guint i = lead + 1; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *item = ur_manuscript_get_line (manuscript, i);

      if (item->level == UR_LEVEL_BLANK)
        continue;
      if (!can_be_item (item) || !ends_with_figure (item, TRUE))
        return;
      line->is_item = item->is_item = TRUE;
    }
}

/**
 * ur_manuscript_find_items:
 *
 * Finds the lines of lists that have no marks.
 */
void
ur_manuscript_find_items (UrManuscript *manuscript)
{
  guint first = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    set_told_items (manuscript, i);
  for (guint i = 0; i <= manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line =
          i < manuscript->lines->len ? ur_manuscript_get_line (manuscript, i) : NULL;

      if (line != NULL && (line->level == UR_LEVEL_BLANK || can_be_item (line)))
        continue;
      set_items (manuscript, first, i);
      first = i + 1;
    }
}
