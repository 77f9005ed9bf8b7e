/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"
#include "ur-chart-looks.h"
#include "ur-chart-ticks.h"

#include "ur-chart-table.h"

#include <math.h>

typedef struct
{
  const UrChartItem **items; /* rows together, in each the order of the report */
  guint n_items;
  UrChartTicks ticks;
  double plot_left;
  gboolean values_have_units;
} Dots;

static gboolean
same_row (const UrChartItem *a, const UrChartItem *b)
{
  if (a->indicator->series != NULL && b->indicator->series != NULL)
    return strcmp (a->indicator->series, b->indicator->series) == 0;
  return a == b;
}

static gboolean
has_many_periods (const Dots *dots)
{
  for (guint i = 1; i < dots->n_items; i++)
    if (!ur_indicator_is_beside (dots->items[i]->indicator, dots->items[0]->indicator))
      return TRUE;
  return FALSE;
}

static gboolean
has_one_scale (const Dots *dots)
{
  for (guint i = 1; i < dots->n_items; i++)
    if (!ur_indicator_scales_agree (dots->items[i]->indicator, dots->items[0]->indicator))
      return FALSE;
  return TRUE;
}

static gboolean
are_plain (const Dots *dots)
{
  for (guint i = 0; i < dots->n_items; i++)
    if (!ur_indicator_is_plain (dots->items[i]->indicator))
      return FALSE;
  return TRUE;
}

static gboolean
has_one_magnitude (const Dots *dots)
{
  for (guint i = 1; i < dots->n_items; i++)
    if (strcmp (dots->items[i]->indicator->magnitude, dots->items[0]->indicator->magnitude) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_first_of_period (const Dots *dots, guint i)
{
  for (guint k = 0; k < i; k++)
    if (ur_indicator_is_beside (dots->items[k]->indicator, dots->items[i]->indicator))
      return FALSE;
  return TRUE;
}

/* Filled, or hollow for what is not of now: a year before, or a target. */
static void
add_disc (UrChartBuilder *builder, UrChartRole role, const UrIndicator *indicator, const UrRect *rect)
{
  UrChartLook look = ur_chart_get_look (builder->chart, indicator);
  double line = MAX (1.5 * builder->style->unit, rect->width / 6);
  UrRect ring = { rect->x + line / 2, rect->y + line / 2, rect->width - line, rect->height - line };
  UrSceneItem *item;

  if (!look.ring)
    {
      ur_chart_builder_add_shape (builder, role, UR_SCENE_DISC, look.color, rect);
      return;
    }
  item = ur_chart_builder_add_shape (builder, role, UR_SCENE_FRAME, look.color, &ring);
  item->line_width = line;
  item->radius = ring.width / 2;
  item->trait = UR_SCENE_PLAIN;
}

static gboolean
is_first_of_look (const Dots *dots, guint i)
{
  for (guint k = 0; k < i; k++)
    if (ur_figure_looks_like (dots->items[k]->indicator, dots->items[i]->indicator))
      return FALSE;
  return TRUE;
}

/* The periods of all that looks as item @i does: 2024年、2024年末. */
static char *
dup_periods (const Dots *dots, guint i)
{
  const UrIndicator *first = dots->items[i]->indicator;
  GString *words = g_string_new (first->period->short_label);

  for (guint k = i + 1; k < dots->n_items; k++)
    {
      const UrIndicator *other = dots->items[k]->indicator;

      if (ur_figure_looks_like (first, other) && is_first_of_period (dots, k))
        g_string_append_printf (words, "、%s", other->period->short_label);
    }
  if (first->aim == UR_AIM_TARGET)
    g_string_append (words, "目标");
  return g_string_free (words, FALSE);
}

/* A dot as in the rows and words for the periods that look like it, in one line that may wrap. */
static void
add_legend (UrChartBuilder *builder, const Dots *dots)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = { .role = UR_CHART_ROLE_HEADING,
                       .color = UR_COLOR_TEXT2,
                       .size = style->heading,
                       .height = style->heading * 1.4 };
  double x = builder->left;
  double lead = style->swatch + 5 * style->unit;

  for (guint i = 0; i < dots->n_items; i++)
    {
      const UrIndicator *indicator = dots->items[i]->indicator;
      g_autofree char *words = dup_periods (dots, i);
      UrRect swatch = { 0, 0, style->swatch, style->swatch };
      g_autoptr (UrTextLines) lines = NULL;

      if (!is_first_of_look (dots, i))
        continue;
      lines = ur_chart_builder_fit (builder, words, &text, builder->right - builder->left - lead, 1);
      if (x > builder->left && x + lead + lines->width > builder->right)
        {
          x = builder->left;
          builder->y += text.height;
        }
      swatch.x = x;
      swatch.y = builder->y + (text.height - style->swatch) / 2;
      add_disc (builder, UR_CHART_ROLE_SWATCH, indicator, &swatch);
      ur_chart_builder_add_lines (builder, lines, words, &text, x + lead, builder->y);
      x += lead + lines->width + 16 * style->unit;
    }
  builder->y += text.height + 4 * style->unit;
}

/* Ticks speak as the numbers do where the subtitle tells the unit, else they say their magnitude. */
static void
choose_tick_words (UrChartBuilder *builder, Dots *dots, const char *unit)
{
  gboolean shared = has_one_magnitude (dots);
  double own = ur_magnitude_get_value (dots->items[0]->indicator->magnitude);
  double most = MAX (dots->ticks.scale.high, -dots->ticks.scale.low);

  dots->values_have_units = !are_plain (dots) || !shared || most / own >= 1e4 ||
                            !ur_chart_words_tell_unit (ur_chart_builder_get_subtitle (builder), unit);
  dots->ticks.magnitude = "";
  dots->ticks.divisor = own;
  if (dots->values_have_units)
    dots->ticks.divisor =
        ur_scale_pick_magnitude (&dots->ticks.scale, dots->ticks.step, &dots->ticks.magnitude);
}

static void
add_leader (UrChartBuilder *builder, const Dots *dots, double x, double y)
{
  double radius = builder->style->dots.dot / 2 + 2 * builder->style->unit;
  UrRect line = { dots->ticks.scale.zero + 3 * builder->style->unit, y, 0, 0 };

  line.width = x - radius - line.x;
  if (x < dots->ticks.scale.zero)
    line = (UrRect){ x + radius, y, dots->ticks.scale.zero - 3 * builder->style->unit - x - radius, 0 };
  if (line.width > 0)
    ur_chart_builder_add_shape (builder, UR_CHART_ROLE_LEADER, UR_SCENE_LINE, UR_COLOR_AXIS, &line)->gap = 3;
}

static double
value_width (UrChartBuilder *builder, const Dots *dots, const UrIndicator *indicator)
{
  return ur_chart_builder_value_width (builder, indicator, builder->style->value, dots->values_have_units);
}

static void
add_value (UrChartBuilder *builder,
           const Dots *dots,
           const UrIndicator *indicator,
           double x,
           double y,
           UrColor color)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = { .role = UR_CHART_ROLE_VALUE,
                       .color = color,
                       .size = style->value,
                       .bold = TRUE,
                       .height = style->value * 1.3 };

  if (x < dots->ticks.scale.zero)
    x -= style->dots.value_gap + value_width (builder, dots, indicator);
  else
    x += style->dots.value_gap;
  ur_chart_builder_add_value (builder, indicator, &text, dots->values_have_units, x, y - text.height / 2);
}

