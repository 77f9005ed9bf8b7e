/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-document.h"

#include <glib/gi18n-lib.h>

#define HELP_FOLDER "/org/unionreport/UnionReport/help/"

/* Editors save in several steps; the file is whole when it has been quiet for so long. */
#define QUIET_MS 300

/**
 * UrDocument:
 *
 * A report that is open, with the file it was read from and what belongs to both: the mistakes found in it,
 * the index for searching, the reader's notes, the watch on the file.  Any number of windows may show one
 * document.  What was read never changes: a file that is read again is another document.
 *
 * Lives on the main thread, but ur_document_load() may make one on any.
 */
struct _UrDocument
{
  GObject parent_instance;

  GFile *file;         /* NULL for the report that comes with the program */
  char *name;          /* of the file, for showing; NULL without one */
  GBytes *content;     /* as it was read, for showing its mistakes; NULL when there are none */
  UrReport *report;    /* NULL when nothing of the file can be shown */
  GPtrArray *problems; /* (element-type UrProblem), errors before notes */
  guint n_errors;      /* at the head of problems */
  GError *error;       /* why there is no report */

  UrLibraryEntry *entry; /* what the library is told of it; NULL without a file or a report */

  UrSearchIndex *index; /* made by the first search */
  UrNotes *notes;       /* made when they are first asked for */
  GFileMonitor *monitor;
  guint quiet;           /* until a file that is being changed is whole */
  GCancellable *looking; /* while it is asked whether the file is there */
  gboolean stale;        /* the file is not what was read any more */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrDocument, ur_document, G_TYPE_OBJECT)

static void
ur_document_dispose (GObject *object)
{
  UrDocument *self = UR_DOCUMENT (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->notes);
  G_OBJECT_CLASS (ur_document_parent_class)->dispose (object);
}

static void
ur_document_finalize (GObject *object)
{
  UrDocument *self = UR_DOCUMENT (object);

  g_clear_object (&self->file);
  g_free (self->name);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->index, ur_search_index_free);
  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->entry, ur_library_entry_free);
  G_OBJECT_CLASS (ur_document_parent_class)->finalize (object);
}

static void
ur_document_class_init (UrDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_document_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_document_finalize;

  /**
   * UrDocument::changed:
   *
   * The file was changed by somebody, and has been quiet since: it can be read again.  Not told of a file
   * that is gone.
   */
  signals[CHANGED] =
      g_signal_new ("changed", UR_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_document_init (UrDocument *self)
{
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_problem_free);
}

static guint
count_errors (GPtrArray *problems)
{
  guint n = 0;

  while (n < problems->len && ((UrProblem *) problems->pdata[n])->severity == UR_PROBLEM_ERROR)
    n++;
  return n;
}

static void
read_content (UrDocument *self, GBytes *content)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->report = ur_report_read (content, self->name, &self->problems, &self->error);
  if (self->problems == NULL)
    self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_problem_free);
  self->n_errors = count_errors (self->problems);
  if (self->n_errors > 0)
    self->content = g_bytes_ref (content);
}

/**
 * ur_document_load:
 * @file: a report file
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Reads a file; blocks, so call it on a thread of its own.  Mistakes in the file are no error: they are part
 * of the document, and what they left of the report is too.
 *
 * Returns: (transfer full): a document with a report, with mistakes, or with both; or %NULL with @error, a
 * full sentence, when the file cannot be read at all: %UR_ERROR_FOREIGN when it is no report but may be
 * imported
 */
UrDocument *
ur_document_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrDocument) self = g_object_new (UR_TYPE_DOCUMENT, NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *stamp = ur_library_dup_stamp (file, cancellable);
  g_autoptr (GBytes) content = NULL;
  GError *failure = NULL;

  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base != NULL ? base : "?");
  content = ur_report_load_bytes (file, self->name, cancellable, &failure);
  if (content != NULL)
    read_content (self, content);
  if (self->report != NULL)
    self->entry = ur_library_entry_new (file, self->report, content, stamp, 0);
  if (self->report == NULL && self->error != NULL &&
      (self->n_errors == 0 || g_error_matches (self->error, UR_ERROR, UR_ERROR_FOREIGN)))
    failure = g_steal_pointer (&self->error);
  if (failure == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, failure);
  return NULL;
}

/**
 * ur_document_new_for_report:
 * @report: a report that lies in no file
 *
 * Returns: (transfer full): a document of it
 */
UrDocument *
ur_document_new_for_report (UrReport *report)
{
  UrDocument *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (UR_TYPE_DOCUMENT, NULL);
  self->report = ur_report_ref (report);
  return self;
}

/**
 * ur_document_load_bundled:
 * @error: return location for an error
 *
 * Returns: (transfer full): the report that comes with the program
 */
UrDocument *
ur_document_load_bundled (GError **error)
{
  g_autoptr (UrReport) report = ur_report_load_bundled (error);

  return report != NULL ? ur_document_new_for_report (report) : NULL;
}

/**
 * ur_document_load_help:
 * @error: return location for an error
 *
 * Returns: (transfer full): the guide that comes with the window, a report itself, in the reader's language
 */
