/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painting the long picture. */
#include "ur-poster-private.h"

static const char *const role_names[] = {
  [UR_POSTER_ROLE_BANNER] = "banner",
  [UR_POSTER_ROLE_BANNER_SOURCE] = "banner-source",
  [UR_POSTER_ROLE_BANNER_SUBTITLE] = "banner-subtitle",
  [UR_POSTER_ROLE_BANNER_TAG] = "banner-tag",
  [UR_POSTER_ROLE_BANNER_TITLE] = "banner-title",
  [UR_POSTER_ROLE_BULLET] = "bullet",
  [UR_POSTER_ROLE_CARD] = "card",
  [UR_POSTER_ROLE_CELL] = "cell",
  [UR_POSTER_ROLE_CELL_REST] = "cell-rest",
  [UR_POSTER_ROLE_CHART] = "chart",
  [UR_POSTER_ROLE_FOOT] = "foot",
  [UR_POSTER_ROLE_FRAME] = "frame",
  [UR_POSTER_ROLE_GROUND] = "ground",
  [UR_POSTER_ROLE_HEADLINE] = "headline",
  [UR_POSTER_ROLE_LABEL] = "label",
  [UR_POSTER_ROLE_LEAD] = "lead",
  [UR_POSTER_ROLE_LINE] = "line",
  [UR_POSTER_ROLE_NOTE] = "note",
  [UR_POSTER_ROLE_NUMERAL] = "numeral",
  [UR_POSTER_ROLE_REST] = "rest",
  [UR_POSTER_ROLE_RESULT] = "result",
  [UR_POSTER_ROLE_RING] = "ring",
  [UR_POSTER_ROLE_RULE] = "rule",
  [UR_POSTER_ROLE_SOURCE] = "source",
  [UR_POSTER_ROLE_SUBTITLE] = "subtitle",
  [UR_POSTER_ROLE_TAG] = "tag",
  [UR_POSTER_ROLE_THEME] = "theme",
  [UR_POSTER_ROLE_TITLE] = "title",
  [UR_POSTER_ROLE_UNIT] = "unit",
  [UR_POSTER_ROLE_VALUE] = "value",
};

/**
 * ur_poster_create_scene:
 * @height: px of the layout
 *
 * Returns: (transfer full): an empty scene, as wide as the picture
 */
UrScene *
ur_poster_create_scene (double height)
{
  return ur_scene_new (UR_POSTER_WIDTH, height, role_names);
}

/**
 * ur_poster_paint_rows:
 * @poster: a long picture
 * @first: px of the whole picture
 * @end: px after the last
 * @canvas: where to; its origin is the left end of row @first
 *
 * Paints some rows of the picture, exactly as they are in the whole of it.
 */
void
ur_poster_paint_rows (const UrPoster *poster, guint first, guint end, UrCanvas *canvas)
{
  double top = first / poster->zoom;
  double bottom = end / poster->zoom;
  const UrPalette *palette = ur_palette_get (UR_THEME_POSTER);

  canvas->klass->push (canvas, 0, -(double) first, poster->zoom);
  /* Everywhere, so that no seam shows between blocks whatever the scale. */
  canvas->klass->rectangle (canvas, 0, top - 1, UR_POSTER_WIDTH, bottom - top + 2,
                            palette->rgb[UR_COLOR_PLOT]);
  ur_scene_paint_between (poster->scene, canvas, palette, top, bottom);
  canvas->klass->pop (canvas);
}

/**
 * ur_poster_paint:
 * @poster: a long picture
 * @slice: which file
 * @canvas: where to, in px; its origin is the slice's top left corner
 *
 * Paints a slice: the same on screen and in files.  Any thread may paint, several at once on canvases of
 * their own: nothing of @poster changes.
 */
void
ur_poster_paint (const UrPoster *poster, guint slice, UrCanvas *canvas)
{
  const UrPosterSlice *painted;

  g_return_if_fail (slice < poster->slices->len);
  painted = &g_array_index (poster->slices, UrPosterSlice, slice);
  ur_poster_paint_rows (poster, painted->y, painted->y + painted->height, canvas);
}

/**
 * ur_poster_get_scene:
 * @poster: a long picture
 *
 * Returns: (transfer none): what is painted, in px of a layout that is 1080 wide
 */
UrScene *
ur_poster_get_scene (const UrPoster *poster)
{
  return poster->scene;
}
