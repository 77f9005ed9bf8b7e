/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include "ur-chart-table.h"
#include "ur-scale.h"

#include <math.h>

#define MAX_TICKS 5

typedef struct
{
  const UrChartItem **items; /* rows together, in each the latest last */
  guint n_items;
  UrScale scale;
  double step;
  double divisor; /* of the common magnitude: ticks speak as the numbers do */
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
    if (dots->items[i]->indicator->period != dots->items[0]->indicator->period)
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

/* What a magnitude stands for, so that a tick under 2.59万 reads 3 and not 30000. */
static double
magnitude_value (const char *magnitude)
{
  UrDecimal one = { 1, 0 };

  return ur_decimal_apply_magnitude (&one, magnitude) ? ur_decimal_to_double (&one) : 1;
}

/* Square and words for each period, in one line that may wrap. */
static void
add_legend (UrChartBuilder *builder, const Dots *dots)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = { .role = UR_CHART_ROLE_HEADING,
                       .color = UR_COLOR_TEXT2,
                       .size = style->heading,
                       .height = style->heading * 1.4 };
  double x = builder->left;
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < dots->n_items; i++)
    {
      const UrPeriod *period = dots->items[i]->indicator->period;
      UrRect swatch = { x, builder->y + (text.height - style->swatch) / 2, style->swatch, style->swatch };
      double lead = style->swatch + 5 * style->unit;
      g_autoptr (UrTextLines) lines = NULL;

      if (g_ptr_array_find (seen, period, NULL))
        continue;
      g_ptr_array_add (seen, (gpointer) period);
      lines = ur_chart_builder_fit (builder, period->short_label, &text,
                                    builder->right - builder->left - lead, 1);
      if (x > builder->left && x + lead + lines->width > builder->right)
        {
          x = builder->left;
          builder->y += text.height;
          swatch.x = x;
          swatch.y += text.height;
        }
      ur_chart_builder_add_rect (builder, UR_CHART_ROLE_SWATCH, ur_chart_period_color (period), &swatch);
      ur_chart_builder_add_lines (builder, lines, period->short_label, &text, x + lead, builder->y);
      x += lead + lines->width + 16 * style->unit;
    }
  builder->y += text.height + 4 * style->unit;
}

static char *
dup_tick (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", value));
}

static void
add_ticks (UrChartBuilder *builder, const Dots *dots)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = { .role = UR_CHART_ROLE_TICK,
                       .color = UR_COLOR_TEXT3,
                       .size = style->tick,
                       .align = UR_ALIGN_CENTER,
                       .height = style->tick_line };
  double taken = -G_MAXDOUBLE;
  double top = builder->y + style->tick_line + 2 * style->unit;

  for (double value = ceil (dots->scale.low / dots->step - 1e-9) * dots->step;
       dots->step > 0 && value <= dots->scale.high + dots->step * 1e-6; value += dots->step)
    {
      gboolean zero = fabs (value) < dots->step * 1e-6;
      g_autofree char *words = dup_tick (zero ? 0 : value / dots->divisor);
      double width = ur_chart_builder_measure (builder, words, text.size, FALSE);
      UrRect rect = { round (ur_scale_map (&dots->scale, value)), top, style->unit, 0 };
      double x = CLAMP (rect.x, builder->left + width / 2, builder->right - width / 2);

      ur_chart_builder_add_shape (builder, zero ? UR_CHART_ROLE_AXIS : UR_CHART_ROLE_GRID, UR_SCENE_RECTANGLE,
                                  zero ? UR_COLOR_AXIS : UR_COLOR_GRID, &rect);
      if (x - width / 2 < taken + 4 * style->unit)
        continue;
      ur_chart_builder_add_text (builder, words, &text, x, builder->y);
      taken = x + width / 2;
    }
}

static void
add_leader (UrChartBuilder *builder, const Dots *dots, double x, double y)
{
  double radius = builder->style->dots.dot / 2 + 2 * builder->style->unit;
  UrRect line = { dots->scale.zero + 3 * builder->style->unit, y, 0, 0 };

  line.width = x - radius - line.x;
  if (x < dots->scale.zero)
    line = (UrRect){ x + radius, y, dots->scale.zero - 3 * builder->style->unit - x - radius, 0 };
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

  if (x < dots->scale.zero)
    x -= style->dots.value_gap + value_width (builder, dots, indicator);
  else
    x += style->dots.value_gap;
  ur_chart_builder_add_value (builder, indicator, &text, dots->values_have_units, x, y - text.height / 2);
}

