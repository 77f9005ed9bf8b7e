/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-canvas.h"

G_BEGIN_DECLS

/* The canvas's second back end.  Append to a string that already holds the opening <svg>. */
UrCanvas *ur_canvas_svg_new (GString *out);

void ur_svg_append_number (GString *out, double number);
void ur_svg_append_escaped (GString *out, const char *text);

G_END_DECLS
