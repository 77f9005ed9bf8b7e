/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-pages.h"

#include "ur-pages-private.h"

static const char *const role_names[] = {
  [UR_ROLE_TITLE] = "title",     [UR_ROLE_SUBTITLE] = "subtitle", [UR_ROLE_PART] = "part",
  [UR_ROLE_SECTION] = "section", [UR_ROLE_BODY] = "body",         [UR_ROLE_CAPTION] = "caption",
  [UR_ROLE_HEAD] = "head",       [UR_ROLE_CELL] = "cell",         [UR_ROLE_NOTE] = "note",
  [UR_ROLE_RULE] = "rule",       [UR_ROLE_CHART] = "chart",       [UR_ROLE_RUNNING] = "running",
  [UR_ROLE_FOLIO] = "folio",     [UR_ROLE_CONTENTS] = "contents", [UR_ROLE_FORM] = "form",
  [UR_ROLE_TAG] = "tag",
};

static void
page_free (UrPage *page)
{
  g_array_unref (page->items);
  g_free (page);
}

static void
outline_entry_clear (gpointer data)
{
  g_free (((UrOutlineEntry *) data)->title);
}

/**
 * ur_pages_new:
 * @report: what the pages are about; they keep a reference
 * @geometry: sheet and text area
 * @theme: light or grey
 *
 * Returns: (transfer full): a document without pages
 */
UrPages *
ur_pages_new (UrReport *report, const UrPageGeometry *geometry, UrTheme theme)
{
  UrPages *pages = g_new0 (UrPages, 1);

  pages->ref_count = 1;
  pages->report = ur_report_ref (report);
  pages->geometry = *geometry;
  pages->theme = theme;
  pages->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  pages->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_line_unref);
  pages->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_chart_layout_unref);
  pages->regions = g_array_new (FALSE, FALSE, sizeof (UrRegion));
  pages->outline = g_array_new (FALSE, FALSE, sizeof (UrOutlineEntry));
  g_array_set_clear_func (pages->outline, outline_entry_clear);
  return pages;
}

/**
 * ur_pages_clear:
 * @pages: a document being laid out
 *
 * Drops its pages; lines and charts stay.
 */
void
ur_pages_clear (UrPages *pages)
{
  g_ptr_array_set_size (pages->pages, 0);
  g_array_set_size (pages->regions, 0);
  g_array_set_size (pages->outline, 0);
}

/**
 * ur_pages_add_page:
 * @pages: a document being laid out
 *
 * Returns: (transfer none): a new empty page at its end
 */
UrPage *
ur_pages_add_page (UrPages *pages)
{
  UrPage *page = g_new0 (UrPage, 1);

  page->items = g_array_new (FALSE, FALSE, sizeof (UrItem));
  g_ptr_array_add (pages->pages, page);
  return page;
}

/**
 * ur_pages_add_item:
 * @pages: a document being laid out
 * @page: index of a page
 * @item: what is painted last on it
 */
void
ur_pages_add_item (UrPages *pages, guint page, const UrItem *item)
{
  UrPage *to = g_ptr_array_index (pages->pages, page);

  g_array_append_val (to->items, *item);
}

/**
 * ur_pages_take_line:
 * @pages: a document being laid out
 * @line: (transfer full): a line
 *
 * Returns: (transfer none): @line, which lives as long as @pages and may stand on several of them
 */
const UrLine *
ur_pages_take_line (UrPages *pages, UrLine *line)
{
  g_ptr_array_add (pages->lines, line);
  return line;
}

/**
 * ur_pages_take_chart:
 * @pages: a document being laid out
 * @chart: (transfer full): a chart's layout
 *
 * Returns: (transfer none): @chart, which lives as long as @pages
 */
