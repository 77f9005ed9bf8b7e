/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-save.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "use-folder.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "成绩单.csv", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->path);
}

static gboolean
save (const char *path, const char *text, UrSaveFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return ur_save_bytes (path, bytes, flags, error);
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

static void
assert_refused (const char *path, UrSaveFlags flags, UrError code, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (path, "new", flags, &error));
  g_assert_error (error, UR_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, sentence));
  g_assert_true (g_str_has_suffix (error->message, "."));

  g_clear_error (&error);
  g_assert_false (ur_save_check_target (path, flags, &error));
  g_assert_error (error, UR_ERROR, (int) code);
}

static void
test_new_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;
  mode_t mask = umask (0027);

  g_assert_true (save (fixture->path, "新", UR_SAVE_NONE, &error));
  umask (mask);
  g_assert_no_error (error);
  assert_holds (fixture->path, "新");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_empty_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_save_bytes (fixture->path, bytes, UR_SAVE_NONE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "");
}

static void
test_existing_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_file_set_contents (fixture->path, "the old file, longer", -1, NULL);
  g_chmod (fixture->path, 0666);
  assert_refused (fixture->path, UR_SAVE_NONE, UR_ERROR_EXISTS, "already");
  assert_holds (fixture->path, "the old file, longer");

  g_assert_true (save (fixture->path, "short", UR_SAVE_OVERWRITE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "short");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0666);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "such.csv", NULL);
  g_autofree char *slash = g_build_filename (fixture->folder, "new/", NULL);
  g_autofree char *below = NULL;

  assert_refused (fixture->folder, UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "is a folder");
  assert_refused (missing, UR_SAVE_NONE, UR_ERROR_TARGET, "does not exist");
  assert_refused (slash, UR_SAVE_NONE, UR_ERROR_TARGET, "does not exist");
  assert_refused ("", UR_SAVE_NONE, UR_ERROR_TARGET, "empty");

  g_file_set_contents (fixture->path, "", 0, NULL);
  below = g_build_filename (fixture->path, "x.csv", NULL);
  assert_refused (below, UR_SAVE_NONE, UR_ERROR_TARGET, "not a folder");
}

static void
test_special (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "device or a pipe");
  assert_refused ("/dev/null", UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "device or a pipe");
  assert_refused ("/dev/full", UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "device or a pipe");
  g_assert_true (g_file_test ("/dev/null", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
}

/* A folder where even root can make no file. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save ("/proc/ur-new.csv", "x", UR_SAVE_NONE, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_TARGET);
  g_assert_nonnull (strstr (error->message, "“/proc”"));
  g_clear_error (&error);

  /* A file of the kernel that claims to be a regular one. */
  g_assert_false (save ("/proc/version", "x", UR_SAVE_OVERWRITE, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_TARGET);

  if (geteuid () != 0)
    {
      g_chmod (fixture->folder, 0500);
      assert_refused (fixture->path, UR_SAVE_NONE, UR_ERROR_TARGET, "not allowed");
      g_chmod (fixture->folder, 0700);
      g_file_set_contents (fixture->path, "kept", -1, NULL);
      g_chmod (fixture->path, 0400);
      assert_refused (fixture->path, UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "write-protected");
      assert_holds (fixture->path, "kept");
    }
}

static void
test_long_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (300, 'x');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_refused (path, UR_SAVE_NONE, UR_ERROR_TARGET, "too long");
}

/* A file system's longest name is 255 bytes; the file that becomes it has another name meanwhile. */
static void
test_longest_names (Fixture *fixture, gconstpointer data)
{
  for (gsize length = 240; length <= 255; length++)
    {
      g_autofree char *name = g_strnfill (length, 'x');
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (save (path, "one", UR_SAVE_NONE, &error));
      g_assert_no_error (error);
      g_assert_true (save (path, "two", UR_SAVE_OVERWRITE, &error));
      g_assert_no_error (error);
      assert_holds (path, "two");
    }
  g_assert_cmpuint (count_files (fixture->folder), ==, 16);
}

