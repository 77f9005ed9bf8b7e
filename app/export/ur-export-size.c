/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large a picture becomes, where its chart is in it, and whether its text can be read. */
#include "ur-config.h"

#include "ur-export-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-float.h"
#include "ur-font-watch.h"
#include "ur-phrase.h"
#include "ur-quote.h"

/* A height of 494.0000001 from the sums of a layout is not one pixel more. */
#define ROUNDING 1e-6

#define MM_PER_INCH 25.4
#define CSS_DPI 96.0

/* Margins of a slide, of its 1080 lines. */
#define SLIDE_LINES 1080.0
#define SLIDE_SIDE 0.057 /* of the width */
#define SLIDE_TOP 64.0
#define SLIDE_BOTTOM 54.0

/* Text is made smaller in small steps, and never to less than a quarter. */
#define SHRINK_STEP 1.08
#define SHRINK_MAX 4.0

static gboolean
fail (GError **error, char *message)
{
  g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT, message);
  g_free (message);
  return FALSE;
}

static gboolean
check_millimetres (const UrExportOptions *options, GError **error)
{
  g_autofree char *width = ur_float_to_string (options->width_mm);
  g_autofree char *height = ur_float_to_string (options->height_mm);

  if (options->width_mm < UR_EXPORT_MIN_MM || options->width_mm > UR_EXPORT_MAX_MM)
    return fail (error, g_strdup_printf (_ ("A picture is %.0f to %.0f millimetres wide, not %s."),
                                         UR_EXPORT_MIN_MM, UR_EXPORT_MAX_MM, width));
  if (options->height_mm > 0 &&
      (options->height_mm < UR_EXPORT_MIN_MM || options->height_mm > UR_EXPORT_MAX_MM))
    return fail (error, g_strdup_printf (_ ("A picture is %.0f to %.0f millimetres high, not %s."),
                                         UR_EXPORT_MIN_MM, UR_EXPORT_MAX_MM, height));
  if (options->dpi < UR_EXPORT_MIN_DPI || options->dpi > UR_EXPORT_MAX_DPI)
    return fail (error, g_strdup_printf (_ ("A picture has %d to %d dots an inch, not %u."),
                                         UR_EXPORT_MIN_DPI, UR_EXPORT_MAX_DPI, options->dpi));
  return TRUE;
}

static gboolean
check_options (const UrExportOptions *options, GError **error)
{
  if (options->width_mm > 0)
    return check_millimetres (options, error);
  if (options->width < UR_EXPORT_MIN_WIDTH || options->width > UR_EXPORT_MAX_WIDTH)
    return fail (error, g_strdup_printf (_ ("A picture is %d to %d pixels wide, not %u."),
                                         UR_EXPORT_MIN_WIDTH, UR_EXPORT_MAX_WIDTH, options->width));
  if (options->height > 0 &&
      (options->height < UR_EXPORT_MIN_HEIGHT || options->height > UR_EXPORT_MAX_HEIGHT))
    return fail (error, g_strdup_printf (_ ("A picture is %d to %d pixels high, not %u."),
                                         UR_EXPORT_MIN_HEIGHT, UR_EXPORT_MAX_HEIGHT, options->height));
  if (options->scale != 1 && options->scale != 2 && options->scale != 4)
    return fail (error, g_strdup_printf (_ ("The scale is 1, 2 or 4, not %u."), options->scale));
  return TRUE;
}

