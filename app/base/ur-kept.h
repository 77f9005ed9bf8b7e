/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UrKept:
 * @what: what it holds, marked for translation: Your notes
 * @max_bytes: more is damaged
 * @parse: reads @bytes into its content; %UR_ERROR_VERSION for what a later version of the program wrote,
 * any other error for what is damaged, of which as much is read as can be
 *
 * A file that the program keeps for a person and adds to: notes, pairings, the list of reports.
 */
typedef struct
{
  const char *what;
  gsize max_bytes;
  gboolean (*parse) (gpointer content, GBytes *bytes, GError **error);
} UrKept;

gboolean ur_kept_read (
    const UrKept *kept, const char *path, gpointer content, gboolean *damaged, GError **error);
int ur_kept_lock (const UrKept *kept, const char *path, GError **error);

G_END_DECLS
