/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-typeset.h"

#include "ur-shape.h"

#include <string.h>

/* Space between two characters, in em, that a line is stretched by at most.  Beyond 0.15 em readers of PDF
 * see a space there. */
#define MAX_STRETCH 0.14
/* A line may lose this much of its measure to keep a paragraph's last character from standing alone. */
#define MAX_SHORTENED 0.15

struct _UrTypesetter
{
  PangoContext *context;
};

/* A line before it is set: clusters from first to end, as wide as natural when nothing is stretched. */
typedef struct
{
  guint first, end, next;
  double natural;
  double trim_start, trim_end; /* blank halves cut off at the ends */
} Candidate;

typedef struct
{
  const UrShape *shape;
  const UrTextStyle *style;
  double measure;
} Setting;

static const UrCluster *
get_cluster (const UrShape *shape, guint i)
{
  return &g_array_index (shape->clusters, UrCluster, i);
}

static double
get_blank (const UrShape *shape, guint i)
{
  const UrCluster *cluster = get_cluster (shape, i);

  if (!ur_char_has_blank (cluster->klass) || cluster->advance < 0.9 * shape->size)
    return 0.0;
  return 0.5 * shape->size;
}

static double
get_indent (const Setting *setting, guint first)
{
  return first == 0 ? setting->style->indent : setting->style->hanging;
}

/* Ends the line before cluster `next`: white space falls away, marks at the ends lose their blank halves. */
static void
close_line (const Setting *setting, Candidate *line, guint next, double width)
{
  const UrShape *shape = setting->shape;
  guint end = next;

  for (; end > line->first && get_cluster (shape, end - 1)->klass == UR_CHAR_SPACE; end--)
    width -= get_cluster (shape, end - 1)->advance;
  line->next = next;
  line->end = end;
  line->trim_end = 0.0;
  if (end > line->first + 1 && get_cluster (shape, end - 1)->klass != UR_CHAR_OPEN)
    line->trim_end = get_blank (shape, end - 1);
  line->natural = width - line->trim_end;
}

/* Nothing allows a break in time: breaks anywhere that does not leave a mark on the wrong side. */
static void
break_anywhere (const Setting *setting, Candidate *line, double room)
{
  const UrShape *shape = setting->shape;
  double width = -line->trim_start;
  guint fallback = line->first + 1, good = 0;

  for (guint i = line->first; i < shape->clusters->len; i++)
    {
      if (i > line->first && width <= room)
        {
          fallback = i;
          if (!ur_break_is_forbidden (get_cluster (shape, i - 1)->last_char,
                                      get_cluster (shape, i)->first_char))
            good = i;
        }
      width += get_cluster (shape, i)->advance;
      if (width > room + shape->size)
        break;
    }
  width = -line->trim_start;
  for (guint i = line->first; i < (good ? good : fallback); i++)
    width += get_cluster (shape, i)->advance;
  close_line (setting, line, good ? good : fallback, width);
}

/* Takes as much as fits. */
static Candidate
find_longest (const Setting *setting, guint first)
{
  const UrShape *shape = setting->shape;
  Candidate best = { first }, line = { first };
  double room = setting->measure - get_indent (setting, first), width;

  if (get_cluster (shape, first)->klass == UR_CHAR_OPEN && (first > 0 || setting->style->hang))
    best.trim_start = line.trim_start = get_blank (shape, first);
  width = -line.trim_start;
  for (guint i = first; i < shape->clusters->len; i++)
    {
      width += get_cluster (shape, i)->advance;
      if (width > room + 4 * shape->size)
        break;
      if (i + 1 < shape->clusters->len && !get_cluster (shape, i + 1)->can_break)
        continue;
      close_line (setting, &line, i + 1, width);
      if (line.natural > room + 0.01)
        break;
      best = line;
    }
  if (!best.next)
    break_anywhere (setting, &best, room);
  return best;
}

/* Whether nothing but one character, and perhaps its full stop, is left from cluster `first` on. */
static gboolean
is_runt (const UrShape *shape, guint first)
{
  guint n_characters = 0;

  for (guint i = first; i < shape->clusters->len; i++)
    {
      UrCharClass klass = get_cluster (shape, i)->klass;
      n_characters += klass == UR_CHAR_HAN || klass == UR_CHAR_OTHER;
      if (n_characters > 1)
        return FALSE;
    }
  return first < shape->clusters->len;
}

