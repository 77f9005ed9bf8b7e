/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kind of page on every paper: nothing is clipped, nothing overlaps, nothing is left alone. */
#include "summary-dump.h"
#include "summary-report.h"
#include "ur-error.h"

#define GRID (15.75 * 1.875)

/* mm on A4: top, right, bottom, left, in the order of UrSummaryLayout */
static const double margins[][4] = {
  { 37, 26, 35, 28 }, { 37, 26, 35, 28 }, { 22, 18, 22, 18 }, { 30, 22, 30, 24 }
};
static const double papers[][2] = {
  { 210, 297 }, { 297, 420 }, { 176, 250 }, { 148, 210 }, { 215.9, 279.4 }
};

static UrReport *
load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_load_bundled (&error);

  g_assert_no_error (error);
  return report;
}

static Dump *
parse (const UrPages *pages, UrSummaryLayout layout)
{
  Dump *dump = parse_dump (pages);
  const double *mm = margins[layout], x = dump->width / (210 * MM), y = dump->height / (297 * MM);

  dump->top = MAX (mm[0] * y, 12) * MM;
  dump->right = dump->width - MAX (mm[1] * x, 12) * MM;
  dump->bottom = dump->height - MAX (mm[2] * y, 20) * MM;
  dump->left = MAX (mm[3] * x, 12) * MM;
  return dump;
}

static gboolean
are_beside (const Item *a, const Item *b)
{
  return a->x + a->width <= b->x + 0.3 || b->x + b->width <= a->x + 0.3;
}

/* Two lines of text one below the other keep the distance of small type; no line crosses a chart. */
static void
check_overlaps (const Dump *dump, double body)
{
  for (guint i = 0; i < dump->items->len; i++)
    for (guint j = i + 1; j < dump->items->len && get_item (dump, j)->page == get_item (dump, i)->page; j++)
      {
        const Item *a = get_item (dump, i), *b = get_item (dump, j), *chart = is (a, "chart") ? a : b;

        if (are_beside (a, b))
          continue;
        if (is (chart, "chart"))
          {
            const Item *other = chart == a ? b : a;
            g_assert_true (other->y <= chart->y + 0.3 || other->y >= chart->y + chart->height);
          }
        else if (fabs (a->y - b->y) < 0.66 * body)
          g_error ("page %u: “%s” and “%s” overlap", a->page, a->text, b->text);
      }
}

/* Below a heading at the foot of a page are two lines of text at least. */
static void
check_lines_below_headings (const Dump *dump)
{
  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *heading = get_item (dump, i), *next = get_next (dump, i);
      guint n_lines = 0;

      if (!is (heading, "part") && !is (heading, "section"))
        continue;
      for (guint j = i; next != NULL && n_lines < 2 && !is (next, "part") && !is (next, "form"); n_lines++)
        {
          while (get_item (dump, j) != next)
            j++;
          if (next->page != heading->page)
            g_error ("page %u ends with “%s” and %u lines", heading->page, heading->text, n_lines);
          next = is (next, "body") ? get_next (dump, j) : NULL;
        }
    }
}

/* Every entry of the contents ends with the number of a page. */
static void
check_contents (const Dump *dump)
{
  for (guint page = 1; page <= dump->n_pages; page++)
    {
      guint n_lines = 0, n_entries = 0;

      for (guint i = 0; i < dump->items->len; i++)
        if (get_item (dump, i)->page == page && is (get_item (dump, i), "contents"))
          {
            n_lines++;
            n_entries += strspn (get_item (dump, i)->text, "0123456789") == strlen (get_item (dump, i)->text);
          }
      if (n_lines > 0)
        g_assert_cmpuint (n_entries, >=, 2);
    }
}

/* Headings and charts in the order in which they are read. */
static char *
list_headings_and_charts (const Dump *dump)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i);
      const gboolean chart = is (item, "caption") && g_str_has_prefix (item->text, "图");

      if (chart || (is (item, "section") && g_ascii_isdigit (*item->text)))
        g_string_append_printf (order, "%.*s ", chart ? 4 : 2, item->text);
    }
  return g_string_free (order, FALSE);
}

/* The bundled report: a chart of a section is printed before the next one begins. */
static void
check_order (const Dump *dump)
{
  g_autofree char *order = list_headings_and_charts (dump);

  g_assert_cmpstr (order, ==, "1. 2. 3. 4. 5. 图1 6. 图2 7. 1. 2. 3. 4. 5. 图3 图4 图5 图6 ");
}

static void
check_pages (const UrPages *pages, const UrSummaryOptions *options)
{
  g_autoptr (Dump) dump = parse (pages, options->layout);

  check_inside (dump);
  check_punctuation (dump);
  check_overlaps (dump, options->body_size);
  if (options->pack == UR_PACK_NONE)
    {
      check_headings (dump);
      check_lines_below_headings (dump);
      check_tables (dump);
      if (options->numbering == UR_NUMBERING_PRINTED && ur_pages_get_n_charts (pages) > 0)
        check_order (dump);
    }
  check_contents (dump);
  if (options->columns == 1)
    check_orphans (dump, options->body_size);
}

