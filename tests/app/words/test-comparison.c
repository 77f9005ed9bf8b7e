/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is compared with, and how figures and computed numbers are written and said. */
#include "words-report.h"

static void
assert_change (const UrReport *report, const char *id, const char *statement, const char *text)
{
  g_autoptr (GPtrArray) sentences = say (report, id, UR_REGISTER_REPORT);
  const char *found = NULL;

  for (guint i = 0; i < sentences->len; i++)
    if (strcmp (((UrSentence *) g_ptr_array_index (sentences, i))->statement, statement) == 0)
      found = ((UrSentence *) g_ptr_array_index (sentences, i))->text;
  g_assert_cmpstr (found, ==, text);
}

/* With the nearest earlier year, wherever it stands in the report; never with a later one or another thing.
 */
static void
test_base (void)
{
  static const Given given[] = {
    { "y19", "新建书屋", "100", "间", "count", "increment", "2019", "s", NULL },
    { "y12", "新建书屋", "500", "间", "count", "increment", "2012", "s", NULL },
    { "y21", "新建书屋", "120", "间", "count", "increment", "2021", "s", NULL },
    { "y18", "新建书屋", "300", "间", "count", "increment", "2018", "s", NULL },
    { "other", "新建场馆", "7", "间", "count", "increment", "2020", "t", NULL },
    { "level", "现有书屋", "800", "间", "count", "level", "2020", "s", NULL },
    { "alone", "新办讲座", "7", "场", "count", "increment", "2021", NULL, NULL },
    { "before", "新办讲座", "9", "场", "count", "increment", "2020", NULL, NULL },
    { "people", "新增人员", "9", "人", "persons", "increment", "2020", "s", NULL },
  };
  g_autoptr (UrReport) report = make_words_report (given, G_N_ELEMENTS (given), 5, NULL);

  assert_change (report, "y21", "rise-rate", "2021年，新建书屋120间，比2019年增加20间，增长20%。");
  assert_change (report, "y19", "fall-rate", "2019年，新建书屋100间，比2018年减少200间，下降约66.7%。");
  assert_change (report, "y18", "fall-rate", "2018年，新建书屋300间，比2012年减少200间，下降40%。");
  assert_change (report, "y12", "rise-rate", NULL);
  assert_change (report, "y12", "fall-rate", NULL);
  assert_change (report, "alone", "fall-rate", NULL);
  assert_change (report, "other", "fall-rate", NULL);
  assert_change (report, "people", "fall-rate", NULL);
}

/* Spans are told apart by their last years, and never compared with a year. */
static void
test_spans (void)
{
  static const Given given[] = {
    { "late", "累计建成书屋", "600", "间", "count", "cumulative", "late", "s", NULL },
    { "early", "累计建成书屋", "500", "间", "count", "cumulative", "early", "s", NULL },
    { "year", "新建书屋", "50", "间", "count", "cumulative", "2013", "s", NULL },
  };
  g_autoptr (UrReport) report = make_words_report (given, G_N_ELEMENTS (given), 5, NULL);

  assert_change (report, "late", "rise-rate",
                 "2016-2020年，累计建成书屋600间，比2011-2015年增加100间，增长20%。");
  assert_change (report, "early", "fall-rate", NULL);
  assert_change (report, "early", "rise-rate", NULL);
  assert_change (report, "year", "fall-rate", NULL);
}

/* A period whose label names no year may be before or after any other. */
static void
test_no_year (void)
{
  static const Given given[] = {
    { "late", "累计建成书屋", "600", "间", "count", "cumulative", "late", "s", NULL },
    { "some", "累计建成书屋", "500", "间", "count", "cumulative", "span", "s", NULL },
  };
  g_autoptr (UrReport) report = make_words_report (given, G_N_ELEMENTS (given), 5, NULL);

  assert_change (report, "late", "rise-rate", NULL);
  assert_change (report, "some", "fall-rate", NULL);
  assert_change (report, "some", "rise-rate", NULL);
}

#define CHARTS(items)                                                                                               \
  ", \"notes\": [{\"id\": \"n\", \"mark\": \"†\", \"text\": \"含街道工会\"}], \"charts\": [{\"id\": \"b\", " \
  "\"part\": \"p\", "                                                                                               \
  "\"title\": \"图\", \"kind\": \"bars\", \"items\": [{\"indicator\": \"y21\"}, {\"indicator\": \"x\"}]}, "        \
  "{\"id\": \"c\", "                                                                                                \
  "\"part\": \"p\", \"title\": \"图\", \"kind\": \"bars\", \"items\": [{\"indicator\": \"x\"}, " items "]}]"
#define ITEM(id) "{\"indicator\": \"" id "\"}"
#define NOTED(id) "{\"indicator\": \"" id "\", \"note\": \"n\"}"

static const Given noted[] = {
  { "y21", "新建书屋", "120", "间", "count", "increment", "2021", "s", NULL },
  { "y20", "新建书屋", "100", "间", "count", "increment", "2020", "s", NULL },
  { "x", "新建场馆", "7", "间", "count", "increment", "2021", NULL, NULL },
};

static void
assert_noted (const char *charts, const char *note)
{
  g_autoptr (UrReport) report = make_words_report (noted, G_N_ELEMENTS (noted), 5, charts);
  g_autofree char *text = g_strconcat ("2021年，新建书屋120间，比2020年增加20间，增长20%", note, "。", NULL);

  assert_change (report, "y21", "rise-rate", text);
}

