/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shape of a report of version 2: what the text of yunjiang-2023.json says of itself. */
#include "ur-place.h"
#include "ur-report-reader.h"

#include <gio/gio.h>
#include <string.h>

static UrReport *yunjiang;

static UrReport *
read_text (const char *text)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_read (document, NULL, &problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  return report;
}

static const UrSection *
find (const UrPart *part, const char *headline)
{
  for (guint i = 0; i < part->n_sections; i++)
    if (g_strcmp0 (part->sections[i].headline, headline) == 0)
      return &part->sections[i];
  g_assert_not_reached ();
}

/* The two most important figures are before the first heading, and belong to no section. */
static void
test_introduction (void)
{
  const UrPart *work = &yunjiang->parts[0];
  const UrIndicator *members = ur_report_find_indicator (yunjiang, "members");
  const UrSection *intro = members->paragraph->section;

  g_assert_true (intro->kind == UR_SECTION_INTRO);
  g_assert_true (ur_report_find_indicator (yunjiang, "unions")->paragraph == members->paragraph);
  g_assert_true (g_str_has_prefix (members->paragraph->text, "2023年，全市工会坚持围绕中心"));
  g_assert_null (intro->title);
  g_assert_cmpstr (intro->headline, ==, work->title);
  g_assert_cmpuint (intro->number, ==, 0);
  g_assert_cmpuint (intro->n_indicators, ==, 2);
  g_assert_false (ur_section_is_item (intro));
}

static void
test_levels (void)
{
  const UrPart *work = &yunjiang->parts[0];
  const UrSection *rights = find (work, "聚焦维权服务");
  const UrSection *law = find (work, "维权更准");

  g_assert_cmpuint (work->n_items, ==, 3);
  g_assert_cmpuint (work->n_leads, ==, 6);
  g_assert_cmpuint (rights->depth, ==, 0);
  g_assert_cmpuint (rights->n_sections, ==, 2);
  g_assert_cmpuint (rights->n_paragraphs, ==, 0);
  g_assert_cmpuint (rights->number, ==, 2);
  g_assert_cmpstr (rights->title, ==, "聚焦维权服务，增进职工福祉");
  g_assert_true (law->parent == rights);
  g_assert_cmpuint (law->depth, ==, 1);
  g_assert_cmpuint (law->number, ==, 2);
  g_assert_cmpuint (law->index, ==, rights->index + 2);
  g_assert_cmpstr (law->numeral, ==, "二是");
  g_assert_cmpuint (find (work, "经费管理更加规范")->number, ==, 0);
  g_assert_cmpuint (find (work, "抓学习")->number, ==, 1);
}

/* 突出建功立业 is a heading, and nothing more is printed under it. */
static void
test_heading_alone (void)
{
  const UrPart *tasks = &yunjiang->parts[1];
  const UrSection *heading = find (tasks, "突出建功立业");

  g_assert_cmpuint (heading->n_paragraphs, ==, 0);
  g_assert_cmpuint (heading->n_sections, ==, 0);
  g_assert_cmpuint (tasks->n_items, ==, 2);
}

static void
test_ends (void)
{
  const UrPart *work = &yunjiang->parts[0];
  const UrPart *tasks = &yunjiang->parts[1];

  g_assert_true (yunjiang->address == &work->sections[0]);
  g_assert_cmpuint (yunjiang->address->n_paragraphs, ==, 2);
  g_assert_cmpstr (yunjiang->address->paragraphs[0].text, ==, "各位委员、同志们：");
  g_assert_true (yunjiang->closing == &tasks->sections[tasks->n_sections - 1]);
  g_assert_cmpstr (yunjiang->closing->paragraphs[0].text, ==, "各位委员、同志们，让我们更加紧密地团结起来！");
  g_assert_null (ur_section_dup_place (yunjiang->closing));
}

static void
test_annex (void)
{
  const UrPart *terms = &yunjiang->parts[2];

  g_assert_true (terms->kind == UR_PART_ANNEX);
  g_assert_cmpuint (terms->n_items, ==, 0);
  g_assert_cmpuint (terms->n_sections, ==, 1);
  g_assert_cmpuint (terms->sections[0].n_paragraphs, ==, 2);
}

static void
test_source (void)
{
  g_autofree char *source = ur_report_dup_source (yunjiang);

  g_assert_cmpstr (source, ==, "云江市总工会十五届四次全委会议上的报告");
  g_assert_cmpstr (yunjiang->imported.file, ==, "04-three-levels.txt");
  g_assert_null (yunjiang->imported.digest);
}

#define HEAD "{\"format\": \"union-report\", \"version\": 2, \"id\": \"r\", \"year\": 2023, \"periods\": [], "
#define ONE                                                                                                  \
  "\"parts\": [{\"id\": \"w\", \"kind\": \"work\", \"title\": \"工作\", \"sections\": [{\"headline\": "    \
  "\"活动\"}]}]}"

/* A date under the title, or in the subtitle, is not what a report is called. */
static void
test_source_is_no_date (void)
{
  g_autoptr (UrReport) title = read_text (HEAD "\"title\": [\"工会报告\", \"（2024年1月18日）\"], " ONE);
  g_autoptr (UrReport) subtitle =
      read_text (HEAD "\"title\": [\"工会报告\"], \"subtitle\": \"二〇二四年一月\", " ONE);
  g_autoptr (UrReport) year = read_text (HEAD "\"title\": [\"2023年工会报告\"], " ONE);

  g_assert_cmpstr (title->source, ==, "工会报告");
  g_assert_cmpstr (subtitle->source, ==, "工会报告");
  g_assert_cmpstr (year->source, ==, "2023年工会报告");
}