/* A picture as large as this would take more memory than a usual machine has to spare. */
static gboolean
check_size (const UrPicture *picture, GError **error)
{
  double width = picture->width * picture->scale;
  double height = picture->height * picture->scale;

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

/* Pixels an inch of what `width` and `height` of a picture count. */
static double
get_unit_dpi (const UrExportOptions *options)
{
  return options->width_mm > 0 && options->format == UR_FORMAT_PNG ? options->dpi : CSS_DPI;
}

static double
from_mm (const UrExportOptions *options, double mm)
{
  double px = mm / MM_PER_INCH * get_unit_dpi (options);

  return options->format == UR_FORMAT_PNG ? round (px) : px;
}

static void
measure_frame (UrPicture *picture)
{
  const UrExportOptions *options = picture->options;
  gboolean is_mm = options->width_mm > 0;

  picture->width = is_mm ? from_mm (options, options->width_mm) : options->width;
  picture->height = is_mm ? from_mm (options, options->height_mm) : options->height;
  picture->scale = options->format == UR_FORMAT_PNG && !is_mm ? options->scale : 1;
  picture->layout_width = options->layout_width > 0 ? options->layout_width : UR_EXPORT_LAYOUT_WIDTH;
  if (options->slide && picture->height > 0)
    picture->layout_width = SLIDE_LINES / picture->height * picture->width;
}

static UrChartSpec
get_spec (const UrPicture *picture)
{
  UrChartSpec spec = { .form = UR_CHART_FORM_PICTURE,
                       .width = picture->layout_width,
                       .with_title = picture->options->with_title,
                       .with_finding = picture->options->with_finding };

  if (picture->options->slide && picture->height > 0)
    {
      spec.form = UR_CHART_FORM_SLIDE;
      spec.full_title = TRUE;
      spec.width = picture->layout_width - 2 * picture->margin_x;
    }
  return spec;
}

static UrChartSpec
get_spec_within (UrPicture *picture)
{
  const UrExportOptions *options = picture->options;
  UrChartSpec spec;

  picture->zoom = picture->width / picture->layout_width;
  picture->layout_height = picture->height / picture->zoom;
  picture->margin_x = options->slide ? round (picture->layout_width * SLIDE_SIDE) : 0;
  picture->margin_y = options->slide ? SLIDE_TOP : 0;
  spec = get_spec (picture);
  spec.height = picture->layout_height - (options->slide ? SLIDE_TOP + SLIDE_BOTTOM : 0);
  return spec;
}

/* A refusal says what would do. */
static gboolean
refuse (UrPicture *picture, double wanted, GError **error)
{
  UrChartSpec spec;
  double least;
  gboolean is_mm = picture->options->width_mm > 0;
  double unit = is_mm ? get_unit_dpi (picture->options) / MM_PER_INCH : 1;

  picture->layout_width = wanted;
  spec = get_spec_within (picture);
  least = ur_chart_layout_measure_least (picture->report, picture->chart, &spec) +
          (picture->options->slide ? SLIDE_TOP + SLIDE_BOTTOM : 0);
  least = ceil (least * picture->zoom / unit);
  ur_quote_set_error (
      error, UR_ERROR, UR_ERROR_LIMIT,
      is_mm ? _ ("The chart “%s” with all its figures does not fit into %.0f × %.0f millimetres. At "
                 "this width it needs a height of %.0f. Make the picture higher or wider, or leave "
                 "title and source out.")
            : _ ("The chart “%s” with all its figures does not fit into %.0f × %.0f pixels. At this "
                 "width it needs a height of %.0f. Make the picture higher or wider, or leave title "
                 "and source out."),
      picture->chart->title, picture->width / unit, picture->height / unit, least);
  return FALSE;
}

/* A height that is given: the chart has to fit.  When its type is at its floor, all of it becomes smaller
 * still, as long as it can be read where the picture is looked at. */
static gboolean
lay_out_within (UrPicture *picture, GError **error)
{
  double wanted = picture->layout_width;

  for (double shrink = 1; shrink <= SHRINK_MAX; shrink *= SHRINK_STEP)
    {
      UrChartSpec spec;
      double size, floor;

      picture->layout_width = wanted * shrink;
      spec = get_spec_within (picture);
      picture->layout = picture->options->cover
                            ? ur_chart_layout_new_cover (picture->report, picture->chart, &spec)
                            : ur_chart_layout_new_within (picture->report, picture->chart, &spec);
      if (picture->layout == NULL)
        continue;
      if (shrink == 1 ||
          ur_export_is_legible (picture->options,
                                ur_chart_layout_get_smallest_text (picture->layout) * picture->zoom, &size,
                                &floor))
        return TRUE;
      g_clear_pointer (&picture->layout, ur_chart_layout_free);
      break;
    }
  return refuse (picture, wanted, error);
}

static void
lay_out_freely (UrPicture *picture)
{
  UrChartSpec spec = get_spec (picture);
  double height;

  picture->layout = ur_chart_layout_new (picture->report, picture->chart, &spec);
  picture->zoom = picture->width / picture->layout_width;
  height = ur_chart_layout_get_height (picture->layout) * picture->zoom;
  picture->height = ceil (height - ROUNDING);
  picture->layout_height = picture->height / picture->zoom;
}

static gboolean
lay_out (UrPicture *picture, GError **error)
{
  if (!check_options (picture->options, error))
    return FALSE;
  if (picture->options->format == UR_FORMAT_CSV)
    return TRUE;
  measure_frame (picture);
  if (picture->height > 0)
    return check_size (picture, error) && lay_out_within (picture, error);
  lay_out_freely (picture);
  return check_size (picture, error);
}

/**
 * ur_picture_lay_out:
 * @picture: a picture that knows its chart and options
 * @error: return location for an error
 *
 * Finds out how large the picture becomes and lays its chart out in it.  A layout that was made belongs to
 * the picture even when this fails.
 *
 * Returns: whether such a picture is possible; else @error is %UR_ERROR_ARGUMENT, %UR_ERROR_LIMIT or, where a
 * font could not be loaded, %UR_ERROR_DRAW
 */
gboolean
ur_picture_lay_out (UrPicture *picture, GError **error)
{
  const guint n_failed = ur_font_watch_get_n_failed ();
  g_autoptr (GError) impossible = NULL;
  gboolean possible = lay_out (picture, &impossible);

  /* Whether a text fits is known only when all of it is there. */
  if (!ur_font_watch_check (n_failed, error))
    return FALSE;
  if (!possible)
    g_propagate_error (error, g_steal_pointer (&impossible));
  return possible;
}

/**
 * ur_picture_paint_ground:
 * @picture: a laid-out picture
 * @canvas: where one unit is one of the layout
 *
 * Paints the ground down to the last row of whole pixels, unless it is to be transparent.
 */
void
ur_picture_paint_ground (const UrPicture *picture, UrCanvas *canvas)
{
  if (!picture->options->transparent)
    canvas->klass->rectangle (canvas, 0, 0, picture->layout_width, picture->layout_height,
                              ur_palette_get (picture->options->theme)->rgb[UR_COLOR_PLOT]);
}

/**
 * ur_picture_paint_chart:
 * @picture: a laid-out picture
 * @canvas: where one unit is one of the layout
 *
 * Paints what is on the ground.
 */
void
ur_picture_paint_chart (const UrPicture *picture, UrCanvas *canvas)
{
  const UrPalette *palette = ur_palette_get (picture->options->theme);
  gboolean moved = picture->margin_x > 0 || picture->margin_y > 0;

  if (moved)
    canvas->klass->push (canvas, picture->margin_x, picture->margin_y, 1);
  ur_scene_paint (ur_chart_layout_get_scene (picture->layout), canvas, palette);
  if (moved)
    canvas->klass->pop (canvas);
}

/**
 * ur_picture_paint:
 * @picture: a laid-out picture
 * @canvas: where one unit is one of the layout
 *
 * Paints ground and chart.
 */
void
ur_picture_paint (const UrPicture *picture, UrCanvas *canvas)
{
  ur_picture_paint_ground (picture, canvas);
  ur_picture_paint_chart (picture, canvas);
}

/**
 * ur_picture_paint_cairo:
 * @picture: a laid-out picture
 * @cr: where one unit is one px of the picture at 1×
 */
void
ur_picture_paint_cairo (const UrPicture *picture, cairo_t *cr)
{
  g_autoptr (UrCanvas) canvas = NULL;

  cairo_scale (cr, picture->zoom, picture->zoom);
  canvas = ur_canvas_cairo_new (cr);
  ur_picture_paint (picture, canvas);
}

/**
 * ur_export_measure:
 * @report: the report of @chart
 * @chart: a chart
 * @options: how it would be exported
 * @width: (out) (optional): PNG: pixels of the file; SVG and PDF: px, 96 an inch; of a table columns
 * @height: (out) (optional): the same downwards; of a table rows, without the heading
 * @smallest_text: (out) (optional): size of the smallest text in px of the picture at 1×; 0 for a table
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
  guint n_columns = 0, n_rows = 0;

  g_return_val_if_fail (report != NULL, FALSE);
  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  possible = ur_picture_lay_out (&picture, error);
  layout = picture.layout;
  is_table = !ur_format_is_picture (options->format);
  if (is_table)
    ur_export_measure_csv (chart, &n_columns, &n_rows);
  if (width != NULL)
    *width = is_table ? n_columns : (guint) round (picture.width * picture.scale);
  if (height != NULL)
    *height = is_table ? n_rows : (guint) round (picture.height * picture.scale);
  if (smallest_text != NULL)
    *smallest_text =
        layout != NULL && !is_table ? ur_chart_layout_get_smallest_text (layout) * picture.zoom : 0;
  return possible;
}

/**
 * ur_export_get_memory:
 * @options: how a chart is exported
 * @width: from ur_export_measure()
 * @height: from ur_export_measure()
 *
 * Returns: bytes that painting the picture takes, which is whole in memory until it is encoded; 0 for what is
 *   written as it is drawn
 */
gsize
ur_export_get_memory (const UrExportOptions *options, guint width, guint height)
{
  return options->format == UR_FORMAT_PNG ? (gsize) width * height * sizeof (guint32) : 0;
}

/**
 * ur_export_options_get_dpi:
 * @options: options
 *
 * Returns: pixels an inch of the file, as pHYs says it: those asked for with millimetres, else 96 for each
 *   px at 1×
 */
double
ur_export_options_get_dpi (const UrExportOptions *options)
{
  if (options->format == UR_FORMAT_PNG && options->width_mm <= 0)
    return CSS_DPI * options->scale;
  return get_unit_dpi (options);
}
