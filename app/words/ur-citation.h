/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* Where words and figures come from.  Like the wording of numbers these are Chinese in every locale. */
char *ur_section_dup_citation (const UrReport *report, const UrSection *section);
char *ur_sections_dup_where (const UrSection *const *sections, guint n);
char *ur_indicator_dup_where (const UrIndicator *indicator);
char *ur_indicator_dup_citation (const UrReport *report, const UrIndicator *indicator);
char *ur_indicators_dup_where (const UrIndicator *const *indicators, guint n);
char *ur_chart_dup_where (const UrChart *chart);

G_END_DECLS
