/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-slide-choice.h"

G_BEGIN_DECLS

#define UR_TYPE_SLIDES_DIALOG (ur_slides_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UrSlidesDialog, ur_slides_dialog, UR, SLIDES_DIALOG, GtkWindow)

GtkWidget *ur_slides_dialog_new (GtkWindow *owner, UrReport *report, UrSlideChoice *choice);

G_END_DECLS