#define GROUPS                                                                                                 \
  "\"title\": [\"报告\"], \"parts\": [{\"id\": \"o\", \"kind\": \"overview\", \"title\": \"总体情况\", " \
  "\"sections\": [{\"number\": 1, \"headline\": \"甲\"}]}, {\"id\": \"w\", \"kind\": \"work\", "              \
  "\"title\": \"工作\", \"sections\": [{\"number\": 1, \"headline\": \"甲\"}, "                             \
  "{\"number\": 2, \"headline\": \"乙\"}, {\"headline\": \"丙\"}, {\"number\": 1, \"headline\": \"丁\"}, "  \
  "{\"number\": 3, \"headline\": \"戊\"}]}]}"

/* Numbers begin again within a part, and some may be without one. */
static void
test_numbers_anew (void)
{
  static const guint numbers[] = { 1, 2, 0, 1, 3 };
  g_autoptr (UrReport) report = read_text (HEAD GROUPS);
  g_autofree char *work = ur_part_dup_numeral (&report->parts[1], report);
  g_autofree char *overview = ur_part_dup_numeral (&report->parts[0], report);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpuint (report->parts[1].sections[i].number, ==, numbers[i]);
  g_assert_cmpuint (report->parts[0].n_items, ==, 0);
  g_assert_cmpuint (report->parts[1].n_items, ==, 5);
  g_assert_cmpstr (work, ==, "一、");
  g_assert_cmpstr (overview, ==, "");
}

static void
test_numerals (void)
{
  static const struct
  {
    const char *numeral;
    guint number;
  } cases[] = {
    { "一、", 1 }, { "（一）", 1 }, { "(12)", 12 },  { "六是", 6 }, { "二十一是", 21 }, { "①", 1 },
    { "⑳", 20 },   { "⑶", 3 },      { "㈩", 10 },    { "1.", 1 },   { "１２．", 12 },   { "2.3", 3 },
    { "——", 0 },   { "●", 0 },      { "第三章", 3 }, { "Ⅳ", 4 },    { "其一", 1 },      { "一〇", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (ur_section_read_numeral (cases[i].numeral), ==, cases[i].number);
}

/* What is set large: the report's own characters, without what is around them. */
static void
test_numbers_alone (void)
{
  static const struct
  {
    const char *headline;
    const char *number;
  } cases[] = {
    { "聚焦维权服务", "二" },
    { "帮扶更实", "一" },
    { "抓阵地", "2" },
    { "数字工会加快建设", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = ur_section_dup_number (find (&yunjiang->parts[0], cases[i].headline));

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

/* What a source line says of a section: the report's own sign, or its headline, never a count of ours. */
static void
test_places (void)
{
  static const struct
  {
    const char *headline;
    const char *place;
  } cases[] = {
    { "聚焦维权服务", "（二）" },
    { "维权更准", "（二）二是" },
    { "抓学习", "（一）第1项" },
    { "数字工会加快建设", "（三）“数字工会加快建设”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = ur_section_dup_place (find (&yunjiang->parts[0], cases[i].headline));

      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

static void
test_headings (void)
{
  const UrPart *work = &yunjiang->parts[0];
  g_autofree char *digital = ur_section_dup_heading (find (work, "数字工会加快建设"), "", ". ");
  g_autofree char *rights = ur_section_dup_heading (find (work, "聚焦维权服务"), "", ". ");
  g_autoptr (UrReport) report = read_text (HEAD GROUPS);
  g_autofree char *plain = ur_section_dup_heading (&report->parts[1].sections[1], "", ". ");
  g_autofree char *none = ur_section_dup_heading (&report->parts[1].sections[2], "", ". ");

  g_assert_cmpstr (digital, ==, "——数字工会加快建设");
  g_assert_cmpstr (rights, ==, "（二）聚焦维权服务，增进职工福祉");
  g_assert_cmpstr (plain, ==, "2. 乙");
  g_assert_cmpstr (none, ==, "丙");
}

/* Every section, with a heading or without, has a place that can be written and read again. */
static void
test_place_of_each (void)
{
  for (guint p = 0; p < yunjiang->n_parts; p++)
    for (guint s = 0; s < yunjiang->parts[p].n_sections; s++)
      {
        UrPlace place = UR_PLACE_NONE, found;
        g_autofree char *text = NULL;

        place.part = p;
        place.section = s;
        text = ur_place_to_string (&place, yunjiang);
        g_assert_true (ur_place_parse (text, yunjiang, &found));
        g_assert_true (ur_place_get_section (&found, yunjiang) == &yunjiang->parts[p].sections[s]);
      }
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "yunjiang-2023.json", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  yunjiang = read_text (text);
  g_test_add_func ("/structure/introduction", test_introduction);
  g_test_add_func ("/structure/levels", test_levels);
  g_test_add_func ("/structure/heading-alone", test_heading_alone);
  g_test_add_func ("/structure/ends", test_ends);
  g_test_add_func ("/structure/annex", test_annex);
  g_test_add_func ("/structure/source", test_source);
  g_test_add_func ("/structure/source-is-no-date", test_source_is_no_date);
  g_test_add_func ("/structure/numbers-anew", test_numbers_anew);
  g_test_add_func ("/structure/numerals", test_numerals);
  g_test_add_func ("/structure/numbers-alone", test_numbers_alone);
  g_test_add_func ("/structure/places", test_places);
  g_test_add_func ("/structure/headings", test_headings);
  g_test_add_func ("/structure/place-of-each", test_place_of_each);
  status = g_test_run ();
  ur_report_unref (yunjiang);
  return status;
}
