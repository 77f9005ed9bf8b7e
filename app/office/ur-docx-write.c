/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word documents.  What is in them is an object: `page` and `type`, lengths and sizes in points; `folio`,
 * where the page's number is; and `blocks`.  A block is a paragraph with a `style` and `runs`, a table with
 * `widths`, `numeric` and `rows`, a `picture`, or a table of contents with `title` and the `pages` that its
 * entries are on, as far as is known.  A run is an array: its text, plain or bold, and of a figure what it is
 * known by, in a tag and in a bookmark, and what it is called; or the sign of a footnote, note, and the runs
 * of that. */
#include "ur-config.h"

#include "ur-docx-write.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-block.h"
#include "ur-docx-body.h"
#include "ur-docx-parts-write.h"
#include "ur-zip.h"

#define XML(text) ((const xmlChar *) (text))

static void
begin_paragraph (UrDocxBody *body, const char *style, const char *align, gboolean keeps)
{
  ur_docx_begin (body, "w:p");
  ur_docx_begin (body, "w:pPr");
  ur_docx_write_value (body->writer, "w:pStyle", style);
  if (keeps)
    ur_docx_write_value (body->writer, "w:keepNext", NULL);
  if (align != NULL)
    ur_docx_write_value (body->writer, "w:jc", align);
  ur_docx_end (body);
}

/* The caption of a table stays with it. */
static void
write_paragraph (UrDocxBody *body, JsonObject *block)
{
  const char *style = ur_written_get_text (block, "style");
  gboolean is_above = strcmp (style, "TableCaption") == 0;
  guint mark = 0;

  begin_paragraph (body, is_above ? "Caption" : style, NULL, is_above);
  if (ur_docx_get_level (block) > 0)
    mark = ur_docx_begin_heading (body);
  ur_docx_write_runs (body, json_object_get_array_member (block, "runs"));
  ur_docx_end_heading (body, mark);
  ur_docx_end (body);
}

static void
write_border (UrDocxBody *body, const char *name, guint eighths)
{
  ur_docx_begin (body, name);
  ur_docx_write_attribute (body->writer, "w:val", "single");
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:sz"), "%u", eighths);
  ur_docx_write_attribute (body->writer, "w:space", "0");
  ur_docx_write_attribute (body->writer, "w:color", "000000");
  ur_docx_end (body);
}

static void
write_cell (UrDocxBody *body, JsonArray *runs, double width, gboolean is_number, gboolean is_head)
{
  ur_docx_begin (body, "w:tc");
  ur_docx_begin (body, "w:tcPr");
  ur_docx_begin (body, "w:tcW");
  ur_docx_write_twips (body->writer, "w:w", width);
  ur_docx_write_attribute (body->writer, "w:type", "dxa");
  ur_docx_end (body);
  if (is_head)
    {
      ur_docx_begin (body, "w:tcBorders");
      write_border (body, "w:bottom", 6);
      ur_docx_end (body);
    }
  ur_docx_end (body);
  begin_paragraph (body, "Cell", is_number ? "right" : NULL, is_head);
  ur_docx_write_runs (body, runs);
  ur_docx_end (body);
  ur_docx_end (body);
}

static void
write_row (UrDocxBody *body, JsonArray *cells, JsonObject *block, gboolean is_head)
{
  JsonArray *widths = json_object_get_array_member (block, "widths");
  JsonArray *numeric = json_object_get_array_member (block, "numeric");

  ur_docx_begin (body, "w:tr");
  ur_docx_begin (body, "w:trPr");
  ur_docx_write_value (body->writer, "w:cantSplit", NULL);
  if (is_head)
    ur_docx_write_value (body->writer, "w:tblHeader", NULL);
  ur_docx_end (body);
  for (guint i = 0; i < json_array_get_length (cells); i++)
    write_cell (body, json_array_get_array_element (cells, i), json_array_get_double_element (widths, i),
                json_array_get_double_element (numeric, i) > 0, is_head);
  ur_docx_end (body);
}

static void
write_table_properties (UrDocxBody *body, JsonArray *widths)
{
  double all = 0;

  for (guint i = 0; i < json_array_get_length (widths); i++)
    all += json_array_get_double_element (widths, i);
  ur_docx_begin (body, "w:tblPr");
  ur_docx_begin (body, "w:tblW");
  ur_docx_write_twips (body->writer, "w:w", all);
  ur_docx_write_attribute (body->writer, "w:type", "dxa");
  ur_docx_end (body);
  ur_docx_write_value (body->writer, "w:jc", "center");
  ur_docx_begin (body, "w:tblBorders");
  write_border (body, "w:top", 12);
  write_border (body, "w:bottom", 12);
  ur_docx_end (body);
  ur_docx_begin (body, "w:tblLayout");
  ur_docx_write_attribute (body->writer, "w:type", "fixed");
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_begin (body, "w:tblGrid");
  for (guint i = 0; i < json_array_get_length (widths); i++)
    {
      ur_docx_begin (body, "w:gridCol");
      ur_docx_write_twips (body->writer, "w:w", json_array_get_double_element (widths, i));
      ur_docx_end (body);
    }
  ur_docx_end (body);
}

/* Its first row is the head, which is repeated on the next page.  A paragraph parts it from what follows. */
static void
write_table (UrDocxBody *body, JsonObject *block)
{
  JsonArray *rows = json_object_get_array_member (block, "rows");

  ur_docx_begin (body, "w:tbl");
  write_table_properties (body, json_object_get_array_member (block, "widths"));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    write_row (body, json_array_get_array_element (rows, i), block, i == 0);
  ur_docx_end (body);
  begin_paragraph (body, "Note", NULL, FALSE);
  ur_docx_end (body);
}

