/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a file goes, by the kernel's own rules, and why it cannot go there. */

#include "ur-config.h"

#include "ur-save-target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-quote.h"

#define MAX_LINKS 40 /* as many as the kernel follows */

/* Sets a full sentence and returns FALSE, for `return refuse (…)`. */
static gboolean refuse (GError **error, UrError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (GError **error, UrError code, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = ur_quote_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, UR_ERROR, (int) code, text);
  return FALSE;
}

/* What is wrong with the folder. */
static gboolean
refuse_folder (const UrSaveTarget *target, int code, GError **error)
{
  g_autofree char *folder = g_filename_display_name (target->folder);

  switch (code)
    {
    case ENOENT:
      if (g_file_test (target->folder, G_FILE_TEST_IS_DIR))
        return refuse (error, UR_ERROR_TARGET,
                       _ ("No file can be made in the folder “%s”. Choose another folder."), folder);
      return refuse (error, UR_ERROR_TARGET,
                     _ ("The folder “%s” does not exist. Make it first, or choose another folder."), folder);
    case ENOTDIR:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("“%s” is not a folder, so nothing can be saved in it. Choose another folder."),
                     folder);
    case EROFS:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("The folder “%s” is on a disk that can only be read. Choose another folder."),
                     folder);
    default:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("You are not allowed to write in the folder “%s”. Choose another folder."), folder);
    }
}

/**
 * ur_save_target_refuse:
 * @target: where a file was to go
 * @code: an errno, %EEXIST for a file that is there and must not be replaced
 * @error: return location for an error
 *
 * Says in a sentence what could not be opened, reached or written, and what to do about it.
 *
 * Returns: %FALSE
 */
gboolean
ur_save_target_refuse (const UrSaveTarget *target, int code, GError **error)
{
  g_autofree char *path = g_filename_display_name (target->path);

  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
    case EACCES:
    case EPERM:
    case EROFS:
      return refuse_folder (target, code, error);
    case EEXIST:
      return refuse (error, UR_ERROR_EXISTS, _ ("There is a file “%s” already. It was left as it is."), path);
    case ENOSPC:
    case EDQUOT:
      return refuse (
          error, UR_ERROR_TARGET,
          _ ("There is no room left on the disk for “%s”. Nothing of it was written. Free some room, or "
             "choose another disk."),
          path);
    case EMFILE:
    case ENFILE:
      return refuse (error, UR_ERROR_TARGET,
                     _ ("Too many files are open at present, so “%s” was not written. Close some programs "
                        "and try again."),
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
             "not allowed there. Nothing of it was written. Choose another folder."),
          path);
    }
}

static void
set_path (UrSaveTarget *target, char *path)
{
  g_free (target->path);
  g_free (target->folder);
  g_free (target->name);
  target->path = path;
  target->name = g_path_get_basename (path);
  target->folder = g_path_get_dirname (path);
  if (g_str_equal (target->folder, "."))
    {
      g_free (target->folder);
      target->folder = g_get_current_dir ();
    }
}

/* Where a link leads that leads to nothing yet: there is no real path that one could ask for. */
static gboolean
follow_dangling (UrSaveTarget *target, GError **error)
{
  g_autofree char *link = NULL;

  for (guint n = 0; (link = g_file_read_link (target->path, NULL)) != NULL; n++)
    {
      if (n == MAX_LINKS)
        return ur_save_target_refuse (target, ELOOP, error);
      set_path (target,
                g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (target->folder, link, NULL));
      g_clear_pointer (&link, g_free);
    }
  return TRUE;
}

/* The kernel is asked to follow the link, because it knows more rules than this program: in a folder where
 * everyone may write it does not follow the links of others. */
static gboolean
follow_link (UrSaveTarget *target, UrSaveFlags flags, GError **error)
{
  g_autofree char *shown = g_filename_display_name (target->path);
  struct stat status;
  char *path;

  if (flags & UR_SAVE_IN_FOLDER)
    return refuse (error, UR_ERROR_TARGET,
                   _ ("“%s” is a link, and files in a folder are not written through links. Remove it, or "
                      "choose another folder."),
                   shown);
  if (stat (target->path, &status) == 0)
    {
      path = realpath (target->path, NULL);
      if (path == NULL)
        return ur_save_target_refuse (target, errno, error);
      set_path (target, g_strdup (path));
      free (path);
      return TRUE;
    }
  if (errno == EACCES)
    return refuse (error, UR_ERROR_TARGET,
                   _ ("The system does not let the link “%s” be followed. Choose another name."), shown);
  if (errno != ENOENT)
    return ur_save_target_refuse (target, errno, error);
  if ((flags & UR_SAVE_OVERWRITE) == 0)
    return refuse (error, UR_ERROR_EXISTS,
                   _ ("“%s” is a link to a file that does not exist. It was left as it is."), shown);
  return follow_dangling (target, error);
}

