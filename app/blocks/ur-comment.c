/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-comment.h"

#include <string.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "ur-extraction-lines.h"
#include "ur-extractor.h"

#define CHUNK (64u * 1024)

/* A document of 256 MB, which is read, is not much more when it is packed anew. */
#define MAX_OUTPUT (320u * 1024 * 1024)

/**
 * ur_comment_new:
 * @block: a block of a document, from 0
 * @start: the first character of its text that the remark is about
 * @end: the character after the last
 * @text: what is said
 *
 * Returns: (transfer full): a remark
 */
UrComment *
ur_comment_new (guint block, guint start, guint end, const char *text)
{
  UrComment *comment = g_new0 (UrComment, 1);

  comment->block = block;
  comment->start = start;
  comment->end = end;
  comment->text = g_strdup (text);
  return comment;
}

/**
 * ur_comment_free:
 * @comment: (transfer full): a remark
 */
void
ur_comment_free (UrComment *comment)
{
  g_free (comment->text);
  g_free (comment);
}

static void
add_number (JsonBuilder *builder, const char *name, guint number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static GBytes *
write_json (const char *author, const GPtrArray *comments)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  char *text;

  json_builder_begin_object (builder);
  add_text (builder, "author", author);
  json_builder_set_member_name (builder, "remarks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comments->len; i++)
    {
      const UrComment *comment = g_ptr_array_index (comments, i);

      json_builder_begin_object (builder);
      add_number (builder, "block", comment->block);
      add_number (builder, "start", comment->start);
      add_number (builder, "end", comment->end);
      add_text (builder, "text", comment->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  return g_bytes_new_take (text, strlen (text));
}

static GByteArray *
read_all (GSubprocess *process, GCancellable *cancellable, GError **error)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  int fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream));
  g_autoptr (GByteArray) output = g_byte_array_new ();
  gssize n;

  do
    {
      guint length = output->len;

      g_byte_array_set_size (output, length + CHUNK);
      n = ur_extractor_read (fd, output->data + length, CHUNK, 0, cancellable, error);
      g_byte_array_set_size (output, length + (guint) MAX (n, 0));
    }
  while (n > 0 && output->len <= MAX_OUTPUT);
  if (n > 0)
    g_set_error_literal (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_TOO_LARGE,
        _ ("The copy of the document would be far larger than the document. Take pictures out "
           "of it."));
  return n == 0 ? g_steal_pointer (&output) : NULL;
}

/* The last line says why. */
static void
fail (const GByteArray *output, GError **error)
{
  g_auto (UrExtractionLines) lines = { NULL };
  const UrExtractionOptions options = { NULL };
  gsize end = output->len > 0 && output->data[output->len - 1] == '\n' ? output->len - 1 : output->len;
  gsize start = end;

  while (start > 0 && output->data[start - 1] != '\n')
    start--;
  ur_extraction_lines_read (&lines, (const char *) output->data + start, end - start, &options);
  if (lines.failure != NULL)
    g_propagate_error (error, g_steal_pointer (&lines.failure));
  else
    g_set_error_literal (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
        _ ("The copy of the document could not be made: the program that reads documents ended early."));
}

/**
 * ur_comment_write_all:
 * @file: a Word document, which is only read
 * @author: who makes the remarks
 * @comments: (element-type UrComment): the remarks; blocks and characters are those that
 *   ur_extraction_read() finds
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Makes a copy of a document that has the remarks as comments and is as it was otherwise, in a process of its
 * own like all that reads foreign files.  It takes a moment, so call it in a thread.
 *
 * Returns: (transfer full): the copy, or %NULL with a full sentence in #UR_EXTRACTION_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_comment_write_all (
    GFile *file, const char *author, const GPtrArray *comments, GCancellable *cancellable, GError **error)
{
  static const char *const arguments[] = { "--comments", G_STRINGIFY (UR_EXTRACTOR_MORE), NULL };
  g_autoptr (GBytes) json = write_json (author, comments);
  int input = ur_extractor_open_file (file, error);
  int more = input >= 0 ? ur_extractor_open_bytes (json, error) : -1;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GByteArray) output = NULL;

  if (more < 0)
    {
      if (input >= 0)
        close (input);
      return NULL;
    }
  process = ur_extractor_start (input, more, arguments, error);
  output = process != NULL ? read_all (process, cancellable, error) : NULL;
  if (output == NULL)
    {
      if (process != NULL)
        g_subprocess_force_exit (process);
      return NULL;
    }
  g_subprocess_wait (process, NULL, NULL);
  if (g_subprocess_get_successful (process))
    return g_byte_array_free_to_bytes (g_steal_pointer (&output));
  fail (output, error);
  return NULL;
}
