/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UrContextMenuFunc:
 * @widget: what the menu is of
 * @by_pointer: whether the pointer asks for it, else a key
 * @at: (inout): what the menu points at, in @widget's coordinates: the pointer, or the visible top of what
 * has the keyboard
 * @data: as given to ur_context_menu_add()
 *
 * Returns: (transfer full) (nullable): the menu for what is there; %NULL for none
 */
typedef GMenuModel *(*UrContextMenuFunc) (GtkWidget *widget,
                                          gboolean by_pointer,
                                          GdkRectangle *at,
                                          gpointer data);

void ur_context_menu_add (GtkWidget *widget, UrContextMenuFunc create, gpointer data);
void ur_context_menu_add_to_label (GtkLabel *label);
gpointer ur_context_menu_find (GtkWidget *widget,
                               gboolean by_pointer,
                               const GdkRectangle *at,
                               const char *key);
void ur_context_menu_append (GMenu *menu, const char *label, const char *action, const char *target);

G_END_DECLS
