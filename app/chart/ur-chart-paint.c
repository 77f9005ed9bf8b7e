/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-layout.h"

#define HATCH_LINE 0.07 /* of a bar's height */
#define HATCH_STEP 4.5  /* line widths */

static void
paint_line (const UrBox *box, UrCanvas *canvas, double width, guint32 rgb)
{
  const double dashed[] = { 3 * box->line_width, 3 * box->line_width };
  const double dotted[] = { box->line_width, 3 * box->line_width };
  const double *dashes = box->dashed ? dashed : dotted;
  guint n_dashes = box->dashed || box->dotted ? 2 : 0;
  const UrRect *rect = &box->rect;

  canvas->klass->line (canvas, rect->x, rect->y, rect->x + rect->width, rect->y + rect->height, width, dashes,
                       n_dashes, rgb);
}

static void
paint_text (const UrBox *box, UrCanvas *canvas, guint32 rgb)
{
  UrTextRun run = { .text = box->text,
                    .face = box->face,
                    .size = box->size,
                    .bold = box->bold,
                    .x = box->rect.x,
                    .baseline = box->baseline,
                    .width = box->rect.width };

  canvas->klass->text (canvas, &run, rgb);
}

/* In high contrast a track has an outline and nothing in it, and the reference line is thicker. */
static void
paint_contrast (const UrBox *box, UrCanvas *canvas, guint32 rgb)
{
  const UrRect *rect = &box->rect;
  double half = box->line_width / 2;

  if (box->role == UR_BOX_TRACK && rect->width > box->line_width)
    canvas->klass->frame (canvas, rect->x + half, rect->y + half, rect->width - 2 * half,
                          rect->height - 2 * half, 0, box->line_width, rgb);
  else if (box->shape == UR_SHAPE_LINE)
    paint_line (box, canvas, box->line_width + 0.5, rgb);
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

/* The second colour of a chart on paper without colour: bars are hatched, dots are rings. */
static void
paint_hatched (const UrBox *box, UrCanvas *canvas, const UrPalette *palette)
{
  const UrRect *rect = &box->rect;
  const double width = HATCH_LINE * MIN (rect->height, rect->width * 2);
  guint32 rgb = palette->rgb[UR_COLOR_TEXT2];

  if (box->shape == UR_SHAPE_DISC)
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

static gboolean
is_hatched (const UrBox *box, const UrPalette *palette)
{
  return palette->hatched && box->color == UR_COLOR_SLATE &&
         (box->role == UR_BOX_BAR || box->role == UR_BOX_SWATCH || box->role == UR_BOX_DOT);
}

static void
paint_box (const UrBox *box, UrCanvas *canvas, const UrPalette *palette)
{
  const UrRect *rect = &box->rect;
  guint32 rgb = palette->rgb[box->color];

  if (palette->high_contrast && (box->role == UR_BOX_TRACK || box->role == UR_BOX_REFERENCE))
    {
      paint_contrast (box, canvas, rgb);
      return;
    }
  if (is_hatched (box, palette))
    {
      paint_hatched (box, canvas, palette);
      return;
    }
  switch (box->shape)
    {
    case UR_SHAPE_RECT:
      canvas->klass->rectangle (canvas, rect->x, rect->y, rect->width, rect->height, rgb);
      break;
    case UR_SHAPE_LINE:
      paint_line (box, canvas, box->line_width, rgb);
      break;
    case UR_SHAPE_FRAME:
      canvas->klass->frame (canvas, rect->x, rect->y, rect->width, rect->height, box->radius, box->line_width,
                            rgb);
      break;
    case UR_SHAPE_DISC:
      canvas->klass->disc (canvas, rect->x + rect->width / 2, rect->y + rect->height / 2, rect->width / 2,
                           rgb);
      break;
    case UR_SHAPE_TEXT:
      paint_text (box, canvas, rgb);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ur_chart_paint:
 * @layout: a layout
 * @canvas: where to paint; its origin is the layout's
 * @palette: the colours
 * @background: whether to fill the picture with the plot colour first
 *
 * Paints a chart: the one road to screen, files and paper.  The boxes of a value form a group that bears the
 * value's words as its title.
 */
void
ur_chart_paint (const UrChartLayout *layout, UrCanvas *canvas, const UrPalette *palette, gboolean background)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);
  guint n_boxes, n_marks;
  const UrBox *boxes = ur_chart_layout_get_boxes (layout, &n_boxes);
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n_marks);
  int open = -1;

  if (background)
    canvas->klass->rectangle (canvas, 0, 0, ur_chart_layout_get_width (layout),
                              ur_chart_layout_get_height (layout), palette->rgb[UR_COLOR_PLOT]);
  for (guint i = 0; i < n_boxes; i++)
    {
      if (boxes[i].mark != open)
        {
          if (open >= 0)
            canvas->klass->end_group (canvas);
          open = boxes[i].mark;
          if (open >= 0)
            {
              g_autofree char *id = g_strdup_printf ("%s-%d", chart->id, open + 1);

              canvas->klass->begin_group (canvas, id, marks[open].spoken);
            }
        }
      paint_box (&boxes[i], canvas, palette);
    }
  if (open >= 0)
    canvas->klass->end_group (canvas);
}
