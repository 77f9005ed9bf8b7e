/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-slide-choice.h"

G_BEGIN_DECLS

#define UR_TYPE_SLIDE_OVERVIEW (ur_slide_overview_get_type ())
G_DECLARE_FINAL_TYPE (UrSlideOverview, ur_slide_overview, UR, SLIDE_OVERVIEW, GtkWidget)

GtkWidget *ur_slide_overview_new (void);
void ur_slide_overview_set_slides (UrSlideOverview *overview, UrSlides *slides, UrSlideChoice *choice);
void ur_slide_overview_select (UrSlideOverview *overview, int slide);

G_END_DECLS
