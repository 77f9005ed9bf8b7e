/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What -o names must fit what is written: nobody opens a PDF that is called .docx. */
#include "ur-config.h"

#include "ur-cli-names.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-suffix.h"

/* Where nothing can be written at all, saying that helps more. */
static gboolean
is_there_but_no_file (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/**
 * ur_cli_check_file_name:
 * @command: the command's name
 * @path: (nullable) (type filename): where a file is to be written, or `-`
 * @suffix: what it is, lower case
 *
 * Returns: whether the name says what the file is; if not, that has been said
 */
gboolean
ur_cli_check_file_name (const char *command, const char *path, const char *suffix)
{
  g_autofree char *shown = NULL;
  g_autofree char *kind = NULL;

  if (path == NULL || g_str_equal (path, UR_CLI_STDOUT) || ur_suffix_is (path, suffix) ||
      is_there_but_no_file (path))
    return TRUE;
  shown = g_filename_display_name (path);
  kind = g_ascii_strup (suffix, -1);
  ur_cli_misunderstand (command, _ ("A %s file is written, so its name must end in .%s: “%s” does not."),
                        kind, suffix, shown);
  return FALSE;
}

/**
 * ur_cli_check_folder_name:
 * @command: the command's name
 * @folder: (nullable) (type filename): where files are to be written, or `-`
 *
 * A folder that is there may be called anything, and a slash at its end says that one is meant.
 *
 * Returns: whether it is no file's name; if it is, that has been said
 */
gboolean
ur_cli_check_folder_name (const char *command, const char *folder)
{
  g_autofree char *shown = NULL;

  if (folder == NULL || g_file_test (folder, G_FILE_TEST_EXISTS) || !ur_suffix_is_of_file (folder))
    return TRUE;
  shown = g_filename_display_name (folder);
  ur_cli_misunderstand (
      command,
      _ ("“%s” is called like a file, but files are written into a folder here: give its name to -o."),
      shown);
  return FALSE;
}
