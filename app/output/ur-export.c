/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-export-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"

/* A height of 494.0000001 from the sums of a layout is not one pixel more. */
#define ROUNDING 1e-6

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
  };
}

static gboolean
check_options (const UrExportOptions *options, GError **error)
{
  if (options->width < UR_EXPORT_MIN_WIDTH || options->width > UR_EXPORT_MAX_WIDTH)
    {
      g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("A picture is %d to %d pixels wide, not %u."),
                   UR_EXPORT_MIN_WIDTH, UR_EXPORT_MAX_WIDTH, options->width);
      return FALSE;
    }
  if (options->scale != 1 && options->scale != 2 && options->scale != 4)
    {
      g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("The scale is 1, 2 or 4, not %u."), options->scale);
      return FALSE;
    }
  return TRUE;
}

/* A picture as large as this would take more memory than a usual machine has to spare. */
static gboolean
check_size (const UrPicture *picture, GError **error)
{
  double width = (double) picture->options->width * picture->options->scale;
  double height = (double) picture->height * picture->options->scale;

  if (picture->options->format != UR_FORMAT_PNG ||
      (width * height <= UR_EXPORT_MAX_PIXELS && MAX (width, height) <= UR_EXPORT_MAX_SIDE))
    return TRUE;
  g_set_error (error, UR_ERROR, UR_ERROR_LIMIT,
               _ ("The picture would have %.0f × %.0f pixels. At most 64 million pixels are possible, and %d "
                  "on a side. "
                  "Choose a smaller width or scale."),
               width, height, UR_EXPORT_MAX_SIDE);
  return FALSE;
}

static gboolean
lay_out (UrPicture *picture, GError **error)
{
  UrChartSpec spec = { UR_CHART_FORM_PICTURE, UR_EXPORT_LAYOUT_WIDTH, picture->options->with_title };

  if (!check_options (picture->options, error))
    return FALSE;
  if (picture->options->format == UR_FORMAT_CSV)
    return TRUE;
  picture->layout = ur_chart_layout_new (picture->report, picture->chart, &spec);
  picture->zoom = picture->options->width / UR_EXPORT_LAYOUT_WIDTH;
  picture->height = (guint) ceil (ur_chart_layout_get_height (picture->layout) * picture->zoom - ROUNDING);
  return check_size (picture, error);
}

static gboolean
draw_picture (UrDrawing *drawing, const UrPicture *picture, GCancellable *cancellable, GError **error)
{
  switch (picture->options->format)
    {
    case UR_FORMAT_PNG:
      return ur_export_draw_png (drawing, picture, error);
    case UR_FORMAT_SVG:
      drawing->bytes = ur_export_svg (picture);
      return TRUE;
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
 * ur_picture_paint:
 * @picture: a laid-out picture
 * @cr: where one unit is one px of the picture at 1×
 *
 * Paints the chart and, unless it is to be transparent, the ground down to the last row of whole pixels.
 */
void
ur_picture_paint (const UrPicture *picture, cairo_t *cr)
{
  const UrPalette *palette = ur_palette_get (picture->options->theme);
  g_autoptr (UrCanvas) canvas = NULL;

  cairo_scale (cr, picture->zoom, picture->zoom);
  canvas = ur_canvas_cairo_new (cr);
  if (!picture->options->transparent)
    canvas->klass->rectangle (canvas, 0, 0, UR_EXPORT_LAYOUT_WIDTH, picture->height / picture->zoom,
                              palette->rgb[UR_COLOR_PLOT]);
  ur_chart_paint (picture->layout, canvas, palette, FALSE);
}

/**
 * ur_export_measure:
 * @report: the report of @chart
 * @chart: a chart
 * @options: how it would be exported
 * @width: (out) (optional): PNG: pixels of the file; SVG and PDF: px; CSV: columns
 * @height: (out) (optional): the same downwards; CSV: rows, without the heading
 * @smallest_text: (out) (optional): size of the smallest text in px of the picture at 1×; 0 for CSV
 * @error: return location for an error
 *
 * Says how large a file's picture would be, without painting it.
 *
 * Returns: whether such a picture is possible; else @error is %UR_ERROR_ARGUMENT or %UR_ERROR_LIMIT
 */
gboolean
ur_export_measure (const UrReport *report,
                   const UrChart *chart,
                   const UrExportOptions *options,
                   guint *width,
                   guint *height,
                   double *smallest_text,
                   GError **error)
{
  UrPicture picture = { .report = report, .chart = chart, .options = options };
  g_autoptr (UrChartLayout) layout = NULL;
  gboolean possible, is_table;
  guint scale;

  g_return_val_if_fail (report != NULL, FALSE);
  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  possible = lay_out (&picture, error);
  layout = picture.layout;
  is_table = options->format == UR_FORMAT_CSV;
  scale = options->format == UR_FORMAT_PNG ? options->scale : 1;
  if (width != NULL)
    *width = is_table ? UR_EXPORT_CSV_COLUMNS : options->width * scale;
  if (height != NULL)
    *height = is_table ? ur_export_count_csv_rows (chart) : picture.height * scale;
  if (smallest_text != NULL)
    *smallest_text = layout != NULL ? ur_chart_layout_get_smallest_text (layout) * picture.zoom : 0;
  return possible;
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
 * %UR_ERROR_DRAW or %G_IO_ERROR_CANCELLED
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
  drawn = lay_out (&picture, error) && draw_picture (drawing, &picture, cancellable, error);
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
 * Returns: (transfer full): the file, or %NULL with @error %UR_ERROR_DRAW or %G_IO_ERROR_CANCELLED
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
