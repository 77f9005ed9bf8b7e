/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-format-words.h"

const char *const ur_format_kinds[] = { "count",   "money",  "persons",  "person-times",
                                        "percent", "growth", "points",   "permille",
                                        "ratio",   "times",  "rank",     "completion",
                                        "rate",    "date",   "quantity", NULL };
const char *const ur_format_measures[] = { "increment", "cumulative", "level", "share", NULL };
const char *const ur_format_changes[] = { "none", "up", "down", NULL };
const char *const ur_format_aims[] = { "result", "target", NULL };
const char *const ur_format_period_roles[] = { "year",    "span",  "span-end", "half-year",
                                               "quarter", "month", "point",    NULL };
const char *const ur_format_part_kinds[] = { "work", "tasks", "scorecard", "overview", "annex", NULL };
const char *const ur_format_chart_kinds[] = { "bars", "grid", "share", "dots", NULL };
