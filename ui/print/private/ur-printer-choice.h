/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-printers.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINTER_CHOICE (ur_printer_choice_get_type ())
G_DECLARE_FINAL_TYPE (UrPrinterChoice, ur_printer_choice, UR, PRINTER_CHOICE, GObject)

UrPrinterChoice *ur_printer_choice_new (void);
GListModel *ur_printer_choice_get_printers (UrPrinterChoice *choice);
guint ur_printer_choice_get_position (UrPrinterChoice *choice);
void ur_printer_choice_select (UrPrinterChoice *choice, guint position);
UrPrinterItem *ur_printer_choice_get_item (UrPrinterChoice *choice);
const char *ur_printer_choice_get_name (UrPrinterChoice *choice);
void ur_printer_choice_learn (UrPrinterChoice *choice, const char *name);
void ur_printer_choice_search (UrPrinterChoice *choice);
gboolean ur_printer_choice_is_searching (UrPrinterChoice *choice);

G_END_DECLS
