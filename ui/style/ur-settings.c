/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_SETTINGS_ENABLE_BACKEND
#include "ur-config.h"

#include "ur-settings.h"

#include <gio/gsettingsbackend.h>

#include "ur-program.h"

#define MAX_PLACES 50

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *fallback = g_settings_schema_source_get_default ();
  g_autofree char *folder = ur_program_dup_built_folder ("resources");
  g_autoptr (GSettingsSchemaSource) built = NULL;

  if (folder != NULL)
    built = g_settings_schema_source_new_from_directory (folder, fallback, FALSE, NULL);
  if (built != NULL)
    return g_settings_schema_source_lookup (built, UR_APPLICATION_ID, TRUE);
  return fallback != NULL ? g_settings_schema_source_lookup (fallback, UR_APPLICATION_ID, TRUE) : NULL;
}

/* On a system without dconf GIO falls back to a back end that forgets everything; a file of our own does not.
 */
static GSettingsBackend *
create_backend (void)
{
  g_autoptr (GSettingsBackend) backend = g_settings_backend_get_default ();
  g_autofree char *path = NULL;

  if (g_getenv ("GSETTINGS_BACKEND") != NULL ||
      g_strcmp0 (G_OBJECT_TYPE_NAME (backend), "GMemorySettingsBackend") != 0)
    return g_steal_pointer (&backend);
  path = g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, "settings.ini", NULL);
  return g_keyfile_settings_backend_new (path, "/org/unionreport/UnionReport/", NULL);
}

/**
 * ur_settings_get:
 *
 * The settings live as long as the process.
 *
 * Returns: (transfer none) (nullable): the settings, or %NULL when their schema is not installed
 */
GSettings *
ur_settings_get (void)
{
  static gsize once = 0;
  static GSettings *settings = NULL;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      if (schema != NULL)
        {
          g_autoptr (GSettingsBackend) backend = create_backend ();
          settings = g_settings_new_full (schema, backend, NULL);
        }
      g_once_init_leave (&once, 1);
    }
  return settings;
}

/* Asking for a key that an older installed schema does not have would end the program. */
static GSettings *
get_settings_with (const char *key)
{
  GSettings *settings = ur_settings_get ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL)
    return NULL;
  g_object_get (settings, "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, key) ? settings : NULL;
}

/**
 * ur_settings_get_int:
 * @key: a key of the schema
 * @fallback: what holds without a schema
 *
 * Returns: the value
 */
int
ur_settings_get_int (const char *key, int fallback)
{
  GSettings *settings = get_settings_with (key);

  return settings != NULL ? g_settings_get_int (settings, key) : fallback;
}

/**
 * ur_settings_set_int:
 * @key: a key of the schema
 * @value: its new value
 */
void
ur_settings_set_int (const char *key, int value)
{
  GSettings *settings = get_settings_with (key);

  if (settings != NULL)
    g_settings_set_int (settings, key, value);
}

/**
 * ur_settings_get_boolean:
 * @key: a key of the schema
 * @fallback: what holds without a schema
 *
 * Returns: the value
 */
gboolean
ur_settings_get_boolean (const char *key, gboolean fallback)
{
  GSettings *settings = get_settings_with (key);

  return settings != NULL ? g_settings_get_boolean (settings, key) : fallback;
}

/**
 * ur_settings_set_boolean:
 * @key: a key of the schema
 * @value: its new value
 */
void
ur_settings_set_boolean (const char *key, gboolean value)
{
  GSettings *settings = get_settings_with (key);

  if (settings != NULL)
    g_settings_set_boolean (settings, key, value);
}

/**
 * ur_settings_dup_string:
 * @key: a key of the schema
 * @fallback: what holds without a schema
 *
 * Returns: (transfer full): the value
 */
char *
ur_settings_dup_string (const char *key, const char *fallback)
{
  GSettings *settings = get_settings_with (key);

  return settings != NULL ? g_settings_get_string (settings, key) : g_strdup (fallback);
}

/**
 * ur_settings_set_string:
 * @key: a key of the schema
 * @value: its new value
 */
void
ur_settings_set_string (const char *key, const char *value)
{
  GSettings *settings = get_settings_with (key);

  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}

/**
 * ur_settings_get_value:
 * @key: a key of any type
 *
 * Returns: (transfer full) (nullable): the setting, or %NULL without the schema
 */
GVariant *
ur_settings_get_value (const char *key)
{
  GSettings *settings = get_settings_with (key);

  return settings != NULL ? g_settings_get_value (settings, key) : NULL;
}

/**
 * ur_settings_set_value:
 * @key: a key of the type of @value
 * @value: the new setting; a floating reference is taken over
 */
void
ur_settings_set_value (const char *key, GVariant *value)
{
  GSettings *settings = get_settings_with (key);
  G_GNUC_UNUSED g_autoptr (GVariant) own = g_variant_ref_sink (value);

  if (settings != NULL)
    g_settings_set_value (settings, key, own);
}

/**
 * ur_settings_dup_place:
 * @report_id: which report
 *
 * Returns: (transfer full) (nullable): the text form of the place where its reader was last, or %NULL
 */
char *
ur_settings_dup_place (const char *report_id)
{
  GSettings *settings = get_settings_with ("places");
  g_autoptr (GVariant) places = NULL;
  char *place = NULL;

  if (settings == NULL)
    return NULL;
  places = g_settings_get_value (settings, "places");
  g_variant_lookup (places, report_id, "s", &place);
  return place;
}

/**
 * ur_settings_set_place:
 * @report_id: which report
 * @place: the text form of a place
 *
 * Remembers where the reader of a report is, for the fifty reports read last.
 */
void
ur_settings_set_place (const char *report_id, const char *place)
{
  GSettings *settings = get_settings_with ("places");
  g_autoptr (GVariant) places = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *id;
  const char *value;
  guint kept = 1;

  if (settings == NULL)
    return;
  places = g_settings_get_value (settings, "places");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", report_id, place);
  g_variant_iter_init (&iter, places);
  while (g_variant_iter_next (&iter, "{&s&s}", &id, &value) && kept < MAX_PLACES)
    if (g_strcmp0 (id, report_id) != 0)
      {
        g_variant_builder_add (&builder, "{ss}", id, value);
        kept++;
      }
  g_settings_set_value (settings, "places", g_variant_builder_end (&builder));
}
