/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a document and understanding it, beside the main loop. */
#include "ur-config.h"

#include "ur-import-job.h"

#include <glib/gi18n-lib.h>

#include "ur-encodings.h"
#include "ur-error.h"
#include "ur-extraction.h"
#include "ur-job.h"
#include "ur-load.h"
#include "ur-quote.h"

/* A text whose encoding is asked for; larger ones are no reports. */
#define MAX_TEXT_BYTES (64u * 1024 * 1024)

/* Reading takes this much of the time, understanding the rest. */
#define READING 0.9

typedef struct
{
  UrImported imported;
  UrJob *job; /* while it runs */
  GCancellable *cancellable;
  GtkWidget *window; /* weak */
  UrImportDone done;
} Running;

/**
 * ur_import_source_new:
 * @file: (nullable): the document
 * @bytes: (nullable): its content, where it lies in no file
 * @name: what it is called, for showing
 *
 * Returns: (transfer full): a document that is to be imported
 */
UrImportSource *
ur_import_source_new (GFile *file, GBytes *bytes, const char *name)
{
  UrImportSource *source = g_new0 (UrImportSource, 1);

  source->file = file != NULL ? g_object_ref (file) : NULL;
  source->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  source->name = g_strdup (name);
  source->unfinished = ur_unfinished_new (file, bytes, name);
  return source;
}

/**
 * ur_import_source_new_to_go_on:
 * @unfinished: what was kept
 *
 * Returns: (transfer full): a document whose import is taken up again
 */
UrImportSource *
ur_import_source_new_to_go_on (UrUnfinished *unfinished)
{
  UrImportSource *source = g_new0 (UrImportSource, 1);
  GFile *file = ur_unfinished_get_document (unfinished);

  source->file = file != NULL ? g_object_ref (file) : NULL;
  source->name = g_strdup (ur_unfinished_get_name (unfinished));
  source->unfinished = ur_unfinished_ref (unfinished);
  source->goes_on = TRUE;
  return source;
}

/**
 * ur_import_source_new_for_report:
 * @report: a report that was read without errors
 * @file: (nullable): where it lies
 * @name: what it is called, for showing
 *
 * Returns: (transfer full): a report whose figures are to be changed
 */
UrImportSource *
ur_import_source_new_for_report (UrReport *report, GFile *file, const char *name)
{
  UrImportSource *source = ur_import_source_new (file, NULL, name);

  source->report = ur_report_ref (report);
  return source;
}

/**
 * ur_import_source_copy:
 * @source: a document
 *
 * Returns: (transfer full): the same, to be imported again
 */
UrImportSource *
ur_import_source_copy (const UrImportSource *source)
{
  UrImportSource *copy = g_new0 (UrImportSource, 1);

  copy->file = source->file != NULL ? g_object_ref (source->file) : NULL;
  copy->bytes = source->bytes != NULL ? g_bytes_ref (source->bytes) : NULL;
  copy->name = g_strdup (source->name);
  copy->form = g_strdup (source->form);
  copy->encoding = g_strdup (source->encoding);
  copy->report = source->report != NULL ? ur_report_ref (source->report) : NULL;
  copy->unfinished = ur_unfinished_ref (source->unfinished);
  copy->goes_on = source->goes_on;
  copy->is_anew = source->is_anew;
  return copy;
}

/**
 * ur_import_source_free:
 * @source: (transfer full) (nullable): a document
 *
 * Forgets it.
 */
void
ur_import_source_free (UrImportSource *source)
{
  if (source == NULL)
    return;
  g_clear_object (&source->file);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source->name);
  g_free (source->form);
  g_free (source->encoding);
  g_clear_pointer (&source->report, ur_report_unref);
  g_clear_pointer (&source->unfinished, ur_unfinished_unref);
  g_free (source);
}

static void
running_free (gpointer data)
{
  Running *running = data;

  ur_import_source_free (running->imported.source);
  g_clear_pointer (&running->imported.review, ur_review_free);
  g_clear_pointer (&running->imported.encodings, g_ptr_array_unref);
  g_clear_error (&running->imported.error);
  g_clear_weak_pointer (&running->window);
  g_object_unref (running->cancellable);
  g_free (running);
}

