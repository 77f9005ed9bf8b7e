/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not a report's summary and looks like one: a table on A4, which two people sign or hand round. */
#include "ur-font-watch.h"
#include "ur-summary-private.h"

/**
 * ur_summary_lay_out_form:
 * @summary: what begins the caller's own layout; all of it is set here
 * @title: what the pages are called
 * @cache: (nullable): what was shaped before
 * @fill: puts what there is on the pages
 * @cancellable: (nullable): stops the work
 * @error: where to say why there are no pages
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with UR_ERROR_DRAW when a font could not be
 * loaded, or with what @fill says
 */
UrPages *
ur_summary_lay_out_form (UrSummary *summary,
                         const char *title,
                         UrShapeCache *cache,
                         UrFormFill fill,
                         GCancellable *cancellable,
                         GError **error)
{
  const guint n_failed = ur_font_watch_get_n_failed ();
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (cache);
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (UrFlow) flow = NULL;
  UrSummaryOptions options;
  UrPageGeometry geometry;

  ur_summary_options_init (&options);
  options.theme = UR_THEME_PAPER_GREY;
  summary->style = ur_summary_style_get (options.layout);
  ur_summary_init_geometry (&geometry, &options, options.body_size);
  summary->options = &options;
  summary->pages = pages = ur_pages_new (NULL, title, "", &geometry, options.theme);
  summary->flow = flow = ur_flow_new (pages);
  summary->typesetter = typesetter;
  summary->width = geometry.column_width;
  summary->body = options.body_size;
  summary->pitch = summary->style->pitch * options.body_size;
  if (!fill (summary, cancellable, error) || !ur_font_watch_check (n_failed, error))
    return NULL;
  return g_steal_pointer (&pages);
}
