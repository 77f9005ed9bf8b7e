/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-trace.h"

#include <string.h>

/* Two ids; what is longer is none of ours. */
#define LONGEST 400u

/**
 * ur_trace_dup:
 * @report: a report
 * @indicator: a figure of it
 *
 * Returns: (transfer full): what the figure is known by: beijing-2020/stations
 */
char *
ur_trace_dup (const UrReport *report, const UrIndicator *indicator)
{
  return g_strconcat (report->id, "/", indicator->id, NULL);
}

/**
 * ur_trace_find:
 * @trace: what a figure is known by
 * @report: a report
 *
 * Returns: (transfer none) (nullable): the figure, if it is of that report
 */
const UrIndicator *
ur_trace_find (const char *trace, const UrReport *report)
{
  gsize length = strlen (report->id);

  if (strncmp (trace, report->id, length) != 0 || trace[length] != '/')
    return NULL;
  return ur_report_find_indicator (report, trace + length + 1);
}

/**
 * ur_trace_dup_from_html:
 * @html: what was copied, from whichever program
 * @length: its bytes
 *
 * Nothing of the HTML is understood but the attribute, and only where there is one alone: of several nobody
 * knows which words each of them is of.
 *
 * Returns: (transfer full) (nullable): what the figure in it is known by
 */
char *
ur_trace_dup_from_html (const char *html, gsize length)
{
  static const char start[] = UR_TRACE_ATTRIBUTE "=\"";
  const char *at = g_strstr_len (html, (gssize) length, start), *end;
  gsize left;

  if (at == NULL)
    return NULL;
  at += strlen (start);
  left = length - (gsize) (at - html);
  end = memchr (at, '"', MIN (left, LONGEST));
  if (end == NULL || !g_utf8_validate (at, end - at, NULL) ||
      g_strstr_len (end, (gssize) (length - (gsize) (end - html)), start) != NULL)
    return NULL;
  return g_strndup (at, (gsize) (end - at));
}
