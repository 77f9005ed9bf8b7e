/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A zip archive anew, on standard output, with some of its files changed. */
#include "ur-config.h"

#include "ur-repack.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#include "ur-block.h"
#include "ur-zip.h"

#define CHUNK (64u * 1024)

/* What is packed tight unpacks to no more than this. */
#define MAX_ALL (512u * 1024 * 1024)

/* As it is. */
static gboolean
copy (struct archive *from, UrZip *to, const char *name, gsize *total)
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
  return n == 0 && ur_zip_add (to, name, bytes);
}

static gboolean
copy_all (struct archive *from, UrZip *to, GHashTable *files)
{
  struct archive_entry *entry;
  gsize total = 0;
  int result;

  while ((result = archive_read_next_header (from, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      const char *name = archive_entry_pathname (entry);
      GBytes *other = name != NULL ? g_hash_table_lookup (files, name) : NULL;

      if (name == NULL || (other != NULL ? !ur_zip_add (to, name, other) : !copy (from, to, name, &total)))
        return FALSE;
      if (other != NULL)
        g_hash_table_remove (files, name);
    }
  return result == ARCHIVE_EOF;
}

/* Those that were not there, in one order. */
static gboolean
add_all (UrZip *to, GHashTable *files)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (files), (GCompareFunc) strcmp);

  for (GList *l = names; l != NULL; l = l->next)
    if (!ur_zip_add (to, l->data, g_hash_table_lookup (files, l->data)))
      return FALSE;
  return TRUE;
}

static gboolean
repack (struct archive *from, GBytes *bytes, GHashTable *files)
{
  g_autoptr (UrZip) to = ur_zip_new ();
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  archive_read_support_format_zip (from);
  return archive_read_open_memory (from, data, length) == ARCHIVE_OK && copy_all (from, to, files) &&
         add_all (to, files) && ur_zip_end (to);
}

/**
 * ur_repack:
 * @bytes: a zip archive
 * @files: (element-type utf8 GBytes): what goes in the place of its files of these names, or is added; when
 *   it is done, only the latter
 * @error: return location for an error
 *
 * Writes the archive to standard output, everything else in it as it is.
 *
 * Returns: whether all of it was written
 */
gboolean
ur_repack (GBytes *bytes, GHashTable *files, GError **error)
{
  struct archive *from = archive_read_new ();
  gboolean is_done = repack (from, bytes, files);

  archive_read_free (from);
  if (!is_done)
    g_set_error_literal (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_DAMAGED,
        _ ("The document could not be packed anew. Save it again in the program that it comes "
           "from."));
  return is_done;
}
