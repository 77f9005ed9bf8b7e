/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a Word document and of what is said of it.  There is a
 * sentence that says why it gets no comments, or a copy that says what the document says.
 *
 * Before the files of the document, see fuzz_pack(), is a line for each remark: block, first character, the
 * one after the last. */

#include "fuzz-package.h"

#include "ur-docx-comment.h"
#include "ur-docx.h"

#define MAX_REMARKS 40

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

static void
free_remark (gpointer data)
{
  g_free (((UrRemark *) data)->text);
  g_free (data);
}

static UrRemarks *
read_remarks (const char *data, gsize size)
{
  g_autofree char *text = g_strndup (data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", MAX_REMARKS);
  UrRemarks *remarks = g_new0 (UrRemarks, 1);

  remarks->author = g_strdup ("校数");
  remarks->list = g_ptr_array_new_with_free_func (free_remark);
  for (guint i = 0; lines[i] != NULL && !g_str_has_prefix (lines[i], "==="); i++)
    {
      UrRemark *remark = g_new0 (UrRemark, 1);

      CHECK (sscanf (lines[i], "%u %u %u", &remark->block, &remark->start, &remark->end) <= 3);
      remark->text = g_strdup ("不符：数字颠倒\n报告是7481个");
      g_ptr_array_add (remarks->list, remark);
    }
  return remarks;
}

typedef struct
{
  GBytes *bytes;
  const UrRemarks *remarks;
  GError *error;
} Writing;

static void
comment_cb (gpointer data)
{
  Writing *writing = data;

  CHECK (ur_docx_comment (writing->bytes, writing->remarks, &writing->error) == (writing->error == NULL));
}

static void
read_cb (gpointer data)
{
  Writing *writing = data;
  g_autoptr (UrSink) sink = ur_sink_new ();

  if (ur_docx_read (writing->bytes, NULL, sink, &writing->error))
    ur_sink_end (sink);
}

/* The text of a document, a line for each block; %NULL where it is none. */
static char *
dup_text (GBytes *bytes)
{
  Writing reading = { bytes, NULL, NULL };
  g_autoptr (GBytes) out = fuzz_capture (read_cb, &reading);
  g_auto (UrExtractionLines) lines = { NULL };
  GString *text;

  if (reading.error != NULL)
    {
      g_error_free (reading.error);
      return NULL;
    }
  fuzz_read_lines (out, &lines);
  text = g_string_new (NULL);
  for (guint i = 0; i < lines.blocks->blocks->len; i++)
    {
      g_autofree char *words = ur_block_dup_full_text (g_ptr_array_index (lines.blocks->blocks, i));

      g_string_append_printf (text, "%s\n", words);
    }
  return g_string_free (text, FALSE);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = fuzz_pack ((const char *) data, size);
  g_autoptr (UrRemarks) remarks = read_remarks ((const char *) data, size);
  Writing writing = { bytes, remarks, NULL };
  g_autoptr (GBytes) copy = fuzz_capture (comment_cb, &writing);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (writing.error != NULL)
    {
      fuzz_check_error (writing.error);
      g_error_free (writing.error);
      return 0;
    }
  before = dup_text (bytes);
  after = dup_text (copy);
  CHECK (g_strcmp0 (before, after) == 0);
  return 0;
}
