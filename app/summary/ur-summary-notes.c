/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's own notes, after the text that they are about. */
#include "ur-notes-exchange.h"
#include "ur-summary-private.h"

#define QUOTE 0.92    /* of the body */
#define MOST_WORDS 80 /* characters of a quotation: the text itself has them all */

/* Lost words belong to no section: they are printed with the whole report. */
static gboolean
is_printed (const UrSummary *summary, const UrPlacedNote *note)
{
  const UrSection *section = ur_place_get_section (&note->place, summary->report);

  if (note->state == UR_NOTE_LOST || section == NULL)
    return summary->options->sections == NULL;
  return ur_summary_has_section (summary, section);
}

/**
 * ur_summary_has_notes:
 * @summary: a summary
 *
 * Returns: whether there are notes to be printed
 */
gboolean
ur_summary_has_notes (const UrSummary *summary)
{
  const GArray *notes = summary->options->notes;

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    if (is_printed (summary, &g_array_index (notes, UrPlacedNote, i)))
      return TRUE;
  return FALSE;
}

static char *
dup_quote (const UrPlacedNote *note)
{
  const char *words = note->annotation->anchor->words;
  gboolean is_long = g_utf8_strlen (words, -1) > MOST_WORDS;
  g_autofree char *start = g_utf8_substring (words, 0, is_long ? MOST_WORDS : g_utf8_strlen (words, -1));

  g_strdelimit (start, "\t\n", ' ');
  return g_strconcat (start, is_long ? "…" : "", NULL);
}

static void
add_thought (UrSummary *summary, const UrSection *section, const char *text)
{
  const UrTextStyle style = {
    .face = UR_FACE_SERIF, .size = summary->body, .indent = summary->body, .hanging = summary->body
  };
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strdelimit (lines[i], "\t", ' ');
      if (*g_strstrip (lines[i]) != '\0')
        ur_summary_add_sheet_text (summary, section, "P", lines[i], &style, i == 0 ? 0.3 * style.size : 0.0,
                                   i == 0 ? UR_SLICE_PLAIN : UR_SLICE_BREAK);
    }
}

/* Where it is, the words that it is about, and what was thought of them. */
static void
add_note (UrSummary *summary, const UrPlacedNote *note)
{
  const UrTextStyle place_style = {
    .face = UR_FACE_SANS, .size = QUOTE * summary->body, .bold = TRUE, .words = TRUE
  };
  const UrTextStyle quote_style = {
    .face = UR_FACE_SERIF, .size = QUOTE * summary->body, .indent = summary->body, .hanging = summary->body
  };
  const UrSection *section =
      note->state != UR_NOTE_LOST ? ur_place_get_section (&note->place, summary->report) : NULL;
  g_autofree char *place = ur_placed_note_dup_heading (note, summary->report);
  g_autofree char *heading = g_strconcat (place, section == NULL ? "（找不到原处）" : "", NULL);
  g_autofree char *quote = dup_quote (note);

  ur_summary_add_sheet_text (summary, section, "P", heading, &place_style, 0.8 * summary->body,
                             UR_SLICE_BREAK);
  ur_summary_add_sheet_text (summary, section, "P", quote, &quote_style, 0.2 * summary->body, UR_SLICE_PLAIN);
  if (*note->annotation->text != '\0')
    add_thought (summary, section, note->annotation->text);
}

/**
 * ur_summary_add_notes:
 * @summary: a summary with all of its text, and with notes
 *
 * Adds the notes on what is printed, on a page of their own, in the order that they are given in.
 */
void
ur_summary_add_notes (UrSummary *summary)
{
  const GArray *notes = summary->options->notes;

  ur_summary_add_sheet_title (summary, UR_SUMMARY_NOTES);
  for (guint i = 0; i < notes->len; i++)
    if (is_printed (summary, &g_array_index (notes, UrPlacedNote, i)))
      add_note (summary, &g_array_index (notes, UrPlacedNote, i));
}
