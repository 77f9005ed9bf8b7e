/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-cli.h"
#include "ur-save.h"

G_BEGIN_DECLS

#define UR_CLI_STDOUT "-"
#define UR_CLI_STDIN "-"

void ur_cli_io_init (void);
void ur_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void ur_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
void ur_cli_complain_line (const char *line);
gboolean ur_cli_flush (void);

gboolean ur_cli_make_folder (const char *folder);
gboolean ur_cli_check_target (const char *path, UrSaveFlags flags);
gboolean ur_cli_check_targets (const GPtrArray *paths, UrSaveFlags flags);
void ur_cli_complain_after (const GError *error, guint n_written);
gboolean ur_cli_save (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error);
gboolean ur_cli_put (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error);
UrCliStatus ur_cli_write (const char *path, GBytes *bytes, UrSaveFlags flags);

G_END_DECLS
