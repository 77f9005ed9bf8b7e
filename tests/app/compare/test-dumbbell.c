/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-comparison.h"
#include "ur-export.h"

#include "../library/years.h"

#include "ur-chart-table.h"

static UrReport *charts;
static const char *keep_pictures; /* a folder, to look at them */

static const UrChart *
find (const UrReport *report, const char *unit)
{
  for (guint i = 0; i < report->n_charts; i++)
    if (g_str_has_prefix (report->charts[i].subtitle, unit))
      return &report->charts[i];
  g_error ("There is no chart in %s.", unit);
}

static void
test_charts (void)
{
  const UrChart *money = find (charts, "万元");
  g_autofree char *words = ur_chart_dup_alt_text (charts, money);
  g_autofree char *source = ur_chart_dup_source_line (charts, money);

  g_assert_cmpuint (money->n_items, ==, 2);
  g_assert_cmpstr (
      words, ==,
      "对照图：2项以万元计的指标，2023年与2024年，万元。追回欠薪，2023年4125万元，2024年3580万元，"
      "−545　−13.2%；送温暖资金，2023年1860万元，2024年2140万元，+280　+15.1%。");
  g_assert_cmpstr (source, ==,
                   "来源：澄岚市总工会2023年工作报告；澄岚市总工会2024年工作报告。增减由原文数字计算得出。");
  for (guint i = 0; i < charts->n_charts; i++)
    for (guint k = 1; k < charts->charts[i].n_items; k++)
      g_assert_cmpstr (charts->charts[i].items[k].indicator->unit, ==,
                       charts->charts[i].items[0].indicator->unit);
}

/* One scale from zero, the ring hollow, what is larger to the right. */
static void
test_layout (void)
{
  const UrChart *money = find (charts, "万元");
  const UrChartSpec spec = { .form = UR_CHART_FORM_CARD, .width = 394, .with_title = TRUE };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (charts, money, &spec);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);
  double zero, unit;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (marks[1].spoken, ==, "送温暖资金，2023年1860万元，2024年2140万元，+280　+15.1%");
  unit = ((marks[0].shape.x + 5) - (marks[1].shape.x + 5)) / (3580 - 2140);
  zero = marks[0].shape.x + 5 - 3580 * unit;
  g_assert_cmpfloat (unit, >, 0);
  /* a card has its own padding */
  g_assert_cmpfloat (ABS (zero), <, 1.5);
  for (guint i = 1; i < n; i++)
    g_assert_cmpfloat (marks[i].row.y, >=, marks[i - 1].row.y + 24);
}

/* A dot over its ring, at nearly one place: 38家 and 36家 on a scale to 9310.  They are told apart by shape.
 */
static void
test_near (void)
{
  const UrChartSpec spec = { .form = UR_CHART_FORM_CARD, .width = 394, .with_title = TRUE };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (charts, find (charts, "家"), &spec);
  const UrScene *scene = ur_chart_layout_get_scene (layout);
  guint n, n_near = 0;
  const UrSceneItem *items = ur_scene_get_items (scene, &n);

  for (guint i = 1; i < n; i++)
    {
      const UrRect *dot = &items[i].rect, *ring = &items[i - 1].rect;
      double inner = ring->width / 2 - items[i - 1].line_width / 2;
      double apart = ABS (dot->x + dot->width / 2 - ring->x - ring->width / 2);

      if (items[i].kind != UR_SCENE_DISC || items[i - 1].kind != UR_SCENE_FRAME || apart > 0.5)
        continue;
      n_near++;
      g_assert_cmpfloat (dot->width / 2 + apart, <, inner);
    }
  g_assert_cmpuint (n_near, >, 0);
}

/* Nothing leaves the picture, from the narrowest on that can be saved. */
static void
test_inside (void)
{
  static const double widths[] = { 320, 336, 394, 574, 1080 };

  for (guint i = 0; i < charts->n_charts; i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        const UrChartSpec spec = { .form = UR_CHART_FORM_PICTURE, .width = widths[w], .with_title = TRUE };
        g_autoptr (UrChartLayout) layout = ur_chart_layout_new (charts, &charts->charts[i], &spec);
        guint n;
        const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

        for (guint k = 0; k < n; k++)
          {
            g_assert_cmpfloat (items[k].rect.x, >=, 0);
            g_assert_cmpfloat (items[k].rect.x + items[k].rect.width, <=, widths[w] + 1);
          }
      }
}

