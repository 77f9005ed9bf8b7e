/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-print-layout.h"

G_BEGIN_DECLS

void ur_print_save_pdf (GtkWidget *origin, UrPages *pages, const char *path);
void ur_print_save_word (GtkWidget *origin, UrPrintSpec *spec, const char *path);

G_END_DECLS
