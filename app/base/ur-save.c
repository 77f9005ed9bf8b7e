/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-save.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-quote.h"
#include "ur-save-stage.h"
#include "ur-save-target.h"

#define NEW_FILE_MODE 0644
#define PRIVATE_MODE 0600 /* until a file has the permissions of the one that it replaces */
#define PERMISSIONS 0777

/**
 * ur_save_check_target:
 * @path: (type filename): where a file is to be saved
 * @flags: whether an existing file may be replaced
 * @error: return location for an error
 *
 * Finds out before any work is done whether ur_save_bytes() could save there.  It can still fail then, on a
 * full disk for example.
 *
 * A link to a file is followed, but not with %UR_SAVE_IN_FOLDER; a link to nothing only with
 * %UR_SAVE_OVERWRITE.  Something that exists and is not a regular file is refused whatever @flags say,
 * because an atomic save would put a plain file in the place of the device.
 *
 * Returns: whether a file can be saved there; else @error is %UR_ERROR_EXISTS when only
 *   %UR_SAVE_OVERWRITE is missing, or %UR_ERROR_TARGET
 */
gboolean
ur_save_check_target (const char *path, UrSaveFlags flags, GError **error)
{
  g_auto (UrSaveTarget) target = UR_SAVE_TARGET_INIT;

  g_return_val_if_fail (path != NULL, FALSE);

  return ur_save_target_find (&target, path, flags, error);
}

static gboolean
refuse_existing (const char *first, guint n, GError **error)
{
  g_autofree char *shown = g_filename_display_name (first);

  ur_quote_set_error (
      error, UR_ERROR, UR_ERROR_EXISTS,
      ngettext ("%u of the files is there already, “%s”. It was left as it is.",
                "%u of the files are there already, the first is “%s”. They were left as they are.", n),
      n, shown);
  return FALSE;
}

/**
 * ur_save_check_targets:
 * @paths: (array length=n_paths): where files are to be saved
 * @n_paths: how many
 * @flags: whether existing files may be replaced
 * @n_existing: (out) (optional): how many of them are there already
 * @error: return location for an error
 *
 * As ur_save_check_target() for a set of files.  What is in the way is told in one sentence: the first
 * that cannot be saved even with %UR_SAVE_OVERWRITE, or else how many are there already.  @n_existing is set
 * when all could be saved with it, so also with @error %UR_ERROR_EXISTS.
 *
 * Returns: whether all files can be saved; else @error is %UR_ERROR_EXISTS or %UR_ERROR_TARGET
 */
gboolean
ur_save_check_targets (
    const char *const *paths, guint n_paths, UrSaveFlags flags, guint *n_existing, GError **error)
{
  const char *first = NULL;
  guint n = 0;

  g_return_val_if_fail (paths != NULL || n_paths == 0, FALSE);

  for (guint i = 0; i < n_paths; i++)
    {
      if (!ur_save_check_target (paths[i], flags | UR_SAVE_OVERWRITE, error))
        return FALSE;
      if (ur_save_check_target (paths[i], flags & UR_SAVE_IN_FOLDER, NULL))
        continue;
      first = n == 0 ? paths[i] : first;
      n++;
    }
  if (n_existing != NULL)
    *n_existing = n;
  if (n == 0 || (flags & UR_SAVE_OVERWRITE) != 0)
    return TRUE;
  if (n_paths > 1)
    return refuse_existing (first, n, error);
  return ur_save_check_target (first, flags, error);
}

static gboolean
refuse_to_give_away (const UrSaveTarget *target, GError **error)
{
  g_autofree char *path = g_filename_display_name (target->path);

  ur_quote_set_error (error, UR_ERROR, UR_ERROR_TARGET,
                      _ ("The file “%s” belongs to another user and could not be left to them, so it was not "
                         "replaced. Choose another name."),
                      path);
  return FALSE;
}

