/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import that waits for its reader is a file below the user's data: a line that says of which document,
 * and what is to be kept.  It is called after the document, so that who opens that again finds it. */
#include "ur-unfinished.h"

#include <string.h>

#include <glib/gstdio.h>

#include "ur-load.h"
#include "ur-save.h"

#define SUFFIX ".draft"
#define HEX_DIGITS 32
#define MAX_BYTES (64u * 1024 * 1024)
#define PRIVATE_FOLDER 0700

struct _UrUnfinished
{
  gatomicrefcount references;
  char *path;
  char *name;      /* of the document, for showing */
  GFile *document; /* NULL where it lies in no file */

  GMutex lock;    /* of what follows: it is written on any thread */
  guint begun;    /* versions */
  guint written;  /* the latest of them that was */
  gboolean ended; /* what is written from now on comes too late */
};

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "union-report", "drafts", NULL);
}

static UrUnfinished *
create (char *path, GFile *document, const char *name)
{
  UrUnfinished *unfinished = g_new0 (UrUnfinished, 1);

  g_atomic_ref_count_init (&unfinished->references);
  g_mutex_init (&unfinished->lock);
  unfinished->path = path;
  unfinished->document = document != NULL ? g_object_ref (document) : NULL;
  unfinished->name = g_strdup (name);
  return unfinished;
}

/* After where the document lies, else after what it says. */
static char *
dup_path (GFile *document, GBytes *content)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *uri = document != NULL ? g_file_get_uri (document) : NULL;
  g_autofree char *digits = uri != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1)
                                        : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  digits[HEX_DIGITS] = '\0';
  return g_strconcat (folder, G_DIR_SEPARATOR_S, digits, SUFFIX, NULL);
}

/**
 * ur_unfinished_new:
 * @document: (nullable): the document that is worked on
 * @content: (nullable): what it says, where it lies in no file
 * @name: what it is called
 *
 * Returns: (transfer full): where the work on it is kept; nothing is written yet
 */
UrUnfinished *
ur_unfinished_new (GFile *document, GBytes *content, const char *name)
{
  g_return_val_if_fail (document != NULL || content != NULL, NULL);

  return create (dup_path (document, content), document, name);
}

/* Splits what lies in the file.  Returns what was kept, or NULL when it is no draft. */
static GBytes *
parse (GBytes *bytes, GFile **document, char **name)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = length > 0 ? memchr (data, '\n', length) : NULL;
  g_autofree char *line = end != NULL ? g_strndup (data, (gsize) (end - data)) : NULL;
  g_auto (GStrv) words = line != NULL ? g_strsplit (line, " ", -1) : NULL;
  g_autofree char *plain = NULL;

  if (words == NULL || g_strv_length (words) != 2)
    return NULL;
  plain = g_uri_unescape_string (words[1], NULL);
  if (plain == NULL || !g_utf8_validate (plain, -1, NULL))
    return NULL;
  *name = g_steal_pointer (&plain);
  *document = strcmp (words[0], "-") != 0 ? g_file_new_for_uri (words[0]) : NULL;
  return g_bytes_new_from_bytes (bytes, (gsize) (end + 1 - data), length - (gsize) (end + 1 - data));
}

/**
 * ur_unfinished_new_for_file:
 * @file: a draft's own file
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL when there is none
 */
UrUnfinished *
ur_unfinished_new_for_file (GFile *file)
{
  g_autoptr (GBytes) bytes = ur_load_file (file, MAX_BYTES, NULL, NULL);
  g_autoptr (GFile) document = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) kept = bytes != NULL ? parse (bytes, &document, &name) : NULL;

  return kept != NULL ? create (g_file_get_path (file), document, name) : NULL;
}

/**
 * ur_unfinished_new_latest:
 *
 * Returns: (transfer full) (nullable): what was worked on last and is not finished
 */
UrUnfinished *
ur_unfinished_new_latest (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GFile) latest = NULL;
  gint64 time = G_MININT64;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_suffix (name, SUFFIX) && g_stat (path, &status) == 0 && (gint64) status.st_mtime > time)
        {
          time = (gint64) status.st_mtime;
          g_clear_object (&latest);
          latest = g_file_new_for_path (path);
        }
    }
  return latest != NULL ? ur_unfinished_new_for_file (latest) : NULL;
}

/**
 * ur_unfinished_ref:
 * @unfinished: a draft
 *
 * Returns: (transfer full): @unfinished
 */
UrUnfinished *
ur_unfinished_ref (UrUnfinished *unfinished)
{
  g_atomic_ref_count_inc (&unfinished->references);
  return unfinished;
}