/* A folder that can be written but not read can still be opened by its name alone. */
static int
open_folder (const char *path)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return fd < 0 && errno == EACCES ? open (path, O_PATH | O_DIRECTORY | O_CLOEXEC) : fd;
}

/* What bears the name now; the name is not followed again. */
static gboolean
look (UrSaveTarget *target, GError **error)
{
  target->exists = fstatat (target->folder_fd, target->name, &target->status, AT_SYMLINK_NOFOLLOW) == 0;
  if (!target->exists && errno != ENOENT)
    return ur_save_target_refuse (target, errno, error);
  return TRUE;
}

static gboolean
check_existing (const UrSaveTarget *target, UrSaveFlags flags, GError **error)
{
  g_autofree char *path = g_filename_display_name (target->path);

  if (S_ISDIR (target->status.st_mode))
    return refuse (error, UR_ERROR_TARGET, _ ("“%s” is a folder. Give the name of a file in it."), path);
  if (!S_ISREG (target->status.st_mode))
    return refuse (error, UR_ERROR_TARGET,
                   _ ("“%s” is a device or a pipe and is never replaced. Choose another name."), path);
  if ((flags & UR_SAVE_OVERWRITE) == 0)
    return ur_save_target_refuse (target, EEXIST, error);
  if (faccessat (target->folder_fd, target->name, W_OK, AT_EACCESS) != 0)
    return refuse (error, UR_ERROR_TARGET,
                   _ ("The file “%s” is write-protected. Choose another name, or remove the protection."),
                   path);
  return TRUE;
}

/* The name as it was given, before a folder is opened for it: what cannot be a file is told first. */
static gboolean
resolve (UrSaveTarget *target, const char *path, UrSaveFlags flags, GError **error)
{
  struct stat status;

  if (path[0] == '\0')
    return refuse (error, UR_ERROR_TARGET, "%s", _ ("The file name is empty. Give one."));
  set_path (target, g_strdup (path));
  if (lstat (path, &status) == 0)
    {
      if (S_ISLNK (status.st_mode))
        return follow_link (target, flags, error);
      if (S_ISDIR (status.st_mode))
        {
          target->status = status;
          return check_existing (target, flags, error);
        }
      return TRUE;
    }
  if (errno == ENOENT && g_str_has_suffix (path, G_DIR_SEPARATOR_S))
    {
      set_path (target, g_build_filename (path, "x", NULL));
      return refuse_folder (target, ENOENT, error);
    }
  return errno == ENOENT || ur_save_target_refuse (target, errno, error);
}

/**
 * ur_save_target_find:
 * @target: %UR_SAVE_TARGET_INIT
 * @path: (type filename): where a file is to be saved
 * @flags: whether an existing file may be replaced, and whether links are followed
 * @error: return location for an error
 *
 * Opens the folder of a file, and finds out whether the file can be there.
 *
 * Returns: whether it can, as far as can be known before; else @error is %UR_ERROR_EXISTS or
 *   %UR_ERROR_TARGET
 */
gboolean
ur_save_target_find (UrSaveTarget *target, const char *path, UrSaveFlags flags, GError **error)
{
  if (!resolve (target, path, flags, error))
    return FALSE;
  target->folder_fd = open_folder (target->folder);
  if (target->folder_fd < 0)
    return ur_save_target_refuse (target, errno, error);
  if (!look (target, error))
    return FALSE;
  if (target->exists && S_ISLNK (target->status.st_mode))
    return ur_save_target_refuse (target, ELOOP, error);
  if (target->exists && !check_existing (target, flags, error))
    return FALSE;
  if (faccessat (target->folder_fd, ".", W_OK | X_OK, AT_EACCESS) != 0)
    return ur_save_target_refuse (target, errno, error);
  return TRUE;
}

/**
 * ur_save_target_clear:
 * @target: a target
 */
void
ur_save_target_clear (UrSaveTarget *target)
{
  if (target->folder_fd >= 0)
    close (target->folder_fd);
  g_free (target->path);
  g_free (target->name);
  g_free (target->folder);
  *target = (UrSaveTarget) UR_SAVE_TARGET_INIT;
}
