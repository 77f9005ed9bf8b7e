/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader only: an indicator while it is read. */
#pragma once

#include "ur-reader.h"

G_BEGIN_DECLS

typedef enum
{
  UR_MEMBER_ID,
  UR_MEMBER_LABEL,
  UR_MEMBER_SHORT_LABEL,
  UR_MEMBER_CLAUSE,
  UR_MEMBER_NUMBER,
  UR_MEMBER_MAGNITUDE,
  UR_MEMBER_UNIT,
  UR_MEMBER_KIND,
  UR_MEMBER_MEASURE,
  UR_MEMBER_PERIOD,
  UR_MEMBER_SERIES,
  UR_MEMBER_AT,
  UR_MEMBER_QUOTE,
  UR_MEMBER_CONTEXT,
  /* version 2 */
  UR_MEMBER_PRINTED,
  UR_MEMBER_BOUND,
  UR_MEMBER_NUMBER_TO,
  UR_MEMBER_CHANGE,
  UR_MEMBER_VERB,
  UR_MEMBER_ROLE,
  UR_MEMBER_PART_OF,
  UR_MEMBER_SAME_AS,
  UR_MEMBER_THAN,
  UR_MEMBER_UNIT_FROM,
  UR_MEMBER_BOUND_FROM,
  UR_MEMBER_SIGNIFICANT,
  UR_N_MEMBERS
} UrIndicatorMember;

/* An indicator while it is read: what is wrong with its figure, and what can be settled only when all are
 * known. */
typedef struct
{
  UrReader *reader;
  UrIndicator *indicator;
  UrCursor values[UR_N_MEMBERS];
  char *subject;      /* label, member */
  UrProblem *problem; /* the first that costs the number, borrowed */
  gboolean lost;
  guint32 wrong; /* members with a mistake, a bit for each UrIndicatorMember */
} UrDraft;

G_STATIC_ASSERT (UR_N_MEMBERS <= 32);

void ur_draft_clear (gpointer data);
const char *ur_draft_set_subject (UrDraft *draft, guint member);
void ur_draft_lose (UrDraft *draft, UrProblem *problem);
void ur_draft_lose_by (UrDraft *draft, guint member, const char *hint, char *message);
const char *ur_draft_read_text (UrDraft *draft, guint member);
gboolean ur_draft_read_choice (UrDraft *draft, guint member, const char *const *choices, guint *choice);
gboolean ur_draft_is_right (const UrDraft *draft, guint member);
gboolean ur_draft_is_text_read (const UrDraft *draft);
gboolean ur_draft_check_version (UrDraft *draft, guint member);
gboolean ur_draft_has (const UrDraft *draft, guint member);
void ur_draft_read_meaning (UrDraft *draft);
void ur_draft_make_whole (UrDraft *draft);
void ur_draft_read_printed (UrDraft *draft);
void ur_draft_link_meaning (UrDraft *draft);
const UrParagraph *ur_draft_read_place (UrDraft *draft);
const UrParagraph *ur_draft_read_cell_place (UrDraft *draft, UrCursor at);
void ur_draft_read_cell (UrDraft *draft);
void ur_draft_check_cell_unit (UrDraft *draft, const UrNumber *number);
gboolean ur_draft_find_unit_words (const UrDraft *draft, const char *words);
gboolean ur_draft_find_told_unit (const UrDraft *draft, const char *words);
const UrIndicator *ur_draft_find_cell_whole (UrDraft *draft, const UrIndicator *declared);
void ur_draft_keep_words (UrDraft *draft);
void ur_draft_settle (UrDraft *draft);
void ur_reader_link_indicators (UrReader *reader, GArray *drafts);

G_END_DECLS
