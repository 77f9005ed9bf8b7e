/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An icon and words beside it, which are there whole or not at all: cut they would say nothing. */
#define UR_TYPE_ICON_WORDS (ur_icon_words_get_type ())
G_DECLARE_FINAL_TYPE (UrIconWords, ur_icon_words, UR, ICON_WORDS, GtkWidget)

GtkWidget *ur_icon_words_new (const char *icon, const char *words);

G_END_DECLS
