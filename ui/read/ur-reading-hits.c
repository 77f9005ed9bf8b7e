/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-private.h"

static void
clear_hits (UrReading *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

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
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  UrRange range;
  GtkTextIter start;
  GtkTextIter end;

  if (!ur_reading_text_find_range (self->text, hit->section, hit->paragraph, hit->start, hit->end,
                                   &range.start, &range.end))
    return;
  g_array_append_val (self->hits, range);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, range.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range.end);
  gtk_text_buffer_apply_tag_by_name (buffer, "hit", &start, &end);
}

/**
 * ur_reading_set_hits:
 * @reading: the view
 * @hits: (element-type UrHit) (nullable): the hits of the whole report, or %NULL for none
 * @current: index of the one the reader is at, or -1
 *
 * Marks those that stand in this part.
 */
void
ur_reading_set_hits (UrReading *reading, GArray *hits, int current)
{
  if (reading->text == NULL)
    return;
  clear_hits (reading);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const UrHit *hit = &g_array_index (hits, UrHit, i);

      if (hit->section->part != reading->part)
        continue;
      if ((int) i == current)
        reading->current_hit = (int) reading->hits->len;
      add_hit (reading, hit);
    }
  gtk_widget_queue_draw (GTK_WIDGET (reading));
}
