/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks and lines of the figures.  A mark is in the room after its figure; where there is none, beside its
 * top, between two lines. */
#include "ur-proof-draft-private.h"

#include "ur-highlight.h"
#include "ur-proof-words.h"
#include "ur-style.h"

/* px at a body of UR_DRAFT_BODY, as all that follow */
#define MARK 13.0
#define MARK_GAP 2.5
#define SMALL_MARK 11.0
#define SMALL_UP 13.0  /* its middle over that of the line */
#define UNDERLINE 11.0 /* below the middle of the line */
#define GROUND_HEIGHT 25.0
#define BEYOND 1.0
#define WAVE 2.5
#define RADIUS 3
#define RING 2

/* What all that is drawn has in common. */
typedef struct
{
  UrProofDraft *draft;
  GtkSnapshot *snapshot;
  double px;
} Pen;

static GdkRGBA
get_color (const Pen *pen, const char *name)
{
  GdkRGBA color;

  ur_style_get_color (GTK_WIDGET (pen->draft), name, &color);
  return color;
}

static void
fill (const Pen *pen, const char *color, double x, double y, double width, double height)
{
  GdkRGBA rgba = get_color (pen, color);

  gtk_snapshot_append_color (pen->snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
dot (const Pen *pen, const char *color, double x, double y, double width)
{
  for (double at = 0; at < width; at += 4)
    fill (pen, color, x + at, y, MIN (2, width - at), 2);
}

static void
wave (const Pen *pen, const char *color, double x, double y, double width)
{
  double up = WAVE * pen->px;
  GdkRGBA rgba = get_color (pen, color);
  cairo_t *cr = gtk_snapshot_append_cairo (
      pen->snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) (y - 2), (float) width, (float) (up + 4)));
  gboolean is_down = TRUE;

  gdk_cairo_set_source_rgba (cr, &rgba);
  cairo_set_line_width (cr, 1.2);
  cairo_move_to (cr, x, y);
  for (double at = up; at < width; at += up, is_down = !is_down)
    cairo_line_to (cr, x + at, is_down ? y + up : y);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_ground (const Pen *pen, UrVerdict verdict, const GdkRectangle *at)
{
  double height = GROUND_HEIGHT * pen->px, beyond = BEYOND * pen->px;

  if (verdict == UR_VERDICT_DIFFERS || verdict == UR_VERDICT_UNKNOWN)
    fill (pen, "ur_amber_tint", at->x - beyond, at->y + (at->height - height) / 2, at->width + 2 * beyond,
          height);
}

static void
draw_line (const Pen *pen, UrVerdict verdict, const GdkRectangle *at)
{
  const char *color = ur_proof_words_get_color (verdict);
  double y = (int) (at->y + at->height / 2.0 + UNDERLINE * pen->px);

  switch ((int) verdict)
    {
    case UR_VERDICT_MATCH:
      fill (pen, color, at->x, y, at->width, 1);
      break;
    case UR_VERDICT_DERIVED:
      fill (pen, color, at->x, y, at->width, 1);
      fill (pen, color, at->x, y + 3, at->width, 1);
      break;
    case UR_VERDICT_DIFFERS:
      wave (pen, color, at->x, y, at->width);
      break;
    default:
      dot (pen, color, at->x, y, at->width);
      break;
    }
}

/* At its right as near as can be: a comma there stays to be seen. */
static void
draw_ring (const Pen *pen, const GdkRectangle *at)
{
  const float widths[] = { RING, RING, RING, RING };
  double height = GROUND_HEIGHT * pen->px + 2 * RING, beyond = BEYOND * pen->px + RING;
  GdkRGBA color = get_color (pen, "ur_amber_ink");
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (
      &outline,
      &GRAPHENE_RECT_INIT ((float) (at->x - beyond), (float) (at->y + (at->height - height) / 2),
                           (float) (at->width + beyond + RING / 2.0), (float) height),
      RADIUS + RING);
  gtk_snapshot_append_border (pen->snapshot, &outline, widths, (GdkRGBA[4]){ color, color, color, color });
}

/* Over the ground, under nothing: its place is free of letters. */
static void
draw_mark (const Pen *pen, UrVerdict verdict, const GdkRectangle *at, gboolean has_room)
{
  int size = (int) ((has_room ? MARK : SMALL_MARK) * pen->px);
  double x = at->x + at->width + (has_room ? MARK_GAP * pen->px : -size / 3.0);
  double y = at->y + (at->height - size) / 2.0 - (has_room ? 0 : SMALL_UP * pen->px);
  GdkRectangle square = { (int) x, (int) y, size, size };

  ur_highlight_draw_icon (GTK_WIDGET (pen->draft), pen->snapshot, ur_proof_words_get_icon (verdict),
                          ur_proof_words_get_color (verdict), &square);
}

/* What is on one line on screen of what begins at @iter; moves @iter on.  Only looking at each character
 * tells where a line on screen ends: GTK's own end of it is before its last character. */
static gboolean
take_line (const Pen *pen, GtkTextIter *iter, const GtkTextIter *stop, GdkRectangle *at)
{
  GtkTextView *view = GTK_TEXT_VIEW (pen->draft);
  GdkRectangle next;

  if (gtk_text_iter_compare (iter, stop) >= 0)
    return FALSE;
  gtk_text_view_get_iter_location (view, iter, at);
  while (gtk_text_iter_forward_char (iter) && gtk_text_iter_compare (iter, stop) < 0)
    {
      gtk_text_view_get_iter_location (view, iter, &next);
      if (next.y != at->y)
        break;
      at->width = next.x + next.width - at->x;
    }
  return TRUE;
}

static void
draw_item (const Pen *pen, guint i, UrVerdict verdict, GtkTextIter start, const GtkTextIter *end)
{
  GdkRectangle at;

  while (take_line (pen, &start, end, &at))
    {
      draw_ground (pen, verdict, &at);
      draw_line (pen, verdict, &at);
      if (i == pen->draft->chosen)
        draw_ring (pen, &at);
    }
}

/* At the paragraph's end there is room beside it. */
static void
draw_mark_of (const Pen *pen, UrVerdict verdict, GtkTextIter start, const GtkTextIter *end)
{
  GdkRectangle at, last = { 0, 0, 0, 0 };

  while (take_line (pen, &start, end, &at))
    last = at;
  draw_mark (pen, verdict, &last, gtk_text_iter_ends_line (end) || ur_proof_draft_has_room (pen->draft, end));
}

/**
 * ur_proof_draft_draw:
 * @self: the draft
 * @layer: what is drawn now
 * @snapshot: what it is drawn into
 *
 * Draws the marks of what is on screen, and what the text view leaves out of the text.
 */
void
ur_proof_draft_draw (UrProofDraft *self, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  Pen pen = { self, snapshot, self->em / UR_DRAFT_BODY };
  GtkTextIter first, last, start, end;
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &first, visible.y, NULL);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &last, visible.y + visible.height, NULL);
  gtk_text_iter_set_line_offset (&first, 0);
  gtk_text_iter_forward_to_line_end (&last);
  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    ur_proof_draft_draw_after_marks (self, snapshot, &first, &last);
  for (guint i = ur_proof_draft_get_first_on (self, &first);
       i < self->marks->len && ur_proof_draft_is_before (self, i, &last); i++)
    {
      UrVerdict verdict = g_array_index (self->marks, UrDraftMark, i).verdict;

      if (!ur_proof_draft_find (self, i, &start, &end))
        continue;
      if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
        draw_item (&pen, i, verdict, start, &end);
      else
        draw_mark_of (&pen, verdict, start, &end);
    }
}
