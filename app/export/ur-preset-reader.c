/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data file of presets.  Its first mistake is told with its line, and nothing of it is used. */
#include "ur-config.h"

#include "ur-preset.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "ur-error.h"
#include "ur-excerpt.h"
#include "ur-float.h"
#include "ur-guard.h"
#include "ur-lines.h"

#define FORMAT "union-report-presets"
#define VERSION 1
#define MAX_NAME 40
#define MAX_LABEL 120

typedef enum
{
  TYPE_STRING,
  TYPE_NUMBER,
  TYPE_ARRAY,
} Type;

typedef struct
{
  const char *name;
  Type type;
  gboolean required;
} Member;

/* A document with the places of its values, and the first thing that is wrong with it. */
typedef struct
{
  const char *text;
  gsize length;
  const UrSpan *spans;
  const char *file_name;
  GError *error;
} Reader;

/* Takes @message. */
static gboolean
fail_at (Reader *reader, gsize offset, char *message)
{
  g_autoptr (UrLines) lines = ur_lines_new (reader->text, reader->length);
  g_autofree char *shown = g_filename_display_basename (reader->file_name);
  g_autofree char *sentence = message;
  guint line, column;

  if (reader->error != NULL)
    return FALSE;
  ur_lines_find (lines, offset, &line, &column);
  g_set_error (&reader->error, UR_ERROR, UR_ERROR_FORMAT, _ ("Line %u of the presets in “%s”: %s"), line,
               shown, sentence);
  return FALSE;
}

static gboolean
fail (Reader *reader, guint span, char *message)
{
  return fail_at (reader, reader->spans[span].start, message);
}

/* A text as JSON means it, escapes resolved. */
static char *
dup_string (const Reader *reader, guint span)
{
  const UrSpan *place = &reader->spans[span];
  g_autofree char *slice = g_strndup (reader->text + place->start, place->end - place->start);
  g_autoptr (JsonNode) node = json_from_string (slice, NULL);

  return json_node_dup_string (node);
}

static double
get_number (const Reader *reader, guint span)
{
  return g_ascii_strtod (reader->text + reader->spans[span].start, NULL);
}

static gboolean
check_type (Reader *reader, guint span, Type type)
{
  static const UrSpanKind kinds[] = { UR_SPAN_STRING, UR_SPAN_NUMBER, UR_SPAN_ARRAY };
  const UrSpan *place = &reader->spans[span];
  g_autofree char *found = NULL;

  if (place->kind == kinds[type])
    return TRUE;
  found = ur_excerpt_new (reader->text + place->start, place->end - place->start);
  return fail (reader, span,
               g_strdup_printf (
                   type == TYPE_STRING   ? _ ("Expected a text in quotation marks here; found “%s”.")
                   : type == TYPE_NUMBER ? _ ("Expected a number without quotation marks here; found “%s”.")
                                         : _ ("Expected a list in square brackets here; found “%s”."),
                   found));
}

/* Fills in the spans of the members, 0 for those that are absent: the first span is never a value's. */
static gboolean
read_members (Reader *reader, guint object, const Member *members, guint n_members, guint *values)
{
  const UrSpan *place = &reader->spans[object];

  memset (values, 0, n_members * sizeof *values);
  if (place->kind != UR_SPAN_OBJECT)
    return fail (reader, object, g_strdup (_ ("Expected members in braces here.")));
  for (guint name = object + 1; name < place->next; name = reader->spans[name + 1].next)
    {
      g_autofree char *word = dup_string (reader, name);
      guint i = 0;

      while (i < n_members && strcmp (members[i].name, word) != 0)
        i++;
      if (i == n_members)
        return fail (reader, name, g_strdup_printf (_ ("A preset has no “%s”."), word));
      if (!check_type (reader, name + 1, members[i].type))
        return FALSE;
      values[i] = name + 1;
    }
  for (guint i = 0; i < n_members; i++)
    if (members[i].required && values[i] == 0)
      return fail (reader, object,
                   g_strdup_printf (_ ("“%s” is missing between these braces."), members[i].name));
  return TRUE;
}

