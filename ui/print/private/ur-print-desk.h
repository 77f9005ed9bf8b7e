/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-page-view.h"
#include "ur-print-sending.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_DESK (ur_print_desk_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintDesk, ur_print_desk, UR, PRINT_DESK, GtkWidget)

void ur_print_desk_show_pages (UrPrintDesk *desk, UrPages *pages, const char *sentence);
UrPageView *ur_print_desk_get_preview (UrPrintDesk *desk);
UrPrintSending *ur_print_desk_get_sending (UrPrintDesk *desk);
void ur_print_desk_add_keys (GtkWidget *page);

G_END_DECLS
