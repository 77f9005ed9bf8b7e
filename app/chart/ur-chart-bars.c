/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include "ur-chart-table.h"
#include "ur-scale.h"

#include <math.h>

/* Line height of a value. */
#define VALUE_LINE 1.3

/* Bars of one unit on one scale. */
typedef struct
{
  const UrChartItem **items; /* in painting order: by period, then by value */
  guint n_items;
  guint first; /* of them among the items of the chart */
  gboolean headed_by_unit;
  gboolean headed_by_period;
  gboolean values_have_units; /* nothing else on the picture tells the unit */
  gboolean labels_above;
  gboolean values_above; /* no room beside the bars either */
  UrScale scale;
  double plot_left;
  double size; /* of the values */
} Panel;

static gboolean
is_first_of_group (const Panel *panel, guint i)
{
  return i == 0 || !ur_indicator_is_beside (panel->items[i]->indicator, panel->items[i - 1]->indicator);
}

/* Words that belong to one figure alone, 20多万人次, cannot be told once for all. */
static gboolean
are_plain (const Panel *panel)
{
  for (guint i = 0; i < panel->n_items; i++)
    if (!ur_indicator_is_plain (panel->items[i]->indicator))
      return FALSE;
  return TRUE;
}

static gboolean
has_one_magnitude (const Panel *panel)
{
  for (guint i = 1; i < panel->n_items; i++)
    if (strcmp (panel->items[i]->indicator->magnitude, panel->items[0]->indicator->magnitude) != 0)
      return FALSE;
  return TRUE;
}

static double
value_width (UrChartBuilder *builder, const Panel *panel, const UrIndicator *indicator)
{
  return ur_chart_builder_value_width (builder, indicator, panel->size, panel->values_have_units);
}

/* Room beside the ends of the bars, on the side of the positive or the negative values. */
static double
value_room (UrChartBuilder *builder, const Panel *panel, gboolean negative)
{
  double room = 0;

  for (guint i = 0; i < panel->n_items; i++)
    {
      const UrIndicator *indicator = panel->items[i]->indicator;

      if ((indicator->value.mantissa < 0) == negative)
        room = MAX (room, value_width (builder, panel, indicator));
    }
  /* The axis itself, where no bar is on that side of it. */
  if (room == 0)
    return negative ? 0 : builder->style->unit;
  /* Bars are rounded to whole pixels, the shortest to a half. */
  room = ceil (room + builder->style->bars.value_gap + builder->style->unit);
  return negative ? room : MAX (room, builder->style->bars.value_room);
}

/* Places the scale between the rooms for the values; returns how much is left for the bars. */
static double
place_scale (UrChartBuilder *builder, Panel *panel)
{
  double start = panel->plot_left + value_room (builder, panel, TRUE);
  double end = builder->right - value_room (builder, panel, FALSE);

  ur_scale_place (&panel->scale, start, MAX (start, end));
  return end - start;
}

static void
panel_init_scale (UrChartBuilder *builder, Panel *panel)
{
  g_autofree double *values = g_new (double, panel->n_items);
  double least = 40 * builder->style->unit;

  for (guint i = 0; i < panel->n_items; i++)
    values[i] = ur_chart_item_end (builder->chart, panel->items[i]);
  ur_scale_init (&panel->scale, values, panel->n_items);
  panel->labels_above = builder->right - builder->left < 260 * builder->style->unit;
  panel->plot_left = builder->left + (panel->labels_above ? 0 : ur_chart_builder_label_column (builder));
  panel->size = builder->style->value;
  if (!panel->labels_above && place_scale (builder, panel) < least)
    {
      panel->labels_above = TRUE;
      panel->plot_left = builder->left;
    }
  while (place_scale (builder, panel) < least && panel->size > builder->style->floor)
    panel->size = MAX (builder->style->floor, panel->size - 1);
  if (place_scale (builder, panel) >= least)
    return;
  panel->values_above = TRUE;
  ur_scale_place (&panel->scale, builder->left + (panel->scale.low < 0 ? builder->style->unit : 0),
                  builder->right - builder->style->unit);
}

