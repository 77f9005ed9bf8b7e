/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-error.h"

G_BEGIN_DECLS

/**
 * UrSaveFlags:
 * @UR_SAVE_NONE: a new file, by a name that is free
 * @UR_SAVE_OVERWRITE: an existing file may be replaced, and a link to a file that does not exist is followed
 * @UR_SAVE_IN_FOLDER: the user named a folder and the program the file: a link of that name is not followed
 *
 * How a file is saved.
 */
typedef enum
{
  UR_SAVE_NONE = 0,
  UR_SAVE_OVERWRITE = 1 << 0,
  UR_SAVE_IN_FOLDER = 1 << 1,
} UrSaveFlags;

gboolean ur_save_check_target (const char *path, UrSaveFlags flags, GError **error);
gboolean ur_save_check_targets (
    const char *const *paths, guint n_paths, UrSaveFlags flags, guint *n_existing, GError **error);
gboolean ur_save_bytes (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error);
int ur_save_lock_folder (const char *folder, gboolean wait, GError **error);
int ur_save_wait_folder (const char *folder, GError **error);
char *ur_save_set_aside (const char *path);

G_END_DECLS
