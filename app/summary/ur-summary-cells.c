/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's own tables: caption, head and rows between three rules; the head again on the next page. */
#include "ur-summary-private.h"

/* Measures in em of the table's type, as of the tables of figures. */
#define TYPE 0.875 /* of the body */
#define LINE 1.4
#define ROW 1.81
#define CAPTION_LINE 1.5
#define GAP 1.0 /* between columns */
#define PAD 0.57

#define THICK_RULE 1.5 /* pt */
#define HEAD_RULE 0.75
#define MIN_ROWS 2       /* on either side of a page's end */
#define MAX_WHOLE_ROWS 8 /* a table up to this long stays on one page */

typedef struct
{
  UrSummary *summary;
  const UrTable *table;
  double size;
  double *x; /* of each column, pt from the left edge */
  double *width;
} Sheet;

static UrTextStyle
get_style (const Sheet *sheet, gboolean bold, UrAlign align)
{
  return (UrTextStyle){ .face = bold ? UR_FACE_SANS : UR_FACE_SERIF,
                        .size = sheet->size,
                        .bold = bold,
                        .align = align,
                        .hang = TRUE,
                        .words = TRUE };
}

static UrAlign
get_align (const Sheet *sheet, guint column)
{
  return sheet->table->is_numeric[column] ? UR_ALIGN_END : UR_ALIGN_START;
}

/* The widest cell of a column, its head included. */
static double
measure_column (const Sheet *sheet, guint column)
{
  const UrTextStyle style = get_style (sheet, FALSE, UR_ALIGN_START);
  double widest = 2 * sheet->size;

  for (guint i = 0; i <= sheet->table->n_rows; i++)
    {
      const UrParagraph *row = i == 0 ? sheet->table->head : &sheet->table->rows[i - 1];
      g_autofree char *cell = ur_paragraph_dup_cell (row, column + 1);

      widest = MAX (widest, ur_typesetter_measure (sheet->summary->typesetter, cell, &style));
    }
  return widest + 0.01;
}

/* Columns are as wide as their widest cell; where that is too wide for the page, all shrink alike and their
 * cells break.  What is left over lies between them. */
static void
measure_columns (Sheet *sheet)
{
  const guint n = sheet->table->n_columns;
  const double gaps = (n - 1) * GAP * sheet->size + 2 * PAD * sheet->size;
  const double room = sheet->summary->width - gaps;
  double all = 0.0, x = PAD * sheet->size, shrink, spread;

  for (guint i = 0; i < n; i++)
    all += sheet->width[i] = measure_column (sheet, i);
  shrink = all > room ? room / all : 1.0;
  spread = all < room ? (room - all) / (n - 1) : 0.0;
  for (guint i = 0; i < n; i++)
    {
      sheet->x[i] = x;
      sheet->width[i] = MAX (sheet->width[i] * shrink, sheet->size);
      x += sheet->width[i] + GAP * sheet->size + spread;
    }
}

static void
add_lines (const Sheet *sheet, GPtrArray *lines, UrRole role, double x, double middle, double pitch)
{
  for (guint i = 0; i < lines->len; i++)
    ur_flow_add_line (sheet->summary->flow, role, x, middle + (0.38 + pitch * i) * sheet->size,
                      UR_COLOR_TEXT1, g_steal_pointer (&lines->pdata[i]));
  g_ptr_array_set_free_func (lines, NULL);
}

/* The lines of all cells of a row; returns how many the highest cell has. */
static guint
set_cells (const Sheet *sheet, const UrParagraph *row, GPtrArray **cells)
{
  guint most = 1;

  for (guint i = 0; i < sheet->table->n_columns; i++)
    {
      const UrTextStyle style = get_style (sheet, FALSE, get_align (sheet, i));
      g_autofree char *cell = ur_paragraph_dup_cell (row, i + 1);

      cells[i] =
          ur_typesetter_break (sheet->summary->typesetter, cell, NULL, 0, &style, sheet->width[i] + 0.01);
      most = MAX (most, cells[i]->len);
    }
  return most;
}

static void
add_cells (const Sheet *sheet, GPtrArray **cells, UrRole role, double middle)
{
  UrFlow *flow = sheet->summary->flow;
  const char *tag = role == UR_ROLE_HEAD ? "TH" : "TD";

  ur_flow_begin_tag (flow, "TR");
  for (guint i = 0; i < sheet->table->n_columns; i++)
    {
      ur_flow_begin_tag (flow, tag);
      add_lines (sheet, cells[i], role, sheet->x[i], middle, LINE);
      ur_flow_end_tag (flow, tag);
      g_ptr_array_unref (cells[i]);
    }
  ur_flow_end_tag (flow, "TR");
}

/**
 * ur_summary_get_table_title:
 * @table: a table of the report
 *
 * Returns: what its caption says
 */
const char *
ur_summary_get_table_title (const UrTable *table)
{
  const UrSection *section = table->section;

  if (table->caption != NULL)
    return table->caption;
  return section->title != NULL ? section->title : section->part->title;
}

static GPtrArray *
set_caption (const Sheet *sheet, gboolean again)
{
  const UrTextStyle style = get_style (sheet, TRUE, UR_ALIGN_CENTER);
  g_autofree char *text = g_strdup_printf ("表%u　%s%s", sheet->summary->pages->n_tables,
                                           ur_summary_get_table_title (sheet->table), again ? "（续）" : "");

  return ur_typesetter_break (sheet->summary->typesetter, text, NULL, 0, &style, sheet->summary->width);
}

