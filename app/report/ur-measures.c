/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-measures.h"

#include <string.h>

#define MEASURE_STOPS "。；"
#define FRAME_HEAD "在"
#define FRAME_TAIL "上下功夫"

/**
 * ur_measures_split:
 * @paragraph: a paragraph of a tasks part
 *
 * Cuts what follows the lead into measures: each ends with the next “；” or “。”, which it keeps, or with the
 * paragraph.  Every byte after the lead is in exactly one measure, so that nothing of the text is changed.
 *
 * Returns: (transfer full) (element-type UrTextRange): the measures in the order of the text
 */
GArray *
ur_measures_split (const UrParagraph *paragraph)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (UrTextRange));
  gsize start = paragraph->lead_len;

  while (paragraph->text[start] != '\0')
    {
      UrTextRange range = { start, ur_phrase_find_end (paragraph->text, start, MEASURE_STOPS) };

      g_array_append_val (ranges, range);
      start = range.end;
    }
  return ranges;
}

/**
 * ur_lead_dup_text:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full) (nullable): the lead as printed, full stop included, or %NULL when it has none
 */
char *
ur_lead_dup_text (const UrParagraph *paragraph)
{
  return paragraph->lead_len > 0 ? g_strndup (paragraph->text, paragraph->lead_len) : NULL;
}

/**
 * ur_lead_dup_point:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full) (nullable): the lead without its full stop, as a point in a list, or %NULL when it
 * has none
 */
char *
ur_lead_dup_point (const UrParagraph *paragraph)
{
  char *words = ur_lead_dup_text (paragraph);

  if (words != NULL)
    ur_phrase_trim (words);
  if (words != NULL && *words == '\0')
    g_clear_pointer (&words, g_free);
  return words;
}

/**
 * ur_lead_dup_outline:
 * @paragraph: a paragraph
 *
 * The lead as a line of a list of contents: without its full stop and without the frame 在…上下功夫, which
 * would be the same in every line.  A paragraph without a lead gives its first clause.
 *
 * Returns: (transfer full): the words
 */
char *
ur_lead_dup_outline (const UrParagraph *paragraph)
{
  char *words = ur_lead_dup_point (paragraph);
  gsize head = strlen (FRAME_HEAD);

  if (words == NULL)
    return g_strndup (paragraph->text, ur_phrase_find_end (paragraph->text, 0, MEASURE_STOPS));
  if (g_str_has_prefix (words, FRAME_HEAD) && g_str_has_suffix (words, FRAME_TAIL) &&
      strlen (words) > head + strlen (FRAME_TAIL))
    {
      words[strlen (words) - strlen (FRAME_TAIL)] = '\0';
      memmove (words, words + head, strlen (words + head) + 1);
    }
  return words;
}

/**
 * ur_paragraph_is_point:
 * @paragraph: a paragraph
 *
 * Returns: whether it is one of the points that its section makes: a footnote or a table is none
 */
gboolean
ur_paragraph_is_point (const UrParagraph *paragraph)
{
  return paragraph->kind == UR_PARAGRAPH_TEXT;
}

static guint
count_points (const UrParagraph *paragraphs, guint n)
{
  guint n_points = 0;

  for (guint i = 0; i < n; i++)
    n_points += ur_paragraph_is_point (&paragraphs[i]);
  return n_points;
}

/**
 * ur_lead_dup_number:
 * @paragraph: a paragraph
 *
 * The report does not number the points of an item: 5.2 is ours, and with an item that has its own sign, or
 * none, they are only counted.
 *
 * Returns: (transfer full): its number; empty for text without a heading
 */
char *
ur_lead_dup_number (const UrParagraph *paragraph)
{
  const UrSection *section = paragraph->section;
  guint number;

  if (!ur_section_is_item (section) || !ur_paragraph_is_point (paragraph))
    return g_strdup ("");
  number = count_points (section->paragraphs, paragraph->index + 1);
  return ur_section_is_plain (section) ? g_strdup_printf ("%u.%u", section->number, number)
                                       : g_strdup_printf ("%u", number);
}

/**
 * ur_section_count_points:
 * @section: a section
 *
 * Returns: how many points it makes, and sections it has inside
 */
guint
ur_section_count_points (const UrSection *section)
{
  return count_points (section->paragraphs, section->n_paragraphs) + section->n_sections;
}