static void
test_exports (void)
{
  const UrChart *count = find (charts, "家");
  UrExportOptions options;
  g_autoptr (GError) error = NULL;

  for (guint format = UR_FORMAT_PNG; format <= UR_FORMAT_CSV; format++)
    {
      g_autoptr (GBytes) bytes = NULL;

      ur_export_options_init (&options);
      options.format = (UrFormat) format;
      bytes = ur_export_chart (charts, count, &options, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
      if (keep_pictures != NULL)
        {
          g_autofree char *name =
              g_strdup_printf ("%s/dumbbell.%s", keep_pictures, ur_format_get_extension ((UrFormat) format));

          g_file_set_contents (name, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
        }
      if (format == UR_FORMAT_CSV || format == UR_FORMAT_SVG)
        {
          g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

          g_assert_nonnull (strstr (text, format == UR_FORMAT_CSV ? "新建基层工会增减" : "2023年工作报告；"));
        }
    }
}

static void
test_table (void)
{
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (find (charts, "条"));
  gboolean dropped = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const UrChartRow *row = rows->pdata[i];

      if (strcmp (row->label, "收集职工意见") != 0)
        continue;
      dropped = TRUE;
      g_assert_cmpstr (row->whole, ==, "1860条");
      g_assert_cmpstr (row->number, ==, "—");
      g_assert_cmpstr (row->share, ==, "今年没有提");
    }
  g_assert_true (dropped);
}

/* The figure of then is the one that the later report tells, and the note says what was printed. */
static void
test_restated (void)
{
  const char *const nothing[] = { NULL };
  const char *const changes[] = { "4862", "4858", NULL };
  g_autoptr (UrReport) then = read_changed ("chenglan-2023.json", nothing);
  g_autoptr (UrReport) now = read_changed ("chenglan-2024.json", changes);
  g_autoptr (UrComparison) comparison = ur_comparison_new (then, now, NULL);
  g_autoptr (UrReport) own = ur_comparison_new_charts (comparison);
  const UrChart *chart = find (own, "家");
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (chart);

  g_assert_cmpstr (chart->items[0].whole->digits, ==, "4858");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (notes->pdata[0], ==, "‡ 今年报告重述的数；去年报告写：基层工会4862家。");
}

/* Two reports with nothing in common: each figure is there once, and nothing of the chart is computed. */
static void
test_alone (void)
{
  const char *const nothing[] = { NULL };
  g_autoptr (UrReport) then = read_changed ("../../tests/data/yunjiang-2023.json", nothing);
  g_autoptr (UrReport) now = read_changed ("../../tests/data/yunjiang-2024.json", nothing);
  g_autoptr (UrComparison) comparison = ur_comparison_new (then, now, NULL);
  g_autoptr (UrReport) own = ur_comparison_new_charts (comparison);
  const UrChart *chart = find (own, "%");
  const UrChartSpec spec = { .form = UR_CHART_FORM_CARD, .width = 394, .with_title = TRUE };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (own, chart, &spec);
  g_autofree char *picture = ur_scene_dump (ur_chart_layout_get_scene (layout));

  g_assert_false (ur_chart_is_derived (chart));
  g_assert_null (ur_chart_get_derived_words (chart));
  g_assert_true (ur_chart_is_derived (find (charts, "家")));
  g_assert_nonnull (strstr (picture, "96%以上"));
}

int
main (int argc, char **argv)
{
  const char *const nothing[] = { NULL };
  UrReport *then, *now;
  UrComparison *comparison;
  int result;

  g_test_init (&argc, &argv, NULL);
  keep_pictures = g_getenv ("UR_TEST_KEEP");
  then = read_changed ("chenglan-2023.json", nothing);
  now = read_changed ("chenglan-2024.json", nothing);
  comparison = ur_comparison_new (then, now, NULL);
  charts = ur_comparison_new_charts (comparison);
  ur_comparison_free (comparison);
  ur_report_unref (then);
  ur_report_unref (now);
  g_test_add_func ("/dumbbell/charts", test_charts);
  g_test_add_func ("/dumbbell/layout", test_layout);
  g_test_add_func ("/dumbbell/near", test_near);
  g_test_add_func ("/dumbbell/inside", test_inside);
  g_test_add_func ("/dumbbell/exports", test_exports);
  g_test_add_func ("/dumbbell/table", test_table);
  g_test_add_func ("/dumbbell/restated", test_restated);
  g_test_add_func ("/dumbbell/alone", test_alone);
  result = g_test_run ();
  ur_report_unref (charts);
  return result;
}
