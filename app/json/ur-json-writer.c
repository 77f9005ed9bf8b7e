/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-json-writer.h"

#include "ur-hash.h"

#include <string.h>

/* An object or a list that is not ended yet. */
typedef struct
{
  gboolean is_array;
  guint n;        /* members or elements so far */
  gsize path_len; /* of the writer's path before it */
} Level;

struct _UrJsonWriter
{
  GString *text;      /* without any layout */
  GString *path;      /* where we are: parts[0].sections[4] */
  GArray *levels;     /* (element-type Level) */
  GHashTable *extras; /* (element-type utf8 GPtrArray): members to pass on, by the path of their object */
};

/**
 * ur_json_writer_new:
 * @extras: (array length=n_extras): members that the format does not know; they are written at the end of the
 *   objects that they were in
 *
 * Returns: (transfer full): a writer of one document
 */
UrJsonWriter *
ur_json_writer_new (const UrExtra *extras, guint n_extras)
{
  UrJsonWriter *writer = g_new0 (UrJsonWriter, 1);

  writer->text = g_string_new (NULL);
  writer->path = g_string_new (NULL);
  writer->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  writer->extras =
      g_hash_table_new_full (ur_hash_string, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_extras; i++)
    {
      GPtrArray *list = g_hash_table_lookup (writer->extras, extras[i].owner);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (writer->extras, (gpointer) extras[i].owner, list);
        }
      g_ptr_array_add (list, (gpointer) &extras[i]);
    }
  return writer;
}

static Level *
get_level (UrJsonWriter *writer)
{
  return writer->levels->len > 0 ? &g_array_index (writer->levels, Level, writer->levels->len - 1) : NULL;
}

/* What is necessary in a text between quotation marks, and nothing more. */
static void
append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((guchar) *p < 0x20)
        {
          g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
          continue;
        }
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/* Before any value: the comma, and the name of a member. */
static void
begin_value (UrJsonWriter *writer, const char *name)
{
  Level *level = get_level (writer);

  g_return_if_fail (level == NULL || level->is_array == (name == NULL));

  if (level != NULL && level->n++ > 0)
    g_string_append_c (writer->text, ',');
  if (name == NULL)
    return;
  append_string (writer->text, name);
  g_string_append_c (writer->text, ':');
}

static void
begin_level (UrJsonWriter *writer, const char *name, gboolean is_array)
{
  Level level = { is_array, 0, writer->path->len };

  begin_value (writer, name);
  if (name != NULL)
    g_string_append_printf (writer->path, "%s%s", writer->path->len > 0 ? "." : "", name);
  else if (writer->levels->len > 0)
    g_string_append_printf (writer->path, "[%u]", get_level (writer)->n - 1);
  g_string_append_c (writer->text, is_array ? '[' : '{');
  g_array_append_val (writer->levels, level);
}

static void
end_level (UrJsonWriter *writer)
{
  const Level *level = get_level (writer);

  g_string_append_c (writer->text, level->is_array ? ']' : '}');
  g_string_truncate (writer->path, level->path_len);
  g_array_set_size (writer->levels, writer->levels->len - 1);
}

/**
 * ur_json_writer_begin_object:
 * @name: (nullable): of the member; %NULL for the root and in lists
 */
void
ur_json_writer_begin_object (UrJsonWriter *writer, const char *name)
{
  begin_level (writer, name, FALSE);
}

/**
 * ur_json_writer_end_object:
 *
 * Ends the innermost object, with what is to be passed on of it.
 */
void
ur_json_writer_end_object (UrJsonWriter *writer)
{
  const GPtrArray *list = g_hash_table_lookup (writer->extras, writer->path->str);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const UrExtra *extra = list->pdata[i];

      g_string_append_printf (writer->text, "%s%s:%s", get_level (writer)->n++ > 0 ? "," : "", extra->name,
                              extra->json);
    }
  end_level (writer);
}

/**
 * ur_json_writer_begin_array:
 * @name: (nullable): of the member; %NULL in lists
 */
void
ur_json_writer_begin_array (UrJsonWriter *writer, const char *name)
{
  begin_level (writer, name, TRUE);
}

/**
 * ur_json_writer_end_array:
 *
 * Ends the innermost list.
 */
void
ur_json_writer_end_array (UrJsonWriter *writer)
{
  end_level (writer);
}

/**
 * ur_json_writer_add_string:
 * @name: (nullable): of the member; %NULL in lists
 * @text: UTF-8
 */
void
ur_json_writer_add_string (UrJsonWriter *writer, const char *name, const char *text)
{
  begin_value (writer, name);
  append_string (writer->text, text);
}

/**
 * ur_json_writer_add_integer:
 * @name: (nullable): of the member; %NULL in lists
 */
void
ur_json_writer_add_integer (UrJsonWriter *writer, const char *name, gint64 number)
{
  begin_value (writer, name);
  g_string_append_printf (writer->text, "%" G_GINT64_FORMAT, number);
}

/* The end of a text between quotation marks that begins at @p. */
static const char *
skip_string (const char *p)
{
  for (p++; *p != '"'; p++)
    if (*p == '\\')
      p++;
  return p + 1;
}

static void
break_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (out, ' ');
}

static const char *
skip_space (const char *p)
{
  return p + strspn (p, " \t\r\n");
}

/* Lays out lawful JSON anew; texts, numbers and words stay byte for byte. */
static GString *
lay_out (const char *json)
{
  GString *out = g_string_sized_new (strlen (json) * 2);
  guint depth = 0;

  for (const char *p = skip_space (json); *p != '\0'; p = skip_space (p))
    {
      const char *end = *p == '"' ? skip_string (p) : p + 1;

      if (*p == '}' || *p == ']')
        break_line (out, --depth);
      g_string_append_len (out, p, end - p);
      if ((*p == '{' || *p == '[') && *skip_space (end) == (*p == '{' ? '}' : ']'))
        {
          end = skip_space (end);
          g_string_append_c (out, *end++);
        }
      else if (*p == '{' || *p == '[')
        break_line (out, ++depth);
      else if (*p == ',')
        break_line (out, depth);
      else if (*p == ':')
        g_string_append_c (out, ' ');
      p = end;
    }
  g_string_append_c (out, '\n');
  return out;
}

/**
 * ur_json_writer_free_to_bytes:
 * @writer: (transfer full): with a whole document
 *
 * Returns: (transfer full): the document as a file has it
 */
GBytes *
ur_json_writer_free_to_bytes (UrJsonWriter *writer)
{
  GBytes *bytes;

  g_return_val_if_fail (writer->levels->len == 0, NULL);

  bytes = g_string_free_to_bytes (lay_out (writer->text->str));
  g_string_free (writer->text, TRUE);
  g_string_free (writer->path, TRUE);
  g_array_unref (writer->levels);
  g_hash_table_unref (writer->extras);
  g_free (writer);
  return bytes;
}
