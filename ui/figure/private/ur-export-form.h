/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-export.h"

G_BEGIN_DECLS

#define UR_TYPE_EXPORT_FORM (ur_export_form_get_type ())
G_DECLARE_FINAL_TYPE (UrExportForm, ur_export_form, UR, EXPORT_FORM, GtkBox)

void ur_export_form_set_chart (UrExportForm *form,
                               UrReport *report,
                               const UrChart *chart,
                               gboolean with_finding);
void ur_export_form_get_options (UrExportForm *form, UrExportOptions *options);
gboolean ur_export_form_is_possible (UrExportForm *form);
void ur_export_form_remember (UrExportForm *form);

G_END_DECLS