/* A note on either side is told; one on both sides says that they were counted alike. */
static void
test_notes (void)
{
  assert_noted (CHARTS (NOTED ("y21") ", " ITEM ("y20")), "（含街道工会）");
  assert_noted (CHARTS (ITEM ("y21") ", " NOTED ("y20")), "（2020年：含街道工会）");
  assert_noted (CHARTS (NOTED ("y21") ", " NOTED ("y20")), "");
  assert_noted (CHARTS (ITEM ("y21") ", " ITEM ("y20")), "");
}

/* A computed number is written in the largest magnitude that needs few places. */
static void
test_magnitudes (void)
{
  static const struct
  {
    const char *before, *after, *difference;
  } cases[] = {
    { "1.5万亿", "4万亿", "约3万亿元" },
    { "1.25万亿", "4.00万亿", "约2.75万亿元" },
    { "1.5亿", "4.0亿", "约2.5亿元" },
    { "1.5万", "4.0万", "约2.5万元" },
    { "15000", "40000", "25000元" },
    { "12345", "24690", "12345元" },
    { "12300", "24600", "12300元" },
    { "1000", "9999", "8999元" },
    { "1000", "11000", "10000元" },
    { "100000000", "223456789", "123456789元" },
    { "100000000", "200000000", "100000000元" },
    { "1.00000万亿", "2.00005万亿", "约10000.5亿元" },
    { "1.00000亿", "2.00001亿", "约10000.1万元" },
    { "1.0000亿", "2.0001亿", "约1.0001亿元" },
    { "1.000万", "2.001万", "约10010元" },
    { "0.5万", "1.2万", "约7000元" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Given given[] = {
        { "a", "投入资金", cases[i].before, "元", "money", "increment", "2020", "s", NULL },
        { "b", "投入资金", cases[i].after, "元", "money", "increment", "2021", "s", NULL },
      };
      g_autoptr (UrReport) report = make_words_report (given, 2, 5, NULL);
      g_autoptr (GPtrArray) sentences = say (report, "b", UR_REGISTER_REPORT);
      const UrSentence *change = g_ptr_array_index (sentences, 1);
      g_autofree char *words = g_strdup_printf ("增加%s", cases[i].difference);

      g_test_message ("%s to %s: %s", cases[i].before, cases[i].after, change->text);
      g_assert_nonnull (strstr (change->text, words));
    }
}

/* 人次 is said once, and only that unit is. */
static void
test_bare_labels (void)
{
  static const Given given[] = {
    { "a", "受益职工人次", "734万", "人次", "person-times", "increment", "2021", NULL, NULL },
    { "b", "人次", "5", "人次", "person-times", "increment", "2021", NULL, NULL },
    { "d", "会员人", "5", "人", "persons", "increment", "2021", NULL, NULL },
    { "e", "受益人次数", "5", "人次", "person-times", "increment", "2021", NULL, NULL },
  };
  g_autoptr (UrReport) report = make_words_report (given, G_N_ELEMENTS (given), 5, NULL);

  assert_change (report, "a", "figure", "2021年，受益职工734万人次。");
  assert_change (report, "b", "figure", "2021年，人次为5人次。");
  assert_change (report, "d", "figure", "2021年，会员人为5人。");
  assert_change (report, "e", "figure", "2021年，受益人次数为5人次。");
}

/* Every number that is said in words is written beside it, once, and for its sentence alone. */
static void
test_readings (void)
{
  static const Given given[] = {
    { "a", "新建书屋", "1000", "间", "count", "increment", "2020", "s", NULL },
    { "b", "新建书屋", "2000", "间", "count", "increment", "2021", "s", NULL },
  };
  g_autoptr (UrReport) report = make_words_report (given, 2, 5, NULL);
  g_autoptr (GPtrArray) sentences = say (report, "b", UR_REGISTER_SPOKEN);
  static const char *const readings[] = {
    "2000间读作两千间",
    "2000间读作两千间；1000间读作一千间；100%读作百分之百",
    "2000间读作两千间；1000间读作一千间；2倍读作两倍",
    "2000间读作两千间；1000间读作一千间",
  };

  g_assert_cmpuint (sentences->len, ==, G_N_ELEMENTS (readings));
  for (guint i = 0; i < sentences->len; i++)
    g_assert_cmpstr (((UrSentence *) g_ptr_array_index (sentences, i))->reading, ==, readings[i]);
  g_assert_cmpstr (((UrSentence *) g_ptr_array_index (sentences, 1))->derivation, ==,
                   "2000 − 1000 = 1000；1000 ÷ 1000 = 100%");
  g_assert_cmpstr (((UrSentence *) g_ptr_array_index (sentences, 2))->derivation, ==, "2000 ÷ 1000 = 2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/base", test_base);
  g_test_add_func ("/comparison/spans", test_spans);
  g_test_add_func ("/comparison/no-year", test_no_year);
  g_test_add_func ("/comparison/notes", test_notes);
  g_test_add_func ("/comparison/magnitudes", test_magnitudes);
  g_test_add_func ("/comparison/bare-labels", test_bare_labels);
  g_test_add_func ("/comparison/readings", test_readings);
  return g_test_run ();
}
