/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-private.h"

#include "ur-citation-style.h"
#include "ur-citation.h"
#include "ur-clip.h"
#include "ur-copy.h"

static gboolean
get_selection (UrReading *self, int *start, int *end)
{
  GtkTextIter first;
  GtkTextIter last;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &first, &last))
    return FALSE;
  *start = gtk_text_iter_get_offset (&first);
  *end = gtk_text_iter_get_offset (&last);
  return TRUE;
}

/* The figure that is meant when no words are selected. */
static const UrIndicator *
get_meant_figure (UrReading *self)
{
  int figure = self->focused >= 0 ? self->focused : self->selected;

  if (self->text == NULL || figure < 0)
    return NULL;
  return g_array_index (self->text->figures, UrFigure, figure).indicator;
}

/* With where they come from: every section that they are in. */
static char *
dup_cited (UrReading *self, int start, int end, const char *words)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  for (guint i = 0; i < self->text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (self->text->pieces, UrReadingPiece, i);

      if (piece->kind != UR_READING_KICKER && piece->end > start && piece->start < end &&
          !g_ptr_array_find (sections, piece->section, NULL))
        g_ptr_array_add (sections, (gpointer) piece->section);
    }
  return ur_sections_dup_cited (ur_clip_get_citation_style (), self->report,
                                (const UrSection *const *) sections->pdata, sections->len, words);
}

/**
 * ur_reading_copy:
 * @self: the text
 *
 * Copies the selected words, or the figure that has the focus or is chosen, as the report has them.
 */
void
ur_reading_copy (UrReading *self, gboolean with_source)
{
  g_autofree char *words = NULL;
  int start;
  int end;

  if (self->text == NULL)
    return;
  if (!get_selection (self, &start, &end))
    {
      const UrIndicator *indicator = get_meant_figure (self);

      if (indicator != NULL)
        ur_clip_copy_indicator (GTK_WIDGET (self), self->report, indicator, with_source);
      return;
    }
  words = ur_reading_text_dup_words (self->text, start, end);
  if (with_source)
    {
      g_autofree char *plain = g_steal_pointer (&words);

      words = dup_cited (self, start, end, plain);
    }
  ur_copy_text (GTK_WIDGET (self), words, with_source);
}

static UrPasteTable *
create_table (const UrTable *table)
{
  UrPasteTable *cells = ur_paste_table_new (table->n_columns);

  for (guint column = 1; column <= table->n_columns; column++)
    {
      g_autofree char *cell = ur_paragraph_dup_cell (table->head, column);

      ur_paste_table_add_heading (cells, cell);
    }
  for (guint row = 0; row < table->n_rows; row++)
    for (guint column = 1; column <= table->n_columns; column++)
      {
        g_autofree char *cell = ur_paragraph_dup_cell (&table->rows[row], column);

        if (table->is_numeric[column - 1])
          ur_paste_table_add_number (cells, cell);
        else
          ur_paste_table_add_text (cells, cell);
      }
  return cells;
}

/**
 * ur_reading_copy_table:
 * @self: the text
 * @id: of a table of the report
 * @with_source: whether to say where it comes from
 *
 * Copies a table as one: a spreadsheet gets its cells, a text its lines.
 */
void
ur_reading_copy_table (UrReading *self, const char *id, gboolean with_source)
{
  const UrTable *table = self->report != NULL ? g_hash_table_lookup (self->report->table_ids, id) : NULL;
  g_autoptr (UrPasteTable) cells = table != NULL ? create_table (table) : NULL;
  g_autofree char *where = table != NULL ? ur_sections_dup_where (&table->section, 1) : NULL;
  g_autofree char *line = where != NULL && with_source ? ur_clip_dup_source_line (self->report, where) : NULL;

  if (cells != NULL)
    ur_clip_copy_table (GTK_WIDGET (self), cells, NULL, line);
}

/**
 * ur_reading_dup_section:
 * @reading: the view
 * @section: a section of its part
 *
 * Returns: (transfer full): title and paragraphs of @section, word for word
 */
char *
ur_reading_dup_section (UrReading *reading, const UrSection *section)
{
  const UrReadingPiece *first = ur_reading_text_find_section (reading->text, section);
  const UrReadingPiece *last = first;
  const UrReadingPiece *end =
      &g_array_index (reading->text->pieces, UrReadingPiece, reading->text->pieces->len);

  if (first == NULL)
    return g_strdup ("");
  while (last + 1 < end && last[1].section == section)
    last++;
  return ur_reading_text_dup_words (reading->text, first->start, last->end);
}

/* What the middle button pastes */

static gboolean
publish_cb (gpointer data)
{
  UrReading *self = data;
  g_autofree char *words = NULL;
  int start;
  int end;

  self->primary_idle = 0;
  if (self->text == NULL || !get_selection (self, &start, &end))
    return G_SOURCE_REMOVE;
  words = ur_reading_text_dup_words (self->text, start, end);
  gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)), words);
  return G_SOURCE_REMOVE;
}

/**
 * ur_reading_publish_selection:
 * @self: the text
 *
 * Has the middle button paste the same words that are copied: the buffer has others among them that are not
 * the report's.  Called whenever the selection changes.
 */
void
ur_reading_publish_selection (UrReading *self)
{
  if (self->primary_idle == 0 &&
      gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))))
    self->primary_idle = g_idle_add_full (G_PRIORITY_LOW, publish_cb, self, NULL);
}
