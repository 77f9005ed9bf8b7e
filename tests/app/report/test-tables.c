/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and footnotes: what a cell says is said by its heads, and rows are paragraphs like any other. */
#include "ur-report-reader.h"

#include <gio/gio.h>
#include <string.h>

static UrReport *report;
static const UrSection *section;

static UrReport *
read_text (const char *text, GPtrArray **problems)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  UrReport *read = ur_report_read (document, "test.json", problems, &error);

  g_assert_no_error (error);
  return read;
}

/* Head, five rows and a note follow each other; the cells of a row are joined by tabs. */
static void
test_paragraphs (void)
{
  static const struct
  {
    UrParagraphKind kind;
    const char *text;
  } expected[] = {
    { UR_PARAGRAPH_HEAD, "指标\t2021年\t2022年\t2023年" },
    { UR_PARAGRAPH_ROW, "基层工会（个）\t8021\t8214\t8651" },
    { UR_PARAGRAPH_ROW, "会员（万人）\t93.7\t96.3\t101.8" },
    { UR_PARAGRAPH_ROW, "#女会员\t38.2\t39.6\t41.9" },
    { UR_PARAGRAPH_ROW, "建会率（%）\t92.1\t93.8\t95.2" },
    { UR_PARAGRAPH_ROW, "工会经费收入（亿元）\t6.42\t…\t7.05" },
    { UR_PARAGRAPH_TABLE_NOTE, "注：2022年经费收入未审计。" },
  };

  g_assert_cmpuint (section->n_paragraphs, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      const UrParagraph *paragraph = &section->paragraphs[i];

      g_assert_cmpint (paragraph->kind, ==, expected[i].kind);
      g_assert_cmpstr (paragraph->text, ==, expected[i].text);
      g_assert_cmpuint (paragraph->index, ==, i);
      g_assert_cmpuint (paragraph->number, ==, 1);
      g_assert_true (paragraph->table == section->paragraphs[0].table);
      g_assert_cmpuint (paragraph->row, ==, i >= 1 && i <= 5 ? i : 0);
    }
}

static void
test_table (void)
{
  const UrTable *table = section->paragraphs[0].table;
  g_autofree char *dots = NULL;

  g_assert_cmpstr (table->id, ==, "basics");
  g_assert_cmpuint (table->n_columns, ==, 4);
  g_assert_cmpuint (table->n_rows, ==, 5);
  g_assert_true (table->head == &section->paragraphs[0] && table->rows == &section->paragraphs[1]);
  g_assert_false (table->is_numeric[0]);
  for (guint i = 1; i < 4; i++)
    g_assert_true (table->is_numeric[i]);
  dots = ur_paragraph_dup_cell (&table->rows[4], 3);
  g_assert_cmpstr (dots, ==, "…");
}

/* One figure of the table: printed, value, label, magnitude with unit, period. */
static void
assert_figure (const char *id, const char *shown, const char *value, const char *words)
{
  const UrIndicator *indicator = ur_report_find_indicator (report, id);
  g_autofree char *figure = NULL;
  g_autofree char *number = NULL;
  g_autofree char *printed = NULL;

  g_assert_nonnull (indicator);
  g_assert_null (indicator->missing);
  figure = ur_indicator_dup_figure (indicator);
  number = ur_decimal_to_string (&indicator->value);
  printed = g_strndup (indicator->paragraph->text + indicator->figure_start,
                       indicator->figure_end - indicator->figure_start);
  g_assert_cmpstr (figure, ==, shown);
  g_assert_cmpstr (number, ==, value);
  g_assert_cmpstr (printed, ==, indicator->printed);
  g_assert_cmpstr (indicator->quote, ==, printed);
  g_assert_cmpstr (indicator->words, ==, words);
}

