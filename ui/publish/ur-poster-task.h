/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-poster.h"

G_BEGIN_DECLS

void ur_poster_layout_async (UrReport *report,
                             const UrPosterOptions *options,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
UrPoster *ur_poster_layout_finish (GAsyncResult *result, GError **error);

G_END_DECLS
