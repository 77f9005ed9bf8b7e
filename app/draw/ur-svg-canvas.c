/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-svg-canvas.h"

#include "ur-breaks.h"

#include <math.h>
#include <string.h>

/* How a run of a text looks. */
typedef struct
{
  UrFace face;
  double size;
  gboolean bold;
  guint32 rgb;
} Look;

typedef struct
{
  UrCanvas parent;
  GString *out;
  gboolean in_text;  /* a <text> is open: what belongs to it may follow */
  UrTextPlace place; /* of the text that is being written */
  double gap, drop;  /* of its next run from the end and the baseline of what was written */
  double origin;     /* from which the places of its glyphs count */
  Look look;         /* of the open <text> */
} SvgCanvas;

/**
 * ur_svg_append_number:
 * @out: a document being written
 * @number: a length
 *
 * Appends a number the same way in every locale, with at most two decimal places: a hundredth of a pixel is
 * less than any screen or press shows.
 */
void
ur_svg_append_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  if (buffer[length - 1] == '.')
    length--;
  buffer[length] = '\0';
  g_string_append (out, g_str_equal (buffer, "-0") ? "0" : buffer);
}

/**
 * ur_svg_append_escaped:
 * @out: a document being written
 * @text: UTF-8, of a report
 *
 * Appends text as XML content or attribute.  Characters that XML 1.0 does not allow at all are left out.
 */
void
ur_svg_append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        default:
          if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0xfffe && c != 0xffff)
            g_string_append_unichar (out, c);
        }
    }
}

/* Whatever is not text ends the text before it. */
static GString *
get_out (UrCanvas *canvas)
{
  SvgCanvas *self = (SvgCanvas *) canvas;

  if (self->in_text)
    g_string_append (self->out, "</text>\n");
  self->in_text = FALSE;
  return self->out;
}

static void
append_attribute (GString *out, const char *name, double number)
{
  g_string_append_printf (out, " %s=\"", name);
  ur_svg_append_number (out, number);
  g_string_append_c (out, '"');
}

static void
append_color (GString *out, const char *name, guint32 rgb)
{
  g_string_append_printf (out, " %s=\"#%06x\"", name, rgb & 0xffffff);
}

static void
open_rectangle (GString *out, double x, double y, double width, double height)
{
  g_string_append (out, "<rect");
  append_attribute (out, "x", x);
  append_attribute (out, "y", y);
  append_attribute (out, "width", width);
  append_attribute (out, "height", height);
}

static void
svg_rectangle (UrCanvas *canvas, double x, double y, double width, double height, guint32 rgb)
{
  GString *out = get_out (canvas);

  open_rectangle (out, x, y, width, height);
  append_color (out, "fill", rgb);
  g_string_append (out, "/>\n");
}

static void
svg_frame (UrCanvas *canvas,
           double x,
           double y,
           double width,
           double height,
           double radius,
           double line_width,
           guint32 rgb)
{
  GString *out = get_out (canvas);

  open_rectangle (out, x, y, width, height);
  append_attribute (out, "rx", radius);
  g_string_append (out, " fill=\"none\"");
  append_color (out, "stroke", rgb);
  append_attribute (out, "stroke-width", line_width);
  g_string_append (out, "/>\n");
}

static void
svg_line (UrCanvas *canvas,
          double x1,
          double y1,
          double x2,
          double y2,
          double width,
          const double *dashes,
          guint n_dashes,
          guint32 rgb)
{
  GString *out = get_out (canvas);

  g_string_append (out, "<line");
  append_attribute (out, "x1", x1);
  append_attribute (out, "y1", y1);
  append_attribute (out, "x2", x2);
  append_attribute (out, "y2", y2);
  append_color (out, "stroke", rgb);
  append_attribute (out, "stroke-width", width);
  for (guint i = 0; i < n_dashes; i++)
    {
      g_string_append (out, i == 0 ? " stroke-dasharray=\"" : " ");
      ur_svg_append_number (out, dashes[i]);
    }
  g_string_append (out, n_dashes > 0 ? "\"/>\n" : "/>\n");
}

static void
svg_disc (UrCanvas *canvas, double cx, double cy, double radius, guint32 rgb)
{
  GString *out = get_out (canvas);

  g_string_append (out, "<circle");
  append_attribute (out, "cx", cx);
  append_attribute (out, "cy", cy);
  append_attribute (out, "r", radius);
  append_color (out, "fill", rgb);
  g_string_append (out, "/>\n");
}

