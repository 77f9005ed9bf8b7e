/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects and lists. */
#include "ur-config.h"

#include "ur-cursor.h"

#include "ur-excerpt.h"
#include "ur-json-private.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_MEMBERS 32

static gboolean
holds_value_of (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
has_type (UrCursor cursor, UrJsonType type)
{
  switch (type)
    {
    case UR_JSON_OBJECT:
      return JSON_NODE_HOLDS_OBJECT (cursor.node);
    case UR_JSON_ARRAY:
      return JSON_NODE_HOLDS_ARRAY (cursor.node);
    case UR_JSON_STRING:
      return holds_value_of (cursor.node, G_TYPE_STRING);
    case UR_JSON_INTEGER:
      return holds_value_of (cursor.node, G_TYPE_INT64);
    case UR_JSON_NUMBER:
      return holds_value_of (cursor.node, G_TYPE_INT64) || holds_value_of (cursor.node, G_TYPE_DOUBLE);
    case UR_JSON_INTEGER_OR_STRING:
      return holds_value_of (cursor.node, G_TYPE_INT64) || holds_value_of (cursor.node, G_TYPE_STRING);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static char *
describe_type (UrJsonType type, const char *found)
{
  switch (type)
    {
    case UR_JSON_OBJECT:
      return ur_quote_printf (_ ("Expected members in braces here; found “%s”."), found);
    case UR_JSON_ARRAY:
      return ur_quote_printf (_ ("Expected a list in square brackets here; found “%s”."), found);
    case UR_JSON_STRING:
      return ur_quote_printf (_ ("Expected a text in quotation marks here; found “%s”."), found);
    case UR_JSON_INTEGER:
      return ur_quote_printf (_ ("Expected a whole number without quotation marks here; found “%s”."), found);
    case UR_JSON_NUMBER:
      return ur_quote_printf (_ ("Expected a number without quotation marks here; found “%s”."), found);
    case UR_JSON_INTEGER_OR_STRING:
      return ur_quote_printf (_ ("Expected a whole number, or a text in quotation marks here; found “%s”."),
                              found);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* As the document has it: where a number is between quotation marks, those are the mistake. */
static char *
dup_literal (UrCursor cursor)
{
  const UrSpan *span = &cursor.json->spans[cursor.span];

  return ur_excerpt_new (cursor.json->text + span->start, span->end - span->start);
}

/**
 * ur_cursor_check_type:
 * @cursor: a value that is there
 *
 * Returns: whether the value is of that type; if not, the mistake is recorded
 */
gboolean
ur_cursor_check_type (UrCursor cursor, UrJsonType type, const char *subject)
{
  g_autofree char *found = NULL;

  if (has_type (cursor, type))
    return TRUE;
  found = type == UR_JSON_NUMBER ? dup_literal (cursor) : ur_json_dup_found (cursor.json, cursor.span);
  ur_cursor_add_error (cursor, subject, describe_type (type, found));
  return FALSE;
}

/* What a report does not know is kept word for word; in a file of settings it is a slip. */
static void
handle_unknown (UrJson *json, guint name, guint value)
{
  const UrSpan *span = &json->spans[value];
  g_autofree char *found = ur_json_dup_found (json, name);
  g_autofree char *path = NULL;
  gsize n_name, n_owner;
  UrExtra extra;

  if (json->format->describe_unknown != NULL)
    {
      ur_json_add_problem (json, UR_PROBLEM_ERROR, name, NULL, NULL, json->format->describe_unknown (found));
      return;
    }
  path = ur_json_dup_path (json, value);
  n_name = json->spans[name].end - json->spans[name].start - 2;
  n_owner = strlen (path) - n_name;
  extra = (UrExtra){ ur_json_keep (json, path, -1), ur_json_keep (json, path, n_owner > 0 ? n_owner - 1 : 0),
                     ur_json_keep (json, json->text + json->spans[name].start, n_name + 2),
                     ur_json_keep (json, json->text + span->start, span->end - span->start) };
  g_array_append_val (json->extras, extra);
  ur_json_add_problem (
      json, UR_PROBLEM_NOTE, name, NULL, NULL,
      ur_quote_printf (_ ("The format does not know “%s”; it is kept but not shown."), found));
}

static gboolean
report_missing (UrCursor object, const UrMember *members, guint n, const gboolean *seen, const char *subject)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < n; i++)
    if (members[i].required && !seen[i])
      {
        ur_cursor_add_error (object, subject,
                             ur_quote_printf (_ ("“%s” is missing between these braces."), members[i].name));
        complete = FALSE;
      }
  return complete;
}

/**
 * ur_cursor_read_members:
 * @object: a value that should be an object
 * @members: (array length=n_members): the members that the format knows there, 24 at most
 * @values: (out caller-allocates) (array length=n_members): their values; without a node where the member is
 *   absent or of the wrong type
 *
 * Checks an object member by member.  Everything wrong is recorded, and what the format does not know.
 *
 * Returns: whether all the required members are there with the right type
 */
gboolean
ur_cursor_read_members (
    UrCursor object, const UrMember *members, guint n_members, UrCursor *values, const char *subject)
{
  gboolean seen[MAX_MEMBERS] = { FALSE };
  gboolean complete = TRUE;
  JsonObjectIter iter;
  const char *name;
  UrCursor value = { object.json, NULL, object.span + 2 };

  g_return_val_if_fail (n_members <= MAX_MEMBERS, FALSE);

  for (guint i = 0; i < n_members; i++)
    values[i] = (UrCursor){ object.json, NULL, 0 };
  if (!ur_cursor_check_type (object, UR_JSON_OBJECT, subject))
    return FALSE;
  json_object_iter_init_ordered (&iter, json_node_get_object (object.node));
  for (; json_object_iter_next_ordered (&iter, &name, &value.node);
       value.span = object.json->spans[value.span].next + 1)
    {
      guint i = 0;

      while (i < n_members && strcmp (members[i].name, name) != 0)
        i++;
      if (i == n_members)
        {
          handle_unknown (object.json, value.span - 1, value.span);
          continue;
        }
      seen[i] = TRUE;
      if (ur_cursor_check_type (value, members[i].type, subject))
        values[i] = value;
      else if (members[i].required)
        complete = FALSE;
    }
  return report_missing (object, members, n_members, seen, subject) && complete;
}

/**
 * ur_cursor_dup_elements:
 * @array: a list, or a value without a node
 * @n_elements: (out): how many there are
 *
 * Returns: (transfer full) (array length=n_elements): its elements with their places
 */
UrCursor *
ur_cursor_dup_elements (UrCursor array, guint *n_elements)
{
  JsonArray *list = array.node != NULL ? json_node_get_array (array.node) : NULL;
  guint n = list != NULL ? json_array_get_length (list) : 0;
  UrCursor *elements = g_new (UrCursor, MAX (n, 1));
  guint span = array.span + 1;

  for (guint i = 0; i < n; i++)
    {
      elements[i] = (UrCursor){ array.json, json_array_get_element (list, i), span };
      span = array.json->spans[span].next;
    }
  *n_elements = n;
  return elements;
}

/**
 * ur_cursor_get_member:
 * @object: a value of any type
 *
 * Looks ahead, without judging anything.
 *
 * Returns: the member of that name, without a node if @object has none
 */
UrCursor
ur_cursor_get_member (UrCursor object, const char *name)
{
  UrCursor member = { object.json, NULL, object.span + 2 };
  JsonObjectIter iter;
  const char *found;

  if (object.node == NULL || !JSON_NODE_HOLDS_OBJECT (object.node))
    return member;
  json_object_iter_init_ordered (&iter, json_node_get_object (object.node));
  for (; json_object_iter_next_ordered (&iter, &found, &member.node);
       member.span = object.json->spans[member.span].next + 1)
    if (strcmp (found, name) == 0)
      return member;
  member.node = NULL;
  return member;
}

/**
 * ur_cursor_get_string:
 *
 * Returns: (nullable): the text, which the document owns; %NULL for anything else
 */
const char *
ur_cursor_get_string (UrCursor cursor)
{
  return cursor.node != NULL && has_type (cursor, UR_JSON_STRING) ? json_node_get_string (cursor.node) : NULL;
}

/**
 * ur_cursor_get_integer:
 *
 * Returns: the whole number, or 0 for anything else
 */
gint64
ur_cursor_get_integer (UrCursor cursor)
{
  return cursor.node != NULL && has_type (cursor, UR_JSON_INTEGER) ? json_node_get_int (cursor.node) : 0;
}

/**
 * ur_cursor_mark_broken:
 * @object: what was to define an id and could not be read
 *
 * Remembers the id, so that whatever refers to it is not a second mistake.
 */
void
ur_cursor_mark_broken (UrCursor object)
{
  const char *id = ur_cursor_get_string (ur_cursor_get_member (object, "id"));

  if (id != NULL)
    g_hash_table_add (object.json->broken, (gpointer) ur_json_keep (object.json, id, -1));
}

/**
 * ur_cursor_add_error:
 * @message: (transfer full): the sentence
 *
 * Returns: (transfer none) (nullable): the problem, or %NULL when there are too many to list
 */
UrProblem *
ur_cursor_add_error (UrCursor cursor, const char *subject, char *message)
{
  return ur_cursor_add_error_with_hint (cursor, subject, NULL, message);
}

/**
 * ur_cursor_add_error_with_hint:
 * @hint: (nullable): the slip that was probably made, in a few words
 * @message: (transfer full): the sentence
 *
 * Returns: (transfer none) (nullable): the problem, or %NULL when there are too many to list
 */
UrProblem *
ur_cursor_add_error_with_hint (UrCursor cursor, const char *subject, const char *hint, char *message)
{
  return ur_json_add_problem (cursor.json, UR_PROBLEM_ERROR, cursor.span, subject, hint, message);
}
