/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing in two reports: a hollow ring for then, a filled dot for now, and a bar between them that says
 * how far they are apart, not that anything happened in between. */
#include "ur-chart-ticks.h"

#include <math.h>

#define NEAR 10.0 /* px between centres: nearer than that the dot is painted over the ring */
/* of a dot's size: the ring then leaves a gap round the dot, so that they are two shapes without colours too
 */
#define WIDE_RING 1.7

/* A row in the making. */
typedef struct
{
  const UrChartItem *item;
  const UrIndicator *then; /* NULL for none */
  const UrIndicator *now;  /* likewise */
  double then_x, now_x;
  double center;
} Row;

static const UrIndicator *
get_then (const UrChartItem *item)
{
  return item->is_then ? item->indicator : item->whole;
}

static const UrIndicator *
get_now (const UrChartItem *item)
{
  return item->is_then ? NULL : item->indicator;
}

/* In the unit of the chart the number is enough. */
static char *
dup_value (const UrChart *chart, const UrIndicator *figure)
{
  g_autofree char *unit = ur_indicator_dup_unit (figure);
  g_autofree char *common = ur_indicator_dup_base_unit (chart->items[0].indicator);

  if (strcmp (unit, common) == 0)
    return ur_chart_dup_number (figure);
  return ur_chart_dup_count (figure);
}

/**
 * ur_chart_dup_pair:
 * @chart: a dumbbell chart
 * @item: one of its items
 *
 * Returns: (transfer full): what the row says: 送温暖资金，2021年1720万元，2022年1935万元，+215　+12.5%
 */
char *
ur_chart_dup_pair (const UrChart *chart, const UrChartItem *item)
{
  GString *text = g_string_new (item->label);

  ur_chart_append_pair (text, chart, item);
  return g_string_free (text, FALSE);
}

/**
 * ur_chart_append_pair:
 * @text: words, which end with the label of @item
 * @chart: a dumbbell chart
 * @item: one of its items
 *
 * Adds what there was then, what there is now, and the change.
 */
void
ur_chart_append_pair (GString *text, const UrChart *chart, const UrChartItem *item)
{
  const UrIndicator *then = get_then (item);
  const UrIndicator *now = get_now (item);
  g_autofree char *before = then != NULL ? ur_indicator_dup_figure (then) : NULL;
  g_autofree char *after = now != NULL ? ur_indicator_dup_figure (now) : NULL;

  if (before != NULL)
    g_string_append_printf (text, "，%s%s", chart->then_label, before);
  if (after != NULL)
    g_string_append_printf (text, "，%s%s", chart->now_label, after);
  if (item->change != NULL)
    g_string_append_printf (text, "，%s", item->change);
}

/**
 * ur_chart_row_set_pair:
 * @row: (inout): a row of the table of a dumbbell chart
 * @chart: the chart
 *
 * Puts then, now and the change into the row.
 */
void
ur_chart_row_set_pair (UrChartRow *row, const UrChart *chart)
{
  const UrIndicator *then = get_then (row->item);

  row->whole = then != NULL ? ur_indicator_dup_figure (then) : g_strdup ("—");
  row->share = g_strdup (row->item->change != NULL ? row->item->change : "");
  if (get_now (row->item) != NULL)
    return;
  g_free (row->number);
  g_free (row->unit);
  row->number = g_strdup ("—");
  row->unit = g_strdup ("");
}

static void
add_ring (UrChartBuilder *builder, UrChartRole role, double x, double y, double size)
{
  double line = MAX (1.5 * builder->style->unit, MIN (size, builder->style->dots.dot) / 5);
  UrRect ring = { x - (size - line) / 2, y - (size - line) / 2, size - line, size - line };
  UrSceneItem *item = ur_chart_builder_add_shape (builder, role, UR_SCENE_FRAME, UR_COLOR_INK, &ring);

  item->line_width = line;
  item->radius = ring.width / 2;
  item->trait = UR_SCENE_PLAIN;
}

static void
add_dot (UrChartBuilder *builder, UrChartRole role, double x, double y, double size)
{
  UrRect dot = { x - size / 2, y - size / 2, size, size };

  ur_chart_builder_add_shape (builder, role, UR_SCENE_DISC, UR_COLOR_RED, &dot);
}

