/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notes.h"
#include "ur-page.h"
#include "ur-publish.h"

G_BEGIN_DECLS

#define UR_TYPE_PUBLISH_VIEW (ur_publish_view_get_type ())
G_DECLARE_FINAL_TYPE (UrPublishView, ur_publish_view, UR, PUBLISH_VIEW, GtkWidget)

GtkWidget *ur_publish_view_new (UrReport *report, UrNotes *notes);
gboolean ur_publish_view_is_planned (UrPublishView *view);
gboolean ur_publish_view_is_ready (UrPublishView *view);
void ur_publish_view_run (UrPublishView *view, const char *folder);

G_END_DECLS
