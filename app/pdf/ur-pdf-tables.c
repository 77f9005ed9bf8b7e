/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: lines of several pieces, one below the other. */
#include "ur-pdf-pages.h"

#define MAX_COLUMNS 64u

typedef struct
{
  double x1;
  double x2;
} Column;

static const UrPdfLine *
get_line (const GPtrArray *lines, guint i)
{
  return i < lines->len ? g_ptr_array_index (lines, i) : NULL;
}

/* Whether two pieces are one below the other. */
static gboolean
are_aligned (const UrPdfPiece *piece, const UrPdfPiece *other)
{
  return piece->x1 < other->x2 && other->x1 < piece->x2;
}

/* Whether each piece of the shorter line is below or above one of the other, and no two share one. */
static gboolean
fit (const UrPdfLine *line, const UrPdfLine *next)
{
  const UrPdfLine *few = line->pieces->len < next->pieces->len ? line : next,
                  *many = few == line ? next : line;
  guint n_fitting = 0;

  for (guint i = 0; i < few->pieces->len; i++)
    {
      guint n = 0;

      for (guint j = 0; j < many->pieces->len; j++)
        n += are_aligned (g_ptr_array_index (few->pieces, i), g_ptr_array_index (many->pieces, j));
      n_fitting += n > 0;
    }
  return n_fitting >= 2 || n_fitting == few->pieces->len;
}

static gboolean
is_row (const UrPdfLine *line)
{
  return line != NULL && line->role == UR_PDF_TEXT && line->pieces->len > 1;
}

static gboolean
goes_on (const UrPdfLine *line, const UrPdfLine *next)
{
  return is_row (next) && next->page == line->page && next->column == line->column &&
         next->y1 - line->y2 < 2.5 * line->size && fit (line, next);
}

/**
 * ur_pdf_find_tables:
 * @pages: a document whose furniture and contents are marked
 *
 * Marks rows of tables: two lines at least whose pieces are one below the other.
 */
void
ur_pdf_find_tables (UrPdfPages *pages)
{
  for (guint first = 0, end; first < pages->lines->len; first = end)
    {
      end = first + 1;
      if (!is_row (get_line (pages->lines, first)))
        continue;
      while (end < pages->lines->len &&
             goes_on (get_line (pages->lines, end - 1), get_line (pages->lines, end)))
        end++;
      for (guint i = first; end - first > 1 && i < end; i++)
        ((UrPdfLine *) g_ptr_array_index (pages->lines, i))->role = UR_PDF_ROW;
    }
}

static int
compare_columns_cb (gconstpointer a, gconstpointer b)
{
  const Column *one = a, *other = b;

  return one->x1 < other->x1 ? -1 : one->x1 > other->x1;
}

/* The columns that the rows of most pieces have; a piece that goes over several is a head of theirs. */
static GArray *
find_columns (const GPtrArray *lines, guint first, guint end)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));
  guint most = 0;

  for (guint i = first; i < end; i++)
    most = MAX (most, get_line (lines, i)->pieces->len);
  for (guint i = first; i < end; i++)
    for (guint j = 0; get_line (lines, i)->pieces->len == most && j < MIN (most, MAX_COLUMNS); j++)
      {
        const UrPdfPiece *piece = g_ptr_array_index (get_line (lines, i)->pieces, j);
        Column column = { piece->x1, piece->x2 };

        if (columns->len <= j)
          g_array_append_val (columns, column);
        g_array_index (columns, Column, j).x1 = MIN (g_array_index (columns, Column, j).x1, piece->x1);
        g_array_index (columns, Column, j).x2 = MAX (g_array_index (columns, Column, j).x2, piece->x2);
      }
  g_array_sort (columns, compare_columns_cb);
  return columns;
}

/* The column that a piece is in: the first that it overlaps. */
static guint
find_column (const GArray *columns, const UrPdfPiece *piece, guint least)
{
  guint i = least;

  while (i + 1 < columns->len && g_array_index (columns, Column, i).x2 <= piece->x1)
    i++;
  return i;
}

static void
put_one (const UrPdfLine *line, const GArray *columns, UrSink *sink)
{
  g_autoptr (UrBlock) block = ur_block_new (UR_BLOCK_TABLE_ROW);
  GString *text = g_string_new (NULL);
  guint column = 0;

  for (guint i = 0; i < line->pieces->len; i++)
    {
      const UrPdfPiece *piece = g_ptr_array_index (line->pieces, i);
      guint at = find_column (columns, piece, i > 0 ? MIN (column + 1, columns->len) : 0);

      for (; column < at; column++)
        g_string_append_c (text, '\t');
      g_string_append (text, piece->text->str);
    }
  for (; column + 1 < columns->len; column++)
    g_string_append_c (text, '\t');
  block->page = line->page;
  block->bold = line->bold;
  block->text = g_string_free (text, FALSE);
  ur_sink_add_block (sink, block);
}

/**
 * ur_pdf_put_row:
 * @lines: (element-type UrPdfLine): of a document
 * @first: the first row of a table
 * @end: the line after its last
 * @sink: where they go
 *
 * Puts all rows of a table, each with as many cells as the table has columns.
 */
void
ur_pdf_put_row (const GPtrArray *lines, guint first, guint end, UrSink *sink)
{
  g_autoptr (GArray) columns = find_columns (lines, first, end);

  for (guint i = first; i < end; i++)
    put_one (get_line (lines, i), columns, sink);
}
