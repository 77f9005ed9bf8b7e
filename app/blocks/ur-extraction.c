/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a document: what union-report-extract says of it. */
#include "ur-config.h"

#include "ur-extraction.h"

#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>

#include "ur-conversion.h"
#include "ur-extraction-lines.h"
#include "ur-extractor.h"

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

static void
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED, sentence);
}

static GSubprocess *
start (int input, const UrExtractionOptions *options, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (options->form != NULL)
    g_ptr_array_add (words, (gpointer) "--form");
  if (options->form != NULL)
    g_ptr_array_add (words, (gpointer) options->form);
  if (options->encoding != NULL)
    g_ptr_array_add (words, (gpointer) "--encoding");
  if (options->encoding != NULL)
    g_ptr_array_add (words, (gpointer) options->encoding);
  g_ptr_array_add (words, NULL);
  return ur_extractor_start (input, -1, (const char *const *) words->pdata, error);
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

      g_byte_array_set_size (pending, length + CHUNK);
      n = ur_extractor_read (fd, pending->data + length, CHUNK, options->patience, cancellable, error);
      g_byte_array_set_size (pending, length + (guint) MAX (n, 0));
      if (n < 0)
        return FALSE;
      if (n == 0)
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
  int input = ur_extractor_open_file (file, NULL);
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

  input = ur_extractor_open_file (file, error);
  if (input >= 0 && options->form == NULL && ur_conversion_is_needed (input))
    {
      close (input);
      if (!ur_conversion_run (&conversion, file, options, cancellable, error))
        return NULL;
      input = ur_extractor_open_file (conversion.result, error);
    }
  blocks = input >= 0 ? extract (input, options, cancellable, error) : NULL;
  if (blocks != NULL)
    blocks->digest = dup_digest (file);
  return blocks;
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

  input = ur_extractor_open_bytes (bytes, error);
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
