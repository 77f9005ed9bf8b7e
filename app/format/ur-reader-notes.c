/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes on how figures were counted.  Their words are read before the indicators, their figures after them.
 */
#include "ur-config.h"

#include "ur-note.h"
#include "ur-quote.h"
#include "ur-reader.h"

#include <glib/gi18n-lib.h>

/* What is settled when all indicators are read. */
typedef struct
{
  UrNote *note;
  UrCursor figures;   /* applies_to, or without a node */
  UrCursor *wordings; /* the list "for" of each wording of the note */
} NoteDraft;

static void
clear_draft (gpointer data)
{
  NoteDraft *draft = data;

  g_clear_pointer (&draft->wordings, g_free);
}

/**
 * ur_reader_new_note_drafts:
 *
 * Returns: (transfer full): room for what is known of notes before there are indicators
 */
GArray *
ur_reader_new_note_drafts (void)
{
  GArray *drafts = g_array_new (FALSE, FALSE, sizeof (NoteDraft));

  g_array_set_clear_func (drafts, clear_draft);
  return drafts;
}

/* Words */

static void
read_wording (UrCursor cursor, NoteDraft *draft)
{
  static const UrMember members[] = { { "for", UR_JSON_ARRAY, TRUE }, { "text", UR_JSON_STRING, TRUE } };
  UrNote *note = draft->note;
  UrCursor values[G_N_ELEMENTS (members)];
  const char *text = NULL;

  if (ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, note->id))
    text = ur_reader_read_text (values[1], UR_LIMIT_SENTENCE, note->id);
  if (text == NULL)
    return;
  draft->wordings[note->n_wordings] = values[0];
  note->wordings[note->n_wordings++] = (UrNoteWording){ .text = text };
}

/* A program of version 1 would say the words for all figures of each of them. */
static void
read_wordings (UrReader *reader, UrCursor list, NoteDraft *draft)
{
  g_autofree UrCursor *elements = NULL;
  guint n;

  if (list.node == NULL || !ur_reader_check_version (reader, list, draft->note->id))
    return;
  elements = ur_reader_dup_some (list, &n, draft->note->id);
  draft->wordings = g_new0 (UrCursor, n + 1);
  draft->note->wordings = ur_report_alloc (reader->report, n, sizeof *draft->note->wordings);
  for (guint i = 0; i < n; i++)
    read_wording (elements[i], draft);
}

static gboolean
read_note (UrReader *reader, UrCursor cursor, NoteDraft *draft)
{
  static const UrMember members[] = { { "id", UR_JSON_STRING, TRUE },
                                      { "mark", UR_JSON_STRING, TRUE },
                                      { "text", UR_JSON_STRING, TRUE },
                                      { "applies_to", UR_JSON_ARRAY, FALSE },
                                      { "wordings", UR_JSON_ARRAY, FALSE } };
  UrNote *note = draft->note;
  UrCursor values[G_N_ELEMENTS (members)];

  if (!ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, NULL))
    return FALSE;
  note->id = ur_cursor_read_id (values[0], reader->note_ids, NULL);
  note->sign = ur_reader_read_text (values[1], UR_LIMIT_MARK, NULL);
  note->text = ur_reader_read_text (values[2], UR_LIMIT_SENTENCE, NULL);
  if (note->id == NULL || note->sign == NULL || note->text == NULL)
    return FALSE;
  if (values[3].node != NULL && ur_reader_check_version (reader, values[3], note->id))
    draft->figures = values[3];
  read_wordings (reader, values[4], draft);
  return TRUE;
}

/**
 * ur_reader_read_notes:
 * @notes: the list, or a value without a node
 *
 * Reads what notes say.  Which figures they are about is read by ur_reader_link_notes().
 */
void
ur_reader_read_notes (UrReader *reader, UrCursor notes)
{
  UrReport *report = reader->report;
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  elements = ur_cursor_dup_elements (notes, &n);
  report->notes = ur_report_alloc (report, n, sizeof *report->notes);
  for (guint i = 0; i < n; i++)
    {
      NoteDraft draft = { .note = &report->notes[report->n_notes] };

      *draft.note = (UrNote){ 0 };
      if (!read_note (reader, elements[i], &draft))
        {
          clear_draft (&draft);
          ur_cursor_mark_broken (elements[i]);
          continue;
        }
      g_array_append_val (reader->note_drafts, draft);
      g_hash_table_insert (reader->note_ids, (gpointer) draft.note->id, draft.note);
      report->n_notes++;
    }
}

/* Figures */

/* One that could not be read at all is no second mistake. */
static const UrIndicator *
find_figure (UrReader *reader, UrCursor cursor, const char *subject)
{
  const char *id =
      ur_cursor_check_type (cursor, UR_JSON_STRING, subject) ? ur_cursor_get_string (cursor) : NULL;
  const UrIndicator *figure = id != NULL ? g_hash_table_lookup (reader->report->indicator_ids, id) : NULL;

  if (id == NULL || figure != NULL || g_hash_table_contains (reader->losses, id))
    return figure;
  return ur_cursor_look_up (cursor, reader->report->indicator_ids, "indicators", subject);
}

