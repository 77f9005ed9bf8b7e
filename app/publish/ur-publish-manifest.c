/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-publish-private.h"

/* What JSON does not let stand in a string; everything else is UTF-8 as it is. */
static void
append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_c (json, '\\');
      if ((guchar) *text < 0x20)
        g_string_append_printf (json, "\\u%04x", (guint) *text);
      else
        g_string_append_c (json, *text);
    }
  g_string_append_c (json, '"');
}

static void
append_member (GString *json, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (json, ", \"%s\": ", name);
  append_string (json, text);
}

static void
append_file (GString *json, const UrPublishItem *item, const UrPublished *published)
{
  g_string_append (json, "    { \"name\": ");
  append_string (json, item->name);
  append_member (json, "kind", item->kind);
  append_member (json, "title", item->title);
  append_member (json, "chart", item->chart != NULL ? item->chart->id : NULL);
  append_member (json, "preset", item->preset);
  g_string_append_printf (json, ", \"bytes\": %" G_GSIZE_FORMAT, published->size);
  append_member (json, "sha256", published->sha256);
  g_string_append (json, " }");
}

/**
 * ur_publish_create_manifest:
 * @publish: what was published
 * @published: (array): size and digest of every file, in the order of the files
 *
 * The list of what a folder holds: JSON with the report's id, title and source, and for every file its name
 * below the folder, kind, title, chart, preset, size in bytes and SHA-256 in hexadecimal.  Nothing in it
 * depends on the time or the place.
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_publish_create_manifest (const UrPublish *publish, const UrPublished *published)
{
  g_autofree char *title = ur_report_dup_title (publish->report);
  GString *json = g_string_new ("{\n  \"report\": { \"id\": ");

  append_string (json, publish->report->id);
  append_member (json, "title", title);
  append_member (json, "source", publish->report->subtitle);
  g_string_append (json, " },\n  \"files\": [\n");
  for (guint i = 0; i < publish->items->len; i++)
    {
      append_file (json, g_ptr_array_index (publish->items, i), &published[i]);
      g_string_append (json, i + 1 < publish->items->len ? ",\n" : "\n");
    }
  g_string_append (json, "  ]\n}\n");
  return g_string_free_to_bytes (json);
}
