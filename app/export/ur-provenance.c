/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture says about itself: where its figures come from, so that it can be compared with the report
 * later. */
#include "ur-provenance.h"

#include <string.h>

#include "ur-chart-table.h"
#include "ur-export-private.h"

/* A line of figures ends at the end of a line and its cells at a tab. */
static void
append_cell (GString *text, const char *cell, char end)
{
  gsize start = text->len;

  g_string_append (text, cell);
  for (gsize i = start; i < text->len; i++)
    if (strchr ("\t\r\n", text->str[i]) != NULL)
      text->str[i] = ' ';
  if (end != '\0')
    g_string_append_c (text, end);
}

static char *
dup_figures (const GArray *figures)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const UrPictured *pictured = &g_array_index (figures, UrPictured, i);
      g_autofree char *figure = ur_indicator_dup_figure (pictured->indicator);

      if (i > 0)
        g_string_append_c (text, '\n');
      append_cell (text, pictured->indicator->id, '\t');
      append_cell (text, pictured->label, '\t');
      append_cell (text, figure, '\t');
      append_cell (text, pictured->indicator->period->label, '\0');
    }
  return g_string_free (text, FALSE);
}

static void
add_figure (GArray *figures, const UrIndicator *indicator, const char *label)
{
  UrPictured pictured = { indicator, label };

  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, UrPictured, i).indicator == indicator)
      return;
  g_array_append_val (figures, pictured);
}

static void
add_text (GPtrArray *texts, const char *key, char *text)
{
  g_ptr_array_add (texts, g_strdup (key));
  g_ptr_array_add (texts, text);
}

static GPtrArray *
list_texts (const UrReport *report, const GArray *figures, char *title, char *description, char *source)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  add_text (texts, UR_KEY_TITLE, title);
  add_text (texts, UR_KEY_DESCRIPTION, description);
  add_text (texts, UR_KEY_SOURCE, source);
  add_text (texts, UR_KEY_REPORT, g_strdup (report->id));
  add_text (texts, UR_KEY_QUOTE, ur_provenance_dup_quotes (figures));
  add_text (texts, UR_KEY_FIGURES, dup_figures (figures));
  return texts;
}

/**
 * ur_provenance_for_chart:
 * @report: the report of the chart
 * @layout: the picture of a chart
 *
 * What the picture of a chart says about itself, of what it shows and of nothing else, in UTF-8 under keys
 * that are never translated: `Title`; `Description`, the alternative text; `Source`, where the numbers come
 * from; `ur-report`, the report's id; `ur-quote`, the sentences of the numbers, one a line; `ur-figures`, the
 * numbers, one a line: the indicator's id, its label in the picture, number with magnitude and unit, and
 * period, parted by tabs; and `ur-digest`, the SHA-256 in hexadecimal of the CSV file of the chart, or of
 * that part of it that is shown.
 *
 * Returns: (transfer full) (element-type utf8): keys and texts in turn
 */
GPtrArray *
ur_provenance_for_chart (const UrReport *report, const UrChartLayout *layout)
{
  const UrChart *chart, *shown;
  g_autoptr (GArray) figures = NULL;
  GPtrArray *texts;

  g_return_val_if_fail (report != NULL && layout != NULL, NULL);

  chart = ur_chart_layout_get_chart (layout);
  shown = ur_chart_layout_get_shown (layout);
  figures = ur_provenance_list_chart (shown);
  texts =
      list_texts (report, figures, ur_chart_dup_shown_title (chart, shown),
                  ur_provenance_dup_description (report, layout), ur_chart_dup_source_line (report, shown));
  add_text (texts, UR_KEY_DIGEST, ur_provenance_dup_chart_digest (shown));
  return texts;
}

/**
 * ur_provenance_dup_description:
 * @report: the report of the chart
 * @layout: the picture of a chart
 *
 * Returns: (transfer full): the alternative text of what is shown
 */
