/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-svg-canvas.h"

#include <math.h>
#include <string.h>

typedef struct
{
  UrCanvas parent;
  GString *out;
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

static GString *
get_out (UrCanvas *canvas)
{
  return ((SvgCanvas *) canvas)->out;
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
append_text (GString *out,
             const char *text,
             const char *families,
             double size,
             gboolean bold,
             double x,
             double y,
             guint32 rgb)
{
  g_string_append (out, "<text");
  append_attribute (out, "x", x);
  append_attribute (out, "y", y);
  g_string_append (out, " font-family=\"");
  ur_svg_append_escaped (out, families);
  g_string_append_c (out, '"');
  append_attribute (out, "font-size", size);
  if (bold)
    g_string_append (out, " font-weight=\"700\"");
  append_color (out, "fill", rgb);
  if (has_fragile_blanks (text))
    g_string_append (out, " xml:space=\"preserve\"");
  g_string_append_c (out, '>');
  ur_svg_append_escaped (out, text);
  g_string_append (out, "</text>\n");
}

static void
svg_text (UrCanvas *canvas, const UrTextRun *run, guint32 rgb)
{
  append_text (get_out (canvas), run->text, run->face == UR_FACE_SERIF ? UR_FONT_SERIF : UR_FONT_SANS,
               run->size, run->bold, run->x, run->baseline, rgb);
}

static guint32
get_run_color (const PangoItem *item, guint32 rgb)
{
  for (const GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_FOREGROUND)
        {
          const PangoColor *color = &((const PangoAttrColor *) attribute)->color;

          rgb =
              ((guint32) (color->red >> 8) << 16) | ((guint32) (color->green >> 8) << 8) | (color->blue >> 8);
        }
    }
  return rgb;
}

/* The font that pango really chose for these characters, in the units of the canvas. */
static void
append_run (GString *out, const char *text, PangoGlyphItem *run, double x, double baseline, guint32 rgb)
{
  g_autofree char *part = g_strndup (text + run->item->offset, (gsize) run->item->length);
  PangoFontDescription *font = pango_font_describe_with_absolute_size (run->item->analysis.font);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  gboolean bold = pango_font_description_get_weight (font) >= PANGO_WEIGHT_SEMIBOLD;

  append_text (out, part, pango_font_description_get_family (font), size, bold, x, baseline,
               get_run_color (run->item, rgb));
  pango_font_description_free (font);
}

static void
svg_layout_line (UrCanvas *canvas, PangoLayoutLine *line, double x, double baseline, guint32 rgb)
{
  const char *text = pango_layout_get_text (line->layout);
  double pen = x;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      append_run (get_out (canvas), text, run, pen, baseline, rgb);
      pen += pango_units_to_double (pango_glyph_string_get_width (run->glyphs));
    }
}

/* The family of placed glyphs is not known any more; they come from pages, which are set in the serif. */
static void
svg_glyphs (UrCanvas *canvas, const UrGlyphRun *run, double x, double baseline, guint32 rgb)
{
  g_autofree char *text = g_strndup (run->text, (gsize) run->length);

  append_text (get_out (canvas), text, UR_FONT_SERIF, run->matrix.yy, FALSE,
               x + (run->n_glyphs > 0 ? run->glyphs[0].x : 0), baseline, rgb);
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
svg_begin_tag (UrCanvas *canvas, const char *tag, const char *attributes)
{
}

static void
svg_end_tag (UrCanvas *canvas, const char *tag)
{
}

static void
svg_free (UrCanvas *canvas)
{
  g_free (canvas);
}

static const UrCanvasClass svg_class = {
  .rectangle = svg_rectangle,
  .frame = svg_frame,
  .line = svg_line,
  .disc = svg_disc,
  .text = svg_text,
  .layout_line = svg_layout_line,
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
 * A text run is written whole with the list of families; a pango line is written run by run with the family
 * that pango chose.
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