static void
write_reference (UrDocxBody *body, const char *side, const char *part)
{
  ur_docx_begin (body, "w:footerReference");
  ur_docx_write_attribute (body->writer, "w:type", side);
  ur_docx_write_attribute (body->writer, "r:id", part);
  ur_docx_end (body);
}

static void
write_size (UrDocxBody *body, JsonObject *page)
{
  const double width = json_object_get_double_member (page, "width");
  const double height = json_object_get_double_member (page, "height");

  ur_docx_begin (body, "w:pgSz");
  ur_docx_write_twips (body->writer, "w:w", width);
  ur_docx_write_twips (body->writer, "w:h", height);
  if (width > height)
    ur_docx_write_attribute (body->writer, "w:orient", "landscape");
  ur_docx_end (body);
}

static void
write_page (UrDocxBody *body, JsonObject *page)
{
  static const char *const sides[] = { "top", "right", "bottom", "left", "header", "footer" };
  const int n_columns = (int) json_object_get_double_member (page, "columns");

  ur_docx_begin (body, "w:sectPr");
  write_reference (body, "default", "footer1");
  write_reference (body, "even", "footer2");
  write_size (body, page);
  ur_docx_begin (body, "w:pgMar");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *name = g_strconcat ("w:", sides[i], NULL);

      ur_docx_write_twips (body->writer, name, json_object_get_double_member (page, sides[i]));
    }
  ur_docx_write_attribute (body->writer, "w:gutter", "0");
  ur_docx_end (body);
  ur_docx_begin (body, "w:cols");
  if (n_columns > 1)
    xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:num"), "%d", n_columns);
  ur_docx_write_twips (body->writer, "w:space", json_object_get_double_member (page, "gap"));
  ur_docx_end (body);
  ur_docx_end (body);
}

static GBytes *
write_document (UrDocxBody *body)
{
  JsonObject *root = body->written->root;
  JsonArray *blocks = json_object_get_array_member (root, "blocks");
  xmlBuffer *buffer = xmlBufferCreate ();

  body->writer = ur_docx_begin_part (buffer, "w:document");
  ur_docx_begin (body, "w:body");
  for (guint i = 0; i < json_array_get_length (blocks); i++)
    {
      JsonObject *block = json_array_get_object_element (blocks, i);

      if (json_object_has_member (block, "rows"))
        write_table (body, block);
      else if (json_object_has_member (block, "picture"))
        ur_docx_write_picture (body, json_object_get_object_member (block, "picture"));
      else if (json_object_has_member (block, "pages"))
        ur_docx_write_contents (body, block);
      else
        write_paragraph (body, block);
    }
  write_page (body, json_object_get_object_member (root, "page"));
  ur_docx_end (body);
  return ur_docx_end_part (body->writer, buffer);
}

static gboolean
add (UrZip *zip, const char *name, GBytes *bytes)
{
  gboolean is_added = ur_zip_add (zip, name, bytes);

  g_bytes_unref (bytes);
  return is_added;
}

static gboolean
add_pictures (UrZip *zip, const GPtrArray *pictures)
{
  gboolean is_added = TRUE;

  for (guint i = 0; i < pictures->len && is_added; i++)
    {
      g_autofree char *name = g_strdup_printf ("word/media/image%u.png", i + 1);

      is_added = ur_zip_add (zip, name, g_ptr_array_index (pictures, i));
    }
  return is_added;
}

/* What is at the outer side of a page is at the right of an odd one. */
static gboolean
add_feet (UrZip *zip, const char *folio)
{
  gboolean has_sides = strcmp (folio, "outside") == 0, has_none = strcmp (folio, "none") == 0;

  return add (zip, "word/footer1.xml",
              ur_docx_write_footer (has_none    ? NULL
                                    : has_sides ? "right"
                                                : "center")) &&
         add (zip, "word/footer2.xml",
              ur_docx_write_footer (has_none    ? NULL
                                    : has_sides ? "left"
                                                : "center")) &&
         add (zip, "word/settings.xml", ur_docx_write_settings (has_sides));
}

static gboolean
pack (UrDocxBody *body)
{
  const UrWritten *written = body->written;
  g_autoptr (UrZip) zip = ur_zip_new ();

  return add (zip, "[Content_Types].xml", ur_docx_write_types ()) &&
         add (zip, "_rels/.rels", ur_docx_write_package_relations ()) &&
         add (zip, "word/document.xml", write_document (body)) &&
         add (zip, "word/footnotes.xml", ur_docx_write_notes (body)) &&
         add (zip, "word/_rels/document.xml.rels", ur_docx_write_relations (body->pictures->len)) &&
         add (zip, "word/styles.xml",
              ur_docx_write_styles (json_object_get_object_member (written->root, "type"))) &&
         add (zip, "word/fontTable.xml", ur_docx_write_fonts ()) &&
         add_feet (zip, ur_written_get_text (written->root, "folio")) && add_pictures (zip, body->pictures) &&
         add (zip, "docProps/core.xml", ur_written_dup_core (written)) &&
         add (zip, "docProps/app.xml", ur_written_dup_program ()) && ur_zip_end (zip);
}

/**
 * ur_docx_write:
 * @written: what is in the document
 * @error: return location for an error
 *
 * Writes it to standard output.
 *
 * Returns: whether all of it was written
 */
gboolean
ur_docx_write (const UrWritten *written, GError **error)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  UrDocxBody body = { .written = written, .pictures = pictures, .notes = notes };

  if (pack (&body))
    return TRUE;
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
                       _ ("The Word document could not be written."));
  return FALSE;
}
