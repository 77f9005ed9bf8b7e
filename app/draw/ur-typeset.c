/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-typeset.h"

#include "ur-fit.h"

#include <string.h>

/* Space between two characters, in em, that a line is stretched by at most.  Beyond 0.15 em readers of PDF
 * see a space there. */
#define MAX_STRETCH 0.14

struct _UrTypesetter
{
  PangoContext *context; /* NULL until something must be shaped */
  UrShapeCache *cache;
};

static gboolean
is_gap (const UrShape *shape, guint i)
{
  const UrCluster *a = ur_shape_get_cluster (shape, i - 1), *b = ur_shape_get_cluster (shape, i);

  if ((a->klass == UR_CHAR_DASH && b->klass == UR_CHAR_DASH) || b->joined)
    return FALSE;
  return a->klass == UR_CHAR_SPACE || ur_char_is_wide (a->klass) || ur_char_is_wide (b->klass);
}

/* Space to add at each gap so that the line fills its measure. */
static double
justify (const UrSetting *setting, const UrLineFit *line, double room, gboolean last)
{
  const UrShape *shape = setting->shape;
  double extra = room - line->natural;
  guint n_gaps = 0;

  if (last || extra <= 0)
    return 0.0;
  for (guint i = line->first + 1; i < line->end; i++)
    n_gaps += is_gap (shape, i);
  return n_gaps ? MIN (extra / n_gaps, MAX_STRETCH * setting->style->size) : 0.0;
}

/* The clusters of a line from left to right: rule L2 of the Unicode bidirectional algorithm.  From the
 * highest level down to the lowest odd one, what is at that level or above is turned round. */
static void
order_clusters (const UrShape *shape, const UrLineFit *line, guint *order)
{
  const guint n = line->end - line->first;
  guint highest = 0;

  for (guint i = 0; i < n; i++)
    {
      order[i] = line->first + i;
      highest = MAX (highest, ur_shape_get_cluster (shape, order[i])->level);
    }
  for (guint level = highest; level > 0; level--)
    for (guint i = 0; i < n; i++)
      {
        guint end = i;

        while (end < n && ur_shape_get_cluster (shape, order[end])->level >= level)
          end++;
        for (guint k = i, last = end; k + 1 < last; k++)
          {
            guint swapped = order[k];
            order[k] = order[--last];
            order[last] = swapped;
          }
        i = end;
      }
}

/* Left ends of the clusters, from the left end of the line; returns the line's width. */
static double
place_clusters (const UrSetting *setting, const UrLineFit *line, double extra, double *places)
{
  const UrShape *shape = setting->shape;
  g_autofree guint *order = g_new (guint, line->end - line->first + 1);
  double x = 0.0 - line->trim_start; /* an opening mark has its blank at the left */

  order_clusters (shape, line, order);
  for (guint k = 0; k < line->end - line->first; k++)
    {
      const guint i = order[k];
      const UrCluster *cluster = ur_shape_get_cluster (shape, i);
      const double gap = i > line->first && is_gap (shape, i) ? extra : 0.0;
      const gboolean to_the_left = cluster->level % 2 == 1; /* what is before it is at its right */

      if (!to_the_left)
        x += gap;
      places[i - line->first] = x;
      x += cluster->advance;
      if (to_the_left)
        x += gap;
    }
  return x - line->trim_end;
}

static guint
find_run_end (const UrShape *shape, guint first, guint end)
{
  guint font = ur_shape_get_cluster (shape, first)->font;

  while (first < end && ur_shape_get_cluster (shape, first)->font == font)
    first++;
  return first;
}

/* Marks that share a blank half are one cluster of several glyphs: in a PDF they are then replaced as a whole
 * by their text, and the step back between them is no line feed to those who extract it. */
static void
add_text_cluster (UrGlyphRun *run, const UrCluster *cluster, gboolean joined)
{
  if (!joined)
    run->clusters[run->n_clusters++] = (cairo_text_cluster_t){ 0 };
  run->clusters[run->n_clusters - 1].num_bytes += (int) cluster->length;
  run->clusters[run->n_clusters - 1].num_glyphs += (int) cluster->n_glyphs;
}

