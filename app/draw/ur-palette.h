/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  UR_THEME_LIGHT,
  UR_THEME_DARK,
  UR_THEME_GREY,
  UR_THEME_POSTER,     /* light, on the warm ground of the long picture */
  UR_THEME_PAPER,      /* printed: text and rules are black, as one ink gives it, not a grey made of dots */
  UR_THEME_PAPER_GREY, /* printed without colour */
} UrTheme;

/* What a colour means; a palette says what it looks like. */
typedef enum
{
  UR_COLOR_RED,
  UR_COLOR_SLATE,
  UR_COLOR_INK,
  UR_COLOR_PINE,
  UR_COLOR_TRACK,
  UR_COLOR_PLOT,
  UR_COLOR_GRID,
  UR_COLOR_AXIS,
  UR_COLOR_TEXT1,
  UR_COLOR_TEXT2,
  UR_COLOR_TEXT3,
  UR_COLOR_RED_TEXT,
  UR_COLOR_SLATE_TEXT,
  UR_COLOR_TINT,
  /* The same in every theme that has colours: what is on a ground of its own. */
  UR_COLOR_WHITE,
  UR_COLOR_CREAM, /* titles on red */
  UR_COLOR_PALE,  /* small words on red */
  UR_COLOR_RING,  /* ornament on red */
  UR_COLOR_CLOUD, /* words on ink */
  UR_COLOR_HAIRLINE,
  UR_N_COLORS,
} UrColor;

typedef struct
{
  guint32 rgb[UR_N_COLORS]; /* 0xRRGGBB */
  gboolean high_contrast;   /* tracks are outlined, not filled; the reference line is thicker */
  gboolean hatched;         /* what is slate is hatched: without colour greys alone may look the same */
} UrPalette;

const UrPalette *ur_palette_get (UrTheme theme);
guint32 ur_palette_mix (guint32 over, guint32 under, double cover);
void ur_palette_init_contrast (UrPalette *palette, guint32 foreground, guint32 background);

G_END_DECLS