static void
test_symlinks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *real = g_build_filename (fixture->folder, "real.csv", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop.csv", NULL);
  g_autofree char *device = g_build_filename (fixture->folder, "device.csv", NULL);
  g_autoptr (GError) error = NULL;

  /* to a file that is not there yet, by a relative name: nobody has said that it may be followed */
  g_assert_cmpint (symlink ("real.csv", fixture->path), ==, 0);
  assert_refused (fixture->path, UR_SAVE_NONE, UR_ERROR_EXISTS, "does not exist");
  g_assert_false (g_file_test (real, G_FILE_TEST_EXISTS));
  g_assert_true (save (fixture->path, "one", UR_SAVE_OVERWRITE, &error));
  g_assert_no_error (error);
  assert_holds (real, "one");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));

  assert_refused (fixture->path, UR_SAVE_NONE, UR_ERROR_EXISTS, "real.csv");
  g_assert_true (save (fixture->path, "two", UR_SAVE_OVERWRITE, &error));
  assert_holds (real, "two");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (real, G_FILE_TEST_IS_SYMLINK));

  g_assert_cmpint (symlink ("loop.csv", loop), ==, 0);
  assert_refused (loop, UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "back to itself");
  g_assert_cmpint (symlink ("/dev/null", device), ==, 0);
  assert_refused (device, UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "device or a pipe");
}

/* Where the user named a folder, links in it lead nowhere. */
static void
test_links_in_a_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.txt", NULL);

  g_file_set_contents (other, "of somebody", -1, NULL);
  g_assert_cmpint (symlink ("other.txt", fixture->path), ==, 0);
  assert_refused (fixture->path, UR_SAVE_IN_FOLDER, UR_ERROR_TARGET, "is a link");
  assert_refused (fixture->path, UR_SAVE_IN_FOLDER | UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "is a link");
  assert_holds (other, "of somebody");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));

  g_assert_cmpint (g_remove (other), ==, 0);
  assert_refused (fixture->path, UR_SAVE_IN_FOLDER | UR_SAVE_OVERWRITE, UR_ERROR_TARGET, "is a link");
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* The folder itself may be a link, as everywhere. */
static void
test_linked_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *path = g_build_filename (link, "new.csv", NULL);
  g_autofree char *real = g_build_filename (fixture->folder, "new.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (".", link), ==, 0);
  g_assert_true (save (path, "one", UR_SAVE_IN_FOLDER, &error));
  g_assert_no_error (error);
  assert_holds (real, "one");
}

