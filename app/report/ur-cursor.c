/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-cursor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ID 64

/* Texts are pointed at without their quotation marks: the mistake is between them. */
static void
get_bounds (const UrReader *reader, guint index, gsize *start, gsize *end)
{
  const UrSpan *span = &reader->spans[index];
  gboolean quoted =
      (span->kind == UR_SPAN_STRING || span->kind == UR_SPAN_NAME) && span->end - span->start > 2;

  *start = span->start + (quoted ? 1 : 0);
  *end = span->end - (quoted ? 1 : 0);
}

static void
append_name (const UrReader *reader, GString *path, guint name)
{
  const UrSpan *span = &reader->spans[name];

  g_string_append (path, path->len > 0 ? "." : "");
  g_string_append_len (path, reader->text + span->start + 1, span->end - span->start - 2);
}

/* parts[0].sections[4].number, found by walking down to the span. */
static char *
dup_path (UrReader *reader, guint target)
{
  GString *path = g_string_new (NULL);

  for (guint at = 0, depth = 0; at != target; depth++)
    {
      gboolean object = reader->spans[at].kind == UR_SPAN_OBJECT;
      UrFinger *finger = &reader->fingers[depth];
      guint value;

      if (finger->container != at + 1 || finger->child > target)
        *finger = (UrFinger){ at + 1, at + 1, 0 };
      while ((value = reader->spans[finger->child + (object ? 1 : 0)].next) <= target)
        {
          finger->child = value;
          finger->n++;
        }
      at = finger->child;
      if (!object)
        g_string_append_printf (path, "[%u]", finger->n);
      else
        {
          append_name (reader, path, at);
          at += at == target ? 0 : 1;
        }
    }
  return g_string_free (path, FALSE);
}

static gboolean
is_full (UrReader *reader, UrSeverity severity)
{
  if (severity == UR_PROBLEM_NOTE ? reader->n_notes < UR_READER_MAX_NOTES
                                  : reader->problems->len - reader->n_notes < UR_READER_MAX_ERRORS)
    return FALSE;
  if (severity == UR_PROBLEM_ERROR)
    reader->n_omitted++;
  return TRUE;
}

/**
 * ur_reader_add_problem:
 * @span: the value that is wrong
 * @subject: (nullable): the label of what is lost by it
 * @hint: (nullable): a few words for under it
 * @message: (transfer full): the sentence
 *
 * Returns: (transfer none) (nullable): the problem, or %NULL when there are too many to list
 */
UrProblem *
ur_reader_add_problem (
    UrReader *reader, UrSeverity severity, guint span, const char *subject, const char *hint, char *message)
{
  g_autofree char *sentence = message;
  UrProblem *problem;
  guint end_line;
  gsize start, end;

  if (is_full (reader, severity))
    return NULL;
  reader->n_notes += severity == UR_PROBLEM_NOTE ? 1 : 0;
  problem = g_new0 (UrProblem, 1);
  problem->severity = severity;
  get_bounds (reader, span, &start, &end);
  ur_lines_find (reader->lines, start, &problem->line, &problem->column);
  ur_lines_find (reader->lines, end, &end_line, &problem->end_column);
  if (end_line != problem->line)
    problem->end_column = problem->column + 1;
  problem->path = dup_path (reader, span);
  problem->message = g_steal_pointer (&sentence);
  problem->hint = g_strdup (hint);
  problem->subject = g_strdup (subject);
  problem->lost_charts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->problems, problem);
  return problem;
}

