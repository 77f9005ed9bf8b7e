/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include "ur-chart-table.h"

#include <math.h>

/* Where things are in a chart of shares. */
typedef struct
{
  const UrShareStyle *style;
  double value; /* size of the shares */
  const UrChartItem **items;
  double plot_left, plot_right;
  double column;    /* of label and counts; compact: the whole width */
  double reference; /* x of the even share, or negative */
} ShareFrame;

static double
share_x (const ShareFrame *frame, double percent)
{
  return frame->plot_left + CLAMP (percent, 0, 100) / 100 * (frame->plot_right - frame->plot_left);
}

static UrChartLook
get_look (UrChartBuilder *builder, const UrChartItem *item)
{
  return ur_chart_get_look (builder->chart, item->indicator);
}

static void
add_bar (UrChartBuilder *builder, const ShareFrame *frame, const UrChartItem *item, double y)
{
  double height = frame->style->bar;
  double end = round (share_x (frame, ur_chart_item_value (builder->chart, item)));
  UrRect part = { frame->plot_left, y, end - frame->plot_left, height };
  UrRect rest = { end, y, frame->plot_right - end, height };

  ur_chart_builder_add_rect (builder, UR_CHART_ROLE_TRACK, UR_COLOR_TRACK, &rest);
  ur_chart_builder_add_rect (builder, UR_CHART_ROLE_BAR, get_look (builder, item).color, &part);
  g_array_index (builder->marks, UrMark, builder->marks->len - 1).shape = part;
}

static void
add_share (UrChartBuilder *builder, const ShareFrame *frame, const UrChartItem *item, double y, double height)
{
  UrChartText text = { .role = UR_CHART_ROLE_VALUE,
                       .color = get_look (builder, item).text,
                       .size = frame->value,
                       .bold = TRUE,
                       .align = UR_ALIGN_END,
                       .height = height };
  g_autofree char *share = ur_chart_dup_share (item, TRUE);

  ur_chart_builder_add_text (builder, share, &text, builder->right, y);
}

static double
widest_share (UrChartBuilder *builder, const ShareFrame *frame)
{
  double width = 0;

  for (guint i = 0; i < builder->chart->n_items; i++)
    {
      g_autofree char *share = ur_chart_dup_share (frame->items[i], TRUE);

      width = MAX (width, ur_chart_builder_measure (builder, share, frame->value, TRUE));
    }
  return width;
}

/* 7481 个 ／ 2.59 万个: in one colour where the columns are wide, else the part in red.  Returns its height.
 */
static double
add_counts (UrChartBuilder *builder, const UrChartItem *item, double width, gboolean parted, double y)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = {
    .role = UR_CHART_ROLE_COUNT, .color = UR_COLOR_TEXT3, .size = style->count, .height = style->count_line
  };
  g_autofree char *part = ur_chart_dup_count (item->indicator);
  g_autofree char *whole = ur_chart_dup_count (item->whole);
  g_autofree char *all = g_strdup_printf ("%s ／ %s", part, whole);
  g_autoptr (UrTextLines) lines = ur_chart_builder_fit (builder, all, &text, width, 1);
  gsize length = strlen (part);
  double x = builder->left;

  if (lines->is_cut)
    {
      g_clear_pointer (&lines, ur_text_lines_free);
      lines = ur_chart_builder_fit (builder, all, &text, width, 2);
      ur_chart_builder_add_lines (builder, lines, all, &text, x, y);
      return lines->lines->len * text.height;
    }
  text.size = lines->size;
  if (!parted)
    {
      ur_chart_builder_add_text (builder, all, &text, x, y);
      return text.height;
    }
  text.color = get_look (builder, item).text;
  x += ur_chart_builder_add_text (builder, part, &text, x, y);
  x += ur_chart_builder_measure (builder, " ", text.size, FALSE);
  text.color = UR_COLOR_TEXT3;
  text.goes_on = TRUE;
  ur_chart_builder_add_text (builder, all + length + 1, &text, x, y);
  return text.height;
}

static UrChartText
label_style (const ShareFrame *frame)
{
  UrChartText text = { .role = UR_CHART_ROLE_LABEL,
                       .color = UR_COLOR_TEXT1,
                       .size = frame->style->label,
                       .bold = TRUE,
                       .height = frame->style->label_line };

  return text;
}

/* The even share is a tick above the bar and one below it: a line through the bar would part it into what
 * looks like pieces of a stack. */
