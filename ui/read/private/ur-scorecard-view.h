/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-view.h"

G_BEGIN_DECLS

#define UR_TYPE_SCORECARD_VIEW (ur_scorecard_view_get_type ())
G_DECLARE_FINAL_TYPE (UrScorecardView, ur_scorecard_view, UR, SCORECARD_VIEW, GtkWidget)

G_END_DECLS
