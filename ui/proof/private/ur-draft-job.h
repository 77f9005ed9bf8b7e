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
 * @blocks: (transfer full): what it says
 *
 * Called when a draft was read.
 */
typedef void (*UrDraftDone) (GtkWidget *page, GFile *file, UrBlocks *blocks);

void ur_draft_job_start (GtkWidget *page, GFile *file, GCancellable *cancellable, UrDraftDone done);

G_END_DECLS
