/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every file of tests/data/bad and the sentences that expected.txt says it gets: file:line:column: sentence.
 */
#include "ur-report-reader.h"

#include <gio/gio.h>
#include <string.h>

static char *folder;

/* The lines of expected.txt that speak of @name. */
static char *
pick_lines (const char *expected, const char *name)
{
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  GString *picked = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], prefix))
      g_string_append_printf (picked, "%s\n", lines[i]);
  return g_string_free (picked, FALSE);
}

static char *
list_problems (GPtrArray *problems, const char *name)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = ur_problem_to_string (problem, name);

      g_assert_cmpuint (problem->end_column, >, problem->column);
      g_string_append_printf (list, "%s\n", line);
    }
  return g_string_free (list, FALSE);
}

static void
test_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *expected_path = g_build_filename (folder, "expected.txt", NULL);
  g_autofree char *all = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (expected_path, &all, NULL, NULL));
  expected = pick_lines (all, name);
  g_assert_cmpstr (expected, !=, "");
  report = ur_report_load (file, &problems, NULL, &error);
  g_assert_true ((report == NULL) == (error != NULL));
  found = list_problems (problems, name);
  g_assert_cmpstr (found, ==, expected);
  /* an error alone says the first of them, place and all */
  if (error != NULL)
    g_assert_true (g_str_has_prefix (expected, error->message));
}

/* Nothing in the list without a file. */
static void
test_list (void)
{
  g_autofree char *path = g_build_filename (folder, "expected.txt", NULL);
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &all, NULL, NULL));
  lines = g_strsplit (all, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autofree char *name = g_strndup (lines[i], strcspn (lines[i], ":"));
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
    }
}

static void
add_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *path = g_strconcat ("/malformed/", name, NULL);

        g_test_add_data_func_full (path, g_strdup (name), test_file, g_free);
        n++;
      }
  g_assert_cmpuint (n, >=, 60);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "data", "bad", NULL);
  g_test_add_func ("/malformed/list", test_list);
  add_files ();
  status = g_test_run ();
  g_free (folder);
  return status;
}
