/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UrFilesClass:
 * @doing: what is being done, for the bar that shows the progress; translated when it is shown
 * @again: the action that asks for another place after a failure
 * @count: (nullable): how many files are made of @what; without it one
 * @dup_path: (nullable): where the file @i goes when the reader chose @path; without it there
 * @make: makes the bytes of the file @i; runs on any thread, several at a time
 * @memory: bytes that making one takes beside others, about; 0 for little
 * @dup_done: (nullable): says what was saved; without it the name of the file is said
 * @dup_failed: says how many files were saved before the sentence of the error
 * @unref: lets go of @what
 *
 * A kind of thing that is saved as files: @what is never changed.
 */
typedef struct
{
  const char *doing;
  const char *again;
  guint (*count) (gconstpointer what);
  char *(*dup_path) (gconstpointer what, const char *path, guint i);
  GBytes *(*make) (gconstpointer what, guint i, GCancellable *cancellable, GError **error);
  gsize memory;
  char *(*dup_done) (gconstpointer what, const char *path);
  char *(*dup_failed) (guint n_saved, const GError *error);
  GDestroyNotify unref;
} UrFilesClass;

void ur_files_job_start (GtkWidget *origin, const UrFilesClass *klass, gpointer what, const char *path);

G_END_DECLS