/* Ring and dot with what they stand for. */
static void
add_legend (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  const char *const words[] = { builder->chart->then_label, builder->chart->now_label };
  UrChartText text = { .role = UR_CHART_ROLE_HEADING,
                       .color = UR_COLOR_TEXT2,
                       .size = style->heading,
                       .height = style->heading * 1.4 };
  double center = builder->y + text.height / 2;
  double x = builder->left;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      double lead = style->swatch + 5 * style->unit;
      g_autoptr (UrTextLines) lines = ur_chart_builder_fit (
          builder, words[i], &text, (builder->right - builder->left) / 2 - lead - 16 * style->unit, 1);

      if (i == 0)
        add_ring (builder, UR_CHART_ROLE_SWATCH, x + style->swatch / 2, center, style->swatch);
      else
        add_dot (builder, UR_CHART_ROLE_SWATCH, x + style->swatch / 2, center, style->swatch);
      ur_chart_builder_add_lines (builder, lines, words[i], &text, x + lead, builder->y);
      x += lead + lines->width + 16 * style->unit;
    }
  builder->y += text.height + 4 * style->unit;
}

static void
init_scale (UrChartBuilder *builder, UrChartTicks *ticks)
{
  const UrChart *chart = builder->chart;
  g_autofree double *values = g_new0 (double, 2 * chart->n_items);

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *then = chart->items[i].whole;

      values[2 * i] = ur_chart_item_value (chart, &chart->items[i]);
      values[2 * i + 1] = then != NULL ? ur_decimal_to_double (&then->value) : 0;
    }
  ur_scale_init (&ticks->scale, values, 2 * chart->n_items);
  ticks->step = ur_scale_step (&ticks->scale, UR_CHART_MAX_TICKS);
  ticks->divisor = ur_magnitude_get_value (chart->items[0].indicator->magnitude);
  ticks->magnitude = "";
}

static double
measure_value (UrChartBuilder *builder, const UrIndicator *figure)
{
  g_autofree char *words = figure != NULL ? dup_value (builder->chart, figure) : NULL;

  return words != NULL ? ur_chart_builder_measure (builder, words, builder->style->label, TRUE) : 0;
}

/* Room for the values to the right of the outermost dots. */
static void
place_scale (UrChartBuilder *builder, UrChartTicks *ticks)
{
  double room = 0;

  for (guint i = 0; i < builder->chart->n_items; i++)
    {
      const UrChartItem *item = &builder->chart->items[i];

      room =
          MAX (room, MAX (measure_value (builder, get_then (item)), measure_value (builder, get_now (item))));
    }
  room += builder->style->dots.dot * WIDE_RING / 2 + 8 * builder->style->unit;
  ur_scale_place (&ticks->scale, builder->left, MAX (builder->right - ceil (room), builder->left));
}

static UrChartText
get_value_text (UrChartBuilder *builder, const UrIndicator *figure, const Row *row)
{
  gboolean now = figure == row->now;

  return (UrChartText){ .role = UR_CHART_ROLE_VALUE,
                        .color = now ? UR_COLOR_RED_TEXT : UR_COLOR_TEXT2,
                        .size = builder->style->label,
                        .bold = now,
                        .height = builder->style->label_line };
}

static void
add_value (UrChartBuilder *builder, const Row *row, const UrIndicator *figure, UrAlign align, double x)
{
  UrChartText text = get_value_text (builder, figure, row);
  g_autofree char *words = dup_value (builder->chart, figure);

  text.align = align;
  ur_chart_builder_add_text (builder, words, &text, x, row->center - text.height / 2);
}

/* Where words that are so wide begin, so that they end in the picture. */
static double
keep_inside (UrChartBuilder *builder, double x, double width)
{
  return MAX (MIN (x, builder->right - width), builder->left);
}

static gboolean
is_near (UrChartBuilder *builder, const Row *row)
{
  return row->then != NULL && row->now != NULL &&
         fabs (row->now_x - row->then_x) < NEAR * builder->style->unit;
}

/* The smaller value is to the left, the larger one to the right; where there is no room before the axis, both
 * are to the right. */
static void
add_values (UrChartBuilder *builder, const Row *row)
{
  double size = builder->style->dots.dot * (is_near (builder, row) ? WIDE_RING : 1);
  double gap = size / 2 + 5 * builder->style->unit;
  gboolean rising = row->then == NULL || (row->now != NULL && row->now_x >= row->then_x);
  const UrIndicator *right = rising ? row->now : row->then;
  const UrIndicator *left = rising ? row->then : row->now;
  double right_x = (rising ? row->now_x : row->then_x) + gap;
  double left_x = (rising ? row->then_x : row->now_x) - gap;

  double width = measure_value (builder, right);
  double other = left != NULL ? measure_value (builder, left) : 0;
  gboolean beside = left == NULL || left_x - other >= builder->left;

  if (!beside)
    other += 8 * builder->style->unit;
  right_x = keep_inside (builder, right_x, width + (beside ? 0 : other));
  if (!beside)
    {
      add_value (builder, row, row->then, UR_ALIGN_START, right_x);
      right_x += measure_value (builder, row->then) + 8 * builder->style->unit;
      add_value (builder, row, row->now, UR_ALIGN_START, right_x);
      return;
    }
  add_value (builder, row, right, UR_ALIGN_START, right_x);
  if (left != NULL)
    add_value (builder, row, left, UR_ALIGN_END, left_x);
}

