/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-present.h"
#include "ur-slide-overview.h"
#include "ur-slide-view.h"
#include "ur-speaker.h"

G_BEGIN_DECLS

/* Shared by ur-present.c, ur-present-keys.c and ur-present-pointer.c. */
struct _UrPresent
{
  GtkWindow parent_instance;

  GtkWindow *owner;            /* weak; NULL once it is being closed */
  GtkApplication *application; /* weak; what was told to keep the screen awake */
  UrReport *report;
  UrSlideChoice *choice;
  UrSlides *slides;

  GtkOverlay *overlay;
  GtkStack *stack;
  UrSlideView *view;
  UrSlideOverview *overview;
  GtkLabel *typed_label;
  GtkLabel *timer_label;
  UrSpeaker *speaker; /* or NULL */

  GString *typed; /* the number of a slide, while it is typed */
  gint64 started; /* microseconds */
  guint tick;
  guint pointer_timeout;
  double pointer_x, pointer_y;
  double scrolled;
  guint cookie; /* of what keeps the screen from sleeping */
};

void ur_present_init_pointer (UrPresent *self);
void ur_present_init_keys (UrPresent *self, GtkWidget *window);
void ur_present_show (UrPresent *self, int slide);
void ur_present_step (UrPresent *self, int step);
void ur_present_go_to_end (UrPresent *self, gboolean last);
void ur_present_show_overview (UrPresent *self, gboolean shown);
void ur_present_toggle_speaker (UrPresent *self);
void ur_present_set_blank (UrPresent *self, UrBlank blank);
void ur_present_set_typed (UrPresent *self, const char *digits);

G_END_DECLS
