/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-flow-private.h"

#include <math.h>

/* Rounding must not push the last line of a full page to the next. */
#define EPSILON 0.01
#define BALANCED 2.0 /* pt: columns that differ by no more are of one height */

typedef struct
{
  guint slice;
  double y; /* of its top, from the top of the text area */
  gboolean below_head;
} Placed;

/* A column or page being filled: nothing is painted before it is known what stays on it. */
typedef struct
{
  UrFlow *flow;
  double room;    /* height of the column */
  double foot;    /* where its footnotes end: its height, were it not balanced */
  double x, top;  /* of its corner, from that of the text area */
  gboolean fresh; /* nothing else is on the page */
  UrSliceFlags left_out;
  gboolean ended; /* what follows begins a new page */
  double y;
  guint last_block; /* in the column before */
  GArray *placed;
  GArray *waiting; /* charts (slice indices) that found no room yet, in the order of the report */
} Pager;

static const UrSlice *
get_slice (const Pager *pager, guint i)
{
  return &g_array_index (pager->flow->slices, UrSlice, i);
}

/* Lines on the grid have half a gap around them; tables and charts begin and end where the text area does. */
static double
get_lead (const Pager *pager, const UrSlice *slice)
{
  return slice->flags & UR_SLICE_GRID || slice->height <= 0.0 ? 0.0 : pager->flow->pages->geometry.lead;
}

/* Where a slice would begin. */
static double
get_top (const Pager *pager, const UrSlice *slice)
{
  double grid = pager->flow->pages->geometry.grid, y = pager->y;

  if (pager->placed->len > 0)
    y += slice->space;
  y = MAX (y, get_lead (pager, slice));
  return grid > 0 && slice->flags & UR_SLICE_GRID ? grid * ceil (y / grid - EPSILON) : y;
}

static double
measure_notes (const Pager *pager, const UrSlice *slice)
{
  double height = 0.0;

  for (guint i = 0; i < slice->n_notes; i++)
    height += get_slice (pager, slice->first_note + i)->height;
  return height;
}

/* What the footnotes of all that is placed take, and those of one slice more, if it is given. */
static double
get_notes_height (const Pager *pager, const UrSlice *more)
{
  double height = 0.0;

  if (pager->flow->note_rule < 0)
    return 0.0;
  for (guint i = 0; i < pager->placed->len; i++)
    height += measure_notes (pager, get_slice (pager, g_array_index (pager->placed, Placed, i).slice));
  if (more != NULL)
    height += measure_notes (pager, more);
  return height > 0.0 ? height + get_slice (pager, (guint) pager->flow->note_rule)->height : 0.0;
}

static gboolean
fits (const Pager *pager, guint i)
{
  const UrSlice *slice = get_slice (pager, i);
  const double room = pager->room - get_lead (pager, slice) - get_notes_height (pager, slice);

  return get_top (pager, slice) + slice->height <= room + EPSILON;
}

static void
place (Pager *pager, guint i)
{
  const UrSlice *slice = get_slice (pager, i);
  Placed placed = { i, get_top (pager, slice), FALSE };

  if (pager->placed->len > 0)
    {
      guint above = g_array_index (pager->placed, Placed, pager->placed->len - 1).slice;
      placed.below_head = slice->head >= 0 && above == (guint) slice->head;
    }
  g_array_append_val (pager->placed, placed);
  pager->y = placed.y + slice->height;
}

static void
place_waiting (Pager *pager)
{
  while (pager->waiting->len > 0 &&
         (pager->placed->len == 0 || fits (pager, g_array_index (pager->waiting, guint, 0))))
    {
      place (pager, g_array_index (pager->waiting, guint, 0));
      g_array_remove_index (pager->waiting, 0);
    }
}

