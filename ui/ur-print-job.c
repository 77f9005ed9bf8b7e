/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before glibc's headers, for memfd_create(). */
#define _GNU_SOURCE

#include "ur-config.h"

#include "ur-print-job.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>

#include "ur-error.h"

/* A search for printers.  GTK calls back for as long as it likes, so the search lives until both GTK and the
 * task have let go of it. */
typedef struct
{
  gatomicrefcount ref_count;
  GTask *task; /* NULL when it is over */
  char *name;  /* NULL: any real printer */
  GtkPrinter *found;
  guint patience;
} Search;

/* A document on its way. */
typedef struct
{
  char *printer;
  GBytes *pdf;
  char *title;
  guint patience_ms;
  guint patience;
  GCancellable *cancellable;
  gulong cancelled_id;
  GtkPrintJob *job;
  gulong status_id;
  int fd;
} Sending;

static void
search_unref (gpointer data)
{
  Search *search = data;

  if (!g_atomic_ref_count_dec (&search->ref_count))
    return;
  g_clear_object (&search->found);
  g_free (search->name);
  g_free (search);
}

static void
end_search (Search *search)
{
  g_autoptr (GTask) task = g_steal_pointer (&search->task);

  if (task == NULL)
    return;
  g_clear_handle_id (&search->patience, g_source_remove);
  if (search->found != NULL)
    g_task_return_pointer (task, g_object_ref (search->found), g_object_unref);
  else if (search->name != NULL)
    g_task_return_new_error (task, UR_ERROR, UR_ERROR_ARGUMENT, _ ("There is no printer named “%s”."),
                             search->name);
  else
    g_task_return_new_error (task, UR_ERROR, UR_ERROR_ARGUMENT, _ ("No printer was found."));
  search_unref (search);
}

static gboolean
search_patience_cb (gpointer data)
{
  Search *search = data;

  search->patience = 0;
  end_search (search);
  return G_SOURCE_REMOVE;
}

/* Leaves GTK's loop over its printers before the caller's callback is run. */
static gboolean
found_cb (GtkPrinter *printer, gpointer data)
{
  Search *search = data;

  if (search->task == NULL || search->found != NULL)
    return TRUE;
  if (search->name != NULL ? !g_str_equal (gtk_printer_get_name (printer), search->name)
                           : gtk_printer_is_virtual (printer))
    return FALSE;
  search->found = g_object_ref (printer);
  g_clear_handle_id (&search->patience, g_source_remove);
  search->patience = g_timeout_add (0, search_patience_cb, search);
  return TRUE;
}

static void
listed_cb (gpointer data)
{
  Search *search = data;

  if (search->task != NULL && search->found == NULL)
    {
      g_clear_handle_id (&search->patience, g_source_remove);
      search->patience = g_timeout_add (0, search_patience_cb, search);
    }
  search_unref (search);
}

/**
 * ur_printers_find:
 * @name: (nullable): the name of a printer, or %NULL for any that prints on paper
 * @patience_ms: how long to wait for an answer, in milliseconds
 * @callback: called when a printer is found or none is, at the latest after @patience_ms
 * @data: for @callback
 *
 * Looks for a printer.  Where no print service runs, GTK may never say that its list is complete.
 */
void
ur_printers_find (const char *name, guint patience_ms, GAsyncReadyCallback callback, gpointer data)
{
  Search *search = g_new0 (Search, 1);

  g_atomic_ref_count_init (&search->ref_count);
  g_atomic_ref_count_inc (&search->ref_count);
  search->task = g_task_new (NULL, NULL, callback, data);
  g_task_set_source_tag (search->task, ur_printers_find);
  search->name = g_strdup (name);
  search->patience = g_timeout_add (patience_ms, search_patience_cb, search);
  gtk_enumerate_printers (found_cb, search, listed_cb, FALSE);
}

/**
 * ur_printers_find_finish:
 * @result: what the callback got
 * @error: return location for an error, a sentence for the reader
 *
 * Returns: whether there is such a printer
 */
gboolean
ur_printers_find_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GtkPrinter) printer = g_task_propagate_pointer (G_TASK (result), error);

  return printer != NULL;
}

/* Takes down what could still call back. */
static void
detach (Sending *sending)
{
  g_clear_handle_id (&sending->patience, g_source_remove);
  if (sending->status_id != 0)
    g_signal_handler_disconnect (sending->job, sending->status_id);
  sending->status_id = 0;
  if (sending->cancelled_id != 0)
    g_cancellable_disconnect (sending->cancellable, sending->cancelled_id);
  sending->cancelled_id = 0;
}

static void
sending_free (gpointer data)
{
  Sending *sending = data;

  detach (sending);
  g_clear_object (&sending->job);
  g_clear_object (&sending->cancellable);
  if (sending->fd >= 0)
    close (sending->fd);
  g_bytes_unref (sending->pdf);
  g_free (sending->printer);
  g_free (sending->title);
  g_free (sending);
}

/* The task is returned once; GTK's callbacks hold references of their own. */
static void
end_sending (GTask *task, GError *error)
{
  Sending *sending = g_task_get_task_data (task);

  if (g_object_get_data (G_OBJECT (task), "ended") != NULL)
    {
      g_clear_error (&error);
      return;
    }
  g_object_set_data (G_OBJECT (task), "ended", task);
  g_object_ref (task);
  detach (sending);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
  /* What was held for the time of the sending. */
  g_object_unref (task);
}

