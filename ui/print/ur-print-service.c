/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GTK 4 does not ask the print service: whether a printer has colour, and to take a job back.  GTK
 * brings the library of CUPS along; where there is none, nothing is known and nothing can be taken back. */
#include "ur-config.h"

#include "ur-print-service.h"

#include <string.h>
#include <time.h>

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#include "ur-error.h"

#define LIBRARY "libcups.so.2"
#define ALL_JOBS -1  /* CUPS_WHICHJOBS_ALL */
#define OPEN_JOBS 0  /* CUPS_WHICHJOBS_ACTIVE */
#define TYPE_COLOR 8 /* bits of printer-type */
#define TYPE_DUPLEX 16
#define STATUS_OK_MAX 0xff /* IPP_STATUS_OK_EVENTS_COMPLETE and below */

/* As libcups.so.2 lays them out for its programs: cups_option_t, cups_dest_t and cups_job_t. */
typedef struct
{
  char *name;
  char *value;
} CupsOption;

typedef struct
{
  char *name, *instance;
  int is_default;
  int n_options;
  CupsOption *options;
} CupsDest;

typedef struct
{
  int id;
  char *dest, *title, *user, *format;
  int state, size, priority;
  time_t completed_time, creation_time, processing_time;
} CupsJob;

typedef struct
{
  CupsDest *(*get_dest) (void *http, const char *name, const char *instance);
  void (*free_dests) (int n_dests, CupsDest *dests);
  const char *(*get_option) (const char *name, int n_options, CupsOption *options);
  int (*get_jobs) (void *http, CupsJob **jobs, const char *name, int my_jobs, int which);
  void (*free_jobs) (int n_jobs, CupsJob *jobs);
  int (*cancel_job) (void *http, const char *name, int id, int purge);
} Library;

typedef struct
{
  char *printer;
  char *title;
  int after;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->printer);
  g_free (question->title);
  g_free (question);
}

static gboolean
load_symbols (GModule *module, Library *library)
{
  return g_module_symbol (module, "cupsGetNamedDest", (gpointer *) &library->get_dest) &&
         g_module_symbol (module, "cupsFreeDests", (gpointer *) &library->free_dests) &&
         g_module_symbol (module, "cupsGetOption", (gpointer *) &library->get_option) &&
         g_module_symbol (module, "cupsGetJobs2", (gpointer *) &library->get_jobs) &&
         g_module_symbol (module, "cupsFreeJobs", (gpointer *) &library->free_jobs) &&
         g_module_symbol (module, "cupsCancelJob2", (gpointer *) &library->cancel_job);
}

/* The library stays loaded: GTK uses it too. */
static const Library *
get_library (void)
{
  static gsize once = 0;
  static Library library;
  static gboolean loaded = FALSE;

  if (g_once_init_enter (&once))
    {
      GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

      loaded = module != NULL && load_symbols (module, &library);
      g_once_init_leave (&once, 1);
    }
  return loaded ? &library : NULL;
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
is_raw (const Library *library, const CupsDest *dest)
{
  const char *model = library->get_option ("printer-make-and-model", dest->n_options, dest->options);

  return model == NULL || strstr (model, "Raw Printer") != NULL;
}

static void
describe_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Library *library = get_library ();
  const Question *question = data;
  UrPrinterTraits *traits = g_new0 (UrPrinterTraits, 1);
  CupsDest *dest = library != NULL ? library->get_dest (NULL, question->printer, NULL) : NULL;
  const char *type = NULL;

  if (dest != NULL && !is_raw (library, dest))
    type = library->get_option ("printer-type", dest->n_options, dest->options);
  if (type != NULL)
    {
      gulong bits = strtoul (type, NULL, 10);
      *traits = (UrPrinterTraits){ get_able (bits, TYPE_COLOR), get_able (bits, TYPE_DUPLEX) };
    }
  if (dest != NULL)
    library->free_dests (1, dest);
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

static void
last_job_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Library *library = get_library ();
  const Question *question = data;
  CupsJob *jobs = NULL;
  int n = library != NULL ? library->get_jobs (NULL, &jobs, question->printer, TRUE, ALL_JOBS) : 0;
  int last = 0;

  for (int i = 0; i < n; i++)
    last = MAX (last, jobs[i].id);
  if (n > 0)
    library->free_jobs (n, jobs);
  g_task_return_int (task, last);
}

/**
 * ur_print_service_last_job_async:
 * @printer: name of a printer
 * @cancellable: (nullable): stops the waiting
 * @callback: called when the print service has answered, or cannot
 * @data: for @callback
 *
 * Asks for the reader's last job there, so that one sent afterwards can be told from those before.
 */
void
ur_print_service_last_job_async (const char *printer,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = create_task (printer, cancellable, callback, data);

  g_task_run_in_thread (task, last_job_thread);
}

/**
 * ur_print_service_last_job_finish:
 * @result: what the callback got
 *
 * Returns: the job's number, 0 when there is none, or -1 when it was cancelled
 */
int
ur_print_service_last_job_finish (GAsyncResult *result)
{
  return (int) g_task_propagate_int (G_TASK (result), NULL);
}

/* The service may cut a long title. */
static gboolean
is_ours (const CupsJob *job, const Question *question)
{
  return job->id > question->after && g_strcmp0 (job->dest, question->printer) == 0 && job->title != NULL &&
         g_str_has_prefix (question->title, job->title);
}

static void
withdraw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Library *library = get_library ();
  const Question *question = data;
  CupsJob *jobs = NULL;
  int n = library != NULL ? library->get_jobs (NULL, &jobs, question->printer, TRUE, OPEN_JOBS) : -1;
  gboolean done = n >= 0;

  for (int i = 0; i < n; i++)
    if (is_ours (&jobs[i], question))
      done &= library->cancel_job (NULL, question->printer, jobs[i].id, TRUE) <= STATUS_OK_MAX;
  if (n > 0)
    library->free_jobs (n, jobs);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, UR_ERROR, UR_ERROR_TARGET,
                             _ ("The job could not be taken back from the queue of “%s”."),
                             question->printer);
}

/**
 * ur_print_service_withdraw_async:
 * @printer: name of a printer
 * @after: jobs up to this number are left alone
 * @title: the title of the job
 * @callback: called when that is done, or cannot be
 * @data: for @callback
 *
 * Takes the reader's own job of this title back from the queue, whether it waits or is being printed.
 */
void
ur_print_service_withdraw_async (
    const char *printer, int after, const char *title, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = create_task (printer, NULL, callback, data);
  Question *question = g_task_get_task_data (task);

  question->after = after;
  question->title = g_strdup (title);
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