/* Magnitude and unit come from the brackets of the row's head, or of the row above for one with #. */
static void
test_figures (void)
{
  g_assert_cmpuint (report->n_indicators, ==, 14);
  assert_figure ("unions-2021", "8021个", "8021", "基层工会（个）｜2021年｜8021");
  assert_figure ("members-2023", "101.8万人", "1018000", "会员（万人）｜2023年｜101.8");
  assert_figure ("women-2022", "39.6万人", "396000", "#女会员｜2022年｜39.6");
  assert_figure ("rate-2022", "93.8%", "93.8", "建会率（%）｜2022年｜93.8");
  assert_figure ("funds-2023", "7.05亿元", "705000000", "工会经费收入（亿元）｜2023年｜7.05");
}

/* # marks a part of the row above. */
static void
test_parts (void)
{
  const UrIndicator *women = ur_report_find_indicator (report, "women-2023");
  const UrParagraph *rows = section->paragraphs[0].table->rows;

  g_assert_true (women->part_of == ur_report_find_indicator (report, "members-2023"));
  g_assert_true (ur_paragraph_get_whole_row (&rows[2]) == &rows[1]);
  g_assert_null (ur_paragraph_get_whole_row (&rows[1]));
  g_assert_null (ur_paragraph_get_whole_row (&rows[3]));
}

/* … is no figure, and no 0: the series of funds has two years. */
static void
test_blank (void)
{
  static const char *const blank[] = { "", "…", "……", "—", "——", "-", " ", "/", "－" };
  static const char *const said[] = { "0", "无", "8021", "-3", "…5" };

  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    g_assert_true (ur_cell_is_blank (blank[i]));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_false (ur_cell_is_blank (said[i]));
  g_assert_null (ur_report_find_indicator (report, "funds-2022"));
  g_assert_cmpuint (ur_report_find_chart (report, "funds")->n_items, ==, 2);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (report->charts[i].n_items, ==, 3);
}

#define HEAD                                                                                                 \
  "{\"format\": \"union-report\", \"version\": 2, \"id\": \"r\", \"title\": [\"报告\"], \"year\": 2023, "  \
  "\"periods\": [{\"id\": \"y\", \"label\": \"2023年\", \"role\": \"year\"}], "                             \
  "\"parts\": [{\"id\": \"w\", \"kind\": \"work\", \"title\": \"工作\", \"sections\": [{\"number\": 1, "   \
  "\"headline\": \"会员\", \"paragraphs\": ["

/* A cell of a table with two rows whose first is a serial number, and what the file says of it. */
static const UrIndicator *
read_cell (UrReport **read, const char *head, const char *first, const char *row, const char *rest)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *text = g_strdup_printf (
      HEAD "{\"table\": {\"id\": \"t\", \"caption\": \"情况（单位：人）\", \"head\": [%s], "
           "\"rows\": [[%s], [%s]]}}]}]}], \"indicators\": [{\"id\": \"i\", \"label\": \"会员\", "
           "\"measure\": \"level\", \"period\": \"y\", %s}]}",
      head, first, row, rest);

  *read = read_text (text, &problems);
  if (problems->len > 0)
    g_error ("%s", ((UrProblem *) g_ptr_array_index (problems, 0))->message);
  return &(*read)->indicators[0];
}

