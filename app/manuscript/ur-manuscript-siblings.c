/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines with marks of one form are set alike: what opens most of them opens the others too, even where their
 * words alone would leave a doubt. */
#include "ur-manuscript-private.h"

#include <string.h>

/* In characters. */
#define LONGEST_LEAD 30
#define LONGEST_LABEL 16
#define SHORTEST_BODY 6
#define SHORTEST_NEXT 12

/* How the lines with marks of one form open. */
typedef struct
{
  guint n_firm;   /* with words that are surely a heading */
  guint n_doubts; /* with a short sentence that holds a figure */
  guint n_labels; /* with words before a colon */
  guint n_alone;  /* with no more than a short sentence, before a paragraph */
  guint n_listed; /* the same before the next of them */
} Opening;

static gboolean
can_open (const UrManuscriptLine *line)
{
  return line->mark.form != UR_MARK_NONE && line->level == UR_LEVEL_PARAGRAPH && !ur_line_is_row (line) &&
         line->heads == UR_HEADS_NOTHING;
}

/* The stop after the first words, where they are short and others follow. */
static gsize
find_end (const UrManuscriptLine *line, const char *stop, gsize longest)
{
  const GString *text = line->clean->text;
  const char *words = text->str + line->mark.end;
  const char *found = strstr (words, stop);

  if (found == NULL || found == words || (gsize) g_utf8_strlen (words, found - words) > longest ||
      g_utf8_strlen (found, -1) < SHORTEST_BODY)
    return 0;
  return (gsize) (found - text->str);
}

/* 扩覆盖：新建…: no comma or stop is before the colon. */
static gsize
find_label (const UrManuscriptLine *line)
{
  const char *text = line->clean->text->str;
  gsize end = find_end (line, "：", LONGEST_LABEL);

  for (const char *p = text + line->mark.end; p < text + end; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("，。；、", -1, g_utf8_get_char (p)) != NULL)
      return 0;
  return end > 0 && !ur_manuscript_has_figure (text, line->mark.end, end) ? end : 0;
}

/* 1.抓学习。 on a line of its own. */
static gboolean
is_alone (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  const char *stop = strstr (text->str, "。");

  return stop != NULL && stop[strlen ("。")] == '\0' && line->n_chars <= LONGEST_LEAD &&
         line->mark.end < text->len && !ur_heading_tells_figure (text->str + line->mark.end);
}

static const UrManuscriptLine *
get_next (const UrManuscript *manuscript, guint i)
{
  for (i++; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level != UR_LEVEL_BLANK && line->level != UR_LEVEL_ASIDE)
        return line;
    }
  return NULL;
}

/* What heads a paragraph: another line without a mark. */
static gboolean
has_paragraph (const UrManuscript *manuscript, guint i)
{
  const UrManuscriptLine *next = get_next (manuscript, i);

  return next != NULL && next->mark.form == UR_MARK_NONE && next->n_chars >= SHORTEST_NEXT;
}

static void
count_openings (const UrManuscript *manuscript, Opening *openings)
{
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      Opening *opening = &openings[line->mark.form];

      opening->n_firm += line->heads == UR_HEADS_WORDS;
      if (!can_open (line))
        continue;
      opening->n_labels += find_label (line) > 0;
      opening->n_doubts += find_end (line, "。", LONGEST_LEAD) > 0;
      if (is_alone (line))
        *(has_paragraph (manuscript, i) ? &opening->n_alone : &opening->n_listed) += 1;
    }
}

/**
 * ur_manuscript_find_siblings:
 *
 * Finds the opening words of lines by those of their siblings: a short sentence with a figure where most have
 * one without, words before a colon where at least two have them, and a short sentence alone before a
 * paragraph.
 */
void
ur_manuscript_find_siblings (UrManuscript *manuscript)
{
  Opening openings[UR_MARK_BULLET + 1] = { 0 };

  count_openings (manuscript, openings);
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const Opening *opening = &openings[line->mark.form];

      if (!can_open (line))
        continue;
      if (opening->n_firm > 0 && opening->n_firm >= opening->n_doubts)
        line->lead_end = find_end (line, "。", LONGEST_LEAD);
      if (line->lead_end == 0 && opening->n_labels >= 2 && opening->n_labels >= opening->n_firm)
        line->lead_end = find_label (line);
      if (line->lead_end > 0)
        line->heads = UR_HEADS_WORDS;
      else if (opening->n_alone >= 2 && opening->n_alone > opening->n_listed && is_alone (line))
        line->heads = UR_HEADS_LINE;
    }
}
