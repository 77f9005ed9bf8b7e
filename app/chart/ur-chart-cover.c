/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Covers: a title and one or two figures, large.  A cover is looked at the size of a stamp: no chart can be
 * read there. */
#include "ur-chart-builder.h"

#include "ur-chart-table.h"

#include <string.h>

#define MOST_FIGURES 2
#define LARGEST 1.3
#define SMALLEST 0.5
#define SMALLEST_OF_TWO 0.7 /* type; before it becomes smaller, one figure has to do */
#define STEP 0.05

/* What a cover shows first: results of the year under report, before those of years together and of years
 * before, and before targets. */
static guint
get_rank (const UrIndicator *indicator)
{
  static const guint ranks[] = { [UR_TONE_NOW] = 0, [UR_TONE_SPAN] = 1, [UR_TONE_EARLIER] = 2 };

  if (indicator->number == NULL)
    return 4;
  return indicator->aim == UR_AIM_TARGET ? 3 : ranks[ur_period_get_tone (indicator->period)];
}

/**
 * ur_chart_new_cover_part:
 * @chart: a chart
 * @n: how many figures at most
 *
 * Returns: (transfer full): what a cover shows of @chart; free with ur_chart_part_free()
 */
UrChart *
ur_chart_new_cover_part (const UrChart *chart, guint n)
{
  g_autofree const UrChartItem **items = ur_chart_sort_items (chart);
  g_autofree gboolean *shown = g_new0 (gboolean, chart->n_items + 1);

  for (guint rank = 0; rank <= 4; rank++)
    for (guint i = 0; i < chart->n_items && n > 0; i++)
      if (get_rank (items[i]->indicator) == rank)
        {
          shown[items[i] - chart->items] = TRUE;
          n--;
        }
  return ur_chart_new_part (chart, shown);
}

/* A figure is of its period, said where the title does not: 建成驿站（2024年目标）. */
static char *
dup_label (UrChartBuilder *builder, const UrChartItem *item)
{
  static const char aim[] = "（目标）";
  const char *period = item->indicator->period->short_label;
  g_autofree char *label = ur_chart_dup_label (item);
  g_autofree char *head = NULL;

  if ((builder->spec.with_title && strstr (builder->chart->title, period) != NULL) ||
      strstr (label, period) != NULL)
    return g_steal_pointer (&label);
  if (!g_str_has_suffix (label, aim))
    return g_strdup_printf ("%s（%s）", label, period);
  head = g_strndup (label, strlen (label) - strlen (aim));
  return g_strdup_printf ("%s（%s目标）", head, period);
}

static double
value_width (UrChartBuilder *builder, const UrChartItem *item, double size)
{
  g_autofree char *share = NULL;

  if (builder->chart->kind != UR_CHART_SHARE)
    return ur_chart_builder_value_width (builder, item->indicator, size, TRUE);
  share = ur_chart_dup_share (item, TRUE);
  return ur_chart_builder_measure (builder, share, size, TRUE);
}

static void
add_value (UrChartBuilder *builder, const UrChartItem *item, double size, double x, double y)
{
  UrChartText text = { .role = UR_CHART_ROLE_VALUE,
                       .color = ur_chart_get_look (builder->chart, item->indicator).text,
                       .size = size,
                       .bold = TRUE,
                       .height = size * 1.15 };
  g_autofree char *share = NULL;

  if (builder->chart->kind != UR_CHART_SHARE)
    {
      ur_chart_builder_add_value (builder, item->indicator, &text, TRUE, x, y);
      return;
    }
  share = ur_chart_dup_share (item, TRUE);
  ur_chart_builder_add_text (builder, share, &text, x, y);
}

/* All figures of a cover are of one size. */
static double
choose_size (UrChartBuilder *builder, double width)
{
  double size = builder->style->numeral;

  for (guint i = 0; i < builder->chart->n_items; i++)
    while (size > builder->style->value && value_width (builder, &builder->chart->items[i], size) > width)
      size = MAX (builder->style->value, size - 1);
  return size;
}

