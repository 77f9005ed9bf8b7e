/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

/* Text boxes are placed by the middle of the ink of Chinese characters. */
static const UrChartStyle styles[] = {
  [UR_CHART_FORM_CARD] = {
    .unit = 1, .floor = 11, .tag = 11, .tag_unit = 1,
    .title = 15, .title_line = 22, .subtitle = 12, .subtitle_line = 18, .note = 11, .note_line = 17,
    .heading = 11.5, .swatch = 8, .label = 12.5, .label_line = 17, .label_lines = 2, .count = 11.5, .count_line = 16,
    .value = 14, .value_unit = 0.62, .tick = 11, .tick_line = 16, .numeral = 27, .plot_gap = 8, .note_gap = 8,
    .bars = { .row = 30, .row_headed = 32, .bar = 16, .heading_extra = -8, .group_gap = 12, .panel_gap = 8,
              .column = 104, .column_max = 104, .label_gap = 8, .value_gap = 6, .value_room = 52 },
    .dots = { .row = 29, .dot = 10, .value_gap = 11 },
    .grid = { .cell_gap = 2, .side = 196, .least_side = 150, .gap = 16, .words = 12, .line = 18, .rest = 17, .bar = 12 },
    .share_gap = 1, .share_from = G_MAXDOUBLE,
    .compact = { .reference_width = 1.5, .reference_length = 3, .label = 13, .label_line = 18, .value = 15, .row = 57, .row_tail = 6.5,
                 .bar_top = 22, .bar = 10, .label_top = 0, .count_top = 34.5 },
  },
  [UR_CHART_FORM_PICTURE] = {
    .unit = 1, .floor = 11, .tag = 11, .tag_unit = 1, .pad_top = 20, .pad_side = 24, .pad_bottom = 15,
    .title = 18, .title_line = 30, .subtitle = 13, .subtitle_line = 18, .note = 11, .note_line = 17,
    .heading = 13, .swatch = 10, .label = 15, .label_line = 20, .label_lines = 2, .count = 13, .count_line = 16,
    .value = 18, .value_unit = 0.62, .tick = 12, .tick_line = 17, .numeral = 27, .plot_gap = 14, .note_gap = 8,
    .bars = { .row = 42, .row_headed = 42, .slack = 14, .bar = 21, .heading_extra = -10, .group_gap = 12, .panel_gap = 12,
              .column = 130, .column_max = 165, .label_gap = 12, .value_gap = 9, .value_room = 76 },
    .dots = { .row = 34, .slack = 9, .dot = 12, .value_gap = 14 },
    .grid = { .cell_gap = 2, .side = 238, .least_side = 150, .gap = 24, .words = 13, .line = 20, .rest = 18, .bar = 12 },
    .share_gap = 16, .share_from = 400,
    .wide = { .column_part = 0.289, .column_min = 146, .column_max = 176, .column_gap = 13, .value_gap = 13,
              .reference_width = 1, .reference_length = 7, .label = 15, .label_line = 20, .value = 18, .row = 66, .slack = 16, .row_tail = 3, .plot_tail = 6,
              .bar_top = 20, .bar = 21, .label_top = 13, .count_top = 33 },
    .compact = { .reference_width = 1.5, .reference_length = 3, .label = 14, .label_line = 20, .value = 16, .row = 62, .slack = 4, .row_tail = 6,
                 .bar_top = 24, .bar = 12, .label_top = 0, .count_top = 39 },
  },
  [UR_CHART_FORM_PRINT] = {
    .unit = 0.75, .floor = 7.5, .tag = 7.5, .tag_unit = 0.75,
    .title = 10.5, .title_line = 16, .subtitle = 9, .subtitle_line = 13.5, .note = 9, .note_line = 14,
    .heading = 9, .swatch = 6, .label = 10.5, .label_line = 14.5, .label_lines = 2, .count = 8.5, .count_line = 11,
    .value = 12, .value_unit = 0.75, .tick = 8, .tick_line = 11, .numeral = 22, .plot_gap = 6, .note_gap = 6,
    .bars = { .row = 24, .row_headed = 24, .bar = 12, .heading_extra = -6, .group_gap = 8, .panel_gap = 8,
              .column = 96, .column_max = 128, .label_gap = 8, .value_gap = 6, .value_room = 60 },
    .dots = { .row = 22, .dot = 7.5, .value_gap = 8.5 },
    .grid = { .cell_gap = 1.5, .side = 147, .least_side = 112, .gap = 14, .words = 9, .line = 14, .rest = 13, .bar = 9 },
    .share_gap = 0, .share_from = 300,
    .wide = { .column_part = 0.275, .column_min = 104, .column_max = 132, .column_gap = 10, .value_gap = 11.5,
              .reference_width = 0.75, .reference_length = 4.5, .label = 10.5, .label_line = 14.5, .value = 12, .row = 32, .row_tail = 2, .plot_tail = 5,
              .bar_top = 6, .bar = 11.25, .label_top = 0, .count_top = 14.5 },
    .compact = { .reference_width = 1.125, .reference_length = 2.25, .label = 10.5, .label_line = 14.5, .value = 12, .row = 44, .row_tail = 5,
                 .bar_top = 17.5, .bar = 8.5, .label_top = 0, .count_top = 28 },
  },
  [UR_CHART_FORM_POSTER] = {
    .unit = 2, .floor = 23, .tag = 26, .tag_unit = 2.4,
    .title = 48, .title_line = 66, .subtitle = 28, .subtitle_line = 42, .note = 26, .note_line = 42,
    .heading = 27, .swatch = 20, .label = 30, .label_line = 41, .label_lines = 4, .count = 24, .count_line = 33,
    .value = 36, .value_unit = 0.7, .tick = 23, .tick_line = 33, .numeral = 100, .plot_gap = 14, .note_gap = 10,
    .bars = { .row = 71, .row_headed = 71, .bar = 41, .heading_extra = -20, .group_gap = 16, .panel_gap = 20,
              .column = 271, .column_max = 330, .label_gap = 18, .value_gap = 13, .value_room = 124 },
    .dots = { .row = 66, .dot = 24, .value_gap = 24 },
    .grid = { .cell_gap = 4, .side = 300, .least_side = 240, .gap = 57, .words = 30, .line = 42, .rest = 40, .bar = 24 },
    .share_gap = 2, .share_from = G_MAXDOUBLE,
    .compact = { .reference_width = 3, .reference_length = 6, .label = 27.5, .label_line = 38, .value = 33, .row = 118, .row_tail = 14,
                 .bar_top = 48, .bar = 21, .label_top = 0, .count_top = 72 },
  },
  [UR_CHART_FORM_SLIDE] = {
    .unit = 3, .floor = 33, .tag = 33, .tag_unit = 2.4,
    .title = 38, .title_line = 58, .subtitle = 33, .subtitle_line = 46, .note = 24, .note_line = 37,
    .heading = 33, .swatch = 24, .label = 36, .label_line = 50, .label_bold = TRUE, .label_lines = 9, .count = 33, .count_line = 44,
    .value = 42, .value_unit = 0.62, .tick = 33, .tick_line = 43, .numeral = 124, .plot_gap = 20, .note_gap = 22,
    .bars = { .row = 120, .row_headed = 120, .slack = 36, .bar = 54, .heading_extra = -60, .group_gap = 18, .panel_gap = 18,
              .column = 260, .column_max = 500, .label_gap = 24, .value_gap = 20, .value_room = 200 },
    .dots = { .row = 120, .slack = 44, .dot = 30, .value_gap = 34 },
    .grid = { .cell_gap = 6, .side = 564, .slack = 140, .least_side = 424, .gap = 72, .words = 36, .line = 50, .rest = 60, .bar = 36 },
    .share_gap = 16, .share_from = 1300,
    .wide = { .column_part = 0.25, .column_min = 380, .column_max = 500, .column_gap = 40, .value_gap = 40,
              .reference_width = 3, .reference_length = 20, .label = 36, .label_line = 50, .value = 42, .row = 130, .slack = 26, .row_tail = 8,
              .plot_tail = 14, .bar_top = 36, .bar = 56, .label_top = 14, .count_top = 68 },
    .compact = { .reference_width = 4, .reference_length = 8, .label = 36, .label_line = 50, .value = 42, .row = 174, .slack = 16, .row_tail = 17,
                 .bar_top = 62, .bar = 28, .label_top = 0, .count_top = 97 },
  },
  [UR_CHART_FORM_COVER] = {
    .unit = 1, .floor = 11, .tag = 11, .tag_unit = 1, .pad_top = 14, .pad_side = 18, .pad_bottom = 10,
    .title = 19, .title_line = 26, .subtitle = 12, .subtitle_line = 17, .note = 11, .note_line = 15,
    .heading = 12, .swatch = 8, .label = 13, .label_line = 18, .label_lines = 2, .count = 11, .count_line = 15,
    .value = 20, .value_unit = 0.45, .tick = 11, .tick_line = 15, .numeral = 46, .plot_gap = 6, .note_gap = 4,
    .bars = { .group_gap = 16 },
    .grid = { .words = 12, .line = 17, .rest = 17 },
    .share_from = G_MAXDOUBLE,
  },
};

