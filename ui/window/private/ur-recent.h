/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void ur_recent_add (GFile *file, const char *title);
void ur_recent_fill_menu (GMenu *menu);
char *ur_recent_dup_latest (void);

G_END_DECLS
