/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-chart-layout.h"

G_BEGIN_DECLS

typedef enum
{
  UR_FORMAT_PNG,
  UR_FORMAT_SVG,
  UR_FORMAT_PDF,
  UR_FORMAT_CSV,
  UR_FORMAT_XLSX,
} UrFormat;

#define UR_EXPORT_LAYOUT_WIDTH 574.0 /* px; text scales with the picture's width */
#define UR_EXPORT_DEFAULT_WIDTH 1080
#define UR_EXPORT_MIN_WIDTH 320
#define UR_EXPORT_MAX_WIDTH 8000
#define UR_EXPORT_DEFAULT_SCALE 2
#define UR_EXPORT_MAX_PIXELS (64.0 * 1000 * 1000)
#define UR_EXPORT_MAX_SIDE 32767

#define UR_EXPORT_MIN_HEIGHT 200
#define UR_EXPORT_MAX_HEIGHT 8000
#define UR_EXPORT_MIN_MM 20.0
#define UR_EXPORT_MAX_MM 400.0
#define UR_EXPORT_MIN_DPI 72
#define UR_EXPORT_MAX_DPI 600
#define UR_EXPORT_DEFAULT_DPI 300

/* Where a picture is looked at, which decides how small its text may be. */
typedef enum
{
  UR_SEEN_ON_PHONE,  /* as wide as the screen: px of 375 */
  UR_SEEN_ON_SCREEN, /* in a meeting room, as high as the screen: px of 1080 */
  UR_SEEN_ON_PAPER,  /* pt */
  UR_SEEN_ANYWHERE,  /* px of 1080 */
} UrSeenOn;

/**
 * UrExportOptions:
 * @width: px at 1×; the file has width × scale pixels
 * @with_finding: with the title, what the chart shows: see ur_chart_dup_finding()
 * @height: px at 1×; 0: follows from the width
 * @width_mm: above 0: takes the place of width and scale, and dpi counts
 * @height_mm: 0: follows from the width
 * @layout_width: layout units over the whole width; text is the larger the fewer there are
 * @slide: laid out as a slide, whose layout units are px of 1920 or 1440 × 1080
 * @cover: a title and one or two figures, in place of the chart
 * @outlines: SVG: text as outlines, for programs without the fonts
 * @max_bytes: PNG: the file must not be larger; 0: may be as large as it is
 *
 * How a chart becomes a file.  Text follows the purpose: it keeps its part of the width, however many pixels
 * that is.
 */
typedef struct
{
  UrFormat format;
  guint width;
  guint scale;
  UrTheme theme;
  gboolean transparent;
  gboolean with_title;
  gboolean with_finding;
  guint height;
  double width_mm, height_mm;
  guint dpi;
  double layout_width;
  gboolean slide;
  gboolean cover;
  UrSeenOn seen_on;
  gboolean outlines;
  gsize max_bytes;
} UrExportOptions;

void ur_export_options_init (UrExportOptions *options);
gboolean ur_export_measure (const UrReport *report,
                            const UrChart *chart,
                            const UrExportOptions *options,
                            guint *width,
                            guint *height,
                            double *smallest_text,
                            GError **error);
gsize ur_export_get_memory (const UrExportOptions *options, guint width, guint height);
double ur_export_options_get_dpi (const UrExportOptions *options);
gboolean ur_export_is_legible (const UrExportOptions *options,
                               double smallest_text,
                               double *size,
                               double *floor);
char *ur_export_dup_verdict (const UrExportOptions *options, double smallest_text, gboolean *clear);
GBytes *ur_export_chart (const UrReport *report,
                         const UrChart *chart,
                         const UrExportOptions *options,
                         GCancellable *cancellable,
                         GError **error);
GBytes *ur_export_workbook (const UrReport *report,
                            const GPtrArray *charts,
                            gboolean with_indicators,
                            const UrExportOptions *options,
                            GCancellable *cancellable,
                            GError **error);
GBytes *ur_export_indicators_csv (const UrReport *report);
char *ur_export_dup_file_name (const UrChart *chart, const UrExportOptions *options);
GPtrArray *ur_export_list_chart_names (const UrReport *report, const UrExportOptions *options);
char *ur_export_dup_folder_name (const UrReport *report);
GPtrArray *ur_export_list_preset_folder_names (const char *const *presets);
char *ur_export_dup_indicators_name (void);
char *ur_export_dup_word_name (const char *word, const char *extension);
char *ur_export_dup_title_name (const char *title, const char *extension);
char *ur_export_dup_workbook_name (const UrReport *report);
char *ur_export_dup_summary_name (const UrReport *report);
char *ur_export_dup_word_summary_name (const UrReport *report);
char *ur_export_dup_poster_name (const UrReport *report, guint width);
char *ur_export_dup_slice_name (const char *path, guint slice, guint n_slices);
char *ur_export_dup_slides_name (const UrReport *report);
char *ur_export_dup_slide_name (guint number, guint n_slides, const char *title);
const char *ur_format_get_extension (UrFormat format);
gboolean ur_format_is_picture (UrFormat format);

G_END_DECLS
