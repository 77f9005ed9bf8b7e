/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The row of a list that is chosen.  GTK 4.8 chooses one without bringing it into view. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_list_choose (GtkListView *list, guint position);
void ur_list_choose_again (GtkListView *list, guint position);
gboolean ur_list_step (GtkListView *list, int by);

G_END_DECLS
