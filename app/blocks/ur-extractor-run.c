/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program as one that writes: its whole output is a file. */
#include "ur-config.h"

#include "ur-extractor.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>

#include "ur-extraction-lines.h"

#define CHUNK (64u * 1024)

/* A document of 256 MB, which is read, is not much more when it is packed anew. */
#define MAX_OUTPUT (320u * 1024 * 1024)

static GByteArray *
read_all (GSubprocess *process, GCancellable *cancellable, GError **error)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  int fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream));
  g_autoptr (GByteArray) output = g_byte_array_new ();
  gssize n;

  do
    {
      guint length = output->len;

      g_byte_array_set_size (output, length + CHUNK);
      n = ur_extractor_read (fd, output->data + length, CHUNK, 0, cancellable, error);
      g_byte_array_set_size (output, length + (guint) MAX (n, 0));
    }
  while (n > 0 && output->len <= MAX_OUTPUT);
  if (n > 0)
    g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_TOO_LARGE,
                         _ ("The document would be larger than 320 MB. Take pictures out of it."));
  return n == 0 ? g_steal_pointer (&output) : NULL;
}

/* The last line says why. */
static void
fail (const GByteArray *output, GError **error)
{
  g_auto (UrExtractionLines) lines = { NULL };
  const UrExtractionOptions options = { NULL };
  gsize end = output->len > 0 && output->data[output->len - 1] == '\n' ? output->len - 1 : output->len;
  gsize start = end;

  while (start > 0 && output->data[start - 1] != '\n')
    start--;
  ur_extraction_lines_read (&lines, (const char *) output->data + start, end - start, &options);
  if (lines.failure != NULL)
    g_propagate_error (error, g_steal_pointer (&lines.failure));
  else
    g_set_error_literal (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
        _ ("The document could not be made: the program that reads and writes documents ended early."));
}

/**
 * ur_extractor_run:
 * @input: what it reads; closed here
 * @more: a second thing for it to read, as its file descriptor %UR_EXTRACTOR_MORE; closed here
 * @arguments: (array zero-terminated=1): what it is told
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Waits until union-report-extract has written a file.
 *
 * Returns: (transfer full): that file, or %NULL with a full sentence in #UR_EXTRACTION_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_extractor_run (
    int input, int more, const char *const *arguments, GCancellable *cancellable, GError **error)
{
  g_autoptr (GSubprocess) process = ur_extractor_start (input, more, arguments, error);
  g_autoptr (GByteArray) output = process != NULL ? read_all (process, cancellable, error) : NULL;

  if (output == NULL)
    {
      if (process != NULL)
        g_subprocess_force_exit (process);
      return NULL;
    }
  g_subprocess_wait (process, NULL, NULL);
  if (g_subprocess_get_successful (process))
    return g_byte_array_free_to_bytes (g_steal_pointer (&output));
  fail (output, error);
  return NULL;
}
