/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_OUTLINE_ROW (ur_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (UrOutlineRow, ur_outline_row, UR, OUTLINE_ROW, GtkWidget)

GtkWidget *ur_outline_row_new (void);
void ur_outline_row_set_section (UrOutlineRow *row, const UrSection *section);
void ur_outline_row_set_noted (UrOutlineRow *row, GHashTable *noted);

G_END_DECLS
