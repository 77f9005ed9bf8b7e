/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-export.h"

G_BEGIN_DECLS

void ur_export_task_run (UrReport *report,
                         const UrChart *chart,
                         const UrExportOptions *options,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data);
GBytes *ur_export_task_finish (GAsyncResult *result, guint *width, guint *height, GError **error);

G_END_DECLS
