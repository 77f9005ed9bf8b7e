/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A report that no federation would print: labels of sixty characters, numbers from 0.01 to twelve digits,
 * negative ones, zero, forty items. */

#include "ur-chart-layout.h"
#include "ur-report-reader.h"

#define HOSTILE_ITEMS 40
#define HOSTILE_CHARTS 10

static const double fixture_widths[] = { 200, 304, 336, 574, 1080 };

G_GNUC_UNUSED static UrReport *
fixture_load (void)
{
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_load_bundled (&error);

  g_assert_no_error (error);
  return report;
}

static UrPeriod hostile_periods[] = {
  { "y", "2020年", "2020年", "2020年", UR_PERIOD_YEAR, 1 },
  { "s", "“十三五”时期", "“十三五”", "“十三五”累计", UR_PERIOD_SPAN, 5 },
  { "l", "一个名字长得不像话的三年行动计划时期", "一个名字长得不像话的三年行动计划",
    "一个名字长得不像话的三年行动计划时期累计", UR_PERIOD_SPAN, 3 },
};

static UrNote hostile_note = { "n", "†",
                               "Averyveryverylongwordwithoutanyplacetobreakitatallaveryveryverylongword"
                               "withoutanyplacetobreakit，然后是中文，口径略有不同。" };

static UrIndicator hostile_parts[HOSTILE_ITEMS];
static UrIndicator hostile_wholes[HOSTILE_ITEMS];
static UrChartItem hostile_items[HOSTILE_CHARTS][HOSTILE_ITEMS];
static UrChart hostile_charts[HOSTILE_CHARTS];
static UrReport hostile_report;

static void
hostile_set (UrIndicator *indicator, guint i, const char *number, const char *magnitude, const char *unit)
{
  indicator->id = "x";
  indicator->label =
      i % 3 == 0
          ? "建设一批设施完善功能齐全管理规范服务周到职工满意社会认可可复制可推广的示范性职工之家和2020年"
            "新建的1234567个职工暖心驿站以及其他各类阵地"
      : i % 3 == 1 ? "Averylongenglishlabelwithoutspaces2020andmore1234567890letters"
                   : "短";
  indicator->short_label = indicator->label;
  indicator->digits = indicator->number = number;
  indicator->magnitude = magnitude;
  indicator->unit = unit;
  indicator->period = &hostile_periods[i % 3];
  indicator->series = i % 2 == 0 ? NULL : i % 4 == 1 ? "a" : "b";
  indicator->quote =
      "其中一句引文很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长";
  g_assert_true (ur_decimal_parse (number + (number[0] == '-'), &indicator->value));
  if (number[0] == '-')
    indicator->value.mantissa = -indicator->value.mantissa;
  g_assert_true (ur_decimal_apply_magnitude (&indicator->value, magnitude));
}

static void
hostile_set_chart (guint c, UrChartKind kind, const char *id, guint first, guint n_items)
{
  UrChart *chart = &hostile_charts[c];

  for (guint i = 0; i < n_items; i++)
    hostile_items[c][i] = (UrChartItem){ .indicator = &hostile_parts[first + i],
                                         .whole = kind == UR_CHART_SHARE ? &hostile_wholes[first + i] : NULL,
                                         .label = hostile_parts[first + i].label,
                                         .note = i % 4 == 0 ? &hostile_note : NULL };
  chart->id = id;
  chart->kind = kind;
  chart->title =
      "一个长得任何图片都放不下的标题，因为它把要说的话都说了，还把不要说的话也说了，而且没有一个字可以删去";
  chart->short_title = chart->title;
  chart->subtitle =
      "副标题同样不短：单位不同，性质不同，时期不同，口径不同，所以不可相加，不可相减，不可相比，也不可相除";
  chart->short_subtitle = chart->subtitle;
  chart->note = c % 2 == 0 ? "注" : NULL;
  chart->reference = "一个名字长得不像话的平均数";
  chart->part_label = c % 2 == 0 ? "已经覆盖到的那一部分单位和职工" : NULL;
  chart->rest_label = "还没有覆盖到的其余部分";
  chart->items = hostile_items[c];
  chart->n_items = n_items;
  chart->index = c;
}

