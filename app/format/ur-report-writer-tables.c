/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables, footnotes and cells in a report file. */
#include "ur-writer-tables.h"

static void
put_cells (UrJsonWriter *json, const char *name, const UrParagraph *row)
{
  ur_json_writer_begin_array (json, name);
  for (guint column = 1; column <= row->table->n_columns; column++)
    {
      g_autofree char *cell = ur_paragraph_dup_cell (row, column);

      ur_json_writer_add_string (json, NULL, cell);
    }
  ur_json_writer_end_array (json);
}

/**
 * ur_writer_put_table:
 * @json: a writer, in a list of paragraphs
 * @paragraph: any paragraph
 *
 * Writes the one element that all paragraphs of a table come from, with the head of the table.
 *
 * Returns: whether anything was written
 */
gboolean
ur_writer_put_table (UrJsonWriter *json, const UrParagraph *paragraph)
{
  const UrTable *table = paragraph->table;

  if (paragraph->kind != UR_PARAGRAPH_HEAD)
    return FALSE;
  ur_json_writer_begin_object (json, NULL);
  ur_json_writer_begin_object (json, "table");
  ur_json_writer_add_string (json, "id", table->id);
  if (table->caption != NULL)
    ur_json_writer_add_string (json, "caption", table->caption);
  put_cells (json, "head", table->head);
  ur_json_writer_begin_array (json, "rows");
  for (guint i = 0; i < table->n_rows; i++)
    put_cells (json, NULL, &table->rows[i]);
  ur_json_writer_end_array (json);
  if (table->note != NULL)
    ur_json_writer_add_string (json, "note", table->note);
  ur_json_writer_end_object (json);
  ur_json_writer_end_object (json);
  return TRUE;
}

/**
 * ur_writer_put_footnotes:
 * @json: a writer, in a paragraph
 * @paragraph: any paragraph
 *
 * Returns: whether it has footnotes
 */
gboolean
ur_writer_put_footnotes (UrJsonWriter *json, const UrParagraph *paragraph)
{
  if (paragraph->n_footnotes == 0)
    return FALSE;
  ur_json_writer_begin_array (json, "footnotes");
  for (guint i = 0; i < paragraph->n_footnotes; i++)
    {
      ur_json_writer_begin_object (json, NULL);
      ur_json_writer_add_string (json, "sign", paragraph->footnotes[i].sign);
      ur_json_writer_add_string (json, "text", paragraph->footnotes[i].text);
      ur_json_writer_end_object (json);
    }
  ur_json_writer_end_array (json);
  return TRUE;
}

/**
 * ur_writer_put_cell:
 * @json: a writer, in an indicator
 * @indicator: one whose figure is in a table
 */
void
ur_writer_put_cell (UrJsonWriter *json, const UrIndicator *indicator)
{
  ur_json_writer_begin_object (json, "at");
  ur_json_writer_add_string (json, "table", indicator->paragraph->table->id);
  ur_json_writer_add_integer (json, "row", indicator->paragraph->row);
  ur_json_writer_add_integer (json, "column", indicator->column);
  ur_json_writer_end_object (json);
}
