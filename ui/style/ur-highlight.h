/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  UR_HIGHLIGHT_PLAIN = 0,
  UR_HIGHLIGHT_HOVERED = 1 << 0,
  UR_HIGHLIGHT_SELECTED = 1 << 1,
  UR_HIGHLIGHT_FOCUSED = 1 << 2, /* by the keyboard */
  UR_HIGHLIGHT_HIT = 1 << 3,     /* words that were found, instead of a figure */
  UR_HIGHLIGHT_CURRENT = 1 << 4, /* the hit that the reader is at */
  UR_HIGHLIGHT_OWN = 1 << 5,     /* words that the reader has marked */
} UrHighlightFlags;

void ur_highlight_draw (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        UrHighlightFlags flags,
                        const graphene_rect_t *words,
                        double px);
void ur_highlight_draw_icon (
    GtkWidget *widget, GtkSnapshot *snapshot, const char *name, const char *color, const GdkRectangle *at);

G_END_DECLS
