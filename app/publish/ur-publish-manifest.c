/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-publish-private.h"

#include <json-glib/json-glib.h>

/* json-glib 1.6 writes some fractions and U+001F so that nobody can read them back; here are only whole
 * numbers, and texts of a report, which have no control characters. */
static void
add_member (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_report (JsonBuilder *builder, const UrReport *report)
{
  g_autofree char *title = ur_report_dup_title (report);

  json_builder_set_member_name (builder, "report");
  json_builder_begin_object (builder);
  add_member (builder, "id", report->id);
  add_member (builder, "title", title);
  add_member (builder, "source", report->source);
  json_builder_end_object (builder);
}

static gboolean
is_missing (const UrPublished *published)
{
  return published->sha256 == NULL;
}

static void
add_file (JsonBuilder *builder, const UrPublishItem *item, const UrPublished *published)
{
  json_builder_begin_object (builder);
  add_member (builder, "name", item->name);
  add_member (builder, "kind", item->kind);
  add_member (builder, "title", item->title);
  add_member (builder, "chart", item->chart != NULL ? item->chart->id : NULL);
  add_member (builder, "preset", item->preset);
  if (!is_missing (published))
    {
      json_builder_set_member_name (builder, "bytes");
      json_builder_add_int_value (builder, (gint64) published->size);
    }
  add_member (builder, "sha256", published->sha256);
  json_builder_end_object (builder);
}

/* The files that are there, or those that are missing. */
static void
add_files (JsonBuilder *builder,
           const char *name,
           const UrPublish *publish,
           const UrPublished *published,
           gboolean missing)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < publish->items->len; i++)
    if (is_missing (&published[i]) == missing)
      add_file (builder, g_ptr_array_index (publish->items, i), &published[i]);
  json_builder_end_array (builder);
}

static gboolean
is_any_missing (const UrPublish *publish, const UrPublished *published)
{
  for (guint i = 0; i < publish->items->len; i++)
    if (is_missing (&published[i]))
      return TRUE;
  return FALSE;
}

static GBytes *
write_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/**
 * ur_publish_create_manifest:
 * @publish: what was published
 * @published: (array): size and digest of every file, in the order of the files
 *
 * The list of what a folder holds: JSON with the report's id, title and source, and for every file its name
 * below the folder, kind, title, chart, preset, size in bytes and SHA-256 in hexadecimal.  Files that could
 * not be made are in a list of their own, `missing`, which is there only then.  Nothing in it depends on the
 * time or the place.
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_publish_create_manifest (const UrPublish *publish, const UrPublished *published)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_report (builder, publish->report);
  add_files (builder, "files", publish, published, FALSE);
  if (is_any_missing (publish, published))
    add_files (builder, "missing", publish, published, TRUE);
  json_builder_end_object (builder);
  return write_json (builder);
}
