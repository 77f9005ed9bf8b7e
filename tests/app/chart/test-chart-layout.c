/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "ur-chart-table.h"
#include "ur-text-meter.h"

static void
describe (UrChartLayout *layout, const UrChartSpec *spec, const UrSceneItem *box)
{
  g_test_message ("%s, form %d, width %g, title %d: “%s” at %g %g %g %g",
                  ur_chart_layout_get_chart (layout)->id, spec->form, spec->width, spec->with_title,
                  box->line != NULL ? box->line->text : "", box->rect.x, box->rect.y, box->rect.width,
                  box->rect.height);
}

static gboolean
overlap (const UrRect *a, const UrRect *b)
{
  const double slack = 0.05;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
         a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

static void
check_texts_apart (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      if (boxes[i].kind == UR_SCENE_TEXT && boxes[k].kind == UR_SCENE_TEXT &&
          overlap (&boxes[i].rect, &boxes[k].rect))
        {
          describe (layout, spec, &boxes[i]);
          describe (layout, spec, &boxes[k]);
          g_test_fail ();
          return;
        }
}

static void
check_inside (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  const double slack = 0.05;
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    {
      const UrRect *rect = &boxes[i].rect;

      if (rect->x < -slack || rect->y < -slack || rect->x + rect->width > spec->width + slack ||
          rect->y + rect->height > ur_chart_layout_get_height (layout) + slack)
        {
          describe (layout, spec, &boxes[i]);
          g_test_fail ();
          return;
        }
    }
}

/* No text on a bar, dot or cell: it could not be read there. */
static void
check_texts_off_marks (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (boxes[i].kind == UR_SCENE_TEXT &&
          (boxes[k].role == UR_CHART_ROLE_BAR || boxes[k].role == UR_CHART_ROLE_TRACK ||
           boxes[k].role == UR_CHART_ROLE_CELL || boxes[k].role == UR_CHART_ROLE_AXIS) &&
          overlap (&boxes[i].rect, &boxes[k].rect))
        {
          describe (layout, spec, &boxes[i]);
          describe (layout, spec, &boxes[k]);
          g_test_fail ();
          return;
        }
}

static void
check_text_sizes (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  static const double least[] = { [UR_CHART_FORM_CARD] = 11,
                                  [UR_CHART_FORM_PICTURE] = 11,
                                  [UR_CHART_FORM_PRINT] = 7.5,
                                  [UR_CHART_FORM_SLIDE] = 24 };
  double smallest = ur_chart_layout_get_smallest_text (layout);

  if (smallest > 0)
    g_assert_cmpfloat (smallest, >=, least[spec->form]);
}

static gboolean
is_digit (char c)
{
  return g_ascii_isdigit (c);
}

/* … never stands inside a number, and the whole text is kept. */
static void
check_cuts (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    {
      const UrSceneItem *box = &boxes[i];
      const char *text = box->line != NULL ? box->line->text : "";
      gsize length = strlen (text);
      const char *rest;

      if (length < 3 || strcmp (text + length - 3, "…") != 0)
        continue;
      g_assert_cmpint (box->role, !=, UR_CHART_ROLE_VALUE);
      g_assert_cmpint (box->role, !=, UR_CHART_ROLE_UNIT);
      g_assert_nonnull (box->full_text);
      if (length == 3)
        continue;
      rest = strstr (box->full_text, text + length - 3);
      g_assert_null (rest);
      g_autofree char *head = g_strndup (text, length - 3);
      rest = strstr (box->full_text, head);
      g_assert_nonnull (rest);
      g_assert_false (is_digit (rest[length - 4]) && is_digit (rest[length - 3]));
    }
}

static void
check_all (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  check_texts_apart (report, layout, spec);
  check_inside (report, layout, spec);
  check_texts_off_marks (report, layout, spec);
  check_text_sizes (report, layout, spec);
  check_cuts (report, layout, spec);
}

static void
test_bundled_charts_are_clean (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  g_assert_cmpuint (report->n_charts, >=, 4);
  fixture_for_each_layout (report, check_all);
  fixture_for_each_slide (report, check_all);
}

/* The compact row of a slide is that of a card, 2.8 times as large. */
static void
test_slide_is_as_pictured (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  UrChartSpec spec = { .form = UR_CHART_FORM_SLIDE,
                       .width = 1010,
                       .with_title = TRUE,
                       .without_subtitle = TRUE,
                       .without_foot = TRUE };
  g_autoptr (UrChartLayout) layout =
      ur_chart_layout_new (report, ur_report_find_chart (report, "work-5-shares"), &spec);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_true (fixture_has_text (layout, "约 28.9%"));
  g_assert_true (fixture_has_text (layout, "2020年占“十三五”累计的份额"));
  g_assert_cmpfloat (marks[0].shape.height, ==, 28);
  g_assert_cmpfloat (marks[1].row.y - marks[0].row.y, ==, 174);
  g_assert_cmpfloat (marks[0].shape.width, ==, 292); /* 28.884% of 1010 */
}

static guint
count_marks (const UrReport *report, const UrChart *chart, guint first, guint n_items, double *longest)
{
  UrChartSpec spec = { .form = UR_CHART_FORM_SLIDE, .width = 1700, .first_item = first, .n_items = n_items };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, chart, &spec);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  *longest = 0;
  for (guint i = 0; i < n; i++)
    *longest = MAX (*longest, marks[i].shape.width);
  return n;
}

