/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-sheet.h"

#include <string.h>

#include "ur-summary-private.h"

/* Measures in em of the table's type. */
#define TYPE 9.5 /* pt */
#define SMALL 0.86
#define LINE 1.55
#define PAD 0.45
#define TITLE 22.0 /* pt */
#define THICK_RULE 1.5
#define HEAD_RULE 0.75
#define ROW_RULE 0.35
#define SIGN (14.0 * UR_MM) /* width of a column to sign in */

typedef enum
{
  COLUMN_NUMBER,
  COLUMN_DRAFT,
  COLUMN_SOURCE,
  COLUMN_VERDICT,
  COLUMN_FIRST,
  COLUMN_SECOND,
  N_COLUMNS,
} Column;

static const char *const heads[N_COLUMNS] = { "序", "稿中", "报告原句", "结论", "一校", "二校" };

/* The sheet being laid out. */
typedef struct
{
  UrSummary summary;
  const UrSheet *sheet;
  double x[N_COLUMNS + 1]; /* left edges, pt; the last is the right end */
} Layout;

static void
row_free (gpointer data)
{
  UrSheetRow *row = data;

  g_free (row->words);
  g_free (row->where);
  g_free (row->source);
  g_free (row->place);
  g_free (row->verdict);
  g_free (row->remark);
  g_free (row);
}

/**
 * ur_sheet_new:
 *
 * Returns: (transfer full): a sheet without rows
 */
UrSheet *
ur_sheet_new (void)
{
  UrSheet *sheet = g_new0 (UrSheet, 1);

  sheet->rows = g_ptr_array_new_with_free_func (row_free);
  return sheet;
}

/**
 * ur_sheet_free:
 *
 * Frees @sheet.
 */
void
ur_sheet_free (UrSheet *sheet)
{
  g_free (sheet->draft);
  g_free (sheet->reference);
  g_free (sheet->counts);
  g_free (sheet->explanation);
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

/**
 * ur_sheet_add_row:
 *
 * Returns: (transfer none): a new last row of @sheet, to be filled
 */
UrSheetRow *
ur_sheet_add_row (UrSheet *sheet)
{
  UrSheetRow *row = g_new0 (UrSheetRow, 1);

  g_ptr_array_add (sheet->rows, row);
  return row;
}

/* What is in a cell: some lines of one kind, then some of another. */
typedef struct
{
  GPtrArray *large, *small;
} Cell;

static void
cell_clear (Cell *cell)
{
  g_clear_pointer (&cell->large, g_ptr_array_unref);
  g_clear_pointer (&cell->small, g_ptr_array_unref);
}

static GPtrArray *
set_text (
    const Layout *layout, Column column, const char *text, const UrTextSpan *span, UrFace face, double size)
{
  const UrTextStyle style = { .face = face, .size = size, .tight = TRUE };
  double width = layout->x[column + 1] - layout->x[column] - 2 * PAD * TYPE;

  return ur_typesetter_break (layout->summary.typesetter, text != NULL ? text : "", span,
                              span != NULL ? 1 : 0, &style, width);
}

static Cell
set_cell (const Layout *layout, Column column, const char *text, const UrTextSpan *span, const char *small)
{
  UrFace face = column == COLUMN_VERDICT ? UR_FACE_SANS : UR_FACE_SERIF;

  return (Cell){ set_text (layout, column, text, span, face, TYPE),
                 set_text (layout, column, small, NULL, UR_FACE_SANS, SMALL * TYPE) };
}

static guint
count_lines (const Cell *cell)
{
  return cell->large->len + cell->small->len;
}

static void
add_lines (const Layout *layout, GPtrArray *lines, double x, guint before, UrColor color)
{
  for (guint i = 0; i < lines->len; i++)
    ur_flow_add_line (layout->summary.flow, UR_ROLE_CELL, x, (PAD + 1.1 + LINE * (before + i)) * TYPE, color,
                      g_steal_pointer (&lines->pdata[i]));
  g_ptr_array_set_free_func (lines, NULL);
}

static void
add_cell (const Layout *layout, Cell *cell, Column column)
{
  double x = layout->x[column] + PAD * TYPE;

  ur_flow_begin_tag (layout->summary.flow, column == COLUMN_NUMBER ? "TH" : "TD");
  add_lines (layout, cell->large, x, 0, UR_COLOR_TEXT1);
  add_lines (layout, cell->small, x, cell->large->len, UR_COLOR_TEXT2);
  ur_flow_end_tag (layout->summary.flow, column == COLUMN_NUMBER ? "TH" : "TD");
}

/* Thin rules beside the columns to sign in. */
static void
add_sign_rules (const Layout *layout, double height)
{
  for (guint i = COLUMN_FIRST; i < N_COLUMNS; i++)
    ur_flow_add_rule (layout->summary.flow, layout->x[i], height / 2, ROW_RULE, height, UR_COLOR_AXIS);
}

static guint
add_head (const Layout *layout, UrSliceFlags flags)
{
  const double height = (LINE + 2 * PAD) * TYPE;
  UrFlow *flow = layout->summary.flow;
  guint slice = ur_flow_add_slice (flow, 0.0, height, flags);

  ur_flow_add_rule (flow, 0.0, 0.0, layout->summary.width, THICK_RULE, UR_COLOR_TEXT1);
  ur_flow_begin_tag (flow, "TR");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      Cell cell = set_cell (layout, i, heads[i], NULL, NULL);

      add_cell (layout, &cell, i);
      cell_clear (&cell);
    }
  ur_flow_end_tag (flow, "TR");
  add_sign_rules (layout, height);
  ur_flow_add_rule (flow, 0.0, height, layout->summary.width, HEAD_RULE, UR_COLOR_TEXT1);
  return slice;
}