static UrTextLines *
fit_label (UrChartBuilder *builder, const UrChartItem *item, UrChartText *text, double width)
{
  const UrChartStyle *style = builder->style;
  g_autofree char *label = dup_label (builder, item);

  *text = (UrChartText){
    .role = UR_CHART_ROLE_LABEL, .color = UR_COLOR_TEXT2, .size = style->label, .height = style->label_line
  };
  return ur_chart_builder_fit (builder, label, text, width, style->label_lines);
}

/* The label ends where those beside it end, so that the numbers are on one line. */
static void
add_figure (UrChartBuilder *builder, const UrChartItem *item, double size, double labels, const UrRect *room)
{
  UrChartText text;
  g_autofree char *label = dup_label (builder, item);
  g_autoptr (UrTextLines) lines = fit_label (builder, item, &text, room->width);
  UrMark *mark = ur_chart_builder_add_mark (builder, item, room->y, room->height);
  double top = room->y + labels;

  mark->row = *room;
  mark->shape =
      (UrRect){ room->x, top, MIN (room->width, value_width (builder, item, size)), room->height - labels };
  ur_chart_builder_add_lines (builder, lines, label, &text, room->x, top - lines->lines->len * text.height);
  add_value (builder, item, size, room->x, top);
  builder->mark = -1;
}

/**
 * ur_chart_layout_cover:
 * @builder: a builder of a chart of one or two figures
 *
 * The figures beside each other, each under its label.
 */
void
ur_chart_layout_cover (UrChartBuilder *builder)
{
  guint n = builder->chart->n_items;
  double gap = builder->style->bars.group_gap;
  UrRect room = { builder->left, builder->y + builder->style->plot_gap, 0, 0 };
  double size, labels = 0;

  room.width = (builder->right - builder->left - (n - 1) * gap) / MAX (n, 1);
  size = choose_size (builder, room.width);
  for (guint i = 0; i < n; i++)
    {
      UrChartText text;
      g_autoptr (UrTextLines) lines = fit_label (builder, &builder->chart->items[i], &text, room.width);

      labels = MAX (labels, lines->lines->len * text.height);
    }
  room.height = labels + size * 1.15;
  for (guint i = 0; i < n; i++, room.x += room.width + gap)
    add_figure (builder, &builder->chart->items[i], size, labels, &room);
  builder->y = room.y + room.height;
}

static gboolean
is_whole (const UrChartLayout *layout, double height)
{
  guint n;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (items[i].full_text != NULL)
      return FALSE;
  return ur_chart_layout_get_height (layout) <= height + 1e-6;
}

/**
 * ur_chart_layout_new_cover:
 * @report: the report that holds @chart
 * @chart: a chart
 * @spec: width, and a height above 0; the form is that of a cover
 *
 * A cover with the chart's title and its first figures, as large as there is room for them: two, or one
 * where two would be small.  It says how many of all it shows: see ur_chart_layout_get_shown().
 *
 * Returns: (transfer full) (nullable): a layout exactly so high, or %NULL when not even one figure has room
 */
UrChartLayout *
ur_chart_layout_new_cover (const UrReport *report, const UrChart *chart, const UrChartSpec *spec)
{
  UrChartSpec own = *spec;
  g_autoptr (UrShapeCache) shapes = NULL;

  g_return_val_if_fail (spec->height > 0, NULL);

  own.form = UR_CHART_FORM_COVER;
  if (own.shapes == NULL)
    own.shapes = shapes = ur_shape_cache_new ();
  for (own.n_items = MIN (MOST_FIGURES, chart->n_items); own.n_items > 0; own.n_items--)
    for (own.type_scale = LARGEST; own.type_scale > (own.n_items > 1 ? SMALLEST_OF_TWO : SMALLEST);
         own.type_scale -= STEP)
      {
        g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, chart, &own);

        if (is_whole (layout, spec->height))
          return g_steal_pointer (&layout);
      }
  return NULL;
}
