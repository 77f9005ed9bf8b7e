/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* Bytes of a paragraph's text. */
typedef struct
{
  gsize start;
  gsize end;
} UrSpan;

GArray *ur_measures_split (const UrParagraph *paragraph);
char *ur_lead_dup_text (const UrParagraph *paragraph);
char *ur_lead_dup_outline (const UrParagraph *paragraph);

G_END_DECLS
