/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary as a document of an office program: the same text, tables and charts in the same order, which
 * that program sets. */
#include <math.h>
#include <string.h>

#include "ur-cairo-status.h"
#include "ur-chart-table.h"
#include "ur-font-watch.h"
#include "ur-png.h"
#include "ur-summary-private.h"
#include "ur-summary-rows.h"

#define CHART_DPI 220.0
#define VALUE_CHARS 8.0 /* width of the column of figures, in em */
#define THEME_CHARS 5.5
#define MIN_TITLE 0.64    /* of its size: below that a title wraps */
#define FIRST_WIDE 0x2000 /* characters from here on are as wide as they are high */

/* What Chinese office programs call the kinds of type. */
static const char *
get_face_name (UrFace face)
{
  static const char *const names[] = {
    [UR_FACE_SANS] = "黑体", [UR_FACE_SERIF] = "宋体", [UR_FACE_FANGSONG] = "仿宋", [UR_FACE_KAI] = "楷体"
  };

  return names[face];
}

/* A line of a title gets smaller until it fits, down to a size that is still a title's. */
static double
fit (const UrSummary *summary, const char *const *lines, double size)
{
  double most = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      double width = 0;

      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p))
        width += g_utf8_get_char (p) >= FIRST_WIDE ? 1 : 0.6;
      most = MAX (most, width);
    }
  if (most * size <= summary->pages->geometry.text_width)
    return size;
  return MAX (MIN_TITLE * size, floor (2 * summary->pages->geometry.text_width / most) / 2);
}

static UrWord *
create_word (const UrSummary *summary, const UrPageGeometry *geometry)
{
  static const char *const folios[] = { "outside", "centered", "none" };
  const UrSummaryStyle *style = summary->style;
  g_autofree char *title = ur_report_dup_title (summary->report);
  g_autofree char *subtitle = ur_summary_dup_subtitle (summary);
  const char *const subtitles[] = { subtitle, NULL };
  const UrWordPage page = {
    .width = geometry->width,
    .height = geometry->height,
    .top = geometry->top,
    .right = geometry->width - geometry->left - geometry->text_width,
    .bottom = geometry->height - geometry->top - geometry->text_height,
    .left = geometry->left,
    .columns = geometry->n_columns,
    .gap = geometry->text_width - geometry->n_columns * geometry->column_width,
    .folio = folios[summary->options->folio],
    .face = get_face_name (style->body_face),
    .part_face = get_face_name (style->part_face),
    .section_face = get_face_name (style->section_face),
    .inner_face = get_face_name (style->official ? style->body_face : style->section_face),
    .subtitle_face = get_face_name (style->subtitle_face),
    .size = summary->body,
    .pitch = summary->pitch,
    .title_size = fit (summary, (const char *const *) summary->report->title_lines, style->title),
    .subtitle_size = fit (summary, subtitles, style->subtitle),
    .part_size = style->part * summary->body,
    .official = style->official,
    .bold = !style->official,
  };

  return ur_word_new (title, summary->report->issuer, &page);
}

static void
add_words (UrSummary *summary, UrWordStyle style, const char *text)
{
  ur_word_begin_paragraph (summary->word, style);
  ur_word_add_text (summary->word, text, strlen (text), FALSE);
  ur_word_end_paragraph (summary->word);
}

static void
add_title (UrSummary *summary)
{
  const UrReport *report = summary->report;
  g_autofree char *subtitle = ur_summary_dup_subtitle (summary);

  for (guint i = 0; report->title_lines != NULL && report->title_lines[i] != NULL; i++)
    add_words (summary, UR_WORD_TITLE, report->title_lines[i]);
  if (ur_report_has_subtitle (report))
    add_words (summary, UR_WORD_SUBTITLE, subtitle);
}

