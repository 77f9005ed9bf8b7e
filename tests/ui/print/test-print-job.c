/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs inside cups-queue, whose printers are paper, slow, dead, mono and office.
 *
 * What a reader may meet while printing, and where it is tested:
 *   a PDF without a print service, into a missing folder, onto a device or a folder, onto a full disk, broken
 * off: print-view/saving, print-view/saving-goes-wrong a chosen printer: arrives, options, ranges; and
 * nothing on another one: right-printer one that does not exist: unknown; that went away meanwhile: gone no
 * print service at all: no-service, print-view/no-printer breaking off: cancelled-before, cancelled (nothing
 * is left in the queue, the spool or the folder of temporary files) the dialog: test-print-dialog.py the
 * list: list, find (no printer that writes files: a PDF is saved instead) a printer that is out of order:
 * dead, withdrawn; a slow one: cancelled */
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

/* The words that the last job's printer got: its name, copies and options. */
static char *
dup_told (void)
{
  g_autoptr (GPtrArray) names = list_printed ();
  g_autofree char *last = NULL;
  char *told = NULL;
  guint64 newest = 0;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *base = g_path_get_basename (names->pdata[i]);
      guint64 id = g_ascii_strtoull (base, NULL, 10);

      if (id <= newest)
        continue;
      newest = id;
      g_free (last);
      last = g_strdup_printf ("%s/%" G_GUINT64_FORMAT ".txt", g_getenv ("UR_TEST_PRINTED"), id);
    }
  g_assert_true (g_file_get_contents (last, &told, NULL, NULL));
  return g_strstrip (told);
}

static void
check_told (const char *printer, const UrPrintTicket *ticket, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autofree char *told = NULL;

  g_assert_true (send_with (printer, ticket, pdf, 20000, NULL, &error));
  g_assert_no_error (error);
  told = dup_told ();
  g_test_message ("told: %s", told);
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_nonnull (strstr (told, words[i]));
}

static void
test_options (void)
{
  static const char *const plain[] = { "printer=paper ", "copies=1 ", "sides=one-sided", NULL };
  static const char *const many[] = { "printer=office ", "copies=3 ", "sides=two-sided-long-edge",
                                      " Collate ", NULL };
  static const char *const calendar[] = { "printer=office ", "copies=2 ", "sides=two-sided-short-edge",
                                          NULL };
  g_autoptr (UrPrintTicket) ticket = ur_print_ticket_new ();

  check_told ("paper", ticket, plain);
  ticket->copies = 3;
  ticket->sides = UR_SIDES_LONG_EDGE;
  check_told ("office", ticket, many);
  ticket->copies = 2;
  ticket->collate = FALSE;
  ticket->sides = UR_SIDES_SHORT_EDGE;
  check_told ("office", ticket, calendar);
}

/* The default printer is another one, and gets nothing. */
static void
test_right_printer (void)
{
  static const char *const words[] = { "printer=mono ", NULL };
  g_autoptr (UrPrintTicket) ticket = ur_print_ticket_new ();
  g_autoptr (GPtrArray) before = list_printed ();
  g_autoptr (GPtrArray) after = NULL;

  check_told ("mono", ticket, words);
  after = list_printed ();
  g_assert_cmpuint (after->len, ==, before->len + 1);
}

