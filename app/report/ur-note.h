/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* Words of a note, and what they are said of. */
typedef struct
{
  const char *text;  /* of the note: with its full stop, without the sign */
  GPtrArray *labels; /* (element-type utf8): what the items are called, in their order */
} UrNoteSaying;

gboolean ur_note_is_about (const UrNote *note, const UrIndicator *figure);
const UrNote *ur_note_find_between (const UrReport *report,
                                    const UrIndicator *part,
                                    const UrIndicator *whole);
GPtrArray *ur_notes_list_about (const UrReport *report, const UrIndicator *figure);
GPtrArray *ur_notes_list_beside (const UrReport *report, const UrIndicator *figure);
GPtrArray *ur_note_list_sayings (const UrNote *note, const UrChartItem *items, guint n_items);
char *ur_note_dup_text (const UrNote *note, const UrChartItem *items, guint n_items);
char *ur_note_dup_named_text (const UrNote *note, const UrChartItem *items, guint n_items);
GPtrArray *ur_notes_list (const UrChartItem *items, guint n_items);
void ur_notes_add_card (GArray *items, const UrIndicator *indicator);
gboolean ur_notes_say_alike (const UrChartItem *a, const UrChartItem *b);

G_END_DECLS
