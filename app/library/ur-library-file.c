/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list as JSON.  Whatever somebody did to the file, what can be read of it is kept. */
#include "ur-library-file.h"

#include <string.h>

#include "ur-cursor.h"
#include "ur-hash.h"
#include "ur-json-writer.h"

#define FORMAT "union-report-library"
#define VERSION 1
#define MAX_URI 4096u
#define MAX_TITLE 2000u
#define MAX_NAME 400u
#define MAX_COUNT 1000000

enum
{
  URI,
  TITLE,
  ISSUER,
  YEAR,
  WORKS,
  TASKS,
  FIGURES,
  OPENED,
  DIGEST,
  STAMP,
  DRAFT,
  N_MEMBERS,
};

static const UrMember members[N_MEMBERS] = {
  [URI] = { "uri", UR_JSON_STRING, TRUE },
  [TITLE] = { "title", UR_JSON_STRING, TRUE },
  [ISSUER] = { "issuer", UR_JSON_STRING, FALSE },
  [YEAR] = { "year", UR_JSON_INTEGER, FALSE },
  [WORKS] = { "works", UR_JSON_INTEGER, FALSE },
  [TASKS] = { "tasks", UR_JSON_INTEGER, FALSE },
  [FIGURES] = { "figures", UR_JSON_INTEGER, FALSE },
  [OPENED] = { "opened", UR_JSON_INTEGER, FALSE },
  [DIGEST] = { "digest", UR_JSON_STRING, FALSE },
  [STAMP] = { "stamp", UR_JSON_STRING, FALSE },
  [DRAFT] = { "open_questions", UR_JSON_INTEGER, FALSE },
};

/* A reading of one file. */
typedef struct
{
  UrLibraryContent *content;
  GHashTable *taken; /* (element-type utf8): the URIs so far */
} Reading;

/**
 * ur_library_content_init:
 * @content: (out caller-allocates): an empty list
 */
void
ur_library_content_init (UrLibraryContent *content)
{
  content->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_library_entry_free);
  content->set_aside = NULL;
}

/**
 * ur_library_content_clear:
 * @content: a list that is not used any more
 */
void
ur_library_content_clear (UrLibraryContent *content)
{
  g_clear_pointer (&content->entries, g_ptr_array_unref);
  g_clear_pointer (&content->set_aside, g_free);
}

static guint
read_count (UrCursor cursor)
{
  guint n = 0;

  ur_cursor_read_integer (cursor, 0, MAX_COUNT, &n, NULL);
  return n;
}

static gint64
read_time (UrCursor cursor)
{
  guint seconds = 0;

  ur_cursor_read_integer (cursor, 0, G_MAXUINT, &seconds, NULL);
  return seconds;
}

static char *
read_text (UrCursor cursor, guint most, const char *fallback)
{
  const char *text = ur_cursor_read_text (cursor, most, NULL);

  return g_strdup (text != NULL ? text : fallback);
}

static void
read_entry (UrCursor cursor, Reading *reading)
{
  g_autoptr (UrLibraryEntry) entry = g_new0 (UrLibraryEntry, 1);
  UrCursor values[N_MEMBERS];
  guint n_before = ur_json_count_problems (cursor.json);

  ur_cursor_read_members (cursor, members, N_MEMBERS, values, NULL);
  entry->uri = read_text (values[URI], MAX_URI, NULL);
  entry->title = read_text (values[TITLE], MAX_TITLE, NULL);
  entry->issuer = read_text (values[ISSUER], MAX_NAME, "");
  entry->year = read_count (values[YEAR]);
  entry->n_works = read_count (values[WORKS]);
  entry->n_tasks = read_count (values[TASKS]);
  entry->n_figures = read_count (values[FIGURES]);
  entry->opened = read_time (values[OPENED]);
  entry->digest = read_text (values[DIGEST], MAX_NAME, NULL);
  entry->stamp = read_text (values[STAMP], MAX_NAME, NULL);
  entry->is_draft = values[DRAFT].node != NULL;
  entry->n_questions = read_count (values[DRAFT]);
  if (ur_json_count_problems (cursor.json) > n_before || entry->uri == NULL || entry->title == NULL ||
      reading->content->entries->len == UR_LIBRARY_MAX_ENTRIES ||
      !g_hash_table_add (reading->taken, entry->uri))
    return;
  g_ptr_array_add (reading->content->entries, g_steal_pointer (&entry));
}

