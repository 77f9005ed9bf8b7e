/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of the verdicts on paper, which are told apart without colour: the shapes of the icons that the
 * window has for them, resources/icons/ur-verdict-*.  They are drawn and no characters: no typeface has them
 * alike, and to those who hear the sheet the word beside says the same. */
#include "ur-sheet-marks.h"

/* Units of the icons, which are square. */
#define GRID 16.0
#define CORNER 2.0
#define STROKE 1.6
#define CROSS 2.0
#define QUESTION 1.5

static const char *const roles[] = { "mark" };

typedef struct
{
  double x, y;
} Point;

static void
add_frame (UrScene *scene, double x, double y, double width, double height, double radius, double stroke)
{
  const UrRect rect = { x + stroke / 2, y + stroke / 2, width - stroke, height - stroke };
  UrSceneItem *item = ur_scene_add (scene, UR_SCENE_FRAME, 0, UR_COLOR_TEXT1, &rect);

  item->radius = radius - stroke / 2;
  item->line_width = stroke;
}

static void
add_box (UrScene *scene, double x, double y, double width, double height)
{
  const UrRect rect = { x, y, width, height };

  ur_scene_add (scene, UR_SCENE_RECTANGLE, 0, UR_COLOR_TEXT1, &rect);
}

/* Lines from point to point. */
static void
add_strokes (UrScene *scene, const Point *points, guint n, double stroke, UrColor color)
{
  for (guint i = 1; i < n; i++)
    {
      const UrRect rect = { points[i - 1].x, points[i - 1].y, points[i].x - points[i - 1].x,
                            points[i].y - points[i - 1].y };

      ur_scene_add (scene, UR_SCENE_LINE, 0, color, &rect)->line_width = stroke;
    }
  /* Lines end bluntly: what is between the ends of two is filled. */
  for (guint i = 1; i + 1 < n; i++)
    {
      const UrRect rect = { points[i].x - stroke / 2, points[i].y - stroke / 2, stroke, stroke };

      ur_scene_add (scene, UR_SCENE_DISC, 0, color, &rect);
    }
}

/* A ring with a check. */
static void
draw_same (UrScene *scene)
{
  static const Point check[] = { { 4.6, 7.9 }, { 7.0, 10.4 }, { 11.4, 5.5 } };

  add_frame (scene, 0.5, 0.5, 15, 15, 7.5, STROKE);
  add_strokes (scene, check, G_N_ELEMENTS (check), STROKE, UR_COLOR_TEXT1);
}

/* A square that is filled, with a cross in the colour of the paper. */
static void
draw_differs (UrScene *scene)
{
  static const Point one[] = { { 4.4, 4.4 }, { 11.6, 11.6 } };
  static const Point other[] = { { 11.6, 4.4 }, { 4.4, 11.6 } };

  add_frame (scene, 1, 1, 14, 14, CORNER, CORNER);
  add_box (scene, 1 + CORNER / 2, 1 + CORNER / 2, 14 - CORNER, 14 - CORNER);
  add_strokes (scene, one, G_N_ELEMENTS (one), CROSS, UR_COLOR_PLOT);
  add_strokes (scene, other, G_N_ELEMENTS (other), CROSS, UR_COLOR_PLOT);
}

/* A frame with = in it. */
static void
draw_computed (UrScene *scene)
{
  add_frame (scene, 0, 2, 16, 12, 3, STROKE);
  add_box (scene, 4, 5.6, 8, STROKE);
  add_box (scene, 4, 8.8, 8, STROKE);
}

/* A diamond with ? in it. */
static void
draw_none (UrScene *scene)
{
  static const Point diamond[] = { { 8, 1 }, { 15, 8 }, { 8, 15 }, { 1, 8 }, { 8, 1 }, { 15, 8 } };
  static const Point hook[] = { { 6.2, 6.4 }, { 6.5, 5.5 }, { 7.4, 5.0 }, { 8.6, 5.0 },  { 9.5, 5.6 },
                                { 9.7, 6.5 }, { 9.3, 7.4 }, { 8.4, 8.0 }, { 8.05, 8.5 }, { 8.0, 9.2 } };
  const UrRect dot = { 8 - QUESTION / 2, 10.2, QUESTION, QUESTION };

  add_strokes (scene, diamond, G_N_ELEMENTS (diamond), STROKE, UR_COLOR_TEXT1);
  add_strokes (scene, hook, G_N_ELEMENTS (hook), QUESTION, UR_COLOR_TEXT1);
  ur_scene_add (scene, UR_SCENE_DISC, 0, UR_COLOR_TEXT1, &dot);
}

static UrScene *
mark_new (UrSheetMark mark)
{
  static void (*const draw[UR_SHEET_N_MARKS]) (UrScene *) = {
    [UR_SHEET_SAME] = draw_same,
    [UR_SHEET_DIFFERS] = draw_differs,
    [UR_SHEET_COMPUTED] = draw_computed,
    [UR_SHEET_NONE] = draw_none,
  };
  UrScene *scene = ur_scene_new (GRID, GRID, roles);

  draw[mark](scene);
  return scene;
}

/**
 * ur_sheet_mark_add:
 * @flow: the pages of a sheet
 * @mark: a verdict
 * @x: left edge, pt from the slice's left edge
 * @y: top edge, pt from the slice's top
 * @size: its height and width, pt
 *
 * Draws the mark of a verdict.
 */
void
ur_sheet_mark_add (UrFlow *flow, UrSheetMark mark, double x, double y, double size)
{
  g_autoptr (UrScene) scene = mark_new (mark);

  ur_flow_add_drawing (flow, x, y, size / GRID, scene);
}
