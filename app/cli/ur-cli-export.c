/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that say how charts are exported. */
#include "ur-config.h"

#include "ur-cli-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-io.h"
#include "ur-float.h"
#include "ur-preset.h"

typedef struct
{
  const char *name;
  int value;
} Word;

static const Word formats[] = {
  { "png", UR_FORMAT_PNG }, { "svg", UR_FORMAT_SVG },   { "pdf", UR_FORMAT_PDF },
  { "csv", UR_FORMAT_CSV }, { "xlsx", UR_FORMAT_XLSX }, { NULL, 0 },
};

static const Word themes[] = {
  { "light", UR_THEME_LIGHT },
  { "dark", UR_THEME_DARK },
  { "grey", UR_THEME_GREY },
  { NULL, 0 },
};

/**
 * ur_cli_export_clear:
 *
 * Frees the words that were read, not the struct.
 */
void
ur_cli_export_clear (UrCliExport *words)
{
  g_free (words->preset);
  g_free (words->format);
  g_free (words->width);
  g_free (words->height);
  g_free (words->dpi);
  g_free (words->scale);
  g_free (words->theme);
  g_free (words->max_bytes);
}

static gboolean
parse_word (const char *command, const char *option, const char *text, const Word *known, int *value)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *shown = NULL;

  if (text == NULL)
    return TRUE;
  for (; known->name != NULL; known++)
    {
      if (g_str_equal (text, known->name))
        {
          *value = known->value;
          return TRUE;
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", known->name);
    }
  shown = g_filename_display_name (text);
  ur_cli_misunderstand (command, _ ("%s takes one of %s, not “%s”."), option, names->str, shown);
  return FALSE;
}

/* A user's own file of presets with a mistake is told of, and the program's own presets serve. */
static GPtrArray *
get_presets (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *presets = ur_presets_get (&error);

  if (error != NULL)
    ur_cli_complain (_ ("%s Only the presets that come with the program are known."), error->message);
  return presets;
}

/* A length: a whole number of pixels, or millimetres as in 160mm. */
static gboolean
parse_length (const char *command, const char *option, const char *text, double *px, double *mm)
{
  g_autofree char *shown = NULL;
  const char *end;
  double value;

  if (text == NULL)
    return TRUE;
  end = ur_cli_read_decimal (text, &value);
  if (end != NULL && value > 0)
    {
      *mm = strcmp (end, "mm") == 0 ? value : 0;
      *px = *end == '\0' && value <= G_MAXUINT && value == (guint) value ? value : 0;
      if (*mm > 0 || *px > 0)
        return TRUE;
    }
  shown = g_filename_display_name (text);
  ur_cli_misunderstand (
      command, _ ("%s takes pixels, such as 1080, or millimetres, such as 160mm, not “%s”."), option, shown);
  return FALSE;
}

static gboolean
read_size (const char *command, const UrCliExport *words, UrExportOptions *options)
{
  const UrPreset *preset = words->preset != NULL ? ur_presets_find (words->preset) : NULL;
  double width = 0, width_mm = 0, height = 0, height_mm = 0;

  if (!parse_length (command, "--width", words->width, &width, &width_mm) ||
      !parse_length (command, "--height", words->height, &height, &height_mm))
    return FALSE;
  if (width > 0 || width_mm > 0)
    ur_preset_resize (preset, options, width_mm > 0 ? width_mm : width, width_mm > 0);
  if (words->height != NULL && (height_mm > 0) != (options->width_mm > 0))
    {
      ur_cli_misunderstand (command, "%s", _ ("Width and height are both in pixels or both in millimetres."));
      return FALSE;
    }
  if (words->height != NULL)
    {
      options->height = (guint) height;
      options->height_mm = height_mm;
    }
  if (words->dpi != NULL && options->width_mm <= 0)
    {
      ur_cli_misunderstand (command, "%s",
                            _ ("--dpi goes with a width in millimetres, such as --width 160mm."));
      return FALSE;
    }
  return ur_cli_parse_number (command, "--dpi", words->dpi, &options->dpi) &&
         ur_cli_parse_number (command, "--scale", words->scale, &options->scale);
}

