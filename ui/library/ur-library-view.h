/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-page.h"

G_BEGIN_DECLS

#define UR_TYPE_LIBRARY_VIEW (ur_library_view_get_type ())
G_DECLARE_FINAL_TYPE (UrLibraryView, ur_library_view, UR, LIBRARY_VIEW, GtkWidget)

GtkWidget *ur_library_view_new (void);
void ur_library_view_look_for (UrLibraryView *view, const char *words);

G_END_DECLS