/* The longest line, or a little less when it would leave a lone character for the last one. */
static Candidate
find_line (const Setting *setting, guint first)
{
  const UrShape *shape = setting->shape;
  Candidate line = find_longest (setting, first), shorter = line;
  double width = line.natural + line.trim_end, least = (1.0 - MAX_SHORTENED) * line.natural;

  if (!is_runt (shape, line.next))
    return line;
  for (guint i = line.next - 1; i > first + 1; i--)
    {
      width -= get_cluster (shape, i)->advance;
      if (!get_cluster (shape, i)->can_break)
        continue;
      close_line (setting, &shorter, i, width);
      return shorter.natural >= least ? shorter : line;
    }
  return line;
}

static gboolean
is_gap (const UrShape *shape, guint i)
{
  const UrCluster *a = get_cluster (shape, i - 1), *b = get_cluster (shape, i);

  if (a->klass == UR_CHAR_DASH && b->klass == UR_CHAR_DASH)
    return FALSE;
  return a->klass == UR_CHAR_SPACE || ur_char_is_wide (a->klass) || ur_char_is_wide (b->klass);
}

/* Space to add at each gap so that the line fills its measure. */
static double
justify (const Setting *setting, const Candidate *line, double room, gboolean last)
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

/* Left ends of the clusters, from the left end of the line; returns the line's width. */
static double
place_clusters (const Setting *setting, const Candidate *line, double extra, double *places)
{
  const UrShape *shape = setting->shape;
  double x = 0.0;

  for (guint i = line->first; i < line->end; i++)
    {
      const UrCluster *cluster = get_cluster (shape, i);

      if (i > line->first && is_gap (shape, i))
        x += extra;
      /* An opening mark has its blank at the left. */
      if (i == line->first)
        x -= line->trim_start;
      places[i - line->first] = x;
      x += cluster->advance;
    }
  return x - line->trim_end;
}

/* Runs to the left are turned round piece by piece: enough for a foreign word in Chinese text. */
static void
mirror_rtl (const UrShape *shape, const Candidate *line, double *places)
{
  for (guint i = line->first; i < line->end; i++)
    {
      guint j = i;
      double left, right;

      if (!get_cluster (shape, i)->rtl)
        continue;
      while (j + 1 < line->end && get_cluster (shape, j + 1)->rtl)
        j++;
      left = places[i - line->first];
      right = places[j - line->first] + get_cluster (shape, j)->advance;
      for (guint k = i; k <= j; k++)
        places[k - line->first] = left + right - places[k - line->first] - get_cluster (shape, k)->advance;
      i = j;
    }
}

static guint
find_run_end (const UrShape *shape, guint first, guint end)
{
  guint font = get_cluster (shape, first)->font;

  while (first < end && get_cluster (shape, first)->font == font)
    first++;
  return first;
}

static void
set_run (
    const UrShape *shape, UrGlyphRun *run, guint first, guint end, const char *text, const double *places)
{
  const UrShapeFont *font = &g_array_index (shape->fonts, UrShapeFont, get_cluster (shape, first)->font);
  guint n_glyphs = 0;

  for (guint i = first; i < end; i++)
    n_glyphs += get_cluster (shape, i)->n_glyphs;
  run->text = text;
  run->face = cairo_font_face_reference (font->face);
  run->matrix = font->matrix;
  run->glyphs = g_new (cairo_glyph_t, n_glyphs);
  run->clusters = g_new (cairo_text_cluster_t, end - first);
  for (guint i = first; i < end; i++)
    {
      const UrCluster *cluster = get_cluster (shape, i);
      cairo_text_cluster_t text_cluster = { cluster->length, cluster->n_glyphs };

      for (guint j = 0; j < cluster->n_glyphs; j++)
        {
          const UrShapeGlyph *glyph = &g_array_index (shape->glyphs, UrShapeGlyph, cluster->first_glyph + j);
          run->glyphs[run->n_glyphs++] =
              (cairo_glyph_t){ glyph->index, places[i - first] + glyph->x, glyph->y };
        }
      run->length += cluster->length;
      run->clusters[run->n_clusters++] = text_cluster;
    }
}

