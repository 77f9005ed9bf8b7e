/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-palette.h"
#include "ur-report.h"

G_BEGIN_DECLS

UrColor ur_figure_get_color (const UrIndicator *indicator);
gboolean ur_figure_looks_like (const UrIndicator *a, const UrIndicator *b);

G_END_DECLS
