/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report with other figures: what a person took in, took out or named otherwise. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

GBytes *ur_report_write_with (const UrReport *report, const UrIndicator *figures, guint n_figures);

G_END_DECLS
