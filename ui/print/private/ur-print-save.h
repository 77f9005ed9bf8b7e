/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-print-layout.h"
#include "ur-save-dialog.h"

G_BEGIN_DECLS

void ur_print_save_pdf (GtkWidget *origin, UrPages *pages, const char *path);
void ur_print_save_word (GtkWidget *origin, UrPrintSpec *spec, const char *path);
void ur_print_save_ask (GtkWidget *origin, const UrReport *report, UrSaveChosen chosen);
void ur_print_save_ask_word (GtkWidget *origin, const UrReport *report, UrSaveChosen chosen);
GtkWidget *ur_print_save_menu_new (void);

G_END_DECLS
