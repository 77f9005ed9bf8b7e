/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-table.h"
#include "ur-summary-private.h"

#define CHART_BODY 12.0 /* pt: what their type goes with best */
#define PRINT_BODY 16.0 /* pt: up to this size of the body charts keep theirs */
#define MIN_WIDTH 227.0 /* pt: 80 mm */

/* A caption and its notes, set but not placed. */
typedef struct
{
  GPtrArray *lines;
  UrRole role;
  double size, pitch;
} Text;

static Text
set_text (const UrSummary *summary, const char *text, UrRole role)
{
  gboolean caption = role == UR_ROLE_CAPTION;
  const UrTextStyle style = { .face = caption ? UR_FACE_SANS : UR_FACE_SERIF,
                              .size = (caption ? 0.875 : 0.75) * summary->body,
                              .bold = caption,
                              .align = caption ? UR_ALIGN_CENTER : UR_ALIGN_START,
                              .hang = !caption,
                              .words = caption };

  return (Text){ ur_typesetter_break (summary->typesetter, text, NULL, 0, &style, summary->width), role,
                 style.size, (caption ? 1.5 : 1.55) * style.size };
}

static char *
dup_caption (const UrSummary *summary, const UrChart *chart)
{
  /* Two sections may call their charts the same in short: only the whole title tells them apart. */
  const char *title = chart->section ? chart->title : chart->short_title;

  return g_strdup_printf ("图%u　%s%s", summary->pages->n_charts, title,
                          ur_chart_is_derived (chart) ? "（由原文数字计算）" : "");
}

/* What a chart without a computed number measures, and what must not be compared, or of when shares are,
 * comes before its first note. */
static char *
dup_first_note (const UrChart *chart, const char *note)
{
  g_autofree char *own = ur_chart_dup_own_subtitle (chart);
  const char *subtitle = own ? own : ur_chart_is_derived (chart) ? NULL : chart->subtitle;

  if (!subtitle)
    return g_strdup (note);
  return note ? g_strconcat (subtitle, "。", note, NULL) : g_strdup (subtitle);
}

/**
 * ur_summary_dup_chart_words:
 * @summary: a summary that has counted the chart
 * @chart: a chart
 *
 * Returns: (transfer full) (element-type utf8): its caption, then its notes
 */
GPtrArray *
ur_summary_dup_chart_words (const UrSummary *summary, const UrChart *chart)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (chart);
  char *first = dup_first_note (chart, notes->len > 0 ? g_ptr_array_index (notes, 0) : NULL);

  g_ptr_array_add (words, dup_caption (summary, chart));
  if (first != NULL)
    g_ptr_array_add (words, first);
  for (guint i = 1; i < notes->len; i++)
    g_ptr_array_add (words, g_strdup (g_ptr_array_index (notes, i)));
  return words;
}

static GArray *
set_texts (const UrSummary *summary, const UrChart *chart)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_autoptr (GPtrArray) words = ur_summary_dup_chart_words (summary, chart);

  for (guint i = 0; i < words->len; i++)
    {
      Text text = set_text (summary, g_ptr_array_index (words, i), i == 0 ? UR_ROLE_CAPTION : UR_ROLE_NOTE);

      g_array_append_val (texts, text);
    }
  return texts;
}

static double
measure_texts (const GArray *texts)
{
  double height = 0.0;

  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = &g_array_index (texts, Text, i);
      height += text->lines->len * text->pitch;
    }
  return height;
}

static void
add_text (UrSummary *summary, Text *text, double *y)
{
  for (guint i = 0; i < text->lines->len; i++, *y += text->pitch)
    ur_flow_add_line (summary->flow, text->role, 0.0, *y + text->pitch / 2 + 0.38 * text->size,
                      text->role == UR_ROLE_CAPTION ? UR_COLOR_TEXT1 : UR_COLOR_TEXT2,
                      g_steal_pointer (&text->lines->pdata[i]));
  g_ptr_array_set_free_func (text->lines, NULL);
  g_ptr_array_unref (text->lines);
}

