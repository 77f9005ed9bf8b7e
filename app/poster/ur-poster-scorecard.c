/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scorecard and the charts of the long picture. */
#include "ur-poster-private.h"

#include <math.h>
#include <string.h>

#include "ur-chart-looks.h"
#include "ur-chart-table.h"

#define COLUMNS 3
#define THEME_WIDTH 164.0

/* One theme of a scorecard in the making. */
typedef struct
{
  double left, pitch; /* of its columns */
  guint column;
  double row; /* height of the row so far */
} Group;

static void
end_row (UrPosterBuilder *builder, Group *group)
{
  if (group->column == 0)
    return;
  builder->y += group->row;
  group->column = 0;
  group->row = 0;
}

static void
add_value (UrPosterBuilder *builder, Group *group, const UrIndicator *indicator)
{
  UrColor color = ur_figure_get_color (indicator);
  UrPosterStyle value = { UR_POSTER_ROLE_VALUE, UR_FACE_SANS, 54, TRUE, 65, color, UR_ALIGN_START };
  UrPosterStyle label = { UR_POSTER_ROLE_LABEL, UR_FACE_SANS, 26, FALSE, 36, UR_COLOR_TEXT1, UR_ALIGN_START };
  g_autofree char *words = ur_indicator_dup_dated_label (indicator);
  double x = group->left + group->column * group->pitch;
  double height;

  if (group->column == COLUMNS)
    {
      end_row (builder, group);
      ur_poster_add_cut (builder, UR_POSTER_CUT_LINE);
      x = group->left;
    }
  ur_poster_add_figure (builder, indicator, &value, 28, x, builder->y + 73, group->pitch - 14);
  height = 81 + ur_poster_add_text (builder, words, &label, x, builder->y + 81, group->pitch - 14);
  group->row = MAX (group->row, height + 2);
  group->column++;
}

static void
add_results (UrPosterBuilder *builder, const Group *group, const UrSection *section)
{
  UrPosterStyle style = { UR_POSTER_ROLE_RESULT, UR_FACE_SERIF, 30, TRUE, 44, UR_COLOR_RED, UR_ALIGN_START };

  for (guint i = 0; i < section->n_results; i++)
    builder->y += ur_poster_add_text (builder, section->results[i], &style, group->left, builder->y + 4,
                                      UR_POSTER_RIGHT - group->left) +
                  4;
}

static guint
count_values (const UrPart *part, guint first, guint end, const UrIndicator *left_out)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      n += part->sections[i].n_results;
      for (guint k = 0; k < part->sections[i].n_paragraphs; k++)
        for (guint m = 0; m < part->sections[i].paragraphs[k].n_indicators; m++)
          n += part->sections[i].paragraphs[k].indicators[m] != left_out;
    }
  return n;
}

static void
add_values (UrPosterBuilder *builder, Group *group, const UrSection *section, const UrIndicator *left_out)
{
  for (guint i = 0; i < section->n_paragraphs; i++)
    for (guint k = 0; k < section->paragraphs[i].n_indicators; k++)
      if (section->paragraphs[i].indicators[k] != left_out)
        add_value (builder, group, section->paragraphs[i].indicators[k]);
}

