/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notes.h"
#include "ur-print-layout.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_CONTENT (ur_print_content_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintContent, ur_print_content, UR, PRINT_CONTENT, GtkWidget)

void ur_print_content_set_report (UrPrintContent *content, UrReport *report, UrNotes *notes);
void ur_print_content_set_place (UrPrintContent *content,
                                 const UrPart *part,
                                 const UrSection *section,
                                 gboolean alone);
void ur_print_content_fill (UrPrintContent *content, UrPrintSpec *spec);
void ur_print_content_show_pages (UrPrintContent *content, const UrPages *pages);
void ur_print_content_show_counts (UrPrintContent *content, const guint counts[UR_PRINT_N_SCOPES]);

G_END_DECLS
