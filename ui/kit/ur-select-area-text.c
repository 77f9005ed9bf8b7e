/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-select-area-private.h"

#include <string.h>

#include "ur-style.h"

/* As strong as in the style sheet's selections. */
#define SELECTION_ALPHA .32f

static int
compare_spots (UrSelectSpot a, UrSelectSpot b)
{
  return a.label != b.label ? a.label - b.label : a.index - b.index;
}

/**
 * ur_select_area_get_label:
 * @self: the area
 *
 * Returns: (transfer none): label number @i, from 0 in reading order
 */
GtkLabel *
ur_select_area_get_label (UrSelectArea *self, int i)
{
  return g_ptr_array_index (self->labels, i);
}

/**
 * ur_select_area_get_length:
 * @self: the area
 *
 * Returns: bytes of the text of label number @i
 */
int
ur_select_area_get_length (UrSelectArea *self, int i)
{
  return strlen (gtk_label_get_text (ur_select_area_get_label (self, i)));
}

/**
 * ur_select_area_has_selection:
 * @self: the area
 *
 * Returns: whether anything is selected
 */
gboolean
ur_select_area_has_selection (UrSelectArea *self)
{
  return self->labels->len > 0 && compare_spots (self->anchor, self->cursor) != 0;
}

/* The ends of the selection in reading order, whichever way it was made. */
static void
get_ends (UrSelectArea *self, UrSelectSpot *start, UrSelectSpot *end)
{
  gboolean forward = compare_spots (self->anchor, self->cursor) <= 0;

  *start = forward ? self->anchor : self->cursor;
  *end = forward ? self->cursor : self->anchor;
}

/**
 * ur_select_area_get_range:
 * @area: the area
 * @range: (out): where the selection is, in the order of the labels
 *
 * Returns: whether anything is selected
 */
gboolean
ur_select_area_get_range (UrSelectArea *area, UrSelectAreaRange *range)
{
  UrSelectSpot start, end;

  if (!ur_select_area_has_selection (area))
    return FALSE;
  get_ends (area, &start, &end);
  *range = (UrSelectAreaRange){ start.label, (gsize) start.index, end.label, (gsize) end.index };
  return TRUE;
}

/**
 * ur_select_area_get_cursor:
 * @area: the area
 *
 * Returns: index of the label that was clicked last, 0 before any was
 */
int
ur_select_area_get_cursor (UrSelectArea *area)
{
  return area->cursor.label;
}

/* Finding a spot */

/**
 * ur_select_area_get_bounds:
 * @self: the area
 *
 * Where a label lies in the widget.
 *
 * Returns: whether it is on show
 */
gboolean
ur_select_area_get_bounds (UrSelectArea *self, int i, graphene_rect_t *bounds)
{
  GtkWidget *label = GTK_WIDGET (ur_select_area_get_label (self, i));

  return gtk_widget_get_mapped (label) && gtk_widget_compute_bounds (label, GTK_WIDGET (self), bounds);
}

/* How far a point is from a label: rows count far more than columns, as lines do in a text. */
static double
get_distance (const graphene_rect_t *bounds, double x, double y)
{
  double dy = MAX (MAX (bounds->origin.y - y, y - (bounds->origin.y + bounds->size.height)), 0);
  double dx = MAX (MAX (bounds->origin.x - x, x - (bounds->origin.x + bounds->size.width)), 0);

  return dy * 1000 + dx;
}

static int
find_nearest_label (UrSelectArea *self, double x, double y)
{
  int nearest = -1;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->labels->len; i++)
    {
      graphene_rect_t bounds;
      double distance;

      if (!ur_select_area_get_bounds (self, i, &bounds))
        continue;
      distance = get_distance (&bounds, x, y);
      if (distance < least)
        {
          least = distance;
          nearest = i;
        }
    }
  return nearest;
}

/**
 * ur_select_area_find_spot:
 * @self: the area
 *
 * The spot in the text that is nearest to a point of the widget.
 *
 * Returns: whether there is any text
 */
