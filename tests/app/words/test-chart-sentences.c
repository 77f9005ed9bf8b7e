/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a chart as a whole. */
#include "words-report.h"

#define HEAD                                                                                                       \
  ", \"notes\": [{\"id\": \"n\", \"mark\": \"†\", \"text\": \"含街道工会。\"}, {\"id\": \"m\", \"mark\": " \
  "\"‡\", \"text\": "                                                                                            \
  "\"不含个人。\"}], \"charts\": [{\"id\": \"c\", \"part\": \"p\", \"title\": \"图\", "
#define TAIL "}]"

static void
assert_count (const UrReport *report, const char *id, guint n)
{
  g_autoptr (GPtrArray) sentences = say (report, id, UR_REGISTER_REPORT);

  g_assert_cmpuint (sentences->len, ==, n);
}

static void
assert_sentence (const UrReport *report, const char *statement, const char *text, const char *derivation)
{
  assert_said (report, "c", UR_REGISTER_REPORT, statement, text, derivation);
}

/* Figures of the same period stand in one sentence, in the order of the chart; those of another in another.
 */
static void
test_list (void)
{
  static const Given given[] = {
    { "a", "新建书屋", "120", "间", "count", "increment", "2021", NULL, NULL },
    { "b", "新增讲解员", "30", "人", "persons", "increment", "2020", NULL, NULL },
    { "c1", "新增投入", "5", "元", "money", "increment", "2021", NULL, NULL },
    { "d", "开展讲座", "7", "场", "count", "increment", "2020", NULL, NULL },
  };
  g_autoptr (UrReport) report =
      make_words_report (given, 4, 5,
                         HEAD "\"kind\": \"bars\", \"items\": [{\"indicator\": \"a\"}, {\"indicator\": "
                              "\"b\"}, {\"indicator\": \"c1\"}, "
                              "{\"indicator\": \"d\"}]" TAIL);
  g_autoptr (GPtrArray) sentences = say (report, "c", UR_REGISTER_REPORT);
  const UrSentence *first = g_ptr_array_index (sentences, 0);
  const UrSentence *second = g_ptr_array_index (sentences, 1);

  g_assert_cmpuint (sentences->len, ==, 2);
  g_assert_cmpstr (first->statement, ==, "chart-list");
  g_assert_cmpstr (first->text, ==, "2021年，新建书屋120间，新增投入5元。");
  g_assert_cmpstr (second->text, ==, "2020年，新增讲解员30人，开展讲座7场。");
  g_assert_cmpstr (first->where, ==, "工作情况，第1项、第3项");
  g_assert_cmpstr (second->where, ==, "工作情况，第2项、第4项");
}

/* Two kinds of money are told not to be added up; a clause with a comma parts the list by semicolons. */
static void
test_money (void)
{
  static const Given given[] = {
    { "a", "发放补助", "3", "元", "money", "increment", "2021", NULL, NULL },
    { "b", "投入帮扶", "5", "元", "money", "increment", "2021", NULL, NULL },
    { "d", "新办讲座", "7", "场", "count", "increment", "2021", NULL,
      ", \"clause\": \"新办讲座，共{figure}\"" },
  };
  g_autoptr (UrReport) money = make_words_report (
      given, 3, 5,
      HEAD "\"kind\": \"bars\", \"items\": [{\"indicator\": \"a\"}, {\"indicator\": \"b\"}]" TAIL);
  g_autoptr (UrReport) mixed = make_words_report (
      given, 3, 5,
      HEAD "\"kind\": \"bars\", \"items\": [{\"indicator\": \"a\"}, {\"indicator\": \"d\"}]" TAIL);

  assert_sentence (money, "chart-money", "2021年，发放补助3元，投入帮扶5元；各项金额性质不同，不作合计。",
                   NULL);
  assert_sentence (money, "chart-list", NULL, NULL);
  assert_sentence (mixed, "chart-list", "2021年，发放补助3元；新办讲座，共7场。", NULL);
  assert_sentence (mixed, "chart-money", NULL, NULL);
}

