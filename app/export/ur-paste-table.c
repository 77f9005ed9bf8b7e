/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as other programs take them from the clipboard. */
#include "ur-paste-private.h"

#include <string.h>

#include "ur-csv.h"
#include "ur-trace.h"

typedef enum
{
  CELL_HEADING,
  CELL_TEXT,
  CELL_NUMBER,
} CellKind;

typedef struct
{
  CellKind kind;
  char *text;
  const UrIndicator *indicator; /* of a number: the figure that it is; not owned */
} Cell;

struct _UrPasteTable
{
  guint n_columns;
  GArray *cells; /* row by row */
};

/* HTML */

/**
 * ur_html_append:
 *
 * g_markup_escape_text() writes &apos;, which HTML 4 does not know.
 */
void
ur_html_append (GString *html, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '&':
        g_string_append (html, "&amp;");
        break;
      case '<':
        g_string_append (html, "&lt;");
        break;
      case '>':
        g_string_append (html, "&gt;");
        break;
      case '"':
        g_string_append (html, "&quot;");
        break;
      default:
        g_string_append_c (html, *p);
        break;
      }
}

/**
 * ur_html_append_words:
 *
 * As ur_html_append(), for what begins a cell or a paragraph: of both a spreadsheet makes cells.
 */
void
ur_html_append_words (GString *html, const char *text)
{
  ur_html_append (html, ur_csv_get_guard (text));
  ur_html_append (html, text);
}

/**
 * ur_html_start:
 *
 * Without its encoding in the old form, LibreOffice reads the clipboard's HTML as Latin 1.
 */
GString *
ur_html_start (const char *title)
{
  GString *html =
      g_string_new ("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta http-equiv=\"content-type\" "
                    "content=\"text/html; charset=utf-8\">");

  if (title != NULL)
    {
      g_string_append (html, "<title>");
      ur_html_append (html, title);
      g_string_append (html, "</title>");
    }
  g_string_append (html, "</head><body>\n");
  return html;
}

/**
 * ur_html_finish:
 *
 * Closes the document.
 *
 * Returns: (transfer full): the whole of it; @html is gone
 */
char *
ur_html_finish (GString *html)
{
  g_string_append (html, "</body></html>\n");
  return g_string_free (html, FALSE);
}

/* The table */

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *) cell)->text);
}

/**
 * ur_paste_table_new:
 * @n_columns: how many cells a row has
 *
 * Returns: (transfer full): a table without rows
 */
UrPasteTable *
ur_paste_table_new (guint n_columns)
{
  UrPasteTable *table = g_new0 (UrPasteTable, 1);

  g_return_val_if_fail (n_columns > 0, table);

  table->n_columns = n_columns;
  table->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (table->cells, clear_cell);
  return table;
}

/**
 * ur_paste_table_free:
 * @table: (transfer full) (nullable): a table
 */
void
ur_paste_table_free (UrPasteTable *table)
{
  if (table == NULL)
    return;
  g_array_unref (table->cells);
  g_free (table);
}

static void
add_cell (UrPasteTable *table, CellKind kind, const char *text)
{
  Cell cell = { kind, g_strdup (text != NULL ? text : ""), NULL };

  /* A cell is one line. */
  for (char *p = cell.text; *p != '\0'; p++)
    if (strchr ("\t\r\n", *p) != NULL)
      *p = ' ';
  g_array_append_val (table->cells, cell);
}

/**
 * ur_paste_table_add_heading:
 * @table: a table
 * @text: words over a column
 *
 * Adds the next cell of the first row.
 */
void
ur_paste_table_add_heading (UrPasteTable *table, const char *text)
{
  add_cell (table, CELL_HEADING, text);
}

/**
 * ur_paste_table_add_text:
 * @table: a table
 * @text: (nullable): words
 *
 * Adds the next cell.
 */
void
ur_paste_table_add_text (UrPasteTable *table, const char *text)
{
  add_cell (table, CELL_TEXT, text);
}

/* What a spreadsheet takes for a number and nothing else. */
static gboolean
is_number (const char *text)
{
  if (*text == '-')
    text++;
  return g_ascii_isdigit (*text) && text[strspn (text, "0123456789.")] == '\0';
}

/**
 * ur_paste_table_add_number:
 * @table: a table
 * @number: (nullable): ASCII digits, so that a spreadsheet computes with them; whatever else is words
 *
 * Adds the next cell, aligned as numbers are.
 */
void
ur_paste_table_add_number (UrPasteTable *table, const char *number)
{
  add_cell (table, number == NULL || is_number (number) ? CELL_NUMBER : CELL_TEXT, number);
}

/**
 * ur_paste_table_add_figure:
 * @table: a table
 * @indicator: a figure
 *
 * Adds two cells: the number, less than nothing for a decrease, and its magnitude and unit.  Both are empty
 * where the number could not be read.  The figure has to live as long as the table.
 */
