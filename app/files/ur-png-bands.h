/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-png.h"

G_BEGIN_DECLS

/* Paints the rows of a picture from @first on, as many as @band has.  Returns whether it could, else sets
 * @error. */
typedef gboolean (*UrPngBandFunc) (cairo_surface_t *band, guint first, gpointer data, GError **error);

GBytes *ur_png_encode_bands (guint width,
                             guint height,
                             double dpi,
                             const UrPngText *texts,
                             gsize n_texts,
                             UrPngBandFunc paint,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
