/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page waits for: the reports of the library, and the comparison of two of them. */
#include "ur-config.h"

#include "ur-compare-load.h"

#include <glib/gi18n-lib.h>

#include "ur-library.h"
#include "ur-quote.h"
#include "ur-report-reader.h"

/* Which two, and what a person just decided. */
typedef struct
{
  char *then_uri;
  char *now_uri;
  UrReport *then; /* as far as they are read already */
  UrReport *now;
  UrPairing pairing;
  gboolean decides;
  gboolean forgets;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->then_uri);
  g_free (wanted->now_uri);
  g_clear_pointer (&wanted->then, ur_report_unref);
  g_clear_pointer (&wanted->now, ur_report_unref);
  g_free (wanted->pairing.reports);
  g_free (wanted->pairing.then);
  g_free (wanted->pairing.now);
  g_free (wanted);
}

static UrReport *
open_report (const char *uri, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *name = NULL;
  UrReport *report;

  if (g_str_equal (uri, UR_LIBRARY_BUNDLED))
    return ur_report_load_bundled (error);
  file = g_file_new_for_uri (uri);
  report = ur_report_load (file, &problems, cancellable, error);
  if (report != NULL || *error != NULL)
    return report;
  name = g_file_get_basename (file);
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT,
                      _ ("“%s” has mistakes and cannot be compared. Open it to see them."), name);
  return NULL;
}

static gboolean
write_decision (const Wanted *wanted, GError **error)
{
  g_autofree char *path = ur_pairings_dup_path ();

  if (!wanted->decides)
    return TRUE;
  return wanted->forgets ? ur_pairings_forget (path, &wanted->pairing, error)
                         : ur_pairings_decide (path, &wanted->pairing, error);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Wanted *wanted = data;
  GError *error = NULL;

  if (wanted->then == NULL)
    wanted->then = open_report (wanted->then_uri, cancellable, &error);
  if (error == NULL && wanted->now == NULL)
    wanted->now = open_report (wanted->now_uri, cancellable, &error);
  if (error == NULL)
    write_decision (wanted, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task,
                           ur_compare_data_new (wanted->then, wanted->then_uri, wanted->now, wanted->now_uri),
                           (GDestroyNotify) ur_compare_data_unref);
}

/**
 * ur_compare_load_async:
 * @source: who waits
 * @then_uri: the earlier report
 * @now_uri: the later one
 * @cancellable: stops it
 * @callback: called when it is done
 *
 * Reads two reports and compares them, beside the main loop.
 */
void
ur_compare_load_async (GtkWidget *source,
                       const char *then_uri,
                       const char *now_uri,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->then_uri = g_strdup (then_uri);
  wanted->now_uri = g_strdup (now_uri);
  g_task_set_task_data (task, wanted, wanted_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * ur_compare_decide_async:
 * @source: who waits
 * @data: what is on show
 * @pairing: what a person says
 * @forget: whether it is taken back
 * @cancellable: stops it
 * @callback: called when it is done; ends with ur_compare_load_finish()
 *
 * Writes a decision down and compares anew.
 */
void
ur_compare_decide_async (GtkWidget *source,
                         const UrCompareData *data,
                         const UrPairing *pairing,
                         gboolean forget,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->then_uri = g_strdup (data->then_uri);
  wanted->now_uri = g_strdup (data->now_uri);
  wanted->then = ur_report_ref (data->then);
  wanted->now = ur_report_ref (data->now);
  wanted->pairing = (UrPairing){ g_strdup (pairing->reports), pairing->kind, g_strdup (pairing->then),
                                 g_strdup (pairing->now), pairing->decision };
  wanted->decides = TRUE;
  wanted->forgets = forget;
  g_task_set_task_data (task, wanted, wanted_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * ur_compare_load_finish:
 * @result: what the callback got
 * @error: return location for an error, a full sentence
 *
 * Returns: (transfer full) (nullable): what to show
 */
UrCompareData *
ur_compare_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
library_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = ur_library_dup_path ();
  g_autoptr (UrLibrary) library = ur_library_read (path);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_library_entry_free);

  for (guint i = 0; i < library->entries->len; i++)
    {
      const UrLibraryEntry *entry = library->entries->pdata[i];

      if (!entry->is_draft)
        g_ptr_array_add (entries, ur_library_entry_copy (entry));
    }
  g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * ur_compare_library_async:
 * @source: who waits
 * @cancellable: stops it
 * @callback: called when it is done
 *
 * Lists the reports of the library that can be compared.
 */
void
ur_compare_library_async (GtkWidget *source, GCancellable *cancellable, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);

  g_task_run_in_thread (task, library_thread);
}

/**
 * ur_compare_library_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable) (element-type UrLibraryEntry): the reports; %NULL when it was stopped
 */
GPtrArray *
ur_compare_library_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
