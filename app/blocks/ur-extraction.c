/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parsers of foreign formats are large, old and fed with whatever people are sent.  None of them runs in
 * this process: union-report-extract reads the file from its standard input and writes lines, and can do
 * little else.  This is the side that starts it, and gives up on it. */
#define _GNU_SOURCE /* memfd_create() */

#include "ur-config.h"

#include "ur-extraction.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>

#include "ur-conversion.h"
#include "ur-extraction-lines.h"
#include "ur-program.h"
#include "ur-quote.h"

#define PROGRAM "union-report-extract"

/* How long it may say nothing. */
#define PATIENCE (20u * 1000)

/* More than any document has that a report is made of. */
#define MAX_OUTPUT (128u * 1024 * 1024)
#define CHUNK (64u * 1024)

static const char *const forms[] = { "docx", "odt", "pdf", "html", "text", "ofd" };

/**
 * ur_extraction_has_form:
 * @form: a name
 *
 * Returns: whether documents of a form of that name are read
 */
gboolean
ur_extraction_has_form (const char *form)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (form, forms[i]))
      return TRUE;
  return FALSE;
}

static char *
dup_program (void)
{
  g_autofree char *folder = NULL;
  const char *chosen = g_getenv ("UNION_REPORT_EXTRACT");

  if (chosen != NULL && *chosen != '\0')
    return g_strdup (chosen);
  folder = ur_program_dup_built_folder ("app" G_DIR_SEPARATOR_S "extract");
  return g_build_filename (folder != NULL ? folder : UR_LIBEXECDIR, PROGRAM, NULL);
}

static void
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED, sentence);
}

static GSubprocess *
start (int input, const UrExtractionOptions *options, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *program = dup_program ();
  g_autoptr (GError) reason = NULL;

  g_ptr_array_add (words, program);
  if (options->form != NULL)
    g_ptr_array_add (words, (gpointer) "--form");
  if (options->form != NULL)
    g_ptr_array_add (words, (gpointer) options->form);
  if (options->encoding != NULL)
    g_ptr_array_add (words, (gpointer) "--encoding");
  if (options->encoding != NULL)
    g_ptr_array_add (words, (gpointer) options->encoding);
  g_ptr_array_add (words, NULL);
  g_subprocess_launcher_take_stdin_fd (launcher, input);
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

/* Takes the whole lines out of what was read. */
static void
take_lines (GByteArray *pending, UrExtractionLines *lines, const UrExtractionOptions *options)
{
  const char *data = (const char *) pending->data;
  gsize start = 0;
  const char *end;

  while ((end = memchr (data + start, '\n', pending->len - start)) != NULL)
    {
      gsize length = (gsize) (end - data) - start;

      ur_extraction_lines_read (lines, data + start, length, options);
      start += length + 1;
    }
  if (start > 0)
    g_byte_array_remove_range (pending, 0, (guint) start);
}

/* Reads to the end of the output. */
static gboolean
read_lines (int fd,
            UrExtractionLines *lines,
            const UrExtractionOptions *options,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GByteArray) pending = g_byte_array_new ();
  gsize total = 0;

  for (;;)
    {
      guint length = pending->len;
      gssize n;

      if (!wait_for (fd, options->patience > 0 ? options->patience : PATIENCE, cancellable, error))
        return FALSE;
      g_byte_array_set_size (pending, length + CHUNK);
      n = read (fd, pending->data + length, CHUNK);
      g_byte_array_set_size (pending, length + (guint) MAX (n, 0));
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      take_lines (pending, lines, options);
      total += (gsize) n;
      if (total > MAX_OUTPUT)
        {
          g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_TOO_LARGE,
                               _ ("The document has far more text than a report. Leave some of it out."));
          return FALSE;
        }
    }
  lines->is_garbled |= pending->len > 0;
  return TRUE;
}

/* What came of it, once there are no more lines. */
static UrBlocks *
conclude (UrExtractionLines *lines, GError **error)
{
  if (lines->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&lines->failure));
  else if (lines->is_garbled || !lines->is_whole)
    fail (error,
          _ ("Reading the document failed: the program that reads documents ended early. The document may "
             "be damaged. Save it again in the program that it comes from, or copy its text into a new "
             "document."));
  else
    return g_steal_pointer (&lines->blocks);
  return NULL;
}

static int
fail_open (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  ur_quote_set_error (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED, _ ("“%s” could not be opened: %s."),
                      name, g_strerror (code));
  return -1;
}