/* Where the printed summary has one, a table of contents, with the pages of that. */
static gboolean
add_contents (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  UrSummaryOptions options = *summary->options;
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  options.booklet = FALSE;
  options.nup = 1;
  options.pack = UR_PACK_NONE;
  pages = ur_summary_layout (summary->report, &options, cancellable, error);
  if (pages == NULL)
    return FALSE;
  for (guint i = 0; i < pages->outline->len && ur_summary_has_contents (pages); i++)
    {
      const guint number = g_array_index (pages->outline, UrOutlineEntry, i).page + 1;

      g_array_append_val (numbers, number);
    }
  if (numbers->len > 0)
    ur_word_add_contents (summary->word, ur_summary_get_contents_title (summary),
                          (const guint *) (gconstpointer) numbers->data, numbers->len);
  return TRUE;
}

static void
add_part_heading (UrSummary *summary, const UrPart *part, const UrSection *first)
{
  g_autofree char *text = ur_summary_number_part (summary, part);

  add_words (summary, UR_WORD_HEADING1, text);
}

static void
add_section_heading (UrSummary *summary, const UrSection *section, gboolean after_heading)
{
  g_autofree char *number = ur_summary_number_section (summary, section);
  g_autofree char *text = g_strconcat (number, section->title, NULL);

  add_words (summary, section->depth > 0 ? UR_WORD_HEADING3 : UR_WORD_HEADING2, text);
}

static void
begin_table (UrSummary *summary, const char *title)
{
  g_autofree char *caption = g_strdup_printf ("表%u　%s", ++summary->pages->n_tables, title);

  add_words (summary, UR_WORD_TABLE_CAPTION, caption);
}

static void
add_report_row (UrSummary *summary, const UrParagraph *row)
{
  ur_word_begin_row (summary->word);
  for (guint i = 0; i < row->table->n_columns; i++)
    {
      const gboolean is_last = i + 1 == row->table->n_columns;

      ur_word_begin_cell (summary->word);
      /* between two cells is a tab */
      ur_summary_add_runs (summary, row, row->cells[i], is_last ? strlen (row->text) : row->cells[i + 1] - 1,
                           TRUE);
      ur_word_end_cell (summary->word);
    }
  ur_word_end_row (summary->word);
}

/* A table that is the report's own. */
static void
add_report_table (UrSummary *summary, const UrTable *table)
{
  g_autofree double *widths = g_new (double, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = summary->width / table->n_columns;
  begin_table (summary, ur_summary_get_table_title (table));
  ur_word_begin_table (summary->word, widths, table->is_numeric, table->n_columns);
  add_report_row (summary, table->head);
  for (guint i = 0; i < table->n_rows; i++)
    add_report_row (summary, &table->rows[i]);
  ur_word_end_table (summary->word);
  if (table->note != NULL)
    add_words (summary, UR_WORD_NOTE, table->note);
}

static void
add_paragraph (UrSummary *summary, const UrParagraph *paragraph, gboolean after_heading)
{
  UrWordStyle style = ur_paragraph_is_salutation (paragraph) || !summary->is_chinese ? UR_WORD_FLUSH
                      : paragraph->section->part->kind == UR_PART_SCORECARD          ? UR_WORD_LIST
                                                                                     : UR_WORD_BODY;

  if (paragraph->kind == UR_PARAGRAPH_HEAD)
    add_report_table (summary, paragraph->table);
  if (paragraph->kind != UR_PARAGRAPH_TEXT)
    return;
  ur_word_begin_paragraph (summary->word, style);
  ur_summary_add_runs (summary, paragraph, 0, strlen (paragraph->text), FALSE);
  ur_word_end_paragraph (summary->word);
}

static void
add_cell (UrSummary *summary, const char *text)
{
  ur_word_begin_cell (summary->word);
  ur_word_add_text (summary->word, text, strlen (text), FALSE);
  ur_word_end_cell (summary->word);
}

static void
add_figure_cell (UrSummary *summary, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);

  ur_word_begin_cell (summary->word);
  if (indicator->number != NULL)
    ur_summary_add_figure (summary, indicator, figure, strlen (figure), TRUE);
  else
    ur_word_add_text (summary->word, "—", strlen ("—"), FALSE);
  ur_word_end_cell (summary->word);
}

/* The caption names the period of most figures, and the labels those of the others: a column of years would
 * be numbers among the figures. */
