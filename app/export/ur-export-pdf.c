/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-private.h"

#include "ur-pdf.h"

#define POINTS_PER_PIXEL 0.75 /* 72 / 96 */

static void
paint (const UrPicture *picture, cairo_t *cr)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (UrCanvas) collector = ur_canvas_collect_new (fonts);
  g_autoptr (UrCanvas) canvas = NULL;

  ur_picture_paint (picture, collector);
  cairo_scale (cr, POINTS_PER_PIXEL * picture->zoom, POINTS_PER_PIXEL * picture->zoom);
  canvas = ur_canvas_pdf_new (cr, fonts);
  ur_picture_paint (picture, canvas);
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
  g_autoptr (GBytes) bytes = NULL;

  ur_pdf_describe (surface, picture->chart->title, picture->report->issuer, picture->report->year);
  paint (picture, cr);
  bytes = ur_pdf_finish (surface, cr, out, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&bytes);
}
