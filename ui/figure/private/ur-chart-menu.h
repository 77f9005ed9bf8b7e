/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void ur_chart_menu_append (GMenu *menu, gboolean as_table);

G_END_DECLS
