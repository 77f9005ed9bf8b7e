/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Whether everything in a page, a popover or a dialog can be seen and worked.  Faults are collected, so that
 * one run tells them all. */
#include "x.h"

/* A scroller lower than that is of no use, px. */
#define LOOK_LEAST_HEIGHT 48

typedef struct
{
  const char *place; /* what is looked at, for a fault's words */
  GPtrArray *faults; /* (element-type utf8) */
  gboolean is_page;  /* its buttons may scroll, those of popovers and dialogs may not */
} Look;

static void look_at (Look *look, GtkWidget *widget, GdkRectangle sight, GtkWidget *scroller);

static inline const char *
look_get_words (GtkWidget *widget)
{
  const char *words = gtk_widget_get_tooltip_text (widget);

  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = look_get_words (child);
  return words;
}

static inline void
look_blame (Look *look, GtkWidget *widget, const GdkRectangle *area, const char *what)
{
  const char *words = look_get_words (widget);

  g_ptr_array_add (look->faults, g_strdup_printf ("%s: %s “%s” at %d, %d, %d × %d %s", look->place,
                                                  G_OBJECT_TYPE_NAME (widget), words != NULL ? words : "",
                                                  area->x, area->y, area->width, area->height, what));
}

static inline gboolean
look_holds (const GdkRectangle *outer, const GdkRectangle *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

/* What a reader works; what it is made of is not looked at. */
static inline gboolean
look_is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_ENTRY (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_MENU_BUTTON (widget);
}

static inline gboolean
look_is_in_row (GtkWidget *widget)
{
  while (widget != NULL &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

/* Ends what it is in or leads on from there, and is no part of a list's row. */
static inline gboolean
look_is_action (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && !GTK_IS_TOGGLE_BUTTON (widget) && !look_is_in_row (widget);
}

/* Rows may be scrolled to; what is beside them in a list that only scrolls up and down is lost. */
static inline void
look_at_control (Look *look, GtkWidget *widget, const GdkRectangle *sight, GtkWidget *scroller)
{
  GdkRectangle area = x_get_area (widget);
  GtkPolicyType policy;

  if (area.width == 0 || area.height == 0 || look_holds (sight, &area))
    return;
  if (scroller == NULL)
    {
      look_blame (look, widget, &area, "is not in sight");
      return;
    }
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &policy, NULL);
  if (look_is_action (widget) && !look->is_page)
    look_blame (look, widget, &area, "scrolls away");
  else if (policy == GTK_POLICY_NEVER && (area.x < sight->x || area.x + area.width > sight->x + sight->width))
    look_blame (look, widget, &area, "is cut at the side");
}

static inline void
look_at_scroller (Look *look, GtkWidget *widget, const GdkRectangle *sight, GtkWidget *around)
{
  GdkRectangle area = x_get_area (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  double all = gtk_adjustment_get_upper (adjustment);

  if (around == NULL && !look_holds (sight, &area))
    look_blame (look, widget, &area, "is not in sight");
  if (gtk_adjustment_get_page_size (adjustment) < MIN (all, LOOK_LEAST_HEIGHT))
    look_blame (look, widget, &area, "is too low to be used");
}

static inline void
look_at_children (Look *look, GtkWidget *widget, GdkRectangle sight, GtkWidget *scroller)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      look_at (look, child, sight, scroller);
}

/**
 * look_at:
 * @look: what to say of faults
 * @widget: what to look at
 * @sight: what is on show of that around it, on the screen
 * @scroller: (nullable): the innermost one around it
 *
 * GTK's own list of files, which scrolls, is left alone.
 */
static void
look_at (Look *look, GtkWidget *widget, GdkRectangle sight, GtkWidget *scroller)
{
  GdkRectangle area;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_FILE_CHOOSER (widget))
    return;
  if (look_is_control (widget))
    {
      look_at_control (look, widget, &sight, scroller);
      return;
    }
  if (GTK_IS_SCROLLED_WINDOW (widget))
    look_at_scroller (look, widget, &sight, scroller);
  if (gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN || GTK_IS_SCROLLED_WINDOW (widget))
    {
      area = x_get_area (widget);
      gdk_rectangle_intersect (&sight, &area, &sight);
    }
  look_at_children (look, widget, sight, GTK_IS_SCROLLED_WINDOW (widget) ? widget : scroller);
}

/* Without a compositor nothing shines through: what is not painted is black. */
static inline void
look_at_margin (Look *look, GtkWidget *popover)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (popover));
  GdkRectangle area = { 0, 0, gdk_surface_get_width (surface), gdk_surface_get_height (surface) };
  graphene_rect_t bounds;

  if (gdk_display_is_composited (gtk_widget_get_display (popover)))
    return;
  if (!gtk_widget_has_css_class (GTK_WIDGET (gtk_widget_get_root (popover)), "opaque") ||
      !gtk_widget_compute_bounds (popover, popover, &bounds) || bounds.size.width < area.width ||
      bounds.size.height < area.height)
    look_blame (look, popover, &area, "has a black margin");
}

/* The contents of a popover, in the screen. */
static inline void
look_at_popover (Look *look, GtkWidget *popover, const GdkRectangle *screen)
{
  GtkWidget *contents = gtk_widget_get_first_child (popover);
  GdkRectangle area = x_get_area (contents);
  GdkRectangle surface = x_get_area (popover);

  if (!look_holds (screen, &area) || !look_holds (&surface, &area))
    look_blame (look, popover, &area, "is not in the screen");
  look_at_margin (look, popover);
  look_at_children (look, contents, area, NULL);
}

/* A window, wherever it was put: a window manager has it whole where there is room. */
static inline void
look_at_window (Look *look, GtkWidget *window, const GdkRectangle *screen)
{
  GdkRectangle area = x_get_area (window);

  if (area.width > screen->width || area.height > screen->height)
    look_blame (look, window, &area, "is larger than the screen");
  look_at_children (look, window, area, NULL);
}
