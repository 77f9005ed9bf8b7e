/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the guard only: the words of JSON, one at a time.  What fails has said so in the mistake. */
#pragma once

#include "ur-guard.h"

G_BEGIN_DECLS

typedef struct
{
  guint span;
  guint n;
  gboolean object;
} UrScanLevel;

typedef struct
{
  const char *text;
  gsize length;
  gsize pos;
  GArray *spans;
  UrScanLevel levels[UR_GUARD_MAX_DEPTH];
  guint depth;
  UrMistake *mistake;
} UrScan;

typedef enum
{
  UR_EXPECTED_VALUE,
  UR_EXPECTED_NUMBER,
  UR_EXPECTED_NAME,
  UR_EXPECTED_COLON,
  UR_EXPECTED_COMMA,
  UR_EXPECTED_END,
} UrExpected;

gboolean ur_scan_fail_at (UrScan *scan, gsize start, gsize end, const char *hint, char *message);
gboolean ur_scan_fail_limit (UrScan *scan, gsize start, char *message);
gboolean ur_scan_fail_found (UrScan *scan, UrExpected expected, const char *hint);
char ur_scan_peek (const UrScan *scan);
void ur_scan_skip_space (UrScan *scan);
const char *ur_scan_get_quote_hint (const UrScan *scan);
gboolean ur_scan_add_span (UrScan *scan, gsize start, UrSpanKind kind, guint n);
gboolean ur_scan_string (UrScan *scan, UrSpanKind kind, gsize limit);
gboolean ur_scan_number (UrScan *scan);
gboolean ur_scan_word (UrScan *scan);

G_END_DECLS
