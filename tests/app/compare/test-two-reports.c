/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-comparison-account.h"

#include "../library/years.h"

static const char *const nothing[] = { NULL };

static const UrComparedRow *
find (const UrComparison *comparison, const char *label)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    if (strcmp (ur_compared_row_get_label (comparison->rows->pdata[i]), label) == 0)
      return comparison->rows->pdata[i];
  g_error ("There is no %s.", label);
}

/* What is told and what is computed, on one line: 38家 36家 −2家 −5.3% */
static void
assert_row (const UrComparison *comparison, const char *label, const char *expected)
{
  const UrComparedRow *row = find (comparison, label);
  g_autofree char *then = row->then != NULL ? ur_indicator_dup_figure (row->then) : g_strdup ("-");
  g_autofree char *restated = row->restated != NULL ? ur_indicator_dup_figure (row->restated) : NULL;
  g_autofree char *now = row->now != NULL ? ur_indicator_dup_figure (row->now) : g_strdup ("-");
  g_autoptr (GString) line = g_string_new (then);

  if (restated != NULL)
    g_string_append_printf (line, " ‡%s", restated);
  g_string_append_printf (line, " %s", now);
  if (row->difference != NULL)
    g_string_append_printf (line, " %s%s", row->difference, row->unit);
  if (row->rate != NULL)
    g_string_append_printf (line, " %s", row->rate);
  if (row->reason != NULL)
    g_string_append_printf (line, " %s", row->reason);
  g_assert_cmpstr (line->str, ==, expected);
}

static UrComparison *
compare (const char *const *then_changes, const char *const *now_changes)
{
  g_autoptr (UrReport) then = read_changed ("chenglan-2023.json", then_changes);
  g_autoptr (UrReport) now = read_changed ("chenglan-2024.json", now_changes);

  return ur_comparison_new (then, now, NULL);
}

/* Worked out by hand from the two reports. */
static void
test_two_years (void)
{
  g_autoptr (UrComparison) comparison = compare (nothing, nothing);

  g_assert_cmpstr (comparison->then_name, ==, "去年");
  g_assert_cmpstr (comparison->now_name, ==, "今年");
  g_assert_true (comparison->same_issuer);
  assert_row (comparison, "基层工会", "4862家 5113家 +251家 +5.2%");
  assert_row (comparison, "会员", "58.6万人 61.3万人 +2.7万人 +4.6%");
  assert_row (comparison, "新建职工书屋", "38家 36家 −2家 −5.3%");
  assert_row (comparison, "追回欠薪", "4125万元 3580万元 −545万元 −13.2%");
  assert_row (comparison, "合理化建议", "1.62万条 1.75万条 +0.13万条 +8.0%");
  /* no more digits than the two have */
  assert_row (comparison, "发展会员", "2.3万人 2.7万人 +0.4万人 +17%");
  /* a share in points, without a rate */
  assert_row (comparison, "职工入会率", "91.2% 92.1% +0.9个百分点");
  assert_row (comparison, "调解成功率", "87.4% 88.9% +1.5个百分点");
  /* limits */
  assert_row (comparison, "听讲职工", "超过16万人次 超过18万人次 两个都是“超过”，不计算");
  assert_row (comparison, "创造经济效益", "近2.4亿元 突破2.6亿元 去年是“近”，今年是“突破”，不计算");
  assert_row (comparison, "医疗互助惠及职工", "约24万人次 约27万人次 两个都是“约”，不计算");
  /* a change has no change */
  assert_row (comparison, "欠薪投诉（对比上年）", "下降21.6% 下降8.7% 本身是增减幅，不计算");
  /* one of them only */
  assert_row (comparison, "名师带徒结对", "- 一千多双 去年没有");
  assert_row (comparison, "工会干部讲课", "240场次 - 今年没有提");
  g_assert_cmpuint (comparison->n_new, ==, 3);
  g_assert_cmpuint (comparison->n_dropped, ==, 2);
  g_assert_cmpuint (comparison->n_both + 5, ==, comparison->rows->len);
}

/* In the order of the later report, what was dropped at the end of its section. */
static void
test_order (void)
{
  g_autoptr (UrComparison) comparison = compare (nothing, nothing);
  guint rooms = 0, dropped = 0, contests = 0;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const UrComparedRow *row = comparison->rows->pdata[i];
      const char *label = ur_compared_row_get_label (row);

      rooms = strcmp (label, "新建职工书屋") == 0 ? i : rooms;
      dropped = strcmp (label, "收集职工意见") == 0 ? i : dropped;
      contests = strcmp (label, "市级竞赛") == 0 ? i : contests;
    }
  g_assert_cmpuint (rooms, <, dropped);
  g_assert_cmpuint (dropped, <, contests);
  g_assert_true (find (comparison, "市级竞赛")->begins_group);
  g_assert_cmpstr (find (comparison, "市级竞赛")->group, ==, "（二）");
  g_assert_false (find (comparison, "收集职工意见")->begins_group);
  g_assert_cmpstr (find (comparison, "收集职工意见")->group, ==, "（一）");
}

