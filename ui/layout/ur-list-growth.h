/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *ur_list_growth_new (GListModel *rows);
void ur_list_growth_reach (GListModel *growth, guint position);

G_END_DECLS