/* The caption and the head between its two rules are one slice: they are repeated together. */
static guint
add_head (const Sheet *sheet, UrSliceFlags flags, gboolean again)
{
  UrFlow *flow = sheet->summary->flow;
  g_autoptr (GPtrArray) caption = set_caption (sheet, again);
  g_autofree GPtrArray **cells = g_new0 (GPtrArray *, sheet->table->n_columns);
  const guint n = set_cells (sheet, sheet->table->head, cells);
  const double top = (1.75 + CAPTION_LINE * (MAX (caption->len, 1) - 1)) * sheet->size;
  const double bottom = top + (ROW + LINE * (n - 1)) * sheet->size;
  guint slice = ur_flow_add_slice (flow, again ? 0.0 : 0.9 * sheet->size, bottom, flags);

  ur_flow_begin_tag (flow, "Caption");
  add_lines (sheet, caption, UR_ROLE_CAPTION, 0.0, 0.75 * sheet->size, CAPTION_LINE);
  ur_flow_end_tag (flow, "Caption");
  ur_flow_add_rule (flow, 0.0, top, sheet->summary->width, THICK_RULE, UR_COLOR_TEXT1);
  add_cells (sheet, cells, UR_ROLE_HEAD, top + ROW * sheet->size / 2);
  ur_flow_add_rule (flow, 0.0, bottom, sheet->summary->width, HEAD_RULE, UR_COLOR_TEXT1);
  return slice;
}

/* A page may not begin with the second or last row, nor amid a short table. */
static UrSliceFlags
get_row_flags (const UrTable *table, guint i)
{
  if (table->n_rows <= MAX_WHOLE_ROWS || i < MIN_ROWS || i + MIN_ROWS > table->n_rows)
    return UR_SLICE_PLAIN;
  return UR_SLICE_BREAK;
}

static void
add_row (const Sheet *sheet, guint i)
{
  const UrParagraph *row = &sheet->table->rows[i];
  g_autofree GPtrArray **cells = g_new0 (GPtrArray *, sheet->table->n_columns);
  const guint n = set_cells (sheet, row, cells);

  ur_flow_set_paragraph (sheet->summary->flow, row);
  ur_flow_add_slice (sheet->summary->flow, 0.0, (ROW + LINE * (n - 1)) * sheet->size,
                     get_row_flags (sheet->table, i));
  add_cells (sheet, cells, UR_ROLE_CELL, ROW * sheet->size / 2);
}

static void
add_bottom_rule (const Sheet *sheet, UrSliceFlags flags)
{
  ur_flow_add_slice (sheet->summary->flow, 0.0, 0.0, flags);
  ur_flow_add_rule (sheet->summary->flow, 0.0, 0.0, sheet->summary->width, THICK_RULE, UR_COLOR_TEXT1);
}

static void
add_note (const Sheet *sheet)
{
  const UrTextStyle style = { UR_FACE_SERIF, 0.75 * sheet->summary->body, FALSE, UR_ALIGN_START };
  const UrLineage lineage = { UR_ROLE_NOTE, 0.3 * style.size, 1.55 * style.size, UR_SLICE_PLAIN,
                              TRUE,         UR_COLOR_TEXT2 };

  if (sheet->table->note != NULL)
    ur_summary_add_lines (sheet->summary, sheet->table->note, NULL, 0, &style, &lineage);
}

static void
add_table (UrSummary *summary, const UrTable *table)
{
  g_autofree double *x = g_new0 (double, table->n_columns);
  g_autofree double *width = g_new0 (double, table->n_columns);
  Sheet sheet = { .summary = summary, .table = table, .size = TYPE * summary->body, .x = x, .width = width };
  UrFlow *flow = summary->flow;
  guint head;

  summary->pages->n_tables++;
  measure_columns (&sheet);
  ur_flow_begin_block (flow, "Table", table->section);
  ur_flow_set_paragraph (flow, table->head);
  add_head (&sheet, ur_summary_get_break (summary), FALSE);
  head = add_head (&sheet, UR_SLICE_HIDDEN, TRUE);
  add_bottom_rule (&sheet, UR_SLICE_HIDDEN);
  ur_flow_set_continuation (flow, head, head + 1);
  for (guint i = 0; i < table->n_rows; i++)
    add_row (&sheet, i);
  add_bottom_rule (&sheet, UR_SLICE_PLAIN);
  ur_flow_begin_block (flow, "P", table->section);
  add_note (&sheet);
  ur_flow_add_slice (flow, 0.0, 0.6 * sheet.size, UR_SLICE_PLAIN);
}

/**
 * ur_summary_add_apart:
 * @summary: a summary
 * @paragraph: a paragraph that is no running text
 *
 * Adds, with its head, the whole table as the report has it, numbered with those that the summary makes.  A
 * footnote is set with the paragraph that its sign is in; a picture with its words.
 */
void
ur_summary_add_apart (UrSummary *summary, const UrParagraph *paragraph)
{
  if (paragraph->kind == UR_PARAGRAPH_HEAD)
    add_table (summary, paragraph->table);
  else if (paragraph->kind == UR_PARAGRAPH_PICTURE)
    ur_summary_add_picture (summary, paragraph);
}