static void
add_bottom (const Layout *layout, UrSliceFlags flags)
{
  ur_flow_add_slice (layout->summary.flow, 0.0, 0.0, flags);
  ur_flow_add_rule (layout->summary.flow, 0.0, 0.0, layout->summary.width, THICK_RULE, UR_COLOR_TEXT1);
}

/* A row is one slice, so that no page's end parts it. */
static void
add_row (const Layout *layout, guint i)
{
  const UrSheetRow *row = g_ptr_array_index (layout->sheet->rows, i);
  const UrTextSpan figure = { row->words_start, strlen (row->words), TRUE, FALSE };
  const UrTextSpan right = { row->source_start, row->source_end, TRUE, FALSE };
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  UrFlow *flow = layout->summary.flow;
  guint n = 1;
  double height;
  Cell cells[] = {
    set_cell (layout, COLUMN_NUMBER, number, NULL, NULL),
    set_cell (layout, COLUMN_DRAFT, row->words, &figure, row->where),
    set_cell (layout, COLUMN_SOURCE, row->source, right.end > right.start ? &right : NULL, row->place),
    set_cell (layout, COLUMN_VERDICT, row->verdict, NULL, row->remark),
  };

  for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
    n = MAX (n, count_lines (&cells[k]));
  height = (LINE * n + 2 * PAD) * TYPE;
  ur_flow_add_slice (flow, 0.0, height, UR_SLICE_BREAK | (i > 0 ? UR_SLICE_RULED : UR_SLICE_PLAIN));
  if (i > 0)
    ur_flow_add_rule (flow, 0.0, 0.0, layout->summary.width, ROW_RULE, UR_COLOR_AXIS);
  ur_flow_begin_tag (flow, "TR");
  for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
    {
      add_cell (layout, &cells[k], k);
      cell_clear (&cells[k]);
    }
  ur_flow_end_tag (flow, "TR");
  add_sign_rules (layout, height);
}

static void
add_table (const Layout *layout)
{
  UrFlow *flow = layout->summary.flow;
  guint head;

  ur_flow_begin_block (flow, "Table", NULL);
  add_head (layout, UR_SLICE_PLAIN);
  head = add_head (layout, UR_SLICE_HIDDEN);
  add_bottom (layout, UR_SLICE_HIDDEN);
  ur_flow_set_continuation (flow, head, head + 1);
  for (guint i = 0; i < layout->sheet->rows->len; i++)
    add_row (layout, i);
  add_bottom (layout, UR_SLICE_PLAIN);
}

static void
add_text (
    Layout *layout, const char *text, UrRole role, const UrTextStyle *style, double space, UrColor color)
{
  const UrLineage lineage = { role, space, LINE * style->size, UR_SLICE_PLAIN, TRUE, color };

  ur_flow_begin_block (layout->summary.flow, role == UR_ROLE_TITLE ? "H1" : "P", NULL);
  ur_summary_add_lines (&layout->summary, text, NULL, 0, style, &lineage);
}

