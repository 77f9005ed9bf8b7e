/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Printers that answer at all are listed well within this. */
#define UR_PRINTERS_PATIENCE_MS 2000

void ur_printers_find (const char *name, guint patience_ms, GAsyncReadyCallback callback, gpointer data);
gboolean ur_printers_find_finish (GAsyncResult *result, GError **error);

void ur_print_job_send (const char *printer,
                        GBytes *pdf,
                        const char *title,
                        guint patience_ms,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data);
gboolean ur_print_job_send_finish (GAsyncResult *result, GError **error);

G_END_DECLS
