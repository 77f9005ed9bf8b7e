/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ready sentences: about the bundled report, by rules that hold for all of them, and about two periods. */
#include "ur-sentence.h"

#include <string.h>

#include "sample-report.h"

static UrReport *report;

static const UrSentence *
find (GPtrArray *sentences, const char *statement)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const UrSentence *sentence = g_ptr_array_index (sentences, i);

      if (strcmp (sentence->statement, statement) == 0)
        return sentence;
    }
  return NULL;
}

static GPtrArray *
make (const UrReport *about, const char *id, UrRegister reg)
{
  const UrIndicator *indicator = ur_report_find_indicator (about, id);
  const UrChart *chart = ur_report_find_chart (about, id);

  g_assert_true (indicator != NULL || chart != NULL);
  return indicator != NULL ? ur_sentences_for_indicator (about, indicator, reg)
                           : ur_sentences_for_chart (about, chart, reg);
}

static void
assert_says (
    const UrReport *about, const char *id, UrRegister reg, const char *statement, const char *expected)
{
  g_autoptr (GPtrArray) sentences = make (about, id, reg);
  const UrSentence *sentence = find (sentences, statement);

  g_assert_cmpstr (sentence != NULL ? sentence->text : NULL, ==, expected);
}

#define NOTE "2020年为“新增”，五年为“累计建成”，口径略有不同"

