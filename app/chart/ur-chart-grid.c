/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include <math.h>
#include <string.h>

#define ROWS 10

static double
covered_percent (UrChartBuilder *builder)
{
  return CLAMP (ur_chart_item_value (builder->chart, builder->chart->items), 0, 100);
}

static UrChartLook
get_look (UrChartBuilder *builder)
{
  return ur_chart_get_look (builder->chart, builder->chart->items->indicator);
}

/* A hundred cells, filled from the bottom left upwards; the last one is cut at its fraction. */
static void
add_cells (UrChartBuilder *builder, double side)
{
  const UrChartStyle *style = builder->style;
  UrColor color = get_look (builder).color;
  double gap = style->grid.cell_gap;
  double cell = (side - (ROWS - 1) * gap) / ROWS;
  double covered = covered_percent (builder);

  for (int i = 0; i < ROWS * ROWS; i++)
    {
      double part = CLAMP (covered - i, 0, 1) * cell;
      UrRect rect = { builder->left + (i % ROWS) * (cell + gap),
                      builder->y + (ROWS - 1 - i / ROWS) * (cell + gap), part, cell };
      UrRect rest = { rect.x + part, rect.y, cell - part, cell };

      ur_chart_builder_add_rect (builder, UR_CHART_ROLE_CELL, color, &rect);
      ur_chart_builder_add_rect (builder, UR_CHART_ROLE_TRACK, UR_COLOR_TRACK, &rest);
    }
}

/* Where there is no room for cells. */
static void
add_single_bar (UrChartBuilder *builder)
{
  double width = builder->right - builder->left;
  double part = round (width * covered_percent (builder) / 100);
  UrRect rect = { builder->left, builder->y, part, builder->style->grid.bar };
  UrRect rest = { builder->left + part, builder->y, width - part, builder->style->grid.bar };

  ur_chart_builder_add_rect (builder, UR_CHART_ROLE_TRACK, UR_COLOR_TRACK, &rest);
  ur_chart_builder_add_rect (builder, UR_CHART_ROLE_BAR, get_look (builder).color, &rect);
}

/* A number with its unit beside it, on one baseline; returns its width. */
static double
add_figure (UrChartBuilder *builder,
            const char *number,
            const char *unit,
            const UrChartText *number_style,
            double unit_size,
            double x,
            double y)
{
  UrChartText text = *number_style;
  double width = ur_chart_builder_add_text (builder, number, &text, x, y);
  double baseline = ur_scene_peek_last (builder->scene)->baseline;

  text.role = UR_CHART_ROLE_UNIT;
  text.size = unit_size;
  text.goes_on = TRUE;
  /* Beside a numeral in text colour the unit steps back; in a colour of its own it stays bold. */
  text.bold = number_style->color != UR_COLOR_TEXT2;
  width += 0.16 * number_style->size * (text.bold ? 0.7 : 1);
  width += ur_chart_builder_add_text (builder, unit, &text, x + width, y);
  ur_scene_peek_last (builder->scene)->baseline = baseline;
  return width;
}

static UrChartText
numeral_style (UrChartBuilder *builder)
{
  UrChartText text = { .role = UR_CHART_ROLE_VALUE,
                       .color = get_look (builder).text,
                       .size = builder->style->numeral,
                       .bold = TRUE,
                       .height = builder->style->numeral * 1.2 };

  return text;
}

static UrChartText
words_style (UrChartBuilder *builder)
{
  UrChartText text = { .role = UR_CHART_ROLE_LABEL,
                       .color = UR_COLOR_TEXT2,
                       .size = builder->style->grid.words,
                       .height = builder->style->grid.line };

  return text;
}

static double
numeral_width (UrChartBuilder *builder, const UrChartText *text)
{
  g_autofree char *number = ur_chart_dup_number (builder->chart->items->indicator);
  g_autofree char *unit = ur_indicator_dup_unit (builder->chart->items->indicator);

  return ur_chart_builder_measure (builder, number, text->size, TRUE) + 0.16 * 0.7 * text->size +
         ur_chart_builder_measure (builder, unit, MAX (builder->style->floor, text->size / 2), TRUE);
}

/* What is covered, and when, where that has to be told. */
static char *
dup_covered (UrChartBuilder *builder)
{
  const UrChart *chart = builder->chart;
  const char *words = chart->part_label != NULL ? chart->part_label : chart->items->label;
  const char *period = chart->items->indicator->period->label;

  if (!ur_chart_builder_names_periods (builder) || strstr (words, period) != NULL)
    return g_strdup (words);
  return g_strdup_printf ("%s（%s）", words, period);
}

