/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-statements.h"

#include <string.h>

/* In characters: enough to tell two equal statements apart, few enough to survive a change farther away. */
#define AROUND 24

/* More of the same than anybody says; the rest would not be told apart either. */
#define MAX_SPOTS 1000u

/* Whether a statement can begin or end at a byte of a text. */
static gboolean
is_border (const char *text, gsize at)
{
  return text[at] == '\0' || ur_phrase_find_start (text, at, UR_STOPS_STATEMENT) == at;
}

/**
 * ur_statement_around:
 * @text: a paragraph
 * @start: first byte of words in it
 * @end: the byte after the last
 *
 * Returns: the whole statements that the words are in
 */
UrTextRange
ur_statement_around (const char *text, gsize start, gsize end)
{
  UrTextRange range = { ur_phrase_find_start (text, start, UR_STOPS_STATEMENT), end };

  if (!is_border (text, end))
    range.end = ur_phrase_find_end (text, end, UR_STOPS_STATEMENT);
  return range;
}

static void
find_in (const UrParagraph *paragraph, const char *words, GArray *spots)
{
  gsize length = strlen (words);
  const char *text = paragraph->text;

  for (const char *p = strstr (text, words); p != NULL && spots->len < MAX_SPOTS; p = strstr (p + 1, words))
    {
      UrStatementSpot spot = { paragraph, (gsize) (p - text) };

      if (is_border (text, spot.start) && is_border (text, spot.start + length))
        g_array_append_val (spots, spot);
    }
}

/**
 * ur_statements_find:
 * @report: a report
 * @words: whole statements
 *
 * Returns: (transfer full) (element-type UrStatementSpot): where exactly these are, neither more nor less, in
 *   the order of the text
 */
GArray *
ur_statements_find (const UrReport *report, const char *words)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (UrStatementSpot));

  for (guint p = 0; *words != '\0' && p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      {
        const UrSection *section = &report->parts[p].sections[s];

        for (guint i = 0; i < section->n_paragraphs; i++)
          find_in (&section->paragraphs[i], words, spots);
      }
  return spots;
}

/**
 * ur_statement_dup_previous:
 * @paragraph: a paragraph
 * @start: where a statement begins in it
 *
 * Returns: (transfer full): the last characters before it: of the paragraph before where it is the first, of
 *   the title where it begins its section
 */
char *
ur_statement_dup_previous (const UrParagraph *paragraph, gsize start)
{
  const UrSection *section = paragraph->section;
  const char *text = paragraph->text;
  const char *end, *p;

  if (start == 0 && paragraph->index == 0)
    text = section->title != NULL ? section->title : section->part->title;
  else if (start == 0)
    text = section->paragraphs[paragraph->index - 1].text;
  end = p = start == 0 ? text + strlen (text) : text + start;
  for (guint i = 0; i < AROUND && p > text; i++)
    p = g_utf8_prev_char (p);
  return g_strndup (p, (gsize) (end - p));
}

/**
 * ur_statement_dup_next:
 * @paragraph: a paragraph
 * @end: the byte after a statement in it
 *
 * Returns: (transfer full): the first characters after it, of the next paragraph where it is the last; empty
 *   at the end of a section
 */
char *
ur_statement_dup_next (const UrParagraph *paragraph, gsize end)
{
  const char *start = paragraph->text + end;
  const char *p;

  if (*start == '\0' && paragraph->index + 1 == paragraph->section->n_paragraphs)
    return g_strdup ("");
  if (*start == '\0')
    start = paragraph->section->paragraphs[paragraph->index + 1].text;
  p = start;
  for (guint i = 0; i < AROUND && *p != '\0'; i++)
    p = g_utf8_next_char (p);
  return g_strndup (start, (gsize) (p - start));
}
