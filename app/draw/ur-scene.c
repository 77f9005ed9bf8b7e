/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-scene.h"

#include "ur-scene-private.h"

static void
item_clear (gpointer data)
{
  UrSceneItem *item = data;

  g_clear_pointer (&item->full_text, g_free);
  g_clear_pointer (&item->words, g_free);
  g_clear_pointer (&item->line, ur_line_unref);
  g_clear_pointer (&item->picture, ur_scene_unref);
}

static void
area_clear (gpointer data)
{
  UrSceneArea *area = data;

  g_free (area->id);
  g_free (area->title);
}

/**
 * ur_scene_new:
 * @width: in the scene's own units
 * @height: likewise; ur_scene_set_height() sets it once it is known
 * @roles: names of what items are to the reader, static
 *
 * Returns: (transfer full): an empty scene
 */
UrScene *
ur_scene_new (double width, double height, const char *const *roles)
{
  UrScene *scene = g_new0 (UrScene, 1);

  scene->ref_count = 1;
  scene->width = width;
  scene->height = height;
  scene->roles = roles;
  scene->items = g_array_new (FALSE, FALSE, sizeof (UrSceneItem));
  g_array_set_clear_func (scene->items, item_clear);
  scene->areas = g_array_new (FALSE, FALSE, sizeof (UrSceneArea));
  g_array_set_clear_func (scene->areas, area_clear);
  return scene;
}

/**
 * ur_scene_unref:
 * @scene: (transfer full): a scene
 */
void
ur_scene_unref (UrScene *scene)
{
  if (!g_atomic_int_dec_and_test (&scene->ref_count))
    return;
  g_array_unref (scene->items);
  g_array_unref (scene->areas);
  g_free (scene->id);
  g_free (scene);
}

/**
 * ur_scene_set_id:
 * @scene: a scene in the making
 * @id: what it is called in dumps
 */
void
ur_scene_set_id (UrScene *scene, const char *id)
{
  g_free (scene->id);
  scene->id = g_strdup (id);
}

/**
 * ur_scene_set_height:
 * @scene: a scene in the making
 * @height: what it took
 */
void
ur_scene_set_height (UrScene *scene, double height)
{
  scene->height = height;
}

/**
 * ur_scene_add:
 * @scene: a scene in the making
 * @kind: how it is painted
 * @role: what it is
 * @color: in what colour
 * @rect: where
 *
 * Returns: (transfer none): the new item, good until the next one is added; it is of no area and its lines
 *   are 1 wide
 */
UrSceneItem *
ur_scene_add (UrScene *scene, UrSceneKind kind, int role, UrColor color, const UrRect *rect)
{
  const UrSceneItem item = { .kind = kind,
                             .role = role,
                             .color = color,
                             .rect = *rect,
                             .area = -1,
                             .line_width = 1,
                             .dash = 1,
                             .scale = 1 };

  g_array_append_val (scene->items, item);
  return ur_scene_peek_item (scene, scene->items->len - 1);
}

/**
 * ur_scene_add_text:
 * @scene: a scene in the making
 * @role: what it is
 * @color: in what colour
 * @x: left end of the measure that @line was broken for
 * @baseline: where it is
 * @line: (transfer full): a line
 *
 * The item's box is as high as the line's type: the ink of Chinese characters reaches from 0.88 of the size
 * above the baseline to 0.12 below it.
 *
 * Returns: (transfer none): the new item, good until the next one is added
 */
UrSceneItem *
ur_scene_add_text (UrScene *scene, int role, UrColor color, double x, double baseline, UrLine *line)
{
  const UrRect rect = { x + line->x, baseline - 0.88 * line->size, line->width, line->size };
  UrSceneItem *item = ur_scene_add (scene, UR_SCENE_TEXT, role, color, &rect);

  item->line = line;
  item->size = line->size;
  item->baseline = baseline;
  return item;
}

/* The count is atomic: a scene that is complete may be painted on several threads at once. */
static UrScene *
scene_ref (UrScene *scene)
{
  g_atomic_int_inc (&scene->ref_count);
  return scene;
}

/**
 * ur_scene_add_picture:
 * @scene: a scene in the making
 * @role: what it is
 * @picture: a scene that is complete; a reference is kept
 * @x: left edge
 * @y: top edge
 * @scale: of the picture's units to those of @scene
 *
 * Places a scene in another one.
 *
 * Returns: (transfer none): the new item, good until the next one is added
 */
UrSceneItem *
ur_scene_add_picture (UrScene *scene, int role, UrScene *picture, double x, double y, double scale)
{
  const UrRect rect = { x, y, scale * picture->width, scale * picture->height };
  UrSceneItem *item = ur_scene_add (scene, UR_SCENE_PICTURE, role, UR_COLOR_PLOT, &rect);

  item->picture = scene_ref (picture);
  item->scale = scale;
  return item;
}

/**
 * ur_scene_add_tag:
 * @scene: a scene in the making
 * @kind: whether a structure element begins or ends
 * @tag: its type, a static string
 */
void
ur_scene_add_tag (UrScene *scene, UrSceneKind kind, const char *tag)
{
  const UrRect nowhere = { 0 };

  ur_scene_add (scene, kind, -1, UR_COLOR_PLOT, &nowhere)->tag = tag;
}

/**
 * ur_scene_add_area:
 * @scene: a scene in the making
 * @area: what is found there; its strings are copied
 */