static void
add_row_reference (UrChartBuilder *builder, const ShareFrame *frame, double bar_y)
{
  double width = frame->style->reference_width;
  double length = frame->style->reference_length;
  UrRect rect = { frame->reference - width / 2, bar_y - length, width, length };

  if (frame->reference < 0)
    return;
  ur_chart_builder_add_rect (builder, UR_CHART_ROLE_REFERENCE, UR_COLOR_INK, &rect);
  rect.y = bar_y + frame->style->bar;
  ur_chart_builder_add_rect (builder, UR_CHART_ROLE_REFERENCE, UR_COLOR_INK, &rect);
}

/* Label and share above the bar, counts below it. */
static void
add_compact_row (UrChartBuilder *builder,
                 const ShareFrame *frame,
                 const UrChartItem *item,
                 double share_width)
{
  const UrChartStyle *style = builder->style;
  const UrShareStyle *share = frame->style;
  double top = builder->y;
  UrChartText text = label_style (frame);
  double room = builder->right - builder->left - share_width - 8 * style->unit;
  g_autofree char *label = ur_chart_dup_label (item);
  g_autoptr (UrTextLines) lines = ur_chart_builder_fit (builder, label, &text, room, style->label_lines);
  double extra = (lines->lines->len - 1) * text.height;
  double bar_y = top + share->bar_top + extra;
  double counts;

  ur_chart_builder_add_mark (builder, item, top, 0);
  ur_chart_builder_add_lines (builder, lines, label, &text, builder->left, top + share->label_top);
  add_share (builder, frame, item, top + share->label_top, text.height);
  add_bar (builder, frame, item, bar_y);
  add_row_reference (builder, frame, bar_y);
  counts = add_counts (builder, item, builder->right - builder->left, TRUE, top + share->count_top + extra);
  builder->y += share->row + extra + counts - style->count_line;
  g_array_index (builder->marks, UrMark, builder->marks->len - 1).row.height =
      builder->y - top - share->row_tail / 2;
}

/* Label and counts left, bar in the middle, share right. */
static void
add_wide_row (UrChartBuilder *builder, const ShareFrame *frame, const UrChartItem *item)
{
  const UrChartStyle *style = builder->style;
  const UrShareStyle *share = frame->style;
  double top = builder->y;
  UrChartText text = label_style (frame);
  g_autofree char *label = ur_chart_dup_label (item);
  g_autoptr (UrTextLines) lines =
      ur_chart_builder_fit (builder, label, &text, frame->column, style->label_lines);
  double extra = (lines->lines->len - 1) * text.height;
  double center;

  ur_chart_builder_add_mark (builder, item, top, 0);
  ur_chart_builder_add_lines (builder, lines, label, &text, builder->left, top + share->label_top);
  extra +=
      add_counts (builder, item, frame->column, FALSE, top + share->count_top + extra) - style->count_line;
  center = top + share->bar_top + share->bar / 2 + extra / 2;
  add_bar (builder, frame, item, center - share->bar / 2);
  add_row_reference (builder, frame, center - share->bar / 2);
  add_share (builder, frame, item, center - text.height / 2, text.height);
  builder->y += share->row + extra;
  g_array_index (builder->marks, UrMark, builder->marks->len - 1).row.height =
      builder->y - top - share->row_tail;
}

static UrChartText
tick_style (UrChartBuilder *builder, UrChartRole role)
{
  UrChartText text = { .role = role,
                       .color = role == UR_CHART_ROLE_TICK ? UR_COLOR_TEXT3 : UR_COLOR_TEXT1,
                       .size = builder->style->tick,
                       .align = UR_ALIGN_CENTER,
                       .height = builder->style->tick_line };

  return text;
}

/* Adds the words of the even share over its line and returns the room they take. */
static UrRect
add_reference_label (UrChartBuilder *builder, const ShareFrame *frame, gboolean wide)
{
  UrChartText text = tick_style (builder, UR_CHART_ROLE_REFERENCE_LABEL);
  g_autofree char *percent = ur_chart_dup_even_share (builder->chart, NULL);
  g_autofree char *words = NULL;
  UrRect rect = { frame->reference, builder->y, 0, text.height };
  g_autoptr (UrTextLines) lines = NULL;

  if (frame->reference < 0)
    return rect;
  words = g_strdup_printf ("%s %s", builder->chart->reference, percent);
  text.color = wide ? UR_COLOR_TEXT1 : UR_COLOR_TEXT2;
  text.align = UR_ALIGN_START;
  lines = ur_chart_builder_fit (builder, words, &text, builder->right - builder->left, 1);
  rect.width = lines->width;
  rect.x = CLAMP (frame->reference - rect.width / 2, builder->left,
                  MAX (builder->left, builder->right - rect.width));
  ur_chart_builder_add_lines (builder, lines, words, &text, rect.x, rect.y);
  return rect;
}

