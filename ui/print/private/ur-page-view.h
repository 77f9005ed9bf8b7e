/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-pages.h"

G_BEGIN_DECLS

#define UR_TYPE_PAGE_VIEW (ur_page_view_get_type ())
G_DECLARE_FINAL_TYPE (UrPageView, ur_page_view, UR, PAGE_VIEW, GtkWidget)

void ur_page_view_set_pages (UrPageView *view, UrPages *pages);
void ur_page_view_set_dual (UrPageView *view, gboolean dual);
void ur_page_view_set_photocopied (UrPageView *view, gboolean photocopied);
void ur_page_view_step (UrPageView *view, int step);
void ur_page_view_go_to_end (UrPageView *view, gboolean last);
void ur_page_view_zoom_by (UrPageView *view, double factor);
void ur_page_view_zoom_to_fit (UrPageView *view);

guint ur_page_view_get_first_page (UrPageView *view);
guint ur_page_view_get_last_page (UrPageView *view);
gboolean ur_page_view_can_step (UrPageView *view, int step);
double ur_page_view_get_zoom (UrPageView *view);

G_END_DECLS
