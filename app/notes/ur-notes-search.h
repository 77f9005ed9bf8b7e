/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in a reader's own thoughts. */
#pragma once

#include "ur-notebook.h"
#include "ur-search.h"

G_BEGIN_DECLS

/**
 * UrNoteHit:
 * @note: the note
 * @hit: where in its thought the words are: for ur_hit_get_words() and ur_hit_dup_snippet() only, its
 *   paragraph and section are of no report
 *
 * Words in a thought.
 */
typedef struct
{
  const UrPlacedNote *note;
  UrHit hit;
} UrNoteHit;

/* The thoughts of a notebook, ready to be searched. */
typedef struct _UrNotesIndex UrNotesIndex;

UrNotesIndex *ur_notes_index_new (UrNotebook *notebook, GArray *placed);
void ur_notes_index_free (UrNotesIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrNotesIndex, ur_notes_index_free)

GArray *ur_notes_index_find (const UrNotesIndex *index, const char *words);

G_END_DECLS
