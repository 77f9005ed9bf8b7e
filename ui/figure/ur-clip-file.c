/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are dragged out of the window.  File managers copy them when they are dropped, so they have to
 * exist by then: in a folder that nobody else can read, one for each running program. */
#include "ur-clip-file.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "ur-save.h"

#define FOLDER "dragged"

static char *
dup_parent (void)
{
  return g_build_filename (g_get_user_cache_dir (), "union-report", FOLDER, NULL);
}

static char *
dup_own_folder (void)
{
  g_autofree char *parent = dup_parent ();
  g_autofree char *own = g_strdup_printf ("%ld", (long) getpid ());

  return g_build_filename (parent, own, NULL);
}

/**
 * ur_clip_file_write:
 * @name: a file name without folders
 * @bytes: what to put in it
 * @error: return location for an error
 *
 * Writes a file for other programs to fetch; any thread may call it.
 *
 * Returns: (transfer full) (nullable): a text/uri-list (RFC 2483) of that file
 */
char *
ur_clip_file_write (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *folder = dup_own_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *uri = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved), g_strerror (saved));
      return NULL;
    }
  if (!ur_save_bytes (path, bytes, UR_SAVE_OVERWRITE | UR_SAVE_IN_FOLDER, error))
    return NULL;
  uri = g_filename_to_uri (path, NULL, error);
  return uri != NULL ? g_strconcat (uri, "\r\n", NULL) : NULL;
}

/* Files only: nobody makes folders in there, and what is no file of ours stays. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Whether the program that made a folder is still running, or may be. */
static gboolean
is_in_use (const char *name)
{
  char *end;
  long id = strtol (name, &end, 10);

  if (*end != '\0' || id <= 0 || id == (long) getpid ())
    return FALSE;
  return kill ((pid_t) id, 0) == 0 || errno != ESRCH;
}

/**
 * ur_clip_file_clean:
 *
 * Removes the files of this program, and those that programs which ended unexpectedly have left behind; for
 * the start and the end.
 */
void
ur_clip_file_clean (void)
{
  g_autofree char *parent = dup_parent ();
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (parent, name, NULL);

      if (!is_in_use (name))
        remove_folder (folder);
    }
}
