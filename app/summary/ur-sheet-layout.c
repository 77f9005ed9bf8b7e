/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the sheet on which two people sign. */
#include "ur-sheet.h"

#include <string.h>

#include "ur-sheet-marks.h"
#include "ur-summary-private.h"

/* Measures in em of the table's type. */
#define TYPE 9.5 /* pt */
#define SMALL 0.86
#define LINE 1.55
#define PAD 0.45
#define MARK 1.0
#define MARK_UP 0.86     /* its top, over the baseline of the word beside it */
#define MARK_WIDTH 1.42  /* with the gap after it */
#define UNDERLINE 0.2    /* below the baseline */
#define COUNT_GAP 0.4    /* em of LARGE */
#define LONGEST_WHOLE 24 /* bytes: a figure that stays on one line */
#define TITLE 22.0       /* pt */
#define LARGE 10.5       /* pt, as are those below */
#define THICK_RULE 1.5
#define HEAD_RULE 0.75
#define ROW_RULE 0.25
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

static const UrTextStyle plain_count = { .face = UR_FACE_SANS, .size = LARGE, .tight = TRUE };
static const UrTextStyle bold_count = { .face = UR_FACE_SANS, .size = LARGE, .bold = TRUE };

/* The sheet being laid out. */
typedef struct
{
  UrSummary summary;
  const UrSheet *sheet;
  double x[N_COLUMNS + 1]; /* left edges, pt; the last is the right end */
} Layout;

/* What is in a cell: lines of words, of others, and small ones. */
typedef struct
{
  GPtrArray *large, *other, *small;
} Cell;

static void
cell_clear (Cell *cell)
{
  g_clear_pointer (&cell->large, g_ptr_array_unref);
  g_clear_pointer (&cell->other, g_ptr_array_unref);
  g_clear_pointer (&cell->small, g_ptr_array_unref);
}

static GPtrArray *
set_words (const Layout *layout, Column column, const char *text, const UrTextSpan *span, UrTextStyle style)
{
  double width = layout->x[column + 1] - layout->x[column] - 2 * PAD * TYPE;

  style.tight = TRUE;
  return ur_typesetter_break (layout->summary.typesetter, text != NULL ? text : "", span,
                              span != NULL ? 1 : 0, &style, width);
}

static GPtrArray *
set_plain (const Layout *layout, Column column, const char *text, UrFace face, double size)
{
  return set_words (layout, column, text, NULL, (UrTextStyle){ .face = face, .size = size });
}

/* The figure in the words of the draft is told from that in the report's. */
static GPtrArray *
set_figure (const Layout *layout, Column column, const UrSheetWords *words)
{
  const UrTextSpan span = { words->start, words->end, .bold = TRUE, .sans = column == COLUMN_DRAFT,
                            .whole = words->end - words->start <= LONGEST_WHOLE };
  const UrTextStyle style = { .face = UR_FACE_SERIF, .size = TYPE };

  return set_words (layout, column, words->text, words->end > words->start ? &span : NULL, style);
}

static Cell
set_draft (const Layout *layout, const UrSheetRow *row)
{
  return (Cell){ set_figure (layout, COLUMN_DRAFT, &row->words),
                 set_plain (layout, COLUMN_DRAFT, NULL, UR_FACE_SERIF, TYPE),
                 set_plain (layout, COLUMN_DRAFT, row->where, UR_FACE_SANS, SMALL * TYPE) };
}

static Cell
set_source (const Layout *layout, const UrSheetRow *row)
{
  return (Cell){ row->is_arithmetic ? set_plain (layout, COLUMN_SOURCE, row->source.text, UR_FACE_SANS, TYPE)
                                    : set_figure (layout, COLUMN_SOURCE, &row->source),
                 set_figure (layout, COLUMN_SOURCE, &row->other),
                 set_plain (layout, COLUMN_SOURCE, row->place, UR_FACE_SANS, SMALL * TYPE) };
}