static char *
dup_heading (const Panel *panel, guint i)
{
  const UrIndicator *indicator = panel->items[i]->indicator;
  g_autofree char *unit =
      has_one_magnitude (panel) ? ur_indicator_dup_base_unit (indicator) : g_strdup (indicator->unit);

  if (!panel->headed_by_period)
    return g_steal_pointer (&unit);
  return g_strconcat (indicator->period->heading, indicator->aim == UR_AIM_TARGET ? "目标" : "",
                      panel->headed_by_unit ? "，" : NULL, unit, NULL);
}

/* A heading may be too long for its line, and what is cut off of it is its end: the unit. */
static gboolean
headings_fit (UrChartBuilder *builder, const Panel *panel)
{
  const UrChartStyle *style = builder->style;
  double room = builder->right - builder->left - style->swatch - 5 * style->unit;

  for (guint i = 0; i < panel->n_items; i++)
    {
      g_autofree char *words = dup_heading (panel, i);

      if (ur_chart_builder_measure (builder, words, style->floor, FALSE) > room)
        return FALSE;
    }
  return TRUE;
}

static gboolean
tells_unit (UrChartBuilder *builder, const Panel *panel, const char *unit)
{
  if (panel->headed_by_unit)
    return headings_fit (builder, panel);
  return ur_chart_words_tell_unit (ur_chart_builder_get_subtitle (builder), unit);
}

static UrChartText
heading_style (UrChartBuilder *builder)
{
  UrChartText text = { .role = UR_CHART_ROLE_HEADING,
                       .color = UR_COLOR_TEXT2,
                       .size = builder->style->heading,
                       .height = builder->style->heading * 1.2 };

  return text;
}

/* What is to be reached has a frame and no ground: it is not there yet. */
static void
add_frame (UrChartBuilder *builder, UrChartRole role, UrColor color, const UrRect *rect)
{
  double line = MIN (1.5 * builder->style->unit, rect->width / 4);
  UrRect frame = { rect->x + line / 2, rect->y + line / 2, MAX (rect->width - line, line),
                   rect->height - line };

  ur_chart_builder_add_shape (builder, role, UR_SCENE_FRAME, color, &frame)->line_width = line;
}

/* Square, gap, words. */
static void
add_heading (UrChartBuilder *builder, const Panel *panel, guint i, double height)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = heading_style (builder);
  g_autofree char *words = dup_heading (panel, i);
  double x = builder->left + style->swatch + 5 * style->unit;
  g_autoptr (UrTextLines) lines = ur_chart_builder_fit (builder, words, &text, builder->right - x, 1);
  UrRect swatch = { builder->left, 0, style->swatch, style->swatch };
  UrChartLook look;

  swatch.y = builder->y + round ((text.height - style->swatch) / 2 / style->unit) * style->unit;
  look = ur_chart_get_look (builder->chart, panel->items[i]->indicator);
  if (look.frame)
    add_frame (builder, UR_CHART_ROLE_SWATCH, look.color, &swatch);
  else
    ur_chart_builder_add_rect (builder, UR_CHART_ROLE_SWATCH, look.color, &swatch);
  ur_chart_builder_add_lines (builder, lines, words, &text, x, builder->y);
  builder->y += height;
}

/* Returns its position: it lies below the rows, so how far down it reaches is set after them. */
static guint
add_axis (UrChartBuilder *builder, const Panel *panel, double top, double bottom)
{
  UrRect axis = { panel->scale.zero, top, builder->style->unit, bottom - top };

  ur_chart_builder_add_shape (builder, UR_CHART_ROLE_AXIS, UR_SCENE_RECTANGLE, UR_COLOR_AXIS, &axis);
  return ur_chart_builder_get_position (builder) - 1;
}

static void
add_value (UrChartBuilder *builder, const Panel *panel, const UrIndicator *indicator, double x, double center)
{
  UrChartText text = { .role = UR_CHART_ROLE_VALUE,
                       .color = UR_COLOR_TEXT1,
                       .size = panel->size,
                       .bold = TRUE,
                       .height = panel->size * VALUE_LINE };

  ur_chart_builder_add_value (builder, indicator, &text, panel->values_have_units, x,
                              center - text.height / 2);
}

/* Behind the end of the bar; before it where it reaches to the left. */
static void
add_value_beside (UrChartBuilder *builder,
                  const Panel *panel,
                  const UrIndicator *indicator,
                  const UrRect *bar)
{
  double gap = builder->style->bars.value_gap;
  double x = bar->x + bar->width + gap;

  if (indicator->value.mantissa < 0)
    x = bar->x - gap - value_width (builder, panel, indicator);
  add_value (builder, panel, indicator, x, bar->y + bar->height / 2);
}

