/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-preset.h"

#include "ur-presets-resource.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-load.h"
#include "ur-quote.h"

#define BUNDLED_PATH "/org/unionreport/UnionReport/presets.json"
#define BUNDLED_NAME "presets.json"

/* Narrower than this, a layout has no room for its words: text gets smaller instead. */
#define MIN_LAYOUT_WIDTH 300.0

/**
 * ur_preset_free:
 * @preset: (transfer full): a preset
 */
void
ur_preset_free (UrPreset *preset)
{
  g_free (preset->name);
  g_free (preset->label);
  g_free (preset->label_en);
  g_free (preset);
}

static gboolean
find_place (GPtrArray *presets, const char *name, guint *place)
{
  for (guint i = 0; i < presets->len; i++)
    {
      const UrPreset *preset = g_ptr_array_index (presets, i);

      if (g_str_equal (preset->name, name))
        {
          if (place != NULL)
            *place = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Those of the user's own file take the places of those with the same names; the others follow. */
static void
merge (GPtrArray *presets, GPtrArray *own)
{
  while (own->len > 0)
    {
      UrPreset *preset = g_ptr_array_steal_index (own, 0);
      guint place;

      if (find_place (presets, preset->name, &place))
        {
          ur_preset_free (g_ptr_array_index (presets, place));
          g_ptr_array_index (presets, place) = preset;
        }
      else
        g_ptr_array_add (presets, preset);
    }
}

/* One that is not there is no mistake. */
static GBytes *
load_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) reason = NULL;
  GBytes *content = ur_load_file (file, UR_PRESETS_MAX_BYTES, NULL, &reason);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return NULL;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_LIMIT, _ ("The file of presets “%s” is larger than %d kB."),
                        shown, UR_PRESETS_MAX_BYTES / 1024);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT,
                        _ ("The file of presets “%s” is a device or a pipe."), shown);
  else if (reason != NULL)
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT, _ ("The file of presets “%s” cannot be read: %s."),
                        shown, reason->message);
  return content;
}

/**
 * ur_presets_load:
 * @user_path: (nullable): a file of the user's own, which need not exist
 * @error: (out) (optional): what is wrong with the user's file, a full sentence with its line
 *
 * The presets that come with the program, with those of a file of the user's own added to them or in the
 * place of those with the same names.  A file that can not be read changes nothing; @error is set all the
 * same.
 *
 * Returns: (transfer full) (element-type UrPreset): the presets, in the order in which they are offered
 */
GPtrArray *
ur_presets_load (const char *user_path, GError **error)
{
  g_autoptr (GBytes) bundled =
      g_resource_lookup_data (ur_presets_get_resource (), BUNDLED_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) mistake = NULL;
  GPtrArray *presets = ur_presets_read (bundled, BUNDLED_NAME, &mistake);
  g_autoptr (GBytes) document = NULL;
  g_autoptr (GPtrArray) own = NULL;

  if (presets == NULL)
    g_error ("%s", mistake->message);
  if (user_path == NULL)
    return presets;
  document = load_file (user_path, error);
  if (document != NULL)
    own = ur_presets_read (document, user_path, error);
  if (own != NULL)
    merge (presets, own);
  return presets;
}

typedef struct
{
  GPtrArray *presets;
  GError *error;
} Loaded;

static gpointer
load_once_cb (gpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "union-report", "presets.json", NULL);
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->presets = ur_presets_load (path, &loaded->error);
  return loaded;
}

/**
 * ur_presets_get:
 * @error: (out) (optional): what is wrong with the user's own file
 *
 * The presets of the program and of `union-report/presets.json` in the user's configuration folder, read
 * when they are first asked for and never changed after: any thread may use them.
 *
 * Returns: (transfer none) (element-type UrPreset): the presets, even when @error is set
 */
GPtrArray *
ur_presets_get (GError **error)
{
  static GOnce once = G_ONCE_INIT;
  const Loaded *loaded = g_once (&once, load_once_cb, NULL);

  if (loaded->error != NULL && error != NULL)
    *error = g_error_copy (loaded->error);
  return loaded->presets;
}

/**
 * ur_presets_find:
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the preset of that name
 */
const UrPreset *
ur_presets_find (const char *name)
{
  GPtrArray *presets = ur_presets_get (NULL);
  guint place;

  return find_place (presets, name, &place) ? g_ptr_array_index (presets, place) : NULL;
}

static gboolean
is_chinese_read (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "zh");
}

/**
 * ur_preset_get_label:
 * @preset: a preset
 *
 * Returns: (transfer none): what it is for, in the language of the messages
 */
const char *
ur_preset_get_label (const UrPreset *preset)
{
  return preset->label_en == NULL || is_chinese_read () ? preset->label : preset->label_en;
}

/**
 * ur_preset_get_folder_label:
 * @preset: a preset
 *
 * Returns: (transfer none): what the folder of its charts is called, not yet made fit for a name: for readers
 * of Chinese what it is for, for others the name that the command line knows it by
 */
const char *
ur_preset_get_folder_label (const UrPreset *preset)
{
  return is_chinese_read () ? preset->label : preset->name;
}

/**
 * ur_preset_apply:
 * @preset: a preset
 * @options: (inout): its sizes are set; format, colours, title, finding and outlines stay
 */
void
ur_preset_apply (const UrPreset *preset, UrExportOptions *options)
{
  UrExportOptions applied = preset->options;

  applied.format = options->format;
  applied.theme = options->theme;
  applied.transparent = options->transparent;
  applied.with_title = options->with_title;
  applied.with_finding = options->with_finding;
  applied.outlines = options->outlines;
  *options = applied;
}

static void
resize_paper (const UrExportOptions *own, UrExportOptions *options, double width)
{
  options->width_mm = width;
  options->height_mm = own->height_mm * width / own->width_mm;
  options->layout_width = MAX (MIN_LAYOUT_WIDTH, own->layout_width * width / own->width_mm);
}

/**
 * ur_preset_resize:
 * @preset: (nullable): the preset that was applied to @options
 * @options: (inout): options of the preset
 * @width: another width than the preset's
 * @is_mm: whether in millimetres, else in px at 1×
 *
 * Changes the width and keeps what the preset is for: the shape of a picture whose height is given; in pixels
 * the part of the width that text takes; on paper the size of the text in points, as far as there is room. In
 * a unit that is not the preset's, the height follows from the width.
 */
void
ur_preset_resize (const UrPreset *preset, UrExportOptions *options, double width, gboolean is_mm)
{
  const UrExportOptions *own = preset != NULL ? &preset->options : options;
  gboolean same_unit = preset != NULL && is_mm == (own->width_mm > 0);

  if (same_unit && is_mm)
    {
      resize_paper (own, options, width);
      return;
    }
  options->width_mm = is_mm ? width : 0;
  options->height_mm = 0;
  options->width = is_mm ? UR_EXPORT_DEFAULT_WIDTH : (guint) lround (width);
  options->height = same_unit ? (guint) lround (own->height * width / own->width) : 0;
  options->slide = same_unit && own->slide;
  options->cover = same_unit && own->cover;
  if (!same_unit)
    {
      options->layout_width = UR_EXPORT_LAYOUT_WIDTH;
      options->seen_on = is_mm ? UR_SEEN_ON_PAPER : UR_SEEN_ANYWHERE;
    }
}