/* The new file is whose the old one was, and as open to others.  Only the administrator can give a file away:
 * for anyone else it becomes their own, and who was let in through the old file's group only is not let in by
 * another group. */
static gboolean
keep_owner (const UrSaveStage *stage, const UrSaveTarget *target, GError **error)
{
  const struct stat *old = &target->status;
  mode_t mode = old->st_mode & PERMISSIONS;
  gboolean may_give = geteuid () == 0;
  struct stat made;

  if (fstat (stage->fd, &made) != 0)
    return ur_save_target_refuse (target, errno, error);
  if (made.st_uid != old->st_uid && fchown (stage->fd, old->st_uid, (gid_t) -1) != 0 && may_give)
    return refuse_to_give_away (target, error);
  if (made.st_gid != old->st_gid && fchown (stage->fd, (uid_t) -1, old->st_gid) != 0)
    {
      if (may_give)
        return refuse_to_give_away (target, error);
      mode &= ~(mode_t) 0070 | (mode & 0007) << 3;
    }
  if ((made.st_mode & PERMISSIONS) != mode && fchmod (stage->fd, mode) != 0)
    return ur_save_target_refuse (target, errno, error);
  return TRUE;
}

static gboolean
write_stage (
    UrSaveStage *stage, const UrSaveTarget *target, GBytes *bytes, gboolean try_unnamed, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int code = ur_save_stage_open (stage, target->folder_fd, target->exists ? PRIVATE_MODE : NEW_FILE_MODE,
                                 try_unnamed);

  if (code == 0)
    code = ur_save_stage_write (stage, data, size);
  if (code == 0 && target->exists && !keep_owner (stage, target, error))
    return FALSE;
  if (code == 0)
    code = ur_save_stage_flush (stage);
  return code == 0 || ur_save_target_refuse (target, code, error);
}

/* Returns TRUE in @again when it has to be tried with a file that has a name. */
static gboolean
save (const UrSaveTarget *target,
      GBytes *bytes,
      UrSaveFlags flags,
      gboolean try_unnamed,
      gboolean *again,
      GError **error)
{
  gboolean replace = (flags & UR_SAVE_OVERWRITE) != 0;
  UrSaveStage stage;
  gboolean saved = write_stage (&stage, target, bytes, try_unnamed, error);

  *again = FALSE;
  if (saved)
    {
      int code = ur_save_stage_place (&stage, target->name, replace);

      *again = code == ENOTSUP && try_unnamed;
      saved = code == 0 || (!*again && ur_save_target_refuse (target, code, error));
    }
  ur_save_stage_close (&stage);
  return saved;
}

/**
 * ur_save_bytes:
 * @path: (type filename): where to save
 * @bytes: the whole file
 * @flags: whether an existing file may be replaced, and whether links are followed, see
 *   ur_save_check_target()
 * @error: return location for an error
 *
 * Writes a file so that after a crash, a kill or a full disk either the old file or the new one is there
 * whole: without a name, or under one of the program's own, flushed to the disk, then named in one step.
 * Without %UR_SAVE_OVERWRITE that step fails when somebody else has made a file of that name meanwhile.
 *
 * An existing file keeps its permissions, and its owner when the administrator saves; for other users a file
 * of somebody else becomes their own.  A new file gets 0644 less the umask.  What programs that were killed
 * have left in that folder is removed.
 *
 * Every failure is a full sentence that says what to do; the old file is then unchanged and no temporary file
 * is left.
 *
 * Returns: whether the file was saved; else @error is %UR_ERROR_EXISTS or %UR_ERROR_TARGET
 */
gboolean
ur_save_bytes (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error)
{
  g_auto (UrSaveTarget) target = UR_SAVE_TARGET_INIT;
  gboolean again;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!ur_save_target_find (&target, path, flags, error))
    return FALSE;
  ur_save_stage_clean (target.folder_fd);
  return save (&target, bytes, flags, TRUE, &again, error) ||
         (again && save (&target, bytes, flags, FALSE, &again, error));
}