static void
set_run (
    const UrSetting *setting, UrGlyphRun *run, guint first, guint end, const char *text, const double *places)
{
  const UrShape *shape = setting->shape;
  const UrShapeFont *font =
      &g_array_index (shape->fonts, UrShapeFont, ur_shape_get_cluster (shape, first)->font);
  guint n_glyphs = 0;

  for (guint i = first; i < end; i++)
    n_glyphs += ur_shape_get_cluster (shape, i)->n_glyphs;
  run->text = text;
  run->face = cairo_font_face_reference (font->face);
  run->matrix = font->matrix;
  run->kind = setting->style->face;
  run->size = setting->style->size;
  run->bold = setting->style->bold;
  run->glyphs = g_new (cairo_glyph_t, n_glyphs);
  run->clusters = g_new (cairo_text_cluster_t, end - first);
  for (guint i = first; i < end; i++)
    {
      const UrCluster *cluster = ur_shape_get_cluster (shape, i);

      for (guint j = 0; j < cluster->n_glyphs; j++)
        {
          const UrShapeGlyph *glyph = &g_array_index (shape->glyphs, UrShapeGlyph, cluster->first_glyph + j);
          run->glyphs[run->n_glyphs++] =
              (cairo_glyph_t){ glyph->index, places[i - first] + glyph->x, glyph->y };
        }
      run->length += cluster->length;
      add_text_cluster (run, cluster, i > first && cluster->joined);
    }
}

static void
set_runs (const UrSetting *setting, const UrLineFit *candidate, UrLine *line, const double *places)
{
  const UrShape *shape = setting->shape;
  const guint start =
      candidate->end > candidate->first ? ur_shape_get_cluster (shape, candidate->first)->start : 0;
  GArray *runs = g_array_new (FALSE, TRUE, sizeof (UrGlyphRun));
  const UrCluster *last;

  line->text = g_strdup ("");
  if (candidate->end > candidate->first)
    {
      last = ur_shape_get_cluster (shape, candidate->end - 1);
      g_free (line->text);
      line->text = g_strndup (shape->text + start, last->start + last->length - start);
    }
  for (guint i = candidate->first; i < candidate->end;)
    {
      guint end = find_run_end (shape, i, candidate->end);
      g_array_set_size (runs, runs->len + 1);
      set_run (setting, &g_array_index (runs, UrGlyphRun, runs->len - 1), i, end,
               line->text + ur_shape_get_cluster (shape, i)->start - start, places + (i - candidate->first));
      i = end;
    }
  line->n_runs = runs->len;
  line->runs = (UrGlyphRun *) g_array_free (runs, FALSE);
}

static UrLine *
set_line (const UrSetting *setting, const UrLineFit *candidate)
{
  const UrTextStyle *style = setting->style;
  UrLine *line = g_new0 (UrLine, 1);
  g_autofree double *places = g_new (double, candidate->end - candidate->first + 1);
  double indent = ur_fit_get_indent (setting, candidate->first), room = setting->measure - indent,
         extra = 0.0;

  if (style->align == UR_ALIGN_JUSTIFY)
    extra = justify (setting, candidate, room, candidate->next == setting->shape->clusters->len);
  line->ref_count = 1;
  line->size = style->size;
  line->width = place_clusters (setting, candidate, extra, places);
  line->blank_start = candidate->trim_start;
  line->blank_end = candidate->trim_end;
  line->x = indent;
  if (style->align == UR_ALIGN_CENTER)
    line->x = (setting->measure - line->width) / 2;
  else if (style->align == UR_ALIGN_END)
    line->x = setting->measure - line->width;
  set_runs (setting, candidate, line, places);
  return line;
}

/**
 * ur_typesetter_new:
 * @cache: (nullable): what was shaped before and is not to be shaped again
 *
 * Creates what sets type.  It belongs to the thread that made it; the lines it makes belong to no thread.
 *
 * Returns: (transfer full): a typesetter
 */
