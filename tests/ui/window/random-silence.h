/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Keeps what a program does and sees that it says nothing meanwhile: the first word on its standard error
 * ends it, and tells what it had done. */
#include <glib/gstdio.h>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_REMEMBERED 60

/* A sanitizer's; not there without one. */
extern void __sanitizer_set_report_fd (void *fd) __attribute__ ((weak));

static GQueue silence_events = G_QUEUE_INIT; /* (element-type utf8): the last ones */
static int silence_heard = -1;               /* a file in the place of the standard error */
static int silence_error = -1;               /* the standard error itself */

static inline void remember (const char *format, ...) G_GNUC_PRINTF (1, 2);

static inline void
remember (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_queue_push_tail (&silence_events, g_strdup_vprintf (format, args));
  va_end (args);
  if (g_queue_get_length (&silence_events) > N_REMEMBERED)
    g_free (g_queue_pop_head (&silence_events));
}

static inline void
check_silence (void)
{
  struct stat status;
  char bytes[4096];
  ssize_t n;

  g_assert_no_errno (fstat (silence_heard, &status));
  if (status.st_size == 0)
    return;
  dup2 (silence_error, STDERR_FILENO);
  for (GList *l = silence_events.head; l != NULL; l = l->next)
    g_printerr ("event: %s\n", (const char *) l->data);
  lseek (silence_heard, 0, SEEK_SET);
  while ((n = read (silence_heard, bytes, sizeof bytes)) > 0)
    if (write (silence_error, bytes, (size_t) n) != n)
      break;
  abort ();
}

/* Begins to listen; call it once. */
static inline void
begin_silence (void)
{
  g_autofree char *path = NULL;

  silence_heard = g_file_open_tmp ("random-XXXXXX", &path, NULL);
  g_assert_cmpint (silence_heard, >=, 0);
  g_unlink (path);
  silence_error = dup (STDERR_FILENO);
  fcntl (silence_error, F_SETFD, FD_CLOEXEC);
  dup2 (silence_heard, STDERR_FILENO);
  if (__sanitizer_set_report_fd != NULL)
    __sanitizer_set_report_fd (GINT_TO_POINTER (silence_error));
  g_log_set_always_fatal (G_LOG_FATAL_MASK); /* told with what came before */
}
