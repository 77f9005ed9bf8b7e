/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where copied words and figures come from: titles and numbers of sections as the report prints them. */
#include "ur-citation.h"

#include "sample-report.h"

#define TITLE "《北京市总工会第十四届委员会第四次全体会议工作报告解读》"
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
  assert_cites (ur_indicators_dup_citation (report, all, G_N_ELEMENTS (all)),
                TITLE "，2020年工作情况，第5项、第6项；" SCORECARD);
}

static void
test_chart (void)
{
  assert_cites (ur_chart_dup_citation (report, ur_report_find_chart (report, "coverage")),
                TITLE "，" SCORECARD);
  assert_cites (ur_chart_dup_citation (report, ur_report_find_chart (report, "work-6-shares")),
                TITLE "，2020年工作情况，第6项；" SCORECARD);
}

/* A title that does not name the issuer, with a title in it. */
static void
test_issuer (void)
{
  UrReport other = { .issuer = "江城市总工会", .source = "学习《工会法》情况报告" };

  assert_cites (ur_section_dup_citation (&other, NULL), "江城市总工会《学习〈工会法〉情况报告》");
}

static void
test_cited (void)
{
  assert_cites (ur_text_dup_cited ("新增2001个。", "《甲》"), "新增2001个。（《甲》）");
  assert_cites (ur_text_dup_cited ("标题\n正文。", "《甲》"), "标题\n正文。\n（《甲》）");
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
  g_autofree char *several = g_strconcat (section, "、（三）“数字工会加快建设”", NULL);

  assert_cites (ur_indicator_dup_citation (other, members), part);
  assert_cites (ur_indicator_dup_citation (other, law), section);
  assert_cites (ur_indicators_dup_citation (other, all, G_N_ELEMENTS (all)), several);
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
  g_test_add_func ("/citation/cited", test_cited);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
