/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-report-reader.h"

#include "ur-foreign.h"
#include "ur-hash.h"
#include "ur-reader.h"

static void
reader_init (UrReader *reader, UrJson *json, UrReport *report)
{
  *reader = (UrReader){ .json = json, .report = report };
  reader->period_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  reader->note_ids = g_hash_table_new (ur_hash_string, g_str_equal);
  reader->note_drafts = ur_reader_new_note_drafts ();
  reader->misnumbered = g_hash_table_new (NULL, NULL);
  reader->losses = g_hash_table_new (ur_hash_string, g_str_equal);
}

static void
reader_clear (UrReader *reader)
{
  g_clear_pointer (&reader->period_ids, g_hash_table_unref);
  g_clear_pointer (&reader->note_ids, g_hash_table_unref);
  g_clear_pointer (&reader->note_drafts, g_array_unref);
  g_clear_pointer (&reader->misnumbered, g_hash_table_unref);
  g_clear_pointer (&reader->losses, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrReader, reader_clear)

static gboolean
read_root (UrCursor root, gpointer data, UrError *code)
{
  g_auto (UrReader) reader = { 0 };
  UrCursor values[UR_N_ROOT];
  UrReport *report = data;

  reader_init (&reader, root.json, report);
  if (!ur_reader_read_root (root, values, code) || !ur_reader_check_limits (values, code))
    return FALSE;
  reader.version = report->version = (guint) ur_cursor_get_integer (values[UR_ROOT_VERSION]);
  ur_reader_read_head (&reader, values);
  ur_reader_read_parts (&reader, values);
  if (report->n_parts == 0)
    return FALSE;
  ur_reader_read_indicators (&reader, values[UR_ROOT_INDICATORS]);
  ur_reader_read_charts (&reader, values[UR_ROOT_CHARTS]);
  ur_reader_check_notes (&reader);
  ur_reader_read_key_figures (&reader, values[UR_ROOT_KEY_FIGURES]);
  report->extras = ur_json_steal_extras (root.json, &report->n_extras);
  g_ptr_array_add (report->blocks, report->extras);
  return TRUE;
}

static const UrJsonFormat report_format = {
  .read = read_root,
  .describe_foreign = ur_foreign_describe,
  .max_bytes = UR_REPORT_MAX_BYTES,
};

/**
 * ur_report_read:
 * @document: a report file's content
 * @name: (nullable): the file's name, for the error
 * @problems: (out) (optional) (transfer container) (element-type UrProblem): everything wrong or unknown in
 * it, errors before notes, in the document's order; set on failure too
 *
 * Reads a report of format version 1 or 2.  A mistake in one value does not cost the others: an indicator
 * whose figure cannot be read keeps its place without a number, a chart loses the item, and @problems says
 * so.  So a report that is returned may still have errors; it is right only when @problems has none.
 *
 * Takes no lock and may run in any thread.
 *
 * Returns: (transfer full): the report; or %NULL with @error (%UR_ERROR_FORMAT, %UR_ERROR_FOREIGN,
 * %UR_ERROR_VERSION, %UR_ERROR_LIMIT) when nothing sensible can be shown
 */
UrReport *
ur_report_read (GBytes *document, const char *name, GPtrArray **problems, GError **error)
{
  g_autoptr (UrReport) report = ur_report_new ();

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  report->strings = ur_json_read (document, name, &report_format, report, problems, error);
  return report->strings != NULL ? g_steal_pointer (&report) : NULL;
}
