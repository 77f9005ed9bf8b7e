/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-written.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-block.h"
#include "ur-input.h"

/* Of a PNG: its signature, and each piece's length, name, content and checksum. */
#define PNG_HEAD 8u
#define PNG_AROUND 12u
#define PNG_METRE 1u
#define PLAIN_DPI 96.0
#define METRES_AN_INCH 0.0254

/**
 * ur_written_read:
 * @written: (out caller-allocates): what is to be written
 * @fd: where its description is
 * @pictures: (transfer none): the bytes of its pictures
 * @error: return location for an error
 *
 * Returns: whether it is a description
 */
gboolean
ur_written_read (UrWritten *written, int fd, GBytes *pictures, GError **error)
{
  gsize length;
  g_autofree char *text = ur_input_read (fd, &length);
  JsonNode *root = NULL;

  written->parser = json_parser_new_immutable ();
  written->pictures = g_bytes_ref (pictures);
  if (text != NULL && json_parser_load_from_data (written->parser, text, (gssize) length, NULL))
    root = json_parser_get_root (written->parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      written->root = json_node_get_object (root);
      return TRUE;
    }
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
                       _ ("What is to be written could not be read."));
  return FALSE;
}

/**
 * ur_written_clear:
 * @written: what was to be written
 */
void
ur_written_clear (UrWritten *written)
{
  g_clear_object (&written->parser);
  g_clear_pointer (&written->pictures, g_bytes_unref);
}

/**
 * ur_written_get_text:
 * @object: of a description
 * @name: of a member
 *
 * Returns: (nullable): what it says
 */
const char *
ur_written_get_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static guint32
get32 (const guint8 *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* What a picture says of its size. */
static void
measure (UrWrittenPicture *picture)
{
  gsize at = PNG_HEAD;

  picture->dpi = PLAIN_DPI;
  while (at + PNG_AROUND <= picture->length)
    {
      const guint8 *piece = picture->data + at;
      gsize length = get32 (piece);

      if (length > picture->length - at - PNG_AROUND)
        return;
      if (memcmp (piece + 4, "IHDR", 4) == 0 && length >= 8)
        {
          picture->width = get32 (piece + 8);
          picture->height = get32 (piece + 12);
        }
      else if (memcmp (piece + 4, "pHYs", 4) == 0 && length >= 9 && piece[16] == PNG_METRE)
        picture->dpi = get32 (piece + 8) * METRES_AN_INCH;
      at += PNG_AROUND + length;
    }
}

/**
 * ur_written_get_picture:
 * @written: what is to be written
 * @object: that tells of a picture
 * @picture: (out caller-allocates): it
 */
void
ur_written_get_picture (const UrWritten *written, JsonObject *object, UrWrittenPicture *picture)
{
  gsize size, offset = (gsize) json_object_get_double_member_with_default (object, "offset", 0);
  const guint8 *data = g_bytes_get_data (written->pictures, &size);

  offset = MIN (offset, size);
  *picture = (UrWrittenPicture){ .data = data + offset };
  picture->length =
      MIN ((gsize) json_object_get_double_member_with_default (object, "length", 0), size - offset);
  picture->shown = json_object_get_double_member_with_default (object, "width", 0);
  picture->words = ur_written_get_text (object, "words");
  measure (picture);
}

static void
add_element (GString *xml, const char *name, const char *type, const char *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (xml, "<%s%s>%s</%s>", name, type, escaped, name);
}

/**
 * ur_written_dup_core:
 * @written: what is to be written
 *
 * What a file says of itself (ECMA-376-2, 11).  It has a date only where one was given, so that the same
 * content is always the same bytes.
 *
 * Returns: (transfer full): docProps/core.xml
 */
GBytes *
ur_written_dup_core (const UrWritten *written)
{
  const char *date = ur_written_get_text (written->root, "date");
  GString *xml = g_string_new (
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");

  add_element (xml, "dc:title", "", ur_written_get_text (written->root, "title"));
  add_element (xml, "dc:creator", "", ur_written_get_text (written->root, "author"));
  add_element (xml, "dc:language", "", "zh-CN");
  add_element (xml, "dcterms:created", " xsi:type=\"dcterms:W3CDTF\"", date);
  add_element (xml, "dcterms:modified", " xsi:type=\"dcterms:W3CDTF\"", date);
  g_string_append (xml, "</cp:coreProperties>");
  return g_string_free_to_bytes (xml);
}

/**
 * ur_written_dup_program:
 *
 * Returns: (transfer full): docProps/app.xml, which says what has written the file
 */
GBytes *
ur_written_dup_program (void)
{
  static const char xml[] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties "
      "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
      "<Application>Union Report</Application></Properties>";

  return g_bytes_new_static (xml, strlen (xml));
}