static void
add_label_cell (UrSummary *summary, const UrIndicator *indicator, const char *main_period)
{
  const char *period = ur_summary_row_get_period (indicator);
  g_autofree char *label = main_period != NULL && strcmp (period, main_period) != 0 && *period != '\0'
                               ? g_strdup_printf ("%s（%s）", indicator->label, period)
                               : g_strdup (indicator->label);

  add_cell (summary, label);
}

static void
add_row (UrSummary *summary, const UrSummaryRow *row, gboolean with_themes, const char *main_period)
{
  ur_word_begin_row (summary->word);
  if (with_themes)
    add_cell (summary, row->theme != NULL ? row->theme : "");
  add_label_cell (summary, row->indicator, main_period);
  add_figure_cell (summary, row->indicator);
  ur_word_end_row (summary->word);
}

/* Numbers that could not be read: the sentences that say why. */
static void
add_reasons (UrSummary *summary, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const UrIndicator *indicator = g_array_index (rows, UrSummaryRow, i).indicator;
      g_autofree char *text = NULL;

      if (indicator->number != NULL || indicator->missing == NULL)
        continue;
      text = g_strconcat ("— ", indicator->missing, NULL);
      add_words (summary, UR_WORD_NOTE, text);
    }
}

static void
add_table (UrSummary *summary, const GArray *rows, const char *title, gboolean with_themes)
{
  const char *main_period = ur_summary_rows_find_main_period (rows);
  g_autofree char *caption =
      main_period != NULL ? g_strdup_printf ("%s（除注明外为%s）", title, main_period) : g_strdup (title);
  const gboolean numeric[] = { FALSE, !with_themes, TRUE };
  const double value = VALUE_CHARS * summary->body, theme = with_themes ? THEME_CHARS * summary->body : 0,
               label = MAX (summary->width - value - theme, 4 * summary->body);
  const double with[] = { theme, label, value }, without[] = { label, value };

  if (rows->len == 0)
    return;
  begin_table (summary, caption);
  ur_word_begin_table (summary->word, with_themes ? with : without, numeric, with_themes ? 3 : 2);
  ur_word_begin_row (summary->word);
  if (with_themes)
    add_cell (summary, "类别");
  add_cell (summary, "指标");
  add_cell (summary, "数值");
  ur_word_end_row (summary->word);
  for (guint i = 0; i < rows->len; i++)
    add_row (summary, &g_array_index (rows, UrSummaryRow, i), with_themes, main_period);
  ur_word_end_table (summary->word);
  add_reasons (summary, rows);
}

static void
add_section_table (UrSummary *summary, const UrSection *section)
{
  g_autofree char *title = NULL;
  g_autoptr (GArray) rows = ur_summary_list_section_rows (summary, section, &title);

  add_table (summary, rows, title, FALSE);
}

static void
add_part_table (UrSummary *summary, const UrPart *part)
{
  g_autofree char *title = NULL;
  g_autoptr (GArray) rows = ur_summary_list_part_rows (summary, part, &title);

  add_table (summary, rows, title, TRUE);
}

/* A chart as on paper. */
static GBytes *
paint_chart (UrSummary *summary, UrChartLayout *layout)
{
  const double scale = CHART_DPI / 72;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (ur_chart_layout_get_width (layout) * scale),
                                  (int) ceil (ur_chart_layout_get_height (layout) * scale));
  cairo_t *cr = cairo_create (surface);
  UrCanvas *canvas;
  GBytes *png = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  canvas = ur_canvas_cairo_new (cr);
  ur_scene_paint (ur_chart_layout_get_scene (layout), canvas, ur_palette_get (summary->options->theme));
  ur_canvas_free (canvas);
  cairo_surface_flush (surface);
  if (ur_cairo_check (cr, surface, &summary->failure))
    png = ur_png_encode (surface, CHART_DPI, NULL, 0, NULL, &summary->failure);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return png;
}

