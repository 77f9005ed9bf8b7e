/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

/* Text boxes are placed by the middle of the ink of Chinese characters. */
static const UrChartStyle styles[] = {
  [UR_CHART_FORM_CARD] = {
    .unit = 1, .floor = 11,
    .title = 15, .title_line = 22, .subtitle = 12, .subtitle_line = 18, .note = 11, .note_line = 17,
    .heading = 11.5, .swatch = 8, .label = 12.5, .label_line = 17, .count = 11.5, .count_line = 16,
    .value = 14, .value_unit = 0.62, .tick = 11, .tick_line = 16, .numeral = 27, .plot_gap = 8, .note_gap = 8,
    .bars = { .row = 30, .row_headed = 32, .bar = 16, .heading_extra = -8, .group_gap = 12, .panel_gap = 8,
              .column = 104, .column_max = 104, .label_gap = 8, .value_gap = 6, .value_room = 52 },
    .dots = { .row = 29, .dot = 10, .value_gap = 11 },
    .grid = { .cell_gap = 2, .side = 196, .least_side = 150, .gap = 16, .line = 18, .rest = 17, .bar = 12 },
    .share_gap = 1, .share_from = G_MAXDOUBLE,
    .compact = { .reference_width = 1.5, .reference_gap = 0.7, .label = 13, .label_line = 18, .value = 15, .row = 57, .row_tail = 6.5,
                 .bar_top = 22, .bar = 10, .label_top = 0, .count_top = 34.5 },
  },
  [UR_CHART_FORM_PICTURE] = {
    .unit = 1, .floor = 11, .pad_top = 20, .pad_side = 24, .pad_bottom = 15,
    .title = 18, .title_line = 30, .subtitle = 13, .subtitle_line = 18, .note = 11, .note_line = 17,
    .heading = 13, .swatch = 10, .label = 15, .label_line = 20, .count = 13, .count_line = 16,
    .value = 18, .value_unit = 0.62, .tick = 12, .tick_line = 17, .numeral = 27, .plot_gap = 14, .note_gap = 8,
    .bars = { .row = 42, .row_headed = 42, .bar = 21, .heading_extra = -10, .group_gap = 12, .panel_gap = 12,
              .column = 130, .column_max = 165, .label_gap = 12, .value_gap = 9, .value_room = 76 },
    .dots = { .row = 34, .dot = 12, .value_gap = 14 },
    .grid = { .cell_gap = 2, .side = 238, .least_side = 150, .gap = 24, .line = 20, .rest = 18, .bar = 12 },
    .share_gap = 16, .share_from = 400,
    .wide = { .column_part = 0.289, .column_min = 146, .column_max = 176, .column_gap = 13, .value_gap = 13,
              .reference_width = 1, .reference_gap = 1, .label = 15, .label_line = 20, .value = 18, .row = 66, .row_tail = 3, .plot_tail = 6,
              .bar_top = 20, .bar = 21, .label_top = 13, .count_top = 33 },
    .compact = { .reference_width = 1.5, .reference_gap = 0.7, .label = 14, .label_line = 20, .value = 16, .row = 62, .row_tail = 6,
                 .bar_top = 24, .bar = 12, .label_top = 0, .count_top = 39 },
  },
  [UR_CHART_FORM_PRINT] = {
    .unit = 0.75, .floor = 7.5,
    .title = 10.5, .title_line = 16, .subtitle = 9, .subtitle_line = 13.5, .note = 9, .note_line = 14,
    .heading = 9, .swatch = 6, .label = 10.5, .label_line = 14.5, .count = 8.5, .count_line = 11,
    .value = 12, .value_unit = 0.75, .tick = 8, .tick_line = 11, .numeral = 22, .plot_gap = 6, .note_gap = 6,
    .bars = { .row = 24, .row_headed = 24, .bar = 12, .heading_extra = -6, .group_gap = 8, .panel_gap = 8,
              .column = 96, .column_max = 128, .label_gap = 8, .value_gap = 6, .value_room = 60 },
    .dots = { .row = 22, .dot = 7.5, .value_gap = 8.5 },
    .grid = { .cell_gap = 1.5, .side = 147, .least_side = 112, .gap = 14, .line = 14, .rest = 13, .bar = 9 },
    .share_gap = 0, .share_from = 300,
    .wide = { .column_part = 0.275, .column_min = 104, .column_max = 132, .column_gap = 10, .value_gap = 11.5,
              .reference_width = 0.75, .reference_gap = 0.75, .label = 10.5, .label_line = 14.5, .value = 12, .row = 32, .row_tail = 2, .plot_tail = 5,
              .bar_top = 6, .bar = 11.25, .label_top = 0, .count_top = 14.5 },
    .compact = { .reference_width = 1.125, .reference_gap = 0.5, .label = 10.5, .label_line = 14.5, .value = 12, .row = 44, .row_tail = 5,
                 .bar_top = 17.5, .bar = 8.5, .label_top = 0, .count_top = 28 },
  },
};

/**
 * ur_chart_style_get:
 * @form: where the chart is drawn
 *
 * Returns: (transfer none): its sizes and distances
 */
const UrChartStyle *
ur_chart_style_get (UrChartForm form)
{
  g_return_val_if_fail (form <= UR_CHART_FORM_PRINT, &styles[UR_CHART_FORM_CARD]);

  return &styles[form];
}
