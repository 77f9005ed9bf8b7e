/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-settings.h"

#include "ur-settings.h"

/**
 * ur_export_settings_load:
 * @options: (out caller-allocates): how a PNG was last saved, or the defaults
 */
void
ur_export_settings_load (UrExportOptions *options)
{
  ur_export_options_init (options);
  options->width = CLAMP (ur_settings_get_int ("export-width", UR_EXPORT_DEFAULT_WIDTH), UR_EXPORT_MIN_WIDTH,
                          UR_EXPORT_MAX_WIDTH);
  options->scale = ur_settings_get_int ("export-scale", UR_EXPORT_DEFAULT_SCALE);
  if (options->scale != 1 && options->scale != 2 && options->scale != 4)
    options->scale = UR_EXPORT_DEFAULT_SCALE;
  options->theme =
      CLAMP (ur_settings_get_int ("export-theme", UR_THEME_LIGHT), UR_THEME_LIGHT, UR_THEME_GREY);
  options->transparent = ur_settings_get_boolean ("export-transparent", FALSE);
  options->with_title = ur_settings_get_boolean ("export-with-title", TRUE);
}

/**
 * ur_export_settings_store:
 * @options: how a PNG is being saved
 *
 * Remembers @options for the next time.
 */
void
ur_export_settings_store (const UrExportOptions *options)
{
  ur_settings_set_int ("export-width", options->width);
  ur_settings_set_int ("export-scale", options->scale);
  ur_settings_set_int ("export-theme", options->theme);
  ur_settings_set_boolean ("export-transparent", options->transparent);
  ur_settings_set_boolean ("export-with-title", options->with_title);
}
