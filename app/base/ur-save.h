/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-error.h"

G_BEGIN_DECLS

typedef enum
{
  UR_SAVE_NONE = 0,
  UR_SAVE_OVERWRITE = 1 << 0,
} UrSaveFlags;

gboolean ur_save_check_target (const char *path, UrSaveFlags flags, GError **error);
gboolean ur_save_bytes (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error);

G_END_DECLS
