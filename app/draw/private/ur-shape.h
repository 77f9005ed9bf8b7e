/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-breaks.h"
#include "ur-typeset.h"

G_BEGIN_DECLS

/* The smallest piece of text that has glyphs of its own. */
typedef struct
{
  guint start, length;         /* bytes of the text */
  guint first_glyph, n_glyphs; /* in UrShape.glyphs */
  gunichar first_char;
  gunichar last_char;
  UrCharClass klass;
  guint font;     /* in UrShape.fonts */
  double advance; /* pt */
  guint8 level;   /* of embedding by the Unicode bidirectional algorithm: runs to the left where it is odd */
  gboolean can_break; /* a line may start here */
  guint8 edge;        /* UrEdge: what is before it, once words were looked up */
  gboolean joined;    /* a mark that shares a blank half with the one before it */
} UrCluster;

typedef struct
{
  cairo_font_face_t *face;
  cairo_matrix_t matrix;
} UrShapeFont;

/* A glyph from its cluster's left end, pt. */
typedef struct
{
  guint32 index;
  double x, y;
} UrShapeGlyph;

/* A paragraph as glyphs, not broken into lines yet. */
typedef struct
{
  const char *text;
  double size;
  gboolean is_whole; /* all fonts were there; else characters are missing */
  GArray *clusters;
  GArray *glyphs;
  GArray *fonts;
} UrShape;

static inline const UrCluster *
ur_shape_get_cluster (const UrShape *shape, guint i)
{
  return &g_array_index (shape->clusters, UrCluster, i);
}

UrShape *ur_shape_new (PangoContext *context,
                       const char *text,
                       const UrTextSpan *spans,
                       guint n_spans,
                       const UrTextStyle *style);
UrShape *ur_shape_dup_scaled (const UrShape *shape, const char *text, double size);
void ur_shape_find_words (UrShape *shape);
double ur_shape_measure (const UrShape *shape, double size);
void ur_shape_free (UrShape *shape);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrShape, ur_shape_free)

UrShape *ur_typesetter_shape (UrTypesetter *typesetter,
                              const char *text,
                              const UrTextSpan *spans,
                              guint n_spans,
                              const UrTextStyle *style);

GBytes *ur_shape_cache_make_key (const char *text,
                                 const UrTextSpan *spans,
                                 guint n_spans,
                                 const UrTextStyle *style);
UrShape *ur_shape_cache_lookup (UrShapeCache *cache, GBytes *key, const char *text, double size);
gboolean ur_shape_cache_measure (UrShapeCache *cache, GBytes *key, double size, double *width);
void ur_shape_cache_take (UrShapeCache *cache, GBytes *key, UrShape *shape);

G_END_DECLS
