/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-slide-choice.h"
#include "ur-slides.h"

G_BEGIN_DECLS

#define UR_TYPE_PRESENT (ur_present_get_type ())
G_DECLARE_FINAL_TYPE (UrPresent, ur_present, UR, PRESENT, GtkWindow)

GtkWidget *ur_present_new (GtkWindow *owner, UrReport *report, UrSlideChoice *choice);
void ur_present_start (UrPresent *present,
                       const UrPart *part,
                       const UrSection *section,
                       const UrChart *chart);
void ur_present_set_over (UrPresent *present, GtkWidget *widget);
GtkWidget *ur_present_get_over (UrPresent *present);
void ur_present_uncover (UrPresent *present);
void ur_present_show_figure (UrPresent *present, const UrIndicator *indicator);
gboolean ur_present_is_ready (UrPresent *present);
UrReport *ur_present_get_report (UrPresent *present);
UrSlides *ur_present_get_slides (UrPresent *present);
int ur_present_get_slide (UrPresent *present);
int ur_present_get_next (UrPresent *present);
gboolean ur_present_is_blank (UrPresent *present);
guint ur_present_get_seconds (UrPresent *present);

G_END_DECLS
