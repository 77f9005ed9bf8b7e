/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where single things of the bundled charts stand. */
#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "sample-report.h"
#include "scene-texts.h"

static void
check_hits (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  for (guint i = 0; i < n; i++)
    {
      const UrRect *shape = &marks[i].shape;
      int found =
          ur_chart_layout_find_mark (layout, shape->x + shape->width / 2, shape->y + shape->height / 2);

      g_assert_cmpint (found, ==, (int) i);
      g_assert_cmpfloat (marks[i].row.height, >=, spec->form == UR_CHART_FORM_PRINT ? 19.8 : 24);
      g_assert_cmpfloat (marks[i].row.y, <=, shape->y);
      g_assert_cmpfloat (marks[i].row.y + marks[i].row.height, >=, shape->y + shape->height);
    }
  g_assert_cmpint (ur_chart_layout_find_mark (layout, spec->width / 2, -20), ==, -1);
  g_assert_cmpint (
      ur_chart_layout_find_mark (layout, spec->width / 2, ur_chart_layout_get_height (layout) + 20), ==, -1);
}

static void
test_marks_are_hit (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  fixture_for_each_layout (report, check_hits);
}

/* The design names the size of this picture: 2160 × 1859 at 2160 wide. */
static void
test_picture_has_its_size (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "shares", UR_CHART_FORM_PICTURE, 574);

  g_assert_cmpfloat (round (ur_chart_layout_get_height (layout) * 2160 / 574), ==, 1859);
}

/* 92.39 of a hundred: 92 whole cells, one cut at 0.39 of its width, filled from the bottom left. */
static void
test_grid_is_filled_to_its_value (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "coverage", UR_CHART_FORM_CARD, 304);
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);
  double covered = 0;
  double empty = 0;
  const UrSceneItem *first = NULL;

  for (guint i = 0; i < n; i++)
    if (boxes[i].role == UR_CHART_ROLE_CELL)
      {
        covered += boxes[i].rect.width;
        if (first == NULL)
          first = &boxes[i];
      }
    else if (boxes[i].role == UR_CHART_ROLE_TRACK)
      empty += boxes[i].rect.width;
  g_assert_cmpfloat_with_epsilon (covered, 92.39 * 17.8, 0.001);
  g_assert_cmpfloat_with_epsilon (empty, 7.61 * 17.8, 0.001);
  for (guint i = 0; i < n; i++)
    if (boxes[i].role == UR_CHART_ROLE_CELL)
      {
        g_assert_cmpfloat (boxes[i].rect.x, >=, first->rect.x);
        g_assert_cmpfloat (boxes[i].rect.y, <=, first->rect.y);
      }
  g_assert_true (fixture_has_text (layout, "92.39"));
  g_assert_true (fixture_has_text (layout, "7.61"));
}

/* The even share of five years is 20%, where its line stands. */
static void
test_even_share_is_marked (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "shares", UR_CHART_FORM_CARD, 304);
  guint n;
  guint ticks = 0;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].role == UR_CHART_ROLE_REFERENCE)
      {
        g_assert_cmpfloat_with_epsilon (boxes[i].rect.x + boxes[i].rect.width / 2, 304 * 0.2, 0.001);
        ticks++;
        /* a line through the bars would part them into what looks like pieces of a stack */
        for (guint k = 0; k < n; k++)
          if (boxes[k].role == UR_CHART_ROLE_BAR || boxes[k].role == UR_CHART_ROLE_TRACK)
            g_assert_true (boxes[i].rect.y + boxes[i].rect.height <= boxes[k].rect.y ||
                           boxes[i].rect.y >= boxes[k].rect.y + boxes[k].rect.height);
      }
  g_assert_cmpuint (ticks, ==, 10);
  g_assert_true (fixture_has_text (layout, "五年均分 20%"));
  g_assert_true (fixture_has_text (layout, "约 28.9%"));
  g_assert_true (fixture_has_text (layout, "职工暖心驿站 †"));
  g_assert_true (fixture_has_text (layout, "7481 个"));
  g_assert_true (fixture_has_text (layout, "／ 2.59 万个"));
}

/* On paper nothing else says 亿元, so each value does. */
static void
test_unit_is_always_told (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) card = fixture_lay_out (report, "funds", UR_CHART_FORM_CARD, 304);
  UrChartSpec spec = { .form = UR_CHART_FORM_PRINT, .width = 442 };
  g_autoptr (UrChartLayout) print =
      ur_chart_layout_new (report, ur_report_find_chart (report, "funds"), &spec);

  g_assert_false (fixture_has_text (card, "亿元"));
  g_assert_true (fixture_has_text (print, "亿元"));
}

static void
test_notes_sink_to_the_foot (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  UrChartSpec spec = { .form = UR_CHART_FORM_CARD, .width = 304, .with_title = TRUE, .min_height = 400 };
  g_autoptr (UrChartLayout) layout =
      ur_chart_layout_new (report, ur_report_find_chart (report, "funds"), &spec);
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  g_assert_cmpfloat (ur_chart_layout_get_height (layout), ==, 400);
  g_assert_cmpint (boxes[n - 1].role, ==, UR_CHART_ROLE_NOTE);
  g_assert_cmpfloat_with_epsilon (boxes[n - 1].rect.y + boxes[n - 1].rect.height, 400, 0.001);
}

