/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_gtk_guard_install (void);
void ur_gtk_guard_filter_log (void);

G_END_DECLS
