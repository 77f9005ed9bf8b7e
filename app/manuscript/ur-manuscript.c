/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a report as it came, line by line, and how it is put in order. */
#include "ur-manuscript-private.h"

#include <string.h>

/* Closing marks may come after them. */
static const char stops[] = "。！？；：…!?;:";
static const char closing[] = "”’」』）》】)\"";

static void
free_line (gpointer data)
{
  UrManuscriptLine *line = data;

  g_free (line->source);
  ur_traced_free (line->clean);
  g_clear_pointer (&line->hint.changes, g_array_unref);
  g_free (line);
}

static void
free_passage (gpointer data)
{
  UrPassage *passage = data;

  ur_traced_free (passage->traced);
  g_array_unref (passage->headings);
  g_free (passage);
}

/**
 * ur_manuscript_new:
 *
 * Returns: (transfer full): a text without lines
 */
UrManuscript *
ur_manuscript_new (void)
{
  UrManuscript *manuscript = g_new0 (UrManuscript, 1);

  manuscript->lines = g_ptr_array_new_with_free_func (free_line);
  manuscript->passages = g_ptr_array_new_with_free_func (free_passage);
  manuscript->parts = g_array_new (FALSE, TRUE, sizeof (UrManuscriptPart));
  return manuscript;
}

/**
 * ur_manuscript_free:
 *
 * Frees @manuscript.
 */
void
ur_manuscript_free (UrManuscript *manuscript)
{
  g_ptr_array_unref (manuscript->lines);
  g_ptr_array_unref (manuscript->passages);
  g_array_unref (manuscript->parts);
  g_free (manuscript);
}

/**
 * ur_manuscript_get_line:
 *
 * Returns: (transfer none): line @i, from 0
 */
UrManuscriptLine *
ur_manuscript_get_line (const UrManuscript *manuscript, guint i)
{
  return g_ptr_array_index (manuscript->lines, i);
}

/**
 * ur_manuscript_get_passage:
 *
 * Returns: (transfer none): passage @i, from 0
 */
UrPassage *
ur_manuscript_get_passage (const UrManuscript *manuscript, guint i)
{
  return g_ptr_array_index (manuscript->passages, i);
}

static gboolean
ends_sentence (const GString *text)
{
  const char *p = text->str + text->len;

  while (p > text->str)
    {
      p = g_utf8_prev_char (p);
      if (g_utf8_strchr (closing, -1, g_utf8_get_char (p)) == NULL)
        return g_utf8_strchr (stops, -1, g_utf8_get_char (p)) != NULL;
    }
  return FALSE;
}

/* | --- | --- | under the head of a table */
static gboolean
is_ruler (const char *text)
{
  return strstr (text, "---") != NULL && text[strspn (text, "-|: ")] == '\0';
}

/**
 * ur_manuscript_add:
 * @text: UTF-8: a line, or a paragraph where the file parts them
 * @hint: what the file says of it
 *
 * Adds a line at the end.
 */
void
ur_manuscript_add (UrManuscript *manuscript, const char *text, const UrLineHint *hint)
{
  UrManuscriptLine *line = g_new0 (UrManuscriptLine, 1);
  const UrTracedPlace place = { manuscript->lines->len, hint->told, hint->block, hint->offset };

  line->source = g_strdup (text);
  line->hint = *hint;
  if (hint->changes != NULL)
    g_array_ref (hint->changes);
  line->clean = ur_traced_clean (text, &place);
  line->n_chars = (gsize) g_utf8_strlen (line->clean->text->str, -1);
  line->level = line->n_chars == 0 || is_ruler (text) ? UR_LEVEL_BLANK : UR_LEVEL_PARAGRAPH;
  line->has_stop = ends_sentence (line->clean->text);
  ur_list_mark_read (line->clean->text->str, line->clean->text->len, &line->mark);
  g_ptr_array_add (manuscript->lines, line);
}

/**
 * ur_line_is_row:
 *
 * Returns: whether it is a row of a table: its cells are parted by tabs or bars, or the file says so
 */
gboolean
ur_line_is_row (const UrManuscriptLine *line)
{
  const char *words = line->clean->text->str + line->mark.end; /* of 01｜ the bar is part of the mark */

  return line->hint.is_row || strchr (line->source, '\t') != NULL || strchr (words, '|') != NULL ||
         strstr (words, "｜") != NULL;
}

/* It is asked for each figure. */
static void
find_marks (UrManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      UrPassage *passage = g_ptr_array_index (manuscript->passages, i);

      passage->mark_end = ur_manuscript_get_line (manuscript, passage->line)->mark.end;
    }
}

/**
 * ur_manuscript_understand:
 *
 * Sets aside what is no part of the report, finds title, headings and leads, and joins the lines of each
 * paragraph.  The rules are those of such reports; none is for one text.
 */
void
ur_manuscript_understand (UrManuscript *manuscript)
{
  ur_manuscript_measure (manuscript);
  ur_manuscript_find_alone (manuscript);
  ur_manuscript_find_decimals (manuscript);
  ur_manuscript_set_aside (manuscript);
  ur_manuscript_find_titles (manuscript);
  ur_manuscript_heed_first (manuscript);
  ur_manuscript_find_headings (manuscript);
  ur_manuscript_heed_last (manuscript);
  ur_manuscript_find_items (manuscript);
  ur_manuscript_join (manuscript);
  ur_manuscript_find_leads (manuscript);
  find_marks (manuscript);
}

/**
 * ur_manuscript_get_kind:
 *
 * Returns: what the part of @passage is about; before the first part an overview, or what the whole is about
 */
UrPartKind
ur_manuscript_get_kind (const UrManuscript *manuscript, const UrPassage *passage)
{
  if (passage->part < 0)
    return manuscript->is_plan ? UR_PART_TASKS : UR_PART_OVERVIEW;
  return g_array_index (manuscript->parts, UrManuscriptPart, passage->part).kind;
}

/**
 * ur_heading_get_after:
 * @heading: a heading
 * @text: the text of its passage
 *
 * Returns: the byte after the stop that ends its words
 */
gsize
ur_heading_get_after (const UrHeading *heading, const char *text)
{
  const char *end = text + heading->end;

  if (*end != '\0' && g_utf8_strchr (stops, -1, g_utf8_get_char (end)) != NULL)
    end = g_utf8_next_char (end);
  return (gsize) (end - text);
}

/**
 * ur_line_set_aside:
 *
 * Sets a line aside: it is kept, and no part of the report.
 */
void
ur_line_set_aside (UrManuscriptLine *line, UrSetAside aside)
{
  line->level = UR_LEVEL_ASIDE;
  line->aside = aside;
}
