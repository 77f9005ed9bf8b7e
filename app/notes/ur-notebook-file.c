/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notebook as JSON.  Whatever somebody did to the file, what can be read of it is kept. */
#include "ur-config.h"

#include "ur-notebook-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-cursor.h"
#include "ur-hash.h"
#include "ur-json-writer.h"
#include "ur-notebook.h"

#define FORMAT "union-report-notes"
#define VERSION 1
#define MAX_TITLE 2000u
#define MAX_PLACE 200u

enum
{
  ID,
  KIND,
  MADE,
  CHANGED,
  TEXT,
  PLACE,
  SECTION,
  WORDS,
  BEFORE,
  AFTER,
  PREVIOUS,
  NEXT,
  TWINS,
  INDICATOR,
  N_MEMBERS,
};

static const UrMember members[N_MEMBERS] = {
  [ID] = { "id", UR_JSON_STRING, TRUE },
  [KIND] = { "kind", UR_JSON_STRING, TRUE },
  [MADE] = { "made", UR_JSON_INTEGER, TRUE },
  [CHANGED] = { "changed", UR_JSON_INTEGER, FALSE },
  [TEXT] = { "text", UR_JSON_STRING, FALSE },
  [PLACE] = { "place", UR_JSON_STRING, TRUE },
  [SECTION] = { "section", UR_JSON_STRING, FALSE },
  [WORDS] = { "words", UR_JSON_STRING, TRUE },
  [BEFORE] = { "before", UR_JSON_STRING, FALSE },
  [AFTER] = { "after", UR_JSON_STRING, FALSE },
  [PREVIOUS] = { "previous", UR_JSON_STRING, FALSE },
  [NEXT] = { "next", UR_JSON_STRING, FALSE },
  [TWINS] = { "twins", UR_JSON_INTEGER, FALSE },
  [INDICATOR] = { "indicator", UR_JSON_STRING, FALSE },
};

static const char *const kinds[] = { "bookmark", "highlight", "note", NULL };

/* A reading of one file. */
typedef struct
{
  UrNotebookContent *content;
  GHashTable *taken; /* (element-type utf8): the ids so far */
} Reading;

/**
 * ur_notebook_content_init:
 * @content: (out caller-allocates): an empty notebook
 */
void
ur_notebook_content_init (UrNotebookContent *content)
{
  content->key = NULL;
  content->title = NULL;
  content->annotations = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_annotation_free);
}

/**
 * ur_notebook_content_clear:
 * @content: a notebook that is not used any more
 */
void
ur_notebook_content_clear (UrNotebookContent *content)
{
  g_clear_pointer (&content->key, g_free);
  g_clear_pointer (&content->title, g_free);
  g_clear_pointer (&content->annotations, g_ptr_array_unref);
}

/**
 * ur_notebook_dup_key:
 * @report: a report
 *
 * What all editions of a report have in common, wherever their files are: the id.  What was imported has one
 * after its year only, so that the title is needed too.
 *
 * Returns: (transfer full): characters of an id, that a file can be called by
 */
char *
ur_notebook_dup_key (const UrReport *report)
{
  g_autofree char *title = ur_report_dup_title (report);
  g_autofree char *digits = g_compute_checksum_for_string (G_CHECKSUM_SHA256, title, -1);

  if (report->imported.file == NULL && report->imported.digest == NULL)
    return g_strdup (report->id);
  return g_strdup_printf ("%s-%.12s", report->id, digits);
}

/* One that was changed by hand to hold what no text may hold is cleaned, not lost. */
static char *
read_text (UrCursor cursor, guint most)
{
  const char *text = cursor.node != NULL ? ur_cursor_get_string (cursor) : "";

  if (g_utf8_strlen (text, -1) > most)
    {
      ur_cursor_add_error (cursor, NULL,
                           g_strdup_printf (_ ("A text of a note can have %u characters at most."), most));
      return g_strdup ("");
    }
  return g_strdup (text);
}

static gint64
read_time (UrCursor cursor, gint64 fallback)
{
  guint seconds = 0;

  return ur_cursor_read_integer (cursor, 0, G_MAXUINT, &seconds, NULL) ? (gint64) seconds : fallback;
}

