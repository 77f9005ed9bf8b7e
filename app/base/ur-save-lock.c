/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-save.h"
#include "ur-quote.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

/* A file of the program's own is locked for a moment only; who takes longer has been stopped. */
#define WAIT_STEP_US (2 * 1000) /* short: who writes again and again leaves little time between */
#define WAIT_STEPS 2500

/* What a line of /proc/locks says of a lock. */
typedef struct
{
  int process;
  guint major, minor;
  guint64 inode;
} Line;

static gboolean
parse_line (const char *text, Line *line)
{
  return sscanf (text, "%*d: FLOCK %*s WRITE %d %x:%x:%" G_GINT64_MODIFIER "u", &line->process, &line->major,
                 &line->minor, &line->inode) == 4;
}

/* Which process has the lock on a folder, 0 when the system does not say. */
static int
find_holder (int folder)
{
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  struct stat status;
  int found = 0;

  if (fstat (folder, &status) != 0 || !g_file_get_contents ("/proc/locks", &table, NULL, NULL))
    return 0;
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL && found == 0; i++)
    {
      Line line;

      if (parse_line (lines[i], &line) && line.inode == status.st_ino &&
          line.major == major (status.st_dev) && line.minor == minor (status.st_dev))
        found = line.process;
    }
  return found;
}

/* What it is called. */
static char *
dup_name (int process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/comm", process);
  g_autofree char *name = NULL;

  if (process <= 0 || !g_file_get_contents (path, &name, NULL, NULL))
    return NULL;
  return g_utf8_make_valid (g_strchomp (name), -1);
}

static void
tell_busy (int fd, const char *folder, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);
  int process = find_holder (fd);
  g_autofree char *name = dup_name (process);

  if (name != NULL)
    ur_quote_set_error (
        error, UR_ERROR, UR_ERROR_BUSY,
        _ ("“%s” (process %d) is writing into the folder “%s” at present. Wait until it is done, or "
           "choose another folder."),
        name, process, shown);
  else
    ur_quote_set_error (
        error, UR_ERROR, UR_ERROR_BUSY,
        _ ("Another program is writing into the folder “%s” at present. Wait until it is done, or "
           "choose another folder."),
        shown);
}

static int
refuse_folder (const char *folder, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  ur_quote_set_error (
      error, UR_ERROR, UR_ERROR_TARGET,
      code == EMFILE || code == ENFILE
          ? _ ("Too many files are open at present, so “%s” was not written. Close some programs "
               "and try again.")
          : _ ("The folder “%s” cannot be opened. Choose another folder."),
      shown);
  return -1;
}

static gboolean
take_lock (int fd, gboolean wait)
{
  while (flock (fd, LOCK_EX | (wait ? 0 : LOCK_NB)) != 0)
    if (errno != EINTR)
      return errno != EWOULDBLOCK;
  return TRUE;
}

/**
 * ur_save_lock_folder:
 * @folder: (type filename): a folder that exists
 * @wait: whether to wait until others are done, however long they take
 * @error: return location for an error
 *
 * Keeps other programs that do the same from writing a set of files into a folder at the same time, so that
 * all of them are of one set.  The lock is on the folder itself: nothing is left when the program is killed.
 * It holds on this machine; where the file system has no locks, or the folder may not be listed, there is
 * none.
 *
 * Returns: a file descriptor to be closed when the set is whole, or -1 with @error %UR_ERROR_BUSY that says
 *   who has the lock, or %UR_ERROR_TARGET
 */
int
ur_save_lock_folder (const char *folder, gboolean wait, GError **error)
{
  int fd;

  g_return_val_if_fail (folder != NULL, -1);

  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0 && errno == EACCES)
    fd = open (folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return refuse_folder (folder, errno, error);
  if (take_lock (fd, wait))
    return fd;
  tell_busy (fd, folder, error);
  close (fd);
  return -1;
}

/**
 * ur_save_wait_folder:
 * @folder: (type filename): a folder that exists
 * @error: return location for an error
 *
 * As ur_save_lock_folder() for a file that several windows and programs read, change and write again: waits
 * for the others, five seconds at most.  Blocks.
 *
 * Returns: a file descriptor to be closed after writing, or -1 with @error
 */
int
ur_save_wait_folder (const char *folder, GError **error)
{
  int fd = -1;

  g_return_val_if_fail (folder != NULL, -1);

  for (guint i = 0; i < WAIT_STEPS && fd < 0; i++)
    {
      g_autoptr (GError) reason = NULL;

      fd = ur_save_lock_folder (folder, FALSE, &reason);
      if (fd >= 0)
        break;
      if (i + 1 == WAIT_STEPS || !g_error_matches (reason, UR_ERROR, UR_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          break;
        }
      g_usleep (WAIT_STEP_US);
    }
  return fd;
}
