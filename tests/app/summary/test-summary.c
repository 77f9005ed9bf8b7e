/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-dump.h"
#include "summary-report.h"

#include "ur-error.h"
#include "ur-report-reader.h"

static UrReport *
load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_load_bundled (&error);

  g_assert_no_error (error);
  return report;
}

static UrPages *
layout (UrReport *report, const UrSummaryOptions *options)
{
  g_autoptr (GError) error = NULL;
  UrPages *pages = ur_summary_layout (report, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pages);
  return pages;
}

static void
test_papers (void)
{
  static const double papers[][2] = { { 210, 297 }, { 148, 210 }, { 215.9, 279.4 }, { 420, 297 },
                                      { 176, 250 }, { 297, 210 }, { 210, 148 } };
  static const double bodies[] = { 9, 12, 16 };
  g_autoptr (UrReport) report = load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bodies); j++)
      {
        g_autoptr (UrPages) pages = NULL;
        UrSummaryOptions options;

        ur_summary_options_init (&options);
        options.paper_width = papers[i][0] * MM;
        options.paper_height = papers[i][1] * MM;
        options.body_size = bodies[j];
        g_test_message ("%g × %g mm, %g pt", papers[i][0], papers[i][1], bodies[j]);
        pages = layout (report, &options);
        check_all (pages, bodies[j]);
      }
}

static void
test_a4 (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  UrSummaryOptions options;
  const Item *folio = NULL;

  ur_summary_options_init (&options);
  pages = layout (report, &options);
  dump = parse_dump (pages);
  /* GB/T 9704: text area 156 × 225 mm on A4 */
  g_assert_cmpfloat (fabs (dump->right - dump->left - 156 * MM), <, 0.01);
  g_assert_cmpfloat (fabs (dump->bottom - dump->top - 225 * MM), <, 0.01);
  /* sections with figures: 2, 4, 5, 6; the scorecard */
  g_assert_cmpuint (ur_pages_get_n_tables (pages), ==, 5);
  g_assert_cmpuint (ur_pages_get_n_charts (pages), ==, report->n_charts);

  g_assert_cmpstr (get_item (dump, 0)->text, ==, "开局十四五 启航新征程");
  g_assert_cmpstr (get_item (dump, 1)->text, ==, "团结动员广大职工为推动首都高质量发展而奋斗");
  for (guint i = 0; i < dump->items->len; i++)
    if (is (get_item (dump, i), "folio"))
      {
        g_autofree char *text = NULL;
        folio = get_item (dump, i);
        text = g_strdup_printf ("— %u —", folio->page);
        g_assert_cmpstr (folio->text, ==, text);
        /* one character in from the outer edge: odd pages right, even pages left */
        if (folio->page % 2)
          g_assert_cmpfloat (fabs (folio->x + folio->width - (dump->right - 14)), <, 0.2);
        else
          g_assert_cmpfloat (fabs (folio->x - (dump->left + 14)), <, 0.2);
      }
  g_assert_nonnull (folio);
  g_assert_cmpuint (folio->page, ==, dump->n_pages);
}

/* Every figure stands with its unit on one line, in the order of the text. */
static void
test_figures (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  static const double widths[] = { 210, 148, 176, 297 };

  g_assert_cmpuint (report->n_indicators, ==, 28);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (UrPages) pages = NULL;
      g_autoptr (Dump) dump = NULL;
      UrSummaryOptions options;
      guint found = 0, at = 0;

      ur_summary_options_init (&options);
      options.paper_width = widths[w] * MM;
      options.paper_height = 297 * MM;
      pages = layout (report, &options);
      dump = parse_dump (pages);
      for (guint p = 0; p < report->n_parts; p++)
        for (guint s = 0; s < report->parts[p].n_sections; s++)
          for (guint q = 0; q < report->parts[p].sections[s].n_paragraphs; q++)
            {
              const UrParagraph *paragraph = &report->parts[p].sections[s].paragraphs[q];
              for (guint i = 0; i < paragraph->n_indicators; i++, found++)
                {
                  g_autofree char *figure = ur_indicator_dup_figure (paragraph->indicators[i]);
                  while (at < dump->items->len &&
                         !(is (get_item (dump, at), "body") && strstr (get_item (dump, at)->text, figure)))
                    at++;
                  g_assert_cmpuint (at, <, dump->items->len);
                }
            }
      g_assert_cmpuint (found, ==, 28);
    }
}

