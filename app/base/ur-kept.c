/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-kept.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-load.h"
#include "ur-quote.h"
#include "ur-save.h"

#define FOLDER_MODE 0700

/**
 * ur_kept_read:
 * @kept: what kind of file it is
 * @path: (type filename): where it is; a file that is not there yet holds nothing
 * @content: what it is read into
 * @damaged: (out): whether there is more in it than could be read
 * @error: return location for an error
 *
 * Blocks for a moment.
 *
 * Returns: whether something may be added: not to a file that nobody may read or that a later version of the
 *   program wrote
 */
gboolean
ur_kept_read (const UrKept *kept, const char *path, gpointer content, gboolean *damaged, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = ur_load_file (file, kept->max_bytes, NULL, &reason);

  *damaged = FALSE;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  if (bytes == NULL && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_TARGET,
                          _ ("%s: “%s” cannot be read, so nothing can be added to it."), _ (kept->what),
                          shown);
      return FALSE;
    }
  if (bytes != NULL && kept->parse (content, bytes, &reason))
    return TRUE;
  *damaged = !g_error_matches (reason, UR_ERROR, UR_ERROR_VERSION);
  if (!*damaged)
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_VERSION,
                        _ ("%s: “%s” was written by a later version of the program, and is left as it is."),
                        _ (kept->what), shown);
  return *damaged;
}

/**
 * ur_kept_lock:
 * @kept: what kind of file it is
 * @path: (type filename): where it is
 * @error: return location for an error
 *
 * Makes its folder, where there is none, and waits until no other program has it.
 *
 * Returns: the lock, to be closed; -1 for none
 */
int
ur_kept_lock (const UrKept *kept, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    return ur_save_wait_folder (folder, error);
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_TARGET, _ ("%s: the folder “%s” cannot be made."),
                      _ (kept->what), shown);
  return -1;
}
