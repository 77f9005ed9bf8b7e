/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-text-meter.h"

#include "ur-line-break.h"
#include "ur-shape.h"
#include "ur-word-edges.h"

#include <math.h>

#define ENDLESS 1e6 /* em: no line is as long */

struct _UrTextMeter
{
  UrTypesetter *typesetter;
};

/* A text with the place of every character, measured once for all attempts at one size. */
typedef struct
{
  const char *text;
  glong n;
  UrBreak *breaks;
  const char **at; /* n + 1 */
  double *x;       /* n + 1, for size one */
} Ruler;

/**
 * ur_text_meter_new:
 * @cache: (nullable): what was shaped before and is not to be shaped again
 *
 * Measures, breaks and sets sans text with the one typesetter.  To be used on the thread that made it.
 *
 * Returns: (transfer full): free with ur_text_meter_free()
 */
UrTextMeter *
ur_text_meter_new (UrShapeCache *cache)
{
  UrTextMeter *meter = g_new0 (UrTextMeter, 1);

  meter->typesetter = ur_typesetter_new (cache);
  return meter;
}

/**
 * ur_text_meter_free:
 * @meter: (transfer full): a meter
 */
void
ur_text_meter_free (UrTextMeter *meter)
{
  ur_typesetter_free (meter->typesetter);
  g_free (meter);
}

static UrTextStyle
get_style (double size, gboolean bold)
{
  return (UrTextStyle){ .face = UR_FACE_SANS, .size = size, .bold = bold, .tight = TRUE };
}

/**
 * ur_text_meter_measure:
 * @meter: a meter
 * @text: one line
 * @size: of the em
 * @bold: whether bold
 *
 * Returns: how wide @text is, in the unit of @size
 */
double
ur_text_meter_measure (UrTextMeter *meter, const char *text, double size, gboolean bold)
{
  const UrTextStyle style = get_style (size, bold);

  return ur_typesetter_measure (meter->typesetter, text, &style);
}

/* The place of every character, for size one; those of one cluster begin where it does. */
static void
place_characters (Ruler *ruler, const UrShape *shape)
{
  double x = 0;
  glong k = 0;

  for (guint i = 0; i < shape->clusters->len; i++)
    {
      const UrCluster *cluster = ur_shape_get_cluster (shape, i);

      for (; k < ruler->n && ruler->at[k] < ruler->text + cluster->start + cluster->length; k++)
        ruler->x[k] = x;
      x += cluster->advance;
    }
  for (; k <= ruler->n; k++)
    ruler->x[k] = x;
}

static void
ruler_init (Ruler *ruler, UrTextMeter *meter, const char *text, const UrTextSpec *spec)
{
  const UrTextStyle style = get_style (1, spec->bold);
  g_autoptr (UrShape) shape = ur_typesetter_shape (meter->typesetter, text, NULL, 0, &style);
  const char *p = text;

  ruler->text = text;
  ruler->breaks = ur_line_break_find (text, &ruler->n);
  ruler->at = g_new (const char *, ruler->n + 1);
  ruler->x = g_new (double, ruler->n + 1);
  for (glong i = 0; i <= ruler->n; i++)
    {
      ruler->at[i] = p;
      if (i < ruler->n)
        p = g_utf8_next_char (p);
    }
  place_characters (ruler, shape);
}

static void
ruler_clear (Ruler *ruler)
{
  g_free (ruler->breaks);
  g_free (ruler->at);
  g_free (ruler->x);
}

/* The end of the line that begins at @start and has room for @width ems: at the best break that fits. */
static glong
find_line_end (const Ruler *ruler, glong start, double width)
{
  glong best[UR_BREAK_GOOD + 1] = { 0 };

  for (glong i = start + 1; i <= ruler->n; i++)
    {
      gboolean hangs = i < ruler->n && *ruler->at[i] == ' ';

      if (ruler->x[i] - ruler->x[start] > width + 1e-3 && !hangs)
        break;
      best[ruler->breaks[i]] = i;
    }
  for (int quality = UR_BREAK_GOOD; quality >= UR_BREAK_NEVER; quality--)
    if (best[quality] > start)
      return best[quality];
  return start + 1;
}

