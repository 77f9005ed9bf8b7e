/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies below the text: the grounds and lines of figures and hits.  A tag's own background would fill the
 * whole line, and a tag's underline can be neither thick nor placed. */
#include "ur-reading-private.h"

#include "ur-style.h"

/* px at a body of 17, from the middle of the line */
#define GROUND_TOP -14.0
#define GROUND_HEIGHT 27.0
#define HOVER_TOP -12.0
#define HOVER_HEIGHT 24.0
#define UNDERLINE_TOP 9.0
#define HAIRLINE_ABOVE 29.0 /* over the top of a section */

typedef struct
{
  GdkRGBA ground;
  GdkRGBA line;
  double ground_top;
  double ground_height;
  double beyond;
  double radius;
  double thickness;
  double ring;
} Look;

static void
fill (GtkSnapshot *snapshot,
      const GdkRGBA *color,
      double x,
      double y,
      double width,
      double height,
      double radius)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  GskRoundedRect rounded;

  if (radius > 0)
    {
      gsk_rounded_rect_init_from_rect (&rounded, &rect, (float) radius);
      gtk_snapshot_push_rounded_clip (snapshot, &rounded);
    }
  gtk_snapshot_append_color (snapshot, color, &rect);
  if (radius > 0)
    gtk_snapshot_pop (snapshot);
}

static void
draw_ring (GtkSnapshot *snapshot, const Look *look, double x, double y, double width, double height)
{
  GskRoundedRect outline;
  float widths[4] = { 2, 2, 2, 2 };
  GdkRGBA colors[4] = { look->line, look->line, look->line, look->line };
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);

  gsk_rounded_rect_init_from_rect (&outline, &rect, 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
draw_figure_rect (UrReading *self, GtkSnapshot *snapshot, const GdkRectangle *rect, gpointer data)
{
  const Look *look = data;
  double px = self->em / 17.0;
  double middle = rect->y + rect->height / 2.0;
  double top = middle + look->ground_top * px;

  if (look->ground_height > 0)
    fill (snapshot, &look->ground, rect->x - look->beyond, top, rect->width + 2 * look->beyond,
          look->ground_height * px, look->radius);
  if (look->ring > 0)
    draw_ring (snapshot, look, rect->x - look->beyond, top, rect->width + 2 * look->beyond,
               GROUND_HEIGHT * px);
  else if (look->thickness > 0)
    fill (snapshot, &look->line, rect->x, middle + UNDERLINE_TOP * px, rect->width, look->thickness, 0);
}

static void
choose_look (UrReading *self, int figure, Look *look)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean selected = figure == self->selected;
  gboolean hovered = figure == self->hovered;

  *look = (Look){ .ground_top = HOVER_TOP, .thickness = 1 };
  ur_style_get_color (widget, "ur_tint", &look->ground);
  ur_style_get_color (widget, selected || hovered ? "ur_accent_ink" : "ur_tint2", &look->line);
  if (hovered)
    look->ground_height = HOVER_HEIGHT;
  if (selected)
    {
      look->ground_top = GROUND_TOP;
      look->ground_height = GROUND_HEIGHT;
      look->beyond = 3;
      look->radius = 3;
      look->thickness = 2;
    }
  if (figure == self->focused && self->by_keyboard && gtk_widget_has_focus (widget))
    {
      ur_style_get_color (widget, "ur_accent_ink", &look->line);
      look->ground_top = GROUND_TOP;
      look->beyond = 4;
      look->radius = 3;
      look->ring = 2;
    }
}

typedef void (*RectFunc) (UrReading *self, GtkSnapshot *snapshot, const GdkRectangle *rect, gpointer data);

/* Calls func for the part of a range on every display line it touches, in buffer coordinates. */
static void
foreach_rect (UrReading *self, int start, int end, GtkSnapshot *snapshot, RectFunc func, gpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GtkTextIter stop;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, start);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &stop, end);
  while (gtk_text_iter_compare (&iter, &stop) < 0)
    {
      GdkRectangle rect;
      GdkRectangle next;
      GtkTextIter follow = iter;

      gtk_text_view_get_iter_location (view, &iter, &rect);
      while (gtk_text_iter_forward_char (&follow) && gtk_text_iter_compare (&follow, &stop) < 0)
        {
          gtk_text_view_get_iter_location (view, &follow, &next);
          if (next.y != rect.y)
            break;
          rect.width = next.x + next.width - rect.x;
        }
      func (self, snapshot, &rect, data);
      if (gtk_text_iter_compare (&follow, &iter) <= 0)
        return;
      iter = follow;
    }
}

static void
draw_figures (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  for (guint i = 0; i < self->text->figures->len; i++)
    {
      const UrFigure *figure = &g_array_index (self->text->figures, UrFigure, i);
      Look look;

      if (figure->end < first)
        continue;
      if (figure->start > last)
        break;
      choose_look (self, (int) i, &look);
      foreach_rect (self, figure->start, figure->end, snapshot, draw_figure_rect, &look);
    }
}

static void
draw_hits (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  Look look = { .ground_top = HOVER_TOP, .ground_height = HOVER_HEIGHT, .radius = 2 };

  ur_style_get_color (GTK_WIDGET (self), "ur_hit", &look.ground);
  ur_style_get_color (GTK_WIDGET (self), "ur_accent_ink", &look.line);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const UrRange *hit = &g_array_index (self->hits, UrRange, i);

      if (hit->end < first || hit->start > last)
        continue;
      look.thickness = (int) i == self->current_hit ? 2 : 0;
      foreach_rect (self, hit->start, hit->end, snapshot, draw_figure_rect, &look);
    }
}

/* The hairline between two sections, over the column of text; those inside one are not parted by it. */
static void
draw_hairlines (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRGBA color;

  ur_style_get_color (GTK_WIDGET (self), "ur_line", &color);
  for (guint i = 1; i < self->text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (self->text->pieces, UrReadingPiece, i);
      GtkTextIter iter;
      GdkRectangle rect;
      int left = gtk_text_view_get_left_margin (view);

      if (piece->kind != UR_READING_KICKER || piece->section->depth > 0 || piece->end < first)
        continue;
      if (piece->start > last)
        break;
      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, piece->start);
      gtk_text_view_get_iter_location (view, &iter, &rect);
      fill (snapshot, &color, left, rect.y - (int) (HAIRLINE_ABOVE * self->em / 17.0),
            gtk_widget_get_width (GTK_WIDGET (self)) - left - gtk_text_view_get_right_margin (view), 1, 0);
    }
}

/**
 * ur_reading_draw:
 * @self: the text
 * @snapshot: what it is drawn into
 *
 * Draws all that lies below the text, for what is on screen only.
 */
void
ur_reading_draw (UrReading *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter start;
  GtkTextIter end;
  int first;
  int last;

  if (self->text == NULL)
    return;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &start, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, visible.y + visible.height, NULL);
  gtk_text_iter_forward_to_line_end (&end);
  first = gtk_text_iter_get_offset (&start);
  last = gtk_text_iter_get_offset (&end);
  /* The hairline is over the first line of a section, which may just have left the screen below. */
  draw_hairlines (self, snapshot, first, last);
  if (self->marks)
    draw_figures (self, snapshot, first, last);
  draw_hits (self, snapshot, first, last);
}
