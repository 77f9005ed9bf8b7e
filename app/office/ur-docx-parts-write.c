/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a Word document is besides its text (ECMA-376-1): styles, fonts, settings, the foot of its pages. */
#include "ur-docx-parts-write.h"

#include <math.h>
#include <string.h>

#include "ur-docx-body.h"

#define XML(text) ((const xmlChar *) (text))
#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define LATIN "Times New Roman"

/**
 * ur_docx_write_attribute:
 * @writer: where an element is open
 * @name: of the attribute
 * @value: what it says
 */
void
ur_docx_write_attribute (xmlTextWriter *writer, const char *name, const char *value)
{
  xmlTextWriterWriteAttribute (writer, XML (name), XML (value));
}

/**
 * ur_docx_write_twips:
 * @writer: where an element is open
 * @name: of the attribute
 * @points: a length, which Word has in twentieths
 */
void
ur_docx_write_twips (xmlTextWriter *writer, const char *name, double points)
{
  xmlTextWriterWriteFormatAttribute (writer, XML (name), "%d", (int) round (points * 20));
}

/**
 * ur_docx_write_value:
 * @writer: where an element may be
 * @name: of the element
 * @value: (nullable): its w:val
 */
void
ur_docx_write_value (xmlTextWriter *writer, const char *name, const char *value)
{
  xmlTextWriterStartElement (writer, XML (name));
  if (value != NULL)
    ur_docx_write_attribute (writer, "w:val", value);
  xmlTextWriterEndElement (writer);
}

/**
 * ur_docx_begin_part:
 * @buffer: gets the part
 * @name: of its root
 *
 * Returns: (transfer full): for ur_docx_end_part()
 */
xmlTextWriter *
ur_docx_begin_part (xmlBuffer *buffer, const char *name)
{
  xmlTextWriter *writer = xmlNewTextWriterMemory (buffer, 0);

  xmlTextWriterStartDocument (writer, "1.0", "UTF-8", "yes");
  xmlTextWriterStartElement (writer, XML (name));
  ur_docx_write_attribute (writer, "xmlns:w", WORD);
  ur_docx_write_attribute (writer, "xmlns:r", RELATIONS);
  return writer;
}

/**
 * ur_docx_end_part:
 * @writer: (transfer full): of a part
 * @buffer: (transfer full): that has it
 *
 * Returns: (transfer full): the part
 */
GBytes *
ur_docx_end_part (xmlTextWriter *writer, xmlBuffer *buffer)
{
  GBytes *bytes;

  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return bytes;
}

/**
 * ur_docx_write_types:
 *
 * Returns: (transfer full): `[Content_Types].xml`
 */
GBytes *
ur_docx_write_types (void)
{
#define OFFICE "application/vnd.openxmlformats-officedocument.wordprocessingml."
  static const char xml[] = DECLARATION
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      "<Override PartName=\"/word/document.xml\" ContentType=\"" OFFICE "document.main+xml\"/>"
      "<Override PartName=\"/word/styles.xml\" ContentType=\"" OFFICE "styles+xml\"/>"
      "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" OFFICE "fontTable+xml\"/>"
      "<Override PartName=\"/word/footnotes.xml\" ContentType=\"" OFFICE "footnotes+xml\"/>"
      "<Override PartName=\"/word/settings.xml\" ContentType=\"" OFFICE "settings+xml\"/>"
      "<Override PartName=\"/word/footer1.xml\" ContentType=\"" OFFICE "footer+xml\"/>"
      "<Override PartName=\"/word/footer2.xml\" ContentType=\"" OFFICE "footer+xml\"/>"
      "<Override PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      "<Override PartName=\"/docProps/app.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>";
#undef OFFICE

  return g_bytes_new_static (xml, strlen (xml));
}

/**
 * ur_docx_write_package_relations:
 *
 * Returns: (transfer full): `_rels/.rels`
 */
GBytes *
ur_docx_write_package_relations (void)
{
  static const char xml[] = DECLARATION
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/officeDocument\" Target=\"word/document.xml\"/>"
      "<Relationship Id=\"rId2\" "
      "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
      "core-properties\" Target=\"docProps/core.xml\"/>"
      "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/extended-properties\" Target=\"docProps/app.xml\"/>"
      "</Relationships>";

  return g_bytes_new_static (xml, strlen (xml));
}

/**
 * ur_docx_write_relations:
 * @n_pictures: how many pictures there are
 *
 * Returns: (transfer full): `word/_rels/document.xml.rels`
 */
