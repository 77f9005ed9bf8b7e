/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-library.h"

#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-kept.h"
#include "ur-library-file.h"
#include "ur-quote.h"
#include "ur-save.h"

/* Changes the entries; says whether there is anything to write. */
typedef gboolean (*Change) (UrLibraryContent *content, gconstpointer data);

/**
 * ur_library_dup_path:
 *
 * Returns: (transfer full) (type filename): where the list of the person is who runs the program
 */
char *
ur_library_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, "library.json", NULL);
}

static guint
find (const UrLibraryContent *content, const char *uri)
{
  guint i;

  for (i = 0; i < content->entries->len; i++)
    if (strcmp (((const UrLibraryEntry *) content->entries->pdata[i])->uri, uri) == 0)
      break;
  return i;
}

static void
drop (UrLibraryContent *content, const char *uri)
{
  guint i = find (content, uri);

  if (i < content->entries->len)
    g_ptr_array_remove_index (content->entries, i);
}

static gboolean
parse (gpointer content, GBytes *bytes, GError **error)
{
  return ur_library_content_parse (content, bytes, error);
}

static const UrKept kept_list = { N_ ("The list of reports"), UR_LIBRARY_MAX_BYTES, parse };

/* Reads the list; one that is damaged is moved out of the way when @may_move.  Called with the lock then. */
static gboolean
read_content (
    const char *path, UrLibraryContent *content, gboolean may_move, gboolean *damaged, GError **error)
{
  if (!ur_kept_read (&kept_list, path, content, damaged, error))
    return FALSE;
  if (*damaged && may_move)
    {
      g_free (content->set_aside);
      content->set_aside = ur_save_set_aside (path);
    }
  return TRUE;
}

/* What was opened longest ago leaves; imports that wait for their reader and what comes with the program
 * stay. */
static void
trim (UrLibraryContent *content)
{
  for (guint i = content->entries->len; i > 0 && content->entries->len > UR_LIBRARY_MAX_ENTRIES; i--)
    {
      const UrLibraryEntry *entry = content->entries->pdata[i - 1];

      if (!entry->is_draft && !ur_library_entry_is_bundled (entry))
        g_ptr_array_remove_index (content->entries, i - 1);
    }
  while (content->entries->len > UR_LIBRARY_MAX_ENTRIES)
    g_ptr_array_remove_index (content->entries, content->entries->len - 1);
}

static gboolean
update_locked (const char *path, Change change, gconstpointer data, GError **error)
{
  g_auto (UrLibraryContent) content = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  gboolean damaged, wanted;

  ur_library_content_init (&content);
  if (!read_content (path, &content, TRUE, &damaged, error))
    return FALSE;
  wanted = change == NULL || change (&content, data);
  if (!wanted && !damaged)
    return TRUE;
  trim (&content);
  bytes = ur_library_content_write (&content, error);
  return bytes != NULL && ur_save_bytes (path, bytes, UR_SAVE_OVERWRITE, error);
}

/* Reads, changes and writes the list while no other window and no other program does. */
static gboolean
update (const char *path, Change change, gconstpointer data, GError **error)
{
  int fd = ur_kept_lock (&kept_list, path, error);
  gboolean done;

  if (fd < 0)
    return FALSE;
  done = update_locked (path, change, data, error);
  close (fd);
  return done;
}

static char *
describe_set_aside (const char *path, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  return ur_quote_printf (
      _ ("The list of reports was damaged. What could be read is here; the file is kept as "
         "“%s” in the folder “%s”."),
      name, shown);
}

static void
add_bundled (UrLibrary *library)
{
  UrLibraryEntry *bundled = ur_library_entry_new_bundled ();

  for (guint i = 0; i < library->entries->len; i++)
    {
      UrLibraryEntry *entry = library->entries->pdata[i];

      if (!ur_library_entry_is_bundled (entry))
        continue;
      /* The program may have come with another report then. */
      bundled->opened = entry->opened;
      ur_library_entry_free (entry);
      library->entries->pdata[i] = bundled;
      return;
    }
  g_ptr_array_add (library->entries, bundled);
}

/**
 * ur_library_read:
 * @path: (type filename): the list's file, see ur_library_dup_path()
 *
 * Reads the list; blocks for a moment.  A file that is damaged is kept under another name, and what could be
 * read of it goes on.  Any thread may do this at any time, and so all that follows.
 *
 * Returns: (transfer full): the list, with a sentence in it if there is something to be told
 */
