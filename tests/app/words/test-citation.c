/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where copied words and figures come from: titles and numbers of sections as the report prints them. */
#include "ur-citation.h"
#include "ur-citation-style.h"

#include "sample-report.h"

#define TITLE "《北京市总工会第十四届委员会第四次全体会议工作报告解读》"
#define BARE "北京市总工会第十四届委员会第四次全体会议工作报告解读"
#define SCORECARD "“十三五”时期北京工会工作成绩单"

static UrReport *report;

static void
assert_cites (char *citation, const char *expected)
{
  g_autofree char *text = citation;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_section (void)
{
  const UrPart *work = ur_report_find_part (report, "work");

  assert_cites (ur_section_dup_citation (report, NULL), TITLE);
  assert_cites (ur_section_dup_citation (report, &work->sections[4]), TITLE "，2020年工作情况，第5项");
}

static void
test_indicators (void)
{
  const UrIndicator *year = ur_report_find_indicator (report, "stations-2020");
  const UrIndicator *total = ur_report_find_indicator (report, "stations-13fyp");
  const UrIndicator *members = ur_report_find_indicator (report, "members-2020");
  const UrIndicator *coverage = ur_report_find_indicator (report, "coverage-13fyp");
  const UrIndicator *all[] = { year, total, members, coverage };

  assert_cites (ur_indicator_dup_citation (report, year), TITLE "，2020年工作情况，第5项");
  assert_cites (ur_indicator_dup_citation (report, total), TITLE "，" SCORECARD);
  assert_cites (ur_indicators_dup_where (all, G_N_ELEMENTS (all)),
                "2020年工作情况，第5项、第6项；" SCORECARD);
}

/* Where all figures of a chart are, and what stands below it in every style. */
static void
test_chart (void)
{
  UrReport bare = { .issuer = "", .source = "江城市总工会工作报告" };
  const UrChart *shares = ur_report_find_chart (report, "work-6-shares");
  g_autofree char *where = ur_chart_dup_where (shares);

  assert_cites (ur_chart_dup_where (ur_report_find_chart (report, "coverage")), SCORECARD);
  g_assert_cmpstr (where, ==, "2020年工作情况，第6项；" SCORECARD);
  assert_cites (ur_citation_style_dup_line (ur_citation_style_find ("place"), report, where,
                                            "份额由原文数字计算得出。"),
                "来源：" TITLE "，2020年工作情况，第6项；" SCORECARD "。份额由原文数字计算得出。");
  assert_cites (ur_citation_style_dup_line (ur_citation_style_find ("footnote"), report, where, NULL),
                "来源：北京市总工会：" TITLE "，2020年工作情况，第6项；" SCORECARD "。");
  assert_cites (ur_citation_style_dup_line (ur_citation_style_find ("gbt7714"), report, where, NULL),
                "北京市总工会. " BARE "[R]: 2020年工作情况，第6项；" SCORECARD ".");
  assert_cites (ur_citation_style_dup_line (ur_citation_style_find ("footnote"), &bare, "", NULL),
                "来源：《江城市总工会工作报告》。");
}

/* A title that does not name the issuer, with a title in it. */
static void
test_issuer (void)
{
  UrReport other = { .issuer = "江城市总工会", .source = "学习《工会法》情况报告" };

  assert_cites (ur_section_dup_citation (&other, NULL), "江城市总工会《学习〈工会法〉情况报告》");
}

static void
assert_cited (
    const char *id, const UrReport *of, const UrSection *section, const char *words, const char *expected)
{
  const UrCitationStyle *style = ur_citation_style_find (id);

  g_assert_cmpstr (ur_citation_style_get_id (style), ==, id);
  assert_cites (ur_sections_dup_cited (style, of, &section, section != NULL ? 1 : 0, words), expected);
}

/* Every style of the file, for a sentence, for lines, and for a report that does not say who made it or where
 * the words are: then nothing is left of what would stand around it. */
static void
test_styles (void)
{
  const UrPart *work = ur_report_find_part (report, "work");
  const UrSection *fifth = &work->sections[4];
  UrReport bare = { .issuer = "", .source = "江城市总工会工作报告" };

  g_assert_cmpuint (ur_citation_styles_get ()->len, ==, 3);
  g_assert_true (ur_citation_style_find ("") == ur_citation_styles_get ()->pdata[0]);
  assert_cited ("place", report, fifth, "新增7481个。", "新增7481个。（" TITLE "，2020年工作情况，第5项）");
  assert_cited ("place", report, fifth, "标题\n正文。", "标题\n正文。\n（" TITLE "，2020年工作情况，第5项）");
  assert_cited ("place", &bare, NULL, "新增。", "新增。（《江城市总工会工作报告》）");
  assert_cited ("footnote", report, fifth, "新增7481个。",
                "新增7481个。\n北京市总工会：" TITLE "，2020年工作情况，第5项。");
  assert_cited ("footnote", &bare, NULL, "新增。", "新增。\n《江城市总工会工作报告》。");
  assert_cited ("gbt7714", report, fifth, "新增7481个。",
                "新增7481个。\n北京市总工会. " BARE "[R]: 2020年工作情况，第5项.");
  assert_cited ("gbt7714", &bare, NULL, "新增。", "新增。\n江城市总工会工作报告[R].");
  assert_cites (ur_indicator_dup_cited (ur_citation_style_find ("gbt7714"), report,
                                        ur_report_find_indicator (report, "coverage-13fyp"), "92.39%"),
                "92.39%\n北京市总工会. " BARE "[R]: " SCORECARD ".");
}

/* A report with numbers of its own: what it prints is what is cited, and what it does not number is named. */
static void
test_numerals (void)
{
  static const char title[] = "《云江市总工会十五届四次全委会议上的报告》";
  g_autoptr (UrReport) other = load_sample ("yunjiang-2023.json");
  const UrIndicator *members = ur_report_find_indicator (other, "members");
  const UrIndicator *law = ur_report_find_indicator (other, "cases");
  const UrIndicator *users = ur_report_find_indicator (other, "users");
  const UrIndicator *all[] = { members, law, users };
  g_autofree char *part = g_strconcat (title, "，2023年工作回顾", NULL);
  g_autofree char *section = g_strconcat (part, "，（二）二是", NULL);
  const char *several = "2023年工作回顾，（二）二是、（三）“数字工会加快建设”";

  assert_cites (ur_indicator_dup_citation (other, members), part);
  assert_cites (ur_indicator_dup_citation (other, law), section);
  assert_cites (ur_indicators_dup_where (all, G_N_ELEMENTS (all)), several);
  assert_cites (ur_section_dup_citation (other, other->address), title);
  assert_cites (ur_section_dup_citation (other, other->closing), title);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (NULL);
  g_test_add_func ("/citation/section", test_section);
  g_test_add_func ("/citation/indicators", test_indicators);
  g_test_add_func ("/citation/chart", test_chart);
  g_test_add_func ("/citation/issuer", test_issuer);
  g_test_add_func ("/citation/numerals", test_numerals);
  g_test_add_func ("/citation/styles", test_styles);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
