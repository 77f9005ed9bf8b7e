/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-notes.h"

/* The file is written in several steps, by this program too. */
#define QUIET_MS 120

/**
 * UrNotes:
 *
 * The reader's annotations of a report that is open, as they are on the disk: what is here is kept.  Reading
 * and writing is done on other threads, one thing after the other; what another window or program writes
 * comes by itself.
 */
struct _UrNotes
{
  GObject parent_instance;

  UrReport *report;
  char *path;
  UrNotebook *notebook;
  GArray *placed;      /* (element-type UrPlacedNote): of the notebook */
  UrNotesIndex *index; /* made when they are first searched */

  GQueue *waiting; /* (element-type Job) */
  gboolean running;
  guint n_changing; /* jobs that are not done yet and change something */
  GPtrArray *done;  /* (element-type UrNotesChange): what can be taken back, the latest last */
  GPtrArray *undone;

  GFileMonitor *monitor;
  guint quiet;
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrNotes, ur_notes, G_TYPE_OBJECT)

typedef enum
{
  READ,
  MAKE,
  UNDO,
  REDO,
} JobKind;

/* What is done on another thread, and what came of it. */
typedef struct
{
  JobKind kind;
  UrNotesChange *change; /* as it was asked for, for UNDO and REDO the one that is taken back or made again,
                          * which is known when those before are done */
  UrReport *report;
  char *path;
  UrNotebook *notebook;
  UrNotesChange *done;
  GArray *placed;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->change, ur_notes_change_free);
  g_clear_pointer (&job->done, ur_notes_change_free);
  g_clear_pointer (&job->notebook, ur_notebook_unref);
  g_clear_pointer (&job->placed, g_array_unref);
  ur_report_unref (job->report);
  g_free (job->path);
  g_free (job);
}