/* The administrator gives a replaced file back to whom it belongs; a private one stays private for all. */
static void
test_owner (Fixture *fixture, gconstpointer data)
{
  const uid_t uid = geteuid () == 0 ? 12345 : geteuid ();
  const gid_t gid = geteuid () == 0 ? 23456 : getegid ();
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_file_set_contents (fixture->path, "old", -1, NULL);
  g_assert_cmpint (chown (fixture->path, uid, gid), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (save (fixture->path, "new", UR_SAVE_OVERWRITE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, uid);
  g_assert_cmpuint (status.st_gid, ==, gid);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0640);
}

/* What a killed program has left is removed; what only looks like it stays. */
static void
test_left_behind (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = g_build_filename (fixture->folder, ".union-report-2.part", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, ".union-report-3.part", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, ".union-report-4.part", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, ".union-report-5.part", NULL);
  g_autofree char *busy = g_build_filename (fixture->folder, ".union-report-6.part", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.txt", NULL);
  g_autoptr (GError) error = NULL;
  int fd;

  g_file_set_contents (left, "half of a fi", -1, NULL);
  g_file_set_contents (busy, "on its way", -1, NULL);
  g_file_set_contents (other, "of somebody", -1, NULL);
  g_assert_cmpint (symlink ("other.txt", link), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  fd = open (busy, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);

  g_assert_true (save (fixture->path, "new", UR_SAVE_NONE, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (pipe, G_FILE_TEST_EXISTS));
  assert_holds (busy, "on its way");
  assert_holds (other, "of somebody");

  close (fd);
  g_assert_true (save (fixture->path, "newer", UR_SAVE_OVERWRITE, &error));
  g_assert_false (g_file_test (busy, G_FILE_TEST_EXISTS));
}

#define N_ROUNDS 200
#define N_SAVERS 4

typedef struct
{
  const char *path;
  int start; /* threads that wait for the round */
  int n_saved;
} Race;

static gpointer
race_cb (gpointer data)
{
  Race *race = data;
  g_autoptr (GError) error = NULL;

  g_atomic_int_inc (&race->start);
  while (g_atomic_int_get (&race->start) < N_SAVERS)
    g_thread_yield ();
  if (save (race->path, "one of several", UR_SAVE_NONE, &error))
    g_atomic_int_inc (&race->n_saved);
  else
    g_assert_error (error, UR_ERROR, UR_ERROR_EXISTS);
  return NULL;
}

/* Of several that make a new file at once, one has made it and all others are told. */
static void
test_race (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Race race = { fixture->path, 0, 0 };
      GThread *threads[N_SAVERS];

      for (guint i = 0; i < N_SAVERS; i++)
        threads[i] = g_thread_new ("saver", race_cb, &race);
      for (guint i = 0; i < N_SAVERS; i++)
        g_thread_join (threads[i]);
      g_assert_cmpint (race.n_saved, ==, 1);
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
}

/* From no file more to the whole need: it is saved, or the sentence is about open files and no other. */
static void
test_open_files (Fixture *fixture, gconstpointer data)
{
  struct rlimit old_limit, limit;
  int first = dup (0);
  gboolean saved = FALSE;

  g_assert_cmpint (getrlimit (RLIMIT_NOFILE, &old_limit), ==, 0);
  close (first);
  g_file_set_contents (fixture->path, "old", -1, NULL);
  for (int n = 0; n < 8 && !saved; n++)
    {
      g_autoptr (GError) error = NULL;

      limit = old_limit;
      limit.rlim_cur = (rlim_t) (first + n);
      g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &limit), ==, 0);
      saved = save (fixture->path, "new", UR_SAVE_OVERWRITE, &error);
      g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &old_limit), ==, 0);
      assert_holds (fixture->path, saved ? "new" : "old");
      if (!saved)
        g_assert_nonnull (strstr (error->message, "Too many files are open"));
      g_assert_true (saved || n < 7);
    }
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A limit on the size of files stands in for a full disk: the write fails half-way in the same manner. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *big = g_strnfill (100000, 'x');
  struct rlimit old_limit, limit;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  g_file_set_contents (fixture->path, "the old file", -1, NULL);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  limit = old_limit;
  limit.rlim_cur = 10000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  saved = save (fixture->path, big, UR_SAVE_OVERWRITE, &error);
  setrlimit (RLIMIT_FSIZE, &old_limit);

  g_assert_false (saved);
  g_assert_error (error, UR_ERROR, UR_ERROR_TARGET);
  g_assert_nonnull (strstr (error->message, "Nothing of it was written."));
  assert_holds (fixture->path, "the old file");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A set of files is told of in one sentence, which counts those that would be replaced. */
static void
test_set (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "1.png", "2.png", "3.png" };
  char *paths[G_N_ELEMENTS (names)];
  g_autoptr (GError) several = NULL;
  g_autoptr (GError) never = NULL;
  guint n = 99;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    paths[i] = g_build_filename (fixture->folder, names[i], NULL);
  g_assert_true (ur_save_check_targets ((const char *const *) paths, 3, UR_SAVE_NONE, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (save (paths[1], "old", UR_SAVE_NONE, NULL) && save (paths[2], "old", UR_SAVE_NONE, NULL));
  g_assert_false (ur_save_check_targets ((const char *const *) paths, 3, UR_SAVE_NONE, &n, &several));
  g_assert_error (several, UR_ERROR, UR_ERROR_EXISTS);
  g_assert_true (strstr (several->message, "2 of the files") != NULL &&
                 strstr (several->message, names[1]) != NULL && strstr (several->message, names[2]) == NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (ur_save_check_targets ((const char *const *) paths, 3, UR_SAVE_OVERWRITE, &n, NULL));
  g_assert_cmpuint (n, ==, 2);

  /* what can never be replaced comes first, wherever it stands */
  g_assert_true (g_unlink (paths[2]) == 0 && g_mkdir (paths[2], 0700) == 0);
  g_assert_false (ur_save_check_targets ((const char *const *) paths, 3, UR_SAVE_NONE, &n, &never));
  g_assert_error (never, UR_ERROR, UR_ERROR_TARGET);
  g_assert_nonnull (strstr (never->message, names[2]));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (paths[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/save/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new-file", test_new_file);
  ADD ("empty-file", test_empty_file);
  ADD ("existing-file", test_existing_file);
  ADD ("folder", test_folder);
  ADD ("special", test_special);
  ADD ("read-only", test_read_only);
  ADD ("long-name", test_long_name);
  ADD ("longest-names", test_longest_names);
  ADD ("symlinks", test_symlinks);
  ADD ("links-in-a-folder", test_links_in_a_folder);
  ADD ("linked-folder", test_linked_folder);
  ADD ("owner", test_owner);
  ADD ("left-behind", test_left_behind);
  ADD ("race", test_race);
  ADD ("open-files", test_open_files);
  ADD ("full-disk", test_full_disk);
  ADD ("set", test_set);
  return g_test_run ();
}