UrTypesetter *
ur_typesetter_new (UrShapeCache *cache)
{
  UrTypesetter *typesetter = g_new0 (UrTypesetter, 1);

  typesetter->cache = cache ? ur_shape_cache_ref (cache) : ur_shape_cache_new ();
  return typesetter;
}

/**
 * ur_typesetter_free:
 * @typesetter: (transfer full): a typesetter
 */
void
ur_typesetter_free (UrTypesetter *typesetter)
{
  g_clear_object (&typesetter->context);
  ur_shape_cache_unref (typesetter->cache);
  g_free (typesetter);
}

/**
 * ur_typesetter_get_cache:
 * @typesetter: a typesetter
 *
 * Returns: (transfer none): what it has shaped so far, for others that set the same texts
 */
UrShapeCache *
ur_typesetter_get_cache (UrTypesetter *typesetter)
{
  return typesetter->cache;
}

static PangoContext *
get_context (UrTypesetter *typesetter)
{
  cairo_font_options_t *options;

  if (typesetter->context)
    return typesetter->context;
  /* As a PDF's canvas has them: text and charts then share their embedded fonts. */
  options = ur_fonts_create_options ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  typesetter->context = ur_fonts_create_context ();
  pango_cairo_context_set_font_options (typesetter->context, options);
  cairo_font_options_destroy (options);
  return typesetter->context;
}

/* Everything is shaped at one size, in which pango has found its fonts already. */
static UrShape *
shape_master (UrTypesetter *typesetter,
              const char *text,
              const UrTextSpan *spans,
              guint n_spans,
              const UrTextStyle *style)
{
  UrTextStyle master = *style;

  master.size = UR_FONT_MASTER_SIZE;
  return ur_shape_new (get_context (typesetter), text, spans, n_spans, &master);
}

/**
 * ur_typesetter_shape:
 * @typesetter: a typesetter
 * @text: one paragraph; must live as long as what is returned
 * @spans: (array length=n_spans) (nullable): its stretches
 * @n_spans: number of @spans
 * @style: how it is set
 *
 * What is shaped at the one size of all is made smaller.
 *
 * Returns: (transfer full): the paragraph as glyphs in the size of @style
 */
UrShape *
ur_typesetter_shape (UrTypesetter *typesetter,
                     const char *text,
                     const UrTextSpan *spans,
                     guint n_spans,
                     const UrTextStyle *style)
{
  g_autoptr (GBytes) key = ur_shape_cache_make_key (text, spans, n_spans, style);
  UrShape *scaled = ur_shape_cache_lookup (typesetter->cache, key, text, style->size);

  if (!scaled)
    {
      UrShape *shaped = shape_master (typesetter, text, spans, n_spans, style);

      scaled = ur_shape_dup_scaled (shaped, text, style->size);
      ur_shape_cache_take (typesetter->cache, key, shaped);
    }
  return scaled;
}

/**
 * ur_typesetter_break:
 * @typesetter: a typesetter
 * @text: one paragraph, without line feeds
 * @spans: (array length=n_spans) (nullable): stretches that are bold, without serifs or never broken, in the
 * order of the text
 * @n_spans: number of @spans
 * @style: how it is set
 * @measure: width of the lines, pt
 *
 * Breaks a paragraph into lines by the Chinese rules: closing punctuation starts no line, opening punctuation
 * ends none, numbers keep their units.  Marks at the ends of a line lose their blank halves.  Justified lines
 * are stretched between ideographs, all but the last.  A lone character is not left for the last line.
 *
 * Returns: (transfer full) (element-type UrLine): the lines, at least one unless @text is empty
 */
