/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-canvas.h"

G_BEGIN_DECLS

/* Font families for computers of all kinds: what Linux, Windows and macOS ship, each by its own name. */
#define UR_SVG_SANS                                                                                          \
  "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, Hiragino Sans GB, "                   \
  "WenQuanYi Micro Hei, sans-serif"
#define UR_SVG_SERIF "Noto Serif CJK SC, Source Han Serif SC, SimSun, Songti SC, STSong, serif"

/* The canvas's second back end.  Append to a string that already holds the opening <svg>. */
UrCanvas *ur_canvas_svg_new (GString *out);

void ur_svg_append_number (GString *out, double number);
void ur_svg_append_escaped (GString *out, const char *text);

G_END_DECLS
