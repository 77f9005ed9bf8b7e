/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on its way into a PDF. */
#include "ur-canvas-text.h"

#include "ur-font-subsets-private.h"

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
