/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_POSTER_PARTS (ur_poster_parts_get_type ())
G_DECLARE_FINAL_TYPE (UrPosterParts, ur_poster_parts, UR, POSTER_PARTS, GtkWidget)

void ur_poster_parts_set_report (UrPosterParts *parts, const UrReport *report);
void ur_poster_parts_reset (UrPosterParts *parts);
void ur_poster_parts_move (UrPosterParts *parts, int step);
gboolean ur_poster_parts_can_move (UrPosterParts *parts, int step);
char **ur_poster_parts_dup_ids (UrPosterParts *parts);
const char *ur_poster_parts_get_current (UrPosterParts *parts);

G_END_DECLS
