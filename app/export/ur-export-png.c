/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-export-private.h"

#include <glib/gi18n-lib.h>

#include "ur-cairo-status.h"
#include "ur-png.h"
#include "ur-provenance.h"
#include "ur-quote.h"

static cairo_surface_t *
draw (const UrPicture *picture, GError **error)
{
  const UrExportOptions *options = picture->options;
  cairo_format_t format = options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  cairo_surface_t *surface = cairo_image_surface_create (format, (int) (picture->width * picture->scale),
                                                         (int) (picture->height * picture->scale));
  cairo_t *cr = cairo_create (surface);
  g_autofree char *what = NULL;
  gboolean drawn;

  cairo_scale (cr, picture->scale, picture->scale);
  ur_picture_paint_cairo (picture, cr);
  cairo_surface_flush (surface);
  drawn = ur_cairo_check (cr, surface, error);
  cairo_destroy (cr);
  if (drawn)
    return surface;
  cairo_surface_destroy (surface);
  what = ur_quote_printf (_ ("The chart “%s” could not be drawn. "), picture->chart->title);
  g_prefix_error_literal (error, what);
  return NULL;
}

/**
 * ur_export_png:
 * @picture: a laid-out picture
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Paints a chart and writes it with what the file is to say about it: see ur_provenance_for_chart().
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_export_png (const UrPicture *picture, GCancellable *cancellable, GError **error)
{
  const UrExportOptions *options = picture->options;
  double dpi = ur_export_options_get_dpi (options);
  cairo_surface_t *surface = draw (picture, error);
  g_autoptr (GPtrArray) provenance = NULL;
  g_autofree UrPngText *texts = NULL;
  gsize n_texts;
  GBytes *bytes;

  if (surface == NULL)
    return NULL;
  provenance = ur_provenance_for_chart (picture->report, picture->layout);
  texts = ur_provenance_list (provenance, &n_texts);
  if (options->max_bytes > 0)
    bytes = ur_png_encode_within (surface, options->max_bytes, dpi, texts, n_texts, cancellable, error);
  else
    bytes = ur_png_encode (surface, dpi, texts, n_texts, cancellable, error);
  cairo_surface_destroy (surface);
  return bytes;
}
