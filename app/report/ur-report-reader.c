/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-report-reader.h"

#include "ur-hash.h"
#include "ur-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
reader_init (UrReader *reader, const char *text, gsize length)
{
  *reader = (UrReader){ .text = text };
  reader->lines = ur_lines_new (text, length);
  reader->report = ur_report_new ();
  reader->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_problem_free);
  reader->extras = g_array_new (FALSE, FALSE, sizeof (UrExtra));
  reader->period_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  reader->note_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  reader->broken = g_hash_table_new (ur_hash_string, g_str_equal);
  reader->losses = g_hash_table_new (ur_hash_string, g_str_equal);
}

static void
reader_clear (UrReader *reader)
{
  g_clear_pointer (&reader->lines, ur_lines_free);
  g_clear_pointer (&reader->report, ur_report_unref);
  g_clear_pointer (&reader->problems, g_ptr_array_unref);
  g_clear_pointer (&reader->extras, g_array_unref);
  g_clear_pointer (&reader->period_ids, g_hash_table_unref);
  g_clear_pointer (&reader->note_ids, g_hash_table_unref);
  g_clear_pointer (&reader->broken, g_hash_table_unref);
  g_clear_pointer (&reader->losses, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrReader, reader_clear)

/* A mistake of syntax is the only problem of its document. */
static void
add_mistake (UrReader *reader, const UrMistake *mistake)
{
  UrProblem *problem = g_new0 (UrProblem, 1);
  guint end_line;

  problem->severity = UR_PROBLEM_ERROR;
  ur_lines_find (reader->lines, mistake->start, &problem->line, &problem->column);
  ur_lines_find (reader->lines, mistake->end, &end_line, &problem->end_column);
  if (end_line != problem->line || problem->end_column <= problem->column)
    problem->end_column = problem->column + 1;
  problem->path = g_strdup ("");
  problem->message = g_strdup (mistake->message);
  problem->hint = g_strdup (mistake->hint);
  problem->lost_charts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->problems, problem);
}

static char *
decode_name (UrReader *reader, guint span)
{
  const UrSpan *name = &reader->spans[span];
  g_autofree char *literal = g_strndup (reader->text + name->start, name->end - name->start);
  g_autoptr (JsonNode) node = json_from_string (literal, NULL);

  return node != NULL ? json_node_dup_string (node) : g_strdup (literal);
}

static void
find_twin (UrReader *reader, guint object)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);

  for (guint at = object + 1; at < reader->spans[object].next; at = reader->spans[at + 1].next)
    {
      char *name = decode_name (reader, at);

      if (g_hash_table_contains (names, name))
        {
          g_autofree char *excerpt = ur_excerpt_new (name, strlen (name));

          ur_reader_add_problem (reader, UR_PROBLEM_ERROR, at, NULL, NULL,
                                 g_strdup_printf (_ ("“%s” stands twice between the same braces."), excerpt));
          g_free (name);
          return;
        }
      g_hash_table_add (names, name);
    }
}

/* json-glib keeps the last of two members of one name and forgets the other, so it has one less than the
 * document: seen without decoding any name.  The walk goes no deeper than the scan allows. */
static gboolean
has_twins (UrReader *reader, JsonNode *node, guint span)
{
  guint child = span + 1;
  JsonObjectIter iter;
  const char *name; /* json-glib 1.6 writes to it even when it is NULL */
  JsonNode *value;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++, child = reader->spans[child].next)
        if (has_twins (reader, json_array_get_element (array, i), child))
          return TRUE;
      return FALSE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  if (json_object_get_size (json_node_get_object (node)) != reader->spans[span].n)
    {
      find_twin (reader, span);
      return TRUE;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  for (; json_object_iter_next_ordered (&iter, &name, &value); child = reader->spans[child + 1].next)
    if (has_twins (reader, value, child + 1))
      return TRUE;
  return FALSE;
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

/* So that nobody believes that a list cut short is complete. */
static void
add_omitted (UrReader *reader)
{
  const UrProblem *last;
  UrProblem *problem;

  if (reader->n_omitted == 0)
    return;
  last = g_ptr_array_index (reader->problems, reader->problems->len - 1);
  problem = g_new0 (UrProblem, 1);
  problem->severity = UR_PROBLEM_ERROR;
  problem->line = last->line;
  problem->column = last->column;
  problem->end_column = last->end_column;
  problem->path = g_strdup ("");
  problem->message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more mistake is not listed.",
                                                   "%u more mistakes are not listed.", reader->n_omitted),
                                      reader->n_omitted);
  problem->lost_charts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->problems, problem);
}

