/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anchors in titles of sections. */
#pragma once

#include "ur-note-anchor.h"

G_BEGIN_DECLS

gboolean ur_note_anchor_is_title (const UrNoteAnchor *anchor);
UrNoteAnchor *ur_note_anchor_new_for_title (const UrReport *report, const UrPlace *place);
gboolean ur_note_anchor_find_title (const UrNoteAnchor *anchor, const UrReport *report, UrPlace *place);

G_END_DECLS
