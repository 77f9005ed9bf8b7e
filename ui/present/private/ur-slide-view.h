/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-slides.h"

G_BEGIN_DECLS

/* What is shown instead of the slide. */
typedef enum
{
  UR_BLANK_NONE,
  UR_BLANK_BLACK,
  UR_BLANK_WHITE,
} UrBlank;

#define UR_TYPE_SLIDE_VIEW (ur_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (UrSlideView, ur_slide_view, UR, SLIDE_VIEW, GtkWidget)

GtkWidget *ur_slide_view_new (void);
char *ur_slide_view_dup_name (UrSlides *slides, int slide);
void ur_slide_view_set_slides (UrSlideView *view, UrSlides *slides);
void ur_slide_view_set_slide (UrSlideView *view, int slide);
int ur_slide_view_get_slide (UrSlideView *view);
void ur_slide_view_set_next (UrSlideView *view, int next);
void ur_slide_view_set_blank (UrSlideView *view, UrBlank blank);
UrBlank ur_slide_view_get_blank (UrSlideView *view);

G_END_DECLS
