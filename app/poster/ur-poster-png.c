/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The long picture as PNG. */
#include "ur-cairo-status.h"
#include "ur-png-bands.h"
#include "ur-poster-private.h"
#include "ur-provenance.h"

typedef struct
{
  const UrPoster *poster;
  const UrPosterSlice *slice;
} Banded;

static gboolean
paint_band (cairo_surface_t *band, guint first, gpointer data, GError **error)
{
  const Banded *banded = data;
  cairo_t *cr = cairo_create (band);
  UrCanvas *canvas = ur_canvas_cairo_new (cr);
  guint y = banded->slice->y + first;
  gboolean good;

  ur_poster_paint_rows (banded->poster, y, y + (guint) cairo_image_surface_get_height (band), canvas);
  ur_canvas_free (canvas);
  cairo_surface_flush (band);
  good = ur_cairo_check (cr, band, error);
  cairo_destroy (cr);
  return good;
}

/**
 * ur_poster_encode:
 * @poster: a long picture
 * @slice: which file
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes the PNG of a slice, with the texts of ur_provenance_for_figures(), so that it can be compared with
 * the report later.  It is painted and written a band at a time, so that any height will do, and without any
 * loss: the slices together are the whole, pixel for pixel.  The bytes depend on the report and the options
 * alone.
 *
 * Returns: (transfer full): the file, or %NULL with %UR_ERROR_DRAW, %UR_ERROR_MEMORY or
 * %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_poster_encode (UrPoster *poster, guint slice, GCancellable *cancellable, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GPtrArray) provenance = NULL;
  g_autofree UrPngText *texts = NULL;
  const UrPosterSlice *drawn;
  Banded banded;
  gsize n_texts;

  g_return_val_if_fail (slice < poster->slices->len, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  drawn = &g_array_index (poster->slices, UrPosterSlice, slice);
  if (drawn->png != NULL)
    return g_bytes_ref (drawn->png);
  if (!ur_cairo_check_room (error))
    return NULL;
  title = ur_report_dup_title (poster->report);
  description = ur_poster_dup_description (poster);
  provenance = ur_provenance_for_figures (poster->report, title, description,
                                          (const UrIndicator *const *) poster->indicators->pdata,
                                          poster->indicators->len);
  texts = ur_provenance_list (provenance, &n_texts);
  banded = (Banded){ poster, drawn };
  return ur_png_encode_bands (poster->options.width, drawn->height, 96.0 * poster->zoom, texts, n_texts,
                              paint_band, &banded, cancellable, error);
}