static void
test_own_rate (void)
{
  const char *const rounded[] = {
    "增长9.3%", "增长9.9%", "\"9.3\"", "\"9.9\"", "\"9.3%\"", "\"9.9%\"", NULL
  };
  const char *const far[] = { "增长5.2%", "增长7.9%", "\"5.2\"", "\"7.9\"", "\"5.2%\"", "\"7.9%\"", NULL };
  g_autoptr (UrComparison) right = compare (nothing, nothing);
  g_autoptr (UrComparison) near = compare (nothing, rounded);
  g_autoptr (UrComparison) off = compare (nothing, far);

  g_assert_cmpint (find (right, "参赛职工")->check, ==, UR_RATE_AGREES);
  g_assert_cmpstr (find (right, "参赛职工")->check_words, ==,
                   "(12.9 − 11.8) ÷ 11.8 ≈ 9.32%，与报告的增长9.3%相符");
  g_assert_cmpstr (find (right, "职工入会率")->check_words, ==,
                   "92.1 − 91.2 = 0.9个百分点，与报告的提高0.9个百分点相符");
  g_assert_cmpint (find (right, "收缴工会经费")->check, ==, UR_RATE_AGREES);
  g_assert_cmpint (find (right, "基层工会")->check, ==, UR_RATE_UNSAID);
  /* 12.9万 may be 12.949 and 11.8万 11.751: 9.9% is possible */
  g_assert_cmpint (find (near, "参赛职工")->check, ==, UR_RATE_POSSIBLE);
  /* 3.245 ÷ 3.075 is 5.5% at most */
  g_assert_cmpint (find (off, "收缴工会经费")->check, ==, UR_RATE_DIFFERS);
  g_assert_cmpstr (find (off, "收缴工会经费")->check_words, ==,
                   "不符：(3.24 − 3.08) ÷ 3.08 ≈ 5.19%，报告写增长7.9%");
}

/* Against the year before, which is neither in the row when the later report comes first nor over a gap. */
static void
test_own_rate_of_another_year (void)
{
  const char *const earlier[] = { "2023", "2013", NULL };
  g_autoptr (UrReport) then = read_changed ("chenglan-2023.json", nothing);
  g_autoptr (UrReport) now = read_changed ("chenglan-2024.json", nothing);
  g_autoptr (UrComparison) reversed = ur_comparison_new (now, then, NULL);
  g_autoptr (UrComparison) gap = compare (earlier, nothing);

  assert_row (reversed, "收缴工会经费", "3.24亿元 3.08亿元 −0.16亿元 −4.9%");
  g_assert_cmpint (find (reversed, "收缴工会经费")->check, ==, UR_RATE_UNSAID);
  g_assert_cmpint (find (reversed, "职工入会率")->check, ==, UR_RATE_UNSAID);
  g_assert_cmpstr (gap->then_name, ==, "2013年");
  assert_row (gap, "收缴工会经费", "3.08亿元 3.24亿元 +0.16亿元 +5.2%");
  g_assert_cmpint (find (gap, "收缴工会经费")->check, ==, UR_RATE_UNSAID);
}

/* What the later report says of the earlier year is compared with; what was printed then stays. */
static void
test_restated (void)
{
  const char *const changes[] = { "4862", "4858", NULL };
  g_autoptr (UrComparison) comparison = compare (nothing, changes);

  assert_row (comparison, "基层工会", "4862家 ‡4858家 5113家 +255家 +5.2%");
}

static void
test_same_and_no_base (void)
{
  const char *const changes[] = { "4862", "5113", NULL };
  const char *const nought[] = { "竞赛54项", "竞赛0项", "\"54\"", "\"0\"", "\"54项\"", "\"0项\"", NULL };
  g_autoptr (UrComparison) comparison = compare (changes, changes);
  g_autoptr (UrComparison) none = compare (nought, nothing);

  assert_row (comparison, "基层工会", "5113家 5113家 持平");
  assert_row (none, "市级竞赛", "0项 61项 +61项 原来是0，没有幅度");
}

static void
test_redefined (void)
{
  const char *const changes[] = { "职工入会率按单位就业人员计算", "职工入会率按社保缴费人员计算", NULL };
  g_autoptr (UrComparison) comparison = compare (nothing, changes);
  const UrComparedRow *row = find (comparison, "职工入会率");

  g_assert_true (row->redefined);
  assert_row (comparison, "职工入会率", "91.2% 92.1% 口径不同，不计算");
  g_assert_cmpstr (row->definition_then, ==, "职工入会率按单位就业人员计算。");
  g_assert_cmpstr (row->definition_now, ==, "职工入会率按社保缴费人员计算。");
  /* of the figures before and after the sign it says nothing */
  g_assert_false (find (comparison, "女会员")->redefined);
}

