/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-block.h"
#include "ur-xml.h"

/* A zip archive of some kilobytes can unpack to terabytes. */
#define MAX_FILE (64u * 1024 * 1024)
#define MAX_ALL (160u * 1024 * 1024)
#define MAX_TREE (24u * 1024 * 1024)
#define MAX_FILES 10000u
#define CHUNK (64u * 1024)

struct _UrPackage
{
  GHashTable *files; /* name → GBytes */
  gsize size;
};

static void
fail (GError **error, UrExtractionError code, const char *sentence)
{
  g_set_error_literal (error, UR_EXTRACTION_ERROR, (int) code, sentence);
}

static void
fail_damaged (GError **error)
{
  fail (error, UR_EXTRACTION_DAMAGED,
        _ ("The document is damaged: what is packed in it can not be unpacked. Save it again in the program "
           "that it "
           "comes from."));
}

static void
fail_too_large (GError **error)
{
  fail (error, UR_EXTRACTION_TOO_LARGE,
        _ ("What is packed in the document is far larger than a report. Copy its text into a new document."));
}

/* Pictures, fonts and other programs' files have no text. */
static gboolean
is_wanted (const char *name)
{
  static const char *const ends[] = { ".xml", ".rels", "mimetype" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (name, ends[i]))
      return TRUE;
  return FALSE;
}

static gboolean
read_file (UrPackage *package, struct archive *archive, GByteArray *content, GError **error)
{
  gssize n;

  do
    {
      guint length = content->len;

      g_byte_array_set_size (content, length + CHUNK);
      n = archive_read_data (archive, content->data + length, CHUNK);
      g_byte_array_set_size (content, length + (guint) MAX (n, 0));
      package->size += (gsize) MAX (n, 0);
      if (content->len > MAX_FILE || package->size > MAX_ALL)
        {
          fail_too_large (error);
          return FALSE;
        }
    }
  while (n > 0);
  if (n < 0)
    fail_damaged (error);
  return n == 0;
}

static gboolean
add_file (UrPackage *package, struct archive *archive, struct archive_entry *entry, GError **error)
{
  const char *name = archive_entry_pathname (entry);
  g_autoptr (GByteArray) content = g_byte_array_new ();

  if (name == NULL || !is_wanted (name) || g_hash_table_contains (package->files, name))
    return TRUE;
  if (archive_entry_is_encrypted (entry))
    {
      fail (error, UR_EXTRACTION_ENCRYPTED,
            _ ("The document is protected by a password. Save it without one in the program that it comes "
               "from."));
      return FALSE;
    }
  if (!read_file (package, archive, content, error))
    return FALSE;
  g_hash_table_insert (package->files, g_strdup (name),
                       g_byte_array_free_to_bytes (g_steal_pointer (&content)));
  return TRUE;
}

static gboolean
read_all (UrPackage *package, struct archive *archive, GError **error)
{
  struct archive_entry *entry;
  int result;

  /* a name in no encoding of the process is no mistake: what is wanted has a plain one */
  for (guint i = 0;
       (result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN; i++)
    {
      if (i == MAX_FILES)
        {
          fail_too_large (error);
          return FALSE;
        }
      if (!add_file (package, archive, entry, error))
        return FALSE;
    }
  if (result != ARCHIVE_EOF)
    fail_damaged (error);
  return result == ARCHIVE_EOF;
}

/**
 * ur_package_open:
 * @bytes: a zip archive
 * @error: return location for an error
 *
 * Returns: (transfer full): its XML files, in memory
 */
UrPackage *
ur_package_open (GBytes *bytes, GError **error)
{
  g_autoptr (UrPackage) package = g_new0 (UrPackage, 1);
  struct archive *archive = archive_read_new ();
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  gboolean is_read = FALSE;

  package->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    is_read = read_all (package, archive, error);
  else
    fail_damaged (error);
  archive_read_free (archive);
  return is_read ? g_steal_pointer (&package) : NULL;
}

/**
 * ur_package_free:
 * @package: (transfer full): an archive
 */
void
ur_package_free (UrPackage *package)
{
  g_clear_pointer (&package->files, g_hash_table_unref);
  g_free (package);
}

/**
 * ur_package_get:
 * @package: an archive
 * @name: of an XML file in it
 *
 * Returns: (transfer none) (nullable): the file's content, if it is there
 */
GBytes *
ur_package_get (const UrPackage *package, const char *name)
{
  return g_hash_table_lookup (package->files, name);
}

/**
 * ur_package_parse:
 * @package: an archive
 * @name: of an XML file in it
 * @error: (nullable): return location for an error
 *
 * Returns: (transfer full): the file, or %NULL when it is missing or damaged
 */
xmlDoc *
ur_package_parse (const UrPackage *package, const char *name, GError **error)
{
  GBytes *bytes = g_hash_table_lookup (package->files, name);
  xmlDoc *doc = bytes != NULL ? ur_xml_parse (bytes) : NULL;

  /* a tree takes ten times as much as its text */
  if (doc == NULL && bytes != NULL && g_bytes_get_size (bytes) > MAX_TREE)
    fail_too_large (error);
  else if (doc == NULL)
    fail_damaged (error);
  return doc;
}
