/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How copied words say where they come from; the styles are in resources/citations.ini. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

typedef struct _UrCitationStyle UrCitationStyle;

const GPtrArray *ur_citation_styles_get (void);
const UrCitationStyle *ur_citation_style_find (const char *id);
const char *ur_citation_style_get_id (const UrCitationStyle *style);
const char *ur_citation_style_get_name (const UrCitationStyle *style);
char *ur_citation_style_dup_source (const UrCitationStyle *style,
                                    const UrReport *report,
                                    const UrIndicator *indicator);
char *ur_citation_style_dup_line (const UrCitationStyle *style,
                                  const UrReport *report,
                                  const char *where,
                                  const char *derived);

char *ur_words_dup_cited (const UrCitationStyle *style,
                          const UrReport *report,
                          const char *where,
                          const char *derived,
                          const char *words);
char *ur_sections_dup_cited (const UrCitationStyle *style,
                             const UrReport *report,
                             const UrSection *const *sections,
                             guint n,
                             const char *words);
char *ur_indicator_dup_cited (const UrCitationStyle *style,
                              const UrReport *report,
                              const UrIndicator *indicator,
                              const char *words);

G_END_DECLS
