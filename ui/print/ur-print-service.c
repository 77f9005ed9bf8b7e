/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GTK 4 does not ask the print service: whether a printer has colour, and to take a job back. */
#include "ur-config.h"

#include "ur-print-service.h"

#include <string.h>

#include <cups/cups.h>
#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-quote.h"

/* The service keeps attributes that it does not know and tells them again. */
#define MARK "union-report-job"

typedef struct
{
  char *printer;
  char *mark;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->printer);
  g_free (question->mark);
  g_free (question);
}

static GTask *
create_task (const char *printer, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Question *question = g_new0 (Question, 1);

  question->printer = g_strdup (printer);
  g_task_set_task_data (task, question, question_free);
  return task;
}

static UrAble
get_able (gulong type, gulong bit)
{
  return (type & bit) != 0 ? UR_ABLE_YES : UR_ABLE_NO;
}

/* A raw queue passes documents on as they are and knows nothing of its printer. */
static gboolean
is_raw (const cups_dest_t *dest)
{
  const char *model = cupsGetOption ("printer-make-and-model", dest->num_options, dest->options);

  return model == NULL || strstr (model, "Raw Printer") != NULL;
}

static void
describe_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  UrPrinterTraits *traits = g_new0 (UrPrinterTraits, 1);
  cups_dest_t *dest = cupsGetNamedDest (CUPS_HTTP_DEFAULT, question->printer, NULL);
  const char *type = NULL;

  if (dest != NULL && !is_raw (dest))
    type = cupsGetOption ("printer-type", dest->num_options, dest->options);
  if (type != NULL)
    {
      gulong bits = strtoul (type, NULL, 10);
      *traits =
          (UrPrinterTraits){ get_able (bits, CUPS_PRINTER_COLOR), get_able (bits, CUPS_PRINTER_DUPLEX) };
    }
  if (dest != NULL)
    cupsFreeDests (1, dest);
  g_task_return_pointer (task, traits, g_free);
}

/**
 * ur_print_service_describe_async:
 * @printer: name of a printer
 * @cancellable: (nullable): stops the waiting
 * @callback: called when the print service has answered, or cannot
 * @data: for @callback
 *
 * Asks what a printer can do.
 */
void
ur_print_service_describe_async (const char *printer,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = create_task (printer, cancellable, callback, data);

  g_task_run_in_thread (task, describe_thread);
}

/**
 * ur_print_service_describe_finish:
 * @result: what the callback got
 * @traits: (out caller-allocates): what the printer can do; unknown for one that does not exist
 *
 * Returns: %FALSE when it was cancelled
 */
gboolean
ur_print_service_describe_finish (GAsyncResult *result, UrPrinterTraits *traits)
{
  g_autofree UrPrinterTraits *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL)
    return FALSE;
  *traits = *found;
  return TRUE;
}

/**
 * ur_print_service_mark:
 * @settings: what a job's printer is told
 * @mark: a word that no other job has
 *
 * Lets ur_print_service_withdraw_async() find the job again, whatever its title.  Nothing of it is printed.
 */
void
ur_print_service_mark (GtkPrintSettings *settings, const char *mark)
{
  /* what begins with “cups-” GTK passes on to the service */
  gtk_print_settings_set (settings, "cups-" MARK, mark);
}

/* The reader's jobs that are not done yet, with their marks; %NULL when the service does not answer. */
static ipp_t *
ask_for_jobs (const char *printer)
{
  static const char *const wanted[] = { "job-id", MARK };
  ipp_t *request = ippNewRequest (IPP_OP_GET_JOBS);
  char uri[HTTP_MAX_URI];
  ipp_t *answer;

  httpAssembleURIf (HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", NULL, "localhost", 0, "/printers/%s",
                    printer);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, uri);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL, cupsUser ());
  ippAddBoolean (request, IPP_TAG_OPERATION, "my-jobs", 1);
  ippAddStrings (request, IPP_TAG_OPERATION, IPP_CONST_TAG (IPP_TAG_KEYWORD), "requested-attributes",
                 G_N_ELEMENTS (wanted), NULL, wanted);
  answer = cupsDoRequest (CUPS_HTTP_DEFAULT, request, "/");
  if (answer == NULL || ippGetStatusCode (answer) <= IPP_STATUS_OK_EVENTS_COMPLETE)
    return answer;
  ippDelete (answer);
  return NULL;
}

/* Its jobs follow one another in the answer, parted by attributes without a name. */
static GArray *
find_marked (ipp_t *answer, const char *mark)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean marked = FALSE;
  int id = 0;

  for (ipp_attribute_t *attribute = ippFirstAttribute (answer);; attribute = ippNextAttribute (answer))
    {
      const char *name = attribute != NULL ? ippGetName (attribute) : NULL;

      if (name == NULL)
        {
          if (marked && id > 0)
            g_array_append_val (ids, id);
          marked = FALSE;
          id = 0;
        }
      else if (g_str_equal (name, "job-id"))
        id = ippGetInteger (attribute, 0);
      else if (g_str_equal (name, MARK))
        marked = g_strcmp0 (ippGetString (attribute, 0, NULL), mark) == 0;
      if (attribute == NULL)
        return ids;
    }
}

static gboolean
withdraw (const Question *question)
{
  ipp_t *answer = ask_for_jobs (question->printer);
  g_autoptr (GArray) ids = NULL;
  gboolean done = TRUE;

  if (answer == NULL)
    return FALSE;
  ids = find_marked (answer, question->mark);
  ippDelete (answer);
  for (guint i = 0; i < ids->len; i++)
    done &= cupsCancelJob2 (CUPS_HTTP_DEFAULT, question->printer, g_array_index (ids, int, i), 1) <=
            IPP_STATUS_OK_EVENTS_COMPLETE;
  return done;
}

static void
withdraw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;

  if (withdraw (question))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task,
                         ur_quote_error_new (UR_ERROR, UR_ERROR_TARGET,
                                             _ ("The job could not be taken back from the queue of “%s”."),
                                             question->printer));
}

/**
 * ur_print_service_withdraw_async:
 * @printer: name of a printer
 * @mark: of the job, see ur_print_service_mark()
 * @callback: called when that is done, or cannot be
 * @data: for @callback
 *
 * Takes the reader's own job of this mark back from the queue, whether it waits or is being printed.
 */
void
ur_print_service_withdraw_async (const char *printer,
                                 const char *mark,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = create_task (printer, NULL, callback, data);
  Question *question = g_task_get_task_data (task);

  question->mark = g_strdup (mark);
  g_task_run_in_thread (task, withdraw_thread);
}

/**
 * ur_print_service_withdraw_finish:
 * @result: what the callback got
 * @error: return location for an error, a full sentence for the reader
 *
 * Returns: whether nothing of the job is left in the queue
 */
gboolean
ur_print_service_withdraw_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