/* n figures of one period with numbers that are not in order, the third and fourth the same. */
static UrReport *
make_many (guint n, gboolean with_other_unit)
{
  static const char *const labels[] = { "甲项", "乙项", "丙项", "丁项", "戊项",
                                        "己项", "庚项", "辛项", "壬项", "癸项" };
  static const char *const numbers[] = { "4", "900", "50", "50", "8", "1", "70", "6", "3", "2" };
  static const char *const ids[] = { "a", "b", "d", "e", "f", "g", "h", "i", "j", "k" };
  Given given[10];
  g_autoptr (GString) items = g_string_new (HEAD "\"kind\": \"bars\", \"items\": [");

  for (guint i = 0; i < n; i++)
    {
      given[i] = (Given){ ids[i], labels[i], numbers[i], "场", "count", "increment", "2021", NULL, NULL };
      if (with_other_unit && i == n - 1)
        given[i].unit = "件";
      g_string_append_printf (items, "%s{\"indicator\": \"%s\"}", i > 0 ? ", " : "", ids[i]);
    }
  g_string_append (items, "]" TAIL);
  return make_words_report (given, n, 5, items->str);
}

/* Eight can be told, of more only the ends, and only where one unit makes them comparable. */
static void
test_many (void)
{
  g_autoptr (UrReport) eight = make_many (8, FALSE);
  g_autoptr (UrReport) nine = make_many (9, FALSE);
  g_autoptr (UrReport) ten = make_many (10, FALSE);
  g_autoptr (UrReport) mixed = make_many (9, TRUE);
  g_autoptr (GPtrArray) all = say (eight, "c", UR_REGISTER_REPORT);

  assert_count (eight, "c", 1);
  g_assert_cmpstr (((UrSentence *) g_ptr_array_index (all, 0))->where, ==,
                   "工作情况，第1项、第2项、第3项、第4项、第5项、第6项、第7项、第8项");
  assert_sentence (
      eight, "chart-list",
      "2021年，甲项为4场，乙项为900场，丙项为50场，丁项为50场，戊项为8场，己项为1场，庚项为70场，辛项为6场。",
      NULL);
  assert_count (nine, "c", 1);
  assert_sentence (nine, "chart-range",
                   "2021年，居前的依次为乙项900场、庚项70场、丙项50场，最少的为己项1场。", NULL);
  assert_sentence (ten, "chart-range", "2021年，居前的依次为乙项900场、庚项70场、丙项50场，最少的为己项1场。",
                   NULL);
  assert_count (mixed, "c", 0);
}

static void
test_grid (void)
{
  static const Given given[] = {
    { "part", "覆盖率", "92.39", "%", "percent", "share", "end", NULL, NULL },
    { "all", "全覆盖率", "100", "%", "percent", "share", "end", NULL, NULL },
  };
  static const char words[] = "\"part_label\": \"已覆盖\", \"rest_label\": \"其余\", ";
  g_autofree char *of_part =
      g_strconcat (HEAD "\"kind\": \"grid\", ", words, "\"items\": [{\"indicator\": \"part\"}]" TAIL, NULL);
  g_autofree char *of_all =
      g_strconcat (HEAD "\"kind\": \"grid\", ", words, "\"items\": [{\"indicator\": \"all\"}]" TAIL, NULL);
  g_autoptr (UrReport) part = make_words_report (given, 2, 5, of_part);
  g_autoptr (UrReport) all = make_words_report (given, 2, 5, of_all);
  g_autoptr (UrReport) unnamed =
      make_words_report (given, 2, 5, HEAD "\"kind\": \"grid\", \"items\": [{\"indicator\": \"part\"}]" TAIL);

  assert_sentence (part, "chart-rest", "期末，覆盖率为92.39%，其余7.61%。", "100% − 92.39% = 7.61%");
  assert_count (part, "c", 2);
  assert_count (all, "c", 1);
  assert_sentence (all, "figure-end", "期末，全覆盖率为100%。", NULL);
  assert_count (unnamed, "c", 1);
}

/* Shares, the largest first; those that are alike stay in the chart's order. */
#define SHARE(items) HEAD "\"kind\": \"share\", \"reference\": \"均分\", \"items\": [" items "]" TAIL
#define OF(part, whole) "{\"indicator\": \"" part "\", \"of\": \"" whole "\"}"
#define NOTED(part, whole, note)                                                                             \
  "{\"indicator\": \"" part "\", \"of\": \"" whole "\", \"note\": \"" note "\"}"

