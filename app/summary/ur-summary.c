/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-pages.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-font-watch.h"
#include "ur-summary-private.h"

#define MIN_TEXT_WIDTH (60.0 * UR_MM)
#define MIN_COLUMN 10.0 /* em of the body */
#define FEW_PAGES 4     /* so many need no table of contents */

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

static gboolean
check_sections (UrReport *report, const UrSummaryOptions *options, GError **error)
{
  guint n = ur_report_count_sections (report);
  gboolean any = options->sections == NULL && n > 0;

  for (guint i = 0; i < n && !any; i++)
    any = options->sections[i];
  if (!any)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("Choose at least one section"));
  return any;
}

static gboolean
check_geometry (const UrPageGeometry *geometry, double body, GError **error)
{
  if (geometry->text_width < MIN_TEXT_WIDTH || geometry->text_height < MIN_TEXT_WIDTH)
    {
      g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT,
                           _ ("The paper is too small: the text needs at least 60 by 60 millimetres"));
      return FALSE;
    }
  if (geometry->n_columns > 1 && geometry->column_width < MIN_COLUMN * body)
    {
      g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT,
                           _ ("The paper is too narrow for two columns of this size of type"));
      return FALSE;
    }
  return TRUE;
}

static void
add_section_text (UrSummary *summary, const UrSection *section, gboolean after_heading)
{
  if (section->title != NULL)
    summary->maker->add_section_heading (summary, section, after_heading);
  for (guint i = 0; i < section->n_paragraphs; i++)
    summary->maker->add_paragraph (summary, &section->paragraphs[i],
                                   i == 0 && (section->title != NULL || after_heading));
}

/* Table and chart of a section come after all that is printed of the sections inside it. */
static void
add_section_figures (UrSummary *summary, const UrSection *section)
{
  const UrSection *whole = section;

  if (section->part->kind == UR_PART_SCORECARD)
    return;
  if (section->parent != NULL && ur_summary_has_section (summary, section->parent))
    whole = section->parent;
  for (guint i = section->index + 1; i <= whole->index + whole->n_sections; i++)
    if (ur_summary_has_section (summary, &section->part->sections[i]))
      return;
  if (summary->options->with_tables)
    summary->maker->add_section_table (summary, whole);
  for (guint i = whole->index; summary->options->with_charts && i <= whole->index + whole->n_sections; i++)
    if (ur_summary_has_section (summary, &section->part->sections[i]))
      summary->maker->add_section_chart (summary, &section->part->sections[i]);
}

/* Tables and charts of a whole part; the last words of the report come after them. */
static void
end_part (UrSummary *summary, const UrPart *part)
{
  if (part->kind == UR_PART_SCORECARD && summary->options->with_tables)
    summary->maker->add_part_table (summary, part);
  if (summary->options->with_charts)
    summary->maker->add_part_charts (summary, part);
}

static void
add_part (UrSummary *summary, const UrPart *part)
{
  const UrSection *last = part->n_sections > 0 ? &part->sections[part->n_sections - 1] : NULL;
  gboolean begun = FALSE, after_heading = TRUE;

  for (guint i = 0; i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];

      if (!ur_summary_has_section (summary, section) || section->kind == UR_SECTION_CLOSING)
        continue;
      if (!begun && section->kind != UR_SECTION_ADDRESS)
        summary->maker->add_part_heading (summary, part, section);
      begun |= section->kind != UR_SECTION_ADDRESS;
      add_section_text (summary, section, begun && after_heading);
      add_section_figures (summary, section);
      after_heading = !begun || section->n_paragraphs == 0;
    }
  if (begun)
    end_part (summary, part);
  if (last != NULL && last->kind == UR_SECTION_CLOSING && ur_summary_has_section (summary, last))
    add_section_text (summary, last, FALSE);
}

/* What the pages say of themselves: the source, or the title. */
static char *
dup_running (const UrReport *report)
{
  g_autofree char *source = ur_report_dup_source (report);

  return source != NULL && *source != '\0' ? g_steal_pointer (&source) : ur_report_dup_title (report);
}

static const UrSummaryMaker pages_maker = {
  ur_summary_add_part_heading,  ur_summary_add_section_heading, ur_summary_add_paragraph,
  ur_summary_add_section_table, ur_summary_add_part_table,      ur_summary_add_section_chart,
  ur_summary_add_part_charts,
};

/**
 * ur_summary_add_parts:
 * @summary: a summary that knows its maker
 * @cancellable: (nullable): stops the work
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Has what is chosen of the report made, in its order.
 *
 * Returns: whether all of it was
 */
gboolean
ur_summary_add_parts (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < summary->report->n_parts; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_part (summary, &summary->report->parts[i]);
    }
  return TRUE;
}

