/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof-list.h"

G_BEGIN_DECLS

/* Shared by the files of this class: ur-proof-list.c and ur-proof-list-rows.c. */
struct _UrProofList
{
  GtkWidget parent_instance;

  UrProofDraft *draft;
  const UrProof *proof; /* (nullable) */
  GPtrArray *reasons;   /* (nullable): of each item why it is left, or NULL */
  GtkWidget *scrolled;
  GtkListBox *rows;
  GtkWidget *chosen; /* (nullable): the row that shows what can be done with it; owned by @rows */
  gboolean open[UR_VERDICT_APART];
  gboolean filling;
  guint scrolling; /* idle */

  GArray *plan;      /* the rows that there are to be, in order */
  guint at, missing; /* those of @plan that are not made yet */
  guint gone;        /* rows at @at that are not in @plan */
  guint growing;     /* idle */
};

GArray *ur_proof_list_create_plan (void);
void ur_proof_list_plan (UrProofList *self);
void ur_proof_list_grow (UrProofList *self, guint n);
GtkListBoxRow *ur_proof_list_find_row (UrProofList *self, guint i);
guint ur_proof_list_get_group (GtkWidget *row);
gboolean ur_proof_list_is_gone (UrProofList *self, GtkWidget *row);

G_END_DECLS
