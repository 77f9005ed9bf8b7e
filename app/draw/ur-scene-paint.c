/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one painter: what it paints on is the canvas's affair. */
#include <math.h>

#include "ur-scene-private.h"

#define HATCH_LINE 0.07 /* of a bar's height */
#define HATCH_STEP 4.5  /* line widths */
#define THICKER 0.5     /* reference lines, in high contrast */
#define TEXT_REACH 0.5  /* of the size of a text: how far its ink may leave the box of its line */
#define REACH 4.0       /* how far anything may leave its box */

static guint32
get_rgb (const UrSceneItem *item, const UrPalette *palette)
{
  guint32 rgb = palette->rgb[item->color];

  return item->cover > 0 ? ur_palette_mix (rgb, palette->rgb[item->under], item->cover) : rgb;
}

static void
paint_line (const UrSceneItem *item, UrCanvas *canvas, double width, guint32 rgb)
{
  const double dashes[] = { item->dash * item->line_width, item->gap * item->line_width };
  const UrRect *rect = &item->rect;

  canvas->klass->line (canvas, rect->x, rect->y, rect->x + rect->width, rect->y + rect->height, width, dashes,
                       item->gap > 0 ? 2 : 0, rgb);
}

static void
paint_contrast (const UrSceneItem *item, UrCanvas *canvas, guint32 rgb)
{
  const UrRect *rect = &item->rect;
  double half = item->line_width / 2;

  if (item->trait == UR_SCENE_TRACK && rect->width > item->line_width)
    canvas->klass->frame (canvas, rect->x + half, rect->y + half, rect->width - 2 * half,
                          rect->height - 2 * half, 0, item->line_width, rgb);
  else if (item->kind == UR_SCENE_LINE)
    paint_line (item, canvas, item->line_width + THICKER, rgb);
  else
    canvas->klass->rectangle (canvas, rect->x, rect->y, rect->width, rect->height, rgb);
}

/* Lines that rise to the right, cut at the edges of the box. */
static void
paint_hatching (const UrRect *rect, UrCanvas *canvas, double width, guint32 rgb)
{
  const double inset = 1.5 * width, w = rect->width - 2 * inset, h = rect->height - 2 * inset,
               x = rect->x + inset, y = rect->y + inset;

  for (double c = HATCH_STEP / 2 * width; c < w + h; c += HATCH_STEP * width)
    canvas->klass->line (canvas, x + MAX (0.0, c - h), y + MIN (c, h), x + MIN (c, w), y + MAX (0.0, c - w),
                         width, NULL, 0, rgb);
}

/* The second colour on paper without colour: bars are hatched, dots are rings. */
static void
paint_hatched (const UrSceneItem *item, UrCanvas *canvas, const UrPalette *palette)
{
  const UrRect *rect = &item->rect;
  const double width = HATCH_LINE * MIN (rect->height, rect->width * 2);
  guint32 rgb = palette->rgb[UR_COLOR_TEXT2];

  if (item->kind == UR_SCENE_DISC)
    {
      canvas->klass->disc (canvas, rect->x + rect->width / 2, rect->y + rect->height / 2, rect->width / 2,
                           rgb);
      canvas->klass->disc (canvas, rect->x + rect->width / 2, rect->y + rect->height / 2, 0.3 * rect->width,
                           palette->rgb[UR_COLOR_PLOT]);
      return;
    }
  canvas->klass->rectangle (canvas, rect->x, rect->y, rect->width, rect->height, palette->rgb[UR_COLOR_PLOT]);
  if (rect->width <= 3 * width)
    canvas->klass->rectangle (canvas, rect->x, rect->y, rect->width, rect->height, rgb);
  else
    {
      canvas->klass->frame (canvas, rect->x + width / 2, rect->y + width / 2, rect->width - width,
                            rect->height - width, 0, width, rgb);
      paint_hatching (rect, canvas, width, rgb);
    }
}

static void
paint_picture (const UrSceneItem *item, UrCanvas *canvas, const UrPalette *palette)
{
  canvas->klass->push (canvas, item->rect.x, item->rect.y, item->scale);
  ur_scene_paint (item->picture, canvas, palette);
  canvas->klass->pop (canvas);
}

static void
paint_glyphs (const UrSceneItem *item, UrCanvas *canvas, guint32 rgb)
{
  const UrLine *line = item->line;

  if (canvas->klass->begin_text != NULL)
    {
      const UrTextPlace place = { item->rect.x - line->blank_start,
                                  item->rect.x + line->width + line->blank_end, item->baseline, item->align,
                                  item->goes_on };

      canvas->klass->begin_text (canvas, &place);
    }
  for (guint i = 0; i < item->line->n_runs; i++)
    canvas->klass->glyphs (canvas, &item->line->runs[i], item->rect.x, item->baseline, rgb);
}

