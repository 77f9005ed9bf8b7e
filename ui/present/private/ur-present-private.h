/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-notice.h"
#include "ur-present.h"
#include "ur-slide-layout.h"
#include "ur-slide-overview.h"
#include "ur-slide-view.h"
#include "ur-speaker.h"

G_BEGIN_DECLS

/* Something that was asked for before there were slides to do it with. */
typedef void (*UrPresentWish) (UrPresent *self, int value);

/* Shared by ur-present.c and ur-present-….c */
struct _UrPresent
{
  GtkWindow parent_instance;

  GtkWindow *owner;            /* weak; NULL once it is being closed */
  GtkApplication *application; /* weak; what was told to keep the screen awake */
  UrReport *report;
  UrSlideChoice *choice;
  UrSlides *slides;      /* what is on show: nothing, the first slide by itself, all of them */
  UrSlideLayout *layout; /* while slides are laid out */
  UrSlideStart start;
  const UrIndicator *wanted; /* (nullable): whose slide is asked for */
  GArray *wishes;            /* what is to be done when all slides are there */
  guint wait_tick;

  GtkOverlay *overlay;
  GtkStack *stack;
  UrSlideView *view;
  UrSlideOverview *overview;
  GtkLabel *typed_label;
  GtkLabel *timer_label;
  UrNotice *notice;
  GtkWidget *over;    /* (nullable): what comes over the slides, and has the keys while it is on show */
  UrSpeaker *speaker; /* or NULL */

  GString *typed; /* the number of a slide, while it is typed */
  gint64 started; /* microseconds */
  guint tick;
  guint pointer_timeout;
  double pointer_x, pointer_y;
  double scrolled;
  guint cookie; /* of what keeps the screen from sleeping */
};

/* ur-present-slides.c */
void ur_present_lay_out (UrPresent *self);
void ur_present_stop_layout (UrPresent *self);
GArray *ur_present_wishes_new (void);
gboolean ur_present_postpone (UrPresent *self, UrPresentWish wish, int value);
gboolean ur_present_drop_wishes (UrPresent *self);
int ur_present_find_shown (UrPresent *self, int slide, int step);
void ur_present_update_next (UrPresent *self);
char *ur_present_dup_waiting (UrPresent *self);

/* ur-present-over.c */
void ur_present_init_notice_host (UrNoticeHostInterface *iface);
void ur_present_add_signals (void);
void ur_present_init_over (UrPresent *self);
gboolean ur_present_is_covered (UrPresent *self);
void ur_present_ask (UrPresent *self);

void ur_present_init_pointer (UrPresent *self);
void ur_present_watch_pointer (UrPresent *self, GtkWidget *widget);
void ur_present_init_keys (UrPresent *self, GtkWidget *window);
void ur_present_show_number (UrPresent *self, int number);
void ur_present_step (UrPresent *self, int step);
void ur_present_go_to_end (UrPresent *self, int last);
void ur_present_show_overview (UrPresent *self, int shown);
void ur_present_toggle_speaker (UrPresent *self);
void ur_present_set_blank (UrPresent *self, UrBlank blank);
void ur_present_set_typed (UrPresent *self, const char *digits);

G_END_DECLS
