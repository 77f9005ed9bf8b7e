/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-draft-job.h"

#include <glib/gi18n-lib.h>

#include "ur-encodings.h"
#include "ur-extraction.h"
#include "ur-job.h"
#include "ur-load.h"

/* A text whose encoding is asked for; larger ones are no drafts. */
#define MAX_TEXT_BYTES (64u * 1024 * 1024)

typedef struct
{
  GtkWidget *page; /* weak */
  GFile *file;
  char *encoding; /* (nullable) */
  UrBlocks *blocks;
  GPtrArray *encodings; /* (nullable) */
  UrDraftDone done;
  UrJob *job; /* while it runs */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_weak_pointer (&reading->page);
  g_object_unref (reading->file);
  g_free (reading->encoding);
  g_clear_pointer (&reading->blocks, ur_blocks_free);
  g_clear_pointer (&reading->encodings, g_ptr_array_unref);
  g_free (reading);
}

static void
progress_cb (guint done, guint of, gpointer data)
{
  ur_job_set_progress (((Reading *) data)->job, of > 0 ? (double) done / of : -1);
}

/* What the text would be in each encoding; none where it is in none. */
static void
list_encodings (Reading *reading, GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = ur_load_file (reading->file, MAX_TEXT_BYTES, cancellable, NULL);
  g_autoptr (GPtrArray) encodings = bytes != NULL ? ur_encodings_list (bytes) : NULL;

  if (encodings != NULL && encodings->len > 0)
    reading->encodings = g_steal_pointer (&encodings);
}

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;
  const UrExtractionOptions options = { .encoding = reading->encoding,
                                        .progress = progress_cb,
                                        .data = reading };
  g_autoptr (GError) reason = NULL;

  reading->job = job;
  reading->blocks = ur_extraction_read (reading->file, &options, cancellable, &reason);
  if (reading->blocks != NULL)
    return TRUE;
  if (g_error_matches (reason, UR_EXTRACTION_ERROR, UR_EXTRACTION_ENCODING))
    list_encodings (reading, cancellable);
  if (reading->encodings != NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
ended (gpointer data, const GError *error)
{
  Reading *reading = data;

  if (error == NULL && reading->page != NULL)
    reading->done (reading->page, reading->file, g_steal_pointer (&reading->blocks), reading->encodings);
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
 * @encoding: (nullable): of its text, where somebody has told it
 * @cancellable: stops it
 * @done: called when it was read; else the window says why it was not
 *
 * Reads a document; a bar of the window shows how far it is.
 */
void
ur_draft_job_start (
    GtkWidget *page, GFile *file, const char *encoding, GCancellable *cancellable, UrDraftDone done)
{
  static const UrJobClass klass = { .doing = N_ ("Reading the draft"),
                                    .run = run,
                                    .ended = ended,
                                    .dup_failed = dup_failed,
                                    .free = reading_free };
  Reading *reading = g_new0 (Reading, 1);

  g_set_weak_pointer (&reading->page, page);
  reading->file = g_object_ref (file);
  reading->encoding = g_strdup (encoding);
  reading->done = done;
  ur_job_start (page, &klass, reading, cancellable);
}
