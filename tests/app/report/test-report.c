/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled report as a model: what the report holds, counted, and the wording of its numbers. */
#include "ur-report-reader.h"

#include <string.h>

static UrReport *report;

static const UrIndicator *
find (const char *id)
{
  const UrIndicator *indicator = ur_report_find_indicator (report, id);

  g_assert_nonnull (indicator);
  return indicator;
}

static void
assert_counts (const char *id, guint sections, guint paragraphs, guint leads, guint indicators)
{
  const UrPart *part = ur_report_find_part (report, id);
  guint n = 0;

  g_assert_nonnull (part);
  g_assert_cmpuint (part->n_sections, ==, sections);
  for (guint i = 0; i < part->n_sections; i++)
    {
      g_assert_true (part->sections[i].part == part);
      g_assert_cmpuint (part->sections[i].index, ==, i);
      n += part->sections[i].n_paragraphs;
    }
  g_assert_cmpuint (n, ==, paragraphs);
  g_assert_cmpuint (part->n_leads, ==, leads);
  g_assert_cmpuint (part->n_indicators, ==, indicators);
}

static void
test_counts (void)
{
  g_assert_cmpuint (report->n_parts, ==, 3);
  assert_counts ("work", 7, 7, 0, 16);
  assert_counts ("tasks", 5, 12, 12, 0);
  assert_counts ("scorecard", 6, 10, 0, 12);
  g_assert_cmpuint (report->n_indicators, ==, 28);
  g_assert_cmpuint (report->n_charts, ==, 6);
  g_assert_cmpuint (report->n_key_figures, ==, 6);
  g_assert_cmpuint (report->year, ==, 2020);
  g_assert_cmpuint (report->n_extras, ==, 0);
}

static void
test_head (void)
{
  g_autofree char *title = ur_report_dup_title (report);
  g_autofree char *source = ur_report_dup_source (report);

  g_assert_cmpstr (title, ==, "开局十四五 启航新征程 团结动员广大职工为推动首都高质量发展而奋斗");
  g_assert_cmpstr (source, ==, "北京市总工会第十四届委员会第四次全体会议工作报告解读");
  g_assert_cmpstr (report->issuer, ==, "北京市总工会");
  g_assert_cmpstr (report->parts[2].short_title, ==, "“十三五”成绩单");
  g_assert_cmpint (report->parts[2].kind, ==, UR_PART_SCORECARD);
  g_assert_cmpstr (report->parts[2].period->label, ==, "“十三五”时期");
  g_assert_null (report->parts[1].period);
}

static void
test_sections (void)
{
  const UrSection *section = &report->parts[0].sections[4];
  const UrSection *group = &report->parts[2].sections[4];

  g_assert_cmpuint (section->number, ==, 5);
  g_assert_cmpstr (section->headline, ==, "健全完善服务职工工作体系");
  g_assert_cmpstr (section->rest, ==, "进一步提升职工群众获得感幸福感安全感");
  g_assert_cmpstr (section->title, ==, "健全完善服务职工工作体系，进一步提升职工群众获得感幸福感安全感");
  g_assert_cmpuint (section->n_indicators, ==, 8);
  g_assert_null (section->theme);
  g_assert_cmpuint (group->number, ==, 0);
  g_assert_cmpstr (group->theme, ==, "帮扶维权");
  g_assert_null (group->title);
  g_assert_cmpuint (group->n_results, ==, 1);
  g_assert_cmpstr (group->results[0], ==, "在档困难职工全部实现解困脱困");
}

/* Headlines end at a comma, and the rest follows it, in all twelve titles. */
static void
test_headlines (void)
{
  for (guint p = 0; p < 2; p++)
    for (guint i = 0; i < report->parts[p].n_sections; i++)
      {
        const UrSection *section = &report->parts[p].sections[i];
        g_autofree char *joined = section->rest != NULL
                                      ? g_strconcat (section->headline, "，", section->rest, NULL)
                                      : g_strdup (section->headline);

        g_assert_cmpstr (section->title, ==, joined);
      }
}

/* Every figure is at its offsets, inside its quotation, inside its own paragraph, in the order of the text.
 */
static void
test_places (void)
{
  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[i];
      const char *text = indicator->paragraph->text;
      g_autofree char *figure = ur_indicator_dup_figure (indicator);
      gsize length = indicator->figure_end - indicator->figure_start;

      g_assert_cmpuint (indicator->index, ==, i);
      g_assert_true (g_str_has_prefix (text + indicator->quote_start, indicator->quote));
      g_assert_cmpuint (indicator->figure_start, >=, indicator->quote_start);
      g_assert_cmpuint (indicator->figure_end, <=, indicator->quote_start + strlen (indicator->quote));
      g_assert_cmpuint (length, ==, strlen (figure));
      g_assert_cmpint (strncmp (text + indicator->figure_start, figure, length), ==, 0);
    }
}