static gboolean
read_max_bytes (const char *command, const UrCliExport *words, UrExportOptions *options)
{
  guint max_bytes = 0;

  if (words->max_bytes == NULL)
    return TRUE;
  if (!ur_cli_parse_number (command, "--max-bytes", words->max_bytes, &max_bytes))
    return FALSE;
  options->max_bytes = max_bytes;
  return TRUE;
}

/* Takes the sizes of the preset over into the options; without a name they stay as they are.  FALSE when
 * there is no such preset, which has been said then. */
static gboolean
parse_preset (const char *command, const char *name, UrExportOptions *options)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *shown = NULL;
  GPtrArray *presets;

  if (name == NULL)
    return TRUE;
  presets = get_presets ();
  for (guint i = 0; i < presets->len; i++)
    {
      const UrPreset *preset = g_ptr_array_index (presets, i);

      if (g_str_equal (preset->name, name))
        {
          ur_preset_apply (preset, options);
          return TRUE;
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", preset->name);
    }
  shown = g_filename_display_name (name);
  ur_cli_misunderstand (command, _ ("There is no preset “%s”. The presets are: %s."), shown, names->str);
  return FALSE;
}

/**
 * ur_cli_export_read:
 * @command: the command's name
 * @words: what was typed
 * @options: (out caller-allocates): what it means
 *
 * The preset comes first, everything else changes it.  The ranges are those of the export itself: it says
 * them when a chart is measured.
 *
 * Returns: whether it was understood; if not, that has been said
 */
gboolean
ur_cli_export_read (const char *command, const UrCliExport *words, UrExportOptions *options)
{
  int format = UR_FORMAT_PNG;
  int theme = UR_THEME_LIGHT;

  ur_export_options_init (options);
  if (!parse_word (command, "--format", words->format, formats, &format) ||
      !parse_word (command, "--theme", words->theme, themes, &theme))
    return FALSE;
  options->format = (UrFormat) format;
  options->theme = (UrTheme) theme;
  options->transparent = words->transparent;
  options->with_title = !words->without_title;
  options->with_finding = words->with_finding;
  options->outlines = words->outlines;
  return parse_preset (command, words->preset, options) && read_size (command, words, options) &&
         read_max_bytes (command, words, options);
}

static char *
dup_size (const UrExportOptions *options)
{
  g_autoptr (GString) size = g_string_new (NULL);
  gboolean is_mm = options->width_mm > 0;
  g_autofree char *width = ur_float_to_string (is_mm ? options->width_mm : options->width);
  g_autofree char *height = ur_float_to_string (is_mm ? options->height_mm : options->height);

  g_string_append (size, width);
  if (options->height > 0 || options->height_mm > 0)
    g_string_append_printf (size, "×%s", height);
  if (is_mm)
    g_string_append_printf (size, " mm, %u DPI", options->dpi);
  else
    g_string_append_printf (size, " px, %u×", options->scale);
  if (options->max_bytes > 0)
    g_string_append_printf (size, ", ≤ %.0f kB", (double) options->max_bytes / 1000);
  return g_string_free (g_steal_pointer (&size), FALSE);
}

/**
 * ur_cli_list_presets:
 *
 * Prints the presets: name, size, what each is for.
 *
 * Returns: %UR_CLI_DONE
 */
UrCliStatus
ur_cli_list_presets (void)
{
  GPtrArray *presets = get_presets ();

  for (guint i = 0; i < presets->len; i++)
    {
      const UrPreset *preset = g_ptr_array_index (presets, i);
      g_autofree char *size = dup_size (&preset->options);

      ur_cli_print ("%s\t%s\t%s\n", preset->name, size, ur_preset_get_label (preset));
    }
  return UR_CLI_DONE;
}
