/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notes.h"
#include "ur-page.h"
#include "ur-pages.h"
#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_VIEW (ur_print_view_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintView, ur_print_view, UR, PRINT_VIEW, GtkWidget)

GtkWidget *ur_print_view_new (UrReport *report, UrNotes *notes);
void ur_print_view_set_place (UrPrintView *view,
                              const UrPart *part,
                              const UrSection *section,
                              gboolean alone);
UrPages *ur_print_view_get_pages (UrPrintView *view);

G_END_DECLS
