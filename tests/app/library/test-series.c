/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-series.h"

#include "years.h"

static GPtrArray *reports;

static const UrSeries *
find (const UrSeriesTable *table, const char *label, const char *unit)
{
  for (guint i = 0; i < table->series->len; i++)
    {
      const UrSeries *series = table->series->pdata[i];

      if (strcmp (series->label, label) == 0 && strcmp (series->unit, unit) == 0)
        return series;
    }
  return NULL;
}

/* Years with what they say: 2023 4862, 2024 — */
static char *
dup_line (const UrSeriesTable *table, const UrSeries *series)
{
  GString *line = g_string_new (NULL);

  g_assert_nonnull (series);
  for (guint i = 0; i < table->n_years; i++)
    {
      g_autofree char *words = ur_series_dup_words (series, i);

      g_string_append_printf (line, "%s%u %s%s", i > 0 ? ", " : "", table->years[i],
                              words != NULL ? words : "—", series->values[i].replaced != NULL ? "‡" : "");
    }
  return g_string_free (line, FALSE);
}

static void
assert_line (const UrSeriesTable *table, const char *label, const char *unit, const char *expected)
{
  g_autofree char *line = dup_line (table, find (table, label, unit));

  g_assert_cmpstr (line, ==, expected);
}

static void
test_two_years (void)
{
  g_autoptr (UrSeriesTable) table = ur_series_table_new (reports);

  g_assert_cmpuint (table->n_reports, ==, 2);
  assert_line (table, "基层工会", "家", "2023 4862, 2024 5113");
  assert_line (table, "会员", "万人", "2023 58.6, 2024 61.3");
  assert_line (table, "职工入会率", "%", "2023 91.2, 2024 92.1");
  /* bounds are printed with the number */
  assert_line (table, "听讲职工", "万人次", "2023 超过16, 2024 超过18");
  assert_line (table, "女职工“两癌”筛查", "万人次", "2023 2.1余, 2024 2.3余");
  /* targets, growth, half years and what one report alone tells are in no series */
  g_assert_null (find (table, "参赛职工", "%"));
  g_assert_null (find (table, "工会干部讲课", "场次"));
  g_assert_null (find (table, "名师带徒结对", "双"));
  assert_line (table, "新建职工书屋", "家", "2023 38, 2024 36");
}

/* With as many years, the key figures of the newest report first. */
static void
test_order (void)
{
  static const char *const expected[] = { "基层工会", "会员", "追回欠薪" };
  g_autoptr (UrSeriesTable) table = ur_series_table_new (reports);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((const UrSeries *) table->series->pdata[i])->label, ==, expected[i]);
}

static void
test_alone (void)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (UrSeriesTable) table = NULL;
  g_autoptr (UrSeriesTable) none = NULL;

  none = ur_series_table_new (one);
  g_assert_cmpuint (none->series->len, ==, 0);
  g_ptr_array_add (one, reports->pdata[0]);
  /* the same year twice is no second year */
  g_ptr_array_add (one, reports->pdata[0]);
  table = ur_series_table_new (one);
  g_assert_cmpuint (table->n_reports, ==, 1);
  g_assert_cmpuint (table->series->len, ==, 0);
}

/* The 2024 report says another number of members for 2023 than that of 2023 did. */
static void
test_restated (void)
{
  static const char *const changes[] = { "58.6", "58.9", NULL };
  g_autoptr (GPtrArray) both = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  g_autoptr (UrSeriesTable) table = NULL;
  const UrSeries *members;

  g_ptr_array_add (both, ur_report_ref (reports->pdata[0]));
  g_ptr_array_add (both, read_changed ("chenglan-2024.json", changes));
  table = ur_series_table_new (both);
  assert_line (table, "会员", "万人", "2023 58.9‡, 2024 61.3");
  members = find (table, "会员", "万人");
  g_assert_cmpstr (members->values[0].replaced->number, ==, "58.6");
  g_assert_cmpuint (members->values[0].told_in, ==, 2024);
  /* what it says the same of is not told anew */
  assert_line (table, "基层工会", "家", "2023 4862, 2024 5113");
}

/* 9620 in one year and 1.75万 in the next: one series, and each says its magnitude. */
static void
test_magnitudes (void)
{
  static const char *const changes[] = {
    "\"1.62\"",         "\"9620\"", "1.62万条", "9620条", "\"magnitude\": \"万\",\n   \"unit\": \"条\"",
    "\"unit\": \"条\"", NULL
  };
  g_autoptr (GPtrArray) both = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  g_autoptr (UrSeriesTable) table = NULL;

  g_ptr_array_add (both, read_changed ("chenglan-2023.json", changes));
  g_ptr_array_add (both, ur_report_ref (reports->pdata[1]));
  table = ur_series_table_new (both);
  assert_line (table, "合理化建议", "条", "2023 9620, 2024 1.75万");
}

static UrReport *
make_year (const char *year_of_2024)
{
  g_autofree char *text = load_text ("chenglan-2024.json");
  g_autoptr (GString) changed = g_string_new (text);
  g_autofree char *before = g_strdup_printf ("%u", (guint) g_ascii_strtoull (year_of_2024, NULL, 10) - 1);

  g_string_replace (changed, "2023", before, 0);
  g_string_replace (changed, "2024", year_of_2024, 0);
  return read_text (changed->str);
}

static void
test_gap (void)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  g_autoptr (UrSeriesTable) table = NULL;

  g_ptr_array_add (some, make_year ("2027"));
  g_ptr_array_add (some, ur_report_ref (reports->pdata[1]));
  g_ptr_array_add (some, ur_report_ref (reports->pdata[0]));
  table = ur_series_table_new (some);
  g_assert_cmpuint (table->n_years, ==, 5);
  g_assert_cmpuint (table->n_reports, ==, 3);
  assert_line (table, "基层工会", "家", "2023 4862, 2024 5113, 2025 —, 2026 —, 2027 5113");
  /* 1000 pairs: once in 2024, once in 2027 */
  assert_line (table, "名师带徒结对", "双", "2023 —, 2024 一千多, 2025 —, 2026 —, 2027 一千多");
  g_assert_cmpuint (find (table, "名师带徒结对", "双")->n_values, ==, 2);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  reports = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  for (guint year = 2023; year <= 2024; year++)
    {
      g_autofree char *name = g_strdup_printf ("chenglan-%u.json", year);
      g_autofree char *text = load_text (name);

      g_ptr_array_add (reports, read_text (text));
    }
  g_test_add_func ("/series/two-years", test_two_years);
  g_test_add_func ("/series/order", test_order);
  g_test_add_func ("/series/alone", test_alone);
  g_test_add_func ("/series/restated", test_restated);
  g_test_add_func ("/series/magnitudes", test_magnitudes);
  g_test_add_func ("/series/gap", test_gap);
  status = g_test_run ();
  g_ptr_array_unref (reports);
  return status;
}