static void
test_text_is_the_reports (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  g_autoptr (GString) printed = g_string_new (NULL), expected = g_string_new (NULL);
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  pages = layout (report, &options);
  dump = parse_dump (pages);
  for (guint i = 0; i < dump->items->len; i++)
    if (is (get_item (dump, i), "body") || is (get_item (dump, i), "section"))
      g_string_append (printed, get_item (dump, i)->text);
  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      {
        const UrSection *section = &report->parts[p].sections[s];
        if (section->title)
          g_string_append_printf (expected, "%u. %s", section->number, section->title);
        for (guint q = 0; q < section->n_paragraphs; q++)
          g_string_append (expected, section->paragraphs[q].text);
      }
  g_assert_cmpstr (printed->str, ==, expected->str);
}

static void
test_selection (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  g_autofree gboolean *sections = g_new0 (gboolean, ur_report_count_sections (report));
  UrPrintedPassage found;
  UrSummaryOptions options;
  guint n_parts = 0, n_sections = 0;

  g_assert_cmpuint (ur_report_count_sections (report), ==, 7 + 5 + 6);
  sections[5] = TRUE;
  ur_summary_options_init (&options);
  options.sections = sections;
  pages = layout (report, &options);
  dump = parse_dump (pages);
  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i);
      n_parts += is (item, "part");
      if (is (item, "section"))
        {
          n_sections++;
          g_assert_cmpstr (item->text, ==, "6. 创新推出“两步走”建会举措，进一步夯实工会组织基础");
          g_assert_true (ur_pages_find_passage (pages, item->page - 1, item->x + 5, item->y - 3, &found));
          g_assert_true (found.section == &report->parts[0].sections[5]);
          g_assert_null (found.paragraph);
        }
      if (is (item, "caption"))
        g_assert_true (g_str_has_prefix (item->text, "表1　") || g_str_has_prefix (item->text, "图1　"));
    }
  g_assert_cmpuint (n_parts, ==, 1);
  g_assert_cmpuint (n_sections, ==, 1);
  g_assert_cmpuint (dump->n_pages, ==, 1);
  g_assert_cmpuint (ur_pages_get_n_tables (pages), ==, 1);
  g_assert_cmpuint (ur_pages_get_n_charts (pages), ==, 1);
  g_assert_false (ur_pages_find_passage (pages, 0, 1, 1, &found));
}

/* A line of text belongs to the paragraph that it is printed from, and that is found again on its page. */
static void
test_passages (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  UrSummaryOptions options;
  const UrParagraph *last = NULL;
  UrPrintedPassage found;
  guint n = 0, n_expected = 0;

  ur_summary_options_init (&options);
  pages = layout (report, &options);
  dump = parse_dump (pages);
  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i);
      if (!is (item, "body"))
        continue;
      g_assert_true (ur_pages_find_passage (pages, item->page - 1, item->x + 5, item->y - 3, &found));
      g_assert_nonnull (found.paragraph);
      g_assert_nonnull (strstr (found.paragraph->text, item->text));
      g_assert_true (found.paragraph->section == found.section);
      if (found.paragraph != last)
        {
          n++;
          g_assert_cmpuint (ur_pages_find_page (pages, &found), ==, item->page - 1);
        }
      last = found.paragraph;
    }
  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      n_expected += report->parts[p].sections[s].n_paragraphs;
  g_assert_cmpuint (n, ==, n_expected);
  g_assert_true (ur_pages_get_first_passage (pages, 0, &found));
  g_assert_true (found.section == &report->parts[0].sections[0]);
}

