/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_EXPORT_POPOVER (ur_export_popover_get_type ())
G_DECLARE_FINAL_TYPE (UrExportPopover, ur_export_popover, UR, EXPORT_POPOVER, GtkPopover)

GtkWidget *ur_export_popover_new (void);
void ur_export_popover_set_chart (UrExportPopover *popover,
                                  UrReport *report,
                                  const UrChart *chart,
                                  gboolean with_finding);

G_END_DECLS
