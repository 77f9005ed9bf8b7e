/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ur-report.h"

G_BEGIN_DECLS

/* What the chart page says about a chart and its figures. */
char *ur_chart_page_dup_name (const UrChart *chart);
char *ur_chart_page_dup_size (const UrChart *chart);
char *ur_chart_page_dup_position (const UrReport *report, const UrChart *chart);
char *ur_chart_page_dup_method (const UrChart *chart);
char *ur_chart_page_dup_caution (const UrChart *chart);
char *ur_chart_page_dup_place (const UrIndicator *indicator);
char *ur_chart_page_dup_sentence (const UrIndicator *indicator, gsize *figure_start, gsize *figure_end);

G_END_DECLS
