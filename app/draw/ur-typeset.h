/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-canvas.h"
#include "ur-shape-cache.h"

G_BEGIN_DECLS

typedef enum
{
  UR_ALIGN_START,
  UR_ALIGN_CENTER,
  UR_ALIGN_END,
  UR_ALIGN_JUSTIFY,
} UrAlign;

/**
 * UrTextStyle:
 * @size: of the em, pt
 * @indent: of the first line, pt
 * @hanging: indent of the other lines, pt
 * @hang: opening punctuation at the start of the first line stands out to the left by its blank half
 * @wide_spaces: a space between two ideographs is as wide as an ideograph (titles)
 * @grid: marks keep their blank halves at the ends of lines too: every ideograph is in its own square
 * @tight: of two marks side by side the blank half between them falls away
 * @words: lines end between words, best after a mark: headings and captions, of few lines
 *
 * How a paragraph is set.
 */
typedef struct
{
  UrFace face;
  double size;
  gboolean bold;
  UrAlign align;
  double indent;
  double hanging;
  gboolean hang;
  gboolean wide_spaces;
  gboolean tight;
  gboolean grid;
  gboolean words;
} UrTextStyle;

/* A stretch of a paragraph: bytes from start to end. */
typedef struct
{
  gsize start;
  gsize end;
  gboolean bold;
  gboolean whole; /* never broken over two lines */
  gboolean sans;  /* without serifs, in a paragraph that has them */
} UrTextSpan;

/* A line that has been set: glyphs with their places, no font system needed to paint it. */
typedef struct
{
  gint ref_count;
  char *text;                    /* what the line shows, without the white space at its end */
  double x;                      /* left end of its ink box, from the left end of the measure */
  double width;                  /* of the ink box */
  double blank_start, blank_end; /* halves of marks that are beyond it at either end */
  double size;                   /* of its type */
  UrGlyphRun *runs;
  guint n_runs;
} UrLine;

typedef struct _UrTypesetter UrTypesetter;

UrTypesetter *ur_typesetter_new (UrShapeCache *cache);
UrShapeCache *ur_typesetter_get_cache (UrTypesetter *typesetter);
void ur_typesetter_free (UrTypesetter *typesetter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrTypesetter, ur_typesetter_free)

GPtrArray *ur_typesetter_break (UrTypesetter *typesetter,
                                const char *text,
                                const UrTextSpan *spans,
                                guint n_spans,
                                const UrTextStyle *style,
                                double measure);
double ur_typesetter_measure (UrTypesetter *typesetter, const char *text, const UrTextStyle *style);
gboolean ur_line_find_words (const UrLine *line, gsize start, gsize end, double *left, double *right);
UrLine *ur_line_new_empty (void);
UrLine *ur_line_ref (UrLine *line);
void ur_line_unref (UrLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrLine, ur_line_unref)

G_END_DECLS
