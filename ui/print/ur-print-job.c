/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ur-config.h"

#include "ur-print-job.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <gtk/gtkunixprint.h>

#include "ur-error.h"
#include "ur-print-service.h"
#include "ur-printers.h"
#include "ur-quote.h"

#define PRINTING_PATIENCE 3 /* times what a job may wait */

struct _UrPrintJob
{
  GObject parent_instance;

  char *printer;
  UrPrintTicket *ticket;
  GtkPageSetup *setup;
  GBytes *pdf;
  char *title;
  char *mark; /* by which the print service knows it again */
  UrPrintStage stage;
  guint patience_ms;

  GTask *task; /* while it is being sent */
  GCancellable *cancellable;
  gulong cancelled_id;
  guint patience;
  GtkPrinter *found;
  GtkPrintJob *job;
  gulong status_id;
  int fd;
  gboolean sent;
};

G_DEFINE_FINAL_TYPE (UrPrintJob, ur_print_job, G_TYPE_OBJECT)

enum
{
  SIGNAL_STAGE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Takes down what could still call back. */
static void
detach (UrPrintJob *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->status_id != 0)
    g_signal_handler_disconnect (self->job, self->status_id);
  self->status_id = 0;
  if (self->cancelled_id != 0)
    g_cancellable_disconnect (self->cancellable, self->cancelled_id);
  self->cancelled_id = 0;
}

/* The task is returned once, whoever comes first. */
static void
end (UrPrintJob *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task == NULL)
    {
      g_clear_error (&error);
      return;
    }
  detach (self);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
patience_cb (gpointer data)
{
  UrPrintJob *self = data;
  g_autofree char *text = NULL;

  self->patience = 0;
  if (self->stage == UR_PRINT_STAGE_PRINTING)
    text =
        ur_quote_printf (_ ("The printer “%s” is not done yet. The job stays in its queue."), self->printer);
  else if (self->stage == UR_PRINT_STAGE_WITHDRAWING)
    text = ur_quote_printf (_ ("The printer “%s” does not answer. The job may still be in its queue."),
                            self->printer);
  else
    text =
        ur_quote_printf (_ ("The printer “%s” does not answer. The job waits in its queue."), self->printer);
  end (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, text));
  return G_SOURCE_REMOVE;
}

static void
be_patient (UrPrintJob *self)
{
  guint times = self->stage == UR_PRINT_STAGE_PRINTING ? PRINTING_PATIENCE : 1;

  g_clear_handle_id (&self->patience, g_source_remove);
  self->patience = g_timeout_add (times * self->patience_ms, patience_cb, self);
}

static void
set_stage (UrPrintJob *self, UrPrintStage stage)
{
  if (self->task == NULL || self->stage == stage || self->stage == UR_PRINT_STAGE_WITHDRAWING)
    return;
  self->stage = stage;
  be_patient (self);
  g_signal_emit (self, signals[SIGNAL_STAGE_CHANGED], 0);
}

static void
end_cancelled (UrPrintJob *self)
{
  end (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Printing was cancelled.")));
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintJob) self = data;
  GError *error = NULL;

  if (ur_print_service_withdraw_finish (result, &error))
    end_cancelled (self);
  else
    end (self, error);
}

static void
withdraw (UrPrintJob *self)
{
  ur_print_service_withdraw_async (self->printer, self->mark, withdrawn_cb, g_object_ref (self));
}

/* Nothing can stop GTK once it sends: the job is taken back when it has come. */
static gboolean
cancelled_idle_cb (gpointer data)
{
  UrPrintJob *self = data;

  if (self->job == NULL)
    end_cancelled (self);
  else
    {
      set_stage (self, UR_PRINT_STAGE_WITHDRAWING);
      if (self->sent && self->task != NULL)
        withdraw (self);
    }
  return G_SOURCE_REMOVE;
}

/* A handler may not disconnect itself from its cancellable, and any thread may cancel. */
static void
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, cancelled_idle_cb, g_object_ref (data), g_object_unref);
}