static const Given shares[] = {
  { "a", "甲项", "10", "场", "count", "increment", "2021", "s", NULL },
  { "b", "乙项", "60", "场", "count", "increment", "2021", "t", NULL },
  { "d", "丙项", "60", "场", "count", "increment", "2021", "u", NULL },
  { "e", "丁项", "20", "场", "count", "increment", "2020", "s", NULL },
  { "f", "戊项", "50", "场", "count", "increment", "2021", "v", NULL },
  { "sa", "累计甲", "100", "场", "count", "cumulative", "span", "s", NULL },
  { "sb", "累计乙", "100", "场", "count", "cumulative", "span", "t", NULL },
  { "sd", "累计丙", "100", "场", "count", "cumulative", "span", "u", NULL },
  { "sf", "累计戊", "100", "场", "count", "cumulative", "span", "v", NULL },
};

static UrReport *
make_shares (guint years, const char *more)
{
  return make_words_report (shares, G_N_ELEMENTS (shares), years, more);
}

static void
test_shares (void)
{
  g_autoptr (UrReport) one = make_shares (5, SHARE (OF ("a", "sa") ", " OF ("b", "sb") ", " OF ("d", "sd")));
  g_autoptr (UrReport) mixed = make_shares (5, SHARE (OF ("a", "sa") ", " OF ("e", "sa")));

  assert_sentence (one, "chart-shares",
                   "按原文数字计算，2021年数与五年累计数相比，乙项占60%，丙项占60%，甲项占10%。",
                   "乙项 60 ÷ 100 = 60%；丙项 60 ÷ 100 = 60%；甲项 10 ÷ 100 = 10%");
  assert_sentence (one, "chart-even", "与均分相比，高于20%的有乙项、丙项，低于这一水平的有甲项。",
                   "均分 1 ÷ 5 = 20%；乙项 60 ÷ 100 = 60%；丙项 60 ÷ 100 = 60%；甲项 10 ÷ 100 = 10%");
  assert_sentence (mixed, "chart-shares-mixed", "按原文数字计算，与五年累计数相比，丁项占20%，甲项占10%。",
                   "丁项 20 ÷ 100 = 20%；甲项 10 ÷ 100 = 10%");
  assert_sentence (mixed, "chart-shares", NULL, NULL);
}

/* Totals of two lengths of time have no common sentence. */
static void
test_two_totals (void)
{
  static const Given given[] = {
    { "a", "甲项", "10", "场", "count", "increment", "2021", "s", NULL },
    { "b", "乙项", "60", "场", "count", "increment", "2021", "t", NULL },
    { "sa", "累计甲", "100", "场", "count", "cumulative", "span", "s", NULL },
    { "sb", "累计乙", "100", "场", "count", "cumulative", "late", "t", NULL },
  };
  g_autoptr (UrReport) report = make_words_report (given, 4, 5, SHARE (OF ("a", "sa") ", " OF ("b", "sb")));

  assert_count (report, "c", 0);
}

/* What is exactly even is on neither side, and two sides are needed. */
static void
test_even (void)
{
  g_autoptr (UrReport) two = make_shares (2, SHARE (OF ("a", "sa") ", " OF ("b", "sb") ", " OF ("f", "sf")));
  g_autoptr (UrReport) above = make_shares (5, SHARE (OF ("b", "sb") ", " OF ("d", "sd")));
  g_autoptr (UrReport) below = make_shares (2, SHARE (OF ("a", "sa") ", " OF ("f", "sf")));
  g_autoptr (UrReport) third = make_shares (3, SHARE (OF ("a", "sa") ", " OF ("b", "sb")));

  assert_sentence (two, "chart-even", "与均分相比，高于50%的有乙项，低于这一水平的有甲项。",
                   "均分 1 ÷ 2 = 50%；乙项 60 ÷ 100 = 60%；戊项 50 ÷ 100 = 50%；甲项 10 ÷ 100 = 10%");
  assert_sentence (above, "chart-even", NULL, NULL);
  assert_sentence (below, "chart-even", NULL, NULL);
  assert_sentence (third, "chart-even", "与均分相比，高于约33.3%的有乙项，低于这一水平的有甲项。",
                   "均分 1 ÷ 3 ≈ 33.3%；乙项 60 ÷ 100 = 60%；甲项 10 ÷ 100 = 10%");
}

