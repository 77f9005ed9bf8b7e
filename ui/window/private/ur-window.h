/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-page.h"
#include "ur-place.h"
#include "ur-report.h"
#include "ur-session.h"
#include "ur-view.h"

G_BEGIN_DECLS

#define UR_TYPE_WINDOW (ur_window_get_type ())
G_DECLARE_FINAL_TYPE (UrWindow, ur_window, UR, WINDOW, GtkApplicationWindow)

GtkWidget *ur_window_new (GtkApplication *application, UrSession *session);

void ur_window_set_document (UrWindow *window, UrDocument *document);
void ur_window_show_start (UrWindow *window);
void ur_window_offer_unfinished (UrWindow *window);
void ur_window_open_file (UrWindow *window, GFile *file);
gboolean ur_window_open_help (UrWindow *window);
gboolean ur_window_is_help (UrWindow *window);
UrReport *ur_window_get_report (UrWindow *window);

UrView *ur_window_get_current_view (UrWindow *window);
const UrPart *ur_window_get_current_part (UrWindow *window);
const UrSection *ur_window_get_current_section (UrWindow *window);
void ur_window_go_to (UrWindow *window, const UrPlace *place);
void ur_window_show_indicator (UrWindow *window, const UrIndicator *indicator);
void ur_window_show_in_chart (UrWindow *window, const UrIndicator *indicator);
void ur_window_open_chart (UrWindow *window, const UrChart *chart, int mark);

/* Whole pages over the report: print, chart, error. */
void ur_window_show_page (UrWindow *window, UrPage *page);
void ur_window_show_report (UrWindow *window);

void ur_window_save_state (UrWindow *window);
void ur_window_keep_review (UrWindow *window);

G_END_DECLS