/**
 * ur_summary_has_contents:
 * @pages: of a summary, one by one
 *
 * Returns: whether there are so many that there is a table of contents
 */
gboolean
ur_summary_has_contents (const UrPages *pages)
{
  return pages->pages->len > FEW_PAGES;
}

static gboolean
fill (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  g_autofree char *source = dup_running (summary->report);

  ur_summary_add_title (summary);
  ur_summary_add_contents (summary);
  if (!ur_summary_add_parts (summary, cancellable, error))
    return FALSE;
  if (ur_summary_has_notes (summary))
    ur_summary_add_notes (summary);
  if (summary->options->pack == UR_PACK_STUDY)
    ur_summary_add_pack (summary);
  if (!ur_flow_paginate (summary->flow, FALSE, FEW_PAGES + 1, cancellable, error))
    return FALSE;
  if (ur_summary_has_contents (summary->pages))
    {
      if (!ur_flow_paginate (summary->flow, TRUE, G_MAXUINT, cancellable, error))
        return FALSE;
      ur_summary_number_contents (summary);
    }
  ur_summary_add_furniture (summary, source, NULL);
  return TRUE;
}

/**
 * ur_summary_begin:
 * @summary: a summary that knows its report and options
 * @geometry: (out caller-allocates): its pages
 * @error: where to say what is wrong with the options
 *
 * Finds out style, sizes and pages.
 *
 * Returns: whether such a summary can be made
 */
gboolean
ur_summary_begin (UrSummary *summary, UrPageGeometry *geometry, GError **error)
{
  summary->style = ur_summary_style_get (summary->options->layout);
  summary->is_chinese = ur_report_is_chinese (summary->report);
  summary->body = CLAMP (summary->options->body_size, summary->style->least, summary->style->most);
  ur_summary_init_geometry (geometry, summary->options, summary->body);
  summary->width = geometry->column_width;
  summary->pitch = summary->style->pitch * summary->body;
  return check_sections (summary->report, summary->options, error) &&
         check_geometry (geometry, summary->body, error);
}

/* Pages one by one. */
static UrPages *
lay_out (UrReport *report, const UrSummaryOptions *options, GCancellable *cancellable, GError **error)
{
  UrPageGeometry geometry;
  UrSummary summary = { .report = report, .options = options, .maker = &pages_maker };
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (UrFlow) flow = NULL;
  g_autoptr (UrTypesetter) typesetter = NULL;
  g_autofree char *title = ur_report_dup_title (report);

  if (!ur_summary_begin (&summary, &geometry, error))
    return NULL;
  summary.pages = pages = ur_pages_new (report, title, report->issuer, &geometry, options->theme);
  summary.flow = flow = ur_flow_new (pages);
  summary.typesetter = typesetter = ur_typesetter_new (options->cache);
  return fill (&summary, cancellable, error) ? g_steal_pointer (&pages) : NULL;
}

/* A booklet is read in the hand: its pages are set for half a sheet, in type of full size.  Where that is too
 * small for the text, pages of a whole sheet are made smaller. */
static UrPages *
lay_out_booklet (UrReport *report, const UrSummaryOptions *options, GCancellable *cancellable, GError **error)
{
  UrSummaryOptions half = *options;
  g_autoptr (GError) narrow = NULL;
  UrPages *pages;

  ur_pages_get_booklet_page (options, &half.paper_width, &half.paper_height);
  pages = lay_out (report, &half, cancellable, &narrow);
  if (g_error_matches (narrow, UR_ERROR, UR_ERROR_ARGUMENT))
    return lay_out (report, options, cancellable, error);
  if (narrow != NULL)
    g_propagate_error (error, g_steal_pointer (&narrow));
  return pages;
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
 * Pages of a booklet are set for half a sheet; where several share a side otherwise they are made smaller,
 * and ur_pages_get_least_type() says how small.  Everything depends on @report, @options and the fonts alone.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with UR_ERROR_ARGUMENT when no section is chosen
 * or the paper is too small, with UR_ERROR_DRAW when a font could not be loaded, or with G_IO_ERROR_CANCELLED
 */
UrPages *
ur_summary_layout (UrReport *report,
                   const UrSummaryOptions *options,
                   GCancellable *cancellable,
                   GError **error)
{
  const guint n_failed = ur_font_watch_get_n_failed ();
  g_autoptr (UrPages) pages = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->body_size > 0, NULL);
  if (options->booklet)
    pages = lay_out_booklet (report, options, cancellable, error);
  else
    pages = lay_out (report, options, cancellable, error);
  if (pages == NULL || !ur_font_watch_check (n_failed, error))
    return NULL;
  if (options->booklet || options->nup > 1)
    return ur_pages_impose (pages, options);
  return g_steal_pointer (&pages);
}
