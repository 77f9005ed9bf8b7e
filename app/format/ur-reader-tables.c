/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table: its caption, head, rows and note become paragraphs that follow each other. */
#include "ur-config.h"

#include "ur-paragraphs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  TABLE_ID,
  TABLE_CAPTION,
  TABLE_HEAD,
  TABLE_ROWS,
  TABLE_NOTE,
  N_TABLE
};

static const UrMember table_members[N_TABLE] = {
  [TABLE_ID] = { "id", UR_JSON_STRING, TRUE },      [TABLE_CAPTION] = { "caption", UR_JSON_STRING, FALSE },
  [TABLE_HEAD] = { "head", UR_JSON_ARRAY, TRUE },   [TABLE_ROWS] = { "rows", UR_JSON_ARRAY, TRUE },
  [TABLE_NOTE] = { "note", UR_JSON_STRING, FALSE },
};

/* A cell, unlike any other text, may be empty. */
static const char *
read_cell (UrCursor cursor, const char *subject)
{
  const char *text;

  if (!ur_cursor_check_type (cursor, UR_JSON_STRING, subject))
    return UR_READER_UNREADABLE;
  if (*ur_cursor_get_string (cursor) == '\0')
    return "";
  text = ur_reader_read_text (cursor, UR_LIMIT_SENTENCE, subject);
  return text != NULL ? text : UR_READER_UNREADABLE;
}

/* Joins cells with tabs; those that are missing are empty. */
static UrParagraph *
add_cells (UrParagraphs *paragraphs, UrTable *table, UrParagraphKind kind, const UrCursor *elements, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize *cells = ur_report_alloc (paragraphs->reader->report, table->n_columns + 1, sizeof *cells);
  UrParagraph *paragraph;

  for (guint i = 0; i < table->n_columns; i++)
    {
      cells[i] = text->len;
      if (i < n)
        g_string_append (text, read_cell (elements[i], table->caption));
      if (i + 1 < table->n_columns)
        g_string_append_c (text, '\t');
    }
  cells[table->n_columns] = text->len + 1;
  paragraph = ur_paragraphs_add (paragraphs, kind, ur_json_keep (paragraphs->reader->json, text->str, -1));
  paragraph->table = table;
  paragraph->cells = cells;
  return paragraph;
}

static void
read_row (UrParagraphs *paragraphs, UrTable *table, UrCursor cursor)
{
  g_autofree UrCursor *elements = NULL;
  UrParagraph *row;
  guint n = 0;

  if (ur_cursor_check_type (cursor, UR_JSON_ARRAY, table->caption))
    {
      elements = ur_cursor_dup_elements (cursor, &n);
      if (n != table->n_columns)
        ur_cursor_add_error (cursor, table->caption,
                             g_strdup_printf (_ ("This row has %u cells, the head of the table has %u; an "
                                                 "empty cell is written as \"\"."),
                                              n, table->n_columns));
    }
  row = add_cells (paragraphs, table, UR_PARAGRAPH_ROW, elements, MIN (n, table->n_columns));
  row->row = ++table->n_rows;
}

/* Dots and dashes are in columns of numbers, too. */
static gboolean
is_numeric (const UrParagraphs *paragraphs, const UrTable *table, guint column, guint first)
{
  gboolean found = FALSE;

  for (guint i = first; i < paragraphs->array->len; i++)
    {
      const UrParagraph *row = &g_array_index (paragraphs->array, UrParagraph, i);
      g_autofree char *cell = ur_paragraph_dup_cell (row, column);
      UrNumber number;

      if (ur_cell_is_blank (cell))
        continue;
      if (!ur_number_read (cell, -1, 0, &number) || number.end != strlen (cell))
        return FALSE;
      found = TRUE;
    }
  return found;
}

static void
find_numeric (UrParagraphs *paragraphs, UrTable *table, guint first)
{
  gboolean *numeric = ur_report_alloc (paragraphs->reader->report, table->n_columns, sizeof *numeric);

  for (guint column = 2; column <= table->n_columns; column++)
    numeric[column - 1] = is_numeric (paragraphs, table, column, first);
  table->is_numeric = numeric;
}

static void
add_line (UrParagraphs *paragraphs, const UrTable *table, UrParagraphKind kind, const char *text)
{
  if (text != NULL)
    ur_paragraphs_add (paragraphs, kind, text)->table = table;
}

static void
read_rows (UrParagraphs *paragraphs, UrTable *table, UrCursor list)
{
  g_autofree UrCursor *elements = NULL;
  guint first = paragraphs->array->len;
  guint n;

  elements = ur_reader_dup_some (list, &n, table->caption);
  for (guint i = 0; i < n; i++)
    read_row (paragraphs, table, elements[i]);
  find_numeric (paragraphs, table, first);
}

static gboolean
read_head (UrParagraphs *paragraphs, UrTable *table, UrCursor list)
{
  const guint most = ur_report_get_limit (UR_LIMIT_COLUMNS);
  g_autofree UrCursor *elements = NULL;
  guint n;

  elements = ur_cursor_dup_elements (list, &n);
  if (n < 2 || n > most)
    {
      ur_cursor_add_error (
          list, table->caption,
          g_strdup_printf (_ ("The head of a table has 2 to %u cells; this one has %u."), most, n));
      return FALSE;
    }
  table->n_columns = n;
  add_line (paragraphs, table, UR_PARAGRAPH_CAPTION, table->caption);
  add_cells (paragraphs, table, UR_PARAGRAPH_HEAD, elements, n);
  return TRUE;
}

/**
 * ur_paragraphs_read_table:
 * @cursor: the element of the list, which has a table
 *
 * Adds the parts of a table.
 *
 * Returns: whether there is one that can be used; if not, nothing is added
 */
gboolean
ur_paragraphs_read_table (UrParagraphs *paragraphs, UrCursor cursor)
{
  static const UrMember members[] = { { "table", UR_JSON_OBJECT, TRUE } };
  UrReport *report = paragraphs->reader->report;
  UrTable *table = ur_report_alloc (report, 1, sizeof *table);
  const char *subject = paragraphs->section->headline;
  UrCursor values[N_TABLE];
  UrCursor element;

  if (!ur_cursor_read_members (cursor, members, 1, &element, subject) ||
      !ur_cursor_read_members (element, table_members, N_TABLE, values, subject))
    return FALSE;
  table->section = paragraphs->section;
  table->caption = ur_reader_read_text (values[TABLE_CAPTION], UR_LIMIT_TITLE, subject);
  table->note = ur_reader_read_text (values[TABLE_NOTE], UR_LIMIT_SENTENCE, subject);
  table->id = ur_cursor_read_id (values[TABLE_ID], report->table_ids, subject);
  if (table->id == NULL || !read_head (paragraphs, table, values[TABLE_HEAD]))
    {
      ur_cursor_mark_broken (element);
      return FALSE;
    }
  read_rows (paragraphs, table, values[TABLE_ROWS]);
  add_line (paragraphs, table, UR_PARAGRAPH_TABLE_NOTE, table->note);
  g_hash_table_insert (report->table_ids, (gpointer) table->id, table);
  return TRUE;
}
