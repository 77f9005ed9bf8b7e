/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-note-anchor.h"

#include <string.h>

#include "ur-note-anchor-title.h"
#include "ur-statements.h"

/* What is shorter says too little to be known again by itself: a cell of a table, 特此报告。 */
#define MIN_TELLING 8

/**
 * ur_note_anchor_copy:
 * @anchor: an anchor
 *
 * Returns: (transfer full): a copy
 */
UrNoteAnchor *
ur_note_anchor_copy (const UrNoteAnchor *anchor)
{
  UrNoteAnchor *copy = g_memdup2 (anchor, sizeof *anchor);

  copy->place = g_strdup (anchor->place);
  copy->section = g_strdup (anchor->section);
  copy->words = g_strdup (anchor->words);
  copy->before = g_strdup (anchor->before);
  copy->after = g_strdup (anchor->after);
  copy->previous = g_strdup (anchor->previous);
  copy->next = g_strdup (anchor->next);
  copy->indicator = g_strdup (anchor->indicator);
  return copy;
}

/**
 * ur_note_anchor_free:
 * @anchor: (transfer full): an anchor
 */
void
ur_note_anchor_free (UrNoteAnchor *anchor)
{
  g_free (anchor->place);
  g_free (anchor->section);
  g_free (anchor->words);
  g_free (anchor->before);
  g_free (anchor->after);
  g_free (anchor->previous);
  g_free (anchor->next);
  g_free (anchor->indicator);
  g_free (anchor);
}

/**
 * ur_note_anchor_equal:
 * @a: an anchor
 * @b: another one
 *
 * Returns: whether both say the same
 */
gboolean
ur_note_anchor_equal (const UrNoteAnchor *a, const UrNoteAnchor *b)
{
  return strcmp (a->place, b->place) == 0 && strcmp (a->section, b->section) == 0 &&
         strcmp (a->words, b->words) == 0 && strcmp (a->before, b->before) == 0 &&
         strcmp (a->after, b->after) == 0 && strcmp (a->previous, b->previous) == 0 &&
         strcmp (a->next, b->next) == 0 && a->n_twins == b->n_twins &&
         g_strcmp0 (a->indicator, b->indicator) == 0;
}

/**
 * ur_note_anchor_is_paragraph:
 * @anchor: an anchor
 *
 * Returns: whether a whole paragraph is meant, not some words in it
 */
gboolean
ur_note_anchor_is_paragraph (const UrNoteAnchor *anchor)
{
  return strchr (anchor->place, ':') == NULL;
}

static const UrParagraph *
get_paragraph (const UrReport *report, const UrPlace *place)
{
  const UrSection *section = ur_place_get_section (place, report);

  return section != NULL && place->paragraph >= 0 && (guint) place->paragraph < section->n_paragraphs
             ? &section->paragraphs[place->paragraph]
             : NULL;
}

static UrTextRange
get_range (const UrPlace *place, const UrParagraph *paragraph)
{
  UrTextRange range = { 0, strlen (paragraph->text) };

  if (place->start >= 0 && place->end > place->start && (gsize) place->end <= range.end)
    range = (UrTextRange){ (gsize) place->start, (gsize) place->end };
  return range;
}

static char *
dup_part (const char *text, gsize start, gsize end)
{
  return g_strndup (text + start, end - start);
}

static char *
dup_statement (const UrNoteAnchor *anchor)
{
  return g_strconcat (anchor->before, anchor->words, anchor->after, NULL);
}

static guint
count_twins (const UrNoteAnchor *anchor, const UrReport *report)
{
  g_autofree char *statement = dup_statement (anchor);
  g_autoptr (GArray) spots = ur_statements_find (report, statement);

  return spots->len > 0 ? spots->len - 1 : 0;
}

static char *
dup_section_name (const UrSection *section)
{
  if (section->part->kind == UR_PART_SCORECARD)
    return g_strdup (section->title != NULL ? section->title : section->part->title);
  return ur_section_dup_label (section, " ");
}

