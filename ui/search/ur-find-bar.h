/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"
#include "ur-place.h"
#include "ur-search-scope.h"

G_BEGIN_DECLS

#define UR_TYPE_FIND_BAR (ur_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (UrFindBar, ur_find_bar, UR, FIND_BAR, GtkWidget)

void ur_find_bar_set_document (UrFindBar *bar, UrDocument *document);
void ur_find_bar_set_scope (UrFindBar *bar, const UrSearchScope *scope);
void ur_find_bar_set_place (UrFindBar *bar, const UrPlace *place);
void ur_find_bar_open (UrFindBar *bar);
void ur_find_bar_look_for (UrFindBar *bar, const char *words);
gboolean ur_find_bar_is_open (UrFindBar *bar);
void ur_find_bar_open_for_places (UrFindBar *bar);
void ur_find_bar_add_notes (UrFindBar *bar);
gboolean ur_find_bar_is_for_places (UrFindBar *bar);
void ur_find_bar_arrive (UrFindBar *bar);
void ur_find_bar_give_up (UrFindBar *bar);
void ur_find_bar_step (UrFindBar *bar, int step);
void ur_find_bar_go_to (UrFindBar *bar, guint index);
const char *ur_find_bar_get_words (UrFindBar *bar);
GArray *ur_find_bar_get_hits (UrFindBar *bar);
guint ur_find_bar_count_elsewhere (UrFindBar *bar);
GArray *ur_find_bar_get_note_hits (UrFindBar *bar);
const UrPlacedNote *ur_find_bar_get_current_note (UrFindBar *bar);
int ur_find_bar_get_current (UrFindBar *bar);

G_END_DECLS
