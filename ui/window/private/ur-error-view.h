/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"
#include "ur-page.h"

G_BEGIN_DECLS

#define UR_TYPE_ERROR_VIEW (ur_error_view_get_type ())
G_DECLARE_FINAL_TYPE (UrErrorView, ur_error_view, UR, ERROR_VIEW, GtkWidget)

GtkWidget *ur_error_view_new (UrDocument *document);
UrDocument *ur_error_view_get_document (UrErrorView *view);

G_END_DECLS
