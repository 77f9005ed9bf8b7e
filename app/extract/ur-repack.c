/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A zip archive anew, on standard output, with some of its files changed. */
#include "ur-config.h"

#include "ur-repack.h"

#include <errno.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#include "ur-block.h"

#define CHUNK (64u * 1024)

/* What is packed tight unpacks to no more than this. */
#define MAX_ALL (512u * 1024 * 1024)

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  ssize_t n;

  do
    n = write (STDOUT_FILENO, buffer, length);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    archive_set_error (archive, errno, "write");
  return n;
}

static gboolean
put (struct archive *to, struct archive_entry *entry, GBytes *content)
{
  gsize length;
  const void *data = g_bytes_get_data (content, &length);

  archive_entry_set_size (entry, (la_int64_t) length);
  return archive_write_header (to, entry) == ARCHIVE_OK &&
         (length == 0 || archive_write_data (to, data, length) == (la_ssize_t) length);
}

/* As it is.  The size is told by the data, because not all archives tell it before. */
static gboolean
copy (struct archive *from, struct archive *to, struct archive_entry *entry, gsize *total)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  gssize n;

  do
    {
      guint length = content->len;

      g_byte_array_set_size (content, length + CHUNK);
      n = archive_read_data (from, content->data + length, CHUNK);
      g_byte_array_set_size (content, length + (guint) MAX (n, 0));
      *total += (gsize) MAX (n, 0);
      if (*total > MAX_ALL)
        return FALSE;
    }
  while (n > 0);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));
  return n == 0 && put (to, entry, bytes);
}

static gboolean
copy_all (struct archive *from, struct archive *to, GHashTable *files)
{
  struct archive_entry *entry;
  gsize total = 0;
  int result;

  while ((result = archive_read_next_header (from, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (entry);
      GBytes *other = name != NULL ? g_hash_table_lookup (files, name) : NULL;

      if (other != NULL ? !put (to, entry, other) : !copy (from, to, entry, &total))
        return FALSE;
      if (other != NULL)
        g_hash_table_remove (files, name);
    }
  return result == ARCHIVE_EOF;
}

/* Those that were not there. */
static gboolean
add_all (struct archive *to, GHashTable *files)
{
  GHashTableIter iter;
  gpointer name, content;
  gboolean is_done = TRUE;

  g_hash_table_iter_init (&iter, files);
  while (is_done && g_hash_table_iter_next (&iter, &name, &content))
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      is_done = put (to, entry, content);
      archive_entry_free (entry);
    }
  return is_done;
}

static gboolean
repack (struct archive *from, struct archive *to, GBytes *bytes, GHashTable *files)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  archive_read_support_format_zip (from);
  archive_write_set_format_zip (to);
  return archive_read_open_memory (from, data, length) == ARCHIVE_OK &&
         archive_write_open (to, NULL, NULL, write_cb, NULL) == ARCHIVE_OK && copy_all (from, to, files) &&
         add_all (to, files) && archive_write_close (to) == ARCHIVE_OK;
}

/**
 * ur_repack:
 * @bytes: a zip archive
 * @files: (element-type utf8 GBytes): what goes in the place of its files of these names, or is added; empty
 *   when it is done
 * @error: return location for an error
 *
 * Writes the archive to standard output, everything else in it as it is.
 *
 * Returns: whether all of it was written
 */
gboolean
ur_repack (GBytes *bytes, GHashTable *files, GError **error)
{
  struct archive *from = archive_read_new (), *to = archive_write_new ();
  gboolean is_done = repack (from, to, bytes, files);

  archive_read_free (from);
  archive_write_free (to);
  if (!is_done)
    g_set_error_literal (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_DAMAGED,
        _ ("The document could not be packed anew. Save it again in the program that it comes "
           "from."));
  return is_done;
}
