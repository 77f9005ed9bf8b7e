/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-layout.h"
#include "ur-png.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* The keys of a picture's texts, never translated.  One place writes them, one reads them (ur-verify.c). */
#define UR_KEY_TITLE "Title"
#define UR_KEY_DESCRIPTION "Description"
#define UR_KEY_SOURCE "Source"
#define UR_KEY_REPORT "ur-report"
#define UR_KEY_QUOTE "ur-quote"
#define UR_KEY_FIGURES "ur-figures"
#define UR_KEY_DIGEST "ur-digest"

/* One line of ur-figures: an indicator as a picture shows it. */
typedef struct
{
  const UrIndicator *indicator;
  const char *label;
} UrPictured;

GPtrArray *ur_provenance_for_chart (const UrReport *report, const UrChartLayout *layout);
char *ur_provenance_dup_description (const UrReport *report, const UrChartLayout *layout);
GPtrArray *ur_provenance_for_figures (const UrReport *report,
                                      const char *title,
                                      const char *description,
                                      const UrIndicator *const *indicators,
                                      guint n_indicators);
UrPngText *ur_provenance_list (const GPtrArray *provenance, gsize *n_texts);

GArray *ur_provenance_list_chart (const UrChart *chart);
char *ur_provenance_dup_quotes (const GArray *figures);
char *ur_provenance_dup_chart_digest (const UrChart *chart);
char *ur_provenance_dup_figures_digest (const char *figures);

G_END_DECLS
