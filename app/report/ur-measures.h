/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-phrase.h"
#include "ur-report.h"

G_BEGIN_DECLS

GArray *ur_measures_split (const UrParagraph *paragraph);
char *ur_lead_dup_text (const UrParagraph *paragraph);
char *ur_lead_dup_point (const UrParagraph *paragraph);
char *ur_lead_dup_outline (const UrParagraph *paragraph);
gboolean ur_paragraph_is_point (const UrParagraph *paragraph);
char *ur_lead_dup_number (const UrParagraph *paragraph);
guint ur_section_count_points (const UrSection *section);

G_END_DECLS
