/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-slides.h"

G_BEGIN_DECLS

/* What the user wants of the slides of a report: which are left out, which figures are shown large. */
#define UR_TYPE_SLIDE_CHOICE (ur_slide_choice_get_type ())
G_DECLARE_FINAL_TYPE (UrSlideChoice, ur_slide_choice, UR, SLIDE_CHOICE, GObject)

UrSlideChoice *ur_slide_choice_new (void);
gboolean ur_slide_choice_is_hidden (UrSlideChoice *choice, const char *id);
void ur_slide_choice_set_hidden (UrSlideChoice *choice, const char *id, gboolean hidden);
guint ur_slide_choice_count_hidden (UrSlideChoice *choice);
void ur_slide_choice_set_figures (UrSlideChoice *choice,
                                  const UrSection *section,
                                  const char *const *figures);
const char *const *ur_slide_choice_get_figures (UrSlideChoice *choice, const UrSection *section);
GStrv ur_slide_choice_dup_figures (UrSlideChoice *choice);
GStrv ur_slide_choice_dup_hidden (UrSlideChoice *choice);

G_END_DECLS
