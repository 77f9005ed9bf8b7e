/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text itself lets one check (勾稽), where it does not fit. */
#pragma once

#include "ur-finding.h"

G_BEGIN_DECLS

/**
 * UrQuestion:
 * @findings: (element-type guint): the numbers among the findings that it is about; the last is the one that
 * is asked for
 * @sentence: translated; it names the figures as they are printed
 *
 * Figures that do not fit each other.  Nothing says which of them is wrong.
 */
typedef struct
{
  GArray *findings;
  char *sentence;
} UrQuestion;

GPtrArray *ur_questions_new (const UrFindings *findings);
guint ur_question_get_line (const UrFindings *findings, guint i);

G_END_DECLS
