/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a table of figures is set. */
#include "ur-summary-private.h"
#include "ur-summary-rows.h"

#include <string.h>

/* Measures in em of the table's type, which is 10.5 pt where the body is 12 pt. */
#define TYPE 0.875 /* of the body */
#define ROW 1.81
#define HEAD_ROW 2.0
#define CAPTION_LINE 1.5
#define PAD 0.57
#define VALUE_GAP 1.15 /* between value and unit */
#define LABEL_GAP 1.5  /* between label and value, theme and label */
#define MIN_UNIT 4.5
#define MIN_THEME 7.1
#define MIN_LABEL 9.0 /* beside a column of periods */
#define NARROW 26.0   /* a table narrower than this has its themes above their rows and no room to spare */

#define THICK_RULE 1.5 /* pt */
#define HEAD_RULE 0.75
#define THEME_RULE 0.35
#define MIN_ROWS 2       /* on either side of a page's end */
#define MAX_WHOLE_ROWS 8 /* a table or theme up to this long stays on one page */

typedef struct
{
  UrSummary *summary;
  const GArray *rows; /* (element-type UrSummaryRow) */
  const char *title;
  gboolean with_themes;
  const char *main_period; /* of most figures; NULL when all are of the same one */
  gboolean narrow;
  double size;
  double label_x, label_width, period_x, period_width, value_x, value_width,
      unit_x; /* pt from the table's left edge */
} Table;

static UrTextStyle
get_style (const Table *table, UrFace face, gboolean bold, UrAlign align)
{
  return (UrTextStyle){
    .face = face, .size = table->size, .bold = bold, .align = align, .hang = TRUE, .words = TRUE
  };
}

static char *
dup_value (const UrIndicator *indicator)
{
  return g_strdup (indicator->number ? indicator->number : "—");
}

static char *
dup_unit (const UrIndicator *indicator)
{
  return indicator->number ? ur_indicator_dup_unit (indicator) : g_strdup ("");
}

/* Where there is no room for a column of periods, the caption names that of most figures, and the labels
 * those of the others. */
static char *
dup_label (const Table *table, const UrIndicator *indicator)
{
  if (table->main_period == NULL || table->period_width > 0.0 ||
      strcmp (ur_summary_row_get_period (indicator), table->main_period) == 0)
    return g_strdup (indicator->label);
  return g_strdup_printf ("%s（%s）", indicator->label, ur_summary_row_get_period (indicator));
}

/* As wide as its widest cell, if the labels keep room enough. */
static void
add_period_column (Table *table, const UrTextStyle *style)
{
  double width = 2 * table->size, left;

  for (guint i = 0; i < table->rows->len; i++)
    width = MAX (width, ur_typesetter_measure (table->summary->typesetter,
                                               ur_summary_row_get_period (
                                                   g_array_index (table->rows, UrSummaryRow, i).indicator),
                                               style));
  left = table->period_x - width - 0.01;
  if (left - LABEL_GAP * table->size - table->label_x < MIN_LABEL * table->size)
    return;
  table->period_width = width + 0.01;
  table->period_x = left;
}

/* Columns are as wide as their widest cell; the labels get what is left. */
static void
measure_columns (Table *table)
{
  const UrTextStyle serif = get_style (table, UR_FACE_SERIF, FALSE, UR_ALIGN_START);
  const UrTextStyle bold = get_style (table, UR_FACE_SANS, TRUE, UR_ALIGN_END);
  const gboolean theme_column = table->with_themes && !table->narrow;
  double theme = MIN_THEME * table->size, unit = (table->narrow ? 2 : MIN_UNIT) * table->size,
         value = 2 * table->size;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const UrSummaryRow *row = &g_array_index (table->rows, UrSummaryRow, i);
      g_autofree char *unit_text = dup_unit (row->indicator), *number = dup_value (row->indicator);
      UrTypesetter *typesetter = table->summary->typesetter;

      if (row->theme)
        theme = MAX (theme, ur_typesetter_measure (typesetter, row->theme, &serif) + LABEL_GAP * table->size +
                                PAD * table->size);
      unit = MAX (unit, ur_typesetter_measure (typesetter, unit_text, &serif));
      value = MAX (value, ur_typesetter_measure (typesetter, number, &bold));
    }
  unit = MIN (unit, table->summary->width / 4);
  table->label_x = theme_column ? MIN (theme, table->summary->width / 4) : PAD * table->size;
  table->unit_x = table->summary->width - unit - PAD * table->size;
  table->value_width = MIN (value, table->summary->width / 3);
  table->value_x = table->unit_x - VALUE_GAP * table->size - table->value_width;
  table->period_x = table->value_x - LABEL_GAP * table->size;
  if (table->main_period != NULL && !table->narrow)
    add_period_column (table, &serif);
  table->label_width = MAX (3 * table->size, table->period_x - LABEL_GAP * table->size - table->label_x);
  if (table->period_width <= 0.0)
    table->label_width = MAX (3 * table->size, table->period_x - table->label_x);
}

