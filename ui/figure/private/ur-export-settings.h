/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-export.h"
#include "ur-preset.h"

G_BEGIN_DECLS

/* What was chosen in the form for one format. */
typedef struct
{
  UrFormat format;
  const UrPreset *preset;
  double width; /* px or mm */
  gboolean is_mm;
  guint dpi;
  guint scale;
  UrTheme theme;
  gboolean transparent;
  gboolean with_title;
  gboolean with_finding; /* not kept */
  gboolean outlines;
} UrExportChoice;

void ur_export_choice_set_preset (UrExportChoice *choice, const UrPreset *preset);
void ur_export_choice_get_options (const UrExportChoice *choice, UrExportOptions *options);

UrFormat ur_export_settings_get_format (void);
void ur_export_settings_load_choice (UrFormat format, UrExportChoice *choice);
void ur_export_settings_store_choice (const UrExportChoice *choice);
void ur_export_settings_load (UrExportOptions *options);

G_END_DECLS
