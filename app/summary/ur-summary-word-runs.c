/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, figures and footnotes of the summary as a document of an office program. */
#include "ur-summary-private.h"

#include <string.h>

#include "ur-trace.h"

/* The footnote whose sign is the first among these bytes. */
static const UrFootnote *
find_footnote (const UrParagraph *paragraph, gsize start, gsize end)
{
  const UrFootnote *found = NULL;

  for (guint i = 0; i < paragraph->n_footnotes; i++)
    {
      const UrFootnote *note = &paragraph->footnotes[i];

      if (note->place >= start && note->place < end && (found == NULL || note->place < found->place))
        found = note;
    }
  return found;
}

/* Bytes of a paragraph without figures.  What a sign in them leads to is a footnote. */
static void
add_plain (UrSummary *summary, const UrParagraph *paragraph, gsize start, gsize end, gboolean bold)
{
  while (start < end)
    {
      const UrFootnote *note = find_footnote (paragraph, start, end);
      const gsize stop = note != NULL ? note->place : end;

      ur_word_add_text (summary->word, paragraph->text + start, stop - start, bold);
      start = stop;
      if (note == NULL)
        continue;
      ur_word_begin_note (summary->word, note->sign);
      ur_summary_add_runs (summary, note->shown, 0, strlen (note->shown->text), FALSE);
      ur_word_end_note (summary->word);
      start += strlen (note->sign);
    }
}

/**
 * ur_summary_add_figure:
 * @summary: a summary that is written for an office program, with an open paragraph or cell
 * @indicator: a figure
 * @text: how it is written here
 * @length: how many bytes of @text
 * @bold: whether it is bold
 *
 * Adds a figure that is known again when the document was edited.
 */
void
ur_summary_add_figure (
    UrSummary *summary, const UrIndicator *indicator, const char *text, gsize length, gboolean bold)
{
  g_autofree char *id = ur_trace_dup_short (summary->report, indicator);
  g_autofree char *mark = ur_trace_dup_digest (summary->report, indicator);
  const UrWordFigure figure = { id, mark, indicator->label };

  ur_word_add_figure (summary->word, text, length, bold, &figure);
}

/**
 * ur_summary_add_runs:
 * @summary: a summary that is written for an office program, with an open paragraph or cell
 * @paragraph: of the report
 * @start: the first byte of it
 * @end: the byte after the last
 * @is_table: whether it is of a table, where neither a lead nor a figure is bold
 *
 * Adds bytes of a paragraph, with what figures there are among them, each once.
 */
void
ur_summary_add_runs (
    UrSummary *summary, const UrParagraph *paragraph, gsize start, gsize end, gboolean is_table)
{
  const char *text = paragraph->text;
  const gsize lead = is_table ? 0 : paragraph->lead_len;
  gsize at = start;

  if (at < lead && lead < end)
    {
      ur_summary_add_runs (summary, paragraph, start, lead, is_table);
      at = lead;
    }
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      if (indicator->number == NULL || indicator->figure_start < at || indicator->figure_end > end ||
          indicator->figure_end <= indicator->figure_start)
        continue;
      add_plain (summary, paragraph, at, indicator->figure_start, at < lead);
      ur_summary_add_figure (summary, indicator, text + indicator->figure_start,
                             indicator->figure_end - indicator->figure_start, !is_table);
      at = indicator->figure_end;
    }
  add_plain (summary, paragraph, at, end, at < lead);
}