/* From one end of a range to the other: a span is neither of them. */
static void
add_span (UrChartBuilder *builder, const Dots *dots, const UrChartItem *item, double center, UrRect *shape)
{
  UrChartLook look = ur_chart_get_look (builder->chart, item->indicator);
  double start = ur_scale_map (&dots->ticks.scale, ur_chart_item_value (builder->chart, item));
  double end = ur_scale_map (&dots->ticks.scale, ur_chart_item_end (builder->chart, item));
  double height = builder->style->dots.dot;
  double line = MAX (1.5 * builder->style->unit, height / 6);
  UrRect rect = { MIN (start, end), center - height / 2, MAX (fabs (end - start), height), height };
  UrSceneItem *box;

  *shape = rect;
  if (look.ring)
    rect = (UrRect){ rect.x + line / 2, rect.y + line / 2, rect.width - line, rect.height - line };
  box = ur_chart_builder_add_shape (builder, UR_CHART_ROLE_DOT,
                                    look.ring ? UR_SCENE_FRAME : UR_SCENE_RECTANGLE, look.color, &rect);
  box->line_width = line;
}

/* One figure: leader, dot or span, value.  What has no number has no dot. */
static void
add_figure (UrChartBuilder *builder, const Dots *dots, const UrChartItem *item, double height, UrColor color)
{
  const UrChartStyle *style = builder->style;
  double center = builder->y + height / 2;
  double x = ur_scale_map (&dots->ticks.scale, ur_chart_item_value (builder->chart, item));
  double end = ur_scale_map (&dots->ticks.scale, ur_chart_item_end (builder->chart, item));
  UrRect shape = { x - style->dots.dot / 2, center - style->dots.dot / 2, style->dots.dot, style->dots.dot };
  guint mark = builder->marks->len;

  builder->mark = -1;
  add_leader (builder, dots, x, center);
  ur_chart_builder_add_mark (builder, item, builder->y, height);
  if (item->indicator->digits_to != NULL)
    add_span (builder, dots, item, center, &shape);
  else if (item->indicator->number != NULL)
    add_disc (builder, UR_CHART_ROLE_DOT, item->indicator, &shape);
  g_array_index (builder->marks, UrMark, mark).shape = shape;
  add_value (builder, dots, item->indicator,
             item->indicator->digits_to != NULL && end >= dots->ticks.scale.zero
                 ? MAX (end, shape.x + shape.width) - style->dots.dot / 2
                 : x,
             center, color);
}

/* A row of results and a target is called what the results are. */
static const UrChartItem *
choose_named (const Dots *dots, guint start, guint end)
{
  for (guint i = end; i > start; i--)
    if (dots->items[i - 1]->indicator->aim == UR_AIM_RESULT)
      return dots->items[i - 1];
  return dots->items[end - 1];
}

