/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a draft from a document, beside the main loop. */
#pragma once

#include <gtk/gtk.h>

#include "ur-block.h"

G_BEGIN_DECLS

/**
 * UrDraftDone:
 * @page: the page that wanted it
 * @file: the document
 * @blocks: (transfer full) (nullable): what it says
 * @encodings: (nullable) (element-type UrEncodingChoice): without @blocks, what its text may be in: somebody
 *   has to be asked
 *
 * Called when a draft was read, or nearly.
 */
typedef void (*UrDraftDone) (GtkWidget *page, GFile *file, UrBlocks *blocks, GPtrArray *encodings);

void ur_draft_job_start (
    GtkWidget *page, GFile *file, const char *encoding, GCancellable *cancellable, UrDraftDone done);

G_END_DECLS
