/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a foreign document.  Whatever it is, it is read without a
 * fault: there is a sentence that says why not, or lines that the program on the other side of the pipe
 * takes.
 *
 * The first line names the form.  Of an archive follow the files in it, each after a line of its own,
 * “=== word/document.xml”: so that what is changed is XML, and not the packing around it. */

#include "fuzz-package.h"

#include "ur-docx.h"
#include "ur-html.h"
#include "ur-odt.h"
#include "ur-pdf-reader.h"
#include "ur-text.h"

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

typedef struct
{
  guint form;
  GBytes *bytes;
  GError **error;
} Reading;

static void
read_cb (gpointer data)
{
  Reading *reading = data;
  g_autoptr (UrSink) sink = ur_sink_new ();

  if (forms[reading->form].read (reading->bytes, NULL, sink, reading->error))
    ur_sink_end (sink);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (UrExtractionLines) lines = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gsize name = strlen (forms[i].name);
      Reading reading = { i, NULL, &error };

      if (size <= name || memcmp (text, forms[i].name, name) != 0 || text[name] != '\n')
        continue;
      bytes = forms[i].is_archive ? fuzz_pack (text + name + 1, size - name - 1)
                                  : g_bytes_new (text + name + 1, size - name - 1);
      reading.bytes = bytes;
      out = fuzz_capture (read_cb, &reading);
      if (error != NULL)
        fuzz_check_error (error);
      else
        fuzz_read_lines (out, &lines);
      return 0;
    }
  return 0;
}
