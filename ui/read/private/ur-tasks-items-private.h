/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-select-area.h"
#include "ur-tasks-items.h"

G_BEGIN_DECLS

/* A label and the bytes of the report it shows. */
typedef struct
{
  GtkLabel *label;
  int section;
  int paragraph; /* -1 for the section's title */
  gsize start;
  gsize end;
} UrTasksPiece;

/* Shared by ur-tasks-items.c, ur-tasks-items-figures.c, ur-tasks-items-hits.c,
 * ur-tasks-items-notes.c, ur-tasks-items-places.c and ur-tasks-items-ribbon.c. */
struct _UrTasksItems
{
  GtkWidget parent;
  GtkWidget *scrolled;
  UrSelectArea *area;
  const UrReport *report;
  const UrPart *part;
  int first; /* section at the head of the page */
  int end;   /* section after the page */
  GArray *pieces;
  GArray *hits; /* or NULL */
  int current_hit;
  const GArray *notes;      /* (element-type UrPlacedNote) (nullable): borrowed */
  GtkWidget *popover;       /* (nullable): about a figure */
  const UrIndicator *shown; /* in the popover */
  gboolean dark;
  UrPlace wanted;   /* to be scrolled to once the sizes are known */
  gboolean exactly; /* so that the view's top is this far under the top of it */
  int top_pixels;
  guint tell_idle; /* scrolled: the place is to be told */
  int pointed;     /* index of the piece under the pointer, or -1 */
};

void ur_tasks_items_build_page (UrTasksItems *self, int section);
void ur_tasks_items_scroll_later (UrTasksItems *self);
void ur_tasks_items_init_figures (UrTasksItems *self);
void ur_tasks_items_add_figures (UrTasksItems *self, const UrTasksPiece *piece);
void ur_tasks_items_show_hits (UrTasksItems *self);
void ur_tasks_items_mark_notes (UrTasksItems *self);
gboolean ur_tasks_items_is_measure (UrTasksItems *self, const UrTasksPiece *piece);
gboolean ur_tasks_items_is_marked (const UrTasksPiece *piece);
void ur_tasks_items_get_marked (UrTasksItems *self, const UrTasksPiece *piece, UrPlace *place);
void ur_tasks_items_init_ribbon (UrTasksItems *self);
void ur_tasks_items_draw_ribbon (UrTasksItems *self, GtkSnapshot *snapshot);

G_END_DECLS
