/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-summary-private.h"

#define A4_WIDTH 210.0 /* mm */
#define A4_HEIGHT 297.0
#define MIN_MARGIN 12.0 /* mm; the foot keeps room for the page number */
#define MIN_BOTTOM 20.0
#define COLUMN_GAP 2.0 /* em of the body */
#define ROUNDING 0.001 /* of a character or a line */

/* Margins of the first two are those of GB/T 9704-2012: text area 156 × 225 mm.  28 characters of 15.75 pt
 * fill its width, 22 lines with 21 gaps of 7/8 its height. */
static const UrSummaryStyle styles[] = {
  [UR_SUMMARY_STANDARD] = { 12.0, 9.0, 16.0, 1.75, 37.0, 26.0, 35.0, 28.0, 22.0, 19.0, 12.0, 1.25,
                            UR_FACE_SERIF, UR_FACE_SANS, UR_FACE_SANS, UR_FACE_SERIF, FALSE },
  [UR_SUMMARY_GONGWEN] = { 15.75, 15.75, 15.75, 1.875, 37.0, 26.0, 35.0, 28.0, 22.0, 22.0, 15.75, 1.0,
                           UR_FACE_FANGSONG, UR_FACE_SANS, UR_FACE_KAI, UR_FACE_KAI, TRUE },
  [UR_SUMMARY_COMPACT] = { 10.5, 9.0, 12.0, 1.5, 22.0, 18.0, 22.0, 18.0, 18.0, 15.0, 10.5, 1.2, UR_FACE_SERIF,
                           UR_FACE_SANS, UR_FACE_SANS, UR_FACE_SERIF, FALSE },
  [UR_SUMMARY_LARGE] = { 18.0, 18.0, 26.0, 1.65, 30.0, 22.0, 30.0, 24.0, 28.0, 24.0, 18.0, 1.2, UR_FACE_SERIF,
                         UR_FACE_SANS, UR_FACE_SANS, UR_FACE_SERIF, FALSE },
};

/**
 * ur_summary_style_get:
 * @layout: a kind of page
 *
 * Returns: (transfer none): its sizes and faces
 */
const UrSummaryStyle *
ur_summary_style_get (UrSummaryLayout layout)
{
  g_return_val_if_fail (layout < UR_N_SUMMARY_LAYOUTS, &styles[UR_SUMMARY_STANDARD]);

  return &styles[layout];
}

/**
 * ur_summary_options_init:
 * @options: (out caller-allocates): to be filled
 *
 * Everything, in colour, on A4, in 12 pt with the numbers as printed and the page number outside, one page on
 * a side.
 */
void
ur_summary_options_init (UrSummaryOptions *options)
{
  *options = (UrSummaryOptions){
    .with_charts = TRUE,
    .with_tables = TRUE,
    .paper_width = A4_WIDTH * UR_MM,
    .paper_height = A4_HEIGHT * UR_MM,
    .columns = 1,
    .nup = 1,
    .folio = UR_FOLIO_OUTSIDE,
    .theme = UR_THEME_PAPER,
  };
  ur_summary_options_set_layout (options, UR_SUMMARY_STANDARD);
}

/**
 * ur_summary_options_set_layout:
 * @options: options
 * @layout: a kind of page
 *
 * Chooses a kind of page with its own size of type and numbering: 一、（一） where it is that of official
 * documents, else as printed.
 */
void
ur_summary_options_set_layout (UrSummaryOptions *options, UrSummaryLayout layout)
{
  const UrSummaryStyle *style = ur_summary_style_get (layout);

  options->layout = layout;
  options->body_size = style->body;
  options->numbering = style->official ? UR_NUMBERING_OFFICIAL : UR_NUMBERING_PRINTED;
  if (style->official)
    options->columns = 1;
}

/**
 * ur_summary_get_body_range:
 * @layout: a kind of page
 * @least: (out): the smallest body type, pt
 * @most: (out): the largest; equal to @least where a standard sets it
 */
