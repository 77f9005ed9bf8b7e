/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include <math.h>

/* Between a number and its unit, of the number's size. */
#define UNIT_GAP 0.16

/* Painted into every picture, so always in the report's language. */
static const char tag_text[] = "计算得出";

/**
 * ur_chart_builder_measure:
 * @builder: a builder
 * @text: one line
 * @size: of the em
 * @bold: whether bold
 *
 * Returns: how wide @text is, in layout units
 */
double
ur_chart_builder_measure (UrChartBuilder *builder, const char *text, double size, gboolean bold)
{
  return ur_text_meter_measure (builder->meter, text, size, bold);
}

/**
 * ur_chart_builder_shows:
 * @builder: a builder
 * @i: place of an item among the items as painted
 *
 * Returns: whether it is among those to be shown
 */
gboolean
ur_chart_builder_shows (const UrChartBuilder *builder, guint i)
{
  const UrChartSpec *spec = &builder->spec;

  return i >= spec->first_item && (spec->n_items == 0 || i - spec->first_item < spec->n_items);
}

static UrSceneTrait
get_trait (UrChartRole role)
{
  if (role == UR_CHART_ROLE_TRACK)
    return UR_SCENE_TRACK;
  if (role == UR_CHART_ROLE_REFERENCE)
    return UR_SCENE_REFERENCE;
  if (role == UR_CHART_ROLE_BAR || role == UR_CHART_ROLE_SWATCH || role == UR_CHART_ROLE_DOT)
    return UR_SCENE_DATUM;
  return UR_SCENE_PLAIN;
}

/**
 * ur_chart_builder_add_shape:
 * @builder: a builder
 * @role: what it is
 * @kind: how it is painted
 * @color: in what colour
 * @rect: where
 *
 * Returns: (transfer none): the new item, good until the next one is added
 */
UrSceneItem *
ur_chart_builder_add_shape (
    UrChartBuilder *builder, UrChartRole role, UrSceneKind kind, UrColor color, const UrRect *rect)
{
  UrSceneItem *item = ur_scene_add (builder->scene, kind, (int) role, color, rect);

  item->trait = get_trait (role);
  item->area = builder->mark;
  item->line_width = builder->style->unit;
  return item;
}

/**
 * ur_chart_builder_add_rect:
 * @builder: a builder
 * @role: what it is
 * @color: in what colour
 * @rect: where; an empty one is left out
 */
void
ur_chart_builder_add_rect (UrChartBuilder *builder, UrChartRole role, UrColor color, const UrRect *rect)
{
  if (rect->width > 0 && rect->height > 0)
    ur_chart_builder_add_shape (builder, role, UR_SCENE_RECTANGLE, color, rect);
}

/**
 * ur_chart_builder_get_position:
 * @builder: a builder
 *
 * Returns: the index the next item will have
 */
guint
ur_chart_builder_get_position (UrChartBuilder *builder)
{
  return ur_scene_get_n_items (builder->scene);
}

/**
 * ur_chart_builder_stretch:
 * @builder: a builder
 * @first: index of the first item
 * @end: index after the last item
 * @bottom: how far down they reach
 *
 * Lines that lie below the rows are added before them, but how far they reach is known only after.  Leaves
 * texts alone.
 */
void
ur_chart_builder_stretch (UrChartBuilder *builder, guint first, guint end, double bottom)
{
  for (guint i = first; i < end; i++)
    {
      UrSceneItem *box = ur_scene_peek_item (builder->scene, i);

      if (box->kind != UR_SCENE_TEXT)
        box->rect.height = bottom - box->rect.y;
    }
}

static UrAnchor
get_anchor (UrAlign align)
{
  return align == UR_ALIGN_CENTER ? UR_ANCHOR_MIDDLE
         : align == UR_ALIGN_END  ? UR_ANCHOR_END
                                  : UR_ANCHOR_START;
}

