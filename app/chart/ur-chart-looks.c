/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells the periods of a chart apart by colour and form, wherever they are drawn. */
#include "ur-chart-looks.h"

#include "ur-chart-builder.h"

/* The colours of a tone, the usual one first; the others are for a second and a third period of that tone. */
static const UrColor colors[][4] = {
  [UR_TONE_NOW] = { UR_COLOR_RED, UR_COLOR_PINE, UR_COLOR_INK, UR_COLOR_SLATE },
  [UR_TONE_EARLIER] = { UR_COLOR_INK, UR_COLOR_PINE, UR_COLOR_SLATE, UR_COLOR_RED },
  [UR_TONE_SPAN] = { UR_COLOR_SLATE, UR_COLOR_INK, UR_COLOR_PINE, UR_COLOR_RED },
};

/* A target has the colours of the year under report, whenever it is due: its form says what it is. */
static UrTone
get_tone (const UrIndicator *indicator)
{
  return indicator->aim == UR_AIM_TARGET ? UR_TONE_NOW : ur_period_get_tone (indicator->period);
}

/**
 * ur_figure_looks_like:
 * @a: a figure
 * @b: another
 *
 * What differs in kind is not told apart by a colour: what a year added, and what there was at its end.
 *
 * Returns: whether the marks of the two look alike in every chart: both are results or both targets, of one
 *   period or of a year and its end
 */
gboolean
ur_figure_looks_like (const UrIndicator *a, const UrIndicator *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->aim == b->aim && (a->period == b->period || ur_period_is_same_year (a->period, b->period));
}

static gboolean
is_first (const UrChart *chart, guint i)
{
  for (guint k = 0; k < i; k++)
    if (ur_figure_looks_like (chart->items[k].indicator, chart->items[i].indicator))
      return FALSE;
  return TRUE;
}

static UrColor
take_color (const UrIndicator *indicator, guint *taken)
{
  const UrColor *choice = colors[get_tone (indicator)];

  for (guint i = 0; i < G_N_ELEMENTS (colors[0]); i++)
    if ((*taken & 1u << choice[i]) == 0)
      {
        *taken |= 1u << choice[i];
        return choice[i];
      }
  return choice[0];
}

static UrColor
get_text_color (UrColor color)
{
  if (color == UR_COLOR_RED)
    return UR_COLOR_RED_TEXT;
  if (color == UR_COLOR_SLATE)
    return UR_COLOR_SLATE_TEXT;
  return color == UR_COLOR_INK ? UR_COLOR_TEXT1 : color;
}

/**
 * ur_figure_get_color:
 * @indicator: a figure
 *
 * Returns: the colour of a figure's numerals wherever it is set large: that of the marks of its period in a
 *   chart, dark enough for text
 */
UrColor
ur_figure_get_color (const UrIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, UR_COLOR_TEXT1);

  return get_text_color (colors[get_tone (indicator)][0]);
}

/**
 * ur_chart_get_look:
 * @chart: a chart
 * @indicator: a figure of it
 *
 * How the marks of a figure's period look in a chart.  The year under report is red, a single year before it
 * ink, a span slate, a target red without a ground; another period of the same tone takes the next colour
 * that the chart has not used, so that no two periods of it look alike as long as there are colours. A year
 * and its end (2023年, 2023年末) are no two periods here.
 *
 * Returns: the colours and the form
 */
UrChartLook
ur_chart_get_look (const UrChart *chart, const UrIndicator *indicator)
{
  guint taken[2] = { 0 }; /* by results and by targets */
  UrColor color = colors[get_tone (indicator)][0];

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *other = chart->items[i].indicator;

      if (!is_first (chart, i))
        continue;
      color = take_color (other, &taken[other->aim == UR_AIM_TARGET]);
      if (ur_figure_looks_like (other, indicator))
        break;
    }
  return (UrChartLook){ .color = color,
                        .text = get_text_color (color),
                        .ring = indicator->aim == UR_AIM_TARGET || get_tone (indicator) == UR_TONE_EARLIER,
                        .frame = indicator->aim == UR_AIM_TARGET };
}
