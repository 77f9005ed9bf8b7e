/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

char *ur_figure_dup_share (const UrIndicator *part, const UrIndicator *whole, const UrNote *note);

G_END_DECLS
