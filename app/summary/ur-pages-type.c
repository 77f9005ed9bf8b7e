/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How small the type on the pages is. */
#include "ur-config.h"

#include "ur-pages-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ur-float.h"

static double
find_least_type (const UrScene *scene, double scale)
{
  double least = G_MAXDOUBLE;
  guint n;
  const UrSceneItem *items = ur_scene_get_items (scene, &n);

  for (guint i = 0; i < n; i++)
    if (items[i].kind == UR_SCENE_PICTURE)
      least = MIN (least, find_least_type (items[i].picture, scale * items[i].scale));
    else if (items[i].kind == UR_SCENE_TEXT)
      least = MIN (least, scale * items[i].size);
  return least;
}

/**
 * ur_pages_get_least_type:
 * @pages: a document
 *
 * Charts are asked too, and pages that share a side are seen as small as they are there.
 *
 * Returns: the size of the smallest type on the paper, pt; type below %UR_LEAST_TYPE is hard to read
 */
double
ur_pages_get_least_type (const UrPages *pages)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < pages->pages->len; i++)
    least = MIN (least, find_least_type (ur_pages_get_scene (pages, i), 1.0));
  return least;
}

/**
 * ur_pages_dup_type_remark:
 * @pages: a document
 *
 * Returns: (transfer full) (nullable): a sentence where several pages on a side have made type too small to
 * be read with ease, translated
 */
char *
ur_pages_dup_type_remark (const UrPages *pages)
{
  const double least = ur_pages_get_least_type (pages);
  g_autofree char *size = ur_float_to_string (round (10 * least) / 10);

  if (ur_pages_get_n_numbered (pages) == ur_pages_get_n_pages (pages) || least >= UR_LEAST_TYPE)
    return NULL;
  return g_strdup_printf (_ ("The smallest type is %s points: hard to read."), size);
}