static GPtrArray *
break_cell (const Table *table, const char *text, const UrTextStyle *style, double width)
{
  return ur_typesetter_break (table->summary->typesetter, text, NULL, 0, style, width);
}

/* Places the lines of a cell.  Theme and label are heads: they say what the row's number is. */
static void
add_cell (const Table *table, GPtrArray *lines, UrRole role, const char *tag, double x, double top)
{
  UrFlow *flow = table->summary->flow;

  ur_flow_begin_tag (flow, tag);
  for (guint i = 0; i < lines->len; i++)
    ur_flow_add_line (flow, role, x, top + i * 1.4 * table->size + 0.38 * table->size, UR_COLOR_TEXT1,
                      g_steal_pointer (&lines->pdata[i]));
  ur_flow_end_tag (flow, tag);
  g_ptr_array_set_free_func (lines, NULL);
}

static void
add_text_cell (
    const Table *table, const char *text, UrRole role, UrAlign align, double x, double width, double y)
{
  const UrTextStyle style = get_style (table, UR_FACE_SERIF, FALSE, align);
  g_autoptr (GPtrArray) lines = break_cell (table, text, &style, width);

  add_cell (table, lines, role, *text != '\0' ? "TH" : "TD", x, y);
}

static GPtrArray *
set_caption (const Table *table, gboolean again)
{
  const UrTextStyle style = get_style (table, UR_FACE_SANS, TRUE, UR_ALIGN_CENTER);
  g_autofree char *period = table->main_period != NULL && table->period_width <= 0.0
                                ? g_strdup_printf ("（除注明外为%s）", table->main_period)
                                : NULL;
  g_autofree char *text = g_strdup_printf ("表%u　%s%s%s", table->summary->pages->n_tables, table->title,
                                           period != NULL ? period : "", again ? "（续）" : "");

  return break_cell (table, text, &style, table->summary->width);
}

static void
add_caption (const Table *table, GPtrArray *lines)
{
  UrFlow *flow = table->summary->flow;

  ur_flow_begin_tag (flow, "Caption");
  for (guint i = 0; i < lines->len; i++)
    ur_flow_add_line (flow, UR_ROLE_CAPTION, 0.0, (0.75 + 0.38 + CAPTION_LINE * i) * table->size,
                      UR_COLOR_TEXT1, g_steal_pointer (&lines->pdata[i]));
  ur_flow_end_tag (flow, "Caption");
  g_ptr_array_set_free_func (lines, NULL);
}

static void
add_head_row (const Table *table, double middle)
{
  const double pad = PAD * table->size;

  ur_flow_begin_tag (table->summary->flow, "TR");
  if (table->with_themes && !table->narrow)
    add_text_cell (table, "类别", UR_ROLE_HEAD, UR_ALIGN_START, pad, table->label_x - pad, middle);
  add_text_cell (table, "指标", UR_ROLE_HEAD, UR_ALIGN_START, table->label_x, table->label_width, middle);
  if (table->period_width > 0.0)
    add_text_cell (table, "时期", UR_ROLE_HEAD, UR_ALIGN_START, table->period_x, table->period_width, middle);
  add_text_cell (table, "数值", UR_ROLE_HEAD, UR_ALIGN_END, table->value_x, table->value_width, middle);
  add_text_cell (table, "单位", UR_ROLE_HEAD, UR_ALIGN_START, table->unit_x,
                 table->summary->width - table->unit_x, middle);
  ur_flow_end_tag (table->summary->flow, "TR");
}

