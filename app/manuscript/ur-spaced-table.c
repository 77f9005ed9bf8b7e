/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of a plain text that are set with wide spaces, or with commas: 慰问金（万元）　　48.6　55.1;
 * 暖心驿站,347,420, which is no number of six digits. */
#include "ur-spaced-table.h"

#include <string.h>

/* A row has at least so many cells, and a table so many rows with numbers. */
#define FEWEST_CELLS 3
#define FEWEST_ROWS 2

#define LONGEST_ROW 400 /* bytes */
#define WIDE_SPACE 0x3000
#define GROUP 3 /* digits between two commas of 1,234,567 */

/* A line that can be a row. */
typedef struct
{
  char *text; /* with a tab in each gap, and as many characters as before; NULL where it is none */
  guint n_cells;
  gboolean is_data;  /* all cells but the first are numbers or signs for none */
  gboolean is_years; /* it begins with a gap and a number: years over what is below them */
  gboolean is_comma; /* commas are its gaps */
  gboolean is_split; /* and one of its cells has not three digits, so that they group no number */
} Row;

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == WIDE_SPACE || c == 0xA0;
}

/* The spaces at @p part cells when one of them is wide or there are several; their number, or 0. */
static guint
count_gap (const char *p)
{
  guint n = 0;
  gboolean is_wide = FALSE;

  for (; is_space (g_utf8_get_char (p)); p = g_utf8_next_char (p), n++)
    is_wide = is_wide || g_utf8_get_char (p) == WIDE_SPACE;
  return *p != '\0' && (is_wide || n >= 2) ? n : 0;
}

static gboolean
begins_number (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_isdigit (c) || g_utf8_strchr ("-—…+－/", -1, c) != NULL;
}

static gboolean
is_sentence (const char *text)
{
  return strlen (text) > LONGEST_ROW || strstr (text, "。") != NULL || strstr (text, "；") != NULL ||
         strstr (text, "，") != NULL || strchr (text, '\t') != NULL;
}

static Row
read_comma_row (const char *text)
{
  Row row = { .n_cells = 1, .is_comma = TRUE };
  char *p;

  row.text = g_strdup (text);
  row.is_data = !begins_number (text);
  for (p = strchr (row.text, ','); p != NULL; p = strchr (p, ','))
    {
      *p++ = '\t';
      row.n_cells++;
      row.is_data = row.is_data && begins_number (p);
      row.is_split = row.is_split || strspn (p, "0123456789") != GROUP;
    }
  if (row.n_cells < FEWEST_CELLS)
    g_clear_pointer (&row.text, g_free);
  return row;
}

static Row
read_row (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Row row = { NULL, 0, TRUE, count_gap (text) > 0, FALSE, FALSE };
  const char *p = text;

  if (is_sentence (text))
    return row;
  for (; is_space (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    g_string_append_unichar (out, g_utf8_get_char (p));
  row.n_cells = *p != '\0';
  row.is_data = !begins_number (p);
  row.is_years = row.is_years && !row.is_data;
  while (*p != '\0')
    {
      guint gap = count_gap (p);

      if (gap == 0)
        {
          g_string_append_unichar (out, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
          continue;
        }
      for (guint i = 0; i < gap; i++, p = g_utf8_next_char (p))
        g_string_append_c (out, i == 0 ? '\t' : ' ');
      row.n_cells++;
      row.is_data = row.is_data && begins_number (p);
    }
  if (row.n_cells + row.is_years >= FEWEST_CELLS)
    row.text = g_strdup (out->str);
  return row.text == NULL && strchr (text, ',') != NULL ? read_comma_row (text) : row;
}

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->text);
}

/* The row after the last with numbers of the table that begins at @from. */
static guint
find_end (const GArray *rows, guint from)
{
  const Row *first = &g_array_index (rows, Row, from);
  guint end = from;

  while (end < rows->len && g_array_index (rows, Row, end).text != NULL &&
         g_array_index (rows, Row, end).is_data && g_array_index (rows, Row, end).n_cells == first->n_cells &&
         g_array_index (rows, Row, end).is_comma == first->is_comma)
    end++;
  return end;
}

static gboolean
is_any_split (const GArray *rows, guint from, guint end)
{
  for (guint i = from; i < end; i++)
    if (g_array_index (rows, Row, i).is_split)
      return TRUE;
  return FALSE;
}

/* Whether the row has the heads of the table below it; it gets an empty cell over the names of its rows where
 * it has none. */
static gboolean
is_head (Row *row, const Row *below)
{
  if (row->text == NULL || row->is_comma != below->is_comma ||
      row->n_cells + row->is_years < below->n_cells || row->n_cells > below->n_cells)
    return FALSE;
  if (row->n_cells < below->n_cells)
    {
      const char *rest = g_utf8_next_char (row->text);
      char *text = g_strconcat ("\t", rest, NULL);

      g_free (row->text);
      row->text = text;
    }
  return TRUE;
}

/**
 * ur_spaced_table_read:
 * @blocks: the lines of a plain text
 *
 * Finds rows that are set with wide spaces, or with commas: at least two lines one
 * after the other with as many cells, all numbers but the first, and the line of heads before them, in which
 * years may stand without a head for the names of the rows.
 *
 * Returns: (transfer full) (element-type utf8): for each block its row, with a tab in each gap and no
 * character more or less, or %NULL
 */
GPtrArray *
ur_spaced_table_read (const UrBlocks *blocks)
{
  g_autoptr (GArray) rows = g_array_sized_new (FALSE, TRUE, sizeof (Row), blocks->blocks->len);
  GPtrArray *found = g_ptr_array_new_full (blocks->blocks->len, g_free);

  g_array_set_clear_func (rows, clear_row);
  g_ptr_array_set_size (found, (int) blocks->blocks->len);
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      Row row = read_row (((const UrBlock *) g_ptr_array_index (blocks->blocks, i))->text);

      g_array_append_val (rows, row);
    }
  for (guint i = 0, end; i < rows->len; i = MAX (i + 1, end))
    {
      guint from = i;

      end = find_end (rows, i);
      if (end < i + FEWEST_ROWS)
        continue;
      if (i > 0 && is_head (&g_array_index (rows, Row, i - 1), &g_array_index (rows, Row, i)))
        from--;
      else if (g_array_index (rows, Row, i).is_comma && !is_any_split (rows, i, end))
        continue;
      for (; from < end; from++)
        g_ptr_array_index (found, from) = g_steal_pointer (&g_array_index (rows, Row, from).text);
    }
  return found;
}
