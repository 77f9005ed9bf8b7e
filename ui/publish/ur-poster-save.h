/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-poster.h"

G_BEGIN_DECLS

void ur_poster_save (GtkWidget *origin, UrPoster *poster, const char *path);

G_END_DECLS
