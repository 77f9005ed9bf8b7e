/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-page.h"
#include "ur-poster.h"

G_BEGIN_DECLS

#define UR_TYPE_POSTER_VIEW (ur_poster_view_get_type ())
G_DECLARE_FINAL_TYPE (UrPosterView, ur_poster_view, UR, POSTER_VIEW, GtkWidget)

GtkWidget *ur_poster_view_new (UrReport *report);
UrPoster *ur_poster_view_get_poster (UrPosterView *view);
char *ur_poster_view_dup_text (UrPosterView *view);

G_END_DECLS
