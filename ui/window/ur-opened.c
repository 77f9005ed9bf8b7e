/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-opened.h"

#include <glib/gi18n-lib.h>

void
ur_opened_free (UrOpened *opened)
{
  g_clear_object (&opened->file);
  g_free (opened->name);
  g_clear_pointer (&opened->content, g_bytes_unref);
  g_clear_pointer (&opened->report, ur_report_unref);
  g_clear_pointer (&opened->problems, g_ptr_array_unref);
  g_clear_error (&opened->error);
  g_free (opened);
}

/* GIO's words for the common mishaps name the whole path and are not always translated. */
static void
explain (UrOpened *opened)
{
  g_autofree char *text = NULL;

  if (g_error_matches (opened->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    text = g_strdup_printf (_ ("The file “%s” is not there."), opened->name);
  else if (g_error_matches (opened->error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    text = g_strdup_printf (_ ("The file “%s” may not be read."), opened->name);
  if (text == NULL)
    return;
  g_clear_error (&opened->error);
  opened->error = g_error_new_literal (UR_ERROR, UR_ERROR_FORMAT, text);
}

static guint
count_errors (GPtrArray *problems)
{
  guint n = 0;

  while (n < problems->len && ((UrProblem *) problems->pdata[n])->severity == UR_PROBLEM_ERROR)
    n++;
  return n;
}

/* The content is kept: its mistakes are shown where they were read, whatever becomes of the file. */
static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  UrOpened *opened = g_new0 (UrOpened, 1);
  g_autofree char *name = g_file_get_basename (data);

  opened->file = g_object_ref (data);
  opened->name = g_filename_display_name (name);
  opened->content = ur_report_load_bytes (data, cancellable, &opened->error);
  if (opened->content != NULL)
    opened->report = ur_report_read (opened->content, opened->name, &opened->problems, &opened->error);
  else
    explain (opened);
  if (opened->problems == NULL)
    opened->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_problem_free);
  opened->n_errors = count_errors (opened->problems);
  g_task_return_pointer (task, opened, (GDestroyNotify) ur_opened_free);
}

/**
 * ur_open_async:
 * @file: a file
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Opens a report in another thread.  Mistakes in the file are no error: they are part of what comes back.
 */
void
ur_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, ur_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

/**
 * ur_open_finish:
 * @result: what the callback got
 * @error: set when it was cancelled
 *
 * Returns: (transfer full) (nullable): what came of it
 */
UrOpened *
ur_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ur_opened_dup_report:
 * @opened: what came of opening a file
 *
 * Returns: (transfer full): its mistakes, one a line, as file:line:column: sentence
 */
char *
ur_opened_dup_report (const UrOpened *opened)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < opened->n_errors; i++)
    {
      g_autofree char *line = ur_problem_to_string (opened->problems->pdata[i], opened->name);
      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}
