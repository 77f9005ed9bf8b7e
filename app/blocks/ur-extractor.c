/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parsers of foreign formats are large, old and fed with whatever people are sent.  None of them runs in
 * this process: union-report-extract reads the file from its standard input and writes lines, and can do
 * little else.  This is the side that starts it, and gives up on it. */

#include "ur-config.h"

#include "ur-extractor.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-block.h"
#include "ur-program.h"
#include "ur-quote.h"
#include "ur-tree.h"

#define PROGRAM "union-report-extract"

/* How long it may say nothing. */
#define PATIENCE (20u * 1000)

static char *
dup_program (void)
{
  g_autofree char *folder = NULL;
  const char *chosen = g_getenv ("UNION_REPORT_EXTRACT");

  if (chosen != NULL && *chosen != '\0')
    return g_strdup (chosen);
  folder = ur_program_dup_built_folder ("app" G_DIR_SEPARATOR_S "extract");
  if (folder == NULL)
    folder = ur_tree_dup_path ("bin");
  return g_build_filename (folder != NULL ? folder : UR_LIBEXECDIR, PROGRAM, NULL);
}

static void
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED, sentence);
}

/**
 * ur_extractor_start:
 * @input: what it reads; closed here
 * @more: a second thing for it to read, as its file descriptor %UR_EXTRACTOR_MORE, or -1; closed here
 * @arguments: (array zero-terminated=1): what it is told
 * @error: return location for an error
 *
 * Starts union-report-extract.
 *
 * Returns: (transfer full): the process, whose output is a pipe, or %NULL
 */
GSubprocess *
ur_extractor_start (int input, int more, const char *const *arguments, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *program = dup_program ();
  g_autoptr (GError) reason = NULL;

  g_ptr_array_add (words, program);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) arguments[i]);
  g_ptr_array_add (words, NULL);
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  if (more >= 0)
    g_subprocess_launcher_take_fd (launcher, more, UR_EXTRACTOR_MORE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &reason);
  if (process == NULL)
    ur_quote_set_error (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
        _ ("The program that reads documents could not be started: %s. Install Union Report anew."),
        reason->message);
  return g_steal_pointer (&process);
}

/* Waits until there is something to read. */
static gboolean
wait_for (int fd, guint patience, GCancellable *cancellable, GError **error)
{
  GPollFD fds[2] = { { .fd = fd, .events = G_IO_IN | G_IO_HUP | G_IO_ERR } };
  guint n_fds = g_cancellable_make_pollfd (cancellable, &fds[1]) ? 2 : 1;
  gint64 last = g_get_monotonic_time () + patience * G_TIME_SPAN_MILLISECOND;
  int n;

  do
    n = g_poll (fds, n_fds, (int) MAX (0, (last - g_get_monotonic_time ()) / 1000));
  while (n < 0 && errno == EINTR);
  if (n_fds == 2)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (n == 0)
    fail (error,
          _ ("Reading the document was given up, because nothing came of it for 20 seconds. It may be "
             "damaged, or far larger than a report. Save it again in the program that it comes from, or "
             "copy its text into a new document."));
  return n > 0;
}

/**
 * ur_extractor_read:
 * @fd: its output
 * @buffer: (out caller-allocates): for what is read
 * @length: bytes of @buffer
 * @patience: how many milliseconds it may say nothing; 0 for 20 seconds
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Waits until it says something.
 *
 * Returns: how many bytes were read; 0 at the end, and -1 with @error when it says nothing
 */
gssize
ur_extractor_read (
    int fd, void *buffer, gsize length, guint patience, GCancellable *cancellable, GError **error)
{
  gssize n;

  do
    {
      if (!wait_for (fd, patience > 0 ? patience : PATIENCE, cancellable, error))
        return -1;
      n = read (fd, buffer, length);
    }
  while (n < 0 && errno == EINTR);
  return MAX (n, 0);
}

static int
fail_open (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  ur_quote_set_error (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED, _ ("“%s” could not be opened: %s."),
                      name, g_strerror (code));
  return -1;
}

/**
 * ur_extractor_open_file:
 * @file: a document
 * @error: return location for an error
 *
 * Does not wait for anyone to write into a pipe.
 *
 * Returns: a file descriptor of @file, or -1
 */
int
ur_extractor_open_file (GFile *file, GError **error)
{
  const char *path = g_file_peek_path (file);
  struct stat status;
  int fd, code;

  if (path == NULL)
    {
      fail (error, _ ("Only files on this computer can be read. Copy the document into a folder first."));
      return -1;
    }
  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    return fail_open (path, errno, error);
  code = fstat (fd, &status) != 0    ? errno
         : S_ISDIR (status.st_mode)  ? EISDIR
         : !S_ISREG (status.st_mode) ? EINVAL
                                     : 0;
  if (code == 0)
    return fd;
  close (fd);
  return fail_open (path, code, error);
}

static int
fail_memory (int input, GError **error)
{
  ur_quote_set_error (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED, _ ("The text could not be kept: %s."),
                      g_strerror (errno));
  if (input >= 0)
    close (input);
  return -1;
}

/**
 * ur_extractor_open_bytes:
 * @bytes: something to be read
 * @error: return location for an error
 *
 * Returns: a file descriptor of a file that lies in memory alone and goes with the last who has it open, or
 *   -1
 */
int
ur_extractor_open_bytes (GBytes *bytes, GError **error)
{
  int input = memfd_create ("union-report", MFD_CLOEXEC);
  gsize length, written = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  while (input >= 0 && written < length)
    {
      gssize n = write (input, data + written, length - written);

      if (n < 0 && errno != EINTR)
        return fail_memory (input, error);
      written += (gsize) MAX (n, 0);
    }
  if (input < 0 || lseek (input, 0, SEEK_SET) != 0)
    return fail_memory (input, error);
  return input;
}
