/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts and figures as words for other programs. */
#include <string.h>

#include "exporting.h"
#include "ur-chart-table.h"
#include "ur-citation.h"
#include "ur-paste.h"
#include "ur-sentence.h"
#include "ur-trace.h"

static UrPasteTable *
build_table (void)
{
  UrPasteTable *table = ur_paste_table_new (2);

  ur_paste_table_add_heading (table, "a<b>");
  ur_paste_table_add_heading (table, "c");
  ur_paste_table_add_text (table, "=1+1\t\"x\" & 'y'\n");
  ur_paste_table_add_number (table, "-3.2");
  ur_paste_table_add_text (table, NULL);
  ur_paste_table_add_number (table, NULL);
  return table;
}

/* A cell is one line, a formula is guarded, a number is not. */
static void
test_tabs (void)
{
  g_autoptr (UrPasteTable) table = build_table ();
  g_autofree char *tabs = ur_paste_table_to_tabs (table);
  g_autofree char *text = ur_paste_table_to_text (table, "来源：《甲》。");

  g_assert_cmpstr (tabs, ==, "a<b>\tc\n'=1+1 \"x\" & 'y' \t-3.2\n\t\n");
  g_assert_true (g_str_has_prefix (text, tabs));
  g_assert_true (g_str_has_suffix (text, "\n来源：《甲》。\n"));
}

/* What HTML gives a meaning to is written as what it is. */
static void
test_html (void)
{
  g_autoptr (UrPasteTable) table = build_table ();
  g_autofree char *html = ur_paste_table_to_html (table, NULL, "<script>");

  g_assert_nonnull (strstr (html, "<th>a&lt;b&gt;</th>"));
  g_assert_nonnull (strstr (html, "<td>'=1+1 &quot;x&quot; &amp; 'y' </td><td align=\"right\">-3.2</td>"));
  g_assert_nonnull (strstr (html, "<td></td><td align=\"right\"></td>"));
  g_assert_nonnull (strstr (html, "<p>&lt;script&gt;"));
  g_assert_null (strstr (html, "<script>"));
}

/* What comes from a file that anyone may have made is a number only where it is one. */
static void
test_no_number (void)
{
  static const char *const foreign[] = { "=1+1", "+1", "-2+3", "@SUM(1,1)", "92.39%", "-", "1 =1", "﹣1" };
  static const char *const numbers[] = { "92.39", "-3.2", "0" };

  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (UrPasteTable) table = ur_paste_table_new (1);
      g_autofree char *tabs = NULL;
      g_autofree char *html = NULL;

      ur_paste_table_add_number (table, foreign[i]);
      tabs = ur_paste_table_to_tabs (table);
      html = ur_paste_table_to_html (table, NULL, NULL);
      g_assert_true (g_ascii_isdigit (tabs[0]) || tabs[0] == '\'' || i == G_N_ELEMENTS (foreign) - 1);
      g_assert_null (strstr (html, ">="));
      g_assert_null (strstr (html, ">-"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (UrPasteTable) table = ur_paste_table_new (1);
      g_autofree char *expected = g_strconcat (numbers[i], "\n", NULL);
      g_autofree char *tabs = NULL;

      ur_paste_table_add_number (table, numbers[i]);
      tabs = ur_paste_table_to_tabs (table);
      g_assert_cmpstr (tabs, ==, expected);
    }
}

static gboolean
is_plain_number (const char *cell)
{
  char *end;

  g_ascii_strtod (cell, &end);
  return end > cell && *end == '\0';
}

/* A spreadsheet can compute with every number of a chart, of which 约 is no part: its heading says so; beside
 * each is its unit. */
static void
test_numbers (void)
{
  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autoptr (UrPasteTable) table = ur_paste_table_new_for_chart (&report->charts[i], NULL);
      g_autofree char *tabs = ur_paste_table_to_tabs (table);
      g_auto (GStrv) lines = g_strsplit (tabs, "\n", -1);
      g_auto (GStrv) headings = g_strsplit (lines[0], "\t", -1);

      g_assert_cmpstr (headings[0], ==, "指标");
      for (guint j = 1; lines[j] != NULL && *lines[j] != '\0'; j++)
        {
          g_auto (GStrv) cells = g_strsplit (lines[j], "\t", -1);

          g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (headings));
          for (guint k = 2; cells[k] != NULL; k++)
            if (g_str_equal (headings[k], "单位") && *cells[k] != '\0')
              g_assert_true (is_plain_number (cells[k - 1]) && !is_plain_number (cells[k]));
        }
    }
}