static void
check_layout (UrReport *report, UrSummaryOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) pages = ur_summary_layout (report, options, NULL, &error);

  g_test_message ("layout %u, %g × %g pt, %u columns, pack %u", options->layout, options->paper_width,
                  options->paper_height, options->columns, options->pack);
  if (options->columns == 2 && g_error_matches (error, UR_ERROR, UR_ERROR_ARGUMENT))
    {
      /* ten characters do not fit a column */
      g_assert_cmpfloat (options->paper_width, <, 28 * options->body_size);
      return;
    }
  g_assert_no_error (error);
  check_pages (pages, options);
}

static void
test_papers (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  options.cache = ur_shape_cache_new ();
  for (guint layout = 0; layout < UR_N_SUMMARY_LAYOUTS; layout++)
    for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
      for (guint way = 0; way < 8; way++) /* upright or not, one column or two, without and with the pack */
        {
          options.columns = way & 2 ? 2 : 1;
          options.pack = way & 4 ? UR_PACK_STUDY : UR_PACK_NONE;
          options.paper_width = papers[paper][way & 1] * MM;
          options.paper_height = papers[paper][1 - (way & 1)] * MM;
          ur_summary_options_set_layout (&options, layout);
          check_layout (report, &options);
        }
  ur_shape_cache_unref (options.cache);
}

static void
test_long_report (void)
{
  g_autoptr (UrReport) report = make_report (300, 60);

  for (guint layout = 0; layout < UR_N_SUMMARY_LAYOUTS; layout++)
    for (guint n_columns = 1; n_columns <= 2; n_columns++)
      {
        UrSummaryOptions options;

        ur_summary_options_init (&options);
        options.columns = n_columns;
        ur_summary_options_set_layout (&options, layout);
        check_layout (report, &options);
      }
}

/* Text alone: the columns of the last page end within three lines of each other. */
static void
test_balanced_columns (void)
{
  for (guint n_sections = 3; n_sections < 20; n_sections++)
    {
      g_autoptr (UrReport) report = make_report (n_sections, 0);
      g_autoptr (UrPages) pages = NULL;
      g_autoptr (Dump) dump = NULL;
      UrSummaryOptions options;
      double bottoms[2] = { 0, 0 };

      ur_summary_options_init (&options);
      options.columns = 2;
      pages = ur_summary_layout (report, &options, NULL, NULL);
      dump = parse (pages, options.layout);
      for (guint i = 0; i < dump->items->len; i++)
        {
          const Item *item = get_item (dump, i);
          double *bottom = &bottoms[item->x > (dump->left + dump->right) / 2 ? 1 : 0];

          if (item->page == dump->n_pages && (is (item, "body") || is (item, "section")))
            *bottom = MAX (*bottom, item->y);
        }
      g_test_message ("%u sections: %g, %g", n_sections, bottoms[0], bottoms[1]);
      g_assert_cmpfloat (fabs (bottoms[0] - bottoms[1]), <, 3.1 * 1.75 * 12);
    }
}

/* How many full-width characters a line has, 0 when there are others too. */
static guint
count_wide (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p), n++)
    if (g_utf8_get_char (p) < 0x2000)
      return 0;
  return n;
}

/* GB/T 9704-2012: 22 lines of 28 characters fill 156 × 225 mm. */
static void
test_gongwen (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  g_autofree guint *n_lines = NULL;
  UrSummaryOptions options;
  double first = 37 * MM + 15.75 * 0.88;
  guint n_full = 0, most = 0;

  ur_summary_options_init (&options);
  ur_summary_options_set_layout (&options, UR_SUMMARY_GONGWEN);
  options.with_tables = options.with_charts = FALSE;
  pages = ur_summary_layout (report, &options, NULL, NULL);
  dump = parse (pages, UR_SUMMARY_GONGWEN);
  n_lines = g_new0 (guint, dump->n_pages + 1);
  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i);
      double line = (item->y - first) / GRID;

      if (!is (item, "body") && !is (item, "section") && !is (item, "part"))
        continue;
      g_assert_cmpfloat (fabs (line - round (line)) * GRID, <, 0.15);
      g_assert_cmpfloat (line, <, 21.5);
      n_lines[item->page]++;
      most = MAX (most, n_lines[item->page]);
      g_assert_cmpuint (count_wide (item->text), <=, 28);
      if (!is (item, "body") || count_wide (item->text) != 28)
        continue;
      n_full++;
      g_assert_cmpfloat (fabs (item->width - 28 * 15.75), <, 0.2);
      g_assert_cmpfloat (fabs (item->x - 28 * MM), <, 0.2);
    }
  g_assert_cmpuint (most, ==, 22);
  g_assert_cmpuint (n_full, >, 20);
}