/**
 * ur_note_anchor_new:
 * @report: a report
 * @place: a paragraph of it, or words in one: bytes that begin and end between characters; or a section with
 * a title
 * @indicator: (nullable): the indicator that is meant
 *
 * Returns: (transfer full) (nullable): what ties a note there; %NULL where @place is neither
 */
UrNoteAnchor *
ur_note_anchor_new (const UrReport *report, const UrPlace *place, const UrIndicator *indicator)
{
  const UrParagraph *paragraph = get_paragraph (report, place);
  UrPlace kept = UR_PLACE_NONE;
  UrTextRange range, around;
  UrNoteAnchor *anchor;

  if (paragraph == NULL)
    return place->paragraph < 0 ? ur_note_anchor_new_for_title (report, place) : NULL;
  range = get_range (place, paragraph);
  around = ur_statement_around (paragraph->text, range.start, range.end);
  kept.part = place->part;
  kept.section = place->section;
  kept.paragraph = place->paragraph;
  if (range.start > 0 || paragraph->text[range.end] != '\0')
    {
      kept.start = (gssize) range.start;
      kept.end = (gssize) range.end;
    }
  anchor = g_new0 (UrNoteAnchor, 1);
  anchor->place = ur_place_to_string (&kept, report);
  anchor->section = dup_section_name (paragraph->section);
  anchor->words = dup_part (paragraph->text, range.start, range.end);
  anchor->before = dup_part (paragraph->text, around.start, range.start);
  anchor->after = dup_part (paragraph->text, range.end, around.end);
  anchor->previous = ur_statement_dup_previous (paragraph, around.start);
  anchor->next = ur_statement_dup_next (paragraph, around.end);
  anchor->n_twins = count_twins (anchor, report);
  anchor->indicator = indicator != NULL ? g_strdup (indicator->id) : NULL;
  return anchor;
}

static void
set_place (UrPlace *place, const UrNoteAnchor *anchor, const UrStatementSpot *spot)
{
  gsize start = spot->start + strlen (anchor->before);
  gsize end = start + strlen (anchor->words);

  ur_place_init (place);
  place->part = (int) spot->paragraph->section->part->index;
  place->section = (int) spot->paragraph->section->index;
  place->paragraph = (int) spot->paragraph->index;
  if (start == 0 && spot->paragraph->text[end] == '\0')
    return;
  place->start = (gssize) start;
  place->end = (gssize) end;
}

static gboolean
has_neighbours (const UrNoteAnchor *anchor, const UrStatementSpot *spot, gsize length)
{
  g_autofree char *previous = ur_statement_dup_previous (spot->paragraph, spot->start);
  g_autofree char *next = ur_statement_dup_next (spot->paragraph, spot->start + length);

  return strcmp (previous, anchor->previous) == 0 && strcmp (next, anchor->next) == 0;
}

static const UrStatementSpot *
find_at_place (const UrNoteAnchor *anchor, const UrReport *report, const GArray *spots)
{
  for (guint i = 0; i < spots->len; i++)
    {
      const UrStatementSpot *spot = &g_array_index (spots, UrStatementSpot, i);
      g_autofree char *text = NULL;
      UrPlace place;

      set_place (&place, anchor, spot);
      text = ur_place_to_string (&place, report);
      if (strcmp (text, anchor->place) == 0)
        return spot;
    }
  return NULL;
}

/* The only one between the very words that were around it. */
static const UrStatementSpot *
find_by_neighbours (const UrNoteAnchor *anchor, const GArray *spots, gsize length)
{
  const UrStatementSpot *found = NULL;

  for (guint i = 0; i < spots->len; i++)
    {
      const UrStatementSpot *spot = &g_array_index (spots, UrStatementSpot, i);

      if (!has_neighbours (anchor, spot, length))
        continue;
      if (found != NULL)
        return NULL;
      found = spot;
    }
  return found;
}

