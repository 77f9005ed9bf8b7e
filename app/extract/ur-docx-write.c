/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word documents.  What is in them is an object: `page` and `type`, lengths and sizes in points; `folio`,
 * where the page's number is; and `blocks`.  A block is a paragraph with a `style` and `runs`, a table with
 * `widths`, `numeric` and `rows`, or a `picture`.  A run is an array: its text, plain or bold, and of a
 * figure what it is known by and what it is called. */
#include "ur-config.h"

#include "ur-docx-write.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-block.h"
#include "ur-docx-parts-write.h"
#include "ur-docx-tag.h"
#include "ur-zip.h"

#define XML(text) ((const xmlChar *) (text))
#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"
#define EMU_A_POINT 12700

typedef struct
{
  const UrWritten *written;
  xmlTextWriter *writer;
  GPtrArray *pictures; /* GBytes */
  guint n_controls;
} Document;

static void
begin (Document *document, const char *name)
{
  xmlTextWriterStartElement (document->writer, XML (name));
}

static void
end (Document *document)
{
  xmlTextWriterEndElement (document->writer);
}

/* No control character may be in a part, but for tabs, which Word has an element for. */
static char *
dup_clean (const char *text)
{
  char *clean = g_strdup (text);

  for (char *p = clean; *p != '\0'; p++)
    if ((guchar) *p < 0x20)
      *p = ' ';
  return clean;
}

/* Quotation marks are those of Chinese: the hint says of which font. */
static void
write_plain_run (Document *document, const char *text, gboolean bold)
{
  g_autofree char *clean = dup_clean (text);

  begin (document, "w:r");
  begin (document, "w:rPr");
  begin (document, "w:rFonts");
  ur_docx_write_attribute (document->writer, "w:hint", "eastAsia");
  end (document);
  if (bold)
    ur_docx_write_value (document->writer, "w:b", NULL);
  end (document);
  begin (document, "w:t");
  ur_docx_write_attribute (document->writer, "xml:space", "preserve");
  xmlTextWriterWriteString (document->writer, XML (clean));
  end (document);
  end (document);
}

static gboolean
is_short (const char *text)
{
  glong n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_utf8_get_char (p) > 0xffff ? 2 : 1;
  return n <= UR_DOCX_LONGEST_TAG;
}

/* In a content control, whose tag says which figure it is, so that an edited draft can be checked again. */
static void
write_figure (Document *document, const char *text, gboolean bold, const char *figure, const char *label)
{
  g_autofree char *tag = g_strconcat (UR_DOCX_TAG, figure, NULL);
  g_autofree char *name = dup_clean (label);

  if (!is_short (tag))
    {
      write_plain_run (document, text, bold);
      return;
    }
  begin (document, "w:sdt");
  begin (document, "w:sdtPr");
  if (is_short (name))
    ur_docx_write_value (document->writer, "w:alias", name);
  ur_docx_write_value (document->writer, "w:tag", tag);
  begin (document, "w:id");
  xmlTextWriterWriteFormatAttribute (document->writer, XML ("w:val"), "%u", ++document->n_controls);
  end (document);
  end (document);
  begin (document, "w:sdtContent");
  write_plain_run (document, text, bold);
  end (document);
  end (document);
}

static void
write_runs (Document *document, JsonArray *runs)
{
  for (guint i = 0; i < json_array_get_length (runs); i++)
    {
      JsonArray *run = json_array_get_array_element (runs, i);
      const char *text = json_array_get_string_element (run, 0);
      gboolean bold = strcmp (json_array_get_string_element (run, 1), "bold") == 0;

      if (json_array_get_length (run) > 3)
        write_figure (document, text, bold, json_array_get_string_element (run, 2),
                      json_array_get_string_element (run, 3));
      else
        write_plain_run (document, text, bold);
    }
}

static void
begin_paragraph (Document *document, const char *style, const char *align, gboolean keeps)
{
  begin (document, "w:p");
  begin (document, "w:pPr");
  ur_docx_write_value (document->writer, "w:pStyle", style);
  if (keeps)
    ur_docx_write_value (document->writer, "w:keepNext", NULL);
  if (align != NULL)
    ur_docx_write_value (document->writer, "w:jc", align);
  end (document);
}

/* The caption of a table stays with it. */
static void
write_paragraph (Document *document, JsonObject *block)
{
  const char *style = ur_written_get_text (block, "style");
  gboolean is_above = strcmp (style, "TableCaption") == 0;

  begin_paragraph (document, is_above ? "Caption" : style, NULL, is_above);
  write_runs (document, json_object_get_array_member (block, "runs"));
  end (document);
}

static void
write_border (Document *document, const char *name, guint eighths)
{
  begin (document, name);
  ur_docx_write_attribute (document->writer, "w:val", "single");
  xmlTextWriterWriteFormatAttribute (document->writer, XML ("w:sz"), "%u", eighths);
  ur_docx_write_attribute (document->writer, "w:space", "0");
  ur_docx_write_attribute (document->writer, "w:color", "000000");
  end (document);
}

