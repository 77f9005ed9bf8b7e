/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-private.h"

#include "ur-chart-table.h"
#include "ur-pdf.h"
#include "ur-provenance.h"

#define POINTS_PER_PIXEL 0.75 /* 72 / 96 */

static void
paint (const UrPicture *picture, cairo_t *cr)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (UrCanvas) collector = ur_canvas_collect_new (fonts);
  g_autoptr (UrCanvas) canvas = NULL;
  g_autofree char *words = ur_provenance_dup_description (picture->report, picture->layout);

  ur_picture_paint_chart (picture, collector);
  cairo_scale (cr, POINTS_PER_PIXEL * picture->zoom, POINTS_PER_PIXEL * picture->zoom);
  canvas = ur_canvas_pdf_new (cr, fonts);
  /* Before any tag: where all of a page is filled, cairo takes that for a new beginning and forgets the tags
   * before it. */
  ur_picture_paint_ground (picture, canvas);
  canvas->klass->begin_tag (canvas, "Document", "", NULL);
  canvas->klass->begin_tag (canvas, "Figure", "", words);
  ur_picture_paint_chart (picture, canvas);
  canvas->klass->end_tag (canvas, "Figure");
  canvas->klass->end_tag (canvas, "Document");
}

/**
 * ur_export_pdf:
 * @picture: a laid-out picture
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Writes a chart as a PDF of one page that is as large as the picture, at 96 px an inch, with its fonts
 * embedded.
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_export_pdf (const UrPicture *picture, GCancellable *cancellable, GError **error)
{
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface =
      ur_pdf_new (out, picture->width * POINTS_PER_PIXEL, picture->height * POINTS_PER_PIXEL);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *title =
      ur_chart_dup_shown_title (picture->chart, ur_chart_layout_get_shown (picture->layout));
  const UrPdfInfo info = { title, picture->report->issuer };
  g_autoptr (GBytes) bytes = NULL;

  paint (picture, cr);
  bytes = ur_pdf_finish (surface, cr, out, &info, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&bytes);
}