/* Which of the statements with the anchor's words is the one; NULL where that is not certain. */
static const UrStatementSpot *
choose (const UrNoteAnchor *anchor, const UrReport *report, const GArray *spots, const char *statement)
{
  gboolean is_telling = anchor->n_twins == 0 && g_utf8_strlen (statement, -1) >= MIN_TELLING;
  const UrStatementSpot *found = is_telling ? find_at_place (anchor, report, spots) : NULL;

  if (found == NULL && is_telling && spots->len == 1)
    found = &g_array_index (spots, UrStatementSpot, 0);
  return found != NULL ? found : find_by_neighbours (anchor, spots, strlen (statement));
}

static const UrIndicator *
find_indicator (const UrNoteAnchor *anchor, const UrReport *report, const UrParagraph *paragraph)
{
  const UrIndicator *indicator =
      anchor->indicator != NULL ? ur_report_find_indicator (report, anchor->indicator) : NULL;

  return indicator != NULL && indicator->paragraph == paragraph ? indicator : NULL;
}

static UrNoteState
get_state (const UrNoteAnchor *anchor, const UrReport *report, const UrPlace *place, gboolean found)
{
  g_autofree char *text = NULL;

  if (!found)
    return UR_NOTE_LOST;
  text = ur_place_to_string (place, report);
  return strcmp (text, anchor->place) == 0 ? UR_NOTE_HERE : UR_NOTE_MOVED;
}

static UrNoteState
find_words (const UrNoteAnchor *anchor, const UrReport *report, UrPlace *place, const UrIndicator **indicator)
{
  g_autofree char *statement = dup_statement (anchor);
  g_autoptr (GArray) spots = ur_statements_find (report, statement);
  const UrStatementSpot *spot = choose (anchor, report, spots, statement);

  ur_place_init (place);
  if (spot == NULL)
    return UR_NOTE_LOST;
  if (indicator != NULL)
    *indicator = find_indicator (anchor, report, spot->paragraph);
  set_place (place, anchor, spot);
  return get_state (anchor, report, place, TRUE);
}

/**
 * ur_note_anchor_find:
 * @anchor: an anchor
 * @report: the report, this or another edition of it
 * @place: (out): where the words are; nowhere when they are lost
 * @indicator: (out) (optional) (nullable): the indicator that is meant, where it is still told there
 *
 * Finds the words again by themselves: the whole statement has to be there to the last character.  Where the
 * report says the same several times, what is around it decides, or nobody does.
 *
 * Returns: what has become of the words
 */
UrNoteState
ur_note_anchor_find (const UrNoteAnchor *anchor,
                     const UrReport *report,
                     UrPlace *place,
                     const UrIndicator **indicator)
{
  if (indicator != NULL)
    *indicator = NULL;
  if (ur_note_anchor_is_title (anchor))
    return get_state (anchor, report, place, ur_note_anchor_find_title (anchor, report, place));
  return find_words (anchor, report, place, indicator);
}

/**
 * ur_note_anchor_move:
 * @anchor: an anchor whose words are lost
 * @report: the report
 * @place: what a person chose, of ur_note_anchor_list_candidates()
 *
 * Returns: (transfer full) (nullable): an anchor there, %NULL if there is nothing; for words on the same ones
 * as before, where these are in it once
 */
UrNoteAnchor *
ur_note_anchor_move (const UrNoteAnchor *anchor, const UrReport *report, const UrPlace *place)
{
  const UrParagraph *paragraph = get_paragraph (report, place);
  const UrIndicator *indicator = paragraph != NULL ? find_indicator (anchor, report, paragraph) : NULL;
  UrTextRange range;
  UrPlace exact = *place;
  const char *found;

  if (paragraph == NULL)
    return ur_note_anchor_new (report, place, NULL);
  range = get_range (place, paragraph);
  found = strstr (paragraph->text + range.start, anchor->words);
  if (found != NULL && !ur_note_anchor_is_paragraph (anchor) &&
      (gsize) (found - paragraph->text) + strlen (anchor->words) <= range.end &&
      strstr (found + 1, anchor->words) == NULL)
    {
      exact.start = found - paragraph->text;
      exact.end = exact.start + (gssize) strlen (anchor->words);
    }
  return ur_note_anchor_new (report, &exact, indicator);
}
