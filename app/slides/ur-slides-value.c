/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number in large type, with its unit. */
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

  return MAX (UR_SLIDE_SMALLEST, largest - (style->value - size) / 2);
}

/**
 * ur_deck_fit_value:
 * @deck: a deck
 * @indicator: a figure
 * @style: how it is set
 * @width: room for it
 * @size: of the number, at most
 *
 * Returns: the size in which the number with its unit has room
 */
double
ur_deck_fit_value (
    UrDeck *deck, const UrIndicator *indicator, const UrFigureStyle *style, double width, double size)
{
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = dup_unit (indicator);

  while (size > UR_SLIDE_SMALLEST &&
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