/* Takes back what was placed or put off from slice `first` on. */
static void
take_back (Pager *pager, guint first)
{
  GArray *placed = pager->placed, *waiting = pager->waiting;

  while (placed->len > 0 && g_array_index (placed, Placed, placed->len - 1).slice >= first)
    g_array_set_size (placed, placed->len - 1);
  while (waiting->len > 0 && g_array_index (waiting, guint, waiting->len - 1) >= first)
    g_array_set_size (waiting, waiting->len - 1);
  pager->y = 0.0;
  if (placed->len > 0)
    {
      const Placed *last = &g_array_index (placed, Placed, placed->len - 1);
      pager->y = last->y + get_slice (pager, last->slice)->height;
    }
}

static gboolean
goes_on (const Pager *pager, guint i)
{
  const UrSlice *slice = get_slice (pager, i);

  return slice->head >= 0 && i > 0 && get_slice (pager, i - 1)->block == slice->block &&
         get_slice (pager, i - 1)->head == slice->head;
}

/* Slice i does not fit any more: ends the page at the last good place.  Returns what the next begins with. */
static guint
end_page (Pager *pager, guint first, guint i)
{
  guint next = i;

  while (next > first && !(get_slice (pager, next)->flags & UR_SLICE_BREAK))
    next--;
  if (next == first)
    {
      guint last;

      /* No good place at all. */
      take_back (pager, first);
      if (pager->placed->len > (goes_on (pager, first) ? 1 : 0))
        {
          if (goes_on (pager, first))
            g_array_set_size (pager->placed, pager->placed->len - 1);
          return first; /* charts at the head took the room */
        }
      if (pager->top > 0.0)
        {
          pager->ended = TRUE;
          return first; /* the title took the room */
        }
      for (last = first; last < i; last++)
        if (!(get_slice (pager, last)->flags & pager->left_out))
          place (pager, last);
      if (first == i) /* higher than a page: it sticks out rather than disappear */
        place (pager, i++);
      next = i;
    }
  else
    take_back (pager, next);
  if (next < pager->flow->slices->len && goes_on (pager, next) && get_slice (pager, next)->tail >= 0)
    place (pager, (guint) get_slice (pager, next)->tail);
  return next;
}

static gboolean
is_span (const Pager *pager, guint i)
{
  return pager->flow->pages->geometry.n_columns > 1 && get_slice (pager, i)->flags & UR_SLICE_SPAN;
}

static guint
fill_column (Pager *pager, guint first)
{
  const guint n_slices = pager->flow->slices->len;

  pager->y = 0.0;
  pager->ended = FALSE;
  g_array_set_size (pager->placed, 0);
  place_waiting (pager);
  if (first < n_slices && goes_on (pager, first))
    place (pager, (guint) get_slice (pager, first)->head);
  for (guint i = first; i < n_slices; i++)
    {
      const UrSlice *slice = get_slice (pager, i);

      if (slice->flags & pager->left_out)
        continue;
      if (slice->flags & UR_SLICE_BARRIER && pager->waiting->len > 0)
        {
          place_waiting (pager);
          if (pager->waiting->len > 0)
            return i;
        }
      if (slice->flags & UR_SLICE_NEW_PAGE && (pager->placed->len > 0 || !pager->fresh))
        {
          pager->ended = TRUE;
          return i;
        }
      if (i > first && is_span (pager, first) && !is_span (pager, i))
        return i;
      if (slice->flags & UR_SLICE_FLOATS && pager->placed->len > 0 &&
          (pager->waiting->len > 0 || !fits (pager, i)))
        g_array_append_val (pager->waiting, i);
      else if (fits (pager, i))
        place (pager, i);
      else
        return end_page (pager, first, i);
    }
  place_waiting (pager);
  return n_slices;
}

