/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-private.h"

#define HITS_A_TURN 4000

/* Gives so many hits the colour of their words; what lies below the words is drawn without it. */
static void
ink_some (UrReading *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint end = MIN (self->n_inked + HITS_A_TURN, self->hits->len);

  for (; self->n_inked < end; self->n_inked++)
    {
      guint i = (self->first_inked + self->n_inked) % self->hits->len;
      const UrRange *range = &g_array_index (self->hits, UrRange, i);
      GtkTextIter first;
      GtkTextIter last;

      gtk_text_buffer_get_iter_at_offset (buffer, &first, range->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &last, range->end);
      gtk_text_buffer_apply_tag_by_name (buffer, "hit", &first, &last);
    }
}

static gboolean
ink_cb (gpointer data)
{
  UrReading *self = data;

  ink_some (self);
  if (self->n_inked < self->hits->len)
    return G_SOURCE_CONTINUE;
  self->ink_idle = 0;
  return G_SOURCE_REMOVE;
}

/* Those near the one the reader is at come first: a word of one character can have hundreds of thousands. */
static void
ink (UrReading *self)
{
  self->n_inked = 0;
  self->first_inked = (guint) MAX (0, self->current_hit - HITS_A_TURN / 2);
  ink_some (self);
  if (self->n_inked < self->hits->len)
    self->ink_idle = g_idle_add_full (G_PRIORITY_LOW, ink_cb, self, NULL);
}

/**
 * ur_reading_clear_hits:
 * @self: the text
 *
 * Takes the marks of all hits off.
 */
void
ur_reading_clear_hits (UrReading *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  g_clear_handle_id (&self->ink_idle, g_source_remove);
  if (self->hits->len > 0)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_remove_tag_by_name (buffer, "hit", &start, &end);
    }
  g_array_set_size (self->hits, 0);
  self->current_hit = -1;
}

static void
add_hit (UrReading *self, const UrHit *hit)
{
  UrRange range;

  if (ur_reading_text_find_range (self->text, hit->section, hit->paragraph, hit->start, hit->end,
                                  &range.start, &range.end))
    g_array_append_val (self->hits, range);
}

/**
 * ur_reading_set_hits:
 * @reading: the view
 * @hits: (element-type UrHit) (nullable): the hits of the whole report, or %NULL for none
 * @current: index of the one the reader is at, or -1
 *
 * Marks those that are in this part.
 */
void
ur_reading_set_hits (UrReading *reading, GArray *hits, int current)
{
  if (reading->text == NULL)
    return;
  ur_reading_clear_hits (reading);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const UrHit *hit = &g_array_index (hits, UrHit, i);

      if (hit->section->part != reading->part)
        continue;
      if ((int) i == current)
        reading->current_hit = (int) reading->hits->len;
      add_hit (reading, hit);
    }
  ink (reading);
  gtk_widget_queue_draw (GTK_WIDGET (reading));
}
