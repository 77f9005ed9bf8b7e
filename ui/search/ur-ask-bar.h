/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer bar: a question in a meeting, answered while it is typed. */
#pragma once

#include <gtk/gtk.h>

#include "ur-answer.h"

G_BEGIN_DECLS

#define UR_TYPE_ASK_BAR (ur_ask_bar_get_type ())
G_DECLARE_FINAL_TYPE (UrAskBar, ur_ask_bar, UR, ASK_BAR, GtkWidget)

GtkWidget *ur_ask_bar_new_over_slides (void);
void ur_ask_bar_open (UrAskBar *bar, GPtrArray *indexes, const UrSearchIndex *words);
void ur_ask_bar_close (UrAskBar *bar);
gboolean ur_ask_bar_is_open (UrAskBar *bar);

G_END_DECLS
