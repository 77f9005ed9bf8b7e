/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-replace-dialog.h"

#include <glib/gi18n-lib.h>

#include "ur-owned.h"
#include "ur-quote.h"

typedef struct
{
  GtkWindow *window; /* weak: it may be closed meanwhile */
  GPtrArray *paths;
  guint n_existing;
  UrReplaceAnswered answered;
  UrOwned data; /* for answered */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  ur_owned_clear (&question->data);
  g_clear_weak_pointer (&question->window);
  g_ptr_array_unref (question->paths);
  g_free (question);
}

static void
answer (Question *question, UrSaveFlags flags)
{
  question->answered (flags | UR_SAVE_IN_FOLDER, ur_owned_give_away (&question->data));
}

/* Looking at a folder may take long, on a disk that is far away. */
static void
count_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;

  if (!ur_save_check_targets ((const char *const *) question->paths->pdata, question->paths->len,
                              UR_SAVE_IN_FOLDER | UR_SAVE_OVERWRITE, &question->n_existing, NULL))
    question->n_existing = 0;
  g_task_return_boolean (task, TRUE);
}

static void
response_cb (GtkDialog *dialog, int response, gpointer data)
{
  if (response == GTK_RESPONSE_ACCEPT)
    answer (data, UR_SAVE_OVERWRITE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* One file goes by its name, several by their number. */
static char *
dup_question (const Question *question)
{
  guint n = question->n_existing;
  g_autofree char *name = g_filename_display_basename (g_ptr_array_index (question->paths, 0));

  if (question->paths->len == 1)
    return ur_quote_printf (_ ("Replace “%s”?"), name);
  return g_strdup_printf (ngettext ("Replace %u file?", "Replace %u files?", n), n);
}

static char *
dup_explanation (const Question *question)
{
  guint n = question->n_existing;
  g_autofree char *folder = g_path_get_dirname (g_ptr_array_index (question->paths, 0));
  g_autofree char *name = g_filename_display_basename (folder);

  if (question->paths->len == 1)
    return ur_quote_printf (
        _ ("The folder “%s” has a file of that name already. What it holds now would be lost."), name);
  return ur_quote_printf (
      ngettext (
          "The folder “%s” has %u of the files to be written already. What it holds now would be lost.",
          "The folder “%s” has %u of the files to be written already. What they hold now would be lost.", n),
      name, n);
}

static GtkWidget *
create_dialog (const Question *question)
{
  g_autofree char *text = dup_question (question);
  g_autofree char *explanation = dup_explanation (question);
  GtkWidget *dialog =
      gtk_message_dialog_new (question->window, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", text);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", explanation);
  gtk_widget_add_css_class (dialog, "ur");
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_widget_add_css_class (gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Replace"), GTK_RESPONSE_ACCEPT),
                            "destructive-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  return dialog;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  GtkWidget *dialog;

  if (question->n_existing == 0)
    answer (question, UR_SAVE_NONE);
  if (question->data.data == NULL || question->window == NULL)
    {
      question_free (question);
      return;
    }
  dialog = create_dialog (question);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question,
                         (GClosureNotify) (GCallback) question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * ur_replace_dialog_ask:
 * @origin: a widget of the window that asks
 * @paths: (transfer full) (element-type filename): the files that are to be written, all in one folder
 * @answered: called when they may be, with how they are to be saved
 * @data: (transfer full): for @answered, which takes it
 * @free_data: frees @data when @answered is not called
 *
 * Asks once, before files are written into a folder, whether those that are there already may be replaced,
 * and says how many they are, or the name of a single one.  Nothing is asked when there are none, and nothing
 * when the files cannot be written at all, which saving them tells.
 */
void
ur_replace_dialog_ask (
    GtkWidget *origin, GPtrArray *paths, UrReplaceAnswered answered, gpointer data, GDestroyNotify free_data)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, counted_cb, question);

  g_set_weak_pointer (&question->window, GTK_WINDOW (gtk_widget_get_root (origin)));
  question->paths = paths;
  question->answered = answered;
  question->data = (UrOwned){ data, free_data };
  g_task_set_task_data (task, question, NULL);
  g_task_run_in_thread (task, count_thread);
}
