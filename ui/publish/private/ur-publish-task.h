/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-publish.h"

G_BEGIN_DECLS

/* Both are called on the main thread. */
typedef void (*UrPublishTaskTold) (guint file, gsize size, gpointer user_data);
typedef void (*UrPublishTaskEnded) (gpointer user_data);

void ur_publish_task_run (GtkWidget *view,
                          UrPublish *publish,
                          const char *folder,
                          UrPublishTaskTold told,
                          UrPublishTaskEnded ended,
                          gpointer user_data);

G_END_DECLS