static gboolean
read_root (UrCursor root, gpointer data, UrError *code)
{
  static const UrMember root_members[] = { { "format", UR_JSON_STRING, TRUE },
                                           { "version", UR_JSON_INTEGER, TRUE },
                                           { "reports", UR_JSON_ARRAY, TRUE },
                                           { "set_aside", UR_JSON_STRING, FALSE } };
  Reading *reading = data;
  UrCursor values[G_N_ELEMENTS (root_members)];
  g_autofree UrCursor *elements = NULL;
  guint n;

  if (!ur_cursor_read_members (root, root_members, G_N_ELEMENTS (root_members), values, NULL) ||
      !ur_cursor_read_kept (values[0], values[1], FORMAT, VERSION, code))
    return FALSE;
  reading->content->set_aside = read_text (values[3], MAX_NAME, NULL);
  elements = ur_cursor_dup_elements (values[2], &n);
  for (guint i = 0; i < n; i++)
    read_entry (elements[i], reading);
  return TRUE;
}

static const UrJsonFormat library_format = {
  .read = read_root,
  .max_bytes = UR_LIBRARY_MAX_BYTES,
};

/* What a later version adds is no damage; what this one knows has to be right. */
static const UrProblem *
find_error (GPtrArray *problems)
{
  const UrProblem *first = problems->len > 0 ? problems->pdata[0] : NULL;

  return first != NULL && first->severity == UR_PROBLEM_ERROR ? first : NULL;
}

/**
 * ur_library_content_parse:
 * @content: an empty list, which is filled with what can be read
 * @bytes: the file
 * @error: return location for an error: %UR_ERROR_VERSION for a list of a later version of the program, which
 *   has to be left alone; any other for one that was damaged
 *
 * Returns: whether all of the file is right; if not, what can be read is in @content all the same
 */
gboolean
ur_library_content_parse (UrLibraryContent *content, GBytes *bytes, GError **error)
{
  Reading reading = { content, g_hash_table_new (ur_hash_string, g_str_equal) };
  g_autoptr (GPtrArray) problems = NULL;
  GStringChunk *strings = ur_json_read (bytes, NULL, &library_format, &reading, &problems, error);
  const UrProblem *wrong = find_error (problems);

  g_hash_table_unref (reading.taken);
  if (strings == NULL)
    return FALSE;
  g_string_chunk_free (strings);
  if (wrong != NULL)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT, wrong->message);
  return wrong == NULL;
}

static void
add_text (UrJsonWriter *writer, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    ur_json_writer_add_string (writer, name, text);
}

static void
add_count (UrJsonWriter *writer, const char *name, gint64 number)
{
  if (number > 0)
    ur_json_writer_add_integer (writer, name, number);
}

static void
write_entry (UrJsonWriter *writer, const UrLibraryEntry *entry)
{
  ur_json_writer_begin_object (writer, NULL);
  add_text (writer, members[URI].name, entry->uri);
  add_text (writer, members[TITLE].name, entry->title);
  add_text (writer, members[ISSUER].name, entry->issuer);
  add_count (writer, members[YEAR].name, entry->year);
  add_count (writer, members[WORKS].name, entry->n_works);
  add_count (writer, members[TASKS].name, entry->n_tasks);
  add_count (writer, members[FIGURES].name, entry->n_figures);
  add_count (writer, members[OPENED].name, entry->opened);
  add_text (writer, members[DIGEST].name, entry->digest);
  add_text (writer, members[STAMP].name, entry->stamp);
  if (entry->is_draft)
    ur_json_writer_add_integer (writer, members[DRAFT].name, entry->n_questions);
  ur_json_writer_end_object (writer);
}

/**
 * ur_library_content_write:
 * @content: a list
 * @error: return location for an error
 *
 * Returns: (transfer full): the file of it, or %NULL with @error where an entry is not as the format has it:
 *   what is written can be read again
 */
GBytes *
ur_library_content_write (const UrLibraryContent *content, GError **error)
{
  UrJsonWriter *writer = ur_json_writer_new (NULL, 0);
  g_auto (UrLibraryContent) again = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  ur_json_writer_begin_object (writer, NULL);
  ur_json_writer_add_string (writer, "format", FORMAT);
  ur_json_writer_add_integer (writer, "version", VERSION);
  add_text (writer, "set_aside", content->set_aside);
  ur_json_writer_begin_array (writer, "reports");
  for (guint i = 0; i < content->entries->len; i++)
    write_entry (writer, content->entries->pdata[i]);
  ur_json_writer_end_array (writer);
  ur_json_writer_end_object (writer);
  bytes = ur_json_writer_free_to_bytes (writer);
  ur_library_content_init (&again);
  return ur_library_content_parse (&again, bytes, error) ? g_steal_pointer (&bytes) : NULL;
}
