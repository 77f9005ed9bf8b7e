/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-save-dialog.h"

#include <glib/gi18n-lib.h>

#include "ur-open-folder.h"
#include "ur-owned.h"
#include "ur-replace-dialog.h"
#include "ur-suffix.h"

/* A name that was not typed as it is now: the chooser has not asked about it. */
typedef struct
{
  char *path;
  UrSaveSettled settled;
  UrOwned data; /* for settled */
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  ur_owned_clear (&settling->data);
  g_free (settling->path);
  g_free (settling);
}

static void
answered (UrSaveFlags flags, gpointer data)
{
  Settling *settling = data;

  settling->settled (settling->path, ur_owned_give_away (&settling->data));
  settling_free (settling);
}

/**
 * ur_save_dialog_settle:
 * @origin: a widget of the window that asks
 * @path: (type filename): what was typed or chosen, and asked about where it exists
 * @suffix: what the file will be, lower case, without a dot
 * @settled: called with a path that ends in @suffix, at once or when the reader has agreed
 * @data: (transfer full): for @settled, which takes it
 * @free_data: frees @data when @settled is not called
 *
 * Makes the name of a file agree with what it will be.  A suffix that is missing is added, `a.jpg` becomes
 * `a.jpg.png`; where that exists, the reader is asked before it is replaced.
 */
void
ur_save_dialog_settle (GtkWidget *origin,
                       const char *path,
                       const char *suffix,
                       UrSaveSettled settled,
                       gpointer data,
                       GDestroyNotify free_data)
{
  Settling *settling;
  GPtrArray *paths;

  if (ur_suffix_is (path, suffix))
    {
      settled (path, data);
      return;
    }
  settling = g_new0 (Settling, 1);
  settling->path = ur_suffix_dup_path (path, suffix);
  settling->settled = settled;
  settling->data = (UrOwned){ data, free_data };
  paths = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (paths, g_strdup (settling->path));
  ur_replace_dialog_ask (origin, paths, answered, settling, settling_free);
}

/* What was asked of the chooser. */
typedef struct
{
  GtkWidget *widget; /* weak */
  const char *suffix;
  UrSaveChosen chosen;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_clear_weak_pointer (&choice->widget);
  g_free (choice);
}

static void
settled_cb (const char *path, gpointer data)
{
  Choice *choice = data;

  if (choice->widget != NULL)
    choice->chosen (choice->widget, path);
  choice_free (choice);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  Choice *choice = g_object_steal_data (G_OBJECT (dialog), "ur-choice");
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  g_object_unref (dialog);
  if (path != NULL && choice->widget != NULL)
    ur_save_dialog_settle (choice->widget, path, choice->suffix, settled_cb, choice, choice_free);
  else
    choice_free (choice);
}

/**
 * ur_save_dialog_run:
 * @widget: what asks; when it goes, the answer is lost
 * @kind: what is saved
 * @name: the name proposed
 * @chosen: called with @widget and the path when the reader has chosen one, not when they cancel
 *
 * Asks where a file is to be saved, whose name will end as its kind does, and before one is replaced.
 */
void
ur_save_dialog_run (GtkWidget *widget, const UrSaveKind *kind, const char *name, UrSaveChosen chosen)
{
  /* The chooser lives until it is answered: its only reference is given back there. */
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (kind->title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Choice *choice = g_new0 (Choice, 1);

  gtk_file_filter_set_name (filter, kind->filter);
  gtk_file_filter_add_mime_type (filter, kind->mime_type);
  gtk_file_filter_add_suffix (filter, kind->suffix);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_set_weak_pointer (&choice->widget, widget);
  choice->suffix = kind->suffix;
  choice->chosen = chosen;
  /* The chooser goes without an answer when its window does. */
  g_object_set_data_full (G_OBJECT (native), "ur-choice", choice, choice_free);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), NULL);
  if (kind->folder != NULL)
    ur_open_folder_show_chooser_in (native, kind->folder);
  else
    ur_open_folder_show_chooser (native, kind->directory);
}
