/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import while a person checks it: kept after each decision, saved in the end. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-export.h"
#include "ur-job.h"
#include "ur-listing.h"
#include "ur-quote.h"
#include "ur-review-view.h"
#include "ur-save-dialog.h"
#include "ur-save.h"

#define KEY "ur-reviewing"
#define PAGE "review"

/* The program may end without a word: what was decided is written down soon after. */
#define DELAY_MS 500

/* What belongs to the page of a review, and goes with it. */
typedef struct
{
  UrReviewView *view; /* not owned */
  UrImportSource *source;
  GFileMonitor *monitor; /* (nullable): of the document */
  guint keep_soon;
  gboolean is_saving; /* the review must not be touched */
  gboolean is_over;   /* saved, or given up */
} Reviewing;

static UrReviewView *
find_view (UrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, PAGE);

  return page != NULL ? UR_REVIEW_VIEW (page) : NULL;
}

static Reviewing *
get_reviewing (UrReviewView *view)
{
  return g_object_get_data (G_OBJECT (view), KEY);
}

/* Keeping */

/* The library offers to go on with it. */
static UrLibraryEntry *
create_entry (Reviewing *reviewing)
{
  UrReview *review = ur_review_view_get_review (reviewing->view);
  const char *title = ur_review_get_title (review);
  g_autofree char *uri = ur_unfinished_dup_uri (reviewing->source->unfinished);

  return ur_library_entry_new_draft (uri, *title != '\0' ? title : ur_review_get_name (review),
                                     ur_review_count_open (review));
}

/* At once, before the window goes. */
static gboolean
keep (Reviewing *reviewing, GError **error)
{
  UrUnfinished *unfinished = reviewing->source->unfinished;
  g_autoptr (GBytes) content = NULL;

  g_clear_handle_id (&reviewing->keep_soon, g_source_remove);
  if (reviewing->is_over || reviewing->is_saving || reviewing->source->report != NULL)
    return TRUE;
  content = ur_review_write_draft (ur_review_view_get_review (reviewing->view));
  if (!ur_unfinished_keep (unfinished, ur_unfinished_begin (unfinished), content, error))
    return FALSE;
  ur_listing_add_now (create_entry (reviewing));
  return TRUE;
}

/* Where nobody can be told any more. */
static void
keep_or_log (Reviewing *reviewing)
{
  g_autoptr (GError) error = NULL;

  if (!keep (reviewing, &error))
    g_info ("%s", error->message);
}

typedef struct
{
  UrUnfinished *unfinished;
  guint version;
  GBytes *content;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  ur_unfinished_unref (keeping->unfinished);
  g_bytes_unref (keeping->content);
  g_free (keeping);
}

