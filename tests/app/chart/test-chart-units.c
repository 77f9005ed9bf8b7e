/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture must tell of its figures beside the digits: their unit, their period, that a target is one.
 * The report was written for this: units whose characters are in other words of a subtitle, equal figures of
 * two years, a range, figures of any size. */
#include <string.h>

#include "chart-fixture.h"
#include "sample-report.h"
#include "ur-chart-builder.h"

static UrReport *report;

static guint
count_texts (UrChartLayout *layout, UrChartRole role, const char *text)
{
  guint n, count = 0;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    count += items[i].role == (int) role && items[i].line != NULL &&
             (text == NULL || g_str_equal (items[i].line->text, text));
  return count;
}

static const UrSceneItem *
find_of_mark (UrChartLayout *layout, guint mark, UrChartRole role)
{
  guint n;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (items[i].area == (int) mark && items[i].role == (int) role)
      return &items[i];
  return NULL;
}

static void
test_units_in_words (void)
{
  static const struct
  {
    const char *words, *unit;
    gboolean told;
  } cases[] = {
    { "亿元；性质不同，不可相加", "亿元", TRUE },
    { "万册", "万册", TRUE },
    { "单位：万人次", "万人次", TRUE },
    { "各区填报，单位：人", "人", TRUE },
    { "由工人本人填报", "人", FALSE },
    { "人次按活动计", "人", FALSE },
    { "条件各异，文件存档", "件", FALSE },
    { "不含亿元以上项目", "亿元", FALSE },
    { "万人次；按活动计", "人次", FALSE },
    { "各单位人员自报", "人", FALSE },
    { "人、财、物并重", "人", FALSE },
    { "单位：人、件", "人", FALSE },
    { "个（含在建）", "个", TRUE },
    { "", "人", FALSE },
    { NULL, "人", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ur_chart_words_tell_unit (cases[i].words, cases[i].unit), ==, cases[i].told);
}

/* In every form and at every width, each value has its unit or the subtitle that is shown tells it. */
static void
test_unit_is_on_picture (void)
{
  static const struct
  {
    const char *id, *unit;
    guint n;
  } cases[] = { { "years-dots", "万人次", 6 }, { "years-bars", "万人次", 6 }, { "people", "人", 3 },
                { "cases", "件", 3 },          { "zeros", "起", 2 },          { "large", "个", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint form = UR_CHART_FORM_CARD; form <= UR_CHART_FORM_SLIDE; form++)
      {
        g_autoptr (UrChartLayout) layout =
            fixture_lay_out (report, cases[i].id, form, form == UR_CHART_FORM_SLIDE ? 1700 : 574);

        g_assert_cmpuint (count_texts (layout, UR_CHART_ROLE_UNIT, cases[i].unit), ==, cases[i].n);
      }
}

/* Where the subtitle is not shown, it tells nothing. */
static void
test_unit_without_title (void)
{
  UrChartSpec spec = { .form = UR_CHART_FORM_PICTURE, .width = 574 };
  static const char *const ids[] = { "years-told", "people-told" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const UrChart *chart = ur_report_find_chart (report, ids[i]);
      g_autoptr (UrChartLayout) titled = fixture_lay_out (report, ids[i], UR_CHART_FORM_PICTURE, 574);
      g_autoptr (UrChartLayout) bare = ur_chart_layout_new (report, chart, &spec);

      g_assert_cmpuint (count_texts (titled, UR_CHART_ROLE_UNIT, NULL), ==, 0);
      g_assert_cmpuint (count_texts (bare, UR_CHART_ROLE_UNIT, NULL), ==, chart->n_items);
    }
}

static void
test_ticks (void)
{
  g_autoptr (UrChartLayout) large = fixture_lay_out (report, "large", UR_CHART_FORM_PICTURE, 574);
  g_autoptr (UrChartLayout) years = fixture_lay_out (report, "years-dots", UR_CHART_FORM_PICTURE, 574);
  g_autoptr (UrChartLayout) told = fixture_lay_out (report, "years-told", UR_CHART_FORM_PICTURE, 574);

  g_assert_cmpuint (count_texts (large, UR_CHART_ROLE_TICK, "20亿"), ==, 1);
  g_assert_cmpuint (count_texts (years, UR_CHART_ROLE_TICK, "2万"), ==, 1);
  g_assert_cmpuint (count_texts (told, UR_CHART_ROLE_TICK, "2"), ==, 1);
}

static void
test_axis_of_zeros (void)
{
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "zeros", UR_CHART_FORM_PICTURE, 574);
  guint n, n_axes = 0;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (items[i].role == UR_CHART_ROLE_AXIS)
      {
        n_axes++;
        g_assert_cmpfloat (items[i].rect.height, >, 40);
      }
  g_assert_cmpuint (n_axes, ==, 1);
  g_assert_cmpuint (count_texts (layout, UR_CHART_ROLE_TICK, "0"), ==, 1);
}

/* A year before is a ring, this year a disc, each with its value, and equal ones do not hide each other. */
static void
test_dots_of_two_years (void)
{
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "years-dots", UR_CHART_FORM_PICTURE, 574);
  guint n_marks;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n_marks);

  g_assert_cmpuint (n_marks, ==, 6);
  for (guint i = 0; i < n_marks; i++)
    {
      gboolean earlier = g_str_equal (marks[i].indicator->period->id, "2022");
      const UrSceneItem *dot = find_of_mark (layout, i, UR_CHART_ROLE_DOT);
      const UrSceneItem *value = find_of_mark (layout, i, UR_CHART_ROLE_VALUE);

      g_assert_cmpint (dot->kind, ==, earlier ? UR_SCENE_FRAME : UR_SCENE_DISC);
      g_assert_cmpint (dot->color, ==, earlier ? UR_COLOR_INK : UR_COLOR_RED);
      g_assert_cmpstr (value->line->text, ==, marks[i].indicator->number);
      for (guint k = 0; k < i; k++)
        g_assert_true (marks[k].shape.y + marks[k].shape.height <= marks[i].shape.y);
    }
  g_assert_cmpuint (count_texts (layout, UR_CHART_ROLE_HEADING, "2022年"), ==, 1);
  g_assert_cmpuint (count_texts (layout, UR_CHART_ROLE_HEADING, "2023年"), ==, 1);
}

