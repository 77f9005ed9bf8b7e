/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notebook.h"
#include "ur-place.h"
#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_VIEW (ur_view_get_type ())
G_DECLARE_INTERFACE (UrView, ur_view, UR, VIEW, GtkWidget)

/**
 * UrViewInterface:
 * @set_part: shows a part of a report; called once for every view
 * @go_to: scrolls to a place of the part and shows where it is
 * @get_place: the place the reader is at
 * @select_indicator: chooses a figure as if it had been clicked
 * @set_hits: marks the words found; %NULL takes the marks away
 * @set_notes: marks what the reader has marked
 * @list_meant: what a new note would be about
 * @get_current_chart_view: the chart that chart chords mean
 * @list_panes: the panes that F6 walks over, those on screen only
 * @step_section: goes to the next (1) or previous (-1) section
 * @toggle_outline: shows or hides the list of sections
 * @get_top: what is at the top of the view, see ur_view_get_top()
 * @set_top: likewise, see ur_view_set_top()
 * @save: writes down what the reader made of its panes
 *
 * What the window knows of the page of a part.  Every function may be missing.
 */
struct _UrViewInterface
{
  GTypeInterface parent;

  void (*set_part) (UrView *view, UrReport *report, const UrPart *part);
  void (*go_to) (UrView *view, const UrPlace *place);
  gboolean (*get_place) (UrView *view, UrPlace *place);
  void (*select_indicator) (UrView *view, const UrIndicator *indicator);
  void (*set_hits) (UrView *view, GArray *hits, int current);
  void (*set_notes) (UrView *view, const GArray *placed);
  const UrIndicator *(*list_meant) (UrView *view, GArray *places);
  GtkWidget *(*get_current_chart_view) (UrView *view);
  GPtrArray *(*list_panes) (UrView *view);
  void (*step_section) (UrView *view, int step);
  void (*toggle_outline) (UrView *view);
  gboolean (*get_top) (UrView *view, UrPlace *top, int *pixels);
  void (*set_top) (UrView *view, const UrPlace *top, int pixels);
  void (*save) (UrView *view);
};

void ur_view_set_part (UrView *view, UrReport *report, const UrPart *part);
void ur_view_go_to (UrView *view, const UrPlace *place);
gboolean ur_view_get_place (UrView *view, UrPlace *place);
void ur_view_select_indicator (UrView *view, const UrIndicator *indicator);
void ur_view_set_hits (UrView *view, GArray *hits, int current);
void ur_view_set_notes (UrView *view, const GArray *placed);
const UrIndicator *ur_view_list_meant (UrView *view, GArray *places);
GtkWidget *ur_view_get_current_chart_view (UrView *view);
GPtrArray *ur_view_list_panes (UrView *view);
void ur_view_step_section (UrView *view, int step);
void ur_view_toggle_outline (UrView *view);
gboolean ur_view_get_top (UrView *view, UrPlace *top, int *pixels);
void ur_view_set_top (UrView *view, const UrPlace *top, int pixels);
void ur_view_save (UrView *view);

void ur_view_emit_place_changed (UrView *view);

/* The one place that knows which class shows which kind of part. */
GType ur_view_get_type_for_part (const UrPart *part);
GtkWidget *ur_view_new_for_part (const UrPart *part);

G_END_DECLS
