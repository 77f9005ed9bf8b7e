/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_drop_down_set_name (GtkDropDown *drop_down, const char *name);
void ur_drop_down_cut_value (GtkDropDown *drop_down);

G_END_DECLS
