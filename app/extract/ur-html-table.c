/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of data are rows; tables that only lay out a page are what is in them. */
#include "ur-html.h"

#include <string.h>

#include "ur-xml.h"

/* A cell of data that has more characters is a text. */
#define LONGEST_CELL 200

#define MAX_COLUMNS 200

/* What tables in the course of a walk have. */
typedef struct
{
  guint n_rows;
  guint n_wide; /* rows of several cells */
  gboolean is_layout;
} Shape;

static gboolean
is_cell (const xmlNode *node)
{
  return ur_xml_is (node, "td") || ur_xml_is (node, "th");
}

static void
measure_row (Shape *shape, const xmlNode *row)
{
  guint n_cells = 0;

  ur_xml_each (cell, row) if (is_cell (cell))
  {
    g_autofree char *text = g_strstrip (ur_xml_dup_text (cell));

    n_cells++;
    shape->is_layout |= g_utf8_strlen (text, -1) > LONGEST_CELL || ur_xml_find (cell, "table") != NULL;
  }
  shape->n_rows++;
  shape->n_wide += n_cells > 1;
}

static void
measure (Shape *shape, const xmlNode *node)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "tr"))
      measure_row (shape, child);
    else if (!is_cell (child))
      measure (shape, child);
  }
}

/**
 * ur_html_is_data:
 * @table: a table
 *
 * Returns: whether its cells are data, in rows and columns
 */
gboolean
ur_html_is_data (const xmlNode *table)
{
  Shape shape = { 0 };

  measure (&shape, table);
  return !shape.is_layout && shape.n_rows > 1 && shape.n_wide > 1;
}

static int
get_span (const xmlNode *cell, const char *name)
{
  return CLAMP (ur_xml_number (cell, name, 1), 1, MAX_COLUMNS);
}

/* Cells that are spanned are empty, so that columns stay columns. */
static void
add_empty (UrHtml *html, guint *column, int *rows_left)
{
  while (*column < MAX_COLUMNS && rows_left[*column] > 0)
    {
      if (*column > 0)
        ur_block_text_add (html->passage, "\t", UR_BLOCK_TEXT_SETTLED, FALSE);
      rows_left[*column]--;
      ++*column;
    }
}

static void
read_cell (UrHtml *html, xmlNode *cell, guint *column, int *rows_left)
{
  int span = get_span (cell, "colspan"), n_rows = get_span (cell, "rowspan");

  add_empty (html, column, rows_left);
  if (*column > 0)
    ur_block_text_add (html->passage, "\t", UR_BLOCK_TEXT_SETTLED, FALSE);
  html->is_spaced = html->has_line_end = FALSE;
  ur_html_walk (html, cell);
  for (int i = 0; i < span && *column < MAX_COLUMNS; i++)
    {
      rows_left[*column] = n_rows - 1;
      if (i > 0)
        ur_block_text_add (html->passage, "\t", UR_BLOCK_TEXT_SETTLED, FALSE);
      ++*column;
    }
}

static void
read_row (UrHtml *html, const xmlNode *row, int *rows_left)
{
  guint column = 0;

  html->is_cell = TRUE;
  ur_xml_each (cell, row) if (is_cell (cell)) read_cell (html, cell, &column, rows_left);
  add_empty (html, &column, rows_left);
  html->is_cell = FALSE;
  html->kind = UR_BLOCK_TABLE_ROW;
  html->level = 0;
  if (!ur_block_text_is_blank (html->passage))
    ur_html_put (html);
  html->kind = UR_BLOCK_PARAGRAPH;
}

static void
read_rows (UrHtml *html, xmlNode *node, int *rows_left)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "tr"))
      read_row (html, child, rows_left);
    else if (ur_xml_is (child, "caption"))
      ur_html_walk (html, child);
    else
      read_rows (html, child, rows_left);
  }
}

/**
 * ur_html_read_table:
 * @html: the page
 * @table: a table of data
 */
void
ur_html_read_table (UrHtml *html, xmlNode *table)
{
  int rows_left[MAX_COLUMNS + 1] = { 0 };

  read_rows (html, table, rows_left);
}