static void
test_bundled (void)
{
  static const struct
  {
    const char *id;
    UrRegister reg;
    const char *statement;
    const char *text;
  } cases[] = {
    { "stations-2020", UR_REGISTER_REPORT, "figure", "2020年，新增职工暖心驿站7481个。" },
    { "stations-2020", UR_REGISTER_REPORT, "like",
      "2020年，新增职工暖心驿站7481个，约相当于“十三五”时期累计数（2.59万个）的28.9%（" NOTE "）。" },
    { "unions-2020", UR_REGISTER_REPORT, "share",
      "2020年，新增工会组织3553家，占“十三五”时期累计数（1.47万个）的比重约为24.2%。" },
    { "unions-2020", UR_REGISTER_ARTICLE, "figure",
      "北京市总工会工作报告解读显示，2020年新增工会组织3553家。" },
    { "stations-13fyp", UR_REGISTER_SPOKEN, "figure-cumulative",
      "“十三五”时期这五年里，各级工会累计建成职工暖心驿站两万五千九百个。" },
    { "stations-13fyp", UR_REGISTER_SPOKEN, "context",
      "“十三五”时期，各级工会累计建成职工暖心驿站两万五千九百个；再看2020年，新增职工暖心驿站七千四百八十一"
      "个。要说明的是，2020年说的是“新增”，五年说的是“累计建成”，口径略有不同。" },
    { "coverage-13fyp", UR_REGISTER_SPOKEN, "figure-end",
      "到“十三五”期末，工会组织覆盖率达百分之九十二点三九。" },
    { "platform-projects-2020", UR_REGISTER_SPOKEN, "figure",
      "2020年，幺二三五幺平台新增服务职工项目两千零一个。" },
    { "recovered-13fyp", UR_REGISTER_REPORT, "average",
      "“十三五”时期，各级工会为职工挽回经济损失10.68亿元，年均约2.14亿元。" },
    { "contests-13fyp", UR_REGISTER_REPORT, "average",
      "“十三五”时期，职工参与劳动和技能竞赛687万人次，年均约137万人次。" },
    /* a level adds nothing up, and what was built or is in use may have been there before: none of them has
     * an average year; a year alone is no growth */
    { "skilled-13fyp", UR_REGISTER_REPORT, "average", NULL },
    { "homes-13fyp", UR_REGISTER_REPORT, "average", NULL },
    { "stations-13fyp", UR_REGISTER_REPORT, "average", NULL },
    { "platform-projects-13fyp", UR_REGISTER_REPORT, "average", NULL },
    { "stations-2020", UR_REGISTER_REPORT, "share", NULL },
    { "coverage-13fyp", UR_REGISTER_REPORT, "average", NULL },
    { "homes-13fyp", UR_REGISTER_REPORT, "context", NULL },
    { "refund-funds-2020", UR_REGISTER_REPORT, "share", NULL },
    { "members-2020", UR_REGISTER_REPORT, "rise-rate", NULL },
    { "members-2020", UR_REGISTER_REPORT, "times", NULL },
    { "members-13fyp", UR_REGISTER_REPORT, "share", NULL },
    /* charts */
    { "work-6-shares", UR_REGISTER_REPORT, "chart-shares",
      "按原文数字计算，2020年数与“十三五”时期累计数相比，新增工会组织约占24.2%，新发展会员约占16.9%。" },
    { "work-6-shares", UR_REGISTER_REPORT, "chart-even",
      "与五年均分相比，高于20%的有新增工会组织，低于这一水平的有新发展会员。" },
    { "coverage", UR_REGISTER_REPORT, "chart-rest", "“十三五”期末，工会组织覆盖率达92.39%，其余7.61%。" },
    { "funds", UR_REGISTER_REPORT, "chart-money",
      "“十三五”时期，各级工会为职工挽回经济损失10.68亿元，累计投入帮扶资金3."
      "87亿元；各项金额性质不同，不作合计。" },
    { "funds", UR_REGISTER_REPORT, "chart-list", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_says (report, cases[i].id, cases[i].reg, cases[i].statement, cases[i].text);
}

static void
test_sources (void)
{
  g_autoptr (GPtrArray) sentences = make (report, "unions-2020", UR_REGISTER_REPORT);
  g_autoptr (GPtrArray) spoken = make (report, "unions-2020", UR_REGISTER_SPOKEN);
  g_autofree char *plain =
      ur_sentence_dup_cited (find (sentences, "figure"), report, ur_citation_style_find ("place"));
  g_autofree char *derived =
      ur_sentence_dup_cited (find (sentences, "share"), report, ur_citation_style_find ("place"));
  g_autofree char *said =
      ur_sentence_dup_cited (find (spoken, "figure"), report, ur_citation_style_find ("footnote"));
  g_autofree char *reference =
      ur_sentence_dup_cited (find (sentences, "share"), report, ur_citation_style_find ("gbt7714"));

  g_assert_cmpstr (
      plain, ==,
      "2020年，新增工会组织3553家。（《北京市总工会第十四届委员会第四次全体会议工作报告解读》，2020年工作"
      "情况，第6项）");
  g_assert_cmpstr (find (sentences, "share")->derivation, ==, "3553 ÷ 14700 ≈ 24.2%");
  g_assert_true (g_str_has_suffix (derived,
                                   "第6项；“十三五”时期北京工会工作成绩单；由原文数字计算：3553 ÷ 14700 ≈ "
                                   "24.2%）"));
  g_assert_true (g_str_has_suffix (
      said, "三千五百五十三家。\n北京市总工会：《北京市总工会第十四届委员会第四次全体会议工作报告解读"
            "》，2020年工作情况，第6项。"));
  g_assert_true (g_str_has_suffix (reference, "[R]: 2020年工作情况，第6项；“十三五”时期北京工会工作成绩单. "
                                              "由原文数字计算：3553 ÷ 14700 ≈ 24.2%."));
  g_assert_cmpstr (find (spoken, "share")->reading, ==,
                   "3553家读作三千五百五十三家；1.47万个读作一万四千七百个；24.2%读作百分之二十四点二");
}

/* Rules for all */

static gboolean
is_in_report (const UrReport *about, const char *number, gsize length)
{
  g_autofree char *words = g_strndup (number, length);

  for (guint p = 0; p < about->n_parts; p++)
    for (guint s = 0; s < about->parts[p].n_sections; s++)
      for (guint i = 0; i < about->parts[p].sections[s].n_paragraphs; i++)
        if (strstr (about->parts[p].sections[s].paragraphs[i].text, words) != NULL)
          return TRUE;
  for (guint i = 0; i < about->n_periods; i++)
    if (strstr (about->periods[i].label, words) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
follows (const char *text, const char *place, const char *word)
{
  gsize length = strlen (word);

  return place >= text + length && strncmp (place - length, word, length) == 0;
}

/* Whether it comes about with no rounding of its own. */
static gboolean
is_equal_to (const UrSentence *sentence, const char *number)
{
  g_autofree char *derivation = g_strdelimit (g_strdup (sentence->derivation), "%", ' ');
  g_autofree char *value = g_strndup (number, strspn (number, "0123456789."));
  g_autofree char *equal = g_strdup_printf ("= %s", value);

  return strstr (derivation, equal) != NULL || strstr (sentence->derivation, "%") == NULL;
}

/* Every number in digits is printed in the report, or has its arithmetic beside it, which says = or has 约.
 */
static void
assert_numbers (const UrReport *about, const UrSentence *sentence)
{
  gboolean about_said = strstr (sentence->text, "约") != NULL;

  g_test_message ("%s [%s]", sentence->text, sentence->derivation);
  for (const char *p = sentence->text + strcspn (sentence->text, "0123456789"); *p != '\0';
       p += strcspn (p, "0123456789"))
    {
      gsize length = strspn (p, "0123456789.");

      if (!is_in_report (about, p, length))
        {
          g_assert_nonnull (sentence->derivation);
          g_assert_true (about_said || follows (sentence->text, p, "约") || is_equal_to (sentence, p));
        }
      p += length;
    }
  g_assert_true (!about_said || sentence->derivation != NULL);
  g_assert_true (sentence->derivation == NULL || strstr (sentence->derivation, "≈") == NULL || about_said ||
                 strcmp (sentence->statement, "chart-even") == 0);
  g_assert_null (strstr (sentence->text, ".0%"));
}

static void
assert_wording (const UrSentence *sentence, UrRegister reg)
{
  static const char *const never[] = { "增加约百", "下降约百", "{", "}",  "，，", "。。", "，。",
                                       "（）",     "约约",     " ", "——", "占占", "同比" };
  gboolean falls = strstr (sentence->text, "下降") != NULL || strstr (sentence->text, "减少") != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (sentence->text, never[i]));
  g_assert_true (g_str_has_suffix (sentence->text, "。"));
  g_assert_true (g_utf8_validate (sentence->text, -1, NULL));
  g_assert_false (falls && (strstr (sentence->text, "倍") != NULL || strstr (sentence->text, "番") != NULL));
  g_assert_cmpstr (sentence->where, !=, "");
  g_assert_true ((sentence->reading != NULL) == (reg == UR_REGISTER_SPOKEN));
  g_assert_true (reg != UR_REGISTER_SPOKEN || strchr (sentence->text, '%') == NULL);
}

static void
assert_rules (const UrReport *about, GPtrArray *sentences, UrRegister reg)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      assert_numbers (about, g_ptr_array_index (sentences, i));
      assert_wording (g_ptr_array_index (sentences, i), reg);
    }
}

static void
assert_all_rules (const UrReport *about)
{
  for (guint reg = 0; reg < UR_N_REGISTERS; reg++)
    {
      for (guint i = 0; i < about->n_indicators; i++)
        {
          g_autoptr (GPtrArray) sentences =
              ur_sentences_for_indicator (about, &about->indicators[i], (UrRegister) reg);

          g_assert_true ((sentences->len > 0) == (about->indicators[i].number != NULL));
          assert_rules (about, sentences, (UrRegister) reg);
        }
      for (guint i = 0; i < about->n_charts; i++)
        {
          g_autoptr (GPtrArray) sentences =
              ur_sentences_for_chart (about, &about->charts[i], (UrRegister) reg);

          g_assert_cmpuint (sentences->len, >, 0);
          assert_rules (about, sentences, (UrRegister) reg);
        }
    }
}

static void
test_rules (void)
{
  const char *const change[] = { "增长", "下降", "百分点", "倍", "翻" };

  assert_all_rules (report);
  for (guint i = 0; i < report->n_indicators; i++)
    {
      g_autoptr (GPtrArray) sentences =
          ur_sentences_for_indicator (report, &report->indicators[i], UR_REGISTER_ARTICLE);

      for (guint j = 0; j < sentences->len; j++)
        for (guint k = 0; k < G_N_ELEMENTS (change); k++)
          g_assert_null (strstr (((UrSentence *) g_ptr_array_index (sentences, j))->text, change[k]));
    }
}

/* Two periods */

typedef struct
{
  const char *before; /* number and magnitude */
  const char *after;
  const char *measure;
  const char *unit;
  const char *statement;
  const char *text; /* behind 2021年，…； NULL: not said */
  const char *derivation;
} Change;

static char *
build_indicator (const char *id, const char *figure, const Change *change, const char *period)
{
  gsize digits = strspn (figure, "0123456789.");
  g_autofree char *number = g_strndup (figure, digits);

  return g_strdup_printf (
      "{\"id\": \"%s\", \"label\": \"会员\", \"clause\": \"会员{figure}\", \"number\": \"%s\", "
      "\"magnitude\": \"%s\", \"unit\": \"%s\", \"kind\": \"%s\", \"measure\": \"%s\", \"period\": \"%s\", "
      "\"series\": \"s\", \"at\": {\"part\": \"p%s\", \"section\": 1, \"paragraph\": 1}, \"quote\": "
      "\"会员%s%s\"}",
      id, number, figure + digits, change->unit, strcmp (change->unit, "%") == 0 ? "percent" : "persons",
      change->measure, period, period, figure, change->unit);
}

static char *
build_part (const char *year, const char *figure, const char *unit)
{
  return g_strdup_printf ("{\"id\": \"p%s\", \"kind\": \"work\", \"title\": \"%s年\", \"sections\": "
                          "[{\"number\": 1, \"headline\": \"会员\", \"paragraphs\": [{\"text\": "
                          "\"全年会员%s%s。\"}]}]}",
                          year, year, figure, unit);
}

static UrReport *
build_report (const Change *change)
{
  g_autofree char *part_a = build_part ("2020", change->before, change->unit);
  g_autofree char *part_b = build_part ("2021", change->after, change->unit);
  g_autofree char *a = build_indicator ("a", change->before, change, "2020");
  g_autofree char *b = build_indicator ("b", change->after, change, "2021");
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"union-report\", \"version\": 1, \"id\": \"two\", \"title\": [\"两年\"], \"year\": 2021,"
      "\"periods\": [{\"id\": \"2021\", \"label\": \"2021年\", \"role\": \"year\"}, {\"id\": \"2020\", "
      "\"label\": \"2020年\", \"role\": \"year\"}], \"parts\": [%s, %s], \"indicators\": [%s, %s]}",
      part_a, part_b, a, b);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  UrReport *two = ur_report_read (bytes, NULL, &problems, NULL);

  g_assert_nonnull (two);
  g_assert_cmpuint (problems->len, ==, 0);
  return two;
}

