/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs inside cups-queue, whose printers are paper, slow and dead. */
#include <gtk/gtk.h>
#include <string.h>

#include "ur-print-dialog.h"
#include "ur-print-job.h"
#include "ur-print-service.h"
#include "ur-printers.h"
#include "ur-report-reader.h"

#define TITLE "工作报告摘要"

typedef struct
{
  gboolean done;
  GAsyncResult *result;
} Wait;

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  g_assert_false (wait->done);
  wait->result = g_object_ref (result);
  wait->done = TRUE;
}

static void
await (Wait *wait)
{
  while (!wait->done)
    g_main_context_iteration (NULL, TRUE);
}

static UrPages *
create_pages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load_bundled (&error);
  UrSummaryOptions options;
  UrPages *pages;

  g_assert_no_error (error);
  ur_summary_options_init (&options);
  pages = ur_summary_layout (report, &options, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static GBytes *
create_pdf (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) pages = create_pages ();
  GBytes *pdf = ur_pages_write_pdf (pages, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static gboolean
send_with (const char *printer,
           const UrPrintTicket *ticket,
           GBytes *pdf,
           guint patience_ms,
           GCancellable *cancellable,
           GError **error)
{
  Wait wait = { FALSE, NULL };
  g_autoptr (UrPrintJob) job = ur_print_job_new (printer, ticket, NULL, pdf, TITLE);
  gboolean sent;

  ur_print_job_set_patience (job, patience_ms);
  ur_print_job_send (job, cancellable, ready_cb, &wait);
  await (&wait);
  sent = ur_print_job_send_finish (job, wait.result, error);
  g_object_unref (wait.result);
  return sent;
}

static gboolean
send (const char *printer, GBytes *pdf, guint patience_ms, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrPrintTicket) ticket = ur_print_ticket_new ();

  return send_with (printer, ticket, pdf, patience_ms, cancellable, error);
}

/* Names of the files that were printed, sorted as they were found. */
static GPtrArray *
list_printed (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (g_getenv ("UR_TEST_PRINTED"), 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".pdf"))
      g_ptr_array_add (names, g_build_filename (g_getenv ("UR_TEST_PRINTED"), name, NULL));
  return names;
}

static gboolean
is_printed (GBytes *pdf)
{
  g_autoptr (GPtrArray) names = list_printed ();

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (names->pdata[i], &content, &length, NULL));
      if (length == g_bytes_get_size (pdf) && memcmp (content, g_bytes_get_data (pdf, NULL), length) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_arrives (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();

  g_assert_cmpuint (g_bytes_get_size (pdf), >, 10000);
  g_assert_false (is_printed (pdf));
  g_assert_true (send ("paper", pdf, 20000, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (is_printed (pdf));
}

/* GTK would quietly take the default printer. */
static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GPtrArray) before = list_printed ();
  g_autoptr (GPtrArray) after = NULL;

  g_assert_false (send ("no-such-printer", pdf, 5000, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_assert_cmpstr (error->message, ==, "There is no printer named “no-such-printer”.");
  g_usleep (G_USEC_PER_SEC);
  after = list_printed ();
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_dead (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  gint64 start = g_get_monotonic_time ();

  g_assert_false (send ("dead", pdf, 3000, NULL, &error));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_cmpstr (error->message, ==, "The printer “dead” does not answer. The job waits in its queue.");
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 start = g_get_monotonic_time ();

  g_timeout_add (1500, cancel_cb, cancellable);
  g_assert_false (send ("slow", pdf, 15000, cancellable, &error));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled_before (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) before = list_printed ();
  g_autoptr (GPtrArray) after = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (send ("paper", pdf, 5000, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_usleep (G_USEC_PER_SEC);
  after = list_printed ();
  g_assert_cmpuint (after->len, ==, before->len);
}

static gboolean
find (const char *name, GError **error)
{
  Wait wait = { FALSE, NULL };
  g_autoptr (GtkPrinter) found = NULL;

  ur_printers_find (name, UR_PRINTERS_PATIENCE_MS, ready_cb, &wait);
  await (&wait);
  found = ur_printers_find_finish (wait.result, error);
  g_object_unref (wait.result);
  return found != NULL;
}

static void
test_find (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (find (NULL, &error));
  g_assert_no_error (error);
  g_assert_true (find ("slow", &error));
  g_assert_no_error (error);
  g_assert_false (find ("default", &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
}

/* Without a print service the only printer is «Print to File», and the list may never be complete. */
static void
test_no_service (void)
{
  g_autoptr (GError) error = NULL;
  gint64 start;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 20 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("CUPS_SERVER", "/nowhere/socket", TRUE);
  start = g_get_monotonic_time ();
  g_assert_false (find (NULL, &error));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 4 * G_USEC_PER_SEC);
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_assert_cmpstr (error->message, ==, "No printer was found.");
}

static void
test_operation (void)
{
  g_autoptr (UrPages) pages = create_pages ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintOperation) operation = ur_print_operation_new (pages, setup, TITLE);
  g_autofree char *name = NULL;
  int n_pages;

  g_object_get (operation, "n-pages", &n_pages, "job-name", &name, NULL);
  g_assert_cmpint (n_pages, ==, (int) ur_pages_get_n_pages (pages));
  g_assert_cmpstr (name, ==, TITLE);
}

int
main (int argc, char **argv)
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  /* GTK's printing warns when no system bus runs: it asks there for colour profiles and printers nearby. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/print-job/find", test_find);
  g_test_add_func ("/print-job/arrives", test_arrives);
  g_test_add_func ("/print-job/unknown", test_unknown);
  g_test_add_func ("/print-job/dead", test_dead);
  g_test_add_func ("/print-job/cancelled", test_cancelled);
  g_test_add_func ("/print-job/cancelled-before", test_cancelled_before);
  g_test_add_func ("/print-job/no-service", test_no_service);
  g_test_add_func ("/print-job/operation", test_operation);
  return g_test_run ();
}