static void
test_nothing_selected (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autofree gboolean *sections = g_new0 (gboolean, ur_report_count_sections (report));
  g_autoptr (GError) error = NULL;
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  options.sections = sections;
  g_assert_null (ur_summary_layout (report, &options, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_assert_cmpstr (error->message, ==, "Choose at least one section");
}

static void
test_tiny_paper (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (GError) error = NULL;
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  options.paper_width = options.paper_height = 50 * MM;
  g_assert_null (ur_summary_layout (report, &options, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
}

static void
test_cancelled (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  g_cancellable_cancel (cancellable);
  g_assert_null (ur_summary_layout (report, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_official (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  g_autofree char *dump = NULL;
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  options.numbering = UR_NUMBERING_OFFICIAL;
  options.folio = UR_FOLIO_NONE;
  options.with_charts = options.with_tables = FALSE;
  pages = layout (report, &options);
  dump = ur_pages_dump (pages);
  g_assert_nonnull (strstr (dump, "“一、2020年工作情况”\n"));
  g_assert_nonnull (strstr (dump, "“（五）健全完善服务职工工作体系，"));
  g_assert_nonnull (strstr (dump, "“三、“十三五”时期"));
  g_assert_null (strstr (dump, "— 1 —"));
  g_assert_null (strstr (dump, "  caption "));
  g_assert_cmpuint (ur_pages_get_n_tables (pages), ==, 0);
  g_assert_cmpuint (ur_pages_get_n_charts (pages), ==, 0);
}

/* A caption names its section, whose own marks become single ones in ours; what was counted over five years
 * and what is so at their end are told apart, in a column or, where there is no room, in words. */
static void
test_tables (void)
{
  static const char *const captions[] = { "表1　“积极投身疫情防控和全市重点工作”有关数字",
                                          "表2　“努力构建和谐劳动关系”有关数字",
                                          "表3　“健全完善服务职工工作体系”有关数字",
                                          "表4　“创新推出‘两步走’建会举措”有关数字", "表5　十二项指标" };
  g_autoptr (UrReport) report = load_bundled ();

  for (guint way = 0; way < 3; way++) /* A4, A4 in two columns, A5 */
    {
      g_autoptr (UrPages) pages = NULL;
      g_autoptr (Dump) dump = NULL;
      g_autoptr (GString) heads = g_string_new (NULL), cells = g_string_new (NULL),
                          text = g_string_new (NULL);
      UrSummaryOptions options;
      guint n_spans = 0, n_ends = 0;

      ur_summary_options_init (&options);
      options.columns = way == 1 ? 2 : 1;
      options.paper_width = (way == 2 ? 148 : 210) * MM;
      options.paper_height = (way == 2 ? 210 : 297) * MM;
      pages = layout (report, &options);
      dump = parse_dump (pages);
      for (guint i = 0; i < dump->items->len; i++)
        {
          const Item *item = get_item (dump, i);

          if (is (item, "caption"))
            g_string_append (text, item->text);
          else if (is (item, "head"))
            g_string_append_printf (heads, "%s ", item->text);
          else if (is (item, "cell"))
            {
              g_string_append (cells, item->text);
              n_spans += strcmp (item->text, "“十三五”") == 0;
              n_ends += strcmp (item->text, "“十三五”期末") == 0;
            }
        }
      for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
        g_assert_nonnull (strstr (text->str, captions[i]));
      if (way == 0)
        {
          g_assert_nonnull (strstr (heads->str, "类别 指标 时期 数值 单位 "));
          g_assert_true (g_str_has_prefix (heads->str, "指标 数值 单位 指标 数值 单位 "));
          g_assert_cmpuint (n_spans, ==, 10);
          g_assert_cmpuint (n_ends, ==, 2);
          continue;
        }
      g_assert_null (strstr (heads->str, "时期"));
      g_assert_nonnull (strstr (text->str, "表5　十二项指标（除注明外为“十三五”）"));
      g_assert_nonnull (strstr (cells->str, "工会组织覆盖率（“十三五”期末）"));
      g_assert_nonnull (strstr (cells->str, "全市技能人才人数（“十三五”期末）"));
      g_assert_null (strstr (cells->str, "（“十三五”）"));
    }
}

static void
test_long_table (void)
{
  g_autoptr (UrReport) report = make_report (1, 90);
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  UrSummaryOptions options;
  guint n_captions = 0, n_cells = 0, n_heads = 0;

  ur_summary_options_init (&options);
  pages = layout (report, &options);
  check_all (pages, 12);
  dump = parse_dump (pages);
  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i);
      n_cells += is (item, "cell");
      n_heads += is (item, "head");
      if (is (item, "caption"))
        g_assert_cmpstr (item->text, ==,
                         n_captions++ ? "表1　“做好第1项‘重点’工作”有关数字（续）"
                                      : "表1　“做好第1项‘重点’工作”有关数字");
    }
  g_assert_cmpuint (n_cells, ==, 3 * 90);
  g_assert_cmpuint (n_captions, >=, 3); /* 90 rows need more than two pages */
  g_assert_cmpuint (n_heads, ==, 3 * n_captions);
  g_assert_cmpuint (ur_pages_get_n_tables (pages), ==, 1);
}

static void
test_many_sections (void)
{
  g_autoptr (UrReport) report = make_report (300, 20);
  static const double papers[][2] = { { 210, 297 }, { 148, 210 }, { 420, 297 } };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (UrPages) pages = NULL;
      UrSummaryOptions options;

      ur_summary_options_init (&options);
      options.paper_width = papers[i][0] * MM;
      options.paper_height = papers[i][1] * MM;
      pages = layout (report, &options);
      check_all (pages, 12);
      g_assert_cmpuint (ur_pages_get_n_pages (pages), >, 30);
    }
}

/* Painting changes nothing: two threads may do it at once, on pages that a third has laid out. */
static gpointer
paint_cb (gpointer data)
{
  const UrPages *pages = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 850);
  cairo_t *cr = cairo_create (surface);
  UrCanvas *canvas = ur_canvas_cairo_new (cr);
  gsize size;
  char *sum;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < ur_pages_get_n_pages (pages); i++)
    ur_pages_paint (pages, i, canvas);
  ur_canvas_free (canvas);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  size = (gsize) cairo_image_surface_get_stride (surface) * 850;
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface), size);
  cairo_surface_destroy (surface);
  return sum;
}

