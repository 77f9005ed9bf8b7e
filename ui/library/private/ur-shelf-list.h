/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-shelf-order.h"
#include "ur-shelf-row.h"

G_BEGIN_DECLS

#define UR_TYPE_SHELF_LIST (ur_shelf_list_get_type ())
G_DECLARE_FINAL_TYPE (UrShelfList, ur_shelf_list, UR, SHELF_LIST, GtkWidget)

void ur_shelf_list_show (
    UrShelfList *list, UrShelf *shelf, GPtrArray *entries, GHashTable *hits, UrShelfOrder order);
const UrLibraryEntry *ur_shelf_list_get_chosen (UrShelfList *list);
GPtrArray *ur_shelf_list_get_checked (UrShelfList *list);
GPtrArray *ur_shelf_list_get_meant (UrShelfList *list);
void ur_shelf_list_want (UrShelfList *list, const UrLibraryEntry *entry);
void ur_shelf_list_uncheck (UrShelfList *list);

G_END_DECLS
