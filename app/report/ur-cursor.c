/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-cursor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
      return JSON_NODE_HOLDS_VALUE (cursor.node) && json_node_get_value_type (cursor.node) == G_TYPE_STRING;
    case UR_JSON_INTEGER:
      return JSON_NODE_HOLDS_VALUE (cursor.node) && json_node_get_value_type (cursor.node) == G_TYPE_INT64;
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
      return g_strdup_printf (_ ("Expected members in braces here; found “%s”."), found);
    case UR_JSON_ARRAY:
      return g_strdup_printf (_ ("Expected a list in square brackets here; found “%s”."), found);
    case UR_JSON_STRING:
      return g_strdup_printf (_ ("Expected a text in quotation marks here; found “%s”."), found);
    case UR_JSON_INTEGER:
      return g_strdup_printf (_ ("Expected a whole number without quotation marks here; found “%s”."), found);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * ur_cursor_check_type:
 *
 * Returns: whether the value is of that type; if not, the mistake is recorded
 */
gboolean
ur_cursor_check_type (UrReader *reader, UrCursor cursor, UrJsonType type, const char *subject)
{
  g_autofree char *found = NULL;

  if (has_type (cursor, type))
    return TRUE;
  found = ur_reader_dup_found (reader, cursor.span);
  ur_reader_add_error (reader, cursor, subject, describe_type (type, found));
  return FALSE;
}

/* What the format does not know is kept word for word. */
static void
keep_extra (UrReader *reader, guint name, guint value)
{
  const UrSpan *span = &reader->spans[value];
  g_autofree char *path = ur_reader_dup_path (reader, value);
  g_autofree char *found = ur_reader_dup_found (reader, name);
  UrExtra extra = { ur_report_keep (reader->report, path, -1),
                    ur_report_keep (reader->report, reader->text + span->start, span->end - span->start) };

  g_array_append_val (reader->extras, extra);
  ur_reader_add_problem (
      reader, UR_PROBLEM_NOTE, name, NULL, NULL,
      g_strdup_printf (_ ("The format does not know “%s”; it is kept but not shown."), found));
}

static gboolean
report_missing (UrReader *reader,
                UrCursor object,
                const UrMember *members,
                guint n,
                const gboolean *seen,
                const char *subject)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < n; i++)
    if (members[i].required && !seen[i])
      {
        ur_reader_add_error (reader, object, subject,
                             g_strdup_printf (_ ("“%s” is missing between these braces."), members[i].name));
        complete = FALSE;
      }
  return complete;
}

/**
 * ur_cursor_read_members:
 * @object: a value that should be an object
 * @members: (array length=n_members): the members that the format knows there, 24 at most
 * @values: (out caller-allocates) (array length=n_members): their values; without a node where the member is
 * absent or of the wrong type
 *
 * Checks an object member by member.  Everything wrong is recorded; unknown members are kept.
 *
 * Returns: whether all the required members are there with the right type
 */
gboolean
ur_cursor_read_members (UrReader *reader,
                        UrCursor object,
                        const UrMember *members,
                        guint n_members,
                        UrCursor *values,
                        const char *subject)
{
  gboolean seen[24] = { FALSE };
  gboolean complete = TRUE;
  JsonObjectIter iter;
  const char *name;
  UrCursor value;

  g_return_val_if_fail (n_members <= G_N_ELEMENTS (seen), FALSE);

  memset (values, 0, n_members * sizeof *values);
  if (!ur_cursor_check_type (reader, object, UR_JSON_OBJECT, subject))
    return FALSE;
  value.span = object.span + 2;
  json_object_iter_init_ordered (&iter, json_node_get_object (object.node));
  for (; json_object_iter_next_ordered (&iter, &name, &value.node);
       value.span = reader->spans[value.span].next + 1)
    {
      guint i = 0;

      while (i < n_members && strcmp (members[i].name, name) != 0)
        i++;
      if (i == n_members)
        {
          keep_extra (reader, value.span - 1, value.span);
          continue;
        }
      seen[i] = TRUE;
      if (ur_cursor_check_type (reader, value, members[i].type, subject))
        values[i] = value;
      else if (members[i].required)
        complete = FALSE;
    }
  return report_missing (reader, object, members, n_members, seen, subject) && complete;
}

/**
 * ur_cursor_dup_elements:
 * @array: a list
 *
 * Returns: (transfer full) (array length=n_elements): its elements with their places
 */
UrCursor *
ur_cursor_dup_elements (UrReader *reader, UrCursor array, guint *n_elements)
{
  JsonArray *list = json_node_get_array (array.node);
  guint n = json_array_get_length (list);
  UrCursor *elements = g_new (UrCursor, MAX (n, 1));
  guint span = array.span + 1;

  for (guint i = 0; i < n; i++)
    {
      elements[i] = (UrCursor){ json_array_get_element (list, i), span };
      span = reader->spans[span].next;
    }
  *n_elements = n;
  return elements;
}

/**
 * ur_cursor_get_string:
 *
 * Returns: the value of a text, which the parser owns
 */
const char *
ur_cursor_get_string (UrCursor cursor)
{
  return json_node_get_string (cursor.node);
}

/**
 * ur_cursor_mark_broken:
 * @object: what was to define an id and could not be read
 *
 * Remembers the id, so that whatever refers to it is not a second mistake.
 */
void
ur_cursor_mark_broken (UrReader *reader, UrCursor object)
{
  JsonNode *id = JSON_NODE_HOLDS_OBJECT (object.node)
                     ? json_object_get_member (json_node_get_object (object.node), "id")
                     : NULL;

  if (id != NULL && JSON_NODE_HOLDS_VALUE (id) && json_node_get_string (id) != NULL)
    g_hash_table_add (reader->broken,
                      (gpointer) ur_report_keep (reader->report, json_node_get_string (id), -1));
}