static gboolean
sending_patience_cb (gpointer data)
{
  GTask *task = data;
  Sending *sending = g_task_get_task_data (task);

  sending->patience = 0;
  end_sending (task, g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                                  _ ("The printer “%s” does not answer. The job waits in its queue."),
                                  sending->printer));
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_idle_cb (gpointer data)
{
  end_sending (data, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Printing was cancelled.")));
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
  GTask *task = data;
  Sending *sending = g_task_get_task_data (task);
  GtkPrintStatus status = gtk_print_job_get_status (job);

  if (status == GTK_PRINT_STATUS_FINISHED)
    end_sending (task, NULL);
  else if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    end_sending (task, g_error_new (UR_ERROR, UR_ERROR_TARGET, _ ("The printer “%s” refused the job."),
                                    sending->printer));
}

static void
sent_cb (GtkPrintJob *job, gpointer data, const GError *error)
{
  GTask *task = data;
  Sending *sending = g_task_get_task_data (task);

  if (error != NULL)
    end_sending (task,
                 g_error_new (UR_ERROR, UR_ERROR_TARGET, _ ("The job did not reach the printer “%s”: %s"),
                              sending->printer, error->message));
}

/* A file without a name: nothing stays behind, however the program ends. */
static gboolean
write_anonymous (Sending *sending, GError **error)
{
  gsize left;
  const char *bytes = g_bytes_get_data (sending->pdf, &left);

  sending->fd = memfd_create ("summary.pdf", MFD_CLOEXEC);
  while (sending->fd >= 0 && left > 0)
    {
      gssize n = write (sending->fd, bytes, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        break;
      bytes += n;
      left -= (gsize) n;
    }
  if (sending->fd >= 0 && left == 0 && lseek (sending->fd, 0, SEEK_SET) == 0)
    return TRUE;
  g_set_error (error, UR_ERROR, UR_ERROR_TARGET, _ ("The job could not be made ready: %s"),
               g_strerror (errno));
  return FALSE;
}

static gboolean
start_job (GTask *task, GtkPrinter *printer, GError **error)
{
  Sending *sending = g_task_get_task_data (task);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  if (!gtk_printer_accepts_pdf (printer))
    {
      g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("The printer “%s” does not take PDF."),
                   sending->printer);
      return FALSE;
    }
  if (!write_anonymous (sending, error))
    return FALSE;
  sending->job = gtk_print_job_new (sending->title, printer, settings, setup);
  if (!gtk_print_job_set_source_fd (sending->job, sending->fd, error))
    return FALSE;
  gtk_print_job_set_track_print_status (sending->job, TRUE);
  sending->status_id = g_signal_connect (sending->job, "status-changed", G_CALLBACK (status_cb), task);
  gtk_print_job_send (sending->job, sent_cb, g_object_ref (task), g_object_unref);
  return TRUE;
}

static void
printer_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GtkPrinter) printer = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_object_get_data (G_OBJECT (task), "ended") != NULL)
    g_clear_error (&error);
  else if (printer == NULL || !start_job (task, printer, &error))
    end_sending (task, error);
}

/**
 * ur_print_job_send:
 * @printer: name of a printer; another one never takes its place
 * @pdf: the document, made in memory
 * @title: what the queue calls it
 * @patience_ms: how long to wait for the printer to be done with it, in milliseconds
 * @cancellable: (nullable): stops the waiting, and the sending when it has not begun
 * @callback: called when the printer is done with it, refused it, or @patience_ms are over
 * @data: for @callback
 *
 * Sends a document to a printer as it is, byte for byte.  A printer that is out of order keeps a job for
 * ever, therefore the patience.
 */
void
ur_print_job_send (const char *printer,
                   GBytes *pdf,
                   const char *title,
                   guint patience_ms,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  GTask *task;
  Sending *sending;

  g_return_if_fail (printer != NULL && pdf != NULL);

  task = g_task_new (NULL, NULL, callback, data);
  sending = g_new0 (Sending, 1);
  sending->printer = g_strdup (printer);
  sending->pdf = g_bytes_ref (pdf);
  sending->title = g_strdup (title);
  sending->fd = -1;
  g_task_set_source_tag (task, ur_print_job_send);
  g_task_set_task_data (task, sending, sending_free);
  sending->patience = g_timeout_add (patience_ms, sending_patience_cb, task);
  if (cancellable != NULL)
    {
      sending->cancellable = g_object_ref (cancellable);
      sending->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), task, NULL);
    }
  ur_printers_find (printer, MIN (patience_ms, UR_PRINTERS_PATIENCE_MS), printer_found_cb,
                    g_object_ref (task));
}

/**
 * ur_print_job_send_finish:
 * @result: what the callback got
 * @error: return location for an error, a full sentence for the reader: %UR_ERROR_ARGUMENT for a printer
 *   that does not exist, %UR_ERROR_TARGET, %G_IO_ERROR_TIMED_OUT or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the printer is done with the document
 */
gboolean
ur_print_job_send_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
