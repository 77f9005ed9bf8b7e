/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is written where nobody sees it and gets its name when it is whole.
 *
 * Where the file system can, it has no name at all until then: a killed program leaves nothing behind.  Where
 * it cannot, and for the moment in which one file takes the place of another (Linux has no call that gives an
 * unnamed file a name that is taken), it bears one of a few fixed names.  As long as its program lives it
 * holds a lock on it, so that the next save in that folder can tell what a dead program has left, and removes
 * it. */

#include "ur-save-stage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many can be on their way into one folder at a time and still be found again. */
#define N_SLOTS 8
#define SLOT_NAME ".union-report-%u.part"
#define RANDOM_NAME ".union-report-%08x%08x.part"
#define MAX_WRITE (1u << 30)

/* Gives a stage a name: 0 or an errno, %EEXIST when that name is taken. */
typedef int (*TakeName) (UrSaveStage *stage, mode_t mode);

static gboolean
is_same_file (const struct stat *one, const struct stat *other)
{
  return one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

/* Whether the name in the folder is still that of the open file. */
static gboolean
bears_name (int fd, int folder, const char *name)
{
  struct stat opened, found;

  return fstat (fd, &opened) == 0 && S_ISREG (opened.st_mode) &&
         fstatat (folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 && is_same_file (&opened, &found);
}

/* Removes what a program that is dead has left under one of our names.  Never a link, a folder or a pipe, and
 * nothing that is still locked. */
static gboolean
remove_left (int folder, const char *name)
{
  struct stat status;
  gboolean removed;
  int fd;

  if (fstatat (folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG (status.st_mode))
    return FALSE;
  fd = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return FALSE;
  removed =
      flock (fd, LOCK_EX | LOCK_NB) == 0 && bears_name (fd, folder, name) && unlinkat (folder, name, 0) == 0;
  close (fd);
  return removed;
}

/**
 * ur_save_stage_clean:
 * @folder: an open folder
 *
 * Removes what programs that were killed while saving there have left behind.
 */
void
ur_save_stage_clean (int folder)
{
  for (guint i = 0; i < N_SLOTS; i++)
    {
      char name[sizeof ((UrSaveStage *) NULL)->name];

      g_snprintf (name, sizeof name, SLOT_NAME, i + 1);
      remove_left (folder, name);
    }
}

/* Tries our names one after the other; when all are in use, one that nobody else can have. */
static int
take_any_name (UrSaveStage *stage, TakeName take, mode_t mode)
{
  int code = EEXIST;

  for (guint i = 0; i < N_SLOTS && code == EEXIST; i++)
    {
      g_snprintf (stage->name, sizeof stage->name, SLOT_NAME, i + 1);
      code = take (stage, mode);
      if (code == EEXIST && remove_left (stage->folder, stage->name))
        code = take (stage, mode);
    }
  if (code == EEXIST)
    {
      g_snprintf (stage->name, sizeof stage->name, RANDOM_NAME, g_random_int (), g_random_int ());
      code = take (stage, mode);
    }
  stage->named = code == 0;
  return code;
}

/* Between its making and its lock another program may take the new file for one that was left: then it is not
 * ours any more. */
static int
take_by_making (UrSaveStage *stage, mode_t mode)
{
  int fd = openat (stage->folder, stage->name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);

  if (fd < 0)
    return errno;
  if ((flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) &&
      bears_name (fd, stage->folder, stage->name))
    {
      stage->fd = fd;
      return 0;
    }
  close (fd);
  return EEXIST;
}

static int
link_unnamed (UrSaveStage *stage, const char *name)
{
  char path[32];

  g_snprintf (path, sizeof path, "/proc/self/fd/%d", stage->fd);
  return linkat (AT_FDCWD, path, stage->folder, name, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

static int
take_by_linking (UrSaveStage *stage, mode_t mode)
{
  return link_unnamed (stage, stage->name);
}

/**
 * ur_save_stage_open:
 * @stage: (out caller-allocates): what is opened; closed with ur_save_stage_close(), after a failure too
 * @folder: an open folder; must stay open
 * @mode: permissions of a new file, less the umask
 * @try_unnamed: whether the file may be one without a name; ur_save_stage_place() can then fail where one
 *   with a name would not
 *
 * Makes the file.
 *
 * Returns: 0 or an errno
 */
int
ur_save_stage_open (UrSaveStage *stage, int folder, mode_t mode, gboolean try_unnamed)
{
  *stage = (UrSaveStage){ .folder = folder, .fd = -1 };
  if (try_unnamed)
    {
      stage->fd = openat (folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
      if (stage->fd < 0 && (errno == EMFILE || errno == ENFILE))
        return errno;
    }
  if (stage->fd < 0)
    return take_any_name (stage, take_by_making, mode);
  /* for the moment in which it may have a name; without locks nothing of ours is ever removed */
  (void) flock (stage->fd, LOCK_EX | LOCK_NB);
  return 0;
}

/**
 * ur_save_stage_write:
 * @stage: an open stage
 * @data: (array length=size): the whole file
 * @size: of @data
 *
 * Returns: 0 or an errno
 */
int
ur_save_stage_write (UrSaveStage *stage, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (stage->fd, data, MIN (size, MAX_WRITE));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? errno : EIO;
      data += n;
      size -= (gsize) n;
    }
  return 0;
}

/**
 * ur_save_stage_flush:
 * @stage: an open stage
 *
 * Brings the content to the disk.  What only a close would report, on a disk of another machine or with a
 * quota, is asked for here too, before the file has a name.
 *
 * Returns: 0 or an errno
 */
int
ur_save_stage_flush (UrSaveStage *stage)
{
  int copy;

  while (fsync (stage->fd) != 0)
    {
      /* some file systems have nothing to flush */
      if (errno == EINVAL)
        break;
      if (errno != EINTR)
        return errno;
    }
  copy = fcntl (stage->fd, F_DUPFD_CLOEXEC, 0);
  return copy >= 0 && (close (copy) == 0 || errno == EINTR) ? 0 : errno;
}

/* For file systems that know neither a rename that refuses nor hard links: an empty file keeps the name. */
static int
reserve_and_rename (UrSaveStage *stage, const char *name)
{
  int code = 0;
  int fd = openat (stage->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    return errno;
  close (fd);
  if (renameat (stage->folder, stage->name, stage->folder, name) != 0)
    {
      code = errno;
      unlinkat (stage->folder, name, 0);
    }
  return code;
}

/* %EEXIST when there is such a file; the check and the rename are one. */
static int
rename_to_free (UrSaveStage *stage, const char *name)
{
  if (renameat2 (stage->folder, stage->name, stage->folder, name, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
    return errno;
  if (linkat (stage->folder, stage->name, stage->folder, name, 0) == 0)
    {
      unlinkat (stage->folder, stage->name, 0);
      return 0;
    }
  return errno == EEXIST ? EEXIST : reserve_and_rename (stage, name);
}

static int
rename_over (UrSaveStage *stage, const char *name)
{
  return renameat (stage->folder, stage->name, stage->folder, name) == 0 ? 0 : errno;
}

static int
place_named (UrSaveStage *stage, const char *name, gboolean replace)
{
  int code = replace ? rename_over (stage, name) : rename_to_free (stage, name);

  if (code == 0)
    stage->named = FALSE;
  return code;
}

/* %ENOTSUP when only a file with a name can be placed here. */
static int
place_unnamed (UrSaveStage *stage, const char *name, gboolean replace)
{
  int code = link_unnamed (stage, name);

  if (code == EEXIST && replace)
    {
      code = take_any_name (stage, take_by_linking, 0);
      if (code == 0)
        return place_named (stage, name, TRUE);
    }
  return code == 0 || code == EEXIST || code == ENOSPC || code == EDQUOT ? code : ENOTSUP;
}

/**
 * ur_save_stage_place:
 * @stage: a stage that was written and flushed
 * @name: the file's own name in the folder
 * @replace: whether it may take the place of another file
 *
 * Gives the file its name, in one step: others see the old file or the new one.  The folder is flushed as
 * well; whether that worked is not told, because the new file is there whole either way.
 *
 * Returns: 0 or an errno: %EEXIST when the name is taken and @replace is not set, %ENOTSUP when a file
 *   without a name gets none here and one with a name has to be tried
 */
int
ur_save_stage_place (UrSaveStage *stage, const char *name, gboolean replace)
{
  int code = stage->named ? place_named (stage, name, replace) : place_unnamed (stage, name, replace);

  if (code == 0)
    (void) fsync (stage->folder);
  return code;
}

/**
 * ur_save_stage_close:
 * @stage: a stage
 *
 * Closes the file, and removes it when it was not placed.
 */
void
ur_save_stage_close (UrSaveStage *stage)
{
  if (stage->named)
    unlinkat (stage->folder, stage->name, 0);
  stage->named = FALSE;
  if (stage->fd >= 0)
    close (stage->fd);
  stage->fd = -1;
}
