/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on its way into a PDF. */
#include "ur-canvas-text.h"

/* A stretch of a run: clusters from the one, glyphs and bytes likewise. */
typedef struct
{
  int cluster, glyph, byte;
} Place;

static void
show_stretch (cairo_t *cr, const UrGlyphRun *run, cairo_font_face_t *face, const Place *from, const Place *to)
{
  if (to->cluster == from->cluster)
    return;
  cairo_set_font_face (cr, face);
  cairo_set_font_matrix (cr, &run->matrix);
  cairo_show_text_glyphs (cr, run->text + from->byte, to->byte - from->byte, run->glyphs + from->glyph,
                          to->glyph - from->glyph, run->clusters + from->cluster, to->cluster - from->cluster,
                          0);
}

/**
 * ur_canvas_show_glyphs:
 * @cr: where to paint; its origin is the left end of the baseline
 * @faces: (nullable): what chooses among like faces, for a PDF
 * @run: glyphs
 *
 * Shows glyphs with their text, each with the face that keeps embedded fonts small.
 */
void
ur_canvas_show_glyphs (cairo_t *cr, UrGlyphFaces *faces, const UrGlyphRun *run)
{
  Place from = { 0 }, at = { 0 };
  cairo_font_face_t *face = run->face;

  for (; at.cluster < run->n_clusters; at.cluster++)
    {
      const cairo_text_cluster_t *cluster = &run->clusters[at.cluster];
      cairo_font_face_t *own = face;

      for (int i = cluster->num_glyphs; i-- > 0 && faces;) /* of several the first decides */
        own = ur_glyph_faces_choose (faces, run->face, run->glyphs[at.glyph + i].index);
      if (own != face)
        {
          show_stretch (cr, run, face, &from, &at);
          from = at;
          face = own;
        }
      at.glyph += cluster->num_glyphs;
      at.byte += cluster->num_bytes;
    }
  show_stretch (cr, run, face, &from, &at);
}

/* The glyphs of a pango run in the order of its text. */
static void
collect (PangoGlyphItem *item, const char *text, double x, double y, UrGlyphRun *run)
{
  const PangoGlyphString *string = item->glyphs;
  PangoGlyphItemIter iter;
  g_autofree double *places = g_new (double, string->num_glyphs + 1);

  places[0] = x;
  for (int i = 0; i < string->num_glyphs; i++)
    places[i + 1] = places[i] + (double) string->glyphs[i].geometry.width / PANGO_SCALE;
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      int step = iter.start_glyph <= iter.end_glyph ? 1 : -1;
      cairo_text_cluster_t *cluster = &run->clusters[run->n_clusters++];

      *cluster = (cairo_text_cluster_t){ iter.end_index - iter.start_index, 0 };
      for (int i = iter.start_glyph; i != iter.end_glyph; i += step)
        {
          const PangoGlyphInfo *info = &string->glyphs[i];
          cairo_glyph_t glyph = { info->glyph & PANGO_GLYPH_UNKNOWN_FLAG ? 0 : info->glyph,
                                  places[i] + (double) info->geometry.x_offset / PANGO_SCALE,
                                  y + (double) info->geometry.y_offset / PANGO_SCALE };

          if (info->glyph == PANGO_GLYPH_EMPTY)
            continue;
          run->glyphs[run->n_glyphs++] = glyph;
          cluster->num_glyphs++;
        }
    }
}

static void
show_item (cairo_t *cr, UrGlyphFaces *faces, PangoGlyphItem *item, const char *text, double x, double y)
{
  PangoFont *font = item->item->analysis.font;
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, item->glyphs->num_glyphs);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, item->item->num_chars);
  UrGlyphRun run = { .text = text + item->item->offset, .length = item->item->length };

  run.face = cairo_scaled_font_get_font_face (scaled);
  run.glyphs = glyphs;
  run.clusters = clusters;
  cairo_scaled_font_get_font_matrix (scaled, &run.matrix);
  cairo_scaled_font_get_font_options (scaled, options);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
  ur_glyph_faces_remember (run.face, font);
  collect (item, text, x, y, &run);
  ur_canvas_show_glyphs (cr, faces, &run);
}

/**
 * ur_canvas_show_layout_line:
 * @cr: where to paint
 * @faces: what chooses among like faces
 * @line: a line of a layout
 * @x: its left end
 * @baseline: where it stands
 *
 * Shows a line as pango does, each glyph with the face that keeps embedded fonts small.
 */
void
ur_canvas_show_layout_line (
    cairo_t *cr, UrGlyphFaces *faces, PangoLayoutLine *line, double x, double baseline)
{
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *l = line->runs; l; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      if (item->item->analysis.font)
        show_item (cr, faces, item, text, x, baseline);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
}
