/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-export-private.h"

#include <glib/gi18n-lib.h>

#include "ur-chart-table.h"
#include "ur-error.h"
#include "ur-png.h"

/* The sentences the chart's numbers stand in, each once, one a line. */
static char *
dup_quotes (const UrChart *chart)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *quotes = g_string_new (NULL);

  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *indicators[] = { chart->items[i].indicator, chart->items[i].whole };

      for (guint j = 0; j < G_N_ELEMENTS (indicators); j++)
        {
          if (indicators[j] == NULL || !g_hash_table_add (seen, (gpointer) indicators[j]->quote))
            continue;
          g_string_append_printf (quotes, "%s%s", quotes->len > 0 ? "\n" : "", indicators[j]->quote);
        }
    }
  return g_string_free (quotes, FALSE);
}

static char *
dup_digest (const UrPicture *picture)
{
  g_autoptr (GBytes) table = ur_export_csv (picture->chart);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, table);
}

static cairo_surface_t *
draw (const UrPicture *picture, GError **error)
{
  const UrExportOptions *options = picture->options;
  cairo_format_t format = options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  cairo_surface_t *surface = cairo_image_surface_create (format, (int) (options->width * options->scale),
                                                         (int) (picture->height * options->scale));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, options->scale, options->scale);
  ur_picture_paint (picture, cr);
  cairo_surface_flush (surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  g_set_error (error, UR_ERROR, UR_ERROR_DRAW,
               _ ("The chart “%s” could not be drawn. Choose a smaller width or scale."),
               picture->chart->title);
  return NULL;
}

static void
add_text (UrDrawing *drawing, const char *key, char *text)
{
  g_ptr_array_add (drawing->texts, g_strdup (key));
  g_ptr_array_add (drawing->texts, text);
}

/**
 * ur_export_draw_png:
 * @drawing: where to keep the picture
 * @picture: a laid-out picture
 * @error: return location for an error
 *
 * Paints a chart and collects what the file will say about it, in UTF-8 under keys that are never translated:
 * `Title`; `Description`, the alternative text; `Source`, where the numbers come from; `ur-report`, the
 * report's id; `ur-quote`, the sentences of the numbers, one a line; and `ur-digest`, the SHA-256 in
 * hexadecimal of the chart's CSV file, so that a picture can be compared with the report's numbers later.
 *
 * Returns: whether the chart could be painted
 */
gboolean
ur_export_draw_png (UrDrawing *drawing, const UrPicture *picture, GError **error)
{
  drawing->surface = draw (picture, error);
  if (drawing->surface == NULL)
    return FALSE;

  drawing->dpi = 96.0 * picture->options->scale;
  drawing->texts = g_ptr_array_new_with_free_func (g_free);
  add_text (drawing, "Title", g_strdup (picture->chart->title));
  add_text (drawing, "Description", ur_chart_dup_alt_text (picture->report, picture->chart));
  add_text (drawing, "Source", ur_chart_dup_source_line (picture->report, picture->chart));
  add_text (drawing, "ur-report", g_strdup (picture->report->id));
  add_text (drawing, "ur-quote", dup_quotes (picture->chart));
  add_text (drawing, "ur-digest", dup_digest (picture));
  return TRUE;
}

/**
 * ur_export_encode_png:
 * @drawing: from ur_export_draw_png()
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_export_encode_png (const UrDrawing *drawing, GCancellable *cancellable, GError **error)
{
  gsize n = drawing->texts->len / 2;
  g_autofree UrPngText *texts = g_new (UrPngText, n);

  for (gsize i = 0; i < n; i++)
    texts[i] = (UrPngText){ g_ptr_array_index (drawing->texts, 2 * i),
                            g_ptr_array_index (drawing->texts, 2 * i + 1) };
  return ur_png_encode (drawing->surface, drawing->dpi, texts, n, cancellable, error);
}
