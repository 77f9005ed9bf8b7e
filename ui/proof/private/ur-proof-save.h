/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-sheet.h"

G_BEGIN_DECLS

void ur_proof_save_sheet (GtkWidget *page, UrSheet *sheet, const char *path);
void ur_proof_save_table (GtkWidget *page, GBytes *table, const char *path);
void ur_proof_save_text (GtkWidget *page, const char *text, const char *path);

G_END_DECLS
