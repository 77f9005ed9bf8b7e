/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Work beside the main loop, while it is done. */
typedef struct _UrJob UrJob;

/**
 * UrJobClass:
 * @doing: what is being done, for the bar that shows the progress; translated when it is shown
 * @run: does the work on a thread of its own; it sees only @data, which nobody else touches meanwhile
 * @dup_done: (nullable): says what was done, and sets @path to a file that “Open Folder” leads to
 * @dup_failed: (nullable): says what went wrong, around the sentence of the error, which may be
 *   %G_IO_ERROR_CANCELLED; %NULL says nothing.  It may set @path to a file that was written all the same
 * @again: (nullable): the action that asks for another place after a failure that left no file
 * @ended: (nullable): on the main thread, whatever came of it, before anything is said
 * @free: frees @data
 *
 * A kind of work that a window waits for: its data is a snapshot of what it needs, a bar shows how far it is
 * and cancels it, a notice says how it went.
 */
typedef struct
{
  const char *doing;
  gboolean (*run) (UrJob *job, gpointer data, GCancellable *cancellable, GError **error);
  char *(*dup_done) (gpointer data, char **path);
  char *(*dup_failed) (gpointer data, const GError *error, char **path);
  const char *again;
  void (*ended) (gpointer data, const GError *error);
  GDestroyNotify free;
} UrJobClass;

void ur_job_start (GtkWidget *origin, const UrJobClass *klass, gpointer data, GCancellable *cancellable);
void ur_job_set_progress (UrJob *job, double fraction);

G_END_DECLS
