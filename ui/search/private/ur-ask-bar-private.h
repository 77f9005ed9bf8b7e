/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-answer-row.h"
#include "ur-ask-bar.h"

G_BEGIN_DECLS

/* Over the page, which keeps its place: a question, and its answers as it is typed. */
struct _UrAskBar
{
  GtkWidget parent_instance;

  GtkWidget *veil;
  GtkWidget *card;
  GtkEntry *entry;
  GtkLabel *reading;
  GtkWidget *clear;
  GtkListBox *list;
  GtkScrolledWindow *scrolled;
  GtkWidget *nothing;
  GtkLabel *nothing_words;
  GtkBox *near;
  GtkWidget *search;
  GtkBox *foot;
  GtkLabel *go_words; /* what Ctrl+Enter does */
  GtkLabel *count;

  gboolean over_slides;       /* which are seen from afar: all of it is larger */
  GPtrArray *indexes;         /* (element-type UrAnswerIndex) (nullable): while it is open */
  const UrSearchIndex *words; /* of the window's report, which has words that may be meant; likewise */
};

/* ur-ask-bar.c */
UrAnswerRow *ur_ask_bar_get_chosen (UrAskBar *self);
void ur_ask_bar_copy (UrAskBar *self);
void ur_ask_bar_go (UrAskBar *self);

/* ur-ask-bar-keys.c */
void ur_ask_bar_init_keys (UrAskBar *self);

G_END_DECLS
