/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-load.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

/* A file of this machine has a descriptor, any other a stream. */
typedef struct
{
  int fd;
  GInputStream *stream;
} Source;

static void
source_clear (Source *source)
{
  if (source->fd >= 0)
    close (source->fd);
  g_clear_object (&source->stream);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
fail (GError **error, int code)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

static gboolean
fail_too_large (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, g_strerror (EFBIG));
  return FALSE;
}

/* Reading a pipe may never end, and a device has no end. */
static gboolean
check_kind (GFileType type, goffset size, gsize max_bytes, GError **error)
{
  if (type == G_FILE_TYPE_DIRECTORY)
    return fail (error, EISDIR);
  if (type == G_FILE_TYPE_REGULAR)
    return size <= (goffset) max_bytes || fail_too_large (error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, g_strerror (EINVAL));
  return FALSE;
}

/* Opened first and looked at then, so that it can not become a pipe in between; the open itself does not wait
 * for anyone to write into one. */
static gboolean
open_here (const char *path, gsize max_bytes, Source *source, GError **error)
{
  struct stat status;
  GFileType type = G_FILE_TYPE_SPECIAL;

  source->fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (source->fd < 0 && errno == ENXIO) /* a socket */
    return check_kind (type, 0, max_bytes, error);
  if (source->fd < 0 || fstat (source->fd, &status) != 0)
    return fail (error, errno);
  if (S_ISREG (status.st_mode))
    type = G_FILE_TYPE_REGULAR;
  else if (S_ISDIR (status.st_mode))
    type = G_FILE_TYPE_DIRECTORY;
  return check_kind (type, status.st_size, max_bytes, error);
}

static gboolean
open_elsewhere (GFile *file, gsize max_bytes, Source *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL ||
      !check_kind (g_file_info_get_file_type (info), g_file_info_get_size (info), max_bytes, error))
    return FALSE;
  source->stream = G_INPUT_STREAM (g_file_read (file, cancellable, error));
  return source->stream != NULL;
}

static gssize
read_some (const Source *source, guint8 *buffer, GCancellable *cancellable, GError **error)
{
  gssize n;

  if (source->stream != NULL)
    return g_input_stream_read (source->stream, buffer, CHUNK, cancellable, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  do
    n = read (source->fd, buffer, CHUNK);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    fail (error, errno);
  return n;
}

/**
 * ur_load_file:
 * @file: a file
 * @max_bytes: the most it may have; a file without end is read no further
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Reads a regular file; never waits for a pipe.  The content is copied rather than mapped, because a mapped
 * file that another program cuts short ends this one.
 *
 * Returns: (transfer full): the content, or %NULL with a %G_IO_ERROR whose message is the system's reason, no
 *   sentence: %G_IO_ERROR_IS_DIRECTORY, %G_IO_ERROR_NOT_REGULAR_FILE, %G_IO_ERROR_MESSAGE_TOO_LARGE or any
 *   other
 */
GBytes *
ur_load_file (GFile *file, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_auto (Source) source = { -1, NULL };
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_peek_path (file);
  if (path != NULL ? !open_here (path, max_bytes, &source, error)
                   : !open_elsewhere (file, max_bytes, &source, cancellable, error))
    return NULL;
  for (;;)
    {
      gsize length = content->len;
      gssize n;

      g_byte_array_set_size (content, (guint) length + CHUNK);
      n = read_some (&source, content->data + length, cancellable, error);
      if (n < 0)
        return NULL;
      g_byte_array_set_size (content, (guint) (length + (gsize) n));
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if (content->len > max_bytes)
        {
          fail_too_large (error);
          return NULL;
        }
    }
}
