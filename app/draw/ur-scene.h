/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-canvas.h"
#include "ur-palette.h"
#include "ur-typeset.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} UrRect;

typedef enum
{
  UR_SCENE_RECTANGLE,
  UR_SCENE_FRAME,     /* outline with rounded corners */
  UR_SCENE_LINE,      /* from x, y to x + width, y + height */
  UR_SCENE_DISC,      /* inscribed in the rectangle */
  UR_SCENE_TEXT,      /* a line that has been set */
  UR_SCENE_PICTURE,   /* another scene, its corner at x, y */
  UR_SCENE_BITMAP,    /* pixels that fill the rectangle */
  UR_SCENE_TAG_BEGIN, /* structure for PDF: what follows is a P, H1, Table … */
  UR_SCENE_TAG_END,
} UrSceneKind;

/* What becomes of an item where there are few colours: in high contrast, or without any. */
typedef enum
{
  UR_SCENE_PLAIN,
  UR_SCENE_DATUM,     /* hatched in the second colour of a palette without colours */
  UR_SCENE_TRACK,     /* in high contrast an outline with nothing in it */
  UR_SCENE_REFERENCE, /* in high contrast thicker */
} UrSceneTrait;

/* A picture in numbers, painted in the order of its items. */
typedef struct _UrScene UrScene;

/**
 * UrSceneItem:
 * @role: what it is to the reader; an index into the names its scene was made with
 * @area: which of the scene's areas it belongs to, or -1
 * @solid: no file ends within it
 * @rect: a box around it; for text that of its line, not of its ink
 * @line_width: of a line or frame
 * @dash: of a line, in line widths; 1 unless it is changed
 * @gap: between dashes, in line widths; 0: the line goes on
 * @radius: of a frame's corners
 * @cover: 0, or how much of the colour covers the one called @under: canvases know no translucent ones
 * @full_text: (nullable): what a text would say with more room; belongs to the item
 * @size: of text
 * @baseline: of text, from the scene's top
 * @line: (nullable): a text as it was set; its left end is @rect.x
 * @align: what of a text stays where it is when another font makes it wider
 * @goes_on: whether it is one text with the item before it, as a unit is with its number
 * @scale: of the picture's units to the scene's
 * @bitmap: (nullable): not owned; what a bitmap shows
 * @tag: (nullable): static; the structure type it is wrapped in, or that begins or ends
 * @words: (nullable): what a figure says to those who do not see it; belongs to the item
 * @anchor: 0, or the number of the place that it is
 * @link: 0, or the number of the place that a click on it leads to
 *
 * One thing to paint, in the units of its scene from the top left corner.
 */
typedef struct
{
  UrSceneKind kind;
  int role;
  UrColor color;
  UrSceneTrait trait;
  int area;
  gboolean solid;
  UrRect rect;
  double line_width;
  double dash, gap;
  double radius;
  UrColor under;
  double cover;
  char *full_text;
  double size;
  double baseline;
  UrLine *line;
  UrAnchor align;
  gboolean goes_on;
  UrScene *picture;
  double scale;
  const UrBitmap *bitmap;
  const char *tag;
  char *words;
  guint anchor, link;
} UrSceneItem;

/**
 * UrSceneArea:
 * @rect: what the pointer finds
 * @core: where areas share a rectangle, the one with the nearest core is found
 * @kind: what @data is, as its maker knows
 * @data: (nullable): what it means, not owned
 * @id: (nullable): name of the group its items form
 * @title: (nullable): what that group says
 *
 * A part of a scene that means something.
 */
typedef struct
{
  UrRect rect;
  UrRect core;
  int kind;
  gconstpointer data;
  char *id;
  char *title;
} UrSceneArea;

UrScene *ur_scene_new (double width, double height, const char *const *roles);
void ur_scene_unref (UrScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrScene, ur_scene_unref)

void ur_scene_set_id (UrScene *scene, const char *id);
void ur_scene_set_height (UrScene *scene, double height);
UrSceneItem *ur_scene_add (UrScene *scene, UrSceneKind kind, int role, UrColor color, const UrRect *rect);
UrSceneItem *ur_scene_add_text (
    UrScene *scene, int role, UrColor color, double x, double baseline, UrLine *line);
UrSceneItem *ur_scene_add_picture (
    UrScene *scene, int role, UrScene *picture, double x, double y, double scale);
void ur_scene_add_tag (UrScene *scene, UrSceneKind kind, const char *tag);
void ur_scene_add_area (UrScene *scene, const UrSceneArea *area);
UrSceneItem *ur_scene_peek_item (UrScene *scene, guint i);
UrSceneItem *ur_scene_peek_last (UrScene *scene);
UrSceneArea *ur_scene_peek_area (UrScene *scene, guint i);
void ur_scene_move (UrScene *scene, guint first, guint end, double dx, double dy);
void ur_scene_reorder (UrScene *scene, guint from, guint to);
void ur_scene_truncate (UrScene *scene, guint n);
void ur_scene_append (UrScene *scene, const UrScene *from, guint first, guint end, double dx, double dy);

double ur_scene_get_width (const UrScene *scene);
double ur_scene_get_height (const UrScene *scene);
guint ur_scene_get_n_items (const UrScene *scene);
const UrSceneItem *ur_scene_get_items (const UrScene *scene, guint *n_items);
const UrSceneArea *ur_scene_get_areas (const UrScene *scene, guint *n_areas);
const char *ur_scene_get_role (const UrScene *scene, const UrSceneItem *item);

int ur_scene_find_area (const UrScene *scene, double x, double y, double reach);
void ur_scene_paint (const UrScene *scene, UrCanvas *canvas, const UrPalette *palette);
void ur_scene_paint_between (
    const UrScene *scene, UrCanvas *canvas, const UrPalette *palette, double top, double bottom);
char *ur_scene_dump (const UrScene *scene);

G_END_DECLS