static void
test_marks_are_squeezed (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "shares", UR_CHART_FORM_PICTURE, 574);
  g_autoptr (GArray) texts = scene_list_texts (ur_chart_layout_get_scene (layout));

  scene_check_squeezed (texts, "“新增”，五年为“累计建成”“运行”，口径", 3);
}

/* An opening quotation mark has its blank half at the left: its ink stands where other lines begin, in a
 * subtitle of one line as in a note of two. */
static void
test_marks_hang (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  double left = 0;
  guint n_hung = 0;

  for (double width = 200; width < 700; width += 50)
    {
      g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "coverage", UR_CHART_FORM_PICTURE, width);
      g_autoptr (GArray) texts = scene_list_texts (ur_chart_layout_get_scene (layout));

      for (guint i = 0; i < texts->len; i++)
        {
          const SceneText *text = &g_array_index (texts, SceneText, i);

          if (strcmp (text->role, "title") == 0)
            left = text->x;
          else if ((strcmp (text->role, "subtitle") == 0 || strcmp (text->role, "note") == 0) &&
                   g_str_has_prefix (text->text, "“"))
            {
              n_hung++;
              g_assert_cmpfloat_with_epsilon (text->x, left - text->size / 2, 0.001);
            }
        }
    }
  g_assert_cmpuint (n_hung, >=, 20);
}

static void
test_dump_is_stable (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) first = fixture_lay_out (report, "funds", UR_CHART_FORM_CARD, 304);
  g_autoptr (UrChartLayout) second = fixture_lay_out (report, "funds", UR_CHART_FORM_CARD, 304);
  g_autofree char *one = ur_scene_dump (ur_chart_layout_get_scene (first));
  g_autofree char *two = ur_scene_dump (ur_chart_layout_get_scene (second));

  g_assert_cmpstr (one, ==, two);
  g_assert_nonnull (strstr (one, "scene funds 304.0 "));
  g_assert_nonnull (strstr (one, "bar 104.0 80.0 148.0 16.0 slate #0\n"));
  g_assert_nonnull (strstr (one, " “10.68”\n"));
  g_assert_nonnull (strstr (one, " “挽回经济损失，10.68亿元，“十三五”时期”\n"));
}

/* Where the zero line of a chart of bars is. */
static double
find_axis (UrChartLayout *layout)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].role == UR_CHART_ROLE_AXIS)
      return boxes[i].rect.x;
  g_assert_not_reached ();
}

/* Less lies to the left of zero. */
static void
test_a_decrease_goes_left (void)
{
  g_autoptr (UrReport) report = load_sample ("linshan-2023.json");
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "safety", UR_CHART_FORM_PICTURE, 574);
  double zero = find_axis (layout);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (marks[i].shape.width, >, 0);
      g_assert_cmpfloat (fabs (marks[i].shape.x + marks[i].shape.width - zero), <=, 1);
    }
}

/* 4万至5万 and 2万至3万 are bars between their ends on a scale from zero: as long as a fifth of the way to
 * 5万. */
static void
test_a_range_is_a_span (void)
{
  g_autoptr (UrReport) report = load_sample ("linshan-2023.json");
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "ranges", UR_CHART_FORM_PICTURE, 574);
  double zero = find_axis (layout);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);
  double unit = (marks[0].shape.x + marks[0].shape.width - zero) / 5;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (fabs (marks[0].shape.x - (zero + 4 * unit)), <=, 1.5);
  g_assert_cmpfloat (fabs (marks[1].shape.x - (zero + 2 * unit)), <=, 1.5);
  g_assert_cmpfloat (fabs (marks[1].shape.width - unit), <=, 1.5);
}

/* A target has a frame and no ground, over it 目标 in words. */
static void
test_a_target_is_a_frame (void)
{
  g_autoptr (UrReport) report = load_sample ("linshan-2023.json");
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "targets", UR_CHART_FORM_PICTURE, 574);
  guint n, n_frames = 0, n_filled = 0;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].role == UR_CHART_ROLE_BAR)
      {
        n_frames += boxes[i].kind == UR_SCENE_FRAME;
        n_filled += boxes[i].kind == UR_SCENE_RECTANGLE;
      }
  g_assert_cmpuint (n_frames, ==, 1);
  g_assert_cmpuint (n_filled, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/geometry/hits", test_marks_are_hit);
  g_test_add_func ("/chart/geometry/size", test_picture_has_its_size);
  g_test_add_func ("/chart/geometry/grid", test_grid_is_filled_to_its_value);
  g_test_add_func ("/chart/geometry/even-share", test_even_share_is_marked);
  g_test_add_func ("/chart/geometry/told-unit", test_unit_is_always_told);
  g_test_add_func ("/chart/geometry/foot", test_notes_sink_to_the_foot);
  g_test_add_func ("/chart/geometry/marks", test_marks_are_squeezed);
  g_test_add_func ("/chart/geometry/dump", test_dump_is_stable);
  g_test_add_func ("/chart/geometry/decrease", test_a_decrease_goes_left);
  g_test_add_func ("/chart/geometry/range", test_a_range_is_a_span);
  g_test_add_func ("/chart/marks-hang", test_marks_hang);
  g_test_add_func ("/chart/geometry/target", test_a_target_is_a_frame);
  return g_test_run ();
}