static void
test_dots_of_plans (void)
{
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "plans", UR_CHART_FORM_PICTURE, 574);
  guint n_marks;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n_marks);

  g_assert_cmpuint (count_texts (layout, UR_CHART_ROLE_HEADING, "2024年目标"), ==, 1);
  for (guint i = 0; i < n_marks; i++)
    {
      const UrSceneItem *dot = find_of_mark (layout, i, UR_CHART_ROLE_DOT);

      g_assert_cmpint (dot->color, ==, UR_COLOR_RED);
      g_assert_cmpint (dot->kind, ==,
                       marks[i].indicator->aim == UR_AIM_TARGET ? UR_SCENE_FRAME : UR_SCENE_DISC);
      /* A range of 30 in 180 is longer than a dot. */
      if (marks[i].indicator->digits_to != NULL)
        g_assert_cmpfloat (dot->rect.width, >, 2 * dot->rect.height);
    }
}

/* As many periods as a chart may hold look as many ways, as far as there are colours. */
static void
test_looks (void)
{
  UrPeriod periods[] = { { "a", "2021年", "2021年", "2021年", UR_PERIOD_YEAR, 1, .is_earlier = TRUE },
                         { "b", "2022年", "2022年", "2022年", UR_PERIOD_YEAR, 1, .is_earlier = TRUE },
                         { "c", "2023年", "2023年", "2023年", UR_PERIOD_YEAR, 1 },
                         { "d", "五年", "五年", "五年", UR_PERIOD_SPAN, 5 } };
  UrIndicator indicators[G_N_ELEMENTS (periods)] = { 0 };
  UrChartItem items[G_N_ELEMENTS (periods)] = { 0 };
  UrChart chart = { .items = items, .n_items = G_N_ELEMENTS (periods) };

  for (guint i = 0; i < chart.n_items; i++)
    {
      indicators[i].period = &periods[i];
      items[i].indicator = &indicators[i];
    }
  for (guint i = 0; i < chart.n_items; i++)
    for (guint k = 0; k < i; k++)
      g_assert_cmpint (ur_chart_get_look (&chart, &indicators[i]).color, !=,
                       ur_chart_get_look (&chart, &indicators[k]).color);
  g_assert_cmpint (ur_chart_get_look (&chart, &indicators[2]).color, ==, UR_COLOR_RED);
  g_assert_cmpint (ur_chart_get_look (&chart, &indicators[3]).color, ==, UR_COLOR_SLATE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  report = load_sample ("donghu-2023.json");
  g_test_add_func ("/chart-units/words", test_units_in_words);
  g_test_add_func ("/chart-units/on-picture", test_unit_is_on_picture);
  g_test_add_func ("/chart-units/without-title", test_unit_without_title);
  g_test_add_func ("/chart-units/ticks", test_ticks);
  g_test_add_func ("/chart-units/axis-of-zeros", test_axis_of_zeros);
  g_test_add_func ("/chart-units/two-years", test_dots_of_two_years);
  g_test_add_func ("/chart-units/plans", test_dots_of_plans);
  g_test_add_func ("/chart-units/looks", test_looks);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