/* A chart that goes on over slides shows every item once, on one scale. */
static void
test_some_items_on_one_scale (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  const UrChart *funds = ur_report_find_chart (report, "funds");
  double all, first, rest;

  g_assert_cmpuint (count_marks (report, funds, 0, 0, &all), ==, 5);
  g_assert_cmpuint (count_marks (report, funds, 0, 2, &first), ==, 2);
  g_assert_cmpuint (count_marks (report, funds, 2, 0, &rest), ==, 3);
  g_assert_cmpfloat (MAX (first, rest), ==, all);
  g_assert_cmpfloat (MIN (first, rest), <, 0.9 * all);
}

static void
test_hostile_charts_are_clean (void)
{
  fixture_for_each_layout (fixture_get_hostile (), check_all);
  fixture_for_each_slide (fixture_get_hostile (), check_all);
}

static double
end_of_bar (const UrMark *mark)
{
  return mark->indicator->value.mantissa < 0 ? mark->shape.x : mark->shape.x + mark->shape.width;
}

static double
zero_of_bar (const UrMark *mark)
{
  return mark->indicator->value.mantissa < 0 ? mark->shape.x + mark->shape.width : mark->shape.x;
}

static const UrSceneItem *
find_axis (UrChartLayout *layout, const UrMark *mark)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].role == UR_CHART_ROLE_AXIS && boxes[i].rect.y <= mark->shape.y &&
        boxes[i].rect.y + boxes[i].rect.height >= mark->shape.y + mark->shape.height)
      return &boxes[i];
  return NULL;
}

/* Zero is the axis, and length over value is one for all bars of a unit. */
static void
check_bars (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  if (ur_chart_layout_get_chart (layout)->kind != UR_CHART_BARS)
    return;
  for (guint i = 0; i < n; i++)
    {
      const UrSceneItem *axis = find_axis (layout, &marks[i]);

      g_assert_nonnull (axis);
      g_assert_cmpfloat_with_epsilon (axis->rect.x, zero_of_bar (&marks[i]), 0.01);
      for (guint k = 0; k < n; k++)
        {
          double ratio = ur_decimal_to_double (&marks[i].indicator->value) /
                         ur_decimal_to_double (&marks[k].indicator->value);
          double length = end_of_bar (&marks[k]) - zero_of_bar (&marks[k]);

          if (strcmp (marks[i].indicator->unit, marks[k].indicator->unit) != 0 || !(fabs (ratio) <= 1))
            continue;
          g_assert_cmpfloat_with_epsilon (end_of_bar (&marks[i]) - zero_of_bar (&marks[i]), ratio * length,
                                          1.01);
        }
    }
}

static void
test_bars_start_at_zero (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  fixture_for_each_layout (report, check_bars);
  fixture_for_each_layout (fixture_get_hostile (), check_bars);
  fixture_for_each_slide (fixture_get_hostile (), check_bars);
}

/* Two bars of different units never share an axis. */
static void
check_units (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  if (ur_chart_layout_get_chart (layout)->kind != UR_CHART_BARS)
    return;
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < i; k++)
      if (find_axis (layout, &marks[i]) == find_axis (layout, &marks[k]))
        g_assert_cmpstr (marks[i].indicator->unit, ==, marks[k].indicator->unit);
}

