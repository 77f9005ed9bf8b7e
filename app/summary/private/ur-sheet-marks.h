/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the marks of verdicts on paper. */
#pragma once

#include "ur-flow.h"
#include "ur-sheet.h"

G_BEGIN_DECLS

void ur_sheet_mark_add (UrFlow *flow, UrSheetMark mark, double x, double y, double size);

G_END_DECLS