static void
check_change (const Change *change)
{
  g_autoptr (UrReport) two = build_report (change);
  g_autoptr (GPtrArray) sentences = make (two, "b", UR_REGISTER_REPORT);
  g_autoptr (GPtrArray) earlier = make (two, "a", UR_REGISTER_REPORT);
  const UrSentence *sentence = find (sentences, change->statement);
  g_autofree char *text = NULL;

  g_assert_cmpuint (earlier->len, ==, 1);
  assert_all_rules (two);
  if (change->text == NULL)
    {
      g_assert_null (sentence);
      return;
    }
  text = g_strdup_printf ("2021年，会员%s%s，%s", change->after, change->unit, change->text);
  g_assert_nonnull (sentence);
  g_assert_cmpstr (sentence->text, ==, text);
  g_assert_cmpstr (sentence->derivation, ==, change->derivation);
}

static void
test_changes (void)
{
  static const Change changes[] = {
    { "3553", "4000", "increment", "人", "rise-rate", "比2020年增加447人，增长约12.6%。",
      "4000 − 3553 = 447；447 ÷ 3553 ≈ 12.6%" },
    { "3553", "4000", "increment", "人", "times", NULL, NULL },
    { "4000", "3553", "increment", "人", "fall-rate", "比2020年减少447人，下降约11.2%。",
      "4000 − 3553 = 447；447 ÷ 4000 ≈ 11.2%" },
    { "4000", "1000", "increment", "人", "fall-rate", "比2020年减少3000人，下降75%。",
      "4000 − 1000 = 3000；3000 ÷ 4000 = 75%" },
    { "4000", "1000", "increment", "人", "times", NULL, NULL },
    /* the difference is known no better than the coarser of the two */
    { "3553", "1.2万", "level", "人", "rise-rate", "比2020年增加约8000人，增长约240%。",
      "12000 − 3553 ≈ 8000；8447 ÷ 3553 ≈ 240%" },
    { "25.56万", "30万", "increment", "人", "rise-rate", "比2020年增加约4万人，增长约17%。",
      "300000 − 255600 ≈ 40000；44400 ÷ 255600 ≈ 17%" },
    { "1.2万", "12001", "increment", "人", "rise-rate", NULL, NULL },
    { "1.2万", "12001", "increment", "人", "same", NULL, NULL },
    { "1.2万", "12000", "increment", "人", "same", "与2020年持平。", NULL },
    /* nothing grows by a rate from nothing */
    { "0", "12", "increment", "人", "rise", "比2020年增加12人。", "12 − 0 = 12" },
    { "0", "12", "increment", "人", "times", NULL, NULL },
    /* 倍 and 翻番 */
    { "1000", "2500", "increment", "人", "times", "是2020年（1000人）的2.5倍。", "2500 ÷ 1000 = 2.5" },
    { "1000", "2500", "increment", "人", "doubled", NULL, NULL },
    { "1000", "3000", "increment", "人", "times", "是2020年（1000人）的3倍。", "3000 ÷ 1000 = 3" },
    { "1000", "2040", "increment", "人", "doubled", "比2020年（1000人）约翻一番。", "2040 ÷ 1000 ≈ 2" },
    { "1000", "4000", "increment", "人", "doubled", "比2020年（1000人）翻两番。", "4000 ÷ 1000 = 4" },
    { "1000", "8000", "increment", "人", "doubled", "比2020年（1000人）翻三番。", "8000 ÷ 1000 = 8" },
    { "1000", "16000", "increment", "人", "doubled", NULL, NULL },
    { "1000", "6000", "increment", "人", "doubled", NULL, NULL },
    { "1000", "1990", "increment", "人", "times", "约是2020年（1000人）的2倍。", "1990 ÷ 1000 ≈ 2" },
    { "1000", "1940", "increment", "人", "times", NULL, NULL },
    /* shares differ by 百分点 */
    { "92.39", "93.1", "share", "%", "points-up", "比2020年提高约0.7个百分点。",
      "93.1% − 92.39% ≈ 0.7个百分点" },
    { "92.39", "90.39", "share", "%", "points-down", "比2020年下降2个百分点。",
      "92.39% − 90.39% = 2个百分点" },
    { "10", "30", "share", "%", "times", NULL, NULL },
    { "10", "30", "share", "%", "rise-rate", NULL, NULL },
    { "92.39", "92.39", "share", "%", "same", "与2020年持平。", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    check_change (&changes[i]);
}

static void
test_spoken_change (void)
{
  const Change change = { "92.39", "94.39", "share", "%", NULL, NULL, NULL };
  const Change times = { "1000", "2000", "increment", "人", NULL, NULL, NULL };
  g_autoptr (UrReport) share = build_report (&change);
  g_autoptr (UrReport) count = build_report (&times);

  assert_says (share, "b", UR_REGISTER_SPOKEN, "points-up",
               "2021年，会员百分之九十四点三九，比2020年提高了两个百分点。");
  assert_says (count, "b", UR_REGISTER_SPOKEN, "doubled", "2021年，会员两千人，比2020年翻了一番。");
  assert_says (count, "b", UR_REGISTER_ARTICLE, "rise-rate",
               "报告显示，2021年会员2000人，比2020年的1000人增加1000人，增长100%。");
}

/* A report whose indicators have no clauses, with a note that tells two years apart. */
static void
test_other_report (void)
{
  g_autoptr (UrReport) other = load_sample ("jiangcheng-2023.json");

  assert_all_rules (other);
  assert_says (other, "satisfied-23", UR_REGISTER_REPORT, "figure", "2023年，职工满意率为96.5%。");
  assert_says (other, "satisfied-23", UR_REGISTER_SPOKEN, "figure", "2023年，职工满意率是百分之九十六点五。");
  assert_says (other, "money-22", UR_REGISTER_SPOKEN, "figure", "2022年，援助涉及金额是两千一百万元。");
  assert_says (other, "rooms-23", UR_REGISTER_REPORT, "rise-rate",
               "2023年，新建职工书屋180间，比2022年增加60间，增长50%（2022年不含县级工会）。");
  assert_says (other, "books", UR_REGISTER_REPORT, "chart-series", "配书：2022年3.6万册，2023年5.4万册。");
  assert_says (other, "rooms-share", UR_REGISTER_REPORT, "chart-shares-mixed",
               "按原文数字计算，与2022至2023年累计数相比，2023年占60%，2022年相当于40%（"
               "2022年不含县级工会）。");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (NULL);
  g_test_add_func ("/sentence/bundled", test_bundled);
  g_test_add_func ("/sentence/sources", test_sources);
  g_test_add_func ("/sentence/rules", test_rules);
  g_test_add_func ("/sentence/changes", test_changes);
  g_test_add_func ("/sentence/spoken-change", test_spoken_change);
  g_test_add_func ("/sentence/other-report", test_other_report);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