/* 0, 50, 100%, each left out where the words of the even share are. */
static void
add_ticks (UrChartBuilder *builder, const ShareFrame *frame, const UrRect *taken)
{
  static const struct
  {
    double percent;
    const char *text;
  } ticks[] = { { 0, "0" }, { 50, "50" }, { 100, "100%" } };
  UrChartText text = tick_style (builder, UR_CHART_ROLE_TICK);

  for (gsize i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      double x = share_x (frame, ticks[i].percent);
      double width = ur_chart_builder_measure (builder, ticks[i].text, text.size, FALSE);
      double gap = 4 * builder->style->unit;

      x = MIN (x, builder->right - width / 2);
      if (taken->width <= 0 || x + width / 2 + gap <= taken->x ||
          x - width / 2 - gap >= taken->x + taken->width)
        ur_chart_builder_add_text (builder, ticks[i].text, &text, x, builder->y);
    }
}

static void
add_value_lines (UrChartBuilder *builder, const ShareFrame *frame, double top)
{
  for (int percent = 0; percent <= 100; percent += 50)
    {
      UrRect rect = { share_x (frame, percent), top, builder->style->unit, 0 };

      ur_chart_builder_add_shape (builder, UR_CHART_ROLE_GRID, UR_SCENE_RECTANGLE, UR_COLOR_GRID, &rect);
    }
}

static void
layout_wide (UrChartBuilder *builder, ShareFrame *frame)
{
  const UrChartStyle *style = builder->style;
  const UrShareStyle *share = frame->style;
  double width = builder->right - builder->left;
  double top = builder->y + style->tick_line + 1.5 * style->unit;
  UrRect taken;
  guint lines;

  frame->column = round (CLAMP (width * share->column_part, share->column_min, share->column_max));
  frame->plot_left = builder->left + frame->column + share->column_gap;
  frame->plot_right = floor (builder->right - widest_share (builder, frame) - share->value_gap);
  /* On the same pixels as a value line would be. */
  if (frame->reference >= 0)
    frame->reference = round (share_x (frame, frame->reference)) + style->unit / 2;
  taken = add_reference_label (builder, frame, TRUE);
  add_ticks (builder, frame, &taken);
  lines = ur_chart_builder_get_position (builder);
  add_value_lines (builder, frame, top);
  builder->y += style->tick_line + 6 * style->unit;
  for (guint i = 0; i < builder->chart->n_items; i++)
    if (ur_chart_builder_shows (builder, i))
      add_wide_row (builder, frame, frame->items[i]);
  builder->mark = -1;
  ur_chart_builder_stretch (builder, lines, lines + 3, builder->y - share->plot_tail);
}

static void
layout_compact (UrChartBuilder *builder, ShareFrame *frame)
{
  const UrChartStyle *style = builder->style;
  const UrShareStyle *share = frame->style;
  double share_width = widest_share (builder, frame);

  while (share_width > 0.6 * (builder->right - builder->left) && frame->value > style->floor)
    {
      frame->value = MAX (style->floor, frame->value - 1);
      share_width = widest_share (builder, frame);
    }
  frame->plot_left = builder->left;
  frame->plot_right = builder->right;
  frame->column = builder->right - builder->left;
  if (frame->reference >= 0)
    {
      frame->reference = share_x (frame, frame->reference);
      add_reference_label (builder, frame, FALSE);
      builder->y += style->tick_line + 5 * style->unit;
    }
  else
    builder->y += 8 * style->unit;
  for (guint i = 0; i < builder->chart->n_items; i++)
    if (ur_chart_builder_shows (builder, i))
      add_compact_row (builder, frame, frame->items[i], share_width);
  builder->mark = -1;
  builder->y -= share->row_tail;
}

/**
 * ur_chart_layout_share:
 * @builder: a builder
 *
 * What part of a span's total fell to one year.  The scale is always 0 to 100%, and the even share is marked
 * through all rows.
 */
void
ur_chart_layout_share (UrChartBuilder *builder)
{
  ShareFrame frame = { .reference = -1 };
  g_autofree const UrChartItem **items = ur_chart_sort_items (builder->chart);
  g_autofree char *percent = ur_chart_dup_even_share (builder->chart, &frame.reference);

  if (percent == NULL || builder->chart->reference == NULL)
    frame.reference = -1;
  frame.items = items;
  builder->y += builder->style->share_gap;
  if (builder->right - builder->left >= builder->style->share_from)
    {
      frame.style = &builder->style->wide;
      frame.value = frame.style->value;
      layout_wide (builder, &frame);
    }
  else
    {
      frame.style = &builder->style->compact;
      frame.value = frame.style->value;
      layout_compact (builder, &frame);
    }
}
