/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ur_cli_memory_init (void);
gboolean ur_cli_prepare_drawing (void);

G_END_DECLS
