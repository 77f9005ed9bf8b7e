/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings whose number has a line of its own, above their words. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-list-mark-private.h"
#include "ur-traced-private.h"

/* In characters. */
#define LONGEST_WORDS 36
#define SHORTEST_WORDS 3
#define SHORTEST_BODY 20

/* A number alone on its line, and the line of the words below it. */
typedef struct
{
  guint line, words;
  UrListMark mark;
} Alone;

/* The next line that is not blank, or the number of lines. */
static guint
find_next (const UrManuscript *manuscript, guint i)
{
  for (i++; i < manuscript->lines->len; i++)
    if (ur_manuscript_get_line (manuscript, i)->level != UR_LEVEL_BLANK)
      break;
  return i;
}

/* A short line without a stop. */
static gboolean
is_heading (const UrManuscript *manuscript, guint i)
{
  const UrManuscriptLine *line;

  if (i >= manuscript->lines->len)
    return FALSE;
  line = ur_manuscript_get_line (manuscript, i);
  return line->mark.form == UR_MARK_NONE && !line->has_stop && !ur_line_is_row (line) &&
         line->n_chars >= SHORTEST_WORDS && line->n_chars <= LONGEST_WORDS;
}

/* What comes after the words is a paragraph or begins with a number itself. */
static gboolean
has_body (const UrManuscript *manuscript, guint words)
{
  guint i = find_next (manuscript, words);
  const UrManuscriptLine *line;

  if (i >= manuscript->lines->len)
    return FALSE;
  line = ur_manuscript_get_line (manuscript, i);
  return line->n_chars >= SHORTEST_BODY || line->has_stop || line->mark.form != UR_MARK_NONE;
}

/* Whether a sentence ends before it, as it does not before the number of a page that parts one. */
static gboolean
is_after_whole (const UrManuscript *manuscript, guint i)
{
  while (i-- > 0)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level != UR_LEVEL_BLANK)
        return line->has_stop || line->n_chars <= LONGEST_WORDS;
    }
  return TRUE;
}

static GArray *
find_all (const UrManuscript *manuscript)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Alone));

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      Alone alone = { .line = i, .words = find_next (manuscript, i) };

      if (line->level == UR_LEVEL_PARAGRAPH && !ur_line_is_row (line) &&
          ur_list_mark_read_alone (line->clean->text->str, &alone.mark) &&
          is_heading (manuscript, alone.words) && has_body (manuscript, alone.words) &&
          is_after_whole (manuscript, i))
        g_array_append_val (found, alone);
    }
  return found;
}

static const char *
get_words (const UrManuscript *manuscript, const Alone *alone)
{
  return ur_manuscript_get_line (manuscript, alone->words)->clean->text->str;
}

/* The next of the same form counts on or begins again, and says something else: the head of a page does not.
 */
static gboolean
follows (const UrManuscript *manuscript, const Alone *before, const Alone *after)
{
  return before->mark.form == after->mark.form &&
         (after->mark.number == before->mark.number + 1 || after->mark.number == 1) &&
         strcmp (get_words (manuscript, before), get_words (manuscript, after)) != 0;
}

static const Alone *
find_neighbour (const GArray *all, guint i, int step)
{
  const Alone *alone = &g_array_index (all, Alone, i);

  for (gint64 j = (gint64) i + step; j >= 0 && j < all->len; j += step)
    if (g_array_index (all, Alone, j).mark.form == alone->mark.form)
      return &g_array_index (all, Alone, j);
  return NULL;
}

/* Puts the words to their number; the line where they were is left blank. */
static void
join (UrManuscript *manuscript, const Alone *alone)
{
  UrManuscriptLine *line = ur_manuscript_get_line (manuscript, alone->line);
  UrManuscriptLine *words = ur_manuscript_get_line (manuscript, alone->words);
  const UrOrigin origin = { alone->words, 0 };

  line->mark = alone->mark;
  ur_traced_repair (line->clean, UR_REPAIR_LINE, &origin, "\n", 1)->is_over_gap =
      alone->words > alone->line + 1;
  ur_traced_append (line->clean, words->clean);
  line->n_chars = (gsize) g_utf8_strlen (line->clean->text->str, -1);
  line->hint.is_heading = line->hint.is_heading || words->hint.is_heading;
  words->level = UR_LEVEL_BLANK;
}

/**
 * ur_manuscript_find_alone:
 *
 * Puts the words of headings to the numbers that stand alone above them, where these count from 1.
 */
void
ur_manuscript_find_alone (UrManuscript *manuscript)
{
  g_autoptr (GArray) all = find_all (manuscript);
  gboolean was_right = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const Alone *alone = &g_array_index (all, Alone, i);
      const Alone *before = find_neighbour (all, i, -1), *after = find_neighbour (all, i, 1);

      was_right = alone->mark.number == 1
                      ? after != NULL && follows (manuscript, alone, after)
                      : was_right && before != NULL && follows (manuscript, before, alone);
      if (was_right)
        join (manuscript, alone);
    }
}
