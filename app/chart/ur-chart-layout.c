/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include <math.h>

struct _UrChartLayout
{
  int ref_count;
  UrReport *report;
  const UrChart *chart;
  UrChartForm form;
  double width;
  double height;
  GArray *boxes;
  GArray *marks;
};

static void
box_clear (UrBox *box)
{
  g_free (box->text);
  g_free (box->full_text);
}

static void
mark_clear (UrMark *mark)
{
  g_free (mark->label);
  g_free (mark->value);
  g_free (mark->spoken);
}

static void
layout_plot (UrChartBuilder *builder)
{
  if (builder->chart->n_items == 0)
    return;
  switch (builder->chart->kind)
    {
    case UR_CHART_BARS:
      ur_chart_layout_bars (builder);
      break;
    case UR_CHART_GRID:
      ur_chart_layout_grid (builder);
      break;
    case UR_CHART_SHARE:
      ur_chart_layout_share (builder);
      break;
    case UR_CHART_DOTS:
      ur_chart_layout_dots (builder);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
move_boxes (UrChartBuilder *builder, guint first, guint end, double by)
{
  for (guint i = first; i < end; i++)
    {
      UrBox *box = &g_array_index (builder->boxes, UrBox, i);

      box->rect.y += by;
      box->baseline += by;
    }
}

/* A picture of a given height: the plot stands in the middle between title and notes. */
static void
fill_height (UrChartBuilder *builder, guint first_of_plot, guint first_of_foot)
{
  double left = builder->spec.height - builder->y - builder->style->pad_bottom;
  double half = floor (left / 2);

  if (left <= 0)
    return;
  move_boxes (builder, first_of_plot, first_of_foot, half);
  move_boxes (builder, first_of_foot, builder->boxes->len, left);
  for (guint i = 0; i < builder->marks->len; i++)
    {
      UrMark *mark = &g_array_index (builder->marks, UrMark, i);

      mark->row.y += half;
      mark->shape.y += half;
    }
  builder->y += left;
}

static void
lay_out (UrChartBuilder *builder)
{
  guint first_of_plot, first_of_foot;

  builder->left = builder->style->pad_side;
  builder->right = builder->spec.width - builder->style->pad_side;
  builder->y = builder->style->pad_top;
  ur_chart_layout_head (builder);
  first_of_plot = builder->boxes->len;
  layout_plot (builder);
  first_of_foot = builder->boxes->len;
  ur_chart_layout_foot (builder);
  fill_height (builder, first_of_plot, first_of_foot);
}

/**
 * ur_chart_layout_new:
 * @report: the report that holds @chart; the layout keeps a reference
 * @chart: a chart
 * @spec: form, width and what goes with it
 *
 * Computes where everything of a chart stands, once; painter, pointer and tests read the result.  The height
 * follows from the width.  The result may be used on any thread.
 *
 * Returns: (transfer full): the layout
 */
UrChartLayout *
ur_chart_layout_new (const UrReport *report, const UrChart *chart, const UrChartSpec *spec)
{
  UrChartLayout *layout = g_new0 (UrChartLayout, 1);
  UrChartStyle style;
  UrChartBuilder builder = { .report = report, .chart = chart, .style = &style, .spec = *spec, .mark = -1 };

  ur_chart_style_init (&style, spec);
  layout->ref_count = 1;
  layout->report = ur_report_ref ((UrReport *) report);
  layout->chart = chart;
  layout->form = spec->form;
  layout->width = spec->width;
  layout->boxes = g_array_sized_new (FALSE, FALSE, sizeof (UrBox), 64);
  layout->marks = g_array_sized_new (FALSE, FALSE, sizeof (UrMark), 8);
  g_array_set_clear_func (layout->boxes, (GDestroyNotify) box_clear);
  g_array_set_clear_func (layout->marks, (GDestroyNotify) mark_clear);
  builder.meter = ur_text_meter_new ();
  builder.boxes = layout->boxes;
  builder.marks = layout->marks;
  lay_out (&builder);
  layout->height = builder.y + style.pad_bottom;
  /* A given height may lie between two pixels of the layout: the picture's own are finer. */
  if (layout->height > spec->height + 1e-6)
    layout->height = MAX (ceil (layout->height - 1e-6), spec->min_height);
  ur_text_meter_free (builder.meter);
  return layout;
}

/**
 * ur_chart_layout_ref:
 * @layout: a layout
 *
 * Returns: (transfer full): @layout
 */
UrChartLayout *
ur_chart_layout_ref (UrChartLayout *layout)
{
  g_atomic_int_inc (&layout->ref_count);
  return layout;
}

/**
 * ur_chart_layout_unref:
 * @layout: (transfer full): a layout
 */
void
ur_chart_layout_unref (UrChartLayout *layout)
{
  if (!g_atomic_int_dec_and_test (&layout->ref_count))
    return;
  g_array_unref (layout->boxes);
  g_array_unref (layout->marks);
  ur_report_unref (layout->report);
  g_free (layout);
}

/**
 * ur_chart_layout_get_chart:
 * @layout: a layout
 *
 * Returns: (transfer none): the chart it shows
 */
const UrChart *
ur_chart_layout_get_chart (const UrChartLayout *layout)
{
  return layout->chart;
}

/**
 * ur_chart_layout_get_width:
 * @layout: a layout
 *
 * Returns: the width it was made for, in layout units
 */
double
ur_chart_layout_get_width (const UrChartLayout *layout)
{
  return layout->width;
}

/**
 * ur_chart_layout_get_height:
 * @layout: a layout
 *
 * Returns: the height it takes, in whole layout units
 */
double
ur_chart_layout_get_height (const UrChartLayout *layout)
{
  return layout->height;
}

/**
 * ur_chart_layout_get_boxes:
 * @layout: a layout
 * @n_boxes: (out): how many
 *
 * Returns: (transfer none) (array length=n_boxes): what to paint, in this order
 */
const UrBox *
ur_chart_layout_get_boxes (const UrChartLayout *layout, guint *n_boxes)
{
  *n_boxes = layout->boxes->len;
  return (const UrBox *) (gpointer) layout->boxes->data;
}

/**
 * ur_chart_layout_get_marks:
 * @layout: a layout
 * @n_marks: (out): how many
 *
 * Returns: (transfer none) (array length=n_marks): the values, in the order the keyboard walks over them,
 *   which is that of the table
 */
const UrMark *
ur_chart_layout_get_marks (const UrChartLayout *layout, guint *n_marks)
{
  *n_marks = layout->marks->len;
  return (const UrMark *) (gpointer) layout->marks->data;
}

static double
distance (const UrRect *rect, double x, double y)
{
  double dx = MAX (MAX (rect->x - x, x - rect->x - rect->width), 0);
  double dy = MAX (MAX (rect->y - y, y - rect->y - rect->height), 0);

  return hypot (dx, dy);
}

/**
 * ur_chart_layout_find_mark:
 * @layout: a layout
 * @x: in layout units
 * @y: in layout units
 *
 * Which value a point belongs to: that of its row.  Small gaps between rows belong to the nearer one, so that
 * nothing flickers between them; where a row holds several dots, it is the nearest.
 *
 * Returns: an index into the marks, or -1
 */
int
ur_chart_layout_find_mark (const UrChartLayout *layout, double x, double y)
{
  double best_row = 4;
  double best_shape = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const UrMark *mark = &g_array_index (layout->marks, UrMark, i);
      double to_row = distance (&mark->row, x, y);
      double to_shape = distance (&mark->shape, x, y);

      if (to_row < best_row || (to_row == best_row && to_row < 4 && to_shape < best_shape))
        {
          best_row = to_row;
          best_shape = to_shape;
          found = (int) i;
        }
    }
  return found;
}

/**
 * ur_chart_layout_get_smallest_text:
 * @layout: a layout
 *
 * Returns: size of its smallest text, in layout units; 0 if there is none
 */
double
ur_chart_layout_get_smallest_text (const UrChartLayout *layout)
{
  double size = 0;

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const UrBox *box = &g_array_index (layout->boxes, UrBox, i);

      if (box->shape == UR_SHAPE_TEXT && (size == 0 || box->size < size))
        size = box->size;
    }
  return size;
}