static void
write_cell (Document *document, JsonArray *runs, double width, gboolean is_number, gboolean is_head)
{
  begin (document, "w:tc");
  begin (document, "w:tcPr");
  begin (document, "w:tcW");
  ur_docx_write_twips (document->writer, "w:w", width);
  ur_docx_write_attribute (document->writer, "w:type", "dxa");
  end (document);
  if (is_head)
    {
      begin (document, "w:tcBorders");
      write_border (document, "w:bottom", 6);
      end (document);
    }
  end (document);
  begin_paragraph (document, "Cell", is_number ? "right" : NULL, is_head);
  write_runs (document, runs);
  end (document);
  end (document);
}

static void
write_row (Document *document, JsonArray *cells, JsonObject *block, gboolean is_head)
{
  JsonArray *widths = json_object_get_array_member (block, "widths");
  JsonArray *numeric = json_object_get_array_member (block, "numeric");

  begin (document, "w:tr");
  begin (document, "w:trPr");
  ur_docx_write_value (document->writer, "w:cantSplit", NULL);
  if (is_head)
    ur_docx_write_value (document->writer, "w:tblHeader", NULL);
  end (document);
  for (guint i = 0; i < json_array_get_length (cells); i++)
    write_cell (document, json_array_get_array_element (cells, i), json_array_get_double_element (widths, i),
                json_array_get_double_element (numeric, i) > 0, is_head);
  end (document);
}

static void
write_table_properties (Document *document, JsonArray *widths)
{
  double all = 0;

  for (guint i = 0; i < json_array_get_length (widths); i++)
    all += json_array_get_double_element (widths, i);
  begin (document, "w:tblPr");
  begin (document, "w:tblW");
  ur_docx_write_twips (document->writer, "w:w", all);
  ur_docx_write_attribute (document->writer, "w:type", "dxa");
  end (document);
  ur_docx_write_value (document->writer, "w:jc", "center");
  begin (document, "w:tblBorders");
  write_border (document, "w:top", 12);
  write_border (document, "w:bottom", 12);
  end (document);
  begin (document, "w:tblLayout");
  ur_docx_write_attribute (document->writer, "w:type", "fixed");
  end (document);
  end (document);
  begin (document, "w:tblGrid");
  for (guint i = 0; i < json_array_get_length (widths); i++)
    {
      begin (document, "w:gridCol");
      ur_docx_write_twips (document->writer, "w:w", json_array_get_double_element (widths, i));
      end (document);
    }
  end (document);
}

/* Its first row is the head, which is repeated on the next page.  A paragraph parts it from what follows. */
static void
write_table (Document *document, JsonObject *block)
{
  JsonArray *rows = json_object_get_array_member (block, "rows");

  begin (document, "w:tbl");
  write_table_properties (document, json_object_get_array_member (block, "widths"));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    write_row (document, json_array_get_array_element (rows, i), block, i == 0);
  end (document);
  begin_paragraph (document, "Note", NULL, FALSE);
  end (document);
}

static void
write_extent (Document *document, const char *name, const UrWrittenPicture *picture)
{
  const double width = picture->shown * EMU_A_POINT;

  begin (document, name);
  xmlTextWriterWriteFormatAttribute (document->writer, XML ("cx"), "%.0f", width);
  xmlTextWriterWriteFormatAttribute (document->writer, XML ("cy"), "%.0f",
                                     width * picture->height / MAX (picture->width, 1));
  end (document);
}

static void
write_name (Document *document, const char *element, const UrWrittenPicture *picture)
{
  begin (document, element);
  xmlTextWriterWriteFormatAttribute (document->writer, XML ("id"), "%u", document->pictures->len);
  xmlTextWriterWriteFormatAttribute (document->writer, XML ("name"), "%u", document->pictures->len);
  ur_docx_write_attribute (document->writer, "descr", picture->words);
  end (document);
}

static void
write_bitmap (Document *document, const UrWrittenPicture *picture)
{
  begin (document, "pic:pic");
  ur_docx_write_attribute (document->writer, "xmlns:pic", DRAWING "picture");
  begin (document, "pic:nvPicPr");
  write_name (document, "pic:cNvPr", picture);
  begin (document, "pic:cNvPicPr");
  end (document);
  end (document);
  begin (document, "pic:blipFill");
  begin (document, "a:blip");
  xmlTextWriterWriteFormatAttribute (document->writer, XML ("r:embed"), "picture%u", document->pictures->len);
  end (document);
  begin (document, "a:stretch");
  begin (document, "a:fillRect");
  end (document);
  end (document);
  end (document);
  begin (document, "pic:spPr");
  begin (document, "a:xfrm");
  begin (document, "a:off");
  ur_docx_write_attribute (document->writer, "x", "0");
  ur_docx_write_attribute (document->writer, "y", "0");
  end (document);
  write_extent (document, "a:ext", picture);
  end (document);
  begin (document, "a:prstGeom");
  ur_docx_write_attribute (document->writer, "prst", "rect");
  begin (document, "a:avLst");
  end (document);
  end (document);
  end (document);
  end (document);
}

