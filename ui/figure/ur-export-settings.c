/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-settings.h"

#include "ur-settings.h"

#define CHOICE_TYPE "(sdbuuubbb)"
#define OTHER_TYPE "(" CHOICE_TYPE "b)" /* of a program that kept whether charts say what they show */

static const char *const keys[] = {
  [UR_FORMAT_PNG] = "export-png", [UR_FORMAT_SVG] = "export-svg",   [UR_FORMAT_PDF] = "export-pdf",
  [UR_FORMAT_CSV] = "export-csv", [UR_FORMAT_XLSX] = "export-xlsx",
};

/**
 * ur_export_choice_set_preset:
 * @choice: (inout): its sizes become those of @preset
 * @preset: (transfer none): a preset
 */
void
ur_export_choice_set_preset (UrExportChoice *choice, const UrPreset *preset)
{
  const UrExportOptions *options = &preset->options;

  choice->preset = preset;
  choice->is_mm = options->width_mm > 0;
  choice->width = choice->is_mm ? options->width_mm : options->width;
  choice->dpi = options->dpi;
  choice->scale = options->scale;
}

/**
 * ur_export_choice_get_options:
 * @choice: a choice
 * @options: (out caller-allocates): how a chart is exported with it
 */
void
ur_export_choice_get_options (const UrExportChoice *choice, UrExportOptions *options)
{
  ur_export_options_init (options);
  ur_preset_apply (choice->preset, options);
  ur_preset_resize (choice->preset, options, choice->width, choice->is_mm);
  options->format = choice->format;
  options->dpi = choice->dpi;
  options->scale = choice->scale;
  options->theme = choice->theme;
  options->transparent = choice->transparent;
  options->with_title = choice->with_title;
  options->with_finding = choice->with_finding;
  options->outlines = choice->outlines;
}

/* Settings can be written by anyone: what no picture can have is brought into its range. */
static void
tidy (UrExportChoice *choice)
{
  choice->width = choice->is_mm ? CLAMP (choice->width, UR_EXPORT_MIN_MM, UR_EXPORT_MAX_MM)
                                : CLAMP (choice->width, UR_EXPORT_MIN_WIDTH, UR_EXPORT_MAX_WIDTH);
  choice->dpi = CLAMP (choice->dpi, UR_EXPORT_MIN_DPI, UR_EXPORT_MAX_DPI);
  if (choice->scale != 1 && choice->scale != 2 && choice->scale != 4)
    choice->scale = UR_EXPORT_DEFAULT_SCALE;
  if (choice->theme > UR_THEME_GREY)
    choice->theme = UR_THEME_LIGHT;
}

/**
 * ur_export_settings_get_format:
 *
 * Returns: the format that was saved last
 */
UrFormat
ur_export_settings_get_format (void)
{
  return (UrFormat) CLAMP (ur_settings_get_int ("export-format", UR_FORMAT_PNG), UR_FORMAT_PNG,
                           UR_FORMAT_XLSX);
}

/* As this program stores it, or as one before it did. */
static GVariant *
parse_choice (const char *text)
{
  g_autoptr (GVariant) other = NULL;

  if (*text == '\0')
    return NULL;
  other = g_variant_parse (G_VARIANT_TYPE (OTHER_TYPE), text, NULL, NULL, NULL);
  return other != NULL ? g_variant_get_child_value (other, 0)
                       : g_variant_parse (G_VARIANT_TYPE (CHOICE_TYPE), text, NULL, NULL, NULL);
}

/**
 * ur_export_settings_load_choice:
 * @format: a format
 * @choice: (out caller-allocates): how it was last saved; at first the first preset.  Whether the chart says
 *   what it shows is not kept: that is as on screen
 */
void
ur_export_settings_load_choice (UrFormat format, UrExportChoice *choice)
{
  g_autofree char *text = ur_settings_dup_string (keys[format], "");
  g_autoptr (GVariant) stored = NULL;
  const UrPreset *preset = NULL;
  const char *name;

  *choice = (UrExportChoice){ .format = format, .with_title = TRUE };
  stored = parse_choice (text);
  if (stored != NULL)
    {
      g_variant_get (stored, "(&sdbuuubbb)", &name, &choice->width, &choice->is_mm, &choice->dpi,
                     &choice->scale, &choice->theme, &choice->transparent, &choice->with_title,
                     &choice->outlines);
      preset = ur_presets_find (name);
    }
  /* A preset that is no longer there takes its sizes with it. */
  if (preset == NULL)
    ur_export_choice_set_preset (choice, g_ptr_array_index (ur_presets_get (NULL), 0));
  else
    choice->preset = preset;
  tidy (choice);
}

/**
 * ur_export_settings_store_choice:
 * @choice: how a chart is being saved
 *
 * Remembers @choice for the next time its format is saved.
 */
void
ur_export_settings_store_choice (const UrExportChoice *choice)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new (
      CHOICE_TYPE, choice->preset->name, choice->width, choice->is_mm, choice->dpi, choice->scale,
      (guint) choice->theme, choice->transparent, choice->with_title, choice->outlines));
  g_autofree char *text = g_variant_print (value, FALSE);

  ur_settings_set_string (keys[choice->format], text);
  ur_settings_set_int ("export-format", choice->format);
}

/**
 * ur_export_settings_load:
 * @options: (out caller-allocates): how a PNG was last saved, which is how pictures are copied too
 */
void
ur_export_settings_load (UrExportOptions *options)
{
  UrExportChoice choice;

  ur_export_settings_load_choice (UR_FORMAT_PNG, &choice);
  ur_export_choice_get_options (&choice, options);
}
