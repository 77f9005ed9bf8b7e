/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-pages.h"

#include <math.h>

#include <cairo-pdf.h>

#include "ur-pages-private.h"
#include "ur-pdf.h"

/* The pages to write, in this order. */
typedef struct
{
  const UrPages *pages;
  const guint *which; /* NULL for all */
  guint n;
} Selection;

static guint
get_page (const Selection *selection, guint i)
{
  return selection->which != NULL ? selection->which[i] : i;
}

/* Where a page of the document comes in the file, or -1. */
static int
find_page (const Selection *selection, guint page)
{
  if (selection->which == NULL)
    return (int) page;
  for (guint i = 0; i < selection->n; i++)
    if (selection->which[i] == page)
      return (int) i;
  return -1;
}

/* A number for cairo 1.16, which reads it with sscanf() and so by the user's locale, where a point may not be
 * what parts a decimal.  Whole hundredths with an exponent are the same number in every locale. */
static char *
dup_cairo_number (double value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "e-2", (gint64) llround (value * 100));
}

/* Where a link leads, as cairo wants it; NULL to a page that is not written. */
static char *
dup_target (const Selection *selection, guint page, double y)
{
  g_autofree char *number = NULL;
  double x = 0.0;
  int place;

  if (selection->pages->source)
    {
      const UrSlot *slot = ur_pages_find_slot (selection->pages, page);

      page = slot->side;
      x = slot->x;
      y = slot->y + slot->scale * y;
    }
  place = find_page (selection, page);
  if (place < 0)
    return NULL;
  number = dup_cairo_number (y);
  return g_strdup_printf ("page=%d pos=[%d %s]", place + 1, (int) x, number);
}

static void
add_outline (cairo_surface_t *surface, const Selection *selection)
{
  const UrPages *pages = selection->pages;
  const GArray *outline = pages->source ? pages->source->outline : pages->outline;
  int above[] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                  CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < outline->len; i++)
    {
      const UrOutlineEntry *entry = &g_array_index (outline, UrOutlineEntry, i);
      g_autofree char *target = dup_target (selection, entry->page, entry->y);
      int id;

      if (target == NULL)
        continue;
      id = cairo_pdf_surface_add_outline (surface, above[entry->level - 1], entry->title, target,
                                          CAIRO_PDF_OUTLINE_FLAG_OPEN);
      for (guint level = entry->level; level < G_N_ELEMENTS (above); level++)
        above[level] = id;
    }
}

static gboolean
paint_pages (
    const Selection *selection, UrCanvas *canvas, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < selection->n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      ur_pages_paint (selection->pages, get_page (selection, i), canvas);
      if (cr)
        cairo_show_page (cr);
    }
  return TRUE;
}

static gboolean
collect_pages (const Selection *selection, UrFontSubsets *fonts, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrCanvas) canvas = ur_canvas_collect_new (fonts);

  return paint_pages (selection, canvas, NULL, cancellable, error);
}

/**
 * ur_pages_collect_fonts:
 * @pages: a document
 *
 * Returns: (transfer full): the fonts of all pages, for ur_canvas_pdf_new() on this thread
 */
UrFontSubsets *
ur_pages_collect_fonts (const UrPages *pages)
{
  const Selection all = { pages, NULL, ur_pages_get_n_pages (pages) };
  UrFontSubsets *fonts = ur_font_subsets_new ();

  collect_pages (&all, fonts, NULL, NULL);
  return fonts;
}

static gboolean
write_pages (const Selection *selection, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (UrCanvas) canvas = ur_canvas_pdf_new (cr, fonts);

  if (!collect_pages (selection, fonts, cancellable, error))
    return FALSE;
  /* Only with one element around all others does cairo 1.16 declare the file as tagged. */
  canvas->klass->begin_tag (canvas, "Document", "", NULL);
  if (!paint_pages (selection, canvas, cr, cancellable, error))
    return FALSE;
  canvas->klass->end_tag (canvas, "Document");
  return TRUE;
}

/* The number printed on a page; of a side that holds several pages those of all, as they come. */
static char *
dup_label (const UrPages *pages, guint side)
{
  g_autoptr (GString) label = g_string_new (NULL);

  if (pages->source == NULL)
    return g_strdup_printf ("%u", side + 1);
  for (guint i = 0; i < pages->slots->len; i++)
    {
      const UrSlot *slot = &g_array_index (pages->slots, UrSlot, i);

      if (slot->side == side)
        g_string_append_printf (label, "%s%u", label->len > 0 ? ", " : "", slot->page + 1);
    }
  return g_strdup (label->str);
}

static GStrv
list_labels (const Selection *selection)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; i < selection->n; i++)
    {
      g_autofree char *label = dup_label (selection->pages, get_page (selection, i));

      g_strv_builder_add (labels, label);
    }
  return g_strv_builder_end (labels);
}

static GBytes *
write_selection (const Selection *selection, GCancellable *cancellable, GError **error)
{
  const UrPages *pages = selection->pages;
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface = ur_pdf_new (out, pages->geometry.width, pages->geometry.height);
  cairo_t *cr = cairo_create (surface);
  g_auto (GStrv) labels = list_labels (selection);
  const UrPdfInfo info = { pages->title, pages->issuer, (const char *const *) labels };

  add_outline (surface, selection);
  if (write_pages (selection, cr, cancellable, error))
    return ur_pdf_finish (surface, cr, out, &info, error);
  ur_pdf_abandon (surface, cr, out);
  return NULL;
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
  const Selection all = { pages, NULL, ur_pages_get_n_pages (pages) };

  return write_selection (&all, cancellable, error);
}

/**
 * ur_pages_write_some_pdf:
 * @pages: a document
 * @which: (array length=n_which): indices of pages, from 0
 * @n_which: how many, at least one
 * @cancellable: (nullable): stops the work between two pages
 * @error: where to say what went wrong
 *
 * As ur_pages_write_pdf(), with these pages only: no printer is asked to leave pages out, because a print
 * service that takes a PDF as it is prints all of them.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
ur_pages_write_some_pdf (
    const UrPages *pages, const guint *which, guint n_which, GCancellable *cancellable, GError **error)
{
  const Selection some = { pages, which, n_which };

  g_return_val_if_fail (which != NULL && n_which > 0, NULL);
  for (guint i = 0; i < n_which; i++)
    g_return_val_if_fail (which[i] < ur_pages_get_n_pages (pages), NULL);
  return write_selection (&some, cancellable, error);
}
