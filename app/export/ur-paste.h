/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-citation-style.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* A table on its way into another program: rows of cells, all of the same number. */
typedef struct _UrPasteTable UrPasteTable;

UrPasteTable *ur_paste_table_new (guint n_columns);
void ur_paste_table_free (UrPasteTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPasteTable, ur_paste_table_free)
void ur_paste_table_add_heading (UrPasteTable *table, const char *text);
void ur_paste_table_add_text (UrPasteTable *table, const char *text);
void ur_paste_table_add_number (UrPasteTable *table, const char *number);
void ur_paste_table_add_figure (UrPasteTable *table, const UrIndicator *indicator);
void ur_paste_table_add_percent (UrPasteTable *table, const UrDecimal *percent);
char *ur_paste_table_to_tabs (const UrPasteTable *table);
char *ur_paste_table_to_text (const UrPasteTable *table, const char *line);
char *ur_paste_table_to_html (const UrPasteTable *table, const UrReport *report, const char *line);

/* A chart as words and numbers. */
UrPasteTable *ur_paste_table_new_for_chart (const UrChart *chart, GPtrArray *items);
char *ur_paste_chart_to_tabs (const UrReport *report, const UrChart *chart);
char *ur_paste_chart_to_text (const UrReport *report,
                              const UrChart *chart,
                              gboolean with_finding,
                              const UrCitationStyle *style);
char *ur_paste_chart_to_html (const UrReport *report,
                              const UrChart *chart,
                              gboolean with_finding,
                              const UrCitationStyle *style);

/* A figure. */
char *ur_paste_indicator_to_text (const UrReport *report,
                                  const UrIndicator *indicator,
                                  const UrCitationStyle *style);
char *ur_paste_indicator_to_html (const UrReport *report,
                                  const UrIndicator *indicator,
                                  const UrCitationStyle *style);

/* A sentence. */
char *ur_paste_sentence_to_html (const UrReport *report, const UrIndicator *indicator, const char *words);

G_END_DECLS
