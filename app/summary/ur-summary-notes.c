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

/**
 * ur_summary_dup_note_words:
 * @summary: a summary
 * @note: a note
 *
 * Returns: (transfer full) (nullable): where it is, the words that it is about, then what was thought of
 *   them, line by line; %NULL where it is not printed
 */
char **
ur_summary_dup_note_words (const UrSummary *summary, const UrPlacedNote *note)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *place = NULL, *heading = NULL, *quote = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_lost =
      note->state == UR_NOTE_LOST || ur_place_get_section (&note->place, summary->report) == NULL;

  if (!is_printed (summary, note))
    return NULL;
  place = ur_placed_note_dup_heading (note, summary->report);
  heading = g_strconcat (place, is_lost ? "（找不到原处）" : "", NULL);
  quote = dup_quote (note);
  g_strv_builder_add (words, heading);
  g_strv_builder_add (words, quote);
  lines = g_strsplit (note->annotation->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strdelimit (lines[i], "\t", ' ');
      if (*g_strstrip (lines[i]) != '\0')
        g_strv_builder_add (words, lines[i]);
    }
  return g_strv_builder_end (words);
}

/* Where it is, the words that it is about, and what was thought of them. */
static void
add_note (UrSummary *summary, const UrPlacedNote *note, const char *const *words)
{
  const UrTextStyle place_style = {
    .face = UR_FACE_SANS, .size = QUOTE * summary->body, .bold = TRUE, .words = TRUE
  };
  const UrTextStyle quote_style = {
    .face = UR_FACE_SERIF, .size = QUOTE * summary->body, .indent = summary->body, .hanging = summary->body
  };
  const UrTextStyle style = {
    .face = UR_FACE_SERIF, .size = summary->body, .indent = summary->body, .hanging = summary->body
  };
  const UrSection *section =
      note->state != UR_NOTE_LOST ? ur_place_get_section (&note->place, summary->report) : NULL;

  ur_summary_add_sheet_text (summary, section, "P", words[0], &place_style, 0.8 * summary->body,
                             UR_SLICE_BREAK);
  ur_summary_add_sheet_text (summary, section, "P", words[1], &quote_style, 0.2 * summary->body,
                             UR_SLICE_PLAIN);
  for (guint i = 2; words[i] != NULL; i++)
    ur_summary_add_sheet_text (summary, section, "P", words[i], &style, i == 2 ? 0.3 * style.size : 0.0,
                               i == 2 ? UR_SLICE_PLAIN : UR_SLICE_BREAK);
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
    {
      const UrPlacedNote *note = &g_array_index (notes, UrPlacedNote, i);
      g_auto (GStrv) words = ur_summary_dup_note_words (summary, note);

      if (words != NULL)
        add_note (summary, note, (const char *const *) words);
    }
}
