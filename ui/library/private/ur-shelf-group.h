/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-shelf-order.h"

G_BEGIN_DECLS

void ur_shelf_group_head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data);
void ur_shelf_group_set (GtkListBoxRow *row, GPtrArray *ordered, guint i, UrShelfOrder order);

G_END_DECLS
