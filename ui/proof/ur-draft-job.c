/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-draft-job.h"

#include <glib/gi18n-lib.h>

#include "ur-extraction.h"
#include "ur-job.h"

typedef struct
{
  GtkWidget *page; /* weak */
  GFile *file;
  UrBlocks *blocks;
  UrDraftDone done;
  UrJob *job; /* while it runs */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_weak_pointer (&reading->page);
  g_object_unref (reading->file);
  g_clear_pointer (&reading->blocks, ur_blocks_free);
  g_free (reading);
}

static void
progress_cb (guint done, guint of, gpointer data)
{
  ur_job_set_progress (((Reading *) data)->job, of > 0 ? (double) done / of : -1);
}

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;
  const UrExtractionOptions options = { .progress = progress_cb, .data = reading };

  reading->job = job;
  reading->blocks = ur_extraction_read (reading->file, &options, cancellable, error);
  return reading->blocks != NULL;
}

static void
ended (gpointer data, const GError *error)
{
  Reading *reading = data;

  if (error == NULL && reading->page != NULL)
    reading->done (reading->page, reading->file, g_steal_pointer (&reading->blocks));
}

/* Nothing is said of what was cancelled. */
static char *
dup_failed (gpointer data, const GError *error, char **path)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : g_strdup (error->message);
}

/**
 * ur_draft_job_start:
 * @page: the page that wants it
 * @file: the document
 * @cancellable: stops it
 * @done: called when it was read; else the window says why it was not
 *
 * Reads a document; a bar of the window shows how far it is.
 */
void
ur_draft_job_start (GtkWidget *page, GFile *file, GCancellable *cancellable, UrDraftDone done)
{
  static const UrJobClass klass = { .doing = N_ ("Reading the draft"),
                                    .run = run,
                                    .ended = ended,
                                    .dup_failed = dup_failed,
                                    .free = reading_free };
  Reading *reading = g_new0 (Reading, 1);

  g_set_weak_pointer (&reading->page, page);
  reading->file = g_object_ref (file);
  reading->done = done;
  ur_job_start (page, &klass, reading, cancellable);
}
