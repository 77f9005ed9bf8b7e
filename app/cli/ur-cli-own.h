/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person who runs the program has noted. */
#pragma once

#include "ur-cli.h"
#include "ur-notebook.h"

G_BEGIN_DECLS

gboolean ur_cli_read_notes (const char *command,
                            const UrReport *report,
                            UrNotebook **notebook,
                            UrCliStatus *status);

G_END_DECLS
