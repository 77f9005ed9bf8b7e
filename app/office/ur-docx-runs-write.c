/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, figures and footnotes of a Word document. */
#include "ur-docx-body.h"

#include <string.h>

#include "ur-docx-parts-write.h"
#include "ur-docx-tag.h"
#include "ur-block-text.h"

#define XML(text) ((const xmlChar *) (text))

/* Word takes no longer names of content controls, in units of UTF-16. */
#define LONGEST_NAME 64

/**
 * ur_docx_begin:
 * @body: a document
 * @name: of an element
 *
 * Begins it.
 */
void
ur_docx_begin (UrDocxBody *body, const char *name)
{
  xmlTextWriterStartElement (body->writer, XML (name));
}

/**
 * ur_docx_end:
 * @body: a document with an open element
 *
 * Ends it.
 */
void
ur_docx_end (UrDocxBody *body)
{
  xmlTextWriterEndElement (body->writer);
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

static void
begin_run (UrDocxBody *body, gboolean bold)
{
  ur_docx_begin (body, "w:r");
  ur_docx_begin (body, "w:rPr");
  ur_docx_begin (body, "w:rFonts");
  ur_docx_write_attribute (body->writer, "w:hint", "eastAsia");
  ur_docx_end (body);
  if (bold)
    ur_docx_write_value (body->writer, "w:b", NULL);
  ur_docx_end (body);
}

static void
write_text (UrDocxBody *body, const char *text)
{
  g_autofree char *clean = dup_clean (text);

  ur_docx_begin (body, "w:t");
  ur_docx_write_attribute (body->writer, "xml:space", "preserve");
  xmlTextWriterWriteString (body->writer, XML (clean));
  ur_docx_end (body);
}

/**
 * ur_docx_write_run:
 * @body: a document with an open paragraph
 * @text: words
 * @bold: whether they are bold
 *
 * Quotation marks are those of Chinese: a hint says of which font.
 */
void
ur_docx_write_run (UrDocxBody *body, const char *text, gboolean bold)
{
  begin_run (body, bold);
  write_text (body, text);
  ur_docx_end (body);
}

static gboolean
is_short (const char *text)
{
  glong n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_utf8_get_char (p) > 0xffff ? 2 : 1;
  return n <= LONGEST_NAME;
}

/**
 * ur_docx_write_mark:
 * @body: a document with an open paragraph
 * @element: where a bookmark begins, or ends
 * @id: of it
 * @name: (nullable): of it
 */
void
ur_docx_write_mark (UrDocxBody *body, const char *element, guint id, const char *name)
{
  ur_docx_begin (body, element);
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:id"), "%u", id);
  if (name != NULL)
    ur_docx_write_attribute (body->writer, "w:name", name);
  ur_docx_end (body);
}

/* In a content control, whose tag says which figure it is, so that an edited draft can be checked again; and
 * in a bookmark that says so too, as LibreOffice 7.4 drops all that a control is called. */
static void
write_figure (UrDocxBody *body, const char *text, gboolean bold, JsonArray *run)
{
  g_autofree char *tag = g_strconcat (UR_DOCX_TAG, json_array_get_string_element (run, 2), NULL);
  g_autofree char *name = dup_clean (json_array_get_string_element (run, 4));
  const guint id = ++body->n_marks;
  g_autofree char *mark =
      g_strdup_printf (UR_PASSAGE_MARK "%u_%s", id, json_array_get_string_element (run, 3) + 1);

  ur_docx_write_mark (body, "w:bookmarkStart", id, mark);
  ur_docx_begin (body, "w:sdt");
  ur_docx_begin (body, "w:sdtPr");
  if (is_short (name))
    ur_docx_write_value (body->writer, "w:alias", name);
  ur_docx_write_value (body->writer, "w:tag", tag);
  ur_docx_begin (body, "w:id");
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:val"), "%u", ++body->n_controls);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_begin (body, "w:sdtContent");
  ur_docx_write_run (body, text, bold);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_write_mark (body, "w:bookmarkEnd", id, NULL);
}

/* The sign in the text is the report's own, not a number that the program counts. */
static void
write_note (UrDocxBody *body, const char *sign, JsonArray *runs)
{
  g_ptr_array_add (body->notes, runs);
  begin_run (body, FALSE);
  ur_docx_begin (body, "w:footnoteReference");
  ur_docx_write_attribute (body->writer, "w:customMarkFollows", "1");
  xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:id"), "%u", body->notes->len);
  ur_docx_end (body);
  write_text (body, sign);
  ur_docx_end (body);
}

/**
 * ur_docx_write_runs:
 * @body: a document with an open paragraph
 * @runs: what is in it
 */
void
ur_docx_write_runs (UrDocxBody *body, JsonArray *runs)
{
  for (guint i = 0; i < json_array_get_length (runs); i++)
    {
      JsonArray *run = json_array_get_array_element (runs, i);
      const char *text = json_array_get_string_element (run, 0);
      gboolean bold = strcmp (json_array_get_string_element (run, 1), "bold") == 0;

      if (json_array_get_length (run) > 3)
        write_figure (body, text, bold, run);
      else if (json_array_get_length (run) > 2)
        write_note (body, text, json_array_get_array_element (run, 2));
      else
        ur_docx_write_run (body, text, bold);
    }
}

/* What is between text and footnotes. */
static void
write_rule (UrDocxBody *body, const char *kind, const char *id)
{
  g_autofree char *element = g_strconcat ("w:", kind, NULL);

  ur_docx_begin (body, "w:footnote");
  ur_docx_write_attribute (body->writer, "w:type", kind);
  ur_docx_write_attribute (body->writer, "w:id", id);
  ur_docx_begin (body, "w:p");
  ur_docx_begin (body, "w:r");
  ur_docx_write_value (body->writer, element, NULL);
  ur_docx_end (body);
  ur_docx_end (body);
  ur_docx_end (body);
}

/**
 * ur_docx_write_notes:
 * @body: a document whose text was written
 *
 * Returns: (transfer full): `word/footnotes.xml`
 */
GBytes *
ur_docx_write_notes (UrDocxBody *body)
{
  xmlBuffer *buffer = xmlBufferCreate ();

  body->writer = ur_docx_begin_part (buffer, "w:footnotes");
  write_rule (body, "separator", UR_DOCX_SEPARATOR);
  write_rule (body, "continuationSeparator", UR_DOCX_CONTINUATION);
  for (guint i = 0; i < body->notes->len; i++)
    {
      ur_docx_begin (body, "w:footnote");
      xmlTextWriterWriteFormatAttribute (body->writer, XML ("w:id"), "%u", i + 1);
      ur_docx_begin (body, "w:p");
      ur_docx_begin (body, "w:pPr");
      ur_docx_write_value (body->writer, "w:pStyle", "FootnoteText");
      ur_docx_end (body);
      ur_docx_write_runs (body, g_ptr_array_index (body->notes, i));
      ur_docx_end (body);
      ur_docx_end (body);
    }
  return ur_docx_end_part (body->writer, buffer);
}
