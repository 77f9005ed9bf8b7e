/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG whose letters are shapes, for programs and machines without the fonts: cairo's own. */
#include "ur-config.h"

#include "ur-export-private.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cairo-status.h"
#include "ur-memory.h"
#include "ur-quote.h"

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return ur_memory_append (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

/* cairo rounds the shapes of letters to the units it draws in: finer ones than the picture's pixels. */
#define FINER 8

/* Draws into @out; returns whether cairo did. */
static gboolean
draw (const UrPicture *picture, GByteArray *out, GError **error)
{
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (write_cb, out, picture->width * FINER, picture->height * FINER);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;

  cairo_scale (cr, FINER, FINER);
  ur_picture_paint_cairo (picture, cr);
  cairo_surface_finish (surface);
  drawn = ur_cairo_check (cr, surface, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return drawn;
}

/* cairo numbers its surfaces within the process, which would make the same picture another file. */
static void
append_without_numbers (GString *out, const char *svg)
{
  static const char id[] = " id=\"surface";

  for (const char *found; (found = strstr (svg, id)) != NULL; svg = strchr (found + sizeof id, '"') + 1)
    g_string_append_len (out, svg, found - svg);
  g_string_append (out, svg);
}

/**
 * ur_export_svg_outlines:
 * @picture: a laid-out picture
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Writes a chart as SVG with its text as outlines, its title and its alternative text.
 *
 * Returns: (transfer full): the file, or %NULL with %UR_ERROR_DRAW or %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_export_svg_outlines (const UrPicture *picture, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) drawn = g_byte_array_new ();
  GString *out;
  const char *body;

  if (!draw (picture, drawn, error))
    {
      g_autofree char *what =
          ur_quote_printf (_ ("The chart “%s” could not be drawn. "), picture->chart->title);

      g_prefix_error_literal (error, what);
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_byte_array_append (drawn, (const guint8 *) "", 1);
  body = strstr ((const char *) drawn->data, "<svg");
  g_return_val_if_fail (body != NULL, NULL);
  out = g_string_new (NULL);
  body = strchr (body, '>') + 1;
  ur_export_svg_append_opening (out, picture, picture->width * FINER, picture->height * FINER);
  ur_export_svg_append_metadata (out, picture);
  g_string_append (out, "<g xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n");
  append_without_numbers (out, body);
  g_string_insert (out, g_strrstr (out->str, "</svg>") - out->str, "</g>\n");
  return g_string_free_to_bytes (out);
}