static void
add_chart (UrSummary *summary, const UrChart *chart)
{
  const UrChartSpec spec = { .form = UR_CHART_FORM_PRINT, .width = summary->width };
  g_autofree char *alt = ur_chart_dup_alt_text (summary->report, chart);
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (UrChartLayout) layout = NULL;
  g_autoptr (GBytes) png = NULL;

  if (summary->failure != NULL)
    return;
  layout = ur_chart_layout_new (summary->report, chart, &spec);
  png = paint_chart (summary, layout);
  if (png == NULL)
    return;
  summary->pages->n_charts++;
  words = ur_summary_dup_chart_words (summary, chart);
  ur_word_add_picture (summary->word, png, ur_chart_layout_get_width (layout), alt);
  for (guint i = 0; i < words->len; i++)
    add_words (summary, i == 0 ? UR_WORD_FIGURE_CAPTION : UR_WORD_NOTE, g_ptr_array_index (words, i));
}

static void
add_section_chart (UrSummary *summary, const UrSection *section)
{
  const UrChart *chart = ur_report_find_section_chart (summary->report, section);

  if (chart != NULL && chart->n_items > 0)
    add_chart (summary, chart);
}

static void
add_part_charts (UrSummary *summary, const UrPart *part)
{
  for (guint i = 0; i < summary->report->n_charts; i++)
    {
      const UrChart *chart = &summary->report->charts[i];

      if (chart->part == part && chart->section == NULL && ur_summary_has_chart (summary, chart))
        add_chart (summary, chart);
    }
}

static void
add_notes (UrSummary *summary)
{
  const GArray *notes = summary->options->notes;

  if (!ur_summary_has_notes (summary))
    return;
  add_words (summary, UR_WORD_HEADING1, UR_SUMMARY_NOTES);
  for (guint i = 0; i < notes->len; i++)
    {
      g_auto (GStrv) words = ur_summary_dup_note_words (summary, &g_array_index (notes, UrPlacedNote, i));

      for (guint k = 0; words != NULL && words[k] != NULL; k++)
        add_words (summary, k == 0 ? UR_WORD_HEADING3 : UR_WORD_BODY, words[k]);
    }
}

static const UrSummaryMaker maker = {
  add_part_heading, add_section_heading, add_paragraph,   add_section_table,
  add_part_table,   add_section_chart,   add_part_charts,
};

static GBytes *
write_word (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  const guint n_failed = ur_font_watch_get_n_failed ();

  add_title (summary);
  if (!add_contents (summary, cancellable, error) || !ur_summary_add_parts (summary, cancellable, error) ||
      !ur_font_watch_check (n_failed, error))
    return NULL;
  if (summary->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&summary->failure));
      return NULL;
    }
  add_notes (summary);
  return ur_word_finish (summary->word, cancellable, error);
}

/**
 * ur_summary_write_word:
 * @report: what is printed
 * @options: how; read during the call only
 * @cancellable: (nullable): stops the work
 * @error: where to say why there is no document
 *
 * Makes a Word document of the chosen sections.  Headings are styles with levels of an outline, tables are
 * tables and charts are pictures with the words for people who do not see them.  Each figure is in a content
 * control whose tag is ur_trace_dup_short(), and in a bookmark, so that a draft made of the document can be
 * checked by what was copied. How many pages share a side, a booklet and a pack are matters of paper: they
 * are not asked.  Any thread may call it.  Everything depends on @report, @options and the fonts alone.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error of ur_summary_layout() or
 *   ur_office_write()
 */
GBytes *
ur_summary_write_word (UrReport *report,
                       const UrSummaryOptions *options,
                       GCancellable *cancellable,
                       GError **error)
{
  UrSummary summary = { .report = report, .options = options, .maker = &maker };
  g_autofree char *title = ur_report_dup_title (report);
  g_autoptr (UrPages) counts = NULL;
  UrPageGeometry geometry;
  GBytes *bytes;

  if (!ur_summary_begin (&summary, &geometry, error))
    return NULL;
  summary.pages = counts = ur_pages_new (report, title, report->issuer, &geometry, options->theme);
  summary.word = create_word (&summary, &geometry);
  bytes = write_word (&summary, cancellable, error);
  ur_word_free (summary.word);
  g_clear_error (&summary.failure);
  return bytes;
}
