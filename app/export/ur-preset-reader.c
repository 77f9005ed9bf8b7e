/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data file of presets.  Its first mistake is told with its line, and nothing of it is used. */
#include "ur-config.h"

#include "ur-preset.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-cursor.h"
#include "ur-error.h"
#include "ur-excerpt.h"
#include "ur-hash.h"
#include "ur-quote.h"

#define FORMAT "union-report-presets"
#define VERSION 1
#define MAX_NAME 40u
#define MAX_LABEL 120u

enum
{
  NAME,
  LABEL,
  LABEL_EN,
  LAYOUT,
  UNIT,
  WIDTH,
  HEIGHT,
  DPI,
  SCALE,
  LAYOUT_WIDTH,
  SEEN_ON,
  MAX_BYTES,
  N_MEMBERS,
};

static const UrMember preset_members[N_MEMBERS] = {
  [NAME] = { "name", UR_JSON_STRING, TRUE },
  [LABEL] = { "label", UR_JSON_STRING, TRUE },
  [LABEL_EN] = { "label_en", UR_JSON_STRING, FALSE },
  [LAYOUT] = { "layout", UR_JSON_STRING, FALSE },
  [UNIT] = { "unit", UR_JSON_STRING, FALSE },
  [WIDTH] = { "width", UR_JSON_NUMBER, TRUE },
  [HEIGHT] = { "height", UR_JSON_NUMBER, FALSE },
  [DPI] = { "dpi", UR_JSON_NUMBER, FALSE },
  [SCALE] = { "scale", UR_JSON_NUMBER, FALSE },
  [LAYOUT_WIDTH] = { "layout_width", UR_JSON_NUMBER, FALSE },
  [SEEN_ON] = { "seen_on", UR_JSON_STRING, FALSE },
  [MAX_BYTES] = { "max_bytes", UR_JSON_NUMBER, FALSE },
};

static char *
describe_unknown (const char *name)
{
  return ur_quote_printf (_ ("A preset has no “%s”."), name);
}

/* Whatever is absent is left alone. */
static void
read_number (UrCursor cursor, double low, double high, double *number)
{
  ur_cursor_read_number (cursor, low, high, number, NULL);
}

static guint
read_word (UrCursor cursor, const char *const *words, guint fallback)
{
  guint chosen = fallback;

  ur_cursor_read_choice (cursor, words, &chosen, NULL);
  return chosen;
}

/* A name is typed on a command line. */
static char *
read_name (UrCursor cursor, GHashTable *taken)
{
  const char *name = ur_cursor_read_text (cursor, MAX_NAME, NULL);

  if (name == NULL)
    return NULL;
  if (strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (name) || *name == '-')
    ur_cursor_add_error (cursor, NULL,
                         g_strdup (_ ("A preset's name has small Latin letters, digits and hyphens only.")));
  else if (!g_hash_table_add (taken, (gpointer) name))
    ur_cursor_add_error (cursor, NULL,
                         ur_quote_printf (_ ("There is a preset “%s” already; names are unique."), name));
  return g_strdup (name);
}

/* Labels are shown on terminals and in menus: a mark that nobody sees must not turn what is beside it. */
static char *
read_label (UrCursor cursor)
{
  const char *label = ur_cursor_read_text (cursor, MAX_LABEL, NULL);
  gboolean blank = TRUE;

  for (const char *p = label; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (ur_char_is_unprintable (c))
        {
          ur_cursor_add_error (
              cursor, NULL,
              g_strdup_printf (_ ("A text is one line of plain characters; U+%04X cannot be in it."), c));
          return NULL;
        }
      blank = blank && g_unichar_isspace (c);
    }
  if (label != NULL && blank)
    ur_cursor_add_error (cursor, NULL, g_strdup (_ ("This text may not be empty.")));
  return g_strdup (label);
}

static void
read_size (const UrCursor *values, UrExportOptions *options)
{
  static const char *const units[] = { "px", "mm", NULL };
  double width = 0;
  double height = 0;

  if (read_word (values[UNIT], units, 0) == 1)
    {
      read_number (values[WIDTH], UR_EXPORT_MIN_MM, UR_EXPORT_MAX_MM, &options->width_mm);
      read_number (values[HEIGHT], UR_EXPORT_MIN_MM, UR_EXPORT_MAX_MM, &options->height_mm);
      return;
    }
  read_number (values[WIDTH], UR_EXPORT_MIN_WIDTH, UR_EXPORT_MAX_WIDTH, &width);
  read_number (values[HEIGHT], UR_EXPORT_MIN_HEIGHT, UR_EXPORT_MAX_HEIGHT, &height);
  options->width = (guint) width;
  options->height = (guint) height;
}

