/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_OUTLINE (ur_outline_get_type ())
G_DECLARE_FINAL_TYPE (UrOutline, ur_outline, UR, OUTLINE, GtkWidget)

void ur_outline_set_part (UrOutline *outline, const UrPart *part);
void ur_outline_set_notes (UrOutline *outline, const GArray *placed);
void ur_outline_set_current (UrOutline *outline, const UrSection *section);
const UrSection *ur_outline_get_current (UrOutline *outline);

G_END_DECLS