/**
 * ur_chart_builder_add_text:
 * @builder: a builder
 * @text: one line; an empty one is left out
 * @style: how it is set
 * @x: its left end, middle or right end, as @style aligns
 * @y: top of its line
 *
 * Returns: its width
 */
double
ur_chart_builder_add_text (
    UrChartBuilder *builder, const char *text, const UrChartText *style, double x, double y)
{
  UrSceneItem *item;
  UrLine *line;

  if (*text == '\0')
    return 0;
  line = ur_text_meter_set (builder->meter, text, style->size, style->bold);
  if (style->align == UR_ALIGN_CENTER)
    x -= line->width / 2;
  else if (style->align == UR_ALIGN_END)
    x -= line->width;
  /* The ink of Chinese characters reaches from 0.88 above the baseline to 0.12 below it. */
  item = ur_scene_add_text (builder->scene, (int) style->role, style->color, x,
                            y + style->height / 2 + 0.38 * style->size, line);
  item->area = builder->mark;
  item->align = get_anchor (style->align);
  item->goes_on = style->goes_on;
  item->rect.y = y;
  item->rect.height = style->height;
  return line->width;
}

static double
get_unit_size (UrChartBuilder *builder, double size)
{
  return MAX (builder->style->floor, size * builder->style->value_unit);
}

/**
 * ur_chart_builder_value_width:
 * @builder: a builder
 * @indicator: what was counted
 * @size: of the number
 * @with_unit: whether the unit follows
 *
 * Returns: how wide ur_chart_builder_add_value() makes it
 */
double
ur_chart_builder_value_width (UrChartBuilder *builder,
                              const UrIndicator *indicator,
                              double size,
                              gboolean with_unit)
{
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = ur_indicator_dup_unit (indicator);
  double width = ur_chart_builder_measure (builder, number, size, TRUE);

  if (with_unit && *unit != '\0')
    width += UNIT_GAP * size + ur_chart_builder_measure (builder, unit, get_unit_size (builder, size), FALSE);
  return width;
}

/**
 * ur_chart_builder_add_value:
 * @builder: a builder
 * @indicator: what was counted
 * @style: how the number is set; the unit steps back beside it
 * @with_unit: whether the unit follows, because nothing else tells it
 * @x: left end
 * @y: top of the line
 */
void
ur_chart_builder_add_value (UrChartBuilder *builder,
                            const UrIndicator *indicator,
                            const UrChartText *style,
                            gboolean with_unit,
                            double x,
                            double y)
{
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = ur_indicator_dup_unit (indicator);
  UrChartText text = *style;

  x += ur_chart_builder_add_text (builder, number, &text, x, y) + UNIT_GAP * style->size;
  if (!with_unit)
    return;
  text.role = UR_CHART_ROLE_UNIT;
  text.color = UR_COLOR_TEXT2;
  text.bold = FALSE;
  text.size = get_unit_size (builder, style->size);
  text.goes_on = TRUE;
  ur_chart_builder_add_text (builder, unit, &text, x, y);
}

/**
 * ur_chart_builder_add_lines:
 * @builder: a builder
 * @lines: a text broken into lines
 * @full_text: the whole text, kept where it had to be cut
 * @style: how it is set; the size is that of @lines
 * @x: as in ur_chart_builder_add_text()
 * @y: top of the first line
 */
void
ur_chart_builder_add_lines (UrChartBuilder *builder,
                            const UrTextLines *lines,
                            const char *full_text,
                            const UrChartText *style,
                            double x,
                            double y)
{
  UrChartText own = *style;

  own.size = lines->size;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines->lines, i);

      ur_chart_builder_add_text (builder, line, &own, x, y + i * style->height);
      if (lines->is_cut && i + 1 == lines->lines->len)
        ur_scene_peek_last (builder->scene)->full_text = g_strdup (full_text);
    }
}

/**
 * ur_chart_builder_fit:
 * @builder: a builder
 * @text: one paragraph
 * @style: how it is set at best
 * @width: room for a line
 * @max_lines: 0 for as many as it takes
 *
 * Returns: (transfer full): @text in lines, shrunk or cut where it must be
 */
