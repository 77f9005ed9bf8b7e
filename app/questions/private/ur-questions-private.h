/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: how figures are held against each other. */
#pragma once

#include "ur-interval.h"
#include "ur-question.h"

G_BEGIN_DECLS

/* A text that is being checked. */
typedef struct
{
  const UrFindings *findings;
  GPtrArray *list; /* UrQuestion */
} UrQuestions;

/* The steps. */
void ur_questions_check_changes (UrQuestions *questions, guint first, guint end);
void ur_questions_check_completion (UrQuestions *questions, guint i, guint first);
void ur_questions_check_year (UrQuestions *questions, guint before, guint level, guint end);
void ur_questions_check_parts (UrQuestions *questions, guint first, guint end);
void ur_questions_check_shares (UrQuestions *questions, guint first, guint end);
void ur_questions_check_repeats (UrQuestions *questions);

/* What they share. */
#define UR_NO_FINDING G_MAXUINT
void ur_questions_take (UrQuestions *questions, const guint *findings, guint n, char *sentence);
const char *ur_questions_get_text (const UrQuestions *questions, guint i);
char *ur_questions_dup_printed (const UrQuestions *questions, guint i);
char *ur_questions_dup_list (const UrQuestions *questions, guint from, guint n);
char *ur_questions_dup_like (const UrFinding *like, const UrDecimal *value);
char *ur_questions_dup_percent (const UrFinding *like, const UrDecimal *part, const UrDecimal *whole);
guint ur_questions_get_next (const UrQuestions *questions, guint i, guint end);
guint ur_questions_get_last (const UrQuestions *questions, guint i, guint first);
gboolean ur_questions_is_amount (const UrFinding *finding);
gboolean ur_questions_is_percent (const UrFinding *finding);
gboolean ur_questions_have_same_unit (const UrFinding *a, const UrFinding *b);
gboolean ur_questions_sum_up (const UrQuestions *questions, guint from, guint n, UrInterval *out);
gboolean ur_questions_add_values (const UrQuestions *questions, guint from, guint n, UrDecimal *sum);
gboolean ur_questions_holds (const char *text, gsize from, gsize to, const char *word);
gboolean ur_questions_can_overlap (const char *text, gsize from, gsize to);
gboolean ur_questions_is_said_to_be_all (const char *text, gsize from, gsize to);
gboolean ur_questions_is_far_off (const UrFinding *a, const UrFinding *b);
void ur_questions_ask_far_off (UrQuestions *questions, guint a, guint b);

G_END_DECLS