/* One row: the dots of one thing over its periods, or of one item; the last one carries its value. */
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
  g_autofree char *label = ur_chart_dup_label (dots->items[end - 1]);
  g_autoptr (UrTextLines) lines =
      ur_chart_builder_fit (builder, label, &text, right - builder->left, style->label_lines);
  double height = lines->lines->len * text.height;
  double row = MAX (style->dots.row, height + 4 * style->unit);
  double center = builder->y + row / 2;
  double farthest = dots->scale.zero;

  builder->mark = -1;
  ur_chart_builder_add_lines (builder, lines, label, &text, right, builder->y + (row - height) / 2);
  for (guint i = start; i < end; i++)
    {
      double x = ur_scale_map (&dots->scale, ur_chart_item_value (builder->chart, dots->items[i]));

      if (fabs (x - dots->scale.zero) > fabs (farthest - dots->scale.zero))
        farthest = x;
    }
  add_leader (builder, dots, farthest, center);
  for (guint i = start; i < end; i++)
    {
      const UrChartItem *item = dots->items[i];
      double x = ur_scale_map (&dots->scale, ur_chart_item_value (builder->chart, item));
      UrRect dot = { x - style->dots.dot / 2, center - style->dots.dot / 2, style->dots.dot,
                     style->dots.dot };

      ur_chart_builder_add_mark (builder, item, builder->y, row)->shape = dot;
      ur_chart_builder_add_shape (builder, UR_CHART_ROLE_DOT, UR_SCENE_DISC,
                                  ur_chart_period_color (item->indicator->period), &dot);
      /* Behind the last dot of the row, in the colour of the one it belongs to. */
      if (i + 1 == end)
        add_value (builder, dots, item->indicator, farthest, center,
                   start + 1 == end ? UR_COLOR_TEXT1 : ur_chart_period_text_color (item->indicator->period));
    }
  builder->y += row;
}

/* Returns how much is left for the dots. */
static double
place_scale (UrChartBuilder *builder, Dots *dots)
{
  g_autofree double *values = g_new (double, dots->n_items);
  double before = 0;
  double behind = 0;
  double gap = builder->style->dots.value_gap;

  for (guint i = 0; i < dots->n_items; i++)
    {
      const UrIndicator *indicator = dots->items[i]->indicator;
      double width = value_width (builder, dots, indicator) + gap;

      values[i] = ur_chart_item_value (builder->chart, dots->items[i]);
      if (values[i] < 0)
        before = MAX (before, width);
      else
        behind = MAX (behind, width);
    }
  /* A row of several dots bears its value on the side of the farthest one. */
  if (has_many_periods (dots) && before > 0)
    before = behind = MAX (before, behind);
  ur_scale_init (&dots->scale, values, dots->n_items);
  dots->step = ur_scale_step (&dots->scale, MAX_TICKS);
  ur_scale_place (&dots->scale, dots->plot_left + ceil (before), builder->right - ceil (behind));
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
  Dots dots = { .items = items, .n_items = builder->chart->n_items, .divisor = 1 };
  double labels = builder->spec.form == UR_CHART_FORM_SLIDE ? ur_chart_builder_label_column (builder)
                                                            : style->bars.column;
  double column = MIN (labels, (builder->right - builder->left) * 0.4);
  guint ticks, rows;

  builder->y += style->plot_gap;
  dots.plot_left = builder->left + round (column);
  dots.values_have_units = !are_plain (&dots) || !has_one_magnitude (&dots) || !builder->spec.with_title;
  if (has_one_magnitude (&dots))
    dots.divisor = magnitude_value (items[0]->indicator->magnitude);
  if (!has_one_scale (&dots) || place_scale (builder, &dots) < 40 * style->unit)
    {
      builder->y -= style->plot_gap;
      ur_chart_layout_bars (builder);
      return;
    }
  if (has_many_periods (&dots))
    add_legend (builder, &dots);
  ticks = ur_chart_builder_get_position (builder);
  add_ticks (builder, &dots);
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
