/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures whose height is given: all figures or none, and covers, which say what they show. */
#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "ur-chart-table.h"
#include "ur-note.h"

static const UrChartSpec slides[] = {
  { .form = UR_CHART_FORM_SLIDE, .width = 1276, .height = 962, .full_title = TRUE, .with_title = TRUE },
  { .form = UR_CHART_FORM_SLIDE, .width = 1702, .height = 962, .full_title = TRUE, .with_title = TRUE },
};

static const UrChartSpec cover = {
  .form = UR_CHART_FORM_COVER, .width = 375, .height = 159.5, .with_title = TRUE
};

static gboolean
has_cut (UrChartLayout *layout)
{
  guint n;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (items[i].full_text != NULL)
      return TRUE;
  return FALSE;
}

/* The five shares on a slide of 4:3 lost the lowest of them. */
static void
test_all_rows (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  for (guint c = 0; c < report->n_charts; c++)
    for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
      {
        g_autoptr (UrChartLayout) layout =
            ur_chart_layout_new_within (report, &report->charts[c], &slides[i]);
        guint n;

        g_assert_nonnull (layout);
        ur_chart_layout_get_marks (layout, &n);
        g_assert_cmpuint (n, ==, report->charts[c].n_items);
        g_assert_cmpfloat (ur_chart_layout_get_height (layout), ==, slides[i].height);
        g_assert_cmpfloat (ur_chart_layout_get_smallest_text (layout), >=, 24);
        g_assert_false (has_cut (layout));
      }
}

/* Where not all rows have room there is no picture; where the least height is given, there is. */
static void
test_refused (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  const UrReport *hostile = fixture_get_hostile ();
  const UrChart *crowd = ur_report_find_chart (report, "shares");

  g_assert_null (ur_chart_layout_new_within (hostile, &hostile->charts[0], &slides[1]));
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      UrChartSpec spec = slides[i];
      g_autoptr (UrChartLayout) enough = NULL;
      guint n;

      spec.height = ur_chart_layout_measure_least (report, crowd, &spec);
      enough = ur_chart_layout_new_within (report, crowd, &spec);
      g_assert_nonnull (enough);
      ur_chart_layout_get_marks (enough, &n);
      g_assert_cmpuint (n, ==, crowd->n_items);
      spec.height /= 2;
      g_assert_null (ur_chart_layout_new_within (report, crowd, &spec));
    }
}

/* Two rows on a slide are higher and larger than they would be by themselves. */
static void
test_filled (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  for (guint c = 0; c < report->n_charts; c++)
    {
      UrChartSpec free = slides[1];
      g_autoptr (UrChartLayout) filled = ur_chart_layout_new_within (report, &report->charts[c], &slides[1]);
      g_autoptr (UrChartLayout) own = NULL;
      guint n;
      const UrMark *marks, *own_marks;

      free.height = 0;
      own = ur_chart_layout_new (report, &report->charts[c], &free);
      marks = ur_chart_layout_get_marks (filled, &n);
      own_marks = ur_chart_layout_get_marks (own, &n);
      if (ur_chart_layout_get_height (own) < 0.9 * slides[1].height)
        for (guint i = 0; i < n; i++)
          g_assert_cmpfloat (marks[i].row.height, >, 1.05 * own_marks[i].row.height);
    }
}

static char *
join_texts (UrChartLayout *layout)
{
  GString *all = g_string_new (NULL);
  guint n;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    if (items[i].line != NULL)
      g_string_append (all, items[i].line->text);
  return g_string_free (all, FALSE);
}

/* One or two figures with unit, period and note, the rest counted; nothing smaller than 11 px of 375. */
static void
test_cover (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  for (guint c = 0; c < report->n_charts; c++)
    {
      const UrChart *chart = &report->charts[c];
      g_autoptr (UrChartLayout) layout = ur_chart_layout_new_cover (report, chart, &cover);
      const UrChart *shown;
      g_autofree char *texts = NULL;
      g_autofree char *words = NULL;
      guint n;

      g_assert_nonnull (layout);
      g_assert_false (has_cut (layout));
      g_assert_cmpfloat (ur_chart_layout_get_smallest_text (layout), >=, 11);
      ur_chart_layout_get_marks (layout, &n);
      shown = ur_chart_layout_get_shown (layout);
      g_assert_cmpuint (n, ==, shown->n_items);
      g_assert_cmpuint (n, >=, 1);
      g_assert_cmpuint (n, <=, 2);
      texts = join_texts (layout);
      words = ur_chart_dup_shown_words (chart, shown);
      g_assert_nonnull (strstr (texts, chart->title));
      g_assert_cmpint (n < chart->n_items, ==, words != NULL);
      g_assert_true (words == NULL || strstr (texts, words) != NULL);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *said =
              shown->items[i].note != NULL ? ur_note_dup_text (shown->items[i].note, shown->items, n) : NULL;

          g_assert_true (said == NULL || strstr (texts, said) != NULL);
        }
      /* 暖心驿站 is built, and nothing of it is said to run */
      g_assert_true (strstr (texts, "“运行”") == NULL || strstr (texts, "12351") != NULL);
    }
}

/* This year's results come first, and what is said is said of them alone. */
static void
test_cover_words (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  const UrChart *chart = ur_report_find_chart (report, "funds");
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new_cover (report, chart, &cover);
  const UrChart *shown = ur_chart_layout_get_shown (layout);
  g_autofree char *title = ur_chart_dup_shown_title (chart, shown);
  g_autofree char *text = ur_chart_dup_shown_alt_text (report, chart, shown);

  g_assert_true (g_str_has_prefix (title, chart->title));
  g_assert_true (g_str_has_suffix (title, "，共5项）"));
  g_assert_true (g_str_has_prefix (text, "封面图："));
  g_assert_true (g_str_has_suffix (text, "，共5项。"));
  g_assert_nonnull (strstr (text, "4.73亿元"));
  g_assert_null (strstr (text, "10.68"));
}

static void
check_cover_cb (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  g_assert_cmpfloat (ur_chart_layout_get_height (layout), >, 0);
}

/* Titles without end, labels of sixty characters: a cover that fits, or none. */
static void
test_hostile_covers (void)
{
  const UrReport *hostile = fixture_get_hostile ();

  for (guint c = 0; c < hostile->n_charts; c++)
    {
      g_autoptr (UrChartLayout) layout = ur_chart_layout_new_cover (hostile, &hostile->charts[c], &cover);

      if (layout != NULL)
        g_assert_cmpfloat (ur_chart_layout_get_height (layout), ==, cover.height);
    }
  fixture_for_each_height (hostile, check_cover_cb);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-within/all-rows", test_all_rows);
  g_test_add_func ("/chart-within/refused", test_refused);
  g_test_add_func ("/chart-within/filled", test_filled);
  g_test_add_func ("/chart-within/cover", test_cover);
  g_test_add_func ("/chart-within/cover-words", test_cover_words);
  g_test_add_func ("/chart-within/hostile", test_hostile_covers);
  return g_test_run ();
}
