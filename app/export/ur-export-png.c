/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-export-private.h"

#include <glib/gi18n-lib.h>

#include "ur-cairo-status.h"
#include "ur-png.h"
#include "ur-provenance.h"

static cairo_surface_t *
draw (const UrPicture *picture, GError **error)
{
  const UrExportOptions *options = picture->options;
  cairo_format_t format = options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  cairo_surface_t *surface = cairo_image_surface_create (format, (int) (picture->width * picture->scale),
                                                         (int) (picture->height * picture->scale));
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;

  cairo_scale (cr, picture->scale, picture->scale);
  ur_picture_paint_cairo (picture, cr);
  cairo_surface_flush (surface);
  drawn = ur_cairo_check (cr, surface, error);
  cairo_destroy (cr);
  if (drawn)
    return surface;
  cairo_surface_destroy (surface);
  g_prefix_error (error, _ ("The chart “%s” could not be drawn. "), picture->chart->title);
  return NULL;
}

/**
 * ur_export_draw_png:
 * @drawing: where to keep the picture
 * @picture: a laid-out picture
 * @error: return location for an error
 *
 * Paints a chart and collects what the file will say about it: see ur_provenance_for_chart().
 *
 * Returns: whether the chart could be painted
 */
gboolean
ur_export_draw_png (UrDrawing *drawing, const UrPicture *picture, GError **error)
{
  drawing->surface = draw (picture, error);
  if (drawing->surface == NULL)
    return FALSE;

  drawing->dpi = ur_export_options_get_dpi (picture->options);
  drawing->max_bytes = picture->options->max_bytes;
  drawing->texts = ur_provenance_for_chart (picture->report, picture->chart);
  return TRUE;
}

/**
 * ur_export_encode_png:
 * @drawing: from ur_export_draw_png()
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_export_encode_png (const UrDrawing *drawing, GCancellable *cancellable, GError **error)
{
  gsize n_texts;
  g_autofree UrPngText *texts = ur_provenance_list (drawing->texts, &n_texts);

  if (drawing->max_bytes > 0)
    return ur_png_encode_within (drawing->surface, drawing->max_bytes, drawing->dpi, texts, n_texts,
                                 cancellable, error);
  return ur_png_encode (drawing->surface, drawing->dpi, texts, n_texts, cancellable, error);
}
