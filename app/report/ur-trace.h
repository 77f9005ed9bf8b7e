/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells, where copied text has a place for it, which figure of which report it is. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* The attribute of HTML that holds it. */
#define UR_TRACE_ATTRIBUTE "data-ur-figure"

/**
 * UrTraceWords:
 * @figure: what a figure is known by
 * @text: the words that were copied from it
 *
 * Words that say which figure they are.
 */
typedef struct
{
  char *figure;
  char *text;
} UrTraceWords;

char *ur_trace_dup (const UrReport *report, const UrIndicator *indicator);
char *ur_trace_dup_digest (const UrReport *report, const UrIndicator *indicator);
char *ur_trace_dup_short (const UrReport *report, const UrIndicator *indicator);
const UrIndicator *ur_trace_find (const char *trace, const UrReport *report);
GPtrArray *ur_trace_list_from_html (const char *html, gsize length);

G_END_DECLS
