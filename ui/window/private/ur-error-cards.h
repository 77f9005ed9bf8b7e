/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"

G_BEGIN_DECLS

/* The parts of UrErrorView, each filled into a box. */
void ur_error_fill_source (GtkBox *box, UrDocument *document);
void ur_error_fill_others (GtkBox *box, UrDocument *document);
void ur_error_fill_read (GtkBox *box, UrDocument *document);
void ur_error_fill_lost (GtkBox *box, UrDocument *document);

G_END_DECLS