char *
ur_provenance_dup_description (const UrReport *report, const UrChartLayout *layout)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);
  const UrChart *shown = ur_chart_layout_get_shown (layout);

  return shown == chart ? ur_chart_dup_full_text (report, chart, ur_chart_layout_has_finding (layout))
                        : ur_chart_dup_shown_alt_text (report, chart, shown);
}

/**
 * ur_provenance_for_figures:
 * @report: the report of the indicators
 * @title: what the picture is called
 * @description: its alternative text
 * @indicators: (array length=n_indicators): every indicator whose number is in the picture
 * @n_indicators: how many
 *
 * The same as ur_provenance_for_chart() for a picture of more than a chart: a long picture, a slide.  There
 * `ur-digest` is the SHA-256 of `ur-figures`.  An indicator given twice is written once.
 *
 * Returns: (transfer full) (element-type utf8): keys and texts in turn
 */
GPtrArray *
ur_provenance_for_figures (const UrReport *report,
                           const char *title,
                           const char *description,
                           const UrIndicator *const *indicators,
                           guint n_indicators)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (UrPictured));
  g_autofree char *source = NULL;
  GPtrArray *texts;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (indicators != NULL || n_indicators == 0, NULL);

  source = ur_report_dup_source (report);
  for (guint i = 0; i < n_indicators; i++)
    add_figure (figures, indicators[i], indicators[i]->label);
  texts = list_texts (report, figures, g_strdup (title), g_strdup (description),
                      g_strconcat ("来源：", source, NULL));
  add_text (texts, UR_KEY_DIGEST,
            ur_provenance_dup_figures_digest (g_ptr_array_index (texts, texts->len - 1)));
  return texts;
}

/**
 * ur_provenance_list:
 * @provenance: (element-type utf8): keys and texts in turn
 * @n_texts: (out): how many pairs
 *
 * Returns: (transfer container): the same for ur_png_encode(); valid as long as @provenance
 */
UrPngText *
ur_provenance_list (const GPtrArray *provenance, gsize *n_texts)
{
  UrPngText *texts;

  *n_texts = provenance->len / 2;
  texts = g_new (UrPngText, *n_texts);
  for (gsize i = 0; i < *n_texts; i++)
    texts[i] =
        (UrPngText){ g_ptr_array_index (provenance, 2 * i), g_ptr_array_index (provenance, 2 * i + 1) };
  return texts;
}

/**
 * ur_provenance_list_chart:
 * @chart: a chart
 *
 * Returns: (transfer full) (element-type UrPictured): its figures, wholes of shares too, each once
 */
GArray *
ur_provenance_list_chart (const UrChart *chart)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (UrPictured));

  for (guint i = 0; i < chart->n_items; i++)
    {
      add_figure (figures, chart->items[i].indicator, chart->items[i].label);
      if (chart->items[i].whole != NULL)
        add_figure (figures, chart->items[i].whole, chart->items[i].label);
    }
  return figures;
}

/**
 * ur_provenance_dup_quotes:
 * @figures: (element-type UrPictured): figures
 *
 * Returns: (transfer full): the sentences they are in, each once, one a line
 */
char *
ur_provenance_dup_quotes (const GArray *figures)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *quotes = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const char *quote = g_array_index (figures, UrPictured, i).indicator->words;

      if (quote != NULL && g_hash_table_add (seen, (gpointer) quote))
        g_string_append_printf (quotes, "%s%s", quotes->len > 0 ? "\n" : "", quote);
    }
  return g_string_free (quotes, FALSE);
}

/**
 * ur_provenance_dup_chart_digest:
 * @chart: a chart
 *
 * Returns: (transfer full): the SHA-256 of its CSV file, in hexadecimal
 */
char *
ur_provenance_dup_chart_digest (const UrChart *chart)
{
  g_autoptr (GBytes) table = ur_export_csv (chart);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, table);
}

/**
 * ur_provenance_dup_figures_digest:
 * @figures: the text of `ur-figures`
 *
 * Returns: (transfer full): its SHA-256, in hexadecimal
 */
char *
ur_provenance_dup_figures_digest (const char *figures)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, figures, -1);
}
