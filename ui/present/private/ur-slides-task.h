/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-slides.h"

G_BEGIN_DECLS

void ur_slides_task_run (GtkWidget *origin, UrSlides *slides, const char *path, gboolean pictures);

G_END_DECLS
