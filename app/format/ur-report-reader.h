/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-error.h"
#include "ur-problem.h"
#include "ur-report-limits.h"
#include "ur-report.h"

G_BEGIN_DECLS

UrReport *ur_report_read (GBytes *document, const char *name, GPtrArray **problems, GError **error);
GBytes *ur_report_load_bytes (GFile *file, const char *name, GCancellable *cancellable, GError **error);
UrReport *ur_report_load (GFile *file, GPtrArray **problems, GCancellable *cancellable, GError **error);
UrReport *ur_report_load_bundled (GError **error);

G_END_DECLS
