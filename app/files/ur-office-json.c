/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-office-json.h"

#include <string.h>

#include "ur-file-date.h"

/**
 * ur_office_json_init:
 * @json: (out caller-allocates): begins with an open object
 * @title: of the file
 * @author: (nullable): who issued what it shows
 *
 * Begins a description with what the file says of itself.
 */
void
ur_office_json_init (UrOfficeJson *json, const char *title, const char *author)
{
  g_autofree char *date = ur_file_dup_date ();

  json->builder = json_builder_new_immutable ();
  json->pictures = g_byte_array_new ();
  json_builder_begin_object (json->builder);
  ur_office_json_add_text (json, "title", title);
  if (author != NULL && *author != '\0')
    ur_office_json_add_text (json, "author", author);
  if (date != NULL)
    ur_office_json_add_text (json, "date", date);
}

/**
 * ur_office_json_clear:
 * @json: a description
 */
void
ur_office_json_clear (UrOfficeJson *json)
{
  g_clear_object (&json->builder);
  g_clear_pointer (&json->pictures, g_byte_array_unref);
}

/**
 * ur_office_json_add_text:
 * @json: a description with an open object
 * @name: of a member
 * @text: what it says
 */
void
ur_office_json_add_text (UrOfficeJson *json, const char *name, const char *text)
{
  json_builder_set_member_name (json->builder, name);
  json_builder_add_string_value (json->builder, text);
}

/**
 * ur_office_json_add_number:
 * @json: a description with an open object
 * @name: of a member
 * @number: what it says
 */
void
ur_office_json_add_number (UrOfficeJson *json, const char *name, double number)
{
  json_builder_set_member_name (json->builder, name);
  json_builder_add_double_value (json->builder, number);
}

/**
 * ur_office_json_add_picture:
 * @json: a description with an open object
 * @png: a picture
 * @width: how wide it is shown, in points
 * @words: what it shows, for people who do not see it
 *
 * Adds the members that tell of a picture.
 */
void
ur_office_json_add_picture (UrOfficeJson *json, GBytes *png, double width, const char *words)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);

  ur_office_json_add_number (json, "offset", json->pictures->len);
  ur_office_json_add_number (json, "length", (double) length);
  ur_office_json_add_number (json, "width", width);
  ur_office_json_add_text (json, "words", words);
  g_byte_array_append (json->pictures, data, (guint) length);
}

/**
 * ur_office_json_write:
 * @json: a description, every object closed but the first
 * @form: what is written
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Returns: (transfer full): the file, or %NULL as ur_office_write() says
 */
GBytes *
ur_office_json_write (UrOfficeJson *json, UrOfficeForm form, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) description = NULL;
  g_autoptr (GBytes) pictures = g_bytes_new (json->pictures->data, json->pictures->len);
  char *text;

  json_builder_end_object (json->builder);
  root = json_builder_get_root (json->builder);
  text = json_to_string (root, FALSE);
  description = g_bytes_new_take (text, strlen (text));
  return ur_office_write (form, description, pictures, cancellable, error);
}
