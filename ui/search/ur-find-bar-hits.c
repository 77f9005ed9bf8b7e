/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the bar has found: in the report, and after that in the reader's notes. */
#include "ur-config.h"

#include "ur-find-bar-private.h"

#include <glib/gi18n-lib.h>

static guint
count_in_report (UrFindBar *self)
{
  return self->hits != NULL ? self->hits->len : 0;
}

/**
 * ur_find_bar_count:
 * @self: the bar
 *
 * Returns: how many places there are to go round
 */
guint
ur_find_bar_count (UrFindBar *self)
{
  return count_in_report (self) + (self->note_hits != NULL ? self->note_hits->len : 0);
}

/**
 * ur_find_bar_say_count:
 * @self: the bar
 *
 * Says in the entry how many there are, or which one of them is current.
 */
void
ur_find_bar_say_count (UrFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint n = ur_find_bar_count (self);
  g_autofree char *text = NULL;

  if (*words == '\0')
    text = g_strdup ("");
  else if (n == 0)
    text = g_strdup (_ ("Not found"));
  else if (self->current < 0)
    text = g_strdup_printf (ngettext ("%u hit", "%u hits", n), n);
  else
    text = g_strdup_printf (_ ("Hit %d of %u"), self->current + 1, n);
  gtk_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/**
 * ur_find_bar_search_notes:
 * @self: the bar
 *
 * Looks into the notes anew, where they are wanted; what was found in the report stays, and current if it
 * was.
 */
void
ur_find_bar_search_notes (UrFindBar *self)
{
  gboolean wanted = self->document != NULL && ur_find_bar_is_open (self) && !self->for_places &&
                    gtk_check_button_get_active (self->own);

  g_clear_pointer (&self->note_hits, g_array_unref);
  if (wanted && *self->sought != '\0')
    self->note_hits = ur_notes_find (ur_document_get_notes (self->document), self->sought);
  if (self->current >= (int) count_in_report (self))
    self->current = -1;
  ur_find_bar_say_count (self);
}

/**
 * ur_find_bar_search:
 * @self: the bar
 *
 * Looks for what is typed.
 */
void
ur_find_bar_search (UrFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->hits, g_array_unref);
  self->current = -1;
  self->n_elsewhere = 0;
  g_free (self->sought);
  self->sought = g_strdup (words);
  if (self->document != NULL && ur_find_bar_is_open (self))
    {
      const UrSearchIndex *index = ur_document_get_search_index (self->document);

      if (self->for_places)
        self->hits = ur_search_find_places (index, words, &self->current);
      else if (*words != '\0')
        {
          self->hits = ur_search_find (index, words, NULL);
          self->n_elsewhere = ur_search_scope_keep (&self->scope, self->hits);
        }
    }
  ur_find_bar_search_notes (self);
}

/* Whether a hit is at or after the reader's place. */
static gboolean
is_ahead (const UrHit *hit, const UrPlace *place)
{
  int part = (int) hit->section->part->index;
  int section = (int) hit->section->index;
  int paragraph = hit->paragraph != NULL ? (int) hit->paragraph->index : -1;

  if (part != place->part)
    return part > place->part;
  if (section != place->section)
    return section > place->section;
  if (paragraph != place->paragraph)
    return paragraph > place->paragraph;
  return (gssize) hit->start >= place->start;
}

/**
 * ur_find_bar_find_first:
 * @self: the bar, with something found
 * @step: 1 or -1
 *
 * Returns: index of the first place after, or before, where the reader is; notes come after the report
 */
int
ur_find_bar_find_first (UrFindBar *self, int step)
{
  int n = (int) ur_find_bar_count (self), n_in_report = (int) count_in_report (self);
  int first = 0;

  while (first < n_in_report && !is_ahead (&g_array_index (self->hits, UrHit, first), &self->place))
    first++;
  if (step < 0)
    first--;
  return (first + n) % n;
}

/**
 * ur_find_bar_get_hits:
 * @bar: the bar
 *
 * Returns: (transfer none) (nullable) (element-type UrHit): what was found
 */
GArray *
ur_find_bar_get_hits (UrFindBar *bar)
{
  return bar->hits;
}

/**
 * ur_find_bar_count_elsewhere:
 * @bar: the bar
 *
 * Returns: how many places there are outside of what ur_find_bar_set_scope() asked for
 */
guint
ur_find_bar_count_elsewhere (UrFindBar *bar)
{
  return bar->n_elsewhere;
}

/**
 * ur_find_bar_get_note_hits:
 * @bar: the bar
 *
 * Returns: (transfer none) (nullable) (element-type UrNoteHit): what was found in the reader's notes, %NULL
 *   where they are not searched
 */
GArray *
ur_find_bar_get_note_hits (UrFindBar *bar)
{
  return bar->note_hits;
}

/**
 * ur_find_bar_get_current_note:
 * @bar: the bar
 *
 * Returns: (transfer none) (nullable): the note that the reader is at, or %NULL where it is a place of the
 *   report, or none
 */
const UrPlacedNote *
ur_find_bar_get_current_note (UrFindBar *bar)
{
  int i = bar->current - (int) count_in_report (bar);

  return bar->current >= 0 && i >= 0 ? g_array_index (bar->note_hits, UrNoteHit, i).note : NULL;
}