G_GNUC_UNUSED static const UrReport *
fixture_get_hostile (void)
{
  static const char *const numbers[] = { "0.01",     "999999999999", "-3.5", "0",
                                         "12345.67", "-98765432109", "7",    "100" };
  static const char *const magnitudes[] = { "", "万", "", "亿", "" };
  static const char *const units[] = { "元", "元", "元", "元", "元", "人次", "个" };

  if (hostile_report.ref_count > 0)
    return &hostile_report;
  for (guint i = 0; i < HOSTILE_ITEMS; i++)
    {
      hostile_set (&hostile_parts[i], i, numbers[i % G_N_ELEMENTS (numbers)],
                   magnitudes[i % G_N_ELEMENTS (magnitudes)], units[i % G_N_ELEMENTS (units)]);
      hostile_set (&hostile_wholes[i], i, "999999999999", "", hostile_parts[i].unit);
      hostile_wholes[i].period = &hostile_periods[1];
    }
  hostile_set_chart (0, UR_CHART_BARS, "bars", 0, HOSTILE_ITEMS);
  hostile_set_chart (1, UR_CHART_BARS, "one-bar", 1, 1);
  hostile_set_chart (2, UR_CHART_BARS, "zero-bar", 3, 1);
  hostile_set_chart (3, UR_CHART_BARS, "one-negative-bar", 5, 1);
  hostile_set_chart (4, UR_CHART_SHARE, "shares", 0, HOSTILE_ITEMS);
  hostile_set_chart (5, UR_CHART_GRID, "small-grid", 0, 1);
  hostile_set_chart (6, UR_CHART_GRID, "large-grid", 1, 1);
  hostile_set_chart (7, UR_CHART_GRID, "negative-grid", 2, 1);
  hostile_set_chart (8, UR_CHART_DOTS, "dots", 0, HOSTILE_ITEMS);
  hostile_set_chart (9, UR_CHART_BARS, "empty", 0, 0);
  hostile_report.ref_count = 1;
  hostile_report.subtitle =
      "来源本身也可以很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长";
  hostile_report.charts = hostile_charts;
  hostile_report.n_charts = HOSTILE_CHARTS;
  return &hostile_report;
}

typedef void (*FixtureCheck) (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec);

/* Lays out every chart of a report in every form at every width. */
G_GNUC_UNUSED static void
fixture_for_each_layout (const UrReport *report, FixtureCheck check)
{
  for (guint c = 0; c < report->n_charts; c++)
    for (guint w = 0; w < G_N_ELEMENTS (fixture_widths); w++)
      for (guint form = UR_CHART_FORM_CARD; form <= UR_CHART_FORM_PRINT; form++)
        for (guint titled = 0; titled < 2; titled++)
          {
            UrChartSpec spec = { .form = form, .width = fixture_widths[w], .with_title = titled != 0 };
            g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, &report->charts[c], &spec);

            check (report, layout, &spec);
          }
}

/* The same for slides: beside figures with its title, and over the whole width as tightly as can be. */
G_GNUC_UNUSED static void
fixture_for_each_slide (const UrReport *report, FixtureCheck check)
{
  static const UrChartSpec specs[] = {
    { .form = UR_CHART_FORM_SLIDE, .width = 800, .with_title = TRUE },
    { .form = UR_CHART_FORM_SLIDE, .width = 1700, .tightness = 1 },
  };

  for (guint c = 0; c < report->n_charts; c++)
    for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
      {
        g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, &report->charts[c], &specs[i]);

        check (report, layout, &specs[i]);
      }
}

/* Pictures of a given height, as covers and slides are: from one that takes a row to one that takes many. */
G_GNUC_UNUSED static void
fixture_for_each_height (const UrReport *report, FixtureCheck check)
{
  static const UrChartSpec specs[] = {
    { .form = UR_CHART_FORM_PICTURE, .width = 656, .height = 279 },
    { .form = UR_CHART_FORM_PICTURE, .width = 656, .height = 420 },
    { .form = UR_CHART_FORM_PICTURE, .width = 1300, .height = 554 },
    { .form = UR_CHART_FORM_SLIDE, .width = 1702, .height = 962, .full_title = TRUE },
    { .form = UR_CHART_FORM_SLIDE, .width = 1276, .height = 962, .full_title = TRUE },
  };

  for (guint c = 0; c < report->n_charts; c++)
    for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
      for (guint titled = 0; titled < 2; titled++)
        {
          UrChartSpec spec = specs[i];
          g_autoptr (UrChartLayout) layout = NULL;

          spec.with_title = titled != 0;
          layout = ur_chart_layout_new_within (report, &report->charts[c], &spec);
          if (layout != NULL)
            check (report, layout, &spec);
        }
}

G_GNUC_UNUSED static gboolean
fixture_has_text (UrChartLayout *layout, const char *text)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].line != NULL && g_str_equal (boxes[i].line->text, text))
      return TRUE;
  return FALSE;
}

G_GNUC_UNUSED static UrChartLayout *
fixture_lay_out (const UrReport *report, const char *id, UrChartForm form, double width)
{
  UrChartSpec spec = { .form = form, .width = width, .with_title = TRUE };

  return ur_chart_layout_new (report, ur_report_find_chart (report, id), &spec);
}