static glong
skip_spaces (const Ruler *ruler, glong i)
{
  while (i < ruler->n && *ruler->at[i] == ' ')
    i++;
  return i;
}

/* The ends of all lines for a given width, at most @max_lines of them; FALSE if the text does not fit. */
static gboolean
find_ends (const Ruler *ruler, double width, guint max_lines, GArray *ends)
{
  glong start = 0;

  g_array_set_size (ends, 0);
  while (start < ruler->n && (max_lines == 0 || ends->len < max_lines))
    {
      glong end = find_line_end (ruler, start, width);

      /* A figure torn apart, or a character wider than the room, is no fit: a smaller size may do. */
      if (max_lines != 0 && ((end < ruler->n && ruler->breaks[end] == UR_BREAK_NEVER) ||
                             (end == start + 1 && ruler->x[end] - ruler->x[start] > width + 1e-3)))
        return FALSE;
      g_array_append_val (ends, end);
      start = skip_spaces (ruler, end);
    }
  return start >= ruler->n;
}

static gboolean
ends_clause (const Ruler *ruler, glong i)
{
  static const char *const marks[] = { "，", "；", "：", "。", "、" };

  for (gsize k = 0; k < G_N_ELEMENTS (marks); k++)
    if (g_str_has_prefix (ruler->at[i - 1], marks[k]))
      return TRUE;
  return FALSE;
}

/* Where a text in two lines may be parted, nearest to its middle and at most @reach of its length from there:
 * at the end of a clause, or between words of @edges; 0 if nowhere. */
static glong
find_middle (const Ruler *ruler, double width, double reach, const guint8 *edges)
{
  double whole = ruler->x[ruler->n];
  double best = reach * whole;
  glong found = 0;

  for (glong i = 1; i < ruler->n; i++)
    if (ruler->breaks[i] == UR_BREAK_GOOD &&
        (edges != NULL ? edges[i] != UR_EDGE_NONE : ends_clause (ruler, i)) && ruler->x[i] <= width &&
        whole - ruler->x[i] <= width && fabs (ruler->x[i] - whole / 2) < best)
      {
        best = fabs (ruler->x[i] - whole / 2);
        found = i;
      }
  return found;
}

static glong
find_part (const Ruler *ruler, double width)
{
  glong found = find_middle (ruler, width, 0.25, NULL);
  g_autofree guint8 *edges = NULL;
  glong n;

  if (found > 0)
    return found;
  edges = ur_word_edges_find (ruler->text, &n);
  return find_middle (ruler, width, 0.35, edges);
}

/* Two lines part at a clause, or between two words, or are of about one length: each looks better than a long
 * one and a lone character. */
static void
balance (const Ruler *ruler, double width, GArray *ends)
{
  g_autoptr (GArray) tried = g_array_new (FALSE, FALSE, sizeof (glong));
  glong part;

  if (ends->len != 2)
    return;
  part = find_part (ruler, width);
  if (part > 0)
    {
      g_array_index (ends, glong, 0) = part;
      return;
    }
  for (double trial = ruler->x[ruler->n] / 2; trial < width; trial += 0.5)
    if (find_ends (ruler, trial, 2, tried))
      {
        g_array_index (ends, glong, 0) = g_array_index (tried, glong, 0);
        return;
      }
}

static char *
dup_part (const Ruler *ruler, glong start, glong end)
{
  return g_strchomp (g_strndup (ruler->at[start], (gsize) (ruler->at[end] - ruler->at[start])));
}

static void
append_lines (UrTextLines *lines, const Ruler *ruler, const GArray *ends)
{
  glong start = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      glong end = g_array_index (ends, glong, i);

      g_ptr_array_add (lines->lines, dup_part (ruler, start, end));
      start = skip_spaces (ruler, end);
    }
}

