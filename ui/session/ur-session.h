/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-document.h"

G_BEGIN_DECLS

#define UR_TYPE_SESSION (ur_session_get_type ())
G_DECLARE_FINAL_TYPE (UrSession, ur_session, UR, SESSION, GObject)

UrSession *ur_session_new (void);
guint ur_session_get_n_documents (UrSession *session);
UrDocument *ur_session_open_bundled (UrSession *session, GError **error);
void ur_session_open_async (
    UrSession *session, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
UrDocument *ur_session_open_finish (UrSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
