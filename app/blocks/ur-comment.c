/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-comment.h"

#include <string.h>
#include <unistd.h>

#include <json-glib/json-glib.h>

#include "ur-extractor.h"

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

  if (more >= 0)
    return ur_extractor_run (input, more, arguments, cancellable, error);
  if (input >= 0)
    close (input);
  return NULL;
}