gboolean
ur_select_area_find_spot (UrSelectArea *self, double x, double y, UrSelectSpot *spot)
{
  int i = find_nearest_label (self, x, y);
  graphene_rect_t bounds;
  PangoLayout *layout;
  int left, top, index, trailing;
  const char *text;

  if (i < 0 || !ur_select_area_get_bounds (self, i, &bounds))
    return FALSE;
  layout = gtk_label_get_layout (ur_select_area_get_label (self, i));
  gtk_label_get_layout_offsets (ur_select_area_get_label (self, i), &left, &top);
  pango_layout_xy_to_index (layout, (x - bounds.origin.x - left) * PANGO_SCALE,
                            (y - bounds.origin.y - top) * PANGO_SCALE, &index, &trailing);
  text = pango_layout_get_text (layout);
  spot->label = i;
  spot->index = g_utf8_offset_to_pointer (text + index, trailing) - text;
  spot->index = MIN (spot->index, ur_select_area_get_length (self, i));
  return TRUE;
}

/* Drawing */

static void
snapshot_line (GtkSnapshot *snapshot,
               PangoLayoutIter *iter,
               const graphene_point_t *origin,
               int from,
               int to,
               const GdkRGBA *color)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;
  int *ranges;
  int n_ranges, y0, y1;

  if (to <= line->start_index || from >= line->start_index + line->length)
    return;
  pango_layout_iter_get_line_yrange (iter, &y0, &y1);
  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  pango_layout_line_get_x_ranges (line, MAX (from, line->start_index),
                                  MIN (to, line->start_index + line->length), &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (origin->x + ranges[2 * i] / (float) PANGO_SCALE,
                                                    origin->y + y0 / (float) PANGO_SCALE,
                                                    (ranges[2 * i + 1] - ranges[2 * i]) / (float) PANGO_SCALE,
                                                    (y1 - y0) / (float) PANGO_SCALE));
  g_free (ranges);
}

/* The selected bytes of one label; FALSE when there are none. */
static gboolean
get_label_range (UrSelectArea *self, int i, int *from, int *to)
{
  UrSelectSpot start, end;

  get_ends (self, &start, &end);
  if (i < start.label || i > end.label)
    return FALSE;
  *from = i == start.label ? start.index : 0;
  *to = i == end.label ? end.index : ur_select_area_get_length (self, i);
  return *from < *to;
}

static void
snapshot_label (UrSelectArea *self, GtkSnapshot *snapshot, int i, const GdkRGBA *color)
{
  int from, to, left, top;
  graphene_rect_t bounds;
  graphene_point_t origin;
  PangoLayoutIter *iter;

  if (!get_label_range (self, i, &from, &to) || !ur_select_area_get_bounds (self, i, &bounds))
    return;
  gtk_label_get_layout_offsets (ur_select_area_get_label (self, i), &left, &top);
  graphene_point_init (&origin, bounds.origin.x + left, bounds.origin.y + top);
  iter = pango_layout_get_iter (gtk_label_get_layout (ur_select_area_get_label (self, i)));
  do
    snapshot_line (snapshot, iter, &origin, from, to, color);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * ur_select_area_draw:
 * @self: the area
 * @snapshot: what it is drawn into
 *
 * The ground of the selected words, below them.
 */
void
ur_select_area_draw (UrSelectArea *self, GtkSnapshot *snapshot)
{
  UrSelectSpot start, end;
  GdkRGBA color;

  if (!ur_select_area_has_selection (self))
    return;
  get_ends (self, &start, &end);
  ur_style_get_color (GTK_WIDGET (self), "ur_slate_ink", &color);
  color.alpha = SELECTION_ALPHA;
  for (int i = start.label; i <= end.label; i++)
    snapshot_label (self, snapshot, i, &color);
}

/**
 * ur_select_area_dup_selection:
 * @area: a select area
 *
 * Returns: (transfer full) (nullable): the selected text, labels parted by line ends, or %NULL for none
 */
char *
ur_select_area_dup_selection (UrSelectArea *area)
{
  GString *text;
  UrSelectSpot start, end;

  g_return_val_if_fail (UR_IS_SELECT_AREA (area), NULL);

  if (!ur_select_area_has_selection (area))
    return NULL;
  text = g_string_new (NULL);
  get_ends (area, &start, &end);
  for (int i = start.label; i <= end.label; i++)
    {
      int from, to;

      if (!get_label_range (area, i, &from, &to))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_len (text, gtk_label_get_text (ur_select_area_get_label (area, i)) + from, to - from);
    }
  return g_string_free (text, FALSE);
}
