/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-flow.h"

#include "ur-flow-private.h"

static UrSlice *
get_last_slice (UrFlow *flow)
{
  return &g_array_index (flow->slices, UrSlice, flow->slices->len - 1);
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
  flow->scene = ur_pages_create_scene (pages);
  flow->blocks = g_array_new (FALSE, FALSE, sizeof (UrFlowBlock));
  flow->outline = g_array_new (FALSE, FALSE, sizeof (UrOutlineEntry));
  flow->head = flow->tail = flow->note_rule = -1;
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
  ur_scene_unref (flow->scene);
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
  UrFlowBlock block = { tag };

  g_array_append_val (flow->blocks, block);
  flow->passage = (UrPrintedPassage){ section, NULL };
  flow->head = flow->tail = -1;
}

/**
 * ur_flow_add_slice:
 * @flow: a flow that has a block
 * @space: above the slice unless it is the first of its page, pt
 * @height: pt
 * @flags: how it may be placed
 *
 * Starts a slice: what is added next is in it.
 *
 * Returns: its index
 */
guint
ur_flow_add_slice (UrFlow *flow, double space, double height, UrSliceFlags flags)
{
  UrSlice slice = { .space = space,
                    .height = height,
                    .flags = flags,
                    .first_item = ur_scene_get_n_items (flow->scene),
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
  flow->passage = (UrPrintedPassage){ paragraph != NULL ? paragraph->section : NULL, paragraph };
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

static void
add_outline_entry (UrFlow *flow, guint level, const char *title, guint place)
{
  UrOutlineEntry entry = { .level = level, .title = g_strdup (title), .place = place };

  g_array_append_val (flow->outline, entry);
  get_last_slice (flow)->outline = (int) flow->outline->len - 1;
  flow->place = place;
}

/**
 * ur_flow_set_outline:
 * @flow: a flow
 * @level: 1 for a part, 2 for a section, 3 for one inside another
 * @title: what the outline says
 *
 * Makes the last slice a place that the outline leads to, and the table of contents: there it is called by
 * its number among all such places, from 1.
 */
void
ur_flow_set_outline (UrFlow *flow, guint level, const char *title)
{
  add_outline_entry (flow, level, title, ++flow->n_places);
}

/**
 * ur_flow_set_bookmark:
 * @flow: a flow
 * @level: as for ur_flow_set_outline()
 * @title: what the outline says
 *
 * Makes the last slice a place that the outline leads to, but not the table of contents.
 */
void
ur_flow_set_bookmark (UrFlow *flow, guint level, const char *title)
{
  add_outline_entry (flow, level, title, 0);
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
  ur_scene_add_text (flow->scene, (int) role, color, x, baseline, line)->anchor = flow->place;
  flow->place = 0;
  get_last_slice (flow)->n_items++;
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
  ur_scene_peek_last (flow->scene)->link = place;
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
  const UrRect rect = { x, y, width, 0 };

  ur_scene_add (flow->scene, UR_SCENE_LINE, UR_ROLE_RULE, color, &rect)->line_width = thickness;
  get_last_slice (flow)->n_items++;
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
  ur_scene_add_picture (flow->scene, UR_ROLE_CHART, ur_chart_layout_get_scene (chart), x, y, scale);
  get_last_slice (flow)->n_items++;
  ur_chart_layout_free (chart);
}

/**
 * ur_flow_add_drawing:
 * @flow: a flow
 * @x: left edge, pt from the slice's left edge
 * @y: top edge, pt from the slice's top
 * @scale: of the drawing's units to pt
 * @drawing: a scene that is complete; a reference is kept
 *
 * Adds a mark that says nothing which is not said in words beside it.
 */
void
ur_flow_add_drawing (UrFlow *flow, double x, double y, double scale, UrScene *drawing)
{
  ur_scene_add_picture (flow->scene, UR_ROLE_PICTURE, drawing, x, y, scale);
  get_last_slice (flow)->n_items++;
}

/**
 * ur_flow_add_bitmap:
 * @flow: a flow
 * @bitmap: a picture of the program's own
 * @rect: where, pt from the slice's corner
 *
 * Adds the picture, with a hairline around it: its ground may be that of the paper.
 */
void
ur_flow_add_bitmap (UrFlow *flow, const UrBitmap *bitmap, const UrRect *rect)
{
  ur_scene_add (flow->scene, UR_SCENE_BITMAP, UR_ROLE_PICTURE, UR_COLOR_PLOT, rect)->bitmap = bitmap;
  ur_scene_add (flow->scene, UR_SCENE_FRAME, UR_ROLE_RULE, UR_COLOR_GRID, rect)->line_width = 0.5;
  get_last_slice (flow)->n_items += 2;
}

/**
 * ur_flow_get_n_slices:
 * @flow: a flow
 *
 * Returns: how many slices it has, and so the index of the next
 */
guint
ur_flow_get_n_slices (const UrFlow *flow)
{
  return flow->slices->len;
}

/**
 * ur_flow_get_line:
 * @flow: a flow
 * @slice: a slice whose first item is a line of text
 *
 * Returns: (transfer none): that line
 */
const UrLine *
ur_flow_get_line (const UrFlow *flow, guint slice)
{
  return ur_scene_peek_item (flow->scene, g_array_index (flow->slices, UrSlice, slice).first_item)->line;
}

/**
 * ur_flow_has_note_rule:
 * @flow: a flow
 *
 * Returns: whether ur_flow_set_note_rule() was called
 */
gboolean
ur_flow_has_note_rule (const UrFlow *flow)
{
  return flow->note_rule >= 0;
}

/**
 * ur_flow_set_note_rule:
 * @flow: a flow
 * @slice: a hidden slice, set above the footnotes of every page that has some
 */
void
ur_flow_set_note_rule (UrFlow *flow, guint slice)
{
  flow->note_rule = (int) slice;
}

/**
 * ur_flow_set_notes:
 * @flow: a flow
 * @slice: one that refers to footnotes; it may have some already, added right before these
 * @first: the first of their slices, which are hidden; they end with the slice added last
 *
 * Footnotes are at the foot of the page, or column, that their sign is on.
 */
void
ur_flow_set_notes (UrFlow *flow, guint slice, guint first)
{
  UrSlice *own = &g_array_index (flow->slices, UrSlice, slice);

  if (own->n_notes == 0)
    own->first_note = first;
  own->n_notes = flow->slices->len - own->first_note;
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
  ur_scene_add_tag (flow->scene, UR_SCENE_TAG_BEGIN, tag);
  get_last_slice (flow)->n_items++;
}

/**
 * ur_flow_set_words:
 * @flow: a flow
 * @words: (transfer full): what the figure whose element has just been opened says to those who do not see it
 */
void
ur_flow_set_words (UrFlow *flow, char *words)
{
  ur_scene_peek_last (flow->scene)->words = words;
}

/**
 * ur_flow_end_tag:
 * @flow: a flow
 * @tag: the one opened last
 */
void
ur_flow_end_tag (UrFlow *flow, const char *tag)
{
  ur_scene_add_tag (flow->scene, UR_SCENE_TAG_END, tag);
  get_last_slice (flow)->n_items++;
}
