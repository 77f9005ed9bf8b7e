/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: how lines become a manuscript. */
#pragma once

#include "ur-import-words.h"
#include "ur-manuscript.h"

G_BEGIN_DECLS

UrManuscript *ur_manuscript_new (void);
void ur_manuscript_add (UrManuscript *manuscript, const char *text, const UrLineHint *hint);
void ur_manuscript_understand (UrManuscript *manuscript);

/* The steps, in their order. */
void ur_manuscript_measure (UrManuscript *manuscript);
void ur_manuscript_find_alone (UrManuscript *manuscript);
void ur_manuscript_find_decimals (UrManuscript *manuscript);
void ur_manuscript_set_aside (UrManuscript *manuscript);
void ur_manuscript_set_masthead_aside (UrManuscript *manuscript);
const UrManuscriptLine *ur_manuscript_get_neighbour (const UrManuscript *manuscript, guint i, int step);
void ur_manuscript_find_titles (UrManuscript *manuscript);
void ur_manuscript_heed_first (UrManuscript *manuscript);
void ur_manuscript_find_headings (UrManuscript *manuscript);
void ur_manuscript_find_outer (UrManuscript *manuscript);
void ur_manuscript_find_siblings (UrManuscript *manuscript);
void ur_manuscript_tell_kinds (UrManuscript *manuscript);
void ur_manuscript_find_sections (UrManuscript *manuscript, guint from, guint to);
void ur_manuscript_heed_last (UrManuscript *manuscript);
void ur_manuscript_find_items (UrManuscript *manuscript);
void ur_manuscript_join (UrManuscript *manuscript);
void ur_manuscript_find_leads (UrManuscript *manuscript);

/* What a line is. */
gboolean ur_line_can_be_head (const UrManuscriptLine *line);
gboolean ur_line_is_card (const UrManuscriptLine *line);
gboolean ur_line_is_full (const UrManuscript *manuscript, const UrManuscriptLine *line);
gboolean ur_line_is_row (const UrManuscriptLine *line);
void ur_line_set_aside (UrManuscriptLine *line, UrSetAside aside);
gboolean ur_manuscript_has_figure (const char *text, gsize from, gsize end);
gsize ur_inner_heading_find (const char *text, gsize from, guint *numbers);

/* What a heading says of its part. */
gboolean ur_heading_tells_figure (const char *text);
gboolean ur_heading_is_part (const char *words, gsize len);
gboolean ur_heading_is_made_of (const GString *text, UrWords list);
gboolean ur_heading_is_of_two (const char *words, gsize len);
gboolean ur_heading_find_enclosed (const char *words, gsize *start, gsize *end);
UrPartKind ur_heading_get_kind (const char *words, gsize len);
UrPartKind ur_heading_get_time (const char *words, gsize len);

G_END_DECLS
