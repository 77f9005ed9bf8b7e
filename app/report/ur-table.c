/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: which words are in a cell, and which row is a part of which. */
#include "ur-report.h"

#include "ur-number.h"

#include <string.h>

/* Signs that a row is a part of the one above, as statistics print them. */
static const char *const part_signs[] = { "#", "＃", "其中：", "其中:", NULL };

/**
 * ur_cell_is_blank:
 * @cell: the words of a cell
 *
 * Dots, a dash and nothing at all say that there is no figure, which is not the same as 0.
 *
 * Returns: whether @cell says nothing
 */
gboolean
ur_cell_is_blank (const char *cell)
{
  g_return_val_if_fail (cell != NULL, TRUE);

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) &&
        g_utf8_strchr ("…⋯—–―─‐‑-－/／", -1, g_utf8_get_char (p)) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * ur_paragraph_dup_cell:
 * @paragraph: the head or a row of a table
 * @column: 1 for the first
 *
 * Returns: (transfer full): the words of the cell, which may be empty
 */
char *
ur_paragraph_dup_cell (const UrParagraph *paragraph, guint column)
{
  g_return_val_if_fail (paragraph != NULL && paragraph->cells != NULL, NULL);
  g_return_val_if_fail (column >= 1 && column <= paragraph->table->n_columns, NULL);

  return g_strndup (paragraph->text + paragraph->cells[column - 1],
                    paragraph->cells[column] - 1 - paragraph->cells[column - 1]);
}

/* A serial number is no head. */
static gboolean
is_serial (const char *cell)
{
  return cell[strspn (cell, "0123456789. ")] == '\0';
}

/**
 * ur_paragraph_dup_row_head:
 * @row: a row of a table
 *
 * Returns: (transfer full): what tells what the row is about: its first cell that is more than a serial
 *   number, which a row of nothing but numbers does not have
 */
char *
ur_paragraph_dup_row_head (const UrParagraph *row)
{
  g_return_val_if_fail (row != NULL && row->cells != NULL, NULL);

  for (guint column = 1; column <= row->table->n_columns; column++)
    {
      char *cell = ur_paragraph_dup_cell (row, column);

      if (!is_serial (cell))
        return cell;
      g_free (cell);
    }
  return ur_paragraph_dup_cell (row, 1);
}

/**
 * ur_paragraph_dup_unit_cell:
 * @row: a row of a table
 *
 * Returns: (transfer full) (nullable): what the row says in the column of units, which few tables have
 */
char *
ur_paragraph_dup_unit_cell (const UrParagraph *row)
{
  g_return_val_if_fail (row != NULL && row->cells != NULL, NULL);

  for (guint column = 1; column <= row->table->n_columns; column++)
    {
      g_autofree char *head = ur_paragraph_dup_cell (row->table->head, column);

      if (strcmp (head, "单位") == 0 || strcmp (head, "计量单位") == 0)
        return ur_paragraph_dup_cell (row, column);
    }
  return NULL;
}

static gboolean
is_part (const UrParagraph *row)
{
  g_autofree char *head = ur_paragraph_dup_row_head (row);

  for (guint i = 0; part_signs[i] != NULL; i++)
    if (g_str_has_prefix (g_strchug (head), part_signs[i]))
      return TRUE;
  return FALSE;
}

/**
 * ur_paragraph_get_whole_row:
 * @row: a row of a table
 *
 * Returns: (nullable): the row that @row is a part of, because a # is before its head: the nearest one above
 *   without that sign
 */
const UrParagraph *
ur_paragraph_get_whole_row (const UrParagraph *row)
{
  g_return_val_if_fail (row != NULL && row->table != NULL, NULL);

  if (row->kind != UR_PARAGRAPH_ROW || !is_part (row))
    return NULL;
  for (const UrParagraph *above = row; above > row->table->rows;)
    if (!is_part (--above))
      return above;
  return NULL;
}

/**
 * ur_section_count_numbered:
 *
 * Returns: how many paragraphs the file has in @section, where a table counts as one
 */
guint
ur_section_count_numbered (const UrSection *section)
{
  guint last = 0;

  g_return_val_if_fail (section != NULL, 0);

  for (guint i = 0; i < section->n_paragraphs; i++)
    last = MAX (last, section->paragraphs[i].number);
  return last;
}

/**
 * ur_section_find_paragraph:
 * @number: its place in the file, 1 for the first; a table counts as one
 *
 * Returns: (nullable): the paragraph, or the first one of the table
 */
const UrParagraph *
ur_section_find_paragraph (const UrSection *section, guint number)
{
  g_return_val_if_fail (section != NULL, NULL);

  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].number == number)
      return &section->paragraphs[i];
  return NULL;
}
