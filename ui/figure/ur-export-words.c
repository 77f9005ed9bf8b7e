/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the form says about a picture before it is made. */
#include "ur-config.h"

#include "ur-export-words.h"

#include <glib/gi18n-lib.h>

/**
 * ur_export_words_dup_preset:
 * @preset: a preset
 *
 * Returns: (transfer full): what it is for, and its size
 */
char *
ur_export_words_dup_preset (const UrPreset *preset)
{
  const UrExportOptions *options = &preset->options;
  const char *label = ur_preset_get_label (preset);

  if (options->width_mm > 0)
    return g_strdup_printf (_ ("%s, %g mm"), label, options->width_mm);
  if (options->height > 0)
    return g_strdup_printf (_ ("%s, %u × %u"), label, options->width, options->height);
  if (g_str_equal (preset->name, UR_PRESET_FREE))
    return g_strdup (label);
  return g_strdup_printf (_ ("%s, %u pixels wide"), label, options->width);
}

/**
 * ur_export_words_dup_size:
 * @options: how a chart is exported
 * @width: from ur_export_measure()
 * @height: the same downwards
 *
 * Returns: (transfer full): how large the file is, in pixels and in the millimetres that pHYs makes of them;
 *   of a table, its rows
 */
char *
ur_export_words_dup_size (const UrExportOptions *options, guint width, guint height)
{
  double dpi = ur_export_options_get_dpi (options);
  double mm = 25.4 / dpi;

  if (options->format == UR_FORMAT_CSV)
    return g_strdup_printf (ngettext ("%u row, UTF-8", "%u rows, UTF-8", height), height);
  if (options->format == UR_FORMAT_XLSX)
    return g_strdup_printf (
        ngettext ("A sheet with %u row and the picture", "A sheet with %u rows and the picture", height),
        height);
  return g_strdup_printf (_ ("%u × %u pixels; at %.0f DPI %.0f × %.0f mm"), width, height, dpi, width * mm,
                          height * mm);
}
