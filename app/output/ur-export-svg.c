/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-private.h"

#include "ur-chart-table.h"
#include "ur-svg-canvas.h"

static void
append_element (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  ur_svg_append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

/* The coordinates inside are those of the layout; the viewer scales them to the width. */
static void
append_opening (GString *out, const UrPicture *picture)
{
  double height = picture->height / picture->zoom;

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append_printf (
      out,
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" xml:lang=\"zh-CN\" "
      "width=\"%u\" height=\"%u\" viewBox=\"0 0 ",
      picture->options->width, picture->height);
  ur_svg_append_number (out, UR_EXPORT_LAYOUT_WIDTH);
  g_string_append_c (out, ' ');
  ur_svg_append_number (out, height);
  g_string_append (out, "\">\n");
}

static void
append_metadata (GString *out, const UrPicture *picture)
{
  g_autofree char *description = ur_chart_dup_alt_text (picture->report, picture->chart);

  append_element (out, "title", picture->chart->title);
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
  const UrPalette *palette = ur_palette_get (picture->options->theme);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);

  append_opening (out, picture);
  append_metadata (out, picture);
  if (!picture->options->transparent)
    canvas->klass->rectangle (canvas, 0, 0, UR_EXPORT_LAYOUT_WIDTH, picture->height / picture->zoom,
                              palette->rgb[UR_COLOR_PLOT]);
  ur_chart_paint (picture->layout, canvas, palette, FALSE);
  g_string_append (out, "</svg>\n");
  return g_string_free_to_bytes (out);
}
