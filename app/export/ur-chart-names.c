/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for all charts of a report, and for the folders they go into, no two alike.
 *
 * Titles that differ may be one name: once what a name cannot hold is gone, on a disk that does not tell
 * capitals from small letters, or where an accent may be written in two ways.  A folder may be copied to such
 * a disk later, so names that differ in nothing else count as one. */
#include "ur-export.h"

#include "ur-file-name-private.h"

/* Of what is before the size.  With the longest size and extension, 25 bytes, and an underline it is a
 * name of 143 bytes, which is what an encrypted home folder takes. */
#define MAX_STEM_BYTES 117
#define MAX_ID_BYTES 64
#define MAX_NUMBER_BYTES 8 /* -9999999 */

typedef struct
{
  const UrExportOptions *options;
  GHashTable *taken;   /* folded names */
  GHashTable *numbers; /* folded stem: the last number tried after it */
} Namer;

/* What stays of a name on the most careless of file systems.  Capitals come first: some letters without a
 * small form of their own, like the long s, have the capital of another. */
static char *
fold (const char *name)
{
  g_autofree char *parted = g_utf8_normalize (name, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) capitals = g_string_new (NULL);
  g_autofree char *folded = NULL;

  for (const char *p = parted; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (capitals, g_unichar_toupper (c));
    }
  folded = g_utf8_casefold (capitals->str, (gssize) capitals->len);
  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFD);
}

/* @stem with size and extension. */
static char *
build_name (const Namer *namer, const char *stem)
{
  GString *name = g_string_new (stem);

  ur_file_name_append_tail (name, namer->options);
  ur_file_name_guard (name);
  return g_string_free (name, FALSE);
}

/* Returns FALSE when the name is taken. */
static gboolean
take (Namer *namer, const char *name)
{
  char *folded = fold (name);

  if (g_hash_table_contains (namer->taken, folded))
    {
      g_free (folded);
      return FALSE;
    }
  return g_hash_table_add (namer->taken, folded);
}

static char *
dup_stem_with_id (const UrChart *chart)
{
  g_autoptr (GString) id = g_string_new (NULL);
  GString *stem = g_string_new (NULL);

  ur_file_name_append (id, chart->id, MAX_ID_BYTES);
  ur_file_name_append_title (stem, chart, MAX_STEM_BYTES - 1 - id->len);
  if (id->len > 0 && !g_str_equal (stem->str, id->str))
    g_string_append_printf (stem, "-%s", id->str);
  return g_string_free (stem, FALSE);
}

/* A number that is free.  Stems that differ only in what is cut off for it share their numbers, so that none
 * is tried twice and ten thousand like titles take no longer than others. */
static char *
take_numbered (Namer *namer, const char *stem)
{
  g_autoptr (GString) room = g_string_new (NULL);
  char *key;
  guint number;

  ur_file_name_append (room, stem, MAX_STEM_BYTES - MAX_NUMBER_BYTES);
  key = fold (room->str);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (namer->numbers, key));
  for (number = MAX (number, 1) + 1;; number++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", room->str, number);
      g_autofree char *name = build_name (namer, numbered);

      if (!take (namer, name))
        continue;
      g_hash_table_insert (namer->numbers, key, GUINT_TO_POINTER (number));
      return g_steal_pointer (&name);
    }
}

static char *
take_with_id (Namer *namer, const UrChart *chart)
{
  g_autofree char *stem = dup_stem_with_id (chart);
  g_autofree char *name = build_name (namer, stem);

  return take (namer, name) ? g_steal_pointer (&name) : take_numbered (namer, stem);
}

/* How many charts would have each name, folded. */
static GHashTable *
count_names (const UrReport *report, const UrExportOptions *options)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autofree char *name = ur_export_dup_file_name (&report->charts[i], options);
      char *key = fold (name);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

/* The names that no other chart would have; NULL for the others. */
static GPtrArray *
take_titles (Namer *namer, const UrReport *report)
{
  g_autoptr (GHashTable) counts = count_names (report, namer->options);
  GPtrArray *names = g_ptr_array_new_full (report->n_charts, g_free);

  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autofree char *name = ur_export_dup_file_name (&report->charts[i], namer->options);
      g_autofree char *key = fold (name);
      gboolean alone = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) == 1;

      g_ptr_array_add (names, alone && take (namer, name) ? g_steal_pointer (&name) : NULL);
    }
  return names;
}

/**
 * ur_export_list_chart_names:
 * @report: a report
 * @options: how its charts will be exported
 *
 * The names for the files of all charts in one folder, which differ on every file system, also from the table
 * of all indicators: as ur_export_dup_file_name() where no other chart would have that name, else with the
 * chart's id after the title, and with a number when that is taken too.  They depend on the report and the
 * format alone, not on which of the charts are exported.
 *
 * Returns: (transfer full) (element-type utf8): file names without a folder, in the order of the charts
 */
GPtrArray *
ur_export_list_chart_names (const UrReport *report, const UrExportOptions *options)
{
  Namer namer = { options, NULL, NULL };
  g_autofree char *indicators = ur_export_dup_indicators_name ();
  GPtrArray *names;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  namer.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  namer.numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  take (&namer, indicators);
  names = take_titles (&namer, report);
  for (guint i = 0; i < names->len; i++)
    if (g_ptr_array_index (names, i) == NULL)
      g_ptr_array_index (names, i) = take_with_id (&namer, &report->charts[i]);
  g_hash_table_unref (namer.taken);
  g_hash_table_unref (namer.numbers);
  return names;
}

/**
 * ur_export_list_preset_folder_names:
 * @presets: (array zero-terminated=1): names of presets
 *
 * The names for the folders of what is exported with each preset, which differ on every file system: names
 * that would be one get numbers, from the second on.
 *
 * Returns: (transfer full) (element-type utf8): folder names, in the order of @presets
 */
GPtrArray *
ur_export_list_preset_folder_names (const char *const *presets)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (presets != NULL, names);

  for (guint i = 0; presets[i] != NULL; i++)
    {
      char *name = ur_file_name_dup_plain ("", presets[i], "");

      for (guint number = 2; !g_hash_table_add (taken, fold (name)); number++)
        {
          g_autofree char *suffix = g_strdup_printf ("-%u", number);

          g_free (name);
          name = ur_file_name_dup_plain ("", presets[i], suffix);
        }
      g_ptr_array_add (names, name);
    }
  return names;
}