static UrNoteAnchor *
read_anchor (const UrCursor *values)
{
  UrNoteAnchor *anchor = g_new0 (UrNoteAnchor, 1);

  anchor->place = read_text (values[PLACE], MAX_PLACE);
  anchor->section = read_text (values[SECTION], MAX_TITLE);
  anchor->words = read_text (values[WORDS], UR_ANNOTATION_MAX_TEXT);
  anchor->before = read_text (values[BEFORE], UR_ANNOTATION_MAX_TEXT);
  anchor->after = read_text (values[AFTER], UR_ANNOTATION_MAX_TEXT);
  anchor->previous = read_text (values[PREVIOUS], MAX_PLACE);
  anchor->next = read_text (values[NEXT], MAX_PLACE);
  ur_cursor_read_integer (values[TWINS], 0, G_MAXINT, &anchor->n_twins, NULL);
  anchor->indicator = g_strdup (ur_cursor_read_id (values[INDICATOR], NULL, NULL));
  return anchor;
}

static void
read_annotation (UrCursor cursor, Reading *reading)
{
  g_autoptr (UrAnnotation) annotation = g_new0 (UrAnnotation, 1);
  g_autofree char *text = NULL;
  UrCursor values[N_MEMBERS];
  guint n_before = ur_json_count_problems (cursor.json);
  guint kind = UR_ANNOTATION_BOOKMARK;

  ur_cursor_read_members (cursor, members, N_MEMBERS, values, NULL);
  annotation->id = g_strdup (ur_cursor_read_id (values[ID], reading->taken, NULL));
  ur_cursor_read_choice (values[KIND], kinds, &kind, NULL);
  annotation->kind = kind;
  annotation->made = read_time (values[MADE], 0);
  annotation->changed = read_time (values[CHANGED], annotation->made);
  text = read_text (values[TEXT], UR_ANNOTATION_MAX_TEXT);
  annotation->text = ur_annotation_clean_text (text);
  annotation->anchor = read_anchor (values);
  if (ur_json_count_problems (cursor.json) > n_before || annotation->id == NULL ||
      *annotation->anchor->words == '\0' || reading->content->annotations->len == UR_NOTEBOOK_MAX)
    return;
  g_hash_table_add (reading->taken, annotation->id);
  g_ptr_array_add (reading->content->annotations, g_steal_pointer (&annotation));
}

/* Those of one second stay as they are in the file. */
static int
compare_made (gconstpointer a, gconstpointer b)
{
  const UrAnnotation *one = *(UrAnnotation *const *) a, *other = *(UrAnnotation *const *) b;

  return one->made < other->made ? -1 : one->made > other->made;
}

static gboolean
read_root (UrCursor root, gpointer data, UrError *code)
{
  static const UrMember root_members[] = { { "format", UR_JSON_STRING, TRUE },
                                           { "version", UR_JSON_INTEGER, TRUE },
                                           { "report", UR_JSON_STRING, TRUE },
                                           { "title", UR_JSON_STRING, FALSE },
                                           { "notes", UR_JSON_ARRAY, TRUE } };
  Reading *reading = data;
  UrCursor values[G_N_ELEMENTS (root_members)];
  g_autofree UrCursor *elements = NULL;
  guint n;

  if (!ur_cursor_read_members (root, root_members, G_N_ELEMENTS (root_members), values, NULL) ||
      !ur_cursor_read_kept (values[0], values[1], FORMAT, VERSION, code))
    return FALSE;
  reading->content->key = g_strdup (ur_cursor_read_id (values[2], NULL, NULL));
  reading->content->title = read_text (values[3], MAX_TITLE);
  elements = ur_cursor_dup_elements (values[4], &n);
  for (guint i = 0; i < n; i++)
    read_annotation (elements[i], reading);
  g_ptr_array_sort (reading->content->annotations, compare_made);
  return reading->content->key != NULL;
}

static const UrJsonFormat notebook_format = {
  .read = read_root,
  .max_bytes = UR_NOTEBOOK_MAX_BYTES,
};

