/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-program.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "ur-tree.h"

/* Where the programs are in a build, from its top folder.  No installed program is in such a place. */
static const char *const places[] = { "/ui/union-report", "/app/cli/union-report-cli",
                                      "/app/extract/union-report-extract" };

/* The top folder of the build that the running program is in. */
static char *
dup_build (void)
{
  g_autofree char *path = g_file_read_link ("/proc/self/exe", NULL);

  for (gsize i = 0; path != NULL && i < G_N_ELEMENTS (places); i++)
    if (g_str_has_suffix (path, places[i]))
      return g_strndup (path, strlen (path) - strlen (places[i]));
  return NULL;
}

/**
 * ur_program_dup_built_folder:
 * @name: of a folder in the top folder of a build
 *
 * Where a program that was not installed finds what belongs to it: by where it is itself, since nothing in it
 * knows where it was built.
 *
 * Returns: (transfer full) (nullable) (type filename): the folder, %NULL for an installed program
 */
char *
ur_program_dup_built_folder (const char *name)
{
  g_autofree char *build = dup_build ();
  g_autofree char *folder = build != NULL ? g_build_filename (build, name, NULL) : NULL;

  return folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

/**
 * ur_program_init_language:
 *
 * Lets the program speak the language of the user's locale, and find what a tree has.  The first thing that
 * main() does.
 */
void
ur_program_init_language (void)
{
  g_autofree char *built = ur_program_dup_built_folder ("po");
  g_autofree char *carried = NULL;

  ur_tree_enter ();
  carried = ur_tree_dup_path ("share" G_DIR_SEPARATOR_S "locale");
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, built != NULL ? built : carried != NULL ? carried : UR_LOCALEDIR);
  ur_tree_bind_catalogues ();
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