GBytes *
ur_docx_write_relations (guint n_pictures)
{
  static const char *const parts[] = { "styles", "fontTable", "settings", "footnotes", "footer1", "footer2" };
  static const char *const kinds[] = { "styles", "fontTable", "settings", "footnotes", "footer", "footer" };
  GString *xml = g_string_new (
      DECLARATION "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (xml, "<Relationship Id=\"%s\" Type=\"" RELATIONS "/%s\" Target=\"%s.xml\"/>",
                            parts[i], kinds[i], parts[i]);
  for (guint i = 1; i <= n_pictures; i++)
    g_string_append_printf (
        xml, "<Relationship Id=\"picture%u\" Type=\"" RELATIONS "/image\" Target=\"media/image%u.png\"/>", i,
        i);
  g_string_append (xml, "</Relationships>");
  return g_string_free_to_bytes (xml);
}

/* Names of the same faces on systems that are not Chinese. */
static const struct
{
  const char *name, *other;
} fonts[] = {
  { "宋体", "SimSun" }, { "黑体", "SimHei" }, { "仿宋", "FangSong" }, { "楷体", "KaiTi" }, { LATIN, NULL },
};

/**
 * ur_docx_write_fonts:
 *
 * Returns: (transfer full): `word/fontTable.xml`
 */
GBytes *
ur_docx_write_fonts (void)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = ur_docx_begin_part (buffer, "w:fonts");

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      xmlTextWriterStartElement (writer, XML ("w:font"));
      ur_docx_write_attribute (writer, "w:name", fonts[i].name);
      if (fonts[i].other != NULL)
        ur_docx_write_value (writer, "w:altName", fonts[i].other);
      ur_docx_write_value (writer, "w:family", "auto");
      xmlTextWriterEndElement (writer);
    }
  return ur_docx_end_part (writer, buffer);
}

static void
write_separators (xmlTextWriter *writer)
{
  static const char *const ids[] = { UR_DOCX_SEPARATOR, UR_DOCX_CONTINUATION };

  xmlTextWriterStartElement (writer, XML ("w:footnotePr"));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      xmlTextWriterStartElement (writer, XML ("w:footnote"));
      ur_docx_write_attribute (writer, "w:id", ids[i]);
      xmlTextWriterEndElement (writer);
    }
  xmlTextWriterEndElement (writer);
}

/**
 * ur_docx_write_settings:
 * @has_sides: whether even and odd pages have different feet
 *
 * Returns: (transfer full): `word/settings.xml`
 */
GBytes *
ur_docx_write_settings (gboolean has_sides)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = ur_docx_begin_part (buffer, "w:settings");

  if (has_sides)
    ur_docx_write_value (writer, "w:evenAndOddHeaders", NULL);
  ur_docx_write_value (writer, "w:characterSpacingControl", "compressPunctuation");
  write_separators (writer);
  xmlTextWriterStartElement (writer, XML ("w:compat"));
  xmlTextWriterStartElement (writer, XML ("w:compatSetting"));
  ur_docx_write_attribute (writer, "w:name", "compatibilityMode");
  ur_docx_write_attribute (writer, "w:uri", "http://schemas.microsoft.com/office/word");
  ur_docx_write_attribute (writer, "w:val", "15");
  xmlTextWriterEndElement (writer);
  xmlTextWriterEndElement (writer);
  xmlTextWriterStartElement (writer, XML ("w:themeFontLang"));
  ur_docx_write_attribute (writer, "w:val", "en-US");
  ur_docx_write_attribute (writer, "w:eastAsia", "zh-CN");
  xmlTextWriterEndElement (writer);
  return ur_docx_end_part (writer, buffer);
}

static void
write_run (xmlTextWriter *writer, const char *text)
{
  xmlTextWriterStartElement (writer, XML ("w:r"));
  xmlTextWriterStartElement (writer, XML ("w:t"));
  ur_docx_write_attribute (writer, "xml:space", "preserve");
  xmlTextWriterWriteString (writer, XML (text));
  xmlTextWriterEndElement (writer);
  xmlTextWriterEndElement (writer);
}

/**
 * ur_docx_write_footer:
 * @align: (nullable): where the page's number is; %NULL for none
 *
 * Returns: (transfer full): the foot of pages: — 1 —
 */