/* Charts have type for a body of 9 to 16 pt: beside larger type they are laid out for less width and
 * enlarged, as far as they do not become too narrow. */
static double
get_enlargement (const UrSummary *summary)
{
  return CLAMP (summary->body > PRINT_BODY ? summary->body / CHART_BODY : 1.0, 1.0,
                MAX (1.0, summary->width / MIN_WIDTH));
}

static void
place_chart (UrSummary *summary, UrChartLayout *layout, double scale, GArray *texts, double gap, double below)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);
  double y = scale * ur_chart_layout_get_height (layout) + gap;

  ur_flow_add_slice (summary->flow, 0.9 * summary->body, y + measure_texts (texts) + below,
                     UR_SLICE_BREAK | UR_SLICE_FLOATS);
  ur_flow_begin_tag (summary->flow, "Figure");
  ur_flow_set_words (summary->flow, ur_chart_dup_alt_text (summary->report, chart));
  ur_flow_add_chart (summary->flow, (summary->width - scale * ur_chart_layout_get_width (layout)) / 2, 0.0,
                     scale, layout);
  ur_flow_end_tag (summary->flow, "Figure");
  ur_flow_begin_tag (summary->flow, "Caption");
  for (guint i = 0; i < texts->len; i++)
    add_text (summary, &g_array_index (texts, Text, i), &y);
  ur_flow_end_tag (summary->flow, "Caption");
}

/* The chart, its caption and its notes are one slice.  One that is higher than the page is made smaller. */
static void
add_chart (UrSummary *summary, const UrChart *chart)
{
  const double wanted = get_enlargement (summary), gap = 0.5 * summary->body, below = 0.25 * summary->body;
  const UrChartSpec spec = { .form = UR_CHART_FORM_PRINT,
                             .width = summary->width / wanted,
                             .shapes = ur_typesetter_get_cache (summary->typesetter) };
  UrChartLayout *layout = ur_chart_layout_new (summary->report, chart, &spec);
  g_autoptr (GArray) texts = NULL;
  double room;

  summary->pages->n_charts++;
  texts = set_texts (summary, chart);
  room = summary->pages->geometry.text_height - measure_texts (texts) - gap - below;
  ur_flow_begin_block (summary->flow, NULL, chart->section);
  place_chart (summary, layout, MIN (wanted, MAX (0.1, room / ur_chart_layout_get_height (layout))), texts,
               gap, below);
}

/**
 * ur_summary_add_section_chart:
 * @summary: a summary
 * @section: a section
 *
 * Adds the section's chart, if it has one with something to show.
 */
void
ur_summary_add_section_chart (UrSummary *summary, const UrSection *section)
{
  const UrChart *chart = ur_report_find_section_chart (summary->report, section);

  if (chart && chart->n_items > 0)
    add_chart (summary, chart);
}

/**
 * ur_summary_has_chart:
 * @summary: a summary
 * @chart: one that belongs to a whole part
 *
 * Returns: whether it is printed: of a scorecard printed in part only those charts are that show one of its
 *   figures
 */
gboolean
ur_summary_has_chart (const UrSummary *summary, const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrParagraph *paragraphs[] = { chart->items[i].indicator->paragraph,
                                          chart->items[i].whole ? chart->items[i].whole->paragraph : NULL };

      for (guint j = 0; j < G_N_ELEMENTS (paragraphs); j++)
        if (paragraphs[j] && paragraphs[j]->section->part == chart->part &&
            ur_summary_has_section (summary, paragraphs[j]->section))
          return TRUE;
    }
  return FALSE;
}

/**
 * ur_summary_add_part_charts:
 * @summary: a summary
 * @part: a part of which something is printed
 *
 * Adds the charts that belong to the whole part, in the order of the report.
 */
void
ur_summary_add_part_charts (UrSummary *summary, const UrPart *part)
{
  for (guint i = 0; i < summary->report->n_charts; i++)
    {
      const UrChart *chart = &summary->report->charts[i];
      if (chart->part == part && !chart->section && ur_summary_has_chart (summary, chart))
        add_chart (summary, chart);
    }
}
