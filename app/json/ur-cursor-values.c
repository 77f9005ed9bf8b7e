/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts, ids, numbers and choices. */
#include "ur-config.h"

#include "ur-cursor.h"

#include "ur-excerpt.h"
#include "ur-float.h"
#include "ur-json-private.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ur_cursor_is_forbidden:
 *
 * Line breaks and controls break lines and tables; the bidirectional ones turn the digits of a figure round.
 *
 * Returns: whether no text of a document may hold @c
 */
gboolean
ur_cursor_is_forbidden (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

/**
 * ur_cursor_dup_allowed:
 * @text: words from elsewhere, such as the name of a file
 *
 * Returns: (transfer full): the same as a document may hold it, with U+FFFD for what it may not
 */
char *
ur_cursor_dup_allowed (const char *text)
{
  GString *allowed = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (allowed, ur_cursor_is_forbidden (c) ? 0xfffd : c);
    }
  return g_string_free (allowed, FALSE);
}

static gboolean
stands_alone (gunichar c)
{
  return !g_unichar_ismark (c) && g_unichar_type (c) != G_UNICODE_FORMAT;
}

/* The longest row of characters that are not alone. */
static guint
count_marks (const char *text)
{
  guint longest = 0, n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      n = stands_alone (g_utf8_get_char (p)) ? 0 : n + 1;
      longest = MAX (longest, n);
    }
  return longest;
}

/* What is wrong with the length of a text, or NULL. */
static char *
find_excess (const char *text, guint n, guint max_chars)
{
  guint n_marks;

  if (n > max_chars)
    return g_strdup_printf (_ ("This text has %u characters; at most %u are allowed here. Shorten it."), n,
                            max_chars);
  n_marks = count_marks (text);
  if (n_marks > UR_CURSOR_MAX_MARKS)
    return g_strdup_printf (
        _ ("In this text %u combining marks or invisible characters follow each other; at "
           "most %u may. Take some out."),
        n_marks, UR_CURSOR_MAX_MARKS);
  return NULL;
}

/**
 * ur_cursor_read_text:
 * @cursor: a text, or a value without a node
 * @max_chars: the most characters it may have
 *
 * Returns: (transfer none) (nullable): the text, kept with the document; or %NULL when there is none that can
 * be used
 */
