/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-citation-style.h"

G_BEGIN_DECLS

gboolean ur_cli_read_style (const char *command, const char *word, const UrCitationStyle **style);
void ur_cli_print_cited (const char *cited);

G_END_DECLS
