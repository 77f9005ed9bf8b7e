/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which colours of a picture stand for others. */
#include "ur-png-palette.h"

#include <stdlib.h>

typedef struct
{
  guint32 color;
  guint count;
  guint index;
} Candidate;

/* The most frequent first, so that grounds and bars keep their colours exactly; equally frequent ones by
 * value, so that the same picture always gives the same table. */
static int
compare_cb (const void *a, const void *b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return (first->color > second->color) - (first->color < second->color);
}

/* The largest difference in any channel, opacity included, or @limit where it is no smaller than that. */
static guint
get_distance (guint32 a, guint32 b, guint limit)
{
  guint farthest = 0;

  for (guint shift = 0; shift < 32; shift += 8)
    {
      int difference = (int) ((a >> shift) & 0xff) - (int) ((b >> shift) & 0xff);

      farthest = MAX (farthest, (guint) ABS (difference));
      if (farthest >= limit)
        return limit;
    }
  return farthest;
}

/* Returns the place of the nearest colour of the table, or -1 when none is near enough. */
static int
find_nearest (const guint32 *table, guint n, guint32 color, guint tolerance)
{
  guint best = tolerance + 1;
  int place = -1;

  for (guint i = 0; i < n && best > 0; i++)
    {
      guint distance = get_distance (table[i], color, best);

      if (distance < best)
        {
          best = distance;
          place = (int) i;
        }
    }
  return place;
}

/**
 * ur_png_merge_colors:
 * @colors: (array length=n_colors): the colours of a picture, each once
 * @counts: (array length=n_colors): how many pixels have it
 * @n_colors: how many
 * @tolerance: how far a channel may move, of 255
 * @merged: (out caller-allocates) (array fixed-size=256): the colours that stay
 * @places: (out caller-allocates) (array length=n_colors): where in @merged each colour is found
 *
 * Finds few colours that stand for many: none is farther than @tolerance from what it stands for, in any
 * channel, and the most frequent ones stay as they are.  Where opacity varies too, the picture over a ground
 * differs by at most twice as much.
 *
 * Returns: how many colours stay, or 0 when more than 256 are needed
 */
guint
ur_png_merge_colors (const guint32 *colors,
                     const guint *counts,
                     guint n_colors,
                     guint tolerance,
                     guint32 *merged,
                     guint8 *places)
{
  g_autofree Candidate *candidates = g_new (Candidate, MAX (n_colors, 1));
  guint n = 0;

  for (guint i = 0; i < n_colors; i++)
    candidates[i] = (Candidate){ colors[i], counts[i], i };
  qsort (candidates, n_colors, sizeof *candidates, compare_cb);
  for (guint i = 0; i < n_colors; i++)
    {
      int place = find_nearest (merged, n, candidates[i].color, tolerance);

      if (place < 0)
        {
          if (n == UR_PNG_MAX_COLORS)
            return 0;
          place = (int) n;
          merged[n++] = candidates[i].color;
        }
      places[candidates[i].index] = (guint8) place;
    }
  return n;
}