/* A note of all items names none; others name theirs, each note once. */
static void
test_notes (void)
{
  g_autoptr (UrReport) all = make_shares (2, SHARE (NOTED ("a", "sa", "n") ", " NOTED ("b", "sb", "n")));
  g_autoptr (UrReport) some =
      make_shares (2, SHARE (NOTED ("a", "sa", "n") ", " NOTED ("b", "sb", "n") ", " OF ("d", "sd")));
  g_autoptr (UrReport) two =
      make_shares (2, SHARE (NOTED ("a", "sa", "n") ", " NOTED ("b", "sb", "m") ", " OF ("d", "sd")));

  assert_sentence (all, "chart-shares",
                   "按原文数字计算，2021年数与五年累计数相比，乙项相当于60%，甲项相当于10%（含街道工会）。",
                   "乙项 60 ÷ 100 = 60%；甲项 10 ÷ 100 = 10%");
  assert_sentence (
      some, "chart-shares",
      "按原文数字计算，2021年数与五年累计数相比，乙项相当于60%，丙项占60%，甲项相当于10%（甲项、乙项："
      "含街道工会）。",
      "乙项 60 ÷ 100 = 60%；丙项 60 ÷ 100 = 60%；甲项 10 ÷ 100 = 10%");
  assert_sentence (
      two, "chart-shares",
      "按原文数字计算，2021年数与五年累计数相比，乙项相当于60%，丙项占60%，甲项相当于10%（甲项：含街道工会）"
      "（乙项：不含个人）。",
      "乙项 60 ÷ 100 = 60%；丙项 60 ÷ 100 = 60%；甲项 10 ÷ 100 = 10%");
}

/* One thing in n years, each time one more. */
static UrReport *
make_years (guint n)
{
  static const char *const years[] = { "2012", "2013", "2014", "2015", "2016",
                                       "2017", "2018", "2019", "2020", "2021" };
  static const char *const numbers[] = { "10", "11", "12", "13", "14", "15", "16", "17", "18", "19" };
  static const char *const ids[] = { "a", "b", "d", "e", "f", "g", "h", "i", "j", "k" };
  Given given[10];
  g_autoptr (GString) items = g_string_new (HEAD "\"kind\": \"dots\", \"items\": [");

  for (guint i = 0; i < n; i++)
    {
      given[i] = (Given){ ids[i], "讲座", numbers[i], "场", "count", "increment", years[i], "s", NULL };
      g_string_append_printf (items, "%s{\"indicator\": \"%s\"}", i > 0 ? ", " : "", ids[i]);
    }
  g_string_append (items, "]" TAIL);
  return make_words_report (given, n, 5, items->str);
}

static void
test_series (void)
{
  g_autoptr (UrReport) two = make_years (2);
  g_autoptr (UrReport) eight = make_years (8);
  g_autoptr (UrReport) nine = make_years (9);
  g_autoptr (GPtrArray) sentences = say (two, "c", UR_REGISTER_REPORT);
  const UrSentence *series = g_ptr_array_index (sentences, 0);
  const UrSentence *change = g_ptr_array_index (sentences, 1);

  g_assert_cmpuint (sentences->len, ==, 2);
  g_assert_cmpstr (series->text, ==, "讲座：2012年10场，2013年11场。");
  g_assert_cmpstr (series->where, ==, "工作情况，第1项、第2项");
  g_assert_cmpstr (change->text, ==, "2013年，讲座为11场，比2012年增加1场，增长10%。");
  g_assert_cmpstr (change->where, ==, "工作情况，第2项、第1项");
  assert_count (eight, "c", 8);
  assert_sentence (eight, "chart-series",
                   "讲座：2012年10场，2013年11场，2014年12场，2015年13场，2016年14场，2017年15场，2018年16场"
                   "，2019年17场。",
                   NULL);
  assert_count (nine, "c", 9);
  assert_sentence (nine, "chart-series", NULL, NULL);
  assert_sentence (nine, "chart-list", "2020年，讲座为18场。", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-sentences/list", test_list);
  g_test_add_func ("/chart-sentences/money", test_money);
  g_test_add_func ("/chart-sentences/many", test_many);
  g_test_add_func ("/chart-sentences/grid", test_grid);
  g_test_add_func ("/chart-sentences/shares", test_shares);
  g_test_add_func ("/chart-sentences/two-totals", test_two_totals);
  g_test_add_func ("/chart-sentences/even", test_even);
  g_test_add_func ("/chart-sentences/notes", test_notes);
  g_test_add_func ("/chart-sentences/series", test_series);
  return g_test_run ();
}
