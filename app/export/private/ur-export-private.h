/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "ur-export.h"

G_BEGIN_DECLS

/* A chart on its way into a file. */
typedef struct
{
  const UrReport *report;
  const UrChart *chart;
  const UrExportOptions *options;
  UrChartLayout *layout;              /* NULL for CSV */
  double width, height;               /* px at 1×; whole ones for PNG */
  guint scale;                        /* PNG: pixels of the file for each of them, else 1 */
  double zoom;                        /* px at 1× for a layout unit */
  double margin_x, margin_y;          /* around the layout, in its units */
  double layout_width, layout_height; /* of the whole picture, margins included */
} UrPicture;

/* Each writes one format; @error is UR_ERROR_DRAW or G_IO_ERROR_CANCELLED. */
GBytes *ur_export_png (const UrPicture *picture, GCancellable *cancellable, GError **error);
GBytes *ur_export_svg (const UrPicture *picture);
void ur_export_svg_append_opening (GString *out, const UrPicture *picture, double width, double height);
void ur_export_svg_append_metadata (GString *out, const UrPicture *picture);
GBytes *ur_export_svg_outlines (const UrPicture *picture, GCancellable *cancellable, GError **error);
GBytes *ur_export_pdf (const UrPicture *picture, GCancellable *cancellable, GError **error);
GBytes *ur_export_csv (const UrChart *chart);
void ur_export_measure_csv (const UrChart *chart, guint *n_columns, guint *n_rows);

gboolean ur_picture_lay_out (UrPicture *picture, GError **error);
void ur_picture_paint_ground (const UrPicture *picture, UrCanvas *canvas);
void ur_picture_paint_chart (const UrPicture *picture, UrCanvas *canvas);
void ur_picture_paint (const UrPicture *picture, UrCanvas *canvas);
void ur_picture_paint_cairo (const UrPicture *picture, cairo_t *cr);

gboolean ur_export_is_qualified (const UrIndicator *indicator);

G_END_DECLS
