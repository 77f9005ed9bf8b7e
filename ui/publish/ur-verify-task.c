/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-verify-task.h"

#include <glib/gi18n-lib.h>

#include "ur-job.h"

typedef struct
{
  UrReport *report;
  GListModel *files;
  GPtrArray *all; /* (element-type UrVerified) */
  GCancellable *cancellable;
  UrVerifyEnded ended;
  gpointer user_data;
} Comparing;

static void
comparing_free (gpointer data)
{
  Comparing *comparing = data;

  ur_report_unref (comparing->report);
  g_object_unref (comparing->files);
  g_ptr_array_unref (comparing->all);
  g_object_unref (comparing->cancellable);
  g_free (comparing);
}

static void
verified_free (gpointer data)
{
  UrVerified *verified = data;

  g_free (verified->name);
  ur_verification_free (verified->result);
  g_free (verified);
}

static UrVerified *
verify_one (GFile *file, const UrReport *report, GCancellable *cancellable, GError **error)
{
  g_autofree char *base = g_file_get_basename (file);
  UrVerification *result = ur_verify_file (file, report, cancellable, error);
  UrVerified *verified;

  if (result == NULL)
    return NULL;
  verified = g_new0 (UrVerified, 1);
  verified->name = base != NULL ? g_filename_display_name (base) : g_file_get_uri (file);
  verified->result = result;
  return verified;
}

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Comparing *comparing = data;
  guint n = g_list_model_get_n_items (comparing->files);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (comparing->files, i);
      UrVerified *verified = verify_one (file, comparing->report, cancellable, error);

      if (verified == NULL)
        return FALSE;
      g_ptr_array_add (comparing->all, verified);
      ur_job_set_progress (job, (i + 1.0) / n);
    }
  return TRUE;
}

static void
ended (gpointer data, const GError *error)
{
  Comparing *comparing = data;
  gboolean wanted = error == NULL && !g_cancellable_is_cancelled (comparing->cancellable);

  comparing->ended (wanted ? comparing->all : NULL, comparing->user_data);
}

static const UrJobClass verify_class = {
  .doing = N_ ("Comparing pictures with the report"),
  .run = run,
  .ended = ended,
  .free = comparing_free,
};

/**
 * ur_verify_task_run:
 * @origin: a widget of the window, which shows the progress
 * @report: the report to compare with
 * @files: (element-type GFile): pictures
 * @cancellable: stops the work
 * @done: called once on the main thread, with the outcome for each file in their order (#UrVerified), or
 * %NULL when it was cancelled
 * @data: for @done
 *
 * Compares pictures with a report without holding up the window.
 */
void
ur_verify_task_run (GtkWidget *origin,
                    UrReport *report,
                    GListModel *files,
                    GCancellable *cancellable,
                    UrVerifyEnded done,
                    gpointer data)
{
  Comparing *comparing = g_new0 (Comparing, 1);

  comparing->report = ur_report_ref (report);
  comparing->files = g_object_ref (files);
  comparing->all = g_ptr_array_new_with_free_func (verified_free);
  comparing->cancellable = g_object_ref (cancellable);
  comparing->ended = done;
  comparing->user_data = data;
  ur_job_start (origin, &verify_class, comparing, cancellable);
}