/* Reads ids, each once; @taken has those that an earlier list of the same sort has. */
static const UrIndicator **
read_figures (UrReader *reader, UrCursor list, const NoteDraft *draft, GHashTable *taken, guint *n_figures)
{
  const char *subject = draft->note->id;
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);
  g_autofree UrCursor *elements = NULL;
  const UrIndicator **figures;
  guint n;

  elements = ur_reader_dup_some (list, &n, subject);
  figures = ur_report_alloc (reader->report, n, sizeof *figures);
  for (guint i = 0; i < n; i++)
    {
      const UrIndicator *figure = find_figure (reader, elements[i], subject);

      if (figure == NULL)
        continue;
      if (!g_hash_table_add (here, (gpointer) figure))
        ur_cursor_add_error (elements[i], subject, g_strdup (_ ("This id is here twice.")));
      else if (taken != NULL && !g_hash_table_add (taken, (gpointer) figure))
        ur_cursor_add_error (elements[i], subject,
                             g_strdup (_ ("Another wording of this note is for this figure already.")));
      else if (taken != NULL && !ur_note_is_about (draft->note, figure))
        ur_cursor_add_error (elements[i], subject,
                             g_strdup (_ ("The note has a wording for this figure, but its “applies_to” "
                                          "leaves the figure out.")));
      else
        figures[(*n_figures)++] = figure;
    }
  return figures;
}

/**
 * ur_reader_link_notes:
 *
 * Tells notes which figures they are about.  All indicators have been read.
 */
void
ur_reader_link_notes (UrReader *reader)
{
  for (guint i = 0; i < reader->note_drafts->len; i++)
    {
      NoteDraft *draft = &g_array_index (reader->note_drafts, NoteDraft, i);
      g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
      UrNote *note = draft->note;

      if (draft->figures.node != NULL)
        {
          note->figures = read_figures (reader, draft->figures, draft, NULL, &note->n_figures);
          note->has_figures = note->n_figures > 0; /* else that is the mistake */
        }
      for (guint j = 0; j < note->n_wordings; j++)
        note->wordings[j].figures =
            read_figures (reader, draft->wordings[j], draft, taken, &note->wordings[j].n_figures);
    }
}

/**
 * ur_reader_check_note:
 * @cursor: where a figure is given a note
 * @note: (nullable): the note
 * @figure: the figure
 * @other: (nullable): what is shown with it: the whole of a share, the other number of a card
 *
 * Returns: whether the note may be there; if not, the mistake is recorded
 */
gboolean
ur_reader_check_note (UrCursor cursor,
                      const UrNote *note,
                      const UrIndicator *figure,
                      const UrIndicator *other,
                      const char *subject)
{
  if (note == NULL || ur_note_is_about (note, figure) || (other != NULL && ur_note_is_about (note, other)))
    return TRUE;
  ur_cursor_add_error (
      cursor, subject,
      g_strdup (_ ("This note is not about the figure here: its “applies_to” leaves the figure out.")));
  return FALSE;
}

static void
add_shown (GHashTable *shown, const UrIndicator *figure)
{
  if (figure != NULL)
    g_hash_table_add (shown, (gpointer) figure);
}

/* The figures that charts and cards give a note. */
static GHashTable *
list_shown (const UrReport *report, const UrNote *note)
{
  GHashTable *shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < report->n_charts; i++)
    for (guint j = 0; j < report->charts[i].n_items; j++)
      if (report->charts[i].items[j].note == note)
        {
          add_shown (shown, report->charts[i].items[j].indicator);
          add_shown (shown, report->charts[i].items[j].whole);
        }
  for (guint i = 0; i < report->n_indicators; i++)
    if (report->indicators[i].context_note == note)
      {
        add_shown (shown, &report->indicators[i]);
        add_shown (shown, report->indicators[i].context);
      }
  return shown;
}

static void
check_wordings (const UrReport *report, const NoteDraft *draft)
{
  g_autoptr (GHashTable) shown = list_shown (report, draft->note);

  for (guint i = 0; i < draft->note->n_wordings; i++)
    for (guint j = 0; j < draft->note->wordings[i].n_figures; j++)
      {
        const UrIndicator *figure = draft->note->wordings[i].figures[j];

        if (!g_hash_table_contains (shown, figure))
          ur_cursor_add_error (
              draft->wordings[i], draft->note->id,
              ur_quote_printf (_ ("No item of a chart and no card has this note beside the figure “%s”: this "
                                  "wording would never be said. Give the note to an item that shows the "
                                  "figure, or list the figure in the note's “applies_to”."),
                               figure->id));
      }
}

/**
 * ur_reader_check_notes:
 *
 * A wording for a figure that is nowhere shown with its note is a mistake, unless the note says itself that
 * it is about the figure.  What was lost by another mistake may have shown it: then nothing is said.
 */
void
ur_reader_check_notes (UrReader *reader)
{
  if (ur_json_find_error (reader->json, 0) != NULL)
    return;
  for (guint i = 0; i < reader->note_drafts->len; i++)
    {
      const NoteDraft *draft = &g_array_index (reader->note_drafts, NoteDraft, i);

      if (!draft->note->has_figures && draft->note->n_wordings > 0)
        check_wordings (reader->report, draft);
    }
}