static UrNotebook *
update (Job *job, GError **error)
{
  g_autoptr (UrNotesChange) inverse = job->kind == UNDO ? ur_notes_change_invert (job->change) : NULL;

  return ur_notebook_update (job->path, job->report, inverse != NULL ? inverse : job->change, &job->done,
                             error);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  job->notebook = job->kind == READ ? ur_notebook_read (job->path, &error) : update (job, &error);
  if (job->notebook == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job->placed = ur_notebook_list_placed (job->notebook, job->report);
  g_task_return_boolean (task, TRUE);
}

static gboolean
is_same (const UrNotebook *a, const UrNotebook *b)
{
  if (a->annotations->len != b->annotations->len)
    return FALSE;
  for (guint i = 0; i < a->annotations->len; i++)
    if (!ur_annotation_equal (a->annotations->pdata[i], b->annotations->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
take_notebook (UrNotes *self, Job *job)
{
  gboolean same = self->notebook != NULL && is_same (self->notebook, job->notebook);
  g_autofree char *problem = g_strdup (job->notebook->problem);
  UrNotesIndex *index_before = NULL;
  UrNotebook *notebook_before = NULL;
  GArray *placed_before = NULL;

  if (!same)
    {
      /* They are on show until the last of those who show them has been told. */
      index_before = g_steal_pointer (&self->index);
      notebook_before = g_steal_pointer (&self->notebook);
      placed_before = g_steal_pointer (&self->placed);
      self->notebook = g_steal_pointer (&job->notebook);
      self->placed = g_steal_pointer (&job->placed);
    }
  if (!same || job->kind != READ)
    g_signal_emit (self, signals[CHANGED], 0);
  g_clear_pointer (&index_before, ur_notes_index_free);
  g_clear_pointer (&placed_before, g_array_unref);
  g_clear_pointer (&notebook_before, ur_notebook_unref);
  if (problem != NULL)
    g_signal_emit (self, signals[FAILED], 0, problem);
}

/* What was done in fact is what can be taken back. */
static void
record (UrNotes *self, Job *job)
{
  GPtrArray *list = job->kind == UNDO ? self->undone : self->done;
  UrNotesChange *change = g_steal_pointer (&job->done);

  if (change == NULL || change->edits->len == 0)
    {
      g_clear_pointer (&change, ur_notes_change_free);
      return;
    }
  if (job->kind == UNDO)
    {
      g_autoptr (UrNotesChange) inverse = change;

      change = ur_notes_change_invert (inverse);
    }
  if (job->kind == MAKE)
    g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (list, change);
}

/* Nothing was changed: it can be tried again. */
static void
give_back (UrNotes *self, Job *job)
{
  if (job->kind == UNDO)
    g_ptr_array_add (self->done, g_steal_pointer (&job->change));
  else if (job->kind == REDO)
    g_ptr_array_add (self->undone, g_steal_pointer (&job->change));
}

static void run_next (UrNotes *self);

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrNotes *self = UR_NOTES (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->running = FALSE;
  if (job->kind != READ)
    self->n_changing--;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      record (self, job);
      take_notebook (self, job);
    }
  else
    {
      give_back (self, job);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
  run_next (self);
}

static UrNotesChange *
steal_last (GPtrArray *changes)
{
  return changes->len > 0 ? g_ptr_array_steal_index (changes, changes->len - 1) : NULL;
}

/* The next that there is something to do for. */
static Job *
take_job (UrNotes *self)
{
  Job *job;

  while ((job = g_queue_pop_head (self->waiting)) != NULL)
    {
      if (job->kind == UNDO)
        job->change = steal_last (self->done);
      else if (job->kind == REDO)
        job->change = steal_last (self->undone);
      if (job->kind == READ || job->change != NULL)
        return job;
      self->n_changing--;
      job_free (job);
    }
  return NULL;
}

static void
run_next (UrNotes *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = self->running ? NULL : take_job (self);

  if (job == NULL)
    return;
  self->running = TRUE;
  task = g_task_new (self, NULL, ready_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_cb);
}

static void
add_job (UrNotes *self, JobKind kind, UrNotesChange *change)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->change = change;
  job->report = ur_report_ref (self->report);
  job->path = g_strdup (self->path);
  if (kind != READ)
    self->n_changing++;
  g_queue_push_tail (self->waiting, job);
  run_next (self);
}

static gboolean
quiet_cb (gpointer data)
{
  UrNotes *self = data;

  self->quiet = 0;
  add_job (self, READ, NULL);
  return G_SOURCE_REMOVE;
}

static void
event_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, UrNotes *self)
{
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED || self->quiet != 0)
    return;
  self->quiet = g_timeout_add (QUIET_MS, quiet_cb, self);
}

static void
ur_notes_dispose (GObject *object)
{
  UrNotes *self = UR_NOTES (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (ur_notes_parent_class)->dispose (object);
}

static void
ur_notes_finalize (GObject *object)
{
  UrNotes *self = UR_NOTES (object);

  g_queue_free_full (self->waiting, job_free);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_clear_pointer (&self->index, ur_notes_index_free);
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_pointer (&self->notebook, ur_notebook_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  g_free (self->path);
  G_OBJECT_CLASS (ur_notes_parent_class)->finalize (object);
}

static void
ur_notes_class_init (UrNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_notes_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_notes_finalize;

  /**
   * UrNotes::changed:
   *
   * There are other notes than before, and they are kept; what can be taken back may be something else.
   */
  signals[CHANGED] =
      g_signal_new ("changed", UR_TYPE_NOTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrNotes::failed:
   * @notes: the notes
   * @sentence: what went wrong, a full sentence
   *
   * Something could not be read or kept; what was not is not among the notes.
   */
  signals[FAILED] = g_signal_new ("failed", UR_TYPE_NOTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ur_notes_init (UrNotes *self)
{
  self->waiting = g_queue_new ();
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_notes_change_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_notes_change_free);
}

/**
 * ur_notes_new:
 * @report: a report
 *
 * Returns: (transfer full): the annotations of it, which are read from now on; see #UrNotes::changed
 */
UrNotes *
ur_notes_new (UrReport *report)
{
  UrNotes *self = g_object_new (UR_TYPE_NOTES, NULL);
  g_autoptr (GFile) file = NULL;

  self->report = ur_report_ref (report);
  self->path = ur_notebook_dup_path (report);
  file = g_file_new_for_path (self->path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (event_cb), self, 0);
  add_job (self, READ, NULL);
  return self;
}

/**
 * ur_notes_get_report:
 * @notes: the notes
 *
 * Returns: (transfer none): what they are about
 */
UrReport *
ur_notes_get_report (UrNotes *notes)
{
  return notes->report;
}

/**
 * ur_notes_get_notebook:
 * @notes: the notes
 *
 * Returns: (transfer none) (nullable): all of them; %NULL before they are read
 */
UrNotebook *
ur_notes_get_notebook (UrNotes *notes)
{
  return notes->notebook;
}

/**
 * ur_notes_get_placed:
 * @notes: the notes
 *
 * Returns: (transfer none) (nullable) (element-type UrPlacedNote): all of them with their places, in the
 * order of the text, until #UrNotes::changed; %NULL before they are read
 */
const GArray *
ur_notes_get_placed (UrNotes *notes)
{
  return notes->placed;
}

/**
 * ur_notes_find:
 * @notes: the notes
 * @words: a phrase, UTF-8
 *
 * Returns: (transfer full) (element-type UrNoteHit): where thoughts have the words, see
 * ur_notes_index_find(), until #UrNotes::changed; none before they are read
 */
GArray *
ur_notes_find (UrNotes *notes, const char *words)
{
  if (notes->placed == NULL)
    return g_array_new (FALSE, FALSE, sizeof (UrNoteHit));
  if (notes->index == NULL)
    notes->index = ur_notes_index_new (notes->notebook, notes->placed);
  return ur_notes_index_find (notes->index, words);
}

/**
 * ur_notes_make:
 * @notes: the notes
 * @change: (transfer full): what the reader wants
 *
 * Changes them on the disk, soon; #UrNotes::changed tells when it is done, #UrNotes::failed when it is not.
 */
void
ur_notes_make (UrNotes *notes, UrNotesChange *change)
{
  add_job (notes, MAKE, change);
}

/**
 * ur_notes_is_changing:
 * @notes: the notes
 *
 * Returns: whether a change that was asked for is not done yet; what there is will not be what there was
 */
gboolean
ur_notes_is_changing (UrNotes *notes)
{
  return notes->n_changing > 0;
}

/**
 * ur_notes_can_undo:
 * @notes: the notes
 *
 * Returns: whether there is a change to be taken back
 */
gboolean
ur_notes_can_undo (UrNotes *notes)
{
  return notes->done->len > 0;
}

/**
 * ur_notes_can_redo:
 * @notes: the notes
 *
 * Returns: whether a change was taken back
 */
gboolean
ur_notes_can_redo (UrNotes *notes)
{
  return notes->undone->len > 0;
}

/**
 * ur_notes_undo:
 * @notes: the notes
 *
 * Takes the latest change back, if there is one; not what others did.
 */
void
ur_notes_undo (UrNotes *notes)
{
  add_job (notes, UNDO, NULL);
}

/**
 * ur_notes_redo:
 * @notes: the notes
 *
 * Makes the change again that was taken back last, if there is one.
 */
void
ur_notes_redo (UrNotes *notes)
{
  add_job (notes, REDO, NULL);
}
