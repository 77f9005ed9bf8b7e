/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a passage on a sheet to its place in the report: by a click, or with arrows and Enter. */
#include "ur-config.h"

#include "ur-page-view-private.h"

#include <glib/gi18n-lib.h>

#define SPOKEN_LENGTH 60

static guint signal_activated;

static gboolean
find_at (UrPageView *self, double x, double y, UrPrintedPassage *passage)
{
  for (guint i = 0; self->scale > 0 && i < ur_page_view_get_n_shown (self); i++)
    {
      graphene_rect_t sheet;

      ur_page_view_get_sheet (self, i, &sheet);
      if (graphene_rect_contains_point (&sheet, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return ur_pages_find_passage (self->pages, self->first + i, (x - sheet.origin.x) / self->scale,
                                      (y - sheet.origin.y) / self->scale, passage);
    }
  return FALSE;
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  UrPageView *self = data;
  UrPrintedPassage passage;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 1 && find_at (self, x, y, &passage))
    g_signal_emit (self, signal_activated, 0, &passage);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer data)
{
  UrPrintedPassage passage;

  gtk_widget_set_cursor_from_name (data, find_at (data, x, y, &passage) ? "pointer" : NULL);
}

static gboolean
tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  UrPrintedPassage passage;

  if (keyboard || !find_at (UR_PAGE_VIEW (widget), x, y, &passage))
    return FALSE;
  gtk_tooltip_set_text (tooltip, _ ("Go to this passage in the report"));
  return TRUE;
}

static void
speak (UrPageView *self, const UrPrintedPassage *passage)
{
  const char *words = passage->paragraph != NULL ? passage->paragraph->text : passage->section->title;
  g_autofree char *cut = NULL;
  g_autofree char *text = NULL;

  if (words == NULL)
    words = passage->section->part->title;
  cut = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), SPOKEN_LENGTH));
  text = g_strdup_printf (_ ("%s. Enter goes there in the report."), cut);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* The region after or before the chosen one; at first the first one on show. */
static int
find_next (UrPageView *self, int step)
{
  int n = (int) ur_pages_get_n_regions (self->pages);

  if (self->chosen >= 0)
    return CLAMP (self->chosen + step, 0, n - 1);
  for (int i = 0; i < n; i++)
    {
      UrPrintedPassage passage;
      UrRect rect;
      guint page;

      ur_pages_get_region (self->pages, (guint) i, &page, &rect, &passage);
      if (page >= self->first)
        return i;
    }
  return n - 1;
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrPageView *self = UR_PAGE_VIEW (widget);
  UrPrintedPassage passage;
  UrRect rect;
  guint page;

  if (self->pages == NULL || ur_pages_get_n_regions (self->pages) == 0)
    return GDK_EVENT_PROPAGATE;
  self->chosen = find_next (self, g_variant_get_int32 (args));
  ur_pages_get_region (self->pages, (guint) self->chosen, &page, &rect, &passage);
  if (page < self->first || page >= self->first + ur_page_view_get_n_shown (self))
    ur_page_view_show_page (self, page);
  speak (self, &passage);
  gtk_widget_queue_draw (widget);
  return GDK_EVENT_STOP;
}

static gboolean
enter_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrPageView *self = UR_PAGE_VIEW (widget);
  UrPrintedPassage passage;
  UrRect rect;
  guint page;

  if (self->pages == NULL || self->chosen < 0)
    return GDK_EVENT_PROPAGATE;
  ur_pages_get_region (self->pages, (guint) self->chosen, &page, &rect, &passage);
  g_signal_emit (self, signal_activated, 0, &passage);
  return GDK_EVENT_STOP;
}

/**
 * ur_page_view_add_passages:
 * @self: the preview
 *
 * Lets the pointer find passages.
 */
void
ur_page_view_add_passages (UrPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->chosen = -1;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * ur_page_view_bind_passages:
 * @widget_class: the class
 *
 * Adds the keys that walk over passages, and the signal.
 */
void
ur_page_view_bind_passages (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, walk_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, walk_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);

  /* The reader wants to go to a passage, a #UrPrintedPassage. */
  signal_activated = g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (widget_class), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}
