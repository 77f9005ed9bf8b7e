/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures in a Word document. */
#include "ur-docx-body.h"

#include "ur-docx-parts-write.h"

#define XML(text) ((const xmlChar *) (text))
#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"
#define EMU_A_POINT 12700

static void
write_extent (UrDocxBody *body, const char *name, const UrWrittenPicture *picture)
{
  const double width = picture->shown * EMU_A_POINT;

  ur_docx_begin (body, name);
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("cx"), "%.0f", width);
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("cy"), "%.0f",
                                     width * picture->height / MAX (picture->width, 1));
  ur_docx_end (body);
}

static void
write_name (UrDocxBody *body, const char *element, const UrWrittenPicture *picture)
{
  ur_docx_begin (body, element);
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("id"), "%u", body->pictures->len);
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("name"), "%u", body->pictures->len);
  ur_docx_write_attribute (body->writer, "descr", picture->words);
  ur_docx_end (body);
}

static void
write_bitmap (UrDocxBody *body, const UrWrittenPicture *picture)
{
  ur_docx_begin (body, "pic:pic");
  ur_docx_write_attribute (body->writer, "xmlns:pic", DRAWING "picture");
  ur_docx_begin (body, "pic:nvPicPr");
  write_name (body, "pic:cNvPr", picture);
  ur_docx_begin (body, "pic:cNvPicPr");
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_begin (body, "pic:blipFill");
  ur_docx_begin (body, "a:blip");
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("r:embed"), "picture%u", body->pictures->len);
  ur_docx_end (body);
  ur_docx_begin (body, "a:stretch");
  ur_docx_begin (body, "a:fillRect");
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_begin (body, "pic:spPr");
  ur_docx_begin (body, "a:xfrm");
  ur_docx_begin (body, "a:off");
  ur_docx_write_attribute (body->writer, "x", "0");
  ur_docx_write_attribute (body->writer, "y", "0");
  ur_docx_end (body);
  write_extent (body, "a:ext", picture);
  ur_docx_end (body);
  ur_docx_begin (body, "a:prstGeom");
  ur_docx_write_attribute (body->writer, "prst", "rect");
  ur_docx_begin (body, "a:avLst");
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
}

/**
 * ur_docx_write_picture:
 * @body: a document
 * @object: a picture of it
 *
 * Writes it as a paragraph of its own.
 */
void
ur_docx_write_picture (UrDocxBody *body, JsonObject *object)
{
  UrWrittenPicture picture;

  ur_written_get_picture (body->written, object, &picture);
  g_ptr_array_add (body->pictures, g_bytes_new (picture.data, picture.length));
  ur_docx_begin (body, "w:p");
  ur_docx_begin (body, "w:pPr");
  ur_docx_write_value (body->writer, "w:pStyle", "Figure");
  ur_docx_end (body);
  ur_docx_begin (body, "w:r");
  ur_docx_begin (body, "w:drawing");
  ur_docx_begin (body, "wp:inline");
  ur_docx_write_attribute (body->writer, "xmlns:wp", DRAWING "wordprocessingDrawing");
  write_extent (body, "wp:extent", &picture);
  write_name (body, "wp:docPr", &picture);
  ur_docx_begin (body, "a:graphic");
  ur_docx_write_attribute (body->writer, "xmlns:a", DRAWING "main");
  ur_docx_begin (body, "a:graphicData");
  ur_docx_write_attribute (body->writer, "uri", DRAWING "picture");
  write_bitmap (body, &picture);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
}
