/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-pages.h"

#include <cairo-pdf.h>

#include "ur-pages-private.h"
#include "ur-pdf.h"

static void
add_outline (cairo_surface_t *surface, const UrPages *pages)
{
  int part = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < pages->outline->len; i++)
    {
      const UrOutlineEntry *entry = &g_array_index (pages->outline, UrOutlineEntry, i);
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *target = NULL;
      int id;

      g_ascii_formatd (y, sizeof y, "%.2f", entry->y);
      target = g_strdup_printf ("page=%u pos=[0 %s]", entry->page + 1, y);
      id = cairo_pdf_surface_add_outline (surface, entry->level > 1 ? part : CAIRO_PDF_OUTLINE_ROOT,
                                          entry->title, target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      if (entry->level == 1)
        part = id;
    }
}

static gboolean
paint_pages (const UrPages *pages, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrCanvas) canvas = ur_canvas_cairo_new (cr);

  /* Only with one element around all others does cairo 1.16 declare the file as tagged. */
  canvas->klass->begin_tag (canvas, "Document", "");
  for (guint i = 0; i < pages->pages->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      ur_pages_paint (pages, i, canvas);
      cairo_show_page (cr);
    }
  canvas->klass->end_tag (canvas, "Document");
  return TRUE;
}

/**
 * ur_pages_write_pdf:
 * @pages: a document
 * @cancellable: (nullable): stops the work between two pages
 * @error: where to say what went wrong
 *
 * Makes a PDF in memory: vector charts, embedded subsets of the fonts, text in reading order, title, author
 * and an outline of parts and sections.  The same pages give the same bytes.  Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
ur_pages_write_pdf (const UrPages *pages, GCancellable *cancellable, GError **error)
{
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface = ur_pdf_new (out, pages->geometry.width, pages->geometry.height);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *title = ur_report_dup_title (pages->report);
  g_autoptr (GBytes) bytes = NULL;
  gboolean painted;

  ur_pdf_describe (surface, pages->report, title);
  add_outline (surface, pages);
  painted = paint_pages (pages, cr, cancellable, error);
  bytes = ur_pdf_finish (surface, cr, out, painted ? error : NULL);
  return painted ? g_steal_pointer (&bytes) : NULL;
}