static void
progress_cb (guint done, guint of, gpointer data)
{
  Running *running = data;

  ur_job_set_progress (running->job, of > 0 ? READING * done / of : -1);
}

static UrBlocks *
read_blocks (Running *running, GCancellable *cancellable, GError **error)
{
  const UrImportSource *source = running->imported.source;
  const UrExtractionOptions options = {
    .form = source->form, .encoding = source->encoding, .progress = progress_cb, .data = running
  };

  return source->bytes != NULL ? ur_extraction_read_bytes (source->bytes, &options, cancellable, error)
                               : ur_extraction_read (source->file, &options, cancellable, error);
}

/* What the text would be in each encoding, for its reader to choose from. */
static void
list_encodings (Running *running, GCancellable *cancellable)
{
  const UrImportSource *source = running->imported.source;
  g_autoptr (GBytes) bytes = source->bytes != NULL
                                 ? g_bytes_ref (source->bytes)
                                 : ur_load_file (source->file, MAX_TEXT_BYTES, cancellable, NULL);

  if (bytes != NULL)
    running->imported.encodings = ur_encodings_list (bytes);
}

/* What was kept is anybody's file by now. */
static UrReview *
take_up (const UrImportSource *source, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) kept = ur_unfinished_load (source->unfinished, &reason);
  UrReview *review = kept != NULL ? ur_review_new_from_draft (kept, &reason) : NULL;

  if (review == NULL)
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT,
                        _ ("The unfinished import of “%s” cannot be taken up again: %s"), source->name,
                        reason->message);
  return review;
}

static UrReview *
read_document (Running *running, GCancellable *cancellable, GError **error)
{
  const UrImportSource *source = running->imported.source;
  g_autoptr (GError) reason = NULL;
  UrBlocks *blocks = read_blocks (running, cancellable, &reason);

  if (blocks != NULL)
    {
      ur_job_set_progress (running->job, READING);
      return ur_review_new (blocks, source->name, error);
    }
  if (g_error_matches (reason, UR_EXTRACTION_ERROR, UR_EXTRACTION_ENCODING))
    list_encodings (running, cancellable);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Running *running = data;
  const UrImportSource *source = running->imported.source;

  running->job = job;
  if (source->report != NULL)
    {
      running->imported.review = ur_review_new_from_report (source->report, source->name, error);
      return running->imported.review != NULL;
    }
  running->imported.is_unfinished =
      !source->goes_on && !source->is_anew && ur_unfinished_exists (source->unfinished);
  if (running->imported.is_unfinished)
    return TRUE;
  running->imported.review =
      source->goes_on ? take_up (source, error) : read_document (running, cancellable, error);
  return running->imported.review != NULL;
}

/* Nothing is said of what was cancelled: by the reader, by another document, or with the window. */
static void
ended (gpointer data, const GError *error)
{
  Running *running = data;

  if (running->window == NULL || g_cancellable_is_cancelled (running->cancellable) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  running->imported.error = error != NULL ? g_error_copy (error) : NULL;
  running->done (running->window, &running->imported);
}

/**
 * ur_import_job_start:
 * @window: the window that shows how far it is
 * @source: (transfer full): the document
 * @cancellable: stops it
 * @done: called with what came of it, unless it was cancelled; it may take what it wants out of that
 *
 * Reads and understands a document.
 */
void
ur_import_job_start (GtkWidget *window, UrImportSource *source, GCancellable *cancellable, UrImportDone done)
{
  static const UrJobClass klass = {
    .doing = N_ ("Reading the document"), .run = run, .ended = ended, .free = running_free
  };
  Running *running = g_new0 (Running, 1);

  running->imported.source = source;
  running->cancellable = g_object_ref (cancellable);
  g_set_weak_pointer (&running->window, window);
  running->done = done;
  ur_job_start (window, &klass, running, cancellable);
}
