/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures in the text, which the program has itself.  No character stands for one: it is drawn in the room
 * above its words, which are a line of the text like any other. */
#include "ur-reading-private.h"

#include <math.h>

#include "ur-bitmap.h"
#include "ur-style.h"

/* At a body of 17 px, at which a pixel of a picture is one of the screen. */
#define BODY 17.0
#define ABOVE 12.0
#define BELOW 8.0

static double
get_scale (UrReading *self, const UrBitmap *bitmap)
{
  double scale = self->em / BODY;

  return self->column > 0 ? MIN (scale, (double) self->column / bitmap->width) : scale;
}

/* (nullable): what is above the words of a piece. */
static const UrBitmap *
get_bitmap (const UrReadingPiece *piece)
{
  const UrParagraph *paragraph = piece->paragraph;

  return paragraph != NULL && paragraph->picture != NULL && piece->bytes == 0
             ? ur_bitmap_find (paragraph->picture)
             : NULL;
}

static GtkTextTag *
find_tag (GtkTextBuffer *buffer, const char *id)
{
  g_autofree char *name = g_strdup_printf ("picture:%s", id); /* no other name has a colon and this word */
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  return tag != NULL ? tag : gtk_text_buffer_create_tag (buffer, name, NULL);
}

static void
make_room (UrReading *self, const UrReadingPiece *piece, const UrBitmap *bitmap)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextTag *tag = find_tag (buffer, piece->paragraph->picture);
  int room = (int) lround (get_scale (self, bitmap) * bitmap->height + (ABOVE + BELOW) * self->em / BODY);
  GtkTextIter start, end;
  int before;

  g_object_get (tag, "pixels-above-lines", &before, NULL);
  if (before != room)
    g_object_set (tag, "pixels-above-lines", room, NULL);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, piece->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, piece->end);
  if (!gtk_text_iter_has_tag (&start, tag))
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

/**
 * ur_reading_update_pictures:
 * @self: the text
 *
 * Makes room for the pictures of the part, which follow the font size and the width of the lines; cheap when
 * neither changed.
 */
void
ur_reading_update_pictures (UrReading *self)
{
  if (self->text == NULL || self->em <= 0.0)
    return;
  for (guint i = 0; i < self->text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (self->text->pieces, UrReadingPiece, i);
      const UrBitmap *bitmap = get_bitmap (piece);

      if (bitmap != NULL)
        make_room (self, piece, bitmap);
    }
}

static void
draw (UrReading *self, GtkSnapshot *snapshot, const UrReadingPiece *piece, const UrBitmap *bitmap)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const double scale = get_scale (self, bitmap), below = BELOW * self->em / BODY;
  const float width = (float) (scale * bitmap->width), height = (float) (scale * bitmap->height);
  cairo_surface_t *surface = ur_bitmap_create_surface (bitmap, FALSE);
  const float border[] = { 1, 1, 1, 1 };
  GtkTextIter iter;
  GdkRectangle words;
  GdkRGBA color, colors[4];
  graphene_rect_t area;
  GskRoundedRect outline;
  cairo_t *cr;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, piece->start);
  gtk_text_view_get_iter_location (view, &iter, &words);
  area = GRAPHENE_RECT_INIT ((float) gtk_text_view_get_left_margin (view),
                             floorf ((float) (words.y - below) - height), width, height);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, area.origin.x, area.origin.y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  ur_style_get_color (GTK_WIDGET (self), "ur_line2", &color);
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    colors[i] = color;
  gsk_rounded_rect_init_from_rect (&outline, &area, 0);
  gtk_snapshot_append_border (snapshot, &outline, border, colors);
}

/**
 * ur_reading_draw_pictures:
 * @self: the text
 * @snapshot: what it is drawn into
 * @first: the first character on screen
 * @last: the last one
 *
 * Draws the pictures above the words that are on screen, or right below it.
 */
void
ur_reading_draw_pictures (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  for (guint i = 0; i < self->text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (self->text->pieces, UrReadingPiece, i);
      const UrBitmap *bitmap = piece->end >= first ? get_bitmap (piece) : NULL;

      if (bitmap != NULL)
        draw (self, snapshot, piece, bitmap);
      if (piece->start > last)
        break;
    }
}