static void
set_runs (const Setting *setting, const Candidate *candidate, UrLine *line, const double *places)
{
  const UrShape *shape = setting->shape;
  const guint start = candidate->end > candidate->first ? get_cluster (shape, candidate->first)->start : 0;
  GArray *runs = g_array_new (FALSE, TRUE, sizeof (UrGlyphRun));
  const UrCluster *last;

  line->text = g_strdup ("");
  if (candidate->end > candidate->first)
    {
      last = get_cluster (shape, candidate->end - 1);
      g_free (line->text);
      line->text = g_strndup (shape->text + start, last->start + last->length - start);
    }
  for (guint i = candidate->first; i < candidate->end;)
    {
      guint end = find_run_end (shape, i, candidate->end);
      g_array_set_size (runs, runs->len + 1);
      set_run (shape, &g_array_index (runs, UrGlyphRun, runs->len - 1), i, end,
               line->text + get_cluster (shape, i)->start - start, places + (i - candidate->first));
      i = end;
    }
  line->n_runs = runs->len;
  line->runs = (UrGlyphRun *) g_array_free (runs, FALSE);
}

static UrLine *
set_line (const Setting *setting, const Candidate *candidate)
{
  const UrTextStyle *style = setting->style;
  UrLine *line = g_new0 (UrLine, 1);
  g_autofree double *places = g_new (double, candidate->end - candidate->first + 1);
  double indent = get_indent (setting, candidate->first), room = setting->measure - indent, extra = 0.0;

  if (style->align == UR_ALIGN_JUSTIFY)
    extra = justify (setting, candidate, room, candidate->next == setting->shape->clusters->len);
  line->width = place_clusters (setting, candidate, extra, places);
  mirror_rtl (setting->shape, candidate, places);
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
 *
 * Creates what sets type.  It belongs to the thread that made it; the lines it makes belong to no thread.
 *
 * Returns: (transfer full): a typesetter
 */
UrTypesetter *
ur_typesetter_new (void)
{
  UrTypesetter *typesetter = g_new0 (UrTypesetter, 1);

  cairo_font_options_t *options = ur_fonts_create_options ();

  /* As a PDF's canvas has them: text and charts then share their embedded fonts. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  typesetter->context = ur_fonts_create_context ();
  pango_cairo_context_set_font_options (typesetter->context, options);
  cairo_font_options_destroy (options);
  return typesetter;
}

/**
 * ur_typesetter_free:
 * @typesetter: (transfer full): a typesetter
 */
void
ur_typesetter_free (UrTypesetter *typesetter)
{
  g_object_unref (typesetter->context);
  g_free (typesetter);
}

/**
 * ur_typesetter_break:
 * @typesetter: a typesetter
 * @text: one paragraph, without line feeds
 * @spans: (array length=n_spans) (nullable): stretches that are bold or never broken, in the order of the
 * text
 * @n_spans: number of @spans
 * @style: how it is set
 * @measure: width of the lines, pt
 *
 * Breaks a paragraph into lines by the Chinese rules: closing punctuation starts no line, opening punctuation
 * ends none, numbers keep their units.  Marks at the ends of a line lose their blank halves (those amid a
 * line keep them: a step back would be a line feed to those who extract text from PDF).  Justified lines are
 * stretched between ideographs, all but the last.  A lone character is not left for the last line.
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
  g_autoptr (UrShape) shape = ur_shape_new (typesetter->context, text, spans, n_spans, style);
  const Setting setting = { shape, style, measure };
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_line_free);

  for (guint first = 0; first < shape->clusters->len;)
    {
      Candidate line = find_line (&setting, first);
      g_ptr_array_add (lines, set_line (&setting, &line));
      first = line.next;
    }
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
  g_autoptr (UrShape) shape = ur_shape_new (typesetter->context, text, NULL, 0, style);
  double width = 0.0;

  for (guint i = 0; i < shape->clusters->len; i++)
    width += get_cluster (shape, i)->advance;
  return width;
}

/**
 * ur_line_free:
 * @line: (transfer full): a line
 */
void
ur_line_free (UrLine *line)
{
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
