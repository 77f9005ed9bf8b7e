/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-find-bar.h"

G_BEGIN_DECLS

/* The bar under the header in which words are searched.  Shared by ur-find-bar.c and ur-find-bar-hits.c. */
struct _UrFindBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkCheckButton *own; /* whether the reader's notes are searched too */

  UrDocument *document;
  UrPlace place;       /* where the reader is: the first hit is looked for from here */
  GArray *hits;        /* (element-type UrHit) (nullable) */
  GArray *note_hits;   /* (element-type UrNoteHit) (nullable): after those in the report */
  guint n_elsewhere;   /* found where it is not wanted */
  UrSearchScope scope; /* where it is wanted */
  char *sought;        /* (nullable): the words that were looked for last */
  gboolean for_places; /* where to go is looked for, not what is said */
  int current;
};

guint ur_find_bar_count (UrFindBar *self);
void ur_find_bar_say_count (UrFindBar *self);
void ur_find_bar_search (UrFindBar *self);
void ur_find_bar_search_notes (UrFindBar *self);
int ur_find_bar_find_first (UrFindBar *self, int step);

G_END_DECLS
