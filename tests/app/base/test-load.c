/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading files: what is no file, has no end or is too large is refused at once. */
#include "ur-load.h"

#include <glib/gstdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define MOST 300000u

static char *folder;

static char *
build_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static GBytes *
load (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ur_load_file (file, MOST, cancellable, error);
}

static void
assert_refused (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
}

/* More than one chunk, and exactly as much as may be. */
static void
test_content (void)
{
  g_autofree char *path = build_path ("file");
  g_autofree char *content = g_strnfill (MOST, 'x');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) status = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, content, MOST, NULL));
  bytes = load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, MOST);
  /* one whose size the system does not know */
  status = load ("/proc/self/status", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (status), >, 0);
  g_unlink (path);
}

static void
test_too_large (void)
{
  g_autofree char *path = build_path ("large");
  g_autofree char *content = g_strnfill (MOST + 1, 'x');

  g_assert_true (g_file_set_contents (path, content, MOST + 1, NULL));
  assert_refused (path, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_assert_cmpint (truncate (path, (off_t) 1 << 40), ==, 0);
  assert_refused (path, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_unlink (path);
}

static void
test_no_file (void)
{
  g_autofree char *pipe_path = build_path ("pipe");
  g_autofree char *socket_path = build_path ("socket");
  g_autofree char *link_path = build_path ("link");
  g_autofree char *below = build_path ("pipe/below");
  g_autofree char *missing = build_path ("missing");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (symlink ("link", link_path), ==, 0);
  assert_refused (pipe_path, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (socket_path, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused ("/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (folder, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (missing, G_IO_ERROR_NOT_FOUND);
  assert_refused (below, G_IO_ERROR_NOT_DIRECTORY);
  assert_refused (link_path, G_IO_ERROR_TOO_MANY_LINKS);
  close (fd);
  g_unlink (pipe_path);
  g_unlink (socket_path);
  g_unlink (link_path);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (load ("/proc/self/status", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ur-load-XXXXXX", NULL);
  g_assert_nonnull (folder);
  g_test_add_func ("/load/content", test_content);
  g_test_add_func ("/load/too-large", test_too_large);
  g_test_add_func ("/load/no-file", test_no_file);
  g_test_add_func ("/load/cancelled", test_cancelled);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
