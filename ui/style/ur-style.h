/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-fonts.h"
#include "ur-palette.h"
#include "ur-text-scale.h"

G_BEGIN_DECLS

typedef enum
{
  UR_APPEARANCE_FOLLOW, /* as the desktop says */
  UR_APPEARANCE_LIGHT,
  UR_APPEARANCE_DARK,
} UrAppearance;

/* Height of the lines of a draft at the usual spacing, times the font's own: 34 px at a size of 17. */
#define UR_STYLE_DRAFT_LINES 1.392

void ur_style_init (void);
void ur_style_set_appearance (UrAppearance appearance);
gboolean ur_style_is_dark (void);
const UrPalette *ur_style_get_palette (void);
const char *ur_style_get_family (UrFace face);
void ur_style_update_families (void);
void ur_style_set_reading_size (int pixels);
void ur_style_update_reading_type (void);
void ur_style_get_color (GtkWidget *widget, const char *name, GdkRGBA *color);

G_END_DECLS
