/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document is scanned for its syntax and its places, parsed by json-glib, and read by the format it is of.
 * The tree is gone when this returns: only what was kept is left. */
#include "ur-config.h"

#include "ur-json.h"

#include "ur-cursor.h"
#include "ur-excerpt.h"
#include "ur-hash.h"
#include "ur-json-private.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STRINGS_BLOCK (16 * 1024)
#define MB (1024u * 1024)

static void
json_init (UrJson *json, const char *text, gsize length, const UrJsonFormat *format)
{
  *json = (UrJson){ .text = text, .length = length, .format = format };
  json->strings = g_string_chunk_new (STRINGS_BLOCK);
  json->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_problem_free);
  json->extras = g_array_new (FALSE, FALSE, sizeof (UrExtra));
  json->broken = g_hash_table_new (ur_hash_string, g_str_equal);
  json->unknown = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);
  json->nameless = g_ptr_array_new ();
}

static void
json_clear (UrJson *json)
{
  g_clear_pointer (&json->lines, ur_lines_free);
  g_clear_pointer (&json->strings, g_string_chunk_free);
  g_clear_pointer (&json->problems, g_ptr_array_unref);
  g_clear_pointer (&json->extras, g_array_unref);
  g_clear_pointer (&json->broken, g_hash_table_unref);
  g_clear_pointer (&json->unknown, g_hash_table_unref);
  g_clear_pointer (&json->nameless, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrJson, json_clear)

/**
 * ur_json_keep:
 * @length: bytes of @text, or -1 for all of it
 *
 * Returns: (transfer none): a copy of @text that lives as long as the strings that ur_json_read() returns
 */
const char *
ur_json_keep (UrJson *json, const char *text, gssize length)
{
  return g_string_chunk_insert_len (json->strings, text, length);
}

/**
 * ur_json_steal_extras:
 * @n_extras: (out): how many there are
 *
 * Returns: (transfer full) (array length=n_extras): the members that the format does not know, as far as they
 *   were read; their strings live with the kept ones
 */
UrExtra *
ur_json_steal_extras (UrJson *json, guint *n_extras)
{
  gsize n;
  UrExtra *extras = g_array_steal (json->extras, &n);

  *n_extras = (guint) n;
  return extras;
}

static char *
decode_name (const UrJson *json, guint span)
{
  const UrSpan *name = &json->spans[span];
  g_autofree char *literal = g_strndup (json->text + name->start, name->end - name->start);
  g_autoptr (JsonNode) node = json_from_string (literal, NULL);

  return node != NULL ? json_node_dup_string (node) : g_strdup (literal);
}

static void
find_twin (UrJson *json, guint object)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);

  for (guint at = object + 1; at < json->spans[object].next; at = json->spans[at + 1].next)
    {
      char *name = decode_name (json, at);

      if (g_hash_table_contains (names, name))
        {
          g_autofree char *excerpt = ur_excerpt_new (name, strlen (name));

          ur_json_add_problem (json, UR_PROBLEM_ERROR, at, NULL, NULL,
                               ur_quote_printf (_ ("“%s” is there twice between the same braces."), excerpt));
          g_free (name);
          return;
        }
      g_hash_table_add (names, name);
    }
}

/* json-glib keeps the last of two members of one name and forgets the other, so it has one less than the
 * document: seen without decoding any name.  The walk goes no deeper than the scan allows. */
static gboolean
has_twins (UrJson *json, JsonNode *node, guint span)
{
  guint child = span + 1;
  JsonObjectIter iter;
  const char *name; /* json-glib 1.6 writes to it even when it is NULL */
  JsonNode *value;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++, child = json->spans[child].next)
        if (has_twins (json, json_array_get_element (array, i), child))
          return TRUE;
      return FALSE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  if (json_object_get_size (json_node_get_object (node)) != json->spans[span].n)
    {
      find_twin (json, span);
      return TRUE;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  for (; json_object_iter_next_ordered (&iter, &name, &value); child = json->spans[child + 1].next)
    if (has_twins (json, value, child + 1))
      return TRUE;
  return FALSE;
}

