/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the text that are more than words: where they are, and how they are marked. */
#include "ur-select-area-private.h"

#include "ur-highlight.h"
#include "ur-label.h"

#define BODY 17.0

static UrAreaLink *
get_link (UrSelectArea *self, int i)
{
  return &g_array_index (self->links, UrAreaLink, i);
}

/**
 * ur_select_area_get_link_rect:
 * @self: the area
 * @i: index of a link
 * @rect: (out): where it is in the widget; it is never broken, so that one rectangle is enough
 *
 * Returns: whether it is on show
 */
gboolean
ur_select_area_get_link_rect (UrSelectArea *self, int i, graphene_rect_t *rect)
{
  const UrAreaLink *link = get_link (self, i);
  GtkLabel *label = ur_select_area_get_label (self, link->label);
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  PangoRectangle first, last;
  int left, top;

  if (!ur_select_area_get_bounds (self, link->label, rect))
    return FALSE;
  gtk_label_get_layout_offsets (label, &left, &top);
  pango_layout_index_to_pos (layout, link->start, &first);
  pango_layout_index_to_pos (layout, (int) (g_utf8_prev_char (text + link->end) - text), &last);
  if (last.y != first.y)
    last = first;
  graphene_rect_init (rect, rect->origin.x + left + first.x / (float) PANGO_SCALE,
                      rect->origin.y + top + first.y / (float) PANGO_SCALE,
                      (last.x + last.width - first.x) / (float) PANGO_SCALE,
                      first.height / (float) PANGO_SCALE);
  return TRUE;
}

/**
 * ur_select_area_find_link_at:
 * @self: the area
 * @x: in its coordinates
 * @y: likewise
 *
 * Returns: index of the link that is there, or -1
 */
int
ur_select_area_find_link_at (UrSelectArea *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_rect_t rect;

  for (guint i = 0; self->marks && i < self->links->len; i++)
    if (ur_select_area_get_link_rect (self, (int) i, &rect) && graphene_rect_contains_point (&rect, &point))
      return (int) i;
  return -1;
}

static int
find_link (UrSelectArea *self, gconstpointer data)
{
  for (guint i = 0; data != NULL && i < self->links->len; i++)
    if (get_link (self, (int) i)->data == data)
      return (int) i;
  return -1;
}

/**
 * ur_select_area_get_meant:
 * @self: the area
 *
 * Returns: index of the link that the keyboard is at or that was chosen, or -1
 */
int
ur_select_area_get_meant (UrSelectArea *self)
{
  return self->focused >= 0 ? self->focused : self->selected;
}

/**
 * ur_select_area_get_meant_link:
 * @area: the area
 *
 * Returns: (transfer none) (nullable): the data of the link that the keyboard is at or that was chosen
 */
gpointer
ur_select_area_get_meant_link (UrSelectArea *area)
{
  int meant = ur_select_area_get_meant (area);

  return meant >= 0 ? get_link (area, meant)->data : NULL;
}

/**
 * ur_select_area_set_focused:
 * @self: the area
 * @link: index of a link, -1 for none
 * @by_keyboard: whether a ring is to show it
 *
 * Moves the keyboard to a link, which is no widget: it is said as the area's description.
 */
void
ur_select_area_set_focused (UrSelectArea *self, int link, gboolean by_keyboard)
{
  g_autofree char *spoken =
      link >= 0 ? self->link_funcs->describe (get_link (self, link)->data, self->link_data) : NULL;

  self->focused = link;
  self->by_keyboard = by_keyboard;
  if (spoken != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  ur_select_area_update (self);
}

/**
 * ur_select_area_get_place:
 * @self: the area
 * @link: index of a link, or -1
 * @at: (out): where it is in the widget
 *
 * Returns: whether it is on show
 */
gboolean
ur_select_area_get_place (UrSelectArea *self, int link, GdkRectangle *at)
{
  graphene_rect_t rect;

  if (link < 0 || !ur_select_area_get_link_rect (self, link, &rect))
    return FALSE;
  *at = (GdkRectangle){ (int) rect.origin.x, (int) rect.origin.y, (int) rect.size.width,
                        (int) rect.size.height };
  return TRUE;
}

/* Drawing */

static UrHighlightFlags
get_flags (UrSelectArea *self, int link)
{
  gboolean focused = link == self->focused && self->by_keyboard && gtk_widget_has_focus (GTK_WIDGET (self));

  return (link == self->selected ? UR_HIGHLIGHT_SELECTED : 0) |
         (link == self->hovered ? UR_HIGHLIGHT_HOVERED : 0) | (focused ? UR_HIGHLIGHT_FOCUSED : 0);
}

static double
get_font_size (GtkLabel *label)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (label));

  return pango_font_description_get_size (pango_context_get_font_description (context)) /
         (double) PANGO_SCALE;
}

