/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the format, which its reader, its writer and the importer share.  Each list is in the order of
 * its enumeration and ends with NULL. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define UR_FORMAT_NAME "union-report"

/* What the importer calls a series, with a number after it: such a name counts within its own report and says
 * nothing about the series of another one. */
#define UR_FORMAT_COUNTED_SERIES "series"

/* How many of the words version 1 has; the others are of version 2. */
#define UR_FORMAT_N_KINDS_1 5
#define UR_FORMAT_N_PERIOD_ROLES_1 3
#define UR_FORMAT_N_PART_KINDS_1 3

extern const char *const ur_format_kinds[];        /* UrQuantity */
extern const char *const ur_format_measures[];     /* UrMeasure */
extern const char *const ur_format_changes[];      /* UrChange */
extern const char *const ur_format_aims[];         /* UrAim */
extern const char *const ur_format_period_roles[]; /* UrPeriodRole */
extern const char *const ur_format_part_kinds[];   /* UrPartKind */
extern const char *const ur_format_chart_kinds[];  /* UrChartKind */

G_END_DECLS