static Cell
set_verdict (const Layout *layout, const UrSheetRow *row)
{
  const UrTextStyle style = { .face = UR_FACE_SANS, .size = TYPE, .bold = TRUE, .indent = MARK_WIDTH * TYPE };

  return (Cell){ set_words (layout, COLUMN_VERDICT, ur_sheet_mark_get_name (row->mark), NULL, style),
                 set_plain (layout, COLUMN_VERDICT, NULL, UR_FACE_SERIF, TYPE),
                 set_plain (layout, COLUMN_VERDICT, row->remark, UR_FACE_SANS, SMALL * TYPE) };
}

static Cell
set_one (const Layout *layout, Column column, const char *text, UrFace face)
{
  return (Cell){ set_plain (layout, column, text, face, TYPE), set_plain (layout, column, NULL, face, TYPE),
                 set_plain (layout, column, NULL, face, TYPE) };
}

static guint
count_lines (const Cell *cell)
{
  return cell->large->len + cell->other->len + cell->small->len;
}

static double
get_baseline (guint line)
{
  return (PAD + 1.1 + LINE * line) * TYPE;
}

/* A paragraph of a cell, so that it is not read out in one breath with the next. */
static void
add_lines (const Layout *layout, GPtrArray *lines, double x, guint before, UrColor color)
{
  if (lines->len == 0)
    return;
  ur_flow_begin_tag (layout->summary.flow, "P");
  for (guint i = 0; i < lines->len; i++)
    ur_flow_add_line (layout->summary.flow, UR_ROLE_CELL, x, get_baseline (before + i), color,
                      g_steal_pointer (&lines->pdata[i]));
  g_ptr_array_set_free_func (lines, NULL);
  ur_flow_end_tag (layout->summary.flow, "P");
}

static void
add_cell (const Layout *layout, Cell *cell, Column column, gboolean is_head)
{
  double x = layout->x[column] + PAD * TYPE;
  const char *tag = is_head || column == COLUMN_NUMBER ? "TH" : "TD";

  ur_flow_begin_tag (layout->summary.flow, tag);
  add_lines (layout, cell->large, x, 0, UR_COLOR_TEXT1);
  add_lines (layout, cell->other, x, cell->large->len, UR_COLOR_TEXT1);
  add_lines (layout, cell->small, x, cell->large->len + cell->other->len, UR_COLOR_TEXT2);
  ur_flow_end_tag (layout->summary.flow, tag);
}

/* What the report has in the place of the draft's words is underlined. */
static void
add_underlines (const Layout *layout, const UrSheetWords *words, const GPtrArray *lines)
{
  const char *at = words->text;

  for (guint i = 0; i < lines->len && at != NULL; i++)
    {
      const UrLine *line = g_ptr_array_index (lines, i);
      const char *found = strstr (at, line->text);
      gsize start;
      double left, right;

      if (found == NULL)
        return;
      start = (gsize) (found - words->text);
      at = found + strlen (line->text);
      if (words->end > start && ur_line_find_words (line, words->start > start ? words->start - start : 0,
                                                    words->end - start, &left, &right))
        ur_flow_add_rule (layout->summary.flow, layout->x[COLUMN_SOURCE] + PAD * TYPE + line->x + left,
                          get_baseline (i) + UNDERLINE * TYPE, right - left, HEAD_RULE, UR_COLOR_TEXT1);
    }
}

/* Thin rules beside the columns to sign in. */
static void
add_sign_rules (const Layout *layout, double height)
{
  for (guint i = COLUMN_FIRST; i < N_COLUMNS; i++)
    ur_flow_add_rule (layout->summary.flow, layout->x[i], height / 2, ROW_RULE, height, UR_COLOR_AXIS);
}