static void
add_slice_items (Pager *pager, const Placed *placed, guint page)
{
  const UrSlice *slice = get_slice (pager, placed->slice);
  const UrPageGeometry *geometry = &pager->flow->pages->geometry;
  guint skip = placed->below_head && slice->flags & UR_SLICE_RULED ? 1 : 0;

  ur_scene_append (ur_pages_get_scene (pager->flow->pages, page), pager->flow->scene,
                   slice->first_item + skip, slice->first_item + slice->n_items, geometry->left + pager->x,
                   geometry->top - geometry->lead + pager->top + placed->y);
}

static void
note_place (Pager *pager, const Placed *placed, guint page)
{
  UrPages *pages = pager->flow->pages;
  const UrSlice *slice = get_slice (pager, placed->slice);
  const UrPageGeometry *geometry = &pages->geometry;
  UrRect rect = { geometry->left + pager->x, geometry->top - geometry->lead + pager->top + placed->y,
                  geometry->column_width, slice->height };

  if (slice->passage.section)
    ur_pages_add_region (pages, page, &slice->passage, &rect);
  if (slice->outline >= 0)
    {
      UrOutlineEntry entry = g_array_index (pager->flow->outline, UrOutlineEntry, slice->outline);
      entry.title = g_strdup (entry.title);
      entry.page = page;
      entry.y = rect.y;
      g_array_append_val (pages->outline, entry);
    }
}

static guint
get_block (const Pager *pager, guint i)
{
  return get_slice (pager, g_array_index (pager->placed, Placed, i).slice)->block;
}

/* Structure elements end with the column, because with the page they must: cairo's marked content cannot go
 * on over pages. */
static void
paint_placed (Pager *pager, guint first, guint end)
{
  UrPages *pages = pager->flow->pages;
  const guint page = pages->pages->len - 1;
  UrScene *scene = ur_pages_get_scene (pages, page);
  const char *open = NULL;
  guint last = G_MAXUINT;

  for (guint i = first; i < end; i++)
    {
      const Placed *placed = &g_array_index (pager->placed, Placed, i);
      const guint block = get_block (pager, i);

      if (block != last)
        {
          if (open)
            ur_scene_add_tag (scene, UR_SCENE_TAG_END, open);
          open = g_array_index (pager->flow->blocks, UrFlowBlock, block).tag;
          if (open)
            ur_scene_add_tag (scene, UR_SCENE_TAG_BEGIN, open);
          last = block;
        }
      add_slice_items (pager, placed, page);
      note_place (pager, placed, page);
    }
  if (open)
    ur_scene_add_tag (scene, UR_SCENE_TAG_END, open);
}

static void
place_note (Pager *pager, guint slice, double *y)
{
  const Placed placed = { slice, *y, FALSE };

  g_array_append_val (pager->placed, placed);
  *y += get_slice (pager, slice)->height;
}

/* Footnotes end where the column does, however much of it is filled. */
static void
place_notes (Pager *pager)
{
  const guint n = pager->placed->len;
  const double height = get_notes_height (pager, NULL);
  double y = pager->foot - pager->flow->pages->geometry.lead - height;

  if (height <= 0.0)
    return;
  place_note (pager, (guint) pager->flow->note_rule, &y);
  for (guint i = 0; i < n; i++)
    {
      const UrSlice *slice = get_slice (pager, g_array_index (pager->placed, Placed, i).slice);

      for (guint j = 0; j < slice->n_notes; j++)
        place_note (pager, slice->first_note + j, &y);
    }
}

/* Charts at the head of a column are read after the paragraph that goes on below them, not amid it. */
static void
finish_column (Pager *pager)
{
  const guint n = pager->placed->len;
  guint first = 0, end;

  while (first < n &&
         get_slice (pager, g_array_index (pager->placed, Placed, first).slice)->flags & UR_SLICE_FLOATS)
    first++;
  for (end = first; end < n && get_block (pager, end) == pager->last_block;)
    end++;
  paint_placed (pager, first, end);
  paint_placed (pager, 0, first);
  paint_placed (pager, end, n);
  if (n > first)
    pager->last_block = get_block (pager, n - 1);
  place_notes (pager);
  paint_placed (pager, n, pager->placed->len);
}