/* From zero, or, for a range, from its lower end: a span between two numbers is neither of them. */
static UrRect
place_bar (UrChartBuilder *builder, const Panel *panel, const UrChartItem *item, double center)
{
  const UrIndicator *indicator = item->indicator;
  double pixel = MIN (1, builder->style->unit);
  double end = ur_scale_map (&panel->scale, ur_chart_item_end (builder->chart, item));
  double start = indicator->digits_to != NULL
                     ? ur_scale_map (&panel->scale, ur_chart_item_value (builder->chart, item))
                     : panel->scale.zero;
  double length = round (fabs (end - start) / pixel) * pixel;
  UrRect bar = { start, center - builder->style->bars.bar / 2, length, builder->style->bars.bar };

  /* What is not zero leaves a trace. */
  if (indicator->value.mantissa != 0)
    bar.width = MAX (bar.width, MIN (1, builder->style->unit / 2));
  if (indicator->value.mantissa < 0)
    bar.x -= bar.width;
  return bar;
}

static void
add_bar (UrChartBuilder *builder, const Panel *panel, const UrChartItem *item, double center)
{
  const UrIndicator *indicator = item->indicator;
  UrRect bar = place_bar (builder, panel, item, center);
  UrChartLook look = ur_chart_get_look (builder->chart, indicator);

  if (look.frame)
    add_frame (builder, UR_CHART_ROLE_BAR, look.color, &bar);
  else
    ur_chart_builder_add_rect (builder, UR_CHART_ROLE_BAR, look.color, &bar);
  g_array_index (builder->marks, UrMark, builder->marks->len - 1).shape = bar;
  if (!panel->values_above)
    add_value_beside (builder, panel, indicator, &bar);
}

static UrChartText
label_style (UrChartBuilder *builder, const Panel *panel)
{
  UrChartText text = { .role = UR_CHART_ROLE_LABEL,
                       .color = UR_COLOR_TEXT1,
                       .size = builder->style->label,
                       .bold = builder->style->label_bold,
                       .align = panel->labels_above ? UR_ALIGN_START : UR_ALIGN_END,
                       .height = builder->style->label_line };

  return text;
}

static void
add_row_beside (UrChartBuilder *builder, const Panel *panel, const UrChartItem *item, double row)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = label_style (builder, panel);
  double right = panel->plot_left - style->bars.label_gap;
  g_autofree char *label = ur_chart_dup_label (item);
  g_autoptr (UrTextLines) lines =
      ur_chart_builder_fit (builder, label, &text, right - builder->left, style->label_lines);
  double height = lines->lines->len * text.height;

  row = MAX (row, height + 4 * style->unit);
  ur_chart_builder_add_mark (builder, item, builder->y, row);
  ur_chart_builder_add_lines (builder, lines, label, &text, right, builder->y + (row - height) / 2);
  add_bar (builder, panel, item, builder->y + row / 2);
  builder->y += row;
}

static void
add_row_above (UrChartBuilder *builder, const Panel *panel, const UrChartItem *item)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = label_style (builder, panel);
  g_autofree char *label = ur_chart_dup_label (item);
  g_autoptr (UrTextLines) lines =
      ur_chart_builder_fit (builder, label, &text, builder->right - builder->left, style->label_lines);
  double labels = lines->lines->len * text.height;
  double value = panel->size * VALUE_LINE;
  double height = labels + (panel->values_above ? value + 2 * style->unit
                                                : MAX (2 * style->unit, (value - style->bars.bar) / 2));
  double bar_top = builder->y + height;

  ur_chart_builder_add_mark (builder, item, builder->y, height + style->bars.bar + 6 * style->unit);
  ur_chart_builder_add_lines (builder, lines, label, &text, builder->left, builder->y);
  if (panel->values_above)
    add_value (builder, panel, item->indicator, builder->left, builder->y + labels + value / 2);
  add_axis (builder, panel, bar_top - 1.5 * style->unit, bar_top + style->bars.bar + 1.5 * style->unit);
  add_bar (builder, panel, item, bar_top + style->bars.bar / 2);
  builder->y = bar_top + style->bars.bar + 8 * style->unit;
}

