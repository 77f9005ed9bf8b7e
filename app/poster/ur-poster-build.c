/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces of which the blocks of the long picture are made. */
#include "ur-poster-private.h"

#include "ur-chart-table.h"

#include <math.h>
#include <string.h>

#define TAG_TEXT "计算得出"
/* The middle of a Chinese character lies this much of its size over the baseline. */
#define MIDDLE 0.38
/* Between a number and its unit, of the number's size; its last digit brings some more. */
#define GAP 0.11
#define LEAST 23.0 /* px: no text is smaller */

/**
 * ur_poster_add_shape:
 * @builder: a builder
 * @scene: which of the layers it goes to
 * @kind: what it is
 * @role: what it is to the reader
 * @rect: where
 * @color: its colour
 *
 * Returns: (transfer none): the item, until the next one is added
 */
UrSceneItem *
ur_poster_add_shape (UrPosterBuilder *builder,
                     UrScene *scene,
                     UrSceneKind kind,
                     UrPosterRole role,
                     const UrRect *rect,
                     UrColor color)
{
  return ur_scene_add (scene, kind, (int) role, color, rect);
}

/**
 * ur_poster_add_rect:
 *
 * Adds a rectangle, px of a picture of 1080.
 */
void
ur_poster_add_rect (UrPosterBuilder *builder,
                    UrPosterRole role,
                    double x,
                    double y,
                    double width,
                    double height,
                    UrColor color)
{
  UrRect rect = { x, y, width, height };

  ur_poster_add_shape (builder, builder->items, UR_SCENE_RECTANGLE, role, &rect, color);
}

/**
 * ur_poster_add_hairline:
 *
 * Adds a rule one px high.
 */
void
ur_poster_add_hairline (UrPosterBuilder *builder, double x, double y, double width)
{
  ur_poster_add_rect (builder, UR_POSTER_ROLE_LINE, x, y, width, 1, UR_COLOR_HAIRLINE);
}

static GPtrArray *
break_text (UrPosterBuilder *builder, const char *text, const UrPosterStyle *style, double measure)
{
  UrTextStyle type = { .face = style->face,
                       .size = style->size,
                       .bold = style->bold,
                       .align = style->align,
                       .hang = TRUE,
                       .tight = TRUE,
                       .words = style->bold };
  g_autofree char *line = g_strdup (text);

  return ur_typesetter_break (builder->typesetter, g_strdelimit (line, "\n\r\t\v\f", ' '), NULL, 0, &type,
                              measure);
}

/**
 * ur_poster_measure:
 * @builder: a builder
 * @text: a text
 * @style: how it is set
 *
 * Returns: how wide it is on one line
 */
double
ur_poster_measure (UrPosterBuilder *builder, const char *text, const UrPosterStyle *style)
{
  UrTextStyle type = { .face = style->face, .size = style->size, .bold = style->bold, .tight = TRUE };

  return ur_typesetter_measure (builder->typesetter, text, &type);
}

/**
 * ur_poster_count_lines:
 *
 * Returns: how many lines a text takes in a measure
 */
guint
ur_poster_count_lines (UrPosterBuilder *builder, const char *text, const UrPosterStyle *style, double measure)
{
  g_autoptr (GPtrArray) lines = break_text (builder, text, style, measure);

  return lines->len;
}

static void
add_line (UrPosterBuilder *builder, UrLine *line, const UrPosterStyle *style, double x, double y)
{
  double baseline = round (y + style->line / 2 + MIDDLE * style->size);
  UrSceneItem *item = ur_scene_add_text (builder->items, (int) style->role, style->color, x, baseline, line);

  item->rect.y = y;
  item->rect.height = style->line;
  item->solid = TRUE;
}

/**
 * ur_poster_add_text:
 * @builder: a builder
 * @text: a text
 * @style: how it is set
 * @x: left end of its lines
 * @y: top of the first
 * @measure: how wide a line may be
 *
 * Sets a text in as many lines as it takes: no figure is broken, no line begins with a closing mark, and a
 * quotation mark at its head hangs by its blank half.
 *
 * Returns: how high all its lines are
 */
double
ur_poster_add_text (UrPosterBuilder *builder,
                    const char *text,
                    const UrPosterStyle *style,
                    double x,
                    double y,
                    double measure)
{
  g_autoptr (GPtrArray) lines = break_text (builder, text, style, measure);
  guint n = lines->len;

  g_ptr_array_set_free_func (lines, NULL);
  for (guint i = 0; i < n; i++)
    add_line (builder, g_ptr_array_index (lines, i), style, x, y + i * style->line);
  return n * style->line;
}

/**
 * ur_poster_add_figure:
 * @indicator: an indicator of the report
 *
 * Both on one baseline, the unit smaller and regular; a figure that is too long grows smaller, it is never
 * cut.
 */
