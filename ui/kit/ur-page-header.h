/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ur_page_header_new (const char *title, const char *back);
void ur_page_header_add_menu (GtkWidget *header);
GtkWidget *ur_page_header_add_button (GtkWidget *header, const char *label, const char *action);
GtkWidget *ur_page_header_add_icon_button (GtkWidget *header,
                                           const char *icon,
                                           const char *label,
                                           const char *action);
GtkWidget *ur_page_header_add_main_button (GtkWidget *header, const char *label, const char *action);

G_END_DECLS
