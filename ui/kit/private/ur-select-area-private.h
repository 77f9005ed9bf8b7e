/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-select-area.h"

G_BEGIN_DECLS

/* A position in the text: which label, and the byte in it. */
typedef struct
{
  int label;
  int index;
} UrSpot;

/* Shared by the files of this class: ur-select-area.c and ur-select-area-text.c. */
struct _UrSelectArea
{
  GtkWidget parent;
  GtkWidget *child;
  int maximum_width; /* of the child, which is in the middle; 0 for none */
  GPtrArray *labels; /* (element-type GtkLabel), not owned: they live in child */
  UrSpot anchor;
  UrSpot cursor;
  UrSelectAreaFunc cite; /* (nullable): where words come from */
  gpointer cite_data;
};

GtkLabel *ur_select_area_get_label (UrSelectArea *self, int i);
int ur_select_area_get_length (UrSelectArea *self, int i);
gboolean ur_select_area_get_bounds (UrSelectArea *self, int i, graphene_rect_t *bounds);
gboolean ur_select_area_has_selection (UrSelectArea *self);
gboolean ur_select_area_find_spot (UrSelectArea *self, double x, double y, UrSpot *spot);
void ur_select_area_draw (UrSelectArea *self, GtkSnapshot *snapshot);

G_END_DECLS