/* One row: the dots of one thing over its periods, each in a line of its own, so that equal ones are both
 * seen and each bears its value; or the dot of one item. */
static void
add_row (UrChartBuilder *builder, const Dots *dots, guint start, guint end)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = { .role = UR_CHART_ROLE_LABEL,
                       .color = UR_COLOR_TEXT1,
                       .size = style->label,
                       .bold = style->label_bold,
                       .align = UR_ALIGN_END,
                       .height = style->label_line };
  double right = dots->plot_left - style->bars.label_gap;
  g_autofree char *label = ur_chart_dup_label (choose_named (dots, start, end));
  g_autoptr (UrTextLines) lines =
      ur_chart_builder_fit (builder, label, &text, right - builder->left, style->label_lines);
  guint n = end - start;
  double height = lines->lines->len * text.height;
  double line = MAX (style->dots.dot, style->value * 1.15) + style->unit;
  double row =
      MAX (MAX (style->dots.row, height + 4 * style->unit), n > 1 ? n * line + 0.35 * style->dots.row : 0);
  double bottom = builder->y + row;

  builder->mark = -1;
  ur_chart_builder_add_lines (builder, lines, label, &text, right, builder->y + (row - height) / 2);
  builder->y += n > 1 ? (row - n * line) / 2 : 0;
  for (guint i = start; i < end; i++)
    {
      UrChartLook look = ur_chart_get_look (builder->chart, dots->items[i]->indicator);

      add_figure (builder, dots, dots->items[i], n > 1 ? line : row, n > 1 ? look.text : UR_COLOR_TEXT1);
      builder->y += line;
    }
  builder->y = bottom;
}

static void
init_scale (UrChartBuilder *builder, Dots *dots)
{
  g_autofree double *values = g_new (double, 2 * dots->n_items);

  for (guint i = 0; i < dots->n_items; i++)
    {
      values[2 * i] = ur_chart_item_value (builder->chart, dots->items[i]);
      values[2 * i + 1] = ur_chart_item_end (builder->chart, dots->items[i]);
    }
  ur_scale_init (&dots->ticks.scale, values, 2 * dots->n_items);
  dots->ticks.step = ur_scale_step (&dots->ticks.scale, UR_CHART_MAX_TICKS);
}

/* Returns how much is left for the dots. */
static double
place_scale (UrChartBuilder *builder, Dots *dots)
{
  double before = 0;
  double behind = 0;
  double gap = builder->style->dots.value_gap;

  for (guint i = 0; i < dots->n_items; i++)
    {
      const UrIndicator *indicator = dots->items[i]->indicator;
      double width = value_width (builder, dots, indicator) + gap;

      if (ur_chart_item_value (builder->chart, dots->items[i]) < 0)
        before = MAX (before, width);
      else
        behind = MAX (behind, width);
    }
  ur_scale_place (&dots->ticks.scale, dots->plot_left + ceil (before), builder->right - ceil (behind));
  return builder->right - ceil (behind) - dots->plot_left - ceil (before);
}

/**
 * ur_chart_layout_dots:
 * @builder: a builder
 *
 * Dots on one scale from zero: for many items of one unit, or for one thing over several periods.  Where
 * there is no room beside the labels, or units differ, bars take their place: no scale holds two units.
 */
void
ur_chart_layout_dots (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  g_autofree const UrChartItem **items = ur_chart_sort_items (builder->chart);
  Dots dots = { .items = items, .n_items = builder->chart->n_items };
  double labels = builder->spec.form == UR_CHART_FORM_SLIDE ? ur_chart_builder_label_column (builder)
                                                            : style->bars.column;
  double column = MIN (labels, (builder->right - builder->left) * 0.4);
  g_autofree char *unit = ur_indicator_dup_base_unit (items[0]->indicator);
  guint ticks, rows;

  builder->y += style->plot_gap;
  dots.plot_left = builder->left + round (column);
  init_scale (builder, &dots);
  choose_tick_words (builder, &dots, unit);
  if (!has_one_scale (&dots) || place_scale (builder, &dots) < 40 * style->unit)
    {
      builder->y -= style->plot_gap;
      ur_chart_layout_bars (builder);
      return;
    }
  if (has_many_periods (&dots) || ur_chart_builder_names_periods (builder))
    add_legend (builder, &dots);
  ticks = ur_chart_builder_get_position (builder);
  ur_chart_ticks_add (builder, &dots.ticks);
  rows = ur_chart_builder_get_position (builder);
  builder->y += style->tick_line + 4 * style->unit;
  for (guint start = 0, end; start < dots.n_items; start = end)
    {
      for (end = start + 1; end < dots.n_items && same_row (items[start], items[end]); end++)
        ;
      if (ur_chart_builder_shows (builder, start))
        add_row (builder, &dots, start, end);
    }
  builder->mark = -1;
  ur_chart_builder_stretch (builder, ticks, rows, builder->y);
}
