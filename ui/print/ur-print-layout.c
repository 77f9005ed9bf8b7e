/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-print-layout.h"

/**
 * ur_print_spec_new:
 * @report: a report
 * @cache: what was shaped of it before; the specification keeps a reference
 *
 * Returns: (transfer full): everything of @report on A4; it keeps a reference.  Give it to
 *   ur_print_layout_async()
 */
UrPrintSpec *
ur_print_spec_new (UrReport *report, UrShapeCache *cache)
{
  UrPrintSpec *spec = g_new0 (UrPrintSpec, 1);

  spec->report = ur_report_ref (report);
  ur_summary_options_init (&spec->options);
  spec->options.cache = ur_shape_cache_ref (cache);
  return spec;
}

/**
 * ur_print_spec_set_notes:
 * @spec: a specification without notes
 * @notebook: the reader's notes
 * @placed: (element-type UrPlacedNote): where they are
 *
 * Has them laid out too; the specification keeps references.
 */
void
ur_print_spec_set_notes (UrPrintSpec *spec, UrNotebook *notebook, GArray *placed)
{
  spec->notebook = ur_notebook_ref (notebook);
  spec->options.notes = g_array_ref (placed);
}

/**
 * ur_print_spec_free:
 * @spec: (transfer full): what was to be laid out
 */
void
ur_print_spec_free (UrPrintSpec *spec)
{
  for (guint i = 0; i < UR_PRINT_N_SCOPES; i++)
    g_free (spec->flags[i]);
  if (spec->notebook != NULL)
    g_array_unref ((GArray *) spec->options.notes);
  g_clear_pointer (&spec->notebook, ur_notebook_unref);
  ur_shape_cache_unref (spec->options.cache);
  ur_report_unref (spec->report);
  g_free (spec);
}

static UrPages *
lay_out (UrPrintSpec *spec, UrPrintScope scope, GCancellable *cancellable, GError **error)
{
  UrSummaryOptions options = spec->options;

  options.sections = spec->flags[scope];
  return ur_summary_layout (spec->report, &options, cancellable, error);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  UrPrintSpec *spec = data;
  GError *error = NULL;
  UrPages *pages = lay_out (spec, spec->shown, cancellable, &error);

  if (pages == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  spec->n_pages = ur_pages_get_n_pages (pages);
  g_task_return_pointer (task, pages, (GDestroyNotify) ur_pages_unref);
}

/**
 * ur_print_layout_async:
 * @spec: (transfer full): what to lay out
 * @cancellable: (nullable): stops the work
 * @callback: called when it is done
 * @data: for @callback
 *
 * Lays out the pages of the scope that is shown, beside the main loop.
 */
void
ur_print_layout_async (UrPrintSpec *spec,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, spec, (GDestroyNotify) ur_print_spec_free);
  g_task_run_in_thread (task, layout_thread);
}

/**
 * ur_print_layout_finish:
 * @result: what the callback got
 * @error: return location for an error, a full sentence for the reader
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with @error set
 */
UrPages *
ur_print_layout_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ur_print_layout_take_spec:
 * @result: what the callback got
 *
 * Returns: (transfer full): what was laid out, to be counted with ur_print_count_async()
 */
UrPrintSpec *
ur_print_layout_take_spec (GAsyncResult *result)
{
  UrPrintSpec *done = g_task_get_task_data (G_TASK (result));
  UrPrintSpec *spec = g_memdup2 (done, sizeof *done);

  ur_report_ref (spec->report);
  ur_shape_cache_ref (spec->options.cache);
  if (spec->notebook != NULL)
    ur_print_spec_set_notes (spec, spec->notebook, (GArray *) spec->options.notes);
  for (guint i = 0; i < UR_PRINT_N_SCOPES; i++)
    done->flags[i] = NULL;
  return spec;
}

static void
count_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  UrPrintSpec *spec = data;
  guint *counts = g_new0 (guint, UR_PRINT_N_SCOPES);

  for (guint i = 0; i < UR_PRINT_N_SCOPES; i++)
    {
      g_autoptr (UrPages) pages = NULL;

      if (i == spec->shown || g_cancellable_is_cancelled (cancellable))
        {
          counts[i] = spec->n_pages;
          continue;
        }
      /* Nothing ticked is no page. */
      pages = lay_out (spec, i, cancellable, NULL);
      counts[i] = pages != NULL ? ur_pages_get_n_pages (pages) : 0;
    }
  g_task_return_pointer (task, counts, g_free);
}

/**
 * ur_print_count_async:
 * @spec: (transfer full): whose scopes are counted
 * @cancellable: (nullable): stops the work
 * @callback: called when it is done
 * @data: for @callback
 *
 * Finds out how many pages every scope would have, beside the main loop.
 */
void
ur_print_count_async (UrPrintSpec *spec,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, spec, (GDestroyNotify) ur_print_spec_free);
  g_task_run_in_thread (task, count_thread);
}

/**
 * ur_print_count_finish:
 * @result: what the callback got
 * @counts: (out caller-allocates): pages of each scope, 0 where there is nothing to print
 *
 * Returns: %FALSE when it was cancelled
 */
gboolean
ur_print_count_finish (GAsyncResult *result, guint counts[UR_PRINT_N_SCOPES])
{
  g_autofree guint *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < UR_PRINT_N_SCOPES; i++)
    counts[i] = found[i];
  return TRUE;
}
