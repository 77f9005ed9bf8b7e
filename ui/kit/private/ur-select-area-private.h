/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-select-area.h"

G_BEGIN_DECLS

/* A position in the text: which label, and the byte in it. */
typedef struct
{
  int label;
  int index;
} UrSelectSpot;

/* Bytes of a label that are more than words. */
typedef struct
{
  int label;
  int start;
  int end;
  gpointer data;
} UrAreaLink;

/* Shared by the files of this class: ur-select-area.c, ur-select-area-keys.c, ur-select-area-text.c,
 * ur-select-area-links.c and ur-select-area-links-input.c.  Links are indices into links, -1 for none. */
struct _UrSelectArea
{
  GtkWidget parent;
  GtkWidget *child;
  int maximum_width; /* of the child, which is in the middle; 0 for none */
  GPtrArray *labels; /* (element-type GtkLabel), not owned: they live in child */
  UrSelectSpot anchor;
  UrSelectSpot cursor;
  UrSelectAreaFunc cite; /* (nullable): where words come from */
  gpointer cite_data;
  GArray *links; /* (element-type UrAreaLink), in the order of the labels */
  gboolean marks;
  int hovered;
  int focused;
  gboolean by_keyboard; /* focused was reached with a key: show its ring */
  int selected;
  const UrSelectAreaLinks *link_funcs; /* (nullable) */
  gpointer link_data;
};

void ur_select_area_update (UrSelectArea *self);
gboolean ur_select_area_parent_focus (GtkWidget *widget, GtkDirectionType direction);

GtkLabel *ur_select_area_get_label (UrSelectArea *self, int i);
int ur_select_area_get_length (UrSelectArea *self, int i);
gboolean ur_select_area_get_bounds (UrSelectArea *self, int i, graphene_rect_t *bounds);
gboolean ur_select_area_has_selection (UrSelectArea *self);
gboolean ur_select_area_find_spot (UrSelectArea *self, double x, double y, UrSelectSpot *spot);
void ur_select_area_publish (UrSelectArea *self);
void ur_select_area_add_bindings (GtkWidgetClass *klass);
int ur_select_area_find_link_at (UrSelectArea *self, double x, double y);
gboolean ur_select_area_get_link_rect (UrSelectArea *self, int i, graphene_rect_t *rect);
gboolean ur_select_area_get_place (UrSelectArea *self, int link, GdkRectangle *at);
int ur_select_area_get_meant (UrSelectArea *self);
void ur_select_area_set_focused (UrSelectArea *self, int link, gboolean by_keyboard);
void ur_select_area_click (UrSelectArea *self, double x, double y);
void ur_select_area_point (UrSelectArea *self, GdkRectangle *at, gboolean by_pointer);
gboolean ur_select_area_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean ur_select_area_open_meant (GtkWidget *widget, GVariant *args, gpointer data);
void ur_select_area_copy_link (UrSelectArea *self, gboolean with_source);
void ur_select_area_append_link (UrSelectArea *self, GMenu *menu);
void ur_select_area_draw_links (UrSelectArea *self, GtkSnapshot *snapshot);
void ur_select_area_clear_links (UrSelectArea *self);
void ur_select_area_init_links (UrSelectArea *self);
void ur_select_area_draw (UrSelectArea *self, GtkSnapshot *snapshot);

G_END_DECLS
