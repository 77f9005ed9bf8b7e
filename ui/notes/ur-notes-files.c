/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes that leave the program as a file, and come back. */
#include "ur-config.h"

#include "ur-notes-files.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-job.h"
#include "ur-load.h"
#include "ur-notes-exchange.h"
#include "ur-open-folder.h"
#include "ur-quote.h"
#include "ur-save-dialog.h"
#include "ur-save.h"

#define MAX_IMPORT (16u * 1024 * 1024)

/* What is written, or read. */
typedef struct
{
  UrNotes *notes;
  UrNotebook *notebook;
  UrReport *report;
  UrNotesFormat format;
  UrNotesOrder order;
  char *path;  /* where to */
  GFile *file; /* where from */
  UrNotesChange *change;
  guint n;
} Task;

static Task *
task_new (UrNotes *notes)
{
  Task *task = g_new0 (Task, 1);

  task->notes = g_object_ref (notes);
  task->notebook = ur_notebook_ref (ur_notes_get_notebook (notes));
  task->report = ur_report_ref (ur_notes_get_report (notes));
  return task;
}

static void
task_free (gpointer data)
{
  Task *task = data;

  g_clear_object (&task->notes);
  g_clear_object (&task->file);
  ur_notebook_unref (task->notebook);
  ur_report_unref (task->report);
  g_clear_pointer (&task->change, ur_notes_change_free);
  g_free (task->path);
  g_free (task);
}

static char *
dup_failed (gpointer data, const GError *error, char **path)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : g_strdup (error->message);
}

/* Export */

static gboolean
run_export (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Task *task = data;
  g_autoptr (GBytes) bytes = ur_notes_export (task->notebook, task->report, task->format, task->order);

  return ur_save_bytes (task->path, bytes, UR_SAVE_OVERWRITE, error);
}

static char *
dup_exported (gpointer data, char **path)
{
  Task *task = data;
  g_autofree char *shown = g_filename_display_basename (task->path);

  *path = g_strdup (task->path);
  return ur_quote_printf (_ ("The notes were exported as “%s”."), shown);
}

static void
path_chosen_cb (GtkWidget *origin, const char *path)
{
  static const UrJobClass klass = { .doing = N_ ("Exporting the notes"),
                                    .run = run_export,
                                    .dup_done = dup_exported,
                                    .dup_failed = dup_failed,
                                    .free = task_free };
  Task *task = g_object_steal_data (G_OBJECT (origin), "ur-notes-task");

  if (task == NULL)
    return;
  task->path = g_strdup (path);
  ur_job_start (origin, &klass, task, NULL);
}

/**
 * ur_notes_files_export:
 * @origin: a widget of the window
 * @notes: the notes, which are read
 * @format: json, markdown or text
 * @by_time: whether the latest come first
 *
 * Asks where to, and writes them there.
 */
void
ur_notes_files_export (GtkWidget *origin, UrNotes *notes, const char *format, gboolean by_time)
{
  static const struct
  {
    const char *name, *filter, *mime_type, *suffix;
  } formats[] = {
    [UR_NOTES_JSON] = { "json", N_ ("JSON files"), "application/json", "json" },
    [UR_NOTES_MARKDOWN] = { "markdown", N_ ("Markdown files"), "text/markdown", "md" },
    [UR_NOTES_TEXT] = { "text", N_ ("Text files"), "text/plain", "txt" },
  };
  g_autofree char *title = ur_report_dup_title (ur_notes_get_report (notes));
  /* Translators: the name of a file. */
  g_autofree char *stem = g_strdelimit (g_strdup_printf (_ ("%s – notes"), title), "/\n", '-');
  g_autofree char *name = NULL;
  UrSaveKind kind = { .title = _ ("Export Notes"), .directory = G_USER_DIRECTORY_DOCUMENTS };
  Task *task = task_new (notes);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, format) == 0)
      task->format = i;
  kind.filter = _ (formats[task->format].filter);
  kind.mime_type = formats[task->format].mime_type;
  kind.suffix = formats[task->format].suffix;
  task->order = by_time ? UR_NOTES_BY_TIME : UR_NOTES_BY_PLACE;
  name = g_strconcat (stem, ".", kind.suffix, NULL);
  g_object_set_data_full (G_OBJECT (origin), "ur-notes-task", task, task_free);
  ur_save_dialog_run (origin, &kind, name, path_chosen_cb);
}

/* Import */

static gboolean
run_import (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Task *task = data;
  g_autofree char *name = g_file_get_basename (task->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = ur_load_file (task->file, MAX_IMPORT, cancellable, &reason);

  if (bytes == NULL)
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT, _ ("The file “%s” cannot be read."), shown);
      return FALSE;
    }
  task->change = ur_notes_read_exported (bytes, task->notebook, task->report, error);
  task->n = task->change != NULL ? task->change->edits->len : 0;
  return task->change != NULL;
}

static void
imported (gpointer data, const GError *error)
{
  Task *task = data;

  if (error == NULL && task->n > 0)
    ur_notes_make (task->notes, g_steal_pointer (&task->change));
}

static char *
dup_imported (gpointer data, char **path)
{
  Task *task = data;

  if (task->n == 0)
    return g_strdup (_ ("There was nothing new in the file."));
  return g_strdup_printf (ngettext ("%u note was brought in.", "%u notes were brought in.", task->n),
                          task->n);
}

static void
response_cb (GtkNativeDialog *dialog, int response, GtkWidget *origin)
{
  static const UrJobClass klass = { .doing = N_ ("Bringing notes in"),
                                    .run = run_import,
                                    .dup_done = dup_imported,
                                    .dup_failed = dup_failed,
                                    .ended = imported,
                                    .free = task_free };
  Task *task = g_object_steal_data (G_OBJECT (origin), "ur-notes-task");

  if (task != NULL && response == GTK_RESPONSE_ACCEPT)
    {
      task->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      ur_job_start (origin, &klass, task, NULL);
    }
  else if (task != NULL)
    task_free (task);
  g_object_unref (dialog);
}

/**
 * ur_notes_files_import:
 * @origin: a widget of the window
 * @notes: the notes, which are read
 *
 * Asks for a file, and brings in what is new in it.
 */
void
ur_notes_files_import (GtkWidget *origin, UrNotes *notes)
{
  /* It lives until it is answered. */
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (_ ("Bring Notes In"), GTK_WINDOW (gtk_widget_get_root (origin)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("JSON files"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_object_set_data_full (G_OBJECT (origin), "ur-notes-task", task_new (notes), task_free);
  g_signal_connect_object (native, "response", G_CALLBACK (response_cb), origin, 0);
  ur_open_folder_show_chooser (native, G_USER_DIRECTORY_DOCUMENTS);
}
