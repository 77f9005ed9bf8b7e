/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-page-view.h"

G_BEGIN_DECLS

#define UR_PAGE_VIEW_MARGIN_SIDE 12.0
#define UR_PAGE_VIEW_MARGIN_TOP 30.0
#define UR_PAGE_VIEW_GAP 12.0
#define UR_PAGE_VIEW_MAX_SHOWN 2

/* The sheets as they will come out of the printer, painted by the printing function itself.  A scale of 96/72
 * shows a sheet in its real size on a screen of 96 dots an inch.  Shared by the files of this class:
 * ur-page-view.c, ur-page-view-draw.c and ur-page-view-passages.c. */
struct _UrPageView
{
  GtkWidget parent_instance;

  UrPages *pages;
  guint first;
  gboolean dual;
  double scale;       /* px a point, as painted last */
  double fixed_scale; /* chosen by the reader; 0 fits the pages into the view */

  gboolean photocopied;
  UrPrintedPassage anchor; /* where the reader turned to; its section is NULL for the first page */
  int chosen;              /* the region that is walked to with keys, or -1 */

  guint tell_idle;
  GskRenderNode *nodes[UR_PAGE_VIEW_MAX_SHOWN];
  guint node_pages[UR_PAGE_VIEW_MAX_SHOWN];
  double node_scale;
};

guint ur_page_view_get_n_shown (UrPageView *self);
void ur_page_view_get_content_size (UrPageView *self, double scale, double *width, double *height);
void ur_page_view_get_sheet (UrPageView *self, guint index, graphene_rect_t *rect);
void ur_page_view_show_page (UrPageView *self, guint page);
void ur_page_view_add_passages (UrPageView *self);
void ur_page_view_bind_passages (GtkWidgetClass *widget_class);
void ur_page_view_forget_nodes (UrPageView *self);
void ur_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
