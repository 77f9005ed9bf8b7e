/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole comparison to take away: as text, as pages.  Chinese as the reports are, whatever the reader's
 * language. */
#pragma once

#include "ur-compared-tasks.h"
#include "ur-compared-text.h"
#include "ur-comparison.h"
#include "ur-pages.h"

G_BEGIN_DECLS

char *ur_comparison_dup_text (const UrComparison *comparison,
                              const GPtrArray *tasks,
                              const GPtrArray *sections);
UrPages *ur_comparison_layout (const UrComparison *comparison,
                               const GPtrArray *tasks,
                               const GPtrArray *sections,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
