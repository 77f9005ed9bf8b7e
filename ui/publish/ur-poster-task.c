/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying out the long picture beside the main loop. */
#include "ur-poster-task.h"

typedef struct
{
  UrReport *report;
  char **blocks;
  UrPosterOptions options;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  ur_report_unref (request->report);
  g_strfreev (request->blocks);
  g_free (request);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  UrPoster *poster = ur_poster_layout (request->report, &request->options, cancellable, &error);

  if (poster != NULL)
    g_task_return_pointer (task, poster, (GDestroyNotify) ur_poster_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ur_poster_layout_async:
 * @report: a report
 * @options: what to lay out; copied
 * @cancellable: (nullable): stops the work
 * @callback: (scope async): called on the main thread
 * @data: for @callback
 *
 * Does ur_poster_layout() on another thread.
 */
void
ur_poster_layout_async (UrReport *report,
                        const UrPosterOptions *options,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Request *request = g_new0 (Request, 1);

  request->report = ur_report_ref (report);
  request->blocks = g_strdupv ((char **) options->blocks);
  request->options = *options;
  request->options.blocks = (const char *const *) request->blocks;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, layout_thread);
}

/**
 * ur_poster_layout_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the picture
 */
UrPoster *
ur_poster_layout_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