static void
status_cb (GtkPrintJob *job, gpointer data)
{
  UrPrintJob *self = data;
  GtkPrintStatus status = gtk_print_job_get_status (job);

  if (self->stage == UR_PRINT_STAGE_WITHDRAWING)
    return;
  if (status == GTK_PRINT_STATUS_FINISHED)
    end (self, NULL);
  else if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    end (self, ur_quote_error_new (UR_ERROR, UR_ERROR_TARGET, _ ("The printer “%s” refused the job."),
                                   self->printer));
  else if (status == GTK_PRINT_STATUS_PRINTING)
    set_stage (self, UR_PRINT_STAGE_PRINTING);
  else if (status == GTK_PRINT_STATUS_PENDING || status == GTK_PRINT_STATUS_PENDING_ISSUE)
    set_stage (self, UR_PRINT_STAGE_WAITING);
}

static void
sent_cb (GtkPrintJob *job, gpointer data, const GError *error)
{
  UrPrintJob *self = data;

  self->sent = TRUE;
  if (error != NULL)
    end (self,
         ur_quote_error_new (UR_ERROR, UR_ERROR_TARGET, _ ("The job did not reach the printer “%s”: %s"),
                             self->printer, error->message));
  else if (self->stage == UR_PRINT_STAGE_WITHDRAWING && self->task != NULL)
    withdraw (self);
}

/* A file without a name: nothing stays behind, however the program ends. */
static gboolean
write_anonymous (UrPrintJob *self, GError **error)
{
  gsize left;
  const char *bytes = g_bytes_get_data (self->pdf, &left);

  self->fd = memfd_create ("summary.pdf", MFD_CLOEXEC);
  while (self->fd >= 0 && left > 0)
    {
      gssize n = write (self->fd, bytes, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        break;
      bytes += n;
      left -= (gsize) n;
    }
  if (self->fd >= 0 && left == 0 && lseek (self->fd, 0, SEEK_SET) == 0)
    return TRUE;
  g_set_error (error, UR_ERROR, UR_ERROR_TARGET, _ ("The job could not be made ready: %s"),
               g_strerror (errno));
  return FALSE;
}

static gboolean
check_printer (UrPrintJob *self, GError **error)
{
  if (!gtk_printer_accepts_pdf (self->found))
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("The printer “%s” does not take PDF."),
                        self->printer);
  else if (!gtk_printer_is_accepting_jobs (self->found))
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_TARGET, _ ("The printer “%s” accepts no jobs at present."),
                        self->printer);
  else
    return TRUE;
  return FALSE;
}

static gboolean
start_job (UrPrintJob *self, GError **error)
{
  g_autoptr (GtkPrintSettings) settings = ur_print_ticket_create_settings (self->ticket);

  if (!check_printer (self, error) || !write_anonymous (self, error))
    return FALSE;
  ur_print_service_mark (settings, self->mark);
  self->job = gtk_print_job_new (self->title, self->found, settings, self->setup);
  if (!gtk_print_job_set_source_fd (self->job, self->fd, error))
    return FALSE;
  gtk_print_job_set_track_print_status (self->job, TRUE);
  self->status_id = g_signal_connect (self->job, "status-changed", G_CALLBACK (status_cb), self);
  set_stage (self, UR_PRINT_STAGE_SENDING);
  gtk_print_job_send (self->job, sent_cb, g_object_ref (self), g_object_unref);
  return TRUE;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintJob) self = data;
  GError *error = NULL;

  self->found = ur_printers_find_finish (result, &error);
  if (self->found == NULL)
    end (self, error);
  else if (self->task != NULL && !start_job (self, &error))
    end (self, error);
}

static void
ur_print_job_dispose (GObject *object)
{
  UrPrintJob *self = UR_PRINT_JOB (object);

  detach (self);
  g_clear_object (&self->job);
  g_clear_object (&self->found);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ur_print_job_parent_class)->dispose (object);
}

static void
ur_print_job_finalize (GObject *object)
{
  UrPrintJob *self = UR_PRINT_JOB (object);

  if (self->fd >= 0)
    close (self->fd);
  g_clear_object (&self->setup);
  g_bytes_unref (self->pdf);
  ur_print_ticket_free (self->ticket);
  g_free (self->printer);
  g_free (self->title);
  g_free (self->mark);
  G_OBJECT_CLASS (ur_print_job_parent_class)->finalize (object);
}