/* A whole number between two others, or left alone where it is absent. */
static gboolean
read_number (Reader *reader, guint span, double low, double high, double *number)
{
  g_autofree char *least = ur_float_to_string (low);
  g_autofree char *most = ur_float_to_string (high);
  g_autofree char *found = NULL;
  double value;

  if (span == 0)
    return TRUE;
  value = get_number (reader, span);
  if (value >= low && value <= high)
    {
      *number = value;
      return TRUE;
    }
  found = ur_float_to_string (value);
  return fail (reader, span,
               g_strdup_printf (_ ("Expected a number from %s to %s here; found %s."), least, most, found));
}

/* One of a few words, or left alone where it is absent. */
static gboolean
read_word (Reader *reader, guint span, const char *const *words, guint *chosen)
{
  g_autofree char *word = NULL;
  g_autofree char *known = NULL;

  if (span == 0)
    return TRUE;
  word = dup_string (reader, span);
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *chosen = i;
        return TRUE;
      }
  known = g_strjoinv (", ", (char **) words);
  return fail (reader, span,
               g_strdup_printf (_ ("Expected one of these words: %s; found “%s”."), known, word));
}

static gboolean
read_text (Reader *reader, guint span, glong max_chars, char **text)
{
  if (span == 0)
    return TRUE;
  *text = dup_string (reader, span);
  if (**text != '\0' && g_utf8_strlen (*text, -1) <= max_chars)
    return TRUE;
  return fail (reader, span,
               g_strdup_printf (_ ("A text of 1 to %ld characters is expected here."), max_chars));
}