/**
 * ur_select_area_draw_links:
 * @self: the area
 * @snapshot: what it is drawn into
 *
 * What lies below the links.
 */
void
ur_select_area_draw_links (UrSelectArea *self, GtkSnapshot *snapshot)
{
  graphene_rect_t rect;

  for (guint i = 0; self->marks && i < self->links->len; i++)
    if (ur_select_area_get_link_rect (self, (int) i, &rect))
      ur_highlight_draw (GTK_WIDGET (self), snapshot, get_flags (self, (int) i), &rect,
                         get_font_size (ur_select_area_get_label (self, get_link (self, (int) i)->label)) /
                             BODY);
}

/**
 * ur_select_area_clear_links:
 * @self: the area
 *
 * Forgets all links.
 */
void
ur_select_area_clear_links (UrSelectArea *self)
{
  g_array_set_size (self->links, 0);
  self->hovered = self->focused = self->selected = -1;
}

/* Public */

/**
 * ur_select_area_set_link_funcs:
 * @area: a select area
 * @funcs: what is known of its links; it must outlive @area
 * @data: (nullable): passed to @funcs; it must outlive @area
 *
 * Lets the area have links.
 */
void
ur_select_area_set_link_funcs (UrSelectArea *area, const UrSelectAreaLinks *funcs, gpointer data)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  area->link_funcs = funcs;
  area->link_data = data;
}

/**
 * ur_select_area_add_link:
 * @area: a select area with ur_select_area_set_link_funcs()
 * @start: first byte of the label that was added last
 * @end: byte after the last
 * @data: what the words are
 *
 * Makes a link of words; what a very long label does not show is none.
 */
void
ur_select_area_add_link (UrSelectArea *area, gsize start, gsize end, gpointer data)
{
  UrAreaLink link = { (int) area->labels->len - 1, (int) start, (int) end, data };

  g_return_if_fail (area->link_funcs != NULL && area->labels->len > 0 && start < end);

  if ((int) end <= ur_select_area_get_length (area, link.label))
    g_array_append_val (area->links, link);
}

/**
 * ur_select_area_mark_links:
 * @area: a select area
 *
 * Gives all links their letters; call it when its labels have lost their attributes.
 */
void
ur_select_area_mark_links (UrSelectArea *area)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  for (guint i = 0; area->marks && i < area->links->len; i++)
    {
      const UrAreaLink *link = get_link (area, (int) i);

      ur_label_add_figure (ur_select_area_get_label (area, link->label), (guint) link->start,
                           (guint) link->end);
    }
}

/**
 * ur_select_area_set_marks:
 * @area: a select area
 * @marks: whether links are marked and can be used
 *
 * Call ur_select_area_mark_links() afterwards, on labels without attributes.
 */
void
ur_select_area_set_marks (UrSelectArea *area, gboolean marks)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  area->marks = marks;
  ur_select_area_set_focused (area, -1, FALSE);
}

/**
 * ur_select_area_select_link:
 * @area: a select area
 * @data: (nullable): as given to ur_select_area_add_link(); %NULL for none
 *
 * Chooses a link as if it had been clicked.
 */
void
ur_select_area_select_link (UrSelectArea *area, gconstpointer data)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  area->selected = find_link (area, data);
  ur_select_area_update (area);
}

/**
 * ur_select_area_get_link_place:
 * @area: a select area
 * @data: as given to ur_select_area_add_link()
 * @at: (out): where it is in the area
 *
 * Returns: whether there is such a link on show
 */
gboolean
ur_select_area_get_link_place (UrSelectArea *area, gconstpointer data, GdkRectangle *at)
{
  g_return_val_if_fail (UR_IS_SELECT_AREA (area), FALSE);

  return ur_select_area_get_place (area, find_link (area, data), at);
}
