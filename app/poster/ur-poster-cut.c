/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the long picture is cut into files: between blocks, else between rows of a block, else between lines;
 * never through any of them. */
#include "ur-config.h"

#include "ur-poster-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-export.h"

/* Of a picture in one file, px. */
#define MAX_HEIGHT 100000
/* The first try of a smaller slice aims this far below the limit of bytes. */
#define AIM 0.95

typedef struct
{
  double top, bottom;
} Interval;

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  double by = ((const Interval *) a)->top - ((const Interval *) b)->top;

  return by < 0 ? -1 : by > 0;
}

static int
compare_cuts (gconstpointer a, gconstpointer b)
{
  double by = ((const UrPosterCut *) a)->y - ((const UrPosterCut *) b)->y;

  return by < 0 ? -1 : by > 0;
}

/* Where ink is that no slice may part. */
static GArray *
list_solid (const UrPoster *poster)
{
  GArray *solid = g_array_new (FALSE, FALSE, sizeof (Interval));
  guint n;
  const UrSceneItem *items = ur_scene_get_items (poster->scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const UrSceneItem *item = &items[i];
      Interval interval = { item->rect.y, item->rect.y + item->rect.height };

      if (item->kind == UR_SCENE_TEXT)
        interval = (Interval){ item->baseline - 0.92 * item->size, item->baseline + 0.25 * item->size };
      else if (item->kind != UR_SCENE_PICTURE && !item->solid)
        continue;
      g_array_append_val (solid, interval);
    }
  g_array_sort (solid, compare_intervals);
  return solid;
}

/* Every gap between lines is a place to cut, if nothing better is there. */
static void
add_line_cuts (UrPoster *poster)
{
  g_autoptr (GArray) solid = list_solid (poster);
  double bottom = 0;

  for (guint i = 0; i < solid->len; i++)
    {
      const Interval *interval = &g_array_index (solid, Interval, i);
      UrPosterCut cut = { (bottom + interval->top) / 2, UR_POSTER_CUT_LINE };

      if (interval->top > bottom + 2 / poster->zoom && bottom > 0)
        g_array_append_val (poster->cuts, cut);
      bottom = MAX (bottom, interval->bottom);
    }
  g_array_sort (poster->cuts, compare_cuts);
}

/* The last cut of the best kind after @start and not beyond @limit, px; 0 when there is none. */
static guint
find_cut (const UrPoster *poster, guint start, guint limit)
{
  guint found[UR_POSTER_N_CUTS] = { 0 };

  for (guint i = 0; i < poster->cuts->len; i++)
    {
      const UrPosterCut *cut = &g_array_index (poster->cuts, UrPosterCut, i);
      guint y = (guint) lround (cut->y * poster->zoom);

      if (y > start && y <= limit && y < poster->height)
        found[cut->kind] = y;
    }
  for (guint kind = 0; kind < UR_POSTER_N_CUTS; kind++)
    if (found[kind] > 0)
      return found[kind];
  return 0;
}

static void
add_slice (UrPoster *poster, guint y, guint end)
{
  UrPosterSlice slice = { y, end - y, NULL };

  g_array_append_val (poster->slices, slice);
}

/* What nobody asked for in slices is one file, unless it were so high that hardly a program could show it and
 * its file would fill the memory: then the slices are as high as most programs can show.  0: no limit. */
static guint
get_height_limit (const UrPoster *poster)
{
  if (poster->options.slice_height > 0)
    return poster->options.slice_height;
  return poster->height > MAX_HEIGHT ? UR_EXPORT_MAX_SIDE : 0;
}

static gboolean
cut_by_height (UrPoster *poster, GError **error)
{
  guint limit = get_height_limit (poster);
  guint y = 0;

  while (limit > 0 && poster->height - y > limit)
    {
      guint end = find_cut (poster, y, y + limit);

      if (end == 0)
        {
          g_set_error (error, UR_ERROR, UR_ERROR_LIMIT,
                       _ ("A row of the long picture is higher than %u pixels. Allow higher slices."), limit);
          return FALSE;
        }
      add_slice (poster, y, end);
      y = end;
    }
  add_slice (poster, y, poster->height);
  return TRUE;
}

/* Parts a slice that became too large a file; the piece is encoded again afterwards. */
static gboolean
split_slice (UrPoster *poster, guint i, gsize size, GError **error)
{
  UrPosterSlice *slice = &g_array_index (poster->slices, UrPosterSlice, i);
  double aim = AIM * (double) poster->options.max_bytes / (double) size;
  UrPosterSlice rest = { 0 };
  guint end = 0;

  for (; end == 0 && aim < 1; aim *= 1.25)
    end = find_cut (poster, slice->y, slice->y + (guint) (slice->height * aim));
  if (end == 0 || end >= slice->y + slice->height)
    {
      g_set_error (error, UR_ERROR, UR_ERROR_LIMIT,
                   _ ("A row of the long picture takes more than %u bytes. Allow larger files or a smaller "
                      "width."),
                   (guint) MIN (poster->options.max_bytes, G_MAXUINT));
      return FALSE;
    }
  rest.y = end;
  rest.height = slice->y + slice->height - end;
  slice->height = end - slice->y;
  g_array_insert_val (poster->slices, i + 1, rest);
  return TRUE;
}

static gboolean
cut_by_bytes (UrPoster *poster, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; poster->options.max_bytes > 0 && i < poster->slices->len;)
    {
      g_autoptr (GBytes) png = ur_poster_encode (poster, i, cancellable, error);
      gsize size = png != NULL ? g_bytes_get_size (png) : 0;

      if (png == NULL)
        return FALSE;
      if (size <= poster->options.max_bytes)
        g_array_index (poster->slices, UrPosterSlice, i++).png = g_steal_pointer (&png);
      else if (!split_slice (poster, i, size, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * ur_poster_cut:
 * @poster: a long picture whose blocks have their places
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Cuts the picture into slices that keep the limits of its options.
 *
 * Returns: whether that is possible; else @error is %UR_ERROR_LIMIT, or one of ur_poster_encode()
 */
gboolean
ur_poster_cut (UrPoster *poster, GCancellable *cancellable, GError **error)
{
  add_line_cuts (poster);
  return cut_by_height (poster, error) && cut_by_bytes (poster, cancellable, error);
}