/* A column of units, a head with a unit, the caption, the cell itself: each may tell it. */
static void
test_units (void)
{
  static const struct
  {
    const char *head;
    const char *row;
    const char *rest;
    const char *shown;
  } cases[] = {
    { "\"序号\", \"指标\", \"单位\", \"2023年\"", "\"2\", \"会员\", \"万人\", \"101.8\"",
      "\"number\": \"101.8\", \"magnitude\": \"万\", \"unit\": \"人\", \"kind\": \"persons\", "
      "\"at\": {\"table\": \"t\", \"row\": 2, \"column\": 4}",
      "101.8万人" },
    { "\"序号\", \"指标\", \"2023年（万人）\", \"备注\"", "\"2\", \"会员\", \"101.8\", \"\"",
      "\"number\": \"101.8\", \"magnitude\": \"万\", \"unit\": \"人\", \"kind\": \"persons\", "
      "\"at\": {\"table\": \"t\", \"row\": 2, \"column\": 3}",
      "101.8万人" },
    { "\"指标\", \"2023年\", \"增长（%）\", \"\"", "\"会员（含退休）\", \"1,018\", \"-5.7\", \"\"",
      "\"number\": \"1018\", \"unit\": \"人\", \"kind\": \"persons\", "
      "\"at\": {\"table\": \"t\", \"row\": 2, \"column\": 2}",
      "1,018人" },
    { "\"指标\", \"2023年\", \"增长（%）\", \"\"", "\"会员（人）\", \"1018\", \"-5.7\", \"\"",
      "\"number\": \"5.7\", \"unit\": \"%\", \"kind\": \"growth\", \"change\": \"down\", "
      "\"at\": {\"table\": \"t\", \"row\": 2, \"column\": 3}",
      "-5.7%" },
    { "\"指标\", \"2023年\", \"\", \"\"", "\"会员\", \"近102万户\", \"\", \"\"",
      "\"number\": \"102\", \"magnitude\": \"万\", \"unit\": \"户\", \"kind\": \"count\", "
      "\"bound\": \"just-below\", \"at\": {\"table\": \"t\", \"row\": 2, \"column\": 2}",
      "近102万户" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UrReport) read = NULL;
      const UrIndicator *indicator =
          read_cell (&read, cases[i].head, "\"1\", \"\", \"\", \"\"", cases[i].row, cases[i].rest);
      g_autofree char *figure = ur_indicator_dup_figure (indicator);

      g_assert_cmpstr (figure, ==, cases[i].shown);
      g_assert_cmpint (read->parts[0].sections[0].paragraphs[0].kind, ==, UR_PARAGRAPH_CAPTION);
      g_assert_cmpstr (read->parts[0].sections[0].paragraphs[0].text, ==, "情况（单位：人）");
    }
}

/* What signs lead to comes after the paragraphs of the section, and does not shift their numbers. */
static void
test_footnotes (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) read = read_text (
      HEAD "{\"text\": \"新建工会①三家，会员②增多。\", \"footnotes\": ["
           "{\"sign\": \"①\", \"text\": \"含联合工会。\"}, {\"sign\": \"②\", \"text\": \"年末数。\"}]},"
           "{\"text\": \"第二段。\"}]}]}]}",
      &problems);
  const UrSection *found = &read->parts[0].sections[0];
  const UrParagraph *first = &found->paragraphs[0];

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (found->n_paragraphs, ==, 4);
  g_assert_cmpuint (first->n_footnotes, ==, 2);
  g_assert_cmpuint (first->footnotes[1].place, ==, strlen ("新建工会①三家，会员"));
  g_assert_true (first->footnotes[1].shown == &found->paragraphs[3]);
  g_assert_cmpstr (found->paragraphs[2].text, ==, "① 含联合工会。");
  g_assert_cmpstr (found->paragraphs[3].text, ==, "② 年末数。");
  g_assert_cmpint (found->paragraphs[3].kind, ==, UR_PARAGRAPH_FOOTNOTE);
  g_assert_true (ur_section_find_paragraph (found, 2) == &found->paragraphs[1]);
  g_assert_null (ur_section_find_paragraph (found, 3));
  g_assert_cmpuint (ur_section_count_numbered (found), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  int failed;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "yunjiang-table-2023.json", NULL);
  file = g_file_new_for_path (path);
  report = ur_report_load (file, &problems, NULL, NULL);
  g_assert_nonnull (report);
  g_assert_cmpuint (problems->len, ==, 0);
  section = &report->parts[0].sections[0];
  g_test_add_func ("/tables/paragraphs", test_paragraphs);
  g_test_add_func ("/tables/table", test_table);
  g_test_add_func ("/tables/figures", test_figures);
  g_test_add_func ("/tables/parts", test_parts);
  g_test_add_func ("/tables/blank", test_blank);
  g_test_add_func ("/tables/units", test_units);
  g_test_add_func ("/tables/footnotes", test_footnotes);
  failed = g_test_run ();
  ur_report_unref (report);
  return failed;
}
