/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-finding.h"
#include "ur-import-words.h"

G_BEGIN_DECLS

gboolean ur_surroundings_hold (UrWords list, const UrSurroundings *around, gsize start, gsize end);
gboolean ur_finding_is_only_compared (const UrSurroundings *around, const char *word, gsize len);
gboolean ur_finding_is_done (const UrSurroundings *around, gsize end);
void ur_finding_set_aim (UrFinding *finding, const UrSurroundings *around, gboolean ahead, gboolean to_come);

G_END_DECLS
