/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-compare-data.h"

G_BEGIN_DECLS

void ur_compare_load_async (GtkWidget *source,
                            const char *then_uri,
                            const char *now_uri,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback);
void ur_compare_decide_async (GtkWidget *source,
                              const UrCompareData *data,
                              const UrPairing *pairing,
                              gboolean forget,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback);
UrCompareData *ur_compare_load_finish (GAsyncResult *result, GError **error);
void ur_compare_library_async (GtkWidget *source, GCancellable *cancellable, GAsyncReadyCallback callback);
GPtrArray *ur_compare_library_finish (GAsyncResult *result);

G_END_DECLS