static void
keep_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Keeping *keeping = data;
  GError *error = NULL;

  if (ur_unfinished_keep (keeping->unfinished, keeping->version, keeping->content, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
kept_cb (GObject *view, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    ur_notice_show (GTK_WIDGET (view), UR_NOTICE_WARNING, error->message, NULL, NULL);
}

static gboolean
keep_cb (gpointer data)
{
  Reviewing *reviewing = data;
  g_autoptr (GTask) task = g_task_new (reviewing->view, NULL, kept_cb, NULL);
  Keeping *keeping;

  reviewing->keep_soon = 0;
  if (reviewing->is_saving)
    return G_SOURCE_REMOVE;
  keeping = g_new0 (Keeping, 1);
  keeping->unfinished = ur_unfinished_ref (reviewing->source->unfinished);
  keeping->version = ur_unfinished_begin (keeping->unfinished);
  keeping->content = ur_review_write_draft (ur_review_view_get_review (reviewing->view));
  g_task_set_task_data (task, keeping, keeping_free);
  g_task_run_in_thread (task, keep_thread);
  ur_listing_add (create_entry (reviewing));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (UrReviewView *view, UrWindow *self)
{
  Reviewing *reviewing = get_reviewing (view);

  g_clear_handle_id (&reviewing->keep_soon, g_source_remove);
  if (reviewing->source->report == NULL)
    reviewing->keep_soon = g_timeout_add (DELAY_MS, keep_cb, reviewing);
}

/* The document */

static void
document_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, UrReviewView *view)
{
  const Reviewing *reviewing = get_reviewing (view);
  g_autofree char *text = NULL;

  /* An editor may put a new file in the place of the old one. */
  if (reviewing->is_over || reviewing->is_saving ||
      (event != G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT && event != G_FILE_MONITOR_EVENT_MOVED_IN &&
       event != G_FILE_MONITOR_EVENT_RENAMED))
    return;
  text = ur_quote_printf (_ ("“%s” was changed after it was read. What you check is how it was before."),
                          reviewing->source->name);
  ur_notice_show (GTK_WIDGET (view), UR_NOTICE_WARNING, text, _ ("Read Again"), "page.read-again");
}

static void
watch (Reviewing *reviewing)
{
  const UrImportSource *source = reviewing->source;

  if (source->file == NULL || source->report != NULL)
    return;
  reviewing->monitor = g_file_monitor_file (source->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (reviewing->monitor != NULL)
    g_signal_connect_object (reviewing->monitor, "changed", G_CALLBACK (document_cb), reviewing->view, 0);
}

static void
reviewing_free (gpointer data)
{
  Reviewing *reviewing = data;

  if (reviewing->monitor != NULL)
    g_file_monitor_cancel (reviewing->monitor);
  g_clear_object (&reviewing->monitor);

  g_clear_handle_id (&reviewing->keep_soon, g_source_remove);
  ur_import_source_free (reviewing->source);
  g_free (reviewing);
}

/* Leaving */

static void
throw_away (Reviewing *reviewing)
{
  reviewing->is_over = TRUE;
  if (reviewing->source->report != NULL)
    return;
  ur_unfinished_throw_away (reviewing->source->unfinished);
  ur_listing_remove (ur_unfinished_dup_uri (reviewing->source->unfinished));
}

/* Without the page; the report is where it was. */
static void
leave (UrWindow *self, Reviewing *reviewing)
{
  throw_away (reviewing);
  ur_window_leave_page (self);
}

static void
cancel_cb (UrReviewView *view, UrWindow *self)
{
  leave (self, get_reviewing (view));
}

static void
postpone_cb (UrReviewView *view, UrWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (keep (get_reviewing (view), &error))
    ur_window_leave_page (self);
  else
    ur_notice_show (GTK_WIDGET (view), UR_NOTICE_ERROR, error->message, NULL, NULL);
}

static void
reread_cb (UrReviewView *view, const char *encoding, UrWindow *self)
{
  UrImportSource *source = ur_import_source_copy (get_reviewing (view)->source);

  g_free (source->encoding);
  source->encoding = g_strdup (encoding);
  source->is_anew = TRUE;
  source->goes_on = FALSE;
  ur_window_import (self, source);
}

/* Saving */

typedef struct
{
  UrReviewView *view; /* owned, so that the review stays */
  GtkWidget *window;  /* weak */
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->view);
  g_clear_weak_pointer (&saving->window);
  g_free (saving->path);
  g_free (saving);
}

static gboolean
save (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving *saving = data;
  g_autoptr (GBytes) report = ur_review_write (ur_review_view_get_review (saving->view), error);

  return report != NULL && ur_save_bytes (saving->path, report, UR_SAVE_OVERWRITE, error);
}

/* What of the document the report could not hold; NULL when it has all. */
static char *
dup_left_out (UrReview *review)
{
  g_autoptr (GPtrArray) left_out = ur_review_dup_left_out (review);

  if (left_out->len == 0)
    return NULL;
  if (left_out->len == 1)
    return g_strdup (left_out->pdata[0]);
  /* Translators: the first of several sentences, and how many there are */
  return g_strdup_printf (ngettext ("%s And %u more like it.", "%s And %u more like it.", left_out->len - 1),
                          (char *) left_out->pdata[0], left_out->len - 1);
}

static void
saved (gpointer data, const GError *error)
{
  Saving *saving = data;
  Reviewing *reviewing = get_reviewing (saving->view);
  g_autoptr (GFile) file = g_file_new_for_path (saving->path);
  UrWindow *self = UR_WINDOW (saving->window);
  g_autofree char *left_out = error == NULL ? dup_left_out (ur_review_view_get_review (saving->view)) : NULL;

  reviewing->is_saving = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (saving->view), TRUE);
  if (error != NULL)
    return;
  if (self == NULL)
    {
      throw_away (reviewing);
      return;
    }
  leave (self, reviewing);
  ur_window_open_file (self, file);
  self->left_out = g_steal_pointer (&left_out);
}

static char *
dup_failed (gpointer data, const GError *error, char **path)
{
  return g_strdup (error->message);
}

static void
chosen_cb (GtkWidget *view, const char *path)
{
  static const UrJobClass klass = { .doing = N_ ("Saving the report"),
                                    .run = save,
                                    .dup_failed = dup_failed,
                                    .again = "win.save-review",
                                    .ended = saved,
                                    .free = saving_free };
  Saving *saving = g_new0 (Saving, 1);

  keep_or_log (get_reviewing (UR_REVIEW_VIEW (view)));
  get_reviewing (UR_REVIEW_VIEW (view))->is_saving = TRUE;
  gtk_widget_set_sensitive (view, FALSE);
  saving->view = UR_REVIEW_VIEW (g_object_ref (view));
  saving->path = g_strdup (path);
  g_set_weak_pointer (&saving->window, GTK_WIDGET (gtk_widget_get_root (view)));
  ur_job_start (view, &klass, saving, NULL);
}

/* Beside the document, called as the report is. */
static void
finish_cb (UrReviewView *view, UrWindow *self)
{
  const UrImportSource *source = get_reviewing (view)->source;
  g_autoptr (GFile) folder = source->file != NULL ? g_file_get_parent (source->file) : NULL;
  const UrSaveKind kind = {
    .title = _ ("Save the Report"),
    .filter = _ ("Reports"),
    .mime_type = "application/x-union-report+json",
    .suffix = "json",
    .directory = G_USER_DIRECTORY_DOCUMENTS,
    .folder = folder,
  };
  g_autofree char *own =
      source->report != NULL && source->file != NULL ? g_file_get_basename (source->file) : NULL;
  g_autofree char *name =
      own != NULL
          ? g_filename_display_name (own)
          : ur_export_dup_title_name (ur_review_get_title (ur_review_view_get_review (view)), ".json");

  if (!get_reviewing (view)->is_saving)
    ur_save_dialog_run (GTK_WIDGET (view), &kind, name, chosen_cb);
}

static void
save_review_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *view = find_view (data);

  if (view != NULL)
    finish_cb (view, data);
}