/* The view says what stands for a face that is not installed. */
static void
test_faces (void)
{
  g_autoptr (GPtrArray) faces = ur_summary_list_faces (UR_SUMMARY_GONGWEN);
  const UrFaceUse *body = g_ptr_array_index (faces, 0), *part = g_ptr_array_index (faces, 1);

  g_assert_cmpstr (body->name, ==, "仿宋");
  g_assert_cmpstr (part->name, ==, "黑体");
  g_assert_nonnull (body->family);
  if (!body->is_itself) /* 宋体 stands in */
    g_assert_nonnull (strstr (body->family, "Serif"));
  g_assert_true (part->is_itself);
}

static char *
list_slots (UrPages *pages)
{
  g_autofree char *text = ur_pages_dump (pages);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", -1);

      if (g_strcmp0 (words[0], "scene") == 0)
        g_string_append_printf (out, "%s%s:", out->len ? " " : "", words[1]);
      else if (g_strcmp0 (words[0], "page") == 0)
        g_string_append_printf (out, "%s%s", words[5], g_ascii_strtod (words[1], NULL) > 1 ? "R" : "L");
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Pages of half a sheet, in type of full size; 15 of them make four sheets, which folded one into the other
 * are read from 1 to 15. */
static void
test_booklet (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  g_autofree char *slots = NULL;
  UrSummaryOptions options;
  double width, height;

  ur_summary_options_init (&options);
  options.booklet = TRUE;
  pages = ur_summary_layout (report, &options, NULL, NULL);
  g_assert_cmpuint (ur_pages_get_n_numbered (pages), ==, 15);
  g_assert_cmpuint (ur_pages_get_n_pages (pages), ==, 8);
  g_assert_cmpuint (ur_pages_count_sheets (pages, FALSE), ==, 4);
  g_assert_cmpfloat (ur_pages_get_least_type (pages), >=, UR_LEAST_TYPE);
  ur_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat (fabs (width - 297 * MM), <, 0.01);
  g_assert_cmpfloat (fabs (height - 210 * MM), <, 0.01);
  slots = list_slots (pages);
  g_assert_cmpstr (slots, ==, "1:1R 2:2L15R 3:14L3R 4:4L13R 5:12L5R 6:6L11R 7:10L7R 8:8L9R");
}

/* A booklet of paper so small that half of it holds no text is one of pages made smaller. */
static void
test_small_booklet (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  g_autoptr (UrPages) pages = NULL;
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  options.booklet = TRUE;
  options.columns = 2;
  options.paper_width = 148 * MM;
  options.paper_height = 210 * MM;
  options.body_size = 10;
  pages = ur_summary_layout (report, &options, NULL, NULL);
  g_assert_nonnull (pages);
  g_assert_cmpfloat (ur_pages_get_least_type (pages), <, UR_LEAST_TYPE);
}

static void
test_nup (void)
{
  g_autoptr (UrReport) report = load_bundled ();
  UrSummaryOptions options;
  UrPrintedPassage passage;

  ur_summary_options_init (&options);
  for (guint n = 2; n <= 4; n += 2)
    {
      g_autoptr (UrPages) pages = NULL;
      double width;
      guint page;

      options.nup = n;
      pages = ur_summary_layout (report, &options, NULL, NULL);
      g_assert_cmpuint (ur_pages_get_n_pages (pages), ==, (9 + n - 1) / n);
      g_assert_cmpuint (ur_pages_count_sheets (pages, FALSE), ==, (9 + n - 1) / n);
      g_assert_cmpuint (ur_pages_count_sheets (pages, TRUE), ==, n == 2 ? 3 : 2);
      g_assert_cmpfloat (fabs (ur_pages_get_least_type (pages) - UR_LEAST_TYPE / sqrt (n)), <, 0.01);
      ur_pages_get_size (pages, &width, NULL);
      g_assert_cmpfloat (fabs (width - (n == 2 ? 297 : 210) * MM), <, 0.01);
      /* the last part lies on the side that holds the page which it begins on */
      passage = (UrPrintedPassage){ &report->parts[2].sections[0], NULL };
      page = ur_pages_find_page (pages, &passage);
      g_assert_cmpuint (page, ==, (n == 2 ? 3 : 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary-layouts/papers", test_papers);
  g_test_add_func ("/summary-layouts/long-report", test_long_report);
  g_test_add_func ("/summary-layouts/balanced-columns", test_balanced_columns);
  g_test_add_func ("/summary-layouts/gongwen", test_gongwen);
  g_test_add_func ("/summary-layouts/faces", test_faces);
  g_test_add_func ("/summary-layouts/booklet", test_booklet);
  g_test_add_func ("/summary-layouts/small-booklet", test_small_booklet);
  g_test_add_func ("/summary-layouts/nup", test_nup);
  return g_test_run ();
}