void
ur_paste_table_add_figure (UrPasteTable *table, const UrIndicator *indicator)
{
  g_autofree char *unit = indicator->digits != NULL ? ur_indicator_dup_unit (indicator) : NULL;
  g_autofree char *number =
      g_strconcat (indicator->change == UR_CHANGE_DOWN ? "-" : "", indicator->digits, NULL);

  ur_paste_table_add_number (table, indicator->digits != NULL ? number : NULL);
  if (indicator->digits != NULL)
    g_array_index (table->cells, Cell, table->cells->len - 1).indicator = indicator;
  ur_paste_table_add_text (table, unit);
}

/**
 * ur_paste_table_add_percent:
 * @table: a table
 * @percent: (nullable): a computed percentage
 *
 * Adds two cells: the number and its sign, both empty without one.
 */
void
ur_paste_table_add_percent (UrPasteTable *table, const UrDecimal *percent)
{
  g_autofree char *number = percent != NULL ? ur_decimal_to_string (percent) : NULL;

  ur_paste_table_add_number (table, number);
  ur_paste_table_add_text (table, percent != NULL ? "%" : NULL);
}

/**
 * ur_paste_table_to_tabs:
 * @table: a table
 *
 * Returns: (transfer full): rows ended by a line feed, cells parted by tabs; words that a spreadsheet would
 * run as a formula have an apostrophe before them, as in a CSV file
 */
char *
ur_paste_table_to_tabs (const UrPasteTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->cells->len; i++)
    {
      const Cell *cell = &g_array_index (table->cells, Cell, i);

      if (cell->kind != CELL_NUMBER)
        g_string_append (text, ur_csv_get_guard (cell->text));
      g_string_append (text, cell->text);
      g_string_append_c (text, (i + 1) % table->n_columns == 0 ? '\n' : '\t');
    }
  return g_string_free (text, FALSE);
}

/**
 * ur_html_append_trace:
 *
 * Says which figure of which report the words of an element are, where HTML has a place for it.
 */
void
ur_html_append_trace (GString *html, const UrReport *report, const UrIndicator *indicator)
{
  g_autofree char *trace = ur_trace_dup (report, indicator);

  g_string_append (html, " " UR_TRACE_ATTRIBUTE "=\"");
  ur_html_append (html, trace);
  g_string_append_c (html, '"');
}

static void
append_cell (GString *html, const UrReport *report, const Cell *cell)
{
  const char *tag = cell->kind == CELL_HEADING ? "th" : "td";

  g_string_append_printf (html, "<%s%s", tag, cell->kind == CELL_NUMBER ? " align=\"right\"" : "");
  if (report != NULL && cell->indicator != NULL)
    ur_html_append_trace (html, report, cell->indicator);
  g_string_append_c (html, '>');
  if (cell->kind == CELL_NUMBER)
    ur_html_append (html, cell->text);
  else
    ur_html_append_words (html, cell->text);
  g_string_append_printf (html, "</%s>", tag);
}

/**
 * ur_paste_table_append_html:
 *
 * Writes the table as HTML 4, its derived cells marked.  Texts that a spreadsheet would compute are guarded.
 */
void
ur_paste_table_append_html (const UrPasteTable *table,
                            const UrReport *report,
                            GString *html,
                            const char *caption)
{
  g_string_append (html, "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n");
  if (caption != NULL)
    {
      g_string_append (html, "<caption><b>");
      ur_html_append_words (html, caption);
      g_string_append (html, "</b></caption>\n");
    }
  for (guint i = 0; i < table->cells->len; i++)
    {
      if (i % table->n_columns == 0)
        g_string_append (html, "<tr>");
      append_cell (html, report, &g_array_index (table->cells, Cell, i));
      if ((i + 1) % table->n_columns == 0)
        g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table>\n");
}

/**
 * ur_paste_table_to_text:
 * @table: a table
 * @line: (nullable): what says where it comes from: see ur_citation_style_dup_line()
 *
 * Returns: (transfer full): ur_paste_table_to_tabs() and that line
 */
char *
ur_paste_table_to_text (const UrPasteTable *table, const char *line)
{
  g_autofree char *tabs = ur_paste_table_to_tabs (table);

  return line != NULL ? g_strconcat (tabs, line, "\n", NULL) : g_steal_pointer (&tabs);
}

/**
 * ur_paste_table_to_html:
 * @table: a table
 * @report: (nullable): what its figures are of, which its cells then tell (ur_trace_dup())
 * @line: (nullable): what says where it comes from
 *
 * Returns: (transfer full): the same as an HTML document
 */
char *
ur_paste_table_to_html (const UrPasteTable *table, const UrReport *report, const char *line)
{
  GString *html = ur_html_start (NULL);

  ur_paste_table_append_html (table, report, html, NULL);
  if (line != NULL)
    {
      g_string_append (html, "<p>");
      ur_html_append (html, line);
      g_string_append (html, "</p>\n");
    }
  return ur_html_finish (html);
}
