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
    .seen_on = UR_SEEN_ANYWHERE,
  };
}

static GBytes *
write_workbook (const UrPicture *picture, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  g_ptr_array_add (charts, (gpointer) picture->chart);
  return ur_export_workbook (picture->report, charts, FALSE, picture->options, cancellable, error);
}

static GBytes *
write_picture (const UrPicture *picture, GCancellable *cancellable, GError **error)
{
  switch (picture->options->format)
    {
    case UR_FORMAT_PNG:
      return ur_export_png (picture, cancellable, error);
    case UR_FORMAT_SVG:
      return picture->options->outlines ? ur_export_svg_outlines (picture, cancellable, error)
                                        : ur_export_svg (picture);
    case UR_FORMAT_PDF:
      return ur_export_pdf (picture, cancellable, error);
    case UR_FORMAT_CSV:
      return ur_export_csv (picture->chart);
    case UR_FORMAT_XLSX:
      return write_workbook (picture, cancellable, error);
    default:
      g_return_val_if_reached (NULL);
    }
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
 * Returns: (transfer full): the file, or %NULL with @error %UR_ERROR_ARGUMENT, %UR_ERROR_LIMIT,
 * %UR_ERROR_DRAW, %UR_ERROR_MEMORY or %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_export_chart (const UrReport *report,
                 const UrChart *chart,
                 const UrExportOptions *options,
                 GCancellable *cancellable,
                 GError **error)
{
  UrPicture picture = { .report = report, .chart = chart, .options = options };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !ur_cairo_check_room (error))
    return NULL;
  if (ur_picture_lay_out (&picture, error))
    bytes = write_picture (&picture, cancellable, error);
  g_clear_pointer (&picture.layout, ur_chart_layout_free);
  return bytes != NULL && ur_cairo_check (NULL, NULL, error) ? g_steal_pointer (&bytes) : NULL;
}
