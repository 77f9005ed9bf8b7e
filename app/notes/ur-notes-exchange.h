/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes that leave the program and come back. */
#pragma once

#include "ur-notebook.h"

G_BEGIN_DECLS

/**
 * UrNotesFormat:
 * @UR_NOTES_JSON: all there is, for ur_notes_read_exported()
 * @UR_NOTES_MARKDOWN: words as quotations, the thought below
 * @UR_NOTES_TEXT: the same for reading
 *
 * What notes are written as.
 */
typedef enum
{
  UR_NOTES_JSON,
  UR_NOTES_MARKDOWN,
  UR_NOTES_TEXT,
} UrNotesFormat;

typedef enum
{
  UR_NOTES_BY_PLACE, /* of the text */
  UR_NOTES_BY_TIME,  /* what was made or changed last comes first */
} UrNotesOrder;

void ur_placed_notes_sort (GArray *placed, UrNotesOrder order);
char *ur_placed_note_dup_heading (const UrPlacedNote *note, const UrReport *report);
char *ur_placed_note_dup_time (const UrPlacedNote *note);
GBytes *ur_notes_export (const UrNotebook *notebook,
                         const UrReport *report,
                         UrNotesFormat format,
                         UrNotesOrder order);
UrNotesChange *ur_notes_read_exported (GBytes *bytes,
                                       const UrNotebook *notebook,
                                       const UrReport *report,
                                       GError **error);

G_END_DECLS
