/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* One text chunk: the key is plain ASCII and never translated, the text UTF-8. */
typedef struct
{
  const char *key;
  const char *text; /* NULL: left out */
} UrPngText;

GBytes *ur_png_encode (cairo_surface_t *surface,
                       double dpi,
                       const UrPngText *texts,
                       gsize n_texts,
                       GCancellable *cancellable,
                       GError **error);
GBytes *ur_png_encode_within (cairo_surface_t *surface,
                              gsize max_bytes,
                              double dpi,
                              const UrPngText *texts,
                              gsize n_texts,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
