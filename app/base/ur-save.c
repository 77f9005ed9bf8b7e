/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-save.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define NEW_FILE_MODE 0644
#define MAX_LINKS 40 /* as many as the kernel follows */

typedef struct
{
  char *path;   /* what will be replaced: no symbolic link any more */
  char *folder; /* where it stands */
  gboolean exists;
  struct stat status; /* only when it exists */
} Target;

static void
target_clear (Target *target)
{
  g_free (target->path);
  g_free (target->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

/* Sets a full sentence and returns FALSE, for `return refuse (…)`. */
static gboolean refuse (GError **error, UrError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (GError **error, UrError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (UR_ERROR, (int) code, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* What could not be opened, reached or written, and what to do about it. */
static gboolean
refuse_errno (GError **error, int code, const char *target_path, const char *target_folder)
{
  g_autofree char *path = g_filename_display_name (target_path);
  g_autofree char *folder = g_filename_display_name (target_folder);

  switch (code)
    {
    case ENOENT:
      if (g_file_test (target_folder, G_FILE_TEST_IS_DIR))
        return refuse (error, UR_ERROR_TARGET,
                       _ ("No file can be made in the folder “%s”. Choose another folder."), folder);
      return refuse (error, UR_ERROR_TARGET,
                     _ ("The folder “%s” does not exist. Make it first, or choose another folder."), folder);
    case ENOTDIR:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("“%s” is not a folder, so nothing can be saved in it. Choose another folder."),
                     folder);
    case EACCES:
    case EPERM:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("You are not allowed to write in the folder “%s”. Choose another folder."), folder);
    case EROFS:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("The folder “%s” is on a disk that can only be read. Choose another folder."),
                     folder);
    case ENOSPC:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("There is no room left on the disk for “%s”. Nothing was changed. Free some room, or "
                        "choose another disk."),
                     path);
    case ENAMETOOLONG:
      return refuse (error, UR_ERROR_TARGET, _ ("The name “%s” is too long. Choose a shorter one."), path);
    case ELOOP:
      return refuse (error, UR_ERROR_TARGET, _ ("The link “%s” leads back to itself. Choose another name."),
                     path);
    default:
      return refuse (
          error, UR_ERROR_TARGET,
          _ ("“%s” could not be written: the disk may be full or damaged, or files of this size are "
             "not allowed there. Nothing was changed. Choose another folder."),
          path);
    }
}

/* Follows symbolic links by hand, because a link to a file that is not there yet has no real path. */
static gboolean
follow_links (Target *target, GError **error)
{
  for (guint n = 0; g_file_test (target->path, G_FILE_TEST_IS_SYMLINK); n++)
    {
      g_autofree char *link = n < MAX_LINKS ? g_file_read_link (target->path, NULL) : NULL;
      g_autofree char *folder = g_path_get_dirname (target->path);
      g_autofree char *next = NULL;

      if (link == NULL)
        return refuse_errno (error, n < MAX_LINKS ? errno : ELOOP, target->path, folder);
      next = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
      g_free (target->path);
      target->path = g_steal_pointer (&next);
    }
  return TRUE;
}

static gboolean
find_target (Target *target, const char *path, GError **error)
{
  if (path[0] == '\0')
    return refuse (error, UR_ERROR_TARGET, "%s", _ ("The file name is empty. Give one."));
  target->path = g_strdup (path);
  if (!follow_links (target, error))
    return FALSE;

  target->folder = g_path_get_dirname (target->path);
  if (g_str_equal (target->folder, "."))
    {
      g_free (target->folder);
      target->folder = g_get_current_dir ();
    }
  target->exists = stat (target->path, &target->status) == 0;
  if (!target->exists && errno != ENOENT)
    return refuse_errno (error, errno, target->path, target->folder);
  if (!target->exists && g_str_has_suffix (target->path, G_DIR_SEPARATOR_S))
    return refuse_errno (error, ENOENT, target->path, target->path);
  return TRUE;
}

static gboolean
check_existing (const Target *target, UrSaveFlags flags, GError **error)
{
  g_autofree char *path = g_filename_display_name (target->path);

  if (S_ISDIR (target->status.st_mode))
    return refuse (error, UR_ERROR_TARGET, _ ("“%s” is a folder. Give the name of a file in it."), path);
  if (!S_ISREG (target->status.st_mode))
    return refuse (error, UR_ERROR_TARGET,
                   _ ("“%s” is a device or a pipe and is never replaced. Choose another name."), path);
  if ((flags & UR_SAVE_OVERWRITE) == 0)
    return refuse (error, UR_ERROR_EXISTS, _ ("There is a file “%s” already. It was left as it is."), path);
  if (g_access (target->path, W_OK) != 0)
    return refuse (error, UR_ERROR_TARGET,
                   _ ("The file “%s” is write-protected. Choose another name, or remove the protection."),
                   path);
  return TRUE;
}

static gboolean
check_target (Target *target, const char *path, UrSaveFlags flags, GError **error)
{
  if (!find_target (target, path, error))
    return FALSE;
  if (target->exists && !check_existing (target, flags, error))
    return FALSE;
  if (!g_file_test (target->folder, G_FILE_TEST_IS_DIR))
    return refuse_errno (error, g_file_test (target->folder, G_FILE_TEST_EXISTS) ? ENOTDIR : ENOENT,
                         target->path, target->folder);
  if (g_access (target->folder, W_OK | X_OK) != 0)
    return refuse_errno (error, errno, target->path, target->folder);
  return TRUE;
}

static int
errno_from_file_error (const GError *error)
{
  switch (error->code)
    {
    case G_FILE_ERROR_NOENT:
      return ENOENT;
    case G_FILE_ERROR_NOTDIR:
      return ENOTDIR;
    case G_FILE_ERROR_ACCES:
      return EACCES;
    case G_FILE_ERROR_PERM:
      return EPERM;
    case G_FILE_ERROR_ROFS:
      return EROFS;
    case G_FILE_ERROR_NOSPC:
      return ENOSPC;
    case G_FILE_ERROR_NAMETOOLONG:
      return ENAMETOOLONG;
    default:
      return EIO;
    }
}

/**
 * ur_save_check_target:
 * @path: (type filename): where a file is to be saved
 * @flags: whether an existing file may be replaced
 * @error: return location for an error
 *
 * Finds out before any work is done whether ur_save_bytes() could save there.  It can still fail then, on a
 * full disk for example.
 *
 * Symbolic links are followed.  Something that exists and is not a regular file is refused whatever @flags
 * say, because an atomic save would put a plain file in the place of the device.
 *
 * Returns: whether a file can be saved there; else @error is %UR_ERROR_EXISTS when only
 *   %UR_SAVE_OVERWRITE is missing, or %UR_ERROR_TARGET
 */
gboolean
ur_save_check_target (const char *path, UrSaveFlags flags, GError **error)
{
  g_auto (Target) target = { NULL };

  g_return_val_if_fail (path != NULL, FALSE);

  return check_target (&target, path, flags, error);
}

/**
 * ur_save_bytes:
 * @path: (type filename): where to save
 * @bytes: the whole file
 * @flags: whether an existing file may be replaced
 * @error: return location for an error
 *
 * Writes a file so that after a crash, a kill or a full disk either the old file or the new one stands there
 * whole: a temporary file beside it, flushed to the disk, then renamed.  An existing file keeps its
 * permissions; a new one gets 0644 less the umask.
 *
 * Every failure is a full sentence that says what to do; the old file is then unchanged and no temporary file
 * is left.
 *
 * Returns: whether the file was saved; else @error is %UR_ERROR_EXISTS or %UR_ERROR_TARGET
 */
gboolean
ur_save_bytes (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error)
{
  g_auto (Target) target = { NULL };
  g_autoptr (GError) local_error = NULL;
  const char *data;
  gsize size;
  int mode;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!check_target (&target, path, flags, error))
    return FALSE;

  mode = target.exists ? (int) (target.status.st_mode & 0777) : NEW_FILE_MODE;
  data = g_bytes_get_data (bytes, &size);
  /* Only both flags together are safe in GLib 2.74: DURABLE alone writes into the old file. */
  if (!g_file_set_contents_full (target.path, size > 0 ? data : "", (gssize) size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode,
                                 &local_error))
    return refuse_errno (error, errno_from_file_error (local_error), target.path, target.folder);

  /* The umask may have taken bits that the old file had. */
  if (target.exists)
    (void) g_chmod (target.path, (mode_t) mode);
  return TRUE;
}