/* Does not wait for anyone to write into a pipe. */
static int
open_file (GFile *file, GError **error)
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

/* Reads what is open as @input, which it closes. */
static UrBlocks *
extract (int input, const UrExtractionOptions *options, GCancellable *cancellable, GError **error)
{
  g_auto (UrExtractionLines) lines = { NULL };
  g_autoptr (GSubprocess) process = start (input, options, error);
  GInputStream *output;
  gboolean is_read;

  if (process == NULL)
    return NULL;
  output = g_subprocess_get_stdout_pipe (process);
  is_read = read_lines (g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (output)), &lines, options,
                        cancellable, error);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  return is_read ? conclude (&lines, error) : NULL;
}

/* Of bytes: a report says by it what it was made of. */
static char *
dup_sha256 (GBytes *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strconcat ("sha256:", sum, NULL);
}

/* A file that is gone meanwhile has none.  It is read, not mapped: whoever shortens it would end the program.
 */
static char *
dup_digest (GFile *file)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int input = open_file (file, NULL);
  guchar buffer[16 * 1024];
  gssize n = input >= 0 ? 0 : -1;

  while (input >= 0 && (n = read (input, buffer, sizeof buffer)) > 0)
    g_checksum_update (checksum, buffer, n);
  if (input >= 0)
    close (input);
  return n == 0 ? g_strconcat ("sha256:", g_checksum_get_string (checksum), NULL) : NULL;
}

/**
 * ur_extraction_read:
 * @file: a document
 * @options: how to read it
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Reads a document of any form in a process of its own.  It takes as long as the document does, so call it in
 * a thread; @options' progress is told there.  Whatever the file makes the other program do (end, hang, write
 * nonsense), this returns: after 20 seconds without any sign, at the latest.  What only LibreOffice reads
 * goes through that, where it is installed; then it is two minutes.
 *
 * Returns: (transfer full): its text, or %NULL with a full sentence in #UR_EXTRACTION_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
UrBlocks *
ur_extraction_read (GFile *file,
                    const UrExtractionOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  g_auto (UrConversion) conversion = { NULL };
  UrBlocks *blocks;
  int input;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  input = open_file (file, error);
  if (input >= 0 && options->form == NULL && ur_conversion_is_needed (input))
    {
      close (input);
      if (!ur_conversion_run (&conversion, file, options, cancellable, error))
        return NULL;
      input = open_file (conversion.result, error);
    }
  blocks = input >= 0 ? extract (input, options, cancellable, error) : NULL;
  if (blocks != NULL)
    blocks->digest = dup_digest (file);
  return blocks;
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

/* A file that lies in memory alone and goes with the last who has it open. */
static int
open_bytes (GBytes *bytes, GError **error)
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

/* LibreOffice wants a file with a name. */
static UrBlocks *
convert_bytes (GBytes *bytes, const UrExtractionOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("union-report-XXXXXX", &stream, error);
  GOutputStream *output;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  UrBlocks *blocks = NULL;

  if (file == NULL)
    return NULL;
  output = g_io_stream_get_output_stream (G_IO_STREAM (stream));
  if (g_output_stream_write_all (output, data, length, NULL, cancellable, error) &&
      g_io_stream_close (G_IO_STREAM (stream), cancellable, error))
    blocks = ur_extraction_read (file, options, cancellable, error);
  g_file_delete (file, NULL, NULL);
  return blocks;
}

/**
 * ur_extraction_read_bytes:
 * @bytes: the content of a document
 * @options: how to read it
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * As ur_extraction_read(), for what lies in no file: what comes from the clipboard or through a pipe.
 *
 * Returns: (transfer full): its text, or %NULL with a full sentence in #UR_EXTRACTION_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
UrBlocks *
ur_extraction_read_bytes (GBytes *bytes,
                          const UrExtractionOptions *options,
                          GCancellable *cancellable,
                          GError **error)
{
  UrBlocks *blocks;
  int input;

  g_return_val_if_fail (bytes != NULL, NULL);

  input = open_bytes (bytes, error);
  if (input >= 0 && options->form == NULL && ur_conversion_is_needed (input))
    {
      close (input);
      return convert_bytes (bytes, options, cancellable, error);
    }
  blocks = input >= 0 ? extract (input, options, cancellable, error) : NULL;
  if (blocks != NULL)
    blocks->digest = dup_sha256 (bytes);
  return blocks;
}
