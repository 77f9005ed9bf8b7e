/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Foreign documents, from a file or through a pipe. */
#include "ur-config.h"

#include "ur-cli-document.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "ur-cli-io.h"
#include "ur-quote.h"

#define MAX_BYTES (256u * 1024 * 1024)
#define CHUNK (256u * 1024)

static GBytes *
read_input (GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gssize n;

  do
    {
      guint length = content->len;

      g_byte_array_set_size (content, length + CHUNK);
      n = read (STDIN_FILENO, content->data + length, CHUNK);
      g_byte_array_set_size (content, length + (guint) MAX (n, 0));
    }
  while ((n > 0 && content->len <= MAX_BYTES) || (n < 0 && errno == EINTR));
  if (n >= 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));
  ur_quote_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                      _ ("The standard input cannot be read: %s."), g_strerror (errno));
  return NULL;
}

/**
 * ur_cli_read_document:
 * @path: a document, or `-` for what comes through a pipe
 * @options: how it is to be read
 * @error: return location for an error
 *
 * Reads a foreign document.
 *
 * Returns: (transfer full): its text, or %NULL
 */
UrBlocks *
ur_cli_read_document (const char *path, const UrExtractionOptions *options, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = strcmp (path, UR_CLI_STDIN) == 0 ? read_input (error) : NULL;

  if (strcmp (path, UR_CLI_STDIN) == 0)
    return bytes != NULL ? ur_extraction_read_bytes (bytes, options, NULL, error) : NULL;
  file = g_file_new_for_path (path);
  return ur_extraction_read (file, options, NULL, error);
}
