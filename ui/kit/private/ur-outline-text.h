/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_OUTLINE_TEXT (ur_outline_text_get_type ())
G_DECLARE_FINAL_TYPE (UrOutlineText, ur_outline_text, UR, OUTLINE_TEXT, GtkWidget)

void ur_outline_text_set_id (UrOutlineText *text, const char *id);

G_END_DECLS
