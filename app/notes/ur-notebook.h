/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reader's annotations of a report, as they are in a file of the reader's own. */
#pragma once

#include "ur-notes-change.h"

G_BEGIN_DECLS

/* Of a report. */
#define UR_NOTEBOOK_MAX 5000u

/**
 * UrNotebook:
 * @annotations: (element-type UrAnnotation): in the order in which they were made
 * @problem: (nullable): a full sentence: what was wrong with the file
 *
 * All annotations of a report as they were when the file was read.  Never changed: what is changed makes
 * another notebook.  Threads share it by reference.
 */
typedef struct
{
  GPtrArray *annotations;
  char *problem;
} UrNotebook;

/**
 * UrPlacedNote:
 * @annotation: of the notebook, which has to live on
 * @state: what has become of its words
 * @place: where they are; nowhere when they are lost
 * @indicator: (nullable): the indicator that is meant
 *
 * An annotation and where it is in a report.
 */
typedef struct
{
  const UrAnnotation *annotation;
  UrNoteState state;
  UrPlace place;
  const UrIndicator *indicator;
} UrPlacedNote;

char *ur_notebook_dup_path (const UrReport *report);
UrNotebook *ur_notebook_read (const char *path, GError **error);
UrNotebook *ur_notebook_ref (UrNotebook *notebook);
void ur_notebook_unref (UrNotebook *notebook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrNotebook, ur_notebook_unref)

UrNotebook *ur_notebook_update (const char *path,
                                const UrReport *report,
                                const UrNotesChange *change,
                                UrNotesChange **done,
                                GError **error);
GArray *ur_notebook_list_placed (const UrNotebook *notebook, const UrReport *report);
char *ur_placed_note_dup_place (const UrPlacedNote *note, const UrReport *report);

G_END_DECLS
