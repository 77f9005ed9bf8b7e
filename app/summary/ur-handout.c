/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-handout.h"

#include "ur-summary-private.h"

/* Measures in em of the table's type. */
#define TYPE 9.5 /* pt */
#define LINE 1.5
#define PAD 0.45
#define TITLE 18.0   /* pt */
#define HEADING 12.0 /* pt */
#define BODY 10.5    /* pt */
#define NOTE 9.0     /* pt */
#define THICK_RULE 1.5
#define HEAD_RULE 0.75
#define ROW_RULE 0.35

/* Text below the table: a heading, or a paragraph with words that are bold. */
typedef struct
{
  char *text;
  GArray *spans; /* of UrTextSpan */
  gboolean is_heading;
} Block;

struct _UrHandout
{
  char *title;
  char *running;    /* at the head of later pages */
  GPtrArray *lines; /* (element-type utf8) */
  UrHandoutColumn columns[UR_HANDOUT_MAX_COLUMNS];
  guint n_columns;
  GPtrArray *rows;   /* (element-type GStrv) */
  GPtrArray *blocks; /* (element-type Block) */
  char *note;
};

/* The handout being laid out. */
typedef struct
{
  UrSummary summary;
  const UrHandout *handout;
  double x[UR_HANDOUT_MAX_COLUMNS + 1]; /* left edges, pt; the last is the right end */
} Layout;

static void
block_free (gpointer data)
{
  Block *block = data;

  g_free (block->text);
  g_array_unref (block->spans);
  g_free (block);
}

/**
 * ur_handout_new:
 * @title: what it is called
 * @running: what stands at the head of its later pages
 *
 * Returns: (transfer full): an empty handout
 */
UrHandout *
ur_handout_new (const char *title, const char *running)
{
  UrHandout *handout = g_new0 (UrHandout, 1);

  handout->title = g_strdup (title);
  handout->running = g_strdup (running);
  handout->lines = g_ptr_array_new_with_free_func (g_free);
  handout->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  handout->blocks = g_ptr_array_new_with_free_func (block_free);
  return handout;
}

/**
 * ur_handout_free:
 * @handout: (transfer full): a handout
 */
void
ur_handout_free (UrHandout *handout)
{
  g_free (handout->title);
  g_free (handout->running);
  g_ptr_array_unref (handout->lines);
  g_ptr_array_unref (handout->rows);
  g_ptr_array_unref (handout->blocks);
  g_free (handout->note);
  g_free (handout);
}

/**
 * ur_handout_add_line:
 * @handout: a handout
 * @text: what is listed of what: a line below the title
 */
void
ur_handout_add_line (UrHandout *handout, const char *text)
{
  g_ptr_array_add (handout->lines, g_strdup (text));
}

/**
 * ur_handout_set_columns:
 * @handout: a handout without rows yet
 * @columns: (array length=n_columns): its columns; the heads are kept as they are
 * @n_columns: how many, at most %UR_HANDOUT_MAX_COLUMNS
 */
void
ur_handout_set_columns (UrHandout *handout, const UrHandoutColumn *columns, guint n_columns)
{
  g_return_if_fail (n_columns <= UR_HANDOUT_MAX_COLUMNS);

  handout->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    handout->columns[i] = columns[i];
}

/**
 * ur_handout_add_row:
 * @handout: a handout with columns
 * @cells: what the cells of a new last row say, one for each column
 */
void
ur_handout_add_row (UrHandout *handout, const char *const *cells)
{
  char **row = g_new0 (char *, handout->n_columns + 1);

  for (guint i = 0; i < handout->n_columns; i++)
    row[i] = g_strdup (cells[i]);
  g_ptr_array_add (handout->rows, row);
}

static void
add_block (UrHandout *handout, const char *text, const GArray *spans, gboolean is_heading)
{
  Block *block = g_new0 (Block, 1);

  block->text = g_strdup (text);
  block->spans = g_array_new (FALSE, FALSE, sizeof (UrTextSpan));
  block->is_heading = is_heading;
  if (spans != NULL)
    g_array_append_vals (block->spans, spans->data, spans->len);
  g_ptr_array_add (handout->blocks, block);
}

/**
 * ur_handout_add_heading:
 * @handout: a handout
 * @text: a heading below the table
 */
void
ur_handout_add_heading (UrHandout *handout, const char *text)
{
  add_block (handout, text, NULL, TRUE);
}

