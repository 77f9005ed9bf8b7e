/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-canvas.h"

#include "ur-canvas-text.h"
#include "ur-tag-words.h"

typedef struct
{
  UrCanvas parent;
  cairo_t *cr;
  cairo_font_options_t *options;
  gboolean tags; /* only PDF knows them */
  UrTextTarget target;
} UrCairoCanvas;

static void
set_color (cairo_t *cr, guint32 rgb)
{
  cairo_set_source_rgb (cr, ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static void
cairo_rectangle_cb (UrCanvas *canvas, double x, double y, double width, double height, guint32 rgb)
{
  cairo_t *cr = ((UrCairoCanvas *) canvas)->cr;

  set_color (cr, rgb);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
cairo_frame_cb (UrCanvas *canvas,
                double x,
                double y,
                double width,
                double height,
                double radius,
                double line_width,
                guint32 rgb)
{
  cairo_t *cr = ((UrCairoCanvas *) canvas)->cr;

  set_color (cr, rgb);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, line_width);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

static void
cairo_line_cb (UrCanvas *canvas,
               double x1,
               double y1,
               double x2,
               double y2,
               double width,
               const double *dashes,
               guint n_dashes,
               guint32 rgb)
{
  cairo_t *cr = ((UrCairoCanvas *) canvas)->cr;

  set_color (cr, rgb);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, (int) n_dashes, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
cairo_disc_cb (UrCanvas *canvas, double cx, double cy, double radius, guint32 rgb)
{
  cairo_t *cr = ((UrCairoCanvas *) canvas)->cr;

  set_color (cr, rgb);
  cairo_new_sub_path (cr);
  cairo_arc (cr, cx, cy, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
cairo_bitmap_cb (
    UrCanvas *canvas, const UrBitmap *bitmap, double x, double y, double width, double height, gboolean grey)
{
  UrCairoCanvas *self = (UrCairoCanvas *) canvas;
  cairo_surface_t *surface;

  if (self->target.collects)
    return;
  surface = ur_bitmap_create_surface (bitmap, grey);
  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, width / bitmap->width, height / bitmap->height);
  cairo_set_source_surface (self->cr, surface, 0, 0);
  cairo_rectangle (self->cr, 0, 0, bitmap->width, bitmap->height);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
  cairo_surface_destroy (surface);
}

static void
cairo_glyphs_cb (UrCanvas *canvas, const UrGlyphRun *run, double x, double baseline, guint32 rgb)
{
  UrCairoCanvas *self = (UrCairoCanvas *) canvas;
  cairo_t *cr = self->cr;

  cairo_save (cr);
  set_color (cr, rgb);
  cairo_translate (cr, x, baseline);
  cairo_set_font_options (cr, self->options);
  ur_canvas_show_glyphs (&self->target, run);
  cairo_restore (cr);
}

static void
cairo_push_cb (UrCanvas *canvas, double x, double y, double scale)
{
  cairo_t *cr = ((UrCairoCanvas *) canvas)->cr;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
}

static void
cairo_pop_cb (UrCanvas *canvas)
{
  cairo_restore (((UrCairoCanvas *) canvas)->cr);
}

static void
cairo_begin_group_cb (UrCanvas *canvas, const char *id, const char *title)
{
}

static void
cairo_end_group_cb (UrCanvas *canvas)
{
}

static void
cairo_begin_tag_cb (UrCanvas *canvas, const char *tag, const char *attributes, const char *words)
{
  UrCairoCanvas *self = (UrCairoCanvas *) canvas;

  if (!self->tags)
    return;
  cairo_tag_begin (self->cr, tag, attributes);
  if (ur_tag_has_words (tag))
    ur_tag_words_add (self->cr, words);
}

static void
cairo_end_tag_cb (UrCanvas *canvas, const char *tag)
{
  UrCairoCanvas *self = (UrCairoCanvas *) canvas;

  if (self->tags)
    cairo_tag_end (self->cr, tag);
}

static void
cairo_free_cb (UrCanvas *canvas)
{
  UrCairoCanvas *self = (UrCairoCanvas *) canvas;

  cairo_font_options_destroy (self->options);
  cairo_destroy (self->cr);
  g_free (self);
}

static const UrCanvasClass cairo_class = {
  .rectangle = cairo_rectangle_cb,
  .frame = cairo_frame_cb,
  .line = cairo_line_cb,
  .disc = cairo_disc_cb,
  .bitmap = cairo_bitmap_cb,
  .glyphs = cairo_glyphs_cb,
  .push = cairo_push_cb,
  .pop = cairo_pop_cb,
  .begin_group = cairo_begin_group_cb,
  .end_group = cairo_end_group_cb,
  .begin_tag = cairo_begin_tag_cb,
  .end_tag = cairo_end_tag_cb,
  .free = cairo_free_cb,
};

static UrCairoCanvas *
cairo_canvas_new (cairo_t *cr, UrFontSubsets *fonts)
{
  UrCairoCanvas *self = g_new0 (UrCairoCanvas, 1);

  self->parent.klass = &cairo_class;
  self->cr = cairo_reference (cr);
  self->target = (UrTextTarget){ cr, fonts };
  self->tags = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  self->options = ur_fonts_create_options ();
  if (self->tags || fonts) /* outlines are embedded as they are: hinting them would only take time */
    cairo_font_options_set_hint_style (self->options, CAIRO_HINT_STYLE_NONE);
  return self;
}

/**
 * ur_canvas_cairo_new:
 * @cr: where to paint; its transformation maps layout units to the device
 *
 * A canvas over cairo: screen, PNG, printer.  Groups mean nothing to it; tags are written only when the
 * target is a PDF.  It must be used and freed on the thread that made it.
 *
 * Returns: (transfer full): free with ur_canvas_free()
 */
UrCanvas *
ur_canvas_cairo_new (cairo_t *cr)
{
  return &cairo_canvas_new (cr, NULL)->parent;
}

/**
 * ur_canvas_collect_new:
 * @fonts: where glyphs are noted; must outlive the canvas
 *
 * A canvas that shows nothing: what is painted on it is what ur_canvas_pdf_new() will then paint.
 *
 * Returns: (transfer full): free with ur_canvas_free()
 */
UrCanvas *
ur_canvas_collect_new (UrFontSubsets *fonts)
{
  cairo_surface_t *nothing = cairo_image_surface_create (CAIRO_FORMAT_A8, 0, 0);
  cairo_t *cr = cairo_create (nothing);
  UrCairoCanvas *self = cairo_canvas_new (cr, fonts);

  self->target.collects = TRUE;
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  return &self->parent;
}

/**
 * ur_canvas_pdf_new:
 * @cr: where to paint; its transformation maps layout units to the page
 * @fonts: fonts that have collected all that will be painted; must outlive the canvas
 *
 * A canvas over cairo as ur_canvas_cairo_new(), whose text is embedded in small fonts.
 *
 * Returns: (transfer full): free with ur_canvas_free()
 */
UrCanvas *
ur_canvas_pdf_new (cairo_t *cr, UrFontSubsets *fonts)
{
  return &cairo_canvas_new (cr, fonts)->parent;
}

/**
 * ur_canvas_free:
 * @canvas: (transfer full) (nullable): a canvas of any back end
 */
void
ur_canvas_free (UrCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->free (canvas);
}
