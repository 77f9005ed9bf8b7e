/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of contents of a Word document: a field, which the program that opens it can make anew, with the
 * entries that it has until then. */
#include "ur-docx-body.h"

#include <string.h>

#include "ur-docx-parts-write.h"

#define XML(text) ((const xmlChar *) (text))

/* Headings of three levels, as links, with their outline levels. */
#define INSTRUCTION " TOC \\o \"1-3\" \\h \\z \\u "

/**
 * ur_docx_get_level:
 * @block: of a document
 *
 * Returns: the level of a heading, from 1; 0 for any other block
 */
guint
ur_docx_get_level (JsonObject *block)
{
  const char *style = json_object_get_string_member_with_default (block, "style", "");

  return g_str_has_prefix (style, "Heading") ? (guint) g_ascii_digit_value (style[strlen ("Heading")]) : 0;
}

static void
write_field_end (UrDocxBody *body, const char *type)
{
  ur_docx_begin (body, "w:r");
  ur_docx_begin (body, "w:fldChar");
  ur_docx_write_attribute (body->writer, "w:fldCharType", type);
  ur_docx_end (body);
  ur_docx_end (body);
}

static void
begin_field (UrDocxBody *body, const char *instruction)
{
  write_field_end (body, "begin");
  ur_docx_begin (body, "w:r");
  ur_docx_begin (body, "w:instrText");
  ur_docx_write_attribute (body->writer, "xml:space", "preserve");
  xmlTextWriterWriteString (body->writer, XML (instruction));
  ur_docx_end (body);
  ur_docx_end (body);
  write_field_end (body, "separate");
}

/* Dots lead to the number at the end of the line. */
static void
write_tab_stop (UrDocxBody *body)
{
  JsonObject *page = json_object_get_object_member (body->written->root, "page");
  const double n = json_object_get_double_member (page, "columns"),
               room = json_object_get_double_member (page, "width") -
                      json_object_get_double_member (page, "left") -
                      json_object_get_double_member (page, "right");

  ur_docx_begin (body, "w:tabs");
  ur_docx_begin (body, "w:tab");
  ur_docx_write_attribute (body->writer, "w:val", "right");
  ur_docx_write_attribute (body->writer, "w:leader", "dot");
  ur_docx_write_twips (body->writer, "w:pos",
                       (room - (n - 1) * json_object_get_double_member (page, "gap")) / n);
  ur_docx_end (body);
  ur_docx_end (body);
}

static void
write_page_number (UrDocxBody *body, guint entry, guint page)
{
  g_autofree char *instruction = g_strdup_printf (" PAGEREF _Toc%u \\h ", entry);
  g_autofree char *number = g_strdup_printf ("%u", page);

  ur_docx_begin (body, "w:r");
  ur_docx_write_value (body->writer, "w:tab", NULL);
  ur_docx_end (body);
  begin_field (body, instruction);
  ur_docx_write_run (body, number, FALSE);
  write_field_end (body, "end");
}

static void
write_entry (UrDocxBody *body, JsonObject *heading, guint page, gboolean is_first)
{
  JsonArray *runs = json_object_get_array_member (heading, "runs");

  ur_docx_begin (body, "w:p");
  ur_docx_begin (body, "w:pPr");
  ur_docx_begin (body, "w:pStyle");
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:val"), "TOC%u", ur_docx_get_level (heading));
  ur_docx_end (body);
  write_tab_stop (body);
  ur_docx_end (body);
  if (is_first)
    begin_field (body, INSTRUCTION);
  ur_docx_begin (body, "w:hyperlink");
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:anchor"), "_Toc%u", ++body->n_entries);
  ur_docx_write_attribute (body->writer, "w:history", "1");
  for (guint i = 0; i < json_array_get_length (runs); i++)
    ur_docx_write_run (body, json_array_get_string_element (json_array_get_array_element (runs, i), 0),
                       FALSE);
  write_page_number (body, body->n_entries, page);
  ur_docx_end (body);
  ur_docx_end (body);
}

static void
write_line (UrDocxBody *body, const char *style)
{
  ur_docx_begin (body, "w:p");
  ur_docx_begin (body, "w:pPr");
  ur_docx_write_value (body->writer, "w:pStyle", style);
  ur_docx_end (body);
}

/**
 * ur_docx_write_contents:
 * @body: a document whose headings come later
 * @block: the title of its table of contents, and the pages of the headings that it leads to
 */
void
ur_docx_write_contents (UrDocxBody *body, JsonObject *block)
{
  JsonArray *pages = json_object_get_array_member (block, "pages");
  JsonArray *blocks = json_object_get_array_member (body->written->root, "blocks");

  write_line (body, "TOCHeading");
  ur_docx_write_run (body, ur_written_get_text (block, "title"), FALSE);
  ur_docx_end (body);
  for (guint i = 0; i < json_array_get_length (blocks) && body->n_entries < json_array_get_length (pages);
       i++)
    {
      JsonObject *heading = json_array_get_object_element (blocks, i);

      if (ur_docx_get_level (heading) > 0)
        write_entry (body, heading, (guint) json_array_get_double_element (pages, body->n_entries),
                     body->n_entries == 0);
    }
  write_line (body, "Note");
  write_field_end (body, "end");
  ur_docx_end (body);
}

/**
 * ur_docx_begin_heading:
 * @body: a document with an open heading
 *
 * Has the table of contents lead to it, if there is one that does.
 *
 * Returns: for ur_docx_end_heading()
 */
guint
ur_docx_begin_heading (UrDocxBody *body)
{
  g_autofree char *name = g_strdup_printf ("_Toc%u", ++body->n_headings);

  if (body->n_headings > body->n_entries)
    return 0;
  ur_docx_write_mark (body, "w:bookmarkStart", ++body->n_marks, name);
  return body->n_marks;
}

/**
 * ur_docx_end_heading:
 * @body: a document with an open heading that has its words
 * @mark: of ur_docx_begin_heading()
 */
void
ur_docx_end_heading (UrDocxBody *body, guint mark)
{
  if (mark > 0)
    ur_docx_write_mark (body, "w:bookmarkEnd", mark, NULL);
}