static void
write_picture (Document *document, JsonObject *object)
{
  UrWrittenPicture picture;

  ur_written_get_picture (document->written, object, &picture);
  g_ptr_array_add (document->pictures, g_bytes_new (picture.data, picture.length));
  begin_paragraph (document, "Figure", NULL, FALSE);
  begin (document, "w:r");
  begin (document, "w:drawing");
  begin (document, "wp:inline");
  ur_docx_write_attribute (document->writer, "xmlns:wp", DRAWING "wordprocessingDrawing");
  write_extent (document, "wp:extent", &picture);
  write_name (document, "wp:docPr", &picture);
  begin (document, "a:graphic");
  ur_docx_write_attribute (document->writer, "xmlns:a", DRAWING "main");
  begin (document, "a:graphicData");
  ur_docx_write_attribute (document->writer, "uri", DRAWING "picture");
  write_bitmap (document, &picture);
  end (document);
  end (document);
  end (document);
  end (document);
  end (document);
  end (document);
}

static void
write_reference (Document *document, const char *side, const char *part)
{
  begin (document, "w:footerReference");
  ur_docx_write_attribute (document->writer, "w:type", side);
  ur_docx_write_attribute (document->writer, "r:id", part);
  end (document);
}

static void
write_size (Document *document, JsonObject *page)
{
  const double width = json_object_get_double_member (page, "width");
  const double height = json_object_get_double_member (page, "height");

  begin (document, "w:pgSz");
  ur_docx_write_twips (document->writer, "w:w", width);
  ur_docx_write_twips (document->writer, "w:h", height);
  if (width > height)
    ur_docx_write_attribute (document->writer, "w:orient", "landscape");
  end (document);
}

static void
write_page (Document *document, JsonObject *page)
{
  static const char *const sides[] = { "top", "right", "bottom", "left", "header", "footer" };
  const int n_columns = (int) json_object_get_double_member (page, "columns");

  begin (document, "w:sectPr");
  write_reference (document, "default", "footer1");
  write_reference (document, "even", "footer2");
  write_size (document, page);
  begin (document, "w:pgMar");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *name = g_strconcat ("w:", sides[i], NULL);

      ur_docx_write_twips (document->writer, name, json_object_get_double_member (page, sides[i]));
    }
  ur_docx_write_attribute (document->writer, "w:gutter", "0");
  end (document);
  begin (document, "w:cols");
  if (n_columns > 1)
    xmlTextWriterWriteFormatAttribute (document->writer, XML ("w:num"), "%d", n_columns);
  ur_docx_write_twips (document->writer, "w:space", json_object_get_double_member (page, "gap"));
  end (document);
  end (document);
}

static GBytes *
write_document (Document *document)
{
  JsonObject *root = document->written->root;
  JsonArray *blocks = json_object_get_array_member (root, "blocks");
  xmlBuffer *buffer = xmlBufferCreate ();

  document->writer = ur_docx_begin_part (buffer, "w:document");
  begin (document, "w:body");
  for (guint i = 0; i < json_array_get_length (blocks); i++)
    {
      JsonObject *block = json_array_get_object_element (blocks, i);

      if (json_object_has_member (block, "rows"))
        write_table (document, block);
      else if (json_object_has_member (block, "picture"))
        write_picture (document, json_object_get_object_member (block, "picture"));
      else
        write_paragraph (document, block);
    }
  write_page (document, json_object_get_object_member (root, "page"));
  end (document);
  return ur_docx_end_part (document->writer, buffer);
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
pack (Document *document)
{
  const UrWritten *written = document->written;
  g_autoptr (UrZip) zip = ur_zip_new ();

  return add (zip, "[Content_Types].xml", ur_docx_write_types ()) &&
         add (zip, "_rels/.rels", ur_docx_write_package_relations ()) &&
         add (zip, "word/document.xml", write_document (document)) &&
         add (zip, "word/_rels/document.xml.rels", ur_docx_write_relations (document->pictures->len)) &&
         add (zip, "word/styles.xml",
              ur_docx_write_styles (json_object_get_object_member (written->root, "type"))) &&
         add (zip, "word/fontTable.xml", ur_docx_write_fonts ()) &&
         add_feet (zip, ur_written_get_text (written->root, "folio")) &&
         add_pictures (zip, document->pictures) &&
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
  Document document = { .written = written, .pictures = pictures };

  if (pack (&document))
    return TRUE;
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
                       _ ("The Word document could not be written."));
  return FALSE;
}
