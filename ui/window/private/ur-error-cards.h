/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-opened.h"

G_BEGIN_DECLS

/* The parts of UrErrorView, each filled into a box. */
void ur_error_fill_source (GtkBox *box, const UrOpened *opened);
void ur_error_fill_others (GtkBox *box, const UrOpened *opened);
void ur_error_fill_read (GtkBox *box, const UrOpened *opened);
void ur_error_fill_lost (GtkBox *box, const UrOpened *opened);

G_END_DECLS
