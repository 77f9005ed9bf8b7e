/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-pages.h"

#include "ur-pages-private.h"

static const char *const role_names[] = {
  [UR_ROLE_TITLE] = "title",     [UR_ROLE_SUBTITLE] = "subtitle", [UR_ROLE_PART] = "part",
  [UR_ROLE_SECTION] = "section", [UR_ROLE_BODY] = "body",         [UR_ROLE_CAPTION] = "caption",
  [UR_ROLE_HEAD] = "head",       [UR_ROLE_CELL] = "cell",         [UR_ROLE_NOTE] = "note",
  [UR_ROLE_RULE] = "rule",       [UR_ROLE_CHART] = "chart",       [UR_ROLE_PICTURE] = "picture",
  [UR_ROLE_RUNNING] = "running", [UR_ROLE_FOLIO] = "folio",       [UR_ROLE_CONTENTS] = "contents",
  [UR_ROLE_FORM] = "form",       [UR_ROLE_PAGE] = "page",         [UR_ROLE_FOOTNOTE] = "footnote",
};

static void
outline_entry_clear (gpointer data)
{
  g_free (((UrOutlineEntry *) data)->title);
}

/**
 * ur_pages_new:
 * @report: (nullable): what the pages are about; they keep a reference
 * @title: what they are called
 * @issuer: whose they are
 * @geometry: sheet and text area
 * @theme: paper in colour or in grey
 *
 * Returns: (transfer full): a document without pages
 */
UrPages *
ur_pages_new (
    UrReport *report, const char *title, const char *issuer, const UrPageGeometry *geometry, UrTheme theme)
{
  UrPages *pages = g_new0 (UrPages, 1);

  pages->ref_count = 1;
  pages->report = report != NULL ? ur_report_ref (report) : NULL;
  pages->title = g_strdup (title);
  pages->issuer = g_strdup (issuer);
  pages->geometry = *geometry;
  pages->theme = theme;
  pages->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_scene_unref);
  pages->regions = g_array_new (FALSE, FALSE, sizeof (UrRegion));
  pages->outline = g_array_new (FALSE, FALSE, sizeof (UrOutlineEntry));
  g_array_set_clear_func (pages->outline, outline_entry_clear);
  return pages;
}

/**
 * ur_pages_clear:
 * @pages: a document being laid out
 *
 * Drops its pages.
 */
void
ur_pages_clear (UrPages *pages)
{
  g_ptr_array_set_size (pages->pages, 0);
  g_array_set_size (pages->regions, 0);
  g_array_set_size (pages->outline, 0);
}

/**
 * ur_pages_get_scene:
 * @pages: a document
 * @page: index of a page
 *
 * Returns: (transfer none): what is painted there
 */
UrScene *
ur_pages_get_scene (const UrPages *pages, guint page)
{
  return g_ptr_array_index (pages->pages, page);
}

/**
 * ur_pages_create_scene:
 * @pages: a document being laid out
 *
 * Returns: (transfer full): an empty scene as large as a page, of the roles that pages have
 */
UrScene *
ur_pages_create_scene (const UrPages *pages)
{
  return ur_scene_new (pages->geometry.width, pages->geometry.height, role_names);
}

/**
 * ur_pages_add_page:
 * @pages: a document being laid out
 *
 * Returns: (transfer none): a new empty page at its end
 */
UrScene *
ur_pages_add_page (UrPages *pages)
{
  UrScene *scene = ur_pages_create_scene (pages);
  g_autofree char *id = g_strdup_printf ("%u", pages->pages->len + 1);

  ur_scene_set_id (scene, id);
  g_ptr_array_add (pages->pages, scene);
  return scene;
}

/**
 * ur_pages_ref:
 * @pages: a document
 *
 * The count is atomic: one thread may lay out, another paint.
 *
 * Returns: (transfer full): @pages
 */
UrPages *
ur_pages_ref (UrPages *pages)
{
  g_atomic_int_inc (&pages->ref_count);
  return pages;
}

