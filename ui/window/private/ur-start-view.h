/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"
#include "ur-page.h"

G_BEGIN_DECLS

#define UR_TYPE_START_VIEW (ur_start_view_get_type ())
G_DECLARE_FINAL_TYPE (UrStartView, ur_start_view, UR, START_VIEW, GtkWidget)

GtkWidget *ur_start_view_new (UrDocument *bundled);

G_END_DECLS
