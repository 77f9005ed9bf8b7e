/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-pages-private.h"

/* How the pages share a side. */
typedef struct
{
  guint columns, rows;
  double width, height; /* of the sheet, pt */
} Grid;

/* Two upright pages are side by side on a sheet turned round, two wide ones lie one below the other; four
 * keep the sheet as it is. */
static Grid
choose_grid (double paper_width, double paper_height, guint n)
{
  gboolean upright = paper_height >= paper_width;

  if (n == 4)
    return (Grid){ 2, 2, paper_width, paper_height };
  return (Grid){ upright ? 2 : 1, upright ? 1 : 2, paper_height, paper_width };
}

static void
add_slot (UrPages *pages, const Grid *grid, guint side, guint cell, guint page)
{
  const UrPageGeometry *source = &pages->source->geometry;
  double width = grid->width / grid->columns, height = grid->height / grid->rows;
  double scale = MIN (width / source->width, height / source->height);
  UrSlot slot = { side, page, 0.0, 0.0, scale };

  if (page >= pages->source->pages->len) /* the blank end of a booklet */
    return;
  slot.x = cell % grid->columns * width + (width - scale * source->width) / 2;
  slot.y = cell / grid->columns * height + (height - scale * source->height) / 2;
  g_array_append_val (pages->slots, slot);
}

/* Sheet by sheet from the outermost: last page and first on its outer side, second and last but one inside.
 */
static guint
impose_booklet (UrPages *pages, const Grid *grid)
{
  const guint n_sheets = (pages->source->pages->len + 3) / 4, n = 4 * n_sheets;

  for (guint sheet = 0; sheet < n_sheets; sheet++)
    {
      add_slot (pages, grid, 2 * sheet, 0, n - 1 - 2 * sheet);
      add_slot (pages, grid, 2 * sheet, 1, 2 * sheet);
      add_slot (pages, grid, 2 * sheet + 1, 0, 2 * sheet + 1);
      add_slot (pages, grid, 2 * sheet + 1, 1, n - 2 - 2 * sheet);
    }
  return 2 * n_sheets;
}

static guint
impose_in_turn (UrPages *pages, const Grid *grid)
{
  const guint n_cells = grid->columns * grid->rows, n = pages->source->pages->len;

  for (guint page = 0; page < n; page++)
    add_slot (pages, grid, page / n_cells, page % n_cells, page);
  return (n + n_cells - 1) / n_cells;
}

static void
compose_sides (UrPages *pages, guint n_sides)
{
  for (guint i = 0; i < n_sides; i++)
    ur_pages_add_page (pages);
  for (guint i = 0; i < pages->slots->len; i++)
    {
      const UrSlot *slot = &g_array_index (pages->slots, UrSlot, i);

      ur_scene_add_picture (ur_pages_get_scene (pages, slot->side), UR_ROLE_PAGE,
                            ur_pages_get_scene (pages->source, slot->page), slot->x, slot->y, slot->scale);
    }
}

/**
 * ur_pages_get_booklet_page:
 * @options: of a booklet
 * @width: (out): width of a page of it, pt
 * @height: (out): height, pt
 *
 * Half a sheet: a booklet's pages are set for that size and not made smaller.
 */
void
ur_pages_get_booklet_page (const UrSummaryOptions *options, double *width, double *height)
{
  const Grid grid = choose_grid (options->paper_width, options->paper_height, 2);

  *width = grid.width / grid.columns;
  *height = grid.height / grid.rows;
}

/**
 * ur_pages_impose:
 * @source: pages one by one; a reference is kept
 * @options: the paper, and how many pages share a side: two in the order of a booklet that is printed on both
 *   sides (turned over the short edge) and folded in the middle, of whose last sheet the last pages may stay
 *   blank; else 2 or 4 one after the other
 *
 * Returns: (transfer full): a document whose pages are sides of sheets
 */
UrPages *
ur_pages_impose (UrPages *source, const UrSummaryOptions *options)
{
  Grid grid = choose_grid (options->paper_width, options->paper_height, options->booklet ? 2 : options->nup);
  UrPageGeometry geometry = { .width = grid.width, .height = grid.height };
  UrPages *pages = ur_pages_new (source->report, source->title, source->issuer, &geometry, source->theme);

  pages->source = ur_pages_ref (source);
  pages->slots = g_array_new (FALSE, FALSE, sizeof (UrSlot));
  pages->booklet = options->booklet;
  pages->n_tables = source->n_tables;
  pages->n_charts = source->n_charts;
  compose_sides (pages, pages->booklet ? impose_booklet (pages, &grid) : impose_in_turn (pages, &grid));
  return pages;
}
