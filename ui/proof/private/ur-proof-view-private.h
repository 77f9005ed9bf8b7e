/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof-draft.h"
#include "ur-proof-list.h"
#include "ur-proof-memory.h"
#include "ur-proof-sources.h"
#include "ur-proof-strip.h"
#include "ur-proof-view.h"

G_BEGIN_DECLS

/* What waits until the draft is checked as it is now. */
typedef void (*UrProofThen) (UrProofView *view, const char *path);

/* Shared by the files of this class: ur-proof-view.c, ur-proof-view-actions.c, ur-proof-view-check.c,
 * ur-proof-view-layout.c and ur-proof-view-save.c. */
struct _UrProofView
{
  GtkWidget parent_instance;

  GtkWidget *root;
  UrProofStrip *strip;
  UrProofSources *sources;
  UrProofDraft *draft;
  UrProofList *list;
  GtkLabel *hint;    /* in place of a draft */
  GtkLabel *length;  /* of the draft */
  GtkLabel *changes; /* how much there is to change */
  GtkWidget *state;  /* the bar that says that all is well, or that there is nothing */
  GtkLabel *state_words;
  GtkLabel *subtitle; /* (nullable): of the header bar, weak */

  gboolean is_empty;             /* no draft */
  char *name;                    /* (nullable): of the file that the draft is from */
  GFile *file;                   /* (nullable): itself; it is never written to */
  gboolean is_word;              /* @file is a Word document, which can have comments */
  UrProof *proof;                /* (nullable) */
  UrProofMemory *memory;         /* of the draft as it was checked last */
  GPtrArray *reasons;            /* (nullable) (element-type utf8): of each item why it is left, or NULL */
  GHashTable *kept;              /* what is left as it is, and why */
  GCancellable *checking;        /* (nullable) */
  GCancellable *reading;         /* (nullable) */
  guint recheck;                 /* timeout */
  UrProofThen then;              /* (nullable) */
  char *then_path;               /* (nullable): for @then */
  GtkFileChooserNative *chooser; /* (nullable) */
  GSimpleActionGroup *actions;
};

void ur_proof_view_lay_out (UrProofView *self);
void ur_proof_view_add_actions (UrProofView *self);
void ur_proof_view_update_actions (UrProofView *self);
void ur_proof_view_check (UrProofView *self);
void ur_proof_view_check_soon (UrProofView *self);
void ur_proof_view_stop_checking (UrProofView *self);
void ur_proof_view_when_checked (UrProofView *self, UrProofThen then, const char *path);
void ur_proof_view_add_save_actions (UrProofView *self);
void ur_proof_view_add_save_buttons (UrProofView *self, GtkWidget *header);
void ur_proof_view_keep (UrProofView *self, guint i, const char *reason);
void ur_proof_view_look (UrProofView *self);
const UrProofItem *ur_proof_view_get_chosen (UrProofView *self);

G_END_DECLS