GBytes *
ur_docx_write_footer (const char *align)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = ur_docx_begin_part (buffer, "w:ftr");

  xmlTextWriterStartElement (writer, XML ("w:p"));
  xmlTextWriterStartElement (writer, XML ("w:pPr"));
  ur_docx_write_value (writer, "w:pStyle", "Footer");
  if (align != NULL)
    ur_docx_write_value (writer, "w:jc", align);
  xmlTextWriterEndElement (writer);
  if (align != NULL)
    {
      write_run (writer, "— ");
      xmlTextWriterStartElement (writer, XML ("w:fldSimple"));
      ur_docx_write_attribute (writer, "w:instr", " PAGE ");
      write_run (writer, "1");
      xmlTextWriterEndElement (writer);
      write_run (writer, " —");
    }
  xmlTextWriterEndElement (writer);
  return ur_docx_end_part (writer, buffer);
}

/**
 * Style:
 * @id: by which paragraphs name it
 * @name: Word's own name of it, which it shows in the user's language
 * @face: of the description's type, or a face's name
 * @size: of the description's type
 * @scale: of that size
 * @align: how lines end
 * @level: of the outline, 1 to 3; 0 for text
 * @indent: of the first line, in characters
 * @before: space above, in lines
 * @bold: 1, or 0, or -1 for what the description says of headings
 * @pitch: of its lines, in its size; 0 for that of the text, -1 for what is in them
 * @keeps: with the next paragraph
 *
 * A style of paragraphs.
 */
typedef struct
{
  const char *id, *name, *face, *size;
  double scale;
  const char *align;
  guint level;
  guint indent;
  double before;
  int bold;
  double pitch;
  gboolean keeps;
} Style;

static const Style styles[] = {
  { "Normal", "Normal", "face", "size", 1, "both", 0, 2, 0, 0, 0, FALSE },
  { "Title", "Title", "宋体", "title", 1, "center", 0, 0, 0, 1, 1.6, TRUE },
  { "Subtitle", "Subtitle", "subtitle_face", "subtitle", 1, "center", 0, 0, 0, 0, 1.6, FALSE },
  { "Heading1", "heading 1", "part_face", "part", 1, "left", 1, 0, 1, -1, 1.7, TRUE },
  { "Heading2", "heading 2", "section_face", "size", 1, "left", 2, 0, 0.9, -1, 1.6, TRUE },
  { "Heading3", "heading 3", "inner_face", "size", 1, "left", 3, 2, 0.45, 1, 1.6, TRUE },
  { "Flush", "Body Text", "face", "size", 1, "both", 0, 0, 0, 0, 0, FALSE },
  { "List", "List", "face", "size", 1, "left", 0, 2, 0, 0, 0, FALSE },
  { "Caption", "caption", "黑体", "size", 0.875, "center", 0, 0, 0.4, 1, 1.5, FALSE },
  { "Cell", "Table Text", "宋体", "size", 0.875, "left", 0, 0, 0, 0, 1.6, FALSE },
  { "Figure", "Figure", "宋体", "size", 1, "center", 0, 0, 0.8, 0, -1, TRUE },
  { "TOCHeading", "TOC Heading", "黑体", "size", 1.25, "center", 0, 0, 0, 1, 1.9, TRUE },
  { "TOC1", "toc 1", "黑体", "size", 0.92, "left", 0, 0, 0.35, -1, 1.75, FALSE },
  { "TOC2", "toc 2", "宋体", "size", 0.92, "left", 0, 1, 0, 0, 1.75, FALSE },
  { "TOC3", "toc 3", "宋体", "size", 0.92, "left", 0, 2, 0, 0, 1.75, FALSE },
  { "FootnoteText", "footnote text", "宋体", "size", 0.75, "left", 0, 0, 0, 0, 1.55, FALSE },
  { "Note", "Note", "宋体", "size", 0.75, "left", 0, 0, 0, 0, 1.55, FALSE },
  { "Footer", "footer", "宋体", "foot", 1, "center", 0, 0, 0, 0, -1, FALSE },
};

static void
write_face (xmlTextWriter *writer, const char *face, double size, gboolean bold)
{
  xmlTextWriterStartElement (writer, XML ("w:rFonts"));
  ur_docx_write_attribute (writer, "w:ascii", LATIN);
  ur_docx_write_attribute (writer, "w:hAnsi", LATIN);
  ur_docx_write_attribute (writer, "w:cs", LATIN);
  ur_docx_write_attribute (writer, "w:eastAsia", face);
  xmlTextWriterEndElement (writer);
  if (bold)
    ur_docx_write_value (writer, "w:b", NULL);
  xmlTextWriterStartElement (writer, XML ("w:sz"));
  xmlTextWriterWriteFormatAttribute (writer, XML ("w:val"), "%d", (int) round (size * 2));
  xmlTextWriterEndElement (writer);
}