static guint
add_head (const Layout *layout, UrSliceFlags flags, double top)
{
  const double height = (LINE + 2 * PAD) * TYPE;
  UrFlow *flow = layout->summary.flow;
  guint slice = ur_flow_add_slice (flow, 0.0, height, flags);

  ur_flow_add_rule (flow, 0.0, 0.0, layout->summary.width, top, UR_COLOR_TEXT1);
  ur_flow_begin_tag (flow, "TR");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      Cell cell = set_one (layout, i, heads[i], UR_FACE_SANS);

      add_cell (layout, &cell, i, TRUE);
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

static void
add_cells (const Layout *layout, Cell *cells, guint n)
{
  ur_flow_begin_tag (layout->summary.flow, "TR");
  for (guint k = 0; k < n; k++)
    {
      add_cell (layout, &cells[k], k, FALSE);
      cell_clear (&cells[k]);
    }
  ur_flow_end_tag (layout->summary.flow, "TR");
}

/* A row is one slice, so that no page's end parts it.  What is drawn comes before the words, outside of their
 * structure. */
static void
add_row (const Layout *layout, guint i)
{
  const UrSheetRow *row = g_ptr_array_index (layout->sheet->rows, i);
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  UrFlow *flow = layout->summary.flow;
  guint n = 1;
  double height;
  Cell cells[] = { set_one (layout, COLUMN_NUMBER, number, UR_FACE_SERIF),
                   set_draft (layout, row),
                   set_source (layout, row),
                   set_verdict (layout, row),
                   set_one (layout, COLUMN_FIRST, NULL, UR_FACE_SANS),
                   set_one (layout, COLUMN_SECOND, NULL, UR_FACE_SANS) };

  for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
    n = MAX (n, count_lines (&cells[k]));
  height = (LINE * n + 2 * PAD) * TYPE;
  ur_flow_add_slice (flow, 0.0, height, UR_SLICE_BREAK | (i > 0 ? UR_SLICE_RULED : UR_SLICE_PLAIN));
  if (i > 0)
    ur_flow_add_rule (flow, 0.0, 0.0, layout->summary.width, ROW_RULE, UR_COLOR_AXIS);
  if (row->mark == UR_SHEET_DIFFERS && !row->is_arithmetic)
    add_underlines (layout, &row->source, cells[COLUMN_SOURCE].large);
  ur_sheet_mark_add (flow, row->mark, layout->x[COLUMN_VERDICT] + PAD * TYPE,
                     get_baseline (0) - MARK_UP * TYPE, MARK * TYPE);
  add_cells (layout, cells, G_N_ELEMENTS (cells));
  add_sign_rules (layout, height);
}

static void
add_table (const Layout *layout)
{
  UrFlow *flow = layout->summary.flow;
  guint head;

  ur_flow_begin_block (flow, "Table", NULL);
  add_head (layout, UR_SLICE_PLAIN, HEAD_RULE);
  head = add_head (layout, UR_SLICE_HIDDEN, THICK_RULE);
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
add_line (Layout *layout, const char *text, const UrTextStyle *style, double *x, double baseline)
{
  UrLine *line = ur_summary_set_line (&layout->summary, text, style, layout->summary.width);
  double width = line->width;

  ur_flow_add_line (layout->summary.flow, UR_ROLE_BODY, *x, baseline, UR_COLOR_TEXT1, line);
  *x += width;
}

static double
measure_count (Layout *layout, UrSheetMark mark, const char *n)
{
  UrTypesetter *typesetter = layout->summary.typesetter;

  return (MARK_WIDTH + COUNT_GAP) * LARGE +
         ur_typesetter_measure (typesetter, ur_sheet_mark_get_name (mark), &plain_count) +
         ur_typesetter_measure (typesetter, n, &bold_count);
}

/* Its mark is drawn apart from its words. */
static void
add_count (Layout *layout, UrSheetMark mark, const char *n, double x, double baseline)
{
  UrFlow *flow = layout->summary.flow;

  ur_sheet_mark_add (flow, mark, x, baseline - MARK_UP * LARGE, MARK * LARGE);
  x += MARK_WIDTH * LARGE;
  ur_flow_begin_tag (flow, "P");
  add_line (layout, ur_sheet_mark_get_name (mark), &plain_count, &x, baseline);
  x += COUNT_GAP * LARGE;
  add_line (layout, n, &bold_count, &x, baseline);
  ur_flow_end_tag (flow, "P");
}

/* How many of each verdict, as a band over the table: one after the other, with room between that makes the
 * band full. */
static void
add_counts (Layout *layout)
{
  const double baseline = 1.37 * LARGE;
  UrFlow *flow = layout->summary.flow;
  double x = 0, room = layout->summary.width -
                       ur_typesetter_measure (layout->summary.typesetter, layout->sheet->total, &plain_count);
  char *numbers[UR_SHEET_N_MARKS];

  ur_flow_begin_block (flow, NULL, NULL);
  ur_flow_add_slice (flow, 0.7 * TYPE, 2 * LARGE, UR_SLICE_PLAIN);
  ur_flow_add_rule (flow, 0.0, 0.0, layout->summary.width, THICK_RULE, UR_COLOR_TEXT1);
  ur_flow_begin_tag (flow, "P");
  add_line (layout, layout->sheet->total, &plain_count, &x, baseline);
  ur_flow_end_tag (flow, "P");
  for (guint i = 0; i < UR_SHEET_N_MARKS; i++)
    {
      numbers[i] = g_strdup_printf ("%u", layout->sheet->counts[i]);
      room -= measure_count (layout, i, numbers[i]);
    }
  room = MAX (room / UR_SHEET_N_MARKS, COUNT_GAP * LARGE);
  for (guint i = 0; i < UR_SHEET_N_MARKS; i++)
    {
      add_count (layout, i, numbers[i], x + room, baseline);
      x += room + measure_count (layout, i, numbers[i]);
      g_free (numbers[i]);
    }
}

static void
add_top (Layout *layout)
{
  const UrTextStyle title = { .face = UR_FACE_SERIF, .size = TITLE, .bold = TRUE, .align = UR_ALIGN_CENTER };
  const UrTextStyle plain = { .face = UR_FACE_SERIF, .size = LARGE, .hanging = 5 * LARGE };
  g_autofree char *draft = g_strconcat ("稿　件　　", layout->sheet->draft, NULL);
  g_autofree char *reference = g_strconcat ("对　照　　", layout->sheet->reference, NULL);

  add_text (layout, "核 校 单", UR_ROLE_TITLE, &title, 0.0, UR_COLOR_TEXT1);
  add_text (layout, draft, UR_ROLE_BODY, &plain, 0.8 * TYPE, UR_COLOR_TEXT1);
  add_text (layout, reference, UR_ROLE_BODY, &plain, 0.0, UR_COLOR_TEXT1);
  add_counts (layout);
}

/* Two lines to sign on, side by side, on one page. */
static void
add_signatures (Layout *layout)
{
  static const char *const names[] = { "一校", "二校" };
  const UrTextStyle style = { .face = UR_FACE_SERIF, .size = LARGE };
  const UrTextStyle date = { .face = UR_FACE_SERIF, .size = LARGE, .align = UR_ALIGN_END };
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

static void
add_nothing (Layout *layout)
{
  const UrTextStyle plain = { .face = UR_FACE_SERIF, .size = LARGE };

  add_text (layout, "稿里没有可校的数。", UR_ROLE_BODY, &plain, 0.6 * TYPE, UR_COLOR_TEXT1);
}

static gboolean
fill (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  Layout *layout = (Layout *) summary; /* which begins with it */
  const UrTextStyle note = { .face = UR_FACE_SERIF, .size = 9.0 };
  g_autofree char *running = g_strconcat ("核校单　", layout->sheet->draft, NULL);

  measure_columns (layout);
  add_top (layout);
  if (layout->sheet->rows->len > 0)
    add_table (layout);
  else
    add_nothing (layout);
  add_text (layout, layout->sheet->explanation, UR_ROLE_NOTE, &note, 0.6 * TYPE, UR_COLOR_TEXT2);
  add_signatures (layout);
  if (!ur_flow_paginate (layout->summary.flow, FALSE, G_MAXUINT, cancellable, error))
    return FALSE;
  ur_summary_add_furniture (&layout->summary, running, "续前页");
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
