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
} UrFormat;

#define UR_EXPORT_LAYOUT_WIDTH 574.0 /* px; text scales with the picture's width */
#define UR_EXPORT_DEFAULT_WIDTH 1080
#define UR_EXPORT_MIN_WIDTH 320
#define UR_EXPORT_MAX_WIDTH 8000
#define UR_EXPORT_DEFAULT_SCALE 2
#define UR_EXPORT_MAX_PIXELS (64.0 * 1000 * 1000)
#define UR_EXPORT_MAX_SIDE 32767
#define UR_EXPORT_CSV_COLUMNS 9
#define UR_EXPORT_INDICATORS_NAME "indicators.csv"

/* width is the picture's width in px at 1×; the file has width × scale pixels. */
typedef struct
{
  UrFormat format;
  guint width;
  guint scale;
  UrTheme theme;
  gboolean transparent;
  gboolean with_title;
} UrExportOptions;

void ur_export_options_init (UrExportOptions *options);
gboolean ur_export_measure (const UrReport *report,
                            const UrChart *chart,
                            const UrExportOptions *options,
                            guint *width,
                            guint *height,
                            double *smallest_text,
                            GError **error);
GBytes *ur_export_chart (const UrReport *report,
                         const UrChart *chart,
                         const UrExportOptions *options,
                         GCancellable *cancellable,
                         GError **error);

/* A chart that is painted but not yet a file: painting needs the fonts of one thread, the rest is arithmetic.
 */
typedef struct _UrDrawing UrDrawing;

UrDrawing *ur_export_draw (const UrReport *report,
                           const UrChart *chart,
                           const UrExportOptions *options,
                           GCancellable *cancellable,
                           GError **error);
GBytes *ur_drawing_encode (UrDrawing *drawing, GCancellable *cancellable, GError **error);
void ur_drawing_free (UrDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrDrawing, ur_drawing_free)

GBytes *ur_export_indicators_csv (const UrReport *report);
char *ur_export_dup_file_name (const UrChart *chart, const UrExportOptions *options);
char *ur_export_dup_unique_file_name (const UrReport *report,
                                      const UrChart *chart,
                                      const UrExportOptions *options);
char *ur_export_dup_summary_name (const UrReport *report);
char *ur_export_dup_poster_name (const UrReport *report, guint width);
char *ur_export_dup_slice_name (const char *path, guint slice, guint n_slices);
char *ur_export_dup_slides_name (const UrReport *report);
char *ur_export_dup_slide_name (guint number, guint n_slides, const char *title);
const char *ur_format_get_extension (UrFormat format);

G_END_DECLS