/* The printed number and what it covers; returns where the next line begins. */
static double
add_covered (UrChartBuilder *builder, double x, double y, double width)
{
  const UrIndicator *indicator = builder->chart->items->indicator;
  g_autofree char *words = dup_covered (builder);
  UrChartText numeral = numeral_style (builder);
  UrChartText text = words_style (builder);
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = ur_indicator_dup_unit (indicator);
  g_autoptr (UrTextLines) lines = ur_chart_builder_fit (builder, words, &text, width, 2);

  while (numeral_width (builder, &numeral) > width && numeral.size > builder->style->value)
    numeral.size -= 1;
  add_figure (builder, number, unit, &numeral, MAX (builder->style->floor, numeral.size / 2), x, y);
  y += numeral.height + 5 * builder->style->unit;
  ur_chart_builder_add_lines (builder, lines, words, &text, x, y);
  return y + lines->lines->len * text.height;
}

/* The computed remainder, with its tag; returns where the next line begins. */
static double
add_rest (UrChartBuilder *builder, double x, double y, double width)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = words_style (builder);
  UrChartText numeral = { .role = UR_CHART_ROLE_VALUE,
                          .color = UR_COLOR_TEXT2,
                          .size = style->grid.rest,
                          .bold = TRUE,
                          .height = style->grid.rest * 1.3 };
  const char *words = builder->chart->rest_label != NULL ? builder->chart->rest_label : "";
  UrDecimal rest;
  g_autofree char *number = NULL;
  g_autoptr (UrTextLines) lines = NULL;
  double reach = 0;

  if (!ur_indicator_get_rest (builder->chart->items->indicator, &rest))
    return y;
  number = ur_decimal_to_string (&rest);
  add_figure (builder, number, "%", &numeral, MAX (style->floor, numeral.size * style->value_unit), x, y);
  y += numeral.height + style->unit;
  text.color = UR_COLOR_TEXT3;
  lines = ur_chart_builder_fit (builder, words, &text, width, 2);
  if (*words != '\0')
    {
      ur_chart_builder_add_lines (builder, lines, words, &text, x, y);
      reach = lines->width + 4 * style->unit;
    }
  if (reach + ur_chart_builder_tag_width (builder) > width + 2 * style->unit || lines->lines->len > 1)
    {
      y += lines->lines->len * text.height + 2 * style->unit;
      reach = 0;
    }
  ur_chart_builder_add_tag (builder, x + reach, y + text.height / 2);
  return y + text.height;
}

static double
words_width (UrChartBuilder *builder)
{
  UrChartText numeral = numeral_style (builder);

  return MAX (numeral_width (builder, &numeral), ur_chart_builder_tag_width (builder));
}

static void
layout_single_bar (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  double top = builder->y;
  double width = builder->right - builder->left;

  ur_chart_builder_add_mark (builder, builder->chart->items, top, 0);
  builder->y = add_covered (builder, builder->left, top, width) + 4 * style->unit;
  g_array_index (builder->marks, UrMark, 0).shape =
      (UrRect){ builder->left, builder->y, round (width * covered_percent (builder) / 100), style->grid.bar };
  add_single_bar (builder);
  builder->y += style->grid.bar + 8 * style->unit;
  builder->y = add_rest (builder, builder->left, builder->y, width);
  g_array_index (builder->marks, UrMark, 0).row.height = builder->y - top;
}

static void
layout_cells (UrChartBuilder *builder, double side)
{
  const UrChartStyle *style = builder->style;
  double x = builder->left + side + style->grid.gap;
  double width = builder->right - x;
  double top = builder->y;
  double y = top + 4.5 * style->unit;

  ur_chart_builder_add_mark (builder, builder->chart->items, top, side)->shape =
      (UrRect){ builder->left, top, side, side };
  add_cells (builder, side);
  y = add_covered (builder, x, y, width);
  y = add_rest (builder, x,
                y + 23 * style->unit * (1 - 0.7 * (style->grid.slack > 0 ? builder->spec.tightness : 0)),
                width);
  builder->y = MAX (top + side, y);
}

/**
 * ur_chart_layout_grid:
 * @builder: a builder
 *
 * One percentage as a hundred cells, the printed number beside them; the remainder is computed and says so.
 */
void
ur_chart_layout_grid (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  double side = MIN (style->grid.side - builder->spec.less_side,
                     floor (builder->right - builder->left - style->grid.gap - words_width (builder)));

  builder->y += style->plot_gap + 3 * style->unit;
  if (side >= style->grid.least_side)
    layout_cells (builder, side);
  else
    layout_single_bar (builder);
  builder->mark = -1;
}
