/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cli-own.h"

#include "ur-cli-io.h"

/**
 * ur_cli_read_notes:
 * @command: the command's name
 * @report: a report
 * @notebook: (out) (transfer full): the notes of the person on it
 * @status: (out): what to end with when they cannot be read
 *
 * Reads the notes, and says what was wrong with their file if anything was.
 *
 * Returns: whether they could be read; if not, that was said
 */
gboolean
ur_cli_read_notes (const char *command, const UrReport *report, UrNotebook **notebook, UrCliStatus *status)
{
  g_autofree char *path = ur_notebook_dup_path (report);
  g_autoptr (GError) error = NULL;

  *notebook = ur_notebook_read (path, &error);
  if (*notebook == NULL)
    {
      *status = ur_cli_fail (command, error);
      return FALSE;
    }
  if ((*notebook)->problem != NULL)
    ur_cli_complain ("%s", (*notebook)->problem);
  return TRUE;
}
