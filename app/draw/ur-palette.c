/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-palette.h"

#include <math.h>

#define SAME_IN_COLOR                                                                                        \
  [UR_COLOR_WHITE] = 0xFFFFFF, [UR_COLOR_CREAM] = 0xFFF5EA, [UR_COLOR_PALE] = 0xF6D9CF,                      \
  [UR_COLOR_RING] = 0xF3CFC2, [UR_COLOR_CLOUD] = 0xDDE6EC, [UR_COLOR_HAIRLINE] = 0xE0DCD5

#define PALE_IN_GREY                                                                                         \
  [UR_COLOR_WHITE] = 0xFFFFFF, [UR_COLOR_CREAM] = 0xF6F6F6, [UR_COLOR_PALE] = 0xDEDEDE,                      \
  [UR_COLOR_RING] = 0xD5D5D5, [UR_COLOR_CLOUD] = 0xE5E5E5, [UR_COLOR_HAIRLINE] = 0xDDDDDD

/* What is written and ruled. */
#define BLACK_ON_PAPER                                                                                       \
  [UR_COLOR_AXIS] = 0x000000, [UR_COLOR_TEXT1] = 0x000000, [UR_COLOR_TEXT2] = 0x000000,                      \
  [UR_COLOR_TEXT3] = 0x000000, [UR_COLOR_SLATE_TEXT] = 0x000000

static const UrPalette palettes[] = {
  [UR_THEME_LIGHT] = {
    .rgb = {
      [UR_COLOR_RED] = 0xA8232B,
      [UR_COLOR_SLATE] = 0x7793A9,
      [UR_COLOR_INK] = 0x1F3547,
      [UR_COLOR_PINE] = 0x3B7D6B,
      [UR_COLOR_TRACK] = 0xE3E7EA,
      [UR_COLOR_PLOT] = 0xFFFFFF,
      [UR_COLOR_GRID] = 0xE8E5DF,
      [UR_COLOR_AXIS] = 0x8C867C,
      [UR_COLOR_TEXT1] = 0x211F1C,
      [UR_COLOR_TEXT2] = 0x57534C,
      [UR_COLOR_TEXT3] = 0x6B665E,
      [UR_COLOR_RED_TEXT] = 0xA8232B,
      [UR_COLOR_SLATE_TEXT] = 0x4A6377,
      [UR_COLOR_TINT] = 0xF7E7E5,
      SAME_IN_COLOR,
    },
  },
  [UR_THEME_DARK] = {
    .rgb = {
      [UR_COLOR_RED] = 0xF07F75,
      [UR_COLOR_SLATE] = 0x5A748B,
      [UR_COLOR_INK] = 0xE4EBF0,
      [UR_COLOR_PINE] = 0x86CDB4,
      [UR_COLOR_TRACK] = 0x3A3F43,
      [UR_COLOR_PLOT] = 0x262422,
      [UR_COLOR_GRID] = 0x34312E,
      [UR_COLOR_AXIS] = 0x7D766D,
      [UR_COLOR_TEXT1] = 0xEDE9E3,
      [UR_COLOR_TEXT2] = 0xBBB5AC,
      [UR_COLOR_TEXT3] = 0x9A938A,
      [UR_COLOR_RED_TEXT] = 0xF07F75,
      [UR_COLOR_SLATE_TEXT] = 0x9DB6CA,
      [UR_COLOR_TINT] = 0x43221F,
      SAME_IN_COLOR,
    },
  },
  [UR_THEME_GREY] = {
    .rgb = {
      [UR_COLOR_RED] = 0x585858,
      [UR_COLOR_SLATE] = 0x8F8F8F,
      [UR_COLOR_INK] = 0x333333,
      [UR_COLOR_PINE] = 0x717171,
      [UR_COLOR_TRACK] = 0xE6E6E6,
      [UR_COLOR_PLOT] = 0xFFFFFF,
      [UR_COLOR_GRID] = 0xE5E5E5,
      [UR_COLOR_AXIS] = 0x868686,
      [UR_COLOR_TEXT1] = 0x1F1F1F,
      [UR_COLOR_TEXT2] = 0x535353,
      [UR_COLOR_TEXT3] = 0x666666,
      [UR_COLOR_RED_TEXT] = 0x444444,
      [UR_COLOR_SLATE_TEXT] = 0x5F5F5F,
      [UR_COLOR_TINT] = 0xEBEBEB,
      PALE_IN_GREY,
    },
    .hatched = TRUE,
  },
  [UR_THEME_POSTER] = {
    .rgb = {
      [UR_COLOR_RED] = 0xA8232B,
      [UR_COLOR_SLATE] = 0x7793A9,
      [UR_COLOR_INK] = 0x1F3547,
      [UR_COLOR_PINE] = 0x3B7D6B,
      [UR_COLOR_TRACK] = 0xE2E0DB,
      [UR_COLOR_PLOT] = 0xFBF8F3,
      [UR_COLOR_GRID] = 0xE8E5DF,
      [UR_COLOR_AXIS] = 0x8C867C,
      [UR_COLOR_TEXT1] = 0x211F1C,
      [UR_COLOR_TEXT2] = 0x57534C,
      [UR_COLOR_TEXT3] = 0x6B665E,
      [UR_COLOR_RED_TEXT] = 0xA8232B,
      [UR_COLOR_SLATE_TEXT] = 0x4A6377,
      [UR_COLOR_TINT] = 0xF7E7E5,
      SAME_IN_COLOR,
    },
  },
  [UR_THEME_PAPER] = {
    .rgb = {
      [UR_COLOR_RED] = 0xA8232B,
      [UR_COLOR_SLATE] = 0x7793A9,
      [UR_COLOR_INK] = 0x000000,
      [UR_COLOR_PINE] = 0x3B7D6B,
      [UR_COLOR_TRACK] = 0xE3E7EA,
      [UR_COLOR_PLOT] = 0xFFFFFF,
      [UR_COLOR_GRID] = 0xE8E5DF,
      [UR_COLOR_RED_TEXT] = 0xA8232B,
      [UR_COLOR_TINT] = 0xF7E7E5,
      BLACK_ON_PAPER,
      SAME_IN_COLOR,
    },
  },
  [UR_THEME_PAPER_GREY] = {
    .rgb = {
      [UR_COLOR_RED] = 0x585858,
      [UR_COLOR_SLATE] = 0x8F8F8F,
      [UR_COLOR_INK] = 0x000000,
      [UR_COLOR_PINE] = 0x717171,
      [UR_COLOR_TRACK] = 0xE6E6E6,
      [UR_COLOR_PLOT] = 0xFFFFFF,
      [UR_COLOR_GRID] = 0xE5E5E5,
      [UR_COLOR_RED_TEXT] = 0x000000,
      [UR_COLOR_TINT] = 0xEBEBEB,
      BLACK_ON_PAPER,
      PALE_IN_GREY,
    },
    .hatched = TRUE,
  },
};

