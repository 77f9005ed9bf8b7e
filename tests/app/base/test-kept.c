/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that the program keeps for a person: what it holds, what is refused, and that nothing is lost. */
#include "ur-kept.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "ur-error.h"

static gboolean
parse (gpointer content, GBytes *bytes, GError **error)
{
  const char *text = g_bytes_get_data (bytes, NULL);

  g_string_append_len (content, text, (gssize) g_bytes_get_size (bytes));
  if (strncmp (text, "later", strlen ("later")) == 0)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_VERSION, "later");
  else if (strncmp (text, "broken", strlen ("broken")) == 0)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT, "broken");
  else
    return TRUE;
  return FALSE;
}

static const UrKept kept = { "The notes", 100, parse };

typedef struct
{
  char *folder;
  char *path;
  GString *content;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("kept-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "inner", "notes.json", NULL);
  fixture->content = g_string_new (NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (fixture->path);

  g_remove (fixture->path);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_string_free (fixture->content, TRUE);
}

static void
write_file (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inner = g_path_get_dirname (fixture->path);

  g_mkdir_with_parents (inner, 0700);
  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean damaged = TRUE;

  g_assert_true (ur_kept_read (&kept, fixture->path, fixture->content, &damaged, &error));
  g_assert_no_error (error);
  g_assert_false (damaged);
  g_assert_cmpstr (fixture->content->str, ==, "");
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean damaged = TRUE;

  write_file (fixture, "whole");
  g_assert_true (ur_kept_read (&kept, fixture->path, fixture->content, &damaged, &error));
  g_assert_no_error (error);
  g_assert_false (damaged);
  g_assert_cmpstr (fixture->content->str, ==, "whole");
}

/* What could be read of it is there. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (101, 'x');
  gboolean damaged = FALSE;

  write_file (fixture, "broken");
  g_assert_true (ur_kept_read (&kept, fixture->path, fixture->content, &damaged, &error));
  g_assert_true (damaged);
  g_assert_cmpstr (fixture->content->str, ==, "broken");
  write_file (fixture, long_text);
  damaged = FALSE;
  g_assert_true (ur_kept_read (&kept, fixture->path, fixture->content, &damaged, &error));
  g_assert_no_error (error);
  g_assert_true (damaged);
}

static void
test_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean damaged = TRUE;

  write_file (fixture, "later");
  sentence = g_strdup_printf (
      "The notes: “%s” was written by a later version of the program, and is left as it is.", fixture->path);
  g_assert_false (ur_kept_read (&kept, fixture->path, fixture->content, &damaged, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_VERSION);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_false (damaged);
}

/* A folder is in the place of the file. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence =
      g_strdup_printf ("The notes: “%s” cannot be read, so nothing can be added to it.", fixture->path);
  gboolean damaged = TRUE;

  g_mkdir_with_parents (fixture->path, 0700);
  g_assert_false (ur_kept_read (&kept, fixture->path, fixture->content, &damaged, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_TARGET);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inner = g_path_get_dirname (fixture->path);
  g_autofree char *sentence = g_strdup_printf ("The notes: the folder “%s” cannot be made.", inner);
  int fd = ur_kept_lock (&kept, fixture->path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_test (inner, G_FILE_TEST_IS_DIR));
  g_assert_cmpint (g_rmdir (inner), ==, 0);
  g_file_set_contents (inner, "", 0, NULL);
  g_assert_cmpint (ur_kept_lock (&kept, fixture->path, &error), ==, -1);
  g_assert_error (error, UR_ERROR, UR_ERROR_TARGET);
  g_assert_cmpstr (error->message, ==, sentence);
  g_remove (inner);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/kept/nothing", test_nothing);
  ADD ("/kept/whole", test_whole);
  ADD ("/kept/damaged", test_damaged);
  ADD ("/kept/later", test_later);
  ADD ("/kept/unreadable", test_unreadable);
  ADD ("/kept/folder", test_folder);
  return g_test_run ();
}
