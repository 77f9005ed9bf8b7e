/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The long picture as PNG. */
#include "ur-config.h"

#include "ur-poster-private.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-export.h"
#include "ur-png-bands.h"
#include "ur-provenance.h"

static cairo_surface_t *
draw (const UrPoster *poster, guint y, guint height, GError **error)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) poster->options.width, (int) height);
  cairo_t *cr = cairo_create (surface);
  UrCanvas *canvas = ur_canvas_cairo_new (cr);
  cairo_status_t status;

  ur_poster_paint_rows (poster, y, y + height, canvas);
  ur_canvas_free (canvas);
  cairo_surface_flush (surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  g_set_error_literal (
      error, UR_ERROR, UR_ERROR_DRAW,
      _ ("The long picture could not be drawn. Choose a smaller width or cut it into slices."));
  return NULL;
}

static gboolean
is_too_large (const UrPoster *poster, const UrPosterSlice *slice)
{
  return slice->height > UR_EXPORT_MAX_SIDE ||
         (double) slice->height * poster->options.width > UR_EXPORT_MAX_PIXELS;
}

typedef struct
{
  const UrPoster *poster;
  const UrPosterSlice *slice;
} Banded;

static gboolean
paint_band (cairo_surface_t *band, guint first, gpointer data)
{
  const Banded *banded = data;
  cairo_t *cr = cairo_create (band);
  UrCanvas *canvas = ur_canvas_cairo_new (cr);
  guint y = banded->slice->y + first;
  gboolean good;

  ur_poster_paint_rows (banded->poster, y, y + (guint) cairo_image_surface_get_height (band), canvas);
  ur_canvas_free (canvas);
  good = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  return good;
}

static GBytes *
encode_bands (const UrPoster *poster,
              const UrPosterSlice *slice,
              const UrPngText *texts,
              gsize n_texts,
              GCancellable *cancellable,
              GError **error)
{
  Banded banded = { poster, slice };

  return ur_png_encode_bands (poster->options.width, slice->height, 96.0 * poster->zoom, texts, n_texts,
                              paint_band, &banded, cancellable, error);
}

/**
 * ur_poster_encode:
 * @poster: a long picture
 * @slice: which file
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes the PNG of a slice, with the texts of ur_provenance_for_figures(), so that it can be compared with
 * the report later.  The bytes depend on the report and the options alone.
 *
 * Returns: (transfer full): the file, or %NULL with %UR_ERROR_DRAW or %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_poster_encode (UrPoster *poster, guint slice, GCancellable *cancellable, GError **error)
{
  const UrPosterSlice *drawn = &g_array_index (poster->slices, UrPosterSlice, slice);
  g_autofree char *title = ur_report_dup_title (poster->report);
  g_autofree char *description = ur_poster_dup_description (poster);
  g_autoptr (GPtrArray) provenance = NULL;
  g_autofree UrPngText *texts = NULL;
  cairo_surface_t *surface;
  GBytes *png;
  gsize n_texts;

  g_return_val_if_fail (slice < poster->slices->len, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (drawn->png != NULL)
    return g_bytes_ref (drawn->png);
  provenance = ur_provenance_for_figures (poster->report, title, description,
                                          (const UrIndicator *const *) poster->indicators->pdata,
                                          poster->indicators->len);
  texts = ur_provenance_list (provenance, &n_texts);
  if (is_too_large (poster, drawn))
    return encode_bands (poster, drawn, texts, n_texts, cancellable, error);
  surface = draw (poster, drawn->y, drawn->height, error);
  if (surface == NULL)
    return NULL;
  png = ur_png_encode (surface, 96.0 * poster->zoom, texts, n_texts, cancellable, error);
  cairo_surface_destroy (surface);
  return png;
}
