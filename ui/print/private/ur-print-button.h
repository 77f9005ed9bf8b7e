/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-printer-choice.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_BUTTON (ur_print_button_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintButton, ur_print_button, UR, PRINT_BUTTON, GtkWidget)

GtkWidget *ur_print_button_new (UrPrinterChoice *choice);

G_END_DECLS
