/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: figures as rows of a table, for CSV and for workbooks. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/**
 * UrFigureRow:
 * @place: the part
 * @item: (nullable): what the report calls the section, or the theme of the scorecard's block
 * @label: what it is
 * @number: (nullable): the digits, less than nothing where something fell; of a change in words
 * @is_words: whether @number is words
 * @magnitude: 万, 亿 or ""
 * @unit: its unit
 * @period: of the figure
 * @words: the report's own sentence, or the arithmetic of what is computed
 * @indicator: (nullable): the figure; %NULL of what is computed
 * @note: (nullable): how it was counted
 *
 * A row.
 */
typedef struct
{
  const char *place;
  char *item;
  char *label;
  char *number;
  gboolean is_words;
  const char *magnitude, *unit, *period;
  char *words;
  const UrIndicator *indicator;
  char *note;
} UrFigureRow;

GPtrArray *ur_figure_rows_new_for_chart (const UrChart *chart);
GPtrArray *ur_figure_rows_new_for_report (const UrReport *report);
gboolean ur_figure_rows_are_qualified (const GPtrArray *rows);
gboolean ur_figure_rows_are_noted (const GPtrArray *rows);
char *ur_figure_dup_number (const UrIndicator *indicator, const char *digits);
const char *ur_figure_get_change (const UrIndicator *indicator);
const char *ur_figure_get_aim (const UrIndicator *indicator);

#define UR_FIGURE_YES "是"
#define UR_FIGURE_NO "否"

/* Headings, the same in every locale. */
#define UR_FIGURE_PLACE "栏目"
#define UR_FIGURE_ITEM "项"
#define UR_FIGURE_LABEL "指标"
#define UR_FIGURE_NUMBER "数值"
#define UR_FIGURE_MAGNITUDE "数量级"
#define UR_FIGURE_UNIT "单位"
#define UR_FIGURE_PERIOD "时期"
#define UR_FIGURE_WORDS "来源原句"
#define UR_FIGURE_IS_COMPUTED "是否计算"
#define UR_FIGURE_PRINTED "原文数字"
#define UR_FIGURE_TO "上限"
#define UR_FIGURE_BOUND "限定"
#define UR_FIGURE_CHANGE "增减"
#define UR_FIGURE_AIM "性质"
#define UR_FIGURE_NOTE "附注"

G_END_DECLS
