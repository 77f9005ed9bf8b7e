/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ties a note to the words of a report, whatever becomes of the report's file. */
#pragma once

#include "ur-place.h"

G_BEGIN_DECLS

/**
 * UrNoteAnchor:
 * @place: where the words were: the text form of a #UrPlace, with a range where they are less than a
 *   paragraph, without a paragraph where they are the title of a section
 * @section: what the section was called, for showing
 * @words: the words themselves, as printed
 * @before: what is before them in their statement; empty where they begin it
 * @after: what is after them in it
 * @previous: the last characters before the statement
 * @next: the first ones after it
 * @n_twins: how many other statements of the report said the very same
 * @indicator: (nullable): the id of the indicator that is meant
 *
 * Words of a report and what is around them.  All strings but the last are never %NULL.
 */
typedef struct
{
  char *place;
  char *section;
  char *words;
  char *before;
  char *after;
  char *previous;
  char *next;
  guint n_twins;
  char *indicator;
} UrNoteAnchor;

/**
 * UrNoteState:
 * @UR_NOTE_LOST: the words are not in the report any more, or it cannot be told which of several they are
 * @UR_NOTE_MOVED: they are at another place of it
 * @UR_NOTE_HERE: they are where they were
 *
 * What has become of the words.
 */
typedef enum
{
  UR_NOTE_LOST,
  UR_NOTE_MOVED,
  UR_NOTE_HERE,
} UrNoteState;

/**
 * UrNoteCandidate:
 * @place: a paragraph, or a statement in one
 * @likeness: how much of it is alike, in per cent
 *
 * Where lost words may have been meant to be; only a person can say.
 */
typedef struct
{
  UrPlace place;
  guint likeness;
} UrNoteCandidate;

UrNoteAnchor *ur_note_anchor_new (const UrReport *report, const UrPlace *place, const UrIndicator *indicator);
UrNoteAnchor *ur_note_anchor_copy (const UrNoteAnchor *anchor);
void ur_note_anchor_free (UrNoteAnchor *anchor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrNoteAnchor, ur_note_anchor_free)

gboolean ur_note_anchor_equal (const UrNoteAnchor *a, const UrNoteAnchor *b);
gboolean ur_note_anchor_is_paragraph (const UrNoteAnchor *anchor);
UrNoteState ur_note_anchor_find (const UrNoteAnchor *anchor,
                                 const UrReport *report,
                                 UrPlace *place,
                                 const UrIndicator **indicator);
GArray *ur_note_anchor_list_candidates (const UrNoteAnchor *anchor, const UrReport *report, guint most);
UrNoteAnchor *ur_note_anchor_move (const UrNoteAnchor *anchor, const UrReport *report, const UrPlace *place);

G_END_DECLS