UrTextLines *
ur_chart_builder_fit (
    UrChartBuilder *builder, const char *text, const UrChartText *style, double width, guint max_lines)
{
  UrTextSpec spec = { .size = style->size,
                      .floor = builder->style->floor,
                      .bold = style->bold,
                      .width = width,
                      .max_lines = max_lines };

  return ur_text_meter_fit (builder->meter, text, &spec);
}

/**
 * ur_chart_builder_label_column:
 * @builder: a builder
 *
 * Returns: how wide the column of labels is, with its gap to the plot
 */
double
ur_chart_builder_label_column (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  double widest = 0;

  for (guint i = 0; i < builder->chart->n_items; i++)
    {
      g_autofree char *label = ur_chart_dup_label (&builder->chart->items[i]);

      widest = MAX (widest, ur_chart_builder_measure (builder, label, style->label, style->label_bold));
    }
  return ceil (CLAMP (widest + style->bars.label_gap, style->bars.column, style->bars.column_max));
}

/**
 * ur_chart_builder_tag_width:
 * @builder: a builder
 *
 * Returns: how wide the tag 计算得出 is with its frame
 */
double
ur_chart_builder_tag_width (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;

  return ur_chart_builder_measure (builder, tag_text, style->tag, FALSE) + 14 * style->tag_unit;
}

/**
 * ur_chart_builder_add_tag:
 * @builder: a builder
 * @x: its left end
 * @center: its middle, vertically
 *
 * Says on the picture itself that a number was computed.
 */
void
ur_chart_builder_add_tag (UrChartBuilder *builder, double x, double center)
{
  double u = builder->style->tag_unit;
  double width = ur_chart_builder_tag_width (builder);
  UrChartText text = { .role = UR_CHART_ROLE_TAG,
                       .color = UR_COLOR_SLATE_TEXT,
                       .size = builder->style->tag,
                       .align = UR_ALIGN_CENTER,
                       .height = 16 * u };
  UrRect frame = { x + u / 2, center - 8.5 * u, width - u, 17 * u };

  ur_chart_builder_add_shape (builder, UR_CHART_ROLE_TAG, UR_SCENE_FRAME, UR_COLOR_SLATE_TEXT, &frame)
      ->radius = 2.5 * u;
  ur_chart_builder_add_text (builder, tag_text, &text, x + width / 2, center - 8 * u);
}

/**
 * ur_chart_builder_add_mark:
 * @builder: a builder
 * @item: the value
 * @y: top of its row
 * @height: of its row
 *
 * The items added from here on belong to the new mark, until builder->mark is set to -1.
 *
 * Returns: (transfer none): the new mark, good until the next one is added
 */
UrMark *
ur_chart_builder_add_mark (UrChartBuilder *builder, const UrChartItem *item, double y, double height)
{
  double beyond = 12 * builder->style->unit;
  UrMark mark = { .indicator = item->indicator, .whole = item->whole };
  g_autofree char *figure = NULL;

  mark.row = (UrRect){ builder->left - beyond, y, builder->right - builder->left + 2 * beyond, height };
  mark.label = ur_chart_dup_label (item);
  if (builder->chart->kind == UR_CHART_SHARE)
    {
      mark.value = ur_chart_dup_share (item, TRUE);
      figure = ur_chart_dup_share (item, FALSE);
    }
  else
    {
      mark.value = ur_chart_dup_number (item->indicator);
      figure = ur_indicator_dup_figure (item->indicator);
    }
  if (builder->chart->kind == UR_CHART_DUMBBELL)
    mark.spoken = ur_chart_dup_pair (builder->chart, item);
  else
    mark.spoken = g_strdup_printf ("%s，%s，%s", item->label, figure, item->indicator->period->label);
  g_array_append_val (builder->marks, mark);
  builder->mark = (int) builder->marks->len - 1;
  return &g_array_index (builder->marks, UrMark, builder->marks->len - 1);
}