/**
 * ur_handout_add_text:
 * @handout: a handout
 * @text: a paragraph below the table, without line ends
 * @spans: (element-type UrTextSpan): its words that are bold; copied
 */
void
ur_handout_add_text (UrHandout *handout, const char *text, const GArray *spans)
{
  add_block (handout, text, spans, FALSE);
}

/**
 * ur_handout_set_note:
 * @handout: a handout
 * @text: what its signs mean; stands at the end
 */
void
ur_handout_set_note (UrHandout *handout, const char *text)
{
  g_free (handout->note);
  handout->note = g_strdup (text);
}

/* The table */

static GPtrArray *
set_cell (const Layout *layout, guint column, const char *text, gboolean is_head)
{
  const UrHandoutColumn *kind = &layout->handout->columns[column];
  const UrTextStyle style = { .face = is_head ? UR_FACE_SANS : kind->face,
                              .size = TYPE,
                              .bold = kind->bold && !is_head,
                              .align = kind->align,
                              .tight = TRUE };

  return ur_typesetter_break (layout->summary.typesetter, text != NULL ? text : "", NULL, 0, &style,
                              layout->x[column + 1] - layout->x[column] - 2 * PAD * TYPE);
}

static void
add_cell (const Layout *layout, GPtrArray *lines, guint column)
{
  UrFlow *flow = layout->summary.flow;
  const char *tag = column == 0 ? "TH" : "TD";

  ur_flow_begin_tag (flow, tag);
  for (guint i = 0; i < lines->len; i++)
    ur_flow_add_line (flow, UR_ROLE_CELL, layout->x[column] + PAD * TYPE, (PAD + 1.1 + LINE * i) * TYPE,
                      UR_COLOR_TEXT1, g_steal_pointer (&lines->pdata[i]));
  g_ptr_array_set_free_func (lines, NULL);
  ur_flow_end_tag (flow, tag);
}

/* A row is one slice, so that no page's end parts it. */
static guint
add_row (const Layout *layout, const char *const *cells, gboolean is_head, UrSliceFlags flags)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  UrFlow *flow = layout->summary.flow;
  gboolean ruled = (flags & UR_SLICE_RULED) != 0;
  guint n = 1, slice;
  double height;

  for (guint i = 0; i < layout->handout->n_columns; i++)
    {
      GPtrArray *cell = set_cell (layout, i, cells[i], is_head);

      n = MAX (n, cell->len);
      g_ptr_array_add (lines, cell);
    }
  height = (LINE * n + 2 * PAD) * TYPE;
  slice = ur_flow_add_slice (flow, 0.0, height, flags);
  if (is_head || ruled)
    ur_flow_add_rule (flow, 0.0, 0.0, layout->summary.width, is_head ? THICK_RULE : ROW_RULE,
                      is_head ? UR_COLOR_TEXT1 : UR_COLOR_AXIS);
  ur_flow_begin_tag (flow, "TR");
  for (guint i = 0; i < lines->len; i++)
    add_cell (layout, lines->pdata[i], i);
  ur_flow_end_tag (flow, "TR");
  if (is_head)
    ur_flow_add_rule (flow, 0.0, height, layout->summary.width, HEAD_RULE, UR_COLOR_TEXT1);
  return slice;
}

static void
add_bottom (const Layout *layout, UrSliceFlags flags)
{
  ur_flow_add_slice (layout->summary.flow, 0.0, 0.0, flags);
  ur_flow_add_rule (layout->summary.flow, 0.0, 0.0, layout->summary.width, THICK_RULE, UR_COLOR_TEXT1);
}

static void
add_table (const Layout *layout)
{
  const UrHandout *handout = layout->handout;
  const char *heads[UR_HANDOUT_MAX_COLUMNS];
  guint head;

  if (handout->rows->len == 0)
    return;
  for (guint i = 0; i < handout->n_columns; i++)
    heads[i] = handout->columns[i].head;
  ur_flow_begin_block (layout->summary.flow, "Table", NULL);
  add_row (layout, heads, TRUE, UR_SLICE_PLAIN);
  head = add_row (layout, heads, TRUE, UR_SLICE_HIDDEN);
  add_bottom (layout, UR_SLICE_HIDDEN);
  ur_flow_set_continuation (layout->summary.flow, head, head + 1);
  for (guint i = 0; i < handout->rows->len; i++)
    add_row (layout, handout->rows->pdata[i], FALSE,
             UR_SLICE_BREAK | (i > 0 ? UR_SLICE_RULED : UR_SLICE_PLAIN));
  add_bottom (layout, UR_SLICE_PLAIN);
}

