/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-reading.h"
#include "ur-tasks-items.h"
#include "ur-tasks-outline.h"
#include "ur-tasks-overview.h"
#include "ur-tasks-view.h"
#include "ur-view.h"

G_BEGIN_DECLS

/* The page of a part of tasks.  Shared by ur-tasks-view.c, ur-tasks-panes.c, ur-tasks-notes.c and
 * ur-tasks-menu.c. */
struct _UrTasksView
{
  GtkWidget parent;
  GtkPaned *paned;
  GtkWidget *side;
  GtkWidget *reading_pane;
  GtkWidget *outline_button; /* while the outline is not on show */
  GtkToggleButton *filter_button;
  GtkLabel *counts;
  GtkLabel *title;
  GtkStack *stack;
  UrTasksOutline *outline;
  GtkButton *notes_button;   /* how many notes are on the part */
  UrTasksOverview *overview; /* filled when first looked at */
  UrTasksItems *items;
  GtkScrolledWindow *scrolled;
  UrReading *reading; /* filled when first looked at */
  gboolean has_overview;
  gboolean has_text;
  GArray *hits; /* or NULL */
  int current_hit;
  const GArray *notes; /* (element-type UrPlacedNote) (nullable): borrowed */
  GSimpleActionGroup *actions;
  UrReport *report;
  const UrPart *part;
  UrPlace place;
  gboolean marks; /* figures are marked */
  int width;      /* the outline is set out for this width */
  int outline_width;
  gboolean want_outline; /* as the reader chose; it may have no room */
  guint outline_idle;
  gboolean allocating;
  gboolean arranging; /* the handle is moved by the program, not by the reader */
  gboolean moved;     /* by the reader: to be written down */
  guint rest_source;  /* before a scroll is told */
};

void ur_tasks_view_init_panes (UrTasksView *self);
void ur_tasks_view_show_outline (UrTasksView *self, gboolean visible);
void ur_tasks_view_load_panes (UrTasksView *self);
void ur_tasks_view_save_panes (UrTasksView *self);
void ur_tasks_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline);
void ur_tasks_view_size_allocate (GtkWidget *widget, int width, int height, int baseline);

void ur_tasks_view_set_notes (UrView *view, const GArray *placed);
const UrIndicator *ur_tasks_view_list_meant (UrView *view, GArray *places);
void ur_tasks_view_init_menu (UrTasksView *self);
void ur_tasks_view_copy_action (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
