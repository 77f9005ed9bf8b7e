/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_default_add_keys (GtkWidget *dialog);

G_END_DECLS
