/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever writes these lines has read a foreign file and may have been taken over by it: nothing of them is
 * believed that was not looked at. */
#include "ur-extraction-lines.h"

#include <json-glib/json-glib.h>

/* Objects in an array in an object. */
#define MAX_DEPTH 3

/* json-glib calls itself for each bracket, so that many of them would end the program. */
static gboolean
is_shallow (const char *line, gsize length)
{
  gboolean is_string = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      char c = line[i];

      if (is_string && c == '\\')
        i++;
      else if (c == '"')
        is_string = !is_string;
      else if (!is_string && (c == '{' || c == '['))
        depth++;
      else if (!is_string && (c == '}' || c == ']'))
        depth--;
      if (depth > MAX_DEPTH)
        return FALSE;
    }
  return TRUE;
}

static JsonNode *
get_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node
                                                                                                 : NULL;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static guint
get_number (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_INT64);

  return node != NULL ? (guint) CLAMP (json_node_get_int (node), 0, G_MAXINT) : 0;
}

static gboolean
get_flag (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

static JsonArray *
get_list (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_element (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
read_changes (UrBlock *block, JsonArray *list, guint n_chars)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *change = get_element (list, i);
      guint start, end;

      if (change == NULL)
        continue;
      start = MIN (get_number (change, "start"), n_chars);
      end = CLAMP (get_number (change, "end"), start, n_chars);
      ur_block_add_change (block, start, end, get_text (change, "old") ?: "");
    }
}

static void
read_notes (UrBlock *block, JsonArray *list, guint n_chars)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *note = get_element (list, i);
      const char *id = note != NULL ? get_text (note, "id") : NULL;

      if (id != NULL)
        ur_block_add_note (block, MIN (get_number (note, "at"), n_chars), id);
    }
}

static void
read_traces (UrBlock *block, JsonArray *list, guint n_chars)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *trace = get_element (list, i);
      const char *figure = trace != NULL ? get_text (trace, "figure") : NULL;
      guint start;

      if (figure == NULL)
        continue;
      start = MIN (get_number (trace, "start"), n_chars);
      ur_block_add_trace (block, start, CLAMP (get_number (trace, "end"), start, n_chars), figure);
    }
}

static gboolean
read_block (UrExtractionLines *lines, UrBlockKind kind, JsonObject *object)
{
  const char *text = get_text (object, "text");
  g_autoptr (UrBlock) block = NULL;
  guint n_chars;

  if (text == NULL || lines->blocks == NULL)
    return FALSE;
  block = ur_block_new (kind);
  block->text = g_strdup (text);
  block->level = MIN (get_number (object, "level"), 9);
  block->number = g_strdup (get_text (object, "number"));
  block->bold = get_flag (object, "bold");
  block->page = get_number (object, "page");
  block->line = get_number (object, "line");
  block->id = g_strdup (get_text (object, "id"));
  n_chars = (guint) g_utf8_strlen (text, -1);
  read_changes (block, get_list (object, "changes"), n_chars);
  read_notes (block, get_list (object, "notes"), n_chars);
  read_traces (block, get_list (object, "traces"), n_chars);
  g_ptr_array_add (lines->blocks->blocks, g_steal_pointer (&block));
  return TRUE;
}

static gboolean
read_document (UrExtractionLines *lines, JsonObject *object)
{
  const char *form = get_text (object, "form");

  if (form == NULL || lines->blocks != NULL)
    return FALSE;
  lines->blocks = ur_blocks_new ();
  lines->blocks->form = g_strdup (form);
  lines->blocks->encoding = g_strdup (get_text (object, "encoding"));
  lines->blocks->n_pages = get_number (object, "pages");
  lines->blocks->title = g_strdup (get_text (object, "title"));
  return TRUE;
}

static gboolean
read_aside (UrExtractionLines *lines, JsonObject *object)
{
  const char *reason = get_text (object, "reason"), *text = get_text (object, "text");

  if (reason == NULL || text == NULL || lines->blocks == NULL)
    return FALSE;
  ur_blocks_add_aside (lines->blocks, reason, get_number (object, "page"), text);
  return TRUE;
}

static gboolean
read_failure (UrExtractionLines *lines, JsonObject *object)
{
  const char *message = get_text (object, "message");

  if (message == NULL)
    return FALSE;
  if (lines->failure == NULL)
    g_set_error_literal (&lines->failure, UR_EXTRACTION_ERROR,
                         (int) ur_extraction_error_find (get_text (object, "code")), message);
  return TRUE;
}

static gboolean
read_end (UrExtractionLines *lines, JsonObject *object)
{
  lines->is_whole = lines->blocks != NULL && get_number (object, "blocks") == lines->blocks->blocks->len;
  return lines->is_whole;
}

static gboolean
read_progress (JsonObject *object, const UrExtractionOptions *options)
{
  if (options->progress != NULL)
    options->progress (get_number (object, "done"), get_number (object, "of"), options->data);
  return TRUE;
}

static gboolean
read_object (UrExtractionLines *lines, JsonObject *object, const UrExtractionOptions *options)
{
  const char *kind = get_text (object, "kind");
  UrBlockKind block;

  if (kind == NULL || lines->is_whole)
    return FALSE;
  if (ur_block_kind_find (kind, &block))
    return read_block (lines, block, object);
  if (g_str_equal (kind, "document"))
    return read_document (lines, object);
  if (g_str_equal (kind, "aside"))
    return read_aside (lines, object);
  if (g_str_equal (kind, "progress"))
    return read_progress (object, options);
  if (g_str_equal (kind, "error"))
    return read_failure (lines, object);
  return g_str_equal (kind, "end") && read_end (lines, object);
}

/**
 * ur_extraction_lines_clear:
 * @lines: what was understood
 */
void
ur_extraction_lines_clear (UrExtractionLines *lines)
{
  g_clear_pointer (&lines->blocks, ur_blocks_free);
  g_clear_error (&lines->failure);
}

/**
 * ur_extraction_lines_read:
 * @lines: what was understood so far
 * @line: the next line
 * @length: its bytes, without the end of the line
 * @options: whom to tell of progress
 *
 * Returns: whether it is such a line; if not, @lines says so too
 */
gboolean
ur_extraction_lines_read (UrExtractionLines *lines,
                          const char *line,
                          gsize length,
                          const UrExtractionOptions *options)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = NULL;
  gboolean is_read;

  if (g_utf8_validate_len (line, length, NULL) && is_shallow (line, length) &&
      json_parser_load_from_data (parser, line, (gssize) length, NULL))
    root = json_parser_get_root (parser);
  is_read = root != NULL && JSON_NODE_HOLDS_OBJECT (root) &&
            read_object (lines, json_node_get_object (root), options);
  if (!is_read)
    lines->is_garbled = TRUE;
  return is_read;
}
