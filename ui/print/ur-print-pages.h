/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing what other pages of the window have made. */
#pragma once

#include <gtk/gtk.h>

#include "ur-pages.h"

G_BEGIN_DECLS

void ur_print_pages (GtkWindow *parent, UrPages *pages, const char *title, const char *save_action);

G_END_DECLS
