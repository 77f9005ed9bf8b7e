/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of when the figures of a picture are, where that is not the year under report. */
#include <string.h>

#include "chart-fixture.h"
#include "sample-report.h"
#include "ur-chart-table.h"

static const char *const samples[] = { "donghu-2023.json",   "jiangcheng-2023.json",
                                       "linshan-2023.json",  "yunjiang-2023.json",
                                       "yunjiang-2024.json", "yunjiang-table-2023.json",
                                       "lanjiang-2024.json" };

static UrChartLayout *
lay_out (const UrReport *report, const UrChart *chart, gboolean with_title)
{
  UrChartSpec spec = { .form = UR_CHART_FORM_PICTURE, .width = 574, .with_title = with_title };

  return ur_chart_layout_new (report, chart, &spec);
}

/* Whether the words are somewhere on the picture. */
static gboolean
says (const UrChartLayout *layout, const char *words)
{
  guint n;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (items[i].line != NULL && strstr (items[i].line->text, words) != NULL)
      return TRUE;
  return FALSE;
}

static void
check_period (const UrReport *report, const UrChart *chart, const UrPeriod *period, gboolean with_title)
{
  g_autoptr (UrChartLayout) layout = NULL;

  if (period->role == UR_PERIOD_YEAR && period->year == report->year)
    return;
  layout = lay_out (report, chart, with_title);
  if (!says (layout, period->label) && !says (layout, period->short_label) && !says (layout, period->heading))
    g_error ("%s, %s: %s is not told", report->id, chart->id, period->label);
}

static void
check_report (const UrReport *report)
{
  for (guint i = 0; i < report->n_charts; i++)
    for (guint k = 0; k < report->charts[i].n_items; k++)
      {
        const UrChart *chart = &report->charts[i];

        for (guint titled = 0; titled < 2; titled++)
          {
            check_period (report, chart, chart->items[k].indicator->period, titled == 1);
            if (chart->items[k].whole != NULL)
              check_period (report, chart, chart->items[k].whole->period, titled == 1);
          }
      }
}

/* With a title and without one, every period but the year under report is on the picture. */
static void
test_pictures (void)
{
  g_autoptr (UrReport) bundled = fixture_load ();

  check_report (bundled);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (UrReport) report = load_sample (samples[i]);

      check_report (report);
    }
}

/* A chart of one earlier year alone, whose title does not name it. */
static void
test_earlier (void)
{
  static const UrChartForm forms[] = { UR_CHART_FORM_PICTURE, UR_CHART_FORM_SLIDE };
  g_autoptr (UrReport) report = load_sample ("yunjiang-2024.json");
  UrChart chart = *ur_report_find_chart (report, "limits");
  g_autofree char *alt = ur_chart_dup_alt_text (report, &chart);

  g_assert_null (strstr (chart.title, "2023"));
  g_assert_nonnull (strstr (alt, "，2023年。"));
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      UrChartSpec spec = { .form = forms[i], .width = 1080, .with_title = TRUE };
      g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, &chart, &spec);

      g_assert_true (says (layout, "2023年"));
    }
  chart.title = chart.short_title = "2023年困难职工帮扶"; /* once is enough */
  {
    g_autoptr (UrChartLayout) layout = lay_out (report, &chart, TRUE);

    g_assert_true (says (layout, "2023年困难职工帮扶"));
    g_assert_false (says (layout, "2023年，"));
  }
}

/* A year's share of a span: titles that name neither, one or both. */
static void
test_shares (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  UrChart chart = *ur_report_find_chart (report, "shares");
  g_autoptr (UrChartLayout) layout = NULL, told = NULL;
  g_autofree char *alt = NULL;

  chart.subtitle = chart.short_subtitle = NULL;
  chart.title = chart.short_title = "2020年占“十三五”的份额";
  told = lay_out (report, &chart, TRUE);
  g_assert_false (says (told, "整条为"));
  chart.title = chart.short_title = "五项份额";
  layout = lay_out (report, &chart, TRUE);
  g_assert_true (says (layout, "2020年；整条为“十三五”累计"));
  alt = ur_chart_dup_alt_text (report, &chart);
  /* two of the five were not counted alike and are no parts of the others */
  g_assert_true (
      g_str_has_prefix (alt, "横条图：五项份额，2020年与“十三五”累计相比，按原文数字计算。职工暖心驿站"));
  chart = *ur_report_find_chart (report, "work-6-shares");
  chart.title = chart.short_title = "两项份额";
  g_free (alt);
  alt = ur_chart_dup_alt_text (report, &chart);
  g_assert_true (
      g_str_has_prefix (alt, "横条图：两项份额，2020年占“十三五”累计的份额，按原文数字计算。新增工会组织"));
}

/* Two units, each of another year: neither scale has two years, and yet the chart has. */
static void
test_two_panels (void)
{
  g_autoptr (UrReport) report = load_sample ("jiangcheng-2023.json");
  UrChart chart = *ur_report_find_chart (report, "rooms");
  UrChartItem items[] = { chart.items[0], chart.items[1] };
  g_autoptr (UrChartLayout) layout = NULL;

  items[1].indicator = ur_report_find_indicator (report, "satisfied-23");
  items[1].label = items[1].indicator->label;
  chart.items = items;
  layout = lay_out (report, &chart, TRUE);
  g_assert_true (says (layout, "2022年，间"));
  g_assert_true (says (layout, "2023年，%"));
}

/* What the title says is not said again; 2024年 is not said by 2024年末. */
static void
test_described_once (void)
{
  g_autoptr (UrReport) report = load_sample ("lanjiang-2024.json");
  g_autofree char *kinds = ur_chart_dup_alt_text (report, ur_report_find_chart (report, "members-kinds"));
  g_autofree char *together = ur_chart_dup_alt_text (report, ur_report_find_chart (report, "cum"));
  g_autofree char *levels = ur_chart_dup_alt_text (report, ur_report_find_chart (report, "rooms-levels"));

  g_assert_true (g_str_has_prefix (kinds, "横条图：2024年末会员构成，万人。会员1548.3万人，"));
  g_assert_true (g_str_has_prefix (together, "横条图：“十四五”以来新建。新建户外劳动者驿站5860个，"));
  g_assert_true (g_str_has_prefix (levels, "横条图：新命名职工书屋，家，2024年。"));
}

/* Dots of a year and of its end look alike: one entry of the legend names both. */
static void
test_year_and_its_end (void)
{
  g_autoptr (UrReport) report = load_sample ("lanjiang-2024.json");
  g_autoptr (UrChartLayout) layout = lay_out (report, ur_report_find_chart (report, "rates"), TRUE);

  g_assert_true (says (layout, "2024年、2024年末"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/periods/pictures", test_pictures);
  g_test_add_func ("/chart/periods/earlier", test_earlier);
  g_test_add_func ("/chart/periods/shares", test_shares);
  g_test_add_func ("/chart/periods/two-panels", test_two_panels);
  g_test_add_func ("/chart-periods/year-and-its-end", test_year_and_its_end);
  g_test_add_func ("/chart-periods/described-once", test_described_once);
  return g_test_run ();
}
