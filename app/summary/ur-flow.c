/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-flow.h"

#include "ur-flow-private.h"

static UrSlice *
get_last_slice (UrFlow *flow)
{
  return &g_array_index (flow->slices, UrSlice, flow->slices->len - 1);
}

static void
add_item (UrFlow *flow, const UrItem *item)
{
  g_array_append_val (flow->items, *item);
  get_last_slice (flow)->n_items++;
}

/**
 * ur_flow_new:
 * @pages: the document that the flow is cut into; must live as long as the flow
 *
 * Returns: (transfer full): an empty flow
 */
UrFlow *
ur_flow_new (UrPages *pages)
{
  UrFlow *flow = g_new0 (UrFlow, 1);

  flow->pages = pages;
  flow->slices = g_array_new (FALSE, FALSE, sizeof (UrSlice));
  flow->items = g_array_new (FALSE, FALSE, sizeof (UrItem));
  flow->blocks = g_array_new (FALSE, FALSE, sizeof (UrBlock));
  flow->outline = g_array_new (FALSE, FALSE, sizeof (UrOutlineEntry));
  flow->head = flow->tail = -1;
  return flow;
}

/**
 * ur_flow_free:
 * @flow: (transfer full): a flow
 */
void
ur_flow_free (UrFlow *flow)
{
  for (guint i = 0; i < flow->outline->len; i++)
    g_free (g_array_index (flow->outline, UrOutlineEntry, i).title);
  g_array_unref (flow->slices);
  g_array_unref (flow->items);
  g_array_unref (flow->blocks);
  g_array_unref (flow->outline);
  g_free (flow);
}

/**
 * ur_flow_begin_block:
 * @flow: a flow
 * @tag: (nullable): the PDF structure type of the slices that follow (a static string), or %NULL
 * @section: (nullable): the section that they belong to
 *
 * Starts a paragraph, heading, table or figure.  It ends the block before it.
 */
void
ur_flow_begin_block (UrFlow *flow, const char *tag, const UrSection *section)
{
  UrBlock block = { tag };

  g_array_append_val (flow->blocks, block);
  flow->passage = (UrPassage){ section, NULL };
  flow->head = flow->tail = -1;
}

/**
 * ur_flow_add_slice:
 * @flow: a flow that has a block
 * @space: above the slice unless it is the first of its page, pt
 * @height: pt
 * @flags: how it may be placed
 *
 * Starts a slice: what is added next stands in it.
 *
 * Returns: its index
 */
guint
ur_flow_add_slice (UrFlow *flow, double space, double height, UrSliceFlags flags)
{
  UrSlice slice = { .space = space,
                    .height = height,
                    .flags = flags,
                    .first_item = flow->items->len,
                    .block = flow->blocks->len - 1,
                    .passage = flow->passage,
                    .outline = -1,
                    .head = flow->head,
                    .tail = flow->tail };

  g_array_append_val (flow->slices, slice);
  return flow->slices->len - 1;
}

/**
 * ur_flow_set_paragraph:
 * @flow: a flow that has a block
 * @paragraph: (nullable): what says the slices added from now on, in the same block; %NULL for no place in
 *   the report
 */
void
ur_flow_set_paragraph (UrFlow *flow, const UrParagraph *paragraph)
{
  flow->passage = (UrPassage){ paragraph != NULL ? paragraph->section : NULL, paragraph };
}

/**
 * ur_flow_set_continuation:
 * @flow: a flow
 * @head: a hidden slice, repeated where a page begins with one of the slices added from now on
 * @tail: a hidden slice, set below the slice before it then
 *
 * For tables: ends with the block.
 */
void
ur_flow_set_continuation (UrFlow *flow, guint head, guint tail)
{
  flow->head = (int) head;
  flow->tail = (int) tail;
}

/**
 * ur_flow_set_outline:
 * @flow: a flow
 * @level: 1 for a part, 2 for a section
 * @title: what the outline says
 *
 * Makes the last slice a place that the outline leads to.
 */
void
ur_flow_set_outline (UrFlow *flow, guint level, const char *title)
{
  UrOutlineEntry entry = { .level = level, .title = g_strdup (title) };

  g_array_append_val (flow->outline, entry);
  get_last_slice (flow)->outline = (int) flow->outline->len - 1;
  flow->place = flow->outline->len;
}

/**
 * ur_flow_add_line:
 * @flow: a flow
 * @role: what the text is
 * @x: left end of the measure the line was broken for, pt from the slice's left edge
 * @baseline: pt from the slice's top
 * @color: of the text
 * @line: (transfer full): a line
 */
void
ur_flow_add_line (UrFlow *flow, UrRole role, double x, double baseline, UrColor color, UrLine *line)
{
  UrItem item = { .kind = UR_ITEM_LINE, .role = role, .color = color };

  item.line = ur_pages_take_line (flow->pages, line);
  item.x = x + line->x;
  item.y = baseline;
  item.width = line->width;
  item.place = flow->place;
  flow->place = 0;
  add_item (flow, &item);
}

/**
 * ur_flow_set_link:
 * @flow: a flow
 * @place: the outline's entry, counted from 1
 *
 * Makes the line added last lead there.
 */
void
ur_flow_set_link (UrFlow *flow, guint place)
{
  g_array_index (flow->items, UrItem, flow->items->len - 1).link = place;
}

/**
 * ur_flow_add_rule:
 * @flow: a flow
 * @x: left end, pt from the slice's left edge
 * @y: of its middle, pt from the slice's top
 * @width: its length, pt
 * @thickness: pt
 * @color: its colour
 */
void
ur_flow_add_rule (UrFlow *flow, double x, double y, double width, double thickness, UrColor color)
{
  UrItem item = { .kind = UR_ITEM_RULE,
                  .role = UR_ROLE_RULE,
                  .x = x,
                  .y = y,
                  .width = width,
                  .height = thickness,
                  .color = color };

  add_item (flow, &item);
}

/**
 * ur_flow_add_chart:
 * @flow: a flow
 * @x: left edge, pt from the slice's left edge
 * @y: top edge, pt from the slice's top
 * @scale: of the chart's units to pt
 * @chart: (transfer full): its layout
 */
void
ur_flow_add_chart (UrFlow *flow, double x, double y, double scale, UrChartLayout *chart)
{
  UrItem item = { .kind = UR_ITEM_CHART, .role = UR_ROLE_CHART, .x = x, .y = y, .scale = scale };

  item.width = scale * ur_chart_layout_get_width (chart);
  item.height = scale * ur_chart_layout_get_height (chart);
  item.chart = ur_pages_take_chart (flow->pages, chart);
  add_item (flow, &item);
}

/**
 * ur_flow_begin_tag:
 * @flow: a flow
 * @tag: a PDF structure type (a static string)
 *
 * Opens a structure element inside the slice; it must be closed in the same slice.
 */
void
ur_flow_begin_tag (UrFlow *flow, const char *tag)
{
  UrItem item = { .kind = UR_ITEM_TAG_BEGIN, .role = UR_ROLE_TAG, .tag = tag };

  add_item (flow, &item);
}

/**
 * ur_flow_end_tag:
 * @flow: a flow
 * @tag: the one opened last
 */
void
ur_flow_end_tag (UrFlow *flow, const char *tag)
{
  UrItem item = { .kind = UR_ITEM_TAG_END, .role = UR_ROLE_TAG, .tag = tag };

  add_item (flow, &item);
}