UrProblem *
ur_reader_add_error (UrReader *reader, UrCursor where, const char *subject, char *message)
{
  return ur_reader_add_problem (reader, UR_PROBLEM_ERROR, where.span, subject, NULL, message);
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

static char *
dup_found (const UrReader *reader, guint index)
{
  const UrSpan *span = &reader->spans[index];
  gsize start, end;

  if (span->kind == UR_SPAN_OBJECT)
    return g_strdup ("{…}");
  if (span->kind == UR_SPAN_ARRAY)
    return g_strdup ("[…]");
  get_bounds (reader, index, &start, &end);
  return ur_excerpt_new (reader->text + start, end - start);
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
  found = dup_found (reader, cursor.span);
  ur_reader_add_error (reader, cursor, subject, describe_type (type, found));
  return FALSE;
}

/* What the format does not know is kept word for word. */
static void
keep_extra (UrReader *reader, guint name, guint value)
{
  const UrSpan *span = &reader->spans[value];
  g_autofree char *path = dup_path (reader, value);
  g_autofree char *found = dup_found (reader, name);
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

/* Line breaks and controls break lines and tables; the bidirectional ones turn the digits of a figure round.
 */
static gboolean
is_forbidden (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

/**
 * ur_cursor_read_text:
 * @cursor: a text, or a value without a node
 * @max_chars: the most characters it may have
 *
 * Returns: (transfer none) (nullable): the text, kept by the report; or %NULL when there is none that can be
 * used
 */
const char *
ur_cursor_read_text (UrReader *reader, UrCursor cursor, guint max_chars, const char *subject)
{
  const char *text;
  guint n = 0;

  if (cursor.node == NULL)
    return NULL;
  text = ur_cursor_get_string (cursor);
  if (*text == '\0')
    {
      ur_reader_add_error (reader, cursor, subject, g_strdup (_ ("This text may not be empty.")));
      return NULL;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    if (is_forbidden (g_utf8_get_char (p)))
      {
        ur_reader_add_error (
            reader, cursor, subject,
            g_strdup_printf (_ ("A text is one line of plain characters; U+%04X cannot stand in it."),
                             g_utf8_get_char (p)));
        return NULL;
      }
  if (n > max_chars)
    {
      ur_reader_add_error (
          reader, cursor, subject,
          g_strdup_printf (_ ("This text has %u characters; at most %u are allowed here."), n, max_chars));
      return NULL;
    }
  return ur_report_keep (reader->report, text, -1);
}

static gboolean
is_id (const char *id)
{
  gsize length = strspn (id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

  return length > 0 && length <= MAX_ID && id[length] == '\0' && g_ascii_isalnum (id[0]);
}

/**
 * ur_cursor_read_id:
 * @taken: (nullable): the ids of this kind so far
 *
 * Ids go into file names and command lines, hence the few characters.
 *
 * Returns: (transfer none) (nullable): an id that is not in @taken; the caller puts it there
 */
const char *
ur_cursor_read_id (UrReader *reader, UrCursor cursor, GHashTable *taken, const char *subject)
{
  const char *id;
  g_autofree char *found = NULL;

  if (cursor.node == NULL)
    return NULL;
  id = ur_cursor_get_string (cursor);
  found = ur_excerpt_new (id, strlen (id));
  if (!is_id (id))
    ur_reader_add_error (
        reader, cursor, subject,
        g_strdup_printf (
            _ ("An id has 1 to %u letters, digits, points, hyphens or underscores and begins with a "
               "letter or digit; found “%s”."),
            MAX_ID, found));
  else if (taken != NULL && g_hash_table_contains (taken, id))
    ur_reader_add_error (reader, cursor, subject,
                         g_strdup_printf (_ ("The id “%s” is taken already."), found));
  else
    return ur_report_keep (reader->report, id, -1);
  return NULL;
}

/**
 * ur_cursor_read_integer:
 * @value: (out): left alone when there is no such number
 */
gboolean
ur_cursor_read_integer (
    UrReader *reader, UrCursor cursor, gint64 min, gint64 max, guint *value, const char *subject)
{
  g_autofree char *excerpt = NULL;
  gint64 found;

  if (cursor.node == NULL)
    return FALSE;
  found = json_node_get_int (cursor.node);
  if (found < min || found > max)
    {
      excerpt = dup_found (reader, cursor.span);
      ur_reader_add_error (reader, cursor, subject,
                           g_strdup_printf (_ ("Expected a whole number from %d to %d; found %s."), (int) min,
                                            (int) max, excerpt));
      return FALSE;
    }
  *value = (guint) found;
  return TRUE;
}

/**
 * ur_cursor_read_choice:
 * @choices: (array zero-terminated=1): the words that are allowed
 * @choice: (out): the index of the one that stands there
 */
gboolean
ur_cursor_read_choice (
    UrReader *reader, UrCursor cursor, const char *const *choices, guint *choice, const char *subject)
{
  g_autofree char *found = NULL;
  g_autofree char *list = NULL;

  if (cursor.node == NULL)
    return FALSE;
  for (guint i = 0; choices[i] != NULL; i++)
    if (strcmp (choices[i], ur_cursor_get_string (cursor)) == 0)
      {
        *choice = i;
        return TRUE;
      }
  found = dup_found (reader, cursor.span);
  list = g_strjoinv (", ", (char **) choices);
  ur_reader_add_error (reader, cursor, subject,
                       g_strdup_printf (_ ("Expected one of these words: %s; found “%s”."), list, found));
  return FALSE;
}

/**
 * ur_cursor_look_up:
 * @what: the plural member that defines such ids: "periods"
 *
 * Returns: (transfer none) (nullable): what the id at @cursor names; nothing, and no new mistake, for one
 * that is broken itself
 */
gpointer
ur_cursor_look_up (UrReader *reader, UrCursor cursor, GHashTable *ids, const char *what, const char *subject)
{
  g_autofree char *found = NULL;
  gpointer thing;

  if (cursor.node == NULL)
    return NULL;
  thing = g_hash_table_lookup (ids, ur_cursor_get_string (cursor));
  if (thing == NULL && !g_hash_table_contains (reader->broken, ur_cursor_get_string (cursor)))
    {
      found = dup_found (reader, cursor.span);
      ur_reader_add_error (reader, cursor, subject,
                           g_strdup_printf (_ ("No entry of “%s” has the id “%s”."), what, found));
    }
  return thing;
}
