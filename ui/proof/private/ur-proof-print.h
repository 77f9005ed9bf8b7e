/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-sheet.h"

G_BEGIN_DECLS

void ur_proof_print_start (GtkWidget *page, UrSheet *sheet, const char *title);

G_END_DECLS
