/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies below the text and beside it: marks, line numbers, what a heading is.  An attribute's own
 * background would fill the whole line, and its underline can be neither dotted nor placed. */
#include "ur-review-source-private.h"

#include "ur-style.h"

/* px at a body of 13.5 */
#define NUMBER_RIGHT 32.0
#define NUMBER_SIZE 11.5
#define NOTE_SIZE 12.0
#define BAR_LEFT 39.0
#define BAR_WIDTH 3.0
#define BAR_HEIGHT 24.0
#define GROUND_HEIGHT 21.0
#define BEYOND 1.5
#define RADIUS 3.0
#define UNDERLINE 9.0 /* below the middle of the line */
#define ARROW_LEFT 51.0
#define ARROW 8.0

typedef struct
{
  UrReviewSource *source;
  GtkSnapshot *snapshot;
  double px;
  int width;
} Pen;

static GdkRGBA
get_color (const Pen *pen, const char *name)
{
  GdkRGBA color;

  ur_style_get_color (GTK_WIDGET (pen->source), name, &color);
  return color;
}

static graphene_rect_t
make_rect (double x, double y, double width, double height)
{
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

static void
fill (const Pen *pen, const char *color, graphene_rect_t rect, double radius)
{
  GdkRGBA rgba = get_color (pen, color);
  GskRoundedRect rounded;

  if (radius > 0)
    {
      gsk_rounded_rect_init_from_rect (&rounded, &rect, (float) radius);
      gtk_snapshot_push_rounded_clip (pen->snapshot, &rounded);
    }
  gtk_snapshot_append_color (pen->snapshot, &rgba, &rect);
  if (radius > 0)
    gtk_snapshot_pop (pen->snapshot);
}

static void
frame (const Pen *pen, const char *color, graphene_rect_t rect)
{
  const float widths[4] = { 1, 1, 1, 1 };
  GdkRGBA rgba = get_color (pen, color);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, (float) RADIUS);
  gtk_snapshot_append_border (pen->snapshot, &outline, widths, (GdkRGBA[4]){ rgba, rgba, rgba, rgba });
}

static void
dash (const Pen *pen, const char *color, graphene_rect_t line, double on, double off)
{
  for (double x = 0; x < line.size.width; x += on + off)
    fill (pen, color,
          make_rect (line.origin.x + x, line.origin.y, MIN (on, line.size.width - x), line.size.height), 0);
}

/* Words on one line on screen. */
static void
draw_words (const Pen *pen, UrReviewMark mark, gboolean is_chosen, const GdkRectangle *at)
{
  double middle = at->y + at->height / 2.0;
  double beyond = BEYOND * pen->px;
  graphene_rect_t ground = make_rect (at->x - beyond, middle - GROUND_HEIGHT / 2 * pen->px,
                                      at->width + 2 * beyond, GROUND_HEIGHT * pen->px);
  graphene_rect_t line = make_rect (at->x, (int) (middle + UNDERLINE * pen->px), at->width, 1);

  if (is_chosen)
    {
      fill (pen, "ur_accent", ground, RADIUS);
      return;
    }
  switch ((int) mark)
    {
    case UR_REVIEW_MARK_RESULT:
      fill (pen, "ur_tint", ground, RADIUS);
      break;
    case UR_REVIEW_MARK_TARGET:
      frame (pen, "ur_accent_ink", ground);
      break;
    case UR_REVIEW_MARK_CHANGE:
      fill (pen, "ur_accent_ink", line, 0);
      break;
    case UR_REVIEW_MARK_OUT:
      dash (pen, "ur_ink3", line, 4, 3);
      break;
    case UR_REVIEW_MARK_ASKED:
      fill (pen, "ur_amber_tint", ground, RADIUS);
      line.size.height = 2;
      dash (pen, "ur_amber_ink", line, 2, 2);
      break;
    case UR_REVIEW_MARK_WORDS:
      fill (pen, "ur_amber_ink", ground, RADIUS);
      break;
    default:
      break;
    }
}

/* On every line on screen that the words touch. */
static void
draw_range (const Pen *pen, UrReviewMark mark, gboolean is_chosen, GtkTextIter iter, const GtkTextIter *stop)
{
  GtkTextView *view = GTK_TEXT_VIEW (pen->source);

  while (gtk_text_iter_compare (&iter, stop) < 0)
    {
      GdkRectangle rect, next;
      GtkTextIter follow = iter;

      gtk_text_view_get_iter_location (view, &iter, &rect);
      while (gtk_text_iter_forward_char (&follow) && gtk_text_iter_compare (&follow, stop) < 0)
        {
          gtk_text_view_get_iter_location (view, &follow, &next);
          if (next.y != rect.y)
            break;
          rect.width = next.x + next.width - rect.x;
        }
      draw_words (pen, mark, is_chosen, &rect);
      if (gtk_text_iter_compare (&follow, &iter) <= 0)
        return;
      iter = follow;
    }
}

static void
draw_spans (const Pen *pen, const UrReviewLine *line, int i)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (pen->source));

  for (guint j = 0; j < line->spans->len; j++)
    {
      const UrReviewSpan *span = &g_array_index (line->spans, UrReviewSpan, j);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_line_offset (buffer, &start, i, (int) span->start);
      gtk_text_buffer_get_iter_at_line_offset (buffer, &end, i, (int) span->end);
      if (span->mark != UR_REVIEW_MARK_LEAD)
        draw_range (pen, span->mark, FALSE, start, &end);
    }
}