/**
 * ur_notebook_content_parse:
 * @content: an empty notebook, which is filled with what can be read
 * @bytes: the file
 * @error: return location for an error: %UR_ERROR_VERSION for notes of a later version of the program, which
 *   have to be left alone; any other for a file that was damaged, or is none
 *
 * Returns: whether all of the file is right; if not, what can be read is in @content all the same
 */
gboolean
ur_notebook_content_parse (UrNotebookContent *content, GBytes *bytes, GError **error)
{
  Reading reading = { content, g_hash_table_new (ur_hash_string, g_str_equal) };
  g_autoptr (GPtrArray) problems = NULL;
  GStringChunk *strings = ur_json_read (bytes, NULL, &notebook_format, &reading, &problems, error);
  const UrProblem *first = problems != NULL && problems->len > 0 ? problems->pdata[0] : NULL;

  g_hash_table_unref (reading.taken);
  if (strings == NULL)
    return FALSE;
  g_string_chunk_free (strings);
  if (first == NULL || first->severity != UR_PROBLEM_ERROR)
    return TRUE;
  g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT, first->message);
  return FALSE;
}

static void
add_text (UrJsonWriter *writer, guint member, const char *text)
{
  if (text != NULL && *text != '\0')
    ur_json_writer_add_string (writer, members[member].name, text);
}

static void
write_annotation (UrJsonWriter *writer, const UrAnnotation *annotation)
{
  const UrNoteAnchor *anchor = annotation->anchor;

  ur_json_writer_begin_object (writer, NULL);
  add_text (writer, ID, annotation->id);
  add_text (writer, KIND, kinds[annotation->kind]);
  ur_json_writer_add_integer (writer, members[MADE].name, annotation->made);
  if (annotation->changed != annotation->made)
    ur_json_writer_add_integer (writer, members[CHANGED].name, annotation->changed);
  add_text (writer, TEXT, annotation->text);
  add_text (writer, PLACE, anchor->place);
  add_text (writer, SECTION, anchor->section);
  add_text (writer, WORDS, anchor->words);
  add_text (writer, BEFORE, anchor->before);
  add_text (writer, AFTER, anchor->after);
  add_text (writer, PREVIOUS, anchor->previous);
  add_text (writer, NEXT, anchor->next);
  if (anchor->n_twins > 0)
    ur_json_writer_add_integer (writer, members[TWINS].name, anchor->n_twins);
  add_text (writer, INDICATOR, anchor->indicator);
  ur_json_writer_end_object (writer);
}

/**
 * ur_notebook_content_write:
 * @content: a notebook with a key
 *
 * Returns: (transfer full): the file of it
 */
GBytes *
ur_notebook_content_write (const UrNotebookContent *content)
{
  UrJsonWriter *writer = ur_json_writer_new (NULL, 0);

  ur_json_writer_begin_object (writer, NULL);
  ur_json_writer_add_string (writer, "format", FORMAT);
  ur_json_writer_add_integer (writer, "version", VERSION);
  ur_json_writer_add_string (writer, "report", content->key);
  if (content->title != NULL && *content->title != '\0')
    ur_json_writer_add_string (writer, "title", content->title);
  ur_json_writer_begin_array (writer, "notes");
  for (guint i = 0; i < content->annotations->len; i++)
    write_annotation (writer, content->annotations->pdata[i]);
  ur_json_writer_end_array (writer);
  ur_json_writer_end_object (writer);
  return ur_json_writer_free_to_bytes (writer);
}

/**
 * ur_notebook_content_check:
 * @content: a notebook
 * @bytes: what ur_notebook_content_write() made of it
 * @error: return location for an error, a full sentence
 *
 * Returns: whether everything that is written can be read again
 */
gboolean
ur_notebook_content_check (const UrNotebookContent *content, GBytes *bytes, GError **error)
{
  g_auto (UrNotebookContent) again = { 0 };

  ur_notebook_content_init (&again);
  if (!ur_notebook_content_parse (&again, bytes, error))
    return FALSE;
  if (again.annotations->len == content->annotations->len)
    return TRUE;
  g_set_error (error, UR_ERROR, UR_ERROR_LIMIT, _ ("A report can have %u notes at most. Delete some first."),
               UR_NOTEBOOK_MAX);
  return FALSE;
}
