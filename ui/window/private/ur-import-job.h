/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review.h"
#include "ur-unfinished.h"

G_BEGIN_DECLS

/**
 * UrImportSource:
 * @file: (nullable): the document
 * @bytes: (nullable): its content, where it lies in no file
 * @name: what it is called, for showing
 * @form: (nullable): what it is, where that is known
 * @encoding: (nullable): what its reader says that it is written in
 * @report: (nullable): the report that it is, whose figures are to be changed
 * @unfinished: where work on it is kept; nothing of a report is
 * @goes_on: whether that is taken up again, and the document not read
 * @is_anew: whether that is thrown away, and the document read anew
 *
 * A document of which a report is to be made.
 */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *name;
  char *form;
  char *encoding;
  UrReport *report;
  UrUnfinished *unfinished;
  gboolean goes_on;
  gboolean is_anew;
} UrImportSource;

UrImportSource *ur_import_source_new (GFile *file, GBytes *bytes, const char *name);
UrImportSource *ur_import_source_new_to_go_on (UrUnfinished *unfinished);
UrImportSource *ur_import_source_new_for_report (UrReport *report, GFile *file, const char *name);
UrImportSource *ur_import_source_copy (const UrImportSource *source);
void ur_import_source_free (UrImportSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrImportSource, ur_import_source_free)

/**
 * UrImported:
 * @source: what was to be imported
 * @review: (nullable): what was understood of it
 * @is_unfinished: whether nothing was done, because there is work on it that may be taken up
 * @encodings: (nullable) (element-type UrEncodingChoice): what it may be written in, where that has to be
 *   told
 * @error: (nullable): why nothing was made of it, a full sentence
 *
 * What came of an import.
 */
typedef struct
{
  UrImportSource *source;
  UrReview *review;
  gboolean is_unfinished;
  GPtrArray *encodings;
  GError *error;
} UrImported;

typedef void (*UrImportDone) (GtkWidget *window, UrImported *imported);

void ur_import_job_start (GtkWidget *window,
                          UrImportSource *source,
                          GCancellable *cancellable,
                          UrImportDone done);

G_END_DECLS
