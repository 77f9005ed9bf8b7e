/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: floor-chart COUNT FOLDER HEIGHT [--no-text]
 *
 * The least a chart costs: five bars with Chinese labels by pangocairo, 1600 wide, through cairo's own PNG
 * writer. Without text it is little more than the encoding. */
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

enum
{
  WIDTH = 1600,
};

static void
draw_text (cairo_t *cr, const char *text, int size, double x, double y)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK SC");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_chart (cairo_t *cr, gboolean with_text)
{
  static const char *const labels[] = { "温暖基金", "帮扶资金", "法律援助", "技能补贴", "互助保障" };

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (int i = 0; i < 5; i++)
    {
      cairo_set_source_rgb (cr, 0.66, 0.14, 0.17);
      cairo_rectangle (cr, 400, 200 + i * 150, 1100 - i * 200, 80);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0.13, 0.12, 0.11);
      if (with_text)
        draw_text (cr, labels[i], 36, 60, 215 + i * 150);
    }
  if (with_text)
    draw_text (cr, "资金投入（万元）", 52, 60, 60);
}

int
main (int argc, char **argv)
{
  gboolean with_text = argc < 5 || strcmp (argv[4], "--no-text") != 0;

  if (argc < 4)
    return 2;

  for (int i = 0; i < atoi (argv[1]); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/floor-%d.png", argv[2], i);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, atoi (argv[3]));
      cairo_t *cr = cairo_create (surface);
      cairo_status_t status;

      draw_chart (cr, with_text);
      status = cairo_surface_write_to_png (surface, path);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      if (status != CAIRO_STATUS_SUCCESS)
        return 1;
    }
  return 0;
}
