/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-pages.h"
#include "ur-print-ticket.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_SENDING (ur_print_sending_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintSending, ur_print_sending, UR, PRINT_SENDING, GtkWidget)

void ur_print_sending_begin (UrPrintSending *sending,
                             const char *printer,
                             const UrPrintTicket *ticket,
                             GtkPageSetup *setup,
                             UrPages *pages,
                             GArray *which,
                             const char *title);
gboolean ur_print_sending_is_busy (UrPrintSending *sending);

G_END_DECLS
