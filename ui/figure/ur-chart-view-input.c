/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-chart-menu.h"
#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-figure-menu.h"
#include "ur-figure-popover.h"

/* Keys and pointer walk over the marks of a chart. */

#define UNSEEN_WIDTH 300
/* A second click opens the chart, so the first must not cover it at once. */
#define MOST_CLICK_MS 300

static int
count_marks (UrChartView *self)
{
  guint n = 0;

  if (self->layout != NULL)
    ur_chart_layout_get_marks (self->layout, &n);
  return n;
}

static void
set_mark (UrChartView *self, int mark)
{
  self->mark = mark;
  self->walked = TRUE;
  ur_chart_view_update_accessible (self);
  ur_chart_view_update_readout (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ur_chart_view_emit_mark (self, FALSE);
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrChartView *self = UR_CHART_VIEW (widget);
  int last = count_marks (self) - 1;
  int step;

  g_variant_get (args, "(i)", &step);
  if (last < 0)
    return FALSE;
  if (step == G_MININT)
    set_mark (self, 0);
  else if (step == G_MAXINT)
    set_mark (self, last);
  else if (self->mark < 0)
    set_mark (self, step > 0 ? 0 : last);
  else
    set_mark (self, CLAMP (self->mark + step, 0, last));
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrChartView *self = UR_CHART_VIEW (widget);
  const UrMark *mark = ur_chart_view_peek_mark (self, self->mark);

  if (mark != NULL && self->sources_elsewhere)
    ur_chart_view_emit_mark (self, TRUE);
  else if (mark != NULL)
    ur_chart_view_show_mark (self, self->mark);
  else
    ur_chart_view_activate (self);
  return TRUE;
}

/* The figure that keys have walked to, else the whole chart.  On the chart's own page a mark is always
 * chosen: there Ctrl+C is about the chart. */
static gboolean
copy_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrChartView *self = UR_CHART_VIEW (widget);
  const UrMark *mark = ur_chart_view_peek_mark (self, self->mark);
  gboolean with_source;

  g_variant_get (args, "(b)", &with_source);
  if (self->chart == NULL)
    return FALSE;
  if (mark != NULL && (with_source || !self->sources_elsewhere))
    ur_clip_copy_indicator (widget, self->report, mark->indicator, with_source);
  else
    ur_clip_copy_chart (widget, self->report, self->chart, self->with_finding);
  return TRUE;
}

static gboolean
leave_mark_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrChartView *self = UR_CHART_VIEW (widget);

  if (self->mark < 0 || self->sources_elsewhere)
    return FALSE;
  set_mark (self, -1);
  return TRUE;
}

static gboolean
clicked_cb (gpointer data)
{
  UrChartView *self = data;

  self->click = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ur_chart_view_show_mark (self, self->mark);
  return G_SOURCE_REMOVE;
}