static void
add_shapes (UrChartBuilder *builder, const Row *row)
{
  double size = builder->style->dots.dot;
  double thick = 3 * builder->style->unit;
  gboolean both = row->then != NULL && row->now != NULL;
  gboolean near = is_near (builder, row);

  if (both && !near)
    {
      double start = MIN (row->then_x, row->now_x), end = MAX (row->then_x, row->now_x);
      UrRect bar = { start + size / 2, row->center - thick / 2, MAX (end - start - size, 0), thick };

      ur_chart_builder_add_rect (builder, UR_CHART_ROLE_LEADER, UR_COLOR_AXIS, &bar);
    }
  if (row->then != NULL)
    add_ring (builder, UR_CHART_ROLE_DOT, row->then_x, row->center, near ? size * WIDE_RING : size);
  if (row->now != NULL)
    add_dot (builder, UR_CHART_ROLE_DOT, row->now_x, row->center, size);
}

/* Label at the left, change at the right. */
static void
add_words (UrChartBuilder *builder, const Row *row)
{
  const UrChartStyle *style = builder->style;
  gboolean changed = row->item->whole != NULL;
  UrChartText label = { .role = UR_CHART_ROLE_LABEL,
                        .color = UR_COLOR_TEXT1,
                        .size = style->label,
                        .bold = TRUE,
                        .height = style->label_line };
  UrChartText change = { .role = UR_CHART_ROLE_COUNT,
                         .color = changed ? UR_COLOR_RED_TEXT : UR_COLOR_TEXT3,
                         .size = style->label,
                         .bold = changed,
                         .align = UR_ALIGN_END,
                         .height = style->label_line };
  double left = builder->left + 8 * style->unit;
  g_autofree char *words = ur_chart_dup_label (row->item);
  g_autoptr (UrTextLines) end = NULL;
  g_autoptr (UrTextLines) lines = NULL;
  double taken = 0;

  if (row->item->change != NULL)
    {
      end = ur_chart_builder_fit (builder, row->item->change, &change, (builder->right - left) * 0.55, 1);
      ur_chart_builder_add_lines (builder, end, row->item->change, &change, builder->right, builder->y);
      taken = end->width + 10 * style->unit;
    }
  lines = ur_chart_builder_fit (builder, words, &label, builder->right - left - taken, 1);
  ur_chart_builder_add_lines (builder, lines, words, &label, left, builder->y);
}

static void
add_row (UrChartBuilder *builder, const UrChartTicks *ticks, const UrChartItem *item)
{
  const UrChartStyle *style = builder->style;
  double line = MAX (style->dots.dot * WIDE_RING, style->label_line);
  double height = style->label_line + line + 8 * style->unit;
  Row row = { .item = item, .then = get_then (item), .now = get_now (item) };
  guint mark = builder->marks->len;
  double size = style->dots.dot;

  row.center = builder->y + style->label_line + line / 2;
  row.then_x = row.then != NULL ? ur_scale_map (&ticks->scale, ur_decimal_to_double (&row.then->value)) : 0;
  row.now_x = row.now != NULL ? ur_scale_map (&ticks->scale, ur_decimal_to_double (&row.now->value)) : 0;
  ur_chart_builder_add_mark (builder, item, builder->y - 3 * style->unit, height);
  g_array_index (builder->marks, UrMark, mark).shape =
      (UrRect){ (row.now != NULL ? row.now_x : row.then_x) - size / 2, row.center - size / 2, size, size };
  add_words (builder, &row);
  add_shapes (builder, &row);
  add_values (builder, &row);
  builder->mark = -1;
  builder->y += height;
}

/**
 * ur_chart_layout_dumbbell:
 * @builder: a builder, whose chart has figures of one unit
 *
 * Then and now of each thing on one scale from zero.
 */
void
ur_chart_layout_dumbbell (UrChartBuilder *builder)
{
  const UrChart *chart = builder->chart;
  UrChartTicks ticks;
  guint first, rows;

  builder->y += builder->style->plot_gap;
  init_scale (builder, &ticks);
  place_scale (builder, &ticks);
  add_legend (builder);
  first = ur_chart_builder_get_position (builder);
  ur_chart_ticks_add (builder, &ticks);
  rows = ur_chart_builder_get_position (builder);
  builder->y += builder->style->tick_line + 6 * builder->style->unit;
  for (guint i = 0; i < chart->n_items; i++)
    if (ur_chart_builder_shows (builder, i))
      add_row (builder, &ticks, &chart->items[i]);
  ur_chart_builder_stretch (builder, first, rows, builder->y);
}