/**
 * ur_unfinished_unref:
 * @unfinished: (transfer full): a draft
 *
 * Lets go of it; its file stays.
 */
void
ur_unfinished_unref (UrUnfinished *unfinished)
{
  if (!g_atomic_ref_count_dec (&unfinished->references))
    return;
  g_mutex_clear (&unfinished->lock);
  g_clear_object (&unfinished->document);
  g_free (unfinished->path);
  g_free (unfinished->name);
  g_free (unfinished);
}

/**
 * ur_unfinished_get_name:
 * @unfinished: a draft
 *
 * Returns: (transfer none): what the document is called
 */
const char *
ur_unfinished_get_name (const UrUnfinished *unfinished)
{
  return unfinished->name;
}

/**
 * ur_unfinished_get_document:
 * @unfinished: a draft
 *
 * Returns: (transfer none) (nullable): the document, where it lies in a file
 */
GFile *
ur_unfinished_get_document (const UrUnfinished *unfinished)
{
  return unfinished->document;
}

/**
 * ur_unfinished_dup_uri:
 * @unfinished: a draft
 *
 * Returns: (transfer full): where it is kept
 */
char *
ur_unfinished_dup_uri (const UrUnfinished *unfinished)
{
  return g_filename_to_uri (unfinished->path, NULL, NULL);
}

/**
 * ur_unfinished_exists:
 * @unfinished: a draft
 *
 * Returns: whether something is kept
 */
gboolean
ur_unfinished_exists (const UrUnfinished *unfinished)
{
  return g_file_test (unfinished->path, G_FILE_TEST_IS_REGULAR);
}

/**
 * ur_unfinished_load:
 * @unfinished: a draft
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was kept, or %NULL with a %G_IO_ERROR, whose message is no
 *   sentence
 */
GBytes *
ur_unfinished_load (UrUnfinished *unfinished, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (unfinished->path);
  g_autoptr (GBytes) bytes = ur_load_file (file, MAX_BYTES, NULL, error);
  g_autoptr (GFile) document = NULL;
  g_autofree char *name = NULL;
  GBytes *kept = bytes != NULL ? parse (bytes, &document, &name) : NULL;

  if (bytes != NULL && kept == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, g_strerror (EINVAL));
  return kept;
}

/**
 * ur_unfinished_begin:
 * @unfinished: a draft
 *
 * Returns: the number of what is going to be kept now, for ur_unfinished_keep()
 */
guint
ur_unfinished_begin (UrUnfinished *unfinished)
{
  return ++unfinished->begun;
}

static GBytes *
add_line (const UrUnfinished *unfinished, GBytes *content)
{
  g_autofree char *uri =
      unfinished->document != NULL ? g_file_get_uri (unfinished->document) : g_strdup ("-");
  g_autofree char *name = g_uri_escape_string (unfinished->name, NULL, FALSE);
  GByteArray *bytes = g_byte_array_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);

  g_byte_array_append (bytes, (const guint8 *) uri, (guint) strlen (uri));
  g_byte_array_append (bytes, (const guint8 *) " ", 1);
  g_byte_array_append (bytes, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (bytes, (const guint8 *) "\n", 1);
  g_byte_array_append (bytes, data, (guint) length);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * ur_unfinished_keep:
 * @unfinished: a draft
 * @version: from ur_unfinished_begin()
 * @content: what is to be kept
 * @error: return location for an error: a full sentence
 *
 * Writes the draft; on any thread.  What comes after something later, or after the end, is left out.
 *
 * Returns: whether what is kept is no older than this
 */
gboolean
ur_unfinished_keep (UrUnfinished *unfinished, guint version, GBytes *content, GError **error)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GBytes) bytes = add_line (unfinished, content);
  gboolean is_kept = TRUE;

  g_mutex_lock (&unfinished->lock);
  if (!unfinished->ended && version > unfinished->written)
    {
      g_mkdir_with_parents (folder, PRIVATE_FOLDER);
      is_kept = ur_save_bytes (unfinished->path, bytes, UR_SAVE_OVERWRITE, error);
      if (is_kept)
        unfinished->written = version;
    }
  g_mutex_unlock (&unfinished->lock);
  return is_kept;
}

/**
 * ur_unfinished_throw_away:
 * @unfinished: a draft
 *
 * Its work is finished, or given up.
 */
void
ur_unfinished_throw_away (UrUnfinished *unfinished)
{
  g_mutex_lock (&unfinished->lock);
  unfinished->ended = TRUE;
  g_unlink (unfinished->path);
  g_mutex_unlock (&unfinished->lock);
}
