/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two figures, maybe of two reports, are about the same thing and say the same. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

char *ur_indicator_dup_key (const UrIndicator *indicator);
gboolean ur_indicator_tells_same (const UrIndicator *a, const UrIndicator *b);

G_END_DECLS