GPtrArray *
ur_typesetter_break (UrTypesetter *typesetter,
                     const char *text,
                     const UrTextSpan *spans,
                     guint n_spans,
                     const UrTextStyle *style,
                     double measure)
{
  g_autoptr (UrShape) shaped = ur_typesetter_shape (typesetter, text, spans, n_spans, style);
  const UrSetting setting = { shaped, style, measure };
  g_autoptr (GArray) fits = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_line_unref);

  if (style->words && ur_shape_measure (shaped, style->size) > measure - style->indent)
    ur_shape_find_words (shaped);
  fits = ur_fit_lines (&setting);
  for (guint i = 0; i < fits->len; i++)
    g_ptr_array_add (lines, set_line (&setting, &g_array_index (fits, UrLineFit, i)));
  return lines;
}

/**
 * ur_typesetter_measure:
 * @typesetter: a typesetter
 * @text: one paragraph
 * @style: how it is set
 *
 * Returns: how wide @text is on one line, pt, without indent
 */
double
ur_typesetter_measure (UrTypesetter *typesetter, const char *text, const UrTextStyle *style)
{
  g_autoptr (GBytes) key = ur_shape_cache_make_key (text, NULL, 0, style);
  double width;

  if (!ur_shape_cache_measure (typesetter->cache, key, style->size, &width))
    {
      UrShape *shaped = shape_master (typesetter, text, NULL, 0, style);

      width = ur_shape_measure (shaped, style->size);
      ur_shape_cache_take (typesetter->cache, key, shaped);
    }
  return width;
}

/* The clusters of a run from @start to @end, bytes of the run; -1 each where there is none. */
static void
find_in_run (const UrGlyphRun *run, gsize start, gsize end, int *first, int *last)
{
  gsize at = 0;
  int glyph = 0;

  for (int i = 0; i < run->n_clusters; i++)
    {
      if (at >= start && at < end)
        {
          *first = *first < 0 ? glyph : *first;
          *last = glyph + run->clusters[i].num_glyphs;
        }
      at += (gsize) run->clusters[i].num_bytes;
      glyph += run->clusters[i].num_glyphs;
    }
}

/**
 * ur_line_find_words:
 * @line: a line that is set from left to right
 * @start: where words begin in its text, bytes
 * @end: where they end
 * @left: (out): their left end, from that of the line
 * @right: (out): their right end
 *
 * Returns: whether any of them are on the line
 */
gboolean
ur_line_find_words (const UrLine *line, gsize start, gsize end, double *left, double *right)
{
  gboolean found = FALSE;

  for (guint i = 0; i < line->n_runs; i++)
    {
      const UrGlyphRun *run = &line->runs[i];
      gsize from = (gsize) (run->text - line->text);
      int first = -1, last = -1;

      find_in_run (run, start > from ? start - from : 0, end > from ? end - from : 0, &first, &last);
      if (first < 0)
        continue;
      if (!found)
        *left = run->glyphs[first].x;
      found = TRUE;
      *right = last < run->n_glyphs   ? run->glyphs[last].x
               : i + 1 < line->n_runs ? line->runs[i + 1].glyphs[0].x
                                      : line->width;
    }
  return found;
}

/**
 * ur_line_new_empty:
 *
 * Returns: (transfer full): a line without text
 */
UrLine *
ur_line_new_empty (void)
{
  UrLine *line = g_new0 (UrLine, 1);

  line->ref_count = 1;
  line->text = g_strdup ("");
  return line;
}

/**
 * ur_line_ref:
 * @line: a line
 *
 * The count is atomic: one line may be in scenes of several threads.
 *
 * Returns: (transfer full): @line
 */
UrLine *
ur_line_ref (UrLine *line)
{
  g_atomic_int_inc (&line->ref_count);
  return line;
}

/**
 * ur_line_unref:
 * @line: (transfer full): a line
 */
void
ur_line_unref (UrLine *line)
{
  if (!g_atomic_int_dec_and_test (&line->ref_count))
    return;
  for (guint i = 0; i < line->n_runs; i++)
    {
      cairo_font_face_destroy (line->runs[i].face);
      g_free (line->runs[i].glyphs);
      g_free (line->runs[i].clusters);
    }
  g_free (line->runs);
  g_free (line->text);
  g_free (line);
}
