/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader did to the annotations of a report: it can be done again, taken back, and done to annotations
 * that somebody else has changed meanwhile. */
#pragma once

#include "ur-annotation.h"

G_BEGIN_DECLS

/* One annotation before and after; NULL before it was made and after it was deleted. */
typedef struct
{
  UrAnnotation *before;
  UrAnnotation *after;
} UrNotesEdit;

/**
 * UrNotesChange:
 * @edits: (element-type UrNotesEdit): of as many annotations, each once
 *
 * What is done, and taken back, in one go.
 */
typedef struct
{
  GPtrArray *edits;
} UrNotesChange;

UrNotesChange *ur_notes_change_new (void);
void ur_notes_change_free (UrNotesChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrNotesChange, ur_notes_change_free)

void ur_notes_change_add (UrNotesChange *change, const UrAnnotation *before, const UrAnnotation *after);
UrNotesChange *ur_notes_change_invert (const UrNotesChange *change);
UrNotesChange *ur_notes_change_apply (const UrNotesChange *change, GPtrArray *annotations);

G_END_DECLS