static void
test_panels_have_one_unit (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  fixture_for_each_layout (report, check_units);
  fixture_for_each_layout (fixture_get_hostile (), check_units);
  fixture_for_each_slide (fixture_get_hostile (), check_units);
}

static void
check_tag (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);

  if (spec->form != UR_CHART_FORM_PRINT && ur_chart_is_derived (chart))
    g_assert_true (fixture_has_text (layout, "计算得出"));
  if (chart->kind == UR_CHART_GRID)
    g_assert_true (fixture_has_text (layout, "计算得出"));
  if (chart->kind == UR_CHART_BARS)
    g_assert_false (fixture_has_text (layout, "计算得出"));
}

static void
test_computed_numbers_say_so (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  fixture_for_each_layout (report, check_tag);
}

/* Every figure on a picture is one the report prints, or computed and in the table. */
static void
check_figures (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (ur_chart_layout_get_chart (layout));

  g_assert_cmpuint (n, ==, rows->len);
  for (guint i = 0; i < n; i++)
    {
      const UrChartRow *row = g_ptr_array_index (rows, i);

      g_assert_true (fixture_has_text (layout, marks[i].value));
      g_assert_true (marks[i].indicator == row->item->indicator);
      g_assert_cmpstr (marks[i].label, ==, row->label);
      g_assert_nonnull (strstr (marks[i].indicator->quote, row->number));
      if (marks[i].whole == NULL)
        g_assert_cmpstr (marks[i].value, ==, row->number);
      else
        g_assert_nonnull (strstr (marks[i].spoken, row->share));
    }
}

static void
test_figures_are_the_report_s (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  fixture_for_each_layout (report, check_figures);
}

static void
check_four_times (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  g_autoptr (UrTextMeter) meter = ur_text_meter_new (NULL);
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].kind == UR_SCENE_TEXT)
      {
        const UrLine *line = boxes[i].line;
        g_autoptr (UrLine) large = ur_text_meter_set (meter, line->text, line->size * 4, line->runs[0].bold);

        g_assert_cmpfloat_with_epsilon (large->width, 4 * boxes[i].rect.width, 0.1);
      }
}

static guint n_within;

/* As high as it should be, nothing cut or overlapping, and what is left out is said. */
static void
check_within (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);
  gboolean said = FALSE;
  guint n_marks, n_boxes;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n_boxes);

  n_within++;
  g_assert_cmpfloat_with_epsilon (ur_chart_layout_get_height (layout), spec->height, 0.001);
  check_all (report, layout, spec);
  ur_chart_layout_get_marks (layout, &n_marks);
  g_assert_true (n_marks > 0 || chart->n_items == 0);
  for (guint i = 0; i < n_boxes; i++)
    if ((boxes[i].role == UR_CHART_ROLE_SOURCE || boxes[i].role == UR_CHART_ROLE_NOTE) &&
        boxes[i].line != NULL)
      said |= strstr (boxes[i].line->text, "图中为") != NULL;
  g_assert_cmpint (said, ==, n_marks < chart->n_items);
}

static void
test_given_height (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  fixture_for_each_height (report, check_within);
  g_assert_cmpuint (n_within, >=, 8 * report->n_charts);
  n_within = 0;
  fixture_for_each_height (fixture_get_hostile (), check_within);
  g_assert_cmpuint (n_within, >=, 5 * HOSTILE_CHARTS);
}

static void
test_text_scales (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  fixture_for_each_layout (report, check_four_times);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/bundled", test_bundled_charts_are_clean);
  g_test_add_func ("/chart/layout/hostile", test_hostile_charts_are_clean);
  g_test_add_func ("/chart/layout/slide", test_slide_is_as_pictured);
  g_test_add_func ("/chart/layout/some-items", test_some_items_on_one_scale);
  g_test_add_func ("/chart/layout/zero", test_bars_start_at_zero);
  g_test_add_func ("/chart/layout/units", test_panels_have_one_unit);
  g_test_add_func ("/chart/layout/tag", test_computed_numbers_say_so);
  g_test_add_func ("/chart/layout/figures", test_figures_are_the_report_s);
  g_test_add_func ("/chart/layout/given-height", test_given_height);
  g_test_add_func ("/chart/layout/four-times", test_text_scales);
  return g_test_run ();
}