/* Sections of one theme: its name, three values to a row, results without a number beneath. */
static void
add_group (UrPosterBuilder *builder, const UrPart *part, guint first, guint end, const UrIndicator *left_out)
{
  UrPosterStyle style = { UR_POSTER_ROLE_THEME, UR_FACE_SERIF, 34, TRUE, 46, UR_COLOR_TEXT1, UR_ALIGN_START };
  const char *theme = part->sections[first].theme;
  Group group = { .left = UR_POSTER_PADDING + (theme != NULL ? THEME_WIDTH : 0) };
  double top = builder->y;
  double height = 0;

  if (count_values (part, first, end, left_out) == 0)
    return;
  group.pitch = floor ((UR_POSTER_RIGHT - group.left) / COLUMNS);
  if (theme != NULL)
    height = 19 + ur_poster_add_text (builder, theme, &style, UR_POSTER_PADDING, top + 19, THEME_WIDTH - 14);
  for (guint i = first; i < end; i++)
    add_values (builder, &group, &part->sections[i], left_out);
  end_row (builder, &group);
  for (guint i = first; i < end; i++)
    add_results (builder, &group, &part->sections[i]);
  builder->y = ceil (MAX (builder->y, top + height) + 13);
  ur_poster_add_hairline (builder, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
  builder->y += 1;
  ur_poster_add_cut (builder, UR_POSTER_CUT_ROW);
}

static void
add_cells (UrPosterBuilder *builder, double percent, double top)
{
  double pitch = 30.4, cell = 26.4;

  for (int i = 0; i < 100; i++)
    {
      double part = CLAMP (percent - i, 0, 1) * cell;
      double x = UR_POSTER_PADDING + (i % 10) * pitch;
      double y = top + (9 - i / 10) * pitch;

      if (part > 0)
        ur_poster_add_rect (builder, UR_POSTER_ROLE_CELL, x, y, part, cell, UR_COLOR_SLATE);
      if (part < cell)
        ur_poster_add_rect (builder, UR_POSTER_ROLE_CELL_REST, x + part, y, cell - part, cell,
                            UR_COLOR_TRACK);
    }
}

/* The percentage that is first: a hundred cells and the number beside them. */
static void
add_grid (UrPosterBuilder *builder, const UrChart *chart)
{
  const UrIndicator *indicator = chart->items->indicator;
  UrPosterStyle label = { UR_POSTER_ROLE_LABEL, UR_FACE_SANS, 32, FALSE, 44, UR_COLOR_TEXT1, UR_ALIGN_START };
  UrPosterStyle value = { UR_POSTER_ROLE_VALUE, UR_FACE_SANS,  100, TRUE, 120,
                          UR_COLOR_SLATE_TEXT,  UR_ALIGN_START };
  UrPosterStyle note = { UR_POSTER_ROLE_NOTE, UR_FACE_SANS, 26, FALSE, 42, UR_COLOR_TEXT3, UR_ALIGN_START };
  g_autofree char *words =
      g_strconcat ("蓝灰色为", chart->part_label != NULL ? chart->part_label : "所占部分", NULL);
  double top = builder->y + 12;
  double x = UR_POSTER_PADDING + 357;
  double room = UR_POSTER_RIGHT - x;
  double y = top + 18;

  add_cells (builder, ur_decimal_to_double (&indicator->value), top);
  y += ur_poster_add_text (builder, chart->short_title, &label, x, y, room);
  ur_poster_add_figure (builder, indicator, &value, 54, x, y + 99, room);
  y += 143;
  y += ur_poster_add_text (builder, "100 格代表全部，", &note, x, y, room);
  y += ur_poster_add_text (builder, words, &note, x, y, room);
  builder->y = MAX (y, top + 300) + 22;
  ur_poster_add_hairline (builder, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
  builder->y += 1;
  ur_poster_add_cut (builder, UR_POSTER_CUT_ROW);
}

/**
 * ur_poster_add_scorecard:
 *
 * Adds a scorecard: its groups, without the figure whose grid is over them.
 */
void
ur_poster_add_scorecard (UrPosterBuilder *builder, const UrPart *part)
{
  const UrChart *grid = ur_poster_find_grid (builder->report, part);
  const UrIndicator *left_out = ur_poster_get_grid_indicator (grid, part);
  g_autofree char *note = NULL;
  g_autofree char *title = ur_poster_dup_part_title (part, &note);

  ur_poster_add_head (builder, title, note, FALSE);
  if (grid != NULL)
    add_grid (builder, grid);
  for (guint i = 0; i < part->n_sections;)
    {
      guint end = ur_poster_find_group_end (part, i);

      add_group (builder, part, i, end, left_out);
      i = end;
    }
}

static void
show_items (UrPosterBuilder *builder, const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    {
      ur_poster_show (builder, chart->items[i].indicator);
      if (chart->items[i].whole != NULL)
        ur_poster_show (builder, chart->items[i].whole);
    }
}

/* A slice may end between two marks of a chart. */
static void
add_chart_cuts (UrPosterBuilder *builder, const UrChartLayout *layout, double top)
{
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  for (guint i = 1; i < n; i++)
    {
      double y = marks[i].row.y;

      if (y < marks[i - 1].row.y + marks[i - 1].row.height - 0.5)
        continue;
      builder->y = top + (marks[i - 1].row.y + marks[i - 1].row.height + y) / 2;
      ur_poster_add_cut (builder, UR_POSTER_CUT_LINE);
    }
}

/* How the shares were computed, then the notes of the chart. */
static void
add_notes (UrPosterBuilder *builder, const UrChart *chart)
{
  UrPosterStyle style = { UR_POSTER_ROLE_NOTE, UR_FACE_SANS, 26, FALSE, 42, UR_COLOR_TEXT3, UR_ALIGN_START };
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (chart);

  builder->y += 10;
  if (ur_chart_is_derived (chart))
    g_ptr_array_insert (notes, 0, ur_poster_dup_formula (chart));
  for (guint i = 0; i < notes->len; i++)
    builder->y += ur_poster_add_text (builder, g_ptr_array_index (notes, i), &style, UR_POSTER_PADDING,
                                      builder->y, UR_POSTER_MEASURE);
}

/**
 * ur_poster_add_chart_block:
 * @builder: a builder
 * @chart: a chart
 *
 * A chart under its title: its unit at the right, or the tag when it is computed, its subtitle beneath.
 */
void
ur_poster_add_chart_block (UrPosterBuilder *builder, const UrChart *chart)
{
  UrChartSpec spec = { .form = UR_CHART_FORM_POSTER,
                       .width = UR_POSTER_MEASURE,
                       .without_foot = TRUE,
                       .shapes = ur_typesetter_get_cache (builder->typesetter) };
  UrPosterStyle style = {
    UR_POSTER_ROLE_SUBTITLE, UR_FACE_SANS, 28, FALSE, 42, UR_COLOR_TEXT3, UR_ALIGN_START
  };
  gboolean computed = ur_chart_is_derived (chart);
  gboolean own = chart->short_subtitle == NULL;
  g_autofree char *unit = own ? ur_chart_dup_unit (chart) : NULL;
  g_autofree char *subtitle = own ? ur_chart_dup_own_subtitle (chart) : g_strdup (chart->short_subtitle);
  UrChartLayout *layout = ur_chart_layout_new (builder->report, chart, &spec);
  double top;

  ur_poster_add_head (builder, chart->short_title, unit, computed);
  if (subtitle != NULL)
    builder->y +=
        ur_poster_add_text (builder, subtitle, &style, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
  top = builder->y;
  add_chart_cuts (builder, layout, top);
  ur_scene_add_picture (builder->items, UR_POSTER_ROLE_CHART, ur_chart_layout_get_scene (layout),
                        UR_POSTER_PADDING, top, 1);
  show_items (builder, chart);
  builder->y = top + ur_chart_layout_get_height (layout);
  ur_chart_layout_free (layout);
  add_notes (builder, chart);
}
