/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

const char *ur_cairo_status_explain (cairo_status_t status);
gboolean ur_cairo_check_room (GError **error);
gboolean ur_cairo_check (cairo_t *cr, cairo_surface_t *surface, GError **error);

G_END_DECLS
