/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-private.h"

#include "ur-chart-table.h"
#include "ur-provenance.h"
#include "ur-svg-canvas.h"

static void
append_element (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  ur_svg_append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

/* A length in CSS px, or in mm where that was asked for. */
static void
append_length (GString *out, const char *name, const UrPicture *picture, double px)
{
  gboolean is_mm = picture->options->width_mm > 0;

  g_string_append_printf (out, "%s=\"", name);
  ur_svg_append_number (out, is_mm ? px / 96 * 25.4 : px);
  g_string_append (out, is_mm ? "mm\" " : "\" ");
}

/**
 * ur_export_svg_append_opening:
 * @out: an empty document
 * @picture: a laid-out picture
 * @width: of the picture in the coordinates that follow; the viewer scales them to its own width
 * @height: the same downwards
 */
void
ur_export_svg_append_opening (GString *out, const UrPicture *picture, double width, double height)
{
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append (
      out, "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" xml:lang=\"zh-CN\" ");
  append_length (out, "width", picture, picture->width);
  append_length (out, "height", picture, picture->height);
  g_string_append (out, "viewBox=\"0 0 ");
  ur_svg_append_number (out, width);
  g_string_append_c (out, ' ');
  ur_svg_append_number (out, height);
  g_string_append (out, "\">\n");
}

/**
 * ur_export_svg_append_metadata:
 * @out: an SVG document, after its opening tag
 * @picture: a laid-out picture
 *
 * Says what the picture shows: its title and its alternative text.
 */
void
ur_export_svg_append_metadata (GString *out, const UrPicture *picture)
{
  g_autofree char *title =
      ur_chart_dup_shown_title (picture->chart, ur_chart_layout_get_shown (picture->layout));
  g_autofree char *description = ur_provenance_dup_description (picture->report, picture->layout);

  append_element (out, "title", title);
  append_element (out, "desc", description);
}

/**
 * ur_export_svg:
 * @picture: a laid-out picture
 *
 * Writes a chart as SVG with real text, its title and its alternative text.
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_export_svg (const UrPicture *picture)
{
  GString *out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);

  ur_export_svg_append_opening (out, picture, picture->layout_width, picture->layout_height);
  ur_export_svg_append_metadata (out, picture);
  ur_picture_paint (picture, canvas);
  g_clear_pointer (&canvas, ur_canvas_free); /* completes its last text */
  g_string_append (out, "</svg>\n");
  return g_string_free_to_bytes (out);
}
