/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-package.h"

#include <sys/mman.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>

#define PART "=== "

static void
add_file (struct archive *archive, const char *name, const char *content, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (gint64) size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  if (archive_write_header (archive, entry) == ARCHIVE_OK)
    archive_write_data (archive, content, size);
  archive_entry_free (entry);
}

static void
add_part (struct archive *archive, const char *part, const char *end)
{
  const char *line = memchr (part, '\n', (gsize) (end - part));
  g_autofree char *given = line != NULL ? g_strndup (part, (gsize) (line - part)) : NULL;
  g_autofree char *name = given != NULL ? g_utf8_make_valid (given, -1) : NULL;

  if (name != NULL && *name != '\0')
    add_file (archive, name, line + 1, (gsize) (end - line - 1));
}

/**
 * fuzz_pack:
 * @data: files, each after a line of its own, “=== word/document.xml”; what is before the first is left out
 * @size: bytes
 *
 * Returns: (transfer full): an archive of them
 */
GBytes *
fuzz_pack (const char *data, gsize size)
{
  gsize room = 2 * size + 64 * 1024, used = 0;
  g_autofree char *buffer = g_malloc (room);
  struct archive *archive = archive_write_new ();
  const char *end = data + size;
  const char *part = g_strstr_len (data, (gssize) size, PART);

  archive_write_set_format_zip (archive);
  archive_write_set_options (archive, "zip:compression=store");
  CHECK (archive_write_open_memory (archive, buffer, room, &used) == ARCHIVE_OK);
  while (part != NULL)
    {
      const char *next;

      part += strlen (PART);
      next = g_strstr_len (part, end - part, "\n" PART);
      add_part (archive, part, next != NULL ? next : end);
      part = next != NULL ? next + 1 : NULL;
    }
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new (buffer, used);
}

/**
 * fuzz_capture:
 * @write: writes to standard output
 * @data: for @write
 *
 * Returns: (transfer full): what it has written
 */
GBytes *
fuzz_capture (FuzzWrite write, gpointer data)
{
  int out = memfd_create ("out", 0), kept = dup (STDOUT_FILENO);
  g_autofree char *buffer = NULL;
  off_t size;

  CHECK (out >= 0 && kept >= 0 && dup2 (out, STDOUT_FILENO) >= 0);
  write (data);
  dup2 (kept, STDOUT_FILENO);
  close (kept);
  size = lseek (out, 0, SEEK_END);
  buffer = g_malloc ((gsize) size + 1);
  CHECK (pread (out, buffer, (gsize) size, 0) == size);
  close (out);
  return g_bytes_new_take (g_steal_pointer (&buffer), (gsize) size);
}

/**
 * fuzz_read_lines:
 * @bytes: what was written of a document
 * @lines: (out): what the program on the other side of the pipe takes it for: all of it
 */
void
fuzz_read_lines (GBytes *bytes, UrExtractionLines *lines)
{
  UrExtractionOptions options = { NULL };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + size;

  while (data < end)
    {
      const char *stop = memchr (data, '\n', (gsize) (end - data));

      CHECK (stop != NULL);
      CHECK (ur_extraction_lines_read (lines, data, (gsize) (stop - data), &options));
      data = stop + 1;
    }
  CHECK (lines->is_whole && !lines->is_garbled);
}