/* A print service prints all pages of what it gets: the job holds the wanted ones. */
static void
test_ranges (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) pages = create_pages ();
  const guint which[] = { 1, 2 };
  g_autoptr (GBytes) some = ur_pages_write_some_pdf (pages, which, 2, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (send ("paper", some, 20000, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (is_printed (some));
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

/* What waits in the queue of a printer, as lpstat lists it. */
static char *
dup_queue (const char *printer)
{
  g_autoptr (GError) error = NULL;
  const char *const command[] = { "lpstat", "-o", printer, NULL };
  char *out = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &out, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_strstrip (out);
}

static guint
count_files (const char *path, const char *prefix)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    n += g_str_has_prefix (name, prefix) ? 1 : 0;
  return n;
}

/* The job that waits for a printer that is out of order can be taken back. */
static void
test_withdrawn (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (UrPrintTicket) ticket = ur_print_ticket_new ();
  g_autoptr (UrPrintJob) job = ur_print_job_new ("dead", ticket, NULL, pdf, TITLE);
  g_autofree char *before = dup_queue ("dead");
  g_autofree char *waiting = NULL;
  g_autofree char *after = NULL;
  Wait sent = { FALSE, NULL };
  Wait withdrawn = { FALSE, NULL };

  ur_print_job_set_patience (job, 2500);
  ur_print_job_send (job, NULL, ready_cb, &sent);
  await (&sent);
  g_assert_false (ur_print_job_send_finish (job, sent.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_clear_error (&error);
  waiting = dup_queue ("dead");
  g_assert_cmpstr (waiting, !=, before);

  ur_print_job_withdraw (job, ready_cb, &withdrawn);
  await (&withdrawn);
  g_assert_true (ur_print_job_withdraw_finish (job, withdrawn.result, &error));
  g_assert_no_error (error);
  after = dup_queue ("dead");
  g_assert_cmpstr (after, ==, before);
  g_object_unref (sent.result);
  g_object_unref (withdrawn.result);
}

static guint
count_waiting (const char *printer)
{
  g_autofree char *queue = dup_queue (printer);
  g_auto (GStrv) lines = g_strsplit (queue, "\n", -1);

  return *queue != '\0' ? g_strv_length (lines) : 0;
}

/* Jobs of one title, and of a title that another one begins with, are sent at the same moment; each is taken
 * back alone. */
static void
test_like_titles (void)
{
  static const char *const titles[] = { TITLE "（二）", TITLE, TITLE "（二）" };
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (UrPrintTicket) ticket = ur_print_ticket_new ();
  guint n_before = count_waiting ("dead");
  UrPrintJob *jobs[G_N_ELEMENTS (titles)];
  Wait sent[G_N_ELEMENTS (titles)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      jobs[i] = ur_print_job_new ("dead", ticket, NULL, pdf, titles[i]);
      ur_print_job_set_patience (jobs[i], 2500);
      ur_print_job_send (jobs[i], NULL, ready_cb, &sent[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      await (&sent[i]);
      g_assert_false (ur_print_job_send_finish (jobs[i], sent[i].result, NULL));
      g_object_unref (sent[i].result);
    }
  g_assert_cmpuint (count_waiting ("dead"), ==, n_before + G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      Wait withdrawn = { FALSE, NULL };

      ur_print_job_withdraw (jobs[i], ready_cb, &withdrawn);
      await (&withdrawn);
      g_assert_true (ur_print_job_withdraw_finish (jobs[i], withdrawn.result, NULL));
      g_object_unref (withdrawn.result);
      g_assert_cmpuint (count_waiting ("dead"), ==, n_before + G_N_ELEMENTS (titles) - i - 1);
      g_object_unref (jobs[i]);
    }
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
  guint n_files = count_files (g_get_tmp_dir (), "");
  guint n_spooled = count_files (g_getenv ("UR_TEST_SPOOL"), "d");
  g_autofree char *queue = NULL;

  g_timeout_add (1500, cancel_cb, cancellable);
  g_assert_false (send ("slow", pdf, 15000, cancellable, &error));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 8 * G_USEC_PER_SEC);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (error->message, ==, "Printing was cancelled.");
  queue = dup_queue ("slow");
  g_assert_cmpstr (queue, ==, "");
  g_assert_cmpuint (count_files (g_getenv ("UR_TEST_SPOOL"), "d"), ==, n_spooled);
  g_assert_cmpuint (count_files (g_get_tmp_dir (), ""), ==, n_files);
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

static void
test_list (void)
{
  static const char *const names[] = { "dead", "mono", "office", "paper", "slow" };
  Wait wait = { FALSE, NULL };
  g_autoptr (GListModel) list = NULL;
  guint n_found = 0;

  ur_printers_list (UR_PRINTERS_PATIENCE_MS, ready_cb, &wait);
  await (&wait);
  list = G_LIST_MODEL (ur_printers_list_finish (wait.result));
  g_object_unref (wait.result);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (UrPrinterItem) item = g_list_model_get_item (list, i);
      const char *name = ur_printer_item_get_name (item);

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        n_found += g_str_equal (name, names[k]) ? 1 : 0;
      g_assert_cmpint (ur_printer_item_is_default (item), ==, g_str_equal (name, "paper"));
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (names));
}

static void
check_traits (const char *printer, UrAble color, UrAble duplex)
{
  Wait wait = { FALSE, NULL };
  UrPrinterTraits traits;

  ur_print_service_describe_async (printer, NULL, ready_cb, &wait);
  await (&wait);
  g_assert_true (ur_print_service_describe_finish (wait.result, &traits));
  g_object_unref (wait.result);
  g_assert_cmpint (traits.color, ==, color);
  g_assert_cmpint (traits.duplex, ==, duplex);
}

static void
test_traits (void)
{
  check_traits ("mono", UR_ABLE_NO, UR_ABLE_NO);
  check_traits ("office", UR_ABLE_YES, UR_ABLE_YES);
  check_traits ("paper", UR_ABLE_UNKNOWN, UR_ABLE_UNKNOWN);
  check_traits ("no-such-printer", UR_ABLE_UNKNOWN, UR_ABLE_UNKNOWN);
}

/* A printer that was there a moment ago. */
static void
test_gone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GPtrArray) before = list_printed ();
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (g_spawn_command_line_sync ("lpadmin -p passing -E -v paper:/", NULL, NULL, NULL, NULL));
  g_assert_true (find ("passing", &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_command_line_sync ("lpadmin -x passing", NULL, NULL, NULL, NULL));
  g_assert_false (send ("passing", pdf, 5000, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_assert_cmpstr (error->message, ==, "There is no printer named “passing”.");
  after = list_printed ();
  g_assert_cmpuint (after->len, ==, before->len);
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
  /* A folder of our own, so that nobody else's temporary files are counted. */
  g_setenv ("TMPDIR", g_getenv ("UR_TEST_FOLDER"), TRUE);
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  /* GTK's printing warns when no system bus runs: it asks there for colour profiles and printers nearby. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/print-job/find", test_find);
  g_test_add_func ("/print-job/arrives", test_arrives);
  g_test_add_func ("/print-job/list", test_list);
  g_test_add_func ("/print-job/traits", test_traits);
  g_test_add_func ("/print-job/options", test_options);
  g_test_add_func ("/print-job/right-printer", test_right_printer);
  g_test_add_func ("/print-job/ranges", test_ranges);
  g_test_add_func ("/print-job/gone", test_gone);
  g_test_add_func ("/print-job/unknown", test_unknown);
  g_test_add_func ("/print-job/dead", test_dead);
  g_test_add_func ("/print-job/withdrawn", test_withdrawn);
  g_test_add_func ("/print-job/like-titles", test_like_titles);
  g_test_add_func ("/print-job/cancelled", test_cancelled);
  g_test_add_func ("/print-job/cancelled-before", test_cancelled_before);
  g_test_add_func ("/print-job/no-service", test_no_service);
  g_test_add_func ("/print-job/operation", test_operation);
  return g_test_run ();
}
