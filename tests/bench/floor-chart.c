/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: floor-chart FOLDER [--no-text] PICTURE WIDTH HEIGHT...
 *
 * The least a chart costs: a few Chinese labels by pangocairo, then the program's own picture over them,
 * given as its bare pixels (blue, green, red and an unused byte), through cairo's own PNG writer. Without
 * text it is little more than the encoding. */
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

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
draw_texts (cairo_t *cr)
{
  static const char *const labels[] = { "温暖基金", "帮扶资金", "法律援助", "技能补贴", "互助保障" };

  draw_text (cr, "资金投入（万元）", 52, 60, 60);
  for (int i = 0; i < 5; i++)
    draw_text (cr, labels[i], 36, 60, 215 + i * 150);
}

static void
draw_picture (cairo_t *cr, guint8 *pixels, int width, int height)
{
  cairo_surface_t *picture =
      cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, width, height, 4 * width);

  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (picture);
}

static gboolean
write_chart (const char *path, const char *picture, int width, int height, gboolean with_text)
{
  g_autofree char *pixels = NULL;
  gsize size;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  if (!g_file_get_contents (picture, &pixels, &size, NULL) || size != 4 * (gsize) width * (gsize) height)
    return FALSE;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  if (with_text)
    draw_texts (cr);
  draw_picture (cr, (guint8 *) pixels, width, height);
  status = cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

int
main (int argc, char **argv)
{
  int first = argc > 2 && strcmp (argv[2], "--no-text") == 0 ? 3 : 2;

  if (argc < first + 3 || (argc - first) % 3 != 0)
    return 2;
  for (int i = first; i < argc; i += 3)
    {
      g_autofree char *path = g_strdup_printf ("%s/floor-%d.png", argv[1], (i - first) / 3);

      if (!write_chart (path, argv[i], atoi (argv[i + 1]), atoi (argv[i + 2]), first == 2))
        return 1;
    }
  return 0;
}