static void
tighten_share (UrShareStyle *share, double tightness, gboolean wide)
{
  double by = tightness * share->slack;

  share->row -= by;
  if (!wide)
    return;
  share->label_top -= by / 2;
  share->bar_top -= by / 2;
  share->count_top -= by / 2;
}

/* The cells, and the words beside them, which are as high where labels are long. */
static void
tighten_grid (UrChartStyle *style, double tightness)
{
  const double words = MAX (style->floor, style->grid.words * (1 - 0.25 * tightness));

  if (style->grid.slack <= 0)
    return;
  style->grid.side -= tightness * style->grid.slack;
  style->numeral *= 1 - 0.25 * tightness;
  style->grid.rest *= 1 - 0.25 * tightness;
  style->grid.line *= words / style->grid.words;
  style->grid.words = words;
}

static void
scale_lengths (double *const *lengths, gsize n, double by, double least)
{
  for (gsize i = 0; i < n; i++)
    *lengths[i] = least > 0 ? MAX (MIN (*lengths[i], least), *lengths[i] * by) : *lengths[i] * by;
}

static void
scale_share (UrShareStyle *share, double by, double floor)
{
  double *const sizes[] = { &share->label, &share->value };
  double *const lengths[] = { &share->column_min, &share->column_max, &share->column_gap, &share->value_gap,
                              &share->label_line, &share->row,        &share->slack,      &share->row_tail,
                              &share->plot_tail,  &share->bar_top,    &share->bar,        &share->label_top,
                              &share->count_top };

  scale_lengths (sizes, G_N_ELEMENTS (sizes), by, floor);
  scale_lengths (lengths, G_N_ELEMENTS (lengths), by, 0);
}