/* Nothing of a file that is too large is looked at. */
static gboolean
check_size (UrJson *json, UrError *code)
{
  g_auto (UrMistake) mistake = { 0 };
  guint max = json->format->max_bytes;

  if (json->length <= max)
    return TRUE;
  json->length = 0;
  *code = UR_ERROR_LIMIT;
  mistake.message =
      max >= MB
          ? g_strdup_printf (
                _ ("The file is larger than %u MB, the most that is allowed. Make several files of it."),
                max / MB)
          : g_strdup_printf (
                _ ("The file is larger than %u kB, the most that is allowed. Make several files of it."),
                max / 1024);
  ur_json_add_mistake (json, &mistake);
  return FALSE;
}

/* A file of another format is told by what it is: where it stops being JSON would help nobody. */
static gboolean
check_kind (UrJson *json, UrError *code)
{
  char *sentence = NULL;

  if (json->format->describe_foreign != NULL)
    sentence = json->format->describe_foreign (json->text, json->length);
  if (sentence != NULL)
    ur_json_add_foreign (json, sentence);
  if (sentence != NULL)
    *code = UR_ERROR_FOREIGN;
  return sentence == NULL;
}

static gboolean
read_document (UrJson *json, gpointer data, UrError *code)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GArray) spans = NULL;
  g_auto (UrMistake) mistake = { 0 };
  gboolean ok;

  if (!check_size (json, code) || !check_kind (json, code))
    return FALSE;
  spans = ur_guard_scan (json->text, json->length, &mistake);
  if (spans == NULL)
    {
      ur_json_add_mistake (json, &mistake);
      *code = mistake.limit ? UR_ERROR_LIMIT : UR_ERROR_FORMAT;
      return FALSE;
    }
  json->spans = (const UrSpan *) (gpointer) spans->data;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, json->text, (gssize) json->length, NULL))
    {
      mistake.message = g_strdup (_ ("The file is not JSON."));
      ur_json_add_mistake (json, &mistake);
      return FALSE;
    }
  ok = !has_twins (json, json_parser_get_root (parser), 0) &&
       json->format->read ((UrCursor){ json, json_parser_get_root (parser), 0 }, data, code);
  json->spans = NULL;
  return ok;
}

/* The error says the place, as nobody may look at the list of problems. */
static void
set_error (const UrJson *json, const char *name, UrError code, GError **error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (json->problems->len > 0);

  text = ur_problem_to_string (g_ptr_array_index (json->problems, 0), name);
  g_set_error_literal (error, UR_ERROR, code, text);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const UrProblem *x = *(const UrProblem *const *) a;
  const UrProblem *y = *(const UrProblem *const *) b;

  if (x->severity != y->severity)
    return x->severity == UR_PROBLEM_ERROR ? -1 : 1;
  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  return (x->column > y->column) - (x->column < y->column);
}

/**
 * ur_json_read:
 * @document: a JSON file's content
 * @name: (nullable): the file's name, for the error
 * @format: what it should be
 * @data: for the format's read()
 * @problems: (out) (optional) (transfer container) (element-type UrProblem): everything wrong or unknown in
 *   it, errors before notes, in the document's order; set on failure too
 *
 * Reads a document: its syntax first, then whatever the format makes of its root.  Takes no lock and may run
 * in any thread.
 *
 * Returns: (transfer full): the strings that were kept, which live as long as this does; or %NULL with @error
 *   (%UR_ERROR_FORMAT, %UR_ERROR_FOREIGN, %UR_ERROR_LIMIT, or what the format says), a sentence with file,
 * line and column
 */
GStringChunk *
ur_json_read (GBytes *document,
              const char *name,
              const UrJsonFormat *format,
              gpointer data,
              GPtrArray **problems,
              GError **error)
{
  g_auto (UrJson) json = { 0 };
  UrError code = UR_ERROR_FORMAT;
  const char *text;
  gsize length;
  gboolean ok;

  g_return_val_if_fail (document != NULL && format != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (document, &length);
  json_init (&json, length > 0 ? text : "", length, format);
  ok = read_document (&json, data, &code);
  g_ptr_array_sort (json.problems, compare_problems);
  ur_json_add_omitted (&json);
  if (!ok)
    set_error (&json, name, code, error);
  if (problems != NULL)
    *problems = g_steal_pointer (&json.problems);
  return ok ? g_steal_pointer (&json.strings) : NULL;
}
