/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include <math.h>

#define REACH 4.0 /* how far from a row a point may lie and still belong to it */

struct _UrChartLayout
{
  UrReport *report;
  const UrChart *chart;
  UrChart *part; /* what is shown of it, where that is not all */
  UrChartForm form;
  gboolean with_finding;
  UrScene *scene;
  GArray *marks;
};

static const char *const role_names[] = {
  [UR_CHART_ROLE_TITLE] = "title",
  [UR_CHART_ROLE_SUBTITLE] = "subtitle",
  [UR_CHART_ROLE_TAG] = "tag",
  [UR_CHART_ROLE_HEADING] = "heading",
  [UR_CHART_ROLE_SWATCH] = "swatch",
  [UR_CHART_ROLE_LABEL] = "label",
  [UR_CHART_ROLE_VALUE] = "value",
  [UR_CHART_ROLE_UNIT] = "unit",
  [UR_CHART_ROLE_COUNT] = "count",
  [UR_CHART_ROLE_BAR] = "bar",
  [UR_CHART_ROLE_TRACK] = "track",
  [UR_CHART_ROLE_CELL] = "cell",
  [UR_CHART_ROLE_DOT] = "dot",
  [UR_CHART_ROLE_LEADER] = "leader",
  [UR_CHART_ROLE_AXIS] = "axis",
  [UR_CHART_ROLE_GRID] = "grid",
  [UR_CHART_ROLE_TICK] = "tick",
  [UR_CHART_ROLE_REFERENCE] = "reference",
  [UR_CHART_ROLE_REFERENCE_LABEL] = "reference-label",
  [UR_CHART_ROLE_NOTE] = "note",
  [UR_CHART_ROLE_SOURCE] = "source",
};

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
  if (builder->spec.form == UR_CHART_FORM_COVER)
    {
      ur_chart_layout_cover (builder);
      return;
    }
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
    case UR_CHART_DUMBBELL:
      ur_chart_layout_dumbbell (builder);
      break;
    case UR_CHART_DOTS:
      ur_chart_layout_dots (builder);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A picture of a given height: the plot is in the middle between title and notes. */
static void
fill_height (UrChartBuilder *builder, guint first_of_plot, guint first_of_foot)
{
  double left = builder->spec.height - builder->y - builder->style->pad_bottom;
  double half = floor (left / 2);

  if (left <= 0)
    return;
  ur_scene_move (builder->scene, first_of_plot, first_of_foot, 0, half);
  ur_scene_move (builder->scene, first_of_foot, ur_scene_get_n_items (builder->scene), 0, left);
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
  first_of_plot = ur_scene_get_n_items (builder->scene);
  layout_plot (builder);
  first_of_foot = ur_scene_get_n_items (builder->scene);
  ur_chart_layout_foot (builder);
  fill_height (builder, first_of_plot, first_of_foot);
}

/* Where a mark is found, once it is known where it is. */
static void
add_areas (UrChartBuilder *builder)
{
  for (guint i = 0; i < builder->marks->len; i++)
    {
      const UrMark *mark = &g_array_index (builder->marks, UrMark, i);
      g_autofree char *id = g_strdup_printf ("%s-%u", builder->chart->id, i + 1);
      const UrSceneArea area = {
        .rect = mark->row, .core = mark->shape, .data = mark->indicator, .id = id, .title = mark->spoken
      };

      ur_scene_add_area (builder->scene, &area);
    }
}

/**
 * ur_chart_layout_new:
 * @report: the report that holds @chart; the layout keeps a reference
 * @chart: a chart
 * @spec: form, width and what goes with it
 *
 * Computes where everything of a chart is, once; painter, pointer and tests read the result.  The height
 * follows from the width.  The result may be used on any thread.
 *
 * Returns: (transfer full): the layout
 */
UrChartLayout *
ur_chart_layout_new (const UrReport *report, const UrChart *chart, const UrChartSpec *spec)
{
  UrChartLayout *layout = g_new0 (UrChartLayout, 1);
  UrChartStyle style;
  UrChartBuilder builder = {
    .report = report, .chart = chart, .whole = chart, .style = &style, .spec = *spec, .mark = -1
  };
  double height;

  ur_chart_style_init (&style, spec);
  if (spec->form == UR_CHART_FORM_COVER)
    {
      layout->part = ur_chart_new_cover_part (chart, spec->n_items > 0 ? spec->n_items : chart->n_items);
      builder.chart = layout->part;
    }
  layout->report = ur_report_ref ((UrReport *) report);
  layout->chart = chart;
  layout->form = spec->form;
  layout->with_finding = spec->with_finding && spec->with_title && spec->form != UR_CHART_FORM_COVER;
  layout->scene = ur_scene_new (spec->width, 0, role_names);
  ur_scene_set_id (layout->scene, chart->id);
  layout->marks = g_array_sized_new (FALSE, FALSE, sizeof (UrMark), 8);
  g_array_set_clear_func (layout->marks, (GDestroyNotify) mark_clear);
  builder.own_subtitle = ur_chart_dup_own_subtitle (chart);
  builder.meter = ur_text_meter_new (spec->shapes);
  builder.scene = layout->scene;
  builder.marks = layout->marks;
  lay_out (&builder);
  height = builder.y + style.pad_bottom;
  /* A given height may lie between two pixels of the layout: the picture's own are finer. */
  if (height > spec->height + 1e-6)
    height = MAX (ceil (height - 1e-6), spec->min_height);
  ur_scene_set_height (layout->scene, height);
  add_areas (&builder);
  ur_text_meter_free (builder.meter);
  g_free (builder.own_subtitle);
  return layout;
}

/**
 * ur_chart_layout_free:
 * @layout: (transfer full): a layout
 */
void
ur_chart_layout_free (UrChartLayout *layout)
{
  ur_scene_unref (layout->scene);
  g_array_unref (layout->marks);
  ur_chart_part_free (layout->part);
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
 * ur_chart_layout_get_shown:
 * @layout: a layout
 *
 * Returns: (transfer none): the chart with only the figures that are shown; lives as long as @layout
 */
const UrChart *
ur_chart_layout_get_shown (const UrChartLayout *layout)
{
  return layout->part != NULL ? layout->part : layout->chart;
}

/**
 * ur_chart_layout_has_finding:
 * @layout: a layout
 *
 * Returns: whether what the chart shows is said under its title, where there is something to say
 */
gboolean
ur_chart_layout_has_finding (const UrChartLayout *layout)
{
  return layout->with_finding;
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
  return ur_scene_get_width (layout->scene);
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
  return ur_scene_get_height (layout->scene);
}

/**
 * ur_chart_layout_get_scene:
 * @layout: a layout
 *
 * Returns: (transfer none): what is painted; its areas are the marks, its roles UrChartRole
 */
UrScene *
ur_chart_layout_get_scene (const UrChartLayout *layout)
{
  return layout->scene;
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
  return ur_scene_find_area (layout->scene, x, y, REACH);
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
  guint n;
  const UrSceneItem *items = ur_scene_get_items (layout->scene, &n);
  double size = 0;

  for (guint i = 0; i < n; i++)
    if (items[i].kind == UR_SCENE_TEXT && (size == 0 || items[i].size < size))
      size = items[i].size;
  return size;
}