void
ur_summary_get_body_range (UrSummaryLayout layout, double *least, double *most)
{
  *least = ur_summary_style_get (layout)->least;
  *most = ur_summary_style_get (layout)->most;
}

/* The grid takes as many whole characters and lines as the area holds; its first line begins where the area
 * does, so that half a gap lies above. */
static void
set_grid (UrPageGeometry *geometry, double body, double pitch)
{
  double lines;

  geometry->grid = pitch;
  geometry->lead = (pitch - body) / 2;
  geometry->text_width = body * (guint) (geometry->text_width / body + ROUNDING);
  lines = (guint) ((geometry->text_height + 2 * geometry->lead) / pitch + ROUNDING);
  geometry->text_height = lines * pitch - 2 * geometry->lead;
}

/**
 * ur_summary_init_geometry:
 * @geometry: (out caller-allocates): to be filled
 * @options: how pages are made
 * @body: size of the body type, pt
 *
 * Margins grow and shrink with the side of the sheet they are measured along.
 */
void
ur_summary_init_geometry (UrPageGeometry *geometry, const UrSummaryOptions *options, double body)
{
  const UrSummaryStyle *style = ur_summary_style_get (options->layout);
  double x = options->paper_width / A4_WIDTH, y = options->paper_height / A4_HEIGHT;

  *geometry = (UrPageGeometry){ .width = options->paper_width, .height = options->paper_height };
  geometry->top = MAX (style->top * y, MIN_MARGIN * UR_MM);
  geometry->left = MAX (style->left * x, MIN_MARGIN * UR_MM);
  geometry->right = MAX (style->right * x, MIN_MARGIN * UR_MM);
  geometry->bottom = MAX (style->bottom * y, MIN_BOTTOM * UR_MM);
  geometry->text_width = geometry->width - geometry->left - geometry->right;
  geometry->text_height = geometry->height - geometry->top - geometry->bottom;
  geometry->n_columns = style->official ? 1 : CLAMP (options->columns, 1, 2);
  if (style->official)
    set_grid (geometry, body, style->pitch * body);
  geometry->column_width = geometry->text_width;
  if (geometry->n_columns == 2)
    geometry->column_width = (geometry->text_width - COLUMN_GAP * body) / 2;
}

static void
face_use_free (gpointer data)
{
  UrFaceUse *use = data;

  g_free (use->family);
  g_free (use);
}

static void
add_face (GPtrArray *uses, UrFace face)
{
  static const char *const names[] = {
    [UR_FACE_SANS] = "黑体", [UR_FACE_SERIF] = "宋体", [UR_FACE_FANGSONG] = "仿宋", [UR_FACE_KAI] = "楷体"
  };
  UrFaceUse *use;

  for (guint i = 0; i < uses->len; i++)
    if (((UrFaceUse *) g_ptr_array_index (uses, i))->name == names[face])
      return;
  use = g_new0 (UrFaceUse, 1);
  use->face = face;
  use->name = names[face];
  use->family = ur_fonts_dup_family (face, &use->is_itself);
  g_ptr_array_add (uses, use);
}

/**
 * ur_summary_list_faces:
 * @layout: a kind of page
 *
 * The kinds of type that a layout asks for, and the installed faces that are really used: standards name
 * faces that few systems have, open ones take the place of them.
 *
 * Returns: (transfer full) (element-type UrFaceUse): body text first; a family is %NULL when no Chinese font
 * of a known name is installed
 */
GPtrArray *
ur_summary_list_faces (UrSummaryLayout layout)
{
  const UrSummaryStyle *style = ur_summary_style_get (layout);
  GPtrArray *uses = g_ptr_array_new_with_free_func (face_use_free);

  add_face (uses, style->body_face);
  add_face (uses, style->part_face);
  add_face (uses, style->section_face);
  add_face (uses, style->subtitle_face);
  add_face (uses, UR_FACE_SERIF); /* titles and page numbers */
  return uses;
}