/* Blanks at the ends or in a row would be dropped by a viewer. */
static gboolean
has_fragile_blanks (const char *text)
{
  return text[0] == ' ' || g_str_has_suffix (text, " ") || strstr (text, "  ") != NULL;
}

static void
append_part (GString *out, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);

  ur_svg_append_escaped (out, part);
}

/* How far the second of two joined marks is drawn back to the first: a viewer sets them apart. */
static void
append_place_of_mark (const SvgCanvas *self, const UrGlyphRun *run, const cairo_glyph_t *glyph)
{
  /* A place of its own would tear a text apart that is held at its middle or its end. */
  if (self->place.anchor == UR_ANCHOR_START)
    append_attribute (self->out, "x", self->origin + glyph->x);
  else
    append_attribute (self->out, "dx", glyph->x - glyph[-1].x - run->size);
}

/* Marks that share a blank half are one cluster of several characters: all but the first get a place of their
 * own, from which the text goes on, because a viewer sets them apart. */
static void
append_marks (
    const SvgCanvas *self, const UrGlyphRun *run, const char *text, const cairo_glyph_t *glyphs, int n_glyphs)
{
  for (int i = 0; i < n_glyphs; i++, text = g_utf8_next_char (text))
    {
      gsize length = (gsize) (g_utf8_next_char (text) - text);

      if (i > 0)
        {
          g_string_append (self->out, "<tspan");
          append_place_of_mark (self, run, &glyphs[i]);
          g_string_append_c (self->out, '>');
        }
      append_part (self->out, text, length);
      if (i > 0)
        g_string_append (self->out, "</tspan>");
    }
}

static gboolean
is_joined (const char *text, const cairo_text_cluster_t *cluster)
{
  return cluster->num_glyphs > 1 && g_utf8_strlen (text, cluster->num_bytes) == cluster->num_glyphs &&
         ur_char_has_blank (ur_char_classify (g_utf8_get_char (text)));
}

static void
append_clusters (const SvgCanvas *self, const UrGlyphRun *run)
{
  const char *text = run->text;
  const cairo_glyph_t *glyphs = run->glyphs;

  for (int i = 0; i < run->n_clusters; i++)
    {
      const cairo_text_cluster_t *cluster = &run->clusters[i];

      if (is_joined (text, cluster))
        append_marks (self, run, text, glyphs, cluster->num_glyphs);
      else
        append_part (self->out, text, (gsize) cluster->num_bytes);
      text += cluster->num_bytes;
      if (cluster->num_glyphs > 0) /* a run of marks that nobody sees has none at all */
        glyphs += cluster->num_glyphs;
    }
}

static void
append_look (GString *out, const Look *look)
{
  g_string_append_printf (out, " font-family=\"%s\"",
                          look->face == UR_FACE_SANS ? UR_SVG_SANS : UR_SVG_SERIF);
  append_attribute (out, "font-size", look->size);
  if (look->bold)
    g_string_append (out, " font-weight=\"700\"");
  append_color (out, "fill", look->rgb);
}

/* What of a run is unlike the text that it is in. */
static void
append_difference (GString *out, const Look *look, const Look *of_text)
{
  if (look->size != of_text->size)
    append_attribute (out, "font-size", look->size);
  if (look->bold != of_text->bold)
    g_string_append_printf (out, " font-weight=\"%u\"", look->bold ? 700 : 400);
  if (look->rgb != of_text->rgb)
    append_color (out, "fill", look->rgb);
}

/* Everything of a line, and what goes on after it, is one element: a viewer with another font moves the rest
 * with what was wider. */
static void
svg_begin_text (UrCanvas *canvas, const UrTextPlace *place)
{
  SvgCanvas *self = (SvgCanvas *) canvas;

  if (self->in_text && place->goes_on)
    {
      self->gap = place->left - self->place.right;
      self->drop = place->baseline - self->place.baseline;
      self->place.right = place->right;
      self->place.baseline = place->baseline;
      return;
    }
  get_out (canvas);
  self->place = *place;
  self->gap = self->drop = 0;
}

/* A text is held at its left end, its middle or its right end. */
static void
open_text (SvgCanvas *self, const Look *look)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  const UrTextPlace *place = &self->place;
  const double xs[] = { place->left, (place->left + place->right) / 2, place->right };

  g_string_append (self->out, "<text");
  append_attribute (self->out, "x", xs[place->anchor]);
  append_attribute (self->out, "y", place->baseline);
  if (place->anchor != UR_ANCHOR_START)
    g_string_append_printf (self->out, " text-anchor=\"%s\"", anchors[place->anchor]);
  append_look (self->out, look);
  self->look = *look;
  self->in_text = TRUE;
}

