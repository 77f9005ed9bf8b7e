/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-measures.h"

#include <string.h>

#define FULL_STOP "。"
#define SEMICOLON "；"
#define FRAME_HEAD "在"
#define FRAME_TAIL "上下功夫"

/* A mark that still belongs to the sentence whose end has been passed. */
static gboolean
is_closing (gunichar c)
{
  return c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xFF09 || c == 0x300B;
}

static const char *
find_end (const char *text)
{
  const char *stop = strstr (text, FULL_STOP);
  const char *semicolon = strstr (text, SEMICOLON);
  const char *end = stop == NULL || (semicolon != NULL && semicolon < stop) ? semicolon : stop;

  if (end == NULL)
    return text + strlen (text);
  end = g_utf8_next_char (end);
  while (is_closing (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end;
}

/**
 * ur_measures_split:
 * @paragraph: a paragraph of a tasks part
 *
 * Cuts what follows the lead into measures: each ends with the next “；” or “。”, which it keeps, or with the
 * paragraph.  Every byte behind the lead is in exactly one measure, so that nothing of the text is changed.
 *
 * Returns: (transfer full) (element-type UrSpan): the measures in the order of the text
 */
GArray *
ur_measures_split (const UrParagraph *paragraph)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (UrSpan));
  const char *start = paragraph->text + paragraph->lead_len;

  while (*start != '\0')
    {
      const char *end = find_end (start);
      UrSpan span = { start - paragraph->text, end - paragraph->text };

      g_array_append_val (spans, span);
      start = end;
    }
  return spans;
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
  char *words = ur_lead_dup_text (paragraph);
  gsize head = strlen (FRAME_HEAD);

  if (words == NULL)
    return g_strndup (paragraph->text, find_end (paragraph->text) - paragraph->text);
  if (g_str_has_suffix (words, FULL_STOP))
    words[strlen (words) - strlen (FULL_STOP)] = '\0';
  if (g_str_has_prefix (words, FRAME_HEAD) && g_str_has_suffix (words, FRAME_TAIL) &&
      strlen (words) > head + strlen (FRAME_TAIL))
    {
      words[strlen (words) - strlen (FRAME_TAIL)] = '\0';
      memmove (words, words + head, strlen (words + head) + 1);
    }
  return words;
}