static const GActionEntry entries[] = {
  { "save-review", save_review_cb },
};

/**
 * ur_window_add_review_actions:
 * @self: the window
 *
 * Adds the action of saving what was checked.
 */
void
ur_window_add_review_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ur_window_has_review:
 * @self: the window
 *
 * Returns: whether an import is checked in it
 */
gboolean
ur_window_has_review (UrWindow *self)
{
  return find_view (self) != NULL;
}

/**
 * ur_window_checks:
 * @self: a window
 * @source: a document
 *
 * Returns: whether the import of @source is checked in it
 */
gboolean
ur_window_checks (UrWindow *self, const UrImportSource *source)
{
  UrReviewView *view = find_view (self);
  const UrImportSource *checked = view != NULL ? get_reviewing (view)->source : NULL;
  g_autofree char *here = NULL, *there = NULL;

  if (checked == NULL || checked->report != NULL || source->report != NULL)
    return FALSE;
  here = ur_unfinished_dup_uri (checked->unfinished);
  there = ur_unfinished_dup_uri (source->unfinished);
  return g_str_equal (here, there);
}

/**
 * ur_window_get_free:
 * @self: a window
 *
 * Returns: (transfer none): @self, or a new one when an import is checked in it or it has the guide, which
 * nothing else takes the place of
 */
UrWindow *
ur_window_get_free (UrWindow *self)
{
  GtkWidget *window;

  if (!ur_window_has_review (self) && !ur_window_is_help (self))
    return self;
  window = ur_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->session);
  gtk_window_present (GTK_WINDOW (window));
  return UR_WINDOW (window);
}

/**
 * ur_window_keep_review:
 * @window: the window
 *
 * Keeps an import that is not finished, for the next start.
 */
void
ur_window_keep_review (UrWindow *window)
{
  UrReviewView *view = find_view (window);

  if (view != NULL)
    keep_or_log (get_reviewing (view));
}

/**
 * ur_window_show_review:
 * @self: the window
 * @review: (transfer full): what was understood of a document
 * @source: the document
 *
 * Lets a person check it, over what is on show.
 */
void
ur_window_show_review (UrWindow *self, UrReview *review, const UrImportSource *source)
{
  GtkWidget *view = ur_review_view_new (review);
  Reviewing *reviewing = g_new0 (Reviewing, 1);

  reviewing->view = UR_REVIEW_VIEW (view);
  reviewing->source = ur_import_source_copy (source);
  g_object_set_data_full (G_OBJECT (view), KEY, reviewing, reviewing_free);
  watch (reviewing);
  g_signal_connect_object (view, "finish", G_CALLBACK (finish_cb), self, 0);
  g_signal_connect_object (view, "cancel", G_CALLBACK (cancel_cb), self, 0);
  g_signal_connect_object (view, "postpone", G_CALLBACK (postpone_cb), self, 0);
  g_signal_connect_object (view, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (view, "reread", G_CALLBACK (reread_cb), self, 0);
  ur_notice_clear (self->notice);
  ur_window_show_page (self, UR_PAGE (view));
}