static void
add_top (Layout *layout)
{
  const UrTextStyle title = { .face = UR_FACE_SERIF, .size = TITLE, .bold = TRUE, .align = UR_ALIGN_CENTER };
  const UrTextStyle plain = { .face = UR_FACE_SERIF, .size = 10.5, .hanging = 4 * 10.5 };
  const UrTextStyle counts = { .face = UR_FACE_SANS, .size = 10.5 };
  g_autofree char *draft = g_strconcat ("稿件　　", layout->sheet->draft, NULL);
  g_autofree char *reference = g_strconcat ("对照　　", layout->sheet->reference, NULL);

  add_text (layout, "核 校 单", UR_ROLE_TITLE, &title, 0.0, UR_COLOR_TEXT1);
  add_text (layout, draft, UR_ROLE_BODY, &plain, 0.8 * TYPE, UR_COLOR_TEXT1);
  add_text (layout, reference, UR_ROLE_BODY, &plain, 0.0, UR_COLOR_TEXT1);
  add_text (layout, layout->sheet->counts, UR_ROLE_BODY, &counts, 0.6 * TYPE, UR_COLOR_TEXT1);
  ur_flow_add_slice (layout->summary.flow, 0.0, 0.5 * TYPE, UR_SLICE_PLAIN);
}

/* Two lines to sign on, side by side, on one page. */
static void
add_signatures (Layout *layout)
{
  static const char *const names[] = { "一校", "二校" };
  const UrTextStyle style = { .face = UR_FACE_SERIF, .size = 10.5 };
  const UrTextStyle date = { .face = UR_FACE_SERIF, .size = 10.5, .align = UR_ALIGN_END };
  const double half = 0.465 * layout->summary.width;

  ur_flow_begin_block (layout->summary.flow, "P", NULL);
  ur_flow_add_slice (layout->summary.flow, 3.0 * TYPE, 2.2 * TYPE, UR_SLICE_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      double x = i * (layout->summary.width - half);

      ur_flow_add_line (layout->summary.flow, UR_ROLE_FORM, x, 1.1 * TYPE, UR_COLOR_TEXT1,
                        ur_summary_set_line (&layout->summary, names[i], &style, half));
      ur_flow_add_line (layout->summary.flow, UR_ROLE_FORM, x, 1.1 * TYPE, UR_COLOR_TEXT1,
                        ur_summary_set_line (&layout->summary, "年　　月　　日", &date, half));
      ur_flow_add_rule (layout->summary.flow, x, 2.0 * TYPE, half, HEAD_RULE, UR_COLOR_TEXT1);
    }
}

static void
measure_columns (Layout *layout)
{
  const double width = layout->summary.width, rest = width - 2.6 * TYPE - 2 * SIGN;
  const double widths[N_COLUMNS] = { 2.6 * TYPE, 0.34 * rest, 0.42 * rest, 0.24 * rest, SIGN, SIGN };

  for (guint i = 0; i < N_COLUMNS; i++)
    layout->x[i + 1] = layout->x[i] + widths[i];
}

static gboolean
fill (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  Layout *layout = (Layout *) summary; /* which begins with it */
  const UrTextStyle note = { .face = UR_FACE_SERIF, .size = 9.0 };
  g_autofree char *running = g_strconcat ("核校单　", layout->sheet->draft, NULL);

  measure_columns (layout);
  add_top (layout);
  add_table (layout);
  add_text (layout, layout->sheet->explanation, UR_ROLE_NOTE, &note, 0.6 * TYPE, UR_COLOR_TEXT2);
  add_signatures (layout);
  if (!ur_flow_paginate (layout->summary.flow, FALSE, G_MAXUINT, cancellable, error))
    return FALSE;
  ur_summary_add_furniture (&layout->summary, running);
  return TRUE;
}

/**
 * ur_sheet_layout:
 * @sheet: what is on it
 * @cache: (nullable): what was shaped before
 * @cancellable: (nullable): stops the work
 * @error: where to say why there are no pages
 *
 * Lays out the sheet on A4.  Its table goes on over pages with its head, and no row is parted.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with UR_ERROR_DRAW when a font could not be
 * loaded, or with G_IO_ERROR_CANCELLED
 */
UrPages *
ur_sheet_layout (const UrSheet *sheet, UrShapeCache *cache, GCancellable *cancellable, GError **error)
{
  Layout layout = { .sheet = sheet };

  return ur_summary_lay_out_form (&layout.summary, sheet->draft, cache, fill, cancellable, error);
}