/* Type, and with it whatever is measured by it; no type becomes smaller than the floor.  Lines of text are as
 * much higher than it as before. */
static void
scale_type (UrChartStyle *style, double by)
{
  double *const sizes[] = { &style->tag,     &style->title,   &style->subtitle,   &style->note,
                            &style->heading, &style->label,   &style->count,      &style->value,
                            &style->tick,    &style->numeral, &style->grid.words, &style->grid.rest };
  double *const lengths[] = { &style->swatch,          &style->plot_gap,       &style->note_gap,
                              &style->share_gap,       &style->bars.row,       &style->bars.row_headed,
                              &style->bars.slack,      &style->bars.bar,       &style->bars.heading_extra,
                              &style->bars.group_gap,  &style->bars.panel_gap, &style->bars.column,
                              &style->bars.column_max, &style->bars.label_gap, &style->bars.value_gap,
                              &style->bars.value_room, &style->dots.row,       &style->dots.slack,
                              &style->dots.dot,        &style->dots.value_gap, &style->grid.side,
                              &style->grid.slack,      &style->grid.gap,       &style->grid.bar };
  double *const lines[][2] = {
    { &style->title_line, &style->title },    { &style->subtitle_line, &style->subtitle },
    { &style->note_line, &style->note },      { &style->label_line, &style->label },
    { &style->count_line, &style->count },    { &style->tick_line, &style->tick },
    { &style->grid.line, &style->grid.words }
  };
  double ratios[G_N_ELEMENTS (lines)];

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    ratios[i] = *lines[i][0] / *lines[i][1];
  scale_lengths (sizes, G_N_ELEMENTS (sizes), by, style->floor);
  scale_lengths (lengths, G_N_ELEMENTS (lengths), by, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    *lines[i][0] = *lines[i][1] * ratios[i];
  scale_share (&style->wide, by, style->floor);
  scale_share (&style->compact, by, style->floor);
}

#define THICKEST 1.6 /* bars grow with their rows, but less */

static void
heighten_share (UrShareStyle *share, double by, gboolean wide)
{
  double more = share->row * (by - 1);
  double thicker = MIN (share->bar * (MIN (by, THICKEST) - 1), more);

  share->row += more;
  share->bar += thicker;
  if (wide)
    {
      share->label_top += more / 2;
      share->count_top += more / 2;
      share->bar_top += (more - thicker) / 2;
    }
  else
    share->count_top += thicker;
}

static void
heighten_rows (UrChartStyle *style, double by)
{
  double more = style->bars.row_headed * (by - 1);

  style->bars.row *= by;
  style->bars.row_headed *= by;
  style->bars.heading_extra -= more;
  style->bars.bar *= MIN (by, THICKEST);
  style->bars.group_gap *= by;
  style->bars.panel_gap *= by;
  style->dots.row *= by;
  heighten_share (&style->wide, by, TRUE);
  heighten_share (&style->compact, by, FALSE);
}

/**
 * ur_chart_style_init:
 * @style: (out caller-allocates): where to put them
 * @spec: where the chart is drawn and how tightly
 *
 * Fills in the sizes and distances of a form.
 */
void
ur_chart_style_init (UrChartStyle *style, const UrChartSpec *spec)
{
  double tightness = CLAMP (spec->tightness, 0, 1);

  g_return_if_fail (spec->form < G_N_ELEMENTS (styles));

  *style = styles[spec->form];
  if (spec->type_scale > 0 && spec->type_scale != 1)
    scale_type (style, spec->type_scale);
  style->bars.row -= tightness * style->bars.slack;
  style->bars.row_headed -= tightness * style->bars.slack;
  style->bars.heading_extra += tightness * style->bars.slack;
  style->dots.row -= tightness * style->dots.slack;
  tighten_grid (style, tightness);
  tighten_share (&style->wide, tightness, TRUE);
  tighten_share (&style->compact, tightness, FALSE);
  if (spec->row_scale > 1)
    heighten_rows (style, spec->row_scale);
}
