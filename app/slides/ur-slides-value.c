/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number in large type, with its unit and its label. */
#include "ur-slides-private.h"

#include "ur-chart-looks.h"
#include "ur-chart-table.h"

#define UNIT_GAP 0.16 /* between a number and its unit, of the number's size */

static double
measure (UrDeck *deck, const char *text, double size, gboolean bold)
{
  UrTextStyle style = { .size = size, .bold = bold };

  return ur_typesetter_measure (deck->typesetter, text, &style);
}

static char *
dup_unit (const UrIndicator *indicator)
{
  return indicator->number != NULL ? ur_indicator_dup_unit (indicator) : g_strdup ("");
}

/* The unit steps back after its number. */
static double
get_unit_size (const UrIndicator *indicator, const UrFigureStyle *style, double size)
{
  double largest = indicator->quantity == UR_QUANTITY_PERCENT ? style->value / 2 : style->unit;

  return MAX (UR_SLIDE_SMALL, largest - (style->value - size) / 2);
}

/* The size, @size at most, in which the number with its unit has room. */
static double
fit_value (UrDeck *deck, const UrIndicator *indicator, const UrFigureStyle *style, double width, double size)
{
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = dup_unit (indicator);

  while (size > UR_SLIDE_SMALL &&
         measure (deck, number, size, TRUE) + UNIT_GAP * size +
                 measure (deck, unit, get_unit_size (indicator, style, size), FALSE) >
             width)
    size -= 2;
  return size;
}

/**
 * ur_deck_add_value:
 * @deck: a deck
 * @indicator: a figure
 * @style: how it is set
 * @sizes: in what size
 * @x: left end of the number
 * @y: top of its line
 *
 * Adds a number and, stepping back after it, its unit.
 */
void
ur_deck_add_value (UrDeck *deck,
                   const UrIndicator *indicator,
                   const UrFigureStyle *style,
                   const UrFigureSizes *sizes,
                   double x,
                   double y)
{
  const double size = sizes->value, unit_size = get_unit_size (indicator, style, size), gap = UNIT_GAP * size;
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = dup_unit (indicator);
  double first = measure (deck, number, size, TRUE);
  UrSlideType type = { .role = UR_SLIDE_ROLE_VALUE,
                       .size = size,
                       .floor = size,
                       .line = 1,
                       .color = ur_figure_get_color (indicator) };

  type.line = 1;
  type.bold = TRUE;
  y += style->baseline;
  ur_deck_add_text (deck, number, &type, x, y - 0.88 * size, 1e6);
  type.role = UR_SLIDE_ROLE_UNIT;
  type.bold = indicator->quantity == UR_QUANTITY_PERCENT;
  type.size = type.floor = unit_size;
  if (*unit != '\0')
    ur_deck_add_text (deck, unit, &type, x + first + gap, y - 0.88 * unit_size, 1e6);
}

/**
 * ur_slide_label_type:
 * @style: how the figures are set
 * @size: of the label
 *
 * Returns: how what a figure counts is set below it
 */
UrSlideType
ur_slide_label_type (const UrFigureStyle *style, double size)
{
  return (UrSlideType){ .role = UR_SLIDE_ROLE_LABEL,
                        .size = size,
                        .floor = style->label_floor,
                        .line = style->label_line / style->label,
                        .max_lines = 2,
                        .color = UR_COLOR_TEXT1 };
}

/**
 * ur_deck_include_sizes:
 * @deck: a deck
 * @indicator: a figure
 * @style: how it is set
 * @width: room for it
 * @sizes: (inout): those of its peers so far
 *
 * Numbers side by side are of one size, and so are their labels: the largest in which each has room.
 */
void
ur_deck_include_sizes (UrDeck *deck,
                       const UrIndicator *indicator,
                       const UrFigureStyle *style,
                       double width,
                       UrFigureSizes *sizes)
{
  const UrSlideType type = ur_slide_label_type (style, sizes->label);
  g_autofree char *label = ur_indicator_dup_dated_label (indicator);
  g_autoptr (UrSlideLines) lines = ur_deck_fit (deck, label, NULL, 0, &type, width);

  sizes->value = fit_value (deck, indicator, style, width, sizes->value);
  sizes->label = MIN (sizes->label, lines->size);
}

/**
 * ur_deck_add_label:
 * @deck: a deck
 * @indicator: a figure
 * @style: how it is set
 * @sizes: in what size
 * @x: left end
 * @y: top of its first line
 * @width: room for a line
 *
 * Returns: where the next thing begins
 */
double
ur_deck_add_label (UrDeck *deck,
                   const UrIndicator *indicator,
                   const UrFigureStyle *style,
                   const UrFigureSizes *sizes,
                   double x,
                   double y,
                   double width)
{
  const UrSlideType type = ur_slide_label_type (style, sizes->label);
  g_autofree char *label = ur_indicator_dup_dated_label (indicator);

  return ur_deck_add_text (deck, label, &type, x, y, width);
}

/**
 * ur_deck_say_figure:
 * @deck: a deck
 * @indicator: a figure of the slide being composed
 *
 * Adds its label and its number to what the slide says.
 */
void
ur_deck_say_figure (UrDeck *deck, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *label = ur_indicator_dup_dated_label (indicator);

  ur_deck_say (deck, "%s %s", label, figure);
}
