/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_SELECT_AREA (ur_select_area_get_type ())
G_DECLARE_FINAL_TYPE (UrSelectArea, ur_select_area, UR, SELECT_AREA, GtkWidget)

/**
 * UrSelectAreaFunc:
 * @text: the selected words
 * @first: index of the first label that has some of them
 * @last: index of the last
 * @data: as given to ur_select_area_set_cite()
 *
 * Returns: (transfer full): the words with where they come from
 */
typedef char *(*UrSelectAreaFunc) (const char *text, int first, int last, gpointer data);

GtkWidget *ur_select_area_new (void);
void ur_select_area_set_child (UrSelectArea *area, GtkWidget *child);
void ur_select_area_add_label (UrSelectArea *area, GtkLabel *label);
void ur_select_area_set_maximum_width (UrSelectArea *area, int width);
void ur_select_area_set_cite (UrSelectArea *area, UrSelectAreaFunc cite, gpointer data);
char *ur_select_area_dup_selection (UrSelectArea *area);

G_END_DECLS