static gpointer
layout_cb (gpointer data)
{
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  return layout (data, &options);
}

static void
test_threads (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = g_thread_join (g_thread_new ("layout", layout_cb, report));
  GThread *other = g_thread_new ("paint", paint_cb, pages);
  g_autofree char *here = paint_cb (pages), *there = g_thread_join (other);

  g_assert_cmpstr (here, ==, there);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/a4", test_a4);
  g_test_add_func ("/summary/papers-and-sizes", test_papers);
  g_test_add_func ("/summary/figures", test_figures);
  g_test_add_func ("/summary/text-is-the-reports", test_text_is_the_reports);
  g_test_add_func ("/summary/selection", test_selection);
  g_test_add_func ("/summary/passages", test_passages);
  g_test_add_func ("/summary/nothing-selected", test_nothing_selected);
  g_test_add_func ("/summary/tiny-paper", test_tiny_paper);
  g_test_add_func ("/summary/cancelled", test_cancelled);
  g_test_add_func ("/summary/official-numbering", test_official);
  g_test_add_func ("/summary/tables", test_tables);
  g_test_add_func ("/summary/long-table", test_long_table);
  g_test_add_func ("/summary/many-sections", test_many_sections);
  g_test_add_func ("/summary/threads", test_threads);
  return g_test_run ();
}
