/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on its way into a PDF. */
#include "ur-canvas-text.h"

#include "ur-font-subsets-private.h"
#include "ur-font-watch.h"

/**
 * ur_canvas_show_glyphs:
 * @target: where the text goes; the origin of its context is the left end of the baseline
 * @run: glyphs
 *
 * Shows glyphs with their text, or only notes them.
 */
void
ur_canvas_show_glyphs (const UrTextTarget *target, const UrGlyphRun *run)
{
  g_autofree cairo_glyph_t *mapped = NULL;
  cairo_font_face_t *face = run->face;

  if (target->collects)
    {
      ur_font_subsets_add (target->fonts, run);
      return;
    }
  if (target->fonts)
    {
      mapped = g_memdup2 (run->glyphs, run->n_glyphs * sizeof *mapped);
      face = ur_font_subsets_map (target->fonts, face, mapped, run->n_glyphs);
    }
  cairo_set_font_face (target->cr, face);
  cairo_set_font_matrix (target->cr, &run->matrix);
  cairo_show_text_glyphs (target->cr, run->text, run->length, mapped ? mapped : run->glyphs, run->n_glyphs,
                          run->clusters, run->n_clusters, 0);
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
show_item (const UrTextTarget *target, PangoGlyphItem *item, const char *text, double x, double y)
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
  cairo_set_font_options (target->cr, options);
  cairo_font_options_destroy (options);
  ur_font_subsets_remember_pango (run.face, font);
  collect (item, text, x, y, &run);
  ur_canvas_show_glyphs (target, &run);
}

/**
 * ur_canvas_show_layout_line:
 * @target: where the text goes
 * @line: a line of a layout
 * @x: its left end
 * @baseline: where it stands
 *
 * Shows a line as pango does, or only notes its glyphs.
 */
void
ur_canvas_show_layout_line (const UrTextTarget *target, PangoLayoutLine *line, double x, double baseline)
{
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *l = line->runs; l; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      if (item->item->analysis.font && ur_font_watch_see (item->item->analysis.font, NULL))
        show_item (target, item, text, x, baseline);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
}
