/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean ur_tag_has_words (const char *tag);
void ur_tag_words_add (cairo_t *cr, const char *words);
const GPtrArray *ur_tag_words_peek (cairo_surface_t *surface);

G_END_DECLS
