/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

cairo_surface_t *ur_pdf_new (GByteArray *out, double width, double height);
void ur_pdf_describe (cairo_surface_t *surface, const char *title, const char *author, guint year);
GBytes *ur_pdf_finish (cairo_surface_t *surface, cairo_t *cr, GByteArray *out, GError **error);

G_END_DECLS
