/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a user's presets; those that are read can be shown and used:
 * each measures a chart, or says why it cannot. */
#include "fuzz.h"

#include "ur-excerpt.h"
#include "ur-preset.h"
#include "ur-report-reader.h"

static UrReport *report;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  report = ur_report_load_bundled (NULL);
  return report == NULL;
}

static void
check_label (const char *label)
{
  fuzz_check_text (label);
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    CHECK (!ur_char_is_unprintable (g_utf8_get_char (p)));
}

static void
measure (const UrExportOptions *options)
{
  g_autofree char *name = ur_export_dup_file_name (&report->charts[0], options);
  g_autoptr (GError) error = NULL;
  double text, size, floor;
  guint width, height;

  CHECK (strlen (name) <= 255 && strchr (name, '/') == NULL);
  if (!ur_export_measure (report, &report->charts[0], options, &width, &height, &text, &error))
    {
      fuzz_check_error (error);
      return;
    }
  CHECK (width > 0 && height > 0 && (guint64) width * height <= 64000000);
  CHECK (text > 0 && ur_export_get_memory (options, width, height) > 0);
  ur_export_is_legible (options, text, &size, &floor);
  CHECK (size > 0 && floor > 0);
}

static void
use (const UrPreset *preset, double width)
{
  UrExportOptions options;

  CHECK (preset->name != NULL && g_str_is_ascii (preset->name) && preset->name[0] != '\0');
  check_label (preset->label);
  if (preset->label_en != NULL)
    check_label (preset->label_en);
  ur_export_options_init (&options);
  ur_preset_apply (preset, &options);
  measure (&options);
  ur_preset_resize (preset, &options, width, FALSE);
  measure (&options);
  ur_preset_apply (preset, &options);
  ur_preset_resize (preset, &options, width / 10, TRUE);
  measure (&options);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) presets = ur_presets_read (document, "presets.json", &error);

  if (presets == NULL)
    {
      fuzz_check_error (error);
      return 0;
    }
  for (guint i = 0; i < MIN (presets->len, 4); i++)
    use (g_ptr_array_index (presets, i), UR_EXPORT_MIN_WIDTH + (double) (size * 37 % 4000));
  return 0;
}