void
ur_poster_add_figure (UrPosterBuilder *builder,
                      const UrIndicator *indicator,
                      const UrPosterStyle *style,
                      double unit_size,
                      double x,
                      double baseline,
                      double room)
{
  UrPosterStyle number = *style;
  UrPosterStyle text = *style;
  g_autofree char *shown = ur_chart_dup_number (indicator);
  g_autofree char *unit = indicator->number != NULL ? ur_indicator_dup_unit (indicator) : g_strdup ("");
  double wide, whole;

  ur_poster_show (builder, indicator);
  text.size = unit_size;
  text.bold = g_str_equal (indicator->unit, "%");
  text.role = UR_POSTER_ROLE_UNIT;
  wide = ur_poster_measure (builder, shown, &number);
  whole = wide + GAP * number.size + ur_poster_measure (builder, unit, &text);
  if (whole > room)
    {
      double unit_width = whole - wide - GAP * number.size;
      double smaller = MAX (LEAST / unit_size, room / whole);

      text.size *= smaller;
      smaller = (room - unit_width * smaller) / (wide + GAP * number.size);
      number.size *= smaller;
      wide *= smaller;
    }
  number.line = number.size * 1.2;
  text.line = text.size * 1.2;
  ur_poster_add_text (builder, shown, &number, x, baseline - number.line / 2 - MIDDLE * number.size,
                      wide + 1);
  if (*unit != '\0')
    ur_poster_add_text (builder, unit, &text, x + wide + GAP * number.size,
                        baseline - text.line / 2 - MIDDLE * text.size, room);
}

/**
 * ur_poster_add_cut:
 *
 * Notes that a slice may end here.
 */
void
ur_poster_add_cut (UrPosterBuilder *builder, UrPosterCutKind kind)
{
  UrPosterCut cut = { builder->y, kind };

  g_array_append_val (builder->poster->cuts, cut);
}

/**
 * ur_poster_show:
 * @indicator: an indicator of the report
 *
 * Notes that a number is on the picture.
 */
void
ur_poster_show (UrPosterBuilder *builder, const UrIndicator *indicator)
{
  if (indicator->number != NULL && !g_ptr_array_find (builder->poster->indicators, indicator, NULL))
    g_ptr_array_add (builder->poster->indicators, (gpointer) indicator);
}

static double
add_tag (UrPosterBuilder *builder, double center)
{
  UrPosterStyle style = {
    UR_POSTER_ROLE_TAG, UR_FACE_SANS, 26, FALSE, 48, UR_COLOR_SLATE_TEXT, UR_ALIGN_START
  };
  double width = ceil (ur_poster_measure (builder, TAG_TEXT, &style)) + 36;
  UrRect rect = { UR_POSTER_RIGHT - width + 1, center - 23, width - 2, 46 };
  UrSceneItem *frame = ur_poster_add_shape (builder, builder->items, UR_SCENE_FRAME, UR_POSTER_ROLE_FRAME,
                                            &rect, UR_COLOR_SLATE_TEXT);

  frame->radius = 5;
  frame->line_width = 2;
  frame->solid = TRUE;
  ur_poster_add_text (builder, TAG_TEXT, &style, UR_POSTER_RIGHT - width + 18, center - 24, width);
  return width;
}

/**
 * ur_poster_add_head:
 * @builder: a builder
 * @title: of a block
 * @note: (nullable): is at its right
 * @computed: whether the tag is there instead
 *
 * What every block but the banner and the foot opens with.
 */
void
ur_poster_add_head (UrPosterBuilder *builder, const char *title, const char *note, gboolean computed)
{
  UrPosterStyle style = { UR_POSTER_ROLE_TITLE, UR_FACE_SERIF, 48, TRUE, 66, UR_COLOR_TEXT1, UR_ALIGN_START };
  UrPosterStyle small = { UR_POSTER_ROLE_NOTE, UR_FACE_SANS, 28, FALSE, 40, UR_COLOR_TEXT3, UR_ALIGN_END };
  double right = note != NULL ? ur_poster_measure (builder, note, &small) : 0;
  double room = UR_POSTER_MEASURE;
  double height, center;
  gboolean beside;

  builder->y += UR_POSTER_GAP;
  ur_poster_add_rect (builder, UR_POSTER_ROLE_RULE, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE, 4,
                      UR_COLOR_RED);
  builder->y += 21;
  center = builder->y + style.line / 2;
  if (computed)
    right = add_tag (builder, center + 4);
  beside = right < 0.45 * UR_POSTER_MEASURE;
  if (right > 0 && beside)
    room -= right + 28;
  height = ur_poster_add_text (builder, title, &style, UR_POSTER_PADDING, builder->y, room);
  if (note != NULL && !computed && beside)
    ur_poster_add_text (builder, note, &small, UR_POSTER_PADDING, center + 5 - small.line / 2,
                        UR_POSTER_MEASURE);
  builder->y += height;
  if (note != NULL && !computed && !beside)
    {
      small.align = UR_ALIGN_START;
      builder->y +=
          ur_poster_add_text (builder, note, &small, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
    }
  builder->y += 7;
}