static void
await_double_click (UrChartView *self)
{
  int time;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &time, NULL);
  self->click = g_timeout_add (CLAMP (time, 0, MOST_CLICK_MS), clicked_cb, self);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UrChartView *self)
{
  int i = ur_chart_view_find_mark (self, x, y);
  const UrMark *mark = ur_chart_view_peek_mark (self, i);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_clear_handle_id (&self->click, g_source_remove);
  if (n_press == 2)
    ur_chart_view_activate (self);
  else if (mark != NULL && n_press == 1)
    {
      self->mark = i;
      self->walked = TRUE;
      ur_chart_view_update_accessible (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      ur_chart_view_emit_mark (self, FALSE);
      if (!self->sources_elsewhere)
        await_double_click (self);
    }
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, UrChartView *self)
{
  int hover = ur_chart_view_find_mark (self, x, y);

  if (hover == self->hover)
    return;
  self->hover = hover;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hover >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (GtkEventControllerMotion *controller, UrChartView *self)
{
  motion_cb (controller, -1, -1, self);
}

static void
focus_cb (GtkWidget *widget, GParamSpec *pspec, gpointer data)
{
  UrChartView *self = UR_CHART_VIEW (widget);

  if (!gtk_widget_has_focus (widget) && self->readout != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->readout));
  gtk_widget_queue_draw (widget);
}

/* The menu */

static void
copy_mark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartView *self = UR_CHART_VIEW (widget);
  const UrMark *mark = ur_chart_view_peek_mark (self, self->mark);

  if (mark != NULL)
    ur_clip_copy_indicator (widget, self->report, mark->indicator, g_str_has_suffix (name, "-source"));
}

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrChartView *self = UR_CHART_VIEW (widget);
  int mark = by_pointer ? ur_chart_view_find_mark (self, at->x, at->y) : self->mark;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) figure = g_menu_new ();
  g_autoptr (GMenu) notes = g_menu_new ();
  g_autoptr (GMenu) chart = g_menu_new ();

  if (self->chart == NULL)
    return NULL;
  if (ur_chart_view_peek_mark (self, mark) != NULL)
    {
      set_mark (self, mark);
      ur_context_menu_append (figure, _ ("Copy the figure"), "mark.copy", NULL);
      ur_context_menu_append (figure, _ ("Copy with Source"), "mark.copy-source", NULL);
      if (!self->foreign)
        ur_figure_menu_append_notes (notes, ur_chart_view_peek_mark (self, mark)->indicator);
    }
  ur_chart_menu_append (chart, FALSE);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (figure));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (notes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (chart));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * ur_chart_view_add_bindings:
 * @klass: the class
 *
 * Lets keys reach the marks.
 */
void
ur_chart_view_add_bindings (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "mark.copy", NULL, copy_mark_action);
  gtk_widget_class_install_action (klass, "mark.copy-source", NULL, copy_mark_action);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, 0, walk_cb, "(i)", 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Up, 0, walk_cb, "(i)", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Home, 0, walk_cb, "(i)", G_MININT);
  gtk_widget_class_add_binding (klass, GDK_KEY_End, 0, walk_cb, "(i)", G_MAXINT);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, leave_mark_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_c, GDK_CONTROL_MASK, copy_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, copy_cb, "(b)", TRUE);
}

/**
 * ur_chart_view_init_input:
 * @self: the chart
 *
 * Lets pointer and focus reach the marks.
 */
void
ur_chart_view_init_input (UrChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  ur_context_menu_add (GTK_WIDGET (self), create_menu, NULL);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
}

/**
 * ur_chart_view_choose:
 * @view: the chart
 * @indicator: an indicator it shows, as a value or as a whole
 *
 * Gives the chart the keyboard, with the mark of @indicator chosen as if keys had walked there.
 */
void
ur_chart_view_choose (UrChartView *view, const UrIndicator *indicator)
{
  const UrMark *mark;
  int width = gtk_widget_get_width (GTK_WIDGET (view));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  /* A chart that was never on screen has no layout yet; its marks come in the same order at any width. */
  if (view->layout == NULL)
    ur_chart_view_ensure_layout (view, width > 0 ? width : UNSEEN_WIDTH, 0);
  for (int i = 0; (mark = ur_chart_view_peek_mark (view, i)) != NULL; i++)
    if (mark->indicator == indicator || mark->whole == indicator)
      {
        view->mark = i;
        view->walked = TRUE;
        break;
      }
  if (width > 0)
    set_mark (view, view->mark);
}

/**
 * ur_chart_view_get_meant:
 * @view: the chart
 *
 * Returns: (transfer none) (nullable): the figure of the chosen mark, which a note would be about
 */
const UrIndicator *
ur_chart_view_get_meant (UrChartView *view)
{
  const UrMark *mark;

  g_return_val_if_fail (UR_IS_CHART_VIEW (view), NULL);

  mark = ur_chart_view_peek_mark (view, view->mark);
  return mark != NULL && !view->foreign ? mark->indicator : NULL;
}
