/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings that are numbered 1, 1.1 and 1.1.1: the numbers before and after tell them from figures. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-list-mark-private.h"

/* In characters. */
#define LONGEST_HEADING 40

/* Larger ones number no part. */
#define MOST_OUTER 30

/* A line that can begin with 1.1. */
typedef struct
{
  guint line;
  UrListMark mark;
  guint outer;
} Decimal;

/* What stands before the words may be parted from them by nothing but a space, which the clean text has lost.
 */
static GArray *
find_all (const UrManuscript *manuscript)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Decimal));

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      Decimal decimal = { .line = i };

      if (line->level == UR_LEVEL_PARAGRAPH && !ur_line_is_row (line) &&
          ur_list_mark_read_decimal (line->clean->text->str, &decimal.mark, &decimal.outer) &&
          decimal.outer <= MOST_OUTER)
        g_array_append_val (found, decimal);
    }
  return found;
}

/* 1.2 after 1.1, 2.1 after 1.2, and 1.1.1 anywhere: those that count on. */
static gboolean
counts_on (const GArray *all, guint i)
{
  const Decimal *decimal = &g_array_index (all, Decimal, i);

  if (decimal->mark.form == UR_MARK_TRIPLE)
    return TRUE;
  for (guint j = 0; j < all->len; j++)
    {
      const Decimal *other = &g_array_index (all, Decimal, j);
      int step = (int) decimal->mark.number - (int) other->mark.number;

      if (other->mark.form == UR_MARK_DECIMAL && other->outer == decimal->outer &&
          ((j < i && step == 1) || (j > i && step == -1)))
        return TRUE;
      if (other->mark.form == UR_MARK_TRIPLE && j > i && other->outer == decimal->mark.number)
        return TRUE;
    }
  return FALSE;
}

static const char *
skip_spaces (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* 2 2032年主要任务 before 2.1: a space parts the number from the words, in the source at least. */
static gboolean
read_outer (const UrManuscriptLine *line, guint outer, UrListMark *mark)
{
  const char *text = line->clean->text->str, *source = skip_spaces (line->source);
  g_autofree char *number = g_strdup_printf ("%u", outer);
  gsize len = strlen (number);

  if (line->level != UR_LEVEL_PARAGRAPH || line->has_stop || line->n_chars > LONGEST_HEADING ||
      !g_str_has_prefix (text, number) || !g_str_has_prefix (source, number) ||
      skip_spaces (source + len) == source + len || *skip_spaces (text + len) == '\0')
    return FALSE;
  *mark = (UrListMark){ UR_MARK_DIGIT, outer, (gsize) (skip_spaces (text + len) - text) };
  return TRUE;
}

/* Looks back from 2.1 for the heading that it is in, as far as the heading before; whether there is one. */
static gboolean
find_outer (UrManuscript *manuscript, const Decimal *decimal)
{
  for (guint i = decimal->line; i-- > 0;)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      UrListMark mark;

      if (line->mark.form != UR_MARK_NONE)
        return FALSE;
      if (read_outer (line, decimal->outer, &mark))
        {
          line->mark = mark;
          return TRUE;
        }
    }
  return FALSE;
}

/* 2 存在问题 between 1 and 3, or 4 after them: what has no numbers in it counts on too. */
static void
find_others (UrManuscript *manuscript)
{
  guint last = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      UrListMark mark;

      if (line->mark.form == UR_MARK_DIGIT)
        last = line->mark.number;
      else if (last > 0 && line->mark.form == UR_MARK_NONE && read_outer (line, last + 1, &mark))
        {
          line->mark = mark;
          last++;
        }
    }
}

/**
 * ur_manuscript_find_decimals:
 *
 * Finds the lines that are numbered 1.1 and 1.1.1, and 1 before them where no point follows it.
 */
void
ur_manuscript_find_decimals (UrManuscript *manuscript)
{
  g_autoptr (GArray) all = find_all (manuscript);
  gboolean has_outer = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const Decimal *decimal = &g_array_index (all, Decimal, i);

      if (!counts_on (all, i))
        continue;
      ur_manuscript_get_line (manuscript, decimal->line)->mark = decimal->mark;
      if (decimal->mark.form == UR_MARK_DECIMAL && decimal->mark.number == 1)
        has_outer = find_outer (manuscript, decimal) || has_outer;
    }
  if (has_outer)
    find_others (manuscript);
}
