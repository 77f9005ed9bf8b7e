/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-export.h"

G_BEGIN_DECLS

#define UR_PRESETS_MAX_BYTES (256u * 1024)
#define UR_PRESET_FREE "free" /* the one that asks for nothing in particular */

/**
 * UrPreset:
 * @name: for the command line and for remembering it
 * @label: what it is for, in Chinese
 * @label_en: the same in English, or %NULL
 * @options: how charts are exported for it; format, colours and title are the user's
 *
 * A purpose that charts are exported for, from a data file: resources/FORMAT.md describes it.
 */
typedef struct
{
  char *name;
  char *label;
  char *label_en;
  UrExportOptions options;
} UrPreset;

void ur_preset_free (UrPreset *preset);

GPtrArray *ur_presets_get (GError **error);
const UrPreset *ur_presets_find (const char *name);
GPtrArray *ur_presets_load (const char *user_path, GError **error);
GPtrArray *ur_presets_read (GBytes *document, const char *file_name, GError **error);

const char *ur_preset_get_label (const UrPreset *preset);
const char *ur_preset_get_folder_label (const UrPreset *preset);
void ur_preset_apply (const UrPreset *preset, UrExportOptions *options);
void ur_preset_resize (const UrPreset *preset, UrExportOptions *options, double width, gboolean is_mm);

G_END_DECLS
