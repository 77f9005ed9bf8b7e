/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a foreign document: union-report-extract does it in a process of its own. */
#pragma once

#include "ur-block.h"

G_BEGIN_DECLS

/**
 * UrExtractionProgress:
 * @done: how much was read
 * @of: of how much; 0 while that is not known
 * @data: what the caller gave
 *
 * Called now and then in the thread that reads.
 */
typedef void (*UrExtractionProgress) (guint done, guint of, gpointer data);

/**
 * UrExtractionOptions:
 * @form: (nullable): docx, odt, pdf, html, text or ofd, or %NULL to tell it by the content
 * @encoding: (nullable): of text whose encoding the user knows
 * @progress: (nullable): told how far it is
 * @data: for @progress
 * @patience: how many milliseconds the other program may say nothing; 0 for 20 seconds
 *
 * How a document is read.
 */
typedef struct
{
  const char *form;
  const char *encoding;
  UrExtractionProgress progress;
  gpointer data;
  guint patience;
} UrExtractionOptions;

gboolean ur_extraction_has_form (const char *form);

UrBlocks *ur_extraction_read (GFile *file,
                              const UrExtractionOptions *options,
                              GCancellable *cancellable,
                              GError **error);
UrBlocks *ur_extraction_read_bytes (GBytes *bytes,
                                    const UrExtractionOptions *options,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