static gboolean
differs (const SvgCanvas *self, const Look *look, const char *text)
{
  return self->gap != 0 || self->drop != 0 || look->size != self->look.size ||
         look->bold != self->look.bold || look->rgb != self->look.rgb || has_fragile_blanks (text);
}

static void
open_span (SvgCanvas *self, const Look *look)
{
  g_string_append (self->out, "<tspan");
  if (self->gap != 0)
    append_attribute (self->out, "dx", self->gap);
  if (self->drop != 0)
    append_attribute (self->out, "dy", self->drop);
  append_difference (self->out, look, &self->look);
  self->gap = self->drop = 0;
}

static void
svg_glyphs (UrCanvas *canvas, const UrGlyphRun *run, double x, double baseline, guint32 rgb)
{
  SvgCanvas *self = (SvgCanvas *) canvas;
  g_autofree char *text = g_strndup (run->text, (gsize) run->length);
  const Look look = { run->kind, run->size, run->bold, rgb };
  const gboolean opens = !self->in_text, spans = !opens && differs (self, &look, text);

  self->origin = x;
  if (opens)
    open_text (self, &look);
  else if (spans)
    open_span (self, &look);
  if ((opens || spans) && has_fragile_blanks (text))
    g_string_append (self->out, " xml:space=\"preserve\"");
  if (opens || spans)
    g_string_append_c (self->out, '>');
  append_clusters (self, run);
  if (spans)
    g_string_append (self->out, "</tspan>");
}

static void
svg_push (UrCanvas *canvas, double x, double y, double scale)
{
  GString *out = get_out (canvas);

  g_string_append (out, "<g transform=\"translate(");
  ur_svg_append_number (out, x);
  g_string_append_c (out, ' ');
  ur_svg_append_number (out, y);
  g_string_append (out, ") scale(");
  ur_svg_append_number (out, scale);
  g_string_append (out, ")\">\n");
}

static void
svg_pop (UrCanvas *canvas)
{
  g_string_append (get_out (canvas), "</g>\n");
}

/* The name is an attribute of our own and not an XML id, so that several pictures can be pasted into one
 * web page. */
static void
svg_begin_group (UrCanvas *canvas, const char *id, const char *title)
{
  GString *out = get_out (canvas);

  g_string_append (out, "<g");
  if (id != NULL)
    {
      g_string_append (out, " data-name=\"");
      ur_svg_append_escaped (out, id);
      g_string_append_c (out, '"');
    }
  g_string_append (out, ">\n");
  if (title != NULL)
    {
      g_string_append (out, "<title>");
      ur_svg_append_escaped (out, title);
      g_string_append (out, "</title>\n");
    }
}

static void
svg_end_group (UrCanvas *canvas)
{
  g_string_append (get_out (canvas), "</g>\n");
}

/* Tags are the structure of a PDF; an SVG has its groups. */
static void
svg_begin_tag (UrCanvas *canvas, const char *tag, const char *attributes, const char *words)
{
}

static void
svg_end_tag (UrCanvas *canvas, const char *tag)
{
}

static void
svg_free (UrCanvas *canvas)
{
  get_out (canvas);
  g_free (canvas);
}

static const UrCanvasClass svg_class = {
  .rectangle = svg_rectangle,
  .frame = svg_frame,
  .line = svg_line,
  .disc = svg_disc,
  .begin_text = svg_begin_text,
  .glyphs = svg_glyphs,
  .push = svg_push,
  .pop = svg_pop,
  .begin_group = svg_begin_group,
  .end_group = svg_end_group,
  .begin_tag = svg_begin_tag,
  .end_tag = svg_end_tag,
  .free = svg_free,
};

/**
 * ur_canvas_svg_new:
 * @out: where elements are appended; must outlive the canvas
 *
 * The canvas's second back end: writes SVG 1.1 elements with real text, which can be selected, searched and
 * read aloud.  The caller writes the opening and the closing <svg>.
 *
 * Glyphs are written as the text they stand for, with a list of families that names those of other systems
 * too.  The last text is complete when the canvas is freed.
 *
 * Returns: (transfer full): a canvas
 */
UrCanvas *
ur_canvas_svg_new (GString *out)
{
  SvgCanvas *canvas;

  g_return_val_if_fail (out != NULL, NULL);

  canvas = g_new0 (SvgCanvas, 1);
  canvas->parent.klass = &svg_class;
  canvas->out = out;
  return &canvas->parent;
}