/* The caption and the head row between its two rules are one slice: they are repeated together. */
static guint
add_head (const Table *table, UrSliceFlags flags, gboolean again)
{
  UrFlow *flow = table->summary->flow;
  g_autoptr (GPtrArray) caption = set_caption (table, again);
  const double top = (1.75 + CAPTION_LINE * (MAX (caption->len, 1) - 1)) * table->size,
               bottom = top + HEAD_ROW * table->size;
  guint slice = ur_flow_add_slice (flow, again ? 0.0 : 0.9 * table->size, bottom, flags);

  add_caption (table, caption);
  ur_flow_add_rule (flow, 0.0, top, table->summary->width, THICK_RULE, UR_COLOR_TEXT1);
  add_head_row (table, (top + bottom) / 2);
  ur_flow_add_rule (flow, 0.0, bottom, table->summary->width, HEAD_RULE, UR_COLOR_TEXT1);
  return slice;
}

/* A page may not begin with the second or last row, nor amid a short table or theme. */
static UrSliceFlags
get_row_flags (const Table *table, guint i)
{
  const UrSummaryRow *row = &g_array_index (table->rows, UrSummaryRow, i);
  UrSliceFlags flags = row->new_theme && i > 0 ? UR_SLICE_RULED : UR_SLICE_PLAIN;
  guint theme = i;

  if (table->rows->len <= MAX_WHOLE_ROWS || i < MIN_ROWS || i + MIN_ROWS > table->rows->len)
    return flags;
  if (!table->with_themes || row->new_theme)
    return flags | UR_SLICE_BREAK;
  while (theme > 0 && !g_array_index (table->rows, UrSummaryRow, theme).new_theme)
    theme--;
  return g_array_index (table->rows, UrSummaryRow, theme).theme_rows > MAX_WHOLE_ROWS ? flags | UR_SLICE_BREAK
                                                                                      : flags;
}

/* In a narrow table a theme is above its rows, and the first of them stays below it. */
static void
add_theme_row (const Table *table, guint i)
{
  const UrSummaryRow *row = &g_array_index (table->rows, UrSummaryRow, i);
  UrFlow *flow = table->summary->flow;

  ur_flow_add_slice (flow, 0.0, ROW * table->size, get_row_flags (table, i));
  if (i > 0)
    ur_flow_add_rule (flow, 0.0, 0.0, table->summary->width, THEME_RULE, UR_COLOR_AXIS);
  ur_flow_begin_tag (flow, "TR");
  add_text_cell (table, row->theme, UR_ROLE_CELL, UR_ALIGN_START, PAD * table->size,
                 table->summary->width - PAD * table->size, ROW * table->size / 2);
  ur_flow_end_tag (flow, "TR");
}

static void
add_row (const Table *table, guint i)
{
  const UrSummaryRow *row = &g_array_index (table->rows, UrSummaryRow, i);
  UrFlow *flow = table->summary->flow;
  const UrTextStyle serif = get_style (table, UR_FACE_SERIF, FALSE, UR_ALIGN_START);
  const UrTextStyle bold = get_style (table, UR_FACE_SANS, TRUE, UR_ALIGN_END);
  g_autofree char *label = dup_label (table, row->indicator), *unit = dup_unit (row->indicator),
                  *value = dup_value (row->indicator);
  g_autoptr (GPtrArray) labels = break_cell (table, label, &serif, table->label_width);
  g_autoptr (GPtrArray) periods =
      table->period_width > 0.0
          ? break_cell (table, ur_summary_row_get_period (row->indicator), &serif, table->period_width)
          : NULL;
  g_autoptr (GPtrArray) values = break_cell (table, value, &bold, table->value_width + 0.01);
  g_autoptr (GPtrArray) units = break_cell (table, unit, &serif, table->summary->width - table->unit_x);
  guint n_lines = MAX (MAX (labels->len, periods != NULL ? periods->len : 0), MAX (values->len, units->len));
  const double middle = ROW * table->size / 2;
  const gboolean theme_above = table->narrow && row->new_theme && row->theme;

  ur_flow_set_paragraph (flow, row->indicator->paragraph);
  if (theme_above)
    add_theme_row (table, i);
  ur_flow_add_slice (flow, 0.0, ROW * table->size + (MAX (n_lines, 1) - 1) * 1.4 * table->size,
                     theme_above ? UR_SLICE_PLAIN : get_row_flags (table, i));
  if (row->new_theme && i > 0 && !theme_above)
    ur_flow_add_rule (flow, 0.0, 0.0, table->summary->width, THEME_RULE, UR_COLOR_AXIS);
  ur_flow_begin_tag (flow, "TR");
  if (table->with_themes && !table->narrow)
    add_text_cell (table, row->theme ? row->theme : "", UR_ROLE_CELL, UR_ALIGN_START, PAD * table->size,
                   table->label_x - PAD * table->size, middle);
  add_cell (table, labels, UR_ROLE_CELL, "TH", table->label_x, middle);
  if (periods != NULL)
    add_cell (table, periods, UR_ROLE_CELL, "TD", table->period_x, middle);
  add_cell (table, values, UR_ROLE_CELL, "TD", table->value_x, middle);
  add_cell (table, units, UR_ROLE_CELL, "TD", table->unit_x, middle);
  ur_flow_end_tag (flow, "TR");
}

