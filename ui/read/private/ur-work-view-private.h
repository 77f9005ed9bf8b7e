/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-figures-pane.h"
#include "ur-outline.h"
#include "ur-reading.h"
#include "ur-work-view.h"

G_BEGIN_DECLS

/* The page of a work part: its sections, their text and their figures.  Shared by ur-work-view.c,
 * ur-work-menu.c and ur-work-panes.c. */
struct _UrWorkView
{
  GtkWidget parent_instance;

  GtkPaned *outer;
  GtkPaned *inner;
  UrOutline *outline;
  GtkWidget *reading_pane;
  GtkWidget *outline_button; /* while the outline is not on show */
  GtkLabel *title;
  GtkWidget *figures_toggle;
  GtkLabel *figures_label;
  GtkMenuButton *more;
  GMenuModel *section_menu;
  GtkScrolledWindow *scrolled;
  UrReading *reading;
  UrFiguresPane *figures;

  UrReport *report;
  const UrPart *part;
  int width;       /* the panes are set out for this width */
  int inner_width; /* of the inner panes when both were last seen */
  guint arrange_idle;
  guint place_idle;
  guint rest_source; /* before a scroll is told */
  gboolean allocating;
  gboolean arranging; /* the panes are moved by the program, not by the reader */
  gboolean moved;     /* by the reader: widths to be written down */
  gboolean placing;   /* the figures wait for their width */
  gboolean want_outline;
  gboolean want_figures; /* in a narrow window only */
  gboolean marks;
  int outline_width;
  int figures_width;
};

gboolean ur_work_view_is_wide (UrWorkView *self);
gboolean ur_work_view_shows_figures (UrWorkView *self);
gboolean ur_work_view_shows_outline (UrWorkView *self);
void ur_work_view_arrange (UrWorkView *self);
void ur_work_view_rescale (UrWorkView *self);
void ur_work_view_read_position (UrWorkView *self, GtkPaned *paned);
int ur_work_view_get_expected_width (UrWorkView *self);
void ur_work_view_size_allocate (GtkWidget *widget, int width, int height, int baseline);

void ur_work_view_go_to_section (UrWorkView *self, const UrSection *section);
void ur_work_view_init_menu (UrWorkView *self);
void ur_work_view_copy_action (GtkWidget *widget, const char *name, GVariant *parameter);
void ur_work_view_print_action (GtkWidget *widget, const char *name, GVariant *parameter);
void ur_work_view_note_action (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
