/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-cli.h"

G_BEGIN_DECLS

gboolean ur_cli_check_file_name (const char *command, const char *path, const char *suffix);
gboolean ur_cli_check_folder_name (const char *command, const char *folder);

G_END_DECLS