UrLibrary *
ur_library_read (const char *path)
{
  UrLibrary *library = g_new0 (UrLibrary, 1);
  g_auto (UrLibraryContent) content = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean damaged;

  g_return_val_if_fail (path != NULL, library);

  ur_library_content_init (&content);
  if (read_content (path, &content, FALSE, &damaged, &error) && damaged && update (path, NULL, NULL, &error))
    {
      ur_library_content_clear (&content);
      ur_library_content_init (&content);
      read_content (path, &content, FALSE, &damaged, &error);
    }
  if (error != NULL)
    library->problem = g_strdup (error->message);
  else if (content.set_aside != NULL)
    library->problem = describe_set_aside (path, content.set_aside);
  library->entries = g_steal_pointer (&content.entries);
  add_bundled (library);
  return library;
}

/**
 * ur_library_free:
 * @library: (transfer full): a list
 */
void
ur_library_free (UrLibrary *library)
{
  g_ptr_array_unref (library->entries);
  g_free (library->problem);
  g_free (library);
}

static gboolean
record_one (UrLibraryContent *content, gconstpointer data)
{
  const UrLibraryEntry *entry = data;

  drop (content, entry->uri);
  g_ptr_array_insert (content->entries, 0, ur_library_entry_copy (entry));
  return TRUE;
}

/**
 * ur_library_record:
 * @path: (type filename): the list's file
 * @entry: what was opened, or worked on
 * @error: return location for an error, a full sentence
 *
 * Puts an entry before all others, in place of one of the same file.
 *
 * Returns: whether it was written down
 */
gboolean
ur_library_record (const char *path, const UrLibraryEntry *entry, GError **error)
{
  g_return_val_if_fail (path != NULL && entry != NULL, FALSE);

  return update (path, record_one, entry, error);
}

static gboolean
remove_all (UrLibraryContent *content, gconstpointer data)
{
  const char *const *uris = data;
  guint n = content->entries->len;

  for (; *uris != NULL; uris++)
    drop (content, *uris);
  return content->entries->len < n;
}

/**
 * ur_library_remove:
 * @path: (type filename): the list's file
 * @uris: (array zero-terminated=1): of the entries that leave the list; their files stay as they are
 * @error: return location for an error, a full sentence
 *
 * Returns: whether they are not in it any more
 */
gboolean
ur_library_remove (const char *path, const char *const *uris, GError **error)
{
  g_return_val_if_fail (path != NULL && uris != NULL, FALSE);

  return update (path, remove_all, uris, error);
}

/* The first one that was opened before: where it was, unless others came meanwhile. */
static guint
find_place (const UrLibraryContent *content, const UrLibraryEntry *entry)
{
  guint i = 0;

  while (i < content->entries->len &&
         ((const UrLibraryEntry *) content->entries->pdata[i])->opened > entry->opened)
    i++;
  return i;
}

static gboolean
restore_all (UrLibraryContent *content, gconstpointer data)
{
  const GPtrArray *entries = data;

  for (guint i = entries->len; i > 0; i--)
    {
      const UrLibraryEntry *entry = entries->pdata[i - 1];

      /* One that was opened again since knows more. */
      if (find (content, entry->uri) == content->entries->len)
        g_ptr_array_insert (content->entries, (int) find_place (content, entry),
                            ur_library_entry_copy (entry));
    }
  return TRUE;
}

/**
 * ur_library_restore:
 * @path: (type filename): the list's file
 * @entries: (element-type UrLibraryEntry): entries that were removed
 * @error: return location for an error, a full sentence
 *
 * Takes back ur_library_remove().
 *
 * Returns: whether they are in the list again
 */
gboolean
ur_library_restore (const char *path, GPtrArray *entries, GError **error)
{
  g_return_val_if_fail (path != NULL && entries != NULL, FALSE);

  return update (path, restore_all, entries, error);
}

typedef struct
{
  const char *uri;
  const UrLibraryEntry *entry;
} Replacement;

static gboolean
replace_one (UrLibraryContent *content, gconstpointer data)
{
  const Replacement *replacement = data;

  drop (content, replacement->uri);
  return record_one (content, replacement->entry);
}

/**
 * ur_library_replace:
 * @path: (type filename): the list's file
 * @uri: of an entry whose file is elsewhere now
 * @entry: the same, found again
 * @error: return location for an error, a full sentence
 *
 * Returns: whether it was written down
 */
gboolean
ur_library_replace (const char *path, const char *uri, const UrLibraryEntry *entry, GError **error)
{
  Replacement replacement = { uri, entry };

  g_return_val_if_fail (path != NULL && uri != NULL && entry != NULL, FALSE);

  return update (path, replace_one, &replacement, error);
}

static gboolean
forget (UrLibraryContent *content, gconstpointer data)
{
  gboolean known = content->set_aside != NULL;

  g_clear_pointer (&content->set_aside, g_free);
  return known;
}

/**
 * ur_library_forget_problem:
 * @path: (type filename): the list's file
 * @error: return location for an error, a full sentence
 *
 * The reader was told that the list had been damaged, and need not be told again.
 *
 * Returns: whether that was written down
 */
gboolean
ur_library_forget_problem (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return update (path, forget, NULL, error);
}
