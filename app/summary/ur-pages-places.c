/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies where on the pages. */
#include "ur-pages-private.h"

static const UrSceneArea *
get_area (const UrPages *pages, const UrRegion *region)
{
  guint n;

  return &ur_scene_get_areas (ur_pages_get_scene (pages, region->page), &n)[region->area];
}

static UrPrintedPassage
get_passage (const UrSceneArea *area)
{
  const UrParagraph *paragraph = area->kind == UR_AREA_PARAGRAPH ? area->data : NULL;

  return (UrPrintedPassage){ paragraph != NULL ? paragraph->section : area->data, paragraph };
}

/**
 * ur_pages_add_region:
 * @pages: a document being laid out
 * @page: index of a page
 * @passage: what is shown there
 * @rect: where, pt
 *
 * Remembers what lies under the pointer.  A region that goes on where the last one ended extends it.
 */
void
ur_pages_add_region (UrPages *pages, guint page, const UrPrintedPassage *passage, const UrRect *rect)
{
  UrScene *scene = ur_pages_get_scene (pages, page);
  const gboolean is_paragraph = passage->paragraph != NULL;
  const UrSceneArea area = { .rect = *rect,
                             .kind = is_paragraph ? UR_AREA_PARAGRAPH : UR_AREA_SECTION,
                             .data = is_paragraph ? (gconstpointer) passage->paragraph : passage->section };
  UrRegion region = { page };

  ur_scene_get_areas (scene, &region.area);
  if (region.area > 0)
    {
      UrSceneArea *last = ur_scene_peek_area (scene, region.area - 1);

      if (last->kind == area.kind && last->data == area.data && last->rect.x == rect->x &&
          rect->y >= last->rect.y)
        {
          last->rect.height = rect->y + rect->height - last->rect.y;
          return;
        }
    }
  ur_scene_add_area (scene, &area);
  g_array_append_val (pages->regions, region);
}

static gboolean
holds (const UrRect *rect, double x, double y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

/* Of several pages on a side the one that lies there. */
static gboolean
find_in_slots (const UrPages *pages, guint side, double x, double y, UrPrintedPassage *passage)
{
  const UrPageGeometry *source = &pages->source->geometry;

  for (guint i = 0; i < pages->slots->len; i++)
    {
      const UrSlot *slot = &g_array_index (pages->slots, UrSlot, i);
      UrRect rect = { slot->x, slot->y, slot->scale * source->width, slot->scale * source->height };

      if (slot->side == side && holds (&rect, x, y))
        return ur_pages_find_passage (pages->source, slot->page, (x - slot->x) / slot->scale,
                                      (y - slot->y) / slot->scale, passage);
    }
  return FALSE;
}

/**
 * ur_pages_find_slot:
 * @pages: a document with several pages on a side
 * @page: index of a page of its source
 *
 * Returns: (transfer none): where that page is
 */
const UrSlot *
ur_pages_find_slot (const UrPages *pages, guint page)
{
  for (guint i = 0; i < pages->slots->len; i++)
    if (g_array_index (pages->slots, UrSlot, i).page == page)
      return &g_array_index (pages->slots, UrSlot, i);
  g_return_val_if_reached (NULL);
}

/**
 * ur_pages_find_passage:
 * @pages: a document
 * @page: index of a page
 * @x: pt from its left edge
 * @y: pt from its top edge
 * @passage: (out caller-allocates): what is printed there; headings, tables and charts belong to their
 *   sections
 *
 * Returns: whether anything of the report is
 */
gboolean
ur_pages_find_passage (const UrPages *pages, guint page, double x, double y, UrPrintedPassage *passage)
{
  int found;
  guint n;

  if (pages->source)
    return find_in_slots (pages, page, x, y, passage);
  found = ur_scene_find_area (ur_pages_get_scene (pages, page), x, y, 0);
  if (found >= 0)
    *passage = get_passage (&ur_scene_get_areas (ur_pages_get_scene (pages, page), &n)[found]);
  return found >= 0;
}

/**
 * ur_pages_get_first_passage:
 * @pages: a document
 * @page: index of a page
 * @passage: (out caller-allocates): what comes first on it
 *
 * Returns: whether anything of the report is on this page
 */
gboolean
ur_pages_get_first_passage (const UrPages *pages, guint page, UrPrintedPassage *passage)
{
  const UrSceneArea *areas;
  guint n;

  if (pages->source)
    {
      for (guint i = 0; i < pages->slots->len; i++)
        {
          const UrSlot *slot = &g_array_index (pages->slots, UrSlot, i);
          if (slot->side == page && ur_pages_get_first_passage (pages->source, slot->page, passage))
            return TRUE;
        }
      return FALSE;
    }
  areas = ur_scene_get_areas (ur_pages_get_scene (pages, page), &n);
  if (n > 0)
    *passage = get_passage (&areas[0]);
  return n > 0;
}

/**
 * ur_pages_find_page:
 * @pages: a document
 * @passage: a passage of its report
 *
 * Returns: the page where @passage begins; its section's first page when only that is printed, 0 when
 * nothing of it is
 */
guint
ur_pages_find_page (const UrPages *pages, const UrPrintedPassage *passage)
{
  guint found = 0;
  gboolean near = FALSE;

  if (pages->source)
    return ur_pages_find_slot (pages, ur_pages_find_page (pages->source, passage))->side;
  for (guint i = 0; i < pages->regions->len; i++)
    {
      const UrRegion *region = &g_array_index (pages->regions, UrRegion, i);
      const UrPrintedPassage shown = get_passage (get_area (pages, region));

      if (shown.section != passage->section)
        continue;
      if (shown.paragraph == passage->paragraph)
        return region->page;
      if (!near)
        found = region->page;
      near = TRUE;
    }
  return found;
}

/**
 * ur_pages_get_n_regions:
 * @pages: a document
 *
 * Returns: how many passages its pages show, one that goes on over pages counted on each
 */
guint
ur_pages_get_n_regions (const UrPages *pages)
{
  return pages->source ? ur_pages_get_n_regions (pages->source) : pages->regions->len;
}

/**
 * ur_pages_get_region:
 * @pages: a document
 * @i: index of a region, in reading order
 * @page: (out): the page it is on
 * @rect: (out caller-allocates): where, pt
 * @passage: (out caller-allocates): what is shown there
 */
void
ur_pages_get_region (const UrPages *pages, guint i, guint *page, UrRect *rect, UrPrintedPassage *passage)
{
  const UrRegion *region;

  g_return_if_fail (i < ur_pages_get_n_regions (pages));
  if (pages->source)
    {
      const UrSlot *slot;

      ur_pages_get_region (pages->source, i, page, rect, passage);
      slot = ur_pages_find_slot (pages, *page);
      *page = slot->side;
      *rect = (UrRect){ slot->x + slot->scale * rect->x, slot->y + slot->scale * rect->y,
                        slot->scale * rect->width, slot->scale * rect->height };
      return;
    }
  region = &g_array_index (pages->regions, UrRegion, i);
  *page = region->page;
  *rect = get_area (pages, region)->rect;
  *passage = get_passage (get_area (pages, region));
}
