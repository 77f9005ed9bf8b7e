/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: floor-poster TEXT PICTURE HEIGHT
 *
 * The least a long picture costs: the same words, one line below the other by pangocairo on a picture of the
 * same size, through cairo's own PNG writer. */
#include <pango/pangocairo.h>
#include <stdlib.h>

enum
{
  WIDTH = 1080,
};

static void
draw_lines (cairo_t *cr, char **lines, int height)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK SC");

  pango_font_description_set_absolute_size (font, 28 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (WIDTH - 144) * PANGO_SCALE);
  for (guint i = 0, n = g_strv_length (lines); i < n; i++)
    {
      pango_layout_set_text (layout, lines[i], -1);
      cairo_move_to (cr, 72, (double) height * i / n);
      pango_cairo_show_layout (cr, layout);
    }
  pango_font_description_free (font);
  g_object_unref (layout);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  if (argc < 4 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;
  lines = g_strsplit (text, "\n", -1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, atoi (argv[3]));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 0.98, 0.97, 0.95);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.13, 0.12, 0.11);
  draw_lines (cr, lines, atoi (argv[3]));
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, argv[2]);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
