/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painting the long picture, and what it is as text for tests. */
#include "ur-poster-private.h"

#define INK_REACH 0.5 /* of the size of a text: how far its ink may leave the box of its line */

static const UrPalette *
get_palette (void)
{
  static UrPalette palette;
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      palette = *ur_palette_get (UR_THEME_LIGHT);
      palette.rgb[UR_COLOR_PLOT] = UR_POSTER_GROUND;
      palette.rgb[UR_COLOR_TRACK] = 0xE2E0DB;
      g_once_init_leave (&ready, 1);
    }
  return &palette;
}

static void
paint_item (const UrPosterItem *item, UrCanvas *canvas)
{
  const UrRect *rect = &item->rect;

  switch (item->shape)
    {
    case UR_POSTER_SHAPE_RECT:
      canvas->klass->rectangle (canvas, rect->x, rect->y, rect->width, rect->height, item->rgb);
      break;
    case UR_POSTER_SHAPE_FRAME:
      canvas->klass->frame (canvas, rect->x, rect->y, rect->width, rect->height, item->radius,
                            item->line_width, item->rgb);
      break;
    case UR_POSTER_SHAPE_DISC:
      canvas->klass->disc (canvas, rect->x + rect->width / 2, rect->y + rect->height / 2, rect->width / 2,
                           item->rgb);
      break;
    case UR_POSTER_SHAPE_TEXT:
      for (guint i = 0; i < item->line->n_runs; i++)
        canvas->klass->glyphs (canvas, &item->line->runs[i], rect->x, item->baseline, item->rgb);
      break;
    case UR_POSTER_SHAPE_CHART:
      canvas->klass->push (canvas, rect->x, rect->y, 1);
      ur_scene_paint (ur_chart_layout_get_scene (item->chart), canvas, get_palette ());
      canvas->klass->pop (canvas);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
paint_items (const GArray *items, double top, double bottom, UrCanvas *canvas)
{
  for (guint i = 0; i < items->len; i++)
    {
      const UrPosterItem *item = &g_array_index (items, UrPosterItem, i);
      double reach = 4 + item->line_width + item->size * INK_REACH;

      if (item->rect.y - reach < bottom && item->rect.y + item->rect.height + reach > top)
        paint_item (item, canvas);
    }
}

/**
 * ur_poster_paint_rows:
 * @poster: a long picture
 * @first: px of the whole picture
 * @end: px behind the last
 * @canvas: where to; its origin is the left end of row @first
 *
 * Paints some rows of the picture, exactly as they are in the whole of it.
 */
void
ur_poster_paint_rows (const UrPoster *poster, guint first, guint end, UrCanvas *canvas)
{
  double top = first / poster->zoom;
  double bottom = end / poster->zoom;

  canvas->klass->push (canvas, 0, -(double) first, poster->zoom);
  /* Everywhere, so that no seam shows between blocks whatever the scale. */
  canvas->klass->rectangle (canvas, 0, top - 1, UR_POSTER_WIDTH, bottom - top + 2, UR_POSTER_GROUND);
  paint_items (poster->decor, top, bottom, canvas);
  paint_items (poster->grounds, top, bottom, canvas);
  paint_items (poster->items, top, bottom, canvas);
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

static void
dump_number (GString *out, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (number, sizeof number, "%.1f", value));
}

static void
dump_rect (GString *out, const char *role, double x, double y, double width, double height)
{
  g_string_append (out, role);
  dump_number (out, x);
  dump_number (out, y);
  dump_number (out, width);
  dump_number (out, height);
}

static void
dump_chart (GString *out, const UrPosterItem *item)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (item->chart), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].kind == UR_SCENE_TEXT)
      {
        const UrRect *rect = &boxes[i].rect;

        dump_rect (out, "  chart-text", item->rect.x + rect->x, item->rect.y + rect->y, rect->width,
                   rect->height);
        dump_number (out, boxes[i].size);
        g_string_append_printf (out, " %s\n", boxes[i].text);
      }
}

static void
dump_item (GString *out, const UrPosterItem *item)
{
  g_autofree char *role = g_strconcat ("  ", item->role, NULL);
  const UrRect *rect = &item->rect;

  dump_rect (out, role, rect->x, rect->y, rect->width, rect->height);
  if (item->line != NULL)
    {
      dump_number (out, item->size);
      g_string_append_printf (out, " %s", item->line->text);
    }
  else if (item->chart != NULL)
    g_string_append_printf (out, " %s", ur_chart_layout_get_chart (item->chart)->id);
  g_string_append_c (out, '\n');
  if (item->chart != NULL)
    dump_chart (out, item);
}

/**
 * ur_poster_dump:
 * @poster: a long picture
 *
 * The picture as text, for tests and for looking at: a line `poster WIDTH HEIGHT` in px of its layout, one
 * `block ID Y HEIGHT` for each block, one `slice Y HEIGHT` in px of the picture for each file, then an
 * indented line for each item: role, x, y, width, height, and for text its size and itself.
 *
 * Returns: (transfer full): the dump
 */
char *
ur_poster_dump (const UrPoster *poster)
{
  GString *out = g_string_new ("poster");

  dump_number (out, UR_POSTER_WIDTH);
  dump_number (out, poster->layout_height);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < poster->places->len; i++)
    {
      const UrPosterPlace *place = &g_array_index (poster->places, UrPosterPlace, i);

      g_string_append_printf (out, "block %s", place->id);
      dump_number (out, place->y);
      dump_number (out, place->height);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < poster->slices->len; i++)
    {
      const UrPosterSlice *slice = &g_array_index (poster->slices, UrPosterSlice, i);

      g_string_append_printf (out, "slice %u %u\n", slice->y, slice->height);
    }
  for (guint i = 0; i < poster->grounds->len; i++)
    dump_item (out, &g_array_index (poster->grounds, UrPosterItem, i));
  for (guint i = 0; i < poster->items->len; i++)
    dump_item (out, &g_array_index (poster->items, UrPosterItem, i));
  return g_string_free (out, FALSE);
}
