/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ur_outline_filter_new (GtkListView *list);
const char *ur_outline_filter_get_words (GtkWidget *filter);
void ur_outline_filter_connect (GtkWidget *filter, GCallback changed, gpointer outline);
void ur_outline_filter_set_button (GtkWidget *filter, GtkToggleButton *button);
GtkSingleSelection *ur_outline_filter_select (GtkWidget *filter, GListModel *lines);
gboolean ur_outline_filter_passes (GtkWidget *filter, const char *number, const char *text);

G_END_DECLS