/* A name is typed on a command line. */
static gboolean
read_name (Reader *reader, guint span, char **name)
{
  if (!read_text (reader, span, MAX_NAME, name))
    return FALSE;
  if (strspn (*name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (*name) && **name != '-')
    return TRUE;
  return fail (reader, span,
               g_strdup (_ ("A preset's name has small Latin letters, digits and hyphens only.")));
}

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

static const Member preset_members[N_MEMBERS] = {
  [NAME] = { "name", TYPE_STRING, TRUE },          [LABEL] = { "label", TYPE_STRING, TRUE },
  [LABEL_EN] = { "label_en", TYPE_STRING, FALSE }, [LAYOUT] = { "layout", TYPE_STRING, FALSE },
  [UNIT] = { "unit", TYPE_STRING, FALSE },         [WIDTH] = { "width", TYPE_NUMBER, TRUE },
  [HEIGHT] = { "height", TYPE_NUMBER, FALSE },     [DPI] = { "dpi", TYPE_NUMBER, FALSE },
  [SCALE] = { "scale", TYPE_NUMBER, FALSE },       [LAYOUT_WIDTH] = { "layout_width", TYPE_NUMBER, FALSE },
  [SEEN_ON] = { "seen_on", TYPE_STRING, FALSE },   [MAX_BYTES] = { "max_bytes", TYPE_NUMBER, FALSE },
};

static gboolean
read_size (Reader *reader, const guint *values, UrExportOptions *options)
{
  static const char *const units[] = { "px", "mm", NULL };
  double width = 0;
  double height = 0;
  guint unit = 0;

  if (!read_word (reader, values[UNIT], units, &unit))
    return FALSE;
  if (unit == 1)
    return read_number (reader, values[WIDTH], UR_EXPORT_MIN_MM, UR_EXPORT_MAX_MM, &options->width_mm) &&
           read_number (reader, values[HEIGHT], UR_EXPORT_MIN_MM, UR_EXPORT_MAX_MM, &options->height_mm);
  if (!read_number (reader, values[WIDTH], UR_EXPORT_MIN_WIDTH, UR_EXPORT_MAX_WIDTH, &width) ||
      !read_number (reader, values[HEIGHT], UR_EXPORT_MIN_HEIGHT, UR_EXPORT_MAX_HEIGHT, &height))
    return FALSE;
  options->width = (guint) width;
  options->height = (guint) height;
  return TRUE;
}

static gboolean
read_rest (Reader *reader, const guint *values, UrExportOptions *options)
{
  static const char *const places[] = { "phone", "screen", "paper", NULL };
  static const char *const layouts[] = { "picture", "slide", NULL };
  double dpi = UR_EXPORT_DEFAULT_DPI;
  double scale = 1;
  double max_bytes = 0;
  guint place = options->width_mm > 0 ? UR_SEEN_ON_PAPER : UR_SEEN_ON_PHONE;
  guint layout = 0;

  if (!read_word (reader, values[LAYOUT], layouts, &layout) ||
      !read_word (reader, values[SEEN_ON], places, &place) ||
      !read_number (reader, values[DPI], UR_EXPORT_MIN_DPI, UR_EXPORT_MAX_DPI, &dpi) ||
      !read_number (reader, values[SCALE], 1, 4, &scale) ||
      !read_number (reader, values[LAYOUT_WIDTH], 200, 4000, &options->layout_width) ||
      !read_number (reader, values[MAX_BYTES], 10000, 100e6, &max_bytes))
    return FALSE;
  if (scale != 1 && scale != 2 && scale != 4)
    return fail (reader, values[SCALE],
                 g_strdup_printf (_ ("The scale is 1, 2 or 4, not %u."), (guint) scale));
  if (layout == 1 && options->height == 0 && options->height_mm <= 0)
    return fail (reader, values[LAYOUT], g_strdup (_ ("A slide needs a height.")));
  options->dpi = (guint) dpi;
  options->scale = (guint) scale;
  options->max_bytes = (gsize) max_bytes;
  options->slide = layout == 1;
  options->seen_on = (UrSeenOn) place;
  return TRUE;
}

static gboolean
is_taken (GPtrArray *presets, const char *name)
{
  for (guint i = 0; i < presets->len; i++)
    if (g_str_equal (((const UrPreset *) g_ptr_array_index (presets, i))->name, name))
      return TRUE;
  return FALSE;
}

static gboolean
read_preset (Reader *reader, guint span, GPtrArray *presets)
{
  UrPreset *preset = g_new0 (UrPreset, 1);
  guint values[N_MEMBERS];
  gboolean fine;

  ur_export_options_init (&preset->options);
  fine = read_members (reader, span, preset_members, N_MEMBERS, values) &&
         read_name (reader, values[NAME], &preset->name) &&
         read_text (reader, values[LABEL], MAX_LABEL, &preset->label) &&
         read_text (reader, values[LABEL_EN], MAX_LABEL, &preset->label_en) &&
         read_size (reader, values, &preset->options) && read_rest (reader, values, &preset->options);
  if (fine && is_taken (presets, preset->name))
    fine = fail (reader, values[NAME],
                 g_strdup_printf (_ ("There is a preset “%s” already; names are unique."), preset->name));
  if (fine)
    g_ptr_array_add (presets, preset);
  else
    ur_preset_free (preset);
  return fine;
}

static gboolean
read_document (Reader *reader, GPtrArray *presets)
{
  static const Member members[] = { { "format", TYPE_STRING, TRUE },
                                    { "version", TYPE_NUMBER, TRUE },
                                    { "presets", TYPE_ARRAY, TRUE } };
  static const char *const formats[] = { FORMAT, NULL };
  guint values[G_N_ELEMENTS (members)];
  double version = 0;
  guint format;

  if (!read_members (reader, 0, members, G_N_ELEMENTS (members), values) ||
      !read_word (reader, values[0], formats, &format) ||
      !read_number (reader, values[1], VERSION, VERSION, &version))
    return FALSE;
  for (guint span = values[2] + 1; span < reader->spans[values[2]].next; span = reader->spans[span].next)
    if (!read_preset (reader, span, presets))
      return FALSE;
  return TRUE;
}

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
  g_autoptr (GArray) spans = NULL;
  g_auto (UrMistake) mistake = { 0 };
  Reader reader = { .file_name = file_name };

  g_return_val_if_fail (document != NULL, NULL);

  reader.text = g_bytes_get_data (document, &reader.length);
  if (ur_encoding_check (reader.text, reader.length, &mistake))
    spans = ur_guard_scan (reader.text, reader.length, &mistake);
  if (spans == NULL)
    fail_at (&reader, mistake.start, g_strdup (mistake.message));
  else
    {
      reader.spans = (const UrSpan *) (gpointer) spans->data;
      if (read_document (&reader, presets))
        return g_steal_pointer (&presets);
    }
  g_propagate_error (error, reader.error);
  return NULL;
}
