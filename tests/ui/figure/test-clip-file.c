/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that are dragged out of the window: each stays what it is, and only they are ever removed. */
#include "ur-clip-file.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

static char *
dup_parent (void)
{
  return g_build_filename (g_get_user_cache_dir (), "union-report", "dragged", NULL);
}

/* The number of a process that is no more. */
static char *
dup_dead (void)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  return g_strdup_printf ("%ld", (long) child);
}

static char *
write_file (const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autofree char *list = ur_clip_file_write (name, bytes, &error);
  g_auto (GStrv) uris = NULL;
  char *path;

  g_assert_no_error (error);
  uris = g_uri_list_extract_uris (list);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  path = g_filename_from_uri (uris[0], NULL, &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, text);
}

/* A file manager may copy the first file after the second was dragged. */
static void
test_one_name_twice (void)
{
  g_autofree char *parent = dup_parent ();
  g_autofree char *one = write_file ("图.png", "one chart");
  g_autofree char *two = write_file ("图.png", "another one");
  g_autofree char *again = write_file ("图.png", "one chart");
  g_autofree char *one_name = g_path_get_basename (one);
  g_autofree char *two_name = g_path_get_basename (two);
  struct stat status;

  assert_holds (one, "one chart");
  assert_holds (two, "another one");
  assert_holds (again, "one chart");
  g_assert_cmpstr (one_name, ==, "图.png");
  g_assert_cmpstr (two_name, ==, "图.png");
  g_assert_cmpint (stat (parent, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);

  ur_clip_file_clean_left ();
  assert_holds (one, "one chart");
  ur_clip_file_clean_own ();
  g_assert_false (g_file_test (one, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (two, G_FILE_TEST_EXISTS));
}

/* What a program that was killed has left. */
static void
test_left (void)
{
  g_autofree char *parent = dup_parent ();
  g_autofree char *dead = dup_dead ();
  g_autofree char *own = g_strdup_printf ("%ld", (long) getppid ());
  g_autofree char *left = g_build_filename (parent, dead, NULL);
  g_autofree char *deep = g_build_filename (left, "0123456789abcdef", NULL);
  g_autofree char *file = g_build_filename (deep, "图.png", NULL);
  g_autofree char *part = g_build_filename (deep, ".union-report-1.part", NULL);
  g_autofree char *plain = g_build_filename (left, "of an earlier version.png", NULL);
  g_autofree char *running = g_build_filename (parent, own, NULL);

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (running, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_true (g_file_set_contents (part, "x", -1, NULL));
  g_assert_true (g_file_set_contents (plain, "x", -1, NULL));
  ur_clip_file_clean_left ();
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (running, G_FILE_TEST_IS_DIR));
  g_assert_cmpint (g_rmdir (running), ==, 0);
}

/* The reader's own files, to which something in there leads. */
static char *
make_own (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "own", NULL);
  g_autofree char *deep = g_build_filename (folder, "0123456789abcdef", NULL);
  g_autofree char *file = g_build_filename (deep, "letter.txt", NULL);
  g_autofree char *other = g_build_filename (folder, "list.txt", NULL);

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "mine", -1, NULL));
  g_assert_true (g_file_set_contents (other, "mine", -1, NULL));
  return g_steal_pointer (&folder);
}

static void
assert_own (const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "0123456789abcdef", "letter.txt", NULL);
  g_autofree char *other = g_build_filename (folder, "list.txt", NULL);

  assert_holds (file, "mine");
  assert_holds (other, "mine");
}

static void
link_and_clean (const char *own, const char *first, ...)
{
  va_list parts;
  g_autofree char *name = NULL;
  g_autofree char *link = NULL;
  g_autofree char *folder = NULL;

  va_start (parts, first);
  name = g_build_filename_valist (first, &parts);
  va_end (parts);
  link = g_build_filename (g_get_user_cache_dir (), name, NULL);
  folder = g_path_get_dirname (link);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (own, link), ==, 0);
  ur_clip_file_clean_left ();
  assert_own (own);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_unlink (link), ==, 0);
}

/* A link is not followed wherever it lies: for the folder of a program, for a folder in it, for all of them.
 */
static void
test_links (void)
{
  g_autofree char *parent = dup_parent ();
  g_autofree char *moved = g_strconcat (parent, "-moved", NULL);
  g_autofree char *dead = dup_dead ();
  g_autofree char *own = make_own ();
  g_autofree char *own_dead = g_build_filename (own, dead, NULL);

  link_and_clean (own, "union-report", "dragged", dead, NULL);
  link_and_clean (own, "union-report", "dragged", dead, "0123456789abcdef", NULL);

  /* one that looks like the folder of all programs */
  g_assert_cmpint (symlink (".", own_dead), ==, 0);
  g_rename (parent, moved);
  link_and_clean (own, "union-report", "dragged", NULL);
}

/* What was not made here stays: a folder of another name, a folder in one of ours, a pipe. */
static void
test_of_others (void)
{
  g_autofree char *parent = dup_parent ();
  g_autofree char *dead = dup_dead ();
  g_autofree char *named = g_build_filename (parent, "notes", NULL);
  g_autofree char *note = g_build_filename (named, "note.txt", NULL);
  g_autofree char *inner = g_build_filename (parent, dead, "inner", NULL);
  g_autofree char *letter = g_build_filename (inner, "letter.txt", NULL);
  g_autofree char *pipe = g_build_filename (parent, dead, "pipe", NULL);

  g_assert_cmpint (g_mkdir_with_parents (named, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (note, "mine", -1, NULL));
  g_assert_true (g_file_set_contents (letter, "mine", -1, NULL));
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  ur_clip_file_clean_left ();
  assert_holds (note, "mine");
  assert_holds (letter, "mine");
  g_assert_true (g_file_test (pipe, G_FILE_TEST_EXISTS));
}

/* Nothing is written through a link either. */
static void
test_written_through (void)
{
  g_autofree char *parent = dup_parent ();
  g_autofree char *away = g_strconcat (parent, "-away", NULL);
  g_autofree char *own = make_own ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_cmpint (g_rename (parent, away), ==, 0);
  g_assert_cmpint (symlink (own, parent), ==, 0);
  g_assert_null (ur_clip_file_write ("x.png", bytes, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error->message, "."));
  assert_own (own);
  g_assert_cmpint (g_unlink (parent), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip-file/one-name-twice", test_one_name_twice);
  g_test_add_func ("/clip-file/left", test_left);
  g_test_add_func ("/clip-file/links", test_links);
  g_test_add_func ("/clip-file/of-others", test_of_others);
  g_test_add_func ("/clip-file/written-through", test_written_through);
  return g_test_run ();
}
