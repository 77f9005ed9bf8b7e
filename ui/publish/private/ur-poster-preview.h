/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-poster.h"

G_BEGIN_DECLS

#define UR_TYPE_POSTER_PREVIEW (ur_poster_preview_get_type ())
G_DECLARE_FINAL_TYPE (UrPosterPreview, ur_poster_preview, UR, POSTER_PREVIEW, GtkWidget)

void ur_poster_preview_set_poster (UrPosterPreview *preview, UrPoster *poster);
UrPoster *ur_poster_preview_get_poster (UrPosterPreview *preview);
void ur_poster_preview_show_block (UrPosterPreview *preview, const char *id);

G_END_DECLS
