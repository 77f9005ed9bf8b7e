/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ur_label_new (const char *text, const char *css_class);
GtkWidget *ur_label_new_key (const char *key, const char *words);
GtkWidget *ur_label_new_wrapping (const char *text, const char *css_class);
int ur_label_count_columns (const char *text);
void ur_label_cut_at_usual_size (GtkLabel *label, int lines, PangoEllipsizeMode mode);
void ur_label_cut (GtkLabel *label, int lines);
GtkWidget *ur_label_new_scrolled (const char *text);
GtkWidget *ur_label_new_title (const char *text, const char *css_class);
void ur_label_clear_attributes (GtkLabel *label);
void ur_label_add_hit (GtkLabel *label, guint start, guint end, gboolean current);
void ur_label_add_own (GtkLabel *label, guint start, guint end);
void ur_label_add_figure (GtkLabel *label, guint start, guint end);
void ur_label_set_figure (GtkLabel *label, gsize start, gsize end, const char *color);
void ur_label_refresh_figure (GtkLabel *label);
void ur_label_set_template (GtkLabel *label, const char *text, const char *number, const char *unit);

G_END_DECLS