static void
add_bottom_rule (const Table *table, UrSliceFlags flags)
{
  ur_flow_add_slice (table->summary->flow, 0.0, 0.0, flags);
  ur_flow_add_rule (table->summary->flow, 0.0, 0.0, table->summary->width, THICK_RULE, UR_COLOR_TEXT1);
}

/* Numbers that could not be read: the sentences that say why. */
static void
add_notes (const Table *table)
{
  const UrTextStyle style = { UR_FACE_SERIF, 0.75 * table->summary->body, FALSE, UR_ALIGN_START };
  UrLineage lineage = { UR_ROLE_NOTE, 0.3 * style.size, 1.55 * style.size, UR_SLICE_PLAIN,
                        TRUE,         UR_COLOR_TEXT2 };

  for (guint i = 0; i < table->rows->len; i++)
    {
      const UrIndicator *indicator = g_array_index (table->rows, UrSummaryRow, i).indicator;
      g_autofree char *text = NULL;

      if (indicator->number || !indicator->missing)
        continue;
      text = g_strconcat ("— ", indicator->missing, NULL);
      ur_summary_add_lines (table->summary, text, NULL, 0, &style, &lineage);
      lineage.space = 0.0;
    }
}

static void
begin (Table *table)
{
  table->summary->pages->n_tables++;
  table->size = TYPE * table->summary->body;
  table->narrow = table->summary->width < NARROW * table->size;
  table->main_period = ur_summary_rows_find_main_period (table->rows);
  measure_columns (table);
}

/**
 * ur_summary_add_table:
 * @summary: a summary
 * @rows: (element-type UrSummaryRow): what is in it; without any nothing is added
 * @title: what its caption says
 * @with_themes: whether the rows have themes, in a column of their own, with thin rules between them
 * @section: (nullable): the section it belongs to
 *
 * Adds a table with three rules, which goes on over pages with its head.
 */
void
ur_summary_add_table (
    UrSummary *summary, const GArray *rows, const char *title, gboolean with_themes, const UrSection *section)
{
  Table table = { .summary = summary, .rows = rows, .title = title, .with_themes = with_themes };
  UrFlow *flow = summary->flow;
  guint head, tail;

  if (rows->len == 0)
    return;
  begin (&table);
  ur_flow_begin_block (flow, "Table", section);
  add_head (&table, ur_summary_get_break (summary), FALSE);
  head = add_head (&table, UR_SLICE_HIDDEN, TRUE);
  tail = head + 1;
  add_bottom_rule (&table, UR_SLICE_HIDDEN);
  ur_flow_set_continuation (flow, head, tail);
  for (guint i = 0; i < rows->len; i++)
    add_row (&table, i);
  add_bottom_rule (&table, UR_SLICE_PLAIN);
  ur_flow_begin_block (flow, "P", section);
  add_notes (&table);
  ur_flow_add_slice (flow, 0.0, 0.6 * table.size, UR_SLICE_PLAIN);
}
