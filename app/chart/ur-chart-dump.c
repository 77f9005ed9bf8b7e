/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-layout.h"

static const char *const role_names[] = {
  [UR_BOX_TITLE] = "title",
  [UR_BOX_SUBTITLE] = "subtitle",
  [UR_BOX_TAG] = "tag",
  [UR_BOX_HEADING] = "heading",
  [UR_BOX_SWATCH] = "swatch",
  [UR_BOX_LABEL] = "label",
  [UR_BOX_VALUE] = "value",
  [UR_BOX_UNIT] = "unit",
  [UR_BOX_COUNT] = "count",
  [UR_BOX_BAR] = "bar",
  [UR_BOX_TRACK] = "track",
  [UR_BOX_CELL] = "cell",
  [UR_BOX_DOT] = "dot",
  [UR_BOX_LEADER] = "leader",
  [UR_BOX_AXIS] = "axis",
  [UR_BOX_GRID] = "grid",
  [UR_BOX_TICK] = "tick",
  [UR_BOX_REFERENCE] = "reference",
  [UR_BOX_REFERENCE_LABEL] = "reference-label",
  [UR_BOX_NOTE] = "note",
  [UR_BOX_SOURCE] = "source",
};

static const char *const color_names[] = {
  [UR_COLOR_RED] = "red",
  [UR_COLOR_SLATE] = "slate",
  [UR_COLOR_INK] = "ink",
  [UR_COLOR_PINE] = "pine",
  [UR_COLOR_TRACK] = "track",
  [UR_COLOR_PLOT] = "plot",
  [UR_COLOR_GRID] = "grid",
  [UR_COLOR_AXIS] = "axis",
  [UR_COLOR_TEXT1] = "text1",
  [UR_COLOR_TEXT2] = "text2",
  [UR_COLOR_TEXT3] = "text3",
  [UR_COLOR_RED_TEXT] = "red-text",
  [UR_COLOR_SLATE_TEXT] = "slate-text",
  [UR_COLOR_TINT] = "tint",
};

/* No locale, and no −0.0. */
static void
append_number (GString *dump, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (value > -0.05 && value < 0)
    value = 0;
  g_string_append_c (dump, ' ');
  g_string_append (dump, g_ascii_formatd (text, sizeof text, "%.1f", value));
}

static void
append_rect (GString *dump, const UrRect *rect)
{
  append_number (dump, rect->x);
  append_number (dump, rect->y);
  append_number (dump, rect->width);
  append_number (dump, rect->height);
}

static void
append_box (GString *dump, const UrBox *box)
{
  g_string_append (dump, role_names[box->role]);
  append_rect (dump, &box->rect);
  g_string_append_printf (dump, " %s", color_names[box->color]);
  if (box->mark >= 0)
    g_string_append_printf (dump, " #%d", box->mark);
  if (box->shape == UR_SHAPE_TEXT)
    {
      append_number (dump, box->size);
      g_string_append_printf (dump, "%s “%s”", box->bold ? " bold" : "", box->text);
      if (box->full_text != NULL)
        g_string_append_printf (dump, " for “%s”", box->full_text);
    }
  g_string_append_c (dump, '\n');
}

/**
 * ur_chart_layout_dump:
 * @layout: a layout
 *
 * The whole layout as lines of text, one a box and one a mark, to compare and to look at.
 *
 * Returns: (transfer full): the text
 */
char *
ur_chart_layout_dump (const UrChartLayout *layout)
{
  GString *dump = g_string_new ("chart ");
  guint n_boxes, n_marks;
  const UrBox *boxes = ur_chart_layout_get_boxes (layout, &n_boxes);
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n_marks);

  g_string_append (dump, ur_chart_layout_get_chart (layout)->id);
  append_number (dump, ur_chart_layout_get_width (layout));
  append_number (dump, ur_chart_layout_get_height (layout));
  g_string_append_c (dump, '\n');
  for (guint i = 0; i < n_boxes; i++)
    append_box (dump, &boxes[i]);
  for (guint i = 0; i < n_marks; i++)
    {
      g_string_append_printf (dump, "mark #%u", i);
      append_rect (dump, &marks[i].row);
      g_string_append_printf (dump, " “%s”\n", marks[i].spoken);
    }
  return g_string_free (dump, FALSE);
}
