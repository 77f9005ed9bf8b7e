/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on its way into a PDF.
 *
 * Marks that share a blank half come as one cluster of several glyphs, which cairo can only write as an
 * ActualText: readers of structure, poppler among them, lose what follows it.  Here each is a cluster again,
 * all but the last of them in a font that says how narrow it is. */
#include "ur-canvas-text.h"

#include <math.h>

#include "ur-breaks.h"
#include "ur-font-subsets-private.h"

#define SLACK 0.01 /* em */

/* A stretch of a run whose glyphs are all narrow, or none is. */
typedef struct
{
  UrGlyphRun run;
  const UrTextTarget *target;
} Piece;

static void
show (const UrTextTarget *target, const UrGlyphRun *run)
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
      face = run->is_narrow ? ur_font_subsets_map_narrow (target->fonts, face, mapped, run->n_glyphs)
                            : ur_font_subsets_map (target->fonts, face, mapped, run->n_glyphs);
    }
  cairo_set_font_face (target->cr, face);
  cairo_set_font_matrix (target->cr, &run->matrix);
  cairo_show_text_glyphs (target->cr, run->text, run->length, mapped ? mapped : run->glyphs, run->n_glyphs,
                          run->clusters, run->n_clusters, 0);
}

/* Whether a cluster is of marks that follow each other half an em apart. */
static gboolean
is_joined (const UrGlyphRun *run, const cairo_text_cluster_t *cluster, const char *text, int first)
{
  if (cluster->num_glyphs < 2 || g_utf8_strlen (text, cluster->num_bytes) != cluster->num_glyphs ||
      !ur_char_has_blank (ur_char_classify (g_utf8_get_char (text))))
    return FALSE;
  for (int i = first + 1; i < first + cluster->num_glyphs; i++)
    if (fabs ((run->glyphs[i].x - run->glyphs[i - 1].x) / run->matrix.xx - 0.5) > SLACK)
      return FALSE;
  return TRUE;
}

static gboolean
has_joined (const UrGlyphRun *run)
{
  const char *text = run->text;
  int first = 0;

  for (int i = 0; i < run->n_clusters; i++)
    {
      if (is_joined (run, &run->clusters[i], text, first))
        return TRUE;
      text += run->clusters[i].num_bytes;
      first += run->clusters[i].num_glyphs;
    }
  return FALSE;
}

static void
end_piece (Piece *piece)
{
  UrGlyphRun *run = &piece->run;

  if (run->n_clusters > 0)
    show (piece->target, run);
  run->text += run->length;
  run->glyphs += run->n_glyphs;
  run->clusters += run->n_clusters;
  run->length = run->n_glyphs = run->n_clusters = 0;
}

/* The clusters of a piece follow each other in an array that is filled as it grows. */
static void
add_cluster (Piece *piece, gboolean narrow, int n_bytes, int n_glyphs)
{
  if (piece->run.is_narrow != narrow)
    end_piece (piece);
  piece->run.is_narrow = narrow;
  piece->run.clusters[piece->run.n_clusters++] = (cairo_text_cluster_t){ n_bytes, n_glyphs };
  piece->run.length += n_bytes;
  piece->run.n_glyphs += n_glyphs;
}

static void
show_pieces (const UrTextTarget *target, const UrGlyphRun *run)
{
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, run->n_clusters + run->n_glyphs);
  Piece piece = { .run = *run, .target = target };
  const char *text = run->text;
  int first = 0;

  piece.run.clusters = clusters;
  piece.run.length = piece.run.n_glyphs = piece.run.n_clusters = 0;
  for (int i = 0; i < run->n_clusters; i++)
    {
      const cairo_text_cluster_t *cluster = &run->clusters[i];
      const char *end = text + cluster->num_bytes;

      if (is_joined (run, cluster, text, first))
        for (const char *mark = text; mark < end; mark = g_utf8_next_char (mark))
          add_cluster (&piece, g_utf8_next_char (mark) < end, (int) (g_utf8_next_char (mark) - mark), 1);
      else
        add_cluster (&piece, FALSE, cluster->num_bytes, cluster->num_glyphs);
      text = end;
      first += cluster->num_glyphs;
    }
  end_piece (&piece);
}

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
  if (target->fonts && ur_font_subsets_can_narrow (target->fonts, run->face) && has_joined (run))
    show_pieces (target, run);
  else
    show (target, run);
}
