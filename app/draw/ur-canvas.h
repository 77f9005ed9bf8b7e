/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "ur-bitmap.h"
#include "ur-font-subsets.h"
#include "ur-fonts.h"

G_BEGIN_DECLS

/**
 * UrCanvas:
 *
 * What charts and pages are painted on.  Units are those of the layout (px or pt), y grows downwards, colours
 * are 0xRRGGBB.  There are two back ends: cairo (screen, PNG, PDF, printer) and SVG.
 */
typedef struct _UrCanvas UrCanvas;

/* Glyphs that a layout has placed already, x from the left end of the line, y from its baseline.  Painting
 * them takes no font system, only cairo's own font faces, so any thread may. */
typedef struct
{
  const char *text; /* what they stand for, `length` bytes, for copying and searching */
  int length;
  cairo_font_face_t *face;
  cairo_matrix_t matrix; /* of the font */
  UrFace kind;           /* what was asked for, for those who set the text themselves */
  double size;
  gboolean bold;
  gboolean is_narrow; /* of every glyph the blank half falls away: the next one follows half an em after it */
  cairo_glyph_t *glyphs;
  int n_glyphs;
  cairo_text_cluster_t *clusters;
  int n_clusters;
} UrGlyphRun;

/* Where a text is held when it turns out wider or narrower than it was measured, in another font. */
typedef enum
{
  UR_ANCHOR_START,
  UR_ANCHOR_MIDDLE,
  UR_ANCHOR_END,
} UrAnchor;

/* A text about to be painted, from its first character's left end to its last one's right. */
typedef struct
{
  double left, right;
  double baseline;
  UrAnchor anchor;
  gboolean goes_on; /* it belongs to the text before it, as a unit to its number */
} UrTextPlace;

typedef struct
{
  void (*rectangle) (UrCanvas *canvas, double x, double y, double width, double height, guint32 rgb);
  void (*frame) (UrCanvas *canvas,
                 double x,
                 double y,
                 double width,
                 double height,
                 double radius,
                 double line_width,
                 guint32 rgb);
  void (*line) (UrCanvas *canvas,
                double x1,
                double y1,
                double x2,
                double y2,
                double width,
                const double *dashes,
                guint n_dashes,
                guint32 rgb);
  void (*disc) (UrCanvas *canvas, double cx, double cy, double radius, guint32 rgb);
  /* Pixels, in a rectangle; NULL where none come. */
  void (*bitmap) (UrCanvas *canvas,
                  const UrBitmap *bitmap,
                  double x,
                  double y,
                  double width,
                  double height,
                  gboolean grey);
  /* The runs that follow are one text; NULL where only glyphs count. */
  void (*begin_text) (UrCanvas *canvas, const UrTextPlace *place);
  void (*glyphs) (UrCanvas *canvas, const UrGlyphRun *run, double x, double baseline, guint32 rgb);
  /* Everything until pop is moved to x, y and scaled. */
  void (*push) (UrCanvas *canvas, double x, double y, double scale);
  void (*pop) (UrCanvas *canvas);
  void (*begin_group) (UrCanvas *canvas, const char *id, const char *title);
  void (*end_group) (UrCanvas *canvas);
  /* Words are what a Figure or Link says to those who do not see it, or NULL. */
  void (*begin_tag) (UrCanvas *canvas, const char *tag, const char *attributes, const char *words);
  void (*end_tag) (UrCanvas *canvas, const char *tag);
  void (*free) (UrCanvas *canvas);
} UrCanvasClass;

struct _UrCanvas
{
  const UrCanvasClass *klass;
};

UrCanvas *ur_canvas_cairo_new (cairo_t *cr);
UrCanvas *ur_canvas_collect_new (UrFontSubsets *fonts);
UrCanvas *ur_canvas_pdf_new (cairo_t *cr, UrFontSubsets *fonts);
void ur_canvas_free (UrCanvas *canvas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrCanvas, ur_canvas_free)

G_END_DECLS
