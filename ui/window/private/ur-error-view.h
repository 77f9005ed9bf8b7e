/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-opened.h"

G_BEGIN_DECLS

#define UR_TYPE_ERROR_VIEW (ur_error_view_get_type ())
G_DECLARE_FINAL_TYPE (UrErrorView, ur_error_view, UR, ERROR_VIEW, GtkWidget)

GtkWidget *ur_error_view_new (UrOpened *opened);
UrOpened *ur_error_view_get_opened (UrErrorView *view);

G_END_DECLS