static void
draw_chosen (const Pen *pen)
{
  UrReviewSource *self = pen->source;
  UrReview *review = ur_review_state_get_review (self->state);
  const UrReviewFigure *figure;
  GtkTextIter start, end;

  if (self->chosen == UR_REVIEW_NONE)
    return;
  figure = ur_review_get_figure (review, self->chosen);
  if (ur_review_text_find_words (self->text, review, figure->passage, figure->start, figure->end, &start,
                                 &end))
    draw_range (pen, UR_REVIEW_MARK_RESULT, TRUE, start, &end);
}

/* Beside a line */

static PangoLayout *
lay_out (const Pen *pen, const char *words, double size, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (pen->source), words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string ("zh-cn")));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * pen->px * PANGO_SCALE)));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* Ends at @right, in the middle of the line. */
static void
draw_right (const Pen *pen,
            const char *words,
            double size,
            gboolean bold,
            const char *color,
            double right,
            const GdkRectangle *at)
{
  g_autoptr (PangoLayout) layout = lay_out (pen, words, size, bold);
  GdkRGBA rgba = get_color (pen, color);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (int) (right - width),
                                                (float) (int) (at->y + (at->height - height) / 2.0)));
  gtk_snapshot_append_layout (pen->snapshot, layout, &rgba);
  gtk_snapshot_restore (pen->snapshot);
}

static gboolean
is_heading (const UrReviewLine *line)
{
  return line->level == UR_LEVEL_TITLE || ur_level_is_heading (line->level);
}

static gboolean
opens_part (const UrReviewLine *line)
{
  return line->level == UR_LEVEL_PART || line->level == UR_LEVEL_ANNEX;
}

static const char *
get_note_color (const UrReviewLine *line)
{
  if (line->is_moved)
    return "ur_amber_ink";
  if (opens_part (line))
    return "ur_accent_ink";
  return is_heading (line) ? "ur_slate_ink" : "ur_ink3";
}

static void
draw_beside (const Pen *pen, const UrReviewLine *line, const GdkRectangle *at)
{
  double middle = at->y + at->height / 2.0;

  if (line->number > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", line->number);

      draw_right (pen, number, NUMBER_SIZE, is_heading (line), is_heading (line) ? "ur_ink2" : "ur_ink3",
                  NUMBER_RIGHT * pen->px, at);
    }
  if (is_heading (line))
    fill (pen, opens_part (line) ? "ur_accent_ink" : "ur_slate",
          make_rect (BAR_LEFT * pen->px, middle - BAR_HEIGHT / 2 * pen->px, BAR_WIDTH, BAR_HEIGHT * pen->px),
          0);
  if (line->note != NULL)
    draw_right (pen, line->note, NOTE_SIZE, FALSE, get_note_color (line),
                pen->width - UR_REVIEW_RIGHT * pen->px, at);
}

static void
draw_fold (const Pen *pen, int y, int height)
{
  GdkRGBA ink = get_color (pen, "ur_ink2");
  double size = ARROW * pen->px;
  graphene_rect_t bounds = make_rect (ARROW_LEFT * pen->px, y + (height - size) / 2.0, size, size);
  cairo_t *cr;

  fill (pen, "ur_side", make_rect (0, y, pen->width, height), 0);
  fill (pen, "ur_line", make_rect (0, y, pen->width, 1), 0);
  fill (pen, "ur_line", make_rect (0, y + height - 1, pen->width, 1), 0);
  cr = gtk_snapshot_append_cairo (pen->snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_move_to (cr, bounds.origin.x, bounds.origin.y);
  cairo_rel_line_to (cr, size * .6, size / 2);
  cairo_rel_line_to (cr, -size * .6, size / 2);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
draw_line (const Pen *pen, const UrReviewLine *line, const GtkTextIter *iter)
{
  GtkTextView *view = GTK_TEXT_VIEW (pen->source);
  GdkRectangle first;
  int y, height;

  gtk_text_view_get_line_yrange (view, iter, &y, &height);
  if (line->is_fold)
    {
      draw_fold (pen, y, height);
      return;
    }
  if (line->is_asked)
    {
      fill (pen, "ur_amber_tint", make_rect (0, y, pen->width, height), 0);
      fill (pen, "ur_amber_ink", make_rect (0, y, BAR_WIDTH, height), 0);
    }
  gtk_text_view_get_iter_location (view, iter, &first);
  draw_spans (pen, line, gtk_text_iter_get_line (iter));
  draw_beside (pen, line, &first);
}

/**
 * ur_review_source_draw:
 * @self: the source
 * @snapshot: what it is drawn into
 *
 * Draws all that is not the text itself, for what is on screen only.
 */
void
ur_review_source_draw (UrReviewSource *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  Pen pen = { self, snapshot, self->em / UR_REVIEW_BODY, gtk_widget_get_width (GTK_WIDGET (self)) };
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  gtk_text_iter_set_line_offset (&iter, 0);
  for (;;)
    {
      const UrReviewLine *line = ur_review_text_get_line (self->text, &iter);
      int y;

      gtk_text_view_get_line_yrange (view, &iter, &y, NULL);
      if (line == NULL || y > visible.y + visible.height)
        break;
      draw_line (&pen, line, &iter);
      if (!gtk_text_iter_forward_line (&iter))
        break;
    }
  draw_chosen (&pen);
}
