/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A picture made of pixels that the program carries: opaque, never changed, there until the program ends. */
typedef struct
{
  int width, height;
  int stride;
  guchar *pixels; /* as CAIRO_FORMAT_RGB24 has them */
} UrBitmap;

const UrBitmap *ur_bitmap_find (const char *id);
cairo_surface_t *ur_bitmap_create_surface (const UrBitmap *bitmap, gboolean grey);

G_END_DECLS