static void
test_order (void)
{
  static const char *const ids[] = { "stations-2020",          "nursery-rooms-2020",      "model-homes-2020",
                                     "platform-projects-2020", "purchased-projects-2020", "served-2020",
                                     "medical-persons-2020",   "medical-funds-2020" };
  const UrParagraph *paragraph = &report->parts[0].sections[4].paragraphs[0];

  g_assert_cmpuint (paragraph->n_indicators, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < paragraph->n_indicators; i++)
    g_assert_cmpstr (paragraph->indicators[i]->id, ==, ids[i]);
}

static void
test_leads (void)
{
  const UrPart *tasks = ur_report_find_part (report, "tasks");
  const UrParagraph *paragraph = &tasks->sections[4].paragraphs[1];
  g_autofree char *lead = g_strndup (paragraph->text, paragraph->lead_len);

  g_assert_cmpstr (lead, ==, "突出抓好工会系统党的建设质量和水平。");
  for (guint i = 0; i < tasks->n_sections; i++)
    for (guint p = 0; p < tasks->sections[i].n_paragraphs; p++)
      g_assert_cmpuint (tasks->sections[i].paragraphs[p].lead_len, >, 0);
}

static void
test_wording (void)
{
  static const struct
  {
    const char *id, *figure, *unit;
  } cases[] = {
    { "served-2020", "734万人次", "万人次" },
    { "refund-funds-2020", "3.57亿元", "亿元" },
    { "coverage-13fyp", "92.39%", "%" },
    { "skilled-13fyp", "347.5万人", "万人" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *figure = ur_indicator_dup_figure (find (cases[i].id));
      g_autofree char *unit = ur_indicator_dup_unit (find (cases[i].id));

      g_assert_cmpstr (figure, ==, cases[i].figure);
      g_assert_cmpstr (unit, ==, cases[i].unit);
    }
}

/* A report whose one figure is printed so; single quotation marks are double ones. */
static UrReport *
read_one (const char *printed, const char *members)
{
  g_autofree char *text = g_strdup_printf (
      "{'format': 'union-report', 'version': 2, 'id': 'r', 'title': ['报告'], 'year': 2024,"
      " 'periods': [{'id': '2024', 'label': '2024年', 'role': 'year'}],"
      " 'parts': [{'id': 'w', 'kind': 'work', 'title': '工作', 'sections': [{'number': 1, 'headline': '一',"
      " 'paragraphs': [{'text': '会员%s。'}]}]}],"
      " 'indicators': [{'id': 'i', 'label': '会员', 'measure': 'increment', 'period': '2024',"
      " 'at': {'part': 'w', 'section': 1, 'paragraph': 1}, 'quote': '会员%s', 'printed': '%s', %s}]}",
      printed, printed, printed, members);
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (g_strdelimit (text, "'", '"')));
  g_autoptr (GPtrArray) problems = NULL;
  UrReport *read = ur_report_read (document, "one.json", &problems, NULL);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((UrProblem *) problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
  return read;
}

#define MEMBERS(number, more, unit, kind)                                                                    \
  "'number': '" number "', " more " 'unit': '" unit "', 'kind': '" kind "'"

/* The number is shown large, the unit small beside it. */
static void
test_ranges_are_not_taken_apart (void)
{
  static const struct
  {
    const char *printed, *members, *number, *unit;
  } cases[] = {
    { "5万至6万人", MEMBERS ("5", "'number_to': '6', 'magnitude': '万',", "人", "persons"), "5万至6万",
      "人" },
    { "5万人至6万人", MEMBERS ("5", "'number_to': '6', 'magnitude': '万',", "人", "persons"), "5万人至6万人",
      "" },
    { "5至6万人", MEMBERS ("5", "'number_to': '6', 'magnitude': '万',", "人", "persons"), "5至6", "万人" },
    { "10%至20%", MEMBERS ("10", "'number_to': '20',", "%", "percent"), "10%至20%", "" },
    { "500至600家", MEMBERS ("500", "'number_to': '600',", "家", "count"), "500至600", "家" },
    { "6万人", MEMBERS ("6", "'magnitude': '万',", "人", "persons"), "6", "万人" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UrReport) one = read_one (cases[i].printed, cases[i].members);
      g_autofree char *figure = ur_indicator_dup_figure (&one->indicators[0]);
      g_autofree char *unit = ur_indicator_dup_unit (&one->indicators[0]);

      g_assert_cmpstr (one->indicators[0].number, ==, cases[i].number);
      g_assert_cmpstr (unit, ==, cases[i].unit);
      g_assert_cmpstr (figure, ==, cases[i].printed);
    }
}

/* The five shares of picture 03 and the line that says how each was computed. */
static void
test_shares (void)
{
  static const struct
  {
    const char *series, *share, *arithmetic;
  } cases[] = {
    { "stations", "28.9", "7481 ÷ 25900 ≈ 28.9%" },
    { "served", "24.5", "7340000 ÷ 30000000 ≈ 24.5%" },
    { "unions", "24.2", "3553 ÷ 14700 ≈ 24.2%" },
    { "members", "16.9", "255600 ÷ 1510000 ≈ 16.9%" },
    { "platform-projects", "12.1", "2001 ÷ 16600 ≈ 12.1%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *part_id = g_strconcat (cases[i].series, "-2020", NULL);
      g_autofree char *whole_id = g_strconcat (cases[i].series, "-13fyp", NULL);
      g_autofree char *arithmetic = ur_indicator_dup_arithmetic (find (part_id), find (whole_id));
      g_autofree char *share = NULL;
      UrDecimal percent;

      g_assert_true (ur_indicator_get_share (find (part_id), find (whole_id), 1, &percent));
      share = ur_decimal_to_string (&percent);
      g_assert_cmpstr (share, ==, cases[i].share);
      g_assert_cmpstr (arithmetic, ==, cases[i].arithmetic);
    }
}

static void
test_no_share (void)
{
  UrDecimal percent;

  /* 家 and 个 of one series are equal, of different series not; 元 and 人 never */
  g_assert_true (ur_indicator_get_share (find ("unions-2020"), find ("unions-13fyp"), 1, &percent));
  g_assert_false (ur_indicator_get_share (find ("nursery-rooms-2020"), find ("homes-13fyp"), 1, &percent));
  g_assert_false (ur_indicator_get_share (find ("refund-funds-2020"), find ("members-13fyp"), 1, &percent));
  g_assert_null (ur_indicator_dup_arithmetic (find ("refund-funds-2020"), find ("members-13fyp")));
}

static void
test_partners (void)
{
  guint n = 0;

  g_assert_true (ur_report_find_partner (report, find ("stations-2020")) == find ("stations-13fyp"));
  g_assert_true (ur_report_find_partner (report, find ("stations-13fyp")) == find ("stations-2020"));
  g_assert_null (ur_report_find_partner (report, find ("homes-13fyp")));
  for (guint i = 0; i < report->n_indicators; i++)
    n += ur_report_find_partner (report, &report->indicators[i]) != NULL ? 1 : 0;
  g_assert_cmpuint (n, ==, 10);
}

static void
test_charts (void)
{
  const UrPart *work = &report->parts[0];

  for (guint i = 0; i < report->n_charts; i++)
    {
      g_assert_true (ur_report_find_chart (report, report->charts[i].id) == &report->charts[i]);
      g_assert_cmpuint (report->charts[i].n_missing, ==, 0);
    }
  g_assert_true (ur_report_find_section_chart (report, &work->sections[4]) ==
                 ur_report_find_chart (report, "work-5-shares"));
  g_assert_null (ur_report_find_section_chart (report, &work->sections[3]));
  g_assert_null (ur_report_find_chart (report, "nothing"));
  g_assert_null (ur_report_find_part (report, "nothing"));
  g_assert_null (ur_report_find_indicator (report, "nothing"));
}

/* The chart of a figure's own section comes first; a figure in no chart has none. */
static void
test_chart_of (void)
{
  g_assert_cmpstr (ur_report_find_chart_of (report, find ("stations-2020"))->id, ==, "work-5-shares");
  g_assert_cmpstr (ur_report_find_chart_of (report, find ("stations-13fyp"))->id, ==, "shares");
  g_assert_cmpstr (ur_report_find_chart_of (report, find ("refund-funds-2020"))->id, ==, "funds");
  g_assert_null (ur_report_find_chart_of (report, find ("nursery-rooms-2020")));
}

static void
test_contexts (void)
{
  const UrIndicator *stations = find ("stations-13fyp");

  g_assert_true (stations->context == find ("stations-2020"));
  g_assert_cmpstr (stations->context_template, ==, "2020年新增 {number} {unit}");
  g_assert_cmpstr (stations->context_note->sign, ==, "†");
  g_assert_null (find ("homes-13fyp")->context);
}

static void
test_references (void)
{
  UrReport *again = ur_report_ref (report);

  g_assert_true (again == report);
  ur_report_unref (again);
  g_assert_cmpstr (report->id, ==, "beijing-2020");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (&error);
  g_assert_no_error (error);
  g_test_add_func ("/report/counts", test_counts);
  g_test_add_func ("/report/head", test_head);
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/headlines", test_headlines);
  g_test_add_func ("/report/places", test_places);
  g_test_add_func ("/report/order", test_order);
  g_test_add_func ("/report/leads", test_leads);
  g_test_add_func ("/report/wording", test_wording);
  g_test_add_func ("/report/ranges", test_ranges_are_not_taken_apart);
  g_test_add_func ("/report/shares", test_shares);
  g_test_add_func ("/report/no-share", test_no_share);
  g_test_add_func ("/report/partners", test_partners);
  g_test_add_func ("/report/charts", test_charts);
  g_test_add_func ("/report/chart-of", test_chart_of);
  g_test_add_func ("/report/contexts", test_contexts);
  g_test_add_func ("/report/references", test_references);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