/**
 * ur_pages_unref:
 * @pages: (transfer full): a document
 */
void
ur_pages_unref (UrPages *pages)
{
  if (!g_atomic_int_dec_and_test (&pages->ref_count))
    return;
  g_ptr_array_unref (pages->pages);
  g_array_unref (pages->regions);
  g_array_unref (pages->outline);
  g_clear_pointer (&pages->slots, g_array_unref);
  g_clear_pointer (&pages->source, ur_pages_unref);
  g_clear_pointer (&pages->report, ur_report_unref);
  g_free (pages->title);
  g_free (pages->issuer);
  g_free (pages);
}

/**
 * ur_pages_get_n_pages:
 * @pages: a document
 *
 * Returns: how many sides of sheets it has, at least one
 */
guint
ur_pages_get_n_pages (const UrPages *pages)
{
  return pages->pages->len;
}

/**
 * ur_pages_get_n_numbered:
 * @pages: a document
 *
 * Returns: how many pages it has, however many of them share a side of a sheet
 */
guint
ur_pages_get_n_numbered (const UrPages *pages)
{
  return pages->source ? pages->source->pages->len : pages->pages->len;
}

/**
 * ur_pages_count_sheets:
 * @pages: a document
 * @duplex: whether sheets are printed on both sides; a booklet always is
 *
 * Returns: how many sheets of paper it takes
 */
guint
ur_pages_count_sheets (const UrPages *pages, gboolean duplex)
{
  return ur_pages_count_sheets_of (pages, ur_pages_get_n_pages (pages), duplex);
}

/**
 * ur_pages_count_sheets_of:
 * @pages: a document
 * @n_sides: how many of its pages are printed, as one job
 * @duplex: as with ur_pages_count_sheets()
 *
 * Returns: how many sheets of paper they take
 */
guint
ur_pages_count_sheets_of (const UrPages *pages, guint n_sides, gboolean duplex)
{
  return duplex || pages->booklet ? (n_sides + 1) / 2 : n_sides;
}

/**
 * ur_pages_get_n_charts:
 * @pages: a document
 *
 * Returns: how many charts are on its pages
 */
guint
ur_pages_get_n_charts (const UrPages *pages)
{
  return pages->n_charts;
}

/**
 * ur_pages_get_n_tables:
 * @pages: a document
 *
 * Returns: how many tables are on its pages; one that goes on over pages counts once
 */
guint
ur_pages_get_n_tables (const UrPages *pages)
{
  return pages->n_tables;
}

/**
 * ur_pages_get_size:
 * @pages: a document
 * @width: (out) (optional): width of every sheet, pt
 * @height: (out) (optional): height, pt
 */
void
ur_pages_get_size (const UrPages *pages, double *width, double *height)
{
  if (width)
    *width = pages->geometry.width;
  if (height)
    *height = pages->geometry.height;
}

/**
 * ur_pages_paint:
 * @pages: a document
 * @page: index of a page
 * @canvas: where to, in pt; its origin is the sheet's top left corner
 *
 * Paints a page: the same on screen, in a PDF and on the printer.  The sheet itself is not filled.  Any
 * thread may paint, several at once on canvases of their own: nothing of @pages changes.
 */
void
ur_pages_paint (const UrPages *pages, guint page, UrCanvas *canvas)
{
  g_return_if_fail (page < ur_pages_get_n_pages (pages));

  ur_scene_paint (ur_pages_get_scene (pages, page), canvas, ur_palette_get (pages->theme));
}

/**
 * ur_pages_dump:
 * @pages: a document
 *
 * Returns: (transfer full): the scenes of its pages as text, one below the other
 */
char *
ur_pages_dump (const UrPages *pages)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pages->pages->len; i++)
    {
      g_autofree char *dump = ur_scene_dump (ur_pages_get_scene (pages, i));

      g_string_append (out, dump);
    }
  return g_string_free (out, FALSE);
}
