/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides as files. */
#include "ur-config.h"

#include "ur-slides-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ur-cairo-status.h"
#include "ur-export.h"
#include "ur-pdf.h"
#include "ur-provenance.h"
#include "ur-quote.h"

#define DPI 96.0
#define POINTS_PER_UNIT 0.5 /* a page of 13⅓ × 7½ inches, as presentation programs have it */

/* Every figure whose number can be seen on a slide. */
static GPtrArray *
list_pictured (const UrSlides *slides, guint i)
{
  const UrSlide *slide = g_ptr_array_index (slides->slides, i);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint k = 0; k < slide->figures->len; k++)
    {
      const UrIndicator *indicator = g_ptr_array_index (slide->figures, k);

      g_ptr_array_add (figures, (gpointer) indicator);
      if (slide->kind == UR_SLIDE_FIGURES && indicator->context != NULL)
        g_ptr_array_add (figures, (gpointer) indicator->context);
    }
  g_ptr_array_extend (figures, slide->pictured, NULL, NULL);
  return figures;
}

static cairo_surface_t *
draw (const UrSlides *slides, guint i, guint width, GError **error)
{
  const double scale = (double) width / UR_SLIDE_WIDTH;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) ceil (scale * UR_SLIDE_HEIGHT));
  cairo_t *cr = cairo_create (surface);
  UrCanvas *canvas = ur_canvas_cairo_new (cr);
  g_autofree char *what = NULL;
  gboolean drawn;

  if (width != UR_SLIDE_WIDTH)
    canvas->klass->push (canvas, 0, 0, scale);
  ur_slides_paint (slides, i, canvas);
  if (width != UR_SLIDE_WIDTH)
    canvas->klass->pop (canvas);
  ur_canvas_free (canvas);
  cairo_surface_flush (surface);
  drawn = ur_cairo_check (cr, surface, error);
  cairo_destroy (cr);
  if (drawn)
    return surface;
  cairo_surface_destroy (surface);
  what = ur_quote_printf (_ ("The slide “%s” could not be drawn. "), ur_slides_get_title (slides, i));
  g_prefix_error_literal (error, what);
  return NULL;
}

/**
 * ur_slides_encode_png:
 * @slides: slides
 * @i: index of one
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes a PNG of 1920 × 1080 pixels that says what it shows as a chart's picture does; see
 * ur_provenance_for_figures().  The same slide gives the same bytes.  Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
ur_slides_encode_png (const UrSlides *slides, guint i, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GPtrArray) provenance = NULL;
  g_autofree UrPngText *texts = NULL;
  gsize n_texts;
  cairo_surface_t *surface;
  GBytes *bytes;

  g_return_val_if_fail (i < slides->slides->len, NULL);

  surface = ur_cairo_check_room (error) ? draw (slides, i, UR_SLIDE_WIDTH, error) : NULL;
  if (surface == NULL)
    return NULL;
  figures = list_pictured (slides, i);
  provenance = ur_provenance_for_figures (slides->report, ur_slides_get_title (slides, i),
                                          ur_slides_get_text (slides, i),
                                          (const UrIndicator *const *) figures->pdata, figures->len);
  texts = ur_provenance_list (provenance, &n_texts);
  bytes = ur_png_encode (surface, DPI, texts, n_texts, cancellable, error);
  cairo_surface_destroy (surface);
  return bytes;
}

/**
 * ur_slides_encode_thumbnail:
 * @slides: slides
 * @i: index of one
 * @size: pixels that it may be wide and high, 1 to %UR_SLIDE_WIDTH
 * @error: return location for an error
 *
 * Makes a small PNG, to be told from others at a glance: nobody reads figures in it, so it does not say which
 * it shows.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
ur_slides_encode_thumbnail (const UrSlides *slides, guint i, guint size, GError **error)
{
  cairo_surface_t *surface;
  GBytes *bytes;

  g_return_val_if_fail (i < slides->slides->len, NULL);
  g_return_val_if_fail (size >= 1 && size <= UR_SLIDE_WIDTH, NULL);

  surface = ur_cairo_check_room (error) ? draw (slides, i, size, error) : NULL;
  if (surface == NULL)
    return NULL;
  bytes = ur_png_encode (surface, DPI, NULL, 0, NULL, error);
  cairo_surface_destroy (surface);
  return bytes;
}

static gboolean
paint_pages (const UrSlides *slides, UrCanvas *canvas, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < slides->slides->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      canvas->klass->push (canvas, 0, 0, POINTS_PER_UNIT);
      ur_slides_paint (slides, i, canvas);
      canvas->klass->pop (canvas);
      if (cr)
        cairo_show_page (cr);
    }
  return TRUE;
}

static gboolean
collect_pages (const UrSlides *slides, UrFontSubsets *fonts, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrCanvas) canvas = ur_canvas_collect_new (fonts);

  return paint_pages (slides, canvas, NULL, cancellable, error);
}

static gboolean
write_pages (const UrSlides *slides, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (UrCanvas) canvas = ur_canvas_pdf_new (cr, fonts);

  if (!collect_pages (slides, fonts, cancellable, error))
    return FALSE;
  /* Only with one element around all others does cairo 1.16 declare the file as tagged. */
  canvas->klass->begin_tag (canvas, "Document", "", NULL);
  if (!paint_pages (slides, canvas, cr, cancellable, error))
    return FALSE;
  canvas->klass->end_tag (canvas, "Document");
  return TRUE;
}

static void
add_outline (const UrSlides *slides, cairo_surface_t *surface)
{
  for (guint i = 0; i < slides->slides->len; i++)
    {
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 0]", i + 1);

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, ur_slides_get_title (slides, i), target,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

/**
 * ur_slides_write_pdf:
 * @slides: slides
 * @cancellable: (nullable): stops the work between two slides
 * @error: return location for an error
 *
 * Makes a PDF with a page of 16:9 for every slide, an outline of their titles and text that can be copied.
 * The same slides give the same bytes.  Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
ur_slides_write_pdf (const UrSlides *slides, GCancellable *cancellable, GError **error)
{
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface =
      ur_pdf_new (out, UR_SLIDE_WIDTH * POINTS_PER_UNIT, UR_SLIDE_HEIGHT * POINTS_PER_UNIT);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *title = ur_report_dup_title (slides->report);
  const UrPdfInfo info = { title, slides->report->issuer };

  add_outline (slides, surface);
  if (write_pages (slides, cr, cancellable, error))
    return ur_pdf_finish (surface, cr, out, &info, error);
  ur_pdf_abandon (surface, cr, out);
  return NULL;
}

/**
 * ur_slides_dup_file_name:
 * @slides: slides
 * @i: index of one
 *
 * Returns: (transfer full): the name of its picture, which sorts as the slides do: `05-title.png`
 */
char *
ur_slides_dup_file_name (const UrSlides *slides, guint i)
{
  return ur_export_dup_slide_name (i + 1, slides->slides->len, ur_slides_get_title (slides, i));
}

/**
 * ur_slides_dup_pdf_name:
 * @slides: slides
 *
 * Returns: (transfer full): the name proposed for their PDF
 */
char *
ur_slides_dup_pdf_name (const UrSlides *slides)
{
  return ur_export_dup_slides_name (slides->report);
}
