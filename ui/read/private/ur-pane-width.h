/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define UR_PANE_WIDTH_OUTLINE 272 /* unless the reader chose another, with the separator */

int ur_pane_width_get (int wanted, int page);
int ur_pane_width_get_outline (int wanted, int page);
gboolean ur_pane_width_fits_outline (int page);
int ur_pane_width_get_least (int least, int text);
int ur_pane_width_to_wanted (int width);

G_END_DECLS
