/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  UR_FACE_SANS,
  UR_FACE_SERIF,
  UR_FACE_FANGSONG, /* 仿宋: body text of official documents */
  UR_FACE_KAI,      /* 楷体: their second headings */
  UR_N_FACES,
} UrFace;

/* Where no Chinese serif is installed, the sans takes its place: a generic name would bring a Latin face
 * whose Chinese falls back to whatever comes first, often the Japanese shapes. */
/* Text is shaped at this size and scaled: every other size would cost pango a search through all fonts, and
 * metrics are not hinted, so that the result is the same. */
#define UR_FONT_MASTER_SIZE 64.0

#define UR_FONT_SANS "Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"
#define UR_FONT_SERIF "Noto Serif CJK SC, Source Han Serif SC, SimSun, Noto Sans CJK SC, serif"

cairo_font_options_t *ur_fonts_create_options (void);
PangoContext *ur_fonts_create_context (void);
PangoFontDescription *ur_fonts_describe (UrFace face, double size, gboolean bold);
gboolean ur_fonts_has_chinese (UrFace face);
char *ur_fonts_dup_family (UrFace face, gboolean *is_itself);
void ur_fonts_reload (void);
void ur_fonts_forget (void);
gboolean ur_fonts_add_file (const char *path, GError **error);

G_END_DECLS
