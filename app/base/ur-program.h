/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ur_program_dup_built_folder (const char *name);
void ur_program_init_language (void);

G_END_DECLS
