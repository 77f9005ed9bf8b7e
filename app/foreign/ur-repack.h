/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ur_repack (GBytes *bytes, GHashTable *files, GError **error);

G_END_DECLS
