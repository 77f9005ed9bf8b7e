/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-shelf.h"

G_BEGIN_DECLS

#define UR_TYPE_SHELF_ROW (ur_shelf_row_get_type ())
G_DECLARE_FINAL_TYPE (UrShelfRow, ur_shelf_row, UR, SHELF_ROW, GtkListBoxRow)

GtkWidget *ur_shelf_row_new (const UrLibraryEntry *entry, UrLibraryState state, const UrShelfHit *hit);
void ur_shelf_row_update (UrShelfRow *row,
                          const UrLibraryEntry *entry,
                          UrLibraryState state,
                          const UrShelfHit *hit);
const UrLibraryEntry *ur_shelf_row_get_entry (UrShelfRow *row);
UrLibraryState ur_shelf_row_get_state (UrShelfRow *row);
gboolean ur_shelf_row_is_checked (UrShelfRow *row);
void ur_shelf_row_set_checked (UrShelfRow *row, gboolean checked);

G_END_DECLS