static void
paint_shape (const UrSceneItem *item, UrCanvas *canvas, const UrPalette *palette)
{
  const UrRect *rect = &item->rect;
  guint32 rgb = get_rgb (item, palette);

  switch (item->kind)
    {
    case UR_SCENE_RECTANGLE:
      canvas->klass->rectangle (canvas, rect->x, rect->y, rect->width, rect->height, rgb);
      break;
    case UR_SCENE_LINE:
      paint_line (item, canvas, item->line_width, rgb);
      break;
    case UR_SCENE_FRAME:
      canvas->klass->frame (canvas, rect->x, rect->y, rect->width, rect->height, item->radius,
                            item->line_width, rgb);
      break;
    case UR_SCENE_DISC:
      canvas->klass->disc (canvas, rect->x + rect->width / 2, rect->y + rect->height / 2, rect->width / 2,
                           rgb);
      break;
    case UR_SCENE_TEXT:
      paint_glyphs (item, canvas, rgb);
      break;
    case UR_SCENE_PICTURE:
      paint_picture (item, canvas, palette);
      break;
    case UR_SCENE_BITMAP:
      if (canvas->klass->bitmap != NULL)
        canvas->klass->bitmap (canvas, item->bitmap, rect->x, rect->y, rect->width, rect->height,
                               palette->hatched);
      break;
    case UR_SCENE_TAG_BEGIN:
    case UR_SCENE_TAG_END:
    default:
      g_return_if_reached ();
    }
}

static void
paint_item (const UrSceneItem *item, UrCanvas *canvas, const UrPalette *palette)
{
  if (palette->high_contrast && (item->trait == UR_SCENE_TRACK || item->trait == UR_SCENE_REFERENCE))
    paint_contrast (item, canvas, palette->rgb[item->color]);
  else if (palette->hatched && item->trait == UR_SCENE_DATUM && item->color == UR_COLOR_SLATE)
    paint_hatched (item, canvas, palette);
  else
    paint_shape (item, canvas, palette);
}

/* A name for a link and for where it leads; the number tells places apart. */
static void
begin_place (UrCanvas *canvas, const UrSceneItem *item)
{
  g_autofree char *attributes =
      g_strdup_printf ("%s='place-%u'", item->link != 0 ? "dest" : "name", MAX (item->link, item->anchor));

  if (item->link != 0)
    canvas->klass->begin_tag (canvas, CAIRO_TAG_LINK, attributes,
                              item->line != NULL ? item->line->text : NULL);
  else
    canvas->klass->begin_tag (canvas, CAIRO_TAG_DEST, attributes, NULL);
}

static void
paint_tagged (const UrSceneItem *item, UrCanvas *canvas, const UrPalette *palette)
{
  gboolean is_place = item->link != 0 || item->anchor != 0;

  if (item->kind == UR_SCENE_TAG_BEGIN)
    canvas->klass->begin_tag (canvas, item->tag, "", item->words);
  else if (item->kind == UR_SCENE_TAG_END)
    canvas->klass->end_tag (canvas, item->tag);
  else
    {
      if (item->tag != NULL)
        canvas->klass->begin_tag (canvas, item->tag, "", item->words);
      if (is_place)
        begin_place (canvas, item);
      paint_item (item, canvas, palette);
      if (is_place)
        canvas->klass->end_tag (canvas, item->link != 0 ? CAIRO_TAG_LINK : CAIRO_TAG_DEST);
      if (item->tag != NULL)
        canvas->klass->end_tag (canvas, item->tag);
    }
}

/* Ends the group of the area before and begins that of the next. */
static void
change_group (const UrScene *scene, UrCanvas *canvas, int *open, int area)
{
  if (*open == area)
    return;
  if (*open >= 0)
    canvas->klass->end_group (canvas);
  *open = area;
  if (area >= 0)
    {
      const UrSceneArea *opened = &g_array_index (scene->areas, UrSceneArea, area);

      canvas->klass->begin_group (canvas, opened->id, opened->title);
    }
}

/**
 * ur_scene_paint_between:
 * @scene: a scene
 * @canvas: where to; its origin is the scene's
 * @palette: the colours
 * @top: in units of the scene
 * @bottom: likewise
 *
 * Paints what reaches into a band of the scene, exactly as it is in the whole of it.
 */
void
ur_scene_paint_between (
    const UrScene *scene, UrCanvas *canvas, const UrPalette *palette, double top, double bottom)
{
  int open = -1;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const UrSceneItem *item = &g_array_index (scene->items, UrSceneItem, i);
      double reach = REACH + item->line_width + item->size * TEXT_REACH;

      if (item->rect.y - reach >= bottom || item->rect.y + item->rect.height + reach <= top)
        continue;
      change_group (scene, canvas, &open, item->area);
      paint_tagged (item, canvas, palette);
    }
  change_group (scene, canvas, &open, -1);
}

/**
 * ur_scene_paint:
 * @scene: a scene
 * @canvas: where to; its origin is the scene's
 * @palette: the colours
 *
 * Paints a scene: the one road to screen, files and paper.  The items of an area form a group that bears its
 * words as its title.  Any thread may paint, several at once on canvases of their own: nothing of @scene
 * changes.
 */
void
ur_scene_paint (const UrScene *scene, UrCanvas *canvas, const UrPalette *palette)
{
  ur_scene_paint_between (scene, canvas, palette, -G_MAXDOUBLE, G_MAXDOUBLE);
}
