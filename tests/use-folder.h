/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder for the files of a test. */
#pragma once

#include <glib/gstdio.h>

/* Free it with remove_folder(). */
static inline char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("ur-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* With the files that are in it; takes the name. */
static inline void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}