UrDocument *
ur_document_load_help (GError **error)
{
  /* Translators: the guide in your language, a file in resources/help without .json */
  const char *name = _ ("help-en");
  g_autofree char *path = g_strdup_printf (HELP_FOLDER "%s.json", name);
  g_autoptr (GBytes) content = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (UrReport) report = content != NULL ? ur_report_read (content, name, NULL, error) : NULL;

  return report != NULL ? ur_document_new_for_report (report) : NULL;
}

/**
 * ur_document_get_report:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): what could be read; %NULL when nothing of the file can be shown
 */
UrReport *
ur_document_get_report (UrDocument *document)
{
  return document->report;
}

/**
 * ur_document_get_file:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): where it was read from; %NULL for the report that comes with the
 * program
 */
GFile *
ur_document_get_file (UrDocument *document)
{
  return document->file;
}

/**
 * ur_document_get_name:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the name of its file, for showing
 */
const char *
ur_document_get_name (UrDocument *document)
{
  return document->name;
}

/**
 * ur_document_dup_title:
 * @document: a document
 *
 * Returns: (transfer full): what a window is called that shows it: the file's name, else the report's title
 */
char *
ur_document_dup_title (UrDocument *document)
{
  return document->name != NULL ? g_strdup (document->name) : ur_report_dup_title (document->report);
}

/**
 * ur_document_get_content:
 * @document: a document with mistakes
 *
 * Returns: (transfer none) (nullable): the file as it was read, whatever becomes of it; kept only where there
 *   are mistakes to be shown in it
 */
GBytes *
ur_document_get_content (UrDocument *document)
{
  return document->content;
}

/**
 * ur_document_get_entry:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): what the library keeps of it; %NULL without a file or a report
 */
const UrLibraryEntry *
ur_document_get_entry (UrDocument *document)
{
  return document->entry;
}

/**
 * ur_document_get_problems:
 * @document: a document
 *
 * Returns: (transfer none) (element-type UrProblem): what is wrong with the file, errors before notes
 */
GPtrArray *
ur_document_get_problems (UrDocument *document)
{
  return document->problems;
}

/**
 * ur_document_get_n_errors:
 * @document: a document
 *
 * Returns: how many of its problems, from the first on, are errors
 */
guint
ur_document_get_n_errors (UrDocument *document)
{
  return document->n_errors;
}

/**
 * ur_document_get_error:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): why it has no report
 */
const GError *
ur_document_get_error (UrDocument *document)
{
  return document->error;
}

/**
 * ur_document_dup_mistakes:
 * @document: a document
 *
 * Returns: (transfer full): its errors, one a line, as file:line:column: sentence
 */
char *
ur_document_dup_mistakes (UrDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < document->n_errors; i++)
    {
      g_autofree char *line = ur_problem_to_string (document->problems->pdata[i], document->name);
      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

/**
 * ur_document_get_search_index:
 * @document: a document with a report
 *
 * Returns: (transfer none): the index for searching it; the first call makes it
 */
const UrSearchIndex *
ur_document_get_search_index (UrDocument *document)
{
  g_return_val_if_fail (document->report != NULL, NULL);

  if (document->index == NULL)
    document->index = ur_search_index_new (document->report);
  return document->index;
}

/**
 * ur_document_get_notes:
 * @document: a document with a report
 *
 * Returns: (transfer none): what its reader has marked in it and thought of it; the first call begins to read
 *   them
 */
UrNotes *
ur_document_get_notes (UrDocument *document)
{
  g_return_val_if_fail (document->report != NULL, NULL);

  if (document->notes == NULL)
    document->notes = ur_notes_new (document->report);
  return document->notes;
}

/* Asked on another thread: a mount that is gone answers after minutes or never. */
static void
looked_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrDocument) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->looking);
  if (info != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
quiet_cb (gpointer data)
{
  UrDocument *self = data;

  self->quiet = 0;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->looking, looked_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
event_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, UrDocument *self)
{
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED || event == G_FILE_MONITOR_EVENT_PRE_UNMOUNT ||
      event == G_FILE_MONITOR_EVENT_UNMOUNTED)
    return;
  self->stale = TRUE;
  g_clear_handle_id (&self->quiet, g_source_remove);
  self->quiet = g_timeout_add (QUIET_MS, quiet_cb, self);
}

/**
 * ur_document_watch:
 * @document: a document
 *
 * Watches its file from now on; see #UrDocument::changed.  On the main thread only.
 */
void
ur_document_watch (UrDocument *document)
{
  if (document->file == NULL || document->monitor != NULL)
    return;
  document->monitor = g_file_monitor_file (document->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (document->monitor != NULL)
    g_signal_connect_object (document->monitor, "changed", G_CALLBACK (event_cb), document, 0);
}

/**
 * ur_document_is_stale:
 * @document: a document
 *
 * Returns: whether its file may hold something else by now: it was touched since, or cannot be watched
 */
gboolean
ur_document_is_stale (UrDocument *document)
{
  return document->file != NULL && (document->stale || document->monitor == NULL);
}
