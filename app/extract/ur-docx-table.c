/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: a block for each row.  Cells that span several columns are followed by as many empty ones, so that
 * columns stay columns. */
#include "ur-docx.h"

#include "ur-xml.h"

#define MAX_SPAN 63 /* as Word allows */

/* A row while it is read, with what lies in its cells and is no text of theirs. */
typedef struct
{
  UrDocxParagraph paragraph;
  GPtrArray *tables;
  guint n_cells;
} Row;

static void read_cell_blocks (UrDocx *docx, Row *row, const xmlNode *node, gboolean *is_first);

/* Paragraphs of a cell follow each other with a space. */
static void
read_cell_paragraph (UrDocx *docx, Row *row, const xmlNode *node, gboolean *is_first)
{
  const xmlNode *properties = ur_xml_child (node, "pPr");
  g_autofree char *style = ur_xml_dup (ur_xml_child (properties, "pStyle"), "val");
  g_autofree char *number = NULL;
  gsize length;

  row->paragraph.style = style != NULL ? style : ur_docx_styles_get_default (docx->styles);
  if (!*is_first)
    ur_block_text_add (row->paragraph.passage, " ", UR_BLOCK_TEXT_SETTLED, FALSE);
  length = row->paragraph.passage->text->len;
  number = ur_docx_numbering_count (docx->numbering, properties, row->paragraph.style);
  if (number != NULL)
    ur_block_text_add (row->paragraph.passage, number, UR_BLOCK_TEXT_SETTLED, FALSE);
  ur_docx_read_inline (docx, &row->paragraph, node);
  *is_first = *is_first && row->paragraph.passage->text->len == length;
  row->paragraph.style = NULL;
}

static void
read_cell_block (UrDocx *docx, Row *row, xmlNode *node, gboolean *is_first)
{
  if (ur_xml_is (node, "p"))
    read_cell_paragraph (docx, row, node, is_first);
  else if (ur_xml_is (node, "tbl"))
    g_ptr_array_add (row->tables, node);
  else if (ur_xml_is (node, "sdt"))
    read_cell_blocks (docx, row, ur_xml_child (node, "sdtContent"), is_first);
  else if (ur_xml_is (node, "customXml") || ur_xml_is (node, "ins") || ur_xml_is (node, "moveTo"))
    read_cell_blocks (docx, row, node, is_first);
}

static void
read_cell_blocks (UrDocx *docx, Row *row, const xmlNode *node, gboolean *is_first)
{
  ur_xml_each (child, node) read_cell_block (docx, row, child, is_first);
}

static void
add_cells (Row *row, int n)
{
  for (int i = 0; i < MIN (n, MAX_SPAN); i++)
    if (row->n_cells++ > 0)
      ur_block_text_add (row->paragraph.passage, "\t", UR_BLOCK_TEXT_SETTLED, FALSE);
}

/* Of cells merged with the one above, only the first shows anything. */
static gboolean
goes_on (const xmlNode *properties)
{
  const xmlNode *merge = ur_xml_child (properties, "vMerge");
  g_autofree char *value = ur_xml_dup (merge, "val");

  return merge != NULL && g_strcmp0 (value, "restart") != 0;
}

static void
read_cell (UrDocx *docx, Row *row, const xmlNode *cell)
{
  const xmlNode *properties = ur_xml_child (cell, "tcPr");
  gboolean is_first = TRUE;

  add_cells (row, 1);
  if (!goes_on (properties))
    read_cell_blocks (docx, row, cell, &is_first);
  add_cells (row, ur_xml_number (ur_xml_child (properties, "gridSpan"), "val", 1) - 1);
}

static void
read_cells (UrDocx *docx, Row *row, const xmlNode *node)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "tc"))
      read_cell (docx, row, child);
    else if (ur_xml_is (child, "sdt"))
      read_cells (docx, row, ur_xml_child (child, "sdtContent"));
    else if (ur_xml_is (child, "customXml"))
      read_cells (docx, row, child);
  }
}

/* What lies in the cells follows the row. */
static void
read_inner (UrDocx *docx, const Row *row)
{
  for (guint i = 0; i < row->paragraph.boxes->len; i++)
    ur_docx_read_blocks (docx, g_ptr_array_index (row->paragraph.boxes, i));
  for (guint i = 0; i < row->tables->len; i++)
    ur_docx_read_table (docx, g_ptr_array_index (row->tables, i));
}

static void
read_row (UrDocx *docx, const xmlNode *node)
{
  const xmlNode *properties = ur_xml_child (node, "trPr");
  g_autoptr (UrBlockText) passage = ur_block_text_new ();
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  Row row = { { passage, NULL, boxes, FALSE }, tables, 0 };

  add_cells (&row, ur_xml_number (ur_xml_child (properties, "gridBefore"), "val", 0));
  read_cells (docx, &row, node);
  if (ur_xml_child (properties, "del") != NULL)
    {
      ur_block_text_set_aside (passage, docx->sink, UR_ASIDE_DELETED);
      return;
    }
  if (row.paragraph.is_contents)
    ur_block_text_set_aside (passage, docx->sink, UR_ASIDE_CONTENTS);
  else
    ur_block_text_put (passage, docx->sink, ur_block_new (UR_BLOCK_TABLE_ROW));
  read_inner (docx, &row);
}

static void
read_rows (UrDocx *docx, const xmlNode *node)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "tr"))
      read_row (docx, child);
    else if (ur_xml_is (child, "sdt"))
      read_rows (docx, ur_xml_child (child, "sdtContent"));
    else if (ur_xml_is (child, "customXml") || ur_xml_is (child, "ins"))
      read_rows (docx, child);
  }
}

/* The one cell of a table that has no other: a frame round text. */
static const xmlNode *
get_only_cell (const xmlNode *table)
{
  const xmlNode *cell = NULL;
  guint n_cells = 0;

  ur_xml_each (row, table) if (ur_xml_is (row, "tr"))
  {
    ur_xml_each (child, row) if (ur_xml_is (child, "tc"))
    {
      cell = child;
      n_cells++;
    }
  }
  return n_cells == 1 ? cell : NULL;
}

/**
 * ur_docx_read_table:
 * @docx: the document
 * @table: `w:tbl`
 */
void
ur_docx_read_table (UrDocx *docx, const xmlNode *table)
{
  const xmlNode *cell = get_only_cell (table);

  if (cell != NULL)
    ur_docx_read_blocks (docx, cell);
  else
    read_rows (docx, table);
}
