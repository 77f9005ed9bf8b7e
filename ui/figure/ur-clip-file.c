/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are dragged out of the window.  File managers copy them when they are dropped, so they have to
 * exist by then: in a folder that nobody else can read, one for each running program, and in it one for each
 * content, so that another chart of the same title does not take the place of the first.
 *
 * Neither making nor removing follows a link: these folders may lie where others can write, and what a link
 * leads to was not made here. */
#include "ur-config.h"

#include "ur-clip-file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-save.h"
#include "ur-quote.h"

#define PROGRAM_FOLDER "union-report"
#define DRAGGED_FOLDER "dragged"
#define DIGITS 16 /* of a content's digest that its folder is called after */

static int written; /* whether this program has a folder */

static char *
dup_own_name (void)
{
  return g_strdup_printf ("%ld", (long) getpid ());
}

/* Opens a folder in another one, which is closed; -1 for none, and for a link. */
static int
enter (int parent, const char *name, gboolean make)
{
  int fd = -1;

  if (parent < 0)
    return -1;
  if (!make || mkdirat (parent, name, 0700) == 0 || errno == EEXIST)
    fd = openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  close (parent);
  return fd;
}

/* The folder of all programs. */
static int
open_dragged (gboolean make)
{
  const char *cache = g_get_user_cache_dir ();
  int fd;

  if (make && g_mkdir_with_parents (cache, 0700) != 0)
    return -1;
  fd = open (cache, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  return enter (enter (fd, PROGRAM_FOLDER, make), DRAGGED_FOLDER, make);
}

/* Makes the folder of a content, and returns where it is. */
static char *
make_folder (GBytes *bytes)
{
  g_autofree char *own = dup_own_name ();
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  int fd;

  digest[DIGITS] = '\0';
  fd = enter (enter (open_dragged (TRUE), own, TRUE), digest, TRUE);
  if (fd < 0)
    return NULL;
  close (fd);
  g_atomic_int_set (&written, TRUE);
  return g_build_filename (g_get_user_cache_dir (), PROGRAM_FOLDER, DRAGGED_FOLDER, own, digest, NULL);
}

/**
 * ur_clip_file_write:
 * @name: a file name without folders
 * @bytes: what to put in it
 * @error: return location for an error
 *
 * Writes a file for other programs to fetch; any thread may call it.  It stays as it is until this program
 * ends, whatever else of that name is written.
 *
 * Returns: (transfer full) (nullable): a text/uri-list (RFC 2483) of that file
 */
char *
ur_clip_file_write (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *folder = make_folder (bytes);
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  if (folder == NULL)
    {
      g_autofree char *shown = g_filename_display_name (g_get_user_cache_dir ());

      ur_quote_set_error (error, UR_ERROR, UR_ERROR_TARGET,
                          _ ("The file to be dragged could not be made in the folder “%s”."), shown);
      return NULL;
    }
  path = g_build_filename (folder, name, NULL);
  if (!ur_save_bytes (path, bytes, UR_SAVE_OVERWRITE | UR_SAVE_IN_FOLDER, error))
    return NULL;
  uri = g_filename_to_uri (path, NULL, error);
  return uri != NULL ? g_strconcat (uri, "\r\n", NULL) : NULL;
}

static gboolean
is_digest (const char *name)
{
  return strlen (name) == DIGITS && strspn (name, "0123456789abcdef") == DIGITS;
}

/* Whether a program's folder may have that name. */
static gboolean
is_number (const char *name)
{
  return *name != '\0' && strspn (name, "0123456789") == strlen (name);
}

/* Removes regular files and, in a program's folder, the folders of contents; what is anything else was not
 * made here and stays, with the folders it lies in. */
static void
remove_folder (int parent, const char *name, gboolean with_contents)
{
  int fd = openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  const struct dirent *entry;

  while (dir != NULL && (entry = readdir (dir)) != NULL)
    {
      struct stat status;

      if (fstatat (fd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        continue;
      if (S_ISREG (status.st_mode))
        unlinkat (fd, entry->d_name, 0);
      else if (S_ISDIR (status.st_mode) && with_contents && is_digest (entry->d_name))
        remove_folder (fd, entry->d_name, FALSE);
    }
  if (dir != NULL)
    closedir (dir);
  else if (fd >= 0)
    close (fd);
  unlinkat (parent, name, AT_REMOVEDIR);
}

/* Whether the program that made a folder is still running, or may be; this one is. */
static gboolean
is_in_use (const char *name)
{
  long id = strtol (name, NULL, 10);

  return id <= 0 || id > G_MAXINT || kill ((pid_t) id, 0) == 0 || errno != ESRCH;
}

/**
 * ur_clip_file_clean_left:
 *
 * Removes the files that programs which ended unexpectedly have left behind; for the start, on a thread of
 * its own, because the folder may be on a disk that does not answer.
 */
void
ur_clip_file_clean_left (void)
{
  int fd = open_dragged (FALSE);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  const struct dirent *entry;

  while (dir != NULL && (entry = readdir (dir)) != NULL)
    if (is_number (entry->d_name) && !is_in_use (entry->d_name))
      remove_folder (fd, entry->d_name, TRUE);
  if (dir != NULL)
    closedir (dir);
  else if (fd >= 0)
    close (fd);
}

/**
 * ur_clip_file_clean_own:
 *
 * Removes the files of this program, for the end.
 */
void
ur_clip_file_clean_own (void)
{
  g_autofree char *own = dup_own_name ();
  int fd;

  if (!g_atomic_int_get (&written))
    return;
  fd = open_dragged (FALSE);
  if (fd < 0)
    return;
  remove_folder (fd, own, TRUE);
  close (fd);
}
