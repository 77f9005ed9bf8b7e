/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-pairings.h"

G_BEGIN_DECLS

/* Of the file: what was decided longest ago leaves. */
#define UR_PAIRINGS_MAX 20000u
#define UR_PAIRINGS_MAX_BYTES (16u * 1024 * 1024)

void ur_pairing_free (UrPairing *pairing);
gboolean ur_pairings_parse (GPtrArray *all, GBytes *bytes, GError **error);
GBytes *ur_pairings_write (const GPtrArray *all, GError **error);

G_END_DECLS
