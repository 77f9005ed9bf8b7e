/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-pages.h"
#include "ur-printer-choice.h"

G_BEGIN_DECLS

void ur_print_run_dialog (
    GtkWindow *parent, UrPrinterChoice *choice, UrPages *pages, GtkPageSetup *setup, const char *title);
GtkPrintOperation *ur_print_operation_new (UrPages *pages, GtkPageSetup *setup, const char *title);

G_END_DECLS
