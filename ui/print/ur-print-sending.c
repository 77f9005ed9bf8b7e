/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-sending.h"

#include <glib/gi18n-lib.h>

#include "ur-notice.h"
#include "ur-print-job.h"
#include "ur-quote.h"

#define PULSE_MS 120

/* A row that tells how far a print job has come, with a button that takes it back. */
struct _UrPrintSending
{
  GtkWidget parent_instance;

  GtkWidget *box; /* bound, so that it goes with the template */
  GtkLabel *text;
  GtkProgressBar *bar;
  GtkButton *cancel;
  GtkWidget *leave;

  GtkWidget *window; /* weak: the row may be out of it when the job is done */
  GCancellable *cancellable;
  UrPrintJob *job;
  guint pulse;
  gboolean waiting; /* the printer did not answer; the reader is asked */
};

G_DEFINE_FINAL_TYPE (UrPrintSending, ur_print_sending, GTK_TYPE_WIDGET)

/* What is printed, for the thread that makes it. */
typedef struct
{
  char *printer;
  char *title;
  UrPrintTicket *ticket;
  GtkPageSetup *setup;
  UrPages *pages;
  GArray *which;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->printer);
  g_free (order->title);
  ur_print_ticket_free (order->ticket);
  g_object_unref (order->setup);
  ur_pages_unref (order->pages);
  g_array_unref (order->which);
  g_free (order);
}

static gboolean
pulse_cb (gpointer data)
{
  UrPrintSending *self = data;

  gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static void
say (UrPrintSending *self, const char *text)
{
  gtk_label_set_text (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
stop (UrPrintSending *self)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
  self->waiting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
tell (UrPrintSending *self, UrNoticeKind kind, const char *text, gboolean offer_pdf)
{
  if (self->window != NULL)
    ur_notice_show (self->window, kind, text, offer_pdf ? _ ("Save as PDF…") : NULL,
                    offer_pdf ? "page.save-summary" : NULL);
}

static void
tell_done (UrPrintSending *self, const char *printer)
{
  g_autofree char *text = ur_quote_printf (_ ("The summary was sent to the printer “%s”."), printer);

  tell (self, UR_NOTICE_DONE, text, FALSE);
}

static void
tell_error (UrPrintSending *self, const GError *error)
{
  g_autofree char *text = g_strdup_printf (_ ("The summary was not printed: %s"), error->message);

  tell (self, UR_NOTICE_ERROR, text, TRUE);
}

/* The job lies in the queue of a printer that does not answer: the reader decides. */
static void
ask (UrPrintSending *self, const char *text)
{
  self->waiting = TRUE;
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_widget_set_visible (self->leave, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), TRUE);
  gtk_button_set_label (self->cancel, _ ("Take It Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cancel), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take the job back from the queue"), -1);
  say (self, text);
  tell (self, UR_NOTICE_WARNING, text, FALSE);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintSending) self = data;
  g_autoptr (GError) error = NULL;
  gboolean sent = ur_print_job_send_finish (UR_PRINT_JOB (source), result, &error);

  if (self->job == NULL)
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    {
      ask (self, error->message);
      return;
    }
  stop (self);
  if (sent)
    tell_done (self, ur_print_job_get_printer (UR_PRINT_JOB (source)));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, UR_NOTICE_DONE, error->message, FALSE);
  else
    tell_error (self, error);
}