const char *
ur_cursor_read_text (UrCursor cursor, guint max_chars, const char *subject)
{
  const char *text;
  char *excess;
  guint n = 0;

  if (cursor.node == NULL)
    return NULL;
  text = ur_cursor_get_string (cursor);
  if (*text == '\0')
    {
      ur_cursor_add_error (cursor, subject, g_strdup (_ ("This text may not be empty.")));
      return NULL;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    if (ur_cursor_is_forbidden (g_utf8_get_char (p)))
      {
        ur_cursor_add_error (
            cursor, subject,
            g_strdup_printf (_ ("A text is one line of plain characters; U+%04X cannot be in it."),
                             g_utf8_get_char (p)));
        return NULL;
      }
  excess = find_excess (text, n, max_chars);
  if (excess != NULL)
    {
      ur_cursor_add_error (cursor, subject, excess);
      return NULL;
    }
  return ur_json_keep (cursor.json, text, -1);
}

static gboolean
is_id (const char *id)
{
  gsize length = strspn (id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

  return length > 0 && length <= UR_CURSOR_MAX_ID && id[length] == '\0' && g_ascii_isalnum (id[0]);
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
ur_cursor_read_id (UrCursor cursor, GHashTable *taken, const char *subject)
{
  g_autofree char *found = NULL;
  const char *id;

  if (cursor.node == NULL)
    return NULL;
  id = ur_cursor_get_string (cursor);
  if (is_id (id) && (taken == NULL || !g_hash_table_contains (taken, id)))
    return ur_json_keep (cursor.json, id, -1);
  if (taken != NULL)
    g_ptr_array_add (cursor.json->nameless, taken);
  found = ur_excerpt_new (id, strlen (id));
  if (is_id (id))
    ur_cursor_add_error (cursor, subject, ur_quote_printf (_ ("The id “%s” is taken already."), found));
  else
    ur_cursor_add_error (
        cursor, subject,
        ur_quote_printf (
            _ ("An id has 1 to %u letters, digits, points, hyphens or underscores and begins with a "
               "letter or digit; found “%s”."),
            UR_CURSOR_MAX_ID, found));
  return NULL;
}

/**
 * ur_cursor_read_integer:
 * @cursor: a whole number, or a value without a node
 * @value: (out): left alone when there is no such number
 *
 * Returns: whether there is one from @min to @max
 */
gboolean
ur_cursor_read_integer (UrCursor cursor, gint64 min, gint64 max, guint *value, const char *subject)
{
  g_autofree char *excerpt = NULL;
  gint64 found;

  if (cursor.node == NULL)
    return FALSE;
  found = ur_cursor_get_integer (cursor);
  if (found < min || found > max)
    {
      excerpt = ur_json_dup_found (cursor.json, cursor.span);
      ur_cursor_add_error (cursor, subject,
                           g_strdup_printf (_ ("Expected a whole number from %d to %d; found %s."), (int) min,
                                            (int) max, excerpt));
      return FALSE;
    }
  *value = (guint) found;
  return TRUE;
}

/**
 * ur_cursor_read_number:
 * @cursor: a number, whole or not, or a value without a node
 * @value: (out): left alone when there is no such number
 *
 * Returns: whether there is one from @min to @max
 */
gboolean
ur_cursor_read_number (UrCursor cursor, double min, double max, double *value, const char *subject)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  g_autofree char *found = NULL;
  double number;

  if (cursor.node == NULL)
    return FALSE;
  number = json_node_get_double (cursor.node);
  if (number >= min && number <= max)
    {
      *value = number;
      return TRUE;
    }
  least = ur_float_to_string (min);
  most = ur_float_to_string (max);
  found = ur_float_to_string (number);
  ur_cursor_add_error (
      cursor, subject,
      g_strdup_printf (_ ("Expected a number from %s to %s here; found %s."), least, most, found));
  return FALSE;
}

/**
 * ur_cursor_read_choice:
 * @choices: (array zero-terminated=1): the words that are allowed
 * @choice: (out): the index of the one that is there
 *
 * Returns: whether it is one of them
 */
gboolean
ur_cursor_read_choice (UrCursor cursor, const char *const *choices, guint *choice, const char *subject)
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
  found = ur_json_dup_found (cursor.json, cursor.span);
  list = g_strjoinv (", ", (char **) choices);
  ur_cursor_add_error (cursor, subject,
                       ur_quote_printf (_ ("Expected one of these words: %s; found “%s”."), list, found));
  return FALSE;
}

/**
 * ur_cursor_read_kept:
 * @format: what a file says that it is
 * @version: the version that it says that it is of
 * @kept: what the files of a kind that the program keeps say that they are: union-report-notes
 * @latest: the version that it writes
 * @code: (out): %UR_ERROR_VERSION for a later one
 *
 * Returns: whether it is a file of that kind, and not of a later version of the program
 */
gboolean
ur_cursor_read_kept (UrCursor format, UrCursor version, const char *kept, gint64 latest, UrError *code)
{
  const char *const choices[] = { kept, NULL };
  guint choice;

  if (!ur_cursor_read_choice (format, choices, &choice, NULL))
    return FALSE;
  if (ur_cursor_get_integer (version) <= latest)
    return TRUE;
  *code = UR_ERROR_VERSION;
  ur_cursor_add_error (version, NULL, g_strdup (_ ("The file is of a later version of the program.")));
  return FALSE;
}

/* Whether an id that @ids does not have is a mistake of its own.  It is none where what it means is broken,
 * has lost its id to another one, or where the same id was told before. */
static gboolean
is_news (UrJson *json, GHashTable *ids, const char *what, const char *id)
{
  g_autofree char *key = g_strconcat (what, "/", id, NULL);

  if (g_hash_table_contains (json->broken, id) || !g_hash_table_add (json->unknown, g_steal_pointer (&key)))
    return FALSE;
  return !g_ptr_array_remove_fast (json->nameless, ids);
}

/**
 * ur_cursor_look_up:
 * @what: the plural member that defines such ids: "periods"
 *
 * Returns: (transfer none) (nullable): what the id at @cursor names; nothing, and no new mistake, where one
 * mistake explains it that was told before: what has the id is broken, or the id was missed already
 */
gpointer
ur_cursor_look_up (UrCursor cursor, GHashTable *ids, const char *what, const char *subject)
{
  g_autofree char *found = NULL;
  gpointer thing;

  if (cursor.node == NULL)
    return NULL;
  thing = g_hash_table_lookup (ids, ur_cursor_get_string (cursor));
  if (thing == NULL && is_news (cursor.json, ids, what, ur_cursor_get_string (cursor)))
    {
      found = ur_json_dup_found (cursor.json, cursor.span);
      ur_cursor_add_error (cursor, subject,
                           ur_quote_printf (_ ("No entry of “%s” has the id “%s”."), what, found));
    }
  return thing;
}
