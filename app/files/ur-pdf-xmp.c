/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF says of itself, once more as XML: readers for people who do not see look for it there. */
#include "ur-config.h"

#include "ur-pdf-private.h"

static void
append_element (GString *out, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, before);
  g_string_append (out, escaped);
  g_string_append (out, after);
  g_string_append_c (out, '\n');
}

static void
append_dates (GString *out, const char *date)
{
  append_element (out, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_element (out, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
}

/**
 * ur_pdf_dup_xmp:
 * @info: what the document is
 * @date: (nullable): ISO 8601
 *
 * Returns: (transfer full): the packet of metadata, with the mark of PDF/UA-1
 */
char *
ur_pdf_dup_xmp (const UrPdfInfo *info, const char *date)
{
  GString *out = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                               " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                               "<pdfuaid:part>1</pdfuaid:part>\n");

  append_element (out, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->title,
                  "</rdf:li></rdf:Alt></dc:title>");
  if (info->author != NULL && *info->author != '\0')
    append_element (out, "<dc:creator><rdf:Seq><rdf:li>", info->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_element (out, "<dc:language><rdf:Bag><rdf:li>", UR_PDF_LANGUAGE,
                  "</rdf:li></rdf:Bag></dc:language>");
  append_element (out, "<xmp:CreatorTool>", UR_PDF_CREATOR, "</xmp:CreatorTool>");
  if (date != NULL)
    append_dates (out, date);
  g_string_append (out, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
  return g_string_free (out, FALSE);
}