void
ur_scene_add_area (UrScene *scene, const UrSceneArea *area)
{
  UrSceneArea own = *area;

  own.id = g_strdup (area->id);
  own.title = g_strdup (area->title);
  g_array_append_val (scene->areas, own);
}

/**
 * ur_scene_peek_item:
 * @scene: a scene in the making
 * @i: index of an item
 *
 * Returns: (transfer none): the item, to be changed, good until the next one is added
 */
UrSceneItem *
ur_scene_peek_item (UrScene *scene, guint i)
{
  g_return_val_if_fail (i < scene->items->len, NULL);

  return &g_array_index (scene->items, UrSceneItem, i);
}

/**
 * ur_scene_peek_last:
 * @scene: a scene in the making that has an item
 *
 * Returns: (transfer none): the item added last, to be changed
 */
UrSceneItem *
ur_scene_peek_last (UrScene *scene)
{
  return ur_scene_peek_item (scene, scene->items->len - 1);
}

/**
 * ur_scene_peek_area:
 * @scene: a scene in the making
 * @i: index of an area
 *
 * Returns: (transfer none): the area, to be changed, good until the next one is added
 */
UrSceneArea *
ur_scene_peek_area (UrScene *scene, guint i)
{
  g_return_val_if_fail (i < scene->areas->len, NULL);

  return &g_array_index (scene->areas, UrSceneArea, i);
}

/**
 * ur_scene_move:
 * @scene: a scene in the making
 * @first: index of the first item
 * @end: index after the last one
 * @dx: how far to the right
 * @dy: how far down
 */
void
ur_scene_move (UrScene *scene, guint first, guint end, double dx, double dy)
{
  for (guint i = first; i < end; i++)
    {
      UrSceneItem *item = ur_scene_peek_item (scene, i);

      item->rect.x += dx;
      item->rect.y += dy;
      item->baseline += dy;
    }
}

/**
 * ur_scene_reorder:
 * @scene: a scene in the making
 * @from: index of an item
 * @to: the index it is to have, in the order in which items are painted and read
 */
void
ur_scene_reorder (UrScene *scene, guint from, guint to)
{
  UrSceneItem item;

  g_return_if_fail (from < scene->items->len && to < scene->items->len);

  item = *ur_scene_peek_item (scene, from);
  memset (ur_scene_peek_item (scene, from), 0, sizeof item); /* what it owns goes with the copy */
  g_array_remove_index (scene->items, from);
  g_array_insert_val (scene->items, to, item);
}

/**
 * ur_scene_truncate:
 * @scene: a scene in the making
 * @n: how many items stay; those added after them are dropped
 */
void
ur_scene_truncate (UrScene *scene, guint n)
{
  g_return_if_fail (n <= scene->items->len);

  g_array_set_size (scene->items, n);
}

/**
 * ur_scene_append:
 * @scene: a scene in the making
 * @from: where the items are copied from; a scene with the same roles
 * @first: index of the first one
 * @end: index after the last one
 * @dx: how far to the right they are moved
 * @dy: how far down
 *
 * Copies a stretch of a scene to the end of another one; areas stay behind.
 */
void
ur_scene_append (UrScene *scene, const UrScene *from, guint first, guint end, double dx, double dy)
{
  guint at = scene->items->len;

  g_return_if_fail (scene->roles == from->roles && end <= from->items->len);

  for (guint i = first; i < end; i++)
    {
      UrSceneItem item = g_array_index (from->items, UrSceneItem, i);

      item.area = -1;
      item.full_text = g_strdup (item.full_text);
      item.words = g_strdup (item.words);
      if (item.line != NULL)
        ur_line_ref (item.line);
      if (item.picture != NULL)
        scene_ref (item.picture);
      g_array_append_val (scene->items, item);
    }
  ur_scene_move (scene, at, scene->items->len, dx, dy);
}

/**
 * ur_scene_get_width:
 * @scene: a scene
 *
 * Returns: how wide it is, in its own units
 */
double
ur_scene_get_width (const UrScene *scene)
{
  return scene->width;
}

/**
 * ur_scene_get_height:
 * @scene: a scene
 *
 * Returns: how high it is, in its own units
 */
double
ur_scene_get_height (const UrScene *scene)
{
  return scene->height;
}

/**
 * ur_scene_get_n_items:
 * @scene: a scene
 *
 * Returns: how many items it has, which is also the index of the next one
 */
guint
ur_scene_get_n_items (const UrScene *scene)
{
  return scene->items->len;
}

/**
 * ur_scene_get_items:
 * @scene: a scene
 * @n_items: (out): how many
 *
 * Returns: (transfer none) (array length=n_items): what is painted, in this order
 */
const UrSceneItem *
ur_scene_get_items (const UrScene *scene, guint *n_items)
{
  *n_items = scene->items->len;
  return (const UrSceneItem *) (gpointer) scene->items->data;
}

/**
 * ur_scene_get_areas:
 * @scene: a scene
 * @n_areas: (out): how many
 *
 * Returns: (transfer none) (array length=n_areas): what means something, in reading order
 */
const UrSceneArea *
ur_scene_get_areas (const UrScene *scene, guint *n_areas)
{
  *n_areas = scene->areas->len;
  return (const UrSceneArea *) (gpointer) scene->areas->data;
}

/**
 * ur_scene_get_role:
 * @scene: a scene
 * @item: one of its items
 *
 * Returns: (transfer none): the name of what @item is to the reader
 */
const char *
ur_scene_get_role (const UrScene *scene, const UrSceneItem *item)
{
  return item->role >= 0 ? scene->roles[item->role] : "tag";
}