/* Fills the lines there are and ends the last one in …, never inside a figure. */
static void
cut_lines (UrTextMeter *meter, UrTextLines *lines, const Ruler *ruler, const UrTextSpec *spec)
{
  double width = spec->width / lines->size;
  double dots = ur_text_meter_measure (meter, "…", lines->size, spec->bold) / lines->size;
  glong start = 0;
  glong end = 0;
  g_autofree char *head = NULL;

  for (guint i = 1; i < spec->max_lines && start < ruler->n; i++)
    {
      end = find_line_end (ruler, start, width);
      g_ptr_array_add (lines->lines, dup_part (ruler, start, end));
      start = skip_spaces (ruler, end);
    }
  for (end = start; end < ruler->n && ruler->x[end + 1] - ruler->x[start] <= width - dots; end++)
    ;
  while (end > start && ruler->breaks[end] == UR_BREAK_NEVER)
    end--;
  head = dup_part (ruler, start, end);
  g_ptr_array_add (lines->lines, g_strconcat (head, "…", NULL));
  lines->is_cut = TRUE;
}

static void
measure_lines (UrTextMeter *meter, UrTextLines *lines, gboolean bold)
{
  for (guint i = 0; i < lines->lines->len; i++)
    lines->width = MAX (
        lines->width, ur_text_meter_measure (meter, g_ptr_array_index (lines->lines, i), lines->size, bold));
}

/**
 * ur_text_meter_set:
 * @meter: a meter
 * @text: one line
 * @size: of the em
 * @bold: whether bold
 *
 * Returns: (transfer full): @text as glyphs, on one line
 */
UrLine *
ur_text_meter_set (UrTextMeter *meter, const char *text, double size, gboolean bold)
{
  const UrTextStyle style = get_style (size, bold);
  g_autoptr (GPtrArray) lines =
      ur_typesetter_break (meter->typesetter, text, NULL, 0, &style, ENDLESS * size);

  if (lines->len == 0) /* there is no font at all */
    return ur_line_new_empty ();
  return g_ptr_array_steal_index (lines, 0);
}

/**
 * ur_text_meter_fit:
 * @meter: a meter
 * @text: one paragraph
 * @spec: its size and room
 *
 * Breaks a text into lines.  A text that does not fit is first broken into as many lines as allowed, then
 * shrunk to the floor by half units, and only then cut, with … and never inside a number.
 *
 * Returns: (transfer full): the lines
 */
UrTextLines *
ur_text_meter_fit (UrTextMeter *meter, const char *text, const UrTextSpec *spec)
{
  UrTextLines *lines = g_new0 (UrTextLines, 1);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (glong));
  double floor_size = spec->floor > 0 ? MIN (spec->floor, spec->size) : spec->size;
  Ruler ruler;
  gboolean fits;

  lines->lines = g_ptr_array_new_with_free_func (g_free);
  ruler_init (&ruler, meter, text, spec);
  lines->size = spec->size;
  fits = find_ends (&ruler, spec->width / lines->size, spec->max_lines, ends);
  while (!fits && lines->size > floor_size)
    {
      lines->size = MAX (floor_size, lines->size - 0.5);
      fits = find_ends (&ruler, spec->width / lines->size, spec->max_lines, ends);
    }
  if (fits || spec->max_lines == 0)
    {
      if (spec->max_lines > 1)
        balance (&ruler, spec->width / lines->size, ends);
      append_lines (lines, &ruler, ends);
    }
  else
    cut_lines (meter, lines, &ruler, spec);
  measure_lines (meter, lines, spec->bold);
  ruler_clear (&ruler);
  return lines;
}

/**
 * ur_text_lines_free:
 * @lines: (transfer full): lines
 */
void
ur_text_lines_free (UrTextLines *lines)
{
  g_ptr_array_unref (lines->lines);
  g_free (lines);
}
