/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the total of several years: a year's share of it and the yearly average, and when neither
 * may be said. */
#include "words-report.h"

/* A yearly average has no more digits than the total; persons are whole. */
static void
test_averages (void)
{
  static const struct
  {
    const char *figure, *unit, *kind;
    guint years;
    const char *text; /* after the total; NULL: not said */
    const char *derivation;
  } cases[] = {
    { "10.68亿", "元", "money", 5, "年均约2.14亿元", "1068000000 ÷ 5 ≈ 214000000" },
    { "124.25万", "人", "persons", 5, "年均约24.85万人", "1242500 ÷ 5 = 248500" },
    { "6.42亿", "元", "money", 3, "年均约2.14亿元", "642000000 ÷ 3 = 214000000" },
    /* in the magnitude of the total, or in the next where that would be a fraction */
    { "10亿", "元", "money", 4, "年均约2.5亿元", "1000000000 ÷ 4 = 250000000" },
    { "3.87亿", "元", "money", 5, "年均约7740万元", "387000000 ÷ 5 = 77400000" },
    { "1.47万", "个", "count", 5, "年均约2940个", "14700 ÷ 5 = 2940" },
    { "60000", "人", "persons", 4, "年均15000人", "60000 ÷ 4 = 15000" },
    { "687万", "人次", "person-times", 5, "年均约137万人次", "6870000 ÷ 5 ≈ 1370000" },
    { "300", "间", "count", 2, "年均150间", "300 ÷ 2 = 150" },
    { "12", "人", "persons", 5, "年均约2人", "12 ÷ 5 ≈ 2" },
    { "12", "元", "money", 5, "年均2.4元", "12 ÷ 5 = 2.4" },
    { "100", "人", "persons", 3, "年均约33人", "100 ÷ 3 ≈ 33" },
    { "100", "元", "money", 3, "年均约33.3元", "100 ÷ 3 ≈ 33.3" },
    { "15", "人", "persons", 30, "年均约1人", "15 ÷ 30 ≈ 1" },
    { "10", "人", "persons", 10, "年均1人", "10 ÷ 10 = 1" },
    { "0.12万", "人", "persons", 12, "年均约100人", "1200 ÷ 12 = 100" },
    { "99", "元", "money", 100, "年均0.99元", "99 ÷ 100 = 0.99" },
    /* one digit says too little, and less than half a person is none */
    { "5", "人", "persons", 5, NULL, NULL },
    { "5万", "人", "persons", 5, NULL, NULL },
    { "11", "人", "persons", 30, NULL, NULL },
    { "11", "人", "persons", 1, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Given given = { "total",       "新增的数",   cases[i].figure, cases[i].unit,
                            cases[i].kind, "cumulative", "span",          NULL };
      g_autoptr (UrReport) report = make_words_report (&given, 1, cases[i].years, NULL);
      g_autoptr (GPtrArray) sentences = say (report, "total", UR_REGISTER_REPORT);
      const UrSentence *last = g_ptr_array_index (sentences, sentences->len - 1);

      g_test_message ("%s%s in %u years", cases[i].figure, cases[i].unit, cases[i].years);
      if (cases[i].text == NULL)
        {
          g_assert_cmpuint (sentences->len, ==, 1);
          continue;
        }
      g_assert_cmpstr (last->statement, ==, "average");
      g_assert_nonnull (strstr (last->text, cases[i].text));
      g_assert_cmpstr (last->derivation, ==, cases[i].derivation);
    }
}

/* Only what several years added up to has an average year, and what may have been there before them has none:
 * what was built and what is in use. */
static void
test_no_average (void)
{
  static const Given given[] = {
    { "standing", "建成书屋", "300", "间", "count", "cumulative", "span", NULL },
    { "running", "平台运行项目", "300", "个", "count", "cumulative", "span", NULL },
    { "total", "累计书屋", "300", "间", "count", "cumulative", "span", NULL },
    { "members", "参保职工", "300", "人", "persons", "increment", "span", NULL },
    { "stands", "新增后的数", "300", "间", "count", "level", "span", NULL },
    { "share", "覆盖率", "92.39", "%", "percent", "share", "span", NULL },
    { "year", "全年新增数", "300", "间", "count", "cumulative", "2021", NULL },
    { "end", "期末数", "300", "间", "count", "level", "end", NULL },
    { "ended", "期末新增数", "300", "间", "count", "cumulative", "end", NULL },
  };
  g_autoptr (UrReport) report = make_words_report (given, G_N_ELEMENTS (given), 5, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    assert_said (report, given[i].id, UR_REGISTER_REPORT, "average", NULL, NULL);
}

#define PAIR(part, part_unit, part_measure, part_period, whole, whole_unit, whole_measure, whole_period)     \
  {                                                                                                          \
    { "part", "新建书屋", part, part_unit, "count", part_measure, part_period, "s", NULL },                  \
        { "whole", "累计总数", whole, whole_unit, "count", whole_measure, whole_period, "s", NULL },         \
  }

static void
test_shares (void)
{
  static const struct
  {
    Given pair[2];
    const char *share, *derivation;
  } cases[] = {
    { PAIR ("7481", "个", "increment", "2021", "2.59万", "个", "cumulative", "span"),
      "占五年累计数（2.59万个）的比重约为28.9%。", "7481 ÷ 25900 ≈ 28.9%" },
    { PAIR ("300", "家", "increment", "2021", "300", "个", "cumulative", "span"),
      "占五年累计数（300个）的比重为100%。", "300 ÷ 300 = 100%" },
    { PAIR ("0", "个", "increment", "2021", "300", "个", "cumulative", "span"),
      "占五年累计数（300个）的比重为0%。", "0 ÷ 300 = 0%" },
    /* more than the whole; what stands; a total of a year; another unit */
    { PAIR ("301", "个", "increment", "2021", "300", "个", "cumulative", "span"), NULL, NULL },
    { PAIR ("30", "个", "level", "2021", "300", "个", "cumulative", "span"), NULL, NULL },
    { PAIR ("30", "个", "cumulative", "2021", "300", "个", "cumulative", "span"), NULL, NULL },
    { PAIR ("30", "个", "increment", "2021", "300", "个", "level", "span"), NULL, NULL },
    { PAIR ("30", "个", "increment", "2021", "300", "个", "cumulative", "end"), NULL, NULL },
    { PAIR ("30", "个", "increment", "2021", "0", "个", "cumulative", "span"), NULL, NULL },
    { PAIR ("30", "人", "increment", "2021", "300", "个", "cumulative", "span"), NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UrReport) report = make_words_report (cases[i].pair, 2, 5, NULL);
      g_autofree char *text = NULL;

      g_test_message ("%s of %s", cases[i].pair[0].figure, cases[i].pair[1].figure);
      if (cases[i].share != NULL)
        text = g_strdup_printf ("2021年，新建书屋%s%s，%s", cases[i].pair[0].figure, cases[i].pair[0].unit,
                                cases[i].share);
      assert_said (report, "part", UR_REGISTER_REPORT, "share", text, cases[i].derivation);
      assert_said (report, "whole", UR_REGISTER_REPORT, "share", NULL, NULL);
    }
}

#define CHART(items)                                                                                            \
  ", \"notes\": [{\"id\": \"n\", \"mark\": \"†\", \"text\": \"含街道工会。\"}], \"charts\": [{\"id\": " \
  "\"c\", \"kind\": "                                                                                           \
  "\"share\", \"part\": \"p\", \"title\": \"份额\", \"items\": [" items "]}]"

/* The note that a chart puts to this share, and to no other. */
static void
test_notes (void)
{
  static const Given given[] = {
    { "part", "新建书屋", "30", "个", "count", "increment", "2021", "s", NULL },
    { "whole", "累计总数", "300", "个", "count", "cumulative", "span", "s", NULL },
    { "other", "新增讲解员", "3", "人", "count", "increment", "2021", "t", NULL },
    { "others", "累计人数", "30", "人", "count", "cumulative", "span", "t", NULL },
  };
  g_autoptr (UrReport) first =
      make_words_report (given, 4, 5,
                         CHART ("{\"indicator\": \"part\", \"of\": \"whole\", \"note\": \"n\"}, "
                                "{\"indicator\": \"other\", \"of\": \"others\"}"));
  g_autoptr (UrReport) second =
      make_words_report (given, 4, 5,
                         CHART ("{\"indicator\": \"part\", \"of\": \"whole\"}, "
                                "{\"indicator\": \"other\", \"of\": \"others\", \"note\": \"n\"}"));

  assert_said (first, "part", UR_REGISTER_REPORT, "like",
               "2021年，新建书屋30个，相当于五年累计数（300个）的10%（含街道工会）。", "30 ÷ 300 = 10%");
  assert_said (first, "other", UR_REGISTER_REPORT, "share",
               "2021年，新增讲解员3人，占五年累计数（30人）的比重为10%。", "3 ÷ 30 = 10%");
  assert_said (second, "part", UR_REGISTER_REPORT, "share",
               "2021年，新建书屋30个，占五年累计数（300个）的比重为10%。", "30 ÷ 300 = 10%");
  assert_said (second, "other", UR_REGISTER_REPORT, "like",
               "2021年，新增讲解员3人，相当于五年累计数（30人）的10%（含街道工会）。", "3 ÷ 30 = 10%");
}

/* Notes stand beside the shares that they were put to, whatever stands before them in the chart. */
static void
test_other_notes (void)
{
  static const Given given[] = {
    { "part", "新建书屋", "30", "个", "count", "increment", "2021", "s", NULL },
    { "before", "新建书屋", "60", "个", "count", "increment", "2020", "s", NULL },
    { "whole", "累计总数", "300", "个", "count", "cumulative", "span", "s", NULL },
    { "other", "新增讲解员", "3", "人", "count", "increment", "2021", "t", NULL },
    { "others", "累计人数", "30", "人", "count", "cumulative", "span", "t", NULL },
  };
  g_autoptr (UrReport) report =
      make_words_report (given, 5, 5,
                         CHART ("{\"indicator\": \"other\", \"of\": \"others\", \"note\": \"n\"}, "
                                "{\"indicator\": \"before\", \"of\": \"whole\", \"note\": \"n\"}, "
                                "{\"indicator\": \"part\", \"of\": \"whole\"}"));

  assert_said (report, "part", UR_REGISTER_REPORT, "share",
               "2021年，新建书屋30个，占五年累计数（300个）的比重为10%。", "30 ÷ 300 = 10%");
  assert_said (report, "before", UR_REGISTER_REPORT, "like",
               "2020年，新建书屋60个，相当于五年累计数（300个）的20%（含街道工会）。", "60 ÷ 300 = 20%");
}

#define CONTEXT ", \"context\": {\"indicator\": \"part\", \"text\": \"其中 {number} {unit}\""

/* The second number of a card, its note, and the share that it is. */
static void
test_context (void)
{
  Given given[] = {
    { "part", "新建书屋", "30", "个", "count", "increment", "2021", "s", NULL },
    { "before", "新建书屋", "60", "个", "count", "increment", "2020", "s", NULL },
    { "whole", "累计总数", "300", "个", "count", "cumulative", "span", "s", CONTEXT ", \"note\": \"n\"}" },
    { "other", "新增讲解员", "3", "人", "count", "increment", "2021", "t", NULL },
    { "others", "累计人数", "30", "人", "count", "cumulative", "span", "t", NULL },
  };
  static const char chart[] = CHART ("{\"indicator\": \"other\", \"of\": \"others\"}");
  g_autoptr (UrReport) noted = make_words_report (given, 5, 5, chart);
  g_autoptr (UrReport) plain = NULL;

  given[2].more = CONTEXT "}";
  plain = make_words_report (given, 5, 5, chart);
  assert_said (noted, "whole", UR_REGISTER_REPORT, "context",
               "五年，累计总数为300个；2021年，新建书屋30个（含街道工会）。", NULL);
  assert_said (plain, "whole", UR_REGISTER_REPORT, "context", "五年，累计总数为300个；2021年，新建书屋30个。",
               NULL);
  assert_said (noted, "part", UR_REGISTER_REPORT, "context", NULL, NULL);
  assert_said (noted, "part", UR_REGISTER_REPORT, "like",
               "2021年，新建书屋30个，相当于五年累计数（300个）的10%（含街道工会）。", "30 ÷ 300 = 10%");
  assert_said (noted, "before", UR_REGISTER_REPORT, "share",
               "2020年，新建书屋60个，占五年累计数（300个）的比重为20%。", "60 ÷ 300 = 20%");
  assert_said (plain, "part", UR_REGISTER_REPORT, "share",
               "2021年，新建书屋30个，占五年累计数（300个）的比重为10%。", "30 ÷ 300 = 10%");
}

/* Of two counted numbers a share without a remainder is exact; of rounded ones none is. */
static void
test_parts (void)
{
  static const struct
  {
    const char *part, *whole, *verb, *share, *derivation;
  } cases[] = {
    { "75", "300", "占", "25%", "75 ÷ 300 = 25%" },
    { "300", "300", "占", "100%", "300 ÷ 300 = 100%" },
    { "3", "8", "占", "37.5%", "3 ÷ 8 = 37.5%" },
    { "1", "16", "约占", "6.3%", "1 ÷ 16 ≈ 6.3%" },
    { "100", "300", "约占", "33.3%", "100 ÷ 300 ≈ 33.3%" },
    /* with no more digits than the coarser of the two */
    { "1.5万", "6.0万", "约占", "25%", "15000 ÷ 60000 = 25%" },
    { "15001", "6.00万", "约占", "25.0%", "15001 ÷ 60000 ≈ 25.0%" },
    { "1.37万", "6.2万", "约占", "22%", "13700 ÷ 62000 ≈ 22%" },
    { "0.4万", "20000", "约占", "20%", "4000 ÷ 20000 = 20%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Given given[] = {
        { "whole", "新增会员", cases[i].whole, "人", "persons", "increment", "2021", NULL, NULL },
        { "part", "新增女会员", cases[i].part, "人", "persons", "increment", "2021", NULL,
          ", \"part_of\": \"whole\"" },
      };
      g_autoptr (UrReport) report = make_words_report (given, 2, 5, NULL);
      g_autofree char *text = g_strdup_printf ("2021年，新增女会员%s人，%s新增会员（%s人）的%s。",
                                               cases[i].part, cases[i].verb, cases[i].whole, cases[i].share);

      assert_said (report, "part", UR_REGISTER_REPORT, "part", text, cases[i].derivation);
      assert_said (report, "whole", UR_REGISTER_REPORT, "part", NULL, NULL);
    }
}

#define SPLIT(items, more)                                                                                   \
  ", \"notes\": [{\"id\": \"n\", \"mark\": \"†\", \"text\": \"含街道工会。\"}" more                          \
  "], \"charts\": [{\"id\": \"c\", \"kind\": \"bars\", \"part\": \"p\", \"title\": \"会员\", \"items\": "  \
  "[" items "]}]"

/* A part and its whole that were not counted alike: which of them the note is about is said. */
static void
test_noted_parts (void)
{
  static const Given given[] = {
    { "whole", "新增会员", "300", "人", "persons", "increment", "2021", NULL, NULL },
    { "part", "新增女会员", "75", "人", "persons", "increment", "2021", NULL, ", \"part_of\": \"whole\"" },
  };
  static const struct
  {
    const char *charts, *statement, *report, *spoken;
  } cases[] = {
    { SPLIT ("{\"indicator\": \"part\", \"note\": \"n\"}, {\"indicator\": \"whole\"}", ""), "part-like",
      "2021年，新增女会员75人，相当于新增会员（300人）的25%（新增女会员：含街道工会）。",
      "2021年，新增会员三百人；新增女会员七十五人，相当于新增会员的百分之二十五。关于新增女会员，要说明的是："
      "含街道工会。" },
    { SPLIT ("{\"indicator\": \"part\"}, {\"indicator\": \"whole\", \"note\": \"n\"}", ""), "part-like",
      "2021年，新增女会员75人，相当于新增会员（300人）的25%（新增会员：含街道工会）。", NULL },
    { SPLIT ("{\"indicator\": \"part\", \"note\": \"n\"}, {\"indicator\": \"whole\", \"note\": \"n\"}", ""),
      "part", "2021年，新增女会员75人，占新增会员（300人）的25%。", NULL },
    { SPLIT ("{\"indicator\": \"part\", \"note\": \"n\"}, {\"indicator\": \"whole\", \"note\": \"m\"}",
             ", {\"id\": \"m\", \"mark\": \"‡\", \"text\": \"含代管单位。\"}"),
      "part-like",
      "2021年，新增女会员75人，相当于新增会员（300人）的25%"
      "（新增女会员：含街道工会）（新增会员：含代管单位）。",
      NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UrReport) report = make_words_report (given, 2, 5, cases[i].charts);

      assert_said (report, "part", UR_REGISTER_REPORT, cases[i].statement, cases[i].report, "75 ÷ 300 = 25%");
      if (cases[i].spoken != NULL)
        assert_said (report, "part", UR_REGISTER_SPOKEN, cases[i].statement, cases[i].spoken,
                     "75 ÷ 300 = 25%");
    }
}

/* Several years' total, what stands at their end, and everything else. */
static void
test_statements (void)
{
  static const struct
  {
    Given given;
    const char *statement;
  } cases[] = {
    { { "a", "新建书屋", "12", "间", "count", "increment", "2021", NULL, NULL }, "figure" },
    { { "a", "新建书屋", "12", "间", "count", "increment", "end", NULL, NULL }, "figure" },
    { { "a", "新建书屋", "12", "间", "count", "increment", "span", NULL, NULL }, "figure" },
    { { "a", "累计书屋", "12", "间", "count", "cumulative", "span", NULL, NULL }, "figure-cumulative" },
    { { "a", "累计书屋", "12", "间", "count", "cumulative", "2021", NULL, NULL }, "figure" },
    { { "a", "累计书屋", "12", "间", "count", "cumulative", "end", NULL, NULL }, "figure" },
    { { "a", "现有书屋", "12", "间", "count", "level", "end", NULL, NULL }, "figure-end" },
    { { "a", "现有书屋", "12", "间", "count", "level", "2021", NULL, NULL }, "figure" },
    { { "a", "现有书屋", "12", "间", "count", "level", "span", NULL, NULL }, "figure" },
    { { "a", "覆盖率", "12", "%", "percent", "share", "end", NULL, NULL }, "figure-end" },
    { { "a", "覆盖率", "12", "%", "percent", "share", "2021", NULL, NULL }, "figure" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UrReport) report = make_words_report (&cases[i].given, 1, 5, NULL);
      g_autoptr (GPtrArray) sentences = say (report, "a", UR_REGISTER_REPORT);

      g_test_message ("%s over %s", cases[i].given.measure, cases[i].given.period);
      g_assert_cmpstr (((UrSentence *) g_ptr_array_index (sentences, 0))->statement, ==, cases[i].statement);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sums/averages", test_averages);
  g_test_add_func ("/sums/no-average", test_no_average);
  g_test_add_func ("/sums/shares", test_shares);
  g_test_add_func ("/sums/notes", test_notes);
  g_test_add_func ("/sums/other-notes", test_other_notes);
  g_test_add_func ("/sums/context", test_context);
  g_test_add_func ("/sums/parts", test_parts);
  g_test_add_func ("/sums/noted-parts", test_noted_parts);
  g_test_add_func ("/sums/statements", test_statements);
  return g_test_run ();
}
