/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-pages.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-summary-private.h"

#define A4_WIDTH 210.0 /* mm */
#define A4_HEIGHT 297.0

/* Margins of A4 in mm, those of GB/T 9704-2012: text area 156 × 225. */
#define TOP 37.0
#define LEFT 28.0
#define RIGHT 26.0
#define BOTTOM 35.0
#define MIN_MARGIN 12.0 /* mm; the foot keeps room for the page number */
#define MIN_BOTTOM 20.0

#define MIN_TEXT_WIDTH (60.0 * UR_MM)
#define LINE_DISTANCE 1.75 /* em */

/**
 * ur_summary_options_init:
 * @options: (out caller-allocates): to be filled
 *
 * Everything, in colour, on A4, in 12 pt with the numbers as printed and the page number outside.
 */
void
ur_summary_options_init (UrSummaryOptions *options)
{
  *options = (UrSummaryOptions){
    .with_charts = TRUE,
    .with_tables = TRUE,
    .paper_width = A4_WIDTH * UR_MM,
    .paper_height = A4_HEIGHT * UR_MM,
    .body_size = 12.0,
    .numbering = UR_NUMBERING_PRINTED,
    .folio = UR_FOLIO_OUTSIDE,
    .theme = UR_THEME_LIGHT,
  };
}

/**
 * ur_report_count_sections:
 * @report: a report
 *
 * Returns: how many sections all its parts have: the number of flags in #UrSummaryOptions.sections
 */
guint
ur_report_count_sections (const UrReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->n_parts; i++)
    n += report->parts[i].n_sections;
  return n;
}

/**
 * ur_summary_has_section:
 * @summary: a summary
 * @section: a section of its report
 *
 * Returns: whether @section is printed
 */
gboolean
ur_summary_has_section (const UrSummary *summary, const UrSection *section)
{
  guint index = section->index;

  if (!summary->options->sections)
    return TRUE;
  for (guint i = 0; i < section->part->index; i++)
    index += summary->report->parts[i].n_sections;
  return summary->options->sections[index];
}

/* Margins grow and shrink with the side of the sheet they are measured along. */
static void
init_geometry (UrPageGeometry *geometry, const UrSummaryOptions *options)
{
  double x = options->paper_width / A4_WIDTH, y = options->paper_height / A4_HEIGHT;

  geometry->width = options->paper_width;
  geometry->height = options->paper_height;
  geometry->top = MAX (TOP * y, MIN_MARGIN * UR_MM);
  geometry->left = MAX (LEFT * x, MIN_MARGIN * UR_MM);
  geometry->right = MAX (RIGHT * x, MIN_MARGIN * UR_MM);
  geometry->bottom = MAX (BOTTOM * y, MIN_BOTTOM * UR_MM);
  geometry->text_width = geometry->width - geometry->left - geometry->right;
  geometry->text_height = geometry->height - geometry->top - geometry->bottom;
}

static gboolean
check_options (UrReport *report, const UrSummaryOptions *options, GError **error)
{
  guint n = ur_report_count_sections (report);
  gboolean any = options->sections == NULL && n > 0;
  UrPageGeometry geometry;

  for (guint i = 0; i < n && !any; i++)
    any = options->sections[i];
  if (!any)
    {
      g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("Choose at least one section"));
      return FALSE;
    }
  init_geometry (&geometry, options);
  if (geometry.text_width < MIN_TEXT_WIDTH || geometry.text_height < MIN_TEXT_WIDTH)
    {
      g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT,
                           _ ("The paper is too small: the text needs at least 60 by 60 millimetres"));
      return FALSE;
    }
  return TRUE;
}

static void
add_section (UrSummary *summary, const UrSection *section, gboolean after_heading)
{
  gboolean scorecard = section->part->kind == UR_PART_SCORECARD;

  if (!scorecard)
    ur_summary_add_section_heading (summary, section, after_heading);
  for (guint i = 0; i < section->n_paragraphs; i++)
    ur_summary_add_paragraph (summary, &section->paragraphs[i], i == 0 && (!scorecard || after_heading));
  if (scorecard)
    return;
  if (summary->options->with_tables)
    ur_summary_add_section_table (summary, section);
  if (summary->options->with_charts)
    ur_summary_add_section_chart (summary, section);
}

static void
add_part (UrSummary *summary, const UrPart *part)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];
      if (!ur_summary_has_section (summary, section))
        continue;
      if (!begun)
        ur_summary_add_part_heading (summary, part, section);
      add_section (summary, section, !begun);
      begun = TRUE;
    }
  if (!begun)
    return;
  if (part->kind == UR_PART_SCORECARD && summary->options->with_tables)
    ur_summary_add_part_table (summary, part);
  if (summary->options->with_charts)
    ur_summary_add_part_charts (summary, part);
}

static gboolean
fill (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  ur_summary_add_title (summary);
  for (guint i = 0; i < summary->report->n_parts; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_part (summary, &summary->report->parts[i]);
    }
  if (!ur_flow_paginate (summary->flow, cancellable, error))
    return FALSE;
  ur_summary_add_furniture (summary);
  return TRUE;
}

/**
 * ur_summary_layout:
 * @report: what is printed
 * @options: how; read during the call only
 * @cancellable: (nullable): stops the work
 * @error: where to say why there are no pages
 *
 * Lays out the chosen sections of a report as pages.  Any thread may call it; what it returns belongs to no
 * thread.  Margins are those of GB/T 9704 on A4 and in proportion to the sheet's sides on other papers.
 * Everything depends on @report, @options and the fonts alone.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with UR_ERROR_ARGUMENT when no section is chosen
 * or the paper is too small, or with G_IO_ERROR_CANCELLED
 */
UrPages *
ur_summary_layout (UrReport *report,
                   const UrSummaryOptions *options,
                   GCancellable *cancellable,
                   GError **error)
{
  UrPageGeometry geometry;
  UrSummary summary = { .report = report, .options = options };
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (UrFlow) flow = NULL;
  g_autoptr (UrTypesetter) typesetter = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->body_size > 0, NULL);
  if (!check_options (report, options, error))
    return NULL;
  init_geometry (&geometry, options);
  summary.pages = pages = ur_pages_new (report, &geometry, options->theme);
  summary.flow = flow = ur_flow_new (pages);
  summary.typesetter = typesetter = ur_typesetter_new ();
  summary.width = geometry.text_width;
  summary.body = options->body_size;
  summary.pitch = LINE_DISTANCE * options->body_size;
  if (!fill (&summary, cancellable, error))
    return NULL;
  return g_steal_pointer (&pages);
}
