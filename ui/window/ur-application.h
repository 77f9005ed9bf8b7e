/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_APPLICATION (ur_application_get_type ())
G_DECLARE_FINAL_TYPE (UrApplication, ur_application, UR, APPLICATION, GtkApplication)

UrApplication *ur_application_new (void);
void ur_application_set_commit (const char *commit);

G_END_DECLS