static void
write_spacing (xmlTextWriter *writer, const Style *style, JsonObject *type, double size)
{
  const double body = json_object_get_double_member (type, "size");
  const double pitch = style->pitch > 0 ? style->pitch * size : json_object_get_double_member (type, "pitch");

  xmlTextWriterStartElement (writer, XML ("w:spacing"));
  ur_docx_write_twips (writer, "w:before", style->before * body);
  ur_docx_write_attribute (writer, "w:after", "0");
  if (style->pitch >= 0)
    {
      ur_docx_write_twips (writer, "w:line", pitch);
      ur_docx_write_attribute (writer, "w:lineRule", style->level > 0 ? "atLeast" : "exact");
    }
  else
    {
      ur_docx_write_attribute (writer, "w:line", "240"); /* as high as what is in it */
      ur_docx_write_attribute (writer, "w:lineRule", "auto");
    }
  xmlTextWriterEndElement (writer);
}

static void
write_paragraph_properties (xmlTextWriter *writer, const Style *style, JsonObject *type, double size)
{
  const gboolean official = json_object_get_double_member (type, "official") > 0;
  const guint indent = official && style->level > 0 ? 2 : style->indent;

  xmlTextWriterStartElement (writer, XML ("w:pPr"));
  if (style->keeps)
    ur_docx_write_value (writer, "w:keepNext", NULL);
  ur_docx_write_value (writer, "w:widowControl", NULL);
  write_spacing (writer, style, type, size);
  xmlTextWriterStartElement (writer, XML ("w:ind"));
  xmlTextWriterWriteFormatAttribute (writer, XML ("w:firstLineChars"), "%u", indent * 100);
  ur_docx_write_twips (writer, "w:firstLine", indent * size);
  xmlTextWriterEndElement (writer);
  ur_docx_write_value (writer, "w:jc", style->align);
  if (style->level > 0)
    {
      xmlTextWriterStartElement (writer, XML ("w:outlineLvl"));
      xmlTextWriterWriteFormatAttribute (writer, XML ("w:val"), "%u", style->level - 1);
      xmlTextWriterEndElement (writer);
    }
  xmlTextWriterEndElement (writer);
}

static void
write_style (xmlTextWriter *writer, const Style *style, JsonObject *type)
{
  const double size = json_object_get_double_member (type, style->size) * style->scale;
  const char *face = json_object_get_string_member_with_default (type, style->face, style->face);
  const gboolean bold =
      style->bold > 0 || (style->bold < 0 && json_object_get_double_member (type, "bold") > 0);

  xmlTextWriterStartElement (writer, XML ("w:style"));
  ur_docx_write_attribute (writer, "w:type", "paragraph");
  if (style == styles)
    ur_docx_write_attribute (writer, "w:default", "1");
  ur_docx_write_attribute (writer, "w:styleId", style->id);
  ur_docx_write_value (writer, "w:name", style->name);
  if (style != styles)
    ur_docx_write_value (writer, "w:basedOn", styles->id);
  if (style->level > 0)
    ur_docx_write_value (writer, "w:next", styles->id);
  ur_docx_write_value (writer, "w:qFormat", NULL);
  write_paragraph_properties (writer, style, type, size);
  xmlTextWriterStartElement (writer, XML ("w:rPr"));
  write_face (writer, face, size, bold);
  xmlTextWriterEndElement (writer);
  xmlTextWriterEndElement (writer);
}

/**
 * ur_docx_write_styles:
 * @type: of a description: faces and sizes
 *
 * Returns: (transfer full): `word/styles.xml`
 */
GBytes *
ur_docx_write_styles (JsonObject *type)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = ur_docx_begin_part (buffer, "w:styles");

  xmlTextWriterStartElement (writer, XML ("w:docDefaults"));
  xmlTextWriterStartElement (writer, XML ("w:rPrDefault"));
  xmlTextWriterStartElement (writer, XML ("w:rPr"));
  write_face (writer, "宋体", json_object_get_double_member (type, "size"), FALSE);
  xmlTextWriterStartElement (writer, XML ("w:lang"));
  ur_docx_write_attribute (writer, "w:val", "zh-CN");
  ur_docx_write_attribute (writer, "w:eastAsia", "zh-CN");
  xmlTextWriterEndElement (writer);
  xmlTextWriterEndElement (writer);
  xmlTextWriterEndElement (writer);
  xmlTextWriterEndElement (writer);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    write_style (writer, &styles[i], type);
  return ur_docx_end_part (writer, buffer);
}