const UrChartLayout *
ur_pages_take_chart (UrPages *pages, UrChartLayout *chart)
{
  g_ptr_array_add (pages->charts, chart);
  return chart;
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
  g_ptr_array_unref (pages->lines);
  g_ptr_array_unref (pages->charts);
  g_array_unref (pages->regions);
  g_array_unref (pages->outline);
  g_clear_pointer (&pages->slots, g_array_unref);
  g_clear_pointer (&pages->source, ur_pages_unref);
  ur_report_unref (pages->report);
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
  return pages->source ? pages->n_sides : pages->pages->len;
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

static void
paint_glyphs (const UrItem *item, UrCanvas *canvas, guint32 rgb)
{
  for (guint i = 0; i < item->line->n_runs; i++)
    canvas->klass->glyphs (canvas, &item->line->runs[i], item->x, item->y, rgb);
}

/* A name for a link and for where it leads; the outline's number tells places apart. */
static void
begin_link (UrCanvas *canvas, const char *tag, const char *attribute, guint place)
{
  g_autofree char *attributes = g_strdup_printf ("%s='place-%u'", attribute, place);

  canvas->klass->begin_tag (canvas, tag, attributes);
}

static void
paint_line (const UrItem *item, UrCanvas *canvas, guint32 rgb)
{
  const char *tag = item->link ? CAIRO_TAG_LINK : CAIRO_TAG_DEST;

  if (item->link || item->place)
    begin_link (canvas, tag, item->link ? "dest" : "name", MAX (item->link, item->place));
  paint_glyphs (item, canvas, rgb);
  if (item->link || item->place)
    canvas->klass->end_tag (canvas, tag);
}

static void
paint_rule (const UrItem *item, UrCanvas *canvas, guint32 rgb)
{
  const double dots[] = { item->height, 4 * item->height };

  canvas->klass->line (canvas, item->x, item->y, item->x + item->width, item->y, item->height, dots,
                       item->dotted ? 2 : 0, rgb);
}

static void
paint_item (const UrItem *item, UrCanvas *canvas, const UrPalette *palette)
{
  guint32 rgb = palette->rgb[item->color];

  switch (item->kind)
    {
    case UR_ITEM_LINE:
      paint_line (item, canvas, rgb);
      break;
    case UR_ITEM_RULE:
      paint_rule (item, canvas, rgb);
      break;
    case UR_ITEM_CHART:
      canvas->klass->push (canvas, item->x, item->y, item->scale);
      ur_scene_paint (ur_chart_layout_get_scene (item->chart), canvas, palette);
      canvas->klass->pop (canvas);
      break;
    case UR_ITEM_TAG_BEGIN:
      canvas->klass->begin_tag (canvas, item->tag, "");
      break;
    case UR_ITEM_TAG_END:
      canvas->klass->end_tag (canvas, item->tag);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
paint_slots (const UrPages *pages, guint side, UrCanvas *canvas)
{
  for (guint i = 0; i < pages->slots->len; i++)
    {
      const UrSlot *slot = &g_array_index (pages->slots, UrSlot, i);

      if (slot->side != side)
        continue;
      canvas->klass->push (canvas, slot->x, slot->y, slot->scale);
      ur_pages_paint (pages->source, slot->page, canvas);
      canvas->klass->pop (canvas);
    }
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
  const UrPalette *palette = ur_palette_get (pages->theme);
  const UrPage *painted;

  g_return_if_fail (page < ur_pages_get_n_pages (pages));
  if (pages->source)
    {
      paint_slots (pages, page, canvas);
      return;
    }
  painted = g_ptr_array_index (pages->pages, page);
  for (guint i = 0; i < painted->items->len; i++)
    paint_item (&g_array_index (painted->items, UrItem, i), canvas, palette);
}

static void
dump_number (GString *out, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (number, sizeof number, "%.1f", value));
}

static void
dump_item (const UrItem *item, GString *out)
{
  if (item->kind == UR_ITEM_TAG_BEGIN || item->kind == UR_ITEM_TAG_END)
    return;
  g_string_append_printf (out, "  %s", role_names[item->role]);
  dump_number (out, item->x);
  dump_number (out, item->y);
  dump_number (out, item->width);
  dump_number (out, item->height);
  if (item->line)
    g_string_append_printf (out, " %s", item->line->text);
  else if (item->chart)
    g_string_append_printf (out, " %s", ur_chart_layout_get_chart (item->chart)->id);
  g_string_append_c (out, '\n');
}

static void
dump_slots (const UrPages *pages, GString *out)
{
  guint side = G_MAXUINT;

  for (guint i = 0; i < pages->slots->len; i++)
    {
      const UrSlot *slot = &g_array_index (pages->slots, UrSlot, i);

      if (slot->side != side)
        {
          side = slot->side;
          g_string_append_printf (out, "page %u", side + 1);
          dump_number (out, pages->geometry.width);
          dump_number (out, pages->geometry.height);
          g_string_append_c (out, '\n');
        }
      g_string_append_printf (out, "  slot %u", slot->page + 1);
      dump_number (out, slot->x);
      dump_number (out, slot->y);
      dump_number (out, slot->scale * pages->source->geometry.width);
      dump_number (out, slot->scale * pages->source->geometry.height);
      g_string_append_c (out, '\n');
    }
}

/**
 * ur_pages_dump:
 * @pages: a document
 *
 * The pages as text, for tests and for looking at: a line `page N WIDTH HEIGHT` each, then an indented line
 * for each item: role, x, y (the baseline of text, the middle of a rule, the top of a chart), width, height,
 * all in pt with one decimal, and the text or the chart's id.  Where several pages share a side of a sheet:
 * `slot`, the page's number, x, y, width and height of the page made smaller.
 *
 * Returns: (transfer full): the dump
 */
char *
ur_pages_dump (const UrPages *pages)
{
  GString *out = g_string_new (NULL);

  if (pages->source)
    {
      dump_slots (pages, out);
      return g_string_free (out, FALSE);
    }
  for (guint i = 0; i < pages->pages->len; i++)
    {
      const UrPage *page = g_ptr_array_index (pages->pages, i);

      g_string_append_printf (out, "page %u", i + 1);
      dump_number (out, pages->geometry.width);
      dump_number (out, pages->geometry.height);
      g_string_append_c (out, '\n');
      for (guint j = 0; j < page->items->len; j++)
        dump_item (&g_array_index (page->items, UrItem, j), out);
    }
  return g_string_free (out, FALSE);
}
