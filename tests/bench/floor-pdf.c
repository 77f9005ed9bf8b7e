/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: floor-pdf TEXT OUTPUT
 *
 * The least that a report on paper costs: its bare text by pangocairo on A4, 12 pt, one page after the other.
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

static const double page_width = 595.28, page_height = 841.89, margin = 80;

static void
draw_lines (cairo_t *cr, PangoLayout *layout)
{
  g_autoptr (GSList) lines = g_slist_copy (pango_layout_get_lines_readonly (layout));
  double y = margin;

  for (GSList *l = lines; l != NULL; l = l->next)
    {
      y += 21;
      if (y > page_height - margin)
        {
          cairo_show_page (cr);
          y = margin + 21;
        }
      cairo_move_to (cr, margin, y);
      pango_cairo_show_layout_line (cr, l->data);
    }
  cairo_show_page (cr);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoLayout *layout;
  PangoFontDescription *font;
  cairo_status_t status;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;
  surface = cairo_pdf_surface_create (argv[2], page_width, page_height);
  cr = cairo_create (surface);
  layout = pango_cairo_create_layout (cr);
  font = pango_font_description_from_string ("Noto Serif CJK SC 12");
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((page_width - 2 * margin) * PANGO_SCALE));
  pango_layout_set_justify (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  draw_lines (cr, layout);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  pango_font_description_free (font);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
