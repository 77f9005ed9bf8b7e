/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk of another machine that does not answer: whoever asks for something on it waits.  The window never
 * asks itself, so that it stays alive; threads beside it wait until the disk is back.
 *
 * The C library's questions are answered here: for what lies in the folder `dead` they end the test when the
 * main thread asks, and any other thread waits. */
/* both of open() and open64() are defined here */
#undef _FILE_OFFSET_BITS

#include "fixture.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ur-open-folder.h"
#include "ur-publish-view.h"
#include "ur-window-private.h"

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static char *dead; /* NULL while nothing is dead */
static GThread *main_thread;
static int n_waiting;
static int is_back;

static void
ask (const char *path)
{
  if (dead == NULL || path == NULL || !g_str_has_prefix (path, dead))
    return;
  if (g_thread_self () == main_thread)
    g_error ("the main loop asks for %s", path);
  g_atomic_int_inc (&n_waiting);
  while (!g_atomic_int_get (&is_back))
    g_usleep (1000);
}

#define DEFINE(result, name, declared, path, ...)                                                            \
  result name declared                                                                                       \
  {                                                                                                          \
    ask (path);                                                                                              \
    return REAL (name) (__VA_ARGS__);                                                                        \
  }

/* clang-format off */
DEFINE (int, stat, (const char *path, struct stat *status), path, path, status)
DEFINE (int, stat64, (const char *path, struct stat64 *status), path, path, status)
DEFINE (int, lstat, (const char *path, struct stat *status), path, path, status)
DEFINE (int, lstat64, (const char *path, struct stat64 *status), path, path, status)
DEFINE (int, statx, (int dir, const char *path, int flags, unsigned mask, struct statx *status), path, dir, path, flags, mask, status)
DEFINE (int, access, (const char *path, int mode), path, path, mode)
DEFINE (int, mkdir, (const char *path, mode_t mode), path, path, mode)
DEFINE (ssize_t, readlink, (const char *path, char *link, size_t size), path, path, link, size)
/* clang-format on */

static int
open_at (const char *path, int flags, va_list arguments)
{
  mode_t mode = (flags & O_CREAT) != 0 ? va_arg (arguments, mode_t) : 0;

  ask (path);
  return REAL (openat) (AT_FDCWD, path, flags, mode);
}

#define DEFINE_OPEN(name)                                                                                    \
  int name (const char *path, int flags, ...)                                                                \
  {                                                                                                          \
    va_list arguments;                                                                                       \
    int fd;                                                                                                  \
    va_start (arguments, flags);                                                                             \
    fd = open_at (path, flags, arguments);                                                                   \
    va_end (arguments);                                                                                      \
    return fd;                                                                                               \
  }

/* clang-format off */
DEFINE_OPEN (open)
DEFINE_OPEN (open64)
/* clang-format on */

static void
die (const char *folder)
{
  g_atomic_int_set (&is_back, FALSE);
  g_atomic_int_set (&n_waiting, 0);
  dead = g_strdup (folder);
}

static void
come_back (void)
{
  g_atomic_int_set (&is_back, TRUE);
}

static gboolean
is_waited (gpointer data)
{
  return g_atomic_int_get (&n_waiting) > 0;
}

static gboolean
is_shown (gpointer data)
{
  return gtk_native_dialog_get_visible (data);
}

/* The disk with the reader's documents is gone: the chooser opens at home. */
static void
test_chooser (void)
{
  UrWindow *window = open_window ();
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      "Save", GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  die (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS));
  ur_open_folder_show_chooser (chooser, G_USER_DIRECTORY_DOCUMENTS);
  wait_for (is_waited, NULL);
  wait_for (is_shown, chooser);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
  come_back ();
  close_window (window);
}

/* The window is closed before the disk has answered: nothing is shown any more. */
static void
test_chooser_of_a_closed_window (void)
{
  UrWindow *window = open_window ();
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      "Save", GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  die (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS));
  ur_open_folder_show_chooser (chooser, G_USER_DIRECTORY_DOCUMENTS);
  wait_for (is_waited, NULL);
  close_window (window);
  come_back ();
  while (G_OBJECT (chooser)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_native_dialog_get_visible (GTK_NATIVE_DIALOG (chooser)));
  g_object_unref (chooser);
}

static gboolean
is_ready (gpointer view)
{
  return ur_publish_view_is_ready (view);
}

/* Files are written there: the window goes on, and they are written when the disk is back. */
static void
test_publish (void)
{
  UrWindow *window = open_window ();
  UrPublishView *view;
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *folder = g_build_filename (documents, "beijing-2020", NULL);
  g_autofree char *summary = g_build_filename (folder, "summary.pdf", NULL);

  act (window, "publish");
  view = UR_PUBLISH_VIEW (find_child (GTK_WIDGET (window), UR_TYPE_PUBLISH_VIEW));
  wait_for (is_ready, view);
  die (documents);
  ur_publish_view_run (view, folder);
  wait_for (is_waited, NULL);
  settle ();
  g_assert_false (ur_publish_view_is_ready (view));
  come_back ();
  wait_for (is_ready, view);
  dead = NULL;
  g_assert_true (g_file_test (summary, G_FILE_TEST_IS_REGULAR));
  close_window (window);
}

/* Where the reader's documents are; read once, when the first is asked for. */
static void
set_documents (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_CONFIG_HOME"), "user-dirs.dirs", NULL);
  g_autofree char *documents = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "documents", NULL);
  g_autofree char *text = g_strdup_printf ("XDG_DOCUMENTS_DIR=\"%s\"\n", documents);

  g_assert_cmpint (mkdir (documents, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpstr (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS), ==, documents);
}

int
main (int argc, char **argv)
{
  main_thread = g_thread_self ();
  set_documents ();
  use_built_extractor ();
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/dead-mount/chooser", test_chooser);
  g_test_add_func ("/dead-mount/chooser-of-a-closed-window", test_chooser_of_a_closed_window);
  g_test_add_func ("/dead-mount/publish", test_publish);
  return run_tests ();
}
