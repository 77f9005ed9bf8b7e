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
} UrRawIndicator;

G_STATIC_ASSERT (UR_N_MEMBERS <= 32);

void ur_raw_indicator_clear (gpointer data);
const char *ur_raw_indicator_set_subject (UrRawIndicator *raw, guint member);
void ur_raw_indicator_lose (UrRawIndicator *raw, UrProblem *problem);
void ur_raw_indicator_lose_by (UrRawIndicator *raw, guint member, const char *hint, char *message);
const char *ur_raw_indicator_read_text (UrRawIndicator *raw, guint member);
gboolean ur_raw_indicator_read_choice (UrRawIndicator *raw,
                                       guint member,
                                       const char *const *choices,
                                       guint *choice);
gboolean ur_raw_indicator_is_right (const UrRawIndicator *raw, guint member);
gboolean ur_raw_indicator_is_text_read (const UrRawIndicator *raw);
gboolean ur_raw_indicator_check_version (UrRawIndicator *raw, guint member);
gboolean ur_raw_indicator_has (const UrRawIndicator *raw, guint member);
void ur_raw_indicator_read_meaning (UrRawIndicator *raw);
void ur_raw_indicator_make_whole (UrRawIndicator *raw);
void ur_raw_indicator_read_printed (UrRawIndicator *raw);
void ur_raw_indicator_link_meaning (UrRawIndicator *raw);
const UrParagraph *ur_raw_indicator_read_place (UrRawIndicator *raw);
const UrParagraph *ur_raw_indicator_read_cell_place (UrRawIndicator *raw, UrCursor at);
void ur_raw_indicator_read_cell (UrRawIndicator *raw);
void ur_raw_indicator_check_cell_unit (UrRawIndicator *raw, const UrNumber *number);
gboolean ur_raw_indicator_find_unit_words (const UrRawIndicator *raw, const char *words);
gboolean ur_raw_indicator_find_told_unit (const UrRawIndicator *raw, const char *words);
const UrIndicator *ur_raw_indicator_find_cell_whole (UrRawIndicator *raw, const UrIndicator *declared);
void ur_raw_indicator_keep_words (UrRawIndicator *raw);
void ur_raw_indicator_settle (UrRawIndicator *raw);
void ur_reader_link_indicators (UrReader *reader, GArray *all);

G_END_DECLS
