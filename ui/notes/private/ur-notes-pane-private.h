/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-note-item.h"
#include "ur-notes-pane.h"

G_BEGIN_DECLS

/* The reader's notes as a list beside the report: to be searched, ordered, written and deleted there.  Shared
 * by ur-notes-pane.c, ur-notes-list.c and ur-notes-actions.c. */
struct _UrNotesPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *count;
  GtkMenuButton *more;
  GMenuModel *more_menu;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *empty;

  UrNotes *notes;
  GListStore *items; /* (element-type UrNoteItem) */
  GtkSingleSelection *selection;
  UrNoteItem *heading;
  UrNoteItem *fresh;  /* (nullable): is being written, and not among the notes yet */
  GArray *fresh_more; /* (element-type UrPlace): that are marked with it */
  char *said;         /* (nullable): to be told when the notes have changed */
  GQueue wishes;      /* what is to be marked or written when they have */
  UrPlace place;      /* where the reader is */
  gboolean by_time;
  guint focus_idle;
};

UrNoteItem *ur_notes_pane_find_item (UrNotesPane *self, const char *id);
const UrAnnotation *ur_notes_pane_find_at (UrNotesPane *self, const UrPlace *place);
guint ur_notes_pane_find_position (UrNotesPane *self, UrNoteItem *item);
void ur_notes_pane_select_at_place (UrNotesPane *self);
void ur_notes_pane_rebuild (UrNotesPane *self);
void ur_notes_pane_begin_edit (UrNotesPane *self, UrNoteItem *item);
void ur_notes_pane_init_list (UrNotesPane *self);

void ur_notes_pane_grant_wishes (UrNotesPane *self);
void ur_notes_pane_forget_wishes (UrNotesPane *self);
void ur_notes_pane_install_actions (GtkWidgetClass *klass);

G_END_DECLS