/* How far the headings of a panel reach: an axis must not run through their words. */
static double
widest_heading (UrChartBuilder *builder, const Panel *panel)
{
  const UrChartStyle *style = builder->style;
  double widest = 0;

  for (guint i = 0; i < panel->n_items; i++)
    if (is_first_of_group (panel, i))
      {
        g_autofree char *words = dup_heading (panel, i);

        widest = MAX (widest, ur_chart_builder_measure (builder, words, style->heading, FALSE));
      }
  return builder->left + style->swatch + 5 * style->unit + widest;
}

static void
layout_group (UrChartBuilder *builder, const Panel *panel, guint start, guint end, gboolean own_axis)
{
  double row = panel->headed_by_period ? builder->style->bars.row_headed : builder->style->bars.row;
  guint axis = 0;

  if (own_axis)
    axis = add_axis (builder, panel, builder->y, builder->y);
  for (guint i = start; i < end; i++)
    if (!ur_chart_builder_shows (builder, panel->first + i))
      continue;
    else if (panel->labels_above)
      add_row_above (builder, panel, panel->items[i]);
    else
      add_row_beside (builder, panel, panel->items[i], row);
  builder->mark = -1;
  if (own_axis)
    ur_chart_builder_stretch (builder, axis, axis + 1, builder->y);
}

static gboolean
shows_any (UrChartBuilder *builder, const Panel *panel, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (ur_chart_builder_shows (builder, panel->first + i))
      return TRUE;
  return FALSE;
}

static void
layout_panel (UrChartBuilder *builder, Panel *panel)
{
  const UrChartStyle *style = builder->style;
  gboolean headed = panel->headed_by_unit || panel->headed_by_period;
  double row = panel->headed_by_period ? style->bars.row_headed : style->bars.row;
  double heading;
  gboolean through;
  guint axis = 0;

  panel_init_scale (builder, panel);
  heading = panel->labels_above ? style->heading * 1.2 + 6 * style->unit : row + style->bars.heading_extra;
  through = !panel->labels_above &&
            (!headed || widest_heading (builder, panel) + 4 * style->unit < panel->scale.zero);
  if (through)
    axis = add_axis (builder, panel, builder->y, builder->y);
  for (guint start = 0, end; start < panel->n_items; start = end)
    {
      for (end = start + 1; end < panel->n_items && !is_first_of_group (panel, end); end++)
        ;
      if (!shows_any (builder, panel, start, end))
        continue;
      builder->y += shows_any (builder, panel, 0, start) ? style->bars.group_gap : 0;
      if (headed)
        add_heading (builder, panel, start, heading);
      layout_group (builder, panel, start, end, !through && !panel->labels_above);
    }
  if (through)
    ur_chart_builder_stretch (builder, axis, axis + 1, builder->y);
}

/**
 * ur_chart_layout_bars:
 * @builder: a builder
 *
 * A panel for each unit, with a scale of its own from zero; in it a group for each period.
 */
void
ur_chart_layout_bars (UrChartBuilder *builder)
{
  g_autofree const UrChartItem **items = ur_chart_sort_items (builder->chart);
  guint n = builder->chart->n_items;
  gboolean headed_by_period = ur_chart_builder_names_periods (builder);

  builder->y += builder->style->plot_gap;
  for (guint start = 0, end; start < n; start = end)
    {
      Panel panel = { .items = items + start, .first = start, .headed_by_period = headed_by_period };
      g_autofree char *unit = ur_indicator_dup_base_unit (items[start]->indicator);

      for (end = start; end < n && ur_indicator_scales_agree (items[end]->indicator, items[start]->indicator);
           end++)
        panel.headed_by_period |= !ur_indicator_is_beside (items[end]->indicator, items[start]->indicator);
      panel.n_items = end - start;
      panel.headed_by_unit = panel.n_items < n;
      panel.values_have_units =
          !are_plain (&panel) || !has_one_magnitude (&panel) || !tells_unit (builder, &panel, unit);
      if (!shows_any (builder, &panel, 0, panel.n_items))
        continue;
      if (start > builder->spec.first_item)
        builder->y += builder->style->bars.panel_gap;
      layout_panel (builder, &panel);
    }
}