static void
stage_cb (UrPrintJob *job, UrPrintSending *self)
{
  const char *name = ur_print_job_get_printer (job);
  g_autofree char *text = NULL;

  switch (ur_print_job_get_stage (job))
    {
    case UR_PRINT_STAGE_LOOKING:
      text = ur_quote_printf (_ ("Looking for the printer “%s”…"), name);
      break;
    case UR_PRINT_STAGE_SENDING:
      text = ur_quote_printf (_ ("Sending to “%s”…"), name);
      break;
    case UR_PRINT_STAGE_WAITING:
      text = ur_quote_printf (_ ("Waiting in the queue of “%s”…"), name);
      break;
    case UR_PRINT_STAGE_PRINTING:
      text = ur_quote_printf (_ ("“%s” is printing…"), name);
      break;
    case UR_PRINT_STAGE_WITHDRAWING:
      text = ur_quote_printf (_ ("Taking the job back from “%s”…"), name);
      break;
    default:
      g_return_if_reached ();
    }
  say (self, text);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrPrintSending *self = UR_PRINT_SENDING (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = g_task_propagate_pointer (G_TASK (result), &error);

  if (pdf == NULL)
    {
      gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      stop (self);
      if (cancelled)
        tell (self, UR_NOTICE_DONE, _ ("Printing was cancelled."), FALSE);
      else
        tell_error (self, error);
      return;
    }
  self->job = ur_print_job_new (order->printer, order->ticket, order->setup, pdf, order->title);
  g_signal_connect_object (self->job, "stage-changed", G_CALLBACK (stage_cb), self, 0);
  stage_cb (self->job, self);
  ur_print_job_send (self->job, self->cancellable, sent_cb, g_object_ref (self));
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  GBytes *pdf = ur_pages_write_some_pdf (order->pages, (const guint *) order->which->data, order->which->len,
                                         cancellable, &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintSending) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = ur_print_job_withdraw_finish (UR_PRINT_JOB (source), result, &error);

  stop (self);
  tell (self, done ? UR_NOTICE_DONE : UR_NOTICE_ERROR, done ? _ ("Printing was cancelled.") : error->message,
        FALSE);
}

static void
cancel_cb (UrPrintSending *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), FALSE);
  if (self->waiting)
    ur_print_job_withdraw (self->job, withdrawn_cb, g_object_ref (self));
  else
    g_cancellable_cancel (self->cancellable);
}

static void
leave_cb (UrPrintSending *self)
{
  stop (self);
}

static void
ur_print_sending_dispose (GObject *object)
{
  UrPrintSending *self = UR_PRINT_SENDING (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
  g_clear_weak_pointer (&self->window);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_PRINT_SENDING);
  G_OBJECT_CLASS (ur_print_sending_parent_class)->dispose (object);
}

static void
ur_print_sending_class_init (UrPrintSendingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_print_sending_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-print-sending.ui");
  gtk_widget_class_bind_template_child (widget_class, UrPrintSending, box);
  gtk_widget_class_bind_template_child (widget_class, UrPrintSending, text);
  gtk_widget_class_bind_template_child (widget_class, UrPrintSending, bar);
  gtk_widget_class_bind_template_child (widget_class, UrPrintSending, cancel);
  gtk_widget_class_bind_template_child (widget_class, UrPrintSending, leave);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
ur_print_sending_init (UrPrintSending *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-print-sending");
}

static void
reset (UrPrintSending *self)
{
  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  self->cancellable = g_cancellable_new ();
  self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  gtk_button_set_label (self->cancel, _ ("Cancel"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cancel), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Cancel printing"), -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  gtk_widget_set_visible (self->leave, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  say (self, _ ("Making the pages ready…"));
}

/**
 * ur_print_sending_begin:
 * @sending: a row that is not busy
 * @printer: name of a printer; another one never takes its place
 * @ticket: what it is told; copied
 * @setup: the sheet; the row keeps a reference
 * @pages: what is printed; the row keeps a reference
 * @which: (element-type guint): which of them, at least one; the row keeps a reference
 * @title: what the queue calls it
 *
 * Makes the document and sends it, and says how far it has come.  What comes of it is told in the window's
 * bar of notices, even when the row is not on show any more.
 */
void
ur_print_sending_begin (UrPrintSending *sending,
                        const char *printer,
                        const UrPrintTicket *ticket,
                        GtkPageSetup *setup,
                        UrPages *pages,
                        GArray *which,
                        const char *title)
{
  g_autoptr (GTask) task = NULL;
  Order *order = g_new0 (Order, 1);

  g_return_if_fail (!ur_print_sending_is_busy (sending));

  order->printer = g_strdup (printer);
  order->title = g_strdup (title);
  order->ticket = ur_print_ticket_copy (ticket);
  order->setup = g_object_ref (setup);
  order->pages = ur_pages_ref (pages);
  order->which = g_array_ref (which);
  reset (sending);
  task = g_task_new (sending, sending->cancellable, made_cb, NULL);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_thread);
}

/**
 * ur_print_sending_is_busy:
 * @sending: the row
 *
 * Returns: whether a job is on its way, or its reader is asked about it
 */
gboolean
ur_print_sending_is_busy (UrPrintSending *sending)
{
  return sending->cancellable != NULL;
}