static void
test_with_itself (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load_bundled (&error);
  g_autoptr (UrComparison) comparison = ur_comparison_new (report, report, NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (comparison->then_name, ==, "甲");
  g_assert_cmpstr (comparison->now_name, ==, "乙");
  g_assert_cmpuint (comparison->n_both, ==, report->n_indicators);
  g_assert_cmpuint (comparison->rows->len, ==, report->n_indicators);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const UrComparedRow *row = comparison->rows->pdata[i];

      g_assert_true (row->then == row->now);
      g_assert_null (row->restated);
      g_assert_cmpstr (row->reason, ==, "持平");
    }
}

/* The names of series are each federation's own: one has 2020's new unions there, the other all unions. */
static void
test_two_issuers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) bundled = ur_report_load_bundled (&error);
  g_autoptr (UrReport) other = read_changed ("chenglan-2024.json", nothing);
  g_autoptr (UrComparison) comparison = ur_comparison_new (bundled, other, NULL);

  g_assert_no_error (error);
  g_assert_false (comparison->same_issuer);
  g_assert_cmpstr (comparison->then_name, ==, "北京市总工会");
  g_assert_cmpuint (comparison->n_both, ==, 0);
  g_assert_cmpuint (comparison->n_dropped, ==, bundled->n_indicators);
  g_assert_cmpstr (find (comparison, "基层工会")->reason, ==, "北京市总工会没有");
}

static void
test_words (void)
{
  const char *const third[] = { "发展到126支", "发展到47支", "\"126\"", "\"47\"",
                                "\"126支\"",   "\"47支\"",   NULL };
  g_autoptr (UrComparison) comparison = compare (nothing, nothing);
  g_autoptr (UrComparison) more = compare (third, nothing);
  g_autofree char *up = ur_comparison_dup_sentence (comparison, find (comparison, "筹集送温暖资金"));
  g_autofree char *down = ur_comparison_dup_sentence (comparison, find (comparison, "新建职工书屋"));
  g_autofree char *points = ur_comparison_dup_sentence (comparison, find (comparison, "职工入会率"));
  g_autofree char *bound = ur_comparison_dup_sentence (comparison, find (comparison, "听讲职工"));
  g_autofree char *times = ur_comparison_dup_sentence (more, find (more, "“蓝工装”宣讲队"));

  g_assert_cmpstr (up, ==, "2024年筹集送温暖资金2140万元，比上年增加280万元，增长15.1%。");
  g_assert_cmpstr (down, ==, "2024年新建职工书屋36家，比上年减少2家，下降5.3%。");
  g_assert_cmpstr (points, ==, "2024年末职工入会率92.1%，比上年提高0.9个百分点。");
  g_assert_cmpstr (bound, ==, "2024年听讲职工超过18万人次，上年为超过16万人次。");
  g_assert_cmpstr (times, ==, "2024年末“蓝工装”宣讲队141支，比上年增加94支，是上年的3倍。");
}

/* What is printed: all rows, and what was written anew with the words that are gone in brackets. */
static void
test_pages (void)
{
  g_autoptr (UrComparison) comparison = compare (nothing, nothing);
  g_autoptr (GPtrArray) tasks = ur_compared_tasks_new (comparison->then, comparison->now, NULL);
  g_autoptr (GPtrArray) sections = ur_compared_sections_new (comparison->then, comparison->now, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) figures = ur_comparison_layout (comparison, NULL, NULL, NULL, &error);
  g_autoptr (UrPages) results = ur_comparison_layout (comparison, tasks, NULL, NULL, &error);
  g_autoptr (UrPages) words = ur_comparison_layout (comparison, NULL, sections, NULL, &error);
  g_autofree char *table = NULL;
  g_autofree char *found = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  table = ur_pages_dump (figures);
  found = ur_pages_dump (results);
  text = ur_pages_dump (words);
  g_assert_nonnull (strstr (table, "澄岚市总工会2023年工作报告"));
  g_assert_nonnull (strstr (table, "+251家"));
  g_assert_nonnull (strstr (table, "+0.9个百分点"));
  g_assert_nonnull (strstr (found, "发展会员2.5万人以上，"));
  g_assert_nonnull (strstr (text, "〔2023年〕2024年的工作"));
  /* documents are Chinese whatever the locale */
  g_assert_nonnull (strstr (text, "改写　工作回顾，引言"));
  g_assert_nonnull (strstr (text, "〔 〕里是去年有、今年没有的话"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/two-years", test_two_years);
  g_test_add_func ("/comparison/order", test_order);
  g_test_add_func ("/comparison/own-rate", test_own_rate);
  g_test_add_func ("/comparison/own-rate-of-another-year", test_own_rate_of_another_year);
  g_test_add_func ("/comparison/restated", test_restated);
  g_test_add_func ("/comparison/same", test_same_and_no_base);
  g_test_add_func ("/comparison/redefined", test_redefined);
  g_test_add_func ("/comparison/with-itself", test_with_itself);
  g_test_add_func ("/comparison/two-issuers", test_two_issuers);
  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/pages", test_pages);
  return g_test_run ();
}
