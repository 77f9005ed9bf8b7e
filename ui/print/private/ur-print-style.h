/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-pages.h"
#include "ur-print-service.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_STYLE (ur_print_style_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintStyle, ur_print_style, UR, PRINT_STYLE, GtkWidget)

void ur_print_style_fill (UrPrintStyle *style, UrSummaryOptions *options);
gboolean ur_print_style_is_booklet (UrPrintStyle *style);
const char *ur_print_style_get_paper (UrPrintStyle *style);
void ur_print_style_set_paper (UrPrintStyle *style, const char *name);
GtkPageSetup *ur_print_style_dup_page_setup (UrPrintStyle *style, const UrPages *pages);
void ur_print_style_show_type (UrPrintStyle *style, const UrPages *pages);
void ur_print_style_set_printer (UrPrintStyle *style, const char *printer, UrAble color);

G_END_DECLS