/**
 * ur_palette_get:
 * @theme: which palette
 *
 * Returns: (transfer none): the colours; they live for ever
 */
const UrPalette *
ur_palette_get (UrTheme theme)
{
  g_return_val_if_fail (theme <= UR_THEME_PAPER_GREY, &palettes[UR_THEME_LIGHT]);

  return &palettes[theme];
}

/**
 * ur_palette_mix:
 * @over: a colour, 0xRRGGBB
 * @under: the colour of the ground below it
 * @cover: from 0, nothing of @over, to 1, nothing of @under
 *
 * Returns: what one colour over another looks like
 */
guint32
ur_palette_mix (guint32 over, guint32 under, double cover)
{
  guint32 rgb = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      double a = (over >> shift) & 0xff;
      double b = (under >> shift) & 0xff;

      rgb |= (guint32) lround (b + (a - b) * cover) << shift;
    }
  return rgb;
}

/**
 * ur_palette_init_contrast:
 * @palette: filled in
 * @foreground: the theme's text colour, 0xRRGGBB
 * @background: the theme's background
 *
 * The palette of a high contrast theme: everything in two colours.  Bars keep apart by their headings and
 * labels, which they have in every palette.
 */
void
ur_palette_init_contrast (UrPalette *palette, guint32 foreground, guint32 background)
{
  for (int i = 0; i < UR_N_COLORS; i++)
    palette->rgb[i] = foreground;
  palette->rgb[UR_COLOR_PLOT] = background;
  palette->rgb[UR_COLOR_TINT] = background;
  palette->high_contrast = TRUE;
}