static gboolean
read_root (UrReader *reader, UrCursor root, gpointer data, UrError *code)
{
  UrCursor values[UR_N_ROOT];
  UrReport *report = reader->report;

  if (!ur_reader_read_root (reader, root, values, code))
    return FALSE;
  ur_reader_read_head (reader, values);
  ur_reader_read_parts (reader, values[UR_ROOT_PARTS]);
  if (report->n_parts == 0)
    return FALSE;
  ur_reader_read_indicators (reader, values[UR_ROOT_INDICATORS]);
  ur_reader_read_charts (reader, values[UR_ROOT_CHARTS]);
  ur_reader_read_key_figures (reader, values[UR_ROOT_KEY_FIGURES]);
  report->n_extras = reader->extras->len;
  report->extras = (UrExtra *) g_array_free (g_steal_pointer (&reader->extras), FALSE);
  g_ptr_array_add (report->blocks, report->extras);
  return TRUE;
}

static gboolean
read_document (UrReader *reader, gsize length, UrReaderFunc func, gpointer data, UrError *code)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GArray) spans = NULL;
  g_auto (UrMistake) mistake = { 0 };
  gboolean ok;

  spans = ur_guard_scan (reader->text, length, &mistake);
  if (spans == NULL)
    {
      add_mistake (reader, &mistake);
      *code = mistake.limit ? UR_ERROR_LIMIT : UR_ERROR_FORMAT;
      return FALSE;
    }
  reader->spans = (const UrSpan *) (gpointer) spans->data;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, reader->text, (gssize) length, NULL))
    return FALSE;
  ok = !has_twins (reader, json_parser_get_root (parser), 0) &&
       func (reader, (UrCursor){ json_parser_get_root (parser), 0 }, data, code);
  reader->spans = NULL;
  return ok;
}

/* The error says the place, as nobody may look at the list of problems. */
static void
set_error (const UrReader *reader, const char *name, UrError code, GError **error)
{
  g_autofree char *text = NULL;

  if (reader->problems->len == 0)
    {
      g_set_error_literal (error, UR_ERROR, code, _ ("The file is not a report."));
      return;
    }
  text = ur_problem_to_string (g_ptr_array_index (reader->problems, 0), name);
  g_set_error_literal (error, UR_ERROR, code, text);
}

/* Nothing of a file that is too large is looked at. */
static gboolean
check_size (UrReader *reader, gsize length)
{
  UrMistake mistake = { 0 };

  if (length <= UR_REPORT_MAX_BYTES)
    return TRUE;
  mistake.message =
      g_strdup_printf (_ ("The file is larger than %u MB."), UR_REPORT_MAX_BYTES / (1024 * 1024));
  add_mistake (reader, &mistake);
  ur_mistake_clear (&mistake);
  return FALSE;
}

/**
 * ur_reader_read:
 * @document: a JSON file's content
 * @name: (nullable): the file's name, for the error
 * @func: what reads the root
 * @data: for @func
 * @problems: (out) (optional) (transfer container) (element-type UrProblem): see ur_report_read()
 *
 * Reads a document of any format of ours: its syntax first, then whatever @func makes of its root.
 *
 * Returns: (transfer full): the report that @func filled, which owns the strings it kept; or %NULL with
 * @error
 */
UrReport *
ur_reader_read (GBytes *document,
                const char *name,
                UrReaderFunc func,
                gpointer data,
                GPtrArray **problems,
                GError **error)
{
  g_auto (UrReader) reader = { 0 };
  UrError code = UR_ERROR_FORMAT;
  const char *text;
  gsize length;
  gboolean ok;

  text = g_bytes_get_data (document, &length);
  text = length > 0 ? text : "";
  reader_init (&reader, text, length <= UR_REPORT_MAX_BYTES ? length : 0);
  ok = check_size (&reader, length);
  if (ok)
    ok = read_document (&reader, length, func, data, &code);
  else
    code = UR_ERROR_LIMIT;
  g_ptr_array_sort (reader.problems, compare_problems);
  add_omitted (&reader);
  if (!ok)
    set_error (&reader, name, code, error);
  if (problems != NULL)
    *problems = g_steal_pointer (&reader.problems);
  return ok ? g_steal_pointer (&reader.report) : NULL;
}

/**
 * ur_report_read:
 * @document: a report file's content
 * @name: (nullable): the file's name, for the error
 * @problems: (out) (optional) (transfer container) (element-type UrProblem): everything wrong or unknown in
 * it, errors before notes, in the document's order; set on failure too
 *
 * Reads a report of format version 1.  A mistake in one value does not cost the others: an indicator whose
 * figure cannot be read keeps its place without a number, a chart loses the item, and @problems says so.  So
 * a report that is returned may still have errors; it is right only when @problems has none.
 *
 * Takes no lock and may run in any thread.
 *
 * Returns: (transfer full): the report; or %NULL with @error (%UR_ERROR_FORMAT, %UR_ERROR_VERSION,
 * %UR_ERROR_LIMIT) when nothing sensible can be shown
 */
UrReport *
ur_report_read (GBytes *document, const char *name, GPtrArray **problems, GError **error)
{
  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ur_reader_read (document, name, read_root, NULL, problems, error);
}
