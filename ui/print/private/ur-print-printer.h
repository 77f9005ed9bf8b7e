/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-print-service.h"
#include "ur-print-ticket.h"
#include "ur-printer-choice.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_PRINTER (ur_print_printer_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintPrinter, ur_print_printer, UR, PRINT_PRINTER, GtkWidget)

UrPrinterChoice *ur_print_printer_get_choice (UrPrintPrinter *printer);
void ur_print_printer_open_list (UrPrintPrinter *printer);
const char *ur_print_printer_get_name (UrPrintPrinter *printer);
UrAble ur_print_printer_get_color (UrPrintPrinter *printer);
UrPrintTicket *ur_print_printer_dup_ticket (UrPrintPrinter *printer);
const char *ur_print_printer_get_paper (UrPrintPrinter *printer);
void ur_print_printer_keep_paper (UrPrintPrinter *printer, const char *paper);
void ur_print_printer_set_pages (UrPrintPrinter *printer, UrPages *pages);
void ur_print_printer_set_booklet (UrPrintPrinter *printer, gboolean booklet);
GArray *ur_print_printer_dup_pages (UrPrintPrinter *printer);

G_END_DECLS
