/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-slide-choice.h"

G_BEGIN_DECLS

#define UR_TYPE_SLIDE_CHOOSER (ur_slide_chooser_get_type ())
G_DECLARE_FINAL_TYPE (UrSlideChooser, ur_slide_chooser, UR, SLIDE_CHOOSER, GtkPopover)

GtkWidget *ur_slide_chooser_new (UrSlides *slides, guint slide, UrSlideChoice *choice);
gboolean ur_slide_chooser_can_choose (UrSlides *slides, guint slide);

G_END_DECLS
