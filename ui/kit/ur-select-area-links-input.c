/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the text that are more than words: they can be pointed at, reached by Tab, opened and copied. */
#include "ur-select-area-private.h"

#include "ur-focus.h"

#define AROUND 34 /* px that stay in sight over and under a link that the keyboard comes to */

static UrAreaLink *
get_link (UrSelectArea *self, int i)
{
  return &g_array_index (self->links, UrAreaLink, i);
}

static void
open_link (UrSelectArea *self, int link)
{
  GdkRectangle at;

  if (ur_select_area_get_place (self, link, &at))
    self->link_funcs->open (get_link (self, link)->data, &at, self->link_data);
}

/* The pointer */

static void
set_hovered (UrSelectArea *self, int link)
{
  if (self->hovered == link)
    return;
  if (self->hovered >= 0)
    gtk_widget_set_cursor_from_name (
        GTK_WIDGET (ur_select_area_get_label (self, get_link (self, self->hovered)->label)), "text");
  self->hovered = link;
  if (link >= 0)
    gtk_widget_set_cursor_from_name (
        GTK_WIDGET (ur_select_area_get_label (self, get_link (self, link)->label)), "pointer");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (UrSelectArea *self, double x, double y)
{
  set_hovered (self, ur_select_area_find_link_at (self, x, y));
}

static void
leave_cb (UrSelectArea *self)
{
  set_hovered (self, -1);
}

static void
focus_cb (UrSelectArea *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ur_select_area_click:
 * @self: the area
 * @x: where the button was let go
 * @y: likewise
 *
 * A click chooses a link, another one opens it; one beside all links means none.
 */
void
ur_select_area_click (UrSelectArea *self, double x, double y)
{
  int link = ur_select_area_find_link_at (self, x, y);
  gboolean again = link >= 0 && link == self->selected;

  if (ur_select_area_has_selection (self))
    return;
  if (link >= 0)
    self->selected = link;
  ur_select_area_set_focused (self, link, FALSE);
  if (again)
    open_link (self, link);
}

/**
 * ur_select_area_point:
 * @self: the area
 * @at: (inout): what a menu is asked for; a link that is meant, if a key asks
 * @by_pointer: whether the pointer asks
 *
 * What is pointed at is what a menu is about.
 */
void
ur_select_area_point (UrSelectArea *self, GdkRectangle *at, gboolean by_pointer)
{
  if (by_pointer)
    {
      if (ur_select_area_find_spot (self, at->x, at->y, &self->cursor))
        self->anchor = self->cursor;
      ur_select_area_set_focused (self, ur_select_area_find_link_at (self, at->x, at->y), FALSE);
    }
  else
    ur_select_area_get_place (self, ur_select_area_get_meant (self), at);
}

/* The keyboard */

static void
scroll_to (UrSelectArea *self, int link)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t rect;

  if (scrolled != NULL && ur_select_area_get_link_rect (self, link, &rect))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                               rect.origin.y - AROUND, rect.origin.y + rect.size.height + AROUND);
}

/* The first link that begins on screen, or the last one. */
static int
find_entry (UrSelectArea *self, int step)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment =
      scrolled != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)) : NULL;
  double top = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  double foot = adjustment != NULL ? top + gtk_adjustment_get_page_size (adjustment) : G_MAXDOUBLE;
  int last = -1;
  graphene_rect_t rect;

  for (guint i = 0; i < self->links->len; i++)
    {
      if (!ur_select_area_get_link_rect (self, (int) i, &rect))
        continue;
      if (step > 0 && rect.origin.y >= top)
        return (int) i;
      if (rect.origin.y < foot)
        last = (int) i;
    }
  return step > 0 ? -1 : last;
}

static gboolean
move_focus (UrSelectArea *self, int step)
{
  int link;

  if (!self->marks || self->links->len == 0)
    return FALSE;
  if (self->focused >= 0)
    link = self->focused + step;
  else
    link = self->selected >= 0 ? self->selected : find_entry (self, step);
  if (link < 0 || link >= (int) self->links->len)
    {
      ur_select_area_set_focused (self, -1, FALSE);
      return FALSE;
    }
  ur_select_area_set_focused (self, link, TRUE);
  scroll_to (self, link);
  return TRUE;
}

/**
 * ur_select_area_focus:
 *
 * The vfunc of #GtkWidgetClass: Tab goes from link to link before it leaves.
 */
gboolean
ur_select_area_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : direction == GTK_DIR_TAB_BACKWARD ? -1 : 0;

  if (ur_focus_in_popover (widget, direction))
    return TRUE;
  if (step != 0 && gtk_widget_has_focus (widget) && move_focus (self, step))
    return TRUE;
  return ur_select_area_parent_focus (widget, direction);
}

/**
 * ur_select_area_open_meant:
 *
 * For the key Enter.
 */
gboolean
ur_select_area_open_meant (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);

  if (self->focused < 0)
    return FALSE;
  self->selected = self->focused;
  open_link (self, self->focused);
  return TRUE;
}

/**
 * ur_select_area_copy_link:
 * @self: the area
 * @with_source: whether to say where it comes from
 *
 * Copies the link that is meant, if any.
 */
void
ur_select_area_copy_link (UrSelectArea *self, gboolean with_source)
{
  int link = ur_select_area_get_meant (self);

  if (link >= 0)
    self->link_funcs->copy (get_link (self, link)->data, with_source, self->link_data);
}

/**
 * ur_select_area_append_link:
 * @self: the area
 * @menu: the area's menu
 *
 * Adds what there is to be done about the link that is meant, if any.
 */
void
ur_select_area_append_link (UrSelectArea *self, GMenu *menu)
{
  int link = ur_select_area_get_meant (self);

  if (link >= 0 && !ur_select_area_has_selection (self))
    self->link_funcs->append (get_link (self, link)->data, menu, self->link_data);
}

/**
 * ur_select_area_init_links:
 * @self: the area
 *
 * Adds what listens to the pointer.
 */
void
ur_select_area_init_links (UrSelectArea *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->links = g_array_new (FALSE, FALSE, sizeof (UrAreaLink));
  self->hovered = self->focused = self->selected = -1;
  self->marks = TRUE;
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
