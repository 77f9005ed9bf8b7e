/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-save.h"

#include <string.h>

#include <glib/gstdio.h>

#define SUFFIX ".json"
#define MAX_ASIDE 9

/**
 * ur_save_set_aside:
 * @path: (type filename): a file of the program's own that is damaged: NAME.json
 *
 * Sees to it that a person can look later at what could not be read: the file is called NAME-damaged-1.json
 * from now on, or by the next number that is free; the last one gives way.
 *
 * Returns: (transfer full) (nullable) (type filename): its new name, without folders, or %NULL when it could
 *   not be moved
 */
char *
ur_save_set_aside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_path_get_basename (path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  for (guint i = 1; i <= MAX_ASIDE; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-damaged-%u" SUFFIX, stem, i);
      g_autofree char *target = g_build_filename (folder, name, NULL);

      if ((i < MAX_ASIDE && g_file_test (target, G_FILE_TEST_EXISTS)) || g_rename (path, target) != 0)
        continue;
      return g_steal_pointer (&name);
    }
  return NULL;
}