/* Text */

static void
add_text (Layout *layout,
          const char *tag,
          const char *text,
          const GArray *spans,
          const UrTextStyle *style,
          const UrLineage *lineage)
{
  ur_flow_begin_block (layout->summary.flow, tag, NULL);
  ur_summary_add_lines (&layout->summary, text, spans != NULL ? (const UrTextSpan *) spans->data : NULL,
                        spans != NULL ? spans->len : 0, style, lineage);
}

static void
add_top (Layout *layout)
{
  const UrTextStyle title = { .face = UR_FACE_SERIF, .size = TITLE, .bold = TRUE, .align = UR_ALIGN_CENTER };
  const UrTextStyle plain = { .face = UR_FACE_SANS, .size = TYPE };
  const UrLineage first = { UR_ROLE_TITLE, 0.0, LINE * TITLE, UR_SLICE_PLAIN, TRUE, UR_COLOR_TEXT1 };

  add_text (layout, "H1", layout->handout->title, NULL, &title, &first);
  for (guint i = 0; i < layout->handout->lines->len; i++)
    {
      const UrLineage line = { UR_ROLE_BODY,  i == 0 ? 0.8 * TYPE : 0.0, LINE * TYPE, UR_SLICE_PLAIN, TRUE,
                               UR_COLOR_TEXT1 };

      add_text (layout, "P", layout->handout->lines->pdata[i], NULL, &plain, &line);
    }
  ur_flow_add_slice (layout->summary.flow, 0.0, 0.6 * TYPE, UR_SLICE_PLAIN);
}

static void
add_blocks (Layout *layout)
{
  const UrTextStyle heading = { .face = UR_FACE_SANS, .size = HEADING, .bold = TRUE };
  const UrTextStyle body = { .face = UR_FACE_SERIF, .size = BODY, .align = UR_ALIGN_JUSTIFY };
  const UrLineage head = {
    UR_ROLE_SECTION, 0.9 * HEADING, 1.6 * HEADING, UR_SLICE_BREAK, TRUE, UR_COLOR_TEXT1
  };

  for (guint i = 0; i < layout->handout->blocks->len; i++)
    {
      const Block *block = layout->handout->blocks->pdata[i];
      gboolean after_heading = i > 0 && ((const Block *) layout->handout->blocks->pdata[i - 1])->is_heading;
      const UrLineage lines = { UR_ROLE_BODY, 0.0,
                                1.7 * BODY,   after_heading ? UR_SLICE_PLAIN : UR_SLICE_BREAK,
                                FALSE,        UR_COLOR_TEXT1 };

      add_text (layout, block->is_heading ? "H2" : "P", block->text, block->spans,
                block->is_heading ? &heading : &body, block->is_heading ? &head : &lines);
    }
}

static gboolean
fill (UrSummary *summary, GCancellable *cancellable, GError **error)
{
  Layout *layout = (Layout *) summary; /* which begins with it */
  const UrHandout *handout = layout->handout;
  const UrTextStyle note = { .face = UR_FACE_SANS, .size = NOTE };
  const UrLineage last = { UR_ROLE_NOTE, 0.6 * TYPE, LINE * NOTE, UR_SLICE_BREAK, TRUE, UR_COLOR_TEXT1 };

  for (guint i = 0; i < handout->n_columns; i++)
    layout->x[i + 1] = layout->x[i] + handout->columns[i].share * layout->summary.width;
  add_top (layout);
  add_table (layout);
  add_blocks (layout);
  if (handout->note != NULL)
    add_text (layout, "P", handout->note, NULL, &note, &last);
  if (!ur_flow_paginate (layout->summary.flow, FALSE, G_MAXUINT, cancellable, error))
    return FALSE;
  ur_summary_add_furniture (&layout->summary, handout->running, NULL);
  return TRUE;
}

/**
 * ur_handout_layout:
 * @handout: what is on it
 * @cancellable: (nullable): stops the work
 * @error: where to say why there are no pages
 *
 * Lays out the handout on A4.  Its table goes on over pages with its head, and no row is parted.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with UR_ERROR_DRAW when a font could not be
 * loaded, or with G_IO_ERROR_CANCELLED
 */
UrPages *
ur_handout_layout (const UrHandout *handout, GCancellable *cancellable, GError **error)
{
  Layout layout = { .handout = handout };

  return ur_summary_lay_out_form (&layout.summary, handout->title, NULL, fill, cancellable, error);
}