/* What spans all columns is above them. */
static guint
fill_head (Pager *pager, guint first)
{
  const UrPageGeometry *geometry = &pager->flow->pages->geometry;

  pager->x = 0.0;
  first = fill_column (pager, first);
  finish_column (pager);
  pager->top = pager->y;
  pager->foot = pager->room = geometry->text_height + 2 * geometry->lead - pager->top;
  pager->fresh = FALSE;
  return first;
}

/* Whether all that is left, or all up to what begins a new page, goes into columns of the pager's room. */
static gboolean
is_enough (const Pager *pager, guint first)
{
  const UrPageGeometry *geometry = &pager->flow->pages->geometry;
  const guint n_slices = pager->flow->slices->len;
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GArray) waiting = g_array_copy (pager->waiting);
  Pager trial = *pager;
  gboolean inside = TRUE;

  trial.placed = placed;
  trial.waiting = waiting;
  trial.ended = FALSE;
  for (guint i = 0; i < geometry->n_columns && !trial.ended && (first < n_slices || waiting->len > 0); i++)
    {
      first = fill_column (&trial, first);
      trial.fresh = FALSE;
      inside = inside && trial.y <= trial.room - geometry->lead - get_notes_height (&trial, NULL) + EPSILON;
    }
  return inside && waiting->len == 0 && (first == n_slices || trial.ended);
}

/* The columns of a last page are no higher than they must be, so that they end about together. */
static void
balance_columns (Pager *pager, guint first)
{
  double enough = pager->room, scarce = 0.0;

  if (!is_enough (pager, first))
    return;
  while (enough - scarce > BALANCED)
    {
      pager->room = (enough + scarce) / 2;
      if (is_enough (pager, first))
        enough = pager->room;
      else
        scarce = pager->room;
    }
  pager->room = enough;
}

static guint
fill_page (Pager *pager, guint first)
{
  const UrPageGeometry *geometry = &pager->flow->pages->geometry;
  const guint n_slices = pager->flow->slices->len;
  double step = geometry->text_width - geometry->column_width;

  ur_pages_add_page (pager->flow->pages);
  pager->top = 0.0;
  pager->foot = pager->room = geometry->text_height + 2 * geometry->lead;
  pager->fresh = TRUE;
  if (first < n_slices && pager->waiting->len == 0 && is_span (pager, first))
    first = fill_head (pager, first);
  if (geometry->n_columns > 1)
    balance_columns (pager, first);
  for (guint i = 0; i < geometry->n_columns && (first < n_slices || pager->waiting->len > 0); i++)
    {
      pager->x = i * step;
      first = fill_column (pager, first);
      finish_column (pager);
      pager->fresh = FALSE;
      if (pager->ended)
        break;
    }
  return first;
}

/**
 * ur_flow_paginate:
 * @flow: a flow
 * @contents: with the table of contents
 * @most: stop after so many pages: enough to know that there are more than a few
 * @cancellable: (nullable): stops the work between two pages
 * @error: where to say that it was stopped
 *
 * Cuts the flow into the columns and pages of its document.  They begin only with slices that allow it; a
 * chart that finds no room waits for the next page while the text after it fills this one, up to the next
 * barrier.  Columns of a page that is not filled are of one height.
 *
 * Returns: whether it came to the end
 */
gboolean
ur_flow_paginate (UrFlow *flow, gboolean contents, guint most, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  Pager pager = { .flow = flow, .placed = placed, .waiting = waiting, .last_block = G_MAXUINT };

  pager.left_out = contents ? UR_SLICE_HIDDEN : UR_SLICE_HIDDEN | UR_SLICE_CONTENTS;
  ur_pages_clear (flow->pages);
  for (guint i = 0; (i < flow->slices->len || waiting->len > 0) && flow->pages->pages->len < most;)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      i = fill_page (&pager, i);
    }
  return TRUE;
}
