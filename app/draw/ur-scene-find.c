/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies under the pointer. */
#include <math.h>

#include "ur-scene-private.h"

static double
distance (const UrRect *rect, double x, double y)
{
  double dx = MAX (MAX (rect->x - x, x - rect->x - rect->width), 0);
  double dy = MAX (MAX (rect->y - y, y - rect->y - rect->height), 0);

  return hypot (dx, dy);
}

/**
 * ur_scene_find_area:
 * @scene: a scene
 * @x: in its units
 * @y: in its units
 * @reach: how far from an area a point may lie and still belong to it; 0 for not at all
 *
 * Which area a point belongs to.  Small gaps between areas belong to the nearer one, so that nothing flickers
 * between them; where several share a rectangle it is the one with the nearest core, else the first.
 *
 * Returns: an index into the areas, or -1
 */
int
ur_scene_find_area (const UrScene *scene, double x, double y, double reach)
{
  double best = reach;
  double best_core = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < scene->areas->len; i++)
    {
      const UrSceneArea *area = &g_array_index (scene->areas, UrSceneArea, i);
      double far = distance (&area->rect, x, y);
      double to_core = distance (&area->core, x, y);

      if (far > 0 && far >= reach)
        continue;
      if (found < 0 || far < best || (far == best && to_core < best_core))
        {
          best = far;
          best_core = to_core;
          found = (int) i;
        }
    }
  return found;
}