static void
test_shares (void)
{
  g_autoptr (UrPasteTable) table = ur_paste_table_new_for_chart (find_chart ("shares"), NULL);
  g_autofree char *tabs = ur_paste_table_to_tabs (table);

  g_assert_true (g_str_has_prefix (tabs, "指标\t2020年\t单位\t“十三五”累计\t单位\t份额（计算，约数）\t单位\n"
                                         "新增职工暖心驿站 †\t7481\t个\t2.59\t万个\t28.9\t%\n"));
  g_assert_nonnull (strstr (tabs, "五年均分\t\t\t\t\t20\t%\n"));
}

/* Some rows, under the same headings and without what is computed from all. */
static void
test_some_rows (void)
{
  const UrChart *chart = find_chart ("shares");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (UrPasteTable) table = NULL;
  g_autofree char *tabs = NULL;
  g_auto (GStrv) lines = NULL;

  g_ptr_array_add (items, &chart->items[0]);
  table = ur_paste_table_new_for_chart (chart, items);
  tabs = ur_paste_table_to_tabs (table);
  lines = g_strsplit (tabs, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "指标\t"));
}

/* Every chart has all its figures in text and table, its notes and its source. */
static void
test_charts (void)
{
  for (guint i = 0; i < report->n_charts; i++)
    {
      const UrChart *chart = &report->charts[i];
      const UrCitationStyle *style = ur_citation_styles_get ()->pdata[i % ur_citation_styles_get ()->len];
      g_autofree char *text = ur_paste_chart_to_text (report, chart, FALSE, style);
      g_autofree char *tabs = ur_paste_chart_to_tabs (report, chart);
      g_autofree char *html = ur_paste_chart_to_html (report, chart, FALSE, style);
      g_autofree char *where = ur_chart_dup_where (chart);
      g_autofree char *line = ur_citation_style_dup_line (style, report, where, NULL);
      g_autoptr (GPtrArray) notes = ur_chart_dup_notes (chart);
      g_autoptr (GPtrArray) sentences = ur_sentences_for_chart (report, chart, UR_REGISTER_REPORT);
      g_auto (GStrv) lines = g_strsplit (tabs, "\n", -1);

      /* besides the heading and the end: the even share, and what a percentage leaves */
      g_assert_cmpuint (g_strv_length (lines), ==, chart->n_items + (chart->kind == UR_CHART_BARS ? 2 : 3));
      g_assert_nonnull (strstr (text, tabs));
      g_assert_nonnull (strstr (text, line));
      g_assert_nonnull (strstr (html, line));
      g_assert_cmpuint (sentences->len, >, 0);
      for (guint j = 0; j < sentences->len; j++)
        g_assert_nonnull (strstr (text, ((const UrSentence *) g_ptr_array_index (sentences, j))->text));
      for (guint j = 0; j < notes->len; j++)
        g_assert_nonnull (strstr (text, g_ptr_array_index (notes, j)));
      for (guint j = 0; j < chart->n_items; j++)
        {
          const UrIndicator *indicator = chart->items[j].indicator;
          g_autofree char *unit = ur_indicator_dup_unit (indicator);
          g_autofree char *cells = g_strdup_printf ("\t%s\t%s\t", indicator->number, unit);

          g_assert_nonnull (strstr (tabs, cells));
        }
    }
}

static void
assert_trace (const GPtrArray *traces, guint i, const char *id, const char *words)
{
  const UrTraceWords *trace = g_ptr_array_index (traces, i);

  g_assert_true (ur_trace_find (trace->figure, report) == ur_report_find_indicator (report, id));
  g_assert_cmpstr (trace->text, ==, words);
}

static GPtrArray *
list_traces (const char *html)
{
  return ur_trace_list_from_html (html, strlen (html));
}

/* Each cell with a figure of the report says which it is; what is computed, and words, say nothing. */
static void
test_traces (void)
{
  g_autofree char *html =
      ur_paste_chart_to_html (report, find_chart ("shares"), FALSE, ur_citation_style_find ("place"));
  g_autoptr (GPtrArray) traces = list_traces (html);

  g_assert_cmpuint (traces->len, ==, 2 * find_chart ("shares")->n_items);
  assert_trace (traces, 0, "stations-2020", "7481");
  assert_trace (traces, 1, "stations-13fyp", "2.59");
}

