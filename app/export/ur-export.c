/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-private.h"

#include "ur-cairo-status.h"

/**
 * ur_export_options_init:
 * @options: (out caller-allocates): options
 *
 * What is taken when the user chooses nothing: PNG, 1080 px at 2×, light, with title and source.
 */
void
ur_export_options_init (UrExportOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (UrExportOptions){
    .format = UR_FORMAT_PNG,
    .width = UR_EXPORT_DEFAULT_WIDTH,
    .scale = UR_EXPORT_DEFAULT_SCALE,
    .theme = UR_THEME_LIGHT,
    .with_title = TRUE,
    .dpi = UR_EXPORT_DEFAULT_DPI,
    .layout_width = UR_EXPORT_LAYOUT_WIDTH,
    .seen_on = UR_SEEN_ON_PHONE,
  };
}

static gboolean
draw_picture (UrDrawing *drawing, const UrPicture *picture, GCancellable *cancellable, GError **error)
{
  switch (picture->options->format)
    {
    case UR_FORMAT_PNG:
      return ur_export_draw_png (drawing, picture, error);
    case UR_FORMAT_SVG:
      drawing->bytes = picture->options->outlines ? ur_export_svg_outlines (picture, cancellable, error)
                                                  : ur_export_svg (picture);
      return drawing->bytes != NULL;
    case UR_FORMAT_PDF:
      drawing->bytes = ur_export_pdf (picture, cancellable, error);
      return drawing->bytes != NULL;
    case UR_FORMAT_CSV:
      drawing->bytes = ur_export_csv (picture->chart);
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * ur_export_draw:
 * @report: the report of @chart
 * @chart: a chart
 * @options: format, size and colours
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * The first half of ur_export_chart(): lays the chart out and paints it, which takes the fonts of the calling
 * thread. A batch draws on one thread and encodes on others.
 *
 * Returns: (transfer full): the drawing, or %NULL with @error %UR_ERROR_ARGUMENT, %UR_ERROR_LIMIT,
 * %UR_ERROR_DRAW, %UR_ERROR_MEMORY or %G_IO_ERROR_CANCELLED
 */
UrDrawing *
ur_export_draw (const UrReport *report,
                const UrChart *chart,
                const UrExportOptions *options,
                GCancellable *cancellable,
                GError **error)
{
  UrPicture picture = { .report = report, .chart = chart, .options = options };
  g_autoptr (UrDrawing) drawing = NULL;
  gboolean drawn;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  drawing = g_new0 (UrDrawing, 1);
  drawn = ur_cairo_check_room (error) && ur_picture_lay_out (&picture, error) &&
          draw_picture (drawing, &picture, cancellable, error) && ur_cairo_check (NULL, NULL, error);
  g_clear_pointer (&picture.layout, ur_chart_layout_unref);
  return drawn ? g_steal_pointer (&drawing) : NULL;
}

/**
 * ur_drawing_encode:
 * @drawing: a drawing
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * The second half of ur_export_chart(): makes the file.  Any thread may call it, one at a time for a drawing.
 *
 * Returns: (transfer full): the file, or %NULL with @error %UR_ERROR_DRAW, %UR_ERROR_MEMORY or
 * %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_drawing_encode (UrDrawing *drawing, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (drawing != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return drawing->bytes != NULL ? g_bytes_ref (drawing->bytes)
                                : ur_export_encode_png (drawing, cancellable, error);
}

/**
 * ur_drawing_free:
 * @drawing: (transfer full) (nullable): a drawing
 */
void
ur_drawing_free (UrDrawing *drawing)
{
  if (drawing == NULL)
    return;
  g_clear_pointer (&drawing->bytes, g_bytes_unref);
  g_clear_pointer (&drawing->surface, cairo_surface_destroy);
  g_clear_pointer (&drawing->texts, g_ptr_array_unref);
  g_free (drawing);
}

/**
 * ur_export_chart:
 * @report: the report of @chart
 * @chart: a chart
 * @options: format, size and colours
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes the file of one chart in memory, ready for ur_save_bytes().  The bytes depend on the report and the
 * options alone. Any thread may call it.
 *
 * Returns: (transfer full): the file, or %NULL with the errors of ur_export_draw() and ur_drawing_encode()
 */
GBytes *
ur_export_chart (const UrReport *report,
                 const UrChart *chart,
                 const UrExportOptions *options,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (UrDrawing) drawing = ur_export_draw (report, chart, options, cancellable, error);

  return drawing != NULL ? ur_drawing_encode (drawing, cancellable, error) : NULL;
}
