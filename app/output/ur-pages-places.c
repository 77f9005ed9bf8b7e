/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies where on the pages. */
#include "ur-pages-private.h"

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
ur_pages_add_region (UrPages *pages, guint page, const UrPassage *passage, const UrRect *rect)
{
  UrRegion region = { page, *rect, *passage };

  if (pages->regions->len > 0)
    {
      UrRegion *last = &g_array_index (pages->regions, UrRegion, pages->regions->len - 1);
      if (last->page == page && last->passage.section == passage->section &&
          last->passage.paragraph == passage->paragraph && last->rect.x == rect->x && rect->y >= last->rect.y)
        {
          last->rect.height = rect->y + rect->height - last->rect.y;
          return;
        }
    }
  g_array_append_val (pages->regions, region);
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
ur_pages_find_passage (const UrPages *pages, guint page, double x, double y, UrPassage *passage)
{
  for (guint i = 0; i < pages->regions->len; i++)
    {
      const UrRegion *region = &g_array_index (pages->regions, UrRegion, i);
      const UrRect *rect = &region->rect;
      if (region->page == page && x >= rect->x && x < rect->x + rect->width && y >= rect->y &&
          y < rect->y + rect->height)
        {
          *passage = region->passage;
          return TRUE;
        }
    }
  return FALSE;
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
ur_pages_get_first_passage (const UrPages *pages, guint page, UrPassage *passage)
{
  for (guint i = 0; i < pages->regions->len; i++)
    {
      const UrRegion *region = &g_array_index (pages->regions, UrRegion, i);
      if (region->page == page)
        {
          *passage = region->passage;
          return TRUE;
        }
    }
  return FALSE;
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
ur_pages_find_page (const UrPages *pages, const UrPassage *passage)
{
  guint found = 0;
  gboolean near = FALSE;

  for (guint i = 0; i < pages->regions->len; i++)
    {
      const UrRegion *region = &g_array_index (pages->regions, UrRegion, i);
      if (region->passage.section != passage->section)
        continue;
      if (region->passage.paragraph == passage->paragraph)
        return region->page;
      if (!near)
        found = region->page;
      near = TRUE;
    }
  return found;
}
