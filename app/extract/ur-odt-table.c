/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of OpenDocument: a block for each row, cells that are covered by another one empty. */
#include "ur-odt.h"

#include "ur-xml.h"

#define MAX_REPEATED 64 /* more are a sheet's empty columns */

typedef struct
{
  UrOdtParagraph paragraph;
  GPtrArray *tables;
  guint n_cells;
} Row;

static void
read_cell_blocks (UrOdt *odt, Row *row, const xmlNode *cell, gboolean *is_first)
{
  ur_xml_each (child, cell)
  {
    if (ur_xml_is (child, "table"))
      g_ptr_array_add (row->tables, child);
    else if (ur_xml_is (child, "p") || ur_xml_is (child, "h"))
      {
        if (!*is_first)
          ur_block_text_add (row->paragraph.passage, " ", UR_BLOCK_TEXT_SETTLED, FALSE);
        *is_first = FALSE;
        ur_odt_read_inline (odt, &row->paragraph, child);
      }
    else
      read_cell_blocks (odt, row, child, is_first);
  }
}

static void
read_cell (UrOdt *odt, Row *row, const xmlNode *cell)
{
  int n = CLAMP (ur_xml_number (cell, "number-columns-repeated", 1), 1, MAX_REPEATED);
  gboolean is_first;

  for (int i = 0; i < n; i++)
    {
      if (row->n_cells++ > 0)
        ur_block_text_add (row->paragraph.passage, "\t", UR_BLOCK_TEXT_SETTLED, FALSE);
      is_first = TRUE;
      if (ur_xml_is (cell, "table-cell"))
        read_cell_blocks (odt, row, cell, &is_first);
    }
}

static void
read_row (UrOdt *odt, const xmlNode *node)
{
  g_autoptr (UrBlockText) passage = ur_block_text_new ();
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  Row row = { { passage, boxes, FALSE, FALSE }, tables, 0 };

  ur_xml_each (child, node) if (ur_xml_is (child, "table-cell") || ur_xml_is (child, "covered-table-cell"))
      read_cell (odt, &row, child);
  ur_block_text_put (passage, odt->sink, ur_block_new (UR_BLOCK_TABLE_ROW));
  for (guint i = 0; i < boxes->len; i++)
    ur_odt_read_blocks (odt, g_ptr_array_index (boxes, i));
  for (guint i = 0; i < tables->len; i++)
    ur_odt_read_table (odt, g_ptr_array_index (tables, i));
}

static void
read_rows (UrOdt *odt, const xmlNode *node)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "table-row"))
      read_row (odt, child);
    else if (ur_xml_is (child, "table-header-rows") || ur_xml_is (child, "table-rows") ||
             ur_xml_is (child, "table-row-group"))
      read_rows (odt, child);
  }
}

static guint
count_cells (const xmlNode *node, const xmlNode **cell)
{
  guint n = 0;

  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "table-cell"))
      {
        *cell = child;
        n += (guint) CLAMP (ur_xml_number (child, "number-columns-repeated", 1), 1, MAX_REPEATED);
      }
    else
      n += count_cells (child, cell);
  }
  return n;
}

/**
 * ur_odt_read_table:
 * @odt: the document
 * @table: `table:table`
 */
void
ur_odt_read_table (UrOdt *odt, const xmlNode *table)
{
  const xmlNode *cell = NULL;

  if (count_cells (table, &cell) == 1)
    ur_odt_read_blocks (odt, cell); /* a frame round text */
  else
    read_rows (odt, table);
}
