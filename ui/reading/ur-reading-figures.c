/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in the text: pointer, keyboard, popover. */
#include "ur-reading-private.h"

#include "ur-event.h"
#include "ur-figure-popover.h"
#include "ur-popover.h"

#define CLICK_DISTANCE 4.0

/**
 * ur_reading_set_focused:
 * @self: the text
 * @figure: index of a figure, -1 for none
 *
 * Moves the keyboard to a figure, which is no widget: it is said as the text's description.
 */
void
ur_reading_set_focused (UrReading *self, int figure)
{
  const UrIndicator *indicator =
      figure >= 0 ? g_array_index (self->text->figures, UrFigure, figure).indicator : NULL;
  g_autofree char *label = indicator != NULL ? ur_indicator_dup_dated_label (indicator) : NULL;
  g_autofree char *value = indicator != NULL ? ur_indicator_dup_figure (indicator) : NULL;
  g_autofree char *spoken = indicator != NULL ? g_strdup_printf ("%s，%s", label, value) : NULL;

  self->focused = figure;
  if (spoken != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where a figure is, in buffer coordinates.  Figures are never broken, so that one rectangle is enough. */
static void
get_figure_rect (UrReading *self, int figure, GdkRectangle *rect)
{
  const UrFigure *place = &g_array_index (self->text->figures, UrFigure, figure);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;
  GdkRectangle last;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, place->start);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, rect);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, place->end - 1);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &last);
  if (last.y == rect->y)
    rect->width = last.x + last.width - rect->x;
}

/**
 * ur_reading_find_figure_at:
 * @self: the text
 * @x: in its coordinates
 * @y: likewise
 *
 * Returns: index of the figure that is there, or -1
 */
int
ur_reading_find_figure_at (UrReading *self, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GdkRectangle rect;
  int buffer_x;
  int buffer_y;
  int figure;

  if (self->text == NULL || !self->marks)
    return -1;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_position (view, &iter, NULL, buffer_x, buffer_y);
  figure = ur_reading_text_find_figure (self->text, gtk_text_iter_get_offset (&iter));
  if (figure < 0)
    return -1;
  get_figure_rect (self, figure, &rect);
  return buffer_x >= rect.x - 2 && buffer_x < rect.x + rect.width + 2 && buffer_y >= rect.y &&
                 buffer_y < rect.y + rect.height
             ? figure
             : -1;
}

static void
set_hovered (UrReading *self, int figure)
{
  if (self->hovered == figure)
    return;
  self->hovered = figure;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (UrReading *self, double x, double y)
{
  gboolean on_ribbon = ur_reading_point_at (self, x, y);

  set_hovered (self, ur_reading_find_figure_at (self, x, y));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_ribbon || self->hovered >= 0 ? "pointer" : "text");
}

static void
leave_cb (UrReading *self)
{
  ur_reading_point_at (self, -1, -1);
  set_hovered (self, -1);
}

/**
 * ur_reading_get_figure_place:
 * @self: the text
 * @figure: index of a figure
 * @at: (out): where it is, in the view's coordinates
 */
void
ur_reading_get_figure_place (UrReading *self, int figure, GdkRectangle *at)
{
  double px = self->em / 17.0;

  get_figure_rect (self, figure, at);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, at->x, at->y, &at->x,
                                         &at->y);
  at->y += (int) (4 * px);
  at->height -= (int) (8 * px);
}

static gboolean
find_shown (gpointer data, GdkRectangle *at)
{
  UrReading *self = data;

  if (self->text == NULL || self->shown < 0)
    return FALSE;
  ur_reading_get_figure_place (self, self->shown, at);
  return TRUE;
}

/* Shows what is known of a figure. */
static void
popup (UrReading *self, int figure)
{
  const UrIndicator *indicator = g_array_index (self->text->figures, UrFigure, figure).indicator;
  GdkRectangle rect;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->shown = figure;
  find_shown (self, &rect);
  self->popover = ur_figure_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  ur_popover_set_target (GTK_POPOVER (self->popover), find_shown, self);
  ur_figure_popover_set_at_source (UR_FIGURE_POPOVER (self->popover), TRUE);
  ur_figure_popover_show (UR_FIGURE_POPOVER (self->popover), self->report, indicator, &rect);
}

static void
clicked (UrReading *self, int figure)
{
  gboolean again = figure == self->selected;

  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))))
    return;
  ur_reading_set_focused (self, figure);
  self->by_keyboard = FALSE;
  ur_reading_set_selected (self, figure, TRUE);
  if (again)
    popup (self, figure);
}

/* The text view's own gestures claim every press, so that a gesture beside them never hears of the release.
 */
static gboolean
event_cb (UrReading *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double x;
  double y;
  int figure;

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) ||
      gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY ||
      !ur_event_get_place (event, GTK_WIDGET (self), &x, &y))
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_PRESS)
    {
      self->press_x = x;
      self->press_y = y;
      ur_reading_set_focused (self, -1);
    }
  else if (ABS (x - self->press_x) < CLICK_DISTANCE && ABS (y - self->press_y) < CLICK_DISTANCE)
    {
      figure = ur_reading_find_figure_at (self, x, y);
      if (figure >= 0)
        clicked (self, figure);
      else
        ur_reading_press_ribbon (self, x, y);
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (UrReading *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter) && self->focused >= 0)
    {
      ur_reading_set_selected (self, self->focused, TRUE);
      popup (self, self->focused);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && self->focused >= 0)
    {
      ur_reading_set_focused (self, -1);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
focus_changed_cb (UrReading *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ur_reading_init_figures:
 * @self: the text
 *
 * Adds what listens to pointer and keys.
 */
void
ur_reading_init_figures (UrReading *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *raw = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_event_controller_set_propagation_phase (raw, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (raw, "event", G_CALLBACK (event_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), raw);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* The first figure at or below the top of the screen (1), or the last one above its foot (-1). */
static int
find_entry (UrReading *self, int step)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;
  int offset;
  int last = -1;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, step > 0 ? visible.y : visible.y + visible.height, NULL);
  if (step < 0)
    gtk_text_iter_forward_to_line_end (&iter);
  offset = gtk_text_iter_get_offset (&iter);
  for (guint i = 0; i < self->text->figures->len; i++)
    {
      if (g_array_index (self->text->figures, UrFigure, i).start >= offset)
        return step > 0 ? (int) i : last;
      last = (int) i;
    }
  return step > 0 ? -1 : last;
}

/**
 * ur_reading_move_focus:
 * @self: the text
 *
 * Moves the keyboard to the next or previous figure; FALSE when there is none left.
 */
gboolean
ur_reading_move_focus (UrReading *self, int step)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;
  int figure;

  if (self->text == NULL || !self->marks)
    return FALSE;
  if (self->focused >= 0)
    figure = self->focused + step;
  else
    figure = self->selected >= 0 ? self->selected : find_entry (self, step);
  if (figure < 0 || (guint) figure >= self->text->figures->len)
    {
      ur_reading_set_focused (self, -1);
      return FALSE;
    }
  ur_reading_set_focused (self, figure);
  self->by_keyboard = TRUE;
  self->pinned = FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter,
                                      g_array_index (self->text->figures, UrFigure, figure).start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), .1, FALSE, 0, 0);
  return TRUE;
}
