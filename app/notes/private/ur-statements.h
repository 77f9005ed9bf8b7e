/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements of a report: what ends in a full stop or a semicolon, or is a paragraph of its own. */
#pragma once

#include "ur-phrase.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* Where a statement, or several in a row, is. */
typedef struct
{
  const UrParagraph *paragraph;
  gsize start;
} UrStatementSpot;

UrTextRange ur_statement_around (const char *text, gsize start, gsize end);
GArray *ur_statements_find (const UrReport *report, const char *words);
char *ur_statement_dup_previous (const UrParagraph *paragraph, gsize start);
char *ur_statement_dup_next (const UrParagraph *paragraph, gsize end);

G_END_DECLS
