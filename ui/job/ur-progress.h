/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_PROGRESS (ur_progress_get_type ())
G_DECLARE_FINAL_TYPE (UrProgress, ur_progress, UR, PROGRESS, GtkWidget)

UrProgress *ur_progress_begin (GtkWidget *origin, const char *text, GCancellable *cancellable);
void ur_progress_set (UrProgress *progress, double fraction, const char *text);
void ur_progress_end (UrProgress *progress);

G_END_DECLS