static void
read_scale (UrCursor cursor, UrExportOptions *options)
{
  double scale = 1;

  read_number (cursor, 1, 4, &scale);
  if (scale != 1 && scale != 2 && scale != 4)
    ur_cursor_add_error (cursor, NULL,
                         g_strdup_printf (_ ("The scale is 1, 2 or 4, not %u."), (guint) scale));
  options->scale = (guint) scale;
}

static void
read_layout (const UrCursor *values, UrExportOptions *options)
{
  static const char *const layouts[] = { "picture", "slide", "cover", NULL };
  guint layout = read_word (values[LAYOUT], layouts, 0);

  options->slide = layout == 1;
  options->cover = layout == 2;
  if (layout != 0 && values[HEIGHT].node == NULL)
    ur_cursor_add_error (
        values[LAYOUT], NULL,
        g_strdup (layout == 1 ? _ ("A slide needs a height.") : _ ("A cover needs a height.")));
  read_number (values[LAYOUT_WIDTH], 200, 4000, &options->layout_width);
}

static void
read_rest (const UrCursor *values, UrExportOptions *options)
{
  static const char *const places[] = { "phone", "screen", "paper", "anywhere", NULL };
  double dpi = UR_EXPORT_DEFAULT_DPI;
  double max_bytes = 0;

  options->seen_on = (UrSeenOn) read_word (values[SEEN_ON], places,
                                           options->width_mm > 0 ? UR_SEEN_ON_PAPER : UR_SEEN_ANYWHERE);
  read_number (values[DPI], UR_EXPORT_MIN_DPI, UR_EXPORT_MAX_DPI, &dpi);
  read_number (values[MAX_BYTES], 10000, 100e6, &max_bytes);
  options->dpi = (guint) dpi;
  options->max_bytes = (gsize) max_bytes;
}

static UrPreset *
read_preset (UrCursor cursor, GHashTable *taken)
{
  UrPreset *preset = g_new0 (UrPreset, 1);
  UrCursor values[N_MEMBERS];

  ur_export_options_init (&preset->options);
  ur_cursor_read_members (cursor, preset_members, N_MEMBERS, values, NULL);
  preset->name = read_name (values[NAME], taken);
  preset->label = read_label (values[LABEL]);
  preset->label_en = read_label (values[LABEL_EN]);
  read_size (values, &preset->options);
  read_scale (values[SCALE], &preset->options);
  read_layout (values, &preset->options);
  read_rest (values, &preset->options);
  return preset;
}

static gboolean
read_root (UrCursor root, gpointer data, UrError *code)
{
  static const UrMember members[] = { { "format", UR_JSON_STRING, TRUE },
                                      { "version", UR_JSON_NUMBER, TRUE },
                                      { "presets", UR_JSON_ARRAY, TRUE } };
  static const char *const formats[] = { FORMAT, NULL };
  g_autoptr (GHashTable) taken = g_hash_table_new (ur_hash_string, g_str_equal);
  GPtrArray *presets = data;
  UrCursor values[G_N_ELEMENTS (members)];
  g_autofree UrCursor *elements = NULL;
  double version;
  guint n;

  ur_cursor_read_members (root, members, G_N_ELEMENTS (members), values, NULL);
  read_word (values[0], formats, 0);
  ur_cursor_read_number (values[1], VERSION, VERSION, &version, NULL);
  elements = ur_cursor_dup_elements (values[2], &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (presets, read_preset (elements[i], taken));
  return ur_json_count_problems (root.json) == 0;
}

static const UrJsonFormat preset_format = {
  .read = read_root,
  .describe_unknown = describe_unknown,
  .max_bytes = UR_PRESETS_MAX_BYTES,
};

/**
 * ur_presets_read:
 * @document: the content of a file
 * @file_name: what to call it in a sentence
 * @error: return location for an error
 *
 * Reads presets in the form that resources/FORMAT.md describes.
 *
 * Returns: (transfer full) (element-type UrPreset): the presets in the file's order, or %NULL with
 *   %UR_ERROR_FORMAT, a full sentence with the line of the first mistake
 */
GPtrArray *
ur_presets_read (GBytes *document, const char *file_name, GError **error)
{
  g_autoptr (GPtrArray) presets = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_preset_free);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *shown = g_filename_display_basename (file_name);
  GStringChunk *strings;
  const UrProblem *first;

  g_return_val_if_fail (document != NULL, NULL);

  strings = ur_json_read (document, NULL, &preset_format, presets, &problems, NULL);
  if (strings != NULL)
    {
      g_string_chunk_free (strings);
      return g_steal_pointer (&presets);
    }
  first = g_ptr_array_index (problems, 0);
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT, _ ("Line %u of the presets in “%s”: %s"), first->line,
                      shown, first->message);
  return NULL;
}
