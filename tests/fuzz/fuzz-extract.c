/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a foreign document.  Whatever it is, it is read without a
 * fault: there is a sentence that says why not, or lines that the program on the other side of the pipe
 * takes.
 *
 * The first line names the form.  Of an archive follow the files in it, each after a line of its own,
 * “=== word/document.xml”: so that what is changed is XML, and not the packing around it. */

#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>

#include "ur-docx.h"
#include "ur-extraction-lines.h"
#include "ur-html.h"
#include "ur-odt.h"
#include "ur-ofd.h"
#include "ur-pdf-pages.h"
#include "ur-text.h"

#define PART "=== "

static const struct
{
  const char *name;
  gboolean is_archive;
  gboolean (*read) (GBytes *bytes, const char *told, UrSink *sink, GError **error);
} forms[] = {
  { "docx", TRUE, ur_docx_read },  { "odt", TRUE, ur_odt_read },  { "ofd", TRUE, ur_ofd_read },
  { "html", FALSE, ur_html_read }, { "pdf", FALSE, ur_pdf_read }, { "text", FALSE, ur_text_read },
};

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

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

static GBytes *
pack (const char *data, gsize size)
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

/* What is written to standard output meanwhile. */
static GBytes *
read_form (guint form, GBytes *bytes, GError **error)
{
  int out = memfd_create ("out", 0), kept = dup (STDOUT_FILENO);
  g_autoptr (UrSink) sink = ur_sink_new ();
  g_autofree char *buffer = NULL;
  off_t size;

  CHECK (out >= 0 && kept >= 0 && dup2 (out, STDOUT_FILENO) >= 0);
  if (forms[form].read (bytes, NULL, sink, error))
    ur_sink_end (sink);
  dup2 (kept, STDOUT_FILENO);
  close (kept);
  size = lseek (out, 0, SEEK_END);
  buffer = g_malloc ((gsize) size + 1);
  CHECK (pread (out, buffer, (gsize) size, 0) == size);
  close (out);
  return g_bytes_new_take (g_steal_pointer (&buffer), (gsize) size);
}

static void
check_lines (GBytes *bytes)
{
  g_auto (UrExtractionLines) lines = { NULL };
  UrExtractionOptions options = { NULL };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + size;

  while (data < end)
    {
      const char *stop = memchr (data, '\n', (gsize) (end - data));

      CHECK (stop != NULL);
      CHECK (ur_extraction_lines_read (&lines, data, (gsize) (stop - data), &options));
      data = stop + 1;
    }
  CHECK (lines.is_whole && !lines.is_garbled);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gsize name = strlen (forms[i].name);

      if (size <= name || memcmp (text, forms[i].name, name) != 0 || text[name] != '\n')
        continue;
      bytes = forms[i].is_archive ? pack (text + name + 1, size - name - 1)
                                  : g_bytes_new (text + name + 1, size - name - 1);
      out = read_form (i, bytes, &error);
      if (error != NULL)
        fuzz_check_error (error);
      else
        check_lines (out);
      return 0;
    }
  return 0;
}
