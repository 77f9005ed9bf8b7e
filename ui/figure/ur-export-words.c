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
  return g_strdup_printf (_ ("%u × %u pixels; at %.0f DPI %.0f × %.0f mm"), width, height, dpi, width * mm,
                          height * mm);
}

/**
 * ur_export_words_dup_verdict:
 * @options: how a chart is exported
 * @smallest_text: from ur_export_measure()
 * @clear: (out): whether it can be read where the picture is looked at
 *
 * Returns: (transfer full): a sentence on the smallest text
 */
char *
ur_export_words_dup_verdict (const UrExportOptions *options, double smallest_text, gboolean *clear)
{
  double size, floor;

  *clear = ur_export_is_legible (options, smallest_text, &size, &floor);
  if (!*clear && size >= floor)
    return g_strdup_printf (_ ("The smallest text is %.0f pixels: choose a larger width or scale"),
                            smallest_text * options->scale);
  if (options->width_mm > 0 || options->seen_on == UR_SEEN_ON_PAPER)
    return g_strdup_printf (*clear ? _ ("The smallest text is %.1f points: clear on paper")
                                   : _ ("The smallest text is %.1f points: small on paper"),
                            size);
  if (options->seen_on == UR_SEEN_ON_SCREEN)
    return g_strdup_printf (*clear ? _ ("Of 1080 lines the smallest text is %.0f: clear in a meeting room")
                                   : _ ("Of 1080 lines the smallest text is %.0f: small in a meeting room"),
                            size);
  return g_strdup_printf (*clear ? _ ("Seen 1080 wide the smallest text is %.0f pixels: clear on a phone")
                                 : _ ("Seen 1080 wide the smallest text is %.0f pixels: small on a phone"),
                          size);
}