/* The figure with its period and without spaces, and the source in brackets. */
static void
test_indicator (void)
{
  const UrIndicator *indicator = ur_report_find_indicator (report, "stations-13fyp");
  g_autofree char *plain = ur_paste_indicator_to_text (report, indicator, NULL);
  g_autofree char *sourced = ur_paste_indicator_to_text (report, indicator, ur_citation_style_find ("place"));
  g_autofree char *html = ur_paste_indicator_to_html (report, indicator, NULL);
  g_autofree char *citation = ur_indicator_dup_citation (report, indicator);
  g_autofree char *expected = g_strdup_printf ("%s（%s）", plain, citation);
  g_autofree char *sentence =
      ur_paste_sentence_to_html (report, indicator, "“十三五”时期，累计建成职工暖心驿站2.59万个。");
  g_autoptr (GPtrArray) trace = list_traces (html);
  g_autoptr (GPtrArray) other = list_traces (sentence);
  g_autoptr (GPtrArray) none = list_traces (citation);

  g_assert_cmpstr (plain, ==, "“十三五”时期累计建成职工暖心驿站2.59万个");
  g_assert_cmpstr (sourced, ==, expected);
  g_assert_nonnull (strstr (html, "暖心驿站<b>2.59</b>万个</p>"));
  g_assert_nonnull (strstr (html, citation));
  g_assert_cmpuint (trace->len, ==, 1);
  assert_trace (trace, 0, "stations-13fyp", plain);
  assert_trace (other, 0, "stations-13fyp", "“十三五”时期，累计建成职工暖心驿站2.59万个。");
  g_assert_nonnull (strstr (sentence, "暖心驿站2.59万个。</p>"));
  g_assert_cmpuint (none->len, ==, 0);
}

/* Of a line and of a paragraph a spreadsheet makes a cell, as of a cell of a table. */
static void
test_formulas (void)
{
  UrChart chart = report->charts[0];
  UrIndicator indicator = *ur_report_find_indicator (report, "stations-13fyp");
  const UrPeriod plain = { .label = "" };
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  g_autofree char *indicator_html = NULL;
  g_autofree char *indicator_text = NULL;
  g_autoptr (UrPasteTable) table = ur_paste_table_new (2);
  g_autofree char *table_html = NULL;

  chart.title = "＝1+1";
  html = ur_paste_chart_to_html (report, &chart, FALSE, ur_citation_style_find (""));
  text = ur_paste_chart_to_text (report, &chart, FALSE, ur_citation_style_find (""));
  g_assert_nonnull (strstr (html, "<caption><b>'＝1+1</b></caption>"));
  g_assert_true (g_str_has_prefix (text, "'＝1+1\n"));

  indicator.period = &plain;
  indicator.label = "=1+1";
  indicator_html = ur_paste_indicator_to_html (report, &indicator, NULL);
  indicator_text = ur_paste_indicator_to_text (report, &indicator, NULL);
  g_assert_nonnull (strstr (indicator_html, "\">'=1+1<b>2.59</b>"));
  g_assert_cmpstr (indicator_text, ==, "'=1+12.59万个");

  /* a tab becomes a blank, and HTML leaves it out */
  ur_paste_table_add_heading (table, "@SUM(1,1)");
  ur_paste_table_add_heading (table, "+职工");
  ur_paste_table_add_text (table, "\t=1+1");
  ur_paste_table_add_number (table, "-1");
  table_html = ur_paste_table_to_html (table, NULL, NULL);
  g_assert_nonnull (strstr (table_html, "<tr><th>'@SUM(1,1)</th><th>'+职工</th></tr>"));
  g_assert_nonnull (strstr (table_html, "<tr><td>' =1+1</td><td align=\"right\">-1</td></tr>"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_report ();
  g_test_add_func ("/paste/tabs", test_tabs);
  g_test_add_func ("/paste/html", test_html);
  g_test_add_func ("/paste/no-number", test_no_number);
  g_test_add_func ("/paste/numbers", test_numbers);
  g_test_add_func ("/paste/shares", test_shares);
  g_test_add_func ("/paste/some-rows", test_some_rows);
  g_test_add_func ("/paste/charts", test_charts);
  g_test_add_func ("/paste/indicator", test_indicator);
  g_test_add_func ("/paste/traces", test_traces);
  g_test_add_func ("/paste/formulas", test_formulas);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