static void
ur_print_job_class_init (UrPrintJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_print_job_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_print_job_finalize;

  /* The document has come further. */
  signals[SIGNAL_STAGE_CHANGED] = g_signal_new ("stage-changed", UR_TYPE_PRINT_JOB, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_job_init (UrPrintJob *self)
{
  self->fd = -1;
  self->patience_ms = UR_PRINT_JOB_PATIENCE_MS;
}

/**
 * ur_print_job_new:
 * @printer: name of a printer; another one never takes its place
 * @ticket: what it is told with the job; copied
 * @setup: (nullable): the sheet; the job keeps a reference
 * @pdf: the document, made in memory; the job keeps a reference
 * @title: what the queue calls it
 *
 * Returns: (transfer full): a document to be sent as it is, byte for byte
 */
UrPrintJob *
ur_print_job_new (
    const char *printer, const UrPrintTicket *ticket, GtkPageSetup *setup, GBytes *pdf, const char *title)
{
  UrPrintJob *self = g_object_new (UR_TYPE_PRINT_JOB, NULL);

  self->printer = g_strdup (printer);
  self->ticket = ur_print_ticket_copy (ticket);
  self->setup = setup != NULL ? g_object_ref (setup) : gtk_page_setup_new ();
  self->pdf = g_bytes_ref (pdf);
  self->title = g_strdup (title);
  self->mark = g_uuid_string_random ();
  return self;
}

/**
 * ur_print_job_get_printer:
 * @job: a document
 *
 * Returns: (transfer none): the printer's name
 */
const char *
ur_print_job_get_printer (UrPrintJob *job)
{
  return job->printer;
}

/**
 * ur_print_job_get_stage:
 * @job: a document
 *
 * Returns: how far it has come; see #UrPrintJob::stage-changed
 */
UrPrintStage
ur_print_job_get_stage (UrPrintJob *job)
{
  return job->stage;
}

/**
 * ur_print_job_set_patience:
 * @job: a document that is not yet on its way
 * @patience_ms: how long it may wait in the queue without being printed, in milliseconds
 */
void
ur_print_job_set_patience (UrPrintJob *job, guint patience_ms)
{
  job->patience_ms = patience_ms;
}

/**
 * ur_print_job_send:
 * @job: a document; sent once
 * @cancellable: (nullable): takes it back, out of the queue too
 * @callback: called when the printer is done with it, refused it, or does not answer
 * @data: for @callback
 *
 * Sends the document to its printer.  A printer that is out of order keeps a job for ever, therefore the
 * patience; the job stays in its queue then, see ur_print_job_withdraw().
 */
void
ur_print_job_send (UrPrintJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (job->task == NULL && job->job == NULL);

  job->task = g_task_new (job, NULL, callback, data);
  g_task_set_source_tag (job->task, ur_print_job_send);
  be_patient (job);
  if (cancellable != NULL)
    {
      job->cancellable = g_object_ref (cancellable);
      job->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), job, NULL);
    }
  ur_printers_find (job->printer, MIN (job->patience_ms, UR_PRINTERS_PATIENCE_MS), found_cb,
                    g_object_ref (job));
}

/**
 * ur_print_job_send_finish:
 * @job: a document
 * @result: what the callback got
 * @error: return location for an error, a full sentence for the reader: %UR_ERROR_ARGUMENT for a printer
 *   that does not exist, %UR_ERROR_TARGET, %G_IO_ERROR_TIMED_OUT, or %G_IO_ERROR_CANCELLED when nothing of
 *   it is left
 *
 * Returns: whether the printer is done with the document
 */
gboolean
ur_print_job_send_finish (UrPrintJob *job, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (ur_print_service_withdraw_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ur_print_job_withdraw:
 * @job: a document whose sending ended because its printer did not answer
 * @callback: called when that is done, or cannot be
 * @data: for @callback
 *
 * Takes it back out of the queue.
 */
void
ur_print_job_withdraw (UrPrintJob *job, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (job, NULL, callback, data);

  ur_print_service_withdraw_async (job->printer, job->mark, taken_back_cb, task);
}

/**
 * ur_print_job_withdraw_finish:
 * @job: a document
 * @result: what the callback got
 * @error: return location for an error, a full sentence for the reader
 *
 * Returns: whether nothing of it is left in the queue
 */
gboolean
ur_print_job_withdraw_finish (UrPrintJob *job, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
