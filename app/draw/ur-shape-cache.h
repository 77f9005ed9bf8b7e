/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Paragraphs that have been turned into glyphs once: a layout with other paper, size or columns needs no font
 * system for them.  Any thread may use it. */
typedef struct _UrShapeCache UrShapeCache;

UrShapeCache *ur_shape_cache_new (void);
UrShapeCache *ur_shape_cache_ref (UrShapeCache *cache);
void ur_shape_cache_unref (UrShapeCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrShapeCache, ur_shape_cache_unref)

G_END_DECLS
